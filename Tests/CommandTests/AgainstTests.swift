import Foundation
import Testing

/// What `check --against` says of a change, with the real git.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed")) struct AgainstTests {
  private static let journal = "ledgers/2020/T1.journal"

  private static func changed() throws -> GitFolder {
    let repository = try GitFolder()
    try repository.write(GitFolder.journal(9_600), to: journal)
    return repository
  }

  @Test func potsAreToldBeforeAndAfter() throws {
    let repository = try AgainstTests.changed()
    let run = try repository.shell("exec \"$W\" check --against HEAD --format json")
    #expect(run.status == 1)
    let report = try FindingsAgainst.read(run)
    #expect(report.against == "HEAD")
    #expect(report.new.findings.map { $0.code } == ["UIT-01"])
    #expect(report.gone.findings.isEmpty)
    let theme = report.pots.filter { $0.pot == "82019 LFS 001:oop" }
    #expect(
      theme.first { $0.figure == "spent" }
        == FindingsAgainst.PotChange(
          pot: "82019 LFS 001:oop", year: 2020, team: "Voorbeeld", figure: "spent",
          before: "4500.00", after: "9600.00", difference: "5100.00"))
    #expect(theme.first { $0.figure == "room" }?.difference == "-5100.00")
    #expect(!report.pots.contains { $0.figure == "budget" || $0.figure == "committed" })
  }

  @Test func whatCannotBeJudgedIsSeenToGrow() throws {
    let repository = try GitFolder()
    try repository.write(GitFolder.plan(budget: "?"), to: "ledgers/plan.md")
    try repository.write(GitFolder.journal(10), to: AgainstTests.journal)
    try repository.git("git add . && git commit -q -m onbekend")
    try repository.write(GitFolder.journal(8_000), to: AgainstTests.journal)
    let run = try repository.shell("exec \"$W\" check --against HEAD --format json")
    let report = try FindingsAgainst.read(run)
    #expect(report.new.findings.map { $0.code } == ["UIT-01"])
    #expect(report.new.findings.first?.known == Findings.Known(amount: "8000", lines: 1))
    #expect(report.gone.findings.isEmpty)
  }

  @Test func whatIsMendedIsGone() throws {
    let repository = try AgainstTests.changed()
    try repository.git(
      "git commit -q -a -m te-veel && git mv ledgers/2020/T1.journal ledgers/b.journal")
    try repository.write(GitFolder.journal(100), to: "ledgers/b.journal")
    let run = try repository.shell("exec \"$W\" check --against HEAD")
    #expect(run.status == 0)
    #expect(run.output.contains("Verdwenen sinds HEAD\nledgers/plan.md:"))
    #expect(run.lines.last == "Sinds HEAD: geen nieuwe bevindingen, 1 verdwenen.")
    let english = try repository.shell("exec \"$W\" check --against HEAD~1 --lang en")
    #expect(english.status == 0)
    #expect(english.lines.last == "Since HEAD~1: no new findings, none gone.")
  }

  @Test func theIndexCanBeHeldAgainstARevisionToo() throws {
    let repository = try AgainstTests.changed()
    let clean = try repository.shell("exec \"$W\" check --staged --against HEAD")
    #expect(clean.status == 0)
    #expect(clean.output.contains("geen budget en geen vrije ruimte veranderde"))
    try repository.git("git add .")
    #expect(try repository.shell("exec \"$W\" check --staged --against HEAD").status == 1)
  }

  @Test func aMergeRequestGetsTables() throws {
    let repository = try AgainstTests.changed()
    let run = try repository.shell("exec \"$W\" check --against HEAD --format markdown")
    #expect(run.status == 1)
    #expect(run.lines.contains("### Nieuw sinds HEAD"))
    #expect(run.lines.contains("### 2020 Voorbeeld"))
    #expect(run.output.contains("| € 4.500,00 |"))
    #expect(run.output.contains(" € 5.100,00 |"))
  }

  @Test(arguments: ["nergens", "-x"])
  func aRevisionThatGitDoesNotKnowIsRefused(revision: String) throws {
    let repository = try GitFolder()
    let run = try repository.shell("exec \"$W\" check --against=\(revision)")
    #expect(run.status == 2)
    #expect(run.errors.contains("git kent geen versie \(revision)"))
  }
}
