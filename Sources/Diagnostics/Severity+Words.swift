extension Severity {
  /// What a finding begins with.
  package func word(in language: Language) -> String {
    switch (self, language) {
    case (.note, .dutch): "opmerking"
    case (.warning, .dutch): "waarschuwing"
    case (.error, .dutch): "fout"
    case (.note, .english): "note"
    case (.warning, .english): "warning"
    case (.error, .english): "error"
    }
  }
}
