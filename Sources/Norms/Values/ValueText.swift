import Basics
import Diagnostics
import Ledger

/// How values are written for people: `€ 14.000`, `90 %`, `1.250 woningen`, `ten minste € 9.500`.
///
/// A number that cannot be written out is rounded half to even, and says that it is: `ongeveer`.
struct ValueText {
  let language: Language

  func text(of value: Value, _ type: ValueType) -> String {
    switch value {
    case .number(let bounds): return text(of: bounds, type)
    case .day(let days): return text(of: days)
    case .period(let from, let until):
      return text(of: from) + word(" tot en met ", " up to ") + text(of: until)
    case .text(let text): return text
    case .texts(let texts): return list(texts)
    case .truth(let truth):
      switch truth {
      case .yes: return word("ja", "yes")
      case .no: return word("nee", "no")
      case .unknown: return unknown
      }
    case .subject, .subjects:
      preconditionFailure("A subject is shown by its name, which its owner looks up.")
    case .absent: return word("niet ingevuld", "not filled in")
    }
  }

  func text(of bounds: Bounds, _ type: ValueType) -> String {
    switch (bounds.least, bounds.most) {
    case (nil, nil): return unknown
    case (let least?, nil):
      return least == .zero
        ? unknown : word("ten minste ", "at least ") + text(of: least, type)
    case (nil, let most?): return word("hoogstens ", "at most ") + text(of: most, type)
    case (let least?, let most?):
      if least == most { return text(of: least, type) }
      return word("tussen ", "between ") + text(of: least, type) + word(" en ", " and ")
        + text(of: most, type)
    }
  }

  func text(of days: DayBounds) -> String {
    if let day = days.exact { return day.text }
    switch (days.first, days.last) {
    case (nil, nil): return unknown
    case (let first?, nil): return word("vanaf ", "from ") + first.text
    case (nil, let last?): return word("tot en met ", "up to ") + last.text
    case (let first?, let last?):
      return word("tussen ", "between ") + first.text + word(" en ", " and ") + last.text
    }
  }

  func list(_ texts: [String]) -> String {
    texts.isEmpty ? word("geen", "none") : texts.listed(with: word("en", "and"))
  }

  // MARK: Exact numbers

  func text(of number: Ratio, _ type: ValueType) -> String {
    guard case .number(let unit) = type else { return String(number.numerator) }
    if unit.isShare, unit.isBare {
      guard let hundredfold = number.multiplied(by: Ratio(100)) else { return unknown }
      return digits(of: hundredfold, least: 0, most: 2, rounded: 2).sentence(suffix: " %", self)
    }
    if unit.euros == 1 { return money(number, unit) }
    let number = digits(of: number, least: 0, rounded: 2)
    return number.sentence(suffix: suffix(of: unit, isOne: number.digits == "1"), self)
  }

  private func money(_ number: Ratio, _ unit: Unit) -> String {
    var rest = unit
    rest.euros = 0
    let per = perWords(of: rest)
    let isWhole = number.denominator == 1 && rest.isBare
    let digits = digits(of: number, least: isWhole ? 0 : 2, rounded: 2)
    return (digits.isRounded ? about : "") + digits.amount(in: language) + per
  }

  /// The number in decimals: as many as it has, or rounded where it has more than people read.
  private func digits(
    of number: Ratio, least: UInt8, most: UInt8 = 6, rounded places: UInt8
  ) -> Digits {
    var scale = least
    while scale <= most {
      if let mantissa = number.multiplied(by: Ratio(Quantity.power(Int(scale)))),
        mantissa.denominator == 1
      {
        return Digits(mantissa.numerator, scale, isRounded: false, language)
      }
      scale += 1
    }
    let power = Ratio(Quantity.power(Int(places)))
    guard let shifted = number.multiplied(by: power) else {
      return Digits(number.numerator / number.denominator, 0, isRounded: true, language)
    }
    return Digits(ValueText.half(shifted), places, isRounded: true, language)
  }

  /// The nearest whole number; from the middle to the even one.
  private static func half(_ number: Ratio) -> Int128 {
    let (quotient, rest) = number.numerator.quotientAndRemainder(dividingBy: number.denominator)
    let gap = number.denominator.magnitude - rest.magnitude
    let isAway = rest.magnitude > gap || (rest.magnitude == gap && quotient % 2 != 0)
    return isAway ? quotient + (number.numerator < 0 ? -1 : 1) : quotient
  }

  var about: String { word("ongeveer ", "about ") }
  private var unknown: String { word("onbekend", "unknown") }

  private func word(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  private func suffix(of unit: Unit, isOne: Bool) -> String {
    var above = ""
    if unit.dwellings > 0 {
      above = isOne ? word(" woning", " dwelling") : word(" woningen", " dwellings")
    } else if unit.hours > 0 {
      above = isOne ? word(" uur", " hour") : word(" uur", " hours")
    } else if unit.days > 0 {
      above = isOne ? word(" dag", " day") : word(" dagen", " days")
    } else if unit.months > 0 {
      above = isOne ? word(" maand", " month") : word(" maanden", " months")
    }
    return above + perWords(of: unit)
  }

  private func perWords(of unit: Unit) -> String {
    var words = ""
    if unit.euros < 0 { words += word(" per euro", " per euro") }
    if unit.dwellings < 0 { words += word(" per woning", " per dwelling") }
    if unit.hours < 0 { words += word(" per uur", " per hour") }
    if unit.days < 0 { words += word(" per dag", " per day") }
    if unit.months < 0 { words += word(" per maand", " per month") }
    return words
  }
}

/// A number written in decimals.
private struct Digits {
  let digits: String
  let isRounded: Bool
  private let quantity: Quantity

  init(_ mantissa: Int128, _ scale: UInt8, isRounded: Bool, _ language: Language) {
    quantity = Quantity(mantissa: mantissa, scale: scale)
    digits = quantity.text(in: language)
    self.isRounded = isRounded
  }

  func amount(in language: Language) -> String { quantity.text(of: "€", in: language) }

  func sentence(suffix: String, _ text: ValueText) -> String {
    (isRounded ? text.about : "") + digits + suffix
  }
}
