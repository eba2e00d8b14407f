import Testing
import WasmRuntime

/// Arithmetic in pieces is that of this machine.
@Suite struct WideNumberTests {
  /// Numbers around the borders of the pieces, and any.
  private static let numbers: [UInt128] = {
    var numbers: [UInt128] = [0, 1, 2, 10, 100, 3_333_333_333, UInt128.max]
    for place in [31, 32, 33, 63, 64, 65, 95, 96, 127] {
      numbers += [(1 << place) - 1, 1 << place, (1 << place) + 1, UInt128.max << place]
    }
    for _ in 0..<200 {
      numbers.append(UInt128.random(in: 0 ... .max) >> Int.random(in: 0..<128))
    }
    return numbers
  }()

  private func wide(_ number: UInt128) -> WideNumber {
    WideNumber(
      low: UInt64(truncatingIfNeeded: number), high: UInt64(truncatingIfNeeded: number >> 64))
  }

  private func wide(_ number: Int128) -> WideNumber { wide(UInt128(bitPattern: number)) }

  @Test func productsAndQuotients() {
    for left in WideNumberTests.numbers {
      for right in WideNumberTests.numbers {
        #expect(wide(left) &* wide(right) == wide(left &* right), "\(left) * \(right)")
        guard right != 0 else { continue }
        let parts = wide(left).divided(by: wide(right))
        #expect(parts.quotient == wide(left / right), "\(left) / \(right)")
        #expect(parts.remainder == wide(left % right), "\(left) % \(right)")
      }
    }
  }

  @Test func quotientsWithSigns() {
    let numbers = WideNumberTests.numbers.map { Int128(bitPattern: $0) }
    for left in numbers {
      for right in numbers where right != 0 {
        let parts = wide(left).dividedSigned(by: wide(right))
        let expected = left.dividedReportingOverflow(by: right).partialValue
        #expect(parts.quotient == wide(expected), "\(left) / \(right)")
        #expect(
          parts.remainder == wide(left.remainderReportingOverflow(dividingBy: right).partialValue),
          "\(left) % \(right)")
      }
    }
  }

  @Test func shifts() {
    for number in WideNumberTests.numbers {
      for count in 0..<128 {
        #expect(wide(number) &<< count == wide(number << count), "\(number) << \(count)")
        let signed = Int128(bitPattern: number)
        #expect(
          wide(signed).shiftedRightSigned(by: count) == wide(signed >> count),
          "\(signed) >> \(count)")
        #expect(wide(number) &>> count == wide(number >> count), "\(number) >> \(count)")
      }
    }
  }
}
