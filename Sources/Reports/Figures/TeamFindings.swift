import Basics
import Diagnostics
import Ledger

/// Tells of findings which team and period they belong to.
struct TeamFindings {
  private let books: ReportBooks
  /// The parts of the book by the text that they are of.
  private let partsOfSource: [Int: [Int]]
  private let reportsOfSource: [Int: [PeriodReport]]

  private init(_ books: ReportBooks) {
    self.books = books
    let input = books.input
    partsOfSource = Dictionary(grouping: input.book.parts.indices) { input.book.parts[$0].source }
    reportsOfSource = Dictionary(grouping: input.periodReports) { $0.source }
  }

  /// By team, those of its documents and lines, of its year, and of nobody in particular where they
  /// stand in its own texts.
  static func all(_ books: ReportBooks, _ period: ReportPeriod) -> [String: [Diagnostic]] {
    let sorter = TeamFindings(books)
    var ofTeams: [String: [Diagnostic]] = [:]
    for finding in books.judgement(at: period).findings {
      if let team = sorter.team(of: finding, period) { ofTeams[team, default: []].append(finding) }
    }
    return ofTeams
  }

  /// Whose a finding is; nil for nobody's, or for one that is not of the period.
  private func team(of finding: Diagnostic, _ period: ReportPeriod) -> String? {
    if finding.judgement?.waiver != nil { return nil }
    if let year = finding.judgement?.subject.year, year != period.year { return nil }
    let line = transaction(at: finding.place)
    let day = line.map { books.input.book.posting(at: $0).day }
    if let day, day.components.year != period.year || period.lastDay < day { return nil }
    if isDecided(after: period, finding.place) { return nil }
    if let own = finding.judgement?.subject.team { return own }
    if let line { return books.team(of: line) }
    return books.teamsOfSources[finding.place.source]
  }

  /// Whether a place is in what a team wrote of a later period.
  private func isDecided(after period: ReportPeriod, _ place: Place) -> Bool {
    reportsOfSource[place.source]?.contains { report in
      report.period.map { period.lastDay < $0.value.last } ?? false
    } ?? false
  }

  /// The line of a journal that a place is in; the first of its transaction where it is a header.
  private func transaction(at place: Place) -> PostingPlace? {
    for number in partsOfSource[place.source] ?? [] {
      let part = books.input.book.parts[number]
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
    return (partsOfSource[place.source] ?? []).contains { next in
      next > number
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
