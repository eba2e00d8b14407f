import Basics
import Ledger
package import Norms

/// A rule with one small change, by which its examples show whether they notice.
package struct Mutation: Sendable {
  /// What was changed into what, in the words of the norm: `<= wordt <`.
  package let was: String
  package let becomes: String
  package let rule: NormRule
  /// A dated value that is another one, with its number.
  package let value: (number: Int, value: DatedValue)?

  init(was: String, becomes: String, rule: NormRule, value: (number: Int, value: DatedValue)? = nil)
  {
    self.was = was
    self.becomes = becomes
    self.rule = rule
    self.value = value
  }

  /// All small changes of a norm: another comparison, another constant, a condition dropped.
  package static func all(of norm: Norm, in rulebook: Rulebook) -> [Mutation] {
    let rule = norm.rule
    let maker = MutationMaker(words: ExpressionText(rule.subject, rulebook))
    var found: [Mutation] = []
    if let condition = rule.condition {
      found.append(
        Mutation(
          was: "waar " + maker.words.text(of: condition), becomes: "",
          rule: rule.with(condition: nil)))
      found += maker.changes(of: condition).map {
        Mutation(was: $0.was, becomes: $0.becomes, rule: rule.with(condition: $0.expression))
      }
    }
    if case .requirement(let requirement) = rule.demand {
      found += maker.changes(of: requirement).map {
        Mutation(was: $0.was, becomes: $0.becomes, rule: rule.with(requirement: $0.expression))
      }
    }
    return found + datedValues(in: rule, rulebook)
  }

  /// A dated value that is a hundredth more, or less.
  private static func datedValues(in rule: NormRule, _ rulebook: Rulebook) -> [Mutation] {
    rule.datedValues.flatMap { number in
      [Int128(101), 99].compactMap { percent in
        let value = rulebook.values[number]
        guard let factor = Ratio(percent, over: 100) else { return nil }
        return Mutation(
          was: "waarde \"\(value.name)\"", becomes: "\(percent) % ervan", rule: rule,
          value: (number, value.scaled(by: factor)))
      }
    }
  }
}

extension NormRule {
  /// Whether what it asks counts some rows of several, so that its finding marks one of them.
  var countsSome: Bool {
    guard case .requirement(let requirement) = demand else { return false }
    var counts = false
    requirement.walk { part in
      guard case .aggregate(let aggregate) = part.node else { return }
      counts = counts || (aggregate.function == .count && aggregate.condition != nil)
    }
    return counts
  }

  fileprivate func with(condition: Expression?) -> NormRule {
    NormRule(
      subject: subject, division: division, condition: condition, demand: demand,
      dutchMessage: dutchMessage, englishMessage: englishMessage, advice: advice,
      englishAdvice: englishAdvice)
  }

  fileprivate func with(requirement: Expression) -> NormRule {
    NormRule(
      subject: subject, division: division, condition: condition,
      demand: .requirement(requirement), dutchMessage: dutchMessage,
      englishMessage: englishMessage, advice: advice, englishAdvice: englishAdvice)
  }
}

extension DatedValue {
  fileprivate func scaled(by factor: Ratio) -> DatedValue {
    DatedValue(
      name: name, unit: unit,
      entries: entries.map {
        Entry(
          from: $0.from, until: $0.until, amount: $0.amount.multiplied(by: factor) ?? $0.amount,
          source: $0.source, status: $0.status, place: $0.place)
      }, place: place)
  }
}

/// Makes the changes of an expression, each with its words.
struct MutationMaker {
  struct Change {
    let was: String
    let becomes: String
    let expression: Expression
  }

  let words: ExpressionText

  /// The changes of an expression itself, and of everything in it.
  func changes(of expression: Expression) -> [Change] {
    var found = ownChanges(of: expression)
    let parts = expression.parts
    for index in parts.indices {
      found += changes(of: parts[index]).map { change in
        var changed = parts
        changed[index] = change.expression
        return Change(
          was: change.was, becomes: change.becomes, expression: expression.with(parts: changed))
      }
    }
    return found
  }

