import Basics
import Diagnostics
import Ledger

/// The findings that belong to a team and a period.
struct TeamFindings {
  private let books: ReportBooks

  init(_ books: ReportBooks) { self.books = books }

  /// Those of the team's documents and lines, of its year, and of nobody in particular where they
  /// stand in its own texts.
  func of(_ team: String, _ period: ReportPeriod) -> [Diagnostic] {
    books.judgement(at: period).findings.filter { finding in
      if finding.judgement?.waiver != nil { return false }
      if let year = finding.judgement?.subject.year, year != period.year { return false }
      let line = transaction(at: finding.place)
      let day = line.map { books.input.book.posting(at: $0).day }
      if let day, day.components.year != period.year || period.lastDay < day { return false }
      if isDecided(after: period, finding.place) { return false }
      if let own = finding.judgement?.subject.team { return own == team }
      if let line { return books.team(of: line) == team }
      return planTeam(finding.place.source) == team
    }
  }

  /// Whether a place is in what a team wrote of a later period.
  private func isDecided(after period: ReportPeriod, _ place: Place) -> Bool {
    books.input.periodReports.contains { report in
      report.source == place.source
        && report.period.map { period.lastDay < $0.value.last } ?? false
    }
  }

  private func planTeam(_ source: Int) -> String? {
    books.input.plans.first { $0.source == source }?.team?.value
      ?? books.input.periodReports.first { $0.source == source }?.team?.value
  }

  /// The line of a journal that a place is in; the first of its transaction where it is a header.
  private func transaction(at place: Place) -> PostingPlace? {
    for (number, part) in books.input.book.parts.enumerated() where part.source == place.source {
      let transactions = part.transactions
      guard let first = transactions.first, first.line <= place.range.start else { continue }
      var (low, high) = (0, transactions.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if transactions[middle].line <= place.range.start { low = middle } else { high = middle }
      }
      // A later stretch of the same text may begin before the place too.
      if low == transactions.count - 1, isLater(number, place) { continue }
      let rows = part.postingRange(ofTransaction: low)
      let row = rows.last { part.postings[$0].line <= place.range.start } ?? rows.first
      guard let row else { return nil }
      return PostingPlace(part: number, row: row, transaction: low)
    }
    return nil
  }

  private func isLater(_ number: Int, _ place: Place) -> Bool {
    let parts = books.input.book.parts
    return parts.indices.contains { next in
      next > number && parts[next].source == place.source
        && (parts[next].transactions.first.map { $0.line <= place.range.start } ?? false)
    }
  }
}

extension ReportBooks {
  /// The team of a line; nil where nothing tells it.
  func team(of line: PostingPlace) -> String? {
    let book = input.book
    let team = attribution.team(LabelPair(book.posting(at: line), of: book.transaction(at: line)))
    return team < 0 ? nil : teams[team]
  }
}
