/// A table for reading: the first column starts at the left, all others end at the right.
struct TextTable {
  private static let indent = "  "
  private static let gap = "   "

  private var rows: [[String]]

  init(_ head: [String]) { rows = [head] }

  mutating func add(_ cells: [String]) {
    precondition(cells.count == rows[0].count, "a row has as many cells as the head")
    rows.append(cells)
  }

  func show() {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let rule = widths.map { String(repeating: "-", count: $0) }
    for row in [rows[0], rule] + rows.dropFirst() {
      let cells = row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }
      print(Self.indent + cells.joined(separator: Self.gap))
    }
  }
}
