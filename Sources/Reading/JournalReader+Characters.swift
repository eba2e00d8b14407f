import Basics
import Diagnostics

/// What a line holds that is no text, the first place of each kind and how often it occurs.
///
/// One finding of a kind for each line is enough: a file that is no text at all would have as many
/// of them as it has bytes.
private struct Oddities {
  var control: Int?
  var controlCount = 0
  /// The first run of unusual spaces, how many runs there are, and where the last of them ends.
  var space: (start: Int, end: Int)?
  var spaceCount = 0
  var lastSpaceEnd = -1
  /// Where spaces stop to have a meaning, once somebody asked.
  var meaningEnd: Int?

  /// Adds a space; those that touch each other count as one.
  mutating func add(spaceFrom start: Int, to end: Int) {
    if start != lastSpaceEnd { spaceCount += 1 }
    if spaceCount == 1 { space = (space?.start ?? start, end) }
    lastSpaceEnd = end
  }
}

extension JournalReader {
  /// Reports what is no text in a line: broken UTF-8, control characters, and spaces that only look
  /// like spaces where a space has a meaning.
  mutating func checkCharacters(_ bytes: Span<UInt8>, _ line: Line) {
    var oddities = Oddities()
    var position = line.start
    while position < line.end {
      if !line.hasControls { position = bytes.firstBeyondASCII(position, line.end) }
      guard position < line.end else { break }
      if bytes.isEuro(at: position, end: line.end) {
        position += 3
        continue
      }
      let byte = bytes[position]
      if byte < 0x80 {
        if byte < 0x20 && byte != ASCII.tab {
          oddities.control = oddities.control ?? position
          oddities.controlCount += 1
        }
        position += 1
        continue
      }
      let count = bytes.lengthOfScalar(at: position, end: line.end)
      if count == 0 {
        reportInvalid(bytes, position, line)
        break
      }
      if byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3,
        bytes.isUnusualSpace(at: position, count: count)
      {
        let end = oddities.meaningEnd ?? endOfMeaning(bytes, line)
        oddities.meaningEnd = end
        if position < end { oddities.add(spaceFrom: position, to: position + count) }
      }
      position += count
    }
    if let control = oddities.control {
      reportControl(bytes, line, control, others: oddities.controlCount - 1)
    }
    if let space = oddities.space {
      reportSpace(bytes, line, space.start, space.end, others: oddities.spaceCount - 1)
    }
  }

  /// Where spaces stop to have a meaning: one of another kind is fine in a comment or description.
  private func endOfMeaning(_ bytes: Span<UInt8>, _ line: Line) -> Int {
    let isHeader = ASCII.isDigit(bytes[line.start])
    return isHeader ? line.start : bytes.first(ASCII.semicolon, from: line.start, to: line.end)
  }

  /// All unusual spaces of a line that have a meaning.
  private func unusualSpaces(_ bytes: Span<UInt8>, _ line: Line) -> [Range<Int>] {
    let end = endOfMeaning(bytes, line)
    var spaces: [Range<Int>] = []
    var position = line.start
    while position < end {
      let count = max(1, bytes.lengthOfScalar(at: position, end: line.end))
      if count > 1, bytes.isUnusualSpace(at: position, count: count) {
        spaces.append(position..<position + count)
      }
      position += count
    }
    return spaces
  }

  private mutating func reportControl(
    _ bytes: Span<UInt8>, _ line: Line, _ position: Int, others: Int
  ) {
    let name = VisibleText.name(of: Unicode.Scalar(bytes[position]))
    report(
      .controlCharacter, position, position + 1,
      Bilingual(
        dutch: "hier staat een onzichtbaar stuurteken (\(name))",
        english: "there is an invisible control character here (\(name))"),
      help: JournalReader.alsoOthers(
        others, Bilingual(dutch: "haal het weg", english: "remove it")),
      fixes: [removingControls(bytes, line)])
  }

  private mutating func reportInvalid(_ bytes: Span<UInt8>, _ position: Int, _ line: Line) {
    let byte = String(bytes[position], radix: 16, uppercase: true)
    let letter = Windows1252.letter(of: bytes[position])
    report(
      .invalidUTF8, position, position + 1,
      Bilingual(
        dutch: "de byte \(byte) is hier geen UTF-8"
          + (letter.map { "; in Windows-1252 is het \($0)" } ?? ""),
        english: "the byte \(byte) is not UTF-8 here"
          + (letter.map { "; in Windows-1252 it is \($0)" } ?? "")),
      help: Bilingual(dutch: "bewaar het bestand als UTF-8", english: "save the file as UTF-8"),
      fixes: [convertingBytes(bytes, from: position, to: line.end)])
  }

  private mutating func reportSpace(
    _ bytes: Span<UInt8>, _ line: Line, _ start: Int, _ end: Int, others: Int
  ) {
    // What such a space would do to the amounts needs no finding of its own.
    current.isBroken = true
    let scalar = bytes.text(start, end).unicodeScalars.first ?? "\0"
    let name = VisibleText.name(of: scalar)
    let kind =
      switch scalar {
      case "\u{A0}": Bilingual(dutch: "een vaste spatie", english: "a non-breaking space")
      case "\u{202F}": Bilingual(dutch: "een smalle spatie", english: "a narrow space")
      default: Bilingual(dutch: "een bijzondere spatie", english: "an unusual space")
      }
    report(
      .unusualSpace, start, end,
      Bilingual(
        dutch: "hier staat \(kind.dutch) (\(name))",
        english: "there is \(kind.english) here (\(name))"),
      help: JournalReader.alsoOthers(
        others,
        Bilingual(
          dutch: "vervang haar door een gewone spatie", english: "replace it by an ordinary space")),
      fixes: [replacingSpaces(bytes, unusualSpaces(bytes, line))])
  }

  private static func alsoOthers(_ others: Int, _ help: Bilingual) -> Bilingual {
    if others <= 0 { return help }
    return Bilingual(
      dutch: help.dutch + (others == 1 ? ", en de andere" : ", en de \(others) andere")
        + " in deze regel ook",
      english: help.english + (others == 1 ? ", and the other one" : ", and the \(others) others")
        + " in this line too")
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
