import Basics
import Diagnostics

/// Findings as the code quality report of GitLab, which its merge requests show.
struct GitlabRenderer {
  private let report: FindingReport
  private var locator: MachineLocator

  init(_ report: FindingReport) {
    self.report = report
    locator = MachineLocator(report)
  }

  mutating func text() -> String {
    JSONText.lines(of: report.reported().map { object(of: $0.finding, $0.fingerprint) })
  }

  private mutating func object(of finding: Diagnostic, _ fingerprint: String) -> String {
    let region = locator.region(of: finding.place)
    let lines = JSONText.object([
      ("begin", String(region.start.line)), ("end", String(region.end.line)),
    ])
    return JSONText.object([
      ("description", JSONText.string(description(of: finding))),
      ("check_name", JSONText.string(finding.code.text)),
      ("fingerprint", JSONText.string(fingerprint)),
      ("severity", JSONText.string(GitlabRenderer.severity(of: finding))),
      (
        "location",
        JSONText.object([("path", JSONText.string(path(of: finding))), ("lines", lines)])
      ),
    ])
  }

  /// The message, and what to do: the widget shows nothing else.
  private func description(of finding: Diagnostic) -> String {
    var pieces = [finding.shownMessage(in: report.language)]
    if let waiver = finding.judgement?.waiver { pieces.append(waiver.text(in: report.language)) }
    if let help = finding.help {
      pieces.append(
        report.language.helpWord + " " + VisibleText.of(help.text(in: report.language)))
    }
    return pieces.joined(separator: " — ")
  }

  private func path(of finding: Diagnostic) -> String {
    let path = locator.path(of: finding.place)
    // GitLab refuses a whole report for one path from the top of the disk.
    let text = path.isAbsolute ? String(path.text.dropFirst()) : path.text
    return VisibleText.of(text)
  }

  private static func severity(of finding: Diagnostic) -> String {
    if finding.isWaived { return "info" }
    switch finding.severity {
    case .error: return "major"
    case .warning: return "minor"
    case .note: return "info"
    }
  }
}
