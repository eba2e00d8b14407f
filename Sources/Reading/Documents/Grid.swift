import Diagnostics
import Markdown

/// What stands above a column.
struct Head: Sendable {
  /// The lowest cell that says anything.
  let cell: Cell
  /// What it says together with the cell above it, where the head has two rows.
  let word: Word

  var isEmpty: Bool { cell.isEmpty }
}

/// The rows of a table that hold anything, whichever of them is marked as header.
///
/// Word through pandoc gives an empty header row, or takes the first row of data for a header.
///
///     | Activiteit | Budget        |           | Jaar |   the head: Budget out of pocket,
///     |            | Out of pocket | Personeel |      |   Budget personeel
///     | Markt      | 500           | 100       | 2020 |   the first row below it
struct Grid: Sendable {
  let range: TextRange
  let rows: [Row]
  let heads: [Head]
  /// The index of the first row below the head.
  let start: Int
  /// What a caption says of the amounts.
  let unit: MoneyUnit?
  /// What the organisation calls otherwise.
  private let words: [String: String]

  init(_ table: Table, _ words: [String: String]) {
    self.words = words
    range = table.range
    rows = table.rows.contains { $0.isEmpty } ? table.rows.filter { !$0.isEmpty } : table.rows
    unit = table.caption.flatMap { MoneyUnit.first(in: $0.text)?.unit }
    guard let first = rows.first else {
      (heads, start) = ([], 0)
      return
    }
    if let joined = HeadRows.joined(rows, words) {
      (heads, start) = (joined, 2)
    } else {
      heads = first.cells.map { Head(cell: $0, word: Word(TaughtWords.text($0.text, words))) }
      start = 1
    }
  }

  /// The rows below the head.
  var body: Range<Int> { min(start, rows.count)..<rows.count }

  /// The words above the columns.
  func head() -> [Word] { heads.map { $0.word } }

  /// The text of a cell that says what other cells are, in the words that tables know.
  func text(_ cell: Cell) -> String { TaughtWords.text(cell.text, words) }

  func word(_ cell: Cell) -> Word { Word(text(cell)) }

  /// Whether a row is called a total.
  func isTotal(_ cell: Cell) -> Bool { TotalRow.isTotal(text(cell)) }

  /// The cell whose content counts at a place: a cell that is merged over several rows counts for
  /// each of them.
  ///
  /// Nil where a merged cell to the left reaches into the place.
  func cell(_ row: Int, _ column: Int) -> Cell? {
    var row = row
    while rows[row][column].isCovered {
      guard !reachesFromLeft(row, column), row > 0 else { return nil }
      row -= 1
    }
    return rows[row][column]
  }

  /// Whether the merged cell that covers a place stands in the same row, so that it covers it
  /// directly behind its own content.
  private func reachesFromLeft(_ row: Int, _ column: Int) -> Bool {
    let cells = rows[row].cells
    guard let origin = cells[..<column].last(where: { !$0.isCovered }) else { return false }
    return origin.range.end == cells[column].range.start
  }
}

/// A head of two rows: the upper one names groups of columns, the lower one the columns.
enum HeadRows {
  /// The heads of the columns, or nil where the second row is one of data.
  ///
  /// It belongs to the head if all that it holds are words of heads, and it says something that the
  /// first row leaves open.
  static func joined(_ rows: [Row], _ words: [String: String]) -> [Head]? {
    guard rows.count > 2, rows[0].cells.count > 2, rows[1].cells.count == rows[0].cells.count,
      rows[1].cells.dropFirst().contains(where: { !$0.isEmpty })
    else { return nil }
    let upper = rows[0].cells.map { TaughtWords.text($0.text, words) }
    let lower = rows[1].cells.map { TaughtWords.text($0.text, words) }
    for index in upper.indices where !lower[index].isEmpty {
      let word = Word(lower[index])
      guard MoneyWords.isOfAmount(word) || TableForm.activities.vocabulary.exact(word) != nil else {
        return nil
      }
      let isGroup = upper[index].isEmpty || (index > 0 && MoneyWords.isOfAmount(Word(upper[index])))
      guard isGroup, upper[index].isEmpty || MoneyWords.isOfAmount(word) else { return nil }
      // Below a year, 2000 is an amount.
      let above = upper[...index].last { !$0.isEmpty }
      if word.year != nil, above.map({ Word($0).year != nil }) ?? false { return nil }
    }
    return upper.indices.map { index in
      if lower[index].isEmpty {
        return Head(cell: rows[0].cells[index], word: Word(upper[index]))
      }
      let group = group(of: index, upper, lower).map { $0 + " " } ?? ""
      return Head(cell: rows[1].cells[index], word: Word(group + lower[index]))
    }
  }

  /// The upper word that a column belongs to; one reaches over the empty cells behind it.
  private static func group(of index: Int, _ upper: [String], _ lower: [String]) -> String? {
    guard MoneyWords.isOfAmount(Word(lower[index])),
      let found = upper[...index].lastIndex(where: { !$0.isEmpty }), found > 0,
      MoneyWords.isOfAmount(Word(upper[found])), !lower[found].isEmpty
    else { return nil }
    return upper[found]
  }
}
