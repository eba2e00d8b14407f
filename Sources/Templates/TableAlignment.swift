/// Sets the columns of Markdown tables under each other.
///
/// It is for tables of our own making: no cell holds a bar, and each row has all its cells.
package enum TableAlignment {
  package static func aligned(_ text: String) -> String {
    var lines: [String] = []
    var table: [[String]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        table.append(cells(of: line))
        continue
      }
      lines += TableAlignment.lines(of: table)
      table = []
      lines.append(String(line))
    }
    return (lines + TableAlignment.lines(of: table)).joined(separator: "\n")
  }

  private static func cells(of line: Substring) -> [String] {
    let inner = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).dropLast()
    return inner.map { cell in
      let start = cell.drop { $0 == " " }
      return String(start.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func lines(of table: [[String]]) -> [String] {
    guard let head = table.first else { return [] }
    let rule = table.firstIndex { $0.allSatisfy { isRule($0) } }
    let widths = head.indices.map { column in
      max(3, table.indices.filter { $0 != rule }.map { table[$0][column].count }.max() ?? 0)
    }
    return table.enumerated().map { index, row in
      let cells = row.enumerated().map { column, cell in
        let isRight = rule.map { table[$0][column].hasSuffix(":") } ?? false
        let blanks = widths[column] - cell.count
        if index == rule {
          return String(repeating: "-", count: widths[column] - (isRight ? 1 : 0))
            + (isRight ? ":" : "")
        }
        let space = String(repeating: " ", count: blanks)
        return isRight ? space + cell : cell + space
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }

  private static func isRule(_ cell: String) -> Bool {
    cell.contains("-") && cell.allSatisfy { $0 == "-" || $0 == ":" }
  }
}
