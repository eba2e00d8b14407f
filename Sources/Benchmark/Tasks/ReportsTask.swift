/// Measures how long reports keep somebody waiting: those of all teams over three years, and one over
/// many books beside a check of them.
struct ReportsTask {
  private static let forms = ["text", "markdown", "csv", "json", "xlsx", "html"]
  private static let goalMilliseconds = 1_000.0
  private static let goalTimesCheck = 1.3

  let options: Options
  let transactions: Int
  let shape: WorkspaceShape

  func run() throws(Failure) {
    let programs = try Programs(options)
    let folder = try WorkFolder(keeping: options.keep)
    defer { folder.remove() }
    let workspace = try GeneratedWorkspace(transactions: transactions, shape, in: folder)
    defer { workspace.discard(from: folder) }
    let stopwatch = Stopwatch(processors: programs.processors, errors: folder.errors)
    let runs = options.runs ?? Options.usualRuns
    let found = try Files.inside(workspace.path) { () throws(Failure) in
      defer {
        for name in (try? Files.names(in: Self.output)) ?? [] {
          folder.discard(Self.output + "/" + name)
        }
        folder.discardFolder(Self.output)
      }
      say("measuring, \(runs) rounds")
      return try stopwatch.interleaved(contenders(programs), count: runs)
    }
    show(workspace, found, runs: runs)
  }

  private static let output = "rapporten"

  private func contenders(_ programs: Programs) -> [Contender] {
    func contender(_ name: String, _ arguments: [String]) -> Contender {
      Contender(
        name: name, command: Command(program: programs.program, arguments: arguments),
        processors: programs.processors.count, accepted: 0...1)
    }
    let team = AreaTeam.all[0].name
    return [
      contender("check", ["check"]),
      contender("one tertiary report", ["report", "tertiaal", "2022-T3", "--team", team]),
      contender(
        "one, html",
        ["report", "tertiaal", "2022-T3", "--team", team, "--format", "html"]),
    ]
      + Self.forms.map { form in
        contender(
          "all tertiary reports, \(form)",
          [
            "report", "tertiaal", "alle", "--format", form, "--output", Self.output + "/",
            "--overwrite",
          ])
      }
  }

  private func show(_ workspace: GeneratedWorkspace, _ found: [Series], runs: Int) {
    workspace.show()
    print("Runs:  \(runs) counted, in turn, after one warm-up; whole processes, by the wall clock")
    print()
    SeriesTable(heading: "program", time: milliseconds).show(found)
    let check = Double(found[0].median)
    Goal.show(
      found[1...2].map { series in
        Goal(
          series.name + " / check", found: Double(series.median) / check,
          .atMost(Self.goalTimesCheck))
      }
        + found[3...].map { series in
          Goal(
            series.name, found: Double(series.median) / 1e6, .below(Self.goalMilliseconds),
            unit: "ms")
        })
    print()
    print("The ratio is meant for 1,000,000 transactions, and all reports for 20,000.")
  }
}
