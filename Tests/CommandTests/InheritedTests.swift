import Foundation
import Testing

/// What a booking does not say itself it has from its activity in the plan, and that is said.
@Suite struct InheritedTests {
  /// The shipped books without a single agreement in their journals.
  private func folder() throws -> Folder {
    let folder = try Folder.workspace()
    for path in try folder.journals() {
      let text = try folder.text(of: path)
      try folder.write(
        text.replacing(#/(, )?afspraak: Bod-2020(, )?/#, with: { $0.output.2 ?? "" }), to: path)
    }
    return folder
  }

  @Test func verdictsSayFromWhichActivity() throws {
    let run = try folder().run("check", "--verdicts", "--lang", "nl")
    let inherited = run.output.split(separator: "\n").filter {
      $0.hasPrefix("WW-02") && $0.contains("(van de activiteit ")
    }
    // They are the postings that wait for the period of Bod-2020 where they name it themselves.
    let labelled = try Folder.workspace().run("check", "--verdicts", "--lang", "nl")
      .output.split(separator: "\n").filter {
        $0.hasPrefix("WW-02") && $0.contains("niet te toetsen")
      }
    #expect(inherited.count == labelled.count && inherited.count == 8, "\(inherited)")
    #expect(inherited.allSatisfy { $0.contains("Bod-2020") && $0.contains("niet te toetsen") })
    let english = try folder().run("check", "--verdicts", "--lang", "en")
    #expect(english.output.contains("(from the activity "))
  }

  @Test func linesOfAReportSayIt() throws {
    let folder = try Folder.book("rekenboek")
    let journal = try folder.text(of: "ledgers/2024/boek.journal")
    try folder.write(
      journal
        + """

        2024-03-03 * (F900) Opruimactie  ; team: Noord
            82020 LFF 002:oop:Grofvuil  € 12,00
            Crediteuren

        """, to: "ledgers/2024/boek.journal")
    let run = try folder.run(
      "report", "tertiaal", "2024-T1", "--team", "Noord", "--format", "json", "--lang", "nl")
    #expect(run.output.contains("(Beekstad, van de activiteit)"), "\(run.errors)")
  }
}
