/// The text of a small book: the tables of its documents, and the lines of its journal.
///
/// An example says only what matters to it, and the rest comes from the premise (uitgangspunt) of
/// its file: a table of the example takes the place of all with the same first header cell, and
/// entries of the journal are added.
package struct ExampleText {
  package private(set) var markdown = ""
  package private(set) var journal = "decimal-mark ,\n\n"

  package init(premise: String?, example: String) {
    let base = ExampleParts(premise ?? "")
    let own = ExampleParts(example)
    let replaced = Set(own.tables.map { $0.title })
    var tables: [ExampleParts.Table] = []
    var isPlaced = false
    for table in base.tables {
      guard replaced.contains(table.title) else {
        tables.append(table)
        continue
      }
      // All of them at once, where the first of them belongs: a theme and its activities stay
      // together.
      if !isPlaced { tables += own.tables }
      isPlaced = true
    }
    if !isPlaced { tables += own.tables }
    for table in tables { markdown += table.text + "\n" }
    journal += base.journal + "\n" + own.journal
  }
}

/// The parts of a fence: tables are the lines that begin with a bar, the rest is journal.
private struct ExampleParts {
  struct Table {
    /// The first header cell.
    let title: String
    var text: String
  }

  private(set) var tables: [Table] = []
  private(set) var journal = ""

  init(_ text: String) {
    var isInTable = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isRow = line.first { $0 != " " } == "|"
      if isRow, isInTable {
        tables[tables.count - 1].text += line + "\n"
      } else if isRow {
        tables.append(Table(title: ExampleParts.title(of: line), text: line + "\n"))
      } else {
        journal += line + "\n"
      }
      isInTable = isRow
    }
  }

  private static func title(of line: Substring) -> String {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count > 1 else { return "" }
    return cells[1].split(separator: " ").joined(separator: " ").lowercased()
  }
}
