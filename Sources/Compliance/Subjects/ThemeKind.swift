import Basics
import Diagnostics
import Ledger
import Norms

/// A theme of a plan.
final class ThemeKind: SubjectKind {
  private func row(_ reference: SubjectReference, _ facts: BookFacts) -> PlanRegister.ThemeRow {
    facts.themes[Int(reference.index)]
  }

  private func theme(_ reference: SubjectReference, _ facts: BookFacts) -> Plan.Theme {
    facts.register.theme(of: row(reference, facts))
  }

  // MARK: Which there are

  override func count(_ facts: BookFacts) -> Int { facts.themes.count }

  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    facts.years(ofPlan: facts.themes[index].plan, division)
  }

  override func days(of reference: SubjectReference, _ facts: BookFacts) -> [Day] {
    facts.days(ofPlan: row(reference, facts).plan)
  }

  // MARK: What it is

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    facts.themeFact(field, reference)
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    theme(reference, facts).name.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    theme(reference, facts).name.place
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    row(reference, facts).plan
  }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) { subject.theme = name(of: reference, facts) }

  override func ownNames(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    let theme = theme(reference, facts)
    return [theme.name.value] + (theme.code.map { [$0.value] } ?? [])
  }

  override func record(of reference: SubjectReference, _ facts: BookFacts) -> CellRecord? {
    Plan.record(of: theme(reference, facts))
  }

  // MARK: Its money

  override func isWaiting(_ reference: SubjectReference, _ facts: BookFacts) -> Bool {
    facts.isWaiting(reference, inPlan: row(reference, facts).plan)
  }

  override func moneyYears(of index: Int, _ facts: BookFacts) -> [Int] {
    facts.register.judgedYears(of: facts.themes[index].plan)
  }

  override func pots(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ year: Int, _ facts: BookFacts
  ) -> [Pots.Key] {
    let (theme, team) = (theme(reference, facts), team(of: reference, facts))
    return kinds.map { Pots.Key(year: year, team: team, account: theme.account($0)) }
  }

  override func budgetPlaces(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ years: [Int], _ facts: BookFacts
  ) -> [Place] {
    let theme = theme(reference, facts)
    let cells = theme.budgets.filter { years.contains($0.year) }.flatMap { budget in
      kinds.compactMap { budget.figure(of: $0)?.place }
    }
    return cells
      + facts.books.plans[row(reference, facts).plan].changes
      .filter { $0.activity == nil && $0.code != nil && $0.code?.value == theme.code?.value }
      .map { $0.figure.place }
  }

  override func holds(
    _ row: Bookings.Row, _ reference: SubjectReference, _ facts: BookFacts
  ) -> Truth {
    guard row.code == theme(reference, facts).bookedCode else { return .no }
    return facts.isOf(team: team(of: reference, facts), row)
  }

  override var isOfOneTeam: Bool { true }
}

extension BookFacts {
  fileprivate func themeFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let row = themes[Int(reference.index)]
    let plan = books.plans[row.plan]
    let theme = plan.themes[row.theme]
    let budget = theme.budgets.first { $0.year == Int(reference.year) }
    switch field {
    case .name: return .text(theme.name.value.isEmpty ? nil : theme.name)
    case .ledgerCode: return .text(theme.code)
    case .legalParts: return legalPartsFact(theme.code?.value)
    case .responsible: return responsibleFact(theme.code?.value)
    case .goal: return .text(theme.goal)
    case .legalText: return .text(theme.legalText)
    case .team: return .text(plan.team)
    case .outOfPocket: return .figure(budget?.outOfPocket)
    case .staff: return .figure(budget?.staff)
    case .activities:
      return .subjects(
        members(reference, register.activitiesOfTheme[Int(reference.index)]),
        at: theme.name.place)
    case .plan: return .subject(reference.to(.plan, row.plan))
    default: return divisionFact(field, reference)
    }
  }

  /// The parts of the law that an activity says it is, else those of a ledger code.
  func legalPartsFact(_ code: String?, _ activity: Plan.Activity? = nil) -> Fact {
    let own = activity?.parts ?? []
    if let first = own.first { return .texts(own.map { $0.value.rawValue }, at: first.place) }
    guard let code, let listed = listedCodes[code] else { return .absent }
    guard case .known(let parts) = listed.parts else {
      return Fact(.absent, isFilledIn: false, at: listed.code.place)
    }
    return .texts(parts.map { $0.value.rawValue }, at: parts.first?.place)
  }

  func responsibleFact(_ code: String?) -> Fact {
    let listed = books.organisation.ledgerCodes.first { $0.code.value == code }
    return .text(listed?.responsible)
  }

  /// The activities that count in the judged year; where nobody can tell the year of one, it may.
  func members(
    _ reference: SubjectReference, _ rows: Range<Int>
  ) -> [Member] {
    var members: [Member] = []
    for number in rows {
      let row = activities[number]
      let isOfYear =
        reference.year == 0 || row.year == nil || row.year == Int(reference.year)
      guard isOfYear else { continue }
      members.append(
        Member(reference.to(.activity, number), isSure: reference.year == 0 || row.year != nil))
    }
    return members
  }
}
