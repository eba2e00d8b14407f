import Basics
import Diagnostics

/// A table set for a terminal of some width, narrow too, in which nothing is lost.
///
/// First the headers of figures break at their spaces, then texts break into lines. Where that makes
/// a thin column of the last one, as an explanation is, its texts stand below their rows. Where that
/// is not enough each name stands above its figures:
///
///         Begroot      Besteed
///     ───────────  ───────────
///     Woonmaatschappelijk werk
///     € 53.511,00  € 12.000,00
///
/// And where even that is too wide each row stands on lines of its own:
///
///     Woonmaatschappelijk werk
///       Begroot      € 53.511,00
///       Besteed      € 12.000,00
///       Toelichting  later begonnen
extension TextTable {
  /// The fewest columns in which a text is broken into lines, and the longest word for which a
  /// column is wider.
  private static let smallestWrap = 10
  private static let longestWord = 24
  private static let indent = "  "

  /// A text of more lines than this stands better below its row.
  private static let mostLines = 4

  /// The lines of the table, each with its line end and none wider than `width` if figures are not
  /// wider by themselves; nil for as wide as it is.
  ///
  /// The first `names` columns say what a row is about.
  package func render(
    within width: Int?, palette: Palette = .plain, names: Int = 1
  ) -> String {
    let table = indented()
    return table.inColumns(within: width, palette)
      ?? table.withNamesAbove(names)?.inColumns(within: width, palette)
      ?? stacked(within: width ?? 0, palette)
  }

  /// The table in columns, if need be with the texts of the last one below their rows; nil where it
  /// does not fit.
  private func inColumns(within width: Int?, _ palette: Palette) -> String? {
    let widths = widths(within: width)
    if let widths, linesOfLast(widths) <= TextTable.mostLines { return set(widths, palette) }
    let shorter = withoutLast()
    if let width, columns.count > 2, columns.last?.alignment == .left,
      let widths = shorter.widths(within: width)
    {
      return shorter.set(widths, palette) { row in aside(of: row, width, palette) }
    }
    return widths.map { set($0, palette) }
  }

  /// The table with the texts of its first columns as a title above the rest of the row; rows about
  /// the same stand below one title.
  private func withNamesAbove(_ names: Int) -> TextTable? {
    guard columns.count > names, columns[0].alignment == .left else { return nil }
    var table = TextTable(columns: [Column("")] + columns.dropFirst(names))
    let nothing = [Cell](repeating: Cell(""), count: columns.count - names)
    var above = ""
    for row in rows {
      let own = row.cells.prefix(names).filter { !$0.text.isEmpty }
      let title = own.map { $0.text + ($0.sign.isEmpty ? "" : " " + $0.sign) }
        .joined(separator: TextTable.gap)
      if !title.isEmpty, title != above {
        let kind = row.kind == .body ? .group : row.kind
        table.append([Cell(title, role: own.first?.role)] + nothing, as: kind)
        above = title
      }
      let rest = row.cells.dropFirst(names)
      if rest.contains(where: { !$0.text.isEmpty }) {
        table.append([Cell("")] + rest, as: row.kind, continues: true)
      }
    }
    return table
  }

  // MARK: Texts below their rows

  /// The most lines that a text of the last column takes.
  private func linesOfLast(_ widths: [Int]) -> Int {
    guard let width = widths.last, columns.last?.alignment == .left else { return 1 }
    return rows.compactMap { $0.cells.last }
      .map { TextTable.wrapped($0.text, width).count }.max() ?? 1
  }

  private func withoutLast() -> TextTable {
    var table = TextTable(columns: columns.dropLast())
    for row in rows { table.append(row.cells.dropLast(), as: row.kind, continues: row.continues) }
    return table
  }

  /// The text of the last column, with its title before it.
  private func aside(of row: Int, _ width: Int, _ palette: Palette) -> String {
    guard let cell = rows[row].cells.last, let title = columns.last?.header,
      !cell.text.isEmpty || !cell.sign.isEmpty
    else { return "" }
    let sign = cell.sign.isEmpty ? "" : " " + cell.sign
    let indent = TextTable.indent + TextTable.indent
    let prose = (title.isEmpty ? "" : title + ": ") + cell.text + sign
    return TextWrap.lines(of: prose, width: max(8, min(width, 100) - indent.utf8.count))
      .map { line in indent + (cell.role.map { palette.paint(line, as: $0) } ?? line) + "\n" }
      .joined()
  }

