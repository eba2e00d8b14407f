/// What the user asked for.
struct Options {
  enum Task {
    case help
    case compare(transactions: Int, withPeers: Bool)
    case scale(isHuge: Bool)
    case startup(workspace: String)
    case ordinary(transactions: Int, shape: WorkspaceShape)
    case rules(transactions: Int, shape: WorkspaceShape)
    case reports(transactions: Int, shape: WorkspaceShape)
    case staged(transactions: Int)
    case generate(transactions: Int, file: String)
  }

  static let usualRuns = 5
  static let usualTransactions = 1_000_000
  static let ordinaryTransactions = 20_000
  private static let runLimits = 1...1_000

  let task: Task
  /// The program under test; nil is the one that stands beside the benchmark.
  let program: String?
  /// Counted runs; nil is the usual number of the task.
  let runs: Int?
  /// The folder that what is generated stays in; nil is one that goes away.
  let keep: String?
}

// Long options only, as `--name VALUE` or `--name=VALUE`. An option that is unknown, given twice,
// without its value, or without effect is refused: a typing error must not cost a minute of
// measuring.
extension Options {
  private static let flags: Set = [
    "--help", "--peers", "--scale", "--huge", "--ordinary", "--rules",
    "--reports", "--staged",
  ]
  private static let valued: Set = [
    "--transactions", "--activities", "--program", "--runs", "--keep", "--generate", "--startup",
  ]

  init(_ arguments: [String]) throws(Failure) {
    let given = try Self.collect(arguments)
    task = try Self.task(given)
    program = given["--program"]
    runs = try Self.number(given, "--runs", in: Self.runLimits)
    keep = given["--keep"]
  }

  /// The options by name; a flag has an empty value.
  private static func collect(_ arguments: [String]) throws(Failure) -> [String: String] {
    var given: [String: String] = [:]
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? ""
      var value = parts.count == 2 ? String(parts[1]) : nil
      guard flags.contains(name) || valued.contains(name) else {
        throw refusal("unknown option \(argument)")
      }
      if flags.contains(name) {
        guard value == nil else { throw refusal("\(name) takes no value") }
        value = ""
      } else {
        if value == nil, let next = rest.first, !next.hasPrefix("--") { value = rest.removeFirst() }
        guard value?.isEmpty == false else { throw refusal("\(name) needs a value") }
      }
      guard given.updateValue(value ?? "", forKey: name) == nil else {
        throw refusal("\(name) is given twice")
      }
    }
    return given
  }

  private static func task(_ given: [String: String]) throws(Failure) -> Task {
    if given["--help"] != nil { return .help }
    if let file = given["--generate"] {
      try allow(["--generate", "--transactions"], in: given)
      return .generate(transactions: try transactions(given), file: file)
    }
    if let workspace = given["--startup"] {
      try allow(["--startup", "--program", "--runs"], in: given)
      return .startup(workspace: workspace)
    }
    if given["--scale"] != nil {
      try allow(["--scale", "--huge", "--program", "--runs", "--keep"], in: given)
      return .scale(isHuge: given["--huge"] != nil)
    }
    if ["--ordinary", "--rules", "--reports"].contains(where: { given[$0] != nil }) {
      return try ofWorkspace(given)
    }
    if given["--staged"] != nil {
      try allow(["--staged", "--transactions", "--program", "--runs", "--keep"], in: given)
      return .staged(
        transactions: try number(given, "--transactions", in: JournalGenerator.sizes)
          ?? StagedTask.usualTransactions)
    }
    guard given["--huge"] == nil else { throw refusal("--huge goes with --scale") }
    return .compare(transactions: try transactions(given), withPeers: given["--peers"] != nil)
  }

  /// The tasks on a generated workspace.
  private static func ofWorkspace(_ given: [String: String]) throws(Failure) -> Task {
    let task = ["--ordinary", "--reports"].first { given[$0] != nil } ?? "--rules"
    try allow(
      [task, "--transactions", "--activities", "--program", "--runs", "--keep"], in: given)
    let activities = try number(given, "--activities", in: WorkspaceShape.sizes)
    if task != "--rules" {
      let transactions = try transactions(given, usually: ordinaryTransactions)
      let shape = activities.map { WorkspaceShape.ordinary(activities: $0) } ?? .ordinary
      return task == "--reports"
        ? .reports(transactions: transactions, shape: shape)
        : .ordinary(transactions: transactions, shape: shape)
    }
    return .rules(
      transactions: try transactions(given),
      shape: activities.map { WorkspaceShape(activities: $0) } ?? .large)
  }

  private static func allow(_ names: Set<String>, in given: [String: String]) throws(Failure) {
    guard let stray = Set(given.keys).subtracting(names).min() else { return }
    throw refusal("\(stray) does not go with the other options")
  }

  private static func transactions(
    _ given: [String: String], usually usual: Int = usualTransactions
  ) throws(Failure) -> Int {
    try number(given, "--transactions", in: JournalGenerator.sizes) ?? usual
  }

  private static func number(
    _ given: [String: String], _ name: String, in limits: ClosedRange<Int>
  ) throws(Failure) -> Int? {
    guard let text = given[name] else { return nil }
    guard let number = Int(text), limits.contains(number) else {
      let (low, high) = (grouped(limits.lowerBound), grouped(limits.upperBound))
      throw refusal("\(name) is a number from \(low) to \(high), written without commas")
    }
    return number
  }

  private static func refusal(_ message: String) -> Failure {
    .cannotRun("\(message); see --help")
  }
}
