package import Diagnostics
package import Document
package import Ledger
package import Reading
package import Reports

/// A report that can be asked for.
///
/// To add one: its pages in `Reports`, and a value here that `all` holds.
package struct ReportKind: Sendable {
  /// Which periods it is about.
  package enum Periods: Sendable {
    /// No period: plans.
    case none
    case one
    /// A year.
    case year
    /// One page for each of several tertialen.
    case tertialen
  }

  /// What can be asked of it, as options are called.
  package enum Choice: String, Sendable {
    case team
    case municipality = "gemeente"
    /// The version of a plan that it is compared with.
    case earlierPlan = "since"
    /// Whether it is for staff, and tells who answered what.
    case answers
  }

  /// What is typed.
  package let name: String
  /// What it shows, in a few sentences.
  package let words: Bilingual
  package let periods: Periods
  package let choices: Set<Choice>
  package let pages: @Sendable (ReportBooks, ReportRequest) -> [Page]

  package static let all = [tertiaal, gemeente, mtmp, overleg, kalender]

  /// A report of each team, or of a municipality where one is named.
  private static let tertiaal = ReportKind(
    name: "tertiaal",
    words: Bilingual(
      dutch: """
        per thema het budget, wat is verplicht en gerealiseerd, wat vrij is en wat wordt
        verwacht; daarna activiteiten, gemeenten, uren, resultaten en wat openstaat. Van elk gebiedsteam
        een rapport, tenzij --team er een kiest.
        """,
      english: """
        by theme the budget, what was committed and realised, what is free and what is
        expected; then activities, municipalities, hours, outcomes and what is open. A report of each
        area team, unless --team chooses one.
        """),
    periods: .tertialen, choices: [.team, .municipality]
  ) { books, request in
    request.municipality == nil ? request.teamPages(books) : request.municipalityPages(books)
  }

  private static let gemeente = ReportKind(
    name: "gemeente",
    words: Bilingual(
      dutch: "alle teams en thema's van een gemeente.",
      english: "all teams and themes of a municipality."),
    periods: .one, choices: [.team, .municipality]
  ) { books, request in request.municipalityPages(books) }

  private static let mtmp = ReportKind(
    name: "mtmp",
    words: Bilingual(
      dutch: "de teams naast elkaar, per woning en door de jaren.",
      english: "the teams side by side, by dwelling and through the years."),
    periods: .one, choices: []
  ) { books, request in
    request.periods.map {
      MtmpReport.page(books, $0, in: request.language, isTraceable: request.isTraceable)
    }
  }

  /// A page of each plan.
  private static let overleg = ReportKind(
    name: "overleg",
    words: Bilingual(
      dutch: """
        het plan voor het 3-hoeksoverleg, met wat er te besluiten is en plaats voor de drie
        akkoorden.
        """,
      english: """
        the plan for the three-way consultation, with what has to be decided and room for the
        three agreements.
        """),
    periods: .none, choices: [.team, .earlierPlan, .answers]
  ) { books, request in
    plansForConsultation(books, of: request.team).map { plan in
      let earlier =
        request.earlierPlan ?? books.replaced(by: plan).map { ($0, $0.title?.value ?? "") }
      return OverlegReport.page(
        books, plan, since: earlier, isForStaff: request.isForStaff, in: request.language)
    }
  }

  /// The terms of a year.
  private static let kalender = ReportKind(
    name: "kalender",
    words: Bilingual(
      dutch: """
        wat in een jaar wanneer gebeurd moest zijn: bod, toezeggingen, adviezen en
        verantwoording, met wat te laat is en wat niet te zeggen is.
        """,
      english: """
        what must have happened by when in a year: bids, promises, advice and accounts, with
        what is late and what cannot be said.
        """),
    periods: .year, choices: [.team]
  ) { books, request in
    request.periods.map { KalenderReport.page(books, $0, of: request.team, in: request.language) }
  }

  /// The plans of a team, or of all teams, but for what another one is to replace.
  package static func plansForConsultation(_ books: ReportBooks, of team: String?) -> [Plan] {
    let replaced = Set(books.input.plans.compactMap { books.replaced(by: $0)?.source })
    return books.input.plans.filter {
      (team == nil || $0.team?.value == team) && !replaced.contains($0.source)
    }
  }
}

/// What somebody asks of a report.
package struct ReportRequest {
  package var periods: [ReportPeriod]
  package var team: String?
  package var municipality: String?
  /// The version of the plan that is compared, and what it is called.
  package var earlierPlan: (plan: Plan, name: String)?
  /// Whether the pages are for staff only, and may tell who answered what.
  package var isForStaff = false
  package let language: Language
  package let isTraceable: Bool
  private let workers: Workers

  package init(
    _ periods: [ReportPeriod], in language: Language, isTraceable: Bool, workers: Workers
  ) {
    self.periods = periods
    self.language = language
    self.isTraceable = isTraceable
    self.workers = workers
  }

  /// Of how few pages a core is not worth a look at the books of its own.
  private static let fewestOfACore = 4

  fileprivate func teamPages(_ books: ReportBooks) -> [Page] {
    let teams = books.teams.filter { team == nil || team == $0 }
    let wanted = periods.flatMap { period in teams.map { (period: period, team: $0) } }
    let (language, isTraceable) = (language, isTraceable)
    let page: @Sendable (ReportBooks, (period: ReportPeriod, team: String)) -> Page = {
      TertiaalReport.page(
        $0, team: $1.team, $1.period, in: language, isTraceable: isTraceable)
    }
    let count = min(workers.count, wanted.count / ReportRequest.fewestOfACore)
    guard count > 1 else { return wanted.map { page(books, $0) } }
    // What is worked out of the books is kept with them, so that each core has its own.
    let (input, made) = (books.input, Slots<[Page]>(count: count))
    workers.run(count) { number in
      let own = wanted[(wanted.count * number / count)..<(wanted.count * (number + 1) / count)]
      let books = ReportBooks(input)
      made.put(own.map { page(books, $0) }, at: number)
    }
    return (0..<count).flatMap { made.take(at: $0) ?? [] }
  }

  fileprivate func municipalityPages(_ books: ReportBooks) -> [Page] {
    let names = municipality.map { [$0] } ?? GemeenteReport.municipalities(of: books)
    return periods.flatMap { period in
      names.map {
        GemeenteReport.page(
          books, municipality: $0, team: team, period, in: language, isTraceable: isTraceable)
      }
    }
  }
}
