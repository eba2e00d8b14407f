import Basics
import Diagnostics
import Ledger

/// Reads journals: bytes in, rows and findings out.
///
/// A reader is a value. A copy of it can read a later stretch of a large file on another core, on
/// the guess that the state of the directives will be the same there; `ReadingRun` sees to that.
struct JournalReader: Sendable {
  /// Why reading stopped.
  enum Stop: Equatable {
    case end
    /// An include directive: its argument, and where the next line begins.
    case include(argument: TextRange, next: Int)
  }

  var state = ReadingState()
  var tables = ReadingTables()

  /// What was read since the last `startPart`.
  var part = BookPart(source: 0)
  var diagnostics: [Diagnostic] = []
  /// Transactions of the part that wait for a balance to be assigned.
  var unsettled: [Int] = []
  /// Rests that hledger may not accept, with the header of their transaction.
  var rests: [(place: Place, rest: Balancing.Rest)] = []
  /// Whether a transaction was left out because of an error in it.
  var leftOut = false
  var prices: [Price] = []
  var rules: [Rule] = []
  var isInCommentBlock = false
  var commentBlockStart = 0

  /// The month that the last date lay in, so that most dates need no calendar.
  var lastMonth: (key: Int, firstDay: Int32, days: Int) = (-1, 0, 0)
  /// What is known of the transaction that is being read.
  var current = CurrentTransaction()

  mutating func startPart(source: Int, expectedBytes: Int) {
    part = BookPart(source: source)
    // Pages that stay empty cost nothing, and a large book must not be copied as it grows.
    part.postings.reserveCapacity(expectedBytes / 40)
    part.transactions.reserveCapacity(expectedBytes / 80)
    unsettled = []
  }

  /// Reads the lines from `start` on.
  ///
  /// `end` is the end of the text or the start of a line.
  mutating func read(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Stop {
    // A byte-order mark says nothing that we do not know.
    let hasMark = start == 0 && bytes.starts(with: "\u{FEFF}", at: 0, end: end)
    var position = hasMark ? 3 : start
    while position < end {
      let line = checkedLine(bytes, at: position, end: end)
      if isInCommentBlock {
        isInCommentBlock = !bytes.starts(with: "end comment", at: position, end: line.end)
        position = line.next
        continue
      }
      guard line.end > line.start else {
        position = line.next
        continue
      }
      switch bytes[position] {
      case ASCII.zero...ASCII.nine:
        position = readTransaction(bytes, line, end: end)
      case ASCII.space, ASCII.tab:
        position = passStray(bytes, line, end: end)
      case ASCII.semicolon, ASCII.hash, ASCII.asterisk:
        position = line.next
      case ASCII.equals, ASCII.tilde:
        position = readRule(bytes, line, end: end)
      default:
        switch readDirective(bytes, line, end: end) {
        case .next(let next): position = next
        case .stop(let stop): return stop
        }
      }
    }
    return .end
  }

  /// The line at `position`, with what no line may hold reported.
  @inline(__always) mutating func checkedLine(
    _ bytes: Span<UInt8>, at position: Int, end: Int
  ) -> Line {
    let line = bytes.line(at: position, end: end)
    if !line.isASCII || line.hasControls { checkCharacters(bytes, line) }
    return line
  }

  /// Passes over an indented line that nothing comes before, which is fine if it is empty or a
  /// comment; what is not is reported once, with the lines that stand with it.
  private mutating func passStray(_ bytes: Span<UInt8>, _ line: Line, end: Int) -> Int {
    let first = bytes.skipBlanks(line.start, line.end)
    guard first < line.end else { return line.next }
    switch bytes[first] {
    case ASCII.semicolon, ASCII.hash, ASCII.asterisk: return line.next
    default: break
    }
    let (next, more) = passIndented(bytes, from: line.next, end: end)
    let last = more == 0 ? line.end : bytes.endOfLine(before: next)
    report(
      .strayIndentedLine, first, bytes.trimmedEnd(first, last),
      more == 0
        ? Bilingual(
          dutch: "deze ingesprongen regel hoort bij geen boeking",
          english: "this indented line belongs to no transaction")
        : Bilingual(
          dutch: "deze \(more + 1) ingesprongen regels horen bij geen boeking",
          english: "these \(more + 1) indented lines belong to no transaction"),
      help: Bilingual(
        dutch: "haal de lege regel of opmerking erboven weg, of zet er een kop met een datum boven",
        english: "remove the blank line or comment above, or put a header with a date above"),
      fixes: [joiningStray(bytes, line)])
    return next
  }

  /// Passes over indented lines up to one that is blank or at the margin: where the next line
  /// begins, and how many lines were passed.
  mutating func passIndented(
    _ bytes: Span<UInt8>, from start: Int, end: Int
  ) -> (next: Int, count: Int) {
    var position = start
    var count = 0
    while position < end, ASCII.isBlank(bytes[position]) {
      let line = checkedLine(bytes, at: position, end: end)
      guard bytes.skipBlanks(position, line.end) < line.end else { break }
      position = line.next
      count += 1
    }
    return (position, count)
  }

  // MARK: Findings

  func place(_ start: Int, _ end: Int) -> Place {
    Place(source: part.source, from: start, to: max(start, end))
  }

  mutating func report(
    _ code: DiagnosticCode, _ start: Int, _ end: Int, _ message: Bilingual,
    label: Bilingual? = nil, help: Bilingual? = nil, fixes: [Fix?] = []
  ) {
    diagnostics.append(
      Diagnostic(code, at: place(start, end), message, label: label, help: help, fixes: fixes))
  }
}

/// What is known of the transaction that is being read.
struct CurrentTransaction: Sendable {
  var firstPosting = 0
  var isBroken = false
  var hasAssignment = false
  /// As long as all rows are real, of one commodity and without costs, the sum is kept here and
  /// nothing else needs to be worked out.
  var isPlain = true
  var commodity: CommodityID = 0
  var hasCommodity = false
  var sum: Int64 = 0
  var scale: UInt8 = 0
  /// The row whose amount was left out, or -1.
  var missingRow = -1
}

/// Names and everything else that is kept once per distinct text.
struct ReadingTables: Sendable {
  /// Labels found in a comment, and whether the comment must be looked at each time it occurs.
  struct CommentFacts {
    let labels: LabelSetID
    let mayHaveDates: Bool
    let hasFlaws: Bool
  }

