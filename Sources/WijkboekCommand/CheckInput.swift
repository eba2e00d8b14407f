import Basics
import Diagnostics
import Ledger
import Workspace

extension JudgedWorkspace {
  /// Judges the files that the user names, or all of the workspace around the current folder.
  init(_ options: ParsedOptions) throws(WrongUse) {
    let named = options.all("file") + options.operands
    if named.isEmpty { try BookInput.enterWorkspace() }
    try self.init(
      options, named: named, in: .onDisk(takesStandardInput: named.contains("-")))
  }

  /// Judges some files of a workspace, wherever it lies, or all of it; `byMonth` keeps the sums of
  /// months apart.
  init(
    _ options: ParsedOptions, named: [String] = [], in files: WorkspaceFiles, byMonth: Bool = false
  ) throws(WrongUse) {
    var choices = try CheckChoices(options, named: named, in: files)
    choices.byMonth = byMonth
    choices.shippedLaws = { RuleInput.shippedLaws }
    self.init(files, choices, workers: Cores.workers)
  }
}

extension CheckChoices {
  init(
    _ options: ParsedOptions, named: [String], in files: WorkspaceFiles
  ) throws(WrongUse) {
    self.init()
    self.named = named
    rules = RuleInput.folder(options)
    status = try CheckChoices.status(options)
    asOf = try CheckChoices.asOf(options)
    asksForRules = try RuleInput.isAskedFor(options, in: files)
  }

  private static func status(_ options: ParsedOptions) throws(WrongUse) -> Plan.Status? {
    guard let typed = options.value("status") else { return nil }
    guard let status = Plan.Status(rawValue: typed.lowercased()) else {
      let all = Plan.Status.allCases.map { $0.rawValue }
      throw .wrongValue(typed, option: "--status", allowed: all.joined(separator: ", "))
    }
    return status
  }

  /// The day from which everything is judged; nil for the latest in the books.
  static func asOf(_ options: ParsedOptions) throws(WrongUse) -> Day? {
    guard let typed = options.value("as-of") else { return nil }
    if typed == "today" { return Clock.today }
    guard let period = Period(typed), period.first == period.last else {
      throw .wrongValue(typed, option: "--as-of", allowed: "2020-12-31, today")
    }
    return period.first
  }
}
