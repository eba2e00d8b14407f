import Basics
import Diagnostics

extension BlockReader {
  /// Reads a table, if the line at `first` is the row of dashes below its header.
  ///
  /// The header is the last line of the paragraph before it.
  mutating func readPipeTable(_ bytes: Span<UInt8>, _ first: Int, _ end: Int) -> Bool {
    guard let open = paragraph, let alignments = bytes.alignments(first, end) else { return false }
    let header = Line(start: open.lastLineStart, end: open.end)
    let expected = bytes.countOfCells(header)
    // One column without a bar is no table but dashes; and text that is followed by a lone row of
    // dashes with bars was meant as one.
    let hasBar =
      bytes.first(ASCII.bar, from: first, to: end) < end
      || bytes.first(ASCII.bar, from: header.start, to: header.end) < header.end
    guard hasBar else { return false }
    if expected != alignments.count {
      report(.delimiterRow(expected: expected, found: alignments.count), first, end)
    }
    closeParagraphBeforeHeader(open, bytes)
    var rows = [readRow(bytes, header, columns: expected, isHeader: true)]
    var tableEnd = end
    line += 1
    while line < lines.count, let content = content(ofLine: line, bytes) {
      let (width, next) = content.cursor.indentation(bytes, content.end)
      guard next < content.end else { break }
      let isRow = bytes[next] == ASCII.bar
      if !isRow, width >= 4 || isBlockStart(bytes, next, content.end) { break }
      rows.append(
        readRow(
          bytes, Line(start: next, end: content.end), columns: expected, isHeader: false))
      tableEnd = content.end
      line += 1
    }
    add(
      .table(
        Table(
          kind: .pipe, range: TextRange(header.start, tableEnd), rows: rows,
          alignments: alignments, caption: nil)))
    return true
  }

  /// Closes the paragraph of which the last line has become the header of a table.
  private mutating func closeParagraphBeforeHeader(_ open: OpenParagraph, _ bytes: Span<UInt8>) {
    guard let end = open.endBeforeLastLine else {
      paragraph = nil
      item = nil
      return
    }
    paragraph?.end = end
    if let rowLine = open.rowLine, Int(rowLine.start) >= open.lastLineStart {
      paragraph?.rowLine = nil
    }
    closeParagraph(bytes)
  }

  private mutating func readRow(
    _ bytes: Span<UInt8>, _ row: Line, columns: Int, isHeader: Bool
  ) -> Row {
    var cells: [Cell] = []
    // A short row below a header of thousands of columns must not ask for them all.
    cells.reserveCapacity(min(columns, (row.end - row.start + 1) / 2))
    var position = row.start
    if bytes[position] == ASCII.bar { position += 1 }
    while position < row.end {
      let cell = bytes.cell(at: position, end: row.end)
      let content =
        cell.isPlain
        ? Inline(
          plain: bytes.text(cell.start, cell.end), range: TextRange(cell.start, cell.end),
          syntax: .pipeCell)
        : readInline(bytes, cell.start, cell.end, .pipeCell)
      cells.append(Cell(content: content, isCovered: false))
      position = cell.next
    }
    if cells.count != columns {
      report(.raggedRow(expected: columns, found: cells.count), row.start, row.end)
    }
    return Row(cells: cells, range: TextRange(row.start, row.end), isHeader: isHeader)
  }
}

/// A cell between two bars.
private struct PipeCell {
  /// The content, without white space around it.
  let start: Int
  let end: Int
  /// Behind the bar that ends the cell.
  let next: Int
  /// Whether the content is its own text: no marks, no escapes, no white space to be folded.
  let isPlain: Bool
}

extension Span<UInt8> {
  /// The cell that begins at `position`, behind a bar or at the start of its row.
  @inline(__always) fileprivate func cell(at position: Int, end: Int) -> PipeCell {
    var position = skipBlanks(position, end)
    let start = position
    var stop = position
    var isPlain = true
    while position < end {
      let byte = self[position]
      if ASCII.isPlain(byte) {
        position += 1
        stop = position
      } else if byte == ASCII.bar {
        return PipeCell(start: start, end: stop, next: position + 1, isPlain: isPlain)
      } else if ASCII.isBlank(byte) {
        let next = skipBlanks(position + 1, end)
        let isSpace = byte == ASCII.space && next == position + 1
        if !isSpace, next < end, self[next] != ASCII.bar { isPlain = false }
        position = next
      } else if byte < 0x80 {
        isPlain = false
        let isEscape =
          byte == ASCII.backslash && position + 1 < end && ASCII.isPunctuation(self[position + 1])
        position += isEscape ? 2 : 1
        stop = position
      } else {
        let scalar = scalar(at: position, end: end)
        if scalar.kind != .visible { isPlain = false }
        position += scalar.count
        stop = position
      }
    }
    return PipeCell(start: start, end: stop, next: end, isPlain: isPlain)
  }

  /// How many cells a row has; the bars at its ends make none.
  fileprivate func countOfCells(_ row: Line) -> Int {
    var count = 0
    var position = row.start
    if self[position] == ASCII.bar { position += 1 }
    while position < row.end {
      position = cell(at: position, end: row.end).next
      count += 1
    }
    return count
  }

  /// The alignments that a row of dashes gives, or nil if the line is none.
  fileprivate func alignments(_ first: Int, _ end: Int) -> [Table.Alignment]? {
    var alignments: [Table.Alignment] = []
    var position = self[first] == ASCII.bar ? first + 1 : first
    while position < end {
      position = skipBlanks(position, end)
      let isLeft = position < end && self[position] == ASCII.colon
      if isLeft { position += 1 }
      let dashes = position
      position = skip(ASCII.minus, position, end)
      guard position > dashes else { return nil }
      let isRight = position < end && self[position] == ASCII.colon
      if isRight { position += 1 }
      position = skipBlanks(position, end)
      switch (isLeft, isRight) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.none)
      }
      guard position < end else { break }
      guard self[position] == ASCII.bar else { return nil }
      position += 1
    }
    return alignments.isEmpty ? nil : alignments
  }
}
