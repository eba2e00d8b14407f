import Basics
package import Diagnostics
import Document

/// A report for people at a terminal.
///
/// Texts and tables keep to the width; figures are never cut. What figures are made of is not listed,
/// since that is longer than the report.
package enum PageText {
  package static func text(
    of shown: ShownPage, in language: Language, width: Int?, palette: Palette
  ) -> String {
    var writer = PageTextWriter(language: language, width: width, palette: palette)
    writer.write(shown.page)
    return writer.text
  }
}

/// The lines of a report, from top to bottom.
private struct PageTextWriter {
  /// Longer lines of prose are hard to read, however wide a terminal is.
  private static let widestProse = 100

  let language: Language
  let width: Int?
  let palette: Palette
  private(set) var text = ""

  private var proseWidth: Int? { width.map { min($0, PageTextWriter.widestProse) } }

  mutating func write(_ page: Page) {
    writeHeading(page.title, underlinedWith: "═")
    if !page.subtitle.isEmpty { writeProse(page.subtitle) }
    if !page.facts.isEmpty {
      text += "\n"
      write(page.facts)
    }
    for part in page.parts {
      text += "\n"
      writeHeading(part.title, underlinedWith: "─")
      for (number, block) in part.blocks.filter({ !$0.isEmpty }).enumerated() {
        if number > 0 { text += "\n" }
        write(block)
      }
    }
    if !page.closing.isEmpty {
      let widest = width ?? PageTextWriter.widestProse
      text += "\n" + palette.paint(String(repeating: "─", count: widest), as: .frame) + "\n"
      write(page.closing)
    }
  }

  private mutating func writeHeading(_ heading: String, underlinedWith line: String) {
    let lines = wrapped(heading, indent: 0)
    let widest = lines.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for line in lines { text += palette.paint(line, as: .strong) + "\n" }
    text += palette.paint(String(repeating: line, count: widest), as: .frame) + "\n"
  }

  /// Names with their values beside them.
  private mutating func write(_ facts: [Page.Fact]) {
    let names = facts.map { VisibleText.of($0.name) }
    let widest = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let nameWidth = min(widest, max(8, (proseWidth ?? Int.max) / 3))
    for (name, fact) in zip(names, facts) {
      let gap = nameWidth - DisplayWidth.columns(of: name)
      text += name + (gap < 0 ? "\n" + spaces(nameWidth + 2) : spaces(gap + 2))
      for (number, line) in wrapped(fact.value, indent: nameWidth + 2).enumerated() {
        text += (number > 0 ? spaces(nameWidth + 2) : "") + line + "\n"
      }
    }
  }

  private mutating func write(_ block: Page.Block) {
    switch block {
    case .paragraph(let words): writeProse(words)
    case .list(let items):
      for item in items { writeProse(item, behind: "- ") }
    case .notice(let words, let tone):
      let sign = tone.sign.isEmpty ? "" : tone.sign + " "
      writeProse(sign + tone.word(in: language) + ": " + words, role: tone.role ?? .note)
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    }
  }

  private mutating func write(_ table: Table) {
    if let caption = table.caption { writeProse(caption, role: .strong) }
    if table.rows.isEmpty {
      writeProse(Wording.nothing(language))
    } else {
      text += TableText.drawn(table, in: language).render(within: width, palette: palette)
    }
    if let legend = table.legend(in: language) { writeProse(legend) }
    for note in table.notes { writeProse(note, behind: "= ") }
  }

  private mutating func write(_ chart: Chart) {
    writeProse(chart.title, role: .strong)
    writeProse(chart.description)
    text += ChartText(chart: chart, language: language, width: width, palette: palette).text()
  }

  // MARK: Prose

  /// Lines of prose, the later ones below the first word after the `mark`.
  private mutating func writeProse(
    _ prose: String, behind mark: String = "", role: Palette.Role? = nil
  ) {
    guard !prose.isEmpty else { return }
    let indent = DisplayWidth.columns(of: mark)
    for (number, line) in wrapped(prose, indent: indent).enumerated() {
      text += number == 0 ? mark : spaces(indent)
      text += (role.map { palette.paint(line, as: $0) } ?? line) + "\n"
    }
  }

  /// The lines of a text within what is left beside an indent; its own line ends stay.
  private func wrapped(_ words: String, indent: Int) -> [String] {
    words.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
      .flatMap { line -> [String] in
        let line = VisibleText.of(String(line))
        guard let proseWidth else { return [line] }
        return TextWrap.lines(of: line, width: max(8, proseWidth - indent))
      }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
