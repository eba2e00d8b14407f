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

  package let columns: [Column]
  package private(set) var rows: [[Cell]] = []
  /// The row under the rule at the end; machine forms leave it out, since they can add up.
  package var total: [Cell]?

  package init(columns: [Column]) { self.columns = columns }

  package mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "A row has a cell for each column.")
    rows.append(row)
  }
}

/// What one cell of a table holds.
package enum Cell: Equatable, Sendable {
  case empty
  case text(String)
  case texts([String])
  case number(Int)
  /// Amounts of several commodities; none is zero.
  case amounts([CellAmount])
}

/// An exact amount: `mantissa / 10^scale` of a commodity.
package struct CellAmount: Equatable, Sendable {
  package let mantissa: Int128
  package let scale: UInt8
  package let commodity: String

  package init(mantissa: Int128, scale: UInt8, commodity: String) {
    self.mantissa = mantissa
    self.scale = scale
    self.commodity = commodity
  }
}
