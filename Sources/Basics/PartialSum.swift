/// Something that a sum lacks: an amount that is somewhere between two bounds.
package protocol SumGap: Sendable {
  /// What the missing amount is at least; nil where it has no floor.
  var least: Quantity? { get }
  /// What it is at most; nil where it has no ceiling.
  var most: Quantity? { get }

  /// Takes in what is one and the same thing that is missing, so that it is told once; false where
  /// it is another thing.
  mutating func absorb(_ other: Self) -> Bool

  /// What a difference lacks that takes the amount off.
  var opposite: Self { get }

  /// What a sum lacks that left 128 bits.
  static var tooLarge: Self { get }
}

/// A sum of which a part may be unknown: an interval from what is sure to what is possible.
///
/// What is unknown is never taken for zero: it stands beside what is known, and has a name.
package struct PartialSum<Gap: SumGap>: Sendable {
  /// The sum of what is known.
  package private(set) var known: Quantity = .zero
  /// What is not known, each thing once, in the order in which it was met.
  package private(set) var gaps: [Gap] = []

  package init() {}

  package init(_ known: Quantity) { self.known = known }

  package init(missing gap: Gap) { gaps = [gap] }

  /// The sum, if all of it is known.
  package var total: Quantity? { gaps.isEmpty ? known : nil }

  /// What the sum is at least; nil where it has no floor.
  package var floor: Quantity? {
    var floor: Quantity? = known
    for gap in gaps { floor = floor.flatMap { sum in gap.least.flatMap { sum.adding($0) } } }
    return floor
  }

  /// What the sum is at most; nil where it has no ceiling.
  package var ceiling: Quantity? {
    var ceiling: Quantity? = known
    for gap in gaps { ceiling = ceiling.flatMap { sum in gap.most.flatMap { sum.adding($0) } } }
    return ceiling
  }

  package var isNothing: Bool { gaps.isEmpty && known.isZero }

  /// The same, but as wholly open where a part of it is: what is known of a rest says nothing.
  package var knownAsWhole: PartialSum {
    if gaps.isEmpty { return self }
    var open = self
    open.known = .zero
    return open
  }

  package mutating func add(_ amount: Quantity) {
    if let sum = known.adding(amount) { known = sum } else { miss(.tooLarge) }
  }

  package mutating func miss(_ gap: Gap) {
    for index in gaps.indices where gaps[index].absorb(gap) { return }
    gaps.append(gap)
  }

  package mutating func add(_ other: PartialSum) {
    add(other.known)
    for gap in other.gaps { miss(gap) }
  }

  package static func + (left: PartialSum, right: PartialSum) -> PartialSum {
    var sum = left
    sum.add(right)
    return sum
  }

  /// The difference; of what is missing on the right as much may be too much as was too little.
  package static func - (left: PartialSum, right: PartialSum) -> PartialSum {
    var difference = left
    difference.add(-right.known)
    for gap in right.gaps { difference.miss(gap.opposite) }
    return difference
  }

  package static func sum(_ parts: some Sequence<PartialSum>) -> PartialSum {
    var sum = PartialSum()
    for part in parts { sum.add(part) }
    return sum
  }
}
