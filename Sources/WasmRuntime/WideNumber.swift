/// A number of 128 bits, reckoned with in pieces of 32 bits.
///
/// A machine of 32 bits leaves sums of this width to functions of a library that its toolchain does
/// not have. Written with `UInt128` they would call themselves.
package struct WideNumber: Equatable {
  package var low: UInt64
  package var high: UInt64

  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  private var leadingZeros: Int {
    high == 0 ? 64 + low.leadingZeroBitCount : high.leadingZeroBitCount
  }

  fileprivate static func >= (left: WideNumber, right: WideNumber) -> Bool {
    left.high == right.high ? left.low >= right.low : left.high > right.high
  }

  fileprivate static func &- (left: WideNumber, right: WideNumber) -> WideNumber {
    WideNumber(
      low: left.low &- right.low,
      high: left.high &- right.high &- (left.low < right.low ? 1 : 0))
  }

  /// The number in pieces, the lowest first.
  private var pieces: InlineArray<4, UInt32> {
    [
      UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32),
      UInt32(truncatingIfNeeded: high), UInt32(truncatingIfNeeded: high >> 32),
    ]
  }

  /// The lower 128 bits of a product, which are the same whether or not there are signs.
  package static func &* (left: WideNumber, right: WideNumber) -> WideNumber {
    let (left, right) = (left.pieces, right.pieces)
    var sums = InlineArray<4, UInt64>(repeating: 0)
    for place in 0..<4 {
      var carry: UInt64 = 0
      for other in 0..<(4 - place) {
        // Even a product of 64 bits would be taken from 128, to see whether it is one.
        let product = left[place].multipliedFullWidth(by: right[other])
        let sum = sums[place + other] + UInt64(product.low) + carry
        sums[place + other] = sum & 0xFFFF_FFFF
        carry = (sum >> 32) + UInt64(product.high)
      }
    }
    return WideNumber(low: sums[0] | sums[1] << 32, high: sums[2] | sums[3] << 32)
  }

  /// Shifts by less than 128.
  package static func &<< (number: WideNumber, count: Int) -> WideNumber {
    if count == 0 { return number }
    if count >= 64 { return WideNumber(low: 0, high: number.low &<< UInt64(count - 64)) }
    return WideNumber(
      low: number.low &<< UInt64(count),
      high: (number.high &<< UInt64(count)) | (number.low &>> UInt64(64 - count)))
  }

  /// Shifts by less than 128, without a sign.
  package static func &>> (number: WideNumber, count: Int) -> WideNumber {
    if count == 0 { return number }
    if count >= 64 { return WideNumber(low: number.high &>> UInt64(count - 64), high: 0) }
    return WideNumber(
      low: (number.low &>> UInt64(count)) | (number.high &<< UInt64(64 - count)),
      high: number.high &>> UInt64(count))
  }

  /// Shifts a number in two's complement by less than 128, to a smaller one of its sign.
  package func shiftedRightSigned(by count: Int) -> WideNumber {
    let all = WideNumber(low: .max, high: .max)
    guard isNegative else { return self &>> count }
    let (kept, sign) = (self &>> count, count == 0 ? self : all &<< (128 - count))
    return WideNumber(low: kept.low | sign.low, high: kept.high | sign.high)
  }

  /// Divides numbers without a sign, as one does on paper, a binary digit at a time.
  package func divided(
    by divisor: WideNumber
  ) -> (quotient: WideNumber, remainder: WideNumber) {
    if high == 0, divisor.high == 0 {
      return (
        WideNumber(low: low / divisor.low, high: 0), WideNumber(low: low % divisor.low, high: 0)
      )
    }
    var (quotient, rest) = (WideNumber(low: 0, high: 0), self)
    let places = divisor.leadingZeros - leadingZeros
    guard places >= 0 else { return (quotient, rest) }
    for place in (0...places).reversed() {
      let part = divisor &<< place
      quotient = quotient &<< 1
      if rest >= part {
        rest = rest &- part
        quotient.low |= 1
      }
    }
    return (quotient, rest)
  }

  /// Divides numbers in two's complement, towards zero: the remainder has the sign of the dividend.
  package func dividedSigned(
    by divisor: WideNumber
  ) -> (quotient: WideNumber, remainder: WideNumber) {
    let parts = magnitude.divided(by: divisor.magnitude)
    return (
      isNegative == divisor.isNegative ? parts.quotient : parts.quotient.negated,
      isNegative ? parts.remainder.negated : parts.remainder
    )
  }

  private var isNegative: Bool { high >> 63 == 1 }
  private var negated: WideNumber { WideNumber(low: 0, high: 0) &- self }
  private var magnitude: WideNumber { isNegative ? negated : self }
}
