import Basics

/// How many euros the amounts of a table count in: `x € 1.000`, `in duizenden euro's`.
struct MoneyUnit: Equatable, Sendable {
  let factor: Int128
  /// Whether it names a currency; without one, it is no unit in a name: `Acties x 1000 bomen`.
  let namesMoney: Bool

  var isWhole: Bool { factor == 1 }

  /// The amount in euros, or nil where it would not fit.
  func euros(_ amount: Quantity) -> Quantity? {
    guard !isWhole else { return amount }
    return amount.multiplied(by: Quantity(mantissa: factor, scale: 0))?.reduced
  }

  /// The first unit that a text names, with its place in the bytes of the text.
  static func first(in text: String) -> (unit: MoneyUnit, range: Range<Int>)? {
    guard mayHold(text) else { return nil }
    let bytes = MoneyScanner.bytes(text)
    for start in bytes.indices {
      switch bytes[start] {
      case ASCII.asterisk, ASCII.lowerX, 0xC3, 0x69, 0x6B, 0xE2: break
      default: continue
      }
      if start > 0, ASCII.isDigit(bytes[start - 1]) || ASCII.isLetter(bytes[start - 1]) { continue }
      if bytes[start] != 0x69, isBehindNumber(bytes[..<start]) { continue }
      var scanner = MoneyScanner(bytes: bytes, position: start)
      guard let factor = scanner.factor() else { continue }
      let unit = MoneyUnit(factor: factor, namesMoney: scanner.namesMoney)
      return (unit, start..<scanner.position)
    }
    return nil
  }

  /// `3 x € 1.000` is an amount; `Budget 2020 x € 1.000` is none.
  private static func isBehindNumber(_ before: ArraySlice<UInt8>) -> Bool {
    let digits = before.reversed().drop { $0 == ASCII.space }.prefix { ASCII.isDigit($0) }
    guard !digits.isEmpty else { return false }
    return !DocumentValue.isYear(String(decoding: digits.reversed(), as: UTF8.self))
  }

  /// Most texts hold nothing that a unit begins with, and looking is cheaper than copying.
  private static func mayHold(_ text: String) -> Bool {
    var before = (last: ASCII.space, start: ASCII.space)
    for byte in text.utf8 {
      switch byte {
      case ASCII.asterisk, 0xC3, 0xE2: return true
      // A letter x or k by itself, or `in`, at the start of a word.
      case ASCII.space, 0x30...0x39:
        if !ASCII.isLetter(before.start), before.last | 0x20 == 0x78 || before.last | 0x20 == 0x6B {
          return true
        }
        if before.start | 0x20 == 0x69, before.last | 0x20 == 0x6E { return true }
      default:
        // `keur`
        if before.last | 0x20 == 0x6B, byte | 0x20 == 0x65 { return true }
      }
      before = (byte, before.last)
    }
    return false
  }

  /// A head or label without the unit that it names.
  static func split(_ text: String) -> (unit: MoneyUnit, rest: String)? {
    guard let (unit, range) = first(in: text) else { return nil }
    var before = String(decoding: text.utf8.prefix(range.lowerBound), as: UTF8.self)
    // `Budget (bedragen x € 1.000)`: the word says of what it is the unit, and names no column.
    for word in ["bedragen", "Bedragen"] where before.hasSuffix(word + " ") {
      before.removeLast(word.count + 1)
    }
    return (
      unit, before + String(decoding: text.utf8.dropFirst(range.upperBound), as: UTF8.self)
    )
  }
}
