import Basics
import Diagnostics
import Ledger
import Markdown

/// What would vanish because it stands where nothing is read.
extension PlanReader {
  /// Amounts in running text and headings.
  mutating func findAmounts(_ content: Inline) {
    let text = content.text
    guard text.utf8.contains(where: { ASCII.isDigit($0) }) else { return }
    let unit = MoneyUnit.first(in: text)?.range
    for found in AmountsInText.all(in: text) where unit.map({ !$0.overlaps(found) }) ?? true {
      let amount = String(decoding: Array(text.utf8)[found], as: UTF8.self)
      let range = content.range(ofUTF8: found, in: cells.document.source)
      cells.report(
        .amountInProse, at: cells.document.place(range),
        Bilingual(
          dutch: "\(amount.clipped(to: 60)) staat in lopende tekst, en telt daar niet mee",
          english: "\(amount.clipped(to: 60)) stands in running text, where it does not count"),
        help: Bilingual(
          dutch: "zet het bedrag in een tabel, of in een citaat (>) als het van een ander is",
          english: "put the amount in a table, or in a quotation (>) if it is someone else's"))
    }
  }

  /// A chapter: a heading with everything up to the next of its level.
  private struct Chapter {
    let heading: Heading
    var hasContent = false
    var hasTable = false
    var unknownTables: [Grid] = []
  }

  /// Says which chapters have text and no table that is known.
  ///
  /// Of chapters within each other the outermost is named. A part of a chapter that has its table
  /// may be text alone: it explains the table.
  mutating func findChaptersWithoutTable(_ blocks: [Block]) {
    // Before the first heading, and below the title, stands what belongs to the plan itself.
    var open: [Chapter] = []
    let title = titleLevel
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let heading):
        if heading.level == title { continue }
        while let last = open.last, last.heading.level >= heading.level { close(&open) }
        open.append(Chapter(heading: heading))
      case .prose:
        for index in open.indices { open[index].hasContent = true }
      case .table:
        guard let grid = cells.grids[index] else { continue }
        let isKnown = cells.kinds[index] != nil
        for chapter in open.indices {
          open[chapter].hasContent = true
          if isKnown { open[chapter].hasTable = true }
        }
        if isKnown { continue }
        if open.isEmpty {
          reportUnknownTable(grid)
        } else {
          open[open.count - 1].unknownTables.append(grid)
        }
      case .fence, .thematicBreak, .comment, .frontMatter: break
      }
    }
    while !open.isEmpty { close(&open) }
  }

  private mutating func close(_ open: inout [Chapter]) {
    guard let chapter = open.popLast() else { return }
    if chapter.hasTable {
      for table in chapter.unknownTables { reportUnknownTable(table) }
      return
    }
    guard open.isEmpty else {
      open[open.count - 1].unknownTables += chapter.unknownTables
      return
    }
    guard chapter.hasContent else { return }
    let text = chapter.heading.content.text.clipped(to: 60)
    cells.report(
      .chapterWithoutTable, at: cells.document.place(chapter.heading.range),
      Bilingual(
        dutch: "het hoofdstuk \(text) heeft geen tabel die Wijkboek kent, en telt niet mee",
        english: "the chapter \(text) has no table that Wijkboek knows, and does not count"),
      help: Bilingual(
        dutch: "zet er een tabel Thema met activiteiten onder, of laat het zo als het tekst is",
        english: "add a table Thema with activities, or leave it if it is text alone"))
  }

  private mutating func reportUnknownTable(_ grid: Grid) {
    cells.report(
      .unknownTable,
      at: cells.document.place(grid.rows.first?.range ?? grid.range),
      Bilingual(
        dutch: "deze tabel kent Wijkboek niet, dus zij telt niet mee",
        english: "Wijkboek does not know this table, so it does not count"),
      help: Bilingual(
        dutch: "een tabel van activiteiten begint met Omschrijving activiteit en Budget",
        english: "a table of activities begins with Omschrijving activiteit and Budget"))
  }
}
