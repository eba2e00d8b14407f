import Foundation
import Testing

/// `check --staged` where git itself is in an unusual state, or gone.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed")) struct StagedGitTests {
  private static let plan = "ledgers/plan.md"
  private static let journal = "ledgers/2020/T1.journal"

  @Test func withoutGitItIsRefusedInPlainWords() throws {
    let folder = try Folder()
    try folder.write(GitFolder.organisation, to: "ledgers/organisatie.md")
    let outside = try folder.run("check", "--staged")
    #expect(outside.status == 2)
    #expect(outside.errors.contains("staat niet in een werkmap van git"))
    let repository = try GitFolder()
    let missing = try repository.shell("PATH=/nergens exec \"$W\" check --staged")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("git is hier niet te vinden"))
  }

  @Test func aConflictIsRefusedInPlainWords() throws {
    let repository = try GitFolder()
    try repository.git("git checkout -q -b ander")
    try repository.write(GitFolder.journal(1), to: StagedGitTests.journal)
    try repository.git("git commit -q -a -m ander && git checkout -q main")
    try repository.write(GitFolder.journal(2), to: StagedGitTests.journal)
    try repository.git("git commit -q -a -m hier")
    #expect(try repository.shell("git merge ander").status == 1)
    let run = try repository.staged()
    #expect(run.status == 2)
    #expect(run.errors.contains("git heeft van \(StagedGitTests.journal) twee versies"))
    try repository.git("git checkout -q --theirs . && git add .")
    #expect(try repository.staged().status == 0)
  }

  @Test func aWorktreeHasAnIndexOfItsOwn() throws {
    let repository = try GitFolder()
    try repository.git("git worktree add -q ../\"$NAME\" 2>/dev/null || git worktree add -q los")
    try repository.folder.write(GitFolder.journal(9_600), to: "los/" + StagedGitTests.journal)
    try repository.git("git -C los add .")
    let run = try repository.shell("cd los && exec \"$W\" check --staged --concise")
    #expect(run.status == 1)
    #expect(try repository.staged().status == 0)
  }

  @Test func aSubmoduleIsARepositoryOfItsOwn() throws {
    let books = try GitFolder()
    let outer = try GitFolder()
    try outer.git(
      "git -c protocol.file.allow=always submodule --quiet add '\(books.folder.path)' team")
    try outer.folder.write(GitFolder.journal(9_600), to: "team/" + StagedGitTests.journal)
    try outer.git("git -C team add . ")
    let inner = try outer.shell("cd team && exec \"$W\" check --staged --concise")
    #expect(inner.status == 1)
    #expect(inner.output.contains("UIT-01"))
    #expect(try outer.staged().status == 0)
  }

  @Test func whatGitKeepsInAnotherFormIsReadFromGit() throws {
    let repository = try GitFolder()
    try repository.git("git config core.autocrlf true")
    try repository.git("git config filter.minder.clean 'sed s/9600/4600/'")
    try repository.write("g*.journal filter=minder\n", to: ".gitattributes")
    let lines = GitFolder.journal(10, code: "F2").replacing("\n", with: "\r\n")
    try repository.write(lines, to: "ledgers/2020/T2.journal")
    try repository.write(
      GitFolder.journal(9_600, code: "F3"),
      to: "ledgers/2020/gefilterd.journal")
    try repository.git("git add . 2>/dev/null")
    #expect(try repository.found() == (0, []))
    #expect(try repository.shell("exec \"$W\" check").status == 1)
  }

  @Test func whatGitDoesNotLookAtIsReadFromGit() throws {
    let repository = try GitFolder()
    try repository.git("git update-index --assume-unchanged \(StagedGitTests.journal)")
    try repository.write(GitFolder.journal(9_600), to: StagedGitTests.journal)
    try repository.write("# Notulen\n", to: "ledgers/notulen.md")
    try repository.write(GitFolder.journal(9_600), to: "ledgers/2020/later.journal")
    try repository.git("git add ledgers/notulen.md && git add -N ledgers/2020/later.journal")
    #expect(try repository.found("--all") == (0, []))
  }

  @Test func linksAreFollowedWithinTheIndex() throws {
    let repository = try GitFolder()
    try repository.git(
      "mkdir -p elders && git mv ledgers/2020/T1.journal elders/T1.journal && "
        + "rm -rf ledgers/2020 && ln -s ../elders ledgers/2020 && ln -s nergens.md ledgers/kwijt.md && "
        + "ln -s . ledgers/rond && git add . && git commit -q -m links")
    #expect(try repository.found("--all").findings == ["TXT-01 ledgers/kwijt.md"])
    try repository.write(GitFolder.journal(9_600), to: "elders/T1.journal")
    #expect(try repository.staged().status == 0)
    try repository.git("git add . && rm -r elders")
    let found = try repository.found()
    #expect(found == (1, ["UIT-01 " + StagedGitTests.plan]), "\(found)")
  }
}
