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
  /// As they were known at the end of a day; nil where that is as they are.
  private var booksOfDays: [Day: ReportBooks?] = [:]
  private var linesOfYears: [Int: [Int: [BookedLine]]] = [:]
  private var unlistedOfPeriods: [ReportPeriod: [UnlistedMunicipality]] = [:]
  private var findingsOfPeriods: [ReportPeriod: [String: [Diagnostic]]] = [:]
  private var sumsOfOwners: [SumsKey: [Int: Sums]] = [:]
  private var unreadOfYears: [Int?: UnreadCells.OfTeams] = [:]
  private var linesOfTexts: [Int: LineIndex] = [:]

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
    let own = plan.team.map { register.plans(of: $0.value) } ?? Array(input.plans.indices)
    return own.map { input.plans[$0] }.first {
      $0.team?.value == plan.team?.value && plan.replaces($0, at: path(of: $0.source))
    }
  }

  /// The books with the plans that were known at the end of a period.
  func known(at period: ReportPeriod) -> ReportBooks {
    if let known = booksOfDays[period.lastDay] { return known ?? self }
    var known = input
    known.plans = input.plans.known(on: period.lastDay)
    let books = known.plans.count == input.plans.count ? nil : ReportBooks(known)
    booksOfDays.updateValue(books, forKey: period.lastDay)
    return books ?? self
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
    periodReportsOfTeams[team]?.first {
      $0.period?.value.first == period.firstDay && $0.period?.value.last == period.lastDay
    }
  }

  private lazy var periodReportsOfTeams = Dictionary(grouping: input.periodReports) {
    $0.team?.value
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
    let names = input.organisation.rows(ofTeam: team).compactMap { $0.municipality?.value }
    var sum: Quantity?
    for name in names {
      guard let count = input.organisation.dwellings(of: name, in: year)?.count?.value else {
        return nil
      }
      sum = (sum ?? .zero).adding(count)
    }
    return sum
  }

  // MARK: Of all teams at once

  func unlistedMunicipalities(_ period: ReportPeriod) -> [UnlistedMunicipality] {
    if let known = unlistedOfPeriods[period] { return known }
    let found = UnlistedMunicipality.all(self, period)
    unlistedOfPeriods[period] = found
    return found
  }

  func findings(of team: String, _ period: ReportPeriod) -> [Diagnostic] {
    // The sorter knows the books, so keeping it would keep them for ever.
    let found = findingsOfPeriods[period] ?? TeamFindings.all(self, period)
    findingsOfPeriods[period] = found
    return found[team] ?? []
  }

  /// What is found in each text, as the books are now.
  private(set) lazy var findingsOfSources = Dictionary(grouping: input.now.findings) {
    $0.place.source
  }

  /// The words of which the names of municipalities are made.
  private(set) lazy var wordsOfMunicipalities = Set(
    input.organisation.municipalityNames.flatMap { $0.parts(at: " ") }.map {
      OpenQuestions.letters(of: $0)
    })

  /// What is wrong in the documents of a year; of all years where none is named.
  func unreadCells(in year: Int?) -> UnreadCells.OfTeams {
    if let known = unreadOfYears[year] { return known }
    let found = UnreadCells.OfTeams(
      input.now.findings, input.plans, input.periodReports, input.organisation, in: year)
    unreadOfYears[year] = found
    return found
  }

  /// The texts by the team whose plan or period report they are; under nil what is everybody's.
  private(set) lazy var marksOfTeams = Dictionary(grouping: input.marks.indices) {
    teamsOfSources[$0]
  }

  /// The team whose plan or period report a text is.
  private(set) lazy var teamsOfSources: [Int: String] = {
    var teams: [Int: String] = [:]
    for plan in input.plans { teams[plan.source] = plan.team?.value }
    for report in input.periodReports where teams[report.source] == nil {
      teams[report.source] = report.team?.value
    }
    return teams
  }()

  /// The number of the line, from 1, on which a place begins.
  func lineNumber(of place: Place) -> Int {
    let index = linesOfTexts[place.source] ?? LineIndex(input.sources[place.source])
    linesOfTexts[place.source] = index
    return index.line(at: place.range.start)
  }

  /// A place as people are told it, such as `ledgers/2020/plan.md:12`.
  func placeText(of place: Place) -> String {
    path(of: place.source) + ":" + String(lineNumber(of: place))
  }

  /// The words of file names and keys for the pages of a team or a municipality.
  private(set) lazy var slugsOfTeams = Slug.distinct(teams)
  private(set) lazy var slugsOfMunicipalities = Slug.distinct(
    GemeenteReport.municipalities(of: self))

  /// The teams that the organisation puts in a municipality, or whose plans speak of it.
  func teams(in municipality: String) -> Set<String> { teamsOfMunicipalities[municipality] ?? [] }

  /// The same by their numbers, in the order of the organisation.
  func teamNumbers(in municipality: String) -> [Int] {
    teams(in: municipality).compactMap { attribution.number(ofTeam: $0) }.sorted()
  }

  private lazy var teamsOfMunicipalities: [String: Set<String>] = {
    var teams: [String: Set<String>] = [:]
    for row in input.organisation.teams {
      if let name = row.municipality?.value { teams[name, default: []].insert(row.name.value) }
    }
    for plan in input.plans {
      guard let team = plan.team?.value else { continue }
      for name in plan.namedMunicipalities { teams[name, default: []].insert(team) }
    }
    return teams
  }()

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

  /// The lines of a team in a year, or those of nobody, in reading order.
  ///
  /// One walk over the books is for the reports of all teams.
  func lines(of team: Int, in year: Int) -> [BookedLine] {
    if let known = linesOfYears[year] { return known[team] ?? [] }
    let (bookings, isWanted) = (sums.bookings, input.paths.map { $0.kind != nil })
    var found: [Int: [BookedLine]] = [:]
    if let first = Day(year: year, month: 1, day: 1), let last = Day(endOf: year) {
      input.book.forEachPosting { place, posting, transaction in
        guard isWanted[Int(posting.account)], first <= posting.day, posting.day <= last,
          let group = years.group(posting.account, LabelPair(posting, of: transaction), year: year),
          let row = bookings.row(ofGroup: group)
        else { return }
        found[bookings.rows[row].team, default: []].append(BookedLine(place: place, row: row))
      }
    }
    linesOfYears[year] = found
    return found[team] ?? []
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
  ///
  /// One walk over the books is for the pages of all teams, or of all municipalities.
  func sums(_ selection: Sums.Selection, isValued: Bool = false) -> Sums {
    let value = isValued ? value : nil
    var ofEach = selection
    let (owners, owner): (Sums.Owners, Int)
    if let municipality = selection.municipality {
      (owners, owner) = (.municipalities, municipality)
      ofEach.municipality = nil
    } else if let team = selection.team {
      (owners, owner) = (.teams, team)
      ofEach.team = nil
    } else {
      return Sums(
        of: input.book, paths: input.paths, selection, attribution, valuedBy: value)
    }
    let key = SumsKey(owners: owners, selection: ofEach, isValued: isValued)
    let found =
      sumsOfOwners[key]
      ?? Sums.ofEach(
        owners, of: input.book, paths: input.paths, ofEach, attribution, valuedBy: value)
    sumsOfOwners[key] = found
    return found[owner] ?? Sums()
  }

  private struct SumsKey: Hashable {
    let owners: Sums.Owners
    let selection: Sums.Selection
    let isValued: Bool
  }

  /// The layers with accounts.
  private(set) lazy var layers = Set(input.paths.filter { $0.kind != nil }.map { $0.layer })

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
