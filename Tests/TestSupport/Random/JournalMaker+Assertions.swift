import Basics

// Balances in date order, and the assertions and assignments that are true at their place.

/// What an account holds, by symbol.
struct DraftBalance {
  private(set) var amounts: [String: ExactQuantity] = [:]

  subscript(symbol: String) -> ExactQuantity { amounts[symbol] ?? .zero }

  mutating func add(_ amount: DraftAmount) {
    amounts[amount.commodity.symbol, default: .zero] =
      self[amount.commodity.symbol] + amount.quantity
  }

  mutating func add(_ other: DraftBalance) {
    for (symbol, quantity) in other.amounts {
      amounts[symbol] = self[symbol] + quantity
    }
  }

  /// Whether it holds nothing but this commodity.
  func holdsOnly(_ symbol: String) -> Bool {
    amounts.allSatisfy { $0.key == symbol || $0.value.isZero }
  }
}

struct DraftBook {
  private(set) var accounts: [String: DraftBalance] = [:]

  mutating func add(_ posting: DraftPosting) {
    for amount in posting.amounts { accounts[posting.account, default: DraftBalance()].add(amount) }
  }

  func own(_ account: String) -> DraftBalance { accounts[account] ?? DraftBalance() }

  /// The balance of the accounts below this one.
  func below(_ account: String) -> DraftBalance {
    var result = DraftBalance()
    for (name, balance) in accounts where name.hasPrefix(account + ":") { result.add(balance) }
    return result
  }

  /// The kinds of assertion that are true, or can be set, for the account in this commodity.
  ///
  /// As an assignment hledger's `=*` also takes the other commodities of the accounts below away
  /// from the account, so it is left out when there are any.
  func possibleKinds(
    _ account: String, symbol: String, isAssignment: Bool
  ) -> [DraftAssertion.Kind] {
    var result: [DraftAssertion.Kind] = [.plain]
    let (own, below) = (own(account), below(account))
    var inclusive = own
    inclusive.add(below)
    if own.holdsOnly(symbol) { result.append(.total) }
    if !isAssignment || below.holdsOnly(symbol) { result.append(.inclusive) }
    // hledger looks only at the commodities that the account itself has met.
    if inclusive.holdsOnly(symbol), own.holdsOnly(symbol), below.holdsOnly(symbol) {
      result.append(.totalInclusive)
    }
    return result
  }

  func quantity(
    _ account: String, symbol: String, kind: DraftAssertion.Kind
  ) -> ExactQuantity {
    switch kind {
    case .plain, .total: own(account)[symbol]
    case .inclusive, .totalInclusive: own(account)[symbol] + below(account)[symbol]
    }
  }
}

extension JournalMaker {
  /// One thing that hledger does in date order: a posting, or a whole transaction with assignments.
  private struct Step {
    var day: DraftDay
    var number: Int
    var transaction: Int
    var posting: Int?
  }

  /// The final balances, as canonical text.
  var balances: [String: [String: String]] {
    var book = DraftBook()
    for transaction in transactions { transaction.postings.forEach { book.add($0) } }
    return book.accounts.compactMapValues { balance in
      let left = balance.amounts.filter { !$0.value.isZero }.mapValues(\.canonicalText)
      return left.isEmpty ? nil : left
    }
  }

  /// Fills in all assertions and assignments, and one false assertion if that is meant.
  mutating func planAssertions() {
    var steps: [Step] = []
    for (index, transaction) in transactions.enumerated() {
      if transaction.hasAssignment {
        steps.append(Step(day: transaction.day, number: steps.count, transaction: index))
        continue
      }
      for (place, posting) in transaction.postings.enumerated() {
        steps.append(
          Step(
            day: posting.day ?? transaction.day, number: steps.count, transaction: index,
            posting: place))
      }
    }
    steps.sort { ($0.day, $0.number) < ($1.day, $1.number) }
    let falseStep = intent == .failedAssertion ? falseStep(in: steps) : nil

    var book = DraftBook()
    var latest = 0
    for step in steps {
      let isOutOfOrder = step.number < latest
      latest = max(latest, step.number)
      guard let place = step.posting else {
        planAssignments(in: step.transaction, book: &book, isOutOfOrder: isOutOfOrder)
        continue
      }
      book.add(transactions[step.transaction].postings[place])
      let isFalse = step.number == falseStep
      if isFalse || random.chance(habits.assertionPercent) {
        assert(step.transaction, place, book: book, isOutOfOrder: isOutOfOrder)
      }
      if isFalse { plantFalseAssertion(step.transaction, place) }
    }
  }

  private mutating func falseStep(in steps: [Step]) -> Int? {
    let possible = steps.filter { step in
      guard let place = step.posting else { return false }
      return transactions[step.transaction].postings[place].form == .explicit
    }
    return random.pick(possible).number
  }

  /// A transaction with assignments: its elided amount is added after all others.
  private mutating func planAssignments(
    in index: Int, book: inout DraftBook, isOutOfOrder: Bool
  ) {
    for (place, posting) in transactions[index].postings.enumerated() {
      switch posting.form {
      case .elided: continue
      case .assigned:
        book.add(posting)
        assert(index, place, book: book, isOutOfOrder: isOutOfOrder)
      case .explicit:
        book.add(posting)
        if random.chance(habits.assertionPercent) {
          assert(index, place, book: book, isOutOfOrder: isOutOfOrder)
        }
      }
    }
    for posting in transactions[index].postings where posting.form == .elided {
      book.add(posting)
    }
  }

  private mutating func assert(
    _ index: Int, _ place: Int, book: DraftBook, isOutOfOrder: Bool
  ) {
    let posting = transactions[index].postings[place]
    guard posting.form != .elided, var commodity = posting.amounts.first?.commodity else { return }
    let isAssignment = posting.form == .assigned
    if !isAssignment, random.chance(12) { commodity = random.pick(habits.commodities) }

    let kinds = book.possibleKinds(
      posting.account, symbol: commodity.symbol, isAssignment: isAssignment)
    // `=` is always possible; prefer the rarer ones when they are.
    let kind = random.chance(30) ? .plain : random.pick(kinds)
    let quantity = book.quantity(posting.account, symbol: commodity.symbol, kind: kind)
    let places = random.chance(70) ? commodity.places : 0
    transactions[index].postings[place].assertion = DraftAssertion(
      kind: kind,
      amount: DraftAmount(
        commodity: commodity, quantity: quantity.normalized.padded(to: places)))

    switch kind {
    case .plain: note(isAssignment ? .assignment : .assertion)
    case .total: note(isAssignment ? .totalAssignment : .totalAssertion)
    case .inclusive: note(isAssignment ? .inclusiveAssignment : .inclusiveAssertion)
    case .totalInclusive: note(isAssignment ? .totalInclusiveAssignment : .totalInclusiveAssertion)
    }
    if isOutOfOrder { note(.assertionOutOfFileOrder) }
  }
}
