import Basics

/// All plans of a workspace: which of them holds for a team in a year, and what they call what
/// journals book on.
package struct PlanRegister: Sendable {
  package struct ThemeRow: Sendable {
    package let plan: Int
    package let theme: Int
  }

  package struct ActivityRow: Sendable {
    package let plan: Int
    package let theme: Int
    package let activity: Int
    /// Its theme among the themes of all plans.
    package let themeRow: Int
    /// The year that it counts in, if anything says it.
    package let year: Int?
  }

  package let plans: [Plan]
  /// The same, with every amount open for which two of them speak for one team and year: which of
  /// the two holds is not known, and their sum holds in no case.
  package let settledPlans: [Plan]
  /// The themes and activities of all plans, in the order of the documents.
  package let themes: [ThemeRow]
  package let activities: [ActivityRow]
  /// The years for which each plan has figures.
  package let figureYears: [Set<Int>]
  /// The years of each plan in which another one has taken its place.
  package let replacedYears: [Set<Int>]
  /// The years of each plan in which it waits: it is not adopted, and one that is holds them.
  ///
  /// What it gives is judged, and is not there to be spent.
  package let waitingYears: [Set<Int>]
  /// The rows of each plan among the themes and activities, and of each theme among the latter.
  package let themesOfPlan: [Range<Int>]
  package let activitiesOfPlan: [Range<Int>]
  package let activitiesOfTheme: [Range<Int>]
  private let plansOfTeams: [String: [Int]]
  private let named: [ActivityName: [Int]]

  private struct ActivityName: Hashable {
    let plan: Int
    let account: BudgetAccount
  }

  /// The register of some plans; `path` is that of the file of a source, by which a plan may name the
  /// one that it replaces.
  package init(_ plans: [Plan], path: (Int) -> String = { _ in "" }) {
    self.plans = plans
    let figureYears = plans.map { $0.yearsWithFigures }
    self.figureYears = figureYears
    var plansOfTeams: [String: [Int]] = [:]
    for (number, plan) in plans.enumerated() {
      if let team = plan.team?.value { plansOfTeams[team, default: []].append(number) }
    }
    self.plansOfTeams = plansOfTeams
    (replacedYears, waitingYears) = PlanRegister.successions(
      plans, plansOfTeams, figureYears, path)
    let idle = zip(replacedYears, waitingYears).map { $0.union($1) }
    settledPlans = Plan.openWhereContradicted(
      plans, plansOfTeams, zip(figureYears, idle).map { $0.subtracting($1) })
    var themes: [ThemeRow] = []
    var activities: [ActivityRow] = []
    var named: [ActivityName: [Int]] = [:]
    var (themesOfPlan, activitiesOfPlan, activitiesOfTheme) = (
      [Range<Int>](), [Range<Int>](), [Range<Int>]()
    )
    for (number, plan) in plans.enumerated() {
      let (firstTheme, firstOfPlan) = (themes.count, activities.count)
      for (themeNumber, theme) in plan.themes.enumerated() {
        let firstOfTheme = activities.count
        for (index, activity) in theme.activities.enumerated() {
          if theme.bookedCode != nil {
            for name in activity.namesInJournals {
              let account = theme.account(activity.spendingKind, activity: name)
              named[ActivityName(plan: number, account: account), default: []]
                .append(activities.count)
            }
          }
          activities.append(
            ActivityRow(
              plan: number, theme: themeNumber, activity: index, themeRow: themes.count,
              year: plan.year(of: activity, in: theme)))
        }
        themes.append(ThemeRow(plan: number, theme: themeNumber))
        activitiesOfTheme.append(firstOfTheme..<activities.count)
      }
      themesOfPlan.append(firstTheme..<themes.count)
      activitiesOfPlan.append(firstOfPlan..<activities.count)
    }
    (self.themesOfPlan, self.activitiesOfPlan) = (themesOfPlan, activitiesOfPlan)
    self.activitiesOfTheme = activitiesOfTheme
    self.themes = themes
    self.activities = activities
    self.named = named
  }

  /// In which years plans have given way, and in which they wait for another one to do so.
  private static func successions(
    _ plans: [Plan], _ plansOfTeams: [String: [Int]], _ figureYears: [Set<Int>],
    _ path: (Int) -> String
  ) -> (replaced: [Set<Int>], waiting: [Set<Int>]) {
    var replaced = [Set<Int>](repeating: [], count: plans.count)
    var waiting = replaced
    for (later, successor) in plans.enumerated() {
      guard let team = successor.team?.value else { continue }
      for number in plansOfTeams[team] ?? [] where number != later {
        let plan = plans[number]
        let isRenamed = successor.replaces(plan, at: path(plan.source))
        if plan.isAdopted, !successor.isAdopted {
          waiting[later].formUnion(figureYears[later].intersection(figureYears[number]))
        } else if isRenamed {
          replaced[number].formUnion(figureYears[later])
        }
      }
    }
    return (replaced, waiting)
  }

  // MARK: Which plan holds

  /// The plan that holds for a team in a year: one with figures before one that only spans it.
  package func plan(of team: String?, in year: Int) -> Int? {
    guard let team, let own = plansOfTeams[team] else { return nil }
    return own.first { gives($0, year) } ?? own.first { spans($0, year) }
  }

  /// Whether a plan gives the money of a year.
  package func gives(_ plan: Int, _ year: Int) -> Bool {
    figureYears[plan].contains(year) && !replacedYears[plan].contains(year)
      && !waitingYears[plan].contains(year)
  }

  /// Whether a plan holds a year, be it without figures of its own.
  package func holds(_ plan: Int, _ year: Int) -> Bool { gives(plan, year) || spans(plan, year) }

  private func spans(_ plan: Int, _ year: Int) -> Bool {
    (plans[plan].years?.value.contains(year) ?? false) && !figureYears[plan].contains(year)
      && !replacedYears[plan].contains(year)
  }

  /// Whether any plan covers a year; one misdated line covers none.
  package func isPlanned(_ year: Int) -> Bool {
    plans.indices.contains {
      plans[$0].years?.value.contains(year) ?? false || figureYears[$0].contains(year)
    }
  }

  /// Whether a plan that says no year at all may be of any.
  package func hasYears(_ plan: Int) -> Bool {
    plans[plan].years != nil || !figureYears[plan].isEmpty || !replacedYears[plan].isEmpty
  }

  /// The years in which a plan is judged: those with figures, but for those that another took over.
  package func judgedYears(of plan: Int) -> [Int] {
    figureYears[plan].subtracting(replacedYears[plan]).sorted()
  }

  /// The same without what an activity says of a year outside the term of its plan.
  package func yearsWithinTerm(of plan: Int) -> [Int] {
    judgedYears(of: plan).filter { plans[plan].years?.value.contains($0) ?? true }
  }

  /// The years of a plan whose money is not there to be spent.
  package func idleYears(of plan: Int) -> Set<Int> {
    replacedYears[plan].union(waitingYears[plan])
  }

  /// All plans of a team.
  package func plans(of team: String) -> [Int] { plansOfTeams[team] ?? [] }

  // MARK: What plans call it

  package func theme(of row: ThemeRow) -> Plan.Theme { plans[row.plan].themes[row.theme] }

  package func activity(of row: ActivityRow) -> Plan.Activity {
    plans[row.plan].themes[row.theme].activities[row.activity]
  }

  /// The activity of a plan that an account means in a year; an account below that of an activity
  /// belongs to it.
  ///
  /// Of several by one name that of the year counts, then one without a year.
  package func activity(of path: AccountPath, in plan: Int, _ year: Int) -> Int? {
    guard let code = path.ledgerCode, let kind = path.kind, let activity = path.activity else {
      return nil
    }
    var parts = activity.parts(at: ":")[...]
    while !parts.isEmpty {
      let account = BudgetAccount.activity(code: code, kind, name: parts.joined(separator: ":"))
      if let found = named[ActivityName(plan: plan, account: account)] {
        return found.first { activities[$0].year == year }
          ?? found.first { activities[$0].year == nil } ?? found.first
      }
      parts.removeLast()
    }
    return nil
  }

  /// The pot that a liveability account draws on, with the activity as its plan calls it.
  package func account(of path: AccountPath, _ owner: Owner) -> BudgetAccount? {
    guard let code = path.ledgerCode, let kind = path.kind else { return nil }
    if owner.activity < 0 { return BudgetAccount(code: code, kind, activity: path.activity) }
    let row = activities[Int(owner.activity)]
    return theme(of: themes[row.themeRow]).account(of: activity(of: row))
  }
}

extension Plan {
  /// What is agreed by all three; a plan that does not say how far it has come is a concept.
  package var isAdopted: Bool { status?.value == .adopted }

  /// Whether the plan names another as what it replaces: by its title, or by the path of its file,
  /// whole or from some folder on.
  package func replaces(_ other: Plan, at path: String) -> Bool {
    guard let replaced = replaces?.value, other.source != source else { return false }
    return replaced == other.title?.value || path == replaced || path.hasSuffix("/" + replaced)
  }

  /// The years for which the plan says an amount, or says that there is one.
  package var yearsWithFigures: Set<Int> {
    var years = Set(budgets.map { $0.year })
    for theme in themes {
      for budget in theme.budgets { years.insert(budget.year) }
      for activity in theme.activities {
        if let year = year(of: activity, in: theme) { years.insert(year) }
      }
    }
    // The calendar ends there, and a plan for the year 0 is a slip of the pen that is told elsewhere.
    return years.filter { 1...9999 ~= $0 }
  }
}
