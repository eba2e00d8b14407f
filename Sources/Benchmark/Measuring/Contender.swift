/// A command that is measured, and on how many processors.
struct Contender {
  let name: String
  let command: Command
  let processors: Int
  /// The exit statuses of a run whose time counts.
  let accepted: ClosedRange<CInt>
}

/// All counted runs of one contender.
struct Series {
  let name: String
  let runs: [ProcessRun]

  var fastest: Int64 { sortedWalls.first ?? 0 }
  var slowest: Int64 { sortedWalls.last ?? 0 }
  var median: Int64 { Self.median(sortedWalls) }
  var medianProcessor: Int64 { Self.median(runs.map(\.processor).sorted()) }
  var peak: Int { runs.map(\.peak).max() ?? 0 }
  var exitStatuses: Set<CInt> { Set(runs.map(\.exitStatus)) }

  private var sortedWalls: [Int64] { runs.map(\.wall).sorted() }

  /// The middle of sorted figures; of an even number of them, half the sum of the middle two.
  private static func median(_ sorted: [Int64]) -> Int64 {
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

/// Runs contenders and keeps what they say on standard error until it is needed.
struct Stopwatch {
  let processors: Processors
  /// Where standard error goes: it is shown if a run fails.
  let errors: String

  /// Runs all contenders in turn (A B C, A B C), once as a warm-up and then `count` times.
  ///
  /// In turn, so that a slow spell of a shared machine hits all of them alike.
  func interleaved(_ contenders: [Contender], count: Int) throws(Failure) -> [Series] {
    var runs: [[ProcessRun]] = contenders.map { _ in [] }
    for round in 0...count {
      for (index, contender) in contenders.enumerated() {
        let run = try once(contender)
        if round > 0 { runs[index].append(run) }
      }
    }
    return zip(contenders, runs).map { Series(name: $0.name, runs: $1) }
  }

  /// Runs a contender that must be there.
  func once(
    _ contender: Contender, output: String = ChildProcess.nowhere
  ) throws(Failure) -> ProcessRun {
    guard let run = try onceIfInstalled(contender, output: output) else {
      throw .cannotRun("there is no program \(contender.command.program)")
    }
    return run
  }

  /// Runs a contender, or returns nil if its program is not installed.
  func onceIfInstalled(
    _ contender: Contender, output: String = ChildProcess.nowhere
  ) throws(Failure) -> ProcessRun? {
    let run = try processors.limited(to: contender.processors) { () throws(Failure) in
      try ChildProcess.run(contender.command, output: output, errors: errors)
    }
    guard let run else { return nil }
    guard contender.accepted.contains(run.exitStatus) else {
      let said = Files.beginning(of: errors)
      throw .cannotRun(
        "\(contender.command.text) exited with \(run.exitStatus)"
          + (said.isEmpty ? "" : ":\n\(said)"))
    }
    return run
  }
}
