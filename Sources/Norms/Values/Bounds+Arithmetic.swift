import Basics

extension Bounds {
  /// All sums; what is too large to be exact has no bound.
  package func adding(_ other: Bounds) -> Bounds {
    Bounds(least: Bounds.sum(least, other.least), most: Bounds.sum(most, other.most))
  }

  package var opposite: Bounds { Bounds(least: most.map { -$0 }, most: least.map { -$0 }) }

  /// How far from zero they may be.
  package var magnitude: Bounds {
    if let least, least >= .zero { return self }
    if let most, most <= .zero { return opposite }
    guard let least, let most else { return .fromZero }
    return Bounds(least: .zero, most: max(-least, most))
  }

  /// All products; with an open end an end of the product is open unless the other is zero.
  func multiplied(by other: Bounds) -> Bounds {
    if exact == .zero || other.exact == .zero { return Bounds(.zero) }
    guard let corners = corners(with: other) else {
      // Two numbers that are both zero or more have a product that is.
      guard let floor = least, let otherFloor = other.least, floor >= .zero, otherFloor >= .zero
      else { return .anything }
      return Bounds(least: floor.multiplied(by: otherFloor), most: nil)
    }
    return Bounds(least: corners.min(), most: corners.max())
  }

  /// All quotients; by what may be zero there is none that could be told.
  func divided(by other: Bounds) -> Bounds {
    let isPositive = other.least.map { $0 > .zero } ?? false
    let isNegative = other.most.map { $0 < .zero } ?? false
    guard isPositive || isNegative else {
      let isAboveZero = (other.least.map { $0 >= .zero } ?? false) && other.exact != .zero
      let isUnsigned = least.map { $0 >= .zero } ?? false
      return isAboveZero && isUnsigned ? .fromZero : .anything
    }
    // An open end of the divisor brings the quotient near zero, and never to it.
    let (least, most) = (other.most.flatMap { inverse($0) }, other.least.flatMap { inverse($0) })
    let reciprocal = Bounds(
      least: least ?? (isPositive ? .zero : nil), most: most ?? (isNegative ? .zero : nil))
    return multiplied(by: reciprocal)
  }

  private func inverse(_ number: Ratio) -> Ratio? { Ratio.one.divided(by: number) }

  private func corners(with other: Bounds) -> [Ratio]? {
    guard let least, let most, let otherLeast = other.least, let otherMost = other.most else {
      return nil
    }
    var corners: [Ratio] = []
    for one in [least, most] {
      for another in [otherLeast, otherMost] {
        guard let product = one.multiplied(by: another) else { return nil }
        corners.append(product)
      }
    }
    return corners
  }

  private static func sum(_ one: Ratio?, _ other: Ratio?) -> Ratio? {
    guard let one, let other else { return nil }
    return one.adding(other)
  }
}

/// How two values that may be known in part compare: decided only if it is so for all that is
/// possible.
enum Comparing {
  static func numbers(
    _ left: Bounds, _ comparison: Expression.Comparison, _ right: Bounds
  ) -> Truth {
    ends(left.least, left.most, comparison, right.least, right.most)
  }

  static func days(
    _ left: DayBounds, _ comparison: Expression.Comparison, _ right: DayBounds
  ) -> Truth {
    ends(left.first, left.last, comparison, right.first, right.last)
  }

  private static func ends<End: Comparable>(
    _ least: End?, _ most: End?, _ comparison: Expression.Comparison, _ otherLeast: End?,
    _ otherMost: End?
  ) -> Truth {
    switch comparison {
    case .less: below(least, most, otherLeast, otherMost)
    case .greaterOrEqual: !below(least, most, otherLeast, otherMost)
    case .greater: below(otherLeast, otherMost, least, most)
    case .lessOrEqual: !below(otherLeast, otherMost, least, most)
    case .equal: equal(least, most, otherLeast, otherMost)
    case .unequal: !equal(least, most, otherLeast, otherMost)
    }
  }

  /// Whether one is less than the other.
  private static func below<End: Comparable>(
    _ least: End?, _ most: End?, _ otherLeast: End?, _ otherMost: End?
  ) -> Truth {
    if let most, let otherLeast, most < otherLeast { return .yes }
    if let least, let otherMost, least >= otherMost { return .no }
    return .unknown
  }

  private static func equal<End: Comparable>(
    _ least: End?, _ most: End?, _ otherLeast: End?, _ otherMost: End?
  ) -> Truth {
    if let most, let otherLeast, most < otherLeast { return .no }
    if let least, let otherMost, least > otherMost { return .no }
    if let least, let most, let otherLeast, let otherMost, least == most, otherLeast == otherMost {
      return Truth(least == otherLeast)
    }
    return .unknown
  }
}
