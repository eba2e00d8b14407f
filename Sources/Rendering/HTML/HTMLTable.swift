import Diagnostics
import Document

/// A table of a report for a browser.
///
/// On paper its heading is repeated on each page; on a narrow screen each row becomes a card, with
/// the heading of its column before each figure. The roles are written out because a browser forgets
/// them where style turns a table into something else.
enum HTMLTable {
  /// The table; `link` gives the place on the page that a key leads to.
  static func text(
    of table: Table, in language: Language, link: (String) -> String?
  ) -> String {
    var html = HTMLText()
    // A table that may be too wide for a small window is moved with the keyboard too.
    let reach = table.columns.count > 6 ? " tabindex=\"0\"" : ""
    html.line("<div class=\"scroll\"\(reach)><table class=\"cards\" role=\"table\">")
    if let caption = table.caption { html.element("caption", caption) }
    html.append("<thead role=\"rowgroup\"><tr role=\"row\">")
    for column in table.columns {
      html.append(
        HTMLText.element(
          "th", column.title, "scope=\"col\" role=\"columnheader\"" + style(of: column)))
    }
    html.line("</tr></thead>")
    html.line("<tbody role=\"rowgroup\">")
    for row in table.rows { html.line(text(of: row, in: table, language, link)) }
    html.line("</tbody></table></div>")
    let notes = (table.legend(in: language).map { [$0] } ?? []) + table.notes
    if !notes.isEmpty {
      html.line("<ul class=\"notes\">")
      for note in notes { html.element("li", note) }
      html.line("</ul>")
    }
    return html.text
  }

  private static func text(
    of row: Table.Row, in table: Table, _ language: Language, _ link: (String) -> String?
  ) -> String {
    var html = "<tr role=\"row\" class=\"\(row.role.word)\">"
    for (index, (cell, column)) in zip(row.cells, table.columns).enumerated() {
      let content = content(of: cell, language, link) + sign(of: cell.tone, language)
      if index == 0 {
        let scope = row.role == .group ? "rowgroup" : "row"
        let style = isWord(cell) ? " class=\"word\"" : style(of: column)
        html += "<th scope=\"\(scope)\" role=\"rowheader\"" + style + ">\(content)</th>"
        continue
      }
      // An empty card says nothing, so that it is left out on a narrow screen.
      let tone = cell.tone == .neutral ? "" : " " + cell.tone.key
      let alignment = column.alignment == .right ? "right" : isWord(cell) ? "word" : ""
      let classes = (alignment + tone + (content.isEmpty ? " empty" : "")).trimmed
      html +=
        "<td role=\"cell\"" + (classes.isEmpty ? "" : " class=\"\(classes)\"")
        + " data-label=\"\(HTMLText.escaped(column.title))\">\(content)</td>"
    }
    return html + "</tr>"
  }

  /// Whether a cell is a code, or a day, that a browser would break at its hyphens.
  private static func isWord(_ cell: Cell) -> Bool {
    switch cell.value {
    case .text(let text): text.utf8.count <= 16 && !text.contains(" ")
    case .day: true
    default: false
    }
  }

  private static func content(
    of cell: Cell, _ language: Language, _ link: (String) -> String?
  ) -> String {
    var isText = false
    if case .text = cell.value { isText = true }
    let shown = CellText.pieces(of: cell.value, in: language)
      .map { isText ? HTMLText.prose($0) : HTMLText.escaped($0) }.joined(separator: "<br>")
    if case .unknown(let reason?) = cell.value {
      // Why is said to whoever points at it or listens; the notes of the table say it to all.
      let words = HTMLText.escaped(reason)
      return "<abbr title=\"\(words)\">\(shown)<span class=\"aside\"> (\(words))</span></abbr>"
    }
    guard !shown.isEmpty, let origin = cell.origin, let place = link(origin) else { return shown }
    return "<a href=\"#\(place)\">\(shown)</a>"
  }

  /// What tells a tone to whoever does not see colours, or does not see.
  private static func sign(of tone: Cell.Tone, _ language: Language) -> String {
    if tone.sign.isEmpty { return "" }
    return "&nbsp;<span aria-hidden=\"true\">\(tone.sign)</span>"
      + "<span class=\"aside\"> (\(tone.meaning(in: language)))</span>"
  }

  private static func style(of column: Table.Column) -> String {
    column.alignment == .right ? " class=\"right\"" : ""
  }

  // MARK: Places

  /// What a key of an origin, or of a line in one, is called on the page.
  static func address(of key: String) -> String { "bron-" + HTMLText.anchor(key) }
}

extension String {
  /// The text without spaces in front.
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
