import Document
import Rendering

/// Shows a page as text until pages have a renderer of their own.
enum StopgapText {
  static func text(of page: Page, _ terminal: Terminal) -> String {
    var text = page.title + "\n" + page.subtitle + "\n\n"
    for fact in page.facts { text += fact.name + ": " + fact.value + "\n" }
    for part in page.parts {
      text += "\n" + part.title + "\n\n"
      for block in part.blocks { text += self.text(of: block, terminal) }
    }
    text += "\n"
    for fact in page.closing { text += fact.name + ": " + fact.value + "\n" }
    return text
  }

  private static func text(of block: Page.Block, _ terminal: Terminal) -> String {
    switch block {
    case .paragraph(let text): return text + "\n"
    case .list(let items): return items.map { "- " + $0 + "\n" }.joined()
    case .notice(let text, _): return "! " + text + "\n"
    case .chart(let chart): return "[" + chart.title + ": " + chart.description + "]\n"
    case .table(let table):
      let caption = table.caption.map { "\n" + $0 + "\n" } ?? ""
      return caption
        + TableText.text(
          of: table, in: terminal.language, width: terminal.width ?? 100, palette: .plain)
        + table.notes.map { "  " + $0 + "\n" }.joined() + "\n"
    }
  }
}
