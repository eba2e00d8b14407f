/// Random numbers that are the same for the same seed, on every machine and in every release.
///
/// This is SplitMix64. The helpers below reduce a number by remainder and not with the standard
/// library's `random(in:using:)`, whose method may change: a seed that found a fault must find it
/// again next year. The small bias of a remainder does not matter for tests.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from the range, both ends included.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next() % width)
  }

  /// A number from zero up to, and not including, the limit.
  package mutating func below(_ limit: Int) -> Int { number(in: 0...(limit - 1)) }

  /// True in so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool {
    number(in: 0...99) < percent
  }

  /// One of the items, which may not be empty.
  package mutating func pick<Item>(_ items: [Item]) -> Item {
    precondition(!items.isEmpty, "there is nothing to pick from")
    return items[number(in: 0...(items.count - 1))]
  }

  /// The items in another order.
  package mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var result = items
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, number(in: 0...last))
    }
    return result
  }
}
