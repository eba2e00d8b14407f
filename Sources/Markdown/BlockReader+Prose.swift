import Basics
import Diagnostics

/// A paragraph whose end is not known yet.
struct OpenParagraph {
  let start: Int
  var end: Int
  /// The last line, which may turn out to be the header of a table.
  var lastLineStart: Int
  /// The end of what stands before the last line, if anything does.
  var endBeforeLastLine: Int?
  /// The first line that looks like a row of a table.
  var rowLine: TextRange?
}

extension BlockReader {
  /// Takes the rest of the line into the open paragraph, or begins one.
  mutating func extendParagraph(_ bytes: Span<UInt8>, _ first: Int, _ end: Int) {
    if var open = paragraph {
      open.endBeforeLastLine = open.end
      open.lastLineStart = first
      open.end = end
      paragraph = open
    } else {
      paragraph = OpenParagraph(start: first, end: end, lastLineStart: first)
    }
    if paragraph?.rowLine == nil, bytes.looksLikeRow(first, end) {
      paragraph?.rowLine = TextRange(first, end)
    }
    line += 1
  }

  mutating func closeParagraph(_ bytes: Span<UInt8>) {
    guard let open = paragraph else { return }
    paragraph = nil
    if let rowLine = open.rowLine {
      report(.rowsOutsideTable, Int(rowLine.start), Int(rowLine.end))
    }
    addProse(bytes, open.start, open.end, .markdown, item ?? .paragraph)
    item = nil
  }

  mutating func addProse(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ syntax: InlineSyntax, _ kind: Prose.Kind
  ) {
    let content = readInline(bytes, start, end, syntax, quoteDepth: quoteDepth)
    let quotes = containers.count { $0.isQuote }
    add(
      .prose(
        Prose(
          kind: kind, content: content, listDepth: containers.count - quotes, quoteDepth: quotes)))
  }

  /// Reads the line below a paragraph that makes it a heading: nothing but `=` or `-`.
  mutating func readUnderline(_ bytes: Span<UInt8>, _ first: Int, _ end: Int) -> Bool {
    let byte = bytes[first]
    guard let open = paragraph, byte == ASCII.equals || byte == ASCII.minus,
      bytes.skip(byte, first, end) == end
    else { return false }
    paragraph = nil
    item = nil
    let content = readInline(bytes, open.start, open.end, .markdown, quoteDepth: quoteDepth)
    let level = byte == ASCII.equals ? 1 : 2
    add(.heading(Heading(level: level, content: content, range: TextRange(open.start, end))))
    line += 1
    return true
  }

  /// Reads code by indentation: the lines from here on that are as far to the right.
  mutating func readIndentedCode(_ bytes: Span<UInt8>, _ first: Int, _ firstEnd: Int) {
    var end = firstEnd
    var rowLine = bytes.looksLikeRow(first, end) ? TextRange(first, end) : nil
    line += 1
    while line < lines.count, let content = content(ofLine: line, bytes) {
      let (width, next) = content.cursor.indentation(bytes, content.end)
      guard width >= 4, next < content.end else { break }
      end = content.end
      if rowLine == nil, bytes.looksLikeRow(next, end) { rowLine = TextRange(next, end) }
      line += 1
    }
    if let rowLine { report(.indentedTable, Int(rowLine.start), Int(rowLine.end)) }
    addProse(bytes, first, end, .verbatim, .code)
    item = nil
  }

  /// Reads a block that begins with a tag or comment; a tag within a line begins none.
  mutating func readHTML(_ bytes: Span<UInt8>, _ first: Int, _ end: Int) -> Bool {
    guard bytes.isHTMLStart(first, end) else { return false }
    closeParagraph(bytes)
    item = nil
    if bytes.spells("<!--", at: first, end: end) {
      readComment(bytes, first)
    } else if let tag = bytes.tag(at: first, end: limit), tag.kind == .table, !tag.isClosing {
      readHTMLTable(bytes, tag)
    } else {
      readHTMLBlock(bytes, first)
    }
    return true
  }

