import Foundation
import Testing

/// Rulebooks with a slip, rulebooks elsewhere, and waivers: what the commands make of them.
@Suite struct RulebookTests {
  // MARK: A wrong norm

  struct Slip: CustomTestStringConvertible, Sendable {
    let code: String
    let was: String
    let becomes: String
    /// What stands on the line of the finding.
    let line: String

    var testDescription: String { code }

    func damage(_ text: String) -> String { text.replacing(was, with: becomes) }
  }

  static let slips = [
    Slip(
      code: "NRM-09", was: "eis budget >= waarde \"ondergrens\"", becomes: "eis budget >= 3 uur",
      line: "eis budget >= 3 uur"),
    Slip(
      code: "NRM-01", was: "eis uitvoerder is ingevuld", becomes: "eis uitvoerdr is ingevuld",
      line: "eis uitvoerdr is ingevuld"),
    Slip(
      code: "NRM-12", was: "eis budget >= waarde \"ondergrens\"",
      becomes: "eis budget >= waarde \"bovengrens\"", line: "eis budget >= waarde \"bovengrens\""),
    Slip(
      code: "NRM-21", was: "## EIG-02 Een", becomes: "## EIG-01 Een", line: "## EIG-01 Een"),
    Slip(
      code: "NRM-14", was: "| Grondslag | Werkafspraak van de gebiedsteams         |\n",
      becomes: "", line: "## EIG-01 Elke"),
  ]

  @Test(arguments: slips) func aWrongNormIsFoundAtItsPlace(slip: Slip) throws {
    let folder = try SmallRulebook.folder(slip.damage)
    let lines = try folder.text(of: "rules/eigen.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    // A code that is taken already is said of the second norm that has it.
    let line = 1 + (try #require(lines.lastIndex { $0.hasPrefix(slip.line) }))
    let check = try folder.run("check", "--concise")
    #expect(check.status == 1)
    let places = check.lines.filter { $0.contains(" \(slip.code) ") }
      .map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    #expect(places == ["rules/eigen.md:\(line)"], "\(check.output)")
    // The norms that are sound are listed all the same.
    let list = try folder.run("norms", "list")
    #expect(list.status == 1 && list.output.contains("EIG-03"))
    #expect(list.errors.contains("[\(slip.code)]") && list.errors.contains("rules/eigen.md:"))
    let test = try folder.run("norms", "test")
    #expect(test.status == 1 && test.output.contains("[\(slip.code)]"))
  }

  /// A norm without examples can be judged by; that nobody tried it is a warning.
  @Test func aMissingExampleIsAWarning() throws {
    let folder = try SmallRulebook.folder {
      $0.replacing("```voorbeeld voldoet niet", with: "```text")
    }
    #expect(try folder.run("check", "--concise").output.contains("waarschuwing NRM-18"))
    let test = try folder.run("norms", "test")
    #expect(test.status == 0 && test.output.contains("waarschuwing[NRM-18]"))
    #expect(try folder.run("norms", "list").status == 0)
  }

  @Test func anExampleThatSurprisesIsAnError() throws {
    let folder = try SmallRulebook.folder {
      $0.replacing("499,99", with: "500,00")
    }
    let test = try folder.run("norms", "test", "EIG-02")
    #expect(test.status == 1 && test.output.contains("fout[VBD-03]"))
    #expect(test.output.contains("EIG-02") && !test.output.contains("EIG-01 "))
    #expect(try folder.run("norms", "test", "eig-01").status == 0)
  }

  // MARK: Options

  @Test(arguments: [
    ["check", "--rules", "weg"], ["norms", "list", "--rules", "weg"],
    ["norms", "test", "--rules", "weg"], ["check", "--status", "klaar"],
    ["check", "--as-of", "2020"], ["check", "--as-of", "2020-02-30"],
    ["check", "--as-of", "gisteren"], ["check", "--format", "xml"],
    ["check", "--concise", "--format", "json"], ["norms"], ["norms", "lijst"],
    ["norms", "show"], ["norms", "show", "EIG-99"], ["norms", "words", "tafel"],
    ["norms", "test", "EIG-99"], ["norms", "list", "EIG-01"],
  ])
  func wrongUseIsTwo(arguments: [String]) throws {
    let run = try SmallRulebook.folder().run(arguments)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.hasPrefix("wijkboek: "))
  }

  /// Who names files asks about these files; norms are about all that a workspace holds.
  @Test func filesThatAreNamedAreNotJudged() throws {
    let folder = try SmallRulebook.folder()
    let named = try folder.run("check", "ledgers/plan.md")
    #expect(named.output.contains("normen: niet getoetst, want u noemt bestanden"))
    let english = try folder.run("check", "ledgers/plan.md", "--lang", "en")
    #expect(english.output.contains("norms: not judged, since you name files"))
  }

  @Test func aRulebookElsewhere() throws {
    let folder = try SmallRulebook.folder()
    try folder.write(try folder.text(of: "rules/eigen.md"), to: "elders/boek/eigen.md")
    try FileManager.default.removeItem(atPath: folder.path + "/rules")
    let without = try folder.run("check")
    #expect(without.status == 0 && without.output.contains("want er is geen map rules"))
    let run = try folder.run("check", "--rules", "elders")
    #expect(run.status == 1 && run.output.contains("fout[EIG-01]"))
    #expect(try folder.run("norms", "test", "--rules", "elders").status == 0)
  }

  @Test(arguments: [("concept", 0), ("overleg", 1), ("vastgesteld", 1), ("Concept", 0)])
  func theStatusDecidesHowSevereItIs(status: String, exit: Int32) throws {
    let run = try SmallRulebook.folder().run("check", "--concise", "--status", status)
    #expect(run.status == exit)
    #expect(run.output.contains(exit == 0 ? "opmerking EIG-01" : "fout EIG-01"))
  }

  @Test func norms() throws {
    let folder = try SmallRulebook.folder()
    #expect(try folder.run("norms", "show", "eig-01").output.hasPrefix("EIG-01 Elke activiteit"))
    #expect(try folder.run("explain", "EIG-02").output.contains("Kleine bedragen gaan samen"))
    let run = try folder.run("norms", "show", "EIG-10")
    #expect(run.errors.contains("EIG-"))
  }

  /// Lines that are alike but for their words are judged one by one, whatever their labels say.
  @Test func aNormOnWordsLooksAtEachLine() throws {
    let folder = try SmallRulebook.folder { _ in
      """
      # Proef

      ## EIG-01 Een borrel vraagt om een reden

      | Norm      |          |
      | --------- | -------- |
      | Grondslag | afspraak |
      | Geldig    | altijd   |
      | Ernst     | fout     |

      ```norm
      voor elke boeking
      waar omschrijving noemt "borrel"
      vraag "waarom {omschrijving}?"
      ```

      """
    }
    func book(_ labels: String) throws -> Findings {
      let entries = ["Bloemen", "Borrel", "Bloemen"].enumerated().map { index, words in
        """
        2020-03-1\(index) * (F\(index)) \(words)  ; gemeente: Voorbeeld\(labels)
            82019 LFS 001:oop:Woontraining  € 1,00
            Kas

        """
      }
      try folder.write(
        "decimal-mark ,\n\n" + entries.joined(separator: "\n"), to: "ledgers/a.journal")
      return try Findings.of(folder)
    }
    let open = try book("")
    #expect(open.count("EIG-01") == 1 && open.of("EIG-01").map { $0.message } == ["waarom Borrel?"])
    let answered = try book(", motivering: EIG-01: afscheid")
    #expect(answered.count("EIG-01") == 1 && answered.count("EIG-01", "pass") == 1)
    // A reason that names no question answers none, and that is said once.
    let bare = try book(", motivering: afscheid")
    #expect(bare.of("EIG-01").map { $0.message } == ["waarom Borrel?"])
    #expect(bare.of("ANT-06").count == 1)
  }

  // MARK: Waivers

  private func waive(_ rows: String...) throws -> Folder {
    let folder = try SmallRulebook.folder()
    let head = "# Besluiten\n\n| Vrijstelling | Onderwerp | Reden | Wie | Tot |\n"
    try folder.write(
      head + "| --- | --- | --- | --- | --- |\n" + rows.joined(separator: "\n") + "\n",
      to: "ledgers/besluiten.md")
    return folder
  }

  @Test(arguments: ["error", "warning", "note"])
  func aWaivedFindingNeverCounts(threshold: String) throws {
    let bare = try SmallRulebook.folder().run("check", "--fail-on", threshold)
    #expect(bare.status == 1)
    let folder = try waive("| EIG-01 | Woontraining | komt later | manager | 2020-12-31 |")
    let run = try folder.run("check", "--fail-on", threshold, "--as-of", "2020-06-01")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("opmerking[EIG-01]"))
    #expect(run.output.contains("vrijgesteld: komt later, door manager, tot en met 2020-12-31"))
    #expect(run.output.contains("waarvan 1 vrijgesteld"))
    let all = try Findings.of(folder, "--as-of", "2020-06-01")
    #expect(all.of("EIG-01").first?.waived?.reason == "komt later")
    #expect(all.of("EIG-01").first?.waived?.until == "2020-12-31")
    #expect(all.summary.fail == 1)
  }

