/// Measures how long a check of a workspace keeps somebody waiting who commits a file.
struct StartupTask {
  private static let usualRuns = 50
  private static let goalMilliseconds = 10.0

  let options: Options
  let workspace: String

  func run() throws(Failure) {
    let programs = try Programs(options)
    let folder = try WorkFolder(keeping: options.keep)
    defer { folder.remove() }
    let runs = options.runs ?? Self.usualRuns
    let stopwatch = Stopwatch(processors: programs.processors, errors: folder.errors)
    let all = programs.processors.count
    let contenders = [
      Contender(
        name: "check", command: Command(program: programs.program, arguments: ["check"]),
        processors: all, accepted: 0...1),
      Contender(
        name: "a program that does nothing", command: Command(program: "true", arguments: []),
        processors: all, accepted: 0...0),
    ]
    let found = try Files.inside(workspace) { () throws(Failure) in
      try stopwatch.interleaved(contenders, count: runs)
    }
    show(found, runs: runs)
  }

  private func show(_ found: [Series], runs: Int) {
    print("Where: \(workspace)")
    print("Runs:  \(runs) counted, in turn, after one warm-up; whole processes, by the wall clock")
    print()
    SeriesTable(heading: "program", time: milliseconds).show(found)
    let median = Double(found[0].median) / 1e6
    Goal.show([
      Goal("check of the workspace", found: median, .below(Self.goalMilliseconds), unit: "ms")
    ])
    let statuses = found[0].exitStatuses.sorted().map(String.init).joined(separator: " and ")
    print()
    print("check exited with \(statuses) (0 is clean, 1 has findings).")
  }
}
