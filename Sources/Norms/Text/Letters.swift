import Diagnostics

/// A text as letters, each with its place in the file.
struct Letters {
  private(set) var scalars: [Unicode.Scalar] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// The lines of a fence, with a line feed between each two.
  init(_ source: Source, lines: [TextRange]) {
    let most = lines.reduce(lines.count) { $0 + Int($1.count) }
    scalars.reserveCapacity(most)
    starts.reserveCapacity(most)
    ends.reserveCapacity(most)
    source.withBytes { bytes in
      for line in lines {
        if let end = ends.last { append("\n", end, end) }
        var position = Int(line.start)
        let end = min(Int(line.end), bytes.count)
        while position < end {
          let (scalar, length) = Letters.decode(bytes, position, end)
          append(scalar, position, position + length)
          position += length
        }
      }
    }
  }

  /// A text that stands by itself, such as that of a cell.
  init(_ text: String) {
    var position = 0
    for scalar in text.unicodeScalars {
      let length = String(scalar).utf8.count
      append(scalar, position, position + length)
      position += length
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
    scalars.append(scalar)
    starts.append(start)
    ends.append(end)
  }

  var count: Int { scalars.count }

  /// The letter at an index; a line feed behind the last one, so that nobody looks too far.
  subscript(index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\n" }

  /// The place of some letters, without the white space at their ends.
  func range(_ part: Range<Int>) -> TextRange {
    var (first, last) = (part.lowerBound, min(part.upperBound, count))
    while first < last, Letters.isSpace(scalars[first]) { first += 1 }
    while last > first, Letters.isSpace(scalars[last - 1]) { last -= 1 }
    guard first < last else {
      let start = first < count ? starts[first] : ends.last ?? 0
      return TextRange(start, start)
    }
    return TextRange(starts[first], ends[last - 1])
  }

  func text(_ part: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count)
    for index in part.clamped(to: 0..<count) {
      let scalar = scalars[index]
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters of a place in the file.
  func text(of range: TextRange) -> String {
    let first = starts.firstIndex { $0 >= Int(range.start) } ?? count
    let end = starts[first...].firstIndex { $0 >= Int(range.end) } ?? count
    return text(first..<end)
  }

  func skipSpace(_ start: Int, to end: Int) -> Int {
    var index = start
    while index < end, Letters.isSpace(self[index]) { index += 1 }
    return index
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }

  /// Whether a word may begin with it.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? 0x61...0x7A ~= scalar.value | 0x20 : scalar.properties.isAlphabetic
  }

  /// The letter that is encoded at a position; U+FFFD of one byte where none is.
  private static func decode(
    _ bytes: Span<UInt8>, _ position: Int, _ end: Int
  ) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[position])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, position + length <= end else { return ("\u{FFFD}", 1) }
    var value = first & (0xFF >> (UInt32(length) + 1))
    for offset in 1..<length {
      let byte = UInt32(bytes[position + offset])
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | byte & 0x3F
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}

/// The quotation marks that a text may stand between.
enum Quote {
  /// The marks that end a text, if a letter begins one.
  static func closing(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar {
    case "\"": ["\""]
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": ["\u{201C}", "\u{201D}"]
    default: nil
    }
  }
}
