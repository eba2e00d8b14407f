import Basics
import Compliance
import Diagnostics
import Ledger
import Norms
import Reading
import Rendering
import Reports

/// Everything that `check` reads and judges.
struct CheckRun {
  /// Why no norm was judged.
  private enum Unjudged {
    case filesNamed
    case noRulebook
    case nothingToJudge

    var words: Bilingual {
      switch self {
      case .filesNamed:
        Bilingual(
          dutch: "want u noemt bestanden; zonder bestanden wel, of met --rules MAP",
          english: "since you name files; they are without files, or with --rules DIR")
      case .noRulebook:
        Bilingual(
          dutch: "want er is geen map rules", english: "since there is no folder rules")
      case .nothingToJudge:
        Bilingual(
          dutch: "want geen norm uit de regels gaat over iets in deze boeken",
          english: "since no norm of the rules is about anything in these books")
      }
    }
  }

  let book: Book
  let paths: [AccountPath]
  let documents: BookInput.Documents
  /// Of the book, the documents, the rulebook and what was passed over, in this order.
  let sources: [Source]
  /// The files of the workspace and the parts of documents that nobody read.
  let unread: [Unread]
  /// Nil where no norm was judged; see `norms`.
  let results: NormResults?
  let rulebook: Rulebook
  private var unjudged = Unjudged.noRulebook
  /// What broken books and broken norms come to, then what cannot be judged; each by place.
  var diagnostics: [Diagnostic]
  /// What was held against an earlier state of the same books; nil where nothing was.
  var comparison: Comparison?
  /// Whether all files that were asked for could be read.
  let isWhollyReadable: Bool
  /// The errors that leave no figure to be told.
  let unsound: [Diagnostic]
  /// The day from which everything was to be judged, where somebody asked for it.
  let asOf: Day?
  /// What every plan was to be taken for, where somebody asked for it.
  private let status: Plan.Status?

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

  /// Judges some files of a workspace, or all of it.
  init(
    _ options: ParsedOptions, files: [String], of workspace: Workspace
  ) throws(WrongUse) {
    let input = files.isEmpty ? BookInput(workspace) : BookInput(files: files, of: workspace)
    try self.init(options, input, namesFiles: !files.isEmpty)
  }

  private init(
    _ options: ParsedOptions, _ input: BookInput, namesFiles: Bool, byMonth: Bool = false
  ) throws(WrongUse) {
    let status = try CheckRun.status(options)
    let asOf = try CheckRun.asOf(options)
    self.asOf = asOf
    self.status = status
    let book = input.reading.book
    let texts = input.documentTexts()
    var rules = TextInput.none
    if !namesFiles || options.has("rules") {
      rules = try RuleInput.texts(
        options, firstNumber: book.sources.count + texts.sources.count, in: input.workspace)
    } else {
      unjudged = .filesNamed
    }
    let readings = CheckWork.read(documents: texts, rules: rules)
    let documents = BookInput.Documents(texts, readings.documents)
    paths = input.paths(documents)
    let books = JudgedBooks(
      book, paths: paths, documents: documents.sources, plans: documents.plans,
      organisation: documents.organisation, waivers: documents.waivers, asOf: asOf)
    let rulebook = readings.rules.rulebook
    let found = CheckWork.judge(
      books, by: rules.sources.isEmpty ? nil : rulebook, status: status, byMonth: byMonth,
      hasDocuments: !documents.sources.isEmpty)
    self.book = book
    self.documents = documents
    self.rulebook = rulebook
    results = found.norms
    let read = book.sources + texts.sources + rules.sources
    let passedOver = UnreadFiles(
      CheckRun.folders(options, in: input.workspace, namesFiles: namesFiles),
      except: read.map { $0.path }, in: input.workspace.access, firstNumber: read.count)
    sources = read + passedOver.sources
    unread = passedOver.unread + documents.unread
    isWhollyReadable =
      input.isReadable(documents) && !rules.diagnostics.contains { $0.isOfUnreadableFile }
    var diagnostics = input.reading.diagnostics + documents.diagnostics
    unsound = input.stopping(documents)
    diagnostics += found.checks
    if !documents.sources.isEmpty {
      FollowingLabels.complete(
        &diagnostics, sources: book.sources + texts.sources, documents.organisation)
    }
    diagnostics += found.personalData + readings.inRules + PrivacyCheck.run(onNamesOf: sources)
    diagnostics += rules.diagnostics + readings.rules.diagnostics + passedOver.diagnostics
    diagnostics += found.norms?.diagnostics ?? []
    if let norms = found.norms, !documents.periodReports.isEmpty {
      diagnostics += CheckRun.explanations(books, documents, rulebook, norms, paths)
    }
    self.diagnostics = CheckRun.ordered(diagnostics)
  }

