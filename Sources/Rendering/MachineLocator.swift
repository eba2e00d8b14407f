import Diagnostics

/// Finds places for programs that open the text themselves and know only lines that it has.
///
/// A place that takes in the end of a line stops before that end, so that no region begins or ends
/// on a line behind the last one; and what stands behind the last line stands at its end.
struct MachineLocator {
  /// A range of lines and columns, all 1-based; the end column is the one behind the last character.
  struct Region {
    let start: SourceLocator.Position
    let end: SourceLocator.Position
  }

  private var locator: SourceLocator
  private var counters: [UTF16Counter]
  private let root: String?
  private let folder: String?

  init(_ report: FindingReport) {
    locator = SourceLocator(report.sources)
    counters = Array(repeating: UTF16Counter(), count: report.sources.count)
    root = report.root
    folder = report.folder
  }

  /// The path from the top of the repository.
  func path(of place: Place) -> ReportedPath {
    ReportedPath(locator.source(of: place).path, below: root, from: folder)
  }

  /// The region with its columns in characters as a reader counts them.
  mutating func region(of place: Place) -> Region {
    let position = locator.position(of: withinLines(place))
    return Region(start: position.start, end: position.end)
  }

  /// The region with its columns in UTF-16 code units.
  mutating func regionInUTF16(of place: Place) -> Region {
    let place = withinLines(place)
    return Region(
      start: positionInUTF16(at: place.range.start, in: place),
      end: positionInUTF16(at: place.range.end, in: place))
  }

  /// The same with line ends that belong to the place: what is deleted with it must be exact.
  mutating func exactRegionInUTF16(of place: Place) -> Region {
    Region(
      start: positionInUTF16(at: place.range.start, in: place),
      end: positionInUTF16(at: place.range.end, in: place))
  }

  private mutating func positionInUTF16(
    at offset: UInt32, in place: Place
  ) -> SourceLocator.Position {
    let source = locator.source(of: place)
    let (line, lineStart) = locator.line(at: offset, in: place)
    let column = counters[place.source].column(of: Int(offset), lineStart: lineStart, in: source)
    return SourceLocator.Position(line: line, column: column)
  }

  private func withinLines(_ place: Place) -> Place {
    let range = locator.range(of: place)
    return locator.source(of: place).withBytes { bytes in
      func beforeLineEnd(_ offset: Int) -> Int {
        guard offset > 0, bytes[offset - 1] == 0x0A else { return offset }
        return offset > 1 && bytes[offset - 2] == 0x0D ? offset - 2 : offset - 1
      }
      let isBehindAll = range.lowerBound == bytes.count
      let start = isBehindAll ? beforeLineEnd(range.lowerBound) : range.lowerBound
      var end = range.upperBound
      while end > start {
        let shorter = beforeLineEnd(end)
        if shorter == end { break }
        end = shorter
      }
      return Place(source: place.source, from: start, to: max(start, end))
    }
  }
}

/// Counts the UTF-16 code units before a place in a line, and goes on from the last place.
///
/// As `ColumnCounter`, for lines as long as files. What is not UTF-8 counts as the U+FFFD that a
/// reader of the text makes of it.
struct UTF16Counter {
  private static let pieceSize = 4096

  private var lineStart = -1
  // A border between two scalars of the line, and the number of code units before it.
  private var border = 0
  private var count = 0

  /// The 1-based column of `offset` in the line that begins at `start`.
  mutating func column(of offset: Int, lineStart start: Int, in source: Source) -> Int {
    let start = source.skippingMark(at: start)
    guard offset > start else { return 1 }
    if start != lineStart || offset < border {
      (lineStart, border, count) = (start, start, 0)
    }
    let target = max(border, source.boundary(before: offset))
    while border < target {
      let endOfASCII = source.endOfASCII(in: border..<target)
      count += endOfASCII - border
      border = endOfASCII
      guard border < target else { break }
      let pieceEnd = min(target, border + UTF16Counter.pieceSize)
      let end = pieceEnd == target ? target : max(border + 1, source.boundary(before: pieceEnd))
      count += source.text(in: TextRange(border, end)).utf16.count
      border = end
    }
    let inside = target < offset ? source.text(in: TextRange(target, offset)).utf16.count : 0
    return count + inside + 1
  }
}
