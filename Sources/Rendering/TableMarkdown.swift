package import Diagnostics
package import Document

/// A table as Markdown, with its columns lined up so that it reads well as plain text too.
package enum TableMarkdown {
  package static func text(of table: Table, in language: Language) -> String {
    var rows = [table.columns.map { escaped($0.title) }]
    rows += table.rows.map { row in
      row.cells.map { cell in
        let text = text(of: cell, in: language)
        return row.role == .body || text.isEmpty ? text : "**" + text + "**"
      }
    }
    let widths = table.columns.indices.map { column in
      max(3, rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 3)
    }
    var lines = rows.map { row in
      "| "
        + row.indices.map { column in
          let gap = String(
            repeating: " ", count: widths[column] - DisplayWidth.columns(of: row[column]))
          return table.columns[column].alignment == .right ? gap + row[column] : row[column] + gap
        }.joined(separator: " | ") + " |"
    }
    let rules = table.columns.indices.map { column in
      let isRight = table.columns[column].alignment == .right
      return String(repeating: "-", count: widths[column] - (isRight ? 1 : 0))
        + (isRight ? ":" : "")
    }
    lines.insert("| " + rules.joined(separator: " | ") + " |", at: 1)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(of cell: Cell, in language: Language) -> String {
    CellText.pieces(of: cell.value, in: language).map { escaped($0) }.joined(separator: "<br>")
  }

  /// A text that shows as it is: a bar would start a cell, a line end a row, a mark an emphasis.
  private static func escaped(_ text: String) -> String {
    var shown = ""
    for character in text {
      switch character {
      case "|", "\\", "*", "_", "`", "<", "[": shown += "\\" + String(character)
      case "\n", "\r", "\r\n", "\t": shown += " "
      default: shown.append(character)
      }
    }
    return shown
  }
}
