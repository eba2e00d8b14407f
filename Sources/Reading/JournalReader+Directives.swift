import Basics
import Diagnostics
import Ledger

extension JournalReader {
  /// How reading goes on behind a directive.
  enum Continuation {
    case next(Int)
    case stop(Stop)
  }

  /// The first word of a directive, and its argument without comment and outer blanks.
  struct Directive {
    let line: Line
    let wordEnd: Int
    let argument: Int
    let argumentEnd: Int

    var isEmpty: Bool { argument == argumentEnd }
  }

  /// Reads the directive on `line`, or says that there is none.
  mutating func readDirective(_ bytes: Span<UInt8>, _ line: Line, end: Int) -> Continuation {
    var start = line.start
    // hledger lets `!` stand before a directive's name.
    if bytes[start] == ASCII.exclamation { start += 1 }
    let directive = directive(bytes, line, from: start)
    let word = bytes.text(start, min(directive.wordEnd, start + 40))
    switch word {
    case "include": return readInclude(bytes, directive)
    case "comment" where directive.isEmpty && directive.argument == line.end:
      return openCommentBlock(line)
    case "account":
      readAccount(bytes, directive)
      return .next(passIndented(bytes, from: line.next, end: end).next)
    case "commodity": return .next(readCommodity(bytes, directive, end: end))
    case "decimal-mark": readDecimalMark(bytes, directive)
    case "alias": readAlias(bytes, directive)
    case "apply": readApply(bytes, directive)
    case "end": readEnd(bytes, directive)
    case "payee", "tag":
      if directive.isEmpty { reportIncomplete(bytes, directive) }
      return .next(line.next)
    case "pop": return .next(line.next)
    case "P": readPrice(bytes, directive)
    case "D": readDefaultCommodity(bytes, directive)
    default:
      if word.hasPrefix("Y"), word.utf8.dropFirst().allSatisfy({ ASCII.isDigit($0) }) {
        readDefaultYear(bytes, directive, from: start + 1)
      } else {
        return .next(reportUnknown(bytes, line, word, end: end))
      }
    }
    return .next(line.next)
  }

  func directive(_ bytes: Span<UInt8>, _ line: Line, from start: Int) -> Directive {
    var wordEnd = start
    while wordEnd < line.end, !ASCII.isBlank(bytes[wordEnd]) { wordEnd += 1 }
    let argument = bytes.skipBlanks(wordEnd, line.end)
    let comment = bytes.first(ASCII.semicolon, from: argument, to: line.end)
    return Directive(
      line: line, wordEnd: wordEnd, argument: argument,
      argumentEnd: bytes.trimmedEnd(argument, comment))
  }

  // MARK: Directives

  private mutating func readInclude(_ bytes: Span<UInt8>, _ directive: Directive) -> Continuation {
    // A path may hold a semicolon, so hledger takes the whole line.
    let end = bytes.trimmedEnd(directive.argument, directive.line.end)
    guard end > directive.argument else {
      reportIncomplete(bytes, directive)
      return .next(directive.line.next)
    }
    return .stop(
      .include(argument: TextRange(directive.argument, end), next: directive.line.next))
  }

  private mutating func openCommentBlock(_ line: Line) -> Continuation {
    isInCommentBlock = true
    commentBlockStart = line.start
    return .next(line.next)
  }

  private mutating func readAccount(_ bytes: Span<UInt8>, _ directive: Directive) {
    guard !directive.isEmpty else {
      reportIncomplete(bytes, directive)
      return
    }
    // Here too two blanks end the name; what follows is a comment or nothing.
    var end = directive.argument
    while end < directive.line.end {
      let isDouble =
        ASCII.isBlank(bytes[end])
        && (end + 1 == directive.line.end || ASCII.isBlank(bytes[end + 1]))
      if isDouble { break }
      end += 1
    }
    let rest = bytes.skipBlanks(end, directive.line.end)
    guard rest < directive.line.end else { return }
    guard bytes[rest] == ASCII.semicolon else {
      reportIncomplete(bytes, directive, from: rest)
      return
    }
    checkAccountType(bytes, directive, from: rest + 1)
  }

  /// `type:` in the comment of an account has a meaning for hledger, which knows these words only.
  private mutating func checkAccountType(
    _ bytes: Span<UInt8>, _ directive: Directive, from start: Int
  ) {
    let known = [
      "asset", "a", "liability", "l", "equity", "e", "revenue", "r", "expense", "x", "cash", "c",
      "conversion", "v",
    ]
    for label in tables.names.labelSets[Int(readLabels(bytes, start, directive.line.end))]
    where label.name == "type" {
      if !known.contains(label.value.lowercased()) {
        report(
          .incompleteDirective, bytes.skipBlanks(start, directive.line.end),
          bytes.trimmedEnd(start, directive.line.end),
          Bilingual(
            dutch: "hledger kent dit soort rekening (type:) niet",
            english: "hledger does not know this kind of account (type:)"),
          help: Bilingual(
            dutch: "schrijf type: Asset, Liability, Equity, Revenue, Expense, Cash of Conversion",
            english: "write type: Asset, Liability, Equity, Revenue, Expense, Cash or Conversion"))
      }
      return
    }
  }

  private mutating func readDecimalMark(_ bytes: Span<UInt8>, _ directive: Directive) {
    let mark = directive.isEmpty ? 0 : bytes[directive.argument]
    guard mark == ASCII.comma || mark == ASCII.point else {
      reportIncomplete(bytes, directive, from: directive.isEmpty ? nil : directive.argument)
      return
    }
    state.decimalMark = mark
  }

