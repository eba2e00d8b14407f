import Diagnostics
import Document

/// The files of a workbook.
struct Workbook {
  /// The day that the format asks for; the same report is the same bytes.
  private static let day = "2000-01-01T00:00:00Z"

  let page: Page
  private var sheets: [Sheet] = []
  /// The cells of each sheet that lead to what their figures are made of.
  private var origins: [[(cell: String, key: String)]] = []

  init(page: Page) { self.page = page }

  mutating func append(_ layout: SheetLayout) {
    sheets.append(layout.sheet)
    origins.append(layout.origins)
  }

  mutating func appendOrigins(named name: String, in language: Language) {
    let (table, places) = SheetOrigins.table(of: page.origins, in: language)
    let made = SheetTable(table, in: language)
    var layout = SheetLayout(
      page: page, title: SheetOrigins.title(language), name: name, tables: [made], in: language)
    layout.setBlank()
    let rows = layout.set(made)
    layout.freezeHeading()
    let tip = language == .dutch ? "Waaruit dit cijfer bestaat" : "What this figure is made of"
    for sheet in sheets.indices {
      sheets[sheet].links = origins[sheet].compactMap { cell, key in
        guard let place = places[key] else { return nil }
        return (cell, Sheet.quoted(name) + "!A" + String(rows[place]), tip)
      }
    }
    append(layout)
  }

  consuming func bytes() -> [UInt8] {
    var styles = SheetStyles()
    var texts = SharedTexts()
    let files = sheets.enumerated().map { number, sheet in
      SheetXML.text(of: sheet, isFirst: number == 0, &styles, &texts)
    }
    var archive = ZipArchive()
    archive.append(contentTypes(), as: "[Content_Types].xml")
    archive.append(Workbook.packageRelations, as: "_rels/.rels")
    archive.append(coreProperties(), as: "docProps/core.xml")
    archive.append(Workbook.application, as: "docProps/app.xml")
    archive.append(workbook(), as: "xl/workbook.xml")
    archive.append(workbookRelations(), as: "xl/_rels/workbook.xml.rels")
    archive.append(styles.xml(), as: "xl/styles.xml")
    archive.append(texts.xml(), as: "xl/sharedStrings.xml")
    for (number, file) in files.enumerated() {
      archive.append(file, as: "xl/worksheets/sheet\(number + 1).xml")
    }
    appendCharts(to: &archive)
    return archive.finished()
  }

  /// A sheet names its drawing, which names its charts.
  private func appendCharts(to archive: inout ZipArchive) {
    var last = 0
    for (number, sheet) in sheets.enumerated() where !sheet.charts.isEmpty {
      let drawing = "drawing\(number + 1).xml"
      archive.append(
        Workbook.relations([(SheetXML.relations + "/drawing", "../drawings/" + drawing)]),
        as: "xl/worksheets/_rels/sheet\(number + 1).xml.rels")
      archive.append(SheetChart.drawing(of: sheet.charts), as: "xl/drawings/" + drawing)
      let names = sheet.charts.indices.map { "chart\(last + $0 + 1).xml" }
      archive.append(
        Workbook.relations(names.map { (SheetXML.relations + "/chart", "../charts/" + $0) }),
        as: "xl/drawings/_rels/" + drawing + ".rels")
      for (name, chart) in zip(names, sheet.charts) {
        archive.append(chart.xml(), as: "xl/charts/" + name)
      }
      last += names.count
    }
  }

  // MARK: Files

  private static let officeTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  private static let packageTypes = "application/vnd.openxmlformats-package."
  private static let packages = "http://schemas.openxmlformats.org/package/2006/"

