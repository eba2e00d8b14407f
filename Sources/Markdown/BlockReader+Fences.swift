import Basics
import Diagnostics

/// The row of backticks or tildes with which a fenced block begins.
struct FenceMark {
  let byte: UInt8
  let start: Int
  /// Behind the last backtick or tilde.
  let end: Int
}

extension BlockReader {
  /// Reads a fenced block.
  ///
  /// `width` is the white space before its first fence, which its lines share.
  mutating func readFence(
    _ bytes: Span<UInt8>, _ first: Int, _ end: Int, _ width: Int
  ) -> Bool {
    guard let mark = bytes.fenceMark(first, end) else { return false }
    closeParagraph(bytes)
    item = nil
    let infoStart = bytes.skipBlanks(mark.end, end)
    let info = inline.read(bytes, infoStart, end, as: .verbatim)
    line += 1
    var content: [TextRange] = []
    var blockEnd = end
    var isClosed = false
    while line < lines.count, !isClosed, var place = self.content(ofLine: line, bytes) {
      let (indentation, next) = place.cursor.indentation(bytes, place.end)
      if indentation < 4, bytes.closes(mark, next, place.end) {
        isClosed = true
        blockEnd = place.end
      } else {
        place.cursor.skipColumns(width, bytes, lines[line].end)
        let start = min(place.cursor.position, lines[line].end)
        content.append(TextRange(start, lines[line].end))
        blockEnd = lines[line].end
      }
      line += 1
    }
    if !isClosed { report(.unclosed(.fence), first, end) }
    let (start, stop) = (content.first.map { Int($0.start) }, content.last.map { Int($0.end) })
    add(
      .fence(
        Fence(
          info: info.text, infoRange: info.range, lines: content,
          content: TextRange(start ?? end, stop ?? end),
          range: TextRange(first, blockEnd), quoteDepth: quoteDepth)))
    return true
  }
}

extension Span<UInt8> {
  /// Three or more backticks or tildes at the start of a line.
  func fenceMark(_ first: Int, _ end: Int) -> FenceMark? {
    let byte = self[first]
    guard byte == ASCII.backtick || byte == ASCII.tilde else { return nil }
    let stop = skip(byte, first, end)
    guard stop - first >= 3 else { return nil }
    // Backticks further on make it code within a line.
    if byte == ASCII.backtick, self.first(byte, from: stop, to: end) < end { return nil }
    return FenceMark(byte: byte, start: first, end: stop)
  }

  /// Whether a line ends the block that begins with `mark`: as many of its bytes or more, no other.
  func closes(_ mark: FenceMark, _ first: Int, _ end: Int) -> Bool {
    let stop = skip(mark.byte, first, end)
    return stop == end && stop - first >= mark.end - mark.start
  }
}
