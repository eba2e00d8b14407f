package import Diagnostics

/// An indented line that holds nothing but a comment.
package struct CommentLine {
  /// Behind the semicolon, up to the end of the line.
  package let text: TextRange

  /// The line below the one that ends at `end`, if it is a comment.
  package init?(below end: UInt32, in source: Source) {
    let found = source.withBytes { bytes -> TextRange? in
      var position = Int(end)
      while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      let start = position + 1
      position = start
      while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
        position += 1
      }
      guard position > start, position < bytes.count, bytes[position] == 0x3B else { return nil }
      let text = position + 1
      while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      let endsInReturn = position > text && bytes[position - 1] == 0x0D
      return TextRange(text, endsInReturn ? position - 1 : position)
    }
    guard let found else { return nil }
    text = found
  }
}
