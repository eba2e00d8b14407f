import Basics
import Diagnostics

/// The comparisons that decide a demand, and the figures and words that they rest on.
struct Trace {
  /// A side of a comparison, or the one thing that is asked of.
  struct Side {
    let expression: Expression
    /// Whether the comparison would hold if this side were more.
    let lacks: Bool
    /// Whether the comparison is the sooner broken the more this side is.
    let isWeighed: Bool
  }

  /// Something read from the books.
  struct Leaf {
    let field: Field
    let subject: SubjectReference
    let type: ValueType
  }

  /// Of the lines of journals that an aggregate counts, so many are looked at that are known, and as
  /// many that are not: to a reader they are examples.
  static let mostLines = 5

  let evaluator: Evaluator
  /// Whether every line is looked at, to add up what is known of all.
  var isWhole = false

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

  /// The same of a side; a count that is too small rests on what it nearly counts.
  func leaves(of side: Side) -> [Leaf] {
    if side.lacks, case .aggregate(let aggregate) = side.expression.node,
      aggregate.function == .count, let condition = aggregate.condition
    {
      let lacking = nearest(aggregate, condition)
      if !lacking.isEmpty { return lacking }
    }
    return leaves(of: side.expression)
  }

  private func leaves(of expression: Expression, _ evaluator: Evaluator) -> [Leaf] {
    switch expression.node {
    case .constant, .datedValue: return []
    case .field, .through, .during:
      guard let asked = evaluator.asked(by: expression) else {
        // What leads nowhere is what is missing.
        return expression.parts.flatMap { leaves(of: $0, evaluator) }
      }
      return [Leaf(field: asked.field, subject: asked.subject, type: expression.type)]
    case .otherwise(let first, let second):
      // What is not filled in was passed over, and is not what is missing.
      if case .absent = evaluator.value(of: first) { return leaves(of: second, evaluator) }
      return leaves(of: first, evaluator)
    case .aggregate(let aggregate): return leaves(of: aggregate, evaluator)
    default:
      return expression.parts.flatMap { leaves(of: $0, evaluator) }
    }
  }

  private func leaves(of aggregate: Expression.Aggregate, _ evaluator: Evaluator) -> [Leaf] {
    var found: [Leaf] = []
    var inner = evaluator
    for one in looked(aggregate, evaluator) {
      inner.element = one.element
      if let condition = aggregate.condition {
        found += counted(condition, inner, isOnlyCounted: aggregate.function == .count)
      }
      if let value = aggregate.value { found += leaves(of: value, inner) }
    }
    // Where nothing is counted, the table is what there is to look at; where it is not known who is
    // in it, that is missing too.
    return found.isEmpty || hasOpenLines(aggregate, evaluator)
      ? found + leaves(of: aggregate.elements, evaluator) : found
  }

  /// Whether it is not known which lines of journals an aggregate is to count.
  private func hasOpenLines(_ aggregate: Expression.Aggregate, _ evaluator: Evaluator) -> Bool {
    guard aggregate.isOfLines, case .subjects(let list) = evaluator.value(of: aggregate.elements)
    else { return false }
    return list.isOpen || list.members.contains { !$0.isSure }
  }

  /// The elements of an aggregate that are looked at: all of them, or of many lines a few.
  private func looked(
    _ aggregate: Expression.Aggregate, _ evaluator: Evaluator
  ) -> [Evaluator.Counted] {
    var all = evaluator.counted(by: aggregate)
    guard aggregate.isOfLines, !isWhole else { return all }
    if aggregate.function == .highest || aggregate.function == .lowest {
      all = outermost(all, aggregate, evaluator)
    }
    var (known, open): ([Evaluator.Counted], [Evaluator.Counted]) = ([], [])
    var inner = evaluator
    for one in all where known.count < Trace.mostLines || open.count < Trace.mostLines {
      inner.element = one.element
      let isKnown = one.isSure && aggregate.value.map { inner.value(of: $0).isExactNumber } ?? true
      let room = Trace.mostLines - (isKnown ? known.count : open.count)
      if room <= 0 { continue }
      let lines = one.count > 1 ? evaluator.facts.lines(one.element) : [one.element]
      let shown = lines.prefix(room).map {
        Evaluator.Counted(element: $0, isSure: one.isSure, count: 1)
      }
      if isKnown { known += shown } else { open += shown }
    }
    return known + open
  }

