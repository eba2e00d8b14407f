extension Expression {
  /// Calls `visit` for this expression and everything in it.
  package func walk(_ visit: (Expression) -> Void) {
    visit(self)
    for part in parts { part.walk(visit) }
  }

  /// What an expression is made of, from left to right.
  package var parts: [Expression] {
    switch node {
    case .constant, .datedValue, .field: []
    case .through(let inner, _), .negative(let inner), .isFilledIn(let inner),
      .mentions(let inner, _), .not(let inner):
      [inner]
    case .otherwise(let left, let right), .somewhere(let left, let right),
      .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .isWithin(let left, let right), .and(let left, let right), .or(let left, let right):
      [left, right]
    case .isOneOf(let one, let others): [one] + others
    case .aggregate(let aggregate):
      [aggregate.value, aggregate.elements, aggregate.condition].compactMap { $0 }
    }
  }
}

extension Rule {
  /// The fields of the judged subject that decide, so that subjects alike in them are judged once.
  package var decidingFields: Set<Field> {
    var fields: Set<Field> = []
    var roots: [Expression] = condition.map { [$0] } ?? []
    switch demand {
    case .requirement(let requirement): roots.append(requirement)
    case .question: fields.insert(.motivation)
    }
    for root in roots {
      root.walk { part in
        if case .field(let field, .subject) = part.node { fields.insert(field) }
      }
    }
    return fields
  }
}
