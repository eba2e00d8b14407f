import Basics
import Diagnostics
import Document

/// Sets a part of a report on a sheet: texts over its whole width, tables one below the other.
struct SheetLayout {
  /// Narrower sheets would break texts into short lines.
  static let leastWidth = 100.0
  /// The width of a column that no table uses.
  static let spareWidth = 11.0
  /// In points.
  static let lineHeight = 13.5
  /// More rows than this in sight all the time would leave no room for others.
  private static let mostFrozen = 16

  let page: Page
  let language: Language
  var sheet = Sheet()
  /// Cells that lead to what their figures are made of.
  var origins: [(cell: String, key: String)] = []
  /// The row of the heading of each table.
  private var headings: [Int] = []

  init(page: Page, title: String, name: String, tables: [SheetTable], in language: Language) {
    self.page = page
    self.language = language
    sheet.name = name
    setWidths(for: tables)
    setLine(title, SheetLook.title, height: 20)
    let rest = [page.title, page.subtitle].filter { !$0.isEmpty }.joined(separator: " · ")
    if !rest.isEmpty { setLine(rest, SheetLook.subtitle) }
    sheet.header = "&L" + SheetLayout.code(page.title) + "&R" + SheetLayout.code(page.subtitle)
    let number = language == .dutch ? "Pagina &P van &N" : "Page &P of &N"
    sheet.footer = "&L&A&R" + number
  }

  /// A text in the header or footer of a page, where `&` begins a code.
  private static func code(_ text: String) -> String {
    var code = ""
    for character in DisplayWidth.shortened(VisibleText.of(text), to: 100) {
      code += character == "&" ? "&&" : String(character)
    }
    return code
  }

  // MARK: Widths

  private mutating func setWidths(for tables: [SheetTable]) {
    for table in tables {
      for (column, width) in table.widths.enumerated() {
        if column < sheet.widths.count {
          sheet.widths[column] = max(sheet.widths[column], width)
        } else {
          sheet.widths.append(width)
        }
      }
    }
    while sheet.widths.count < 2 || totalWidth < SheetLayout.leastWidth {
      sheet.widths.append(sheet.widths.isEmpty ? 24 : SheetLayout.spareWidth)
    }
  }

  private var totalWidth: Double { sheet.widths.reduce(0, +) }

  /// How many lines a text takes in a cell of some characters.
  static func lines(of text: String, width: Double, bold: Bool = false) -> Int {
    // Letters differ in width, and words do not fill their lines.
    let columns = max(4, Int(width * (bold ? 0.9 : 0.98)) - 1)
    // No character is wider than it has bytes.
    if text.utf8.count <= columns, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0xE2 }) {
      return 1
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
      .map { TextWrap.lines(of: String($0), width: columns).count }.reduce(0, +)
  }

  // MARK: Texts

  mutating func setBlank() { sheet.append(Sheet.Row()) }

  /// A text over the whole width.
  mutating func setLine(_ text: String, _ style: SheetStyle, height: Double? = nil) {
    var style = style
    style.isQuoted = text.beginsFormula
    let lines = SheetLayout.lines(of: text, width: totalWidth, bold: style.isBold)
    // Cells that are merged do not grow with their texts.
    let height = height ?? Double(lines) * SheetLayout.lineHeight + 1
    var row = Sheet.Row(cells: [], height: height)
    for column in sheet.widths.indices {
      row.cells.append(
        Sheet.Cell(column: column, content: column == 0 ? .text(text) : .blank, style: style))
    }
    merge(sheet.append(row), from: 0)
  }

  mutating func set(_ facts: [Page.Fact]) {
    guard let first = sheet.widths.first else { return }
    for fact in facts {
      var name = SheetLook.factName
      (name.wraps, name.isQuoted) = (true, fact.name.beginsFormula)
      var value = SheetLook.words
      value.isQuoted = fact.value.beginsFormula
      let lines = max(
        SheetLayout.lines(of: fact.name, width: first, bold: true),
        SheetLayout.lines(of: fact.value, width: totalWidth - first))
      let row = Sheet.Row(
        cells: [
          Sheet.Cell(column: 0, content: .text(fact.name), style: name),
          Sheet.Cell(column: 1, content: .text(fact.value), style: value),
        ], height: Double(lines) * SheetLayout.lineHeight + 1)
      merge(sheet.append(row), from: 1)
    }
  }

  private mutating func merge(_ row: Int, from column: Int) {
    guard sheet.widths.count > column + 1 else { return }
    let end = Sheet.reference(column: sheet.widths.count - 1, row: row)
    sheet.merged.append(Sheet.reference(column: column, row: row) + ":" + end)
  }

  // MARK: Blocks

  /// Sets the blocks of a part, of which `tables` are the tables.
  mutating func set(_ blocks: [Page.Block], _ tables: [SheetTable]) {
    var rest = tables[...]
    for block in blocks where !block.isEmpty {
      setBlank()
      switch block {
      case .paragraph(let text): setLine(text, SheetLook.words)
      case .list(let items): for item in items { setLine("• " + item, SheetLook.words) }
      case .notice(let text, let tone):
        let sign = tone.sign.isEmpty ? "" : tone.sign + " "
        setLine(sign + tone.word(in: language) + ": " + text, SheetLook.notice(tone))
      case .table: if let table = rest.popFirst() { set(table) }
      case .chart(let chart):
        if !chart.description.isEmpty { setLine(chart.description, SheetLook.words) }
        set(chart)
      }
    }
  }

  /// Sets a table, and says where its rows came to stand.
  @discardableResult
  mutating func set(_ table: SheetTable) -> [Int] {
    if let caption = table.table.caption { setLine(caption, SheetLook.caption) }
    headings.append(sheet.append(table.heading(in: sheet.widths)))
    let first = sheet.rows.count + 1
    let rows = table.table.rows.indices.map { first + $0 }
    for row in table.table.rows.indices {
      let made = table.row(row, at: rows, in: sheet.widths)
      sheet.append(made.row)
      origins += made.origins
    }
    if rows.isEmpty { setLine(Wording.nothing(language), SheetLook.words) }
    if let legend = table.table.legend(in: language) { setLine(legend, SheetLook.note) }
    for note in table.table.notes + table.ownNotes { setLine(note, SheetLook.note) }
    return rows
  }

  private mutating func set(_ chart: Chart) {
    let rows = SheetChart.rows(for: chart)
    sheet.charts.append(
      SheetChart(
        chart: chart, language: language, row: sheet.rows.count, rows: rows,
        columns: sheet.widths.count))
    for _ in 0..<rows { setBlank() }
  }

  /// Keeps the heading in sight, and repeats it on each page.
  ///
  /// Of several tables no heading fits all, and none fits a chart, so that the title is kept.
  mutating func freezeHeading() {
    if headings.count == 1, sheet.charts.isEmpty, let heading = headings.first {
      sheet.repeatedRows = heading...heading
      sheet.frozenRows = heading <= SheetLayout.mostFrozen ? heading : 1
    } else {
      (sheet.repeatedRows, sheet.frozenRows) = (1...1, 1)
    }
  }
}

extension String {
  /// Whether a spreadsheet would take it for a formula, once somebody edits it.
  var beginsFormula: Bool {
    switch unicodeScalars.first {
    case "=", "+", "-", "@": true
    default: false
    }
  }
}
