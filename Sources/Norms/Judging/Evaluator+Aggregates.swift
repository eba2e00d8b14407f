import Basics
import Ledger

// Sums, counts, means and extremes over what belongs to a subject.
extension Evaluator {
  /// An element that counts for sure or perhaps.
  struct Counted {
    let element: SubjectReference
    let isSure: Bool
    /// How many it stands for; more than one only where nothing but their number matters.
    let count: Int
  }

  /// The elements of a list that count.
  struct CountedList {
    var elements: [Counted] = []
    /// Whether there may be more of them.
    let isOpen: Bool
  }

  func aggregate(_ aggregate: Expression.Aggregate) -> Value {
    let list = value(of: aggregate.elements)
    if aggregate.function == .count, case .texts(let texts) = list {
      return .number(Bounds(Ratio(Int128(texts.count))))
    }
    guard case .subjects(let list) = list else { return .absent }
    let counted = counted(list, aggregate)
    if aggregate.function == .count { return .number(count(of: counted)) }
    guard let value = aggregate.value else { return .absent }
    let isDay = value.type == .day
    switch aggregate.function {
    case .count: return .number(count(of: counted))
    case .sum: return .number(sum(of: value, counted))
    case .mean: return mean(of: value, counted)
    case .highest, .lowest:
      guard counted.elements.contains(where: { $0.isSure }) else { return .absent }
      let isHighest = aggregate.function == .highest
      return isDay
        ? .day(extremeDay(of: value, counted, isHighest))
        : .number(extremeNumber(of: value, counted, isHighest))
    }
  }

  /// The elements of a list that fulfil the condition of an aggregate, for sure or perhaps.
  private func counted(_ list: SubjectList, _ aggregate: Expression.Aggregate) -> CountedList {
    var counted = CountedList(isOpen: list.isOpen)
    counted.elements.reserveCapacity(list.members.count)
    let isOfGroups = aggregate.function == .count && !aggregate.looksAtSingleLines
    var inner = self
    for member in list.members {
      guard member.count > 1 else {
        inner.add(member.subject, member, 1, aggregate.condition, to: &counted)
        continue
      }
      if isOfGroups {
        // All of its lines fare alike.
        inner.add(member.subject, member, member.count, aggregate.condition, to: &counted)
        continue
      }
      for line in facts.lines(member.subject) {
        inner.add(line, member, 1, aggregate.condition, to: &counted)
      }
    }
    return counted
  }

  private mutating func add(
    _ element: SubjectReference, _ member: Member, _ count: Int, _ condition: Expression?,
    to counted: inout CountedList
  ) {
    self.element = element
    let truth = condition.map { self.truth(of: $0) } ?? .yes
    if truth == .no { return }
    counted.elements.append(
      Counted(element: element, isSure: member.isSure && truth == .yes, count: count))
  }

  /// The elements that an aggregate counts, for sure or perhaps.
  func counted(by aggregate: Expression.Aggregate) -> [Counted] {
    guard case .subjects(let list) = value(of: aggregate.elements) else { return [] }
    return counted(list, aggregate).elements
  }

  private func count(of counted: CountedList) -> Bounds {
    var (sure, all) = (0, 0)
    for one in counted.elements {
      all += one.count
      if one.isSure { sure += one.count }
    }
    return Bounds(
      least: Ratio(Int128(sure)), most: counted.isOpen ? nil : Ratio(Int128(all)))
  }

  /// What is not written down yet can only add to a sum, as with books that are not complete.
  private func sum(of value: Expression, _ counted: CountedList) -> Bounds {
    var inner = self
    var sum = Bounds(.zero)
    for one in counted.elements {
      inner.element = one.element
      let bounds = inner.bounds(of: value)
      sum = sum.adding(one.isSure ? bounds : bounds.union(Bounds(.zero)))
    }
    return counted.isOpen ? Bounds(least: sum.least, most: nil) : sum
  }

  /// Nothing has no mean.
  private func mean(of value: Expression, _ counted: CountedList) -> Value {
    guard counted.elements.contains(where: { $0.isSure }) else { return .absent }
    if counted.isOpen { return .number(.anything) }
    let numbers = numbers(of: value, counted)
    return .number(
      Bounds(
        least: Means.extreme(numbers.map { Means.Part($0.bounds.least, $0.isSure) }, isLeast: true),
        most: Means.extreme(numbers.map { Means.Part($0.bounds.most, $0.isSure) }, isLeast: false)))
  }

  private func numbers(
    of value: Expression, _ counted: CountedList
  ) -> [(bounds: Bounds, isSure: Bool)] {
    var inner = self
    return counted.elements.map { one in
      inner.element = one.element
      return (inner.bounds(of: value), one.isSure)
    }
  }

  private func extremeNumber(
    of value: Expression, _ counted: CountedList, _ isHighest: Bool
  ) -> Bounds {
    let numbers = numbers(of: value, counted)
    let sure = numbers.filter { $0.isSure }
    let leasts = Extremes.of((isHighest ? sure : numbers).map { $0.bounds.least }, isHighest)
    let mosts = Extremes.of((isHighest ? numbers : sure).map { $0.bounds.most }, isHighest)
    // What is not written down yet may be higher, or lower, than all that is.
    return Bounds(
      least: counted.isOpen && !isHighest ? nil : leasts,
      most: counted.isOpen && isHighest ? nil : mosts)
  }

  private func extremeDay(
    of value: Expression, _ counted: CountedList, _ isHighest: Bool
  ) -> DayBounds {
    var inner = self
    let days = counted.elements.map { one -> (bounds: DayBounds, isSure: Bool) in
      inner.element = one.element
      guard case .day(let days) = inner.value(of: value) else { return (.anything, one.isSure) }
      return (days, one.isSure)
    }
    let sure = days.filter { $0.isSure }
    let firsts = Extremes.of((isHighest ? sure : days).map { $0.bounds.first }, isHighest)
    let lasts = Extremes.of((isHighest ? days : sure).map { $0.bounds.last }, isHighest)
    return DayBounds(
      first: counted.isOpen && !isHighest ? nil : firsts,
      last: counted.isOpen && isHighest ? nil : lasts)
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

/// The least or the most that a mean can be, where some of its parts may not count.
private enum Means {
  struct Part {
    let end: Ratio?
    let isSure: Bool

    init(_ end: Ratio?, _ isSure: Bool) {
      self.end = end
      self.isSure = isSure
    }
  }

  /// Of those that may not count, each is taken that brings the mean further.
  ///
  /// The lowest come first for the least, the highest for the most. Nil where an end is open.
  static func extreme(_ parts: [Part], isLeast: Bool) -> Ratio? {
    var sum: Ratio? = .zero
    var count: Int128 = 0
    var perhaps: [Ratio] = []
    for part in parts {
      guard let end = part.end else { return nil }
      if part.isSure {
        sum = sum.flatMap { $0.adding(end) }
        count += 1
      } else {
        perhaps.append(end)
      }
    }
    perhaps.sort { isLeast ? $0 < $1 : $1 < $0 }
    for end in perhaps {
      guard let known = sum, let mean = known.divided(by: Ratio(count)) else { return nil }
      guard isLeast ? end < mean : mean < end else { break }
      sum = known.adding(end)
      count += 1
    }
    return sum.flatMap { $0.divided(by: Ratio(count)) }
  }
}
