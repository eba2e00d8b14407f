package import Diagnostics
package import Document

/// A table for people at a terminal.
package enum TableText {
  package static func text(
    of table: Table, in language: Language, width: Int?, palette: Palette
  ) -> String {
    var drawn = TextTable(
      columns: table.columns.map {
        TextTable.Column($0.title, $0.alignment == .left ? .left : .right)
      })
    for row in table.rows {
      for line in lines(of: row.cells, in: language) {
        if row.role == .total { drawn.appendTotal(line) } else { drawn.append(line) }
      }
    }
    return drawn.render(width: width, palette: palette)
  }

  /// A row takes a line for each commodity of its cells; texts stand on the first.
  private static func lines(of row: [Cell], in language: Language) -> [[String]] {
    let cells = row.map { lines(of: $0, in: language) }
    let tallest = max(1, cells.map { $0.count }.max() ?? 1)
    return (0..<tallest).map { line in cells.map { line < $0.count ? $0[line] : "" } }
  }

  private static func lines(of cell: Cell, in language: Language) -> [String] {
    let pieces = CellText.pieces(of: cell.value, in: language)
    if case .texts = cell.value { return [pieces.joined(separator: "; ")] }
    return pieces
  }
}
