import Basics
import Diagnostics

/// A list item or block quote that is open.
enum Container {
  case quote
  /// The content of an item begins `width` columns to the right of what the item stands in.
  case item(width: Int)

  var isQuote: Bool {
    switch self {
    case .quote: true
    case .item: false
    }
  }

  /// Deeper nesting is no text that people write, and would cost time for each line.
  static let greatestDepth = 32
}

/// The mark of a list item: `-`, `*`, `+`, or a number with a point or parenthesis.
struct ListMark {
  /// Behind the mark.
  let end: Int
  /// Nil for a bullet.
  let number: Int?
}

extension BlockReader {
  /// Steps over the marks by which a line goes on with what is open, and returns how many of the
  /// containers it goes on with.
  func matchContainers(_ bytes: Span<UInt8>, _ cursor: inout Cursor, _ end: Int) -> Int {
    for (index, container) in containers.enumerated() {
      let (width, first) = cursor.indentation(bytes, end)
      switch container {
      case .quote:
        guard width < 4, first < end, bytes[first] == ASCII.greater else { return index }
        cursor.skipMark(bytes, to: first + 1, end)
        cursor.skipColumns(1, bytes, end)
      case .item(let needed):
        // A blank line ends no item.
        guard width >= needed || first >= end else { return index }
        cursor.skipColumns(needed, bytes, end)
      }
    }
    return containers.count
  }

  /// The place at which the content of a line begins and the width of the white space before it, if
  /// the line goes on with all that is open.
  func content(ofLine index: Int, _ bytes: Span<UInt8>) -> (cursor: Cursor, end: Int)? {
    var cursor = Cursor(lines[index].start)
    let end = bytes.trimmedEnd(lines[index].start, lines[index].end)
    guard containers.isEmpty || matchContainers(bytes, &cursor, end) == containers.count else {
      return nil
    }
    return (cursor, end)
  }

  mutating func closeContainers(to count: Int) {
    guard count < containers.count else { return }
    containers.removeLast(containers.count - count)
    item = nil
  }

  /// Opens the list item or quote that begins at the cursor, if one does.
  mutating func openContainer(
    _ bytes: Span<UInt8>, _ cursor: inout Cursor, _ matched: inout Int, _ end: Int
  ) -> Bool {
    let (width, first) = cursor.indentation(bytes, end)
    guard width < 4, first < end else { return false }
    let isQuote = bytes[first] == ASCII.greater
    let mark = isQuote ? nil : bytes.listMark(first, end)
    guard isQuote || mark != nil, !bytes.isThematicBreak(first, end) else { return false }
    if let mark, paragraph != nil, matched == containers.count {
      // Within a paragraph a number is mostly just a number at the start of a line.
      let isBlank = bytes.skipBlanks(mark.end, end) >= end
      if isBlank || mark.number ?? 1 != 1 { return false }
    }
    guard matched < Container.greatestDepth else {
      report(.tooDeep, first, end)
      return false
    }
    closeParagraph(bytes)
    closeContainers(to: matched)
    matched += 1
    guard let mark else {
      cursor.skipMark(bytes, to: first + 1, end)
      cursor.skipColumns(1, bytes, end)
      containers.append(.quote)
      item = nil
      return true
    }
    cursor.skipMark(bytes, to: mark.end, end)
    let (space, next) = cursor.indentation(bytes, end)
    // Five columns or more are the indentation of code, one column behind the mark.
    let gap = next >= end || space > 4 ? 1 : space
    containers.append(.item(width: width + mark.end - first + gap))
    cursor.skipColumns(gap, bytes, end)
    item = .item(number: mark.number)
    return true
  }
}

extension Span<UInt8> {
  func listMark(_ first: Int, _ end: Int) -> ListMark? {
    var position = first
    var number: Int?
    switch self[first] {
    case ASCII.minus, ASCII.asterisk, ASCII.plus: position += 1
    case ASCII.zero...ASCII.nine:
      var value = 0
      // Nine digits at most, as CommonMark has it.
      while position < end, position - first < 9, ASCII.isDigit(self[position]),
        value.append(digit: self[position] - ASCII.zero)
      {
        position += 1
      }
      guard position < end,
        self[position] == ASCII.point || self[position] == ASCII.closeParenthesis
      else { return nil }
      position += 1
      number = value
    default: return nil
    }
    guard position >= end || ASCII.isBlank(self[position]) else { return nil }
    return ListMark(end: position, number: number)
  }
}
