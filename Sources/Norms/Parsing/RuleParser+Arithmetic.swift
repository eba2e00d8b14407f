import Diagnostics

// From sums to `of anders`.
extension RuleParser {
  mutating func sum() -> Expression? {
    let start = position
    var left = product()
    while let sign = arithmeticSign(.plus, .minus) ?? arithmeticWord([.plus, .minus]) {
      let right = product()
      guard let one = left, let other = right else {
        left = nil
        continue
      }
      if let type = TypeRules.sum(sign, TypeRules.Side(one), TypeRules.Side(other)) {
        left = Expression(.arithmetic(sign, one, other), type, at: place(from: start))
      } else {
        clash(one, other, sign == .plus ? .add : .subtract)
        left = nil
      }
    }
    return left
  }

  mutating func product() -> Expression? {
    let start = position
    var left = signed()
    while let sign = arithmeticSign(.times, .by) ?? arithmeticWord([.times, .by]) ?? partOf(left) {
      let right = signed()
      guard let one = left, let other = right else {
        left = nil
        continue
      }
      if let type = TypeRules.product(sign, TypeRules.Side(one), TypeRules.Side(other)) {
        left = Expression(.arithmetic(sign, one, other), type, at: place(from: start))
      } else {
        clash(one, other, sign == .times ? .multiply : .divide)
        left = nil
      }
    }
    return left
  }

  private mutating func arithmeticSign(
    _ one: Expression.Arithmetic, _ other: Expression.Arithmetic
  ) -> Expression.Arithmetic? {
    for sign in [one, other] {
      let symbol: Token.Symbol =
        switch sign {
        case .plus: .plus
        case .minus: .minus
        case .times: .times
        case .by: .by
        }
      if take(symbol) { return sign }
    }
    return nil
  }

  /// The sign that a word is: `plus`, `min`, `keer`, `gedeeld door`.
  private mutating func arithmeticWord(
    _ wanted: [Expression.Arithmetic]
  ) -> Expression.Arithmetic? {
    let isDivided = isWord("gedeeld") && isWord("door", ahead: 1)
    let sign: Expression.Arithmetic? =
      switch current?.word {
      case "plus": .plus
      case "min": .minus
      case "keer", "maal": .times
      case "gedeeld" where isDivided: .by
      default: nil
      }
    guard let sign, wanted.contains(sign) else { return nil }
    position += isDivided ? 2 : 1
    return sign
  }

  /// A share of something is that many times it: `10 % van begroot`.
  private mutating func partOf(_ left: Expression?) -> Expression.Arithmetic? {
    guard let left, case .constant = left.node, left.type == .number(.share), take("van") else {
      return nil
    }
    return .times
  }

  mutating func signed() -> Expression? {
    let start = position
    var isNegative = false
    while take(.minus) { isNegative.toggle() }
    let hasSign = position > start
    guard let operand = alternative() else { return nil }
    guard hasSign else { return operand }
    guard operand.type.unit != nil else {
      wrongType(operand, "-", Bilingual(dutch: "een getal", english: "a number"))
      return nil
    }
    let place = place(from: start)
    return isNegative
      ? Expression(.negative(operand), operand.type, at: place)
      : Expression(operand.node, operand.type, at: place)
  }

  mutating func alternative() -> Expression? {
    var parts: [Expression] = []
    var isFine = true
    repeat {
      if let part = primary() { parts.append(part) } else { isFine = false }
    } while takeOtherwise()
    guard isFine, var result = parts.popLast() else { return nil }
    while let part = parts.popLast() {
      guard part.type == result.type else {
        clash(part, result, .replace)
        return nil
      }
      let place = Place(
        source: source, from: Int(part.place.range.start), to: Int(result.place.range.end))
      result = Expression(.otherwise(part, result), part.type, at: place)
    }
    return result
  }

  private mutating func takeOtherwise() -> Bool {
    guard isWord("of"), isWord("anders", ahead: 1) else { return false }
    position += 2
    return true
  }
}

// What is said where two things do not go together.
extension RuleParser {
  enum Deed {
    case compare, add, subtract, multiply, divide, replace

