import Basics

/// A telephone number of another country: `+` or `00`, the country, and what is dialled there.
///
///     +32 475 12 34 56     +49 (0)30 123456     0044 20 7946 0958
struct ForeignTelephone {
  let range: Range<Int>
  /// Whether nothing but two zeros tells it from the number of a paper.
  let isUnsure: Bool

  /// With the country; the longest that there are have fifteen.
  private static let digits = 10...15

  /// Nil for what is none, and for a number of this country.
  init?(_ bytes: Span<UInt8>, at start: Int, in range: Range<Int>) {
    let hasPlus = bytes[start] == ASCII.plus
    guard hasPlus || bytes.spells("00", at: start, in: range) else { return nil }
    var position = start + (hasPlus ? 1 : 2)
    let first = bytes.byte(position, in: range)
    // Leading zeros fill up the numbers of papers; behind two of them, 1 and 7 do too often.
    guard ASCII.isDigit(first), first != ASCII.zero, hasPlus || first != 0x31 && first != 0x37,
      !bytes.spells("31", at: position, in: range)
    else { return nil }
    var sizes: [Int] = []
    var (count, end) = (0, position)
    var signs: Set<UInt8> = []
    while true {
      let group = position
      while ASCII.isDigit(bytes.byte(position, in: range)), position - group <= 15 { position += 1 }
      let size = position - group
      guard size > 0, count + size <= ForeignTelephone.digits.upperBound else { break }
      if !sizes.isEmpty { signs.insert(bytes[group - 1]) }
      sizes.append(size)
      count += size
      end = position
      position = ForeignTelephone.skipGap(bytes, position, in: range)
      guard position > end else { break }
    }
    let isAmount = signs == [ASCII.point] && sizes.dropFirst().allSatisfy { $0 == 3 }
    guard ForeignTelephone.digits.contains(count), !isAmount,
      !sizes.dropFirst().contains(1) || sizes.count <= 3,
      bytes.standsAlone(start..<end, in: range)
    else { return nil }
    self.range = start..<end
    isUnsure = !hasPlus && (sizes.count < 4 || sizes[0] > 3 || signs.count > 1)
  }

  /// Behind one sign between two groups, or a zero in brackets that is not dialled from abroad.
  private static func skipGap(_ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>) -> Int {
    var position = start
    func skipSign() {
      let byte = bytes.byte(position, in: range)
      if byte == ASCII.space || byte == ASCII.minus || byte == ASCII.point || byte == ASCII.slash {
        position += 1
      }
    }
    skipSign()
    if bytes.spells("(0)", at: position, in: range) {
      position += 3
      skipSign()
    }
    return position
  }
}
