import Basics
import Diagnostics
import Ledger
import Testing

@testable import Norms

/// Figures as people read them: exact, or said to be rounded.
@Suite struct ValueTextTests {
  private func text(_ number: Ratio?, _ unit: Unit, _ language: Language = .dutch) -> String {
    guard let number else { return "" }
    return ValueText(language: language).text(of: number, .number(unit))
  }

  @Test func moneyHasCentsOnlyWhereItNeedsThem() {
    #expect(text(Ratio(14_000), .money) == "€ 14.000")
    #expect(text(Ratio(855_001, over: 100), .money) == "€ 8.550,01")
    #expect(text(Ratio(17, over: 2), .money) == "€ 8,50")
    #expect(text(Ratio(14_000), .money, .english) == "€14,000")
    #expect(text(Ratio(1, over: 3), .money) == "ongeveer € 0,33")
    #expect(text(Ratio(13_137, over: 100), .moneyPerDwelling) == "€ 131,37 per woning")
    #expect(text(Ratio(125), .moneyPerDwelling, .english) == "€125.00 per dwelling")
    #expect(text(Ratio(1, over: 1000), .money) == "€ 0,001")
  }

  @Test func sharesAreHundredths() {
    #expect(text(Ratio(9, over: 10), .share) == "90 %")
    #expect(text(Ratio(1, over: 3), .share) == "ongeveer 33,33 %")
    #expect(text(Ratio(1, over: 8), .share) == "12,5 %")
  }

  @Test func countsSayWhatTheyCount() {
    #expect(text(Ratio(1), .dwellings) == "1 woning")
    #expect(text(Ratio(1_250), .dwellings) == "1.250 woningen")
    #expect(text(Ratio(5, over: 2), .hours, .english) == "2.5 hours")
    #expect(text(Ratio(3), .count) == "3")
  }

  @Test func halvesGoToTheEvenNeighbour() {
    // Sevenths have no end of decimals; 0,125 has, and is written out.
    #expect(text(Ratio(1, over: 7), .money) == "ongeveer € 0,14")
    #expect(text(Ratio(-1, over: 7), .money) == "ongeveer € -0,14")
    #expect(text(Ratio(2, over: 3), .count) == "ongeveer 0,67")
  }

  @Test func boundsAreSaidAsSuch() {
    let dutch = ValueText(language: .dutch)
    let money = ValueType.number(.money)
    #expect(dutch.text(of: Bounds(least: Ratio(5), most: nil), money) == "ten minste € 5")
    #expect(dutch.text(of: Bounds(least: nil, most: Ratio(5)), money) == "hoogstens € 5")
    #expect(dutch.text(of: .fromZero, money) == "onbekend")
    #expect(
      dutch.text(of: Bounds(least: Ratio(1), most: Ratio(2)), money) == "tussen € 1 en € 2")
  }

  /// An asterisk stands for the rest of a longer word, and for nothing too.
  @Test(arguments: [
    ("*feest", "Buurtfeest in mei", true), ("*feest", "een FEEST", true),
    ("*feest", "feesten", false), ("sponsor*", "met sponsoring", true),
    ("sponsor*", "hoofdsponsor", false), ("*borrel*", "nieuwjaarsborrels", true),
    ("*borrel*", "borrel", true), ("kleine herstelling*", "Kleine, herstellingen", true),
    ("kleine herstelling*", "kleinere herstellingen", false), ("*één*", "meeenemen", true),
    ("*eest", "feest feesten", true), ("*", "feest", false),
  ])
  func anAsteriskIsTheRestOfAWord(pattern: String, text: String, isFound: Bool) {
    #expect([WordSequence(pattern: pattern)].areFound(in: text) == isFound)
    // Beside others that begin with the same letter, and in a text that is not ASCII.
    let several = [WordSequence("zon"), WordSequence(pattern: pattern), WordSequence("zaal")]
    #expect(several.areFound(in: "Hé: " + text) == isFound)
  }

  @Test func wordsAreFoundWholeAndWithoutAccents() {
    #expect(WordSequence("huur").isFound(in: "Lage HUUR, kort"))
    #expect(!WordSequence("huur").isFound(in: "huurders"))
    #expect(WordSequence("huur laag").isFound(in: "houdt de huur, laag"))
    #expect(WordSequence("cafe").isFound(in: "het Café's terras"))
    #expect(WordSequence("café").isFound(in: "CAFE\u{301}"))
    #expect(!WordSequence("").isFound(in: "iets"))
  }
}
