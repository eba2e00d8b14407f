import Diagnostics
import Ledger
import Testing

@testable import Reading

/// What counts as an explanation in the document that a team writes of a period.
@Suite struct PeriodReportTests {
  private func explanations(_ text: String) -> [String] {
    let document = """
      # Tertiaalrapportage

      | Tertiaalrapportage |         |
      | ------------------ | ------- |
      | Gebiedsteam        | Noord   |
      | Periode            | 2020-T2 |

      | Thema         | Soort | Toelichting |
      | ------------- | ----- | ----------- |
      | 82020 LFF 001 | oop   | \(text) |
      """
    let reading = DocumentReading.read(
      [Source(path: "t.md", text: document)], firstNumber: 0)
    return reading.periodReports.flatMap { $0.explanations.map { $0.text.value } }
  }

  @Test(arguments: [
    "-", "—", "…", "n.v.t.", "N.v.t", "nvt", "niet van toepassing", "?", "p.m.", "n.t.b.", "volgt",
    "geen", "Geen toelichting.", "x", "...",
  ])
  func fillersExplainNothing(text: String) {
    #expect(explanations(text) == [])
  }

  @Test(arguments: [
    "De opruimdag is in september.", "n.v.t., want de dag is verzet", "geen aanbod", "zie 82021",
    "vertraging", "volgt het plan",
  ])
  func wordsExplain(text: String) {
    #expect(explanations(text) == [text])
  }
}
