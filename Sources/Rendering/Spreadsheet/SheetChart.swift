import Basics
import Diagnostics
import Document

/// A chart on a sheet, with its figures within it: a table beside it shows them too.
struct SheetChart {
  static let drawings = "http://schemas.openxmlformats.org/drawingml/2006/"

  let chart: Chart
  let language: Language
  /// The row of the sheet above it, and how many rows it takes.
  let row: Int
  let rows: Int
  /// How many columns it takes.
  let columns: Int

  /// How many rows a chart needs to be read.
  static func rows(for chart: Chart) -> Int {
    switch chart.kind {
    case .bars: min(60, max(12, 6 + chart.categories.count * (chart.series.count + 1)))
    case .stackedBars: min(60, max(12, 6 + chart.categories.count * 2))
    case .lines: 18
    }
  }

  // MARK: Where it stands

  /// `xl/drawings/drawingN.xml`: the places of all charts of a sheet.
  static func drawing(of charts: [SheetChart]) -> String {
    var xml = XMLText.declaration
    xml += "<xdr:wsDr xmlns:xdr=\"\(drawings)spreadsheetDrawing\" xmlns:a=\"\(drawings)main\">"
    for (number, chart) in charts.enumerated() {
      xml += "<xdr:twoCellAnchor editAs=\"oneCell\">"
      xml += corner("from", column: 0, row: chart.row)
      xml += corner("to", column: chart.columns, row: chart.row + chart.rows)
      xml += "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>"
      xml += "<xdr:cNvPr id=\"\(number + 2)\" name=\"" + line(chart.chart.title) + "\""
      // Whoever does not see it hears this.
      xml += " descr=\"" + line(chart.chart.description) + "\"/>"
      xml += "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
      xml += "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
      xml += "<a:graphic><a:graphicData uri=\"\(drawings)chart\">"
      xml += "<c:chart xmlns:c=\"\(drawings)chart\" xmlns:r=\"\(SheetXML.relations)\""
      xml += " r:id=\"rId\(number + 1)\"/></a:graphicData></a:graphic></xdr:graphicFrame>"
      xml += "<xdr:clientData/></xdr:twoCellAnchor>"
    }
    return xml + "</xdr:wsDr>\n"
  }

  private static func corner(_ name: String, column: Int, row: Int) -> String {
    "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff>"
      + "<xdr:row>\(row)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:\(name)>"
  }

  private static func line(_ text: String) -> String {
    XMLText.escaped(String(text.map { $0.isNewline ? " " : $0 }))
  }

  // MARK: What it shows

  /// `xl/charts/chartN.xml`.
  func xml() -> String {
    var xml = XMLText.declaration
    xml += "<c:chartSpace xmlns:c=\"\(SheetChart.drawings)chart\""
    xml += " xmlns:a=\"\(SheetChart.drawings)main\"><c:roundedCorners val=\"0\"/><c:chart>"
    xml += "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr>"
    xml += "<a:r><a:rPr lang=\"\(language.rawValue)\" sz=\"1200\" b=\"1\"/><a:t>"
    xml += SheetChart.line(chart.title) + "</a:t></a:r></a:p></c:rich></c:tx>"
    xml += "<c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>"
    xml += plot() + axes() + "</c:plotArea>"
    if chart.series.count > 1 {
      xml += "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>"
    }
    // What is not known is a gap.
    xml += "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
    xml += "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr>"
    return xml + "<a:endParaRPr lang=\"\(language.rawValue)\"/></a:p></c:txPr></c:chartSpace>\n"
  }

  private func plot() -> String {
    let series = chart.series.enumerated().map { text(of: $1, $0) }.joined()
    let axes = "<c:axId val=\"1\"/><c:axId val=\"2\"/>"
    switch chart.kind {
    case .lines:
      return "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>" + series
        + "<c:marker val=\"1\"/>" + axes + "</c:lineChart>"
    case .bars:
      return "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>"
        + "<c:varyColors val=\"0\"/>" + series + "<c:gapWidth val=\"60\"/>" + axes + "</c:barChart>"
    case .stackedBars:
      return "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/>"
        + "<c:varyColors val=\"0\"/>" + series + "<c:gapWidth val=\"60\"/><c:overlap val=\"100\"/>"
        + axes + "</c:barChart>"
    }
  }

