import Basics
package import Diagnostics

/// Where the pieces of a transaction's header lie.
///
/// Rows keep only the line, and the few lines that are shown are taken apart again.
package struct HeaderText {
  package let line: TextRange
  /// The day of the transaction, without a second one behind `=`.
  package let date: TextRange
  package let code: TextRange?
  package let description: TextRange
  /// Behind the semicolon.
  package let comment: TextRange?

  package init(_ transaction: Transaction, in source: Source) {
    let bytes = LineBytes(source, at: transaction.line)
    line = bytes.range
    var position = bytes.range.start
    while position < bytes.range.end, !ASCII.isBlank(bytes[position]) { position += 1 }
    let dateEnd = line.start + bytes.count(from: line.start, to: 0x3D)
    date = TextRange(Int(line.start), Int(min(position, dateEnd)))
    position = bytes.skipBlanks(position)
    if transaction.codeStart > 0 {
      let end = transaction.codeStart + bytes.count(from: transaction.codeStart, to: 0x29)
      code = TextRange(Int(transaction.codeStart), Int(end))
      position = end + 1
    } else {
      code = nil
      if position < bytes.range.end, transaction.status != .unmarked { position += 1 }
    }
    position = bytes.skipBlanks(min(position, bytes.range.end))
    let semicolon = position + bytes.count(from: position, to: 0x3B)
    description = bytes.trimmed(position, semicolon)
    comment =
      semicolon < bytes.range.end ? TextRange(Int(semicolon) + 1, Int(bytes.range.end)) : nil
  }
}

/// Where the pieces of a posting's line lie.
package struct PostingText {
  package let line: TextRange
  package let status: Status
  /// With its brackets, if it has any.
  package let account: TextRange
  /// Amount, costs and balance; empty where the amount was left out.
  package let amount: TextRange
  /// Behind the semicolon.
  package let comment: TextRange?

  package init(_ posting: Posting, in source: Source) {
    let bytes = LineBytes(source, at: posting.line)
    line = bytes.range
    var position = bytes.skipBlanks(bytes.range.start)
    let mark = position < bytes.range.end ? bytes[position] : 0
    status = mark == 0x2A ? .cleared : mark == 0x21 ? .pending : .unmarked
    if status != .unmarked { position = bytes.skipBlanks(position + 1) }
    var end = position
    while end < bytes.range.end {
      let isDouble = end + 1 == bytes.range.end || ASCII.isBlank(bytes[end + 1])
      if ASCII.isBlank(bytes[end]), isDouble { break }
      end += 1
    }
    account = TextRange(Int(position), Int(end))
    position = bytes.skipBlanks(end)
    // A commodity in quotes holds no semicolon, so the first one starts the comment.
    let semicolon = position + bytes.count(from: position, to: 0x3B)
    amount = bytes.trimmed(position, semicolon)
    comment =
      semicolon < bytes.range.end ? TextRange(Int(semicolon) + 1, Int(bytes.range.end)) : nil
  }
}

/// The bytes of one line, addressed by their offset in the text.
struct LineBytes {
  let range: TextRange
  private let bytes: [UInt8]

  /// The line that begins at `start`.
  init(_ source: Source, at start: UInt32) {
    bytes = source.withBytes { text in
      var line: [UInt8] = []
      var position = Int(start)
      while position < text.count, text[position] != 0x0A {
        line.append(text[position])
        position += 1
      }
      if line.last == 0x0D { line.removeLast() }
      return line
    }
    range = TextRange(Int(start), Int(start) + bytes.count)
  }

  subscript(offset: UInt32) -> UInt8 { bytes[Int(offset - range.start)] }

  func skipBlanks(_ start: UInt32) -> UInt32 {
    var position = start
    while position < range.end, ASCII.isBlank(self[position]) { position += 1 }
    return position
  }

  /// How many bytes lie before the first `wanted`, or before the end of the line.
  func count(from start: UInt32, to wanted: UInt8) -> UInt32 {
    var position = start
    while position < range.end, self[position] != wanted { position += 1 }
    return position - min(start, position)
  }

  func trimmed(_ start: UInt32, _ end: UInt32) -> TextRange {
    var last = end
    while last > start, ASCII.isBlank(self[last - 1]) { last -= 1 }
    return TextRange(Int(min(start, last)), Int(last))
  }
}
