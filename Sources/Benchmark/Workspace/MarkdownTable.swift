/// A table of a document, as Markdown.
struct MarkdownTable {
  private var lines: [String]

  init(_ head: String...) {
    self.init(columns: head)
  }

  init(columns: [String]) {
    lines = [Self.line(columns), Self.line(columns.map { _ in "---" })]
  }

  mutating func add(_ cells: String...) { add(row: cells) }

  mutating func add(row cells: [String]) { lines.append(Self.line(cells)) }

  /// With an empty line behind it.
  var text: String { lines.joined(separator: "\n") + "\n\n" }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
