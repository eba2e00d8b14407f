import Compliance
import Diagnostics
import Ledger
import Norms
import Reading
import Reports

/// Everything that `check` reads and judges.
struct CheckRun {
  /// Why no norm was judged.
  enum Unjudged {
    case filesNamed
    case noRulebook
  }

  let book: Book
  let paths: [AccountPath]
  let documents: BookInput.Documents
  /// Of the book, the documents and the rulebook, in this order.
  let sources: [Source]
  /// Nil where no norm was judged, for the reason in `unjudged`.
  private(set) var results: NormResults?
  private(set) var rulebook = Rulebook.empty
  private(set) var unjudged = Unjudged.noRulebook
  /// What broken books and broken norms come to, then what cannot be judged; each by place.
  let diagnostics: [Diagnostic]
  let isReadable: Bool
  /// The errors of books and documents that leave no figure to be told.
  let unsound: [Diagnostic]
  /// The day from which everything was to be judged, where somebody asked for it.
  let asOf: Day?

  /// Judges the files that the user names, or all of the workspace around the current folder.
  init(_ options: ParsedOptions) throws(WrongUse) {
    let files = options.all("file") + options.operands
    try self.init(options, try BookInput(files: files), namesFiles: !files.isEmpty)
  }

  /// Judges all of a workspace, wherever it lies; `byMonth` keeps the sums of months apart.
  init(
    _ options: ParsedOptions, in workspace: Workspace, byMonth: Bool = false
  ) throws(WrongUse) {
    try self.init(options, BookInput(workspace), namesFiles: false, byMonth: byMonth)
  }

  private init(
    _ options: ParsedOptions, _ input: BookInput, namesFiles: Bool, byMonth: Bool = false
  ) throws(WrongUse) {
    let status = try CheckRun.status(options)
    asOf = try CheckRun.asOf(options)
    paths = input.paths
    var whole = input.reading.book
    book = whole
    documents = input.documents()
    whole.sources += documents.sources
    var diagnostics = input.reading.diagnostics + documents.diagnostics
    unsound = diagnostics.filter { $0.severity == .error }
    diagnostics += BookChecks.run(on: book, paths: input.paths)
    if !documents.sources.isEmpty {
      diagnostics += WorkspaceChecks.run(
        on: whole, paths: input.paths, plans: documents.plans,
        organisation: documents.organisation)
    }
    diagnostics += PersonalDataSearch.findings(in: book, documents: documents.sources)
    var sources = whole.sources
    if !namesFiles || options.has("rules") {
      let rules = try RuleInput(options, firstNumber: sources.count, in: input.workspace)
      sources += rules.sources
      diagnostics += rules.diagnostics
      rulebook = rules.reading.rulebook
      if !rules.sources.isEmpty {
        let books = JudgedBooks(
          book, paths: input.paths, documents: documents.sources, plans: documents.plans,
          organisation: documents.organisation, waivers: documents.waivers, asOf: asOf)
        let results = NormCheck.run(rulebook, on: books, status: status, byMonth: byMonth)
        diagnostics += results.diagnostics
        if !documents.periodReports.isEmpty {
          let cube = results.cube.grain == .month ? results.cube : Cube(of: book, paths: paths)
          diagnostics += ExplanationCheck.findings(
            ReportInput(
              checking: whole, paths: paths, plans: documents.plans,
              organisation: documents.organisation, periodReports: documents.periodReports,
              rulebook: rulebook, cube: cube))
        }
        self.results = results
      }
    } else {
      unjudged = .filesNamed
    }
    self.sources = sources
    isReadable = input.isReadable(documents)
    self.diagnostics = diagnostics.sorted { left, right in
      let (one, other) = (left.isUndetermined, right.isUndetermined)
      return one == other ? left.precedes(right) : other
    }
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
  private static func asOf(_ options: ParsedOptions) throws(WrongUse) -> Day? {
    guard let typed = options.value("as-of") else { return nil }
    if typed == "today" { return Clock.today }
    guard let period = Period(typed), period.first == period.last else {
      throw .wrongValue(typed, option: "--as-of", allowed: "2020-12-31, today")
    }
    return period.first
  }
}

extension Diagnostic {
  /// Whether a norm cannot say yet.
  fileprivate var isUndetermined: Bool { judgement?.outcome == .undetermined }
}
