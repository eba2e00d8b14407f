/// An exact decimal number as it is written in a book: `mantissa / 10^scale`.
///
/// Never a binary fraction, and never rounded unless somebody asks for it by name. `125,00` and
/// `125,000` are equal in value and differ in scale; the scale is kept because it says how finely
/// the writer looked.
package struct Quantity: Sendable, BitwiseCopyable {
  package let mantissa: Int128
  package let scale: UInt8

  /// A number has at most so many decimals; a journal with more is refused.
  @inlinable package static var maximumScale: UInt8 { 18 }
  @inlinable package static var zero: Quantity { Quantity(mantissa: 0, scale: 0) }

  @inlinable package init(mantissa: Int128, scale: UInt8) {
    self.mantissa = mantissa
    self.scale = scale
  }

  @inlinable package var isZero: Bool { mantissa == 0 }
  @inlinable package var isNegative: Bool { mantissa < 0 }

  @inlinable package static prefix func - (value: Quantity) -> Quantity {
    Quantity(mantissa: -value.mantissa, scale: value.scale)
  }

  /// The sum, or nil where it would not fit in 128 bits.
  @inlinable package func adding(_ other: Quantity) -> Quantity? {
    let scale = max(scale, other.scale)
    guard let left = mantissa(atScale: scale), let right = other.mantissa(atScale: scale) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Quantity(mantissa: sum, scale: scale)
  }

  /// The exact product, or nil where it would not fit in 128 bits.
  @inlinable package func multiplied(by other: Quantity) -> Quantity? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    // Two scales of at most 18 stay below 37, which powers of ten in 128 bits reach.
    return overflow ? nil : Quantity(mantissa: product, scale: scale + other.scale)
  }

  /// The mantissa of the same value written with more decimals, or nil where it would not fit.
  @inlinable package func mantissa(atScale wanted: UInt8) -> Int128? {
    precondition(wanted >= scale, "Writing a number with fewer decimals would round it.")
    let (scaled, overflow) = mantissa.multipliedReportingOverflow(
      by: Quantity.power(Int(wanted - scale)))
    return overflow ? nil : scaled
  }

  /// The value with `places` decimals, halves to the even neighbour, as hledger rounds.
  package func rounded(to places: UInt8) -> Quantity {
    guard places < scale else { return self }
    let unit = Quantity.power(Int(scale - places))
    return Quantity(mantissa: mantissa.dividedHalfToEven(by: unit), scale: places)
  }

  /// The same value with no more decimals than it needs.
  @inlinable package var reduced: Quantity {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    return Quantity(mantissa: mantissa, scale: scale)
  }

  /// The number for machines: a decimal point, no groups, all decimals of the scale.
  package var text: String {
    let places = Int(scale)
    var digits = String(mantissa.magnitude).zeroPadded(to: places + 1)
    if places > 0 {
      digits = String(digits.dropLast(places)) + "." + String(digits.suffix(places))
    }
    return mantissa < 0 ? "-" + digits : digits
  }

  /// 10 to the power of `exponent`, which is at most 37.
  @inlinable package static func power(_ exponent: Int) -> Int128 {
    precondition(0...37 ~= exponent, "Powers of ten up to 10^37 fit in 128 bits.")
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension Quantity: Comparable {
  @inlinable package static func == (left: Quantity, right: Quantity) -> Bool {
    let (left, right) = (left.reduced, right.reduced)
    return left.mantissa == right.mantissa && left.scale == right.scale
  }

  @inlinable package static func < (left: Quantity, right: Quantity) -> Bool {
    let scale = max(left.scale, right.scale)
    guard let one = left.mantissa(atScale: scale), let other = right.mantissa(atScale: scale) else {
      // Where one side does not fit at the finer scale, its whole part alone decides.
      return left.rounded(to: 0).mantissa < right.rounded(to: 0).mantissa
    }
    return one < other
  }
}
