import Basics
import Ledger

/// What a cell holds: a value, nothing yet, or something that cannot be read.
enum CellValue<Value: Sendable>: Sendable {
  case value(Value)
  /// Left open by the writer.
  case open
  /// With what was probably meant, where that can be told.
  case unreadable(suggestion: String?)
}

/// Reads the values of Dutch documents: a point groups thousands, a comma sets off decimals.
enum DocumentValue {
  /// Other numbers of four digits are no years.
  static let years = 1990...2199

  /// Whether a cell leaves its value open: `?`, `€`, `p.m.`, `n.t.b.`, or nothing.
  static func isOpen(_ text: String) -> Bool {
    // Most cells hold more than any open value, and looking is cheaper than taking apart.
    guard let first = text.utf8.first else { return true }
    guard text.utf8.count <= 10, !ASCII.isDigit(first) else { return false }
    var bare = text.utf8.filter { $0 != ASCII.space && $0 != ASCII.point }[...]
    if bare.starts(with: "€".utf8) { bare = bare.dropFirst("€".utf8.count) }
    if bare.isEmpty || bare.allSatisfy({ $0 == 0x3F }) { return true }
    guard bare.count <= 3 else { return false }
    let word = String(decoding: bare.map { $0 | 0x20 }, as: UTF8.self)
    return word == "pm" || word == "ntb" || word == "nnb"
  }

  static func amount(_ text: String) -> CellValue<Quantity> {
    if let amount = plainAmount(text) { return .value(amount) }
    if isOpen(text) { return .open }
    let (number, isNegative) = withoutCurrency(text)
    if let quantity = quantity(number) { return .value(isNegative ? -quantity : quantity) }
    let sign = isNegative ? "-" : ""
    return .unreadable(suggestion: suggestion(for: number).map { sign + $0 })
  }

  /// An amount of a table that counts in thousands, say, may have any decimals: `9,5`.
  static func amount(_ text: String, in unit: MoneyUnit?) -> CellValue<Quantity> {
    guard let unit, !unit.isWhole else { return amount(text) }
    switch amount(text) {
    case .value(let amount): return inEuros(amount, unit)
    case .open: return .open
    case .unreadable(let suggestion):
      let (number, isNegative) = withoutCurrency(text)
      guard let decimal = decimal(number) else { return .unreadable(suggestion: suggestion) }
      return inEuros(isNegative ? -decimal : decimal, unit)
    }
  }

  private static func inEuros(_ amount: Quantity, _ unit: MoneyUnit) -> CellValue<Quantity> {
    unit.euros(amount).map { .value($0) } ?? .unreadable(suggestion: nil)
  }

  /// Whole euros as most of them are written: digits, with points between groups of three, and the
  /// sign of the euro before them or not.
  private static func plainAmount(_ text: String) -> Quantity? {
    var value: Int64 = 0
    var digits = 0
    var sincePoint = -1
    var number = text.utf8[...]
    if number.starts(with: euro) { number = number.dropFirst(euro.count) }
    for byte in number.drop(while: { $0 == ASCII.space }) {
      if ASCII.isDigit(byte) {
        guard value.append(digit: byte - ASCII.zero) else { return nil }
        digits += 1
        if sincePoint >= 0 { sincePoint += 1 }
      } else {
        guard byte == ASCII.point, value > 0 else { return nil }
        guard sincePoint == -1 ? 1...3 ~= digits : sincePoint == 3 else { return nil }
        sincePoint = 0
      }
      guard digits <= 18 else { return nil }
    }
    guard digits > 0, sincePoint == -1 || sincePoint == 3 else { return nil }
    return Quantity(mantissa: Int128(value), scale: 0)
  }

  private static let euro = Array("€".utf8)