  var names = Names()
  /// Account names as they are written, and what they stand for under the directives in force.
  var writtenAccounts = NameTable(capacity: 4096)
  var accountOfWritten: [AccountID] = []
  // By bytes: two spellings of one letter are two names for hledger, though not for `String`.
  var accountNumbers: [[UInt8]: AccountID] = [:]
  var commodityNumbers: [[UInt8]: CommodityID] = [:]
  /// Commodities as amounts write them, without quotes.
  var writtenCommodities = NameTable(capacity: 64)
  var commodityOfWritten: [CommodityID] = []
  var styles: [CommodityStyle] = []
  /// The decimal marks that commodity directives declare, by commodity; 0 for none.
  var marks: [UInt8] = []
  var comments = NameTable(capacity: 4096)
  var commentFacts: [CommentFacts] = []
  var labels = CommentLabels()

  mutating func account(named name: String) -> AccountID {
    let key = Array(name.utf8)
    if let number = accountNumbers[key] { return number }
    let number = AccountID(names.accounts.count)
    names.accounts.append(name)
    accountNumbers[key] = number
    return number
  }

  mutating func commodity(named name: String, state: ReadingState) -> CommodityID {
    let key = Array(name.utf8)
    if let number = commodityNumbers[key] { return number }
    let number = CommodityID(names.commodities.count)
    names.commodities.append(name)
    marks.append(state.mark(of: name))
    styles.append(
      CommodityStyle(symbolIsLeft: false, hasSpace: true, scale: 0, isDeclared: false))
    commodityNumbers[key] = number
    return number
  }

  /// Works out the declared decimal marks anew, when a directive or the end of a file changes them.
  mutating func refreshMarks(_ state: ReadingState) {
    for index in marks.indices { refreshMark(of: CommodityID(index), state) }
  }

  mutating func refreshMark(of commodity: CommodityID, _ state: ReadingState) {
    marks[Int(commodity)] = state.mark(of: names.commodities[Int(commodity)])
  }
}
