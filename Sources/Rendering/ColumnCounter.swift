import Basics
import Diagnostics

/// Counts the characters before a place in a line, and goes on from the last place that it counted
/// up to.
///
/// A line can be as long as a file, and a file can have a finding at each of its bytes. So the
/// text is read in small pieces, and findings in the order of a file are counted in one pass.
struct ColumnCounter {
  /// How many bytes are read as characters at a time.
  private static let pieceSize = 4096

  private var lineStart = -1
  // A border between two characters of the line, and the number of characters before it.
  private var border = 0
  private var count = 0

  /// The 1-based column of `offset` in the line that begins at `start`.
  ///
  /// A byte-order mark has no column. A place inside a character is counted as a piece of it, as
  /// `LineIndex.column` does.
  mutating func column(of offset: Int, lineStart start: Int, in source: Source) -> Int {
    let start = source.skippingMark(at: start)
    guard offset > start else { return 1 }
    if start != lineStart || offset < border {
      (lineStart, border, count) = (start, start, 0)
    }
    while true {
      let end = source.endOfASCII(in: border..<offset)
      if end > border {
        // ASCII characters stand alone, but the last one may carry an accent that comes next.
        count += end - 1 - border
        border = end - 1
        if end == offset { return count + 2 }
      }
      let pieceEnd = border + ColumnCounter.pieceSize
      if pieceEnd >= offset {
        return count + source.text(in: TextRange(border, offset)).count + 1
      }
      advance(to: source.boundary(before: pieceEnd), in: source)
    }
  }

  /// Counts the characters of a piece that ends at `end`.
  ///
  /// The last one may go on in the next piece, so it is left for that, unless it is longer than a
  /// whole piece.
  private mutating func advance(to end: Int, in source: Source) {
    let text = source.text(in: TextRange(border, end))
    let number = text.count
    let last: Int
    if text.utf8.count == end - border {
      // Repair makes a text longer or leaves it as it was, so here each character has as many bytes
      // in the text as in the source.
      last = text.last?.utf8.count ?? 0
    } else {
      last = source.characters(in: border..<end).last.map { $0.end - $0.start } ?? 0
    }
    let isTooLong = number == 1
    count += isTooLong ? 1 : number - 1
    border = isTooLong ? end : end - last
  }
}
