import Basics
import Diagnostics

/// Turns the figures of a plan into allotments: corporation, team, theme, activity.
struct PlanCompiler {
  private static let kinds: [AccountPath.Kind] = [.outOfPocket, .staff]

  private let plan: Plan
  private let organisation: Organisation
  private let team: String?

  init(_ plan: Plan, _ organisation: Organisation) {
    self.plan = plan
    self.organisation = organisation
    team = plan.team?.value
  }

  /// The budget of a year as the plan was made.
  func original(of year: Int) -> [PlanTransaction] {
    guard let day = Day(year: year, month: 1, day: 1) else { return [] }
    let drafts = [
      ("Plan", teamBudget(of: year)), ("Thema's", themes(of: year)),
      ("Activiteiten", activities(of: year)), ("Gemeenten", municipalities(of: year)),
    ]
    return drafts.compactMap { $1.transaction(on: day, "OOB", $0, team) }
  }

  /// The changes since, each on its own day.
  var changes: [PlanTransaction] {
    plan.changes.compactMap { change in
      var draft = AllotmentDraft(mayBeNegative: true)
      add(change, to: &draft)
      draft.settle()
      guard let day = change.day?.value ?? firstDay else { return nil }
      return draft.transaction(on: day, "MUB", "Begrotingswijziging", team)
    }
  }

  /// Where a change without a day is shown.
  ///
  /// It moves no money as long as nobody knows when.
  private var firstDay: Day? {
    plan.figureYears.first.flatMap { Day(year: $0, month: 1, day: 1) }
  }

  // MARK: The original budget

  private func teamBudget(of year: Int) -> AllotmentDraft {
    var draft = AllotmentDraft()
    let budget = plan.budgets.first { $0.year == year }
    for kind in PlanCompiler.kinds {
      guard let figure = budget?.figure(of: kind) ?? gap(kind, year, at: budget?.place) else {
        continue
      }
      draft.allot(
        figure, to: .team(kind), from: .corporation, name: team ?? BudgetAccount.team(kind).pot)
    }
    draft.settle()
    return draft
  }

  /// What the team ought to have said, where its themes ask for this kind of money.
  private func gap(_ kind: AccountPath.Kind, _ year: Int, at place: Place?) -> Figure? {
    guard isAsked(kind, in: year), let place = place ?? plan.themes.first?.name.place else {
      return nil
    }
    return Figure(nil, at: place)
  }

  private func themes(of year: Int) -> AllotmentDraft {
    var draft = AllotmentDraft()
    for kind in PlanCompiler.kinds {
      for theme in plan.themes {
        let isOfTeam = isOfTeam(theme)
        let isExpected = isOfTeam ? isAsked(kind, in: year) : hasActivities(theme, kind, in: year)
        let stated = theme.budgets.first { $0.year == year }?.figure(of: kind)
        guard let figure = stated ?? (isExpected ? Figure(nil, at: theme.name.place) : nil) else {
          continue
        }
        draft.allot(
          theme.bookedCode == nil ? Figure(nil, at: figure.place) : figure,
          to: theme.account(kind), from: isOfTeam ? .team(kind) : .corporation,
          name: theme.name.value)
      }
      draft.settle()
    }
    return draft
  }

  private func activities(of year: Int) -> AllotmentDraft {
    var draft = AllotmentDraft()
    for theme in plan.themes {
      for kind in PlanCompiler.kinds {
        for activity in theme.activities where activity.spendingKind == kind {
          // Without a year it may be of any year, so its amount in this one is open.
          let own = plan.year(of: activity, in: theme)
          guard own == nil || own == year else { continue }
          let isPlaced = own != nil && theme.bookedCode != nil
          draft.allot(
            isPlaced ? activity.budget : Figure(nil, at: activity.budget.place),
            to: theme.account(of: activity),
            from: theme.account(kind), name: activity.name.value, of: activity)
        }
      }
      draft.settle()
    }
    return draft
  }

  private func municipalities(of year: Int) -> AllotmentDraft {
    var draft = AllotmentDraft()
    for named in plan.budgets.first(where: { $0.year == year })?.municipalities ?? [] {
      draft.allot(
        named.figure, to: .municipality(named.name.value.singleSpaced),
        from: .municipalityCounter, name: named.name.value)
    }
    draft.settle()
    return draft
  }

  // MARK: Changes

