import Basics
import Testing

@testable import Reports

/// Quotients of money are exact, whatever `Int` holds on the machine.
@Suite struct QuotientTests {
  @Test func aDivisorWiderThanAnInt() {
    let quotient = FigureCells.quotient(
      Quantity(mantissa: 123_450_000_000_007, scale: 0),
      Quantity(mantissa: 10_000_000_000_001, scale: 0))
    #expect(quotient == Quantity(mantissa: 1234, scale: 2))
  }
}
