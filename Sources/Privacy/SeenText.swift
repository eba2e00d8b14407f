import Basics
import Markdown

/// A text as a reader sees it: one kind of space and of hyphen, nothing invisible, characters in the
/// place of their entities, and no backslashes that only keep Markdown from marking.
///
///     06&#8209;1234 5678    →    06-1234 5678
///     jan\@example.nl       →    jan@example.nl
struct SeenText {
  private(set) var bytes: [UInt8] = []
  /// Where each byte, or the character that it is a part of, begins and ends as it is written.
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if byte == ASCII.backslash, position + 1 < range.upperBound,
        ASCII.isPunctuation(text[position + 1])
      {
        append(text[position + 1], position..<(position + 2))
        position += 2
      } else if byte == ASCII.ampersand,
        let scalar = text.entity(at: position, end: range.upperBound)
      {
        append(scalar, text, position..<(position + scalar.count))
        position += scalar.count
      } else if byte < 0x80 {
        append(byte, position..<(position + 1))
        position += 1
      } else {
        let scalar = text.scalar(at: position, end: range.upperBound)
        append(scalar, text, position..<(position + scalar.count))
        position += scalar.count
      }
    }
  }

  /// The bytes as they are written of a stretch as it is seen, which is not empty.
  func written(_ seen: Range<Int>) -> Range<Int> {
    starts[seen.lowerBound]..<ends[seen.upperBound - 1]
  }

  private mutating func append(_ byte: UInt8, _ place: Range<Int>) {
    bytes.append(byte)
    starts.append(place.lowerBound)
    ends.append(place.upperBound)
  }

  private mutating func append(_ scalar: Scalar, _ text: Span<UInt8>, _ place: Range<Int>) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: append(UInt8(truncatingIfNeeded: scalar.value), place)
    case _ where scalar.kind == .space: append(ASCII.space, place)
    case 0x34F, 0x200C, 0x200D, 0x202A...0x202E, 0x2061...0x2064, 0x2066...0x2069: break
    case _ where scalar.kind == .invisible: break
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: append(ASCII.minus, place)
    // The full width forms of ASCII.
    case 0xFF01...0xFF5E: append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0), place)
    default:
      guard scalar.kind != .invalid, let character = Unicode.Scalar(scalar.value) else {
        for position in place { append(text[position], place) }
        return
      }
      for byte in String(Character(character)).utf8 { append(byte, place) }
    }
  }
}

extension Span<UInt8> {
  /// Whether the byte at `position`, which is no letter or digit, may begin what a reader sees in
  /// another way than it is written.
  @inline(__always) func isDisguise(at position: Int, in range: Range<Int>) -> Bool {
    let byte = self[position]
    if byte < 0x80 {
      guard byte == ASCII.ampersand || byte == ASCII.backslash else { return false }
      let next = self.byte(position + 1, in: range)
      return byte == ASCII.ampersand
        ? ASCII.isLetter(next) || next == ASCII.hash : ASCII.isPunctuation(next)
    }
    let (second, third) = (
      self.byte(position + 1, in: range), self.byte(position + 2, in: range)
    )
    switch byte {
    case 0xC2: return second == 0x85 || second == 0xA0 || second == 0xAD
    // What the same are in Windows-1252; behind 0xC3 they are a part of à and í.
    case 0xA0, 0xAD: return self.byte(position - 1, in: range) != 0xC3
    case 0xCD: return second == 0x8F
    // Of U+2000 to U+206F not the quotation marks, bullets and dots.
    case 0xE2:
      return second == 0x80 && !(0x96...0xA7).contains(third) || second == 0x81
        || second == 0x88 && third == 0x92
    case 0xE1: return second == 0x9A && third == 0x80
    case 0xE3: return second == 0x80 && third == 0x80
    case 0xEF: return second >= 0xB9
    default: return false
    }
  }
}
