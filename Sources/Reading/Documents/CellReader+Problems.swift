import Basics
import Diagnostics
import Markdown

/// What the Markdown itself has wrong.
extension CellReader {
  /// Says the problems of a document, and takes back what only follows from a ragged row.
  mutating func reportProblems() {
    var known: [TextRange] = []
    for (block, kind) in zip(document.blocks, kinds) where kind != nil { known.append(block.range) }
    var ragged: [TextRange] = []
    var found: [Diagnostic] = []
    for problem in document.problems {
      let isInTable = known.contains {
        $0.start <= problem.range.start && problem.range.end <= $0.end
      }
      switch problem.kind {
      case .raggedRow(let expected, let cells):
        guard isInTable else { continue }
        ragged.append(problem.range)
        found.append(raggedRow(problem.range, expected, cells))
      // A merged cell counts for all its rows; where it may not, the reader of the table says so.
      case .mergedCell: continue
      case .delimiterRow, .rowsOutsideTable, .indentedTable, .nestedTable, .textOutsideCells,
        .unclosed, .headingWithoutSpace, .tooDeep:
        found.append(structure(problem))
      }
    }
    if !ragged.isEmpty {
      diagnostics.removeAll { diagnostic in
        ragged.contains {
          $0.start <= diagnostic.place.range.start && diagnostic.place.range.end <= $0.end
        }
      }
    }
    diagnostics += found
  }

  private func raggedRow(_ range: TextRange, _ expected: Int, _ found: Int) -> Diagnostic {
    Diagnostic(
      .raggedRow, at: document.place(range),
      Bilingual(
        dutch: "deze rij heeft \(found) cellen, en de tabel heeft \(expected) kolommen",
        english: "this row has \(found) cells, and the table has \(expected) columns"),
      help: Bilingual(
        dutch: "zet tussen elke twee cellen één |; een | in een tekst wordt \\|",
        english: "put one | between every two cells; a | in a text becomes \\|"))
  }

  private func structure(_ problem: Problem) -> Diagnostic {
    Diagnostic(
      .unfinishedMarkdown,
      at: document.place(problem.range),
      CellReader.words(problem.kind), fixes: [spacingHeading(problem)])
  }

  /// `# Titel` for `#Titel`, which may yet be a mark that is no heading, such as `#1`.
  private func spacingHeading(_ problem: Problem) -> Fix? {
    guard case .headingWithoutSpace = problem.kind else { return nil }
    let text = document.source.text(in: problem.range)
    let start = Int(problem.range.start) + text.utf8.prefix { $0 == ASCII.hash }.count
    guard start > Int(problem.range.start) else { return nil }
    return Fix(
      Bilingual(dutch: "zet een spatie achter #", english: "put a space behind #"), .unsafe,
      [Fix.Edit(document.place(TextRange(start, start)), " ")])
  }

  static func words(_ kind: Problem.Kind) -> Bilingual {
    switch kind {
    case .delimiterRow:
      Bilingual(
        dutch: "de rij met streepjes heeft een ander aantal kolommen dan de kop erboven",
        english: "the row of dashes has another number of columns than the header above it")
    case .rowsOutsideTable:
      Bilingual(
        dutch: "deze regels lijken een tabel, maar missen de rij met streepjes of een lege regel",
        english: "these lines look like a table, but lack the row of dashes or a blank line")
    case .indentedTable:
      Bilingual(
        dutch: "deze tabel springt zo ver in dat zij geen tabel is",
        english: "this table is indented so far that it is none")
    case .nestedTable:
      Bilingual(
        dutch: "in deze tekst staat een tabel, waarvan de cellen niet gelezen worden",
        english: "this text holds a table, of which the cells are not read")
    case .textOutsideCells:
      Bilingual(
        dutch: "deze tekst staat in de tabel, maar in geen van haar cellen",
        english: "this text stands in the table, but in none of its cells")
    case .unclosed:
      Bilingual(
        dutch: "wat hier begint, wordt nergens afgesloten",
        english: "what begins here is never closed")
    case .headingWithoutSpace:
      Bilingual(
        dutch: "achter # ontbreekt een spatie, dus dit is geen kop",
        english: "a space is missing behind #, so this is no heading")
    case .tooDeep:
      Bilingual(
        dutch: "lijsten of citaten zijn hier te diep genest",
        english: "lists or quotations are nested too deep here")
    case .raggedRow, .mergedCell:
      Bilingual(
        dutch: "deze rij past niet in haar tabel", english: "this row does not fit its table")
    }
  }
}
