import Basics
import Diagnostics
import Ledger
import Testing

@Suite struct QuantityTests {
  // MARK: Text

  @Test(
    arguments: [
      (0, 0, "0"), (0, 2, "0.00"), (5, 0, "5"), (-5, 0, "-5"), (5, 2, "0.05"), (-5, 2, "-0.05"),
      (12_345, 2, "123.45"), (-12_345, 3, "-12.345"), (100, 2, "1.00"),
      (1, 18, "0.000000000000000001"),
    ] as [(Int128, UInt8, String)])
  func text(mantissa: Int128, scale: UInt8, text: String) {
    #expect(Quantity(mantissa: mantissa, scale: scale).text == text)
  }

  @Test func theLargestNumbersHaveAllTheirDigits() {
    #expect(
      Quantity(mantissa: .max, scale: 0).text == "170141183460469231731687303715884105727")
    #expect(
      Quantity(mantissa: .min, scale: 38).text == "-1.70141183460469231731687303715884105728")
  }

  @Test func amountsOfSeveralCommodities() {
    let (euros, hours) = (
      (commodity: "€", quantity: Quantity(mantissa: 300, scale: 2)),
      (commodity: "uur", quantity: Quantity(mantissa: 2, scale: 0))
    )
    #expect(Quantity.list([], in: .dutch) == "0")
    #expect(Quantity.list([euros], in: .dutch) == "€ 3,00")
    #expect(Quantity.list([euros, hours], in: .dutch) == "€ 3,00 en 2 uur")
    #expect(Quantity.list([hours, euros, hours], in: .english) == "2 uur, €3.00 and 2 uur")
  }

  // MARK: Rounding

  /// Halves go to the even neighbour, below zero as above it.
  @Test(
    arguments: [
      (5, 1, 0, 0), (15, 1, 0, 2), (25, 1, 0, 2), (35, 1, 0, 4), (4, 1, 0, 0), (6, 1, 0, 1),
      (-5, 1, 0, 0), (-15, 1, 0, -2), (-25, 1, 0, -2), (-35, 1, 0, -4), (-4, 1, 0, 0),
      (-6, 1, 0, -1), (25, 2, 1, 2), (35, 2, 1, 4), (251, 3, 1, 3), (249, 3, 1, 2),
      (-251, 3, 1, -3), (1005, 3, 2, 100), (1015, 3, 2, 102), (999, 3, 2, 100), (50, 2, 0, 0),
      (150, 2, 0, 2), (49, 2, 0, 0), (51, 2, 0, 1), (5, 18, 17, 0), (0, 5, 2, 0),
    ] as [(Int128, UInt8, UInt8, Int128)])
  func rounding(mantissa: Int128, scale: UInt8, places: UInt8, expected: Int128) {
    let rounded = Quantity(mantissa: mantissa, scale: scale).rounded(to: places)
    #expect(rounded.mantissa == expected)
    #expect(rounded.scale == places)
  }

  @Test(arguments: [2, 3, 18] as [UInt8])
  func fewerDecimalsAreLeftAsTheyAre(places: UInt8) {
    let rounded = Quantity(mantissa: 125, scale: 2).rounded(to: places)
    #expect(rounded.mantissa == 125 && rounded.scale == 2)
  }

  @Test func roundingIsNearestOfAllNeighbours() {
    for mantissa in Int128(-3000)...3000 {
      let rounded = Quantity(mantissa: mantissa, scale: 3).rounded(to: 1).mantissa
      #expect(abs(rounded * 100 - mantissa) <= 50)
      if abs(rounded * 100 - mantissa) == 50 { #expect(rounded % 2 == 0) }
    }
  }

  // MARK: Comparing

  @Test(
    arguments: [
      (125, 2, 125, 2, 0), (125, 2, 1250, 3, 0), (0, 0, 0, 18, 0), (1, 0, 10, 1, 0),
      (125, 2, 126, 2, -1), (125, 2, 1251, 3, -1), (125, 2, 2, 0, -1), (-125, 2, 0, 0, -1),
      (-125, 2, -1251, 3, 1), (1, 0, 1, 18, 1), (-1, 0, -1, 18, -1),
    ] as [(Int128, UInt8, Int128, UInt8, Int)])
  func comparing(
    mantissa: Int128, scale: UInt8, otherMantissa: Int128, otherScale: UInt8, order: Int
  ) {
    let one = Quantity(mantissa: mantissa, scale: scale)
    let other = Quantity(mantissa: otherMantissa, scale: otherScale)
    #expect((one == other) == (order == 0))
    #expect((one < other) == (order < 0))
    #expect((one > other) == (order > 0))
    #expect((other < one) == (order > 0))
  }

  /// Numbers that cannot be written with the same decimals can still be compared.
  @Test func comparingWhatDoesNotFit() {
    let huge = Quantity(mantissa: .max, scale: 0)
    let small = Quantity(mantissa: 1, scale: 18)
    #expect(small < huge && !(huge < small) && huge != small)
    let low = Quantity(mantissa: .min + 1, scale: 0)
    #expect(low < small && !(small < low))
  }

  @Test(
    arguments: [
      (1250, 3, 125, 2), (1000, 3, 1, 0), (0, 9, 0, 0), (-1200, 2, -12, 0), (120, 0, 120, 0),
    ] as [(Int128, UInt8, Int128, UInt8)])
  func reducing(mantissa: Int128, scale: UInt8, expected: Int128, expectedScale: UInt8) {
    let reduced = Quantity(mantissa: mantissa, scale: scale).reduced
    #expect(reduced.mantissa == expected && reduced.scale == expectedScale)
  }

  // MARK: Calculating

  @Test(arguments: [
    ("1.25", "1.25", "2.50"), ("1.25", "1", "2.25"), ("1", "-1.25", "-0.25"),
    ("-0.5", "0.5", "0.0"),
    ("0.000000000000000001", "1", "1.000000000000000001"), ("0", "0.00", "0.00"),
  ])
  func adding(one: String, other: String, sum: String) {
    let (one, other) = (Quantity(digits: one), Quantity(digits: other))
    #expect(one.adding(other)?.text == sum)
    #expect(other.adding(one)?.text == sum)
  }

  @Test func multiplyingIsExact() throws {
    let hours = Quantity(mantissa: -450, scale: 2)
    let product = try #require(hours.multiplied(by: Quantity(mantissa: 6250, scale: 2)))
    #expect(product.text == "-281.2500")
    #expect((-product).text == "281.2500")
    #expect(product.isNegative && !product.isZero && Quantity.zero.isZero)
  }

  @Test func whatDoesNotFitIsNil() {
    let most = Quantity(mantissa: .max, scale: 0)
    let one = Quantity(mantissa: 1, scale: 0)
    #expect(most.adding(one) == nil)
    #expect(Quantity(mantissa: .min, scale: 0).adding(-one) == nil)
    #expect(most.adding(Quantity(mantissa: 1, scale: 1)) == nil)
    #expect(most.multiplied(by: Quantity(mantissa: 2, scale: 0)) == nil)
    #expect(most.mantissa(atScale: 1) == nil)
    #expect(most.adding(Quantity(mantissa: -1, scale: 0)) != nil)
  }

  // MARK: Broken promises

  @Test func writingWithFewerDecimalsIsABrokenPromise() async {
    await #expect(processExitsWith: .failure) {
      _ = Quantity(mantissa: 125, scale: 2).mantissa(atScale: 1)
    }
  }

  @Test func aPowerThatDoesNotFitIsABrokenPromise() async {
    #expect(Quantity.power(0) == 1 && Quantity.power(3) == 1000)
    #expect(Quantity.power(37) == 10_000_000_000_000_000_000_000_000_000_000_000_000)
    await #expect(processExitsWith: .failure) { _ = Quantity.power(38) }
    await #expect(processExitsWith: .failure) { _ = Quantity.power(-1) }
  }
}

extension Quantity {
  /// The number that a test writes with a decimal point.
  fileprivate init(digits: String) {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    self.init(
      mantissa: Int128(parts.joined()) ?? 0, scale: UInt8(parts.count > 1 ? parts[1].count : 0))
  }
}
