import Basics
package import Diagnostics

/// A label in a comment, and where its pieces lie in the text.
package struct LabelText: Sendable {
  package let name: Range<Int>
  /// Without the blanks around it.
  package let value: Range<Int>
  package let endsAtComma: Bool
  /// Where the next label may begin.
  package let next: Int

  /// The first label between two offsets of a comment.
  ///
  /// A label is a word with a colon directly behind it; its value runs to the next comma.
  package init?(in bytes: Span<UInt8>, from start: Int, to end: Int) {
    var position = start
    while true {
      let colon = bytes.first(ASCII.colon, from: position, to: end)
      guard colon < end else { return nil }
      var nameStart = colon
      while nameStart > position, !ASCII.isBlank(bytes[nameStart - 1]) { nameStart -= 1 }
      if nameStart == colon {
        position = colon + 1
        continue
      }
      var valueStart = colon + 1
      while valueStart < end, ASCII.isBlank(bytes[valueStart]) { valueStart += 1 }
      let comma = max(valueStart, bytes.first(ASCII.comma, from: colon + 1, to: end))
      var valueEnd = comma
      while valueEnd > valueStart, ASCII.isBlank(bytes[valueEnd - 1]) { valueEnd -= 1 }
      name = nameStart..<colon
      value = valueStart..<valueEnd
      endsAtComma = comma < end
      next = min(comma + 1, end)
      return
    }
  }
}

extension Source {
  /// Where the value of a label stands in the comments of a transaction itself; nil if it does not.
  package func place(of label: Label, in transaction: Transaction) -> TextRange? {
    places(of: label, in: transaction).first
  }

  /// Where the value of a label stands in the comments of a posting itself; nil if it does not.
  package func place(of label: Label, in posting: Posting) -> TextRange? {
    places(of: label, in: posting).first
  }

  /// Each place where a label has a value, in the comments of a transaction itself.
  package func places(of label: Label, in transaction: Transaction) -> [TextRange] {
    let header = HeaderText(transaction, in: self)
    return places(of: label, header.comment, below: header.line)
  }

  /// Each place where a label has a value, in the comments of a posting itself.
  package func places(of label: Label, in posting: Posting) -> [TextRange] {
    let text = PostingText(posting, in: self)
    return places(of: label, text.comment, below: text.line)
  }

  /// Looks in the comment of a line, and in the lines of comment below it.
  private func places(
    of label: Label, _ comment: TextRange?, below line: TextRange
  ) -> [TextRange] {
    var found = comment.map { places(of: label, within: $0) } ?? []
    var end = line.end
    while let next = CommentLine(below: end, in: self) {
      found += places(of: label, within: next.text)
      end = next.text.end
    }
    return found
  }

  private func places(of label: Label, within comment: TextRange) -> [TextRange] {
    var places: [TextRange] = []
    var position = Int(comment.start)
    let end = Int(comment.end)
    while let found = withBytes({ LabelText(in: $0, from: position, to: end) }) {
      let value = TextRange(found.value.lowerBound, found.value.upperBound)
      let name = TextRange(found.name.lowerBound, found.name.upperBound)
      if text(in: name) == label.name, text(in: value) == label.value { places.append(value) }
      position = found.next
    }
    return places
  }
}
