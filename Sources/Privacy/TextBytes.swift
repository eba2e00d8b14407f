import Basics

extension Span<UInt8> {
  /// The byte at `position`, or a line feed where the text has ended.
  @inline(__always) func byte(_ position: Int, in range: Range<Int>) -> UInt8 {
    range.contains(position) ? self[position] : ASCII.lineFeed
  }

  /// Whether a letter or digit, of any script, stands at `position`.
  func isAlphanumeric(_ position: Int, in range: Range<Int>) -> Bool {
    let byte = byte(position, in: range)
    return ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte >= 0xC3
  }

  /// The bytes of a letter that begins at `position`; 0 if none does.
  ///
  /// Signs of more than one byte, such as € and the dashes, are no letters.
  func lengthOfLetter(_ position: Int, in range: Range<Int>) -> Int {
    let byte = byte(position, in: range)
    if ASCII.isLetter(byte) { return 1 }
    guard byte >= 0xC3, byte != 0xE2 else { return 0 }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return Swift.min(length, range.upperBound - position)
  }

  /// The first place from `position` on that holds no white space.
  func skipWhite(_ position: Int, in range: Range<Int>) -> Int {
    var position = position
    while position < range.upperBound, ASCII.isWhiteSpace(self[position]) { position += 1 }
    return position
  }

  /// Whether the bytes at `position` are those of `word`, in any case.
  func spells(_ word: StaticString, at position: Int, in range: Range<Int>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position >= range.lowerBound, position + count <= range.upperBound else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<count where unsafe letters[index] != self[position + index] | 0x20 {
        return false
      }
      return true
    }
  }
}

extension Span<UInt8> {
  /// Whether a number is no piece of a code, an amount, a share, or a longer number.
  func standsAlone(_ number: Range<Int>, in range: Range<Int>) -> Bool {
    let (start, end) = (number.lowerBound, number.upperBound)
    if isAlphanumeric(start - 1, in: range) || isAlphanumeric(end, in: range) { return false }
    let (before, after) = (byte(start - 1, in: range), byte(end, in: range))
    if isJoint(before), isAlphanumeric(start - 2, in: range) { return false }
    if isJoint(after), isAlphanumeric(end + 1, in: range) { return false }
    if after == ASCII.percent { return false }
    // An amount: the € is three bytes, and a blank may stand before the number.
    var sign = start - 1
    while sign >= range.lowerBound, ASCII.isBlank(self[sign]) { sign -= 1 }
    return byte(sign, in: range) != 0xAC || byte(sign - 2, in: range) != 0xE2
  }

  /// Whether a sign joins what stands on both sides of it to one code or number.
  private func isJoint(_ byte: UInt8) -> Bool {
    byte == ASCII.minus || byte == ASCII.point || byte == ASCII.slash
      || byte == ASCII.underscore || byte == ASCII.comma
      || byte == ASCII.plus
  }
}

/// The words of a text, taken apart when somebody first asks: most texts with a number never do.
struct TextWords {
  let range: Range<Int>
  private var words: [TextWord]?

  init(_ range: Range<Int>) { self.range = range }

  mutating func all(_ bytes: Span<UInt8>) -> [TextWord] {
    if let words { return words }
    let found = TextWord.all(in: bytes, range)
    words = found
    return found
  }
}

/// A word of a text: its bytes, and its letters without case and accents.
struct TextWord {
  let range: Range<Int>
  let folded: String
  let isCapitalised: Bool

  /// The words in `range`: letters that stand together, without digits and signs.
  static func all(in bytes: Span<UInt8>, _ range: Range<Int>) -> [TextWord] {
    var words: [TextWord] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      var folded: [UInt8] = []
      while true {
        let length = bytes.lengthOfLetter(position, in: range)
        guard length > 0 else { break }
        fold(bytes, position, length, into: &folded)
        position += length
      }
      guard position > start else {
        position += 1
        continue
      }
      words.append(
        TextWord(
          range: start..<position, folded: String(decoding: folded, as: UTF8.self),
          isCapitalised: isUpper(bytes, start)))
    }
    return words
  }

  /// A letter of so many bytes without case and accents.
  static func folded(_ bytes: Span<UInt8>, _ position: Int, _ length: Int) -> [UInt8] {
    var folded: [UInt8] = []
    fold(bytes, position, length, into: &folded)
    return folded
  }

  private static func isUpper(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    if bytes[position] < 0x80 { return ASCII.isUpper(bytes[position]) }
    return bytes[position] == 0xC3 && position + 1 < bytes.count && bytes[position + 1] < 0x9F
  }

  private static func fold(
    _ bytes: Span<UInt8>, _ position: Int, _ length: Int, into folded: inout [UInt8]
  ) {
    let first = bytes[position]
    if length == 1 {
      folded.append(first | 0x20)
    } else if length == 2, first == 0xC3 {
      folded.append(latin[Int(bytes[position + 1] & 0x1F)])
    } else if length == 2, first == 0xCC || first == 0xCD {
      // An accent that is written apart from its letter.
    } else {
      for index in position..<(position + length) { folded.append(bytes[index]) }
    }
  }

  /// The letters of U+00C0 to U+00DF without their accents; those of U+00E0 on are the same.
  private static let latin = Array("aaaaaaaceeeeiiiidnooooo-ouuuuyps".utf8)
}
