/// One generated journal, and the programs that read it.
struct Books {
  let path: String
  let expected: ExpectedBooks
  /// In nanoseconds, the disk included.
  let generationTime: Int64

  init(transactions: Int, in folder: WorkFolder) throws(Failure) {
    try self.init(
      transactions: transactions, at: folder.file("books-\(transactions).journal"))
  }

  init(
    transactions: Int, at path: String, activitiesPerCode: Int = BookNames.activitiesPerCode,
    namesTargetGroup: Bool = false
  ) throws(Failure) {
    say("generating \(grouped(transactions)) transactions")
    let start = ChildProcess.now()
    self.path = path
    expected = try JournalGenerator.generate(
      transactions, to: path, activitiesPerCode: activitiesPerCode,
      namesTargetGroup: namesTargetGroup)
    generationTime = ChildProcess.now() - start
  }

  func show() {
    let each = fixed(Double(expected.size) / Double(expected.transactions), 1)
    print(
      "Books: \(grouped(expected.transactions)) transactions, \(megabytes(expected.size)),",
      "\(each) bytes each, \(expected.sums.count) accounts,",
      "generated in \(seconds(generationTime))")
  }
}

/// The program under test and the yardstick, as they read a journal.
struct Programs {
  /// The path of the program under test.
  let program: String
  let byteLoop: String
  let processors: Processors

  init(_ options: Options) throws(Failure) {
    if let given = options.program {
      program = try Self.find(given)
    } else {
      program = try Self.find(try Files.sibling("wijkboek"))
    }
    byteLoop = try Self.find(try Files.sibling("ByteLoop"))
    processors = try Processors()
  }

  /// The path from the root, as a program may be started in another folder.
  private static func find(_ path: String) throws(Failure) -> String {
    guard Files.isProgram(path) else {
      throw .cannotRun("there is no program \(path): build everything first (--help tells how)")
    }
    return try Files.absolute(path)
  }

  func yardstick(_ books: Books) -> Contender {
    Contender(
      name: "byte loop, one core",
      command: Command(program: byteLoop, arguments: [books.path]),
      processors: 1, accepted: 0...0)
  }

  /// The status 1 says that the books have findings; they were read and judged all the same.
  func check(_ books: Books, processors: Int) -> Contender {
    Contender(
      name: "check, \(processors == 1 ? "one core" : "two cores")",
      command: Command(program: program, arguments: ["check", "-f", books.path]),
      processors: processors, accepted: 0...1)
  }

  func balance(_ books: Books) -> Contender {
    Contender(
      name: "balance, all cores, once",
      command: Command(
        program: program, arguments: ["balance", "-f", books.path, "--format", "json"]),
      processors: processors.count, accepted: 0...0)
  }
}
