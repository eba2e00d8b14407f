import Basics
package import Diagnostics
import Document

/// A table as Markdown, with its columns lined up so that it reads well as plain text too.
package enum TableMarkdown {
  package static func text(of shown: ShownTable, in language: Language) -> String {
    text(of: shown.table, in: language)
  }

  static func text(of table: Table, in language: Language) -> String {
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
    let text = CellText.pieces(of: cell.value, in: language).map { escaped($0) }
      .joined(separator: "<br>")
    return cell.tone.sign.isEmpty ? text : text + (text.isEmpty ? "" : " ") + cell.tone.sign
  }

  /// A text that shows as it is, with its own line ends and the spaces that it begins with.
  private static func escaped(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
    return lines.map { line in
      let indent = line.prefix { $0 == " " }.count
      return String(repeating: "&nbsp;", count: indent)
        + MarkdownText.line(String(line.dropFirst(indent)))
    }.joined(separator: "<br>")
  }
}
