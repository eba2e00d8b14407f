import Basics
import Diagnostics
import Testing

@testable import Norms

/// Sentences of a rulebook with values that are not known as one.
@Suite struct SentenceTests {
  /// `{bedrag} op {datum} ({stuk}) valt erbuiten`, as it is shown.
  private func sentence(_ preposition: String, _ day: DayBounds, _ code: Value) -> String {
    let writer = ValueText(language: preposition == "on" ? .english : .dutch)
    var sentence = Sentence()
    sentence.add("€ 5", of: .text("€ 5"), before: "")
    sentence.add(" \(preposition) ")
    sentence.add(writer.text(of: .day(day), .day), of: .day(day), before: " (")
    sentence.add(" (")
    sentence.add(writer.text(of: code, .text), of: code, before: ") valt erbuiten")
    sentence.add(") valt erbuiten")
    return sentence.text
  }

  private static let first = Day(year: 2020, month: 1, day: 2)
  private static let last = Day(year: 2020, month: 3, day: 4)

  @Test func whatIsKnownIsSaidAsItIsWritten() {
    #expect(
      sentence("op", DayBounds(first: Self.first, last: Self.first), .text("F1"))
        == "€ 5 op 2020-01-02 (F1) valt erbuiten")
  }

  @Test func aSpanTakesNoPreposition() {
    let days = DayBounds(first: Self.first, last: Self.last)
    #expect(
      sentence("op", days, .text("F1"))
        == "€ 5 tussen 2020-01-02 en 2020-03-04 (F1) valt erbuiten")
    #expect(
      sentence("on", days, .text("F1"))
        == "€ 5 between 2020-01-02 and 2020-03-04 (F1) valt erbuiten")
    #expect(
      sentence("op", DayBounds(first: Self.first, last: nil), .text("F1"))
        == "€ 5 vanaf 2020-01-02 (F1) valt erbuiten")
  }

  @Test func bracketsAroundNothingAreLeftOut() {
    #expect(
      sentence("op", DayBounds(first: Self.first, last: Self.last), .absent)
        == "€ 5 tussen 2020-01-02 en 2020-03-04 valt erbuiten")
    #expect(
      sentence("op", DayBounds(first: Self.first, last: Self.first), .absent)
        == "€ 5 op 2020-01-02 valt erbuiten")
  }

  /// Only brackets with nothing else in them go.
  @Test func otherBracketsStay() {
    var sentence = Sentence()
    sentence.add("nummer (")
    sentence.add("niet ingevuld", of: .absent, before: ", oud)")
    sentence.add(", oud)")
    #expect(sentence.text == "nummer (niet ingevuld, oud)")
  }
}
