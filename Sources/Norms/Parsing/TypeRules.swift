import Basics

/// Which types can be added, multiplied and compared, and what becomes of them.
enum TypeRules {
  /// What stands on one side of an operator.
  struct Side {
    let type: ValueType
    /// Whether it is a plain number that is written out, and whether it is a whole one.
    let isLiteralCount: Bool
    let isWhole: Bool

    init(_ expression: Expression) {
      type = expression.type
      var (isLiteral, isWhole) = (false, false)
      if case .constant(.number(let bounds)) = expression.node {
        isLiteral = expression.type == .number(.count)
        isWhole = bounds.exact?.denominator == 1
      }
      isLiteralCount = isLiteral
      self.isWhole = isWhole
    }
  }

  /// Nil where the two cannot be added or subtracted.
  static func sum(
    _ arithmetic: Expression.Arithmetic, _ left: Side, _ right: Side
  ) -> ValueType? {
    let isMinus = arithmetic == .minus
    switch (left.type, right.type) {
    case (.number(let one), .number(let other)): return one == other ? left.type : nil
    case (.day, .day): return isMinus ? .number(.days) : nil
    case (.day, .number(let unit)): return unit == .days || unit == .months ? .day : nil
    case (.number(let unit), .day):
      return !isMinus && (unit == .days || unit == .months) ? .day : nil
    case (.year, .year): return isMinus ? .number(.count) : nil
    case (.year, .number(.count)): return .year
    case (.number(.count), .year): return isMinus ? nil : .year
    default: return nil
    }
  }

  /// Nil where one of the two is no number, or where the unit makes no sense any more.
  static func product(
    _ arithmetic: Expression.Arithmetic, _ left: Side, _ right: Side
  ) -> ValueType? {
    guard let one = left.type.unit, let other = right.type.unit else { return nil }
    let sign: Int8 = arithmetic == .times ? 1 : -1
    var unit = Unit(
      euros: one.euros + sign * other.euros, dwellings: one.dwellings + sign * other.dwellings,
      hours: one.hours + sign * other.hours, days: one.days + sign * other.days,
      months: one.months + sign * other.months)
    // Nobody counts in euros to the ninth, and exponents stay within their eight bits.
    let exponents = [unit.euros, unit.dwellings, unit.hours, unit.days, unit.months]
    guard exponents.allSatisfy({ -8...8 ~= $0 }) else { return nil }
    guard unit.isBare else { return .number(unit) }
    if arithmetic == .times {
      // Twice a share is a share; a share of a count is a count.
      unit.isShare =
        one.isShare && (other.isShare || right.isLiteralCount)
        || other.isShare && left.isLiteralCount
    } else {
      unit.isShare = !(other.isShare && !one.isShare) && (one.isShare || !right.isLiteralCount)
    }
    return .number(unit)
  }

  static func canBeEqual(_ left: Side, _ right: Side) -> Bool {
    switch (left.type, right.type) {
    case (.text, .text), (.day, .day), (.truth, .truth): true
    // Whether one of the parts is that one, or lies within it: `onderdeel is "c"`.
    case (.legalParts, .text): true
    // What a subject is called: `afspraak is "Bod 2020"`.
    case (.subject, .text), (.text, .subject): true
    case (.subject(let one), .subject(let other)): one == other
    default: canBeOrdered(left, right)
    }
  }

  static func canBeOrdered(_ left: Side, _ right: Side) -> Bool {
    switch (left.type, right.type) {
    case (.number(let one), .number(let other)): one == other
    case (.day, .day), (.year, .year): true
    case (.year, .number(.count)): right.isLiteralCount && right.isWhole
    case (.number(.count), .year): left.isLiteralCount && left.isWhole
    default: false
    }
  }
}
