import Foundation
import TestSupport
import Testing

/// The hook that `init --hook` installs, with real commits.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed")) struct HookTests {
  private static let journal = "ledgers/2020/T1.journal"

  private static func withHook(workspace: String = ".") throws -> GitFolder {
    let repository = try GitFolder(workspace: workspace)
    let run = try repository.shell(
      "cd \"$IN\" && exec \"$W\" init --hook", ["IN": repository.workspace])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("de hook staat in \(repository.folder.path)/.git/hooks/pre-commit"))
    return repository
  }

  @Test(arguments: [".", "de boeken/het's hier"])
  func aCommitIsStoppedUntilItIsMended(workspace: String) throws {
    let repository = try HookTests.withHook(workspace: workspace)
    try repository.write(GitFolder.journal(9_600), to: HookTests.journal)
    let stopped = try repository.shell("git add . && git commit -q -m te-veel")
    #expect(stopped.status == 1)
    #expect((stopped.output + stopped.errors).contains("UIT-01"))
    try repository.write(GitFolder.journal(9_000), to: HookTests.journal)
    try repository.git("git add . && git commit -q -m goed")
  }

  /// Git makes these commits from another index than the one that it keeps.
  @Test(arguments: ["git commit -q -a -m alles", "git commit -q -m een ledgers/2020/T1.journal"])
  func whatIsCommittedWithoutStagingIsJudged(command: String) throws {
    let repository = try HookTests.withHook()
    try repository.write(GitFolder.journal(9_600), to: HookTests.journal)
    #expect(try repository.shell(command).status == 1)
    // What stays behind in the other index plays no part.
    try repository.write("fout\n", to: "ledgers/los.journal")
    try repository.git("git add ledgers/los.journal")
    try repository.write(GitFolder.journal(9_000), to: HookTests.journal)
    #expect(try repository.shell(command).status == (command.contains("-a") ? 1 : 0))
  }

  @Test func aWorktreeHasTheSameHook() throws {
    let repository = try HookTests.withHook()
    try repository.git("git worktree add -q los")
    let again = try repository.shell("cd los && exec \"$W\" init --hook")
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("de hook stond er al"))
    try repository.folder.write(GitFolder.journal(9_600), to: "los/" + HookTests.journal)
    #expect(try repository.shell("cd los && git commit -q -a -m te-veel").status == 1)
  }

  @Test func theFolderForHooksMayLieElsewhere() throws {
    let repository = try GitFolder()
    try repository.git("git config core.hooksPath haken && \"$W\" init --hook --lang en")
    #expect(try repository.folder.permissions(of: "haken/pre-commit") == 0o755)
    try repository.write(GitFolder.journal(9_600), to: HookTests.journal)
    #expect(try repository.shell("git commit -q -a -m te-veel").status == 1)
  }

  @Test func aHookOfSomebodyElseStaysAsItIs() throws {
    let repository = try GitFolder()
    let own = "#!/bin/sh\nexit 0\n"
    try repository.folder.write(own, to: ".git/hooks/pre-commit", permissions: 0o755)
    let run = try repository.shell("exec \"$W\" init --hook")
    #expect(run.status == 2)
    #expect(run.errors.contains("zet er deze regel in: wijkboek check --staged || exit 1"))
    #expect(try repository.folder.text(of: ".git/hooks/pre-commit") == own)
  }

  /// What an earlier version installed gives way, whatever language it spoke; what has a line of
  /// somebody else in it stays.
  @Test(arguments: ["nl", "en"]) func anOlderHookOfOursIsReplaced(language: String) throws {
    let path = ".git/hooks/pre-commit"
    let repository = try GitFolder()
    try repository.git("\"$W\" init --hook --lang \(language)")
    let lines = try repository.folder.text(of: path).components(separatedBy: "\n")
    let guarded = try #require(lines.firstIndex { $0.hasPrefix("[ -d ") })
    func install(_ change: (inout [String]) -> Void) throws -> (Program.Run, kept: Bool) {
      var old = lines
      change(&old)
      let text = old.joined(separator: "\n")
      try repository.folder.write(text, to: path, permissions: 0o755)
      let run = try repository.shell("exec \"$W\" init --hook --lang \(language)")
      return (run, try repository.folder.text(of: path) == text)
    }
    let (older, isOlderKept) = try install {
      $0[guarded] = "[ -d 'ledgers' ] || exit 0"
      $0[2] = "# --no-verify"
    }
    #expect(older.status == 0 && !isOlderKept)
    #expect(try repository.folder.text(of: path) == lines.joined(separator: "\n"))
    #expect(try repository.folder.permissions(of: path) == 0o755)
    for line in ["make lint", "[ -d 'ledgers' ] || make lint"] {
      let (changed, isKept) = try install { $0.insert(line, at: guarded) }
      #expect(changed.status == 2 && isKept)
    }
  }

  @Test func outsideGitThereIsNoHook() throws {
    let folder = try Folder()
    try folder.write(GitFolder.organisation, to: "ledgers/organisatie.md")
    let run = try folder.run("init", "--hook")
    #expect(run.status == 2)
    #expect(run.errors.contains("staat niet in een werkmap van git"))
    #expect(try folder.run("init").status == 2)
  }

  /// The `pre-commit` of the search path.
  private static let preCommit: String? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { $0 + "/pre-commit" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// A commit of all that is being worked on: the repository itself where it has no changes, else a
  /// clone with a commit of its own.
  private static func source(
    _ repository: GitFolder, clone: Folder
  ) throws -> (path: String, revision: String) {
    let root = Repository.root.path
    var source = root
    if try !repository.git("git -C '\(root)' status --porcelain").output.isEmpty {
      source = clone.path + "/wijkboek"
      try repository.git(
        """
        git clone -q '\(root)' '\(source)' && cd '\(source)' &&
        (cd '\(root)' && git diff --binary HEAD) >../verschil &&
        if [ -s ../verschil ]; then git apply ../verschil && git commit -q -a -m nu; fi
        """)
    }
    return (source, try repository.git("git -C '\(source)' rev-parse HEAD").lines[0])
  }

  /// Commits what breaks a budget and then what does not, under a hook that is had from here.
  ///
  /// It finds programs in these folders first.
  private static func commit(
    under hook: String, programs folders: [String], cache: String, clone: Folder
  ) throws {
    let program = try #require(HookTests.preCommit)
    let repository = try GitFolder()
    let (source, revision) = try source(repository, clone: clone)
    try repository.folder.write(
      """
      repos:
        - repo: \(source)
          rev: \(revision)
          hooks:
            - id: \(hook)

      """, to: ".pre-commit-config.yaml")
    let mine = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let path = (folders + [mine, "/usr/local/bin:/usr/bin:/bin"]).joined(separator: ":")
    let own = ["PRE_COMMIT_HOME": cache, "PATH": path, "LANG": "C.UTF-8"]
    let install = try repository.shell("\(program) install --install-hooks", own, minutes: 20)
    #expect(install.status == 0, "\(install.output + install.errors)")
    try repository.write(GitFolder.journal(10_600), to: HookTests.journal)
    let stopped = try repository.shell("git add . && git commit -q -m te-veel", own)
    #expect(stopped.status == 1)
    #expect((stopped.output + stopped.errors).contains("UIT-03"))
    try repository.write(GitFolder.journal(9_000), to: HookTests.journal)
    let mended = try repository.shell("git add . && git commit -q -m goed", own)
    #expect(mended.status == 0, "\(mended.errors)")
  }

  /// It builds the whole package from a copy of the repository, as `pre-commit` does for everybody.
  @Test(
    .enabled(
      if: Thorough.isAsked && preCommit != nil,
      "pre-commit builds for minutes: WIJKBOEK_THOROUGH=1 is not set, or it is not installed"))
  func preCommitBuildsAndRunsIt() throws {
    let clone = try Folder()
    // CI names a cache, for the program that is built in it is also what it runs afterwards.
    let cache = ProcessInfo.processInfo.environment["PRE_COMMIT_HOME"]
    try HookTests.commit(
      under: "wijkboek", programs: [], cache: cache ?? clone.path + "/cache", clone: clone)
  }

  /// It builds nothing, and runs the program of the search path.
  @Test(.enabled(if: preCommit != nil, "pre-commit is not installed"))
  func preCommitRunsWhatIsInstalled() throws {
    let clone = try Folder()
    let programs = URL(filePath: Program.path).deletingLastPathComponent().path
    try HookTests.commit(
      under: "wijkboek-system", programs: [programs], cache: clone.path + "/cache", clone: clone)
    let built = try clone.shell("find cache -type f -name wijkboek")
    #expect(built.status == 0 && built.output.isEmpty)
  }
}
