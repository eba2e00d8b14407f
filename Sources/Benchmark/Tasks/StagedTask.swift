/// Measures how long a commit waits for `check --staged`, in a generated workspace under git.
///
/// The books lie in a file for each team and tertiaal, as people keep them.
struct StagedTask {
  static let usualTransactions = 20_000
  private static let usualRuns = 30
  private static let goalMilliseconds = 20.0
  /// Seven teams, three years of three tertialen.
  private static let journals = 63

  /// Something that is staged, and by which lines of shell.
  private struct Change {
    let name: String
    let script: String
  }

  let options: Options
  let transactions: Int

  private static let changes = [
    Change(name: "nothing", script: "true"),
    Change(
      name: "a plan",
      script: "echo 'Nog een zin.' >>ledgers/team-1/plan.md && git add ledgers"),
    Change(
      name: "a journal",
      script: "echo '; nog een regel' >>ledgers/books-01.journal && git add ledgers"),
    Change(
      name: "a journal, more on disk",
      script: "echo '; en nog een' >>ledgers/books-02.journal && git add ledgers && "
        + "echo '; niet klaar' >>ledgers/books-02.journal"),
  ]

  func run() throws(Failure) {
    let programs = try Programs(options)
    let folder = try WorkFolder(keeping: options.keep)
    defer { folder.remove() }
    let workspace = try GeneratedWorkspace(transactions: transactions, in: folder)
    defer { workspace.discard(from: folder) }
    let stopwatch = Stopwatch(processors: programs.processors, errors: folder.errors)
    let runs = options.runs ?? Self.usualRuns
    let found = try Files.inside(workspace.path) { () throws(Failure) in
      let parts = try Self.split(workspace.books.path)
      try Self.shell("rm ledgers/books.journal", folder)
      defer { for part in parts { folder.discard("\(workspace.path)/\(part)") } }
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

  /// Cuts the journal into many, each with the directives at its head; gives their paths.
  private static func split(_ path: String) throws(Failure) -> [String] {
    let lines = try Files.bytes(of: path).split(separator: 0x0A, omittingEmptySubsequences: false)
    func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
      line.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
    }
    let head = lines.prefix { !isHeader($0) }
    let headers = lines.indices.filter { isHeader(lines[$0]) }
    var paths: [String] = []
    for number in 0..<journals {
      let first = headers[number * headers.count / journals]
      let next = (number + 1) * headers.count / journals
      let last = next < headers.count ? headers[next] : lines.endIndex
      let name = "ledgers/books-\(number < 9 ? "0" : "")\(number + 1).journal"
      var file = try BlockFile(creating: name)
      file.append(Array((head + lines[first..<last]).joined(separator: [0x0A])))
      if last < lines.endIndex { file.append([0x0A]) }
      _ = try file.finish()
      paths.append(name)
    }
    return paths
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
    var table = TextTable(["what is staged", "min", "median", "max", "CPU", "peak memory"])
    for series in found {
      table.add([
        series.name, milliseconds(series.fastest), milliseconds(series.median),
        milliseconds(series.slowest), milliseconds(series.medianProcessor),
        megabytes(series.peak),
      ])
    }
    table.show()
    print()
    Goal.show(
      found.filter { $0.name.hasPrefix("check --staged") }.map { series in
        Goal(
          series.name, found: Double(series.median) / 1e6, .below(Self.goalMilliseconds), unit: "ms"
        )
      })
  }
}
