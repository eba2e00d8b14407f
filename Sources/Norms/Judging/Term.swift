package import Basics

/// What a norm with a term says of one subject: by when something must have happened, and whether
/// it has.
package struct Term: Sendable {
  /// The last day on which it is in time; nil where that is not known.
  package let due: Day?
  /// The day on which it happened, where the norm compares one.
  package let done: Day?
  package let isMet: Truth
}

extension NormRule {
  /// The day that the condition puts before the day of judgement, with the rest of that condition:
  /// `waar uiterlijk < peildatum en stand is niet "vervallen"`.
  ///
  /// Only such a norm has a term: it has nothing to say until the day is there.
  fileprivate var due: (day: Expression, others: [Expression])? {
    var others = condition?.conjuncts ?? []
    guard let index = others.firstIndex(where: { $0.dayBeforeJudgement != nil }),
      let day = others.remove(at: index).dayBeforeJudgement
    else { return nil }
    return (day, others)
  }

  package var hasTerm: Bool { due != nil }
}

extension Expression {
  /// What must all hold for the whole to hold.
  fileprivate var conjuncts: [Expression] {
    guard case .and(let left, let right) = node else { return [self] }
    return left.conjuncts + right.conjuncts
  }

  fileprivate var dayBeforeJudgement: Expression? {
    guard case .comparison(let comparison, let left, let right) = node, left.type == .day else {
      return nil
    }
    switch comparison {
    case .less, .lessOrEqual: return right.isDayOfJudgement ? left : nil
    case .greater, .greaterOrEqual: return left.isDayOfJudgement ? right : nil
    case .equal, .unequal: return nil
    }
  }

  private var isDayOfJudgement: Bool {
    if case .field(.asOf, _) = node { true } else { false }
  }

  /// The first day of the subject itself that is compared with another.
  fileprivate var comparedDay: Expression? {
    var found: Expression?
    walk { part in
      guard found == nil, case .comparison(_, let left, _) = part.node, left.type == .day,
        case .field(let field, .subject) = left.node, field != .asOf
      else { return }
      found = left
    }
    return found
  }
}

extension Judge {
  /// Nil where the norm has no term, or is not about the subject.
  package func term(of norm: Int, on subject: SubjectReference, day: Day) -> Term? {
    let rule = rulebook.norms[norm].rule
    guard let due = rule.due, case .requirement(let requirement) = rule.demand else { return nil }
    let evaluator = evaluator(for: subject, day)
    guard due.others.allSatisfy({ evaluator.truth(of: $0) != .no }) else { return nil }
    func exactDay(_ expression: Expression) -> Day? {
      guard case .day(let days) = evaluator.value(of: expression) else { return nil }
      return days.exact
    }
    return Term(
      due: exactDay(due.day), done: requirement.comparedDay.flatMap { exactDay($0) },
      isMet: evaluator.truth(of: requirement))
  }
}
