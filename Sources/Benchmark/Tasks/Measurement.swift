/// What was measured on one journal.
struct Measurement {
  let books: Books
  let yardstick: Series
  let oneCore: Series
  /// Nil where the machine has no second core to offer.
  let twoCores: Series?
  let balance: Series

  /// Makes sure that both programs get the sums right, then measures them in turn.
  init(
    _ books: Books, _ programs: Programs, in folder: WorkFolder, runs: Int
  ) throws(Failure) {
    let stopwatch = Stopwatch(processors: programs.processors, errors: folder.errors)
    let answer = folder.file("answer.txt")
    defer { folder.discard(answer) }

    say("comparing the sums")
    _ = try stopwatch.once(programs.yardstick(books), output: answer)
    try ResultCheck.compareByteLoop(try Files.text(of: answer), with: books.expected)
    let balanceContender = programs.balance(books)
    let run = try stopwatch.once(balanceContender, output: answer)
    let sums = try BalanceJSON.read(try Files.bytes(of: answer))
    try ResultCheck.compare(sums, with: books.expected, of: balanceContender.command.text)

    say("measuring, \(runs) rounds")
    var contenders = [programs.yardstick(books), programs.check(books, processors: 1)]
    if programs.processors.count > 1 { contenders.append(programs.check(books, processors: 2)) }
    let series = try stopwatch.interleaved(contenders, count: runs)
    self.books = books
    yardstick = series[0]
    oneCore = series[1]
    twoCores = series.count > 2 ? series[2] : nil
    balance = Series(name: balanceContender.name, runs: [run])
  }

  /// The way people run it: on two cores, if there are two.
  var check: Series { twoCores ?? oneCore }

  var series: [Series] { [yardstick, oneCore] + (twoCores.map { [$0] } ?? []) + [balance] }

  var timesYardstick: Double { Double(oneCore.median) / Double(yardstick.median) }

  var gainOfSecondCore: Double? {
    twoCores.map { Double(oneCore.median) / Double($0.median) }
  }

  /// The highest peak of all runs of `check`, against the size of the file.
  var timesFile: Double {
    Double(max(oneCore.peak, check.peak)) / Double(books.expected.size)
  }

  /// What must be said beside the figures.
  var remarks: [String] {
    var remarks: [String] = []
    let statuses = oneCore.exitStatuses.union(check.exitStatuses)
    if statuses != [0] {
      let text = statuses.sorted().map(String.init).joined(separator: " and ")
      remarks.append("check exited with \(text): it has findings on these books.")
    }
    if twoCores == nil { remarks.append("There is no second core here: its goal is not judged.") }
    return remarks
  }
}
