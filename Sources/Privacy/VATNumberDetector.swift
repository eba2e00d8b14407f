import Basics

/// Finds VAT numbers that may hold a citizen service number: nine digits that pass the test, a `B`
/// and two digits.
///
/// Since 2020 a sole trader has a number that holds none. Those are told by a check of their own:
/// `NL` and all that follows, as one number, is 1 modulo 97.
enum VATNumberDetector {
  static func find(in bytes: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = range.lowerBound
    while let number = GroupedNumber(from: &position, bytes, in: range) {
      guard number.digits.count == 9, let end = suffixEnd(bytes, number.end, in: range),
        ServiceNumberDetector.isServiceNumber(number.digits)
      else { continue }
      var start = number.start
      if bytes.spells("nl", at: start - 2, in: range) {
        start -= 2
      } else if bytes.byte(start - 1, in: range) == ASCII.space
        || bytes.byte(start - 1, in: range) == ASCII.point,
        bytes.spells("nl", at: start - 3, in: range)
      {
        start -= 3
      }
      guard !bytes.isAlphanumeric(start - 1, in: range) else { continue }
      let suffix = [bytes[end - 2] - ASCII.zero, bytes[end - 1] - ASCII.zero]
      if !isNewForm(number.digits, suffix) { found.append(start..<end) }
      position = end
    }
    return found
  }

  /// Behind `B` and two digits, which may have a point or space before them.
  private static func suffixEnd(
    _ bytes: Span<UInt8>, _ position: Int, in range: Range<Int>
  ) -> Int? {
    var position = position
    let sign = bytes.byte(position, in: range)
    if sign == ASCII.point || sign == ASCII.space { position += 1 }
    guard bytes.byte(position, in: range) | 0x20 == 0x62,
      ASCII.isDigit(bytes.byte(position + 1, in: range)),
      ASCII.isDigit(bytes.byte(position + 2, in: range)),
      !bytes.isAlphanumeric(position + 3, in: range)
    else { return nil }
    return position + 3
  }

  static func isNewForm(_ digits: [UInt8], _ suffix: [UInt8]) -> Bool {
    // N, L and B count as 23, 21 and 11.
    var rest = 2321 % 97
    for digit in digits { rest = (rest * 10 + Int(digit)) % 97 }
    rest = (rest * 100 + 11) % 97
    for digit in suffix { rest = (rest * 10 + Int(digit)) % 97 }
    return rest == 1
  }
}
