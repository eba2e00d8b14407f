import Basics
import Ledger
import TestSupport
import Testing

@testable import Norms

/// Fractions and bounds never round, and never say more than is known.
@Suite struct RatioTests {
  @Test func fractionsAreInLowestTerms() throws {
    let half = try #require(Ratio(2, over: -4))
    #expect(half.numerator == -1 && half.denominator == 2)
    #expect(Ratio(1, over: 0) == nil)
    #expect(Ratio(Quantity(mantissa: 12_500, scale: 2)) == Ratio(125))
  }

  @Test func whatLeaves128BitsIsUnknown() {
    let large = Ratio(Int128.max)
    #expect(large.adding(.one) == nil)
    #expect(large.multiplied(by: Ratio(2)) == nil)
    #expect(Ratio(1).divided(by: .zero) == nil)
  }

  @Test func comparisonHoldsAtTheEndsOf128Bits() throws {
    let small = try #require(Ratio(1, over: Int128.max))
    let smaller = try #require(Ratio(-1, over: Int128.max))
    #expect(smaller < small && small < Ratio(Int128.max))
    let one = try #require(Ratio(Int128.max - 1, over: Int128.max))
    #expect(one < .one && !(one > .one))
  }

  /// Against numbers picked from both bounds: each result lies within, and the ends are reached.
  @Test(arguments: UInt64(0)..<200)
  func arithmeticOfBoundsHoldsEveryResult(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    func pick() -> (Bounds, [Ratio]) {
      let ends = [Int.random(in: -5...5, using: &random), Int.random(in: -5...5, using: &random)]
        .sorted()
      let all = (ends[0]...ends[1]).map { Ratio(Int128($0)) }
      return (Bounds(least: all.first, most: all.last), all)
    }
    let (left, lefts) = pick()
    let (right, rights) = pick()
    for one in lefts {
      for other in rights {
        try expect(one.adding(other), in: left.adding(right))
        try expect(one.adding(-other), in: left.adding(right.opposite))
        try expect(one.multiplied(by: other), in: left.multiplied(by: right))
        if other != .zero { try expect(one.divided(by: other), in: left.divided(by: right)) }
      }
    }
    let sums = lefts.flatMap { one in rights.compactMap { one.adding($0) } }
    #expect(left.adding(right) == Bounds(least: sums.min(), most: sums.max()))
    let products = lefts.flatMap { one in rights.compactMap { one.multiplied(by: $0) } }
    #expect(left.multiplied(by: right) == Bounds(least: products.min(), most: products.max()))
  }

  private func expect(
    _ number: Ratio?, in bounds: Bounds, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let number = try #require(number, sourceLocation: sourceLocation)
    #expect(bounds.least.map { $0 <= number } ?? true, sourceLocation: sourceLocation)
    #expect(bounds.most.map { number <= $0 } ?? true, sourceLocation: sourceLocation)
  }

  @Test func openEndsStayOpen() {
    let open = Bounds(least: Ratio(3), most: nil)
    #expect(open.adding(Bounds(Ratio(2))) == Bounds(least: Ratio(5), most: nil))
    #expect(open.opposite == Bounds(least: nil, most: Ratio(-3)))
    #expect(open.multiplied(by: Bounds(Ratio(2))) == Bounds(least: Ratio(6), most: nil))
    #expect(open.multiplied(by: Bounds(Ratio(-2))) == .anything)
    #expect(open.multiplied(by: Bounds(.zero)) == Bounds(.zero))
    #expect(Bounds(Ratio(6)).divided(by: open) == Bounds(least: .zero, most: Ratio(2)))
    #expect(Bounds(Ratio(6)).divided(by: .fromZero) == .fromZero)
    #expect(Bounds(Ratio(-6)).divided(by: .fromZero) == .anything)
  }

  @Test func aComparisonIsDecidedOnlyIfItHoldsForAll() {
    let some = Bounds(least: Ratio(3), most: Ratio(5))
    #expect(Comparing.numbers(some, .lessOrEqual, Bounds(Ratio(5))) == .yes)
    #expect(Comparing.numbers(some, .less, Bounds(Ratio(5))) == .unknown)
    #expect(Comparing.numbers(some, .less, Bounds(Ratio(3))) == .no)
    #expect(Comparing.numbers(some, .greaterOrEqual, Bounds(Ratio(3))) == .yes)
    #expect(Comparing.numbers(some, .greater, Bounds(Ratio(5))) == .no)
    #expect(Comparing.numbers(some, .equal, some) == .unknown)
    #expect(Comparing.numbers(some, .equal, Bounds(Ratio(6))) == .no)
    #expect(Comparing.numbers(some, .unequal, Bounds(Ratio(6))) == .yes)
    #expect(Comparing.numbers(.anything, .lessOrEqual, .anything) == .unknown)
  }
}
