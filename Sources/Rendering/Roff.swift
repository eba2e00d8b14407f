import Basics
package import Document

/// Text in the language of `man`.
package enum Roff {
  /// The text as roff shows it, in ASCII, so that it shows alike wherever it is.
  package static func text(_ text: String) -> String {
    var roff = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": roff += "\\e"
      case "-": roff += "\\-"
      case "'": roff += "\\(aq"
      case "^": roff += "\\(ha"
      case "~": roff += "\\(ti"
      case "`": roff += "\\(ga"
      case "\"": roff += "\\(dq"
      case _ where scalar.isASCII: roff.unicodeScalars.append(scalar)
      default:
        roff += "\\[u" + VisibleText.name(of: scalar).dropFirst(2) + "]"
      }
    }
    // A point at the start of a line would make it a request.
    return roff.first == "." ? "\\&" + roff : roff
  }

  /// How every page begins: its name, section and heading.
  ///
  /// What is to be typed must not be broken, and a list of options has no straight right edge.
  package static func head(_ name: String, section: Int, source: String, manual: String) -> String {
    ".TH \(text(name)) \(section) \"\" \"\(text(source))\" \"\(text(manual))\"\n.nh\n.ad l\n"
  }

  /// The blocks of a page of the manual, without its title.
  package static func body(of page: ManualPage) -> String {
    page.blocks.map { block in
      switch block {
      case .heading(1, _): ""
      case .heading(let level, let spans):
        (level == 2 ? ".SH " : ".SS ") + text(spans.map { $0.text }.joined()) + "\n"
      case .paragraph(let spans): ".PP\n" + line(of: spans)
      case .item(let mark, let depth, let spans):
        ".IP \"\(text(mark == "-" ? "\u{2022}" : mark))\" \(2 * depth + 1)\n" + line(of: spans)
      case .table(let columns, let rows):
        verbatim(lines(of: columns, rows))
      case .code(let lines): verbatim(lines)
      }
    }.joined()
  }

  private static func line(of spans: [ManualPage.Span]) -> String {
    let line = spans.map { span in
      switch span.style {
      case .plain: text(span.text)
      case .code, .strong: "\\fB" + text(span.marked) + "\\fR"
      }
    }.joined()
    return (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + line + "\n"
  }

  /// Lines that stay as they are begin further to the left than prose, so that a screen of 80 columns
  /// holds those that a page of the manual may have.
  private static func verbatim(_ lines: [String]) -> String {
    ".PP\n.in 2n\n.nf\n" + lines.map { text($0) + "\n" }.joined() + ".fi\n.in\n"
  }

  /// A table drawn for a screen of 80 columns.
  private static func lines(of columns: [ManualPage.Column], _ rows: [[String]]) -> [String] {
    TextTable(columns, rows).render(within: 76, palette: .plain).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map { String($0) }
  }
}
