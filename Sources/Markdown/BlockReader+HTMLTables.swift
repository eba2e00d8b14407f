import Basics
import Diagnostics

extension BlockReader {
  /// Reads a table of HTML, up to the end of the table whose first tag is `first`.
  ///
  /// The tags alone say what is a cell: blank lines mean nothing within a table, and pandoc writes
  /// them where a cell has code. Only where a blank line is followed by what can be no part of a
  /// table (`cut`) the table is taken to have ended, so that one forgotten tag does not swallow the
  /// rest of the document.
  mutating func readHTMLTable(_ bytes: Span<UInt8>, _ first: Tag) {
    var builder = HTMLTableBuilder(start: first.start, isQuoted: quoteDepth > 0)
    var depth = 1
    var isVerbatim = false
    var position = first.end
    while true {
      let open = bytes.first(ASCII.less, from: position, to: limit)
      if let end = cut(bytes, from: position, to: open, isVerbatim: isVerbatim) {
        builder.addText(position, end, bytes)
        return finish(builder, end, end, isClosed: false, bytes)
      }
      builder.addText(position, open, bytes)
      guard open < limit else {
        return finish(builder, bytes.trimmedEnd(first.start, limit), limit, isClosed: false, bytes)
      }
      guard let tag = bytes.tag(at: open, end: limit) else {
        position = bytes.comment(at: open, end: limit) ?? open + 1
        // A comment that is never closed hides what follows, as it does in a browser.
        if position == open + 1, bytes.spells("<!--", at: open, end: limit) { position = limit }
        if position == open + 1 { builder.addText(open, position, bytes) }
        continue
      }
      position = tag.end
      if tag.kind == .verbatim { isVerbatim = !tag.isClosing }
      if tag.kind == .table {
        depth += tag.isClosing ? -1 : 1
        if depth == 0 { return finish(builder, open, position, isClosed: true, bytes) }
      } else if depth == 1 {
        handle(tag, &builder, bytes)
      }
    }
  }

  private mutating func handle(
    _ tag: Tag, _ builder: inout HTMLTableBuilder, _ bytes: Span<UInt8>
  ) {
    switch tag.kind {
    case .row, .head, .body:
      finishCell(&builder, at: tag.start, bytes)
      let isEnd = tag.kind == .row && tag.isClosing
      finishRow(&builder, at: isEnd ? tag.end : bytes.trimmedEnd(builder.start, tag.start))
      if tag.kind == .row, !tag.isClosing { builder.rowStart = tag.start }
      if tag.kind != .row { builder.isHead = tag.kind == .head && !tag.isClosing }
    case .cell, .headerCell:
      finishCell(&builder, at: tag.start, bytes)
      if !tag.isClosing { builder.beginCell(tag, bytes) }
    case .caption:
      finishCell(&builder, at: tag.start, bytes)
      builder.captionStart = tag.isClosing ? nil : tag.end
    default: break
    }
  }

  /// Reads the text of the cell or caption that is open and ends at `end`.
  private mutating func finishCell(
    _ builder: inout HTMLTableBuilder, at end: Int, _ bytes: Span<UInt8>
  ) {
    guard let contentStart = builder.cell?.contentStart ?? builder.captionStart else { return }
    let first = bytes.skipWhiteSpace(contentStart, end)
    // An empty cell lies at its beginning, for its row may end before the white space in it.
    let start = first < end ? first : min(contentStart, end)
    let stop = bytes.trimmedEnd(start, end)
    let content =
      bytes.isPlainText(start, stop)
      ? Inline(plain: bytes.text(start, stop), range: TextRange(start, stop), syntax: .html)
      : readInline(bytes, start, stop, .html, quoteDepth: quoteDepth)
    guard let cell = builder.cell else {
      builder.caption = content
      builder.captionStart = nil
      return
    }
    builder.finishCell(cell, content)
    if cell.rowSpan > 1 || cell.columnSpan > 1 {
      report(
        .mergedCell(rows: cell.rowSpan, columns: cell.columnSpan), Int(content.range.start),
        Int(content.range.end))
    }
  }

  private mutating func finishRow(_ builder: inout HTMLTableBuilder, at end: Int) {
    guard let row = builder.finishRow(at: end) else { return }
    if row.cells.count != builder.columns {
      report(
        .raggedRow(expected: builder.columns, found: row.cells.count), Int(row.range.start),
        Int(row.range.end))
    }
  }

  /// Ends the table.
  ///
  /// Its last cell, if one is open, ends at `contentEnd`, the whole at `end`.
  private mutating func finish(
    _ table: HTMLTableBuilder, _ contentEnd: Int, _ end: Int, isClosed: Bool,
    _ bytes: Span<UInt8>
  ) {
    var builder = table
    finishCell(&builder, at: contentEnd, bytes)
    finishRow(&builder, at: bytes.trimmedEnd(builder.start, contentEnd))
    let tableEnd = isClosed ? end : contentEnd
    if !isClosed { report(.unclosed(.htmlTable), builder.start, tableEnd) }
    if let stray = builder.strayText {
      report(.textOutsideCells, Int(stray.start), Int(stray.end))
    }
    add(
      .table(
        Table(
          kind: .html, range: TextRange(builder.start, tableEnd), rows: builder.rows,
          alignments: builder.alignments, caption: builder.caption)))
    goOn(behind: end, bytes)
  }

  /// Steps over the lines that begin before `end`, and returns where, not before `start`, the table
  /// must have ended.
  private mutating func cut(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, isVerbatim: Bool
  ) -> Int? {
    while line + 1 < lines.count, lines[line + 1].start <= end {
      let lineEnd = lines[line].end
      let isBlank = bytes.skipWhiteSpace(lines[line].start, lineEnd) >= lineEnd
      if isBlank || !containers.isEmpty {
        guard let content = content(ofLine: line + 1, bytes) else { return max(lineEnd, start) }
        let (width, first) = content.cursor.indentation(bytes, content.end)
        let isStart = first < content.end && width < 4 && !isVerbatim
        if isStart, isBlank, lineEnd >= start, bytes.endsHTMLTable(first, content.end) {
          return lineEnd
        }
      }
      line += 1
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether a line behind a blank line shows that the table of HTML before it was not closed.
  fileprivate func endsHTMLTable(_ first: Int, _ end: Int) -> Bool {
    switch self[first] {
    case ASCII.bar: looksLikeRow(first, end)
    case ASCII.hash: headingMark(first, end) != nil
    case ASCII.backtick, ASCII.tilde: fenceMark(first, end) != nil
    case ASCII.less:
      if let name = tagName(at: first, end: end) {
        name.kind == .table && !name.isClosing
      } else {
        false
      }
    default: false
    }
  }
}