  /// Puts the rows below a group to the right of it.
  private func indented() -> TextTable {
    guard columns.first?.alignment == .left, rows.contains(where: { $0.kind == .group }) else {
      return self
    }
    var table = TextTable(columns: columns)
    var isBelow = false
    for row in rows {
      if row.kind == .group || row.kind == .total { isBelow = row.kind == .group }
      var cells = row.cells
      if isBelow, row.kind == .body, let first = cells.first, !first.text.isEmpty {
        cells[0] = Cell(TextTable.indent + first.text, sign: first.sign, role: first.role)
      }
      table.append(cells, as: row.kind, continues: row.continues)
    }
    return table
  }

  /// Whether a row is only a title, which may take the whole width.
  private func isTitle(_ row: Row) -> Bool {
    row.kind != .body && row.cells.dropFirst().allSatisfy { $0.text.isEmpty }
  }

  // MARK: Set in columns

  /// The widths at which the table fits; nil where it cannot.
  private func widths(within width: Int?) -> [Int]? {
    var widths = widths { DisplayWidth.columns(of: $0.text) }
    for column in widths.indices {
      widths[column] = max(widths[column], DisplayWidth.columns(of: columns[column].header))
    }
    guard let width, widths.reduce(spacing, +) > width else { return widths }
    let cells = self.widths { cell in
      let natural = DisplayWidth.columns(of: cell.text)
      if cell.isFigure { return natural }
      let word = min(TextTable.longestWord(of: cell.text), TextTable.longestWord)
      return min(natural, max(TextTable.smallestWrap, word))
    }
    let least = zip(cells, columns).map { max($0, TextTable.longestWord(of: $1.header)) }
    guard least.reduce(spacing, +) <= width else { return nil }
    // A single long text is brought within the width at once; the rest goes column by column.
    for column in widths.indices {
      widths[column] = max(least[column], min(widths[column], width))
    }
    var excess = widths.reduce(spacing, +) - width
    for alignment in [Alignment.right, .left] {
      let shrinking = columns.indices.filter { columns[$0].alignment == alignment }
      while excess > 0,
        let widest = shrinking.filter({ widths[$0] > least[$0] })
          .max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    // A title that breaks may need less than it was given.
    for column in widths.indices where columns[column].alignment == .right {
      let texts =
        [columns[column].header] + rows.filter { !isTitle($0) }.map { $0.cells[column].text }
      widths[column] =
        texts.flatMap { TextWrap.lines(of: $0, width: widths[column]) }
        .map { DisplayWidth.columns(of: $0) }.max() ?? 0
    }
    return widths
  }

  /// The widest that a column holds, as `measure` has it of a text.
  private func widths(_ measure: (Cell) -> Int) -> [Int] {
    var widths = [Int](repeating: 0, count: columns.count)
    for row in rows where !isTitle(row) {
      for (column, cell) in row.cells.enumerated() {
        widths[column] = max(widths[column], measure(cell))
      }
    }
    return widths
  }

  /// How wide the longest word is, with the spaces that the text begins with.
  private static func longestWord(of text: String) -> Int {
    let indent = text.prefix { $0 == " " }.count
    let words = TextWrap.words(of: text).map { DisplayWidth.columns(of: $0) }
    return (words.max() ?? 0) + indent
  }

  /// The table in columns; `aside` gives what stands below a row.
  private func set(
    _ widths: [Int], _ palette: Palette, aside: (Int) -> String = { _ in "" }
  ) -> String {
    let headers = columns.indices.map {
      TextWrap.lines(of: columns[$0].header, width: widths[$0])
    }
    let height = headers.map { $0.count }.max() ?? 1
    // A header of one line stands right above its column, as its neighbours' last lines do.
    let header = (0..<height).map { line in
      headers.map { lines in
        let first = height - lines.count
        return line < first ? "" : lines[line - first]
      }
    }
    var text = lines(of: header, as: .strong, widths, palette) + rule(widths, palette)
    var above: Kind?
    for (number, row) in rows.enumerated() {
      if row.kind == .total, above != .total, above != nil { text += rule(widths, palette) }
      if row.kind == .subtotal, above?.isSum == false {
        text += rule(widths, palette, underFigures: true)
      }
      text += set(row, widths, palette) + aside(number)
      above = row.kind
    }
    return text
  }

  private func set(_ row: Row, _ widths: [Int], _ palette: Palette) -> String {
    if isTitle(row), let title = row.cells.first {
      let lines = TextTable.wrapped(title.text, widths.reduce(spacing, +))
      return lines.map { palette.paint($0, as: title.role ?? .strong) + "\n" }.joined()
    }
    let cells = zip(row.cells, widths).map { cell, width in
      cell.isFigure ? [cell.text] : TextTable.wrapped(cell.text, width)
    }
    let height = cells.map { $0.count }.max() ?? 1
    return (0..<height).map { line in
      let texts = cells.map { line < $0.count ? $0[line] : "" }
      return self.line(of: row, texts, widths, palette, isFirst: line == 0)
    }.joined()
  }

  /// The lines of a text; the ones after the first are indented as the first is.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    let indent = String(text.prefix { $0 == " " })
    guard !indent.isEmpty, indent.utf8.count * 2 < width else {
      return TextWrap.lines(of: text, width: width)
    }
    let inner = String(text.dropFirst(indent.count))
    return TextWrap.lines(of: inner, width: width - indent.utf8.count).map { indent + $0 }
  }

