// Directives and rules. Each function gives the lines and updates what hledger knows from there on.

extension JournalMaker {
  /// Directives at the head of a file.
  mutating func openingDirectives(
    isMain: Bool, context: inout DraftContext
  ) -> [[String]] {
    var result: [[String]] = []
    if random.chance(20) { result.append(commentLines()) }
    if random.chance(isMain ? 45 : 20) { result.append(decimalMark(context: &context)) }
    for commodity in habits.commodities where random.chance(isMain ? 40 : 10) {
      result.append(commodityDirective(commodity, context: &context))
    }
    if habits.hasDefaultCommodity, random.chance(isMain ? 80 : 30) {
      result.append(defaultCommodity(context: &context))
    }
    if random.chance(isMain ? 35 : 20) { result.append(yearDirective(context: &context)) }
    if random.chance(15) { result.append(alias(context: &context)) }
    if random.chance(10) { result.append(applyAccount(context: &context)) }
    while random.chance(25) { result.append(directive(context: &context)) }
    return result
  }

  /// Any directive or rule, or comment lines.
  mutating func directive(context: inout DraftContext) -> [String] {
    if !context.aliases.isEmpty, random.chance(15) {
      context.aliases = []
      note(.endAliases)
      return ["end aliases"]
    }
    if !context.parents.isEmpty, random.chance(20) {
      context.parents.removeLast()
      note(.endApplyAccount)
      return ["end apply account"]
    }
    switch random.number(in: 0...17) {
    case 0: return decimalMark(context: &context)
    case 1, 2:
      return commodityDirective(random.pick(habits.commodities), context: &context)
    case 3 where habits.hasDefaultCommodity: return defaultCommodity(context: &context)
    case 4: return yearDirective(context: &context)
    case 5, 6: return alias(context: &context)
    case 7, 8: return applyAccount(context: &context)
    case 9, 10: return accountDirective()
    case 11, 12, 13: return payeeOrTag()
    case 14: return priceDirective(context: context)
    case 15: return periodicRule(context: context)
    case 16: return autoRule(context: context)
    default: return commentLines()
    }
  }

  // MARK: How numbers and dates are read

  /// Mostly the mark that the journal has everywhere.
  private mutating func anyMark() -> Character {
    random.chance(85) ? habits.mark : random.pick([",", "."])
  }

  private mutating func decimalMark(context: inout DraftContext) -> [String] {
    let mark = anyMark()
    context.mark = mark
    note(.decimalMark)
    return ["decimal-mark \(mark)"]
  }

  private mutating func commodityDirective(
    _ commodity: DraftCommodity, context: inout DraftContext
  ) -> [String] {
    // Below `D` a format without a symbol would be read as the format of the default commodity.
    if commodity.symbol.isEmpty, context.defaultCommodity != nil { return commentLines() }
    // hledger reads the format itself with the mark that holds so far.
    let mark = context.decimalMark(for: commodity.symbol) ?? anyMark()
    let format = format(of: commodity, mark: mark)
    context.commodityMarks[commodity.symbol] = mark
    if !commodity.symbol.isEmpty, random.chance(40) {
      note(.commodityFormat)
      let comment = random.chance(20) ? "  ; \(words())" : ""
      return ["commodity \(symbolText(commodity))\(comment)", "\(habits.indent)format \(format)"]
    }
    note(.commodityDirective)
    return ["commodity \(format)" + (random.chance(20) ? "  ; \(words())" : "")]
  }

  private mutating func defaultCommodity(context: inout DraftContext) -> [String] {
    let commodity = habits.commodities[0]
    let mark = context.decimalMark(for: commodity.symbol) ?? anyMark()
    let format = format(of: commodity, mark: mark)
    context.defaultCommodity = (commodity.symbol, mark)
    note(.defaultCommodity)
    return ["D \(format)"]
  }

  /// An amount that shows how a commodity is written, such as `€ 1.000,00`.
  ///
  /// It always has a decimal mark, as hledger demands, and never one separator before exactly three
  /// decimals with a short number before it, which could be read in two ways.
  private mutating func format(of commodity: DraftCommodity, mark: Character) -> String {
    let finest = habits.hasRoundedCosts ? commodity.places : min(9, commodity.places + 1)
    let places = random.chance(80) ? commodity.places : random.number(in: 0...finest)
    coarsestPlaces[commodity.symbol] = min(coarsestPlaces[commodity.symbol] ?? places, places)
    let group = random.pick(["", mark == "," ? "." : ",", " "])
    let number = "1\(group)000\(mark)" + String(repeating: "0", count: places)
    if commodity.symbol.isEmpty { return number }
    let gap = commodity.isSpaced ? " " : ""
    let symbol = symbolText(commodity)
    return commodity.isLeft ? symbol + gap + number : number + gap + symbol
  }

