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
      for line in lines(of: row, in: language) { drawn.append(line) }
    }
    for line in table.total.map({ lines(of: $0, in: language) }) ?? [] { drawn.appendTotal(line) }
    return drawn.render(width: width, palette: palette)
  }

  /// A row takes a line for each commodity of its cells; texts stand on the first.
  private static func lines(of row: [Cell], in language: Language) -> [[String]] {
    let tallest = row.map { height(of: $0) }.max() ?? 1
    return (0..<tallest).map { line in row.map { text(of: $0, line: line, in: language) } }
  }

  private static func height(of cell: Cell) -> Int {
    if case .amounts(let amounts) = cell { return max(1, amounts.count) }
    return 1
  }

  private static func text(of cell: Cell, line: Int, in language: Language) -> String {
    switch cell {
    case .empty: return ""
    case .text(let text): return line == 0 ? text : ""
    case .texts(let texts): return line == 0 ? texts.joined(separator: "; ") : ""
    case .number(let number): return line == 0 ? String(number) : ""
    case .amounts(let amounts):
      guard line < amounts.count else { return line == 0 ? "0" : "" }
      let amount = amounts[line]
      return language.text(
        mantissa: amount.mantissa, scale: Int(amount.scale), commodity: amount.commodity)
    }
  }
}
