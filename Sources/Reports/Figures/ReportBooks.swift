import Basics
import Diagnostics
package import Ledger

/// The books as all reports of a run share them.
package final class ReportBooks {
  package let input: ReportInput
  let sums: BookedSums
  let value: PostingValue
  private let years: CubeYears
  private var potsOfPeriods: [ReportPeriod: Pots] = [:]
  private var booksOfDays: [Day: ReportBooks] = [:]

  package init(_ input: ReportInput) {
    self.input = input
    let attribution = Attribution(
      input.organisation,
      PlanRegister(input.plans) {
        input.book.sources.indices.contains($0) ? input.book.sources[$0].path : ""
      }, input.book.names)
    years = CubeYears(input.cube)
    value = PostingValue(input.book)
    sums = BookedSums(
      Bookings(input.book, paths: input.paths, input.cube, years, attribution), input.book)
  }

  var attribution: Attribution { sums.bookings.attribution }
  var register: PlanRegister { attribution.register }

  /// The teams that have reports, in the order of the organisation.
  package var teams: [String] { attribution.teams }

  /// The tertialen of the years that reports are about, up to the day from which is judged.
  package var tertialen: [ReportPeriod] {
    let last = ReportPeriod(tertiaalOf: input.now.asOf)
    return reportYears.flatMap { year in
      (1...3).map { ReportPeriod(year: year, tertiaal: $0) }
    }.filter { ($0.year, $0.lastMonth) <= (last.year, last.lastMonth) }
  }

  /// The plan of the same team whose place a plan takes, or means to take.
  package func replaced(by plan: Plan) -> Plan? {
    input.plans.first {
      $0.team?.value == plan.team?.value && plan.replaces($0, at: path(of: $0.source))
    }
  }

  /// The books with the plans that were known at the end of a period.
  func known(at period: ReportPeriod) -> ReportBooks {
    let plans = input.plans.known(on: period.lastDay)
    if plans.count == input.plans.count { return self }
    if let known = booksOfDays[period.lastDay] { return known }
    var input = input
    input.plans = plans
    let books = ReportBooks(input)
    booksOfDays[period.lastDay] = books
    return books
  }

  /// What is said of the books by the end of a period: nothing that came after it counts.
  func judgement(at period: ReportPeriod) -> PeriodJudgement {
    input.judgements[period.lastDay] ?? input.now
  }

  /// All pots as they are known at the end of a period.
  func pots(_ period: ReportPeriod) -> Pots {
    if let known = potsOfPeriods[period] { return known }
    let pots = Pots(
      input.book, paths: input.paths, sums.bookings,
      budgetTransactions: input.cube.budgetTransactions, until: period.lastDay)
    potsOfPeriods[period] = pots
    return pots
  }

  /// The plan that gives a team its money in a year.
  func plan(of team: String, in year: Int) -> Plan? {
    guard let plan = register.plan(of: team, in: year), register.gives(plan, year) else {
      return nil
    }
    return register.settledPlans[plan]
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

  /// The text at a place of the books.
  func text(_ place: Place) -> String { input.book.sources[place.source].text(in: place.range) }

  private lazy var codesApart = Set(
    input.organisation.ledgerCodes.map { $0.code.value }.filter {
      input.organisation.isOfCorporation($0)
    })

  /// Whether a theme is not the teams', so that it stands apart from their money.
  func isApart(_ code: String) -> Bool { codesApart.contains(code) }

  func areComplete(_ team: String?, at period: ReportPeriod) -> Bool {
    attribution.booksComplete(of: team).map { period.lastDay <= $0 } ?? false
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
  private(set) lazy var planTransactions = PlanPostings(register, input.organisation)
    .transactions

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

  /// What a posting is booked as; nil for what is no booking of liveability.
  func booking(_ posting: Posting, of transaction: Transaction, in year: Int) -> Bookings.Row? {
    guard
      let group = years.group(posting.account, LabelPair(posting, of: transaction), year: year),
      let row = sums.bookings.row(ofGroup: group)
    else { return nil }
    return sums.bookings.rows[row]
  }

  /// The municipality that a posting has from its activity, where it names none itself.
  func inheritedMunicipality(of place: PostingPlace) -> String? {
    let posting = input.book.posting(at: place)
    let labels = LabelPair(posting, of: input.book.transaction(at: place))
    let group = years.group(posting.account, labels, year: posting.day.components.year)
    guard let group, sums.bookings.owners[group].inheritsMunicipality else { return nil }
    return attribution.municipalities[Int(sums.bookings.owners[group].municipality)]
  }

  /// What `balance` adds up, as it is booked or in the euros that it is worth.
  func sums(_ selection: Sums.Selection, isValued: Bool = false) -> Sums {
    Sums(
      of: input.book, paths: input.paths, selection, attribution,
      valuedBy: isValued ? value : nil)
  }

  /// Whether there are accounts in one of the layers.
  func hasAccounts(of layers: [AccountPath.Layer]) -> Bool {
    input.paths.contains { $0.kind != nil && layers.contains($0.layer) }
  }

  /// The order of lines on a page: by day, then by file and line, whichever was read first.
  func precedes(_ one: PostingPlace, _ other: PostingPlace) -> Bool {
    let book = input.book
    let (left, right) = (book.posting(at: one), book.posting(at: other))
    if left.day != right.day { return left.day < right.day }
    if one.part != other.part {
      let (left, right) = (book.parts[one.part].source, book.parts[other.part].source)
      if left != right { return path(of: left) < path(of: right) }
    }
    return left.line != right.line ? left.line < right.line : one.row < other.row
  }
}
