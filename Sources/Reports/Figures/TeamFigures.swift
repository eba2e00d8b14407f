import Basics
import Diagnostics
import Ledger

/// The figures of a team at the end of a period.
struct TeamFigures {
  let books: ReportBooks
  let team: String
  let teamNumber: Int
  let period: ReportPeriod
  let plan: Plan?
  let pots: Pots
  let areBooksComplete: Bool
  /// Whether nothing more is to come of the year: both the day of judgement and the books are there.
  let isYearOver: Bool
  /// The themes that the team pays for, by kind; then those that get their money past it.
  private(set) var themes: [FigureRow] = []
  private(set) var otherThemes: [FigureRow] = []
  /// The names of themes by their codes, as they may be shown.
  private(set) var titles: [String: String] = [:]
  /// The activities of the plan that say when they begin or end, within the year.
  private(set) var activitiesWithDays: [DatedActivity] = []
  private var daysOfActivities: [BudgetAccount: [DatedActivity]] = [:]

  static let kinds: [AccountPath.Kind] = [.outOfPocket, .staff]

  init(_ books: ReportBooks, _ team: String, _ period: ReportPeriod) {
    self.books = books
    self.team = team
    self.period = period
    teamNumber = books.attribution.number(ofTeam: team) ?? Attribution.unlisted
    plan = books.plan(of: team, in: period.year)
    pots = books.pots(period)
    areBooksComplete = books.areComplete(team, at: period)
    isYearOver =
      areBooksComplete && period.lastMonth == 12
      && period.lastDay <= books.judgement(at: period).asOf
    activitiesWithDays = findDates()
    daysOfActivities = Dictionary(grouping: activitiesWithDays) { $0.account }
    let codes = findCodes()
    for kind in TeamFigures.kinds {
      for code in codes {
        guard let row = themeRow(code, kind) else { continue }
        if books.input.organisation.isOfCorporation(code) {
          otherThemes.append(row)
        } else {
          themes.append(row)
        }
      }
    }
  }

  var all: [FigureRow] { themes + otherThemes }

  func rows(of kind: AccountPath.Kind) -> [FigureRow] { themes.filter { $0.kind == kind } }

  // MARK: Themes

  /// The codes in the order of the plan, then of the organisation, then by name.
  private mutating func findCodes() -> [String] {
    var codes: [String] = []
    func add(_ code: String) { if !codes.contains(code) { codes.append(code) } }
    for theme in plan?.themes ?? [] {
      guard case .theme(let code, _) = theme.account(.outOfPocket) else { continue }
      add(code)
      titles[code] = theme.name.value
    }
    for listed in books.input.organisation.ledgerCodes {
      add(listed.code.value)
      if titles[listed.code.value] == nil { titles[listed.code.value] = listed.theme?.value }
    }
    let used = books.sums[team: teamNumber, year: period.year].map { $0.code }
    for code in Set(used).sorted() { add(code) }
    return codes
  }

  func title(_ code: String) -> String { titles[code] ?? code }

  private func themeRow(_ code: String, _ kind: AccountPath.Kind) -> FigureRow? {
    let row = filled(FigureRow(title(code), code: code, kind), .theme(code: code, kind))
    return row.isEmpty ? nil : row
  }

