import Basics
import Diagnostics
import Ledger

/// The words for dates that are none, and the date that the writer most likely meant.
extension JournalReader {
  mutating func reportMalformedDate(
    _ bytes: Span<UInt8>, _ start: Int, _ reached: Int, _ end: Int
  ) {
    let stop = endOfDate(bytes, start, reached, end)
    let text = bytes.quoted(start, stop)
    let isLineStart = start == 0 || bytes[start - 1] == ASCII.lineFeed
    let guess = DateGuess(text, yearBefore: bytes.yearOfDate(before: start))
    report(
      .malformedDate, start, stop,
      text.isEmpty
        ? Bilingual(dutch: "hier ontbreekt een datum", english: "a date is missing here")
        : Bilingual(dutch: "\(text) is geen datum", english: "\(text) is not a date"),
      help: JournalReader.meant(guess.only)
        ?? (isLineStart
          ? Bilingual(
            dutch: "begin met een datum zoals 2020-03-12; laat een boekingsregel inspringen",
            english: "start with a date such as 2020-03-12; indent a posting")
          : Bilingual(
            dutch: "schrijf jaar-maand-dag, zoals 2020-03-12",
            english: "write year-month-day, such as 2020-03-12")),
      fixes: guess.fixes(at: place(start, stop)))
  }

  mutating func reportMixedSeparators(
    _ bytes: Span<UInt8>, _ start: Int, _ reached: Int, _ end: Int, _ fields: [Int]
  ) {
    let stop = endOfDate(bytes, start, reached, end)
    let text = bytes.quoted(start, stop)
    let meant = Day(year: fields[0], month: fields[1], day: fields[2])
    report(
      .mixedDateSeparators, start, stop,
      Bilingual(
        dutch: "de datum \(text) heeft twee soorten scheidingstekens",
        english: "the date \(text) has two kinds of separators"),
      help: meant.map { Fix.writing($0.text) }
        ?? Bilingual(
          dutch: "schrijf jaar-maand-dag, zoals 2020-03-12",
          english: "write year-month-day, such as 2020-03-12"),
      fixes: [meant.flatMap { DateGuess.fix($0, .safe, at: place(start, stop)) }])
  }

  /// A year between an invoice and the costs happens at the turn of a year; more is most likely a
  /// slip in one of the two years.
  mutating func reportDistantDate(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ own: Day, _ day: Day
  ) {
    let first = bytes.skipBlanks(start, end)
    let header = part.transactions.last.map { Int($0.line) }
    var diagnostic = Diagnostic(
      .distantDate, at: place(first, bytes.trimmedEnd(first, end)),
      Bilingual(
        dutch:
          "deze regel is van \(own.text) en de boeking van \(day.text), ruim een jaar verder",
        english: "this line is of \(own.text) and its transaction of \(day.text), over a year away"),
      help: Bilingual(
        dutch: "kijk of een van beide jaren verkeerd getypt is",
        english: "see whether one of the two years was mistyped"))
    diagnostic.related =
      header.map {
        [
          Diagnostic.Related(
            place: place($0, bytes.firstBlank($0, bytes.count)),
            label: Bilingual(dutch: "de datum van de boeking", english: "the transaction's date"))
        ]
      } ?? []
    diagnostics.append(diagnostic)
  }

  mutating func reportMissingYear(_ bytes: Span<UInt8>, _ start: Int, _ reached: Int, _ end: Int) {
    let stop = endOfDate(bytes, start, reached, end)
    let text = bytes.quoted(start, stop)
    // `14-02-2020` has a year, in the wrong place.
    if stop > reached {
      reportMalformedDate(bytes, start, reached, end)
      return
    }
    report(
      .dateWithoutYear, start, stop,
      Bilingual(
        dutch: "de datum \(text) heeft geen jaar", english: "the date \(text) has no year"),
      help: Bilingual(
        dutch: "schrijf het jaar ervoor, of zet er een regel zoals Y2020 boven",
        english: "write the year in front, or put a line such as Y2020 above"))
  }

  mutating func reportImpossible(
    _ bytes: Span<UInt8>, _ start: Int, _ reached: Int, _ end: Int,
    _ date: (year: Int, month: Int, day: Int)
  ) {
    let stop = endOfDate(bytes, start, reached, end)
    let text = bytes.quoted(start, stop)
    let (reason, help) = JournalReader.whyImpossible(date)
    let guess = DateGuess(text, yearBefore: bytes.yearOfDate(before: start))
    // Day and month are easily swapped.
    let swapped = date.month > 12 ? Day(year: date.year, month: date.day, day: date.month) : nil
    report(
      .impossibleDate, start, stop,
      Bilingual(
        dutch: "de datum \(text) bestaat niet: \(reason.dutch)",
        english: "the date \(text) does not exist: \(reason.english)"),
      help: JournalReader.meant(guess.only) ?? JournalReader.meant(swapped) ?? help,
      fixes: guess.days.isEmpty
        ? [swapped.flatMap { DateGuess.fix($0, .unsafe, at: place(start, stop)) }]
        : guess.fixes(at: place(start, stop)))
  }

  // MARK: Words

  private static func whyImpossible(
    _ date: (year: Int, month: Int, day: Int)
  ) -> (reason: Bilingual, help: Bilingual) {
    guard 1...9999 ~= date.year else {
      return (
        Bilingual(dutch: "een jaar heeft vier cijfers", english: "a year has four digits"),
        Bilingual(
          dutch: "schrijf een jaar van 0001 tot en met 9999",
          english: "write a year from 0001 to 9999")
      )
    }
    guard 1...12 ~= date.month else {
      return (
        Bilingual(dutch: "een jaar heeft 12 maanden", english: "a year has 12 months"),
        Bilingual(
          dutch: "schrijf een maand van 1 tot en met 12", english: "write a month from 1 to 12")
      )
    }
    let days = Day.days(inMonth: date.month, of: date.year)
    return (
      Bilingual(
        dutch: "\(Language.dutch.months[date.month - 1]) \(date.year) heeft \(days) dagen",
        english: "\(Language.english.months[date.month - 1]) \(date.year) has \(days) days"),
      Bilingual(
        dutch: "schrijf een dag van 1 tot en met \(days)",
        english: "write a day from 1 to \(days)")
    )
  }

  private static func meant(_ day: Day?) -> Bilingual? {
    day.map { Bilingual(dutch: "bedoelt u \($0.text)?", english: "do you mean \($0.text)?") }
  }

  /// Where the user's own text ends, up to where a date would have ended.
  private func endOfDate(_ bytes: Span<UInt8>, _ start: Int, _ reached: Int, _ end: Int) -> Int {
    var stop = max(reached, start)
    while stop < end,
      ASCII.isDigit(bytes[stop]) || ASCII.isLetter(bytes[stop])
        || bytes[stop] == ASCII.minus || bytes[stop] == ASCII.slash || bytes[stop] == ASCII.point
    { stop += 1 }
    return stop
  }
}
