import Foundation
import TestSupport
import Testing

/// The forms of `check` for other programs, as the program itself writes them.
@Suite struct FormTests {
  private static let forms = ["json", "sarif", "junit", "github", "gitlab", "markdown"]

  // MARK: What is the same in all of them

  @Test(arguments: ["error", "warning"])
  func everyFormEndsAlike(threshold: String) throws {
    let folder = try Folder()
    try folder.write(Journals.doubtful, to: "boek.journal")
    for form in FormTests.forms + ["text"] {
      let run = try folder.run("check", "boek.journal", "--format", form, "--fail-on", threshold)
      #expect(run.status == (threshold == "error" ? 0 : 1) && run.errors.isEmpty, "\(form)")
      #expect(run.output.contains("LBL-01"), "\(form)")
      let missing = try folder.run("check", "weg.journal", "--format", form)
      #expect(missing.status == 2 && missing.output.contains("TXT-01"), "\(form)")
    }
  }

  @Test(arguments: [
    (["--format", "xml"], "--format kan niet 'xml' zijn; kies uit text, json, sarif, junit"),
    (["--format", "sarif", "--concise"], "--concise gaat niet samen met --format"),
    (["--format", "junit", "--verdicts"], "--verdicts gaat niet samen met --format junit"),
    (["--waived"], "--waived hoort bij --format sarif, github, gitlab"),
    (["--format", "json", "--waived"], "--waived hoort bij --format sarif, github, gitlab"),
  ])
  func whatDoesNotGoTogetherIsRefused(options: [String], words: String) throws {
    let run = try Folder().run(["check"] + options)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
  }

  // MARK: To a file

  @Test func aReportGoesToAFileAsAWhole() throws {
    let folder = try Folder.workspace()
    let direct = try folder.run("check", "--format", "gitlab")
    // Named from where the user stands, whichever folder the workspace is.
    let run = try folder.shell(
      "cd ledgers/2020 && echo oud > ../../een.json && \"$W\" check --format gitlab -o ../../een.json"
    )
    #expect(run.status == direct.status && run.errors.isEmpty)
    #expect(try folder.text(of: "een.json") == direct.output)
    #expect(run.lines.count == 3 && run.output.contains("43 normen op "))
    #expect(try folder.names() == ["een.json", "ledgers", "rules"])
    let dashed = try folder.run("check", "--format", "gitlab", "--output", "-")
    #expect(dashed.output == direct.output)
  }

