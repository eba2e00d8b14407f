import Diagnostics
import Ledger

/// A sum of euros of which a part may be open.
///
/// What is open is never taken for zero: it is shown beside what is known, and named.
struct Money: Sendable {
  private(set) var known: Quantity = .zero
  /// What is not known, each thing once, in the order in which it was met.
  private(set) var missing: [Bilingual] = []

  init() {}

  init(_ known: Quantity) { self.known = known }

  init(missing: Bilingual) { self.missing = [missing] }

  /// A sum of a pot, with what is missing in words.
  init(_ sum: PartialSum) {
    known = sum.known
    for unknown in sum.unknowns { miss(Bilingual { PotWords($0).words(for: unknown) }) }
  }

  /// The sum, if all of it is known.
  var total: Quantity? { missing.isEmpty ? known : nil }

  var isNothing: Bool { missing.isEmpty && known.isZero }

  /// The same, but as wholly open where a part of it is: what is known of a rest says nothing.
  var knownAsWhole: Money {
    if missing.isEmpty { return self }
    var open = self
    open.known = .zero
    return open
  }

  mutating func miss(_ what: Bilingual) {
    if !missing.contains(what) { missing.append(what) }
  }

  mutating func add(_ amount: Quantity) {
    if let sum = known.adding(amount) { known = sum } else { miss(Money.tooLarge) }
  }

  mutating func add(_ other: Money) {
    add(other.known)
    for what in other.missing { miss(what) }
  }

  static func + (left: Money, right: Money) -> Money {
    var sum = left
    sum.add(right)
    return sum
  }

  /// The difference; where something is missing its known part says nothing.
  static func - (left: Money, right: Money) -> Money {
    var difference = left
    difference.add(-right.known)
    for what in right.missing { difference.miss(what) }
    return difference
  }

  static func sum(_ parts: some Sequence<Money>) -> Money {
    var sum = Money()
    for part in parts { sum.add(part) }
    return sum
  }

  static let tooLarge = Bilingual(
    dutch: "een te grote som", english: "a sum that is too large")
}

extension Quantity {
  /// The part `numerator / denominator` of an amount, to the cent, half to even; nil where that is
  /// too large to be exact.
  func part(_ numerator: Int, of denominator: Int) -> Quantity? {
    precondition(denominator > 0, "A part is one of something.")
    let places = max(scale, 2)
    guard let units = mantissa(atScale: places) else { return nil }
    let (product, overflow) = units.multipliedReportingOverflow(by: Int128(numerator))
    if overflow { return nil }
    // An amount that is finer than cents is cut to cents too.
    let unit = Int128(denominator) * Quantity.power(Int(places) - 2)
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: unit)
    let twice = 2 * rest.magnitude
    let isAway = twice > unit.magnitude || (twice == unit.magnitude && quotient % 2 != 0)
    return Quantity(mantissa: quotient + (isAway ? (product < 0 ? -1 : 1) : 0), scale: 2)
  }
}
