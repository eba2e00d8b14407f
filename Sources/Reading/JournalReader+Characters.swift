import Diagnostics

extension JournalReader {
  /// Reports what is no text in a line: broken UTF-8, control characters, and spaces that only look
  /// like spaces where a space has a meaning.
  mutating func checkCharacters(_ bytes: Span<UInt8>, _ line: Line) {
    var position = line.start
    while position < line.end {
      if !line.hasControls { position = bytes.firstBeyondASCII(position, line.end) }
      guard position < line.end else { return }
      if bytes.isEuro(at: position, end: line.end) {
        position += 3
        continue
      }
      let byte = bytes[position]
      if byte < 0x80 {
        if byte < 0x20 && byte != ASCII.tab { reportControl(bytes, position, line) }
        position += 1
        continue
      }
      let count = bytes.lengthOfScalar(at: position, end: line.end)
      if count == 0 {
        reportInvalid(bytes, position, line)
        return
      }
      if byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 {
        checkSpace(bytes, position, count, line)
      }
      position += count
    }
  }

  private mutating func reportControl(_ bytes: Span<UInt8>, _ position: Int, _ line: Line) {
    let hexadecimal = String(bytes[position], radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - hexadecimal.utf8.count) + hexadecimal
    report(
      .controlCharacter, position, position + 1,
      Bilingual(
        dutch: "hier staat een onzichtbaar stuurteken (\(name))",
        english: "there is an invisible control character here (\(name))"),
      help: Bilingual(dutch: "haal het weg", english: "remove it"))
  }

  private mutating func reportInvalid(_ bytes: Span<UInt8>, _ position: Int, _ line: Line) {
    let byte = String(bytes[position], radix: 16, uppercase: true)
    report(
      .invalidUTF8, position, position + 1,
      Bilingual(
        dutch: "de byte \(byte) is hier geen UTF-8", english: "the byte \(byte) is not UTF-8 here"),
      help: Bilingual(
        dutch: "bewaar het bestand als UTF-8; het is waarschijnlijk Windows-1252",
        english: "save the file as UTF-8; it probably is Windows-1252"))
  }

  /// A space of another kind is fine in a comment or description and nowhere else.
  private mutating func checkSpace(
    _ bytes: Span<UInt8>, _ position: Int, _ count: Int, _ line: Line
  ) {
    guard bytes.isUnusualSpace(at: position, count: count) else { return }
    let isHeader = ASCII.isDigit(bytes[line.start])
    let comment = bytes.first(ASCII.semicolon, from: line.start, to: line.end)
    guard !isHeader, position < comment else { return }
    report(
      .unusualSpace, position, position + count,
      Bilingual(
        dutch: "hier staat een bijzondere spatie", english: "there is an unusual space here"),
      help: Bilingual(
        dutch: "vervang haar door een gewone spatie", english: "replace it by an ordinary space"))
  }
}

extension Span<UInt8> {
  /// The first byte that is not ASCII, or `end`.
  @inline(__always) fileprivate func firstBeyondASCII(_ start: Int, _ end: Int) -> Int {
    var position = start
    while position + 8 <= end {
      let high = word(at: position) & 0x8080_8080_8080_8080
      if high != 0 { return position + high.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < end, self[position] < 0x80 { position += 1 }
    return position
  }

  /// Nearly all that is not ASCII in a book is the sign of its money.
  @inline(__always) func isEuro(at position: Int, end: Int) -> Bool {
    position + 3 <= end && self[position] == 0xE2 && self[position + 1] == 0x82
      && self[position + 2] == 0xAC
  }

  /// The number of bytes of the character at `position`, or 0 if they are not UTF-8.
  func lengthOfScalar(at position: Int, end: Int) -> Int {
    let first = self[position]
    func follows(_ index: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      position + index < end && low <= self[position + index] && self[position + index] <= high
    }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, from: 0xA0) && follows(2) ? 3 : 0
    case 0xED: return follows(1, to: 0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, from: 0x90) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, to: 0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  /// Whether the character is white space other than a space or tab: hledger takes it for a space.
  func isUnusualSpace(at position: Int, count: Int) -> Bool {
    let second = self[position + 1]
    if count == 2 { return self[position] == 0xC2 && (second == 0xA0 || second == 0x85) }
    guard count == 3 else { return false }
    let third = self[position + 2]
    switch (self[position], second) {
    case (0xE1, 0x9A): return third == 0x80
    case (0xE2, 0x80): return 0x80...0x8A ~= third || 0xA8...0xA9 ~= third || third == 0xAF
    case (0xE2, 0x81): return third == 0x9F
    case (0xE3, 0x80): return third == 0x80
    default: return false
    }
  }
}
