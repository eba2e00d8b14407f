package import Basics
import Ledger

/// Judges one subject by one norm.
package struct Judge {
  package let rulebook: Rulebook
  package let facts: Facts

  package init(_ rulebook: Rulebook, _ facts: Facts) {
    self.rulebook = rulebook
    self.facts = facts
  }

  /// What a norm says of a subject on a day; nil where its `waar` does not hold.
  ///
  /// Whether the norm is in force on that day, the caller has looked at.
  package func verdict(of norm: Int, on subject: SubjectReference, day: Day) -> Verdict? {
    let rule = rulebook.norms[norm].rule
    let evaluator = evaluator(for: subject, day)
    let applies = rule.condition.map { evaluator.truth(of: $0) } ?? .yes
    if applies == .no { return nil }
    let holds =
      switch rule.demand {
      case .requirement(let requirement): evaluator.truth(of: requirement)
      case .question: facts.isFilledIn(.motivation, subject) ? Truth.yes : .unknown
      }
    let outcome: Verdict.Outcome =
      switch (applies, holds) {
      case (_, .yes): .complies
      case (.yes, .no): .fails
      default: .undetermined
      }
    return Verdict(
      norm: norm, subject: subject, outcome: outcome, day: day, isApplicable: applies == .yes)
  }

  func evaluator(for subject: SubjectReference, _ day: Day) -> Evaluator {
    Evaluator(rulebook: rulebook, facts: facts, day: day, subject: subject)
  }
}
