import Basics
import Diagnostics
import Privacy

/// The part of one line that is shown, laid out in columns.
///
///     the line       | Gemeente Stadskanaal | € 511.262 | met de projecten |
///     the excerpt                …dskanaal | € 511.262 | met de pr…
///     the mark                               ^^^^^^^^^
///
/// Each character that is shown is a cell, which knows its bytes and its columns. A line can be as
/// long as a file, so no more of it is read than could be shown.
struct LineExcerpt {
  /// One character as it is drawn.
  private struct Cell {
    /// Nil where it is drawn as it is written.
    let text: String?
    /// 0-based byte offsets in the text.
    let start: Int
    let end: Int
    /// The first column that it takes, 0-based.
    let column: Int
    let width: Int
  }

  /// How many bytes on each side of a mark are read.
  ///
  /// The widest excerpt has fewer, also if each of its characters is a family of emoji.
  private static let reach = 2560

  private let source: Source
  private var cells: [Cell]
  private var isCutAtStart: Bool
  private var isCutAtEnd: Bool

  /// The excerpt of `line` with the beginning of `mark` in it, at most `room` columns wide.
  ///
  /// What lies in one of the `masked` ranges, which are in order, is drawn as bullets.
  init(
    of source: Source, line: Range<Int>, around mark: Range<Int>, room: Int,
    masked: ArraySlice<Range<Int>> = []
  ) {
    var (start, end) = (line.lowerBound, line.upperBound)
    if line.count > 2 * LineExcerpt.reach {
      let middle = min(max(mark.lowerBound, start), end)
      start = max(start, source.boundary(before: max(start, middle - LineExcerpt.reach)))
      end = source.boundary(before: min(end, middle + LineExcerpt.reach))
    }
    isCutAtStart = start > line.lowerBound
    isCutAtEnd = end < line.upperBound
    self.source = source
    cells =
      LineExcerpt.plainCells(of: source, in: start..<end, masked)
      ?? LineExcerpt.cells(of: source, in: start..<end, masked)
    let width = cells.last.map { $0.column + $0.width } ?? 0
    if isCutAtStart || isCutAtEnd || width > room { cut(to: room, around: mark) }
  }

  /// The cells of any text.
  private static func cells(
    of source: Source, in range: Range<Int>, _ masked: ArraySlice<Range<Int>>
  ) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var masked = masked
    for character in source.characters(in: range) {
      let isTab = character.character == "\t"
      let width =
        isTab
        ? DisplayWidth.columnsToTabStop(from: column)
        : DisplayWidth.columns(of: character.character)
      let text =
        masked.hides(character.start..<character.end)
        ? String(repeating: TextMask.sign, count: width)
        : isTab
          ? String(repeating: " ", count: width) : VisibleText.of(String(character.character))
      cells.append(
        Cell(
          text: text, start: character.start, end: character.end, column: column, width: width))
      column += width
    }
    return cells
  }

  /// The cells of a text of which each character is one scalar of one column, as nearly all are;
  /// nil for any other.
  private static func plainCells(
    of source: Source, in range: Range<Int>, _ masked: ArraySlice<Range<Int>>
  ) -> [Cell]? {
    source.withBytes { bytes in
      var cells: [Cell] = []
      cells.reserveCapacity(range.count)
      var masked = masked
      var position = range.lowerBound
      while position < range.upperBound {
        guard let length = DisplayWidth.lengthOfPlain(at: position, in: bytes, to: range.upperBound)
        else { return nil }
        let end = position + length
        let isHidden = masked.hides(position..<end)
        cells.append(
          Cell(
            text: isHidden ? String(TextMask.sign) : nil, start: position, end: end,
            column: cells.count, width: 1))
        position = end
      }
      return cells
    }
  }

  /// The line as it is shown.
  var text: String {
    var text = isCutAtStart ? "…" : ""
    var index = 0
    while index < cells.count {
      if let drawn = cells[index].text {
        text += drawn
        index += 1
        continue
      }
      let first = index
      while index < cells.count, cells[index].text == nil { index += 1 }
      text += source.text(in: TextRange(cells[first].start, cells[index - 1].end))
    }
    return isCutAtEnd ? text + "…" : text
  }

  /// Whether the character at `offset` is shown.
  func shows(_ offset: Int) -> Bool {
    guard let first = cells.first, let last = cells.last else { return true }
    return (!isCutAtStart || first.start <= offset) && (!isCutAtEnd || offset < last.end)
  }

  /// The columns to mark for a range of bytes, 0-based; at least one, also for an empty range.
  func columns(of range: Range<Int>) -> Range<Int> {
    let start = column(of: range.lowerBound)
    guard !range.isEmpty else { return start..<(start + 1) }
    return start..<max(start + 1, column(behind: range.upperBound - 1))
  }

  /// Where the character that holds the byte at `offset` begins; behind the last one if none does.
  private func column(of offset: Int) -> Int {
    guard let first = cells.first, offset >= first.start else { return 0 }
    let cell = cells[lastIndex { $0.start <= offset }]
    return shift + (offset < cell.end ? cell.column : cell.column + cell.width)
  }

  /// Where the character that holds the byte at `offset` ends.
  private func column(behind offset: Int) -> Int {
    guard let last = cells.last else { return 0 }
    if offset >= last.end { return shift + last.column + last.width + (isCutAtEnd ? 1 : 0) }
    let cell = cells[lastIndex { $0.start <= offset }]
    return shift + cell.column + cell.width
  }

  /// What to add to the column of a cell to have its column in the excerpt.
  private var shift: Int { (isCutAtStart ? 1 : 0) - (cells.first?.column ?? 0) }

  /// The last cell for which `isBefore` holds, where it holds for all cells up to some place.
  private func lastIndex(where isBefore: (Cell) -> Bool) -> Int {
    var low = 0
    var high = cells.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if isBefore(cells[middle]) { low = middle } else { high = middle }
    }
    return low
  }

  /// Keeps `room` columns with the mark in their middle, or as near to it as the line allows.
  private mutating func cut(to room: Int, around mark: Range<Int>) {
    guard let last = cells.last else { return }
    let total = last.column + last.width
    let marked = columns(of: mark)
    let start = marked.lowerBound - shift
    // One column on each side stays free for the `…`.
    let width = min(marked.count, room - 2)
    var low = max(0, start - (room - width) / 2)
    var high = low + room
    if high > total {
      high = total
      low = max(0, high - room)
    }
    isCutAtStart = isCutAtStart || low > 0
    isCutAtEnd = isCutAtEnd || high < total
    let from = low + (isCutAtStart ? 1 : 0)
    let to = high - (isCutAtEnd ? 1 : 0)
    cells = cells.filter { $0.column >= from && $0.column + $0.width <= to }
  }
}

extension ArraySlice<Range<Int>> {
  /// Whether one of the ranges, which are in order, touches a stretch; forgets those before it.
  fileprivate mutating func hides(_ stretch: Range<Int>) -> Bool {
    while let first, first.upperBound <= stretch.lowerBound { removeFirst() }
    return first.map { $0.lowerBound < stretch.upperBound } ?? false
  }
}
