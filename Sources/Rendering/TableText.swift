import Basics
package import Diagnostics
import Document

/// A table for people at a terminal.
package enum TableText {
  /// A list, of which the first `names` columns say what a row is about.
  package static func text(
    of shown: ShownTable, in language: Language, width: Int?, palette: Palette, names: Int = 1
  ) -> String {
    drawn(shown.table, in: language).render(within: width, palette: palette, names: names)
  }

  static func drawn(_ table: Table, in language: Language) -> TextTable {
    var drawn = TextTable(
      columns: table.columns.map {
        TextTable.Column($0.title, $0.alignment == .left ? .left : .right)
      })
    for row in table.rows {
      for (number, line) in lines(of: row.cells, in: language).enumerated() {
        drawn.append(line, as: kind(of: row.role), continues: number > 0)
      }
    }
    return drawn
  }

  private static func kind(of role: Table.Role) -> TextTable.Kind {
    switch role {
    case .body: .body
    case .group: .group
    case .subtotal: .subtotal
    case .total: .total
    }
  }

  /// A row takes a line for each commodity of its cells; texts stand on the first.
  private static func lines(of row: [Cell], in language: Language) -> [[TextTable.Cell]] {
    let cells = row.map { lines(of: $0, in: language) }
    let tallest = max(1, cells.map { $0.count }.max() ?? 1)
    return (0..<tallest).map { line in
      cells.map { line < $0.count ? $0[line] : TextTable.Cell("") }
    }
  }

  /// A text whose line ends and tabs are spaces.
  private static func onOneLine(_ text: String) -> String {
    guard VisibleText.mayBeActive(text) else { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func lines(of cell: Cell, in language: Language) -> [TextTable.Cell] {
    var pieces = CellText.pieces(of: cell.value, in: language)
    var isFigure = true
    switch cell.value {
    case .texts:
      pieces = [pieces.joined(separator: "; ")]
      isFigure = false
    // Nearly all texts have such a letter, and bytes are quicker to look at than characters.
    case .text(let text):
      isFigure =
        !text.utf8.contains { ASCII.isLetter($0) } && !text.contains { $0.isLetter }
    default: break
    }
    return pieces.enumerated().map { number, piece in
      TextTable.Cell(
        onOneLine(piece), sign: number == 0 ? cell.tone.sign : "", role: cell.tone.role,
        isFigure: isFigure)
    }
  }
}
