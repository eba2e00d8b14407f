/// A table without a format: typed cells, so that each format can write numbers as numbers.
package struct Table: Sendable {
  package enum Alignment: Sendable {
    case left
    case right
  }

  package struct Column: Sendable {
    /// What machines call the column.
    package let key: String
    package let title: String
    package let alignment: Alignment

    package init(key: String, title: String, alignment: Alignment = .left) {
      self.key = key
      self.title = title
      self.alignment = alignment
    }
  }

  /// What a row is to the rows around it.
  package enum Role: Sendable {
    case body
    /// A title above the rows that follow, in its first cell.
    case group
    case subtotal
    /// What stands under the rule at the end.
    case total
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    package let role: Role
  }

  package private(set) var columns: [Column]
  package private(set) var rows: [Row] = []
  /// What the table shows, for a page that holds several.
  package var caption: String?
  /// How its figures are worked out and what its words mean, below it.
  package var notes: [String] = []

  package init(columns: [Column]) {
    precondition(
      Set(columns.map { $0.key }).count == columns.count,
      "Machines tell the columns of a table apart by their keys.")
    self.columns = columns
  }

  package mutating func append(_ cells: [Cell], as role: Role = .body) {
    precondition(cells.count == columns.count, "A row has a cell for each column.")
    rows.append(Row(cells: cells, role: role))
  }

  /// Changes all columns and cells.
  ///
  /// Each row takes the place of the one before it, so that a large table is there but once.
  mutating func change(columns: (Column) -> Column, cells: (Cell) -> Cell) {
    self.columns = self.columns.map(columns)
    for number in rows.indices {
      rows[number] = Row(cells: rows[number].cells.map(cells), role: rows[number].role)
    }
  }

  /// The rows that hold what the others are made of; machine forms of lists hold only these, since
  /// they can add up.
  package var body: [[Cell]] { rows.filter { $0.role == .body }.map { $0.cells } }
}
