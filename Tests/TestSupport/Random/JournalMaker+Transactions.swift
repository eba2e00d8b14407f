import Basics

// Transactions that balance exactly.

extension JournalMaker {
  typealias Style = DraftTransaction.Style

  /// A transaction of the given or of any style, at the place in the text that the context is for.
  mutating func transaction(
    style wanted: Style?, mayElide: Bool, context: DraftContext
  ) -> DraftTransaction {
    let style = wanted ?? anyStyle()
    var postings: [DraftPosting] =
      switch style {
      case .plain: plain(mayElide: mayElide, context: context)
      case .several: several(context: context)
      case .priced: priced(context: context)
      case .inferred: inferred(context: context)
      case .zero: zero(context: context)
      case .virtual: []
      case .assigned: assigned(context: context)
      }
    if style == .virtual || random.chance(10) {
      postings += virtual(mayElide: mayElide && style != .assigned, context: context)
    }
    // In a transaction with an assignment hledger adds the elided amount after all others, so there
    // it stays the last.
    if style != .assigned, random.chance(30) { postings = random.shuffled(postings) }

    var day = self.day()
    if habits.isInDateOrder {
      let last = transactions.last?.day ?? DraftDay(year: habits.year, month: 1, day: 1)
      day = last.advanced(by: random.chance(30) ? 0 : random.number(in: 1...40))
    }
    var result = DraftTransaction(
      style: style, day: day, day2: random.chance(12) ? self.day() : nil, postings: postings,
      context: context)
    // hledger takes a transaction with an assignment as a whole on its own day.
    if style != .assigned { addPostingDays(to: &result) }
    return result
  }

  private mutating func anyStyle() -> Style {
    let styles: [Style] = [
      .plain, .plain, .plain, .plain, .several, .several, .priced, .priced, .priced, .inferred,
      .zero, .virtual, .assigned, .assigned, .assigned,
    ]
    let style = random.pick(styles)
    let needsTwo = style == .priced || style == .inferred
    return needsTwo && habits.commodities.count < 2 ? .plain : style
  }

  // MARK: Styles

  private mutating func plain(mayElide: Bool, context: DraftContext) -> [DraftPosting] {
    let commodity = random.pick(habits.commodities)
    var result: [DraftPosting] = []
    for _ in 0..<random.number(in: 1...3) {
      result.append(posting(signedAmount(in: commodity), context: context))
    }
    result.append(balancing(result, mayElide: mayElide, context: context))
    return result
  }

  /// Several commodities, each in balance by itself or all left to one elided amount.
  private mutating func several(context: DraftContext) -> [DraftPosting] {
    var result: [DraftPosting] = []
    let commodities = random.shuffled(habits.commodities).prefix(random.number(in: 2...3))
    let isElided = random.chance(60)
    for commodity in commodities {
      let amount = signedAmount(in: commodity)
      result.append(posting(amount, context: context))
      if !isElided { result.append(posting(amount.negated, context: context)) }
    }
    if isElided { result.append(elided(result, context: context)) }
    return result
  }

  /// Postings with a cost, against the cost.
  private mutating func priced(context: DraftContext) -> [DraftPosting] {
    let pair = random.shuffled(habits.commodities).prefix(2)
    let (commodity, other) = (pair[0], pair[1])
    if habits.hasRoundedCosts, random.chance(75),
      let result = rounded(commodity, in: other, context: context)
    {
      return result
    }
    var result: [DraftPosting] = []
    for _ in 0...random.number(in: 0...1) {
      result.append(priced(commodity, in: other, context: context))
    }
    if random.chance(20) { result.append(posting(signedAmount(in: other), context: context)) }
    result.append(balancing(result, mayElide: true, context: context))
    return result
  }

  private mutating func priced(
    _ commodity: DraftCommodity, in other: DraftCommodity, context: DraftContext
  ) -> DraftPosting {
    var amount = positiveAmount(in: commodity, wholeDigits: 4, places: min(2, commodity.places))
    var price = positiveAmount(in: other, wholeDigits: 3)
    let isTotal = random.chance(45)
    if !isTotal {
      // The product may be no finer than the amounts in the other commodity.
      let finest = other.places - price.quantity.places
      if amount.quantity.places > finest {
        amount.quantity = ExactQuantity(mantissa: random.number(in: 1...999), places: 0)
      }
      // The price itself may, as in ten hours at 62,505.
      if random.chance(20), other.places < 8, other.wholeDigits > 3 {
        amount.quantity = ExactQuantity(mantissa: 10 * random.number(in: 1...20), places: 0)
        price.quantity = price.quantity.padded(to: other.places + 1)
        price.quantity.mantissa += random.number(in: 1...9)
      }
    }
    if random.chance(40) { amount.quantity = -amount.quantity }
    var result = posting(amount, context: context)
    result.cost = DraftCost(isTotal: isTotal, amount: price)
    return result
  }

  /// A cost that does not come out at the decimals of the amount against it, such as three of
  /// 0.333 against 1.00, or nothing when there is no such cost.
  private mutating func rounded(
    _ commodity: DraftCommodity, in other: DraftCommodity, context: DraftContext
  ) -> [DraftPosting]? {
    // Three decimals may need a fourth to be read in one way; see `numberText`.
    guard other.places < 8, other.places != 3 else { return nil }
    let price = ExactQuantity(
      mantissa: random.number(in: 1...ExactQuantity.powerOfTen(2 + other.places)),
      places: other.places + 1)
    let amount = ExactQuantity(mantissa: random.number(in: 1...99), places: 0)
    let exact = price * amount
    let excess = exact.mantissa % 10
    guard excess != 0, excess != 5 else { return nil }
    let against = ExactQuantity(
      mantissa: (exact.mantissa - excess) / 10 + (excess > 5 ? 1 : 0), places: other.places)
    guard !against.isZero else { return nil }

    var first = posting(DraftAmount(commodity: commodity, quantity: amount), context: context)
    first.cost = DraftCost(
      isTotal: false, amount: DraftAmount(commodity: other, quantity: price))
    var second = posting(DraftAmount(commodity: other, quantity: -against), context: context)
    second.isWrittenInFull = true
    note(.roundedCost)
    return [first, second]
  }

