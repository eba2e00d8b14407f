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
    JSONText.lines(
      of: report.reported().map { object(of: $0.finding, $0.fingerprint) } + notes())
  }

  /// What the run itself has to tell, as findings of no weight: the form holds nothing else.
  private mutating func notes() -> [String] {
    let paths = report.unread.map { path(of: $0.place) }
    let names = zip(report.unread, paths).map { $0.word + " " + $1 }
    var objects: [String] = []
    for (index, fingerprint) in Fingerprint.all(ofNotes: names).enumerated() {
      let unread = report.unread[index]
      let line = locator.region(of: unread.place).start.line
      objects.append(
        object(
          "unread", UnreadWords.sentence(unread, in: report.language), fingerprint, "info",
          paths[index], lines: (line, line)))
    }
    // It is the same in each run, so that a change of the books brings nothing new.
    if let norms = report.norms, let fingerprint = Fingerprint.all(ofNotes: ["norms"]).first {
      let path = report.sources.isEmpty ? "ledgers" : path(of: Place(source: 0, from: 0, to: 0))
      objects.append(
        object(
          "norms", norms.words(in: report.language), fingerprint, "info", path, lines: (1, 1)))
    }
    return objects
  }

  private mutating func object(of finding: Diagnostic, _ fingerprint: String) -> String {
    let region = locator.region(of: finding.place)
    return object(
      finding.code.text, description(of: finding), fingerprint,
      GitlabRenderer.severity(of: finding), path(of: finding.place),
      lines: (region.start.line, region.end.line))
  }

  private func object(
    _ name: String, _ description: String, _ fingerprint: String, _ severity: String,
    _ path: String, lines: (first: Int, last: Int)
  ) -> String {
    let lines = JSONText.object([("begin", String(lines.first)), ("end", String(lines.last))])
    return JSONText.object([
      ("description", JSONText.string(description)), ("check_name", JSONText.string(name)),
      ("fingerprint", JSONText.string(fingerprint)), ("severity", JSONText.string(severity)),
      ("location", JSONText.object([("path", JSONText.string(path)), ("lines", lines)])),
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

  private func path(of place: Place) -> String {
    let path = locator.path(of: place)
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
