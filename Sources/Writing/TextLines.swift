import Basics

/// What stands at the end of each line of a file.
enum LineEnd {
  case lineFeed
  case carriageReturnLineFeed

  /// The way in which most lines of the text end.
  static func mostUsed(in text: [UInt8]) -> LineEnd {
    var lines = TextLines(text: text, range: 0..<text.count)
    var withBoth = 0
    var others = 0
    while let line = lines.next() {
      switch lines.at - line.upperBound {
      case 0: break
      case 1: others += 1
      default: withBoth += 1
      }
    }
    return withBoth > others ? .carriageReturnLineFeed : .lineFeed
  }
}

/// Takes the lines of a text one by one, without what ends them.
///
/// A line ends at a line feed, at a carriage return, or at both, as it does for hledger. So a stray
/// carriage return before the two that end a line makes an empty line, which ends a transaction.
struct TextLines {
  let text: [UInt8]
  let end: Int
  /// Where the next line starts.
  private(set) var at: Int

  init(text: [UInt8], range: Range<Int>) {
    self.text = text
    at = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Range<Int>? {
    guard at < end else { return nil }
    let start = at
    while at < end, !ASCII.isLineEnd(text[at]) { at += 1 }
    let line = start..<at
    if at < end {
      let isPair =
        text[at] == ASCII.carriageReturn && at + 1 < end && text[at + 1] == ASCII.lineFeed
      at += isPair ? 2 : 1
    }
    return line
  }
}

extension [UInt8] {
  /// Whether the line holds nothing but spaces and tabs.
  func isBlank(_ line: Range<Int>) -> Bool {
    line.allSatisfy { ASCII.isBlank(self[$0]) }
  }

  /// The line without the spaces and tabs at its end.
  func trimmingEnd(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, ASCII.isBlank(self[end - 1]) { end -= 1 }
    return line.lowerBound..<end
  }

  /// Whether these bytes stand at the offset.
  func holds(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + bytes.count <= count else { return false }
    return bytes.indices.allSatisfy { self[start + $0] == bytes[$0] }
  }

  /// The text without the byte order mark, and without the blank lines at its start and end.
  ///
  /// The last line keeps the blanks at its own end: in a comment block they stay.
  var linesWorthKeeping: Range<Int> {
    var end = count
    while end > 0, ASCII.isBlank(self[end - 1]) || ASCII.isLineEnd(self[end - 1]) { end -= 1 }
    while end < count, !ASCII.isLineEnd(self[end]) { end += 1 }

    let first = holds(ASCII.byteOrderMark, at: 0) ? ASCII.byteOrderMark.count : 0
    if self.isBlankOrLineEnds(first..<end) { return first..<first }
    var lines = TextLines(text: self, range: first..<end)
    var start = first
    while let line = lines.next(), isBlank(line) { start = lines.at }
    // Characters that look like a byte order mark, but stand on a later line, must not become one.
    return (holds(ASCII.byteOrderMark, at: start) ? first : start)..<end
  }

  private func isBlankOrLineEnds(_ range: Range<Int>) -> Bool {
    range.allSatisfy { ASCII.isBlank(self[$0]) || ASCII.isLineEnd(self[$0]) }
  }
}
