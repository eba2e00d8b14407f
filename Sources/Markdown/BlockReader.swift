import Basics
import Diagnostics

/// Reads the blocks of a text, line by line, as CommonMark describes it with the tables of GitHub.
///
/// Each line first goes on with the lists and quotes that are open (`+Containers`); what is left of
/// it begins or goes on with one block. A block of several lines is read by a loop of its own that
/// asks for each line whether it still lies within the same lists and quotes.
struct BlockReader {
  var lines: [Line]
  /// The number of the line that is read next.
  var line = 0
  var containers: [Container] = []
  var paragraph: OpenParagraph?
  /// What the next paragraph is if it is the first of a list item.
  var item: Prose.Kind?
  var inline = InlineReader()
  private(set) var blocks: [Block] = []
  private(set) var problems: [Problem] = []
  /// The fence of which the content is read, if it is not a whole text.
  private let outer: Fence?

  init(lines: [Line], within outer: Fence?) {
    self.lines = lines
    self.outer = outer
  }

  /// Behind the last byte of all lines.
  var limit: Int { lines.last?.end ?? 0 }
  /// How many quote marks may stand before a line.
  var quoteDepth: Int { (outer?.quoteDepth ?? 0) + containers.count { $0.isQuote } }

  mutating func add(_ block: Block) { blocks.append(block) }

  mutating func report(_ kind: Problem.Kind, _ start: Int, _ end: Int) {
    problems.append(Problem(kind: kind, range: TextRange(start, end)))
  }

  mutating func read(_ bytes: Span<UInt8>) {
    if outer == nil { readFrontMatter(bytes) }
    while line < lines.count { readLine(bytes) }
    closeParagraph(bytes)
  }

  /// Settings at the start of a text: `---`, lines of `key: value`, `---`.
  ///
  /// Without a key they would be a thematic break, some text, and another break, and the text would
  /// be lost.
  private mutating func readFrontMatter(_ bytes: Span<UInt8>) {
    func isFence(_ index: Int, _ words: StaticString...) -> Bool {
      let (start, end) = (lines[index].start, lines[index].end)
      let stop = bytes.trimmedEnd(start, end)
      return stop - start == 3 && words.contains { bytes.spells($0, at: start, end: stop) }
    }
    guard lines.count > 2, isFence(0, "---"), bytes.beginsWithKey(lines[1]),
      let close = lines.indices.dropFirst(2).first(where: { isFence($0, "---", "...") })
    else { return }
    add(.frontMatter(TextRange(lines[0].start, lines[close].end)))
    line = close + 1
  }

  private mutating func readLine(_ bytes: Span<UInt8>) {
    var cursor = Cursor(lines[line].start)
    let end = bytes.trimmedEnd(lines[line].start, lines[line].end)
    var matched = matchContainers(bytes, &cursor, end)
    if cursor.indentation(bytes, end).first >= end {
      closeParagraph(bytes)
      closeContainers(to: matched)
      item = nil
      line += 1
      return
    }
    while openContainer(bytes, &cursor, &matched, end) {}
    let (width, first) = cursor.indentation(bytes, end)
    guard first < end else {
      // The mark of a list item or quote stands alone.
      line += 1
      return
    }
    if matched < containers.count {
      // A paragraph of a list or quote may go on without its marks.
      if paragraph != nil, width >= 4 || !isBlockStart(bytes, first, end) {
        return extendParagraph(bytes, first, end)
      }
      closeParagraph(bytes)
      closeContainers(to: matched)
    }
    readLeaf(bytes, width, first, end)
  }

