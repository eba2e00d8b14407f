import Basics
import Ledger

/// Reads the amounts of an export in the notation that was declared.
///
/// With a comma as decimal mark: `1.250,00`, `-1.250,00`, `1.250,00-`, `(1.250,00)`, `€ 1.250,00`.
/// Groups have three digits; more than two decimals are read only where they are zeros, so that
/// nothing is rounded.
struct AmountForm {
  enum Reading: Equatable {
    case amount(Quantity)
    case empty
    case unreadable
  }

  let decimalMark: UInt8
  private var groupMark: UInt8 { decimalMark == ASCII.comma ? ASCII.point : ASCII.comma }

  /// Amounts are in cents, and so are hundredths of an hour.
  static let scale: UInt8 = 2

  func read(_ text: String) -> Reading {
    var rest = withoutSpaces(text)
    if rest.isEmpty { return .empty }
    var signs = 0
    var isNegative = false
    var hasCurrency = false
    if rest.first == ASCII.openParenthesis, rest.last == ASCII.closeParenthesis, rest.count > 2 {
      rest = rest.dropFirst().dropLast()
      isNegative = true
      signs += 1
    }
    // A sign and the currency may stand in front in either order.
    for _ in 0..<2 {
      if let first = rest.first, first == ASCII.minus || first == ASCII.plus, rest.count > 1 {
        signs += 1
        isNegative = isNegative || first == ASCII.minus
        rest = rest.dropFirst()
      }
      if !hasCurrency, let shorter = AmountForm.withoutCurrency(inFront: rest) {
        hasCurrency = true
        rest = shorter
      }
    }
    if !hasCurrency, let shorter = AmountForm.withoutCurrency(behind: rest) { rest = shorter }
    if rest.last == ASCII.minus, rest.count > 1 {
      signs += 1
      isNegative = true
      rest = rest.dropLast()
    }
    guard signs <= 1 else { return .unreadable }
    // So spreadsheets show a zero in the notation for bookkeeping.
    if rest.elementsEqual([ASCII.minus]), signs == 0 { return .amount(zero) }
    guard let mantissa = mantissa(rest) else { return .unreadable }
    return .amount(Quantity(mantissa: isNegative ? -mantissa : mantissa, scale: AmountForm.scale))
  }

  private var zero: Quantity { Quantity(mantissa: 0, scale: AmountForm.scale) }

  /// The bytes without blanks; spreadsheets put one that does not break behind the euro sign.
  private func withoutSpaces(_ text: String) -> ArraySlice<UInt8> {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var position = 0
    var wasDigit = false
    while position < bytes.count {
      let isHard =
        position + 1 < bytes.count && bytes[position] == 0xC2 && bytes[position + 1] == 0xA0
      if isHard || ASCII.isBlank(bytes[position]) {
        position += isHard ? 2 : 1
        // Two numbers with a blank between them are not one.
        if wasDigit, position < bytes.count, ASCII.isDigit(bytes[position]) { return [0] }
        continue
      }
      kept.append(bytes[position])
      wasDigit = ASCII.isDigit(bytes[position])
      position += 1
    }
    return kept[...]
  }

  private static let currencies: [[UInt8]] = [Array("€".utf8), Array("EUR".utf8)]

  private static func withoutCurrency(inFront bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for name in currencies where bytes.starts(with: name) { return bytes.dropFirst(name.count) }
    return nil
  }

  private static func withoutCurrency(behind bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for name in currencies where bytes.suffix(name.count).elementsEqual(name) {
      return bytes.dropLast(name.count)
    }
    return nil
  }

  /// The number in hundredths.
  private func mantissa(_ bytes: ArraySlice<UInt8>) -> Int128? {
    let parts = bytes.split(separator: decimalMark, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let groups = whole.split(separator: groupMark, omittingEmptySubsequences: false)
    var digits: [UInt8] = []
    for (index, group) in groups.enumerated() {
      guard !group.isEmpty, group.allSatisfy({ ASCII.isDigit($0) }) else { return nil }
      if groups.count > 1 {
        guard index == 0 ? group.count <= 3 : group.count == 3 else { return nil }
      }
      digits += group
    }
    guard digits.count <= 14 else { return nil }
    var decimals = [UInt8](parts.count == 2 ? parts[1] : [])
    guard parts.count == 1 || !decimals.isEmpty else { return nil }
    while decimals.count > 2, decimals.last == ASCII.zero { decimals.removeLast() }
    guard decimals.count <= 2 else { return nil }
    while decimals.count < 2 { decimals.append(ASCII.zero) }
    return Int128(digits: digits + decimals)
  }
}
