package import Diagnostics
import Document

/// A report as Markdown, for a git host.
///
/// A chart is what is to be seen in it and a table of its figures. What figures are made of is not
/// listed, since that is longer than the report.
package enum PageMarkdown {
  package static func text(of shown: ShownPage, in language: Language) -> String {
    let page = shown.page
    var blocks = ["# " + MarkdownText.line(page.title)]
    if !page.subtitle.isEmpty { blocks.append(MarkdownText.paragraph(page.subtitle)) }
    if !page.facts.isEmpty { blocks.append(facts(page.facts)) }
    for part in page.parts {
      blocks.append("## " + MarkdownText.line(part.title))
      blocks += part.blocks.filter { !$0.isEmpty }.flatMap { self.blocks(of: $0, in: language) }
    }
    if !page.closing.isEmpty { blocks += ["---", facts(page.closing)] }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func facts(_ facts: [Page.Fact]) -> String {
    facts.map { fact in
      "- **" + MarkdownText.line(fact.name) + "**: " + MarkdownText.line(fact.value)
    }.joined(separator: "\n")
  }

  private static func blocks(of block: Page.Block, in language: Language) -> [String] {
    switch block {
    case .paragraph(let text): return [MarkdownText.paragraph(text)]
    case .list(let items): return [list(items)]
    case .notice(let text, let tone):
      let sign = tone.sign.isEmpty ? "" : tone.sign + " "
      let word = "**" + sign + tone.word(in: language) + ":** "
      return ["> " + word + MarkdownText.line(text)]
    case .table(let table): return blocks(of: table, in: language)
    case .chart(let chart):
      return [strong(chart.title), MarkdownText.paragraph(chart.description)]
        .filter { !$0.isEmpty } + blocks(of: table(of: chart, in: language), in: language)
    }
  }

  private static func list(_ items: [String]) -> String {
    items.map { "- " + MarkdownText.paragraph($0) }.joined(separator: "\n")
  }

  private static func strong(_ text: String) -> String {
    text.isEmpty ? "" : "**" + MarkdownText.line(text) + "**"
  }

  private static func blocks(of table: Table, in language: Language) -> [String] {
    var blocks = [strong(table.caption ?? "")].filter { !$0.isEmpty }
    if table.rows.isEmpty {
      blocks.append(Wording.nothing(language))
    } else {
      var text = TableMarkdown.text(of: table, in: language)
      text.removeLast()
      blocks.append(text)
    }
    let legend = table.legend(in: language).map { [$0] } ?? []
    let notes = legend + table.notes
    return notes.isEmpty ? blocks : blocks + [list(notes)]
  }

  /// The figures of a chart, with a row for each category.
  private static func table(of chart: Chart, in language: Language) -> Table {
    var table = Table(
      columns: [Table.Column(key: "", title: "")]
        + chart.series.enumerated().map { number, series in
          Table.Column(key: String(number), title: series.name, alignment: .right)
        })
    for (index, category) in chart.categories.enumerated() {
      table.append(
        [.text(category)]
          + chart.series.map { series in
            series.values[index].map { .amounts([$0]) } ?? Cell(.unknown(nil))
          })
    }
    return table
  }
}

extension MarkdownText {
  /// A text of one line.
  static func line(_ text: String) -> String {
    let words = text.split(whereSeparator: { $0.isNewline || $0 == "\t" })
    return escaped(words.joined(separator: " "))
  }

  /// A text that begins a block, where some signs mean a list, a heading or a rule.
  static func paragraph(_ text: String) -> String {
    let text = line(String(text.drop { $0 == " " || $0.isNewline || $0 == "\t" }))
    guard let first = text.first else { return "" }
    if "-+#=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" {
      return digits + "\\" + rest
    }
    return text
  }
}
