import Basics

/// Walks through a journal line by line, and takes each line apart into pieces.
///
/// What an indented line means depends on the line without indentation above it, so the walk
/// remembers what kind of item it is in.
struct JournalLines {
  /// The item that the next indented line belongs to.
  private enum Item {
    /// None: a blank line or a comment has ended the last one.
    case none
    case entry(mayMultiply: Bool)
    /// A directive. hledger takes a line of only blanks below `account` for a part of it.
    case directive(spansBlanks: Bool)
    /// Something that hledger does not know, or that it would refuse. All of it is kept as it is.
    case unknown
    /// The lines between `comment` and `end comment`, which are kept as they are.
    case comment
  }

  private let text: [UInt8]
  private var lines: TextLines
  private var item = Item.none
  /// Up to where lines of only blanks are known to be part of a directive.
  private var keptBlanksEnd = 0

  init(text: [UInt8], range: Range<Int>) {
    self.text = text
    lines = TextLines(text: text, range: range)
  }

  /// Takes the next line apart; false at the end of the text.
  ///
  /// Several blank lines count as one.
  mutating func next(into pieces: inout [Piece]) -> Bool {
    pieces.removeAll(keepingCapacity: true)
    guard let line = lines.next() else { return false }
    if case .comment = item {
      pieces.append(Piece(.none, line))
      if isEndOfComment(line) { item = .none }
      return true
    }
    if text.isBlank(line) {
      takeBlankLines(from: line, into: &pieces)
      return true
    }
    var scanner = LineScanner(text: text, line: text.trimmingEnd(line))
    let isUnderstood =
      if scanner.spaceLength(at: line.lowerBound) > 0 {
        takeIndentedLine(&scanner, into: &pieces)
      } else {
        takeFirstLine(&scanner, into: &pieces)
      }
    if !isUnderstood || scanner.metFixedSpace {
      pieces.removeAll(keepingCapacity: true)
      pieces.append(Piece(.none, line))
    }
    return true
  }

  // MARK: Blank lines

  private mutating func takeBlankLines(from line: Range<Int>, into pieces: inout [Piece]) {
    if case .directive(spansBlanks: true) = item, joinsItem(blankLine: line) {
      pieces.append(Piece(.none, line))
      return
    }
    item = .none
    var ahead = lines
    while let next = ahead.next(), text.isBlank(next) { lines = ahead }
    pieces.append(Piece(.none, line.lowerBound..<line.lowerBound))
  }

  /// Whether hledger reads on in the item after this line, which holds only blanks.
  ///
  /// If so, an indented line follows that would be on its own, and wrong, below an empty line.
  private mutating func joinsItem(blankLine line: Range<Int>) -> Bool {
    if line.lowerBound < keptBlanksEnd { return true }
    if line.isEmpty { return false }
    var ahead = lines
    while let next = ahead.next() {
      if next.isEmpty { return false }
      if !text.isBlank(next) {
        keptBlanksEnd = next.lowerBound
        return LineScanner(text: text, line: next).spaceLength(at: next.lowerBound) > 0
      }
    }
    return false
  }

  // MARK: Indented lines

  private mutating func takeIndentedLine(
    _ scanner: inout LineScanner, into pieces: inout [Piece]
  ) -> Bool {
    var inner = scanner
    inner.skipInnerSpace()
    guard let first = inner.byte else {
      // Only white space, some of it fixed: a blank line to hledger.
      if case .directive(spansBlanks: true) = item { return false }
      item = .none
      return false
    }
    switch item {
    case .entry(let mayMultiply):
      return first == ASCII.semicolon
        ? scanner.takeIndentedText(into: &pieces)
        : scanner.takePosting(mayMultiply: mayMultiply, into: &pieces)
    case .directive:
      return scanner.takeIndentedText(into: &pieces)
    case .none:
      switch first {
      case ASCII.semicolon: return scanner.takeIndentedText(into: &pieces)
      // Such a comment may be the heading of an outline, where the indentation is its level.
      case ASCII.hash, ASCII.asterisk: return scanner.takeLine(into: &pieces)
      default: return false
      }
    case .unknown, .comment:
      return false
    }
  }

