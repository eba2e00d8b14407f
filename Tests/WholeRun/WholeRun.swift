import Basics
import Compliance
import Diagnostics
import Document
import Interchange
import Ledger
import Reading
package import Rendering
import Reports
import Workspace
import Writing

/// A workspace in memory, and all that Wijkboek does with one: read, judged, mended, imported,
/// frozen, reported and shown in every form.
///
/// Whatever its files hold, nothing may trap or hang, and what is found depends neither on the order
/// of the files nor on who reads them first.
package struct WholeRun {
  package struct File: Sendable {
    package var path: String
    package var text: [UInt8]

    package init(path: String, text: [UInt8]) {
      self.path = path
      self.text = text
    }
  }

  /// What stands before the path of each file in a bundle.
  package static let mark = "=== "
  private static let baselinePath = "baseline"

  package let files: [File]

  /// Of two files by one name the first is there.
  package init(_ files: [File]) {
    var seen: Set<String> = []
    self.files = files.filter { seen.insert($0.path).inserted }
  }

  /// The files of one text, each below a line that names it.
  package init(bundle: [UInt8]) {
    var files: [File] = []
    for line in bundle.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: WholeRun.mark.utf8) {
        let path = String(decoding: line.dropFirst(WholeRun.mark.utf8.count), as: UTF8.self)
        files.append(File(path: Paths.plain(path), text: []))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + [0x0A]
      }
    }
    self.init(files)
  }

  package var bundle: [UInt8] {
    files.flatMap { Array((WholeRun.mark + $0.path + "\n").utf8) + $0.text }
  }

  /// A page, and the arguments of `report` that make it.
  package struct MadePage {
    package let arguments: [String]
    package let page: ShownPage
  }

  /// What comes of a run.
  package struct Outcome {
    /// Each as one line of text.
    package let findings: [String]
    /// What `check --format json` writes.
    package let check: String
    /// What `balance --pots --format json` writes; empty where the books are not sound.
    package let pots: String
    /// The pages of some teams, municipalities and plans.
    package let pages: [MadePage]
    /// All that was written: findings and pages in every form, mended and imported files, pots.
    package let shown: [UInt8]
  }

  /// `makesPages` is false for who has no time for them: they take most of it.
  @discardableResult package func run(makesPages: Bool = true) -> Outcome {
    let state = JudgedState(files)
    let findings = state.findings
    precondition(
      findings == JudgedState(files, isReversed: true).findings,
      "The order of files changes no finding.")
    let (forms, pots) = (state.forms(), state.pots())
    let pages = makesPages ? state.pages() : []
    let shown =
      state.drawings() + forms.flatMap { Array($0.text.utf8) } + state.mend()
      + state.freeze(files.first { $0.path == WholeRun.baselinePath }?.text ?? [])
      + state.importAll(files) + Array(pots.utf8) + JudgedState.bytes(of: pages)
    return Outcome(
      findings: findings, check: forms.first { $0.format == .json }?.text ?? "", pots: pots,
      pages: pages, shown: Array(findings.joined().utf8) + shown)
  }
}

/// A workspace that was read and judged.
private struct JudgedState {
  private let files: WorkspaceFiles
  private let judged: JudgedWorkspace

  /// `isReversed` has folders tell what they hold in the other order.
  init(_ files: [WholeRun.File], isReversed: Bool = false) {
    var contents: [String: [UInt8]] = [:]
    for file in files { contents[file.path] = file.text }
    let access = MemoryFiles(contents).access
    let ordered = FileAccess(
      read: access.read,
      list: { folder in
        let entries = access.list(folder).sorted { $0.name < $1.name }
        return isReversed ? entries.reversed() : entries
      })
    self.init(WorkspaceFiles(ordered, isFolder: { !access.list($0).isEmpty }))
  }

  private init(_ files: WorkspaceFiles) {
    var choices = CheckChoices()
    choices.byMonth = true
    self.files = files
    judged = JudgedWorkspace(files, choices, workers: .alone)
  }

  var findings: [String] {
    judged.diagnostics.map { found in
      let place = found.place
      let source = judged.sources[place.source]
      precondition(
        Int(place.range.start) + place.range.count <= source.withBytes { $0.count },
        "A finding stands within its text.")
      return "\(source.path):\(place.range.start) \(found.code.text) \(found.message.dutch)"
    }
  }

  private var isSound: Bool { judged.unsound.isEmpty }

  // MARK: What is done with it

  /// Codes that mean themselves: what they mean is a file that a run without a command does not have.
  private static let catalogue = Catalogue(
    DiagnosticCode.allCases.map { "## \($0.rawValue) code\n\nuitleg\n\n### code\n\nexplanation\n" }
      .joined())

  func forms() -> [(format: FindingFormat, text: String)] {
    var report = FindingReport(judged, language: .dutch, catalogue: JudgedState.catalogue)
    report.tellRules(of: judged)
    return FindingFormat.allCases.map { ($0, $0.text(of: report)) }
  }

  func drawings() -> [UInt8] {
    var narrow = TextRenderer(
      sources: judged.sources, language: .dutch, palette: .coloured, width: 40)
    // A few are enough: a workspace with many findings has many that are alike.
    return judged.diagnostics.prefix(20).flatMap { Array(narrow.render($0).utf8) }
  }

