import Basics
import Diagnostics
import Markdown

/// Finds what a document holds that looks like figures in a table, and that nobody reads.
///
/// Prose is for people, whatever it says; but rows and columns were made to be counted.
struct UnreadParts {
  /// What a line of text looks like.
  private enum LineForm: Equatable {
    case text
    /// A row between bars, or of HTML.
    case row
    /// A line of `+` and `-` around rows.
    case rule
    /// Cells that this byte keeps apart.
    case columns(UInt8, hasDigit: Bool)

    /// Whether both may be lines of one table.
    func continues(_ other: LineForm) -> Bool {
      switch (self, other) {
      case (.columns(let mark, _), .columns(let otherMark, _)): mark == otherMark
      case (.row, .row), (.row, .rule), (.rule, .row), (.rule, .rule): true
      case (.text, _), (.row, _), (.rule, _), (.columns, _): false
      }
    }
  }

  /// Lines one below the other that look like one table.
  private struct Stretch {
    let start: Int
    var end: Int
    var forms: [LineForm]

    var isTable: Bool {
      if forms.contains(.row) { return true }
      let hasDigit = forms.contains { form in
        if case .columns(_, let hasDigit) = form { return hasDigit }
        return false
      }
      return forms.count > 1 && hasDigit
    }
  }

  private let document: MarkdownDocument
  private var found: [Unread] = []

  /// The parts of a document; `isRead` tells of each of its blocks whether it is a table that is
  /// read.
  static func all(in document: MarkdownDocument, isRead: [Bool]) -> [Unread] {
    var parts = UnreadParts(document: document)
    document.source.withBytes { parts.find(isRead, $0) }
    for problem in document.problems where problem.kind == .nestedTable {
      parts.add(.nestedTable, problem.range)
    }
    return parts.found
  }

  private init(document: MarkdownDocument) { self.document = document }

  private mutating func add(_ reason: Unread.Reason, _ range: TextRange) {
    found.append(Unread(reason, at: document.place(range)))
  }

  private mutating func find(_ isRead: [Bool], _ bytes: Span<UInt8>) {
    for (block, isRead) in zip(document.blocks, isRead) {
      switch block {
      case .table(let table): if !isRead { add(.unknownTable, table.range) }
      case .prose(let prose): findLines(prose.content.range, bytes, in: block)
      case .comment, .fence: findLines(block.range, bytes, in: block)
      case .heading, .thematicBreak, .frontMatter: break
      }
    }
  }

  private mutating func findLines(_ range: TextRange, _ bytes: Span<UInt8>, in block: Block) {
    var open: Stretch?
    var position = Int(range.start)
    let limit = Int(range.end)
    while position < limit {
      let end = bytes.first(ASCII.lineFeed, from: position, to: limit)
      let form = UnreadParts.form(bytes, position, end)
      if let last = open?.forms.last, form.continues(last) {
        open?.end = end
        open?.forms.append(form)
      } else {
        close(open, in: block)
        open = form == .text ? nil : Stretch(start: position, end: end, forms: [form])
      }
      position = end + 1
    }
    close(open, in: block)
  }

  private mutating func close(_ stretch: Stretch?, in block: Block) {
    guard let stretch, stretch.isTable else { return }
    let range = TextRange(stretch.start, stretch.end)
    let isOfRows = stretch.forms.contains(.row)
    switch block {
    case .comment: add(.comment, range)
    // What a fence shows in columns is a piece of a journal, or another example.
    case .fence: if isOfRows { add(.drawnTable, range) }
    case .prose, .table, .heading, .thematicBreak, .frontMatter:
      add(isOfRows ? .drawnTable : .columns, range)
    }
  }

  // MARK: Lines

  private static func form(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> LineForm {
    var first = bytes.skipBlanks(start, end)
    // The mark of a quotation.
    while first < end, bytes[first] == ASCII.greater {
      first = bytes.skipBlanks(first + 1, end)
    }
    var stop = end
    while stop > first, ASCII.isWhiteSpace(bytes[stop - 1]) { stop -= 1 }
    guard first < stop else { return .text }
    switch bytes[first] {
    case ASCII.bar where bytes.first(ASCII.bar, from: first + 1, to: stop) < stop: return .row
    case ASCII.plus where isRule(bytes, first, stop): return .rule
    case ASCII.less where bytes.beginsCell(first, stop): return .row
    default: return columns(bytes, first, stop)
    }
  }

  private static func isRule(_ bytes: Span<UInt8>, _ first: Int, _ end: Int) -> Bool {
    guard end - first > 2, bytes[end - 1] == ASCII.plus else { return false }
    for position in first..<end {
      let byte = bytes[position]
      guard
        byte == ASCII.plus || byte == ASCII.minus || byte == ASCII.equals || byte == ASCII.colon
      else { return false }
    }
    return true
  }

  /// A line whose words stand apart by a tab, by more than one space, or by semicolons without a
  /// space.
  private static func columns(_ bytes: Span<UInt8>, _ first: Int, _ end: Int) -> LineForm {
    var mark: UInt8?
    var hasDigit = false
    var position = first
    while position < end {
      let byte = bytes[position]
      if ASCII.isDigit(byte) { hasDigit = true }
      let next = bytes.skipBlanks(position, end)
      if next > position {
        let hasTab = bytes.first(ASCII.tab, from: position, to: next) < next
        // Two spaces behind a sentence are a habit of typists.
        let isHabit = bytes[position - 1] == ASCII.point || bytes[position - 1] == ASCII.colon
        if hasTab {
          mark = ASCII.tab
        } else if next - position > 1, !isHabit, mark != ASCII.tab {
          mark = ASCII.space
        }
        position = next
        continue
      }
      if byte == ASCII.semicolon, mark == nil, position + 1 < end,
        !ASCII.isBlank(bytes[position + 1])
      {
        mark = ASCII.semicolon
      }
      position += 1
    }
    return mark.map { .columns($0, hasDigit: hasDigit) } ?? .text
  }
}

extension Span<UInt8> {
  /// Whether a row or a cell of HTML begins at the `<` at `first`.
  fileprivate func beginsCell(_ first: Int, _ end: Int) -> Bool {
    guard first + 3 < end, ASCII.lowercased(self[first + 1]) == UInt8(ascii: "t") else {
      return false
    }
    let second = ASCII.lowercased(self[first + 2])
    let isName =
      second == UInt8(ascii: "r") || second == UInt8(ascii: "d") || second == UInt8(ascii: "h")
    return isName && !ASCII.isLetter(self[first + 3])
  }
}
