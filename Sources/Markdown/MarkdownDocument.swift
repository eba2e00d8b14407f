package import Diagnostics

/// A Markdown text as blocks, each with its place.
///
/// Reading is total: any bytes at all make a document. What a writer cannot have meant stands in
/// `problems`, as values that the caller turns into diagnostics. Nothing is left out: whatever is
/// not white space or the mark of a list or quote lies in the range of some block.
package struct MarkdownDocument: Sendable {
  package let source: Source
  /// The index of the source in the list of all that were read.
  package let number: Int
  /// In the order of the text.
  package let blocks: [Block]
  /// In the order of the text.
  package let problems: [Problem]

  package init(_ source: Source, number: Int) {
    self.init(source, number: number, within: nil)
  }

  /// The content of a fence, read as a document of its own, with places in the same source.
  package init(_ fence: Fence, of document: MarkdownDocument) {
    self.init(document.source, number: document.number, within: fence)
  }

  private init(_ source: Source, number: Int, within fence: Fence?) {
    self.source = source
    self.number = number
    (blocks, problems) = source.withBytes { bytes in
      let lines = fence?.lines.map { Line(start: Int($0.start), end: Int($0.end)) }
      var reader = BlockReader(lines: lines ?? bytes.lines(), within: fence)
      reader.read(bytes)
      return (reader.blocks, reader.problems.sorted { $0.range.start < $1.range.start })
    }
  }

  package func place(_ range: TextRange) -> Place { Place(source: number, range: range) }
}

/// A part of a document.
package enum Block: Sendable {
  case heading(Heading)
  case prose(Prose)
  case table(Table)
  case fence(Fence)
  case thematicBreak(TextRange)
  /// An HTML comment, which says nothing to readers of the document.
  case comment(TextRange)
  /// The settings between two `---` at the start of a text.
  case frontMatter(TextRange)

  package var range: TextRange {
    switch self {
    case .heading(let heading): heading.range
    case .prose(let prose): prose.content.range
    case .table(let table): table.range
    case .fence(let fence): fence.range
    case .thematicBreak(let range), .comment(let range), .frontMatter(let range): range
    }
  }
}

package struct Heading: Sendable {
  /// 1 is the title, 6 the deepest.
  package let level: Int
  package let content: Inline
  /// The content with the marks that make it a heading.
  package let range: TextRange
}

/// Text that is for people: a paragraph, also one of a list or a block quote.
package struct Prose: Sendable {
  package enum Kind: Equatable, Sendable {
    case paragraph
    /// The first paragraph of a list item, with its number or nil for a bullet.
    case item(number: Int?)
    /// A block of HTML that is no table; its tags are left out of the text.
    case html
    /// Code by indentation.
    case code
  }

  package let kind: Kind
  package let content: Inline
  /// How many lists, and how many block quotes, the text stands in.
  package let listDepth: Int
  package let quoteDepth: Int
}

/// A fenced block: the lines between two rows of backticks or tildes.
package struct Fence: Sendable {
  /// What stands behind the opening fence, such as `norm`.
  package let info: String
  package let infoRange: TextRange
  /// Each line of the content without its line end, and without the indentation that it shares
  /// with its fence.
  package let lines: [TextRange]
  /// From the first line of the content up to and with the last; empty if there is none.
  package let content: TextRange
  /// The block with both fences.
  package let range: TextRange
  let quoteDepth: Int

  /// The content as text, its lines ended by line feeds.
  package func text(in source: Source) -> String {
    lines.reduce(into: "") { text, line in
      text += source.text(in: line)
      text += "\n"
    }
  }
}

/// Something that the writer of a document cannot have meant.
package struct Problem: Equatable, Sendable {
  package enum Construct: Sendable {
    case fence, htmlTable, comment, htmlBlock
  }

  package enum Kind: Equatable, Sendable {
    /// A row has another number of cells than the header (or, without one, than the first row).
    case raggedRow(expected: Int, found: Int)
    /// The row of dashes has another number of columns than the header above it, so that other
    /// programs show no table. It is read as one all the same.
    case delimiterRow(expected: Int, found: Int)
    /// Lines that begin with a bar but are no table: the row of dashes is missing, or the blank
    /// line between them and a list or quote, which then goes on.
    case rowsOutsideTable
    /// A table so far to the right that it is code.
    case indentedTable
    /// A table within a cell or in the middle of a text: its words are kept, its cells are not.
    case nestedTable
    /// A cell of HTML that spans several rows or columns; see `Cell.isCovered`.
    case mergedCell(rows: Int, columns: Int)
    /// Text in a table of HTML that stands in none of its cells, and is not kept elsewhere.
    case textOutsideCells
    /// What is never closed, and so reaches further than was meant.
    case unclosed(Construct)
    /// A line like `#Kop`, which is no heading since the space is missing.
    case headingWithoutSpace
    /// Lists or quotes that are nested too deep; what is deeper is taken as text.
    case tooDeep
  }

  package let kind: Kind
  package let range: TextRange
}