  /// Mends what can be mended for sure.
  func mend() -> [UInt8] {
    let edited = EditedFiles(files)
    let mending = Mending(
      edited, CheckChoices(), atLeast: .safe, workers: .alone, mayChange: { $0.map { _ in true } })
    return edited.editedPaths.flatMap { edited.edited($0) ?? [] }
      + Array("\(mending.made) mended\n".utf8)
  }

  func freeze(_ text: [UInt8]) -> [UInt8] {
    func read(_ text: [UInt8]) -> (baseline: Baseline, diagnostics: [Diagnostic]) {
      Baseline.read(Source(path: "baseline", bytes: text), number: 0)
    }
    let found = read(text)
    let again = read(Array(found.baseline.text.utf8))
    precondition(
      again.diagnostics.isEmpty && again.baseline.text == found.baseline.text,
      "A baseline that is written is read back.")
    let prints = Fingerprint.all(of: judged.diagnostics, in: judged.sources)
    let wanted = zip(judged.diagnostics, prints).map {
      Baseline.entry(of: $0, $1, path: judged.sources[$0.place.source].path)
    }
    _ = found.baseline.standings(of: judged.diagnostics, wanted)
    return Array(found.baseline.text.utf8)
  }

  private func hasErrors(_ source: Int) -> Bool {
    judged.documents.diagnostics.contains { $0.place.source == source && $0.severity == .error }
  }

  /// Reads each export by each mapping in a sound document, and writes the rows to a journal that
  /// holds them.
  func importAll(_ files: [WholeRun.File]) -> [UInt8] {
    var shown: [UInt8] = []
    let number = judged.sources.count
    for export in files where export.path.hasSuffix(".csv") {
      for mapping in judged.documents.imports where !hasErrors(mapping.source) {
        let reading = ExportReading(
          Source(path: export.path, bytes: export.text), number: number, mapping)
        let batch = ImportBatch(
          reading, number: number, mapping, KnownImports(judged.book, judged.paths),
          clearingAccount: nil)
        let journal = EntryJournal.text([], adding: batch.entries())
        let written = BookReading.read(
          ["boek.journal"], from: MemoryFiles(["boek.journal": journal]).access)
        precondition(!written.hasErrors, "What is imported is a sound journal.")
        shown += journal
      }
    }
    return shown
  }

  func pots() -> String {
    guard isSound else { return "" }
    let mask = SourceMask(judged.diagnostics, of: judged.sources).words
    return TableJSON.text(
      of: ShownTable(PotsReport.machineTable(of: judged.pots), hiddenBy: mask))
  }

  /// The calendar, and the pages of some teams, municipalities and plans at the end of the last year.
  func pages() -> [WholeRun.MadePage] {
    guard isSound else { return [] }
    var reports = WorkspaceReports(of: judged, workers: .alone)
    let mask = SourceMask(judged.diagnostics, of: judged.sources).words
    var pages: [WholeRun.MadePage] = []
    func add(_ arguments: [String], _ page: Page) {
      pages.append(
        WholeRun.MadePage(arguments: arguments, page: ShownPage(page, hiddenBy: mask)))
    }
    let now = ReportBooks(reports.input)
    let calendarYear = ReportPeriod(yearOf: reports.input.now.asOf)
    add(
      ["kalender", calendarYear.text, "--lang", "en"],
      KalenderReport.page(now, calendarYear, of: nil, in: .english))
    guard let year = now.reportYears.last else { return pages }
    let period = ReportPeriod(year: year, tertiaal: 2)
    reports.judge(at: [period])
    let made = ReportBooks(reports.input)
    for team in made.teams.prefix(2) {
      add(
        ["tertiaal", period.text, "--team", team, "--lang", "nl"],
        TertiaalReport.page(made, team: team, period, in: .dutch, isTraceable: true))
    }
    for name in GemeenteReport.municipalities(of: made).prefix(2) {
      add(
        ["gemeente", period.text, "--gemeente", name, "--lang", "en"],
        GemeenteReport.page(
          made, municipality: name, team: nil, period, in: .english, isTraceable: true))
    }
    if let plan = judged.documents.plans.first, judged.documents.plans.count == 1 {
      add(["overleg", "--lang", "nl"], OverlegReport.page(made, plan, since: nil, in: .dutch))
    }
    add(
      ["mtmp", period.text, "--lang", "nl"],
      MtmpReport.page(made, period, in: .dutch, isTraceable: true))
    return pages
  }

  static func bytes(of pages: [WholeRun.MadePage]) -> [UInt8] {
    pages.map { $0.page }.flatMap { page in
      let texts =
        PageText.text(of: page, in: .dutch, width: 80, palette: .plain)
        + PageMarkdown.text(of: page, in: .dutch) + PageHTML.text(of: page, in: .english)
        + PageJSON.text(of: page)
      return Array(texts.utf8) + PageXLSX.bytes(of: page, in: .dutch)
        + PageCSV.files(of: page, in: .dutch, isForExcel: true).flatMap { $0.bytes }
    }
  }
}
