import Basics
import Ledger
import Norms

extension BookFacts {
  func planFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let index = Int(reference.index)
    let plan = books.plans[index]
    let year = Int(reference.year)
    let budget = plan.budgets.first { $0.year == year }
    switch field {
    case .name: return .text(plan.title)
    case .team: return .text(plan.team)
    case .status: return .text(plan.status?.value.rawValue, at: plan.status?.place)
    case .day: return .day(plan.day)
    case .period: return periodFact(plan)
    case .yearsWithoutFigures:
      guard let years = plan.years else { return .absent }
      let open = years.value.filter { !register.figureYears[index].contains($0) }
      return Fact(.texts(open.map { String($0) }), at: years.place)
    case .outOfPocket: return .figure(budget?.outOfPocket)
    case .staff: return .figure(budget?.staff)
    case .total: return .figure(budget?.total)
    case .municipalityBudgets:
      let own = budgetsOfPlan[index].filter {
        plan.budgets[municipalityBudgets[$0].budget].year == year
      }
      return .subjects(
        own.map { Member(reference.to(.municipalityBudget, $0)) }, at: budget?.place)
    case .corporateShare: return shareFact(plan, year)
    case .corporateProjects: return projectsFact(plan, year)
    case .themes:
      let own = register.themesOfPlan[index].filter { isOfTeams(themes[$0]) }
      return .subjects(own.map { Member(reference.to(.theme, $0)) }, at: plan.anchor)
    case .activities:
      return .subjects(members(reference, register.activitiesOfPlan[index]), at: plan.anchor)
    case .approvals:
      return .subjects(
        approvalsOfPlan[index].map { Member(reference.to(.approval, $0)) },
        at: plan.agreements.first?.party.place ?? plan.anchor)
    case .fingerprint: return .text(plan.fingerprint, at: plan.anchor)
    default: return divisionFact(field, reference)
    }
  }

  /// A theme of which nobody knows who is responsible counts as the team's, or an excess would
  /// pass.
  func isOfTeams(_ row: PlanRegister.ThemeRow) -> Bool {
    let code = books.plans[row.plan].themes[row.theme].code?.value
    return code.map { !books.organisation.isOfCorporation($0) } ?? true
  }

  private func periodFact(_ plan: Plan) -> Fact {
    guard let years = plan.years,
      let first = Day(year: years.value.lowerBound, month: 1, day: 1),
      let last = Day(year: years.value.upperBound, month: 12, day: 31)
    else { return .absent }
    return Fact(.period(from: DayBounds(first), until: DayBounds(last)), at: years.place)
  }

  private func projects(_ plan: Plan, _ year: Int) -> Plan.CorporateProjects? {
    plan.corporateProjects.first { $0.year == year }
      ?? plan.corporateProjects.first {
        $0.year == nil
      }
  }

  /// What the projects cost: what the plan says, else what the organisation says.
  private func projectsFact(_ plan: Plan, _ year: Int) -> Fact {
    guard let table = projects(plan, year) else { return projectsFact(year) }
    if let total = table.total, !total.isUndetermined { return .figure(total) }
    let figures = table.projects.map { $0.figure }
    return figures.isEmpty ? .figure(table.total) : .sum(figures)
  }

  /// The share of the projects, which is no more than what they cost.
  private func shareFact(_ plan: Plan, _ year: Int) -> Fact {
    let table = projects(plan, year)
    if let share = table?.share, !share.isUndetermined { return .figure(share) }
    guard case .number(let cost) = projectsFact(plan, year).value else { return .absent }
    return Fact(
      .number(Bounds(least: .zero, most: cost.most.map { max($0, .zero) })), isFilledIn: false,
      at: table?.share?.place ?? table?.place)
  }
}
