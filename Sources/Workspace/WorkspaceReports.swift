import Basics
import Compliance
import Diagnostics
import Ledger
import Norms
package import Reading
package import Reports

/// Everything that reports are made of: what was read and judged of a workspace, with marks of what
/// was read.
package struct WorkspaceReports {
  package private(set) var input: ReportInput
  package let judged: JudgedWorkspace
  private let workers: Workers

  /// `judged` keeps the sums of months apart.
  package init(of judged: JudgedWorkspace, workers: Workers) {
    self.judged = judged
    self.workers = workers
    var book = judged.book
    book.sources += judged.documents.sources
    let marks = WorkspaceReports.marks(judged.sources, workers)
    let ownCount = book.sources.count
    input = ReportInput(
      book: book, paths: judged.paths, plans: judged.documents.plans,
      organisation: judged.documents.organisation, periodReports: judged.documents.periodReports,
      rulebook: judged.rulebook,
      cube: judged.results?.cube ?? Cube(of: judged.book, paths: judged.paths),
      now: PeriodJudgement(
        asOf: judged.asOf, findings: judged.diagnostics,
        ongoing: WorkspaceReports.ongoing(judged.results),
        questions: judged.results?.questions(of: judged.rulebook) ?? []),
      asOfBasis: judged.asOfBasis, marks: Array(marks.prefix(ownCount)),
      rulebookMark: ContentMark.text(of: Array(marks.dropFirst(ownCount))),
      sources: judged.sources)
    input.deadlines = judged.results?.deadlines(judged.rulebook) ?? []
  }

  /// Judges the books as they stood at the end of periods, where they hold anything from after it.
  package mutating func judge(at periods: [ReportPeriod]) {
    let latest = judged.book.parts.lazy.flatMap { $0.postings }.map { $0.day }.max()
    var days: [Day] = []
    for day in periods.map({ $0.lastDay }) where !days.contains(day) {
      if day < max(latest ?? day, input.now.asOf) { days.append(day) }
    }
    guard let judge = judged.earlier else { return }
    let wanted = days
    let made = Slots<PeriodJudgement>(count: days.count)
    workers.run(days.count) { number in
      let (results, found) = judge.judged(until: wanted[number])
      made.put(
        PeriodJudgement(
          asOf: results.asOf, findings: found, ongoing: WorkspaceReports.ongoing(results)),
        at: number)
    }
    for (number, day) in days.enumerated() { input.judgements[day] = made.take(at: number) }
  }

  /// How many verdicts wait for the rest of their period, by team.
  private static func ongoing(_ results: NormResults?) -> [String: Int] {
    var counts: [String: Int] = [:]
    for found in results?.ongoingByTeam ?? [] { counts[found.team] = found.count }
    return counts
  }

  /// What tells each of these texts from others.
  private static func marks(_ sources: [Source], _ workers: Workers) -> [String] {
    let pieces = ContentMark.pieces(of: sources)
    let marks = Slots<UInt64>(count: pieces.count)
    workers.run(pieces.count) {
      marks.put(ContentMark.mark(of: pieces[$0], in: sources), at: $0)
    }
    return ContentMark.lines(sources, pieces, pieces.indices.map { marks.take(at: $0) ?? 0 })
  }
}
