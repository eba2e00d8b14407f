import Basics
import Diagnostics
import Document
import Markdown

extension ManualPage {
  /// Reads a page; what only a git host shows, such as a comment, is left out.
  init(markdown text: String) {
    self.init()
    let source = Source(path: "", bytes: Array(text.utf8))
    let document = MarkdownDocument(source, number: 0)
    for block in document.blocks {
      switch block {
      case .heading(let heading):
        blocks.append(
          .heading(level: heading.level, Inlines.spans(of: source.text(in: heading.content.range))))
      case .prose(let prose):
        let spans = Inlines.spans(of: source.text(in: prose.content.range))
        if case .item(let number) = prose.kind {
          let mark = number.map { "\($0)." } ?? "-"
          blocks.append(.item(mark: mark, depth: prose.listDepth, spans))
        } else {
          blocks.append(.paragraph(spans))
        }
      case .table(let table): blocks.append(ManualPage.block(of: table, in: source))
      case .fence(let fence):
        let lines = fence.text(in: source).split(
          separator: "\n", omittingEmptySubsequences: false)
        blocks.append(.code(lines.dropLast().map { String($0) }))
      case .thematicBreak, .comment, .frontMatter: break
      }
    }
  }

  private static func block(of table: Markdown.Table, in source: Source) -> Block {
    func words(_ cell: Markdown.Cell) -> String {
      Inlines.spans(of: source.text(in: cell.range), inCell: true).map { $0.marked }.joined()
    }
    let head = table.header?.cells.map { words($0) } ?? []
    let columns = zip(head, table.alignments).map { title, alignment in
      Column(title, alignment == .right ? .right : .left)
    }
    return .table(columns, rows: table.body.map { row in row.cells.map { words($0) } })
  }
}

/// The marks within a text of a page: `code`, **strong** and [links](page.md).
enum Inlines {
  /// The text in pieces, with its line ends as spaces.
  ///
  /// In a cell of a table a bar is escaped, also in code.
  static func spans(of text: String, inCell: Bool = false) -> [ManualPage.Span] {
    var text = text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")[...]
    var spans: [ManualPage.Span] = []
    var plain = ""
    func flush() {
      if !plain.isEmpty { spans.append(ManualPage.Span(plain)) }
      plain = ""
    }
    while let first = text.first {
      if inCell, text.hasPrefix("\\|") {
        plain.append("|")
        text = text.dropFirst(2)
      } else if let code = enclosed(text, "`", "`") {
        flush()
        spans.append(ManualPage.Span(unescaped(code.inner, inCell), .code))
        text = code.rest
      } else if let strong = enclosed(text, "**", "**") {
        flush()
        spans += self.spans(of: String(strong.inner)).map { ManualPage.Span($0.marked, .strong) }
        text = strong.rest
      } else if let emphasis = enclosed(text, "*", "*") {
        plain += emphasis.inner
        text = emphasis.rest
      } else if let title = enclosed(text, "[", "]("), let end = title.rest.firstIndex(of: ")") {
        flush()
        spans += link(String(title.inner), to: String(title.rest[..<end]))
        text = title.rest[title.rest.index(after: end)...]
      } else {
        plain.append(first)
        text = text.dropFirst()
      }
    }
    flush()
    return spans
  }

  /// What stands between two marks at the start of a text, and what follows.
  private static func enclosed(
    _ text: Substring, _ open: String, _ close: String
  ) -> (inner: Substring, rest: Substring)? {
    guard text.hasPrefix(open) else { return nil }
    var rest = text.dropFirst(open.count)
    let start = rest
    var count = 0
    while !rest.isEmpty, !rest.hasPrefix(close) {
      rest = rest.dropFirst()
      count += 1
    }
    guard count > 0, !rest.isEmpty else { return nil }
    return (start.prefix(count), rest.dropFirst(close.count))
  }

  private static func unescaped(_ code: Substring, _ inCell: Bool) -> String {
    inCell ? String(code).replacing(part: "\\|", by: "|") : String(code)
  }

  /// A link leads to another page, which is asked for by its name, to a part of this one, or away.
  private static func link(_ words: String, to target: String) -> [ManualPage.Span] {
    let file = target.prefix { $0 != "#" }.split(separator: "/").last ?? ""
    if file.hasSuffix(".md"), let topic = ManualTopic(named: String(file.dropLast(3))) {
      let command = ManualPage.Span("wijkboek help " + topic.name, .code)
      return words == topic.name
        ? [command] : [ManualPage.Span(words + " ("), command, ManualPage.Span(")")]
    }
    let isAddress = target.hasPrefix("https://")
    return [ManualPage.Span(isAddress && words != target ? "\(words) (\(target))" : words)]
  }
}
