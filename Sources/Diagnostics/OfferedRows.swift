/// Rows of a Markdown table for people to paste and fill in, which settle a finding then.
package struct OfferedRows: Sendable {
  /// The lines above the rows; none where the text has such a table already.
  package let head: [String]
  /// In the order of what they are about.
  package let rows: [String]

  package init(head: [String], rows: [String]) {
    self.head = head
    self.rows = rows
  }

  package var lines: [String] { head + rows }

  func withTexts(_ change: (String) -> String) -> OfferedRows {
    OfferedRows(head: head, rows: rows.map(change))
  }
}
