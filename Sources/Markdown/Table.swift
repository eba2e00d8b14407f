package import Diagnostics

/// A table: rows of cells, as Markdown with bars or as HTML.
package struct Table: Sendable {
  package enum Kind: Sendable {
    case pipe, html
  }

  package enum Alignment: Sendable {
    case none, left, center, right
  }

  package let kind: Kind
  package let range: TextRange
  /// All rows.
  ///
  /// The header is the first of them, with a flag: a converter may take the first row of data for a
  /// header, or write an empty one, and only the reader of the table can tell.
  package let rows: [Row]
  /// Of each column that the header (or the first row) has.
  package let alignments: [Alignment]
  /// The caption of a table of HTML.
  package let caption: Inline?

  /// The first row, if it is marked as header.
  package var header: Row? {
    guard let first = rows.first, first.isHeader else { return nil }
    return first
  }

  /// The rows that are not marked as header.
  package var body: ArraySlice<Row> { rows.drop { $0.isHeader } }
}

package struct Row: Sendable {
  /// The cells as they are written.
  ///
  /// A row may have more or fewer than the header, which is a `raggedRow`; it is not filled up,
  /// since rows times columns can outgrow any memory.
  package let cells: [Cell]
  package let range: TextRange
  package let isHeader: Bool

  /// The cell in a column; an empty one at the end of the row if the row does not reach that far.
  package subscript(column: Int) -> Cell {
    if cells.indices.contains(column) { return cells[column] }
    let end = TextRange(Int(range.end), Int(range.end))
    return Cell(content: Inline(plain: "", range: end, syntax: .verbatim), isCovered: false)
  }

  /// Whether no cell holds anything.
  package var isEmpty: Bool { cells.allSatisfy { $0.isEmpty } }
}

package struct Cell: Sendable {
  package let content: Inline
  /// Whether the cell is a place that a merged cell to the left or above reaches into.
  ///
  /// Such a cell is empty: an amount that spans two rows must not be counted twice.
  package let isCovered: Bool

  package var range: TextRange { content.range }
  package var text: String { content.text }
  package var lead: String { content.lead }
  package var leadRange: TextRange { content.leadRange }
  package var rest: String { content.rest }
  package var restRange: TextRange { content.restRange }
  package var isEmpty: Bool { content.isEmpty }
}
