/// Measures what norms cost: a workspace is checked without them, by the rulebook, and by more.
struct RulesTask {
  /// The size of books that the goals were set for.
  private static let goalSize = 1_000_000

  /// A rulebook to judge by, in a folder of the workspace.
  private struct Rules {
    let name: String
    let folder: String
  }

  private static let none = Rules(name: "no norms", folder: GeneratedWorkspace.noRules)
  private static let own = Rules(name: "the rulebook", folder: GeneratedWorkspace.rules)
  private static let more = Rules(
    name: "\(GeneratedWorkspace.extraNorms) norms more", folder: GeneratedWorkspace.moreRules)

  /// What was measured on a number of processors, and what the norms said.
  private struct Round {
    let processors: Int
    let none: Series
    let own: Series
    let more: Series

    var timesWithout: Double { Double(own.median) / Double(none.median) }
    var timesFewer: Double { Double(more.median) / Double(own.median) }
  }

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
    let all = programs.processors.count
    let counts = all > 1 ? [1, all] : [1]

    let answer = folder.file("answer.txt")
    defer { folder.discard(answer) }
    let (verdicts, found) = try Files.inside(workspace.path) { () throws(Failure) in
      say("comparing the verdicts")
      let verdicts = [
        try Self.verdicts(Self.own, programs, counts, stopwatch, answer),
        try Self.verdicts(Self.more, programs, counts, stopwatch, answer),
      ]
      say("measuring, \(runs) rounds")
      return (verdicts, try Self.measure(programs, counts, stopwatch, runs: runs))
    }
    show(workspace, verdicts, found, runs: runs)
  }

  private static func check(
    _ rules: Rules, _ programs: Programs, processors: Int, asJSON: Bool = false
  ) -> Contender {
    Contender(
      name: "\(rules.name), \(processors == 1 ? "one core" : "\(processors) cores")",
      command: Command(
        program: programs.program,
        arguments: ["check", "--rules", rules.folder] + (asJSON ? ["--format", "json"] : [])),
      processors: processors, accepted: 0...1)
  }

  /// What the norms say, which must not depend on how many processors there are.
  private static func verdicts(
    _ rules: Rules, _ programs: Programs, _ processors: [Int], _ stopwatch: Stopwatch,
    _ answer: String
  ) throws(Failure) -> VerdictCounts {
    var found: [VerdictCounts] = []
    for count in processors {
      _ = try stopwatch.once(
        check(rules, programs, processors: count, asJSON: true), output: answer)
      found.append(try VerdictCounts(try Files.bytes(of: answer)))
    }
    guard found.allSatisfy({ $0 == found[0] }) else {
      let texts = found.map(\.text).joined(separator: "; ")
      throw .wrongResult("\(rules.name): the verdicts depend on the cores: \(texts)")
    }
    guard found[0].pass > 0 else {
      throw .wrongResult("\(rules.name): nothing passes: \(found[0].text)")
    }
    return found[0]
  }

  private static func measure(
    _ programs: Programs, _ processors: [Int], _ stopwatch: Stopwatch, runs: Int
  ) throws(Failure) -> [Round] {
    let contenders = processors.flatMap { count in
      [none, own, more].map { check($0, programs, processors: count) }
    }
    let series = try stopwatch.interleaved(contenders, count: runs)
    return processors.indices.map { index in
      let own = series[(3 * index)...]
      let first = own.startIndex
      return Round(
        processors: processors[index], none: own[first], own: own[first + 1], more: own[first + 2])
    }
  }

  private func show(
    _ workspace: GeneratedWorkspace, _ verdicts: [VerdictCounts], _ found: [Round], runs: Int
  ) {
    workspace.show()
    print("Norms: \(verdicts[0].text);")
    print("       with \(Self.more.name): \(verdicts[1].text); the same on any number of cores")
    print("Runs:  \(runs) counted, in turn, after one warm-up; whole processes, by the wall clock")
    print()
    SeriesTable(heading: "check with", time: seconds).show(
      found.flatMap({ [$0.none, $0.own, $0.more] }))
    Goal.show(
      found.flatMap { round in
        let cores = round.processors == 1 ? "one core" : "\(round.processors) cores"
        return [
          Goal("the rulebook / no norms, \(cores)", found: round.timesWithout, .atMost(1.3)),
          Goal("\(Self.more.name) / the rulebook, \(cores)", found: round.timesFewer, .below(1.1)),
        ]
      })
    if transactions < Self.goalSize {
      print()
      print("The goals are meant for \(grouped(Self.goalSize)) transactions or more.")
    }
  }
}
