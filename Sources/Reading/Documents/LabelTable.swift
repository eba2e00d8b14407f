import Basics
import Diagnostics
import Markdown

/// A table whose first column holds labels, with their values beside them.
struct LabelTable {
  /// A column of values, with the year that stands above it, and what kind of money it holds.
  struct Values {
    let index: Int
    let year: Int?
    var unit: MoneyUnit?
    var kind = MoneyWords.Column.amount
  }

  let grid: Grid
  /// The word above the labels, if the table has one.
  let title: Cell?
  /// What the title says beside its word.
  let year: Int?
  let unit: MoneyUnit?
  let columns: [Values]
  /// The rows that hold labels.
  let rows: Range<Int>
  let labels: [Word]

  /// Where a figure stands that has no label: the title, or the first cell.
  var range: TextRange { title?.range ?? grid.range }

  /// The label of a row.
  func word(_ row: Int) -> Word { labels[row - rows.lowerBound] }

  /// Whether out of pocket and staff stand beside each other.
  var isByKind: Bool { columns.contains { $0.kind != .amount } }
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
        let meaning = meaning(of: table.word(row), label, labels, in: table.labels)
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
    let word = grid.word(first[0])
    let hasYears = grid.heads.dropFirst().contains {
      guard let column = MoneyWords.column($0.word) else { return false }
      return $0.word.year != nil || column != .amount
    }
    let isProjects = name == "corporatiebrede projecten"
    let isExact =
      word.folded == Word(name).folded || (isProjects && word.folded.hasSuffix("bredeprojecten"))
    var hasTitle = isExact || first[0].isEmpty
    if !hasTitle, !isLabel(word) {
      if NearWord.isNear(word, [Word(name).folded]) {
        hasTitle = true
        let title =
          name.prefix(1).uppercased() + name.dropFirst() + (word.year.map { " \($0)" } ?? "")
        report(
          .misspelledWord, at: place(first[0]),
          Bilingual(
            dutch: "\(first[0].text.clipped(to: 60)) is geen tabel die Wijkboek kent",
            english: "\(first[0].text.clipped(to: 60)) is not a table that Wijkboek knows"),
          help: CellReader.meant(title),
          fixes: [
            word.unit == nil
              ? respelling(first[0].text, as: title, among: [title], at: place(first[0])) : nil
          ])
      } else {
        hasTitle = hasYears
      }
    }
    hasTitle = hasTitle || grid.start > 1
    if hasTitle { note(.title, first[0]) }
    let rows = (hasTitle ? grid.start : 0)..<grid.rows.count
    return LabelTable(
      grid: grid, title: hasTitle ? first[0] : nil, year: hasTitle ? word.year : nil,
      unit: hasTitle ? word.unit : nil,
      columns: valueColumns(grid, hasTitle: hasTitle, isOfAmounts: name == "budget" || isProjects),
      rows: rows, labels: rows.map { grid.word(grid.rows[$0][0]) })
  }

  private mutating func valueColumns(
    _ grid: Grid, hasTitle: Bool, isOfAmounts: Bool
  ) -> [LabelTable.Values] {
    var columns: [LabelTable.Values] = []
    let hasYears = grid.heads.dropFirst().contains { $0.word.year != nil }
    for (index, head) in grid.heads.enumerated().dropFirst() where !head.cell.isCovered {
      // Beside a title alone, anything may name the values, but not those of amounts.
      let isOnly = grid.heads.count == 2 && (!isOfAmounts || head.isEmpty)
      if index == 1, !hasTitle || isOnly {
        let word = hasTitle ? head.word : nil
        if hasTitle { note(.text, head.cell) }
        columns.append(LabelTable.Values(index: 1, year: word?.year, unit: word?.unit))
        continue
      }
      let word = head.word
      let kind = hasTitle ? amountColumn(head) : nil
      // A total beside years sums them up, and is nobody's figure.
      if kind == .total, hasYears, word.year == nil { continue }
      let isNew = !columns.contains { $0.year == word.year && $0.kind == kind }
      if let kind, isNew, kind != .amount || word.year != nil || columns.isEmpty {
        note(.text, head.cell)
        columns.append(
          LabelTable.Values(index: index, year: word.year, unit: word.unit, kind: kind))
      } else if !hasTitle || !MeantWords.isExplanation(word) {
        reportUnread(index, grid, hasTitle: hasTitle)
      }
    }
    return columns
  }

  /// The amounts of a column; in the words of others they are said.
  private mutating func amountColumn(_ head: Head) -> MoneyWords.Column? {
    if let column = MoneyWords.column(head.word) { return column }
    guard let meant = MoneyWords.meant(head.word) else { return nil }
    reportMeant(head.cell, as: meant.word, head.word.year, nil)
    return meant.column
  }

  /// A column of a table of labels that is not known; one that holds nothing is no loss.
  private mutating func reportUnread(_ index: Int, _ grid: Grid, hasTitle: Bool) {
    let head = grid.heads[index]
    let rows = hasTitle ? grid.body : grid.rows.indices
    let filled = grid.rows[rows].first { !$0[index].isEmpty }.map { $0[index] }
    guard let cell = hasTitle && !head.isEmpty ? head.cell : filled else { return }
    let text = cell.text.clipped(to: 60)
    report(
      .unknownWord, at: place(cell),
      hasTitle && !head.isEmpty
        ? Bilingual(
          dutch: "\(text) kent deze tabel niet, dus die kolom telt niet mee",
          english: "this table does not know \(text), so that column does not count")
        : Bilingual(
          dutch: "boven deze kolom staat niets, dus zij telt niet mee",
          english: "nothing stands above this column, so it does not count"))
  }
}
