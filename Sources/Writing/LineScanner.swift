import Basics

/// Moves through one line, and knows white space as hledger does.
///
/// The scanner's functions either read what they are named after and say so, or say that it does not
/// stand here; then where the scanner stands means nothing, and the line is kept as it is.
struct LineScanner {
  let text: [UInt8]
  private(set) var at: Int
  let end: Int
  /// Whether a gap held white space that may not be changed, such as a no-break space.
  ///
  /// hledger takes it for a space. Its bytes are not ours to remove, so the line is left alone.
  private(set) var metFixedSpace = false

  init(text: [UInt8], line: Range<Int>) {
    self.text = text
    at = line.lowerBound
    end = line.upperBound
  }

  var isAtEnd: Bool { at >= end }

  /// The byte here, none at the end of the line.
  var byte: UInt8? { peek(0) }

  func peek(_ distance: Int) -> UInt8? {
    at + distance < end ? text[at + distance] : nil
  }

  mutating func advance(_ count: Int = 1) {
    at = min(at + count, end)
  }

  /// Goes back to an offset that the scanner has been at.
  mutating func goBack(to offset: Int) {
    at = offset
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard self.byte == byte else { return false }
    at += 1
    return true
  }

  /// Takes one or more digits.
  mutating func takeDigits() -> Bool {
    let start = at
    while let byte, ASCII.isDigit(byte) { at += 1 }
    return at > start
  }

  // MARK: White space

  /// The number of bytes of the white space character at an offset; zero if there is none.
  func spaceLength(at offset: Int) -> Int {
    guard offset < end else { return 0 }
    switch text[offset] {
    case ASCII.space, ASCII.tab, ASCII.verticalTab, ASCII.formFeed: return 1
    case 0..<ASCII.firstBeyond: return 0
    default: return wideSpaceLength(at: offset)
    }
  }

  /// The white space of Unicode beyond ASCII: the no-break space, the em space and their kind.
  private func wideSpaceLength(at offset: Int) -> Int {
    guard offset + 1 < end else { return 0 }
    let second = text[offset + 1]
    if text[offset] == 0xC2 { return second == 0xA0 ? 2 : 0 }
    guard offset + 2 < end else { return 0 }
    switch (text[offset], second, text[offset + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  /// Skips white space inside something that is kept as it is.
  @discardableResult
  mutating func skipInnerSpace() -> Bool {
    let start = at
    while case let length = spaceLength(at: at), length > 0 { at += length }
    return at > start
  }

  /// Skips white space that the formatter is going to choose anew.
  @discardableResult
  mutating func skipGap() -> Bool {
    let start = at
    skipInnerSpace()
    if !(start..<at).allSatisfy({ ASCII.isBlank(text[$0]) }) { metFixedSpace = true }
    return at > start
  }

  /// How a text with single spaces inside ended.
  enum SpacedText {
    case missing
    case read(Range<Int>)
    /// A single tab stands in it: one space to hledger, the end of the text to Ledger and to most
    /// people who type it.
    case ambiguous
  }

  /// Takes a text that ends before two white space characters, at the end of the line, or before a
  /// byte of the given kind.
  mutating func takeSingleSpacedText(until isEnd: (UInt8) -> Bool) -> SpacedText {
    let start = at
    while let byte, spaceLength(at: at) == 0, !isEnd(byte) { at += 1 }
    guard at > start else { return .missing }
    var hasTab = false
    while case let length = spaceLength(at: at), length > 0 {
      let next = at + length
      guard next < end, spaceLength(at: next) == 0, !isEnd(text[next]) else { break }
      if text[at] == ASCII.tab { hasTab = true }
      at = next
      while let byte, spaceLength(at: at) == 0, !isEnd(byte) { at += 1 }
    }
    return hasTab ? .ambiguous : .read(start..<at)
  }

  // MARK: The end of a line

  /// Takes the comment that may stand here, to the end of the line.
  mutating func takeComment(into pieces: inout [Piece]) -> Bool {
    if isAtEnd { return true }
    guard byte == ASCII.semicolon else { return false }
    pieces.append(Piece(.two, at..<end))
    at = end
    return true
  }
}