  @Test func aFileThatCannotBeWrittenIsTwo() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "boek.journal")
    let run = try folder.run("check", "boek.journal", "-o", "weg/verslag.txt")
    #expect(
      run.status == 2
        && run.errors.hasSuffix("weg/verslag.txt is niet te schrijven; er is niets geschreven\n"))
    let device = try folder.run("check", "boek.journal", "-o", "/dev/null")
    #expect(device.status == 0 && device.errors.isEmpty)
  }

  @Test func aWorkspaceWithinARepositoryIsSeenFromItsTop() throws {
    let folder = try Folder()
    try folder.write("", to: ".git/HEAD")
    try folder.write(Journals.unbalanced, to: "boeken/ledgers/a.journal")
    let run = try folder.shell("cd boeken && \"$W\" check --format github; \"$W\" check --concise")
    #expect(run.lines.first?.hasPrefix("::error file=boeken/ledgers/a.journal,line=") == true)
    #expect(run.lines.last?.hasPrefix("ledgers/a.journal:") == true)
  }

  // MARK: What other programs read

  @Test(
    .disabled(if: Python.schemas == nil, "WIJKBOEK_SCHEMAS names no folder with schemas"),
    .disabled(if: Python.jsonSchema == nil, "no python3 with jsonschema is installed"),
    .disabled(if: Python.xmlSchema == nil, "no python3 with lxml is installed"))
  func reportsOfTheShippedBooksKeepToTheirSchemas() throws {
    let folder = try Folder.workspace()
    for (form, schema) in [
      ("sarif", "sarif-schema-2.1.0.json"), ("gitlab", "gitlab-codequality.schema.json"),
    ] {
      let text = try folder.run("check", "--format", form, "--waived").output
      #expect(try Python.complaint(aboutJSON: text, schema: schema) == "valid")
    }
    let text = try folder.run("check", "--format", "junit").output
    #expect(try Python.complaint(aboutJUnit: text) == "valid")
  }

  @Test(
    .disabled(if: Python.sarifTools == nil, "no python3 with sarif-tools is installed"),
    .disabled(if: Python.junitParser == nil, "no python3 with junitparser is installed"))
  func otherProgramsReadTheReportsOfTheShippedBooks() throws {
    let folder = try Folder.workspace()
    let all = try Findings.of(folder)
    let records = try Python.sarifRecords(of: folder.run("check", "--format", "sarif").output)
    #expect(records.first == "['Wijkboek']")
    #expect(
      records.dropFirst().sorted()
        == all.findings.map { "\($0.severity) \($0.code) \($0.path) \($0.line)" }.sorted())
    let suites = try Python.junitSuites(of: folder.run("check", "--format", "junit").output)
    let judged = Set((all.verdicts ?? []).map { $0.code })
    #expect(suites.count == 2 && suites.last?.hasPrefix("normen \(judged.count) ") == true)
  }

  /// The rules say what they ask and why, the results point at them.
  @Test func sarifHasHelpForEveryRule() throws {
    typealias Object = [String: Any]
    let run = try Folder.workspace().run("check", "--format", "sarif", "--lang", "en")
    let log = try #require(JSONSerialization.jsonObject(with: run.outputBytes) as? Object)
    let first = try #require((log["runs"] as? [Object])?.first)
    let driver = try #require((first["tool"] as? Object)?["driver"] as? Object)
    let rules = try #require(driver["rules"] as? [Object])
    for rule in rules {
      let id = rule["id"] as? String ?? ""
      let help = (rule["help"] as? Object)?["text"] as? String ?? ""
      #expect(help.count > 30, "\(id)")
      // Whether an example comes out is not looked at here.
      #expect(!id.hasPrefix("VBD"))
    }
    #expect(rules.contains { $0["id"] as? String == "WW-04" })
    #expect(rules.contains { $0["id"] as? String == "BAL-01" })
  }

  // MARK: Fingerprints

  /// The fingerprints of the findings of a code.
  private func fingerprints(_ folder: Folder, _ code: String) throws -> [String] {
    try Findings.of(folder).of(code).map { $0.fingerprint }
  }

  @Test func aFindingRemainsTheSameWhenLinesMove() throws {
    let folder = try Folder.workspace()
    let before = try Findings.of(folder).findings.map { $0.fingerprint }
    #expect(Set(before).count == before.count)
    for path in try folder.journals() {
      try folder.write("\n; nieuw\n\n" + folder.text(of: path), to: path)
    }
    let after = try Findings.of(folder).findings.map { $0.fingerprint }
    #expect(before == after)
  }

  /// A norm for every posting looks at lines: another amount is another finding.
  @Test func aLineIsKnownByItsDateAmountAndOccurrence() throws {
    let norm = """

      ## EIG-09 Geen boeking is groot

      | Norm      |                |
      | --------- | -------------- |
      | Grondslag | onze werkwijze |
      | Geldig    | altijd         |
      | Ernst     | waarschuwing   |
      | English   | No posting is large |

      Grote bedragen gaan langs de controller.

      ```norm
      voor elke boeking
      eis bedrag <= € 100
      melding "{bedrag} is te veel"
      message "{bedrag} is too much"
      ```

      """
    let folder = try SmallRulebook.folder { $0 + norm }
    func journal(_ lines: String) throws {
      try folder.write(
        "decimal-mark ,\n\n" + lines.replacing("X", with: "82019 LFS 001:oop:Woontraining"),
        to: "ledgers/a.journal")
    }
    let one = "2020-02-03 (A) a  ; team: Voorbeeld\n    X   € 500\n    Bank\n\n"
    try journal(one)
    let first = try fingerprints(folder, "EIG-09")
    #expect(first.count == 1)
    try journal("; hoger\n" + one.replacing("€ 500", with: "  € 500"))
    #expect(try fingerprints(folder, "EIG-09") == first)
    for other in [one.replacing("500", with: "501"), one.replacing("02-03", with: "02-04")] {
      try journal(other)
      let found = try fingerprints(folder, "EIG-09")
      #expect(found.count == 1 && found != first, "\(other)")
    }
  }
}
