import CodeCatalogue
import Compliance
import Diagnostics
import Norms
import Rendering

/// What a run of `check` found, as the forms for programs take it.
extension FindingReport {
  init(
    _ run: CheckRun, _ baseline: CheckBaseline.Content, _ form: CheckForm, in language: Language
  ) {
    self.init(
      findings: baseline.diagnostics + run.diagnostics, sources: run.sources + baseline.sources,
      language: language, catalogue: .shipped)
    tell(run.unread)
    norms = run.norms
    if let results = run.results {
      counts.pass = results.counts.pass
      counts.fail = results.counts.fail
      counts.undetermined = results.counts.undetermined
      counts.ongoing = results.counts.ongoing
      ongoing = Set(
        results.verdicts.lazy.filter { $0.verdict.outcome == .ongoing }
          .map { run.rulebook.norms[$0.verdict.norm].code })
    }
    if form.showsVerdicts { tell(VerdictList(run, language).forMachines) }
    let current = DiskFiles.currentFolder
    root = BookInput.workspaceFolder ?? current
    start = root == current ? nil : ReportedPath(current, below: root).text
    includesWaived = form.includesWaived
    // The rest is told to programs only.
    guard case .report = form.kind else { return }
    tell(FindingReport.rules(of: run))
    codes = FindingReport.codes(of: run)
    version = Wijkboek.version
    folder = DiskFiles.folderInRepository
  }

  /// The norms that had something to judge.
  private static func rules(of run: CheckRun) -> [RuleDescription] {
    guard let results = run.results else { return [] }
    let judged = Set(results.verdicts.map { $0.verdict.norm })
    return judged.sorted().map { number in
      let norm = run.rulebook.norms[number]
      let basis = norm.citations.map { citation in
        citation.text + (citation.address.map { " <\($0)>" } ?? "")
      }
      return RuleDescription(
        id: norm.code, title: norm.title, text: norm.text,
        helpText: (norm.explanation + basis).joined(separator: "\n\n"),
        level: norm.severities.most)
    }
  }

  /// The codes that were looked for in what was read.
  private static func codes(of run: CheckRun) -> [DiagnosticCode] {
    var reach: Set<DiagnosticCode.Reach> = [.texts]
    if !run.documents.sources.isEmpty { reach.insert(.documents) }
    if run.results != nil { reach.formUnion([.rules, .judging]) }
    return DiagnosticCode.allCases.filter { reach.contains($0.reach) }
  }
}

extension SeverityByStatus {
  /// How much the norm can matter.
  fileprivate var most: Severity {
    [draft, consultation, adopted].compactMap { $0 }.max() ?? .note
  }
}