  /// The elements of which one is the highest or lowest, and those of which that is not known.
  private func outermost(
    _ all: [Evaluator.Counted], _ aggregate: Expression.Aggregate, _ evaluator: Evaluator
  ) -> [Evaluator.Counted] {
    guard let value = aggregate.value else { return all }
    let isHighest = aggregate.function == .highest
    var (best, open): ([Evaluator.Counted], [Evaluator.Counted]) = ([], [])
    var bound: Ratio?
    var inner = evaluator
    for one in all {
      inner.element = one.element
      guard one.isSure, let exact = inner.bounds(of: value).exact else {
        open.append(one)
        continue
      }
      if let known = bound, known != exact, (exact > known) != isHighest { continue }
      if bound != exact { best = [] }
      bound = exact
      best.append(one)
    }
    // What stays within the best for sure has no part in it.
    return best
      + open.filter { one in
        inner.element = one.element
        guard let exact = inner.bounds(of: value).exact, let bound else { return true }
        return isHighest ? exact > bound : exact < bound
      }
  }

  /// What makes an element count, its own cells first: of one that perhaps counts, what is open.
  ///
  /// A sum shows its amounts; why each of them counts matters only where that is not known.
  private func counted(
    _ condition: Expression, _ evaluator: Evaluator, isOnlyCounted: Bool
  ) -> [Leaf] {
    guard isOnlyCounted || evaluator.truth(of: condition) == .unknown else { return [] }
    let all = Trace(evaluator: evaluator).decisive(in: condition).flatMap {
      leaves(of: $0, evaluator)
    }
    return all.filter { $0.subject == evaluator.element }
      + all.filter { $0.subject != evaluator.element }
  }

  /// The empty cells that keep an element from being counted, of one that lacks the fewest.
  ///
  /// What is filled in otherwise is another thing altogether: the row of the municipality has
  /// nothing to do with the agreement of residents that is not there.
  private func nearest(_ aggregate: Expression.Aggregate, _ condition: Expression) -> [Leaf] {
    guard !aggregate.isOfLines, case .subjects(let list) = evaluator.value(of: aggregate.elements)
    else { return [] }
    var best: [Leaf] = []
    for member in list.members {
      var inner = evaluator
      inner.element = member.subject
      guard inner.truth(of: condition) == .no else { continue }
      let lacking = Trace(evaluator: inner).decisive(in: condition).map { part in
        self.leaves(of: part, inner).filter { leaf in
          leaf.subject == member.subject && !inner.facts.isFilledIn(leaf.field, leaf.subject)
        }
      }
      guard lacking.allSatisfy({ !$0.isEmpty }) else { continue }
      let cells = lacking.flatMap { $0 }
      if best.isEmpty || cells.count < best.count { best = cells }
    }
    return best
  }

  /// The sides of a comparison, or the one thing that is asked of.
  func sides(of expression: Expression) -> [Side] {
    switch expression.node {
    case .comparison(let comparison, let left, let right):
      let isBroken = evaluator.truth(of: expression) == .no
      let (isBelow, isAbove) =
        switch comparison {
        case .less, .lessOrEqual: (true, false)
        case .greater, .greaterOrEqual: (false, true)
        case .equal, .unequal: (true, true)
        }
      return [
        Side(expression: left, lacks: isBroken && !isBelow, isWeighed: isBelow),
        Side(expression: right, lacks: isBroken && !isAbove, isWeighed: isAbove),
      ]
    case .isWithin, .isOneOf:
      return expression.parts.map { Side(expression: $0, lacks: false, isWeighed: false) }
    default: return [Side(expression: expression, lacks: false, isWeighed: true)]
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
    case .aggregate(let aggregate) where aggregate.function == .sum && !aggregate.isOfLines:
      guard let value = aggregate.value else { return [] }
      return evaluator.counted(by: aggregate).flatMap { one in
        var inner = evaluator
        inner.element = one.element
        return terms(of: value, inner)
      }
    default: return [Term(bounds: evaluator.bounds(of: expression), isNegative: false)]
    }
  }
}