  /// Two commodities with opposite signs and no cost: hledger infers one.
  private mutating func inferred(context: DraftContext) -> [DraftPosting] {
    let pair = random.shuffled(habits.commodities).prefix(2)
    var result: [DraftPosting] = []
    for _ in 0...random.number(in: 0...1) {
      result.append(posting(positiveAmount(in: pair[0]), context: context))
    }
    for _ in 0...random.number(in: 0...1) {
      result.append(posting(positiveAmount(in: pair[1]).negated, context: context))
    }
    note(.inferredCost)
    return random.shuffled(result)
  }

  private mutating func zero(context: DraftContext) -> [DraftPosting] {
    let commodity = random.pick(habits.commodities)
    let places = random.chance(50) ? commodity.places : 0
    let zero = DraftAmount(
      commodity: commodity, quantity: ExactQuantity(mantissa: 0, places: places))
    let first = posting(zero, context: context)
    return [first, balancing([first], mayElide: true, context: context)]
  }

  private mutating func virtual(mayElide: Bool, context: DraftContext) -> [DraftPosting] {
    var result: [DraftPosting] = []
    if random.chance(60) {
      var free = posting(signedAmount(in: random.pick(habits.commodities)), context: context)
      free.kind = .virtual
      result.append(free)
    }
    if result.isEmpty || random.chance(40) {
      let one = posting(signedAmount(in: random.pick(habits.commodities)), context: context)
      for var posting in [one, balancing([one], mayElide: mayElide, context: context)] {
        posting.kind = .balancedVirtual
        result.append(posting)
      }
    }
    return result
  }

  /// One or two balance assignments, balanced by an elided or an explicit last posting.
  private mutating func assigned(context: DraftContext) -> [DraftPosting] {
    var result: [DraftPosting] = []
    let commodity = random.pick(habits.commodities)
    if random.chance(50) { result.append(posting(signedAmount(in: commodity), context: context)) }
    for _ in 0...random.number(in: 0...1) {
      var next = posting(signedAmount(in: commodity), context: context)
      next.form = .assigned
      result.append(next)
    }
    if random.chance(40) { result = random.shuffled(result) }
    result.append(balancing(result, mayElide: true, context: context))
    if random.chance(15) {
      // An assignment outside the balance.
      var free = posting(signedAmount(in: random.pick(habits.commodities)), context: context)
      free.kind = .virtual
      free.form = .assigned
      result.insert(free, at: 0)
    }
    return result
  }

  // MARK: Postings

  private mutating func posting(_ amount: DraftAmount, context: DraftContext) -> DraftPosting {
    var written = random.pick(habits.accounts)
    if random.chance(50), !context.aliases.isEmpty {
      written = random.pick(context.aliases).old + random.pick(["", ":deel"])
      // An alias for a full name is no short name below `apply account`.
      if !context.parents.isEmpty, random.chance(50) { written = random.pick(habits.accounts) }
    }
    var result = DraftPosting(
      written: written, account: context.account(of: written), amounts: [amount])
    if random.chance(habits.statusPercent / 2) {
      result.status = random.pick([.pending, .cleared])
    }
    return result
  }

  /// The posting that brings others in one commodity into balance, with or without its amount.
  private mutating func balancing(
    _ others: [DraftPosting], mayElide: Bool, context: DraftContext
  ) -> DraftPosting {
    if mayElide, random.chance(50) { return elided(others, context: context) }
    let rest = openAmounts(of: others)
    precondition(rest.count == 1, "an explicit posting can only balance one commodity")
    return posting(rest[0], context: context)
  }

  private mutating func elided(
    _ others: [DraftPosting], context: DraftContext
  ) -> DraftPosting {
    let rest = openAmounts(of: others)
    var result = posting(rest[0], context: context)
    result.amounts = rest
    result.form = .elided
    return result
  }

  /// What is missing to balance, for each commodity in the order in which they occur.
  private func openAmounts(of postings: [DraftPosting]) -> [DraftAmount] {
    var result: [DraftAmount] = []
    for weight in postings.flatMap(\.weights) {
      if let index = result.firstIndex(where: { $0.commodity == weight.commodity }) {
        result[index].quantity = result[index].quantity + -weight.quantity
      } else {
        result.append(weight.negated)
      }
    }
    return result.map { amount in
      // A product may have more decimals than it needs.
      let least = min(amount.quantity.places, amount.commodity.places)
      return DraftAmount(
        commodity: amount.commodity, quantity: amount.quantity.normalized.padded(to: least))
    }
  }

  private mutating func signedAmount(in commodity: DraftCommodity) -> DraftAmount {
    let amount = positiveAmount(in: commodity)
    return random.chance(50) ? amount : amount.negated
  }

  private mutating func addPostingDays(to transaction: inout DraftTransaction) {
    for index in transaction.postings.indices {
      if random.chance(8) {
        var day = self.day()
        // Mostly a few days later, as with payments.
        if random.chance(60) {
          day = transaction.day.advanced(by: random.number(in: 0...9))
        }
        transaction.postings[index].day = day
      }
      if random.chance(5) { transaction.postings[index].day2 = self.day() }
    }
  }
}

extension DraftAmount {
  var negated: DraftAmount {
    DraftAmount(commodity: commodity, quantity: -quantity)
  }
}
