import Basics
package import Diagnostics

/// Judges what postings say their accounts hold, and gives amounts to postings that only say that.
///
/// Both are one walk through the book, by day and within a day in reading order, with a running
/// balance per account. Postings count on their own day. A transaction that assigns a balance is
/// taken as a whole on its own day, since its amounts are known only then; `hledger` does the same.
package struct AssertionWalk {
  /// A row, or a transaction that assigns a balance, at its place in the order of days.
  private struct Step {
    let day: Day
    let part: Int
    let index: Int
    let isTransaction: Bool
  }

  private struct Key: Hashable {
    let account: AccountID
    let commodity: CommodityID
  }

  private var book: Book
  private var balances: [Key: Quantity] = [:]
  /// The commodities seen, in order, so that no result hangs on the order of a dictionary.
  private var commodities: [CommodityID] = []
  /// For each account asserted with `*`, the accounts below it.
  private var accountsBelow: [AccountID: [AccountID]] = [:]
  private let ruledAccounts: Set<AccountID>
  private var diagnostics: [Diagnostic] = []
  /// Small rests of the transactions settled here; see `Balancing.Rest`.
  package private(set) var rests: [(place: Place, rest: Balancing.Rest)] = []

  private init(_ book: Book) {
    self.book = book
    ruledAccounts = Set(book.rules.flatMap { $0.accounts })
  }

  /// Judges all assertions of `book` and fills in what the transactions in `unsettled` assign:
  /// the indices of these transactions, for each part.
  package static func run(
    on book: inout Book, unsettled: [[Int]]
  ) -> (diagnostics: [Diagnostic], rests: [(place: Place, rest: Balancing.Rest)]) {
    let hasAssertions = book.parts.contains { !$0.assertions.isEmpty }
    guard hasAssertions else { return ([], []) }
    var walk = AssertionWalk(book)
    walk.walk(unsettled)
    book = walk.book
    return (walk.diagnostics, walk.rests)
  }

  private mutating func walk(_ unsettled: [[Int]]) {
    let watched = watchedAccounts()
    var steps: [Step] = []
    for (number, part) in book.parts.enumerated() {
      let pending = Set(unsettled[number])
      for transaction in part.transactions.indices {
        if pending.contains(transaction) {
          let day = part.transactions[transaction].day
          steps.append(Step(day: day, part: number, index: transaction, isTransaction: true))
          continue
        }
        for row in part.postingRange(ofTransaction: transaction)
        where watched[Int(part.postings[row].account)] {
          let day = part.postings[row].day
          steps.append(Step(day: day, part: number, index: row, isTransaction: false))
        }
      }
    }
    // Settling a transaction may insert rows, which moves the rows behind it in its part.
    var moved = [[(at: Int, by: Int)]](repeating: [], count: book.parts.count)
    for index in steps.indices.sorted(by: {
      steps[$0].day != steps[$1].day ? steps[$0].day < steps[$1].day : $0 < $1
    }) {
      let step = steps[index]
      if step.isTransaction {
        let before = book.parts[step.part].postings.count
        let rows = book.parts[step.part].postingRange(ofTransaction: step.index)
        settle(part: step.part, transaction: step.index)
        let added = book.parts[step.part].postings.count - before
        if added > 0 { moved[step.part].append((rows.upperBound, added)) }
      } else {
        var row = step.index
        for move in moved[step.part] where row >= move.at { row += move.by }
        post(part: step.part, row: row)
      }
    }
  }

  /// The accounts whose running balance somebody asks for.
  private mutating func watchedAccounts() -> [Bool] {
    var watched = [Bool](repeating: false, count: book.names.accounts.count)
    for part in book.parts {
      for (row, assertion) in part.assertions {
        let account = part.postings[row].account
        watched[Int(account)] = true
        guard assertion.isInclusive, accountsBelow[account] == nil else { continue }
        let prefix = book.names.accounts[Int(account)] + ":"
        let below = book.names.accounts.indices.filter {
          book.names.accounts[$0].hasPrefix(prefix)
        }
        accountsBelow[account] = below.map { AccountID($0) }
        for index in below { watched[index] = true }
      }
    }
    return watched
  }

  // MARK: Steps

  private mutating func post(part: Int, row: Int) {
    let posting = book.parts[part].postings[row]
    add(posting.quantity, posting.commodity, to: posting.account)
    // A balance counts when all rows of a posting are in.
    let next = row + 1
    let rows = book.parts[part].postings
    if next < rows.count, rows[next].traits.contains(.continued) { return }
    var first = row
    while rows[first].traits.contains(.continued) { first -= 1 }
    if let assertion = book.parts[part].assertions[first] {
      judge(assertion, part: part, account: posting.account)
    }
  }

  /// Assigns the balances that the transaction asks for, settles it, and posts its rows.
  private mutating func settle(part: Int, transaction: Int) {
    var rows = book.parts[part].postingRange(ofTransaction: transaction)
    let source = book.parts[part].source
    let header = HeaderText(book.parts[part].transactions[transaction], in: book.sources[source])
    let place = Place(source: source, range: header.line)
    guard assignmentsArePossible(part: part, rows: rows) else { return }
    var row = rows.lowerBound
    while row < rows.upperBound {
      // hledger forgets costs in such a transaction, since a balance has none.
      book.parts[part].costs[row] = nil
      book.parts[part].postings[row].traits.remove(.priced)
      let posting = book.parts[part].postings[row]
      let assertion = book.parts[part].assertions[row]
      if !posting.traits.contains(.missing) {
        add(posting.quantity, posting.commodity, to: posting.account)
        if let assertion { judge(assertion, part: part, account: posting.account) }
      } else if let assertion {
        let change = assign(assertion, to: posting.account)
        let before = book.parts[part].postings.count
        guard book.parts[part].fill(row: row, with: change) else {
          diagnostics.append(BalanceFindings.tooLarge(at: place))
          return
        }
        let added = book.parts[part].postings.count - before
        row += added
        rows = rows.lowerBound..<(rows.upperBound + added)
      }
      row += 1
    }
    finish(part: part, rows: rows, place: place)
  }

  private mutating func finish(part: Int, rows: Range<Int>, place: Place) {
    let open = rows.first { book.parts[part].postings[$0].traits.contains(.missing) }
    var balancing = Balancing()
    switch balancing.settle(&book.parts[part], rows: rows) {
    case .balanced:
      rests += balancing.rests.map { (place, $0) }
      guard let open else { return }
      var row = open
      repeat {
        let posting = book.parts[part].postings[row]
        add(posting.quantity, posting.commodity, to: posting.account)
        row += 1
      } while row < book.parts[part].postings.count
        && book.parts[part].postings[row].traits.contains(.continued)
    case .unbalanced(let sums, let rows):
      let named = sums.map { (commodity: name(of: $0.commodity), quantity: $0.quantity) }
      let counted = rows.compactMap { self.counted(part: part, row: $0) }
      diagnostics.append(BalanceFindings.unbalanced(at: place, sums: named, counted: counted))
    case .severalMissing(let missing):
      let places = missing.map { row in
        let text = PostingText(book.parts[part].postings[row], in: book.sources[place.source])
        return Place(source: place.source, range: text.account)
      }
      diagnostics.append(BalanceFindings.severalMissing(places: places))
    case .tooLarge:
      diagnostics.append(BalanceFindings.tooLarge(at: place))
    }
  }

  /// What a row counts for, and where its amount stands.
  private func counted(part: Int, row: Int) -> BalanceFindings.Counted? {
    guard let (commodity, quantity) = book.parts[part].amountAtCost(ofRow: row) else { return nil }
    let source = book.parts[part].source
    let text = PostingText(book.parts[part].postings[row], in: book.sources[source])
    return BalanceFindings.Counted(
      place: Place(source: source, range: text.amount), commodity: name(of: commodity),
      quantity: quantity)
  }

  private mutating func assignmentsArePossible(part: Int, rows: Range<Int>) -> Bool {
    for row in rows {
      let posting = book.parts[part].postings[row]
      guard posting.traits.contains(.missing), let assertion = book.parts[part].assertions[row]
      else { continue }
      let reason: Bilingual
      if posting.traits.contains(.dated) {
        reason = Bilingual(
          dutch: "de regel heeft een eigen datum", english: "the posting has a date of its own")
      } else if ruledAccounts.contains(posting.account) {
        reason = Bilingual(
          dutch: "een = regel boekt op deze rekening", english: "an = rule books on this account")
      } else if assertion.cost != nil {
        reason = Bilingual(
          dutch: "het saldo heeft een prijs", english: "the balance has a cost")
      } else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .assignmentNotPossible,
          at: Place(source: book.parts[part].source, range: assertion.range),
          Bilingual(
            dutch: "hier kan geen saldo toegekend worden: \(reason.dutch)",
            english: "a balance cannot be assigned here: \(reason.english)"),
          help: Bilingual(
            dutch: "schrijf het bedrag voluit", english: "write the amount in full")))
      return false
    }
    return true
  }

  // MARK: Balances

  private func name(of commodity: CommodityID) -> String {
    book.names.commodities[Int(commodity)]
  }

  private func balance(_ account: AccountID, _ commodity: CommodityID) -> Quantity {
    balances[Key(account: account, commodity: commodity)] ?? .zero
  }

  private mutating func add(
    _ quantity: Quantity, _ commodity: CommodityID, to account: AccountID
  ) {
    if !commodities.contains(commodity) { commodities.append(commodity) }
    // Sums of 64-bit amounts stay far within 128 bits; a book that leaves them keeps its old sum
    // and so fails its assertion, which is said.
    let key = Key(account: account, commodity: commodity)
    balances[key] = (balances[key] ?? .zero).adding(quantity) ?? balances[key]
  }

  private func inclusiveBalance(_ account: AccountID, _ commodity: CommodityID) -> Quantity {
    (accountsBelow[account] ?? []).reduce(balance(account, commodity)) {
      $0.adding(balance($1, commodity)) ?? $0
    }
  }

  /// Sets the balance that an assignment asks for; the change of each commodity that it takes.
  private mutating func assign(
    _ assertion: Assertion, to account: AccountID
  ) -> [(CommodityID, Quantity)] {
    if !commodities.contains(assertion.commodity) { commodities.append(assertion.commodity) }
    var changes: [(CommodityID, Quantity)] = []
    for commodity in commodities {
      let old = balance(account, commodity)
      var new = assertion.isTotal ? .zero : old
      if commodity == assertion.commodity { new = assertion.quantity }
      if assertion.isInclusive {
        for below in accountsBelow[account] ?? [] {
          new = new.adding(-balance(below, commodity)) ?? new
        }
      }
      guard let change = new.adding(-old), !change.isZero else { continue }
      balances[Key(account: account, commodity: commodity)] = new
      changes.append((commodity, change))
    }
    return changes
  }

  private mutating func judge(_ assertion: Assertion, part: Int, account: AccountID) {
    var expectations = [(assertion.commodity, assertion.quantity)]
    if assertion.isTotal {
      for commodity in commodities where commodity != assertion.commodity {
        if !balance(account, commodity).isZero { expectations.append((commodity, .zero)) }
      }
    }
    for (commodity, expected) in expectations {
      let actual =
        assertion.isInclusive
        ? inclusiveBalance(account, commodity) : balance(account, commodity)
      guard actual != expected else { continue }
      let place = Place(source: book.parts[part].source, range: assertion.range)
      diagnostics.append(failure(at: place, account, commodity, expected, actual))
      return
    }
  }

  private func failure(
    at place: Place, _ account: AccountID, _ commodity: CommodityID, _ expected: Quantity,
    _ actual: Quantity
  ) -> Diagnostic {
    let (symbol, account) = (name(of: commodity), book.names.accounts[Int(account)])
    let difference = actual.adding(-expected) ?? .zero
    return Diagnostic(
      .failedAssertion, at: place,
      Bilingual { language in
        let (held, said) = (
          actual.text(of: symbol, in: language), expected.text(of: symbol, in: language)
        )
        return language == .dutch
          ? "op \(account) staat \(held), en niet \(said)"
          : "\(account) holds \(held), and not \(said)"
      },
      notes: [
        Bilingual { language in
          let text = difference.text(of: symbol, in: language)
          return language == .dutch ? "verschil: \(text)" : "difference: \(text)"
        }
      ],
      help: Bilingual(
        dutch: "zoek de boeking die ontbreekt of dubbel is, of verbeter het saldo",
        english: "look for the transaction that is missing or doubled, or correct the balance"),
      fixes: [writing(actual, symbol, at: place)])
  }

  /// The balance as it is; whoever wrote another one wanted to see that something is wrong.
  private func writing(_ actual: Quantity, _ symbol: String, at place: Place) -> Fix? {
    let written = book.sources[place.source].text(in: place.range)
    let mark = written.utf8.last { $0 == 0x2C || $0 == 0x2E }
    let sign = written.prefix { $0 == "=" || $0 == "*" }
    let text = actual.text(of: symbol, in: mark == 0x2E ? .english : .dutch)
    return Fix(
      Fix.writing("\(sign) \(text)"), .displayOnly, [Fix.Edit(place, "\(sign) \(text)")])
  }
}