  /// A number as it is written in Dutch: `6.000`, `53.511,00`, `53.511,-`.
  static func quantity(_ text: String) -> Quantity? {
    let parts = text.utf8.split(separator: ASCII.comma, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let groups = whole.split(separator: ASCII.point, omittingEmptySubsequences: false)
    var digits: [UInt8] = []
    for (index, group) in groups.enumerated() {
      guard !group.isEmpty, group.allSatisfy({ ASCII.isDigit($0) }) else { return nil }
      if groups.count > 1 {
        guard index == 0 ? group.count <= 3 : group.count == 3 else { return nil }
        // 0.500 groups nothing: it is half of something, written the English way.
        if index == 0, group.first == ASCII.zero { return nil }
      }
      digits += Array(group)
    }
    var scale = 0
    if parts.count == 2, !isDash(parts[1]) {
      guard parts[1].count == 2, parts[1].allSatisfy({ ASCII.isDigit($0) }) else { return nil }
      digits += Array(parts[1])
      scale = 2
    }
    guard digits.count <= 18 else { return nil }
    return Int128(digits: digits).map { Quantity(mantissa: $0, scale: UInt8(scale)) }
  }

  /// A count or a number of hours, with any decimals that a comma sets off.
  static func count(_ text: String) -> CellValue<Quantity> {
    if isOpen(text) { return .open }
    var text = text
    for unit in [" uur", " uren"] where text.hasSuffix(unit) {
      text = String(text.dropLast(unit.utf8.count))
    }
    if let quantity = quantity(text) { return .value(quantity) }
    if let quantity = decimal(text) { return .value(quantity) }
    return .unreadable(suggestion: suggestion(for: text))
  }

  /// Digits with one to six decimals behind a comma.
  static func decimal(_ text: String) -> Quantity? {
    let parts = text.utf8.split(separator: ASCII.comma, omittingEmptySubsequences: false)
    guard let whole = parts.first, 1...2 ~= parts.count, 1...12 ~= whole.count else { return nil }
    var digits = Array(whole)
    var scale = 0
    if parts.count == 2 {
      // Three decimals look like thousands, written the English way.
      guard 1...2 ~= parts[1].count else { return nil }
      digits += Array(parts[1])
      scale = parts[1].count
    }
    return Int128(digits: digits).map { Quantity(mantissa: $0, scale: UInt8(scale)) }
  }

  /// The number without the sign of the euro, and whether a minus stands with it.
  private static func withoutCurrency(_ text: String) -> (number: String, isNegative: Bool) {
    var rest = text[...]
    var isNegative = false
    var sawCurrency = false
    func trim() { rest = rest.drop { $0 == " " } }
    trim()
    for _ in 0..<2 {
      if !isNegative, rest.hasPrefix("-") || rest.hasPrefix("−") || rest.hasPrefix("–") {
        isNegative = true
        rest = rest.dropFirst()
        trim()
      }
      for sign in ["€", "EUR", "eur"] where !sawCurrency && rest.hasPrefix(sign) {
        sawCurrency = true
        rest = rest.dropFirst(sign.count)
        trim()
      }
    }
    for word in ["euro", "EUR", "eur", "€", "Euro"] where !sawCurrency && rest.hasSuffix(word) {
      sawCurrency = true
      rest = rest.dropLast(word.count)
    }
    while rest.last == " " { rest = rest.dropLast() }
    return (String(rest), isNegative)
  }

  /// The number of a cell, without currency, sign and unit.
  static func number(in text: String) -> String {
    let number = withoutCurrency(text).number
    for unit in [" uur", " uren"] where number.hasSuffix(unit) {
      return String(number.dropLast(unit.utf8.count))
    }
    return number
  }

  /// Whether a number that is not Dutch can be read in one way only: `1,250.50` and `1,250,000` were
  /// written the English way, and `12,5` lacks a zero.
  static func hasOneReading(_ number: String) -> Bool {
    if quantity(number + "0") != nil, number.utf8.contains(ASCII.comma) { return true }
    let commas = number.utf8.count { $0 == ASCII.comma }
    let points = number.utf8.count { $0 == ASCII.point }
    guard points <= 1, commas > 1 || (commas == 1 && points == 1) else { return false }
    let swapped = String(
      decoding: number.utf8.map {
        $0 == ASCII.comma ? ASCII.point : $0 == ASCII.point ? ASCII.comma : $0
      }, as: UTF8.self)
    return quantity(swapped) != nil
  }

  /// `53.511,-` and its longer forms.
  private static func isDash(_ decimals: Substring.UTF8View) -> Bool {
    let text = String(Substring(decimals))
    return ["-", "--", "–", "—", "="].contains(text)
  }

  /// What a number that cannot be read was probably meant to be.
  private static func suggestion(for text: String) -> String? {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != ASCII.space {
      switch byte {
      // The letters O, l and I where digits were meant.
      case 0x4F, 0x6F: bytes.append(ASCII.zero)
      case 0x6C, 0x49: bytes.append(ASCII.zero + 1)
      default: bytes.append(byte)
      }
    }
    let plain = String(decoding: bytes, as: UTF8.self)
    if quantity(plain) != nil { return plain }
    // Written the English way, or with one mark too few.
    let swapped = String(
      decoding: bytes.map {
        $0 == ASCII.comma ? ASCII.point : $0 == ASCII.point ? ASCII.comma : $0
      }, as: UTF8.self)
    if quantity(swapped) != nil { return swapped }
    let padded = plain + "0"
    if quantity(padded) != nil, bytes.contains(ASCII.comma) { return padded }
    let digits = bytes.filter { ASCII.isDigit($0) }
    let isThousands = bytes.last.map { $0 | 0x20 } == 0x6B && digits.count == bytes.count - 1
    if isThousands, 1...6 ~= digits.count {
      return String(decoding: digits, as: UTF8.self) + ".000"
    }
    return nil
  }

  static func year(_ text: String) -> CellValue<Int> {
    if isYear(text), let year = Int(text) { return .value(year) }
    if isOpen(text) { return .open }
    let digits = text.utf8.map { $0 == 0x4F || $0 == 0x6F ? ASCII.zero : $0 }
    if digits.count == 4, let year = Int(String(decoding: digits, as: UTF8.self)), years ~= year {
      return .unreadable(suggestion: String(year))
    }
    if digits.count == 3, digits[0] == 0x27, let year = Int(String(text.dropFirst())) {
      return .unreadable(suggestion: String(2000 + year))
    }
    return .unreadable(suggestion: nil)
  }

  /// `2020-2022`, `2020 t/m 2022`, or a single year.
  static func period(_ text: String) -> CellValue<ClosedRange<Int>> {
    if isOpen(text) { return .open }
    var numbers: [Int] = []
    var letters: [UInt8] = []
    for part in text.utf8.split(whereSeparator: { !ASCII.isDigit($0) && !ASCII.isLetter($0) }) {
      if part.count == 4, let year = Int(String(Substring(part))), years ~= year {
        numbers.append(year)
      } else {
        letters += part.map { $0 | 0x20 }
      }
    }
    let words = String(decoding: letters, as: UTF8.self)
    guard ["", "tm", "tot", "totenmet"].contains(words), 1...2 ~= numbers.count,
      numbers[0] <= numbers[numbers.count - 1]
    else { return .unreadable(suggestion: nil) }
    return .value(numbers[0]...numbers[numbers.count - 1])
  }
}
