package import Basics

/// Adds up postings per account and commodity, exactly, at the finest scale that occurs.
package struct Sums: Sendable {
  /// Which postings count.
  package struct Selection: Sendable {
    package var layer: AccountPath.Layer?
    package var period: Period?
    /// The number of the team, and of the municipality, whose postings count.
    package var team: Int?
    package var municipality: Int?
    /// Words of which an account's name must hold at least one; case does not count.
    package var accounts: [String] = []

    package init() {}

    package func contains(_ name: String, _ path: AccountPath) -> Bool {
      if let layer, path.layer != layer { return false }
      return accounts.isEmpty || accounts.contains { Selection.holds(name, $0) }
    }

    /// Whether the letters of a word stand next to each other in the name of an account; case does
    /// not count.
    ///
    /// The standard library's `contains` for a text within a text is not there in Embedded Swift.
    package static func holds(_ name: String, _ word: String) -> Bool {
      let (text, word) = (Array(name.lowercased()), Array(word.lowercased()))
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

  /// Adds up the postings of a book; with `value` what is worth euros counts as euros.
  package init(
    of book: Book, paths: [AccountPath], _ selection: Selection, _ attribution: Attribution,
    valuedBy value: PostingValue? = nil
  ) {
    let euro = book.names.commodities.indices.first { value?.isEuro(CommodityID($0)) ?? false }
    var sums = SparseSums(accounts: book.names.accounts.count)
    selection.forEach(in: book, paths: paths, attribution) { place, posting in
      if let euro, let euros = value?.euros(of: place, in: book) {
        sums.add(euros, CommodityID(euro), to: posting.account)
      } else {
        sums.add(posting.quantity, posting.commodity, to: posting.account)
      }
    }
    isExact = sums.isExact
    accounts = sums.totals { book.names.commodities[Int($0)] < book.names.commodities[Int($1)] }
  }
}

extension Sums.Selection {
  /// Visits the postings that count, in reading order.
  package func forEach(
    in book: Book, paths: [AccountPath], _ attribution: Attribution,
    _ visit: (PostingPlace, Posting) -> Void
  ) {
    let isWanted = zip(book.names.accounts, paths).map { contains($0, $1) }
    var finder = OwnerFinder(attribution, paths: paths)
    var memo = YearMemo()
    book.forEachPosting { place, posting, transaction in
      guard isWanted[Int(posting.account)], period?.contains(posting.day) ?? true else { return }
      let labels = LabelPair(posting, of: transaction)
      if let team, attribution.team(labels) != team { return }
      if let municipality {
        // Only of a line that names none does the plan say which it is.
        var own = attribution.labelledMunicipality(labels)
        if own < 0 {
          let year = memo.year(of: posting.day)
          own = Int(finder.owner(of: posting.account, labels, year: year).municipality)
        }
        guard own == municipality else { return }
      }
      visit(place, posting)
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

  @inline(__always) mutating func add(
    _ quantity: Quantity, _ commodity: CommodityID, to accountID: AccountID
  ) {
    let account = Int(accountID)
    if commodities[account] == SparseSums.none { commodities[account] = commodity }
    if commodities[account] == commodity {
      if let sum = firsts[account].adding(quantity) {
        firsts[account] = sum
      } else {
        isExact = false
      }
      return
    }
    let key = Key(account: accountID, commodity: commodity)
    if let sum = further[key, default: .zero].adding(quantity) {
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