  /// Which norms were judged, or why none was.
  var norms: JudgedNorms {
    guard let results else { return .none(unjudged.words) }
    let judged = Set(results.verdicts.map { rulebook.norms[$0.verdict.norm].code })
    return judged.isEmpty
      ? .none(Unjudged.nothingToJudge.words) : .judged(judged.sorted())
  }

  /// The folders of which each file is read or passed over.
  private static func folders(
    _ options: ParsedOptions, in workspace: Workspace, namesFiles: Bool
  ) -> [WorkspaceFolder] {
    var folders: [WorkspaceFolder] = []
    if !namesFiles {
      folders.append(
        WorkspaceFolder("ledgers", of: [.journal, .document], in: workspace.access))
    }
    let rules = RuleInput.folder(options)
    // Rules that lie loose in the workspace share its folder with everything else.
    if rules != ".", !namesFiles || options.has("rules") {
      folders.append(WorkspaceFolder.rulebook(rules, in: workspace.access))
    }
    return folders
  }

  /// Judges the books once more, as they stood at the end of earlier days; nil where no norm was
  /// judged.
  var earlier: EarlierJudge? {
    results.map { now in
      EarlierJudge(
        book: book, paths: paths, documents: documents, rulebook: rulebook, status: status,
        asOf: now.asOf, others: diagnostics.filter { $0.judgement == nil })
    }
  }

  /// What is wrong before what cannot be judged yet; each by place.
  fileprivate static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.sorted { left, right in
      let (one, other) = (left.isUndetermined, right.isUndetermined)
      return one == other ? left.precedes(right) : other
    }
  }

  /// The deviations of which the documents of a period say nothing.
  private static func explanations(
    _ books: JudgedBooks, _ documents: BookInput.Documents, _ rulebook: Rulebook,
    _ norms: NormResults, _ paths: [AccountPath]
  ) -> [Diagnostic] {
    let cube = norms.cube.grain == .month ? norms.cube : Cube(of: books.book, paths: paths)
    return ExplanationCheck.findings(
      ReportInput(
        checking: books.book, paths: paths, plans: documents.plans,
        organisation: documents.organisation, periodReports: documents.periodReports,
        rulebook: rulebook, cube: cube, asOf: norms.asOf))
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

/// Judges books as they stood at the end of a day, beside what was found in them otherwise.
struct EarlierJudge: Sendable {
  fileprivate let book: Book
  fileprivate let paths: [AccountPath]
  fileprivate let documents: BookInput.Documents
  fileprivate let rulebook: Rulebook
  fileprivate let status: Plan.Status?
  fileprivate let asOf: Day
  /// What is no verdict of a norm.
  fileprivate let others: [Diagnostic]

  func judged(until last: Day) -> (results: NormResults, diagnostics: [Diagnostic]) {
    let books = JudgedBooks(
      book.until(last), paths: paths, documents: documents.sources,
      plans: documents.plans.known(on: last), organisation: documents.organisation,
      waivers: documents.waivers, asOf: min(asOf, last),
      knownUntil: last)
    let results = NormCheck.run(rulebook, on: books, status: status, byMonth: true)
    return (results, CheckRun.ordered(others + results.diagnostics))
  }
}

extension Diagnostic {
  /// Whether a norm cannot say yet.
  fileprivate var isUndetermined: Bool { judgement?.outcome == .undetermined }
}