  private mutating func readComment(_ bytes: Span<UInt8>, _ first: Int) {
    let close = bytes.comment(at: first, end: limit)
    if close == nil { report(.unclosed(.comment), first, bytes.trimmedEnd(first, limit)) }
    let end = close ?? bytes.trimmedEnd(first, limit)
    add(.comment(TextRange(first, end)))
    goOn(behind: end, bytes)
  }

  /// Goes on with what stands behind `position` in its line, or else with the next line.
  mutating func goOn(behind position: Int, _ bytes: Span<UInt8>) {
    while line < lines.count, lines[line].end < position { line += 1 }
    guard line < lines.count else { return }
    if bytes.skipWhiteSpace(position, lines[line].end) < lines[line].end {
      lines[line].start = position
    } else {
      line += 1
    }
  }

  /// Reads HTML that is no table, up to a blank line or a table.
  private mutating func readHTMLBlock(_ bytes: Span<UInt8>, _ first: Int) {
    if let tag = bytes.tag(at: first, end: limit), tag.kind == .verbatim, !tag.isClosing {
      return readVerbatimBlock(bytes, tag)
    }
    var end = first
    var next: Int? = first
    while let position = next {
      let lineEnd = bytes.trimmedEnd(position, lines[line].end)
      if let table = bytes.tableTag(position, lineEnd, limit) {
        let stop = bytes.trimmedEnd(position, table.start)
        if stop > position { end = stop }
        if end > first { addProse(bytes, first, end, .html, .html) }
        return readHTMLTable(bytes, table)
      }
      end = lineEnd
      line += 1
      next = placeOfContent(bytes)
    }
    addProse(bytes, first, end, .html, .html)
  }

  /// Where the content of the line that is read next begins; nil if it is blank or lies outside of
  /// the lists and quotes that are open.
  private func placeOfContent(_ bytes: Span<UInt8>) -> Int? {
    guard line < lines.count, let content = content(ofLine: line, bytes) else { return nil }
    let first = content.cursor.indentation(bytes, content.end).first
    return first < content.end ? first : nil
  }

  /// Reads `<pre>` and the like, which go on over blank lines up to their own end.
  private mutating func readVerbatimBlock(_ bytes: Span<UInt8>, _ tag: Tag) {
    var position = bytes.first(ASCII.less, from: tag.end, to: limit)
    while position < limit {
      if let other = bytes.tag(at: position, end: limit), other.kind == .verbatim, other.isClosing {
        addProse(bytes, tag.start, other.end, .html, .html)
        return goOn(behind: other.end, bytes)
      }
      position = bytes.first(ASCII.less, from: position + 1, to: limit)
    }
    let end = bytes.trimmedEnd(tag.start, limit)
    report(.unclosed(.htmlBlock), tag.start, end)
    addProse(bytes, tag.start, end, .html, .html)
    line = lines.count
  }
}

extension Span<UInt8> {
  /// Whether a line that is no part of a table looks like a row of one.
  func looksLikeRow(_ first: Int, _ end: Int) -> Bool {
    guard self[first] == ASCII.bar else { return false }
    return self.first(ASCII.bar, from: first + 1, to: end) < end
  }

  /// Whether a block of HTML begins at the `<` at `first`: a comment, or a tag that makes or ends a
  /// paragraph.
  ///
  /// The tag itself may be closed in a later line.
  func isHTMLStart(_ first: Int, _ end: Int) -> Bool {
    if spells("<!--", at: first, end: end) { return true }
    guard let kind = tagName(at: first, end: end)?.kind else { return false }
    switch kind {
    case .table, .caption, .head, .body, .row, .cell, .headerCell, .verbatim, .block: return true
    case .italic, .bold, .struck, .raised, .lowered, .lineBreak, .inline: return false
    }
  }

  /// The first tag in a line that begins a table.
  func tableTag(_ start: Int, _ end: Int, _ limit: Int) -> Tag? {
    var position = first(ASCII.less, from: start, to: end)
    while position < end {
      if tagName(at: position, end: end)?.kind == .table, let tag = tag(at: position, end: limit),
        !tag.isClosing
      {
        return tag
      }
      position = first(ASCII.less, from: position + 1, to: end)
    }
    return nil
  }
}
