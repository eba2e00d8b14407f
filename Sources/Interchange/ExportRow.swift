package import Basics
package import Diagnostics
import Ledger

/// A row of an export: what the other system says of one booking.
package struct ExportRow: Sendable {
  /// The whole row, in the decoded text.
  package let range: TextRange
  package let day: Day
  /// The row as text, by field; what has no column is empty.
  package let journal: String
  package let bookYear: String
  package let document: String
  package let line: String
  package let description: String
  package let relation: String
  /// Account, cost centre and project.
  package let keys: [String]
  /// In euros, what is spent above zero; nil where the export has hours only.
  package let amount: Quantity?
  /// Nil where there are none.
  package let hours: Quantity?

  package init(
    range: TextRange, day: Day, journal: String = "", bookYear: String = "",
    document: String = "", line: String = "", description: String = "", relation: String = "",
    keys: [String], amount: Quantity?, hours: Quantity? = nil
  ) {
    self.range = range
    self.day = day
    self.journal = journal
    self.bookYear = bookYear
    self.document = document
    self.line = line
    self.description = description
    self.relation = relation
    self.keys = keys
    self.amount = amount
    self.hours = hours
  }
}

/// What rows come to: how many, and how much.
package struct ExportSum: Equatable, Sendable {
  package private(set) var rows = 0
  package private(set) var amount = Quantity(mantissa: 0, scale: AmountForm.scale)
  package private(set) var hours = Quantity(mantissa: 0, scale: AmountForm.scale)

  package init() {}

  package mutating func add(_ row: ExportRow) { add(amount: row.amount, hours: row.hours) }

  package mutating func add(amount more: Quantity?, hours moreHours: Quantity? = nil) {
    rows += 1
    amount = ExportSum.sum(amount, more)
    hours = ExportSum.sum(hours, moreHours)
  }

  package static func + (left: ExportSum, right: ExportSum) -> ExportSum {
    var sum = left
    sum.rows += right.rows
    sum.amount = ExportSum.sum(left.amount, right.amount)
    sum.hours = ExportSum.sum(left.hours, right.hours)
    return sum
  }

  private static func sum(_ left: Quantity, _ right: Quantity?) -> Quantity {
    guard let right else { return left }
    guard let sum = left.adding(right) else {
      preconditionFailure("A file of four gigabytes holds no rows whose cents leave 128 bits.")
    }
    return sum
  }
}
