import Diagnostics
import Ledger
import Norms

/// A team or a municipality: one is judged in all years of the books, and by the plan that its team
/// has for the year.
class OwnerKind: SubjectKind {
  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    division.contains(.year) ? facts.judgedYears : [0]
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    guard let team = team(of: reference, facts), reference.year != 0 else { return nil }
    return facts.register.plan(of: team, in: Int(reference.year))
  }

  /// Each says it itself: its plan is found by its team, and not the other way round.
  override func team(of reference: SubjectReference, _ facts: BookFacts) -> String? { nil }

  override func table(of reference: SubjectReference, _ facts: BookFacts) -> Int? { 0 }

  /// In the plan, if there is one.
  override func placeOfBudget(_ reference: SubjectReference, _ facts: BookFacts) -> Place? {
    guard let plan = plan(of: reference, facts) else { return place(of: reference, facts) }
    let document = facts.books.plans[plan]
    return document.budgets.first { $0.year == Int(reference.year) }?.place ?? document.anchor
  }
}
