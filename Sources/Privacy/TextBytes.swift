import Basics
import Markdown

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
  /// Signs of more than one byte, such as € and the dashes, are no letters; a byte that is not UTF-8
  /// is the letter that it most likely was.
  func lengthOfLetter(_ position: Int, in range: Range<Int>) -> Int {
    let byte = byte(position, in: range)
    if ASCII.isLetter(byte) { return 1 }
    guard byte >= 0xC0 else { return 0 }
    let length = scalar(at: position, end: range.upperBound).count
    return length > 1 && (byte == 0xC2 || byte == 0xE2) ? 0 : length
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
      while case let length = bytes.lengthOfLetter(position, in: range), length > 0 {
        fold(bytes, position..<(position + length), into: &folded)
        position += length
      }
      guard position > start else {
        position += 1
        continue
      }
      words.append(
        TextWord(
          range: start..<position, folded: String(decoding: folded, as: UTF8.self),
          isCapitalised: isCapital(bytes, start..<position)))
    }
    return words
  }

  /// Adds a letter, without case and accents.
  static func fold(_ bytes: Span<UInt8>, _ letter: Range<Int>, into folded: inout [UInt8]) {
    if letter.count == 1, bytes[letter.lowerBound] < 0x80 {
      folded.append(bytes[letter.lowerBound] | 0x20)
    } else if let scalar = scalar(bytes, letter) {
      folded += PlainLetter.of(scalar).utf8
    }
  }

  private static func isCapital(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let first = bytes[word.lowerBound]
    return first < 0x80
      ? ASCII.isUpper(first) : scalar(bytes, word)?.properties.isUppercase == true
  }

  private static func scalar(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    Unicode.Scalar(bytes.scalar(at: range.lowerBound, end: range.upperBound).value)
  }
}
