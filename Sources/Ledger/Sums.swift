package import Basics

/// Adds up postings per account and commodity, exactly, at the finest scale that occurs.
package struct Sums: Sendable {
  /// Which postings count.
  package struct Selection: Sendable {
    package var layer: AccountPath.Layer?
    package var period: Period?
    /// Values that labels must have, by their name.
    package var labels: [Label] = []
    /// Words of which an account's name must hold at least one; case does not count.
    package var accounts: [String] = []

    package init() {}

    package func contains(_ name: String, _ path: AccountPath) -> Bool {
      if let layer, path.layer != layer { return false }
      guard !accounts.isEmpty else { return true }
      let folded = Array(name.lowercased())
      return accounts.contains { Selection.holds(folded, Array($0.lowercased())) }
    }

    /// Whether the letters of `word` stand next to each other somewhere in `text`.
    ///
    /// The standard library's `contains` for a text within a text is not there in Embedded Swift.
    private static func holds(_ text: [Character], _ word: [Character]) -> Bool {
      guard word.count <= text.count else { return false }
      return (0...(text.count - word.count)).contains { start in
        text[start..<(start + word.count)].elementsEqual(word)
      }
    }
  }

  package struct Total: Sendable {
    package let commodity: CommodityID
    package let quantity: Quantity

    package init(commodity: CommodityID, quantity: Quantity) {
      self.commodity = commodity
      self.quantity = quantity
    }
  }

  /// The sums that are not zero, by account; amounts in the order of their commodities' names.
  package let accounts: [[Total]]

  /// False if a sum left 128 bits, which no book of real money does.
  package let isExact: Bool

  package init(of book: Book, paths: [AccountPath], _ selection: Selection) {
    let isWanted = zip(book.names.accounts, paths).map { selection.contains($0, $1) }
    var sums = SparseSums(accounts: isWanted.count)
    let needsLabels = !selection.labels.isEmpty
    for part in book.parts {
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          guard isWanted[Int(posting.account)],
            selection.period?.contains(posting.day) ?? true,
            !needsLabels || Sums.has(selection.labels, posting, transaction, book)
          else { continue }
          sums.add(posting)
        }
      }
    }
    isExact = sums.isExact
    accounts = sums.totals { book.names.commodities[Int($0)] < book.names.commodities[Int($1)] }
  }

  private static func has(
    _ labels: [Label], _ posting: Posting, _ transaction: Transaction, _ book: Book
  ) -> Bool {
    labels.allSatisfy {
      book.value(of: $0.name, posting: posting, transaction: transaction) == $0.value
    }
  }
}

/// A sum for each account and commodity that occur together.
///
/// Nearly all accounts have one commodity, which stands in the account's own place; the few others
/// are looked up, so that many accounts and many commodities do not take their product in memory.
private struct SparseSums {
  private struct Key: Hashable {
    let account: AccountID
    let commodity: CommodityID
  }

  private static let none = CommodityID.max

  private var commodities: [CommodityID]
  private var firsts: [Quantity]
  private var further: [Key: Quantity] = [:]
  private(set) var isExact = true

  init(accounts: Int) {
    commodities = [CommodityID](repeating: SparseSums.none, count: accounts)
    firsts = [Quantity](repeating: .zero, count: accounts)
  }

  @inline(__always) mutating func add(_ posting: Posting) {
    let account = Int(posting.account)
    if commodities[account] == SparseSums.none { commodities[account] = posting.commodity }
    if commodities[account] == posting.commodity {
      if let sum = firsts[account].adding(posting.quantity) {
        firsts[account] = sum
      } else {
        isExact = false
      }
      return
    }
    let key = Key(account: posting.account, commodity: posting.commodity)
    if let sum = further[key, default: .zero].adding(posting.quantity) {
      further[key] = sum
    } else {
      isExact = false
    }
  }

  /// The sums that are not zero, by account, and by commodity in the order that is asked for.
  func totals(_ precedes: (CommodityID, CommodityID) -> Bool) -> [[Sums.Total]] {
    var totals = commodities.indices.map { account in
      firsts[account].isZero
        ? [] : [Sums.Total(commodity: commodities[account], quantity: firsts[account])]
    }
    for (key, sum) in further where !sum.isZero {
      totals[Int(key.account)].append(Sums.Total(commodity: key.commodity, quantity: sum))
    }
    for account in totals.indices where totals[account].count > 1 {
      totals[account].sort { precedes($0.commodity, $1.commodity) }
    }
    return totals
  }
}