  private func text(of series: Chart.Series, _ number: Int) -> String {
    var xml = "<c:ser><c:idx val=\"\(number)\"/><c:order val=\"\(number)\"/>"
    xml += "<c:tx><c:v>" + SheetChart.line(series.name) + "</c:v></c:tx><c:spPr>"
    let fill =
      "<a:solidFill><a:srgbClr val=\"\(colour(of: series.meaning, number))\"/></a:solidFill>"
    if chart.kind == .lines {
      xml += "<a:ln w=\"28575\">" + fill + "</a:ln></c:spPr>"
      // Lines are told apart by their marks too.
      let signs = ["circle", "square", "triangle", "diamond"]
      xml += "<c:marker><c:symbol val=\"\(signs[number % signs.count])\"/><c:size val=\"6\"/>"
      xml += "<c:spPr>" + fill + "</c:spPr></c:marker>"
    } else {
      xml += fill + "</c:spPr><c:invertIfNegative val=\"0\"/>"
    }
    xml += "<c:cat><c:strLit><c:ptCount val=\"\(chart.categories.count)\"/>"
    for (index, category) in chart.categories.enumerated() {
      xml += "<c:pt idx=\"\(index)\"><c:v>" + SheetChart.line(category) + "</c:v></c:pt>"
    }
    xml += "</c:strLit></c:cat><c:val><c:numLit>"
    xml += "<c:formatCode>" + format() + "</c:formatCode>"
    xml += "<c:ptCount val=\"\(series.values.count)\"/>"
    for (index, value) in series.values.enumerated() {
      guard let value else { continue }
      xml += "<c:pt idx=\"\(index)\"><c:v>\(value.quantity.text)</c:v></c:pt>"
    }
    return xml + "</c:numLit></c:val>" + (chart.kind == .lines ? "<c:smooth val=\"0\"/>" : "")
      + "</c:ser>"
  }

  /// The format of the axis, which needs no cents.
  private func format() -> String {
    let commodity = chart.series.flatMap { $0.values }.compactMap { $0?.commodity }.first ?? ""
    let sections = SheetNumber.sections(commodity: commodity, scale: 0, in: language)
    return XMLText.escaped(sections.joined(separator: ";"))
  }

  private func axes() -> String {
    let isLine = chart.kind == .lines
    let thin =
      "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"BFBFBF\"/></a:solidFill>"
      + "</a:ln></c:spPr>"
    // Bars stand from top to bottom in the order of the report.
    var xml = "<c:catAx><c:axId val=\"1\"/><c:scaling>"
    xml += "<c:orientation val=\"\(isLine ? "minMax" : "maxMin")\"/></c:scaling>"
    xml += "<c:delete val=\"0\"/><c:axPos val=\"\(isLine ? "b" : "l")\"/>"
    xml += "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
    xml += "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
    xml += "<c:tickLblPos val=\"low\"/>" + thin + "<c:crossAx val=\"2\"/>"
    xml += "<c:crosses val=\"autoZero\"/></c:catAx>"
    xml += "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
    xml += "<c:delete val=\"0\"/><c:axPos val=\"\(isLine ? "l" : "b")\"/><c:majorGridlines>"
    xml += thin + "</c:majorGridlines>"
    xml += "<c:numFmt formatCode=\"\(format())\" sourceLinked=\"0\"/>"
    xml += "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
    xml += "<c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
    xml += "<c:crossAx val=\"1\"/><c:crosses val=\"\(isLine ? "autoZero" : "max")\"/></c:valAx>"
    return xml
  }

  /// The colours of the page for a browser.
  private func colour(of meaning: Chart.Meaning, _ number: Int) -> String {
    switch meaning {
    case .budget: "9AA5B1"
    case .spent, .outOfPocket: "0B5394"
    case .committed: "4F9BD9"
    case .forecast: "7A5195"
    case .staff: "C1660C"
    case .other: SheetChart.peers[number % SheetChart.peers.count]
    }
  }

  /// Series of one kind beside each other, as teams are.
  private static let peers = [
    "0B5394", "C1660C", "1D6B33", "7A5195", "A61B1B", "9AA5B1", "4F9BD9", "5F6B77",
  ]
}
