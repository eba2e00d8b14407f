import Foundation
import TestSupport
import Testing

/// A report of a period knows nothing that was booked or decided after it, its findings included.
@Suite struct AsOfPeriodTests {
  private static let formats = Thorough.isAsked ? ["json", "text", "html", "markdown"] : ["json"]
  private static let plan = "ledgers/2024/noord.md"

  struct Change: CustomTestStringConvertible {
    let testDescription: String
    /// Lines of a journal, a row for the table of changes of the plan of Noord, or a document.
    var journal = ""
    var row = ""
    var document = ""
    /// What a second plan of Noord, that takes the place of the first, says otherwise.
    var successor: [(String, String)] = []
  }

  private static let changes = [
    Change(
      testDescription: "a booking",
      journal: """
        2024-05-01 * (N1) Trainer  ; gemeente: Aaldorp
            82019 LFS 001:oop:Woontraining   € 50.000,00
            Crediteuren
        """),
    Change(
      testDescription: "a booking of nobody",
      journal: """
        2024-05-01 * (N2) Trainer
            82019 LFS 001:oop:Woontraining   € 50.000,00
            Crediteuren
        """),
    Change(
      testDescription: "hours without a price",
      journal: """
        2024-05-02 * (N3) Uren  ; gemeente: Aaldorp
            82019 LFS 001:personeel   40,00 uur
            Loonkosten
        """),
    Change(
      testDescription: "a commitment",
      journal: """
        2024-05-03 ! (N4) Trainer  ; gemeente: Aaldorp
            verplichting:82019 LFS 001:oop:Woontraining   € 50.000,00
            verplichting:tegenrekening
        """),
    Change(
      testDescription: "the use of a commitment",
      journal: """
        2024-05-03 * (N5) Trainer  ; gemeente: Aaldorp, verplichting: V1
            82019 LFS 001:oop:Woontraining   € 799,50
            Crediteuren
            verplichting:82019 LFS 001:oop:Woontraining   € -799,50
            verplichting:tegenrekening   € 799,50
        """),
    Change(
      testDescription: "a forecast",
      journal: """
        2024-05-04 Verwacht  ; team: Noord
            prognose:82019 LFS 001:oop   € 50.000,00
            prognose:tegenrekening
        """),
    Change(
      testDescription: "a budget of a journal",
      journal: """
        2024-05-05 Budget  ; team: Noord
            begroting:82019 LFS 001:oop:Woontraining   € 50.000,00
            begroting:82019 LFS 001:oop   € -50.000,00
        """),
    Change(
      testDescription: "a change of the plan",
      row: "| 2024-05-06          | 82019 LFS 001   | oop   | Woontraining | € 50.000 | veel |\n"),
    Change(
      testDescription: "a report of a later period that lacks an explanation",
      document: periodReport),
    Change(
      testDescription: "a plan that takes the place of the first",
      successor: [
        ("# Plan Noord 2024", "# Plan Noord zomer 2024"),
        (
          "| Datum       | 2023-11-20  |",
          "| Datum | 2024-06-01 |\n| Vervangt | Plan Noord 2024 |"
        ),
        ("| Out of pocket kosten 2024 | € 6.000 ", "| Out of pocket kosten 2024 | € 5.000 "),
        ("| Woontraining            |  4.000 |", "| Woontraining            |  3.000 |"),
      ]),
  ]

  private static let periodReport = """
    # Toelichting

    | Tertiaalrapportage |         |
    | ------------------ | ------- |
    | Gebiedsteam        | Noord   |
    | Periode            | 2024-T2 |

    | Grootboeknummer | Soort | Toelichting |
    | --------------- | ----- | ----------- |
    | 82020 LFF 002   | oop   | later       |

    """

  private static func folder(_ change: Change?) throws -> Folder {
    let folder = try Folder.book("rekenboek")
    try folder.writeChapters("uitputting", "begroting")
    guard let change else { return folder }
    if !change.journal.isEmpty {
      try folder.write(
        "decimal-mark ,\n\n" + change.journal + "\n", to: "ledgers/2024/later.journal")
    }
    if !change.document.isEmpty { try folder.write(change.document, to: "ledgers/2024/t2.md") }
    if !change.row.isEmpty {
      try folder.write(
        folder.text(of: AsOfPeriodTests.plan) + change.row, to: AsOfPeriodTests.plan)
    }
    if !change.successor.isEmpty {
      try folder.change(
        AsOfPeriodTests.plan, change.successor, to: "ledgers/2024/noord-zomer.md")
    }
    return folder
  }

  /// All pages of a tertiaal by report and form, without the marks of the books.
  private static func pages(_ folder: Folder, _ period: String) throws -> [String: String] {
    var pages: [String: String] = [:]
    for report in ["tertiaal --team Noord", "gemeente --gemeente Aaldorp", "mtmp"] {
      let words = report.split(separator: " ").map { String($0) }
      for form in AsOfPeriodTests.formats {
        let run = try folder.run(
          ["report", words[0], period] + words.dropFirst() + ["--format", form])
        guard run.status == 0 else { throw Program.Failure(reason: run.errors) }
        pages[report + " " + form] = run.output.replacing(
          #/[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/#, with: "MARK")
      }
    }
    return pages
  }

  /// The pages of two periods before anything changed.
  private static let unchanged = Result {
    let folder = try AsOfPeriodTests.folder(nil)
    return (first: try pages(folder, "2024-T1"), soon: try pages(folder, "2024-T2"))
  }

  @Test(arguments: changes) func whatComesAfterIsNotKnown(change: Change) throws {
    let (first, soon) = try AsOfPeriodTests.unchanged.get()
    let folder = try AsOfPeriodTests.folder(change)
    let second = try AsOfPeriodTests.pages(folder, "2024-T1")
    #expect(first.count == 3 * AsOfPeriodTests.formats.count)
    for (name, text) in first {
      let other = try #require(second[name])
      #expect(other == text, "\(name): \(firstDifference(text, other))")
    }
    // It is news for the next period.
    #expect(try AsOfPeriodTests.pages(folder, "2024-T2") != soon)
  }

  private func firstDifference(_ one: String, _ other: String) -> String {
    let lines = zip(one.split(separator: "\n"), other.split(separator: "\n"))
    return lines.first { $0 != $1 }.map { "\($0) became \($1)" } ?? "one is longer"
  }
}
