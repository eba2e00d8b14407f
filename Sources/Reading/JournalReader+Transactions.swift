import Basics
import Diagnostics
import Ledger

extension JournalReader {
  /// Reads the transaction whose header is `header`, and returns where the lines behind it begin.
  mutating func readTransaction(_ bytes: Span<UInt8>, _ header: Line, end: Int) -> Int {
    let number = part.transactions.count
    current = CurrentTransaction()
    current.firstPosting = part.postings.count
    guard let day = readHeader(bytes, header) else {
      leftOut = true
      return readPostings(bytes, from: header.next, end: end, day: Day(number: 0), isKept: false)
    }
    let next = readPostings(bytes, from: header.next, end: end, day: day, isKept: true)
    if current.isBroken {
      leaveOut(transaction: number)
    } else if part.postings.count == current.firstPosting {
      report(
        .transactionWithoutPostings, header.start, header.end,
        Bilingual(
          dutch: "onder deze kop staan geen regels",
          english: "there are no postings under this header"),
        help: Bilingual(
          dutch: "zet de regels er ingesprongen onder, zonder lege regel ertussen",
          english: "put the postings below it, indented and without a blank line between"))
    } else if current.hasAssignment {
      unsettled.append(number)
    } else {
      settle(bytes, header: header, transaction: number)
    }
    return next
  }

  /// Takes back what was read of a transaction that has an error, so that no figure rests on it.
  private mutating func leaveOut(transaction number: Int) {
    leftOut = true
    for row in current.firstPosting..<part.postings.count {
      if part.postings[row].traits.contains(.priced) { part.costs[row] = nil }
      part.lots[row] = nil
      if part.postings[row].traits.contains(.asserted) { part.assertions[row] = nil }
    }
    part.postings.removeSubrange(current.firstPosting...)
    part.transactions.removeSubrange(number...)
    part.secondaryDays[number] = nil
  }

  /// Reads `date[=date] [*|!] [(code)] description [; comment]` and adds the transaction.
  private mutating func readHeader(_ bytes: Span<UInt8>, _ line: Line) -> Day? {
    guard let (day, dateEnd) = readDate(bytes, line.start, line.end, year: state.defaultYear)
    else { return nil }
    var position = dateEnd
    var secondary: Day?
    if position < line.end, bytes[position] == ASCII.equals {
      let year = day.components.year
      guard let (second, next) = readDate(bytes, position + 1, line.end, year: year) else {
        return nil
      }
      (secondary, position) = (second, next)
    }
    guard position == line.end || ASCII.isBlank(bytes[position]) else {
      report(
        .malformedHeader, position,
        position + max(1, bytes.lengthOfScalar(at: position, end: line.end)),
        Bilingual(
          dutch: "achter de datum hoort een spatie", english: "a space belongs behind the date"),
        help: Bilingual(
          dutch: "schrijf een datum, een spatie, en dan pas de rest: 2020-03-12 * Hovenier",
          english: "write a date, a space, and only then the rest: 2020-03-12 * Hovenier"),
        fixes: ASCII.isDigit(bytes[position]) ? [] : [inserting(" ", behind: position)])
      return nil
    }
    var status = Status.unmarked
    let mark = bytes.skipBlanks(position, line.end)
    if mark < line.end, let marked = JournalReader.status(bytes[mark]) {
      (status, position) = (marked, mark + 1)
    }
    var (codeStart, codeEnd) = (0, 0)
    let bracket = bytes.skipBlanks(position, line.end)
    if bracket > position, bracket < line.end, bytes[bracket] == ASCII.openParenthesis {
      codeStart = bracket + 1
      codeEnd = bytes.first(ASCII.closeParenthesis, from: codeStart, to: line.end)
      guard codeEnd < line.end else {
        report(
          .malformedHeader, bracket, line.end,
          Bilingual(
            dutch: "het haakje van het stuknummer wordt niet gesloten",
            english: "the bracket of the document number is not closed"),
          help: Bilingual(
            dutch: "zet ) achter het stuknummer", english: "put ) behind the document number"))
        return nil
      }
      position = codeEnd + 1
    }
    let comment = bytes.first(ASCII.semicolon, from: position, to: line.end)
    let labels = comment < line.end ? readLabels(bytes, comment + 1, line.end) : 0
    if let secondary { part.secondaryDays[part.transactions.count] = secondary }
    part.transactions.append(
      Transaction(
        day: day, line: UInt32(truncatingIfNeeded: line.start),
        firstPosting: UInt32(truncatingIfNeeded: current.firstPosting), labels: labels,
        codeStart: UInt32(truncatingIfNeeded: codeStart),
        codeLength: UInt16(clamping: codeEnd - codeStart),
        codeHash: UInt32(truncatingIfNeeded: bytes.hash(codeStart, codeEnd) >> 32),
        status: status))
    return day
  }

