import Diagnostics
import Glibc
import Privacy
import Rendering
import Reports
import Workspace

/// What `report` makes its pages of.
struct ReportRun {
  var reports: WorkspaceReports
  /// Takes personal data out of the pages.
  let mask: TextMask

  init(_ options: ParsedOptions) throws(WrongUse) {
    let judged = try JudgedWorkspace(options, in: .onDisk(), byMonth: true)
    reports = WorkspaceReports(of: judged, workers: Cores.workers)
    mask = SourceMask(judged.diagnostics, of: judged.sources).words
  }

  /// Shows the errors that stop a report, on standard error, and that there is none; nil if there
  /// are no such errors.
  func refusal(_ terminal: Terminal) -> ExitStatus? {
    let judged = reports.judged
    guard !judged.unsound.isEmpty else { return nil }
    let output = Output(STDERR_FILENO)
    FindingList(sources: judged.sources, terminal.ofErrors).show(judged.unsound, on: output)
    let count = judged.unsound.count
    output.say(
      terminal.language == .dutch
        ? "wijkboek: geen rapport gemaakt: zolang \(count == 1 ? "deze fout er is" : "deze \(count) fouten er zijn"), klopt geen som\n"
        : "wijkboek: no report was made: with \(count == 1 ? "this error" : "these \(count) errors") no sum is right\n"
    )
    output.flush()
    return judged.isReadable ? .findings : .wrongUse
  }
}
