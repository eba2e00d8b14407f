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

  private let book: Book
  private var balances: RunningBalances
  /// The transactions settled here, each as a part of its own, by part and transaction.
  private var settled: [[Int: BookPart]]
  private let ruledAccounts: Set<AccountID>
  private var diagnostics: [Diagnostic] = []
  /// Small rests of the transactions settled here; see `Balancing.Rest`.
  package private(set) var rests: [(place: Place, rest: Balancing.Rest)] = []

  private init(_ book: Book) {
    self.book = book
    balances = RunningBalances(book)
    settled = [[Int: BookPart]](repeating: [:], count: book.parts.count)
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
    for (part, transactions) in walk.settled.enumerated() where !transactions.isEmpty {
      book.parts[part] = book.parts[part].replacing(transactions)
    }
    return (walk.diagnostics, walk.rests)
  }

  private mutating func walk(_ unsettled: [[Int]]) {
    let watched = balances.watchedAccounts(of: book)
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
    for index in steps.indices.sorted(by: {
      steps[$0].day != steps[$1].day ? steps[$0].day < steps[$1].day : $0 < $1
    }) {
      let step = steps[index]
      if step.isTransaction {
        settle(part: step.part, transaction: step.index)
      } else {
        post(part: step.part, row: step.index)
      }
    }
  }

  // MARK: Steps

  private mutating func post(part: Int, row: Int) {
    let rows = book.parts[part].postings
    let posting = rows[row]
    balances.add(posting)
    // A balance counts when all rows of a posting are in.
    let next = row + 1
    if next < rows.count, rows[next].traits.contains(.continued) { return }
    var first = row
    while rows[first].traits.contains(.continued) { first -= 1 }
    if let assertion = book.parts[part].assertions[first] {
      judge(assertion, in: book.parts[part].source, account: posting.account)
    }
  }

  /// Assigns the balances that the transaction asks for, settles it, and posts its rows.
  private mutating func settle(part: Int, transaction: Int) {
    let whole = book.parts[part]
    var own = BookPart(source: whole.source)
    own.append(transaction, of: whole, rows: whole.postingRange(ofTransaction: transaction))
    guard assignmentsArePossible(own) else { return }
    settle(&own)
    settled[part][transaction] = own
  }

  /// Settles the one transaction of a part.
  private mutating func settle(_ part: inout BookPart) {
    let header = HeaderText(part.transactions[0], in: book.sources[part.source])
    let place = Place(source: part.source, range: header.line)
    var row = 0
    while row < part.postings.count {
      // hledger forgets costs in such a transaction, since a balance has none.
      part.costs[row] = nil
      part.postings[row].traits.remove(.priced)
      let posting = part.postings[row]
      let assertion = part.assertions[row]
      if !posting.traits.contains(.missing) {
        balances.add(posting)
        if let assertion { judge(assertion, in: part.source, account: posting.account) }
      } else if let assertion {
        let before = part.postings.count
        guard part.fill(row: row, with: balances.assign(assertion, to: posting.account)) else {
          diagnostics.append(BalanceFindings.tooLarge(at: place))
          return
        }
        row += part.postings.count - before
      }
      row += 1
    }
    finish(&part, place: place)
  }

  private mutating func finish(_ part: inout BookPart, place: Place) {
    let open = part.postings.firstIndex { $0.traits.contains(.missing) }
    var balancing = Balancing()
    switch balancing.settle(&part, from: 0) {
    case .balanced:
      rests += balancing.rests.map { (place, $0) }
      guard let open else { return }
      var row = open
      repeat {
        balances.add(part.postings[row])
        row += 1
      } while row < part.postings.count && part.postings[row].traits.contains(.continued)
    case .unbalanced(let sums, let rows):
      let named = sums.map { (commodity: name(of: $0.commodity), quantity: $0.quantity) }
      let counted = rows.compactMap { self.counted(part, row: $0) }
      diagnostics.append(BalanceFindings.unbalanced(at: place, sums: named, counted: counted))
    case .severalMissing(let missing):
      let places = missing.map { row in
        let text = PostingText(part.postings[row], in: book.sources[part.source])
        return Place(source: part.source, range: text.account)
      }
      diagnostics.append(BalanceFindings.severalMissing(places: places))
    case .tooLarge:
      diagnostics.append(BalanceFindings.tooLarge(at: place))
    }
  }

  /// What a row counts for, and where its amount stands.
  private func counted(_ part: BookPart, row: Int) -> BalanceFindings.Counted? {
    guard let (commodity, quantity) = part.amountAtCost(ofRow: row) else { return nil }
    let text = PostingText(part.postings[row], in: book.sources[part.source])
    return BalanceFindings.Counted(
      place: Place(source: part.source, range: text.amount), commodity: name(of: commodity),
      quantity: quantity)
  }

  private mutating func assignmentsArePossible(_ part: BookPart) -> Bool {
    for (row, posting) in part.postings.enumerated() {
      guard posting.traits.contains(.missing), let assertion = part.assertions[row] else {
        continue
      }
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
          at: Place(source: part.source, range: assertion.range),
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

  private mutating func judge(_ assertion: Assertion, in source: Int, account: AccountID) {
    guard let (commodity, expected, actual) = balances.failure(of: assertion, on: account) else {
      return
    }
    let place = Place(source: source, range: assertion.range)
    diagnostics.append(failure(at: place, account, commodity, expected, actual))
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
