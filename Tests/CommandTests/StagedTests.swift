import Foundation
import Testing

/// What `check --staged` judges and what it shows, with the real git.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed")) struct StagedTests {
  private static let plan = "ledgers/plan.md"
  private static let journal = "ledgers/2020/T1.journal"

  @Test func whatIsStagedIsJudgedAndNotTheDisk() throws {
    let repository = try GitFolder()
    try repository.write(GitFolder.journal(9_600), to: StagedTests.journal)
    #expect(try repository.found().status == 0, "it is not staged yet")
    try repository.git("git add .")
    try repository.write(GitFolder.journal(1), to: StagedTests.journal)
    try repository.write("dit is geen journaal\n", to: "ledgers/los.journal")
    let found = try repository.found()
    #expect(found.status == 1)
    #expect(found.findings == ["UIT-01 " + StagedTests.plan])
    #expect(try repository.staged().output.contains("€ 9.600 gebruikt van € 9.500"))
  }

  /// However the folder of the rules is written, a change of them is judged.
  @Test(arguments: ["regels", "./regels", "regels/", "ledgers/../regels", "\"$PWD/regels\""])
  func changedRulesAreJudged(folder: String) throws {
    let repository = try GitFolder()
    try repository.git("git mv rules regels && git commit -q -m regels")
    try repository.folder.change(
      "regels/uitputting.md", [("```norm", "```norm\ndit is geen norm")])
    try repository.git("git add .")
    let run = try repository.staged("--concise --rules \(folder)")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.output.contains("regels/uitputting.md:"))
  }

  @Test func aPartlyStagedFileIsJudgedAsItWillBeCommitted() throws {
    let repository = try GitFolder()
    let good = GitFolder.journal(4_500) + "\n" + GitFolder.journal(100, code: "F2")
    try repository.write(good, to: StagedTests.journal)
    try repository.git("git add .")
    try repository.write(
      good.replacing("Crediteuren", with: "Crediteuren  € -1,00"), to: StagedTests.journal)
    #expect(try repository.found() == (0, []))
    let onDisk = try repository.shell("exec \"$W\" check")
    #expect(onDisk.status == 1)
  }

  @Test func whatWasThereBeforeIsCountedAndDoesNotStop() throws {
    let repository = try GitFolder()
    try repository.write(GitFolder.journal(9_600), to: StagedTests.journal)
    try repository.git("git add . && git commit -q -m te-veel")
    try repository.write("# Notulen\n", to: "ledgers/notulen.md")
    try repository.git("git add .")
    let run = try repository.staged()
    #expect(run.status == 0)
    #expect(
      run.lines.prefix(3) == [
        "klaargezet in git: 1 boeking en 1 plan in 4 bestanden", "nieuw: geen fouten",
        "stond er al: 1 fout (niet getoond; --all toont ze)",
      ])
    let all = try repository.found("--all")
    #expect(all == (0, ["UIT-01 " + StagedTests.plan]))
    let english = try repository.staged("--lang en")
    #expect(
      english.output.contains("there before: 1 error (not shown; --all shows them)"))
  }

  @Test(arguments: [(9_700, 1), (9_600, 0), (9_550, 0)])
  func onlyACapThatIsExceededByMoreIsNew(euros: Int, status: Int32) throws {
    let repository = try GitFolder()
    try repository.write(GitFolder.journal(9_600), to: StagedTests.journal)
    try repository.git("git add . && git commit -q -m te-veel")
    try repository.write(
      GitFolder.journal(euros).replacing("Trainer", with: "Trainer thuis"),
      to: StagedTests.journal)
    try repository.git("git add .")
    #expect(try repository.found().status == status)
  }

  /// Without a budget nothing can be judged, and spending grows all the same.
  @Test(arguments: [(99_010, 1), (10, 0), (5, 0)])
  func whatCannotBeJudgedIsSeenToGrow(euros: Int, status: Int32) throws {
    let repository = try GitFolder()
    try repository.write(GitFolder.plan(budget: "?"), to: StagedTests.plan)
    try repository.write(GitFolder.journal(10), to: StagedTests.journal)
    try repository.git("git add . && git commit -q -m onbekend")
    try repository.write(
      GitFolder.journal(euros).replacing("Trainer", with: "Trainer thuis"), to: StagedTests.journal)
    try repository.git("git add .")
    let run = try repository.shell("exec \"$W\" check --staged --fail-on warning --concise")
    #expect(run.status == status, "\(run.output)")
    #expect(run.output.contains(" UIT-01 ") == (status == 1))
  }

  /// Hours without a price come to no euros, so that only their number grows.
  @Test func hoursWithoutAPriceAreSeenToGrow() throws {
    func hours(_ number: Int) -> String {
      GitFolder.journal(10).replacing("€ 10,00", with: "\(number),00 uur").replacing(
        "    Crediteuren", with: "    Crediteuren  -\(number),00 uur")
    }
    let repository = try GitFolder()
    try repository.write(hours(10), to: StagedTests.journal)
    try repository.git("git add . && git commit -q -m uren")
    try repository.write(hours(9_000), to: StagedTests.journal)
    try repository.git("git add .")
    let run = try repository.shell("exec \"$W\" check --staged --fail-on warning --concise")
    #expect(run.status == 1 && run.output.contains(" UIT-01 "), "\(run.output)")
  }

  @Test func aFindingInAnotherFileThanTheStagedOneIsShown() throws {
    let repository = try GitFolder()
    try repository.write(GitFolder.plan(budget: "4.000"), to: StagedTests.plan)
    try repository.git("git add .")
    #expect(try repository.found() == (1, ["UIT-01 " + StagedTests.plan]))
    try repository.git("git commit -q -m minder")
    try repository.write(GitFolder.journal(20, code: "F2"), to: "ledgers/2020/T2.journal")
    try repository.git("git add .")
    #expect(try repository.found() == (1, ["UIT-01 " + StagedTests.plan]))
  }

  @Test func aRenamedFileBringsNothingNewAndADeletedOneIsGone() throws {
    let repository = try GitFolder()
    let bad = GitFolder.journal(10).replacing("Crediteuren", with: "Crediteuren  € -1,00")
    try repository.write(bad, to: "ledgers/2020/fout.journal")
    try repository.git("git add . && git commit -q -m fout")
    try repository.git("git mv ledgers/2020/fout.journal 'ledgers/2020/één fout.journal'")
    #expect(try repository.found() == (0, []))
    #expect(try repository.found("--all").findings.contains("BAL-01 ledgers/2020/één fout.journal"))
    try repository.git("git commit -q -m anders && git rm -q --cached ledgers/plan.md")
    #expect(
      try repository.found("--fail-on warning").status == 1,
      "the journal names an activity of no plan now")
    #expect(try !repository.found("--all").findings.contains { $0.hasSuffix("plan.md") })
  }

  @Test func beforeTheFirstCommitEverythingIsNew() throws {
    let repository = try GitFolder(isEmpty: true)
    let nothing = try repository.staged()
    #expect(nothing.status == 0)
    try repository.write(GitFolder.journal(9_600), to: StagedTests.journal)
    try repository.git("git add .")
    #expect(try repository.found() == (1, ["UIT-01 " + StagedTests.plan]))
  }

  @Test(arguments: [".", "ledgers/2020"])
  func aWorkspaceMayLieInAFolderOfTheRepository(start: String) throws {
    let repository = try GitFolder(workspace: "de boeken/wíjk")
    try repository.write(GitFolder.journal(9_600), to: "ledgers/2020/nieuw jaar.journal")
    try repository.git("git add .")
    let from = "cd \"de boeken/wíjk/\(start)\" && exec \"$W\" check --staged --concise"
    let run = try repository.shell(from)
    #expect(run.status == 1)
    #expect(run.lines.contains { $0.hasPrefix("ledgers/plan.md:") && $0.contains(" UIT-01 ") })
    #expect(run.lines.contains { $0.hasPrefix("ledgers/2020/nieuw jaar.journal:3:") })
    let atTop = try repository.shell(
      "exec \"$W\" check --staged --concise --workspace 'de boeken/wíjk'")
    #expect(atTop.outputBytes == run.outputBytes)
    #expect(try repository.shell("exec \"$W\" check --staged").status == 2)
  }

  @Test func includesAreThoseOfTheIndex() throws {
    let repository = try GitFolder()
    try repository.git("git rm -q ledgers/2020/T1.journal && mkdir -p delen ledgers/2020")
    try repository.write("include ../../delen/*.journal\n", to: StagedTests.journal)
    try repository.write(GitFolder.journal(4_000), to: "delen/a.journal")
    try repository.write(GitFolder.journal(4_000, code: "F2"), to: "delen/b.journal")
    try repository.git("git add . && git commit -q -m delen")
    #expect(try repository.found() == (0, []))
    // What is not staged is not included, and what is staged elsewhere counts.
    try repository.write(GitFolder.journal(4_000, code: "F3"), to: "delen/c.journal")
    #expect(try repository.found() == (0, []))
    try repository.git("git add delen/c.journal && rm delen/c.journal")
    let found = try repository.found()
    let codes = ["UIT-05 ", "UIT-03 ", "UIT-01 "]
    #expect(found == (1, codes.map { $0 + StagedTests.plan }), "\(found)")
  }

  @Test func formatsHoldWhatIsShownAndMaskWhatIsNot() throws {
    let repository = try GitFolder()
    let private_ = GitFolder.journal(10).replacing("Trainer", with: "Trainer jan@example.com")
    try repository.write(private_, to: "ledgers/2020/T2.journal")
    try repository.git("git add . && git commit -q -m adres")
    let broken = private_.replacing("Crediteuren", with: "Crediteuren  € -1,00")
    try repository.write(broken, to: "ledgers/2020/T2.journal")
    try repository.git("git add .")
    let run = try repository.staged()
    #expect(run.status == 1)
    #expect(run.output.contains("BAL-01"))
    #expect(!run.output.contains("jan@example.com"))
    let found = try repository.found()
    #expect(found.findings == ["BAL-01 ledgers/2020/T2.journal"])
  }
}
