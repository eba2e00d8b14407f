import Glibc

func perform(_ options: Options) throws(Failure) {
  switch options.task {
  case .help:
    print(helpText)
  case .compare(let transactions, let withPeers):
    try CompareTask(options: options, transactions: transactions, withPeers: withPeers).run()
  case .scale(let isHuge):
    try ScaleTask(options: options, isHuge: isHuge).run()
  case .startup(let workspace):
    try StartupTask(options: options, workspace: workspace).run()
  case .ordinary(let transactions, let shape):
    try OrdinaryTask(options: options, transactions: transactions, shape: shape).run()
  case .rules(let transactions, let shape):
    try RulesTask(options: options, transactions: transactions, shape: shape).run()
  case .reports(let transactions, let shape):
    try ReportsTask(options: options, transactions: transactions, shape: shape).run()
  case .staged(let transactions):
    try StagedTask(options: options, transactions: transactions).run()
  case .generate(let transactions, let file):
    try Books(transactions: transactions, at: file).show()
  }
}

#if DEBUG
  say("benchmark: this is a debug build, whose figures mean nothing; build with -c release")
#endif

do throws(Failure) {
  try perform(try Options(Array(CommandLine.arguments.dropFirst())))
} catch {
  say("benchmark: \(error.message)")
  exit(error.status)
}
