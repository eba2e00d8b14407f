import Diagnostics

/// Writes an expression in the words of the language, for default sentences and for lists of
/// changes.
///
/// What is written reads back as the same expression.
package struct ExpressionText {
  private let subject: Subject
  private let rulebook: Rulebook

  /// For expressions of a norm about `subject`.
  package init(_ subject: Subject, _ rulebook: Rulebook) {
    self.subject = subject
    self.rulebook = rulebook
  }

  package func text(of expression: Expression) -> String { text(of: expression, within: nil) }

  /// How tight an operator binds; the tighter, the higher.
  private enum Level: Int {
    case or, and, not, comparison, sum, product, otherwise, of, word
  }

  private func text(of expression: Expression, within element: Subject?) -> String {
    func part(_ inner: Expression, _ level: Level) -> String {
      let text = text(of: inner, within: element)
      return ExpressionText.level(of: inner).rawValue < level.rawValue ? "(" + text + ")" : text
    }
    switch expression.node {
    case .constant(let value): return ExpressionText.literal(value, expression.type)
    case .datedValue(let number): return "waarde \"" + rulebook.values[number].name + "\""
    case .field(let field, .element): return name(field, of: element ?? subject)
    case .field(let field, .subject):
      return name(field, of: subject) + (element == nil ? "" : " van norm")
    case .through(let reference, let field):
      guard case .subject(let other) = reference.type else { return part(reference, .of) }
      return name(field, of: other) + " van " + part(reference, .of)
    case .during(let field, let span): return part(field, .of) + " " + span.words
    case .otherwise(let first, let second):
      return part(first, .of) + " of anders " + part(second, .otherwise)
    case .somewhere(let one, let other):
      return "ergens tussen " + part(one, .sum) + " en " + part(other, .sum)
    case .day(let day, let year): return day.text + " van " + part(year, .of)
    case .difference(let one, let other):
      return "verschil tussen " + part(one, .sum) + " en " + part(other, .sum)
    case .negative(let inner): return "-" + part(inner, .otherwise)
    case .arithmetic(let operation, let left, let right):
      let isSum = operation == .plus || operation == .minus
      let level: Level = isSum ? .sum : .product
      let tighter: Level = isSum ? .product : .otherwise
      return part(left, level) + " " + ExpressionText.sign(operation) + " " + part(right, tighter)
    case .comparison(let comparison, let left, let right):
      let isWord =
        left.type == .text || left.type == .texts || left.type == .legalParts
        || ExpressionText.isSubject(left.type)
      return part(left, .sum) + " " + ExpressionText.sign(comparison, isWord: isWord) + " "
        + part(right, .sum)
    case .isOneOf(let one, let others):
      return part(one, .sum) + " is een van "
        + others.map { part($0, .sum) }.joined(separator: ", ")
    case .isFilledIn(let inner): return part(inner, .sum) + " is ingevuld"
    case .mentions(let inner, let texts):
      let words = texts.map { "\"" + $0.text + "\"" }
      return part(inner, .sum) + " noemt " + words.joined(separator: ", ")
    case .isWithin(let day, let period):
      return part(day, .sum) + " valt binnen " + part(period, .sum)
    case .not(let inner): return "niet " + part(inner, .not)
    case .and(let left, let right): return part(left, .and) + " en " + part(right, .not)
    case .or(let left, let right): return part(left, .or) + " of " + part(right, .and)
    case .aggregate(let aggregate): return text(of: aggregate, within: element)
    }
  }

  private func text(of aggregate: Expression.Aggregate, within element: Subject?) -> String {
    var inner = element
    if case .subjects(let subject) = aggregate.elements.type { inner = subject }
    var text =
      switch aggregate.function {
      case .sum: "som van "
      case .count: "aantal "
      case .highest: "hoogste "
      case .lowest: "laagste "
      case .mean: "gemiddelde "
      }
    if let value = aggregate.value { text += self.text(of: value, within: inner) + " van " }
    text += self.text(of: aggregate.elements, within: element)
    if let condition = aggregate.condition {
      let words = self.text(of: condition, within: inner)
      let isOne = ExpressionText.level(of: condition).rawValue >= Level.comparison.rawValue
      text += " waar " + (isOne ? words : "(" + words + ")")
    }
    return text
  }

  private func name(_ field: Field, of subject: Subject) -> String {
    Vocabulary.word(for: field, of: subject)?.names.first ?? ""
  }

  private static func literal(_ value: Value, _ type: ValueType) -> String {
    if case .text(let text) = value { return "\"" + text + "\"" }
    return ValueText(language: .dutch).text(of: value, type)
  }

  private static func isSubject(_ type: ValueType) -> Bool {
    if case .subject = type { return true }
    return false
  }

  private static func level(of expression: Expression) -> Level {
    switch expression.node {
    case .or: .or
    case .and: .and
    case .not: .not
    case .comparison, .isOneOf, .isFilledIn, .mentions, .isWithin: .comparison
    case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _), .somewhere, .difference: .sum
    case .arithmetic(.times, _, _), .arithmetic(.by, _, _): .product
    case .otherwise, .negative: .otherwise
    case .through, .day, .during, .aggregate: .of
    case .constant, .datedValue, .field: .word
    }
  }

  package static func sign(_ operation: Expression.Arithmetic) -> String {
    switch operation {
    case .plus: "+"
    case .minus: "-"
    case .times: "*"
    case .by: "/"
    }
  }

  package static func sign(_ comparison: Expression.Comparison, isWord: Bool = false) -> String {
    switch comparison {
    case .equal: isWord ? "is" : "="
    case .unequal: isWord ? "is niet" : "<>"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
