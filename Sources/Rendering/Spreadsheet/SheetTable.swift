import Basics
import Diagnostics
import Document

/// A table as rows of a sheet.
struct SheetTable {
  /// Texts that are wider break into lines.
  private static let widestText = 48
  /// Why a figure is not known breaks into lines before it widens a column of figures.
  private static let widestReason = 14
  private static let narrowest = 9

  let table: Table
  let language: Language
  let columns: [CommodityColumns.Column]
  /// In characters.
  let widths: [Double]
  /// The most decimals of each commodity in a column, so that its figures stand under each other.
  private let scales: [[String: Int]]

  init(_ table: Table, in language: Language) {
    self.table = table
    self.language = language
    let columns = CommodityColumns(of: table, evenAcrossRows: false).columns
    self.columns = columns
    scales = columns.map { column in
      var scales: [String: Int] = [:]
      for row in table.rows {
        if case .amounts(let amounts) = CommodityColumns.value(
          of: row.cells[column.source], in: column)
        {
          for amount in amounts {
            scales[amount.commodity] = max(scales[amount.commodity] ?? 0, Int(amount.scale))
          }
        }
      }
      return scales
    }
    widths = columns.map { SheetTable.width(of: $0, in: table, language) }
  }

  // MARK: Widths

  private static func width(
    of column: CommodityColumns.Column, in table: Table, _ language: Language
  ) -> Double {
    let source = table.columns[column.source]
    let title = title(of: column, in: table)
    var widest = title.split(separator: " ").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
    // A heading takes no more than three lines.
    widest = max(widest, DisplayWidth.columns(of: title) / 3, narrowest)
    for row in table.rows where !row.isTitle {
      let cell = row.cells[column.source]
      let value = CommodityColumns.value(of: cell, in: column)
      for piece in pieces(of: value, in: language) {
        var width = DisplayWidth.columns(of: piece)
        if source.alignment == .left || value.isWords { width = min(width, widestText) }
        if case .unknown = value { width = min(width, widestReason) }
        if cell.tone != .neutral { width += 2 }
        widest = max(widest, width)
      }
    }
    // Strong letters are wider.
    return Double(widest) * 1.07 + 2.5
  }

  private static func title(of column: CommodityColumns.Column, in table: Table) -> String {
    let title = table.columns[column.source].title
    return column.commodity.map { title + " (" + $0 + ")" } ?? title
  }

  /// Whether texts of the column stand apart from the figures before it.
  private func isIndented(_ number: Int) -> Bool {
    func alignment(_ number: Int) -> Table.Alignment {
      table.columns[columns[number].source].alignment
    }
    return number > 0 && alignment(number) == .left && alignment(number - 1) == .right
  }

  // MARK: Rows

  /// The row of its titles, in columns of these widths.
  func heading(in widths: [Double]) -> Sheet.Row {
    var lines = 1
    let cells = columns.enumerated().map { number, column -> Sheet.Cell in
      let title = SheetTable.title(of: column, in: table)
      lines = max(lines, SheetLayout.lines(of: title, width: widths[number], bold: true))
      var style = SheetLook.heading(table.columns[column.source].alignment)
      style.isIndented = isIndented(number)
      style.isQuoted = title.beginsFormula
      return Sheet.Cell(column: number, content: .text(title), style: style)
    }
    return Sheet.Row(cells: cells, height: Double(lines) * SheetLayout.lineHeight + 2)
  }

  /// A row with the cells whose figures are made of something; `rows` says where all rows stand.
  func row(
    _ index: Int, at rows: [Int], in widths: [Double]
  ) -> (row: Sheet.Row, origins: [(cell: String, key: String)]) {
    let row = table.rows[index]
    var lines = 1
    var origins: [(cell: String, key: String)] = []
    let cells = columns.enumerated().map { number, column -> Sheet.Cell in
      let cell = row.cells[column.source]
      var style = SheetLook.cell(row.role, cell.tone, table.columns[column.source].alignment)
      style.isIndented = isIndented(number)
      let place = SheetFormula.Place(table: table, columns: columns, rows: rows, column: column)
      let content = content(of: cell, in: number, at: place, &style)
      if case .text(let text) = content, !row.isTitle {
        style.wraps = true
        let width = widths[number] - (cell.tone == .neutral ? 0 : 2) - (style.isIndented ? 1 : 0)
        lines = max(lines, SheetLayout.lines(of: text, width: width, bold: row.role != .body))
      }
      if let key = cell.origin, column.isFirst {
        origins.append((Sheet.reference(column: number, row: rows[index]), key))
      }
      return Sheet.Cell(column: number, content: content, style: style)
    }
    let height = lines > 1 ? Double(lines) * SheetLayout.lineHeight + 1 : nil
    return (Sheet.Row(cells: cells, height: height), origins)
  }

