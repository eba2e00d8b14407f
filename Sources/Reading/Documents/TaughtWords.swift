import Basics
import Diagnostics
import Ledger
import Markdown

/// The table `Woorden` of the organisation: what it calls otherwise than our tables do.
///
///     | Woord        | Betekenis                  |
///     | Begroting    | Budget                     |
///     | Huurdersraad | Bewonersvertegenwoordiging |
///     | Alles bijeen | Totaal                     |
enum TaughtWords {
  /// A head, a label or a name in the words that tables know, with its year and unit kept.
  static func text(_ written: String, _ words: [String: String]) -> String {
    guard !words.isEmpty else { return written }
    let word = Word(written)
    guard let meaning = words[word.folded] else { return written }
    return meaning + (word.year.map { " \($0)" } ?? "")
      + (word.unit.map { $0.isWhole ? " in euro's" : " x \($0.factor)" } ?? "")
  }

  /// What is taught, by the folded word, from whichever documents it stands in.
  static func read(
    _ documents: [MarkdownDocument], _ diagnostics: inout [Diagnostic], _ log: CellLog?
  ) -> [String: String] {
    var words: [String: String] = [:]
    var places: [String: Place] = [:]
    for document in documents where document.blocks.contains(where: isTaught) {
      let sorted = SortedDocument(document, [:], log)
      var cells = CellReader(sorted)
      for (grid, kind) in zip(sorted.grids, sorted.kinds) where kind == .words {
        if let grid { read(grid, &cells, &words, &places) }
      }
      diagnostics += cells.diagnostics
    }
    return words
  }

  /// Few documents have such a table, and the others are sorted once.
  private static func isTaught(_ block: Block) -> Bool {
    guard case .table(let table) = block, let first = table.rows.first(where: { !$0.isEmpty })
    else { return false }
    return Word(first[0].text).folded == "woord"
  }

  private static func read(
    _ grid: Grid, _ cells: inout CellReader, _ words: inout [String: String],
    _ places: inout [String: Place]
  ) {
    for row in cells.read(grid, as: .words).rows {
      guard let word = row.text(.word), let meaning = row.text(.meaning) else { continue }
      let folded = Word(word.value).folded
      if let first = places[folded] {
        cells.reportDuplicate(at: word.place, first: first, of: Bilingual { _ in word.value })
        continue
      }
      places[folded] = word.place
      words[folded] = meaning.value
    }
  }
}
