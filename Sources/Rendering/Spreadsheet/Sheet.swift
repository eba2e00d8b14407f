import Basics

/// One sheet of a workbook: rows of cells, and how they are shown and printed.
struct Sheet {
  enum Content {
    /// Only a look, such as a fill.
    case blank
    case text(String)
    /// A number in the shortest decimal text.
    case number(String)
    /// What is worked out, with the number that it comes to; nil where it comes to nothing.
    case formula(String, result: String?)
  }

  struct Cell {
    /// From 0.
    let column: Int
    let content: Content
    let style: SheetStyle
  }

  struct Row {
    var cells: [Cell] = []
    /// In points; nil for as high as its texts need.
    var height: Double?
  }

  var name = ""
  private(set) var rows: [Row] = []
  /// In characters.
  var widths: [Double] = []
  /// Cells that are one, as `A3:F3`.
  var merged: [String] = []
  /// How many rows stay in sight.
  var frozenRows = 0
  /// The rows that are repeated on each page, from 1.
  var repeatedRows: ClosedRange<Int>?
  var header = ""
  var footer = ""
  var charts: [SheetChart] = []
  /// Cells that lead to another place of the workbook.
  var links: [(cell: String, target: String, tip: String)] = []

  /// The number of the row that is added, from 1.
  @discardableResult
  mutating func append(_ row: Row) -> Int {
    rows.append(row)
    return rows.count
  }

  /// `C5`, of a column from 0 and a row from 1.
  static func reference(column: Int, row: Int) -> String { letters(of: column) + String(row) }

  static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  /// `'Thema''s'`, as formulas and names hold the name of a sheet.
  static func quoted(_ name: String) -> String {
    "'" + name.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }
}

/// Texts of a workbook, each once, which cells name by a number.
///
/// Bytes are the key: to `String` an accent of one character and of two are the same text.
struct SharedTexts {
  private var texts: [String] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var uses = 0

