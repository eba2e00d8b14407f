import Basics
import Diagnostics

/// The comparisons that decide a demand, and the figures and words that they rest on.
struct Trace {
  /// Something read from the books.
  struct Leaf {
    let field: Field
    let subject: SubjectReference
    let type: ValueType
  }

  let evaluator: Evaluator

  /// The parts of a demand that make it what it is: of a conjunction that fails, those that fail.
  func decisive(in expression: Expression) -> [Expression] {
    let truth = evaluator.truth(of: expression)
    switch expression.node {
    case .not(let inner): return decisive(in: inner)
    case .and(let left, let right), .or(let left, let right):
      return [left, right].filter { evaluator.truth(of: $0) == truth }.flatMap { decisive(in: $0) }
    default: return [expression]
    }
  }

  /// What an expression reads from the books, in the order in which it is written.
  func leaves(of expression: Expression) -> [Leaf] {
    leaves(of: expression, evaluator)
  }

  private func leaves(of expression: Expression, _ evaluator: Evaluator) -> [Leaf] {
    switch expression.node {
    case .constant, .datedValue: return []
    case .field(let field, let owner):
      return [Leaf(field: field, subject: evaluator.reference(owner), type: expression.type)]
    case .through(let reference, let field):
      guard case .subject(let other) = evaluator.value(of: reference) else {
        return leaves(of: reference, evaluator)
      }
      return [Leaf(field: field, subject: other, type: expression.type)]
    case .otherwise(let first, let second):
      // What is not filled in was passed over, and is not what is missing.
      if case .absent = evaluator.value(of: first) { return leaves(of: second, evaluator) }
      return leaves(of: first, evaluator)
    case .aggregate(let aggregate):
      var found: [Leaf] = []
      for member in evaluator.members(of: aggregate) {
        var inner = evaluator
        inner.element = member
        if let condition = aggregate.condition, inner.truth(of: condition) == .unknown {
          found += leaves(of: condition, inner)
        }
        if let value = aggregate.value { found += leaves(of: value, inner) }
      }
      if found.isEmpty { found = nearest(aggregate, evaluator) }
      return found
    default:
      return expression.parts.flatMap { leaves(of: $0, evaluator) }
    }
  }

  /// What keeps elements from being counted where none is: of those that lack the least.
  private func nearest(
    _ aggregate: Expression.Aggregate, _ evaluator: Evaluator
  ) -> [Leaf] {
    guard let condition = aggregate.condition,
      case .subjects(let members) = evaluator.value(of: aggregate.elements), !members.isEmpty
    else { return leaves(of: aggregate.elements, evaluator) }
    var best: (lacking: Int, leaves: [Leaf])?
    for member in members {
      var inner = evaluator
      inner.element = member.subject
      let failing = Trace(evaluator: inner).decisive(in: condition)
      if failing.count < best?.lacking ?? Int.max {
        best = (failing.count, failing.flatMap { leaves(of: $0, inner) })
      }
    }
    return best?.leaves ?? []
  }

  /// The sides of a comparison, or the one thing that is asked of.
  static func sides(of expression: Expression) -> [Expression] {
    switch expression.node {
    case .comparison, .isWithin, .isOneOf: expression.parts
    default: [expression]
    }
  }
}

/// Writes a comparison of numbers as a calculation.
///
///     € 53.511 + € 55.539 + € 99.260 = € 208.310, dat is € 14.000 boven € 194.310
struct Calculation {
  private let evaluator: Evaluator
  private let left: Expression
  private let right: Expression
  private let comparison: Expression.Comparison

  /// Nil for what compares no numbers.
  init?(_ expression: Expression, _ evaluator: Evaluator) {
    guard case .comparison(let comparison, let left, let right) = expression.node,
      case .number = left.type
    else { return nil }
    self.evaluator = evaluator
    self.comparison = comparison
    self.left = left
    self.right = right
  }

  /// Nil where it would say nothing that the message does not.
  func text(in language: Language) -> String? {
    let writer = ValueText(language: language)
    let (one, other) = (evaluator.bounds(of: left), evaluator.bounds(of: right))
    let (terms, otherTerms) = (side(left, writer), side(right, writer))
    if isCount, terms == nil, otherTerms == nil { return nil }
    var text = terms ?? writer.text(of: one, left.type)
    let limit = writer.text(of: other, right.type)
    let isDutch = language == .dutch
    if let difference = difference(one, other) {
      text += isDutch ? ", dat is " : ", which is "
      text += (difference.isLeast ? (isDutch ? "ten minste " : "at least ") : "")
      text += writer.text(of: difference.amount, left.type)
      let above = isDutch ? " boven " : " above "
      let below = isDutch ? " onder " : " below "
      text += (difference.isAbove ? above : below) + limit
    } else if one.exact != nil, one == other {
      text += (isDutch ? ", gelijk aan " : ", equal to ") + limit
    } else if let solution = solution(writer) {
      // The sign of the unknown is what the solution speaks of.
      let open = other.exact == nil ? "?" : limit
      text += (isDutch ? ", tegen " : ", against ") + (otherTerms ?? open)
      return text + solution
    } else if one.exact == nil, other.exact == nil {
      return nil
    } else {
      text += (isDutch ? ", tegen " : ", against ") + limit
    }
    // Where the other side is a sum too, what it is made of has not been said yet.
    if let otherTerms { text += isDutch ? ", want \(otherTerms)" : ", as \(otherTerms)" }
    return text
  }

