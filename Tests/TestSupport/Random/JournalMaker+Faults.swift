import Basics

// The one fault of an unsound journal.

extension JournalMaker {
  /// Moves one amount by one unit in its last place, where hledger can see it.
  ///
  /// Before the balances are taken, so that assertions stay true and the imbalance is the only
  /// fault. Not beside an elided amount or an inferred cost, which would take the difference.
  mutating func plantImbalance() {
    var places: [(transaction: Int, posting: Int)] = []
    for (index, transaction) in transactions.enumerated() {
      if transaction.hasElision || transaction.hasAssignment || transaction.style == .inferred {
        continue
      }
      for (place, posting) in transaction.postings.enumerated()
      where posting.kind != .virtual && posting.cost == nil {
        places.append((index, place))
      }
    }
    let (index, place) = random.pick(places)
    let amount = transactions[index].postings[place].amounts[0]
    // A directive with fewer decimals hides a finer difference from hledger.
    let coarsest = coarsestPlaces[amount.commodity.symbol] ?? amount.quantity.places
    let unit = ExactQuantity.unit(places: min(amount.quantity.places, coarsest))
    // A zero in the last place may be left out, and hledger would lose sight of that place when
    // no other amount has it. Up or down, one of both ends in another digit.
    let choices = [amount.quantity + unit, amount.quantity + -unit]
    let visible = choices.filter { $0.mantissa % 10 != 0 }
    transactions[index].postings[place].amounts[0].quantity =
      random.pick(visible.isEmpty ? choices : visible)
  }

  /// Moves an assertion by one unit in its last place.
  ///
  /// hledger compares assertions exactly, whatever precision a directive gives.
  mutating func plantFalseAssertion(_ index: Int, _ place: Int) {
    guard let assertion = transactions[index].postings[place].assertion else { return }
    let quantity = assertion.amount.quantity
    let unit = ExactQuantity.unit(places: quantity.places)
    transactions[index].postings[place].assertion?.amount.quantity =
      quantity + (random.chance(50) ? unit : -unit)
  }

  /// Replaces one date by one that no calendar has.
  mutating func plantImpossibleDate() {
    let index = random.number(in: 0...(transactions.count - 1))
    let year = transactions[index].day.year
    let impossible = random.pick([
      DraftDay(year: year, month: 2, day: 30), DraftDay(year: year, month: 4, day: 31),
      DraftDay(year: year, month: 13, day: 1), DraftDay(year: year, month: 0, day: 10),
      DraftDay(year: year, month: 9, day: 0), DraftDay(year: year, month: 12, day: 32),
      DraftDay(year: 2021, month: 2, day: 29), DraftDay(year: 1900, month: 2, day: 29),
    ])
    // The fault counts in every place where hledger reads a date.
    switch random.number(in: 0...5) {
    case 0:
      transactions[index].day2 = impossible
    case 1 where transactions[index].style != .assigned:
      let place = random.number(in: 0...(transactions[index].postings.count - 1))
      transactions[index].postings[place].day = DraftDay(year: year, month: 13, day: 31)
    default:
      transactions[index].day = impossible
    }
  }
}
