import Basics

/// What the codes of the program mean, in both languages.
///
///     ## TAB-05 kolom of label onbekend
///
///     Deze tabel kent dit woord niet. …
///
///     ### column or label unknown
///
///     This table does not know this word. …
package struct Catalogue: Sendable {
  package struct Entry: Sendable {
    package let title: Bilingual
    package let explanation: Bilingual
  }

  private let text: String

  package init(_ text: String) { self.text = text }

  /// All entries, by their codes.
  package struct Entries: Sendable {
    private let entries: [DiagnosticCode: Entry]

    fileprivate init(_ entries: [DiagnosticCode: Entry]) { self.entries = entries }

    package subscript(code: DiagnosticCode) -> Entry {
      guard let entry = entries[code] else {
        preconditionFailure("The catalogue has a section for each code.")
      }
      return entry
    }
  }

  /// Reads the text anew at each call: few runs show any of it.
  package func entries() -> Entries {
    var entries: [DiagnosticCode: Entry] = [:]
    var section = Section()
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        section.close(into: &entries)
        section = Section(heading: line.dropFirst(3))
      } else if line.hasPrefix("### ") {
        section.texts.append(Text(title: String(line.dropFirst(4))))
      } else if !section.texts.isEmpty {
        section.texts[section.texts.count - 1].add(line)
      }
    }
    section.close(into: &entries)
    return Entries(entries)
  }

  /// What is said in one language.
  private struct Text {
    let title: String
    var explanation = ""

    mutating func add(_ line: Substring) {
      explanation += (explanation.isEmpty ? "" : " ") + line
    }
  }

  private struct Section {
    var code: DiagnosticCode?
    /// In Dutch and in English.
    var texts: [Text] = []

    init() {}

    init(heading: Substring) {
      code = DiagnosticCode(rawValue: String(heading.prefix { $0 != " " }))
      texts = [Text(title: String(heading.drop { $0 != " " }.dropFirst()))]
    }

    func close(into entries: inout [DiagnosticCode: Entry]) {
      guard let code, texts.count == 2 else { return }
      entries[code] = Entry(
        title: Bilingual(dutch: texts[0].title, english: texts[1].title),
        explanation: Bilingual(dutch: texts[0].explanation, english: texts[1].explanation))
    }
  }
}
