import Basics

/// A decimal number without rounding: `mantissa` divided by ten to the power of `places`.
///
/// The generator keeps all figures of a journal within fifteen digits, so sums stay far within 64
/// bits. An overflow would trap, and would be a fault of the generator.
struct ExactQuantity: Hashable {
  var mantissa: Int
  var places: Int

  static let zero = ExactQuantity(mantissa: 0, places: 0)

  var isZero: Bool { mantissa == 0 }

  /// One unit in the last of so many decimals.
  static func unit(places: Int) -> ExactQuantity {
    ExactQuantity(mantissa: 1, places: places)
  }

  static func powerOfTen(_ exponent: Int) -> Int {
    var result = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  static func + (left: ExactQuantity, right: ExactQuantity) -> ExactQuantity {
    let places = max(left.places, right.places)
    return ExactQuantity(
      mantissa: left.mantissa * powerOfTen(places - left.places)
        + right.mantissa * powerOfTen(places - right.places),
      places: places)
  }

  static prefix func - (quantity: ExactQuantity) -> ExactQuantity {
    ExactQuantity(mantissa: -quantity.mantissa, places: quantity.places)
  }

  static func * (left: ExactQuantity, right: ExactQuantity) -> ExactQuantity {
    ExactQuantity(
      mantissa: left.mantissa * right.mantissa, places: left.places + right.places)
  }

  /// The same number without zeros at the end of its decimals.
  var normalized: ExactQuantity {
    var result = self
    while result.places > 0, result.mantissa % 10 == 0 {
      result.mantissa /= 10
      result.places -= 1
    }
    return result
  }

  /// The same number with at least so many decimals.
  func padded(to places: Int) -> ExactQuantity {
    guard places > self.places else { return self }
    return ExactQuantity(
      mantissa: mantissa * Self.powerOfTen(places - self.places), places: places)
  }

  /// The digits before and behind the decimal mark, without the sign.
  var digits: (whole: String, fraction: String) {
    var all = String(mantissa.magnitude)
    if all.count <= places {
      all = String(repeating: "0", count: places + 1 - all.count) + all
    }
    return (String(all.dropLast(places)), String(all.suffix(places)))
  }

  /// Decimal point, no zeros at the end, no exponent, `-` as the only sign.
  var canonicalText: String {
    let (whole, fraction) = normalized.digits
    return (mantissa < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
