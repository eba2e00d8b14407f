import Diagnostics
import Document

/// How a tone is shown where colour alone would not do: a sign beside the figure, a word in a legend.
extension Cell.Tone {
  /// What stands beside a figure; nothing beside most.
  var sign: String {
    switch self {
    case .neutral: ""
    case .good: "✓"
    case .caution: "!"
    case .bad: "✗"
    }
  }

  /// What the sign means.
  func meaning(in language: Language) -> String {
    switch (self, language) {
    case (.neutral, _): ""
    case (.good, .dutch): "in orde"
    case (.caution, .dutch): "let op"
    case (.bad, .dutch): "niet in orde"
    case (.good, .english): "in order"
    case (.caution, .english): "take note"
    case (.bad, .english): "not in order"
    }
  }

  /// The word that a notice begins with.
  func word(in language: Language) -> String {
    switch (self, language) {
    case (.neutral, .dutch): "Ter informatie"
    case (.neutral, .english): "For information"
    default: Wording.capitalised(meaning(in: language))
    }
  }

  var role: Palette.Role? {
    switch self {
    case .neutral: nil
    case .good: .good
    case .caution: .warning
    case .bad: .error
    }
  }
}

extension Table {
  /// What the signs beside its figures mean, such as `✓ in orde, ✗ niet in orde`; nil without signs.
  func legend(in language: Language) -> String? {
    var meanings: [String] = []
    for tone in [Cell.Tone.good, .caution, .bad]
    where rows.contains(where: { $0.cells.contains { $0.tone == tone } }) {
      meanings.append(tone.sign + " " + tone.meaning(in: language))
    }
    return meanings.isEmpty ? nil : meanings.joined(separator: ", ")
  }
}

/// Words that pages of every format share.
enum Wording {
  static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// What stands in place of a table without rows.
  static func nothing(_ language: Language) -> String {
    language == .dutch ? "(geen)" : "(none)"
  }

  /// What stands in place of lines that are left out.
  static func more(_ count: Int, _ language: Language) -> String {
    language == .dutch ? "… en nog \(count)" : "… and \(count) more"
  }

  static func unknown(_ language: Language) -> String {
    language == .dutch ? "onbekend" : "unknown"
  }
}

/// What machines call the parts of a page.
extension Cell.Tone {
  var key: String {
    switch self {
    case .neutral: "neutral"
    case .good: "good"
    case .caution: "caution"
    case .bad: "bad"
    }
  }
}

extension Table.Role {
  var word: String {
    switch self {
    case .body: "body"
    case .group: "group"
    case .subtotal: "subtotal"
    case .total: "total"
    }
  }
}

extension Page.Block {
  /// Whether nothing of it is to be seen.
  var isEmpty: Bool {
    switch self {
    case .paragraph(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .notice, .table, .chart: false
    }
  }
}
