import Basics

// How numbers and amounts are written, in every way that hledger 1.25 reads as the same amount.

/// An amount as text.
///
/// A bare one has no symbol, so that `[` or `(` behind it would be read as its symbol.
struct WrittenAmount {
  var text: String
  var isBare: Bool
}

extension JournalMaker {
  func symbolText(_ commodity: DraftCommodity) -> String {
    commodity.needsQuotes ? "\"\(commodity.symbol)\"" : commodity.symbol
  }

  mutating func positiveAmount(
    in commodity: DraftCommodity, wholeDigits: Int? = nil, places: Int? = nil
  ) -> DraftAmount {
    let largest = min(wholeDigits ?? commodity.wholeDigits, commodity.wholeDigits)
    let count = random.number(in: 1...max(1, largest))
    let places = random.chance(65) ? places ?? commodity.places : 0
    let limit = ExactQuantity.powerOfTen(count + places)
    return DraftAmount(
      commodity: commodity,
      quantity: ExactQuantity(mantissa: random.number(in: 1...(limit - 1)), places: places))
  }

  mutating func amountText(
    _ amount: DraftAmount, in context: DraftContext, isInFull: Bool = false
  ) -> WrittenAmount {
    let commodity = amount.commodity
    let isNegative = amount.quantity.mantissa < 0
    if amount.quantity.isZero { note(.zeroAmount) }

    let isDefault = context.defaultCommodity?.symbol == commodity.symbol
    if commodity.symbol.isEmpty || (isDefault && random.chance(60)) {
      note(isDefault ? .defaultCommodityUsed : .noSymbol)
      let sign = signText(isNegative: isNegative, isBeforeSymbol: nil)
      let number = numberText(
        amount.quantity, symbol: "", in: context, mayLeadWithComma: false, isInFull: isInFull)
      return WrittenAmount(text: sign + number, isBare: true)
    }

    // Any symbol may stand between quotes.
    let symbol =
      random.chance(3) && !commodity.needsQuotes
      ? "\"\(commodity.symbol)\"" : symbolText(commodity)
    if symbol.hasPrefix("\"") { note(.quotedSymbol) }
    let gap = random.chance(85) == commodity.isSpaced ? " " : ""
    note(gap.isEmpty ? .symbolWithoutSpace : .symbolWithSpace)

    guard random.chance(90) == commodity.isLeft else {
      note(.symbolRight)
      let sign = signText(isNegative: isNegative, isBeforeSymbol: nil)
      let number = numberText(
        amount.quantity, symbol: commodity.symbol, in: context, mayLeadWithComma: false,
        isInFull: isInFull)
      return WrittenAmount(text: sign + number + gap + symbol, isBare: false)
    }
    note(.symbolLeft)
    let isBefore = random.chance(50)
    let sign = signText(isNegative: isNegative, isBeforeSymbol: isBefore)
    let head = isBefore ? sign + symbol + gap : symbol + gap + sign
    // `€,5` would be five of the commodity `€,`.
    let mayLeadWithComma = head.last.map { "\" -+".contains($0) } ?? false
    let number = numberText(
      amount.quantity, symbol: commodity.symbol, in: context, mayLeadWithComma: mayLeadWithComma,
      isInFull: isInFull)
    return WrittenAmount(text: head + number, isBare: false)
  }

  /// The sign, with the place that it has beside a symbol on the left.
  private mutating func signText(isNegative: Bool, isBeforeSymbol: Bool?) -> String {
    guard isNegative || random.chance(6) else { return "" }
    if let isBeforeSymbol { note(isBeforeSymbol ? .signBeforeSymbol : .signAfterSymbol) }
    if !isNegative { note(.plusSign) }
    let isSpaced = random.chance(12)
    if isSpaced { note(.signWithSpace) }
    return (isNegative ? "-" : "+") + (isSpaced ? " " : "")
  }

  // MARK: Numbers

  /// The number without its sign, written with the mark that holds for the symbol.
  mutating func numberText(
    _ quantity: ExactQuantity, symbol: String, in context: DraftContext, mayLeadWithComma: Bool,
    isInFull: Bool = false
  ) -> String {
    let free = random.chance(85) ? habits.mark : random.pick([",", "."])
    let mark = context.decimalMark(for: symbol) ?? free
    let isDeclared = context.declaresMark(for: symbol)
    if !isInFull, random.chance(5), let text = exponentText(quantity, mark: mark) { return text }

    var (whole, fraction) = quantity.digits
    if !isInFull, random.chance(15) { fraction = String(fraction.trimmingSuffix { $0 == "0" }) }
    if !habits.hasRoundedCosts, random.chance(8), fraction.count < 9 { fraction += "0" }
    if whole.count > 9 { note(.largeNumber) }
    whole = grouped(whole, mark: mark, isDeclared: isDeclared, hasFraction: !fraction.isEmpty)
    if fraction.isEmpty {
      precondition(isDeclared || !Self.hasTwoReadings(whole), "\(whole) can be read in two ways")
      guard random.chance(4) else { return whole }
      note(.trailingMark)
      return whole + String(mark)
    }
    // `1.250` without a declared mark can be read in two ways; a fourth decimal settles it.
    if !isDeclared, fraction.count == 3, whole.count <= 3, whole.first != "0" { fraction += "0" }
    note(mark == "," ? .decimalComma : .decimalPoint)
    if fraction.count >= 5 { note(.manyDecimals) }
    if whole == "0", random.chance(30), mark == "." || mayLeadWithComma {
      note(.leadingMark)
      whole = ""
    }
    let text = whole + String(mark) + fraction
    precondition(isDeclared || !Self.hasTwoReadings(text), "\(text) can be read in two ways")
    return text
  }

  /// Whether only a declared mark says if the number is large or has decimals, as in `1.250`.
  private static func hasTwoReadings(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { !$0.isASCII || !$0.isNumber }
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[0].first != "0"
      && parts[1].count == 3
  }

  /// The digits in groups of three, if they are long enough and it can be read in one way only.
  private mutating func grouped(
    _ digits: String, mark: Character, isDeclared: Bool, hasFraction: Bool
  ) -> String {
    let isPlainAlone = hasFraction || digits.count > 6
    guard digits.count > 3, random.chance(isDeclared ? 50 : 15), isDeclared || isPlainAlone else {
      return digits
    }
    let separator = random.pick([mark == "," ? "." : ",", mark == "," ? "." : ",", " "])
    switch separator {
    case ".": note(.groupsByPoint)
    case ",": note(.groupsByComma)
    default: note(.groupsBySpace)
    }
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: separator)
  }

  /// The number with an exponent, such as `15e2`, `1.5e3` or `12e-2`.
  ///
  /// hledger refuses an exponent behind digit groups, so there is one decimal at most.
  private mutating func exponentText(_ quantity: ExactQuantity, mark: Character) -> String? {
    guard !quantity.isZero else { return nil }
    let normal = quantity.normalized
    var digits = String(normal.mantissa.magnitude)
    var exponent = -normal.places
    while digits.hasSuffix("0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.count > 1, random.chance(50), let last = digits.popLast() {
      digits += "\(mark)\(last)"
      exponent += 1
    }
    note(.exponent)
    let sign = exponent >= 0 && random.chance(15) ? "+" : ""
    return digits + random.pick(["e", "E"]) + sign + String(exponent)
  }
}

extension String {
  /// The string without the characters at its end for which the test holds.
  fileprivate func trimmingSuffix(while test: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, test(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
