import Basics

/// A word as quotations are compared by it: capitals, hyphens, apostrophes and punctuation do not
/// count.
struct ComparedWord: Sendable {
  /// A hash of the plain letters: equal words have equal ones.
  let key: UInt64
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>

  /// The words of a text, without the numbers and letters by which laws mark their parts.
  static func read(_ bytes: [UInt8]) -> [ComparedWord] {
    var words: [ComparedWord] = []
    var position = 0
    while position < bytes.count {
      let (key, end) = word(bytes, position)
      if end == position {
        position += max(1, skip(bytes, position))
        continue
      }
      if !isMark(bytes, position..<end) {
        words.append(ComparedWord(key: key, range: position..<end))
      }
      position = end
    }
    return words
  }

  static func key(of word: String) -> UInt64 { self.word(Array(word.utf8), 0).key }

  /// The word that begins at a place, and its end; the place itself where none does.
  private static func word(_ bytes: [UInt8], _ start: Int) -> (key: UInt64, end: Int) {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte < ASCII.firstBeyond {
        if byte == ASCII.apostrophe, position > start {
          position += 1
          continue
        }
        guard ASCII.isLetter(byte) || ASCII.isDigit(byte) else { break }
        key = (key ^ UInt64(ASCII.lowercased(byte))) &* 0x0000_0100_0000_01B3
        position += 1
        continue
      }
      if isApostrophe(bytes, position), position > start {
        position += 3
        continue
      }
      if skip(bytes, position) > 0 { break }
      // A small letter of Latin stands 32 places behind its capital.
      let isCapital =
        position > start && bytes[position - 1] == 0xC3 && 0x80...0x9E ~= byte && byte != 0x97
      key = (key ^ UInt64(isCapital ? byte + 0x20 : byte)) &* 0x0000_0100_0000_01B3
      position += 1
    }
    return (key, position)
  }

  private static func isApostrophe(_ bytes: [UInt8], _ position: Int) -> Bool {
    position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && 0x98...0x99 ~= bytes[position + 2]
  }

  /// How many bytes a mark takes that is no letter: a dash, a quotation mark, a sign of degrees; 0
  /// for what is part of a word.
  private static func skip(_ bytes: [UInt8], _ position: Int) -> Int {
    let byte = bytes[position]
    if byte < ASCII.firstBeyond { return ASCII.isLetter(byte) || ASCII.isDigit(byte) ? 0 : 1 }
    if byte == 0xC2 { return min(2, bytes.count - position) }
    if byte == 0xE2 { return min(3, bytes.count - position) }
    return 0
  }

  /// Whether a word marks a part (`a.`, `1°.`, `2)`) and is none of the sentence: it is short, a sign
  /// follows, and nothing stands before it but the end of what came earlier.
  private static func isMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 2, range.upperBound < bytes.count else { return false }
    let next = bytes[range.upperBound]
    let isDegree =
      next == 0xC2 && range.upperBound + 1 < bytes.count && bytes[range.upperBound + 1] == 0xB0
    guard isDegree || next == ASCII.point || next == ASCII.closeParenthesis else { return false }
    var before = range.lowerBound
    while before > 0, ASCII.isWhiteSpace(bytes[before - 1]) { before -= 1 }
    guard before > 0 else { return true }
    return before < range.lowerBound
      && [ASCII.colon, ASCII.semicolon, ASCII.point, ASCII.comma].contains(bytes[before - 1])
  }
}
