import CodeCatalogue
import Diagnostics
import Rendering
import Workspace

/// What a run of `check` found, as the forms for programs take it.
extension FindingReport {
  init(
    _ run: JudgedWorkspace, _ baseline: CheckBaseline.Content, _ form: CheckForm,
    in language: Language
  ) {
    self.init(
      run, besides: baseline.diagnostics, in: baseline.sources, language: language,
      catalogue: .shipped)
    if form.showsVerdicts { tell(VerdictList(run, language).forMachines) }
    let current = DiskFiles.currentFolder
    root = BookInput.workspaceFolder ?? current
    start = root == current ? nil : ReportedPath(current, below: root).text
    includesWaived = form.includesWaived
    // The rest is told to programs only.
    guard case .report = form.kind else { return }
    tellRules(of: run)
    version = Wijkboek.version
    folder = DiskFiles.folderInRepository
  }
}
