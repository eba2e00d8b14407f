/// An exact number as a fraction in lowest terms, so that euros per dwelling are never rounded.
///
/// Whatever would leave 128 bits is nil, and then unknown: no figure is wrong in silence.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int128
  /// Above zero.
  package let denominator: Int128

  package static let zero = Ratio(0)
  package static let one = Ratio(1)

  package init(_ whole: Int128) {
    numerator = whole
    denominator = 1
  }

  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, denominator != Int128.min, numerator != Int128.min else { return nil }
    let divisor = Ratio.greatestDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  package init(_ quantity: Quantity) {
    let reduced = quantity.reduced
    guard let ratio = Ratio(reduced.mantissa, over: Quantity.power(Int(reduced.scale))) else {
      preconditionFailure("A quantity of a book is far from the ends of 128 bits.")
    }
    self = ratio
  }

  package func adding(_ other: Ratio) -> Ratio? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Ratio(sum, over: denominator)
    }
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, overflow) = left.addingReportingOverflow(right)
    let (below, belowOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !leftOverflow, !rightOverflow, !overflow, !belowOverflow else { return nil }
    return Ratio(sum, over: below)
  }

  package func multiplied(by other: Ratio) -> Ratio? {
    // Each against the other's denominator first, so that less leaves 128 bits.
    guard let left = Ratio(numerator, over: other.denominator),
      let right = Ratio(other.numerator, over: denominator)
    else { return nil }
    let (above, overflow) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (below, belowOverflow) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return overflow || belowOverflow ? nil : Ratio(above, over: below)
  }

  /// Nil by zero.
  package func divided(by other: Ratio) -> Ratio? {
    guard let inverse = Ratio(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  package static prefix func - (value: Ratio) -> Ratio {
    // The constructors keep the numerator off the one number that has no opposite.
    Ratio(-value.numerator, over: value.denominator) ?? value
  }

  private static func greatestDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension Ratio: Comparable {
  package static func < (left: Ratio, right: Ratio) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    if left.numerator.signum() != right.numerator.signum() {
      return left.numerator < right.numerator
    }
    // Through 256 bits, since a comparison may not be unknown.
    let one = left.numerator.multipliedFullWidth(by: right.denominator)
    let other = right.numerator.multipliedFullWidth(by: left.denominator)
    return one.high != other.high ? one.high < other.high : one.low < other.low
  }
}
