import Basics
import Diagnostics
import Markdown

/// A table whose first column holds labels, with their values beside them.
struct LabelTable {
  /// A column of values, with the year that stands above it.
  struct Values {
    let index: Int
    let year: Int?
  }

  let grid: Grid
  /// The word above the labels, if the table has one.
  let title: Cell?
  /// What the title says beside its word.
  let year: Int?
  let columns: [Values]
  /// The rows that hold labels.
  let rows: Range<Int>
  let labels: [Word]

  /// Where a figure stands that has no label: the title, or the first cell.
  var range: TextRange { title?.range ?? grid.range }
}

extension CellReader {
  /// The values of a table of labels, in the order of the rows; a label that stands there twice is told
  /// and counts once.
  mutating func labelled<Label: Hashable & Sendable>(
    _ grid: Grid, title: String, _ labels: Vocabulary<Label>
  ) -> [(label: Label, value: Cell)] {
    let table = labelTable(grid, title: title) { labels.exact($0) != nil }
    var places: [Label: Place] = [:]
    var values: [(label: Label, value: Cell)] = []
    for row in table.rows {
      let label = grid.rows[row][0]
      guard !label.isEmpty,
        let meaning = meaning(of: Word(label.text), label, labels, in: table.labels)
      else { continue }
      if let first = places[meaning] {
        reportDuplicate(label, first: first, of: Bilingual { _ in label.text })
        continue
      }
      places[meaning] = place(label)
      values.append((label: meaning, value: grid.rows[row][1]))
    }
    return values
  }

  /// Reads the form of a table of labels.
  ///
  /// Whether the first row is a title is told by its words, never by its being marked as header.
  mutating func labelTable(
    _ grid: Grid, title name: String, isLabel: (Word) -> Bool
  ) -> LabelTable {
    let first = grid.rows[0]
    let word = Word(first[0].text)
    let hasYears = first.cells.dropFirst().contains {
      let word = Word($0.text)
      return word.year != nil && (word.folded.isEmpty || word.folded == "bedrag")
    }
    let isProjects = name == "corporatiebrede projecten"
    let isExact =
      word.folded == Word(name).folded || (isProjects && word.folded.hasSuffix("bredeprojecten"))
    var hasTitle = isExact || first[0].isEmpty
    if !hasTitle, !isLabel(word) {
      if NearWord.isNear(word, [Word(name).folded]) {
        hasTitle = true
        let title = name.prefix(1).uppercased() + name.dropFirst()
        report(
          .misspelledPlanWord, at: place(first[0]),
          Bilingual(
            dutch: "\(first[0].text.clipped(to: 60)) is geen tabel die Wijkboek kent",
            english: "\(first[0].text.clipped(to: 60)) is not a table that Wijkboek knows"),
          help: CellReader.meant(title),
          fixes: [
            respelling(
              first[0].text.withoutYear(word), as: title, among: [title], at: place(first[0]))
          ])
      } else {
        hasTitle = hasYears
      }
    }
    let rows = (hasTitle ? 1 : 0)..<grid.rows.count
    return LabelTable(
      grid: grid, title: hasTitle ? first[0] : nil, year: hasTitle ? word.year : nil,
      columns: valueColumns(grid, hasTitle: hasTitle), rows: rows,
      labels: rows.map { Word(grid.rows[$0][0].text) })
  }

  private mutating func valueColumns(_ grid: Grid, hasTitle: Bool) -> [LabelTable.Values] {
    let first = grid.rows[0]
    guard hasTitle, first.cells.count > 2 else {
      let year = hasTitle ? Word(first[1].text).year : nil
      return [LabelTable.Values(index: 1, year: year)]
    }
    var columns: [LabelTable.Values] = []
    for (index, cell) in first.cells.enumerated().dropFirst() {
      let word = Word(cell.text)
      let isAmount = ["", "bedrag", "budget", "euro"].contains(word.folded)
      if cell.isCovered { continue }
      if isAmount, word.year != nil || columns.isEmpty {
        columns.append(LabelTable.Values(index: index, year: word.year))
      } else if !["toelichting", "opmerking", "opmerkingen", ""].contains(word.folded) {
        report(
          .unknownPlanWord, at: place(cell),
          Bilingual(
            dutch:
              "\(cell.text.clipped(to: 60)) kent deze tabel niet, dus die kolom telt niet mee",
            english: "this table does not know \(cell.text.clipped(to: 60)), so that column "
              + "does not count"))
      }
    }
    return columns.isEmpty ? [LabelTable.Values(index: 1, year: nil)] : columns
  }
}

extension String {
  /// The text of a title without the year that stands behind it.
  fileprivate func withoutYear(_ word: Word) -> String {
    guard let year = word.year, hasSuffix(" \(year)") else { return self }
    return String(dropLast(5))
  }
}
