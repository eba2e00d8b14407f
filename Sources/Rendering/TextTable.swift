import Basics
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
/// Figures are never broken: half a figure is another figure.
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

  /// A text of a table with what it is and the sign beside it.
  struct Cell {
    let text: String
    /// Stands behind a figure, in a column of its own, and before a text.
    let sign: String
    let role: Palette.Role?
    /// Whether it stays on one line, as a figure does.
    let isFigure: Bool

    init(_ text: String, sign: String = "", role: Palette.Role? = nil, isFigure: Bool = false) {
      self.isFigure = isFigure
      self.text = VisibleText.of(text)
      self.sign = sign
      self.role = role
    }
  }

  enum Kind {
    case body
    case group
    case subtotal
    case total

    var isSum: Bool { self == .subtotal || self == .total }
  }

  struct Row {
    let cells: [Cell]
    let kind: Kind
    /// Whether it goes on with the row before it, whose other cells are not repeated.
    let continues: Bool
  }

  static let gap = "  "

  let columns: [Column]
  private(set) var rows: [Row] = []
  /// The columns that signs take behind each column, with the space before them.
  private(set) var signWidths: [Int]

  package init(columns: [Column]) {
    self.columns = columns
    signWidths = [Int](repeating: 0, count: columns.count)
  }

  /// Adds a row, which has a cell for each column.
  package mutating func append(_ cells: [String]) {
    append(cells, as: .body)
  }

  /// Adds a row of sums, set off from what it sums up by a rule.
  package mutating func appendTotal(_ cells: [String]) {
    append(cells, as: .total)
  }

  /// A row of texts, and of figures in the columns on the right.
  private mutating func append(_ cells: [String], as kind: Kind) {
    precondition(cells.count == columns.count, "A row has a cell for each column.")
    append(
      zip(cells, columns).map { Cell($0, isFigure: $1.alignment == .right) }, as: kind)
  }

  mutating func append(_ cells: [Cell], as kind: Kind, continues: Bool = false) {
    precondition(cells.count == columns.count, "A row has a cell for each column.")
    rows.append(Row(cells: cells, kind: kind, continues: continues))
    for (column, cell) in cells.enumerated() where !cell.sign.isEmpty { signWidths[column] = 2 }
  }

  // MARK: Lines

  /// A rule below all columns, or only below those with figures.
  func rule(_ widths: [Int], _ palette: Palette, underFigures: Bool = false) -> String {
    var line = ""
    var waiting = 0
    for (column, width) in widths.enumerated() {
      let width = width + signWidths[column]
      if underFigures, columns[column].alignment == .left {
        waiting += width
      } else {
        line += String(repeating: " ", count: waiting) + String(repeating: "─", count: width)
        waiting = 0
      }
      waiting += TextTable.gap.utf8.count
    }
    return palette.paint(line, as: .frame) + "\n"
  }

  /// Lines that are all of one role.
  func lines(
    of lines: [[String]], as role: Palette.Role, _ widths: [Int], _ palette: Palette
  ) -> String {
    lines.map { line in
      let cells = line.map { Cell($0) }
      return palette.paint(self.line(of: cells, line, widths, nil, isFirst: true), as: role) + "\n"
    }.joined()
  }

  /// One line of a row, of which it shows the `texts`; signs stand on the first.
  func line(
    of row: Row, _ texts: [String], _ widths: [Int], _ palette: Palette, isFirst: Bool = true
  ) -> String {
    // A line of several colours cannot be strong as a whole.
    if row.kind == .body || row.cells.contains(where: { $0.role != nil }) {
      return line(of: row.cells, texts, widths, palette, isFirst: isFirst) + "\n"
    }
    let plain = line(of: row.cells, texts, widths, nil, isFirst: isFirst)
    return palette.paint(plain, as: .strong) + "\n"
  }

  /// A line without its end; plain where there is no palette.
  private func line(
    of cells: [Cell], _ texts: [String], _ widths: [Int], _ palette: Palette?, isFirst: Bool
  ) -> String {
    var line = ""
    // Spaces wait until something follows them, so that no line ends in spaces.
    var waiting = 0
    func add(_ text: String, _ role: Palette.Role?) {
      guard !text.isEmpty else { return }
      line += String(repeating: " ", count: waiting)
      line += role.map { palette?.paint(text, as: $0) ?? text } ?? text
      waiting = 0
    }
    for (index, cell) in cells.enumerated() {
      let isText = columns[index].alignment == .left
      let space = max(0, widths[index] - DisplayWidth.columns(of: texts[index]))
      if !isText { waiting += space }
      add(texts[index], cell.role)
      waiting += isText ? space : 0
      if signWidths[index] > 0 {
        waiting += 1
        add(isFirst ? cell.sign : "", cell.role)
        waiting += isFirst && !cell.sign.isEmpty ? 0 : 1
      }
      waiting += TextTable.gap.utf8.count
    }
    return line
  }

  /// The columns that gaps and signs take.
  var spacing: Int {
    signWidths.reduce(TextTable.gap.utf8.count * (columns.count - 1), +)
  }
}
