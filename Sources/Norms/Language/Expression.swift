package import Diagnostics

/// A part of a norm with its words looked up and its types checked: what is judged.
package struct Expression: Sendable {
  package indirect enum Node: Sendable {
    case constant(Value)
    /// A dated value, by its number in the rulebook.
    case datedValue(Int)
    case field(Field, Owner)
    /// A field of what a reference leads to: `periode van afspraak`.
    case through(Expression, Field)
    /// A field, of some months of the judged year: `gerealiseerd t/m tertiaal 2`.
    case during(Expression, YearSpan)
    /// `A of anders B`.
    case otherwise(Expression, Expression)
    /// `ergens tussen A en B`.
    case somewhere(Expression, Expression)
    /// `1 juli van J`: a day of a year.
    case day(YearlyDay, Expression)
    /// `verschil tussen A en B`: how far two numbers lie apart.
    case difference(Expression, Expression)
    case negative(Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case comparison(Comparison, Expression, Expression)
    /// `is een van`, where each of the others is a text, texts or a number.
    case isOneOf(Expression, [Expression])
    case isFilledIn(Expression)
    /// `noemt`: one of these texts as whole words.
    case mentions(Expression, [WordSequence])
    /// `valt binnen`, of a day and a period.
    case isWithin(Expression, Expression)
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case aggregate(Aggregate)
  }

  /// Whose field is meant.
  package enum Owner: Sendable {
    /// The subject of the norm.
    case subject
    /// The element that an aggregate looks at.
    case element
  }

  package enum Arithmetic: Sendable {
    case plus, minus, times, by
  }

  package enum Comparison: Sendable {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
  }

  /// `som van X van Y waar C`.
  package struct Aggregate: Sendable {
    package enum Function: Sendable {
      case sum, count, highest, lowest, mean
    }

    package let function: Function
    /// What is added up or compared, seen from the element; nil for a count.
    package let value: Expression?
    package let elements: Expression
    package let condition: Expression?

    package init(
      _ function: Function, of value: Expression?, over elements: Expression,
      where condition: Expression?
    ) {
      self.function = function
      self.value = value
      self.elements = elements
      self.condition = condition
    }

    /// Whether it is about lines of journals, of which there may be very many.
    package var isOfLines: Bool { elements.type == .subjects(.posting) }
  }

  package let node: Node
  package let type: ValueType
  /// Where it stands in the rulebook.
  package let place: Place

  package init(_ node: Node, _ type: ValueType, at place: Place) {
    self.node = node
    self.type = type
    self.place = place
  }
}
