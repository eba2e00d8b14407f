package import Basics
package import Diagnostics
package import Ledger

/// All that norms are judged on: journals, plans and organisation.
package struct JudgedBooks: Sendable {
  /// Its sources hold the documents too, so that each place has its text.
  package let book: Book
  /// What the name of each account of the book says.
  package let paths: [AccountPath]
  package let plans: [Plan]
  package let organisation: Organisation
  package let waivers: [Waiver]
  /// What people answered to questions of norms.
  package let answers: [Answer]
  /// The day from which everything is judged, where it was asked for.
  package let asOf: Day?
  /// The day after which nothing is known of budgets; nil for all that documents and journals say.
  package let knownUntil: Day?

  /// `documents` are the texts of plans and organisation, which come behind those of the book.
  package init(
    _ book: Book, paths: [AccountPath], documents: [Source] = [], plans: [Plan],
    organisation: Organisation, waivers: [Waiver] = [], answers: [Answer] = [],
    asOf: Day? = nil, knownUntil: Day? = nil
  ) {
    var book = book
    book.sources += documents
    self.book = book
    self.paths = paths
    self.plans = plans
    self.organisation = organisation
    self.waivers = waivers
    self.answers = answers
    self.asOf = asOf
    self.knownUntil = knownUntil
  }

  func path(of source: Int) -> String {
    book.sources.indices.contains(source) ? book.sources[source].path : ""
  }

  /// The latest day up to which the books of a team are complete.
  var completeUntil: Day? { organisation.teams.compactMap { $0.completeUntil?.value }.max() }

  /// The latest day that a document names, else the end of the last year that has figures.
  var latestDayOfDocuments: Day? {
    var days = plans.compactMap { $0.day?.value }
    for plan in plans {
      days += plan.agreements.compactMap { $0.day?.value }
      days += plan.changes.compactMap { $0.day?.value }
    }
    days += organisation.agreements.compactMap { $0.signed?.value }
    if let latest = days.max() { return latest }
    let year = plans.flatMap { $0.yearsWithFigures }.max()
    return Day(endOf: year)
  }
}
