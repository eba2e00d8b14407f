/// Measures the program against the byte loop, and if asked for against its peers.
struct CompareTask {
  /// The size of books that the goals were set for.
  ///
  /// On far smaller ones the start of a process weighs more than the reading.
  private static let goalSize = 1_000_000

  /// A program that others use for the same work, and how much faster `check` should be.
  private struct Peer {
    let name: String
    let factor: Double
  }

  private static let peers = [Peer(name: "ledger", factor: 40), Peer(name: "hledger", factor: 200)]

  let options: Options
  let transactions: Int
  let withPeers: Bool

  func run() throws(Failure) {
    let programs = try Programs(options)
    let folder = try WorkFolder(keeping: options.keep)
    defer { folder.remove() }
    let books = try Books(transactions: transactions, in: folder)
    defer { folder.discard(books.path) }
    let runs = options.runs ?? Options.usualRuns
    let measurement = try Measurement(books, programs, in: folder, runs: runs)

    var series = measurement.series
    var goals = Self.goals(measurement)
    var remarks = measurement.remarks
    if withPeers {
      let stopwatch = Stopwatch(processors: programs.processors, errors: folder.errors)
      for peer in Self.peers {
        guard let found = try Self.measure(peer, books, stopwatch) else {
          remarks.append("\(peer.name) is not installed: absent.")
          continue
        }
        series.append(found)
        goals.append(
          Goal(
            "\(peer.name) balance / check",
            found: Double(found.median) / Double(measurement.check.median), .atLeast(peer.factor)))
      }
    }
    if transactions < Self.goalSize {
      remarks.append("The goals are meant for \(grouped(Self.goalSize)) transactions or more.")
    }
    show(books, series, goals, remarks, runs: runs)
  }

  /// Runs a peer once on all cores, or returns nil if it is not installed.
  private static func measure(
    _ peer: Peer, _ books: Books, _ stopwatch: Stopwatch
  ) throws(Failure) -> Series? {
    say("running \(peer.name) once, which is slow")
    let contender = Contender(
      name: "\(peer.name) balance, once",
      command: Command(program: peer.name, arguments: ["-f", books.path, "balance"]),
      processors: stopwatch.processors.count, accepted: 0...0)
    return try stopwatch.onceIfInstalled(contender).map { Series(name: contender.name, runs: [$0]) }
  }

  private static func goals(_ found: Measurement) -> [Goal] {
    var goals = [Goal("check on one core / byte loop", found: found.timesYardstick, .atMost(3))]
    if let gain = found.gainOfSecondCore {
      goals.append(Goal("check on one core / on two cores", found: gain, .atLeast(1.6)))
    }
    goals.append(Goal("peak memory of check / file", found: found.timesFile, .atMost(2)))
    return goals
  }

  private func show(
    _ books: Books, _ series: [Series], _ goals: [Goal], _ remarks: [String], runs: Int
  ) {
    books.show()
    print("Sums:  balance and byte loop agree with all \(books.expected.sums.count) accounts")
    print("Runs:  \(runs) counted, in turn, after one warm-up; whole processes, by the wall clock")
    print()
    SeriesTable(heading: "program", time: seconds).show(series)
    Goal.show(goals)
    if !remarks.isEmpty { print() }
    for remark in remarks { print(remark) }
  }
}
