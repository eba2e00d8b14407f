import Basics
import Diagnostics

/// A character of a text, and the bytes that it was read from.
struct SourceCharacter {
  /// U+FFFD for bytes that are not UTF-8.
  let character: Character
  /// 0-based byte offsets in the text.
  let start: Int
  let end: Int
}

extension Source {
  /// The characters in a range of bytes, which should be short: they are all kept.
  func characters(in range: Range<Int>) -> [SourceCharacter] {
    var scalars = String.UnicodeScalarView()
    var ends: [Int] = []
    var bytes = copyOfBytes(in: range).makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = range.lowerBound
    reading: while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        offset += encoded.count
      case .error(let length):
        scalars.append("\u{FFFD}")
        offset += length
      case .emptyInput: break reading
      }
      ends.append(offset)
    }
    var characters: [SourceCharacter] = []
    var count = 0
    for character in String(scalars) {
      let start = count == 0 ? range.lowerBound : ends[count - 1]
      count += character.unicodeScalars.count
      characters.append(SourceCharacter(character: character, start: start, end: ends[count - 1]))
    }
    return characters
  }

  /// The nearest offset at or before `offset` at which the bytes can be cut without making two
  /// errors, or one, of what is one character.
  func boundary(before offset: Int) -> Int {
    withBytes { bytes in
      var boundary = offset
      while boundary > 0, boundary < bytes.count, bytes[boundary] & 0xC0 == 0x80 {
        boundary -= 1
        // No character has more than three such bytes, so a fourth one is an error on its own.
        if offset - boundary > 3 { return offset }
      }
      return boundary
    }
  }

  /// Where the first byte that is not ASCII stands in `range`, or the end of the range.
  func endOfASCII(in range: Range<Int>) -> Int {
    withBytes { bytes in
      var index = range.lowerBound
      while index < range.upperBound, bytes[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The offset behind a byte-order mark at `offset`, or `offset` if there is none.
  func skippingMark(at offset: Int) -> Int {
    withBytes { bytes in
      guard offset + 3 <= bytes.count, bytes[offset] == 0xEF, bytes[offset + 1] == 0xBB,
        bytes[offset + 2] == 0xBF
      else { return offset }
      return offset + 3
    }
  }

  private func copyOfBytes(in range: Range<Int>) -> [UInt8] {
    withBytes { bytes in
      var copy: [UInt8] = []
      copy.reserveCapacity(range.count)
      for index in range { copy.append(bytes[index]) }
      return copy
    }
  }
}
