/// Numbers that look random and are the same for the same seed, on every machine (SplitMix64).
///
/// The standard library may change how it draws a number from a range, so that is done here too.
struct SeededRandom {
  private var state: UInt64

  /// A stream of its own for each thing that is made up, so that a change in one leaves the others.
  init(seed: UInt64, _ parts: Int...) {
    state = seed
    for part in parts {
      state ^= UInt64(truncatingIfNeeded: part)
      state = next()
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0...(elements.count - 1))]
  }

  /// A percentage of an amount, drawn from a range.
  mutating func part(of amount: Int, percent: ClosedRange<Int>) -> Int {
    amount * number(in: percent) / 100
  }
}
