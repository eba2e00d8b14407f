import Basics
import Ledger

// Sums, counts and extremes over what belongs to a subject.
extension Evaluator {
  /// An element that counts for sure or perhaps.
  private struct Counted {
    let evaluator: Evaluator
    let isSure: Bool
  }

  func aggregate(_ aggregate: Expression.Aggregate) -> Value {
    let list = value(of: aggregate.elements)
    if aggregate.function == .count, case .texts(let texts) = list {
      return .number(Bounds(Ratio(Int128(texts.count))))
    }
    guard case .subjects(let members) = list else { return .absent }
    let counted = counted(members, aggregate.condition)
    switch aggregate.function {
    case .count:
      let sure = counted.count { $0.isSure }
      return .number(
        Bounds(least: Ratio(Int128(sure)), most: Ratio(Int128(counted.count))))
    case .sum:
      guard let value = aggregate.value else { return .absent }
      return .number(
        counted.reduce(Bounds(.zero)) { sum, one in
          let bounds = one.evaluator.bounds(of: value)
          return sum.adding(one.isSure ? bounds : bounds.union(Bounds(.zero)))
        })
    case .highest, .lowest:
      guard let value = aggregate.value else { return .absent }
      return extreme(of: value, counted, isHighest: aggregate.function == .highest)
    }
  }

  private func counted(_ members: [Member], _ condition: Expression?) -> [Counted] {
    var counted: [Counted] = []
    for member in members {
      var inner = self
      inner.element = member.subject
      switch condition.map({ inner.truth(of: $0) }) ?? .yes {
      case .no: continue
      case .yes: counted.append(Counted(evaluator: inner, isSure: member.isSure))
      case .unknown: counted.append(Counted(evaluator: inner, isSure: false))
      }
    }
    return counted
  }

  /// The members that an aggregate counts, for sure or perhaps.
  func members(of aggregate: Expression.Aggregate) -> [SubjectReference] {
    guard case .subjects(let members) = value(of: aggregate.elements) else { return [] }
    return counted(members, aggregate.condition).compactMap { $0.evaluator.element }
  }

  /// Nothing has no highest.
  private func extreme(of value: Expression, _ counted: [Counted], isHighest: Bool) -> Value {
    guard counted.contains(where: { $0.isSure }) else { return .absent }
    if value.type == .day {
      let days = counted.map { one -> (bounds: DayBounds, isSure: Bool) in
        guard case .day(let days) = one.evaluator.value(of: value) else {
          return (.anything, one.isSure)
        }
        return (days, one.isSure)
      }
      let sure = days.filter { $0.isSure }
      let firsts = Extremes.of((isHighest ? sure : days).map { $0.bounds.first }, isHighest)
      let lasts = Extremes.of((isHighest ? days : sure).map { $0.bounds.last }, isHighest)
      return .day(DayBounds(first: firsts, last: lasts))
    }
    let numbers = counted.map { (bounds: $0.evaluator.bounds(of: value), isSure: $0.isSure) }
    let sure = numbers.filter { $0.isSure }
    let leasts = Extremes.of((isHighest ? sure : numbers).map { $0.bounds.least }, isHighest)
    let mosts = Extremes.of((isHighest ? numbers : sure).map { $0.bounds.most }, isHighest)
    return .number(Bounds(least: leasts, most: mosts))
  }
}

/// The highest or lowest of ends of which some may be open.
private enum Extremes {
  /// Nil, an open end, where any of them is open.
  ///
  /// That gives away a little: the least of a highest would be known by the others alone. It never
  /// says more than is known.
  static func of<End: Comparable>(_ ends: [End?], _ isHighest: Bool) -> End? {
    let known = ends.compactMap { $0 }
    guard known.count == ends.count else { return nil }
    return isHighest ? known.max() : known.min()
  }
}