  private mutating func yearDirective(context: inout DraftContext) -> [String] {
    let year = random.chance(80) ? habits.year : habits.year + 1
    context.year = year
    note(.yearDirective)
    return ["Y" + random.pick(["", " "]) + String(year)]
  }

  // MARK: Accounts

  private mutating func alias(context: inout DraftContext) -> [String] {
    let known = random.pick(habits.accounts)
    let top = String(known.prefix { $0 != ":" })
    let old = random.pick(["kas", "lb 2", known, top])
    let new = random.pick(["Omgezet", "Omgezet:Map", random.pick(habits.accounts)])
    context.aliases.insert((old, new), at: 0)
    note(.alias)
    return ["alias \(old)\(random.pick([" = ", "=", " ="]))\(new)"]
  }

  private mutating func applyAccount(context: inout DraftContext) -> [String] {
    guard context.parents.count < 2 else { return commentLines() }
    let parent = random.pick(["begroting", "Team Noord", "prognose:wijk"])
    context.parents.append(parent)
    note(.applyAccount)
    return ["apply account \(parent)"]
  }

  private mutating func accountDirective() -> [String] {
    note(.accountDirective)
    var lines = ["account \(random.pick(habits.accounts))"]
    switch random.number(in: 0...4) {
    case 0: lines[0] += "  ; \(commentText(tag: .postingTag))"
    case 1: lines[0] += "  ; type:\(random.pick(["A", "L", "E", "R", "X", "Cash", "expense"]))"
    case 2: lines.append("\(habits.indent); \(words())")
    default: break
    }
    if random.chance(40) {
      note(.accountSubdirective)
      lines.append("\(habits.indent)note \(words())")
    }
    return lines
  }

  // MARK: Other declarations

  private mutating func payeeOrTag() -> [String] {
    let comment = random.chance(30) ? "  ; \(words())" : ""
    if random.chance(50) {
      note(.payeeDirective)
      return ["payee \(words())" + comment]
    }
    note(.tagDirective)
    return ["tag \(random.pick(["team", "gemeente", "doel-groep", "über"]))" + comment]
  }

  private mutating func priceDirective(context: DraftContext) -> [String] {
    note(.priceDirective)
    let commodity = random.pick(habits.commodities)
    let symbol = commodity.symbol.isEmpty ? "punten" : symbolText(commodity)
    let amount = positiveAmount(in: random.pick(habits.commodities), wholeDigits: 3)
    let time = random.chance(10) ? " 10:30:00" : ""
    let price = amountText(amount, in: context).text
    return ["P \(dateText(day(), in: context))\(time) \(symbol) \(price)"]
  }

  // MARK: Rules, which hledger only keeps as long as no flag asks for them

  private mutating func periodicRule(context: DraftContext) -> [String] {
    note(.periodicRule)
    let period = random.pick([
      "monthly", "yearly", "quarterly", "weekly", "every 2 months", "monthly in 2020",
      "monthly from 2020-01-01 to 2020-07-01", "yearly from 2020", "2020-01-15",
    ])
    let tail = random.chance(30) ? "  \(words())" : ""
    var lines = ["~ \(period)\(tail)"]
    // The postings need not balance.
    for _ in 0...random.number(in: 0...1) {
      let amount = positiveAmount(in: random.pick(habits.commodities), wholeDigits: 4)
      lines.append(ruleLine(random.pick(habits.accounts), amountText(amount, in: context).text))
    }
    if random.chance(70) { lines.append(ruleLine(random.pick(habits.accounts), "")) }
    return lines
  }

  private mutating func autoRule(context: DraftContext) -> [String] {
    note(.autoRule)
    let query = random.pick(["kosten", "^82020", "tag:team", "Bezittingen:Bank", "a amt:>5"])
    var lines = ["= \(query)"]
    for _ in 0...random.number(in: 0...1) {
      let multiplier = ExactQuantity(mantissa: random.number(in: 1...99), places: 2)
      let number = numberText(multiplier, symbol: "", in: context, mayLeadWithComma: false)
      // hledger allows no balance assignment to an account that a rule books on, so this account
      // is used nowhere else.
      lines.append(ruleLine("(Reserve:regel)", "*\(random.pick(["", "-"]))\(number)"))
    }
    return lines
  }

  private func ruleLine(_ account: String, _ amount: String) -> String {
    habits.indent + account + (amount.isEmpty ? "" : habits.separator + amount)
  }
}