  private func ownChanges(of expression: Expression) -> [Change] {
    switch expression.node {
    case .comparison(let comparison, let left, let right):
      return others(of: comparison, left.type).map { other in
        Change(
          was: ExpressionText.sign(comparison), becomes: ExpressionText.sign(other),
          expression: Expression(
            .comparison(other, left, right), expression.type, at: expression.place))
      }
    case .and(let left, let right), .or(let left, let right), .otherwise(let left, let right),
      .somewhere(let left, let right), .arithmetic(.plus, let left, let right):
      // One of the two is enough to see whether the other matters.
      return [left, right].map { replaced(expression, by: $0) }
    case .not(let inner): return [replaced(expression, by: inner)]
    case .arithmetic(.minus, let left, _): return [replaced(expression, by: left)]
    case .day(let day, let year):
      return day.neighbours.map {
        replaced(
          expression, by: Expression(.day($0, year), expression.type, at: expression.place))
      }
    case .constant(.number(let bounds)): return numbers(expression, bounds)
    case .constant(.text(let text)):
      let other = Expression(.constant(.text(text + " anders")), .text, at: expression.place)
      return [replaced(expression, by: other)]
    case .isFilledIn, .isWithin: return [opposite(of: expression)]
    case .mentions(let inner, let texts):
      // Without its only word it would be no norm any more.
      guard texts.count > 1 else { return [opposite(of: expression)] }
      return [opposite(of: expression)]
        + texts.indices.map { index in
          var fewer = texts
          fewer.remove(at: index)
          return replaced(
            expression,
            by: Expression(.mentions(inner, fewer), expression.type, at: expression.place))
        }
    case .isOneOf(let one, let others):
      guard others.count > 1 else { return [opposite(of: expression)] }
      return [opposite(of: expression)]
        + others.indices.map { index in
          var fewer = others
          fewer.remove(at: index)
          return replaced(
            expression, by: Expression(.isOneOf(one, fewer), expression.type, at: expression.place))
        }
    case .aggregate(let aggregate) where aggregate.condition != nil:
      let all = Expression.Aggregate(
        aggregate.function, of: aggregate.value, over: aggregate.elements, where: nil)
      return [
        replaced(
          expression, by: Expression(.aggregate(all), expression.type, at: expression.place))
      ]
    default: return []
    }
  }

  private func opposite(of expression: Expression) -> Change {
    replaced(
      expression, by: Expression(.not(expression), expression.type, at: expression.place))
  }

  private func replaced(_ expression: Expression, by other: Expression) -> Change {
    Change(
      was: words.text(of: expression), becomes: words.text(of: other), expression: other)
  }

  /// The comparisons next to one: at the boundary, and the other way round.
  private func others(
    of comparison: Expression.Comparison, _ type: ValueType
  ) -> [Expression.Comparison] {
    switch comparison {
    case .less: [.lessOrEqual, .greater]
    case .lessOrEqual: [.less, .greater]
    case .greater: [.greaterOrEqual, .less]
    case .greaterOrEqual: [.greater, .less]
    case .unequal: [.equal]
    case .equal:
      switch type {
      case .number, .year, .day: [.unequal, .lessOrEqual, .greaterOrEqual]
      default: [.unequal]
      }
    }
  }

  /// One more and one less; of a share a hundredth.
  private func numbers(_ expression: Expression, _ bounds: Bounds) -> [Change] {
    var step = Ratio.one
    if case .number(let unit) = expression.type, unit.isShare, let hundredth = Ratio(1, over: 100) {
      step = hundredth
    }
    return [step, -step].compactMap { step in
      guard let number = bounds.exact?.adding(step) else { return nil }
      let other = Expression(
        .constant(.number(Bounds(number))), expression.type, at: expression.place)
      return replaced(expression, by: other)
    }
  }
}
