import Diagnostics
import Testing

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (0, 0, "0", "0"),
      (0, 2, "0,00", "0.00"),
      (5, 2, "0,05", "0.05"),
      (-5, 3, "-0,005", "-0.005"),
      (125_000, 2, "1.250,00", "1,250.00"),
      (-125_000, 2, "-1.250,00", "-1,250.00"),
      (999, 0, "999", "999"),
      (1000, 0, "1.000", "1,000"),
      (100_000, 0, "100.000", "100,000"),
      (647_353, 0, "647.353", "647,353"),
      (1_234_567_890_123, 4, "123.456.789,0123", "123,456,789.0123"),
    ] as [(Int128, Int, String, String)])
  func numbers(mantissa: Int128, scale: Int, dutch: String, english: String) {
    #expect(Language.dutch.text(mantissa: mantissa, scale: scale) == dutch)
    #expect(Language.english.text(mantissa: mantissa, scale: scale) == english)
  }

  @Test func theSmallestNumberHasAllItsDigits() {
    let text = Language.dutch.text(mantissa: Int128.min, scale: 0)
    #expect(text == "-170.141.183.460.469.231.731.687.303.715.884.105.728")
  }

  @Test(
    arguments: [
      ("€", 125_000, "€ 1.250,00", "€1,250.00"),
      ("€", -125_000, "€ -1.250,00", "-€1,250.00"),
      ("$", 50, "$ 0,50", "$0.50"),
      ("US$", 50, "US$ 0,50", "US$0.50"),
      ("uur", 4000, "40,00 uur", "40.00 uur"),
      ("uur", -4000, "-40,00 uur", "-40.00 uur"),
      ("EUR", 4000, "40,00 EUR", "40.00 EUR"),
      ("", 4000, "40,00", "40.00"),
    ] as [(String, Int128, String, String)])
  func amounts(commodity: String, mantissa: Int128, dutch: String, english: String) {
    let inDutch = Language.dutch.text(mantissa: mantissa, scale: 2, commodity: commodity)
    let inEnglish = Language.english.text(mantissa: mantissa, scale: 2, commodity: commodity)
    #expect(inDutch == dutch)
    #expect(inEnglish == english)
  }

  @Test func decimalsBelowZeroAreABrokenPromise() async {
    await #expect(processExitsWith: .failure) {
      _ = Language.dutch.text(mantissa: 1, scale: -1)
    }
  }
}
