import Basics
import Diagnostics

/// A table of HTML while it is read.
struct HTMLTableBuilder {
  /// A cell whose end is not known yet.
  struct OpenCell {
    let contentStart: Int
    let isHeader: Bool
    let rowSpan: Int
    let columnSpan: Int
    let alignment: Table.Alignment
  }

  /// Merged cells reach as far as this column and no further, which bounds what they cost.
  private static let lastMergedColumn = 64

  let start: Int
  /// Whether the table stands in a block quote, so that marks of quotes stand in it.
  let isQuoted: Bool
  var rows: [Row] = []
  var alignments: [Table.Alignment] = []
  var caption: Inline?
  var captionStart: Int?
  var rowStart: Int?
  var cell: OpenCell?
  /// Whether the rows stand in `<thead>`.
  var isHead = false
  /// The first text that stands in no cell.
  private(set) var strayText: TextRange?

  private var cells: [Cell] = []
  private var hasDataCell = false
  /// For each of the first columns, how many more rows a cell above reaches into.
  private var pending = Array(repeating: 0, count: lastMergedColumn)
  private var hasPending = false
  /// How many covered places may be filled yet.
  ///
  /// A few bytes can claim a great many of them; what people write never comes near.
  private var allowance = 1000

  init(start: Int, isQuoted: Bool) {
    self.start = start
    self.isQuoted = isQuoted
  }

  /// The number of cells that each row should have.
  var columns: Int { rows.first?.cells.count ?? 0 }

  mutating func addText(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) {
    guard cell == nil, captionStart == nil, strayText == nil else { return }
    var first = bytes.skipWhiteSpace(start, end)
    while isQuoted, first < end, bytes[first] == ASCII.greater {
      first = bytes.skipWhiteSpace(first + 1, end)
    }
    if first < end { strayText = TextRange(first, bytes.trimmedEnd(first, end)) }
  }

  mutating func beginCell(_ tag: Tag, _ bytes: Span<UInt8>) {
    if rowStart == nil { rowStart = tag.start }
    let hasAttributes = tag.attributesStart + 1 < tag.end
    cell = OpenCell(
      contentStart: tag.end, isHeader: tag.kind == .headerCell,
      rowSpan: hasAttributes ? span("rowspan", tag, bytes) : 1,
      columnSpan: hasAttributes ? span("colspan", tag, bytes) : 1,
      alignment: hasAttributes ? alignment(tag, bytes) : .none)
  }

  private func span(_ name: StaticString, _ tag: Tag, _ bytes: Span<UInt8>) -> Int {
    let value = bytes.attribute(name, of: tag).flatMap { Int($0) } ?? 1
    return min(max(value, 1), 65_534)
  }

  private func alignment(_ tag: Tag, _ bytes: Span<UInt8>) -> Table.Alignment {
    var word = bytes.attribute("align", of: tag)
    if word == nil, let style = bytes.attribute("style", of: tag) {
      let parts = style.split { $0 == ":" || $0 == ";" || $0 == " " }
      let index = parts.firstIndex { $0 == "text-align" } ?? parts.endIndex
      word = parts.dropFirst(index + 1).first.map { String($0) }
    }
    return switch word?.lowercased() {
    case "left": .left
    case "center": .center
    case "right": .right
    default: .none
    }
  }

  /// Puts the open cell, of which the content is now known, into its row.
  mutating func finishCell(_ open: OpenCell, _ content: Inline) {
    cell = nil
    fillPending(behind: content.range.start)
    // A long first row must not make each later one ask for as much.
    if cells.isEmpty { cells.reserveCapacity(min(columns, 16)) }
    let column = cells.count
    cells.append(Cell(content: content, isCovered: false))
    if rows.isEmpty { alignments.append(open.alignment) }
    allowance += 8
    if !open.isHeader { hasDataCell = true }
    // One column at least, since the cell itself has one.
    let reach = max(min(open.columnSpan, Self.lastMergedColumn - column), 1)
    for _ in 1..<max(reach, 1) where allowance > 0 {
      cover(at: Int(content.range.end))
      if rows.isEmpty { alignments.append(open.alignment) }
    }
    guard open.rowSpan > 1 else { return }
    hasPending = true
    for index in column..<min(column + reach, Self.lastMergedColumn) {
      pending[index] = open.rowSpan - 1
    }
  }

  private mutating func cover(at place: Int) {
    allowance -= 1
    let content = Inline(plain: "", range: TextRange(place, place), syntax: .html)
    cells.append(Cell(content: content, isCovered: true))
  }

  /// Fills the places that come next in the row and into which cells of earlier rows reach.
  private mutating func fillPending(behind place: UInt32) {
    while hasPending, cells.count < pending.count, pending[cells.count] > 0, allowance > 0 {
      pending[cells.count] -= 1
      cover(at: Int(place))
    }
  }

  /// Counts the row that ends now for the cells above that reach beyond its last cell.
  private mutating func stepPending() {
    guard hasPending else { return }
    for column in pending.indices.dropFirst(cells.count) where pending[column] > 0 {
      pending[column] -= 1
    }
    hasPending = pending.contains { $0 > 0 }
  }

  /// Ends the row that is open, and returns it.
  ///
  /// A row without any cell holds nothing, and is none.
  mutating func finishRow(at end: Int) -> Row? {
    guard let start = rowStart else { return nil }
    rowStart = nil
    fillPending(behind: UInt32(truncatingIfNeeded: end))
    guard !cells.isEmpty else { return nil }
    stepPending()
    // Cells of the head alone make a header; one that stands before data names its row.
    let isHeader = isHead || (rows.isEmpty && !hasDataCell)
    let row = Row(cells: cells, range: TextRange(start, end), isHeader: isHeader)
    rows.append(row)
    cells = []
    hasDataCell = false
    return row
  }
}