  static func status(_ byte: UInt8) -> Status? {
    switch byte {
    case ASCII.asterisk: .cleared
    case ASCII.exclamation: .pending
    default: nil
    }
  }

  /// Reads the indented lines from `start` on.
  ///
  /// Where the header was no header (`isKept` is false) the lines are passed over: recovery is at
  /// the next line that is blank or at the margin.
  private mutating func readPostings(
    _ bytes: Span<UInt8>, from start: Int, end: Int, day: Day, isKept: Bool
  ) -> Int {
    var position = start
    while position < end {
      let byte = bytes[position]
      guard byte == ASCII.space || byte == ASCII.tab else { break }
      let line = checkedLine(bytes, at: position, end: end)
      let first = bytes.skipBlanks(position, line.end)
      guard first < line.end else { break }
      position = line.next
      guard isKept else { continue }
      if bytes[first] == ASCII.semicolon {
        readCommentLine(bytes, first + 1, line.end, day: day)
      } else {
        readPosting(bytes, line, from: first, day: day)
      }
    }
    return position
  }

  /// A comment on a line of its own belongs to the posting above it, else to the transaction.
  private mutating func readCommentLine(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, day: Day) {
    guard part.postings.count > current.firstPosting else {
      let labels = readLabels(bytes, start, end)
      let number = part.transactions.count - 1
      part.transactions[number].labels = joined(part.transactions[number].labels, labels)
      return
    }
    let row = part.postings.count - 1
    let labels = readPostingLabels(bytes, start, end, row: row, day: day)
    part.postings[row].labels = joined(part.postings[row].labels, labels)
  }

  // MARK: Balance

  /// Checks that the transaction balances, and fills in an amount that was left out.
  @inline(__always) private mutating func settle(
    _ bytes: Span<UInt8>, header: Line, transaction: Int
  ) {
    if current.isPlain {
      if current.missingRow < 0, current.sum == 0 { return }
      if current.missingRow >= 0, current.sum != Int64.min, current.hasCommodity {
        part.postings[current.missingRow].mantissa = -current.sum
        part.postings[current.missingRow].scale = current.scale
        part.postings[current.missingRow].commodity = current.commodity
        part.postings[current.missingRow].traits.remove(.missing)
        part.postings[current.missingRow].traits.insert(.inferred)
        return
      }
    }
    settleSlowly(bytes, header: header, transaction: transaction)
  }

  private mutating func settleSlowly(_ bytes: Span<UInt8>, header: Line, transaction: Int) {
    var balancing = Balancing()
    let whole = place(header.start, bytes.trimmedEnd(header.start, header.end))
    switch balancing.settle(&part, from: current.firstPosting) {
    case .balanced:
      rests += balancing.rests.map { (whole, $0) }
      return
    case .unbalanced(let sums, let rows):
      let named = sums.map {
        (commodity: tables.names.commodities[Int($0.commodity)], quantity: $0.quantity)
      }
      let counted = rows.compactMap { self.counted(bytes, row: $0) }
      diagnostics.append(
        BalanceFindings.unbalanced(
          at: whole, sums: named, counted: counted, isDutch: state.decimalMark != ASCII.point))
    case .severalMissing(let rows):
      let places = rows.map { row in
        let line = bytes.line(at: Int(part.postings[row].line), end: bytes.count)
        let start = bytes.skipBlanks(line.start, line.end)
        return place(start, bytes.trimmedEnd(start, line.end))
      }
      diagnostics.append(
        BalanceFindings.severalMissing(
          places: places, fix: separatingAmounts(bytes, rows: rows)))
    case .tooLarge:
      diagnostics.append(BalanceFindings.tooLarge(at: whole))
    }
    leaveOut(transaction: transaction)
  }

  /// What a row counts for, and where its amount stands.
  private func counted(_ bytes: Span<UInt8>, row: Int) -> BalanceFindings.Counted? {
    guard let (commodity, quantity) = part.amountAtCost(ofRow: row) else { return nil }
    let line = bytes.line(at: Int(part.postings[row].line), end: bytes.count)
    var position = bytes.skipBlanks(line.start, line.end)
    if JournalReader.status(bytes[position]) != nil {
      position = bytes.skipBlanks(position + 1, line.end)
    }
    let start = bytes.skipBlanks(endOfAccount(bytes, position, line.end), line.end)
    let comment = bytes.first(ASCII.semicolon, from: start, to: line.end)
    return BalanceFindings.Counted(
      place: place(start, bytes.trimmedEnd(start, comment)),
      commodity: tables.names.commodities[Int(commodity)], quantity: quantity,
      isPlain: part.postings[row].traits.isDisjoint(with: [.priced, .asserted, .inferred]))
  }
}