  /// How far the two sides lie apart at least; nil where they may be equal.
  var excess: Ratio? { difference(evaluator.bounds(of: left), evaluator.bounds(of: right))?.amount }

  private var isCount: Bool {
    guard case .number(let unit) = left.type else { return true }
    return unit.isBare && !unit.isShare
  }

  /// What the one amount that is open has to be for the comparison to hold.
  private func solution(_ writer: ValueText) -> String? {
    let all =
      Calculation.terms(of: left, evaluator).map { (term: $0, isLeft: true) }
      + Calculation.terms(of: right, evaluator).map { (term: $0, isLeft: false) }
    let open = all.filter { $0.term.bounds.exact == nil }
    guard open.count == 1, let unknown = open.first else { return nil }
    // Everything else on the side that the open amount is not on.
    var rest = Ratio.zero
    for (term, isLeft) in all {
      guard let amount = term.bounds.exact else { continue }
      let isAdded = (isLeft == unknown.isLeft) == term.isNegative
      guard let sum = rest.adding(isAdded ? amount : -amount) else { return nil }
      rest = sum
    }
    let isFlipped = unknown.term.isNegative
    let needed = writer.text(of: isFlipped ? -rest : rest, left.type)
    let isAtMost = unknown.isLeft != isFlipped
    let isDutch = writer.language == .dutch
    let bound: String
    switch comparison {
    case .equal: bound = isDutch ? "gelijk is aan" : "is equal to"
    case .less, .lessOrEqual:
      bound =
        isAtMost ? (isDutch ? "hoogstens" : "is at most") : isDutch ? "ten minste" : "is at least"
    case .greater, .greaterOrEqual:
      bound =
        isAtMost ? (isDutch ? "ten minste" : "is at least") : isDutch ? "hoogstens" : "is at most"
    case .unequal: return nil
    }
    if isDutch {
      return comparison == .equal
        ? "; klopt als ? \(bound) \(needed)" : "; klopt als ? \(bound) \(needed) is"
    }
    return "; holds if ? \(bound) \(needed)"
  }

  private struct Difference {
    let amount: Ratio
    let isAbove: Bool
    let isLeast: Bool
  }

  private func difference(_ one: Bounds, _ other: Bounds) -> Difference? {
    if let least = one.least, let most = other.most, least > most {
      return least.adding(-most).map {
        Difference(amount: $0, isAbove: true, isLeast: one.exact == nil || other.exact == nil)
      }
    }
    if let most = one.most, let least = other.least, most < least {
      return least.adding(-most).map {
        Difference(amount: $0, isAbove: false, isLeast: one.exact == nil || other.exact == nil)
      }
    }
    return nil
  }

  /// `€ 1 + € 2 = € 3`; nil where there is nothing to add up.
  private func side(_ expression: Expression, _ writer: ValueText) -> String? {
    let terms = Calculation.terms(of: expression, evaluator).filter { $0.bounds != Bounds(.zero) }
    guard terms.count > 1, case .number = expression.type else { return nil }
    var text = ""
    for (index, term) in terms.enumerated() {
      let isOpen = term.bounds.exact == nil
      let sign = term.isNegative ? "-" : "+"
      text += index == 0 ? (term.isNegative ? "-" : "") : " \(sign) "
      text += isOpen ? "?" : writer.text(of: term.bounds, expression.type)
    }
    // A sum with something open in it is no number yet.
    let sum = evaluator.bounds(of: expression)
    return sum.exact == nil ? text : text + " = " + writer.text(of: sum, expression.type)
  }

  private struct Term {
    let bounds: Bounds
    let isNegative: Bool
  }

  /// The amounts that a sum is made of; those of zero say nothing.
  private static func terms(of expression: Expression, _ evaluator: Evaluator) -> [Term] {
    switch expression.node {
    case .arithmetic(.plus, let left, let right):
      return terms(of: left, evaluator) + terms(of: right, evaluator)
    case .arithmetic(.minus, let left, let right):
      return terms(of: left, evaluator)
        + terms(of: right, evaluator).map {
          Term(bounds: $0.bounds, isNegative: !$0.isNegative)
        }
    case .aggregate(let aggregate) where aggregate.function == .sum:
      guard let value = aggregate.value else { return [] }
      return evaluator.members(of: aggregate).flatMap { member in
        var inner = evaluator
        inner.element = member
        return terms(of: value, inner)
      }
    default: return [Term(bounds: evaluator.bounds(of: expression), isNegative: false)]
    }
  }
}
