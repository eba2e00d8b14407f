/// Measures books of growing size, to show whether time grows as they do.
struct ScaleTask {
  private static let sizes = [1_000, 10_000, 100_000, 1_000_000]
  private static let hugeSize = 10_000_000

  let options: Options
  let isHuge: Bool

  func run() throws(Failure) {
    let programs = try Programs(options)
    let folder = try WorkFolder(keeping: options.keep)
    defer { folder.remove() }
    let runs = options.runs ?? Options.usualRuns
    var found: [Measurement] = []
    for size in Self.sizes + (isHuge ? [Self.hugeSize] : []) {
      let books = try Books(transactions: size, in: folder)
      defer { folder.discard(books.path) }
      found.append(try Measurement(books, programs, in: folder, runs: runs))
    }
    show(found, runs: runs)
  }

  private func show(_ found: [Measurement], runs: Int) {
    print("Sums:  balance and byte loop agree with all accounts, at every size")
    print(
      "Runs:  medians of \(runs), in turn, after one warm-up; whole processes, by the wall clock")
    print(
      "Each:  time of check on one core per transaction; added: per transaction more than the row")
    print("       above, which leaves the start of a process out")
    print()
    var table = TextTable([
      "transactions", "file", "byte loop", "one core", "two cores", "each", "added",
      "/ byte loop", "memory / file",
    ])
    for (index, row) in found.enumerated() {
      table.add([
        grouped(row.books.expected.transactions), megabytes(row.books.expected.size),
        milliseconds(row.yardstick.median), milliseconds(row.oneCore.median),
        row.twoCores.map { milliseconds($0.median) } ?? "-",
        Self.perTransaction(Double(row.oneCore.median) / Double(row.books.expected.transactions)),
        index == 0 ? "-" : Self.perTransaction(Self.added(found[index - 1], row)),
        fixed(row.timesYardstick, 2) + " x", fixed(row.timesFile, 2) + " x",
      ])
    }
    table.show()
    print()
    showGrowth(found)
    for remark in Set(found.flatMap(\.remarks)).sorted() { print(remark) }
  }

  /// Says how the last step compares with the one before: 1 is growth in step with the books.
  private func showGrowth(_ found: [Measurement]) {
    let last = Array(found.suffix(3))
    guard last.count == 3 else { return }
    let factor = Self.added(last[1], last[2]) / Self.added(last[0], last[1])
    let size = grouped(last[1].books.expected.transactions)
    print(
      "Above \(size) transactions each further one costs \(fixed(factor, 2)) times",
      "what it costs below (1.00 is linear).")
  }

  /// Nanoseconds on one core for each transaction that `large` has more than `small`.
  private static func added(_ small: Measurement, _ large: Measurement) -> Double {
    let time = large.oneCore.median - small.oneCore.median
    let count = large.books.expected.transactions - small.books.expected.transactions
    // On a noisy machine a small file can take longer than a larger one.
    return max(0, Double(time) / Double(count))
  }

  private static func perTransaction(_ nanoseconds: Double) -> String {
    fixed(nanoseconds, 0) + " ns"
  }
}
