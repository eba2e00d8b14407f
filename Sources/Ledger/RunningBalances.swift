import Basics

/// What accounts hold while a book is walked through, each by itself and, where somebody asks for
/// that, with the accounts below it.
struct RunningBalances {
  private struct Balance {
    var sums: [CommodityID: Quantity] = [:]
    /// The commodities that do not come to zero.
    var open: Set<CommodityID> = []

    mutating func add(_ quantity: Quantity, _ commodity: CommodityID) {
      // Sums of 64-bit amounts stay far within 128 bits; a book that leaves them keeps its old sum
      // and so fails its assertion, which is said.
      let old = sums[commodity] ?? .zero
      let sum = old.adding(quantity) ?? old
      sums[commodity] = sum
      if sum.isZero { open.remove(commodity) } else { open.insert(commodity) }
    }
  }

  private var own: [AccountID: Balance] = [:]
  /// Of the accounts that are asserted with `*`: what they and those below them hold.
  private var whole: [AccountID: Balance] = [:]
  /// By account: itself and those above it, of these that are asserted with `*`.
  private let inclusive: [[AccountID]]
  /// The commodities seen, in order, so that no result hangs on the order of a dictionary.
  private var ranks: [CommodityID: Int] = [:]

  init(_ book: Book) {
    var asserted: [String: AccountID] = [:]
    for part in book.parts {
      for (row, assertion) in part.assertions where assertion.isInclusive {
        let account = part.postings[row].account
        asserted[book.names.accounts[Int(account)]] = account
      }
    }
    inclusive = book.names.accounts.map { name in
      if asserted.isEmpty { return [] }
      let ends = name.utf8.indices.filter { name.utf8[$0] == 0x3A } + [name.endIndex]
      return ends.compactMap { asserted[String(name[..<$0])] }
    }
  }

  /// The accounts whose running balance somebody asks for.
  func watchedAccounts(of book: Book) -> [Bool] {
    var watched = inclusive.map { !$0.isEmpty }
    for part in book.parts {
      for row in part.assertions.keys { watched[Int(part.postings[row].account)] = true }
    }
    return watched
  }

  mutating func add(_ posting: Posting) {
    add(posting.quantity, posting.commodity, to: posting.account)
  }

  private mutating func add(
    _ quantity: Quantity, _ commodity: CommodityID, to account: AccountID
  ) {
    see(commodity)
    own[account, default: Balance()].add(quantity, commodity)
    for above in inclusive[Int(account)] {
      whole[above, default: Balance()].add(quantity, commodity)
    }
  }

  private mutating func see(_ commodity: CommodityID) {
    if ranks[commodity] == nil { ranks[commodity] = ranks.count }
  }

  private func inOrder(_ commodities: Set<CommodityID>) -> [CommodityID] {
    commodities.sorted { ranks[$0] ?? 0 < ranks[$1] ?? 0 }
  }

  /// Sets the balance that an assignment asks for; the change of each commodity that it takes.
  ///
  /// What the accounts below hold of other commodities is taken off too, as hledger does.
  mutating func assign(
    _ assertion: Assertion, to account: AccountID
  ) -> [(CommodityID, Quantity)] {
    see(assertion.commodity)
    let changes = changes(for: assertion, of: account)
    for (commodity, change) in changes { add(change, commodity, to: account) }
    return changes
  }

  private func changes(
    for assertion: Assertion, of account: AccountID
  ) -> [(CommodityID, Quantity)] {
    let held = own[account] ?? Balance()
    let all = assertion.isInclusive ? whole[account] ?? Balance() : held
    var touched: Set = [assertion.commodity]
    if assertion.isTotal { touched.formUnion(held.open) }
    if assertion.isInclusive { touched.formUnion(held.open.union(all.open)) }
    return inOrder(touched).compactMap { commodity in
      let old = held.sums[commodity] ?? .zero
      let asked =
        commodity == assertion.commodity
        ? assertion.quantity : assertion.isTotal ? .zero : old
      let now = all.sums[commodity] ?? .zero
      return asked.adding(-now).flatMap { $0.isZero ? nil : (commodity, $0) }
    }
  }

  /// The first commodity of which an account does not hold what an assertion says.
  func failure(
    of assertion: Assertion, on account: AccountID
  ) -> (commodity: CommodityID, expected: Quantity, actual: Quantity)? {
    let held = own[account] ?? Balance()
    let all = assertion.isInclusive ? whole[account] ?? Balance() : held
    let actual = all.sums[assertion.commodity] ?? .zero
    if actual != assertion.quantity { return (assertion.commodity, assertion.quantity, actual) }
    guard assertion.isTotal else { return nil }
    for commodity in inOrder(held.open.subtracting([assertion.commodity])) {
      let actual = all.sums[commodity] ?? .zero
      if !actual.isZero { return (commodity, .zero, actual) }
    }
    return nil
  }
}