  private func content(
    of cell: Cell, in number: Int, at place: SheetFormula.Place, _ style: inout SheetStyle
  ) -> Sheet.Content {
    let value = CommodityColumns.value(of: cell, in: columns[number])
    let format = self.format(of: value, in: number)
    style.format =
      cell.tone == .neutral && format == SheetNumber.words
      ? "" : SheetNumber.format(format, marked: cell.tone.sign)
    if let formula = SheetFormula.content(of: cell, at: place) { return formula }
    if let figure = SheetTable.figure(of: value) { return .number(figure) }
    if case .empty = value { return .blank }
    let text = SheetTable.pieces(of: value, in: language).joined(separator: "\n")
    style.format =
      cell.tone == .neutral ? "" : SheetNumber.format(SheetNumber.words, marked: cell.tone.sign)
    style.isQuoted = text.beginsFormula
    if case .partial = value { style.isItalic = true }
    if case .unknown = value { style.isItalic = true }
    return .text(text)
  }

  /// The number that a spreadsheet can hold without changing it.
  private static func figure(of value: Cell.Value) -> String? {
    switch value {
    case .number(let number):
      return SheetNumber.text(of: Quantity(mantissa: Int128(number), scale: 0))
    case .amounts(let amounts):
      guard let amount = amounts.first else { return "0" }
      return SheetNumber.text(of: amount.quantity)
    case .share(let share): return SheetNumber.text(of: share)
    case .day(let day): return SheetNumber.text(of: day)
    case .empty, .text, .texts, .partial, .unknown: return nil
    }
  }

  private func format(of value: Cell.Value, in column: Int) -> [String] {
    switch value {
    case .number: return SheetNumber.whole
    case .share: return SheetNumber.share
    case .day: return SheetNumber.date
    case .amounts(let amounts):
      // A sum of nothing is a sum of what the others of its column are.
      let scales = scales[column]
      let own = amounts.first?.commodity ?? (scales.count == 1 ? scales.first?.key : nil) ?? ""
      return SheetNumber.sections(commodity: own, scale: scales[own] ?? 0, in: language)
    // Nothing is shown where a divisor is zero, and a share where it is not.
    case .empty: return SheetNumber.share
    case .text, .texts, .partial, .unknown: return SheetNumber.words
    }
  }

  /// What a cell says in words; an unknown figure says so.
  private static func pieces(of value: Cell.Value, in language: Language) -> [String] {
    guard case .unknown(let reason) = value else { return CellText.pieces(of: value, in: language) }
    return [Wording.unknown(language) + (reason.map { ": " + $0 } ?? "")]
  }

  // MARK: Notes

  /// What is to be known of the table in a spreadsheet only.
  var ownNotes: [String] {
    let isTooLong = table.rows.contains { row in
      columns.contains { column in
        let value = CommodityColumns.value(of: row.cells[column.source], in: column)
        return value.isFigure && SheetTable.figure(of: value) == nil
      }
    }
    guard isTooLong else { return [] }
    return [
      language == .dutch
        ? "Getallen van meer dan 15 cijfers, en dagen voor 1901, staan hier als tekst: een rekenblad "
          + "kan ze niet precies bewaren."
        : "Numbers of more than 15 digits, and days before 1901, stand here as text: a spreadsheet "
          + "cannot keep them exactly."
    ]
  }
}

extension Table.Row {
  /// Whether it is only a title, which may take the whole width.
  fileprivate var isTitle: Bool {
    role == .group
      && cells.dropFirst().allSatisfy {
        if case .empty = $0.value { return true }
        return $0.value == .text("")
      }
  }
}

extension Cell.Value {
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .amounts, .share, .day: true
    case .empty, .text, .texts, .partial, .unknown: false
    }
  }

  /// Whether it is words, which may break into lines.
  fileprivate var isWords: Bool {
    switch self {
    case .text, .texts, .unknown: true
    case .empty, .number, .amounts, .partial, .share, .day: false
    }
  }
}
