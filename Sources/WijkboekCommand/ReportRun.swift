import Basics
import Compliance
import Diagnostics
import Glibc
import Ledger
import Norms
import Privacy
import Reading
import Rendering
import Reports
import Synchronization

/// Everything that reports are made of: what `check` read and judged, with marks of what it read.
struct ReportRun {
  private(set) var input: ReportInput
  private let check: CheckRun
  /// Takes personal data out of the pages.
  let mask: TextMask

  init(_ options: ParsedOptions) throws(WrongUse) {
    let check = try CheckRun(options, in: .onDisk(), byMonth: true)
    self.check = check
    var book = check.book
    book.sources += check.documents.sources
    let bookSources = book.sources
    let sources = check.sources
    let lines = LineNumbers(sources)
    let cube = check.results?.cube ?? Cube(of: check.book, paths: check.paths)
    input = ReportInput(
      book: book, paths: check.paths, plans: check.documents.plans,
      organisation: check.documents.organisation, periodReports: check.documents.periodReports,
      rulebook: check.rulebook, cube: cube,
      now: PeriodJudgement(
        asOf: check.results?.asOf ?? check.asOf ?? Day(number: 0),
        findings: check.diagnostics,
        ongoing: ReportRun.ongoing(check.results)), asOfBasis: check.asOfBasis,
      marks: ReportRun.marks(bookSources),
      rulebookMark: ContentMark.text(
        of: ReportRun.marks(Array(sources.dropFirst(bookSources.count)))),
      line: { lines.line(of: $0) })
    mask = SourceMask(check.diagnostics, of: sources).words
  }

  /// Judges the books as they stood at the end of periods, where they hold anything from after it.
  mutating func judge(at periods: [ReportPeriod]) {
    let latest = check.book.parts.lazy.flatMap { $0.postings }.map { $0.day }.max()
    var days: [Day] = []
    for day in periods.map({ $0.lastDay }) where !days.contains(day) {
      if day < max(latest ?? day, input.now.asOf) { days.append(day) }
    }
    guard let judge = check.earlier else { return }
    let wanted = days
    let made = Slots<PeriodJudgement>(count: days.count)
    Cores.workers.run(days.count) { number in
      let (results, found) = judge.judged(until: wanted[number])
      made.put(
        PeriodJudgement(
          asOf: results.asOf, findings: found,
          ongoing: ReportRun.ongoing(results)), at: number)
    }
    for (number, day) in days.enumerated() { input.judgements[day] = made.take(at: number) }
  }

  /// How many verdicts wait for the rest of their period, by team.
  private static func ongoing(_ results: NormResults?) -> [String: Int] {
    var counts: [String: Int] = [:]
    for found in results?.ongoingByTeam ?? [] { counts[found.team] = found.count }
    return counts
  }

  /// Shows the errors that stop a report, on standard error, and that there is none; nil if there
  /// are no such errors.
  func refusal(_ terminal: Terminal) -> ExitStatus? {
    guard !check.unsound.isEmpty else { return nil }
    let output = Output(STDERR_FILENO)
    FindingList(sources: check.sources, terminal.ofErrors).show(check.unsound, on: output)
    let count = check.unsound.count
    output.say(
      terminal.language == .dutch
        ? "wijkboek: geen rapport gemaakt: zolang \(count == 1 ? "deze fout er is" : "deze \(count) fouten er zijn"), klopt geen som\n"
        : "wijkboek: no report was made: with \(count == 1 ? "this error" : "these \(count) errors") no sum is right\n"
    )
    output.flush()
    return check.isReadable ? .findings : .wrongUse
  }

  /// What tells each of these texts from others, worked out on all cores.
  private static func marks(_ sources: [Source]) -> [String] {
    let pieces = ContentMark.pieces(of: sources)
    let marks = Slots<UInt64>(count: pieces.count)
    Cores.workers.run(pieces.count) {
      marks.put(ContentMark.mark(of: pieces[$0], in: sources), at: $0)
    }
    return ContentMark.lines(sources, pieces, pieces.indices.map { marks.take(at: $0) ?? 0 })
  }
}

/// The numbers of lines, whose index is made for a text when it is first asked for.
private final class LineNumbers: Sendable {
  private let sources: [Source]
  private let indexes: Mutex<[LineIndex?]>

  init(_ sources: [Source]) {
    self.sources = sources
    indexes = Mutex(Array(repeating: nil, count: sources.count))
  }

  func line(of place: Place) -> Int {
    let index = indexes.withLock { indexes in
      let index = indexes[place.source] ?? LineIndex(sources[place.source])
      indexes[place.source] = index
      return index
    }
    return index.line(at: place.range.start)
  }
}

extension CheckRun {
  /// How the day from which was judged was found.
  fileprivate var asOfBasis: AsOfBasis {
    if asOf != nil { return .asked }
    guard let day = results?.asOf else { return .unknown }
    if documents.organisation.teams.contains(where: { $0.completeUntil?.value == day }) {
      return .completeBooks
    }
    for part in book.parts {
      for posting in part.postings where posting.day == day {
        let path = paths[Int(posting.account)]
        if path.layer == .realisation, path.isLiveability { return .spending }
      }
    }
    return day == Day(number: 0) ? .unknown : .documents
  }
}
