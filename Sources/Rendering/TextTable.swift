import Diagnostics

/// A table for a terminal: a header, a rule under it, rows, and totals below a rule.
///
///     Thema                     Begroot
///     ────────────────────────  ───────
///     Woonmaatschappelijk werk   53.511
///     Schoon, heel en veilig     99.260
///     ────────────────────────  ───────
///     Totaal                    152.771
///
/// Right-aligned columns hold figures and are never shortened: half a figure is another figure. A
/// table whose figures do not fit is therefore wider than asked.
package struct TextTable: Sendable {
  package enum Alignment: Sendable {
    case left
    case right
  }

  package struct Column: Sendable {
    package let header: String
    package let alignment: Alignment

    package init(_ header: String, _ alignment: Alignment = .left) {
      self.header = VisibleText.of(header)
      self.alignment = alignment
    }
  }

  private struct Row {
    let cells: [String]
    let isTotal: Bool
  }

  /// The fewest columns to which a text is shortened; fewer say nothing.
  private static let smallestText = 8
  private static let gap = "  "

  private let columns: [Column]
  private var rows: [Row] = []

  package init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row, which has a cell for each column.
  package mutating func append(_ cells: [String]) {
    append(cells, isTotal: false)
  }

  /// Adds a row of sums, set off from what it sums up by a rule.
  package mutating func appendTotal(_ cells: [String]) {
    append(cells, isTotal: true)
  }

  private mutating func append(_ cells: [String], isTotal: Bool) {
    precondition(cells.count == columns.count, "A row has a cell for each column.")
    rows.append(Row(cells: cells.map { VisibleText.of($0) }, isTotal: isTotal))
  }

  /// The lines of the table, each with its line end; nil as width for as wide as it is.
  package func render(width: Int?, palette: Palette = .plain) -> String {
    let widths = widths(fitting: width)
    let rules = widths.map { String(repeating: "─", count: $0) }
    let rule = palette.paint(rules.joined(separator: TextTable.gap), as: .frame) + "\n"
    var text = palette.paint(line(of: columns.map { $0.header }, widths), as: .strong) + "\n" + rule
    var isBelowTotal = false
    for row in rows {
      if row.isTotal, !isBelowTotal { text += rule }
      let line = line(of: row.cells, widths)
      text += (row.isTotal ? palette.paint(line, as: .strong) : line) + "\n"
      isBelowTotal = row.isTotal
    }
    return text
  }

  private func widths(fitting width: Int?) -> [Int] {
    var widths = columns.map { DisplayWidth.columns(of: $0.header) }
    for row in rows {
      for (index, cell) in row.cells.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.columns(of: cell))
      }
    }
    guard let width else { return widths }
    let texts = columns.indices.filter { columns[$0].alignment == .left }
    // A single long text is brought within the width at once; the rest goes column by column.
    for index in texts { widths[index] = min(widths[index], max(width, TextTable.smallestText)) }
    var excess = widths.reduce(TextTable.gap.utf8.count * (columns.count - 1), +) - width
    while excess > 0, let widest = texts.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > TextTable.smallestText
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(of cells: [String], _ widths: [Int]) -> String {
    var line = ""
    // Spaces wait until something follows them, so that no line ends in spaces.
    var waiting = 0
    for (index, cell) in cells.enumerated() {
      let isText = columns[index].alignment == .left
      let shown = isText ? DisplayWidth.shortened(cell, to: widths[index]) : cell
      let space = widths[index] - DisplayWidth.columns(of: shown)
      if !isText { waiting += space }
      if !shown.isEmpty {
        line += String(repeating: " ", count: waiting) + shown
        waiting = 0
      }
      waiting += (isText ? space : 0) + TextTable.gap.utf8.count
    }
    return line
  }
}
