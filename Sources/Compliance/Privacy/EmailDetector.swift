import Basics

/// Finds e-mail addresses.
enum EmailDetector {
  static func find(in bytes: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for at in range where bytes[at] == ASCII.at {
      var start = at
      let floor = found.last?.upperBound ?? range.lowerBound
      while start > floor, isLocal(bytes[start - 1]) { start -= 1 }
      while start < at, bytes[start] == ASCII.point { start += 1 }
      guard start < at, bytes[at - 1] != ASCII.point,
        let end = endOfDomain(bytes, at + 1, in: range)
      else { continue }
      found.append(start..<end)
    }
    return found
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
