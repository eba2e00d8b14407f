import Basics
import Diagnostics
import Markdown

/// What the Markdown of a rulebook has wrong, where that would lose something.
enum MarkdownProblems {
  static func diagnostics(of document: MarkdownDocument) -> [Diagnostic] {
    var known: [TextRange] = []
    for case .table(let table) in document.blocks
    where NormTable.isNorm(table) || ValueTable.isValue(table) { known.append(table.range) }
    return fencesInBlocks(document)
      + document.problems.compactMap { problem in
        let isInTable = known.contains {
          $0.start <= problem.range.start && problem.range.end <= $0.end
        }
        switch problem.kind {
        // Tables that only explain may have any form.
        case .raggedRow, .mergedCell, .delimiterRow: if !isInTable { return nil }
        default: break
        }
        let (message, help) = words(problem.kind)
        return Diagnostic(
          .rulebookMarkdown, at: document.place(problem.range), message, help: help)
      }
  }

  /// A block that is never closed takes in the next one, whose first line then stands within it.
  private static func fencesInBlocks(_ document: MarkdownDocument) -> [Diagnostic] {
    document.blocks.compactMap { block in
      guard case .fence(let fence) = block,
        let line = fence.lines.first(where: { beginsFence($0, in: document.source) })
      else { return nil }
      return Diagnostic(
        .rulebookMarkdown, at: document.place(line),
        Bilingual(
          dutch: "hier begint een blok, terwijl het vorige nog niet is afgesloten",
          english: "a block begins here, while the one before it is not closed yet"),
        related: [
          Diagnostic.Related(
            place: document.place(fence.infoRange),
            label: Bilingual(dutch: "het vorige", english: "the one before it"))
        ],
        help: Bilingual(
          dutch: "zet een regel met ``` waar het vorige blok ophoudt",
          english: "put a line with ``` where the block before it ends"))
    }
  }

  private static func beginsFence(_ line: TextRange, in source: Source) -> Bool {
    let start = Int(line.start)
    return line.count >= 3
      && source.withBytes { bytes in
        (start..<(start + 3)).allSatisfy { bytes[$0] == ASCII.backtick }
      }
  }

  private static func words(_ kind: Problem.Kind) -> (message: Bilingual, help: Bilingual) {
    switch kind {
    case .raggedRow, .mergedCell, .delimiterRow:
      (
        Bilingual(
          dutch: "deze rij heeft een ander aantal cellen dan de kop van de tabel",
          english: "this row has another number of cells than the header of the table"),
        Bilingual(
          dutch: "zet tussen elke twee cellen één |; een | in een tekst wordt \\|",
          english: "put one | between every two cells; a | in a text becomes \\|")
      )
    case .rowsOutsideTable, .indentedTable, .nestedTable, .textOutsideCells:
      (
        Bilingual(
          dutch: "deze regels lijken een tabel, maar zijn er geen",
          english: "these lines look like a table, but are none"),
        Bilingual(
          dutch: "zet er een lege regel boven, en onder de kop een rij met streepjes",
          english: "put a blank line above them, and a row of dashes below the header")
      )
    case .unclosed:
      (
        Bilingual(
          dutch: "wat hier begint, wordt nergens afgesloten",
          english: "what begins here is never closed"),
        Bilingual(
          dutch: "zet aan het eind een regel met ``` of wat er verder bij hoort",
          english: "put a line with ``` at the end, or what else belongs there")
      )
    case .headingWithoutSpace:
      (
        Bilingual(
          dutch: "achter # ontbreekt een spatie, dus dit is geen kop",
          english: "a space is missing behind #, so this is no heading"),
        Bilingual(dutch: "zet een spatie achter #", english: "put a space behind #")
      )
    case .tooDeep:
      (
        Bilingual(
          dutch: "lijsten of citaten zijn hier te diep genest",
          english: "lists or quotations are nested too deep here"),
        Bilingual(
          dutch: "haal een deel ervan uit de lijst", english: "take a part of it out of the list")
      )
    }
  }
}
