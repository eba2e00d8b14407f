import Basics
import Diagnostics
import Ledger
import Norms

/// An activity of a plan in one year, or in none where it does not say it.
final class ActivityKind: SubjectKind {
  private func row(_ reference: SubjectReference, _ facts: BookFacts) -> PlanRegister.ActivityRow {
    facts.activities[Int(reference.index)]
  }

  private func activity(_ reference: SubjectReference, _ facts: BookFacts) -> Plan.Activity {
    facts.register.activity(of: row(reference, facts))
  }

  // MARK: Which there are

  override func count(_ facts: BookFacts) -> Int { facts.activities.count }

  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    let row = facts.activities[index]
    guard let own = row.year else { return facts.years(ofPlan: row.plan, division) }
    // Another plan may speak of that year now.
    if facts.register.replacedYears[row.plan].contains(own) { return [] }
    return division.contains(.year) ? [own] : [0]
  }

  override func kinds(of index: Int, _ facts: BookFacts) -> [AccountPath.Kind] {
    [facts.register.activity(of: facts.activities[index]).spendingKind]
  }

  override func days(of reference: SubjectReference, _ facts: BookFacts) -> [Day] {
    let row = row(reference, facts)
    return Day(endOf: row.year).map { [$0] } ?? facts.days(ofPlan: row.plan)
  }

  // MARK: What it is

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    facts.activityFact(field, reference)
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    activity(reference, facts).name.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    activity(reference, facts).name.place
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    row(reference, facts).plan
  }

  override func named(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> String? {
    let activity = activity(reference, facts)
    return field == .agreement ? activity.agreement?.value : activity.source?.value
  }

  override func table(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    row(reference, facts).themeRow
  }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) {
    subject.theme = facts.name(of: reference.to(.theme, row(reference, facts).themeRow))
    subject.activity = name(of: reference, facts)
    let municipalities = activity(reference, facts).municipalities
    if municipalities.count == 1 { subject.municipality = municipalities[0].municipality.value }
    if subject.year == nil { subject.year = row(reference, facts).year }
  }

  override func otherNames(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    let activity = activity(reference, facts)
    return activity.municipalities.map { $0.municipality.value }
      + (activity.code.map { [$0.value] } ?? [])
  }

  override func ownNames(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    let activity = activity(reference, facts)
    return [activity.name.value] + (activity.code.map { [$0.value] } ?? [])
  }

  override func record(of reference: SubjectReference, _ facts: BookFacts) -> CellRecord? {
    Plan.record(of: activity(reference, facts))
  }

  // MARK: Its money

  override func isWaiting(_ reference: SubjectReference, _ facts: BookFacts) -> Bool {
    facts.isWaiting(reference, inPlan: row(reference, facts).plan)
  }

  override func moneyYears(of index: Int, _ facts: BookFacts) -> [Int] {
    let row = facts.activities[index]
    return row.year.map { [$0] } ?? facts.register.judgedYears(of: row.plan)
  }

  override func pots(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ year: Int, _ facts: BookFacts
  ) -> [Pots.Key] {
    let row = row(reference, facts)
    let activity = activity(reference, facts)
    guard kinds.contains(activity.spendingKind) else { return [] }
    let theme = facts.register.theme(of: facts.themes[row.themeRow])
    return [
      Pots.Key(
        year: year, team: facts.books.plans[row.plan].team?.value,
        account: theme.account(of: activity))
    ]
  }

  override func budgetPlaces(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ years: [Int], _ facts: BookFacts
  ) -> [Place] {
    let activity = activity(reference, facts)
    return [activity.budget.place]
      + facts.books.plans[row(reference, facts).plan].changes.filter {
        guard let name = $0.activity?.value else { return false }
        return name == activity.name.value || name == activity.code?.value
      }.map { $0.figure.place }
  }

  override func holds(
    _ row: Bookings.Row, _ reference: SubjectReference, _ facts: BookFacts
  ) -> Truth {
    let own = self.row(reference, facts)
    let theme = facts.register.theme(of: facts.themes[own.themeRow])
    let activity = activity(reference, facts)
    let team = facts.books.plans[own.plan].team?.value
    if row.team >= 0 {
      return row.account == theme.account(of: activity) ? facts.isOf(team: team, row) : .no
    }
    let isNamed = activity.namesInJournals.contains { $0 == row.activity }
    return row.code == theme.bookedCode && row.kind == activity.spendingKind && isNamed
      ? facts.isOf(team: team, row) : .no
  }

  override var isOfOneTeam: Bool { true }
}

