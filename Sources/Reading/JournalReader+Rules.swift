import Basics
import Diagnostics
import Ledger

extension JournalReader {
  /// Reads a periodic (`~`) or automated (`=`) rule, which is kept and not carried out, and returns
  /// where the lines behind it begin.
  mutating func readRule(_ bytes: Span<UInt8>, _ header: Line, end: Int) -> Int {
    if bytes.starts(with: "=======", at: header.start, end: header.end) {
      return reportConflict(bytes, header, end: end)
    }
    let isPeriodic = bytes[header.start] == ASCII.tilde
    let argument = bytes.skipBlanks(header.start + 1, header.end)
    if argument == header.end || bytes[argument] == ASCII.semicolon {
      reportIncomplete(bytes, directive(bytes, header, from: header.start))
    } else if isPeriodic {
      checkPeriod(bytes, header, from: argument)
    }
    // The rows of a rule are read like those of a transaction, so that nothing in them goes
    // unseen, and then taken out again.
    let rows = part.postings.count
    current = CurrentTransaction()
    current.firstPosting = rows
    var position = header.next
    while position < end, ASCII.isBlank(bytes[position]) {
      let line = checkedLine(bytes, at: position, end: end)
      let first = bytes.skipBlanks(position, line.end)
      guard first < line.end else { break }
      position = line.next
      if bytes[first] != ASCII.semicolon {
        readRuleLine(bytes, line, from: first, isPeriodic: isPeriodic)
      }
    }
    let accounts = part.postings[rows...].map { $0.account }
    for row in rows..<part.postings.count {
      part.costs[row] = nil
      part.assertions[row] = nil
      part.lots[row] = nil
    }
    part.postings.removeSubrange(rows...)
    rules.append(
      Rule(
        place: place(header.start, position), isPeriodic: isPeriodic,
        accounts: isPeriodic ? [] : accounts))
    return position
  }

  /// The period ends at two blanks or at a comment.
  private mutating func checkPeriod(_ bytes: Span<UInt8>, _ header: Line, from start: Int) {
    let comment = bytes.first(ASCII.semicolon, from: start, to: header.end)
    var end = start
    while end < comment,
      !(ASCII.isBlank(bytes[end]) && end + 1 < comment && ASCII.isBlank(bytes[end + 1]))
    {
      end += 1
    }
    end = bytes.trimmedEnd(start, end)
    let text = bytes.text(start, end)
    guard !PeriodExpression.isUnderstood(text) else { return }
    report(
      .incompleteDirective, start, end,
      Bilingual(
        dutch: "de periode \(text) wordt niet begrepen",
        english: "the period \(text) is not understood"),
      help: Bilingual(
        dutch:
          "schrijf bijvoorbeeld monthly from 2020-01 to 2021-01, dan twee spaties en de omschrijving",
        english:
          "write for example monthly from 2020-01 to 2021-01, then two spaces and the description"
      ))
  }

  /// A line of an automated rule may hold a multiplier: `*0,5`.
  private mutating func readRuleLine(
    _ bytes: Span<UInt8>, _ line: Line, from start: Int, isPeriodic: Bool
  ) {
    let day = Day(number: 0)
    guard !isPeriodic else {
      readPosting(bytes, line, from: start, day: day)
      return
    }
    // A star at the start of the line is a status.
    var position = start + 1
    while position < line.end, !isMultiplier(bytes, position, line.start) { position += 1 }
    guard position < line.end else {
      readPosting(bytes, line, from: start, day: day)
      return
    }
    // The account in front of the multiplier, then the amount behind it.
    let account = Line(
      start: line.start, end: bytes.trimmedEnd(start, position), next: line.next, isASCII: true,
      hasControls: false)
    readPosting(bytes, account, from: start, day: day)
    let amount = bytes.skipBlanks(position + 1, line.end)
    guard let read = readAmount(bytes, amount, line.end, isCost: true) else { return }
    let rest = bytes.skipBlanks(read.next, line.end)
    if rest < line.end, bytes[rest] != ASCII.semicolon, bytes[rest] != ASCII.at,
      bytes[rest] != ASCII.openBrace, bytes[rest] != ASCII.openBracket, bytes[rest] != ASCII.equals
    {
      reportAmount(bytes, amount, line.end)
    }
  }

  private func isMultiplier(_ bytes: Span<UInt8>, _ position: Int, _ lineStart: Int) -> Bool {
    bytes[position] == ASCII.asterisk && position >= lineStart + 2
      && ASCII.isBlank(bytes[position - 1]) && ASCII.isBlank(bytes[position - 2])
  }
}
