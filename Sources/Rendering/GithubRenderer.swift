import Basics
import Diagnostics

/// Findings as workflow commands, which GitHub turns into remarks beside the lines of a change.
///
///     ::error file=plan.md,line=21,endLine=21,col=28,endColumn=37,title=BGR-03 Budget::message
struct GithubRenderer {
  private let report: FindingReport
  private var locator: MachineLocator
  private let titles: [String: Bilingual]
  private let entries: Catalogue.Entries

  init(_ report: FindingReport) {
    self.report = report
    entries = report.catalogue.entries()
    locator = MachineLocator(report)
    var titles: [String: Bilingual] = [:]
    // A norm may have several texts, each for its own years; the first one names it.
    for rule in report.rules where titles[rule.id] == nil { titles[rule.id] = rule.title }
    self.titles = titles
  }

  mutating func text() -> String {
    var text = ""
    for (finding, _) in report.reported() { text += command(for: finding) + "\n" }
    for unread in report.unread {
      text += note(UnreadWords.sentence(unread, in: report.language), at: unread.place)
    }
    if let norms = report.norms { text += note(norms.words(in: report.language), at: nil) }
    return text
  }

  private mutating func command(for finding: Diagnostic) -> String {
    let region = locator.region(of: finding.place)
    var properties = [
      ("file", VisibleText.of(locator.path(of: finding.place).text)),
      ("line", String(region.start.line)), ("endLine", String(region.end.line)),
    ]
    // GitHub drops columns, with a complaint in its log, where a remark has several lines.
    if region.start.line == region.end.line {
      properties.append(("col", String(region.start.column)))
      properties.append(("endColumn", String(region.end.column)))
    }
    properties.append(("title", title(of: finding)))
    let list = properties.map { $0.0 + "=" + GithubRenderer.escaped($0.1, isProperty: true) }
    let lines = [finding.shownMessage(in: report.language)] + finding.further(in: report.language)
    return "::" + GithubRenderer.command(for: finding) + " " + list.joined(separator: ",") + "::"
      + GithubRenderer.escaped(lines.joined(separator: "\n"), isProperty: false)
  }

  /// What the run itself has to tell.
  private mutating func note(_ text: String, at place: Place?) -> String {
    var list = ""
    if let place {
      let path = VisibleText.of(locator.path(of: place).text)
      list =
        "file=" + GithubRenderer.escaped(path, isProperty: true)
        + ",line=\(locator.region(of: place).start.line),"
    }
    return "::notice " + list + "title=Wijkboek::"
      + GithubRenderer.escaped(text, isProperty: false) + "\n"
  }

  private func title(of finding: Diagnostic) -> String {
    let title =
      switch finding.code {
      case .builtIn(let code): Optional(entries[code].title)
      case .norm(let code): titles[code]
      }
    guard let title else { return finding.code.text }
    return finding.code.text + " " + VisibleText.of(title.text(in: report.language))
  }

  private static func command(for finding: Diagnostic) -> String {
    if finding.isWaived { return "notice" }
    switch finding.severity {
    case .error: return "error"
    case .warning: return "warning"
    case .note: return "notice"
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
