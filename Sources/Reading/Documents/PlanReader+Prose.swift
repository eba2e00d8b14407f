import Basics
import Diagnostics
import Ledger
import Markdown

/// What would vanish because it stands where nothing is read.
extension PlanReader {
  /// Amounts in running text; a quotation is somebody else's.
  mutating func findAmounts(_ prose: Prose) {
    guard prose.quoteDepth == 0, prose.kind != .code else { return }
    let bytes = Array(prose.content.text.utf8)
    let sign = Array("€".utf8)
    var position = 0
    while position < bytes.count {
      guard bytes[position...].starts(with: sign) else {
        position += 1
        continue
      }
      var end = position + sign.count
      while end < bytes.count, bytes[end] == ASCII.space || bytes[end] == ASCII.minus { end += 1 }
      let digits = end
      while end < bytes.count,
        ASCII.isDigit(bytes[end]) || bytes[end] == ASCII.point || bytes[end] == ASCII.comma
      { end += 1 }
      while end > digits, !ASCII.isDigit(bytes[end - 1]) { end -= 1 }
      if end > digits {
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        let range = prose.content.range(ofUTF8: position..<end, in: cells.document.source)
        cells.report(
          .amountInProse, at: cells.document.place(range),
          Bilingual(
            dutch: "\(text) staat in lopende tekst, en telt daar niet mee",
            english: "\(text) stands in running text, where it does not count"),
          help: Bilingual(
            dutch: "zet het bedrag in een tabel, of in een citaat (>) als het van een ander is",
            english: "put the amount in a table, or in a quotation (>) if it is someone else's"))
      }
      position = max(end, position + sign.count)
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
  mutating func findChaptersWithoutTable(_ blocks: [Block], _ kinds: [TableKind?]) {
    // Before the first heading, and below the title, stands what belongs to the plan itself.
    var open: [Chapter] = []
    let title = titleLevel(blocks)
    for (block, kind) in zip(blocks, kinds) {
      switch block {
      case .heading(let heading):
        if heading.level == title { continue }
        while let last = open.last, last.heading.level >= heading.level { close(&open) }
        open.append(Chapter(heading: heading))
      case .prose:
        for index in open.indices { open[index].hasContent = true }
      case .table(let table):
        for index in open.indices {
          open[index].hasContent = true
          if kind != nil { open[index].hasTable = true }
        }
        guard kind == nil else { continue }
        if open.isEmpty {
          reportUnknownTable(Grid(table))
        } else {
          open[open.count - 1].unknownTables.append(Grid(table))
        }
      case .fence, .thematicBreak, .comment, .frontMatter: break
      }
    }
    while !open.isEmpty { close(&open) }
  }

  /// The level of the first heading, if it is the only one of its level and stands above all others.
  private func titleLevel(_ blocks: [Block]) -> Int? {
    var levels: [Int] = []
    for block in blocks {
      if case .heading(let heading) = block { levels.append(heading.level) }
    }
    guard let first = levels.first, !levels.dropFirst().contains(where: { $0 <= first }) else {
      return nil
    }
    return first
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

  mutating func findProblems(_ kinds: [TableKind?]) { cells.reportProblems(kinds) }
}