  private mutating func readAlias(_ bytes: Span<UInt8>, _ directive: Directive) {
    // An account may hold a semicolon here too.
    let end = bytes.trimmedEnd(directive.argument, directive.line.end)
    if directive.argument < end, bytes[directive.argument] == ASCII.slash {
      reportUnsupported(
        bytes, directive.line, "alias /…/",
        help: Bilingual(
          dutch: "schrijf voor elke rekening een alias zonder patroon: alias Oud = Nieuw",
          english: "write an alias without a pattern for each account: alias Old = New"))
      return
    }
    let equals = bytes.first(ASCII.equals, from: directive.argument, to: end)
    let old = bytes.text(directive.argument, bytes.trimmedEnd(directive.argument, equals))
    guard equals < end, !old.isEmpty else {
      reportIncomplete(bytes, directive)
      return
    }
    let newStart = bytes.skipBlanks(equals + 1, end)
    guard mayBeginAccount(bytes, newStart, end) else {
      reportIncomplete(bytes, directive, from: newStart == end ? nil : newStart)
      return
    }
    let new = bytes.text(newStart, end)
    state.aliases.add(old, for: new)
    forgetWrittenAccounts()
  }

  private mutating func readApply(_ bytes: Span<UInt8>, _ directive: Directive) {
    let words = bytes.starts(with: "account", at: directive.argument, end: directive.argumentEnd)
    let name = bytes.skipBlanks(directive.argument + (words ? 7 : 0), directive.line.end)
    let nameEnd = bytes.trimmedEnd(name, directive.line.end)
    guard words else {
      let text = bytes.text(directive.line.start, directive.argumentEnd)
      reportUnsupported(bytes, directive.line, text)
      return
    }
    // hledger takes no blanks behind the name.
    guard nameEnd > name, name > directive.argument + 7, nameEnd == directive.line.end else {
      reportIncomplete(bytes, directive)
      return
    }
    guard mayBeginAccount(bytes, name, nameEnd) else {
      reportIncomplete(bytes, directive, from: name)
      return
    }
    state.parents.append(bytes.text(name, nameEnd))
    forgetWrittenAccounts()
  }

  /// Whether a posting could name an account that begins like this.
  ///
  /// A directive can make names that no posting can hold, such as `(a)` or one with two blanks. No
  /// journal with them can be written, and hledger takes some of them for another account.
  private func mayBeginAccount(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let signs = [
      ASCII.asterisk, ASCII.exclamation, ASCII.semicolon, ASCII.openParenthesis, ASCII.openBracket,
    ]
    if signs.contains(bytes[start]) { return false }
    for index in (start + 1)..<end where ASCII.isBlank(bytes[index]) {
      if bytes[index] == ASCII.tab || ASCII.isBlank(bytes[index - 1]) { return false }
    }
    return true
  }

  private mutating func readEnd(_ bytes: Span<UInt8>, _ directive: Directive) {
    let text = bytes.text(directive.argument, directive.argumentEnd)
    switch text.split(separator: " ").joined(separator: " ") {
    case "apply account":
      guard !state.parents.isEmpty else { return reportNothingToEnd(bytes, directive.line) }
      state.parents.removeLast()
    case "aliases": state.aliases = AccountAliases()
    case "comment", "tag", "apply tag": break
    default:
      reportUnsupported(bytes, directive.line, "end " + text)
      return
    }
    forgetWrittenAccounts()
  }

  private mutating func readDefaultYear(
    _ bytes: Span<UInt8>, _ directive: Directive, from start: Int
  ) {
    let first = bytes.skipBlanks(start, directive.argumentEnd)
    let count = directive.argumentEnd - first
    guard count == 4, let year = bytes.digits(first, 4), year > 0 else {
      reportIncomplete(bytes, directive)
      return
    }
    state.defaultYear = year
  }

  private mutating func readDefaultCommodity(_ bytes: Span<UInt8>, _ directive: Directive) {
    guard !directive.isEmpty else {
      reportIncomplete(bytes, directive)
      return
    }
    guard let format = readFormat(bytes, directive.argument, directive.argumentEnd) else { return }
    state.defaultCommodity = ReadingState.DefaultCommodity(
      symbol: tables.names.commodities[Int(format.commodity)], decimalMark: format.mark,
      scale: format.style.scale)
    tables.refreshMarks(state)
  }

  private mutating func readPrice(_ bytes: Span<UInt8>, _ directive: Directive) {
    let end = directive.argumentEnd
    guard let (day, afterDate) = readDate(bytes, directive.argument, end, year: state.defaultYear)
    else { return }
    var position = bytes.skipBlanks(afterDate, end)
    // A time of day may follow; prices are by day.
    if position + 5 <= end, bytes.digits(position, 2) != nil, bytes[position + 2] == ASCII.colon {
      while position < end, !ASCII.isBlank(bytes[position]) { position += 1 }
      position = bytes.skipBlanks(position, end)
    }
    guard position < end else {
      reportIncomplete(bytes, directive)
      return
    }
    let symbol = position
    guard let symbolEnd = endOfSymbol(bytes, &position, end) else { return }
    let isQuoted = bytes[symbol] == ASCII.quote
    let name = bytes.text(isQuoted ? symbol + 1 : symbol, isQuoted ? symbolEnd - 1 : symbolEnd)
    let commodity = tables.commodity(named: name, state: state)
    let start = bytes.skipBlanks(position, end)
    guard let amount = readAmount(bytes, start, end) else { return }
    prices.append(
      Price(
        day: day, commodity: commodity,
        quantity: Quantity(mantissa: Int128(amount.mantissa), scale: amount.scale),
        priceCommodity: amount.commodity, at: place(start, end)))
  }

  /// Names are resolved anew when aliases or parents change.
  mutating func forgetWrittenAccounts() {
    tables.writtenAccounts = NameTable()
    tables.accountOfWritten = []
  }
}
