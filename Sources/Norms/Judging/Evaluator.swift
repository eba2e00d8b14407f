import Basics
import Ledger

/// Works out expressions for one subject on one day.
///
/// The language has no loops and no recursion, so this always ends; what is not known stays within
/// bounds to the end.
struct Evaluator {
  let rulebook: Rulebook
  var facts: Facts
  /// The day by which dated values are looked up.
  let day: Day
  let subject: SubjectReference
  /// What an aggregate is looking at.
  var element: SubjectReference?

  func value(of expression: Expression) -> Value {
    switch expression.node {
    case .constant(let value): return value
    case .datedValue(let number): return datedValue(number)
    // Most of what is asked for is a field of the subject itself.
    case .field(let field, let owner): return facts.value(field, reference(owner))
    case .through, .during:
      return asked(by: expression).map { facts.value($0.field, $0.subject) } ?? .absent
    case .otherwise(let first, let second): return otherwise(first, second)
    case .somewhere(let one, let other):
      return .number(bounds(of: one).union(bounds(of: other)))
    case .day(let day, let year): return .day(day.days(in: bounds(of: year)))
    case .difference(let one, let other):
      return .number(bounds(of: one).adding(bounds(of: other).opposite).magnitude)
    case .negative(let number): return .number(bounds(of: number).opposite)
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, left, right)
    case .aggregate(let aggregate): return self.aggregate(aggregate)
    case .comparison, .isOneOf, .isFilledIn, .mentions, .isWithin, .not, .and, .or:
      return .truth(truth(of: expression))
    }
  }

  func truth(of expression: Expression) -> Truth {
    switch expression.node {
    case .not(let inner): return !truth(of: inner)
    case .and(let left, let right):
      let first = truth(of: left)
      return first == .no ? .no : first && truth(of: right)
    case .or(let left, let right):
      let first = truth(of: left)
      return first == .yes ? .yes : first || truth(of: right)
    case .comparison(let comparison, let left, let right): return compare(left, comparison, right)
    case .isOneOf(let one, let others): return isOneOf(one, others)
    case .isFilledIn(let inner): return Truth(isFilledIn(inner))
    case .mentions(let text, let wanted):
      return mentions(text, wanted)
    case .isWithin(let day, let period): return isWithin(day, period)
    default:
      guard case .truth(let truth) = value(of: expression) else { return .unknown }
      return truth
    }
  }

  func reference(_ owner: Expression.Owner) -> SubjectReference {
    switch owner {
    case .subject: return subject
    case .element:
      guard let element else {
        preconditionFailure("Only an aggregate's own parts ask for an element.")
      }
      return element
    }
  }

  /// A field of a subject, which the books are asked for.
  struct Asked {
    let field: Field
    var subject: SubjectReference
  }

  /// What an expression asks the books for; nil where it leads to nothing, or is no field.
  func asked(by expression: Expression) -> Asked? {
    switch expression.node {
    case .field(let field, let owner): return Asked(field: field, subject: reference(owner))
    case .through(let reference, let field):
      guard case .subject(let other) = value(of: reference) else { return nil }
      return Asked(field: field, subject: other)
    case .during(let inner, let span):
      guard var asked = asked(by: inner) else { return nil }
      asked.subject.part = span.part(judging: subject.part)
      return asked
    default: return nil
    }
  }

  private func datedValue(_ number: Int) -> Value {
    rulebook.values[number].entry(on: day).map { .number(Bounds($0.amount)) } ?? .absent
  }

  /// The second where the first is not filled in; a first that is open stays unknown.
  private func otherwise(_ first: Expression, _ second: Expression) -> Value {
    let value = value(of: first)
    if case .absent = value { return self.value(of: second) }
    return value
  }

  // MARK: Numbers and days

  /// The bounds of a number; anything where nothing is filled in.
  func bounds(of expression: Expression) -> Bounds {
    guard case .number(let bounds) = value(of: expression) else { return .anything }
    return bounds
  }

  private func days(of expression: Expression) -> DayBounds {
    guard case .day(let days) = value(of: expression) else { return .anything }
    return days
  }

  private func arithmetic(
    _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression
  ) -> Value {
    if left.type == .day { return dayArithmetic(operation, left, right) }
    let (one, other) = (bounds(of: left), bounds(of: right))
    switch operation {
    case .plus: return .number(one.adding(other))
    case .minus: return .number(one.adding(other.opposite))
    case .times: return .number(one.multiplied(by: other))
    case .by: return .number(one.divided(by: other))
    }
  }

  /// A day later or earlier, or the days between two.
  private func dayArithmetic(
    _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression
  ) -> Value {
    let day = days(of: left)
    if right.type == .day {
      let other = days(of: right)
      return .number(
        Bounds(
          least: DayCounting.between(other.last, day.first),
          most: DayCounting.between(other.first, day.last)))
    }
    let span = operation == .minus ? bounds(of: right).opposite : bounds(of: right)
    let isMonths = right.type == .number(.months)
    return .day(
      DayBounds(
        first: DayCounting.moved(day.first, by: span.least, isMonths: isMonths),
        last: DayCounting.moved(day.last, by: span.most, isMonths: isMonths)))
  }

  private func isWithin(_ day: Expression, _ period: Expression) -> Truth {
    guard case .period(let from, let until) = value(of: period) else { return .unknown }
    let days = days(of: day)
    return Comparing.days(from, .lessOrEqual, days) && Comparing.days(days, .lessOrEqual, until)
  }

  // MARK: Texts

  /// The texts of a value; none where nothing is filled in.
  func texts(of expression: Expression) -> [String] {
    switch value(of: expression) {
    case .text(let text): return [text]
    case .texts(let texts): return texts
    case .subject(let other):
      guard case .text(let name) = facts.value(.name, other) else { return [] }
      return [name]
    case .subjects(let list):
      return list.members.compactMap { member in
        guard case .text(let name) = facts.value(.name, member.subject) else { return nil }
        return name
      }
    default: return []
    }
  }

  /// What is not written mentions nothing; words that a group of lines does not tell may.
  private func mentions(_ text: Expression, _ wanted: [WordSequence]) -> Truth {
    let found = texts(of: text)
    if found.isEmpty, isFilledIn(text) { return .unknown }
    return Truth(found.contains { wanted.areFound(in: $0) })
  }

  private func compare(
    _ left: Expression, _ comparison: Expression.Comparison, _ right: Expression
  ) -> Truth {
    switch left.type {
    case .number, .year: return Comparing.numbers(bounds(of: left), comparison, bounds(of: right))
    case .day: return Comparing.days(days(of: left), comparison, days(of: right))
    case .truth:
      let (one, other) = (truth(of: left), truth(of: right))
      guard one != .unknown, other != .unknown else { return .unknown }
      return Truth((one == other) == (comparison == .equal))
    case .legalParts: return isOfPart(left, [right], isNegated: comparison == .unequal)
    case .text, .texts, .subject, .period, .subjects:
      let (one, other) = (texts(of: left), texts(of: right))
      guard !one.isEmpty, !other.isEmpty else { return .unknown }
      // Most texts that are the same are written the same.
      let isSame = one == other || one.map { WordSequence($0) } == other.map { WordSequence($0) }
      return Truth(isSame == (comparison == .equal))
    }
  }

  /// Whether one of the parts of the law that something is, is one of those asked for or lies
  /// within it.
  private func isOfPart(
    _ one: Expression, _ others: [Expression], isNegated: Bool = false
  ) -> Truth {
    let own = texts(of: one).compactMap { LegalPart(written: $0) }
    let asked = others.map { texts(of: $0) }
    guard !own.isEmpty, asked.allSatisfy({ !$0.isEmpty }) else { return .unknown }
    let wanted = asked.flatMap { $0 }.compactMap { LegalPart(written: $0) }
    let isFound = own.contains { part in wanted.contains { part.lies(within: $0) } }
    return Truth(isFound != isNegated)
  }

  /// Whether a value is among others; of several texts, whether all of them are.
  private func isOneOf(_ one: Expression, _ others: [Expression]) -> Truth {
    switch one.type {
    case .legalParts: return isOfPart(one, others)
    case .text, .texts, .subject:
      let wanted = texts(of: one).map { WordSequence($0) }
      var known: [WordSequence] = []
      var isComplete = true
      for other in others {
        let texts = texts(of: other)
        if texts.isEmpty { isComplete = false }
        known += texts.map { WordSequence($0) }
      }
      if wanted.isEmpty { return .unknown }
      if wanted.allSatisfy({ known.contains($0) }) { return .yes }
      return isComplete ? .no : .unknown
    default:
      return others.reduce(Truth.no) { $0 || compare(one, .equal, $1) }
    }
  }

  private func isFilledIn(_ expression: Expression) -> Bool {
    switch expression.node {
    case .field, .through, .during:
      return asked(by: expression).map { facts.isFilledIn($0.field, $0.subject) } ?? false
    case .otherwise(let first, let second): return isFilledIn(first) || isFilledIn(second)
    case .datedValue(let number): return rulebook.values[number].entry(on: day) != nil
    default: return true
    }
  }
}

/// Counts days and months.
enum DayCounting {
  static func between(_ first: Day?, _ last: Day?) -> Ratio? {
    guard let first, let last else { return nil }
    return Ratio(Int128(last.number) - Int128(first.number))
  }

  /// A day so many days or months later; nil where no calendar has it.
  ///
  /// A month on from the 31st ends on the last day of a shorter month.
  static func moved(_ day: Day?, by span: Ratio?, isMonths: Bool) -> Day? {
    guard let day, let span, span.denominator == 1, let count = Int32(exactly: span.numerator)
    else { return nil }
    if !isMonths {
      let (number, overflow) = day.number.addingReportingOverflow(count)
      return overflow ? nil : Day(number: number)
    }
    let date = day.components
    let months = date.year * 12 + date.month - 1 + Int(count)
    guard months >= 12 else { return nil }
    let (year, month) = (months / 12, months % 12 + 1)
    return Day(year: year, month: month, day: min(date.day, Day.days(inMonth: month, of: year)))
  }
}