  // MARK: Stacked

  private func stacked(within width: Int, _ palette: Palette) -> String {
    let figures = columns.indices.filter { columns[$0].alignment == .right }
    let widest =
      rows.flatMap { row in figures.map { DisplayWidth.columns(of: row.cells[$0].text) } }.max()
      ?? 0
    let names = columns.dropFirst().map { DisplayWidth.columns(of: $0.header) }.max() ?? 0
    let stack = Stack(
      nameWidth: min(names, max(8, width - widest - 6)), figureWidth: widest, width: width,
      palette: palette)
    var text = ""
    for (number, row) in rows.enumerated() {
      if row.kind == .total, number > 0, rows[number - 1].kind != .total {
        text += palette.paint(String(repeating: "─", count: max(8, width)), as: .frame) + "\n"
      } else if number > 0, !row.continues {
        text += "\n"
      }
      text += stack.lines(of: row, columns)
    }
    return text
  }
}

/// Rows that stand on lines of their own, a line for each cell that holds something.
private struct Stack {
  let nameWidth: Int
  let figureWidth: Int
  let width: Int
  let palette: Palette

  func lines(of row: TextTable.Row, _ columns: [TextTable.Column]) -> String {
    var text = ""
    if let title = row.cells.first, !title.text.isEmpty {
      let shown = title.text + (title.sign.isEmpty ? "" : " " + title.sign)
      for line in TextWrap.lines(of: shown, width: max(8, width)) {
        text += palette.paint(line, as: title.role ?? .strong) + "\n"
      }
    }
    for (column, cell) in zip(columns, row.cells).dropFirst() where !cell.text.isEmpty {
      text += lines(of: cell, column)
    }
    return text
  }

  private func lines(of cell: TextTable.Cell, _ column: TextTable.Column) -> String {
    let indent = "  "
    let names = TextWrap.lines(of: column.header, width: nameWidth)
    var values = [cell.text]
    if column.alignment == .left {
      values = TextWrap.lines(of: cell.text, width: max(8, width - nameWidth - 4))
    } else {
      let gap = figureWidth - DisplayWidth.columns(of: cell.text)
      values = [String(repeating: " ", count: max(0, gap)) + cell.text]
    }
    if !cell.sign.isEmpty { values[0] += " " + cell.sign }
    return (0..<max(names.count, values.count)).map { line in
      let name = line < names.count ? names[line] : ""
      guard line < values.count else { return indent + name + "\n" }
      let gap = nameWidth - DisplayWidth.columns(of: name)
      let value = cell.role.map { palette.paint(values[line], as: $0) } ?? values[line]
      return indent + name + String(repeating: " ", count: gap) + indent + value + "\n"
    }.joined()
  }
}
