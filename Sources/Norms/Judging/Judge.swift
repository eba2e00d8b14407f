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
      case .question:
        facts.answer(rulebook.norms[norm].code, subject) == nil ? Truth.unknown : .yes
      }
    let outcome: Verdict.Outcome =
      switch (applies, holds) {
      case (_, .yes): .complies
      case (.yes, .no): .fails
      default: isOngoing(rule, evaluator) ? .ongoing : .undetermined
      }
    return Verdict(
      norm: norm, subject: subject, outcome: outcome, day: day, isApplicable: applies == .yes)
  }

  /// Whether only the rest of a period keeps a rule from being judged.
  ///
  /// The books so far decide it then, and nothing is missing that a person can fill in. Both are
  /// asked: spending of nothing fits within a budget that nobody filled in, so far.
  private func isOngoing(_ rule: NormRule, _ evaluator: Evaluator) -> Bool {
    guard case .requirement(let requirement) = rule.demand, let known = facts.ofBooksSoFar else {
      return false
    }
    var soFar = evaluator
    soFar.facts = known
    let applies = rule.condition.map { soFar.truth(of: $0) } ?? .yes
    if applies != .no {
      let holds = soFar.truth(of: requirement)
      guard holds == .yes || (holds == .no && applies == .yes) else { return false }
    }
    let trace = Trace(evaluator: evaluator)
    let missing = decisive(rule, trace).flatMap { trace.leaves(of: $0) }.flatMap { leaf in
      facts.missing(leaf.field, leaf.subject)
    }
    return !missing.isEmpty && missing.allSatisfy { $0.isTime }
  }

  /// The parts of a rule that make the verdict what it is.
  func decisive(_ rule: NormRule, _ trace: Trace) -> [Expression] {
    var decisive: [Expression] = []
    if case .requirement(let requirement) = rule.demand {
      decisive = trace.decisive(in: requirement)
    }
    if let condition = rule.condition, trace.evaluator.truth(of: condition) == .unknown {
      decisive += trace.decisive(in: condition)
    }
    return decisive
  }

  func evaluator(for subject: SubjectReference, _ day: Day) -> Evaluator {
    Evaluator(rulebook: rulebook, facts: facts, day: day, subject: subject)
  }
}
