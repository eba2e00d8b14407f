import Basics
import Ledger
import Norms

extension BookFacts {
  func activityFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let row = activities[Int(reference.index)]
    let plan = books.plans[row.plan]
    let theme = plan.themes[row.theme]
    let activity = theme.activities[row.activity]
    switch field {
    case .name: return .text(activity.name)
    case .explanation: return .text(activity.explanation)
    case .code: return .text(activity.code)
    case .ledgerCode: return .text(theme.code)
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
    case .yearEnd:
      let last = row.year.flatMap { Day(year: $0, month: 12, day: 31) }
      return last.map { Fact(.day(DayBounds($0)), at: activity.year?.place) } ?? .absent
    case .hours: return .count(activity.hours)
    case .executor: return .text(activity.executor)
    case .expectedOutcome: return .text(activity.expectedOutcome)
    case .motivation: return .text(activity.motivation)
    case .team: return .text(plan.team)
    case .theme: return .subject(reference.to(.theme, row.themeRow))
    case .plan: return .subject(reference.to(.plan, row.plan))
    default: return divisionFact(field, reference)
    }
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
  /// Another subject, judged by the same year, kind and tertiaal.
  func to(_ subject: Subject, _ index: Int) -> SubjectReference {
    SubjectReference(subject, Int32(index), year: year, kind: kind, tertiaal: tertiaal)
  }
}