  /// A row with its figures: those of a pot, and of the bookings that are below it.
  private func filled(_ empty: FigureRow, _ account: BudgetAccount) -> FigureRow {
    var row = empty
    // What is booked on a theme is on its own account and on those of its activities.
    let own = empty.activity == nil ? nil : account
    let isWanted = { (use: Bookings.Row) in use.code == empty.code && use.kind == empty.kind }
    let year = period.year
    if let pot = pots[year: year, team: team, account: account] {
      // What nobody speaks of was never given, and did not change.
      row.original = pot.isAllotted ? pot.original : pot.received
      row.change = pot.change
    }
    row.toPeriod = toPeriod(account, row.current)
    func sum(_ layer: AccountPath.Layer, _ months: ClosedRange<Int>) -> MoneySum {
      books.sums.euros(
        layer, team: teamNumber, year: year, months, on: own, where: isWanted)
    }
    row.open = sum(.commitment, period.monthsSoFar)
    row.inPeriod = sum(.realisation, period.months)
    row.upTo = sum(.realisation, period.monthsSoFar)
    let hasForecast = books.sums.hasAny(
      .forecast, team: teamNumber, year: year, period.monthsSoFar, on: own, where: isWanted)
    row.given = hasForecast ? sum(.forecast, period.monthsSoFar) : nil
    row.settleForecast(isOver: isYearOver)
    return row
  }

  // MARK: What the team was granted

  /// What the themes of a kind have together: what the team divided.
  func divided(_ kind: AccountPath.Kind, _ name: String) -> FigureRow {
    FigureRow.sum(rows(of: kind), name, kind)
  }

  /// What the corporation gave the team, and what the team's themes did with it: the row by which a
  /// team is judged.
  ///
  /// Where nobody says what the team was given, it is what its themes have, which is then open.
  func granted(_ kind: AccountPath.Kind, _ name: String) -> FigureRow {
    var row = divided(kind, name)
    guard let pot = pots[year: period.year, team: team, account: .team(kind)] else { return row }
    let undivided = pot.received - row.current
    row.original = pot.isAllotted ? pot.original : pot.received
    row.change = pot.change
    if let part = undivided.total?.part(period.lastMonth, of: 12) {
      row.toPeriod.add(part)
    } else {
      for gap in pot.received.gaps { row.toPeriod.miss(gap) }
    }
    return row
  }

  /// Whether what the themes have is what the team was given; nil where that is not known.
  func isWhollyDivided(_ kind: AccountPath.Kind) -> Bool? {
    guard let given = granted(kind, "").current.total, let divided = divided(kind, "").current.total
    else { return nil }
    return given == divided
  }

  // MARK: Budget up to the period

  /// The part of a budget that belongs to the months so far: of an activity with a period of its own
  /// by its days, of everything else by months.
  private func toPeriod(_ account: BudgetAccount, _ budget: MoneySum) -> MoneySum {
    var byMonths = budget
    var byDays = MoneySum()
    for activity in dated(below: account) {
      let own =
        pots[year: period.year, team: team, account: activity.account]?.received ?? MoneySum()
      byMonths = byMonths - own
      guard let part = own.known.part(activity.elapsed, of: activity.days) else {
        byDays.miss(.tooLarge)
        continue
      }
      byDays.add(part)
      for what in own.gaps { byDays.miss(what) }
    }
    guard let part = byMonths.known.part(period.lastMonth, of: 12) else {
      return MoneySum(missing: .tooLarge)
    }
    var sum = byDays
    sum.add(part)
    for what in byMonths.gaps { sum.miss(what) }
    return sum
  }

  /// The activities with days of an account, be it theirs or that of their theme.
  private func dated(below account: BudgetAccount) -> [DatedActivity] {
    guard case .theme(let code, let kind) = account else { return daysOfActivities[account] ?? [] }
    return activitiesWithDays.filter {
      guard case .activity(let own, let otherKind, _) = $0.account else { return false }
      return code == own && kind == otherKind
    }
  }

  /// An activity that says when it begins or ends.
  struct DatedActivity {
    let name: String
    let account: BudgetAccount
    let first: Day
    let last: Day
    /// The days of its period within the year, and those up to the end of the report's period.
    let days: Int
    let elapsed: Int
  }

