import Ledger

/// The words by which columns and labels of amounts are known.
enum MoneyWords {
  static let outOfPocket = with([
    "Out of pocket", "Out of pocket kosten", "oop",
  ])
  static let staff = with([
    "Personele inzet", "Personeel", "Personeelskosten", "Personele kosten", "Inzet personeel",
  ])
  /// The last is what a year or unit by itself leaves.
  static let amount = ["Budget", "Bedrag", "Euro", "€", ""]
  static let total = ["Totaal", "Totaal budget", "Budget totaal", "Totaal bedrag"]

  private static let columns: [String: Column] = {
    let words: [(Column, [String])] = [
      (.amount, amount), (.outOfPocket, outOfPocket), (.staff, staff), (.total, total),
    ]
    var columns: [String: Column] = [:]
    for (column, words) in words.reversed() {
      for word in words { columns[Word(word).folded] = column }
    }
    return columns
  }()

  /// What the amounts of a column are.
  enum Column: Hashable, Sendable {
    case amount, outOfPocket, staff, total

    /// The kind of money, where it is of one alone.
    var kind: AccountPath.Kind? {
      switch self {
      case .outOfPocket: .outOfPocket
      case .staff: .staff
      case .amount, .total: nil
      }
    }
  }

  static func column(_ word: Word) -> Column? { columns[word.folded] }

  /// The words that those of others are taken for.
  private static let suggestions: [(word: String, column: Column)] = [
    ("Budget", .amount), ("Out of pocket", .outOfPocket), ("Out of pocket kosten", .outOfPocket),
    ("Personele inzet", .staff), ("Totaal", .total),
  ]
  private static let suggested = suggestions.map { Word($0.word).folded }

  /// Of some columns, folded.
  static func suggested(_ columns: [Column]) -> [String] {
    zip(suggestions, suggested).filter { columns.contains($0.0.column) }.map { $0.1 }
  }

  /// What the words of others mean for a column, with the word that we use.
  static func meant(_ word: Word) -> (word: String, column: Column)? {
    MeantWords.known(word, among: suggested).flatMap { suggested.firstIndex(of: $0) }.map {
      suggestions[$0]
    }
  }

  /// Whether a head is one of amounts: by a word, a year or a unit.
  static func isOfAmount(_ word: Word) -> Bool {
    guard let column = column(word) else { return false }
    return column != .amount || !word.folded.isEmpty || word.year != nil || word.unit != nil
  }

  /// Each word also with a word for amounts before it or behind it, as heads of two rows give.
  private static func with(_ words: [String]) -> [String] {
    words
      + words.flatMap { word in
        ["Budget", "Bedrag", "Kosten"].flatMap { ["\($0) \(word)", "\(word) \($0)"] }
      }
  }
}
