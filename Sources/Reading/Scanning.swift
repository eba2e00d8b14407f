import Basics

/// A line of a text: where its content ends, where the next line begins, and what it holds.
struct Line {
  let start: Int
  /// Behind the last byte of the content: at the line feed, or at the return before it.
  let end: Int
  let next: Int
  let isASCII: Bool
  let hasControls: Bool
}

extension Span<UInt8> {
  /// The line that begins at `start`; `end` is where the lines to be read stop.
  @inline(__always) func line(at start: Int, end: Int) -> Line {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var high: UInt64 = 0
    var hasControls = false
    var position = start
    while position + 8 <= end {
      let word = word(at: position)
      // A byte below 0x20 leaves its high bit set here; only the lowest such byte is certain.
      let controls = (word &- ones &* 0x20) & ~word & highs
      if controls == 0 {
        high |= word
        position += 8
        continue
      }
      let index = controls.trailingZeroBitCount / 8
      high |= word & ((1 << UInt64(index * 8)) &- 1)
      position += index
      let byte = self[position]
      if byte == ASCII.lineFeed {
        return finishedLine(start, position, high & highs == 0, hasControls)
      }
      if byte != ASCII.tab && !isReturn(at: position, end: end) { hasControls = true }
      position += 1
    }
    while position < end {
      let byte = self[position]
      if byte == ASCII.lineFeed {
        return finishedLine(start, position, high & highs == 0, hasControls)
      }
      high |= UInt64(byte)
      if byte < 0x20 && byte != ASCII.tab && !isReturn(at: position, end: end) {
        hasControls = true
      }
      position += 1
    }
    return Line(
      start: start, end: end, next: end, isASCII: high & highs == 0, hasControls: hasControls)
  }

  @inline(__always) private func finishedLine(
    _ start: Int, _ lineFeed: Int, _ isASCII: Bool, _ hasControls: Bool
  ) -> Line {
    let endsInReturn = lineFeed > start && self[lineFeed - 1] == ASCII.carriageReturn
    return Line(
      start: start, end: endsInReturn ? lineFeed - 1 : lineFeed, next: lineFeed + 1,
      isASCII: isASCII, hasControls: hasControls)
  }

  /// The end of the content of the line whose line end, if it has one, is right before `next`.
  func endOfLine(before next: Int) -> Int {
    var end = next
    if end > 0, self[end - 1] == ASCII.lineFeed { end -= 1 }
    if end > 0, end < next, self[end - 1] == ASCII.carriageReturn { end -= 1 }
    return end
  }

  /// Whether the byte is the return of a CRLF line end.
  private func isReturn(at position: Int, end: Int) -> Bool {
    self[position] == ASCII.carriageReturn && position + 1 < end
      && self[position + 1] == ASCII.lineFeed
  }

  /// The first space or tab, or `end`.
  ///
  /// Other control characters count as blanks too; they have been reported by now, and the name
  /// that ends at one is part of a line that is refused.
  @inline(__always) func firstBlank(_ start: Int, _ end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var position = start
    while position + 8 <= end {
      let word = word(at: position)
      let blanks = (word &- ones &* 0x21) & ~word & highs
      if blanks != 0 { return position + blanks.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < end, self[position] > ASCII.space { position += 1 }
    return position
  }

  /// The end of the bytes up to `end` without the blanks behind them.
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var position = end
    while position > start && ASCII.isBlank(self[position - 1]) { position -= 1 }
    return position
  }

  /// Whether the bytes at `position` spell `word`.
  func starts(with word: StaticString, at position: Int, end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= end else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<count where unsafe letters[index] != self[position + index] { return false }
      return true
    }
  }

  /// The text as a message quotes it: blanks as one space, and of a long text the beginning.
  func quoted(_ start: Int, _ end: Int) -> String {
    let mostCharacters = 60
    var cut = Swift.min(end, start + 4 * mostCharacters)
    while cut < end, cut > start, self[cut] & 0xC0 == 0x80 { cut -= 1 }
    let words = text(start, cut).split { $0 == " " || $0 == "\t" }
    let whole = words.joined(separator: " ")
    if cut == end, whole.count <= mostCharacters { return whole }
    return whole.prefix(mostCharacters) + "…"
  }

  func text(_ start: Int, _ end: Int) -> String {
    var part: [UInt8] = []
    part.reserveCapacity(end - start)
    for index in start..<end { part.append(self[index]) }
    return String(decoding: part, as: UTF8.self)
  }
}