extension BookFacts {
  fileprivate func activityFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let row = activities[Int(reference.index)]
    let plan = books.plans[row.plan]
    let theme = plan.themes[row.theme]
    let activity = theme.activities[row.activity]
    switch field {
    case .name: return .text(activity.name)
    case .explanation: return .text(activity.explanation)
    case .code: return .text(activity.code)
    case .ledgerCode: return .text(theme.code)
    case .legalParts: return legalPartsFact(theme.code?.value, activity)
    case .kind:
      // Who says nothing means out of pocket, but has not filled it in.
      return Fact(
        .text(activity.spendingKind.rawValue), isFilledIn: activity.kind != nil,
        at: activity.kind?.place)
    case .year:
      return .year(
        row.year, isFilledIn: activity.year != nil,
        at: activity.year?.place)
    case .budget: return .figure(activity.budget)
    case .municipality:
      let names = activity.municipalities.map { $0.municipality }
      return .text(names.count == 1 ? names[0] : nil)
    case .municipalities:
      let names = activity.municipalities.map { $0.municipality }
      return .texts(names.map { $0.value }, at: names.first?.place)
    case .agreement: return agreementFact(named: activity.agreement)
    case .targetGroup: return .text(activity.targetGroup)
    case .fundingSource: return fundingSourceFact(named: activity.source)
    case .start: return .day(activity.start)
    case .end: return .day(activity.end)
    case .hours: return .count(activity.hours)
    case .executor: return .text(activity.executor)
    case .texts:
      let texts = [activity.name, activity.explanation].compactMap { $0 }
      return .names(texts, at: activity.name.place)
    case .tenantsOrganisation:
      let texts = [activity.name, activity.explanation].compactMap { $0?.value }
      return .text(tenants.named(in: texts), at: activity.name.place)
    case .location: return .text(activity.location)
    case .contribution: return .text(activity.contribution)
    case .expectedOutcome: return .text(activity.expectedOutcome)
    case .motivation: return .text(activity.motivation)
    case .team: return .text(plan.team)
    case .theme: return .subject(reference.to(.theme, row.themeRow))
    case .plan: return .subject(reference.to(.plan, row.plan))
    default: return divisionFact(field, reference)
    }
  }

  /// The activities of the judged year that say something, of the plans that hold for it.
  func activitiesFact(
    _ reference: SubjectReference, where isMeant: (Plan.Activity) -> Bool
  ) -> Fact {
    let year = Int(reference.year)
    let plans = books.plans.indices.filter {
      year == 0 || register.judgedYears(of: $0).contains(year)
    }
    let own = plans.flatMap { members(reference, register.activitiesOfPlan[$0]) }.filter {
      isMeant(register.activity(of: activities[Int($0.subject.index)]))
    }
    return .subjects(own, at: place(of: reference))
  }

  /// The agreement of a name; one that the organisation does not know is filled in and unknown.
  func agreementFact(named name: Placed<String>?) -> Fact {
    guard let name else { return .absent }
    let index = books.organisation.number(ofAgreement: name.value)
    guard let index else { return Fact(.absent, at: name.place) }
    return .subject(SubjectReference(.agreement, Int32(index)), at: name.place)
  }

  func fundingSourceFact(named name: Placed<String>?) -> Fact {
    guard let name else { return .absent }
    let index = books.organisation.number(ofSource: name.value)
    guard let index else { return Fact(.absent, at: name.place) }
    return .subject(SubjectReference(.fundingSource, Int32(index)), at: name.place)
  }
}

extension SubjectReference {
  /// Another subject, judged by the same year, part of it and kind.
  func to(_ subject: Subject, _ index: Int) -> SubjectReference {
    SubjectReference(subject, Int32(index), year: year, kind: kind, part: part)
  }
}
