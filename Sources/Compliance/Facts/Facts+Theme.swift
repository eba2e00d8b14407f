import Ledger
import Norms

extension BookFacts {
  func themeFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let row = themes[Int(reference.index)]
    let plan = books.plans[row.plan]
    let theme = plan.themes[row.theme]
    let budget = theme.budgets.first { $0.year == Int(reference.year) }
    switch field {
    case .name: return .text(theme.name.value.isEmpty ? nil : theme.name)
    case .ledgerCode: return .text(theme.code)
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
