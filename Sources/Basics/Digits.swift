/// Typed digits as a number, bounded before each multiplication.
///
/// Whoever reads digits that somebody typed asks for their number here, so that forty of them are
/// nil and no overflow; a test of the house finds those who multiply by ten themselves.
extension FixedWidthInteger {
  /// Puts a digit behind those of the number; false, and the number as it was, where it would not
  /// fit.
  @inlinable package mutating func append(digit: UInt8) -> Bool {
    let (tenfold, isTooLarge) = multipliedReportingOverflow(by: 10)
    let (sum, overflow) = tenfold.addingReportingOverflow(Self(truncatingIfNeeded: digit))
    guard !isTooLarge, !overflow else { return false }
    self = sum
    return true
  }

  /// The number that ASCII digits write, zero for none of them; nil where it would not fit or where
  /// one of the bytes is no digit.
  @inlinable package init?(digits: some Sequence<UInt8>) {
    self = 0
    for byte in digits {
      let digit = byte &- 0x30
      guard digit < 10, append(digit: digit) else { return nil }
    }
  }
}
