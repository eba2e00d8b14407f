import Basics
import Diagnostics

/// Makes formulas of rules about one subject, by the dated values of one day.
struct FormulaMaker {
  private let rulebook: Rulebook
  private let words: ExpressionText
  let day: Day
  /// What kind of figure each name is, to write it out.
  private(set) var types: [String: ValueType] = [:]
  /// What holds of figures whatever a norm says: nobody counts less than nothing.
  private(set) var axioms: [Formula] = []

  init(_ subject: Subject, _ rulebook: Rulebook, on day: Day) {
    self.rulebook = rulebook
    self.day = day
    words = ExpressionText(subject, rulebook)
  }

  /// That an expression is true, or is not.
  mutating func formula(_ expression: Expression, _ isSo: Bool = true) -> Formula {
    switch expression.node {
    case .constant(.truth(let truth)):
      return (truth == .yes) == isSo ? .always : .never
    case .not(let inner): return formula(inner, !isSo)
    case .and(let one, let other):
      let parts = [formula(one, isSo), formula(other, isSo)]
      return isSo ? .all(parts) : .any(parts)
    case .or(let one, let other):
      let parts = [formula(one, isSo), formula(other, isSo)]
      return isSo ? .any(parts) : .all(parts)
    case .comparison(let comparison, let left, let right):
      return compared(comparison, left, right, isSo) ?? .fact(words.text(of: expression), isSo)
    case .isOneOf(let one, let others):
      let parts = others.map { same(one, $0, isSo) }
      guard parts.allSatisfy({ $0 != nil }) else { break }
      let known = parts.compactMap { $0 }
      return isSo ? .any(known) : .all(known)
    default: break
    }
    return .fact(words.text(of: expression), isSo)
  }

  // MARK: Comparisons

  private mutating func compared(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, _ isSo: Bool
  ) -> Formula? {
    guard isNumber(left.type), isNumber(right.type) else {
      switch comparison {
      case .equal: return same(left, right, isSo)
      case .unequal: return same(left, right, !isSo)
      default: return nil
      }
    }
    guard let one = form(left), let other = form(right),
      let difference = other.multiplied(by: -.one).flatMap({ one.adding($0) }),
      let opposite = difference.multiplied(by: -.one)
    else { return nil }
    func limit(_ form: LinearForm, isStrict: Bool) -> Formula {
      .limit(LinearLimit(form: form, isStrict: isStrict))
    }
    switch (comparison, isSo) {
    case (.lessOrEqual, true), (.greater, false): return limit(difference, isStrict: false)
    case (.less, true), (.greaterOrEqual, false): return limit(difference, isStrict: true)
    case (.greaterOrEqual, true), (.less, false): return limit(opposite, isStrict: false)
    case (.greater, true), (.lessOrEqual, false): return limit(opposite, isStrict: true)
    case (.equal, true), (.unequal, false):
      return .all([limit(difference, isStrict: false), limit(opposite, isStrict: false)])
    case (.equal, false), (.unequal, true):
      return .any([limit(difference, isStrict: true), limit(opposite, isStrict: true)])
    }
  }

  private func isNumber(_ type: ValueType) -> Bool {
    switch type {
    case .number, .year: true
    default: false
    }
  }

  /// That a text is one that is written out.
  private func same(_ one: Expression, _ other: Expression, _ isSo: Bool) -> Formula? {
    guard case .constant(.text(let text)) = other.node else { return nil }
    switch one.type {
    case .text, .subject: return .text(words.text(of: one), is: WordSequence(text).text, isSo)
    default: return nil
    }
  }

  // MARK: Figures

  /// Nil where a number is too large to be exact.
  private mutating func form(_ expression: Expression) -> LinearForm? {
    switch expression.node {
    case .constant(.number(let bounds)):
      return bounds.exact.map { LinearForm(constant: $0) } ?? figure(expression)
    case .datedValue(let number):
      return rulebook.values[number].entry(on: day).map { LinearForm(constant: $0.amount) }
        ?? figure(expression)
    case .negative(let inner): return form(inner)?.multiplied(by: -.one)
    case .arithmetic(let operation, let left, let right):
      guard let one = form(left), let other = form(right) else { return nil }
      switch operation {
      case .plus: return one.adding(other)
      case .minus: return other.multiplied(by: -.one).flatMap { one.adding($0) }
      case .times where other.isConstant: return one.multiplied(by: other.constant)
      case .times where one.isConstant: return other.multiplied(by: one.constant)
      case .by where other.isConstant && other.constant != .zero:
        return Ratio.one.divided(by: other.constant).flatMap { one.multiplied(by: $0) }
      default: return figure(expression)
      }
    case .field, .through, .during: return freeForm(expression) ?? figure(expression)
    default: return figure(expression)
    }
  }

  /// What is free is what was budgeted less what is committed and realised, of the same subject.
  private mutating func freeForm(_ expression: Expression) -> LinearForm? {
    let measures: [Field: [Field]] = [
      .free: [.budgeted, .committed, .realised],
      .freeOutOfPocket: [.budgetedOutOfPocket, .committedOutOfPocket, .realisedOutOfPocket],
      .freeStaff: [.budgetedStaff, .committedStaff, .realisedStaff],
    ]
    guard let field = expression.ownField, let parts = measures[field] else { return nil }
    var sum = figure(expression.with(field: parts[0]))
    for part in parts.dropFirst() {
      let taken = figure(expression.with(field: part)).multiplied(by: -.one)
      guard let taken, let next = sum.adding(taken) else { return nil }
      sum = next
    }
    return sum
  }

  private mutating func figure(_ expression: Expression) -> LinearForm {
    let name = words.text(of: expression)
    let form = LinearForm(figure: name)
    if types[name] == nil {
      types[name] = expression.type
      if expression.isNeverNegative, let opposite = form.multiplied(by: -.one) {
        axioms.append(.limit(LinearLimit(form: opposite, isStrict: false)))
      }
    }
    return form
  }
}

extension Expression {
  /// The field that it asks for.
  fileprivate var ownField: Field? {
    switch node {
    case .field(let field, _), .through(_, let field): field
    case .during(let inner, _): inner.ownField
    default: nil
    }
  }

  /// The same of another field.
  fileprivate func with(field: Field) -> Expression {
    switch node {
    case .field(_, let owner): Expression(.field(field, owner), type, at: place)
    case .through(let reference, _): Expression(.through(reference, field), type, at: place)
    case .during(let inner, let span):
      Expression(.during(inner.with(field: field), span), type, at: place)
    default: self
    }
  }

  /// Whether it counts something: what can be had less than not at all is left out.
  fileprivate var isNeverNegative: Bool {
    switch node {
    case .aggregate(let aggregate): aggregate.function == .count
    case .difference: true
    default: ownField == .dwellings
    }
  }
}
