import Basics
import Compliance
import Diagnostics
import Document
import Interchange
import Ledger
import Norms
import Reading
import Rendering
import Reports
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
  fileprivate static let baselinePath = "baseline"

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

  /// What comes of a run.
  package struct Outcome {
    /// Each as one line of text.
    package let findings: [String]
    /// All that was written: findings and pages in every form, mended and imported files, pots.
    package let shown: [UInt8]
  }

  @discardableResult package func run() -> Outcome {
    let state = State(files)
    let findings = state.findings
    precondition(
      findings == State(files.reversed()).findings, "The order of files changes no finding.")
    let shown =
      state.show() + state.mend()
      + state.freeze(files.first { $0.path == WholeRun.baselinePath }?.text ?? [])
      + state.importAll(files) + state.pots() + state.report()
    return Outcome(findings: findings, shown: Array(findings.joined().utf8) + shown)
  }
}

/// A workspace that was read and judged.
private struct State {
  let reading: BookReading
  let documents: DocumentReading
  let rulebook: Rulebook
  let paths: [AccountPath]
  let sources: [Source]
  let books: JudgedBooks
  let results: NormResults
  let diagnostics: [Diagnostic]

  init(_ files: [WholeRun.File]) {
    func texts(_ folder: String, _ ending: String) -> [Source] {
      files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(ending) }
        .map { Source(path: $0.path, bytes: $0.text) }.sorted { $0.path < $1.path }
    }
    var contents: [String: [UInt8]] = [:]
    for file in files { contents[file.path] = file.text }
    let access = MemoryFiles(contents).access
    let journals = texts("ledgers/", ".journal").map { $0.path }
    reading = BookReading.read(BookReading.roots(among: journals, from: access), from: access)
    let book = reading.book
    let documentTexts = texts("ledgers/", ".md")
    let rules = texts("rules/", ".md")
      .filter { !WorkspaceFolder.isGuide($0.path, of: "rules") }
    sources = book.sources + documentTexts + rules
    documents = DocumentReading.read(documentTexts, firstNumber: book.sources.count)
    let read = RulebookReading.read(
      rules, firstNumber: book.sources.count + documentTexts.count)
    rulebook = read.rulebook
    paths = book.names.paths(LedgerCodes(documents.organisation))
    books = JudgedBooks(
      book, paths: paths, documents: documentTexts, plans: documents.plans,
      organisation: documents.organisation, waivers: documents.waivers)
    results = NormCheck.run(rulebook, on: books, byMonth: true)
    var found = reading.diagnostics + documents.diagnostics + read.diagnostics
    found += BookChecks.run(on: book, paths: paths)
    found += WorkspaceChecks.run(
      on: book, paths: paths, plans: documents.plans, organisation: documents.organisation)
    FollowingLabels.complete(
      &found, sources: book.sources + documentTexts, documents.organisation)
    found += PrivacyCheck.run(on: sources) + PrivacyCheck.run(onAccountsOf: book)
    found += results.diagnostics
    diagnostics = found.sorted { $0.precedes($1) }
  }

  var findings: [String] {
    diagnostics.map { found in
      let place = found.place
      let source = sources[place.source]
      precondition(
        Int(place.range.start) + place.range.count <= source.withBytes { $0.count },
        "A finding stands within its text.")
      return "\(source.path):\(place.range.start) \(found.code.text) \(found.message.dutch)"
    }
  }

  // MARK: What is done with it

  /// Codes that mean themselves: what they mean is a file that a run without a command does not have.
  private static let catalogue = Catalogue(
    DiagnosticCode.allCases.map { "## \($0.rawValue) code\n\nuitleg\n\n### code\n\nexplanation\n" }
      .joined())

  func show() -> [UInt8] {
    let report = FindingReport(
      findings: diagnostics, sources: sources, language: .dutch, catalogue: State.catalogue)
    var shown = FindingFormat.allCases.map { $0.text(of: report) }
    var narrow = TextRenderer(
      sources: sources, language: .dutch, palette: .coloured, width: 40)
    // A few are enough: a workspace with many findings has many that are alike.
    for finding in diagnostics.prefix(20) { shown.append(narrow.render(finding)) }
    return Array(shown.joined().utf8)
  }

  /// Mends what can be mended for sure, and reads what comes of it.
  func mend() -> [UInt8] {
    let plan = FixPlan(diagnostics, atLeast: .safe)
    let mended = sources.indices.map { number in
      WholeRun.File(
        path: sources[number].path, text: plan.bytes(of: sources[number], number: number))
    }
    _ = State(mended)
    return mended.flatMap { $0.text }
  }

  func freeze(_ text: [UInt8]) -> [UInt8] {
    func read(_ text: [UInt8]) -> (baseline: Baseline, diagnostics: [Diagnostic]) {
      Baseline.read(Source(path: WholeRun.baselinePath, bytes: text), number: 0)
    }
    let found = read(text)
    let again = read(Array(found.baseline.text.utf8))
    precondition(
      again.diagnostics.isEmpty && again.baseline.text == found.baseline.text,
      "A baseline that is written is read back.")
    let prints = Fingerprint.all(of: diagnostics, in: sources)
    let wanted = zip(diagnostics, prints).map {
      Baseline.entry(of: $0, $1, path: sources[$0.place.source].path)
    }
    _ = found.baseline.standings(of: diagnostics, wanted)
    return Array(found.baseline.text.utf8)
  }

  private func hasErrors(_ source: Int) -> Bool {
    documents.diagnostics.contains { $0.place.source == source && $0.severity == .error }
  }

  /// Reads each export by each mapping in a sound document, and writes the rows to a journal that
  /// holds them.
  func importAll(_ files: [WholeRun.File]) -> [UInt8] {
    var shown: [UInt8] = []
    for export in files where export.path.hasSuffix(".csv") {
      for mapping in documents.imports where !hasErrors(mapping.source) {
        let reading = ExportReading(
          Source(path: export.path, bytes: export.text), number: sources.count, mapping)
        let batch = ImportBatch(
          reading, number: sources.count, mapping, KnownImports(books.book, paths),
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

  func pots() -> [UInt8] {
    guard !reading.hasErrors else { return [] }
    let attribution = Attribution(
      documents.organisation, PlanRegister(documents.plans), reading.book.names)
    let pots = Pots(reading.book, paths: paths, attribution).pots
    return Array(TableJSON.text(of: ShownTable(PotsReport.machineTable(of: pots))).utf8)
  }

  func report() -> [UInt8] {
    guard !reading.hasErrors else { return [] }
    var book = reading.book
    book.sources = sources
    let input = ReportInput(
      checking: book, paths: paths, plans: documents.plans, organisation: documents.organisation,
      periodReports: documents.periodReports, rulebook: rulebook, cube: results.cube,
      asOf: results.asOf)
    let made = ReportBooks(input)
    guard let year = made.reportYears.last else { return [] }
    let period = ReportPeriod(year: year, tertiaal: 2)
    var pages: [Page] = []
    for team in made.teams.prefix(2) {
      pages.append(
        TertiaalReport.page(made, team: team, period, in: .dutch, isTraceable: true))
    }
    for name in GemeenteReport.municipalities(of: made).prefix(2) {
      pages.append(
        GemeenteReport.page(
          made, municipality: name, team: nil, period, in: .english, isTraceable: false))
    }
    for plan in documents.plans.prefix(2) {
      pages.append(OverlegReport.page(made, plan, since: nil, in: .dutch))
    }
    pages.append(MtmpReport.page(made, period, in: .dutch, isTraceable: true))
    return pages.map { ShownPage($0) }.flatMap { page in
      let texts =
        PageText.text(of: page, in: .dutch, width: 80, palette: .plain)
        + PageMarkdown.text(of: page, in: .dutch) + PageHTML.text(of: page, in: .english)
        + PageJSON.text(of: page)
      return Array(texts.utf8) + PageXLSX.bytes(of: page, in: .dutch)
        + PageCSV.files(of: page, in: .dutch, isForExcel: true).flatMap { $0.bytes }
    }
  }
}
