import Foundation
import TestSupport
import Testing

/// Questions of norms from the check that asks them to the page that shows the answers.
@Suite struct AnswerCommandTests {
  /// A workspace of the tutorial's norms, with two activities that one of them asks about.
  private func folder(_ answers: String = "") throws -> Folder {
    let folder = try SmallRulebook.folder()
    let plan = SmallRulebook.plan.replacing(
      "| Woontraining            |  9.000 | 2020 |            |",
      with: """
        | Woontraining            |  8.000 | 2020 | Welzijn    |
        | Feest op het plein      |    500 | 2020 | Welzijn    |
        | Borrel                  |    400 | 2020 | Welzijn    |
        """)
    #expect(plan != SmallRulebook.plan)
    try folder.write(plan + answers, to: "ledgers/plan.md")
    return folder
  }

  private struct Asked: Decodable {
    struct Finding: Decodable {
      struct Offer: Decodable {
        let head: [String]
        let rows: [String]
      }

      let code: String
      let message: String
      let answer: Offer?
    }

    let findings: [Finding]
  }

  private func offered(in folder: Folder) throws -> Asked.Finding.Offer {
    let run = try folder.run("check", "--format", "json")
    let asked = try JSONDecoder().decode(Asked.self, from: run.outputBytes).findings.filter {
      $0.code == "EIG-03"
    }
    #expect(asked.count == 1, "One table is one finding, for editors and the hook as well.")
    return try #require(asked.first?.answer)
  }

  private func filled(_ row: String, _ text: String, who: String = "wijkmanager") -> String {
    row.replacing("| ? | ? | ? |", with: "| \(text) | \(who) | 2020-03-01 |")
  }

  @Test func whatMachinesAreOfferedIsWhatIsPrinted() throws {
    let folder = try folder()
    let offer = try offered(in: folder)
    #expect(offer.rows.count == 2 && offer.head.count == 2)
    let full = try folder.run("check", "--full").output.split(separator: "\n").map { String($0) }
    for line in offer.head + offer.rows { #expect(full.contains(line), "\(line)") }
    let pasted = try self.folder(
      "\n## Antwoorden\n\n"
        + (offer.head + offer.rows.map { filled($0, "ontmoeting") })
        .joined(separator: "\n") + "\n")
    let found = try Findings.of(pasted)
    #expect(found.of("EIG-03").isEmpty && !found.findings.contains { $0.code.hasPrefix("ANT") })
  }

  /// A page for tenants and municipality tells neither who answered nor what.
  @Test func onlyStaffReadTheAnswers() throws {
    let offer = try offered(in: folder())
    let head = "\n## Antwoorden\n\n" + offer.head.joined(separator: "\n") + "\n"
    let old = offer.rows[1].replacing(offer.rows[1].suffix(17), with: " 0123-4567-89ab |")
    let folder = try folder(
      head + filled(offer.rows[0], "elkaar leren kennen") + "\n"
        + filled(old, "hoort erbij", who: "oud-manager") + "\n")
    for format in ["text", "markdown", "json", "html"] {
      let own = try folder.run("report", "overleg", "--format", format, "--answers")
      let others = try folder.run("report", "overleg", "--format", format)
      #expect(own.status == 0 && others.status == 0, "\(own.errors)")
      for words in ["elkaar leren kennen", "wijkmanager", "hoort erbij", "oud-manager", "EIG-03"] {
        #expect(own.output.contains(words), "\(format): \(words)")
        #expect(!others.output.contains(words), "\(format): \(words)")
      }
    }
    let page = try folder.page("overleg", "--answers")
    #expect(
      page.tables("antwoorden").first?.rows == [
        "EIG-03 | waarom draagt Feest op het plein bij aan leefbaarheid? | beantwoord | "
          + "elkaar leren kennen | wijkmanager | 2020-03-01",
        "EIG-03 | waarom draagt Borrel bij aan leefbaarheid? | vervallen: de rij is veranderd | "
          + "hoort erbij | oud-manager | 2020-03-01",
      ])
  }

  /// A report of a period knows no answer that was given after it.
  @Test func aReportOfAPeriodKnowsNoLaterAnswer() throws {
    let offer = try offered(in: folder())
    let rows = offer.rows.map {
      filled($0, "ontmoeting").replacing("2020-03-01", with: "2020-06-01")
    }
    let folder = try folder("\n" + (offer.head + rows).joined(separator: "\n") + "\n")
    func asks(_ period: String) throws -> Bool {
      try folder.run("report", "tertiaal", period).output.contains("ontbreekt het antwoord")
    }
    #expect(try asks("2020-T1"))
    #expect(try !asks("2020-T2"))
  }

  @Test func answersBelongToOverleg() throws {
    let run = try folder().run("report", "mtmp", "2020", "--answers")
    #expect(run.status == 2)
  }

  /// What somebody answered goes where all of the document goes, so that it is looked at as well.
  @Test func personalDataInAnAnswerIsFoundAndHidden() throws {
    let offer = try offered(in: folder())
    let folder = try folder(
      "\n" + offer.head.joined(separator: "\n") + "\n"
        + filled(offer.rows[0], "bel 06-12345678") + "\n")
    let found = try Findings.of(folder)
    #expect(found.of("AVG-05").count == 1)
    let page = try folder.run("report", "overleg", "--answers")
    #expect(page.output.contains("bel ••") && !page.output.contains("12345678"))
  }

  @Test func explainSaysHowToAnswer() throws {
    let folder = try folder()
    let activity = try folder.run("explain", "EIG-03").output
    #expect(activity.contains("tabel Antwoord") && activity.contains("EIG-03: …"))
    #expect(!(try folder.run("explain", "EIG-02").output).contains("tabel Antwoord"))
  }
}
