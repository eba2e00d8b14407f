package import Basics

/// What one cell of a table holds, and how it came to be.
package struct Cell: Equatable, Sendable {
  // What is large and rare stands elsewhere, so that a table of a million rows stays small.
  package enum Value: Equatable, Sendable {
    case empty
    case text(String)
    case texts([String])
    case number(Int)
    /// Amounts of several commodities; none is zero.
    case amounts([CellAmount])
    /// A sum of which this much is known and something is not.
    indirect case partial(CellAmount)
    /// A part of a whole, exact; formats round it to what they show.
    indirect case share(Fraction)
    case day(Day)
    /// Nothing is known of the figure that belongs here; why not, if that is to be said.
    case unknown(String?)
  }

  /// What a figure means to whoever looks for trouble.
  package enum Tone: Sendable {
    case neutral
    case good
    case caution
    case bad
  }

  package let value: Value
  package var tone: Tone
  /// How a spreadsheet works the value out from other cells of the same table.
  package var formula: Formula?
  /// The key of the `Origin` that lists what the figure is made of.
  package var origin: String?

  package init(
    _ value: Value, tone: Tone = .neutral, formula: Formula? = nil, origin: String? = nil
  ) {
    self.value = value
    self.tone = tone
    self.formula = formula
    self.origin = origin
  }

  package static let empty = Cell(.empty)
  package static func text(_ text: String) -> Cell { Cell(.text(text)) }
  package static func texts(_ texts: [String]) -> Cell { Cell(.texts(texts)) }
  package static func number(_ number: Int) -> Cell { Cell(.number(number)) }
  package static func amounts(_ amounts: [CellAmount]) -> Cell { Cell(.amounts(amounts)) }
}

/// An exact amount: `mantissa / 10^scale` of a commodity.
package struct CellAmount: Equatable, Sendable {
  package let mantissa: Int128
  package let scale: UInt8
  package let commodity: String

  package init(mantissa: Int128, scale: UInt8, commodity: String) {
    self.mantissa = mantissa
    self.scale = scale
    self.commodity = commodity
  }

  package var quantity: Quantity { Quantity(mantissa: mantissa, scale: scale) }
}

/// An exact fraction, whose denominator is above zero.
package struct Fraction: Equatable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "A share is a part of something above zero.")
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// How a cell follows from others of its table, for formats that can work it out again.
///
/// Rows and columns count from 0, in the table's own order.
package indirect enum Formula: Equatable, Sendable {
  case cell(row: Int, column: Int)
  /// The sum of a column over some rows.
  case sum(column: Int, rows: [Int])
  case plus(Formula, Formula)
  case minus(Formula, Formula)
  /// Nothing where the divisor is zero.
  case over(Formula, Formula)
}
