import Foundation
import Testing

/// What was there before is frozen in a file, through the program itself.
@Suite struct FrozenTests {
  private let name = ".wijkboek-baseline"
  private let plan = "ledgers/2020/stadskanaal-borger-odoorn/plan.md"

  /// The fields of the lines of the file.
  private func entries(_ folder: Folder) throws -> [[String]] {
    try folder.text(of: name).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map { String($0) } }
  }

  private func frozen() throws -> Folder {
    let folder = try Folder.workspace()
    let run = try folder.run("check", "--write-baseline")
    #expect(run.status == 0 && run.errors == ".wijkboek-baseline: 50 bevindingen bevroren\n")
    return folder
  }

  @Test func frozenFindingsAreCountedAndNotShown() throws {
    let folder = try frozen()
    let text = try folder.text(of: name)
    let run = try folder.run("check", "--fail-on", "note")
    #expect(run.status == 0 && run.errors.isEmpty && run.lines.count == 2)
    #expect(run.lines.first?.hasSuffix(": geen fouten, 50 bevroren") == true)
    #expect(run.output.contains("43 normen op 365 onderdelen: 192 voldoet, 116 voldoet niet, "))
    for form in ["sarif", "junit", "github", "gitlab", "markdown", "json"] {
      let run = try folder.run("check", "--format", form, "--fail-on", "note")
      #expect(run.status == 0 && !run.output.contains("208.310"), "\(form)")
    }
    let json = try Findings.read(try folder.run("check", "--format", "json"))
    #expect(json.findings.isEmpty && json.summary.frozen == 50)
    let junit = try folder.run("check", "--format", "junit").output
    // Neither a failure nor a pass.
    #expect(junit.contains("<skipped message=\"1 bevroren\"></skipped>"))
    #expect(try folder.run("check", "--no-baseline", "--fail-on", "warning").status == 1)
    #expect(try folder.text(of: name) == text)
  }

  /// Everybody writes the same file, which tells what it holds and nobody's data.
  @Test func theFileIsTheSameInEachLanguage() throws {
    let folder = try frozen()
    let text = try folder.text(of: name)
    let run = try folder.run("check", "--write-baseline", "--lang", "en")
    #expect(run.errors == ".wijkboek-baseline: 50 findings frozen\n")
    #expect(try folder.text(of: name) == text)
    let entries = try entries(folder)
    #expect(entries.count == 50 && entries.allSatisfy { (5...6).contains($0.count) })
    #expect(entries.map { [$0[3], $0[1]] }.map { $0.joined(separator: " ") }.isSorted)
    #expect(entries.contains { $0[1] == "BGR-03" && $0[4].contains("€ 208.310") })
    let findings = try Findings.read(try folder.run("check", "--no-baseline", "--format", "json"))
    #expect(Set(entries.map { $0[0] }) == Set(findings.findings.map { $0.fingerprint }))
  }

  @Test func whatIsNewDecides() throws {
    let folder = try frozen()
    try folder.write(Journals.unbalanced, to: "ledgers/2020/nieuw.journal")
    let run = try folder.run("check")
    #expect(run.status == 1 && run.output.hasPrefix("fout[BAL-01]: "))
    #expect(run.output.contains("1 fout, 50 bevroren\n"))
    // The same where files are named, and wherever the user stands.
    let named = try folder.shell("cd ledgers && \"$W\" check 2020/nieuw.journal --concise")
    #expect(named.lines.count == 1)
    _ = try folder.run("check", "--write-baseline")
    let again = try folder.shell("cd ledgers && \"$W\" check 2020/nieuw.journal --concise")
    #expect(again.status == 0 && again.output.isEmpty)
  }

  @Test func whatBecomesOtherIsShownAgain() throws {
    let folder = try frozen()
    try folder.change(plan, [("| € 53.511 ", "| € 63.511 ")])
    let run = try folder.run("check")
    #expect(run.output.contains("de thema's vragen € 218.310 out of pocket"))
    #expect(run.output.contains("= dit was bevroren met 208.310; 194.310, en is nu anders"))
    let english = try folder.run("check", "--lang", "en").output
    #expect(english.contains("= this was frozen with 208.310; 194.310, and is different now"))
    // A status at which it weighs more.
    let adopted = try folder.run("check", "--status", "vastgesteld", "--concise")
    #expect(adopted.status == 1 && adopted.output.contains(" fout BGR-03 "))
  }

  /// Spending without a budget, which cannot be judged and grows.
  @Test func whatCannotBeJudgedIsSeenToGrow() throws {
    let folder = try frozen()
    let journal = "ledgers/2020/stadskanaal-borger-odoorn/T3.journal"
    #expect(try entries(folder).contains { $0[1] == "UIT-01" && $0.last == "2 regels: 7462.5" })
    try folder.change(journal, [("€ 3.150,00", "€ 93.150,00")])
    let run = try folder.run("check")
    #expect(
      run.output.contains("niet te toetsen: een activiteit blijft binnen haar budget (De Koe"))
    #expect(run.output.contains("= dit was bevroren met 2 regels: 7462.5, en is nu anders"))
    try folder.change(journal, [("€ 93.150,00", "€ 2.150,00")])
    #expect(try !folder.run("check").output.contains("De Koepel"))
  }

  /// The files of before told no extent; they let be what they named.
  @Test func aFileOfBeforeIsStillRead() throws {
    let folder = try frozen()
    let old = try folder.text(of: name).split(separator: "\n").map { line in
      line.split(separator: "\t").prefix(5).joined(separator: "\t")
    }
    try folder.write(old.joined(separator: "\n") + "\n", to: name)
    let run = try folder.run("check", "--fail-on", "note")
    #expect(run.status == 0 && run.lines.first?.hasSuffix(": geen fouten, 50 bevroren") == true)
  }

  @Test func whatIsMendedLeavesByItself() throws {
    let folder = try frozen()
    try mendBudget(folder)
    let run = try folder.run("check")
    #expect(run.status == 0 && run.errors == ".wijkboek-baseline: 1 bevinding weggehaald\n")
    let left = try entries(folder)
    #expect(left.count == 49 && !left.contains { $0[1] == "BGR-03" })
    #expect(try folder.run("check").errors.isEmpty)
  }

  @Test func whatIsGoneAmongErrorsIsTakenOutOnRequest() throws {
    let folder = try frozen()
    let before = try folder.text(of: name)
    let old = try folder.text(of: plan)
    try mendBudget(folder)
    try folder.write(Journals.unbalanced, to: "ledgers/2020/nieuw.journal")
    let told = try folder.run("check", "--fail-on", "error")
    #expect(told.output.contains("komt niet meer voor; wijkboek check --update-baseline haalt"))
    #expect(try folder.text(of: name) == before, "half of a change may be made")
    // A part says nothing of the rest.
    #expect(!(try folder.run("check", plan).output.contains("niet meer voor")))
    let run = try folder.run("check", "--update-baseline")
    #expect(run.errors == ".wijkboek-baseline: 1 bevinding weggehaald\n")
    let left = try entries(folder)
    #expect(left.count == 49 && !left.contains { $0[1] == "BGR-03" })
    #expect(try folder.run("check", "--update-baseline").errors.isEmpty)
    // What comes back is new.
    try folder.write(old, to: plan)
    #expect(try folder.run("check", "--concise").output.contains("BGR-03"))
  }

  /// So that one of the frozen findings is gone.
  private func mendBudget(_ folder: Folder) throws {
    try folder.change(
      plan, [("| Out of pocket          | € 194.310 |", "| Out of pocket | € 214.310 |")])
  }

  @Test func aDamagedLineIsAFinding() throws {
    let folder = try frozen()
    let text = try folder.text(of: name)
    try folder.write("<<<<<<< HEAD\n" + text, to: name)
    let run = try folder.run("check")
    #expect(run.status == 1 && run.output.hasPrefix("fout[BVR-01]: "))
    #expect(run.output.contains(".wijkboek-baseline:1:1"))
    let pruned = try folder.run("check", "--update-baseline")
    #expect(pruned.errors.contains("is niet geschreven, want niet alles is te lezen"))
    #expect(try folder.text(of: name) == "<<<<<<< HEAD\n" + text)
    #expect(try folder.run("check", "--write-baseline").status == 0)
    #expect(try folder.text(of: name) == text)
  }

  @Test func nothingIsFrozenWhileSomethingCannotBeRead() throws {
    let folder = try Folder.workspace()
    try folder.write("include weg.journal\n", to: "ledgers/x.journal")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/ledgers/y.journal", withDestinationPath: "weg")
    let run = try folder.run("check", "--write-baseline")
    #expect(run.status == 2 && run.errors.contains("is niet geschreven"))
    #expect(!(try folder.names().contains(name)))
  }

  @Test func addressesAreHiddenInTheFile() throws {
    let folder = try frozen()
    let findings = try Findings.read(try folder.run("check", "--no-baseline", "--format", "json"))
    let line = try #require(findings.of("AVG-06").first?.line)
    let text = try folder.text(of: plan).split(separator: "\n", omittingEmptySubsequences: false)
    let address = try #require(text[line - 1].firstMatch(of: /[A-Z][a-z]+(straat|weg|laan) \d+/))
    #expect(!(try folder.text(of: name).contains(address.output.0)))
    // A frozen address stays hidden in what others show of its line.
    let run = try folder.run("check", "--verdicts", "--format", "json")
    #expect(!run.output.contains(address.output.0))
  }

  @Test(arguments: [
    (["--write-baseline", "--no-baseline"], "--no-baseline gaat niet samen met --write-baseline"),
    (["--write-baseline", "a.journal"], "--write-baseline gaat niet samen met a.journal"),
    (["--update-baseline", "-f", "a.journal"], "--update-baseline gaat niet samen met --file"),
    (["--write-baseline", "--status", "concept"], "--write-baseline gaat niet samen met --status"),
    (["--update-baseline", "--as-of", "2020"], "--update-baseline gaat niet samen met --as-of"),
  ])
  func whatDoesNotGoTogetherIsRefused(options: [String], words: String) throws {
    let run = try Folder.workspace().run(["check"] + options)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
  }
}

extension [String] {
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
