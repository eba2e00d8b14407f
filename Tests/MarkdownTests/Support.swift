import Diagnostics
import Testing

@testable import Markdown

/// A text and its outline.
struct Example: CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: String
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ expected: String) {
    (self.name, self.text, self.expected) = (name, text, expected)
  }
}

/// The outline of a text, one line for each block and row, then the problems.
///
/// Reading it also checks what must hold for any text at all; see `broken`.
func outline(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
  let document = MarkdownDocument(Source(path: "test.md", text: text), number: 3)
  #expect(broken(document) == [], sourceLocation: sourceLocation)
  return outline(document)
}

func outline(_ document: MarkdownDocument) -> String {
  let blocks = document.blocks.map { outline($0, document.source) }
  let problems = document.problems.map { outline($0, document.source) }
  return (blocks + problems).joined(separator: "\n")
}

private func outline(_ block: Block, _ source: Source) -> String {
  switch block {
  case .heading(let heading): "h\(heading.level) \(heading.content.text)"
  case .prose(let prose): "\(mark(prose)) \(prose.content.text)"
  case .table(let table): outline(table)
  case .fence(let fence):
    (["fence(\(fence.info))"] + fence.lines.map { ": " + source.text(in: $0) })
      .joined(separator: "\n")
  case .thematicBreak: "break"
  case .comment(let range): "comment \(source.text(in: range))"
  case .frontMatter: "front matter"
  }
}

private func mark(_ prose: Prose) -> String {
  let name =
    switch prose.kind {
    case .paragraph: "p"
    case .item(.none): "item"
    case .item(.some(let number)): "item(\(number))"
    case .html: "html"
    case .code: "code"
    }
  return String(repeating: "> ", count: prose.quoteDepth)
    + String(repeating: "- ", count: prose.listDepth) + name
}

func outline(_ table: Table) -> String {
  let caption = table.caption.map { ["caption \($0.text)"] } ?? []
  let rows = table.rows.map { row in
    (row.isHeader ? "# " : "| ") + row.cells.map { outline($0) }.joined(separator: " | ")
  }
  return (["table(\(table.kind))"] + caption + rows).joined(separator: "\n")
}

/// The name of a cell and behind a `/` its explanation.
func outline(_ cell: Cell) -> String {
  if cell.isCovered { return "^" }
  if cell.isEmpty { return "_" }
  return cell.rest.isEmpty ? cell.text : "\(cell.lead) / \(cell.rest)"
}

private func outline(_ problem: Problem, _ source: Source) -> String {
  let line = source.text(in: problem.range).split(separator: "\n").first ?? ""
  return "! \(name(of: problem.kind)) \(line)"
}

private func name(of kind: Problem.Kind) -> String {
  switch kind {
  case .unclosed(let construct): "unclosed \(construct)"
  case .raggedRow(let expected, let found): "raggedRow \(found) of \(expected)"
  case .delimiterRow(let expected, let found): "delimiterRow \(found) of \(expected)"
  case .mergedCell(let rows, let columns): "mergedCell \(rows)x\(columns)"
  default: "\(kind)"
  }
}

/// All tables of a document.
func tables(_ document: MarkdownDocument) -> [Table] {
  document.blocks.compactMap { block in
    if case .table(let table) = block { table } else { nil }
  }
}

func tables(_ text: String) -> [Table] {
  tables(MarkdownDocument(Source(path: "test.md", text: text), number: 0))
}

/// The one cell of a table of Markdown around `content`.
func cell(_ content: String) throws -> Cell {
  let text = "|a|\n|-|\n|\(content)|\n"
  return try #require(tables(text).first?.rows.last?.cells.first)
}
