import Basics
import Diagnostics
package import Ledger

/// The books as all reports of a run share them.
package final class ReportBooks {
  package let input: ReportInput
  let teamOf: TeamOfPosting
  let uses: Uses
  let value: PostingValue
  private let pots: Pots
  private let years: CubeYears
  private struct ActivityKey: Hashable {
    let account: AccountID
    let team: Int
    let year: Int
  }

  private var activities: [ActivityKey: String?] = [:]
  private var budgetsOfPeriods: [ReportPeriod: Budgets] = [:]

  package init(_ input: ReportInput) {
    self.input = input
    teamOf = TeamOfPosting(input.organisation, input.plans, input.book.names)
    years = CubeYears(input.cube)
    value = PostingValue(input.book)
    pots = ReportBooks.pots(input, years, teamOf, .current, until: nil)
    uses = Uses(input.cube, input.paths, input.book.names, teamOf, pots)
  }

  private static func pots(
    _ input: ReportInput, _ years: CubeYears, _ teamOf: TeamOfPosting, _ version: BudgetVersion,
    until last: Day?
  ) -> Pots {
    Pots(
      input.plans, input.organisation, book: input.book, paths: input.paths, cube: input.cube,
      years, teamOf, version: version, until: last)
  }

  /// The teams that have reports, in the order of the organisation.
  package var teams: [String] { uses.teams }

  /// The tertialen of the years with a plan, or of the books where there is none, up to the day from
  /// which is judged.
  ///
  /// One date that was mistyped makes no year of reports.
  package var tertialen: [ReportPeriod] {
    let last = ReportPeriod(tertiaalOf: input.asOf)
    let planned = Set(input.plans.flatMap { $0.yearsWithFigures })
    return (planned.isEmpty ? uses.years : planned).sorted().flatMap { year in
      (1...3).map { ReportPeriod(year: year, tertiaal: $0) }
    }.filter { ($0.year, $0.lastMonth) <= (last.year, last.lastMonth) }
  }

  /// The plan whose place a plan takes.
  package func replaced(by plan: Plan) -> Plan? {
    input.plans.first { other in
      !other.yearsReplaced(by: [plan], path: { self.path(of: $0) }).isEmpty
    }
  }

  func budgets(_ period: ReportPeriod) -> Budgets {
    if let known = budgetsOfPeriods[period] { return known }
    let budgets = Budgets(year: period.year) {
      ReportBooks.pots(input, years, teamOf, $0, until: period.lastDay)
    }
    budgetsOfPeriods[period] = budgets
    return budgets
  }

  /// The plan that holds for a team in a year.
  func plan(of team: String, in year: Int) -> Plan? {
    let plans = input.plans
    return plans.first { plan in
      plan.team?.value == team && plan.yearsWithFigures.contains(year)
        && !plan.yearsReplaced(by: plans, path: { self.path(of: $0) }).contains(year)
    }
  }

  /// What a team wrote of a period.
  func periodReport(of team: String, _ period: ReportPeriod) -> PeriodReport? {
    input.periodReports.first {
      $0.team?.value == team && $0.period?.value.first == period.firstDay
        && $0.period?.value.last == period.lastDay
    }
  }

  func path(of source: Int) -> String {
    input.book.sources.indices.contains(source) ? input.book.sources[source].path : ""
  }

  /// A value of a document as it may be shown.
  func shown(_ placed: Placed<String>) -> String {
    let text = input.text(placed.place)
    // The value may be a part of its cell, or joined from lines; then only a mask tells.
    return text.contains("•") ? text : placed.value
  }

  /// Up to when the books of a team hold everything; nil where nobody says.
  func completeUntil(_ team: String?) -> Day? {
    let rows = input.organisation.teams.filter { team == nil || $0.name.value == team }
    let days = rows.compactMap { $0.completeUntil?.value }
    return days.count == rows.count ? days.min() : nil
  }

  func areComplete(_ team: String?, at period: ReportPeriod) -> Bool {
    completeUntil(team).map { period.lastDay <= $0 } ?? false
  }

  /// The dwellings of a team's municipalities; nil where one of them is not known.
  func dwellings(of team: String, in year: Int) -> Quantity? {
    let names = input.organisation.teams.filter { $0.name.value == team }
      .compactMap { $0.municipality?.value }
    var sum: Quantity?
    for name in names {
      let listed = input.organisation.dwellings.first {
        $0.municipality.value == name && $0.year.value == year
      }
      guard let count = listed?.count?.value else { return nil }
      sum = (sum ?? .zero).adding(count)
    }
    return sum
  }

  // MARK: What plans allot

  /// The plans as postings.
  private(set) lazy var planTransactions = PlanPostings(input.plans, input.organisation) {
    self.path(of: $0)
  }.transactions

  private struct ShareKey: Hashable {
    let team: String?
    let year: Int
    let account: BudgetAccount
  }

  /// What plans allot to activities, by municipality where they name one.
  private lazy var allotments: [ShareKey: [(municipality: String?, day: Day, amount: Quantity)]] = {
    var found: [ShareKey: [(municipality: String?, day: Day, amount: Quantity)]] = [:]
    for transaction in planTransactions {
      for posting in transaction.postings where posting.role == .received {
        guard case .activity = posting.account else { continue }
        let key = ShareKey(
          team: transaction.team, year: transaction.day.components.year, account: posting.account)
        let name = posting.labels.first { $0.name == "gemeente" }?.value
        found[key, default: []].append((name, transaction.day, posting.quantity))
      }
    }
    return found
  }()

  /// The part of an activity's budget that is a municipality's; nil where its plan does not say.
  func share(
    of municipality: String, team: String, _ account: BudgetAccount, _ period: ReportPeriod
  ) -> MoneySum? {
    let key = ShareKey(team: team, year: period.year, account: account)
    let parts = (allotments[key] ?? []).filter { $0.day <= period.lastDay }
    guard !parts.isEmpty else { return nil }
    var sum = MoneySum()
    for part in parts {
      guard let name = part.municipality else { return nil }
      if name == municipality { sum.add(part.amount) }
    }
    return sum
  }

  // MARK: Lines

  /// Whether a line with these labels is the team's; -1 is of whoever nothing tells.
  func isOf(_ team: Int, labels: LabelSetID, outerLabels: LabelSetID) -> Bool {
    let number = teamOf.number(labels: labels, outerLabels: outerLabels)
    if number >= 0 || team >= 0 && team < teamOf.names.count { return number == team }
    // Only a label names the team, or nothing does.
    let name = teamOf.team(labels: labels, outerLabels: outerLabels)
    return team < 0 ? name == nil : name == teams[team]
  }

  func municipality(labels: LabelSetID, outerLabels: LabelSetID) -> String? {
    for set in [labels, outerLabels] where set != 0 {
      let found = input.book.names.labelSets[Int(set)].first { $0.name == "gemeente" }
      if let name = found?.value, !name.isEmpty { return name }
    }
    return nil
  }

  /// What a plan calls the activity that an account is of.
  func activity(of account: AccountID, _ team: Int, _ year: Int) -> String? {
    let key = ActivityKey(account: account, team: team, year: year)
    if let known = activities[key] { return known }
    let path = input.paths[Int(account)]
    var name: String?
    if case .activity(_, _, let own)? = pots.account(
      of: path, year: year, team: team < 0 ? nil : teams[team])
    {
      name = own
    }
    activities[key] = .some(name)
    return name
  }

  /// The order of lines on a page: by day, then by file and line, whichever was read first.
  func precedes(_ one: FigureLine, _ other: FigureLine) -> Bool {
    if one.day != other.day { return one.day < other.day }
    let parts = input.book.parts
    if one.part != other.part {
      let (left, right) = (parts[one.part].source, parts[other.part].source)
      if left != right { return path(of: left) < path(of: right) }
    }
    let (left, right) = (
      parts[one.part].postings[one.row].line, parts[other.part].postings[other.row].line
    )
    return left != right ? left < right : one.row < other.row
  }
}
