/// Measures how long a commit waits for `check --staged`, in a generated workspace under git.
///
/// The books lie in a file for each team and tertiaal, as people keep them.
struct StagedTask {
  static let usualTransactions = 20_000
  private static let usualRuns = 30
  private static let goalMilliseconds = 20.0

  /// Something that is staged, and by which lines of shell.
  private struct Change {
    let name: String
    let script: String
  }

  let options: Options
  let transactions: Int

  /// The first and the second of the journals.
  private static let first = "$(ls ledgers/*.journal | head -1)"
  private static let second = "$(ls ledgers/*.journal | sed -n 2p)"

  private static let changes = [
    Change(name: "nothing", script: "true"),
    Change(
      name: "a plan",
      script: "echo 'Nog een zin.' >>ledgers/team-1/plan.md && git add ledgers"),
    Change(
      name: "a journal",
      script: "echo '; nog een regel' >>\(first) && git add ledgers"),
    Change(
      name: "a journal, more on disk",
      script: "echo '; en nog een' >>\(second) && git add ledgers && "
        + "echo '; niet klaar' >>\(second)"),
  ]

  func run() throws(Failure) {
    let programs = try Programs(options)
    let folder = try WorkFolder(keeping: options.keep)
    defer { folder.remove() }
    let workspace = try GeneratedWorkspace(transactions: transactions, .ordinary, in: folder)
    defer { workspace.discard(from: folder) }
    let stopwatch = Stopwatch(processors: programs.processors, errors: folder.errors)
    let runs = options.runs ?? Self.usualRuns
    let found = try Files.inside(workspace.path) { () throws(Failure) in
      defer { try? Self.shell("rm -rf .git", folder) }
      try Self.shell("git init -q && git add . && \(Self.commit)", folder)
      return try Self.measure(programs, stopwatch, folder, runs: runs)
    }
    show(workspace, found, runs: runs)
  }

  private static let commit =
    "git -c user.name=t -c user.email=t@example.org -c gc.auto=0 commit -q -m x"

  private static func shell(_ script: String, _ folder: WorkFolder) throws(Failure) {
    let command = Command(program: "sh", arguments: ["-c", script])
    guard let run = try ChildProcess.run(command, errors: folder.errors), run.exitStatus == 0 else {
      throw .cannotRun("\(script): \(Files.beginning(of: folder.errors))")
    }
  }

  private static func measure(
    _ programs: Programs, _ stopwatch: Stopwatch, _ folder: WorkFolder, runs: Int
  ) throws(Failure) -> [Series] {
    var found: [Series] = []
    for change in changes {
      try shell(change.script, folder)
      say("measuring with \(change.name) staged, \(runs) rounds")
      var contenders = [
        Contender(
          name: "check --staged, \(change.name)",
          command: Command(program: programs.program, arguments: ["check", "--staged"]),
          processors: programs.processors.count, accepted: 0...1)
      ]
      if found.isEmpty {
        contenders += [
          Contender(
            name: "check",
            command: Command(program: programs.program, arguments: ["check"]),
            processors: programs.processors.count, accepted: 0...1),
          Contender(
            name: "git status",
            command: Command(program: "git", arguments: ["status", "--porcelain"]),
            processors: programs.processors.count, accepted: 0...0),
        ]
      }
      found += try stopwatch.interleaved(contenders, count: runs)
      try shell("git reset -q --hard", folder)
    }
    return found
  }

  private func show(_ workspace: GeneratedWorkspace, _ found: [Series], runs: Int) {
    workspace.books.show()
    print("Runs:  \(runs) counted after one warm-up; whole processes, by the wall clock")
    print()
    SeriesTable(heading: "what is staged", time: milliseconds).show(found)
    Goal.show(
      found.filter { $0.name.hasPrefix("check --staged") }.map { series in
        Goal(
          series.name, found: Double(series.median) / 1e6, .below(Self.goalMilliseconds), unit: "ms"
        )
      })
  }
}
