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

  /// Links that lead to each other or to a folder around them have no end.
  @Test func aPatternBesideLinksWithoutEndEnds() throws {
    let repository = try GitFolder()
    try repository.write("include 2020/**/*.journal\n", to: "ledgers/alles.journal")
    try repository.git(
      """
      cd ledgers/2020 && ln -s .. rond && ln -s kop.journal staart.journal &&
      ln -s staart.journal kop.journal && git add ..
      """)
    let run = try repository.shell("timeout 20 \"$W\" check --staged --concise")
    #expect(run.status == 1)
    for name in ["kop", "staart"] { #expect(run.output.contains("ledgers/2020/\(name).journal")) }
    try repository.git("git rm -q --cached ledgers/2020/kop.journal ledgers/2020/staart.journal")
    try repository.write(GitFolder.journal(9_600), to: StagedGitTests.journal)
    try repository.git("git add \(StagedGitTests.journal)")
    #expect(try repository.found() == (1, ["UIT-01 " + StagedGitTests.plan]))
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

  /// A file that has the size and the time of before is not taken for the one of before.
  @Test(arguments: ["core.checkStat minimal", "core.trustctime false", "core.checkStat default"])
  func aFileWithItsOldTimeIsReadFromGit(setting: String) throws {
    let repository = try GitFolder()
    let touch = "touch -d '2020-06-01 12:00' \(StagedGitTests.journal)"
    try repository.write(GitFolder.journal(9_600), to: StagedGitTests.journal)
    try repository.git("git config \(setting) && \(touch) && git add . && sleep 1.1")
    try repository.write(GitFolder.journal(4_600), to: StagedGitTests.journal)
    try repository.git(touch)
    #expect(try repository.found().findings == ["UIT-01 " + StagedGitTests.plan])
    #expect(try repository.shell("exec \"$W\" check").status == 0, "The disk is sound.")
  }

  /// What a repository has git run is not run by a look at it.
  @Test func noProgramOfTheRepositoryIsRun() throws {
    let repository = try GitFolder()
    try repository.write("*.journal filter=spoor\n", to: ".gitattributes")
    try repository.write("#!/bin/sh\ntouch \"$(dirname \"$0\")/gelopen\"\ncat\n", to: ".git/spoor")
    try repository.git(
      """
      chmod +x .git/spoor; for key in filter.spoor.clean filter.spoor.smudge core.fsmonitor; do
      git config $key "$PWD/.git/spoor"; done
      git add . && git commit -q -m spoor && test -e .git/gelopen && rm .git/gelopen
      """)
    // The same size, so that only its text tells git whether it was changed.
    try repository.write(GitFolder.journal(4_600), to: StagedGitTests.journal)
    for options in ["--staged", "--staged --all", "--against HEAD", "--against HEAD --staged"] {
      let run = try repository.shell("exec \"$W\" check \(options)")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(try !repository.folder.names(in: ".git").contains("gelopen"), "\(options)")
    }
  }

  @Test func aFileMayHaveTheNameOfARevision() throws {
    let repository = try GitFolder()
    try repository.write("", to: "HEAD")
    try repository.write(GitFolder.journal(9_600), to: StagedGitTests.journal)
    try repository.git("git add . && git commit -q -m te-veel && touch leeg && git add leeg")
    #expect(try repository.found() == (0, []), "What was committed is not new.")
  }

  /// The index is what will be committed, whatever was taken off the disk.
  @Test(arguments: [".", "de boeken/het's hier"])
  func booksThatAreNotOnDiskAreJudged(workspace: String) throws {
    let repository = try GitFolder(workspace: workspace)
    let install = try repository.shell(
      "cd \"$IN\" && exec \"$W\" init --hook", ["IN": repository.workspace])
    #expect(install.status == 0)
    try repository.write(GitFolder.journal(9_600), to: StagedGitTests.journal)
    try repository.git("git add . && rm -rf \"\(workspace)/ledgers\"")
    #expect(try repository.found().findings == ["UIT-01 " + StagedGitTests.plan])
    let commit = try repository.shell("git commit -q -m te-veel")
    #expect(commit.status == 1 && (commit.output + commit.errors).contains("UIT-01"))
    let against = try repository.shell(
      "cd \"$IN\" && exec \"$W\" check --staged --against HEAD", ["IN": repository.workspace])
    #expect(against.status == 1 && against.output.contains("UIT-01"))
    // Where there are no books, that is said.
    try repository.git("git rm -rqf . && mkdir -p leeg")
    let none = try repository.shell("cd leeg && exec \"$W\" check --staged")
    #expect(none.status == 2 && none.errors.contains("ledgers"))
  }

  /// A repository within brings its breach by its commit alone.
  @Test(arguments: ["ledgers", "ledgers/team"])
  func whatASubmoduleBringsIsNew(place: String) throws {
    let books = try GitFolder()
    let outer = try GitFolder()
    // Of the books, only what lies below `ledgers/` is the submodule.
    try books.git(
      place == "ledgers"
        ? "git mv ledgers/* . && rm -rf ledgers && git commit -q -m boven"
        : "git rm -rq ledgers rules && git commit -q -m leeg")
    if place == "ledgers" { try outer.git("git rm -rq ledgers && git commit -q -m leeg") }
    let journal = place == "ledgers" ? "2020/T1.journal" : "extra.journal"
    let (sound, wrong) = (
      GitFolder.journal(4_500, code: "F9"), GitFolder.journal(9_600, code: "F9")
    )
    try books.folder.write(sound, to: journal)
    try books.git("git add . && git commit -q --allow-empty -m goed")
    if place != "ledgers" { try outer.git("git rm -q \(StagedGitTests.journal)") }
    try outer.git(
      "git -c protocol.file.allow=always submodule --quiet add '\(books.folder.path)' \(place)")
    #expect(try outer.found() == (0, []))
    try outer.git("git commit -q -m submodule")
    try outer.folder.write(wrong, to: place + "/" + journal)
    try outer.git("cd \(place) && git commit -q -a -m te-veel")
    #expect(try outer.staged().status == 0, "The commit is not staged yet.")
    try outer.git("git add .")
    #expect(try outer.found().findings == ["UIT-01 " + StagedGitTests.plan])
    let against = try outer.shell("exec \"$W\" check --against HEAD")
    #expect(against.status == 1 && against.output.contains("UIT-01"))
    // What was there before is not new.
    try outer.git("git commit -q -m te-veel")
    try outer.folder.write(wrong + "; opmerking\n", to: place + "/" + journal)
    try outer.git("(cd \(place) && git commit -q -a -m opmerking) && git add .")
    #expect(try outer.staged().status == 0)
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
