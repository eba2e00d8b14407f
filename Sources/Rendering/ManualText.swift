import Basics
package import Document

/// A page of the manual for people at a terminal: prose and tables keep to the width.
package enum ManualText {
  /// Longer lines of prose are hard to read, however wide a terminal is.
  private static let widest = 100

  package static func text(of page: ManualPage, width: Int, palette: Palette) -> String {
    var writer = ManualTextWriter(width: min(width, widest), palette: palette)
    for block in page.blocks { writer.write(block) }
    return writer.text
  }
}

/// The lines of a page, from top to bottom, with an empty line between blocks.
private struct ManualTextWriter {
  private static let indent = "  "

  let width: Int
  let palette: Palette
  private(set) var text = ""
  private var isInList = false

  init(width: Int, palette: Palette) {
    self.width = width
    self.palette = palette
  }

  mutating func write(_ block: ManualPage.Block) {
    var isItem = false
    if case .item = block { isItem = true }
    // The items of a list stand below each other.
    if !text.isEmpty, !(isItem && isInList) { text += "\n" }
    isInList = isItem
    switch block {
    case .heading(let level, let spans): writeHeading(level, spans)
    case .paragraph(let spans): writeProse(spans, behind: "", below: "")
    case .item(let mark, let depth, let spans):
      let left = String(repeating: " ", count: max(0, depth - 1) * 2)
      writeProse(spans, behind: left + mark + " ", below: left + spaces(mark.count + 1))
    case .table(let columns, let rows):
      text += TextTable(columns, rows).render(within: width, palette: palette)
    case .code(let lines):
      for line in lines {
        text += line.isEmpty ? "\n" : ManualTextWriter.indent + VisibleText.of(line) + "\n"
      }
    }
  }

  private mutating func writeHeading(_ level: Int, _ spans: [ManualPage.Span]) {
    let words = spans.map { $0.marked }.joined()
    let lines = TextWrap.lines(of: words, width: width)
    for line in lines { text += palette.paint(line, as: .strong) + "\n" }
    guard level < 3 else { return }
    let widest = lines.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let rule = String(repeating: level == 1 ? "═" : "─", count: widest)
    text += palette.paint(rule, as: .frame) + "\n"
  }

  /// Lines of prose, the first behind one text and the others below another one.
  private mutating func writeProse(
    _ spans: [ManualPage.Span], behind mark: String, below indent: String
  ) {
    let lines = StyledLines(spans, palette).wrapped(
      at: max(8, width - DisplayWidth.columns(of: indent)), palette)
    for (number, line) in lines.enumerated() { text += (number == 0 ? mark : indent) + line + "\n" }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// Prose of several styles, which is broken first and painted then: where lines end must not hang on
/// colours.
private struct StyledLines {
  private var characters: [(character: Character, role: Palette.Role?)] = []

  /// Where no colour tells code from words, signs around it do.
  init(_ spans: [ManualPage.Span], _ palette: Palette) {
    for span in spans {
      let role: Palette.Role? =
        switch span.style {
        case .plain: nil
        case .code: .related
        case .strong: .strong
        }
      let isSigned = span.style == .code && !palette.isColoured
      for character in VisibleText.of(isSigned ? "`" + span.text + "`" : span.marked) {
        characters.append((character, role))
      }
    }
  }

  func wrapped(at width: Int, _ palette: Palette) -> [String] {
    let plain = characters.reduce(into: "") { $0.append($1.character) }
    var next = 0
    return TextWrap.lines(of: plain, width: width).map { line in
      // The space at which a line was broken is in neither line.
      if next > 0, next < characters.count, characters[next].character == " " { next += 1 }
      let end = min(characters.count, next + line.count)
      defer { next = end }
      return painted(next..<end, palette)
    }
  }

  private func painted(_ range: Range<Int>, _ palette: Palette) -> String {
    var text = ""
    var run = ""
    var role: Palette.Role?
    for (character, own) in characters[range] {
      if own != role {
        text += role.map { palette.paint(run, as: $0) } ?? run
        (run, role) = ("", own)
      }
      run.append(character)
    }
    return text + (role.map { palette.paint(run, as: $0) } ?? run)
  }
}

extension TextTable {
  /// A table of the manual.
  init(_ columns: [ManualPage.Column], _ rows: [[String]]) {
    self.init(
      columns: columns.map { Column($0.title, $0.alignment == .left ? .left : .right) })
    for row in rows { append(row) }
  }
}
