import Basics

/// A part of a run of text that is not seen itself, and what it does to what follows.
struct Mark {
  enum Effect {
    case none
    /// White space, such as a comment between two words leaves behind.
    case space
    case lineBreak
    case italic(Bool)
    case bold(Bool)
    case raised(Bool)
    case lowered(Bool)
    case code(Bool)
    case struck
    /// The start of a table within the run.
    case table
  }

  let start: Int
  let end: Int
  let effect: Effect
}

extension InlineReader {
  /// Finds all marks of a run, in their order.
  mutating func findMarks(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ syntax: InlineSyntax
  ) {
    // Emptying an array takes longer than asking whether it is empty, as it mostly is.
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !delimiters.isEmpty { delimiters.removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    if !backticks.isEmpty { backticks.removeAll(keepingCapacity: true) }
    sawAllBackticks = false
    noCommentFrom = Int.max
    switch syntax {
    case .verbatim: return
    case .html: findTags(bytes, start, end)
    case .markdown, .pipeCell:
      findMarkdown(bytes, start, end)
      if !delimiters.isEmpty { pairDelimiters(behind: -1) }
      // Emphasis and links are found from the inside out.
      if marks.count > 1 { marks.sort { $0.start < $1.start } }
    }
  }

  private mutating func findTags(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var position = bytes.first(ASCII.less, from: start, to: end)
    while position < end {
      position = markTag(bytes, position, end) ?? position + 1
      position = bytes.first(ASCII.less, from: position, to: end)
    }
  }

  private mutating func findMarkdown(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var position = start
    while position < end {
      let byte = bytes[position]
      switch byte {
      case ASCII.backslash:
        let isEscape = position + 1 < end && ASCII.isPunctuation(bytes[position + 1])
        position += isEscape ? 2 : 1
      case ASCII.backtick: position = markCode(bytes, position, end)
      case ASCII.asterisk, ASCII.underscore:
        position = addDelimiter(bytes, position, start, end)
      case ASCII.less:
        position =
          markTag(bytes, position, end) ?? markAutolink(bytes, position, end) ?? position + 1
      case ASCII.openBracket:
        brackets.append(position)
        position += 1
      case ASCII.closeBracket: position = markLink(bytes, position, start, end)
      default: position += 1
      }
    }
  }

  /// Marks the tag or comment at `position`, and returns where it ends.
  private mutating func markTag(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Int? {
    if position + 1 < end, bytes[position + 1] == ASCII.exclamation {
      guard position < noCommentFrom else { return nil }
      guard let stop = bytes.comment(at: position, end: end) else {
        if bytes.spells("<!--", at: position, end: end) { noCommentFrom = position }
        return nil
      }
      marks.append(Mark(start: position, end: stop, effect: .none))
      return stop
    }
    guard let tag = bytes.tag(at: position, end: end) else { return nil }
    marks.append(Mark(start: position, end: tag.end, effect: effect(of: tag)))
    return tag.end
  }

  private func effect(of tag: Tag) -> Mark.Effect {
    switch tag.kind {
    case .italic: .italic(!tag.isClosing)
    case .bold: .bold(!tag.isClosing)
    case .raised: .raised(!tag.isClosing)
    case .lowered: .lowered(!tag.isClosing)
    case .struck: .struck
    case .inline: .none
    case .table: tag.isClosing ? .lineBreak : .table
    case .caption, .head, .body, .row, .cell, .headerCell, .verbatim, .block, .lineBreak:
      .lineBreak
    }
  }

  /// Marks the ends of an address between `<` and `>`, and returns where it ends.
  private mutating func markAutolink(
    _ bytes: Span<UInt8>, _ position: Int, _ end: Int
  ) -> Int? {
    var stop = position + 1
    var isAddress = false
    while stop < end, bytes[stop] != ASCII.greater {
      let byte = bytes[stop]
      if ASCII.isWhiteSpace(byte) || byte == ASCII.less { return nil }
      if byte == ASCII.colon || byte == ASCII.at { isAddress = true }
      stop += 1
    }
    guard stop < end, isAddress else { return nil }
    marks.append(Mark(start: position, end: position + 1, effect: .code(true)))
    marks.append(Mark(start: stop, end: stop + 1, effect: .code(false)))
    return stop + 1
  }

  /// Marks a link or picture whose text ends at `position`, so that its text alone is seen, and
  /// returns where to go on.
  private mutating func markLink(
    _ bytes: Span<UInt8>, _ position: Int, _ start: Int, _ end: Int
  ) -> Int {
    guard let open = brackets.popLast() else { return position + 1 }
    guard let stop = bytes.linkEnd(at: position + 1, end: end) else { return position + 1 }
    let isPicture =
      open > start && bytes[open - 1] == ASCII.exclamation && !bytes.isEscaped(open - 1, start)
    // Emphasis that begins within the text of a link does not reach out of it.
    pairDelimiters(behind: open)
    marks.append(Mark(start: isPicture ? open - 1 : open, end: open + 1, effect: .none))
    marks.append(Mark(start: position, end: stop, effect: .none))
    return stop
  }

  /// Marks both ends of the code that begins at `position`, and returns where it ends.
  private mutating func markCode(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
    let contentStart = bytes.skip(ASCII.backtick, position, end)
    let count = contentStart - position
    guard let close = closingBackticks(bytes, count, from: contentStart, end) else {
      return contentStart
    }
    // One space on both sides sets off a backtick within, and is no part of the code.
    let isSetOff = bytes[contentStart] == ASCII.space && bytes[close - 1] == ASCII.space
    let gap = isSetOff && close - contentStart > 2 ? 1 : 0
    marks.append(Mark(start: position, end: contentStart + gap, effect: .code(true)))
    marks.append(Mark(start: close - gap, end: close + count, effect: .code(false)))
    return close + count
  }

  /// The next run of exactly `count` backticks.
  ///
  /// A search that fails has seen all runs, and notes the last of each length: so only one search
  /// fails the long way.
  private mutating func closingBackticks(
    _ bytes: Span<UInt8>, _ count: Int, from start: Int, _ end: Int
  ) -> Int? {
    let longest = 80
    guard count <= longest else { return nil }
    if backticks.isEmpty { backticks = Array(repeating: -1, count: longest + 1) }
    if sawAllBackticks, backticks[count] < start { return nil }
    var position = start
    while true {
      position = bytes.first(ASCII.backtick, from: position, to: end)
      guard position < end else { break }
      let stop = bytes.skip(ASCII.backtick, position, end)
      if stop - position <= longest { backticks[stop - position] = position }
      if stop - position == count { return position }
      position = stop
    }
    sawAllBackticks = true
    return nil
  }
}

extension Span<UInt8> {
  /// The end of the address of a link, in parentheses, that begins at `start`.
  ///
  /// Parentheses are nested at most 32 deep, as CommonMark has it; that also keeps this short.
  func linkEnd(at start: Int, end: Int) -> Int? {
    guard start < end, self[start] == ASCII.openParenthesis else { return nil }
    var position = skipWhiteSpace(start + 1, end)
    if position < end, self[position] == ASCII.less {
      repeat {
        position += 1
      } while position < end && self[position] != ASCII.greater
        && self[position] != ASCII.less && self[position] != ASCII.lineFeed
      guard position < end, self[position] == ASCII.greater else { return nil }
      position += 1
    } else {
      var depth = 0
      while position < end, !ASCII.isWhiteSpace(self[position]) {
        let byte = self[position]
        if byte == ASCII.closeParenthesis {
          if depth == 0 { break }
          depth -= 1
        } else if byte == ASCII.openParenthesis {
          depth += 1
          if depth > 32 { return nil }
        } else if byte == ASCII.backslash {
          position += 1
        }
        position += 1
      }
    }
    position = skipWhiteSpace(Swift.min(position, end), end)
    if position < end, self[position] == ASCII.quote || self[position] == ASCII.apostrophe {
      position = first(self[position], from: position + 1, to: end)
      position = skipWhiteSpace(Swift.min(position + 1, end), end)
    }
    guard position < end, self[position] == ASCII.closeParenthesis else { return nil }
    return position + 1
  }

  /// Whether an odd number of backslashes stands before `position`.
  func isEscaped(_ position: Int, _ start: Int) -> Bool {
    var first = position
    while first > start && self[first - 1] == ASCII.backslash { first -= 1 }
    return (position - first) % 2 == 1
  }
}
