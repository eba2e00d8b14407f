import Diagnostics
import Markdown

/// The rows of a table that hold anything, whichever of them is marked as header.
///
/// Word through pandoc gives an empty header row, or takes the first row of data for a header.
struct Grid: Sendable {
  let range: TextRange
  let rows: [Row]

  init(_ table: Table) {
    range = table.range
    rows = table.rows.contains { $0.isEmpty } ? table.rows.filter { !$0.isEmpty } : table.rows
  }

  /// The words of the first row.
  func head() -> [Word] { rows.first.map { $0.cells.map { Word($0.text) } } ?? [] }

  /// The cell whose content counts at a place: a cell that is merged over several rows counts for
  /// each of them.
  ///
  /// Nil where a merged cell to the left reaches into the place.
  func cell(_ row: Int, _ column: Int) -> Cell? {
    var row = row
    while rows[row][column].isCovered {
      guard !reachesFromLeft(row, column), row > 0 else { return nil }
      row -= 1
    }
    return rows[row][column]
  }

  /// Whether the merged cell that covers a place stands in the same row, so that it covers it
  /// directly behind its own content.
  private func reachesFromLeft(_ row: Int, _ column: Int) -> Bool {
    let cells = rows[row].cells
    guard let origin = cells[..<column].last(where: { !$0.isCovered }) else { return false }
    return origin.range.end == cells[column].range.start
  }
}
