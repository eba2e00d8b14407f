import Basics

/// Walks a Markdown document and finds the personal data in its prose and in the cells of its tables.
///
/// The lines of a paragraph are one text, since a converter breaks them where it likes; a row of a
/// table is a text of its own, and its cells know the head of their column. Fenced blocks are left
/// out: they are no part of what is told. Of a rulebook the norms are; its examples are made up.
package struct DocumentScan {
  private var found: [PersonalData] = []
  private var paragraph: Range<Int>?
  private var previousRow: Range<Int>?
  private var head: Range<Int>?

  package static func find(
    in bytes: Span<UInt8>, readsNorms: Bool = false
  ) -> [PersonalData] {
    var scan = DocumentScan()
    var position = 0
    var fence: (byte: UInt8, count: Int, isRead: Bool)?
    while position < bytes.count {
      let end = bytes.first(ASCII.lineFeed, from: position, to: bytes.count)
      let line = position..<end
      position = end + 1
      let first = bytes.skipMargin(line)
      let mark = bytes.fence(first, in: line)
      if let open = fence {
        if let mark, mark.byte == open.byte, mark.count >= open.count, mark.isAlone {
          scan.endParagraph(bytes)
          fence = nil
        } else if open.isRead {
          scan.read(bytes, line, first: first)
        }
      } else if let mark, mark.byte == ASCII.tilde || !mark.isInline {
        scan.endParagraph(bytes)
        let isNorm = bytes.spells("norm", at: first + mark.count, in: line)
        fence = (mark.byte, mark.count, isRead: readsNorms && isNorm)
      } else {
        scan.read(bytes, line, first: first)
      }
    }
    scan.endParagraph(bytes)
    return scan.found
  }

  private mutating func read(_ bytes: Span<UInt8>, _ line: Range<Int>, first: Int) {
    if bytes.skipWhite(first, in: line) == line.upperBound {
      endParagraph(bytes)
      (previousRow, head) = (nil, nil)
    } else if bytes[first] == ASCII.bar {
      endParagraph(bytes)
      if bytes.isDelimiter(line) { head = previousRow }
      let head = head
      found += PersonalData.all(in: bytes, line) { number in
        head.flatMap { bytes.cell(bytes.cellNumber(of: number, in: line), in: $0) }
      }
      previousRow = line
    } else {
      paragraph = (paragraph?.lowerBound ?? line.lowerBound)..<line.upperBound
      (previousRow, head) = (nil, nil)
    }
  }

  private mutating func endParagraph(_ bytes: Span<UInt8>) {
    guard let paragraph else { return }
    found += PersonalData.all(in: bytes, paragraph)
    self.paragraph = nil
  }
}

extension Span<UInt8> {
  /// Behind the blanks and the marks of quotes at the start of a line.
  fileprivate func skipMargin(_ line: Range<Int>) -> Int {
    var position = line.lowerBound
    while position < line.upperBound,
      ASCII.isBlank(self[position]) || self[position] == 0x3E
    {
      position += 1
    }
    return position
  }

  /// Three or more backticks or tildes: how many, whether nothing stands behind them, and whether
  /// backticks further on make it code within a line.
  fileprivate func fence(
    _ first: Int, in line: Range<Int>
  ) -> (byte: UInt8, count: Int, isAlone: Bool, isInline: Bool)? {
    let byte = byte(first, in: line)
    guard byte == ASCII.backtick || byte == ASCII.tilde else { return nil }
    var end = first
    while end < line.upperBound, self[end] == byte { end += 1 }
    guard end - first >= 3 else { return nil }
    var isInline = false
    for position in end..<line.upperBound where self[position] == byte { isInline = true }
    return (byte, end - first, skipWhite(end, in: line) == line.upperBound, isInline)
  }

  /// Whether a row is the one that parts the head of a table from its body.
  fileprivate func isDelimiter(_ line: Range<Int>) -> Bool {
    var hasHyphen = false
    for position in line {
      switch self[position] {
      case ASCII.minus: hasHyphen = true
      case ASCII.bar, ASCII.colon, 0x3E: break
      default: if !ASCII.isWhiteSpace(self[position]) { return false }
      }
    }
    return hasHyphen
  }

  /// How many borders stand before a place in a row.
  fileprivate func cellNumber(of position: Int, in line: Range<Int>) -> Int {
    var number = 0
    for index in line.lowerBound..<position where isBorder(index, in: line) { number += 1 }
    return number
  }

  /// The cell with so many borders before it.
  fileprivate func cell(_ number: Int, in line: Range<Int>) -> Range<Int>? {
    var seen = 0
    var start = line.lowerBound
    for index in line where isBorder(index, in: line) {
      if seen == number { return start..<index }
      seen += 1
      start = index + 1
    }
    return seen == number ? start..<line.upperBound : nil
  }

  private func isBorder(_ index: Int, in line: Range<Int>) -> Bool {
    self[index] == ASCII.bar && byte(index - 1, in: line) != 0x5C
  }
}
