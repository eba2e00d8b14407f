import Basics

/// Finds e-mail addresses.
enum EmailDetector {
  static func find(in bytes: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for at in range {
      let floor = found.last?.upperBound ?? range.lowerBound
      if let address = spaced(bytes, at, from: floor, in: range) {
        found.append(address)
        continue
      }
      guard bytes[at] == ASCII.at else { continue }
      var start = at
      while start > floor, isLocal(bytes[start - 1]) { start -= 1 }
      while start < at, bytes[start] == ASCII.point { start += 1 }
      guard start < at, bytes[at - 1] != ASCII.point,
        let end = endOfDomain(bytes, at + 1, in: range)
      else { continue }
      found.append(start..<end)
    }
    return found
  }

  /// An address as people write it who fear robots: `jan @ example.nl`, `jan (at) example . nl`.
  ///
  /// Its domain must end in a country or a kind that is known, since `10 uur @ tarief` is none.
  private static func spaced(
    _ bytes: Span<UInt8>, _ at: Int, from floor: Int, in range: Range<Int>
  ) -> Range<Int>? {
    let isWord = PrivacyTriggers.isWordForAt(at, bytes, range)
    guard at >= floor, isWord || bytes[at] == ASCII.at else { return nil }
    var start = skipBlanksBack(bytes, at, to: floor)
    var position = skipBlanks(bytes, at + (isWord ? 4 : 1), in: range)
    let localEnd = start
    while start > floor, isLocal(bytes[start - 1]) { start -= 1 }
    guard start < localEnd else { return nil }
    var isSpaced = isWord || localEnd < at || position > at + 1
    var hasPoint = false
    while true {
      let partStart = position
      while position < range.upperBound,
        bytes.isAlphanumeric(position, in: range) || bytes[position] == ASCII.minus
      {
        position += 1
      }
      guard position > partStart else { return nil }
      let partEnd = position
      let isEnding =
        hasPoint
        && endings.contains { word in
          word.utf8CodeUnitCount == partEnd - partStart
            && bytes.spells(word, at: partStart, in: range)
        }
      let sign = skipBlanks(bytes, position, in: range)
      guard bytes.byte(sign, in: range) == ASCII.point, !isEnding else {
        return isSpaced && isEnding ? start..<partEnd : nil
      }
      position = skipBlanks(bytes, sign + 1, in: range)
      if position > partEnd + 1 { isSpaced = true }
      hasPoint = true
    }
  }

  private static let endings: [StaticString] = ["nl", "com", "org", "net", "eu", "be", "de", "nu"]

  private static func skipBlanks(_ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>) -> Int {
    var position = start
    while position < range.upperBound, position - start < 2, ASCII.isBlank(bytes[position]) {
      position += 1
    }
    return position
  }

  private static func skipBlanksBack(_ bytes: Span<UInt8>, _ end: Int, to floor: Int) -> Int {
    var position = end
    while position > floor, end - position < 2, ASCII.isBlank(bytes[position - 1]) { position -= 1 }
    return position
  }

  /// Behind a name with at least one point, whose last part is letters.
  private static func endOfDomain(
    _ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>
  ) -> Int? {
    var position = start
    var end: Int?
    var partStart = start
    while position < range.upperBound {
      let isPart = bytes.isAlphanumeric(position, in: range) || bytes[position] & 0xC0 == 0x80
      if isPart || bytes[position] == ASCII.minus {
        position += 1
        continue
      }
      guard bytes[position] == ASCII.point, position > partStart else { break }
      position += 1
      partStart = position
      var letters = position
      while letters < range.upperBound, ASCII.isLetter(bytes[letters]) { letters += 1 }
      if letters - position >= 2, !bytes.isAlphanumeric(letters, in: range) { end = letters }
    }
    return end
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte >= 0x80
      || byte == ASCII.point || byte == ASCII.minus
      || byte == ASCII.underscore || byte == ASCII.plus
      || byte == ASCII.percent
  }
}