  @Test func anExpiredWaiverIsAFinding() throws {
    let folder = try waive("| EIG-01 | Woontraining | komt later | manager | 2020-03-31 |")
    let run = try folder.run("check", "--concise", "--as-of", "2020-06-01")
    #expect(run.status == 1)
    #expect(run.output.contains(" VRS-04 ") && run.output.contains("fout EIG-01"))
  }

  @Test func anUnusedWaiverIsAFinding() throws {
    let folder = try waive(
      "| EIG-01 | Woontraining | komt later | manager | |", "| EIG-02 | | klein | manager | |")
    let run = try folder.run("check", "--concise")
    #expect(run.output.contains("ledgers/besluiten.md:6:") && run.output.contains(" VRS-05 "))
  }

  // MARK: Order

  /// The files of the shipped books in another order say the same.
  @Test func theOrderOfFilesDoesNotMatter() throws {
    func said(_ all: Findings) -> [String] {
      all.findings.map { "\($0.code) \($0.severity) \($0.verdict) \($0.message) \($0.help ?? "")" }
        .sorted()
    }
    let folder = try Folder.workspace()
    let before = try Findings.of(folder)
    let books = "ledgers/2020/stadskanaal-borger-odoorn/"
    let names = try folder.names(in: "rules").filter { $0.hasSuffix(".md") }.map { "rules/" + $0 }
    let moves =
      names.enumerated().map { ($0.element, "rules/\(99 - $0.offset).md") } + [
        (books + "T1.journal", books + "z.journal"), (books + "T2.journal", "ledgers/a.journal"),
        (books + "plan.md", "ledgers/zz.md"), ("ledgers/organisatie.md", books + "boek.md"),
      ]
    for (old, new) in moves {
      try FileManager.default.moveItem(
        atPath: folder.path + "/" + old, toPath: folder.path + "/" + new)
    }
    let after = try Findings.of(folder)
    #expect(said(before) == said(after))
    #expect(before.summary.pass == after.summary.pass)
    #expect(before.summary.fail == after.summary.fail)
    #expect(before.summary.undetermined == after.summary.undetermined)
  }
}
