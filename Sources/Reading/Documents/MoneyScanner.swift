import Basics

/// Reads amounts and units of money from letters in lower case.
struct MoneyScanner {
  let bytes: [UInt8]
  var position: Int
  var namesMoney = false

  /// The bytes of a text with its letters in lower case, each in its place.
  static func bytes(_ text: String) -> [UInt8] {
    text.utf8.map { ASCII.isUpper($0) ? $0 | 0x20 : $0 }
  }

  /// How many euros the amounts of a table count in.
  mutating func factor() -> Int128? {
    let found = multiplied() ?? counted() ?? short()
    guard let found, isAtEnd else { return nil }
    return found
  }

  /// A word ends where no letter or digit follows.
  private var isAtEnd: Bool {
    position >= bytes.count
      || !(ASCII.isLetter(bytes[position]) || ASCII.isDigit(bytes[position]))
  }

  /// A factor behind a sign: `x € 1.000`.
  private mutating func multiplied() -> Int128? {
    let start = position
    if take(["x", "×", "*"]) {
      _ = takeCurrency()
      if let factor = factorWithCurrency(isMultiplied: true) { return factor }
    }
    position = start
    return nil
  }

  /// A factor in words: `in duizenden euro's`, `in € 1.000`, `in euro's`, but not `in 1000 tuinen`.
  private mutating func counted() -> Int128? {
    let start = position
    if take(["in "]) {
      skipSpaces()
      _ = take(["hele "])
      _ = takeCurrency()
      if let factor = factorWithCurrency(isMultiplied: false), factor > 1 { return factor }
      if namesMoney { return 1 }
    }
    position = start
    return nil
  }

  private mutating func factorWithCurrency(isMultiplied: Bool) -> Int128? {
    let start = position
    skipSpaces()
    let word = counting()
    if let factor = word ?? number() {
      _ = takeCurrency()
      if word != nil || isMultiplied || namesMoney { return factor }
    }
    position = start
    return nil
  }

  /// `k€`, `€k`; a bare `(€)` says of what the amounts are, and not in which unit.
  private mutating func short() -> Int128? {
    namesMoney = take(["k€", "k €", "€k", "€ k", "keur"])
    return namesMoney ? 1000 : nil
  }

  mutating func counting() -> Int128? {
    if take(["duizendtallen", "duizenden", "duizend", "k"]) { return 1000 }
    if take(["miljoenen", "miljoen", "mln"]) { return 1_000_000 }
    return nil
  }

  /// A thousand or a million, as digits are written: `1.000`, `1000`, `1.000,-`.
  private mutating func number() -> Int128? {
    let start = position
    let numbers: [(factor: Int128, written: [String])] = [
      (1_000_000, ["1.000.000", "1000000", "1 000 000"]), (1000, ["1.000", "1000", "1 000"]),
      (1, ["1"]),
    ]
    for (factor, written) in numbers where take(written) {
      _ = take([",-", ",00"])
      if isAtEnd { return factor }
      position = start
    }
    return nil
  }

  mutating func takeCurrency() -> Bool {
    let start = position
    skipSpaces()
    if take(["€", "euro's", "euro’s", "euros", "euro", "eur"]) {
      namesMoney = true
      return true
    }
    position = start
    return false
  }

  mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == ASCII.space { position += 1 }
  }

  /// A word ends where no letter follows.
  mutating func take(_ words: [String]) -> Bool {
    for word in words where bytes[position...].starts(with: word.utf8) {
      let end = position + word.utf8.count
      if ASCII.isLetter(bytes[end - 1]), end < bytes.count, ASCII.isLetter(bytes[end]) { continue }
      position = end
      return true
    }
    return false
  }
}
