extension Expression {
  /// Calls `visit` for this expression and everything in it.
  package func walk(_ visit: (Expression) -> Void) {
    visit(self)
    for part in parts { part.walk(visit) }
  }

  /// The dated values in it, by their numbers in the rulebook, each once.
  package var datedValues: [Int] {
    var numbers: [Int] = []
    walk { part in
      if case .datedValue(let number) = part.node, !numbers.contains(number) {
        numbers.append(number)
      }
    }
    return numbers
  }

  /// What an expression is made of, from left to right.
  package var parts: [Expression] {
    switch node {
    case .constant, .datedValue, .field: []
    case .through(let inner, _), .day(_, let inner), .during(let inner, _), .negative(let inner),
      .isFilledIn(let inner),
      .mentions(let inner, _), .not(let inner):
      [inner]
    case .otherwise(let left, let right), .somewhere(let left, let right),
      .difference(let left, let right),
      .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .isWithin(let left, let right), .and(let left, let right), .or(let left, let right):
      [left, right]
    case .isOneOf(let one, let others): [one] + others
    case .aggregate(let aggregate):
      [aggregate.value, aggregate.elements, aggregate.condition].compactMap { $0 }
    }
  }
}

extension NormRule {
  /// Whether it asks for some months of a year, so that they have to be kept apart.
  package var asksForMonths: Bool {
    if division.contains(.tertiaal) || division.contains(.month) { return true }
    var asks = false
    for expression in expressions + shownExpressions {
      expression.walk { part in
        if case .during = part.node { asks = true }
      }
    }
    return asks
  }

  /// What its sentences work out.
  private var shownExpressions: [Expression] {
    var templates = [dutchMessage, englishMessage, advice, englishAdvice].compactMap { $0 }
    if case .question(let question) = demand { templates.append(question) }
    return templates.flatMap { $0.pieces }.compactMap { piece in
      if case .value(let expression) = piece { return expression }
      return nil
    }
  }

  /// What decides: the condition and the requirement.
  package var expressions: [Expression] {
    var expressions = condition.map { [$0] } ?? []
    if case .requirement(let requirement) = demand { expressions.append(requirement) }
    return expressions
  }

  /// The dated values that decide, by their numbers in the rulebook, each once.
  package var datedValues: [Int] {
    expressions.flatMap { $0.datedValues }.reduce(into: []) { numbers, number in
      if !numbers.contains(number) { numbers.append(number) }
    }
  }
}

extension Expression {
  /// The same expression made of other parts, which stand in the order of `parts`.
  package func with(parts new: [Expression]) -> Expression {
    precondition(new.count == parts.count, "Each part has one that takes its place.")
    let node: Node =
      switch self.node {
      case .constant, .datedValue, .field: self.node
      case .through(_, let field): .through(new[0], field)
      case .day(let day, _): .day(day, new[0])
      case .during(_, let span): .during(new[0], span)
      case .negative: .negative(new[0])
      case .isFilledIn: .isFilledIn(new[0])
      case .mentions(_, let words): .mentions(new[0], words)
      case .not: .not(new[0])
      case .otherwise: .otherwise(new[0], new[1])
      case .somewhere: .somewhere(new[0], new[1])
      case .difference: .difference(new[0], new[1])
      case .arithmetic(let operation, _, _): .arithmetic(operation, new[0], new[1])
      case .comparison(let comparison, _, _): .comparison(comparison, new[0], new[1])
      case .isWithin: .isWithin(new[0], new[1])
      case .and: .and(new[0], new[1])
      case .or: .or(new[0], new[1])
      case .isOneOf: .isOneOf(new[0], Array(new.dropFirst()))
      case .aggregate(let aggregate): .aggregate(aggregate.with(parts: new))
      }
    return Expression(node, type, at: place)
  }
}

extension Expression.Aggregate {
  /// Whether its condition asks what groups of lines do not tell.
  var looksAtSingleLines: Bool {
    var looks = false
    condition?.walk { part in
      switch part.node {
      case .field(let field, .element): looks = looks || field.isOfSingleLines
      default: break
      }
    }
    return looks
  }

  fileprivate func with(parts new: [Expression]) -> Expression.Aggregate {
    var rest = new[...]
    let value = value == nil ? nil : rest.popFirst()
    let elements = rest.popFirst() ?? elements
    return Expression.Aggregate(function, of: value, over: elements, where: rest.popFirst())
  }
}