  private func add(_ change: Plan.Change, to draft: inout AllotmentDraft) {
    let kind = change.kind?.value ?? .outOfPocket
    let figure = change.day == nil ? Figure(nil, at: change.figure.place) : change.figure
    let typed = change.activity?.value
    let themes = plan.themes.filter { theme in
      if let code = change.code?.value { return theme.bookedCode == code }
      return typed.map { self.activity($0, in: theme) != nil } ?? false
    }
    // An activity tells its theme where only one theme has it.
    let own = themes.count == 1 ? themes[0].bookedCode : nil
    guard let code = change.code?.value ?? own else {
      // The team's budget changes, or one of its themes that nobody can tell.
      draft.allot(
        typed == nil ? figure : Figure(nil, at: change.figure.place),
        to: .team(kind), from: .corporation,
        name: typed ?? team ?? BudgetAccount.team(kind).pot)
      return
    }
    let pot = BudgetAccount.theme(code: code, kind)
    guard let typed else {
      draft.allot(
        figure, to: pot, from: organisation.isOfCorporation(code) ? .corporation : .team(kind),
        name: themes.first?.name.value ?? code)
      return
    }
    let found = themes.compactMap { self.activity(typed, in: $0) }.first
    let name = found?.bookedName ?? typed.singleSpaced
    draft.allot(
      figure, to: .activity(code: code, kind, name: name), from: pot,
      name: found?.name.value ?? typed, of: found)
  }

  private func activity(_ typed: String, in theme: Plan.Theme) -> Plan.Activity? {
    theme.activities.first { $0.name.value == typed || $0.code?.value == typed }
  }

  // MARK: What the plan says

  /// Whether money of this kind is spoken of in a year: then who says nothing leaves it open.
  private func isAsked(_ kind: AccountPath.Kind, in year: Int) -> Bool {
    for budget in plan.budgets where budget.year == year {
      if budget.figure(of: kind) != nil { return true }
    }
    for theme in plan.themes where isOfTeam(theme) {
      for budget in theme.budgets where budget.year == year {
        if budget.figure(of: kind) != nil { return true }
      }
      if hasActivities(theme, kind, in: year) { return true }
    }
    return false
  }

  private func hasActivities(_ theme: Plan.Theme, _ kind: AccountPath.Kind, in year: Int) -> Bool {
    theme.activities.contains {
      $0.spendingKind == kind && plan.year(of: $0, in: theme) == year
    }
  }

  private func isOfTeam(_ theme: Plan.Theme) -> Bool {
    theme.bookedCode.map { !organisation.isOfCorporation($0) } ?? true
  }
}

extension Plan.YearBudget {
  package func figure(of kind: AccountPath.Kind) -> Figure? {
    kind == .staff ? staff : outOfPocket
  }
}

extension Plan.ThemeBudget {
  package func figure(of kind: AccountPath.Kind) -> Figure? {
    kind == .staff ? staff : outOfPocket
  }
}

/// The allotments of one transaction in the making.
struct AllotmentDraft {
  private let mayBeNegative: Bool
  private var postings: [PlanPosting] = []
  private var unknowns: [PlanUnknown] = []
  /// What was given since the last `settle`, by giver.
  private var given: [(account: BudgetAccount, sum: Quantity, place: Place)] = []

  init(mayBeNegative: Bool = false) { self.mayBeNegative = mayBeNegative }

  /// Gives an amount from one account to another; what is not known is kept as such.
  mutating func allot(
    _ figure: Figure, to account: BudgetAccount, from giver: BudgetAccount, name: String,
    of activity: Plan.Activity? = nil
  ) {
    let index = given.firstIndex { $0.account == giver }
    let before = index.map { given[$0].sum } ?? .zero
    guard let amount = figure.amount, let sum = before.adding(amount) else {
      unknowns.append(
        PlanUnknown(
          account: account, giver: giver, name: name, place: figure.place,
          mayBeNegative: mayBeNegative))
      return
    }
    if let index {
      given[index].sum = sum
    } else {
      given.append((giver, sum, figure.place))
    }
    let parts = activity?.parts(of: amount) ?? [.init(municipality: nil, amount: amount)]
    for part in parts {
      postings.append(
        PlanPosting(
          account: account, quantity: part.amount, role: .received,
          labels: part.municipality.map { [Label(name: "gemeente", value: $0)] } ?? [],
          place: figure.place))
    }
  }

  /// Takes what was given from the accounts that gave it.
  mutating func settle() {
    for (account, sum, place) in given {
      postings.append(
        PlanPosting(account: account, quantity: -sum, role: .passedOn, labels: [], place: place))
    }
    given = []
  }

  func transaction(
    on day: Day, _ code: String, _ description: String, _ team: String?
  ) -> PlanTransaction? {
    if postings.isEmpty, unknowns.isEmpty { return nil }
    return PlanTransaction(
      day: day, code: code, description: description, team: team, postings: postings,
      unknowns: unknowns)
  }
}