  private func contentTypes() -> String {
    func part(_ path: String, _ type: String) -> String {
      "<Override PartName=\"\(path)\" ContentType=\"\(type)+xml\"/>"
    }
    var xml = XMLText.declaration + "<Types xmlns=\"\(Workbook.packages)content-types\">"
    xml += "<Default Extension=\"rels\" ContentType=\"\(Workbook.packageTypes)relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    xml += part("/docProps/core.xml", Workbook.packageTypes + "core-properties")
    xml += part(
      "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties")
    xml += part("/xl/workbook.xml", Workbook.officeTypes + "sheet.main")
    xml += part("/xl/styles.xml", Workbook.officeTypes + "styles")
    xml += part("/xl/sharedStrings.xml", Workbook.officeTypes + "sharedStrings")
    for number in sheets.indices {
      xml += part(
        "/xl/worksheets/sheet\(number + 1).xml", Workbook.officeTypes + "worksheet")
    }
    let drawings = "application/vnd.openxmlformats-officedocument.drawing"
    for (number, sheet) in sheets.enumerated() where !sheet.charts.isEmpty {
      xml += part("/xl/drawings/drawing\(number + 1).xml", drawings)
    }
    for number in 0..<sheets.map({ $0.charts.count }).reduce(0, +) {
      xml += part("/xl/charts/chart\(number + 1).xml", drawings + "ml.chart")
    }
    return xml + "</Types>\n"
  }

  private static func relations(_ targets: [(type: String, target: String)]) -> String {
    var xml = XMLText.declaration + "<Relationships xmlns=\"\(packages)relationships\">"
    for (number, relation) in targets.enumerated() {
      xml += "<Relationship Id=\"rId\(number + 1)\" Type=\"\(relation.type)\""
      xml += " Target=\"\(relation.target)\"/>"
    }
    return xml + "</Relationships>\n"
  }

  private static let packageRelations = relations([
    (SheetXML.relations + "/officeDocument", "xl/workbook.xml"),
    (packages + "relationships/metadata/core-properties", "docProps/core.xml"),
    (SheetXML.relations + "/extended-properties", "docProps/app.xml"),
  ])

  private func workbookRelations() -> String {
    Workbook.relations(
      sheets.indices.map {
        (SheetXML.relations + "/worksheet", "worksheets/sheet\($0 + 1).xml")
      } + [
        (SheetXML.relations + "/styles", "styles.xml"),
        (SheetXML.relations + "/sharedStrings", "sharedStrings.xml"),
      ])
  }

  private func coreProperties() -> String {
    var xml = XMLText.declaration
    xml += "<cp:coreProperties xmlns:cp=\"\(Workbook.packages)metadata/core-properties\""
    xml +=
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
    xml += " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    xml += "<dc:title>" + XMLText.escaped(page.title) + "</dc:title>"
    xml += "<dc:subject>" + XMLText.escaped(page.subtitle) + "</dc:subject>"
    xml += "<dc:creator>Wijkboek</dc:creator>"
    xml += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(Workbook.day)</dcterms:created>"
    xml += "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(Workbook.day)</dcterms:modified>"
    return xml + "</cp:coreProperties>\n"
  }

  private static let application =
    XMLText.declaration + "<Properties xmlns=\"http://schemas.openxmlformats.org/"
    + "officeDocument/2006/extended-properties\"><Application>Wijkboek</Application>"
    + "</Properties>\n"

  private func workbook() -> String {
    var xml = XMLText.declaration
    xml += "<workbook xmlns=\"\(SheetXML.main)\" xmlns:r=\"\(SheetXML.relations)\">"
    xml += "<bookViews><workbookView/></bookViews><sheets>"
    for (number, sheet) in sheets.enumerated() {
      xml += "<sheet name=\"" + SheetXML.escaped(sheet.name) + "\" sheetId=\"\(number + 1)\""
      xml += " r:id=\"rId\(number + 1)\"/>"
    }
    xml += "</sheets><definedNames>"
    for (number, sheet) in sheets.enumerated() {
      guard let rows = sheet.repeatedRows else { continue }
      xml += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(number)\">"
      xml += XMLText.escaped(Sheet.quoted(sheet.name))
      xml += "!$\(rows.lowerBound):$\(rows.upperBound)</definedName>"
    }
    return xml + "</definedNames></workbook>\n"
  }
}