    var words: Bilingual {
      switch self {
      case .compare: Bilingual(dutch: "te vergelijken", english: "compared")
      case .add: Bilingual(dutch: "op te tellen", english: "added up")
      case .subtract: Bilingual(dutch: "van elkaar af te trekken", english: "subtracted")
      case .multiply: Bilingual(dutch: "te vermenigvuldigen", english: "multiplied")
      case .divide: Bilingual(dutch: "op elkaar te delen", english: "divided")
      case .replace: Bilingual(dutch: "door elkaar te vervangen", english: "replaced")
      }
    }
  }

  /// Says that two sides do not go together, and what each of them is.
  mutating func clash(_ left: Expression, _ right: Expression, _ deed: Deed) {
    let (one, other) = (left.type.words, right.type.words)
    let isUnits = left.type.unit != nil && right.type.unit != nil
    let verb = deed.words
    report(
      isUnits ? .normUnitClash : .normTypeClash, at: right.place,
      Bilingual(
        dutch: "\(one.dutch) en \(other.dutch) zijn niet met elkaar \(verb.dutch)",
        english: "\(one.english) and \(other.english) cannot be \(verb.english)"),
      label: other,
      related: [Diagnostic.Related(place: left.place, label: one)],
      help: isUnits ? unitHelp(left, right, deed) : typeHelp(left, right))
  }

  private func unitHelp(_ left: Expression, _ right: Expression, _ deed: Deed) -> Bilingual {
    if deed == .multiply || deed == .divide {
      return Bilingual(
        dutch: "deel of vermenigvuldig minder vaak: deze eenheid betekent niets meer",
        english: "divide or multiply less often: this unit means nothing any more")
    }
    if deed == .add || deed == .subtract, left.type == .number(.money),
      right.type == .number(.share)
    {
      let (base, part) = (letters.text(of: left.place.range), letters.text(of: right.place.range))
      return Bilingual(
        dutch: "een aandeel is ergens van: schrijf \(part) van \(Wording.short(base))",
        english: "a share is one of something: write \(part) van \(Wording.short(base))")
    }
    if Set([left.type.unit, right.type.unit]) == [.days, .months] {
      return Bilingual(
        dutch: "een maand heeft geen vast aantal dagen; reken met een dag, zoals "
          + "geopend + 6 maanden >= peildatum, of schrijf dagen",
        english: "a month has no fixed number of days; reckon with a day, such as "
          + "geopend + 6 maanden >= peildatum, or write dagen")
    }
    for (literal, other) in [(left, right), (right, left)] {
      guard TypeRules.Side(literal).isLiteralCount, let unit = other.type.unit else { continue }
      let number = letters.text(of: literal.place.range)
      let written =
        switch unit {
        case .money: "€ \(number)"
        case .share: "\(number) %"
        case .hours: "\(number) uur"
        case .days: "\(number) dagen"
        case .months: "\(number) maanden"
        case .dwellings: "\(number) woningen"
        case .moneyPerDwelling: "€ \(number) per woning"
        case .moneyPerHour: "€ \(number) per uur"
        default: ""
        }
      if !written.isEmpty {
        return Bilingual(
          dutch: "zet de eenheid erbij: \(written)", english: "give the unit: \(written)")
      }
    }
    return Bilingual(
      dutch: "reken een van beide om, zodat de eenheden gelijk zijn",
      english: "convert one of the two, so that the units are the same")
  }

  private func typeHelp(_ left: Expression, _ right: Expression) -> Bilingual {
    if left.type.isNamed, right.type == .text {
      return Bilingual(
        dutch: "schrijf noemt in plaats van is, of draai het om met is een van",
        english: "write noemt instead of is, or turn it around by is een van")
    }
    if left.type == .text || left.type == .truth, right.type.isNamed {
      return Bilingual(
        dutch: "schrijf is een van in plaats van is",
        english: "write is een van instead of is")
    }
    for side in [left, right] {
      if case .subjects = side.type {
        return Bilingual(
          dutch: "tel de lijst eerst: aantal … of som van … van …",
          english: "count the list first: aantal … or som van … van …")
      }
    }
    return Bilingual(
      dutch: "kies aan beide kanten iets van dezelfde soort",
      english: "choose something of the same kind on both sides")
  }
}