  private func findDates() -> [DatedActivity] {
    guard let plan, let newYear = Day(year: period.year, month: 1, day: 1),
      let end = Day(endOf: period.year)
    else { return [] }
    var found: [DatedActivity] = []
    for theme in plan.themes {
      for activity in theme.activities where activity.start != nil || activity.end != nil {
        guard plan.year(of: activity, in: theme) == period.year else { continue }
        let first = max(newYear, activity.start?.value ?? newYear)
        let last = min(end, activity.end?.value ?? end)
        // A period outside the year says nothing of this year's months.
        guard first <= last else { continue }
        let elapsed = Int(min(last, period.lastDay).number) - Int(first.number) + 1
        found.append(
          DatedActivity(
            name: activity.name.value, account: theme.account(of: activity), first: first,
            last: last, days: Int(last.number) - Int(first.number) + 1, elapsed: max(0, elapsed)))
      }
    }
    return found
  }

  // MARK: Activities

  /// The activities of a theme, in the order of the plan, then those that only journals know; what
  /// the theme has or spends besides comes last, under the name given.
  func activities(of code: String, _ kind: AccountPath.Kind, rest name: String) -> [FigureRow] {
    var rows: [FigureRow] = []
    var accounts: Set<BudgetAccount> = []
    for theme in plan?.themes ?? [] where theme.account(kind) == .theme(code: code, kind) {
      for activity in theme.activities where activity.spendingKind == kind {
        let own = plan?.year(of: activity, in: theme)
        guard own == nil || own == period.year else { continue }
        let account = theme.account(of: activity)
        guard accounts.insert(account).inserted else { continue }
        rows.append(activityRow(account, activity.name.value))
      }
    }
    var unplanned: Set<String> = []
    for use in books.sums[team: teamNumber, year: period.year]
    where use.code == code && use.kind == kind {
      if let activity = use.activity { unplanned.insert(activity) }
    }
    for activity in unplanned.sorted() {
      let account = BudgetAccount.activity(code: code, kind, name: activity)
      if !accounts.contains(account) { rows.append(activityRow(account, activity)) }
    }
    guard !rows.isEmpty, let theme = themeRow(code, kind) else { return rows }
    let rest = self.rest(of: theme, rows, name)
    // That the rest of an open budget is open too needs no row.
    let isOpen = !rest.current.gaps.isEmpty && rest.used.isNothing
    if !rest.isEmpty, !isOpen || !(rest.given?.isNothing ?? true) { rows.append(rest) }
    return rows
  }

  /// What a theme has, and what was done with it, besides its activities.
  private func rest(of theme: FigureRow, _ activities: [FigureRow], _ name: String) -> FigureRow {
    guard let code = theme.code, let kind = theme.kind else {
      preconditionFailure("A theme has a code and a kind.")
    }
    let sum = FigureRow.sum(activities, name, kind)
    var rest = FigureRow(name, code: code, kind)
    rest.original = (theme.original - sum.original).knownAsWhole
    rest.change = (theme.change - sum.change).knownAsWhole
    rest.toPeriod = (theme.toPeriod - sum.toPeriod).knownAsWhole
    rest.open = theme.open - sum.open
    rest.inPeriod = theme.inPeriod - sum.inPeriod
    rest.upTo = theme.upTo - sum.upTo
    if let given = theme.given {
      // Where somebody said what is expected of a theme, nothing more is expected.
      rest.given = given - MoneySum.sum(activities.compactMap { $0.given })
    }
    rest.settleForecast(isOver: isYearOver)
    return rest
  }

  private func activityRow(_ account: BudgetAccount, _ title: String) -> FigureRow {
    guard case .activity(let code, let kind, let name) = account else {
      preconditionFailure("An activity has the account of an activity.")
    }
    return filled(FigureRow(title, code: code, kind, activity: name), account)
  }

  /// The part of an activity's budget that is a municipality's; nil where the plan does not say.
  func share(of municipality: String, in row: FigureRow) -> MoneySum? {
    guard let code = row.code, let kind = row.kind, let name = row.activity else { return nil }
    return books.share(
      of: municipality, team: team, .activity(code: code, kind, name: name), period)
  }
}
