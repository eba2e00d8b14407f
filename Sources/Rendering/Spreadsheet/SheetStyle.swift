/// How a cell of a spreadsheet looks, and how its number is written.
struct SheetStyle: Hashable {
  enum Alignment: Hashable {
    case left
    case right
    case center
  }

  enum Line: Hashable {
    case none
    case light
    case thin
    case medium
  }

  /// A number format in the spreadsheet's own words; none for texts and bare numbers.
  var format = ""
  var isBold = false
  var isItalic = false
  /// In points.
  var size = 10
  var colour = ""
  /// The fill, as red, green and blue in hexadecimal; none if empty.
  var fill = ""
  var top = Line.none
  var bottom = Line.none
  var alignment: Alignment?
  /// Whether it begins a little to the right, next to figures.
  var isIndented = false
  var wraps = false
  /// Whether the text stays a text when somebody edits the cell, though it begins like a formula.
  var isQuoted = false

  static let plain = SheetStyle()
}

/// The styles of a workbook, each once.
struct SheetStyles {
  private var styles = [SheetStyle.plain]
  private var numbers = [SheetStyle.plain: 0]

  /// The number by which cells name a style.
  mutating func number(of style: SheetStyle) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// `xl/styles.xml`.
  func xml() -> String {
    var formats = Pool(first: 164)
    var fonts = Pool(first: 0)
    var fills = Pool(first: 0)
    var borders = Pool(first: 0)
    // The first two fills and the first border are what every spreadsheet expects there.
    _ = fills.number(of: "<fill><patternFill patternType=\"none\"/></fill>")
    _ = fills.number(of: "<fill><patternFill patternType=\"gray125\"/></fill>")
    var cells = ""
    for style in styles {
      let format =
        style.format.isEmpty
        ? 0 : formats.number(of: "formatCode=\"" + XMLText.escaped(style.format) + "\"/>")
      let font = fonts.number(of: SheetStyles.font(style))
      let fill = style.fill.isEmpty ? 0 : fills.number(of: SheetStyles.fill(style))
      let border = borders.number(of: SheetStyles.border(style))
      cells += "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\""
      cells += " borderId=\"\(border)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
      cells += " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
      cells += (style.isQuoted ? " quotePrefix=\"1\">" : ">")
      cells += SheetStyles.alignment(style) + "</xf>"
    }
    var text = XMLText.declaration
    text += "<styleSheet xmlns=\"\(SheetXML.main)\">"
    if !formats.texts.isEmpty {
      text += "<numFmts count=\"\(formats.texts.count)\">"
      for (number, format) in formats.texts.enumerated() {
        text += "<numFmt numFmtId=\"\(164 + number)\" " + format
      }
      text += "</numFmts>"
    }
    text += fonts.xml("fonts") + fills.xml("fills") + borders.xml("borders")
    text += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
    text += " borderId=\"0\"/></cellStyleXfs>"
    text += "<cellXfs count=\"\(styles.count)\">" + cells + "</cellXfs>"
    text += "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
    return text + "</cellStyles></styleSheet>\n"
  }

  /// Pieces of XML, each once, in the order in which they were asked for.
  private struct Pool {
    let first: Int
    private(set) var texts: [String] = []

    init(first: Int) { self.first = first }

    mutating func number(of text: String) -> Int {
      if let place = texts.firstIndex(of: text) { return first + place }
      texts.append(text)
      return first + texts.count - 1
    }

    func xml(_ name: String) -> String {
      "<\(name) count=\"\(texts.count)\">" + texts.joined() + "</\(name)>"
    }
  }

  private static func font(_ style: SheetStyle) -> String {
    let colour = style.colour.isEmpty ? "" : "<color rgb=\"FF\(style.colour)\"/>"
    return "<font>" + (style.isBold ? "<b/>" : "") + (style.isItalic ? "<i/>" : "")
      + "<sz val=\"\(style.size)\"/>" + colour + "<name val=\"Arial\"/><family val=\"2\"/></font>"
  }

  private static func fill(_ style: SheetStyle) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(style.fill)\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  private static func border(_ style: SheetStyle) -> String {
    func side(_ name: String, _ line: SheetStyle.Line) -> String {
      if line == .none { return "<\(name)/>" }
      let colour = line == .light ? "FFD9D9D9" : "FF404040"
      let style = line == .medium ? "medium" : "thin"
      return "<\(name) style=\"\(style)\"><color rgb=\"\(colour)\"/></\(name)>"
    }
    return "<border><left/><right/>" + side("top", style.top) + side("bottom", style.bottom)
      + "<diagonal/></border>"
  }

  private static func alignment(_ style: SheetStyle) -> String {
    var text = "<alignment"
    switch style.alignment {
    case nil: break
    case .left: text += " horizontal=\"left\""
    case .right: text += " horizontal=\"right\""
    case .center: text += " horizontal=\"center\""
    }
    if style.isIndented { text += " indent=\"1\"" }
    return text + " vertical=\"top\"" + (style.wraps ? " wrapText=\"1\"/>" : "/>")
  }
}