  mutating func number(of text: String) -> Int {
    uses += 1
    let key = Array(text.utf8)
    if let number = numbers[key] { return number }
    numbers[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// `xl/sharedStrings.xml`.
  func xml() -> String {
    var xml = XMLText.declaration
    xml += "<sst xmlns=\"\(SheetXML.main)\" count=\"\(uses)\" uniqueCount=\"\(texts.count)\">"
    for text in texts {
      xml += "<si><t xml:space=\"preserve\">" + SheetXML.escaped(text) + "</t></si>"
    }
    return xml + "</sst>\n"
  }
}

/// A sheet as the XML of the format.
enum SheetXML {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The most characters that a cell can hold.
  private static let longestText = 32_767

  static func text(
    of sheet: Sheet, isFirst: Bool, _ styles: inout SheetStyles, _ texts: inout SharedTexts
  ) -> String {
    var xml = XMLText.declaration
    xml += "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(relations)\">"
    xml += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    let lastColumn = sheet.rows.flatMap { $0.cells }.map { $0.column }.max() ?? 0
    let last = Sheet.reference(column: lastColumn, row: max(1, sheet.rows.count))
    xml += "<dimension ref=\"A1:\(last)\"/>"
    xml += view(of: sheet, isFirst: isFirst)
    xml += "<sheetFormatPr defaultRowHeight=\"13.5\"/>"
    xml += columns(of: sheet) + "<sheetData>"
    for (number, row) in sheet.rows.enumerated() {
      xml += text(of: row, number + 1, &styles, &texts)
    }
    xml += "</sheetData>"
    if !sheet.merged.isEmpty {
      xml += "<mergeCells count=\"\(sheet.merged.count)\">"
      for cells in sheet.merged { xml += "<mergeCell ref=\"\(cells)\"/>" }
      xml += "</mergeCells>"
    }
    if !sheet.links.isEmpty {
      xml += "<hyperlinks>"
      for link in sheet.links {
        xml += "<hyperlink ref=\"\(link.cell)\" location=\"" + XMLText.escaped(link.target) + "\""
        xml += " tooltip=\"" + escaped(link.tip) + "\"/>"
      }
      xml += "</hyperlinks>"
    }
    xml += "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\""
    xml += " header=\"0.3\" footer=\"0.3\"/>"
    xml += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\""
    xml += " fitToHeight=\"0\"/>"
    xml += "<headerFooter><oddHeader>" + XMLText.escaped(sheet.header) + "</oddHeader>"
    xml += "<oddFooter>" + XMLText.escaped(sheet.footer) + "</oddFooter></headerFooter>"
    // A code of digits that is a text on purpose is no mistake to be pointed at.
    xml += "<ignoredErrors><ignoredError sqref=\"A1:\(last)\" numberStoredAsText=\"1\"/>"
    xml += "</ignoredErrors>" + (sheet.charts.isEmpty ? "" : "<drawing r:id=\"rId1\"/>")
    return xml + "</worksheet>\n"
  }

  private static func view(of sheet: Sheet, isFirst: Bool) -> String {
    let selected = isFirst ? " tabSelected=\"1\"" : ""
    var xml = "<sheetViews><sheetView showGridLines=\"0\"\(selected) workbookViewId=\"0\">"
    if sheet.frozenRows > 0 {
      let top = "A\(sheet.frozenRows + 1)"
      xml += "<pane ySplit=\"\(sheet.frozenRows)\" topLeftCell=\"\(top)\""
      xml += " activePane=\"bottomLeft\" state=\"frozen\"/>"
      xml += "<selection pane=\"bottomLeft\" activeCell=\"\(top)\" sqref=\"\(top)\"/>"
    }
    return xml + "</sheetView></sheetViews>"
  }

  private static func columns(of sheet: Sheet) -> String {
    guard !sheet.widths.isEmpty else { return "" }
    var xml = "<cols>"
    for (number, width) in sheet.widths.enumerated() {
      xml += "<col min=\"\(number + 1)\" max=\"\(number + 1)\" width=\"\(decimal(width))\""
      xml += " customWidth=\"1\"/>"
    }
    return xml + "</cols>"
  }

  private static func text(
    of row: Sheet.Row, _ number: Int, _ styles: inout SheetStyles, _ texts: inout SharedTexts
  ) -> String {
    let height = row.height.map { " ht=\"" + decimal($0) + "\" customHeight=\"1\"" } ?? ""
    if row.cells.isEmpty, height.isEmpty { return "" }
    var xml = "<row r=\"\(number)\"\(height)>"
    for cell in row.cells {
      let place = Sheet.reference(column: cell.column, row: number)
      xml += "<c r=\"\(place)\" s=\"\(styles.number(of: cell.style))\""
      switch cell.content {
      case .blank: xml += "/>"
      case .text(let text):
        xml += " t=\"s\"><v>\(texts.number(of: shortened(text)))</v></c>"
      case .number(let text): xml += "><v>\(text)</v></c>"
      case .formula(let formula, let result?):
        xml += "><f>" + XMLText.escaped(formula) + "</f><v>\(result)</v></c>"
      case .formula(let formula, nil):
        xml += " t=\"str\"><f>" + XMLText.escaped(formula) + "</f><v></v></c>"
      }
    }
    return xml + "</row>"
  }

  /// A size with one decimal.
  private static func decimal(_ number: Double) -> String {
    Quantity(mantissa: Int128((number * 10).rounded()), scale: 1).text
  }

  /// A text that fits in a cell, whose characters are counted as UTF-16 does.
  private static func shortened(_ text: String) -> String {
    if text.utf8.count <= longestText || text.utf16.count <= longestText { return text }
    var shown = ""
    var count = 1
    for character in text {
      count += character.utf16.count
      if count > longestText { break }
      shown.append(character)
    }
    return shown + "…"
  }

  /// A text of a cell: `_x0041_` would be read as a character that is written by its number.
  static func escaped(_ text: String) -> String {
    // Most texts have nothing to escape; the last three begin other line ends and odd characters.
    let isPlain = !text.utf8.contains { byte in
      byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x5F
        || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }
    if isPlain { return text }
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }) {
      let tabs = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
      lines.append(tabs.map { XMLText.escaped(guarded(String($0))) }.joined(separator: "\t"))
    }
    return lines.joined(separator: "\n")
  }

  private static func guarded(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var guarded = ""
    for (place, scalar) in scalars.enumerated() {
      if scalar == "_", place + 6 < scalars.count, scalars[place + 1] == "x",
        scalars[place + 6] == "_",
        scalars[(place + 2)..<(place + 6)].allSatisfy({ $0.properties.isASCIIHexDigit })
      {
        guarded += "_x005F"
      }
      guarded.unicodeScalars.append(scalar)
    }
    return guarded
  }
}

extension XMLText {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
