import Basics
import Testing

/// Typed digits, of which there may be any number.
@Suite struct DigitsTests {
  @Test(arguments: [
    ("0", 0), ("9", 9), ("007", 7), ("9223372036854775807", Int64.max), ("", 0),
    ("9223372036854775808", nil), ("9300000000000000000", nil), ("99999999999999999999", nil),
    (String(repeating: "9", count: 45), nil), ("1a", nil), ("-1", nil), (" 1", nil), ("1٣", nil),
    (String(repeating: "0", count: 1000) + "12", 12),
  ])
  func digitsAreTheirNumber(text: String, number: Int64?) {
    #expect(Int64(digits: text.utf8) == number)
  }

  /// The widest number that fits and the first that does not, for each width.
  @Test func boundsAreExact() {
    #expect(UInt8(digits: "255".utf8) == 255 && UInt8(digits: "256".utf8) == nil)
    #expect(Int32(digits: String(Int32.max).utf8) == Int32.max)
    #expect(Int32(digits: "2147483648".utf8) == nil)
    #expect(Int128(digits: String(Int128.max).utf8) == Int128.max)
    #expect(Int128(digits: "170141183460469231731687303715884105728".utf8) == nil)
  }

  @Test func aNumberThatIsFullStaysAsItWas() {
    var number: UInt8 = 25
    #expect(!number.append(digit: 6) && number == 25)
    #expect(number.append(digit: 5) && number == 255)
    #expect(!number.append(digit: 0) && number == 255)
  }
}
