import Basics
import Diagnostics
import Ledger
import Norms

/// A plan of a team.
final class PlanKind: SubjectKind {
  override func count(_ facts: BookFacts) -> Int { facts.books.plans.count }

  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    facts.years(ofPlan: index, division)
  }

  override func days(of reference: SubjectReference, _ facts: BookFacts) -> [Day] {
    facts.days(ofPlan: Int(reference.index))
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    facts.planFact(field, reference)
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    let plan = facts.books.plans[Int(reference.index)]
    return plan.title?.value ?? plan.team?.value ?? ""
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    let plan = facts.books.plans[Int(reference.index)]
    let year = Int(reference.year)
    return plan.title?.place ?? plan.budgets.first { $0.year == year }?.place ?? plan.anchor
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    Int(reference.index)
  }

  override func record(of reference: SubjectReference, _ facts: BookFacts) -> CellRecord? {
    facts.books.plans[Int(reference.index)].record
  }

  override func moneyYears(of index: Int, _ facts: BookFacts) -> [Int] {
    facts.register.judgedYears(of: index)
  }
}

/// What a plan says that a municipality has, which its plan leads to.
final class MunicipalityBudgetKind: SubjectKind {
  private func named(_ reference: SubjectReference, _ facts: BookFacts) -> Plan.NamedFigure {
    facts.budget(facts.municipalityBudgets[Int(reference.index)])
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    switch field {
    case .name: .text(named(reference, facts).name)
    case .amount: .figure(named(reference, facts).figure)
    default: facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    named(reference, facts).name.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    named(reference, facts).name.place
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    facts.municipalityBudgets[Int(reference.index)].plan
  }
}

/// A consent to a plan, which its plan leads to.
final class ApprovalKind: SubjectKind {
  private func approval(_ reference: SubjectReference, _ facts: BookFacts) -> Plan.Agreement {
    let row = facts.approvals[Int(reference.index)]
    return facts.books.plans[row.plan].agreements[row.approval]
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let approval = approval(reference, facts)
    switch field {
    case .party: return .text(approval.party)
    case .name: return .text(approval.name)
    case .day: return .day(approval.day)
    case .fingerprint: return .text(approval.fingerprint)
    default: return facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    approval(reference, facts).party.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    approval(reference, facts).party.place
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    facts.approvals[Int(reference.index)].plan
  }
}

// What the parts of a plan have of it.
extension BookFacts {
  /// The years of a plan with figures within its period, but for those that another took over.
  func years(ofPlan plan: Int, _ division: Division) -> [Int] {
    let held = register.judgedYears(of: plan)
    guard division.contains(.year) else {
      return held.isEmpty && !register.replacedYears[plan].isEmpty ? [] : [0]
    }
    return register.yearsWithinTerm(of: plan)
  }

  /// The ends of the years that a plan has figures for; of a plan without figures that of its first
  /// year.
  func days(ofPlan plan: Int) -> [Day] {
    let years = register.judgedYears(of: plan).compactMap { Day(endOf: $0) }
    if !years.isEmpty { return years }
    let document = books.plans[plan]
    return [Day(endOf: document.years?.value.lowerBound) ?? document.day?.value ?? asOf]
  }

  func isWaiting(_ reference: SubjectReference, inPlan plan: Int) -> Bool {
    let waiting = register.waitingYears[plan]
    return moneyYears(reference).contains { waiting.contains($0) }
  }
}

extension BookFacts {
  fileprivate func planFact(_ field: Field, _ reference: SubjectReference) -> Fact {
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
    case .municipalities, .municipalitiesWithoutConsent, .tenantsOrganisations,
      .tenantsOrganisationsWithoutConsent:
      let consents = PlanConsents(plan, years: register.judgedYears(of: index), books.organisation)
      let place = plan.agreements.first?.party.place ?? plan.anchor
      return Fact(.texts(consents.names(for: field)), at: place)
    case .dwellings:
      let consents = PlanConsents(plan, years: [year], books.organisation)
      return dwellingsFact(consents.names(for: .municipalities), year)
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
      let last = Day(endOf: years.value.upperBound)
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
