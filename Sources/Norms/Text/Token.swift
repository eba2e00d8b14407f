import Basics
import Diagnostics
import Ledger

/// A word, number, text or mark of a norm.
struct Token {
  enum Kind {
    /// In small letters, with straight apostrophes.
    case word(String)
    case number(Ratio)
    case day(Day)
    case text(String)
    case symbol(Symbol)
    /// Something that cannot be read, which has been said.
    case damaged
  }

  enum Symbol: String {
    case open = "("
    case close = ")"
    case comma = ","
    case plus = "+"
    case minus = "-"
    case times = "*"
    case by = "/"
    case percent = "%"
    case euro = "€"
    case equal = "="
    case unequal = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  let kind: Kind
  let range: TextRange
  let startsLine: Bool

  /// The word, if it is one.
  var word: String? {
    switch kind {
    case .word(let word): word
    default: nil
    }
  }

  var symbol: Symbol? {
    switch kind {
    case .symbol(let symbol): symbol
    default: nil
    }
  }
}