  // MARK: Lines without indentation

  private mutating func takeFirstLine(
    _ scanner: inout LineScanner, into pieces: inout [Piece]
  ) -> Bool {
    guard let first = scanner.byte else { return false }
    let isEntry: Bool
    switch first {
    case ASCII.semicolon, ASCII.hash, ASCII.asterisk:
      item = .none
      return scanner.takeLine(into: &pieces)
    case ASCII.zero...ASCII.nine:
      isEntry = scanner.takeTransactionHeader(into: &pieces)
    case ASCII.tilde:
      isEntry = scanner.takePeriodicHeader(into: &pieces)
    case ASCII.equals:
      isEntry = scanner.takeAutoHeader(into: &pieces)
    default:
      return takeDirective(&scanner, into: &pieces)
    }
    item = isEntry ? .entry(mayMultiply: first == ASCII.equals) : .unknown
    return isEntry
  }

  private mutating func takeDirective(
    _ scanner: inout LineScanner, into pieces: inout [Piece]
  ) -> Bool {
    let directive = Directive(of: scanner)
    switch directive {
    case .commentBlock:
      item = .comment
      return false
    case .unknown:
      item = .unknown
      return false
    case .readToLineEnd:
      item = .directive(spansBlanks: false)
      return false
    case .account, .other:
      item = .directive(spansBlanks: directive == .account)
      return scanner.takeLine(into: &pieces)
    }
  }

  private func isEndOfComment(_ line: Range<Int>) -> Bool {
    var scanner = LineScanner(text: text, line: line)
    guard scanner.take("end comment") else { return false }
    scanner.skipInnerSpace()
    return scanner.isAtEnd
  }
}

/// What a line without indentation asks of the formatter, when it is not an entry.
private enum Directive {
  case account
  case commentBlock
  /// `include` and `alias`, of which blanks at the end of the line are a part.
  case readToLineEnd
  case other
  /// Nothing that hledger 1.25 knows.
  case unknown

  init(of line: LineScanner) {
    var scanner = line
    if scanner.takeWord("comment") {
      self = .commentBlock
      return
    }
    _ = scanner.take(ASCII.exclamation)
    self =
      if scanner.takeWord("account") {
        .account
      } else if scanner.takeWord("include") || scanner.takeWord("alias") {
        .readToLineEnd
      } else if Self.isSimple(scanner) {
        .other
      } else {
        .unknown
      }
  }

  private static func isSimple(_ start: LineScanner) -> Bool {
    for word in ["commodity", "decimal-mark", "payee", "pop", "tag", "C", "D", "N"] {
      var scanner = start
      if scanner.takeWord(word) { return true }
    }
    // Here no space is needed before the number.
    for letter in ["P", "Y"] {
      var scanner = start
      guard scanner.take(letter) else { continue }
      scanner.skipInnerSpace()
      if scanner.takeDigits() { return true }
    }
    var scanner = start
    if scanner.takeWord("apply") { return scanner.takeWord("account") }
    guard scanner.takeWord("end") else { return false }
    if scanner.takeWord("apply") { return scanner.takeWord("account") }
    return scanner.takeWord("aliases") || scanner.takeWord("tag")
  }
}

extension LineScanner {
  /// Takes these bytes, or nothing.
  fileprivate mutating func take(_ word: String) -> Bool {
    let start = at
    for scalar in word.utf8 where !take(scalar) {
      goBack(to: start)
      return false
    }
    return true
  }

  /// Takes the word and the white space behind it, or nothing.
  fileprivate mutating func takeWord(_ word: String) -> Bool {
    let start = at
    if take(word), isAtEnd || spaceLength(at: at) > 0 {
      skipInnerSpace()
      return true
    }
    goBack(to: start)
    return false
  }

  /// Takes the line as one piece.
  fileprivate mutating func takeLine(into pieces: inout [Piece]) -> Bool {
    pieces.append(Piece(.none, at..<end))
    advance(end - at)
    return true
  }
}
