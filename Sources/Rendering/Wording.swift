import Diagnostics

extension Severity {
  var role: Palette.Role {
    switch self {
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}

extension Language {
  /// What stands before the advice of a finding.
  var helpWord: String {
    switch self {
    case .dutch: "doen:"
    case .english: "help:"
    }
  }

  /// How many lines besides the one that is shown become different in the same way.
  func soOnLines(_ count: Int) -> String {
    switch self {
    case .dutch: "en zo op nog \(count) \(count == 1 ? "regel" : "regels")"
    case .english: "and so on \(count) more \(count == 1 ? "line" : "lines")"
    }
  }

  /// What stands behind a mark that goes on below the line that is shown.
  func upToLine(_ line: Int) -> String {
    switch self {
    case .dutch: "… tot regel \(line)"
    case .english: "… to line \(line)"
    }
  }
}
