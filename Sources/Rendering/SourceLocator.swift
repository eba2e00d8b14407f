import Basics
import Diagnostics

/// Finds the lines and columns of places, and makes the line index of a text when it is first
/// needed.
struct SourceLocator {
  let sources: [Source]
  private var indexes: [LineIndex?]
  private var counters: [ColumnCounter]

  init(_ sources: [Source]) {
    self.sources = sources
    indexes = Array(repeating: nil, count: sources.count)
    counters = Array(repeating: ColumnCounter(), count: sources.count)
  }

  /// The path of a place as users know it.
  func path(of place: Place) -> String {
    VisibleText.of(source(of: place).path)
  }

  /// The bytes of a place; what lies behind the end of the text counts as its end.
  func range(of place: Place) -> Range<Int> {
    let count = source(of: place).count
    return min(Int(place.range.start), count)..<min(Int(place.range.end), count)
  }

  /// `path:line:column` of the beginning of a place, all 1-based and the column in characters.
  mutating func location(of place: Place) -> String {
    let position = position(at: range(of: place).lowerBound, in: place)
    return "\(path(of: place)):\(position.line):\(position.column)"
  }

  /// A 1-based line, and a 1-based column in characters.
  struct Position {
    let line: Int
    let column: Int
  }

  /// Where a place begins, and where the text behind it begins.
  mutating func position(of place: Place) -> (start: Position, end: Position) {
    let range = range(of: place)
    return (position(at: range.lowerBound, in: place), position(at: range.upperBound, in: place))
  }

  private mutating func position(at offset: Int, in place: Place) -> Position {
    let index = lineIndex(of: place)
    let line = index.line(at: UInt32(truncatingIfNeeded: offset))
    let column = counters[place.source].column(
      of: offset, lineStart: Int(index.starts[line - 1]), in: source(of: place))
    return Position(line: line, column: column)
  }

  /// The 1-based number of the line that holds `offset`, and the offset at which it begins.
  mutating func line(at offset: UInt32, in place: Place) -> (number: Int, start: Int) {
    let index = lineIndex(of: place)
    let line = index.line(at: offset)
    return (line, Int(index.starts[line - 1]))
  }

  /// The 1-based numbers of the first and the last line that a place touches.
  mutating func lines(of place: Place) -> (first: Int, last: Int) {
    let range = range(of: place)
    let index = lineIndex(of: place)
    let first = index.line(at: UInt32(truncatingIfNeeded: range.lowerBound))
    // A line end belongs to the line that it ends, so a place that takes in a line end stops there.
    let last = index.line(
      at: UInt32(truncatingIfNeeded: max(range.lowerBound, range.upperBound - 1)))
    return (first, last)
  }

  /// The bytes of a line of the text that holds `place`, without byte-order mark and line end.
  mutating func range(ofLine line: Int, at place: Place) -> Range<Int> {
    let source = source(of: place)
    let range = lineIndex(of: place).range(ofLine: line, in: source)
    return source.skippingMark(at: Int(range.start))..<Int(range.end)
  }

  func source(of place: Place) -> Source {
    precondition(
      sources.indices.contains(place.source), "A finding stands in one of the texts that were read."
    )
    return sources[place.source]
  }

  private mutating func lineIndex(of place: Place) -> LineIndex {
    let source = source(of: place)
    if let index = indexes[place.source] { return index }
    let index = LineIndex(source)
    indexes[place.source] = index
    return index
  }
}
