import Basics

// What a random journal is before it is text. Amounts are known exactly from the start; only
// assertions are filled in later, because they depend on everything that is dated before them.

/// A date as three numbers, which need not exist: a planted fault may be 30 February.
struct DraftDay: Hashable, Comparable {
  var year: Int
  var month: Int
  var day: Int

  static func < (left: DraftDay, right: DraftDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day so many days later.
  func advanced(by days: Int) -> DraftDay {
    var result = self
    result.day += days
    while result.day > Self.length(ofMonth: result.month, in: result.year) {
      result.day -= Self.length(ofMonth: result.month, in: result.year)
      result.year += result.month == 12 ? 1 : 0
      result.month = result.month % 12 + 1
    }
    return result
  }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2 where year.isMultiple(of: 400): 29
    case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) ? 29 : 28
    default: 31
    }
  }
}

/// A commodity with the habits of one journal: how finely and how large its amounts are.
///
/// `wholeDigits + places` is at most 15, so that the finest unit of any sum fits 64 bits.
struct DraftCommodity: Hashable {
  var symbol: String
  var places: Int
  var wholeDigits: Int
  var isLeft: Bool
  var isSpaced: Bool

  /// Whether hledger reads the symbol only between quotes.
  var needsQuotes: Bool {
    symbol.contains { $0.isNumber || "-+.@*;\t\n \"{}=".contains($0) }
  }
}

struct DraftAmount: Hashable {
  var commodity: DraftCommodity
  var quantity: ExactQuantity
}

struct DraftCost {
  var isTotal: Bool
  var amount: DraftAmount
}

enum DraftStatus {
  case none, pending, cleared
}

struct DraftAssertion {
  enum Kind: CaseIterable {
    case plain, total, inclusive, totalInclusive

    var sign: String {
      switch self {
      case .plain: "="
      case .total: "=="
      case .inclusive: "=*"
      case .totalInclusive: "==*"
      }
    }
  }

  var kind: Kind
  var amount: DraftAmount
}

struct DraftPosting {
  enum Kind {
    case real, virtual, balancedVirtual
  }

  /// How the amount is to be found: in the text, by balancing, or by a balance assignment.
  enum Form {
    case explicit, elided, assigned
  }

  /// The account as it is written, without brackets.
  var written: String
  /// The account as hledger sees it, after `apply account` and the aliases.
  var account: String
  var kind = Kind.real
  var form = Form.explicit
  var status = DraftStatus.none
  /// What the posting adds to its account: one amount, or several when it is elided.
  var amounts: [DraftAmount]
  var cost: DraftCost?
  var assertion: DraftAssertion?
  var day: DraftDay?
  var day2: DraftDay?
  /// Whether all decimals must be written, because the balance is judged at them.
  var isWrittenInFull = false

  /// What the posting weighs in its transaction: its cost if it has one.
  var weights: [DraftAmount] {
    guard let cost, let amount = amounts.first else { return amounts }
    var quantity = cost.amount.quantity
    if !cost.isTotal {
      quantity = quantity * amount.quantity
    } else if amount.quantity.mantissa < 0 {
      quantity = -quantity
    }
    return [DraftAmount(commodity: cost.amount.commodity, quantity: quantity)]
  }
}

struct DraftTransaction {
  enum Style: CaseIterable {
    case plain, several, priced, inferred, zero, virtual, assigned
  }

  var style: Style
  var day: DraftDay
  var day2: DraftDay?
  var postings: [DraftPosting]
  /// What the directives above it say, as far as it matters for writing it.
  var context: DraftContext

  var hasAssignment: Bool { postings.contains { $0.form == .assigned } }
  var hasElision: Bool { postings.contains { $0.form == .elided } }
}

struct DraftFile {
  enum Item {
    case lines([String])
    /// A transaction by its number in reading order.
    case transaction(Int)
  }

  var path: String
  var items: [Item] = []
}

/// What hledger knows at a place in the text, in reading order.
///
/// An included file starts with what its parent knows. Of what it learns, only the formats of
/// `commodity` directives come back to the parent.
struct DraftContext {
  /// Of `decimal-mark`, and before all other marks.
  var mark: Character?
  /// Of `commodity` directives, by symbol.
  var commodityMarks: [String: Character] = [:]
  /// Of `D`, with a mark that also holds for commodities without a directive of their own.
  var defaultCommodity: (symbol: String, mark: Character)?
  /// Of `Y`.
  var year: Int?
  /// The latest first, which is the order in which hledger tries them.
  var aliases: [(old: String, new: String)] = []
  /// Of `apply account`, the outermost first.
  var parents: [String] = []

  /// The decimal mark that hledger insists on for this symbol, if any.
  func decimalMark(for symbol: String) -> Character? {
    mark ?? commodityMarks[symbol] ?? defaultCommodity?.mark
  }

  /// Whether the mark for this symbol was said for it, so that `1.250` can be read in one way.
  func declaresMark(for symbol: String) -> Bool {
    if mark != nil || commodityMarks[symbol] != nil { return true }
    guard let defaultCommodity else { return false }
    return symbol.isEmpty || symbol == defaultCommodity.symbol
  }

  /// The account that hledger makes of a written one.
  func account(of written: String) -> String {
    var account = (parents + [written]).joined(separator: ":")
    for alias in aliases where account == alias.old || account.hasPrefix(alias.old + ":") {
      account = alias.new + account.dropFirst(alias.old.count)
    }
    return account
  }
}