  /// Reads the block that begins, or goes on, at `first`.
  private mutating func readLeaf(_ bytes: Span<UInt8>, _ width: Int, _ first: Int, _ end: Int) {
    if width >= 4 {
      return paragraph == nil
        ? readIndentedCode(bytes, first, end) : extendParagraph(bytes, first, end)
    }
    switch bytes[first] {
    case ASCII.hash:
      if readHeading(bytes, first, end) { return }
    case ASCII.backtick, ASCII.tilde:
      if readFence(bytes, first, end, width) { return }
    case ASCII.less:
      if readHTML(bytes, first, end) { return }
    case ASCII.equals, ASCII.minus, ASCII.bar, ASCII.colon:
      if readUnderline(bytes, first, end) { return }
      if readPipeTable(bytes, first, end) { return }
    default: break
    }
    if bytes.isThematicBreak(first, end) {
      closeParagraph(bytes)
      add(.thematicBreak(TextRange(first, end)))
      line += 1
      return
    }
    extendParagraph(bytes, first, end)
  }

  /// Whether another block than a paragraph or a table begins at `first`, so that a table, or the
  /// paragraph of a list that goes on without its marks, ends there.
  func isBlockStart(_ bytes: Span<UInt8>, _ first: Int, _ end: Int) -> Bool {
    switch bytes[first] {
    case ASCII.bar: false
    case ASCII.greater: true
    case ASCII.hash: bytes.headingMark(first, end) != nil
    case ASCII.backtick, ASCII.tilde: bytes.fenceMark(first, end) != nil
    case ASCII.less: bytes.isHTMLStart(first, end)
    default: bytes.isThematicBreak(first, end) || bytes.listMark(first, end) != nil
    }
  }

  private mutating func readHeading(_ bytes: Span<UInt8>, _ first: Int, _ end: Int) -> Bool {
    guard let mark = bytes.headingMark(first, end) else {
      let stop = bytes.skip(ASCII.hash, first, end)
      let isNearly = stop - first <= 6 && stop < end
      if isNearly, ASCII.isLetter(bytes[stop]) || bytes[stop] >= 0x80 {
        report(.headingWithoutSpace, first, end)
      }
      return false
    }
    closeParagraph(bytes)
    let start = bytes.skipBlanks(mark, end)
    var stop = end
    while stop > start, bytes[stop - 1] == ASCII.hash { stop -= 1 }
    // Closing marks need a space before them, as `C#` shows.
    if stop > start, !ASCII.isBlank(bytes[stop - 1]) { stop = end }
    stop = bytes.trimmedEnd(start, stop)
    let content = readInline(bytes, start, stop, .markdown)
    add(.heading(Heading(level: mark - first, content: content, range: TextRange(first, end))))
    line += 1
    return true
  }

  /// Reads a run of text, and reports a table that stands in it.
  mutating func readInline(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ syntax: InlineSyntax, quoteDepth: Int = 0
  ) -> Inline {
    let content = inline.read(bytes, start, end, as: syntax, quoteDepth: quoteDepth)
    if inline.sawTable { report(.nestedTable, start, end) }
    return content
  }
}

extension Span<UInt8> {
  /// Behind the one to six `#` of a heading.
  func headingMark(_ first: Int, _ end: Int) -> Int? {
    let stop = skip(ASCII.hash, first, end)
    guard stop > first, stop - first <= 6 else { return nil }
    return stop >= end || ASCII.isBlank(self[stop]) ? stop : nil
  }

  /// Whether a line is three or more of the same `*`, `-` or `_`, and nothing else.
  func isThematicBreak(_ first: Int, _ end: Int) -> Bool {
    let byte = self[first]
    guard byte == ASCII.asterisk || byte == ASCII.minus || byte == ASCII.underscore else {
      return false
    }
    var count = 0
    for position in first..<end where !ASCII.isBlank(self[position]) {
      guard self[position] == byte else { return false }
      count += 1
    }
    return count >= 3
  }

  /// Whether a line begins like `key: value` of front matter, or with its comment mark.
  fileprivate func beginsWithKey(_ line: Line) -> Bool {
    var position = line.start
    while position < line.end {
      let byte = self[position]
      if byte == ASCII.colon { return position > line.start }
      guard
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.minus
          || byte == ASCII.underscore
      else { break }
      position += 1
    }
    return position == line.start && position < line.end && self[position] == ASCII.hash
  }
}
