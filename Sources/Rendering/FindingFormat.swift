import Basics
package import Diagnostics
import Privacy

/// A rule of which findings can be made: a norm of the rulebook, as reports for programs list it.
package struct RuleDescription: Sendable {
  package let id: String
  package let title: Bilingual
  /// What it asks.
  package let text: String
  /// Why it asks that, and what to do.
  package let helpText: String
  package let level: Severity

  package init(id: String, title: Bilingual, text: String, helpText: String, level: Severity) {
    self.id = id
    self.title = title
    self.text = text
    self.helpText = helpText
    self.level = level
  }

  fileprivate func withTexts(_ change: (String) -> String) -> RuleDescription {
    RuleDescription(
      id: id, title: title.mapped(change), text: change(text), helpText: change(helpText),
      level: level)
  }
}

/// What a run found, with everything that one of the formats says of it.
package struct FindingReport: Sendable {
  /// As they were found, in the order of `Diagnostic.precedes` and without what is frozen: to be
  /// counted, and masked before anybody reads one.
  package internal(set) var found: [Diagnostic]
  /// What a baseline lets be: counted, and in none of the forms.
  package internal(set) var frozen: [Diagnostic] = []
  /// The fingerprints of `found`, made before any was frozen, since equal ones are numbered.
  var known: [String]?
  /// What nobody may read, whichever finding shows its line.
  package let mask: SourceMask
  /// The texts, called by names without personal data.
  package let sources: [Source]
  /// The same under their own names, by which findings are known.
  private let written: [Source]
  package let language: Language
  /// How many verdicts of norms there are.
  package var counts = FindingsJSON.Counts()
  /// The codes of norms of which a verdict is open because its period still runs.
  package var ongoing: Set<String> = []
  /// The files and parts of documents that were passed over.
  package private(set) var unread: [Unread] = []
  /// Nil where nobody asks.
  package var norms: JudgedNorms?
  /// Nil where nobody asked for them; only JSON holds them.
  package private(set) var verdicts: [FindingsJSON.Verdict]?
  /// The norms that were asked, whether or not they found anything.
  package private(set) var rules: [RuleDescription] = []
  /// The built-in codes that were looked for, whether or not they were found.
  package var codes = DiagnosticCode.allCases
  /// What the codes mean.
  let catalogue: Catalogue
  /// The version of Wijkboek.
  package var version = ""
  /// The folder of the workspace, from the top of the disk, where texts are named from there.
  package var root: String?
  /// The folder that paths are named from, as seen from the top of the workspace, where that is
  /// another.
  package var start: String?
  /// The folder of the workspace as seen from the top of its repository, where that is another:
  /// services that show a whole repository know paths from there.
  package var folder: String?
  /// Whether waived findings are in the reports for SARIF, GitHub and GitLab, marked where they can
  /// be; the other formats always say what is waived.
  package var includesWaived = false

  package init(
    findings: [Diagnostic], sources: [Source], language: Language, catalogue: Catalogue
  ) {
    self.catalogue = catalogue
    mask = SourceMask(findings, of: sources)
    found = findings
    written = sources
    self.sources = mask.hidden(in: sources)
    self.language = language
  }

  /// The findings without personal data.
  package func shown() -> [Diagnostic] { mask.hidden(in: found) }

  /// Takes up the verdicts, without personal data.
  package mutating func tell(_ verdicts: [FindingsJSON.Verdict]) {
    self.verdicts = verdicts.map { $0.withTexts { mask.words.hidden(in: $0) } }
  }

  /// Takes up what was passed over, without personal data.
  package mutating func tell(_ unread: [Unread]) {
    self.unread = unread.map { $0.withNames { mask.words.hidden(in: $0) } }
  }

  /// Takes up the norms that were asked, without personal data.
  package mutating func tell(_ rules: [RuleDescription]) {
    self.rules = rules.map { $0.withTexts { mask.words.hidden(in: $0) } }
  }

  /// What each finding is known by from one run to the next.
  ///
  /// Waived findings count as equals, so that no fingerprint changes when one is waived.
  var fingerprints: [String] {
    known ?? Fingerprint.all(of: found, in: written, root: root, start: start)
  }

  /// The findings that a format without room for waivers is to hold, each with its fingerprint.
  func reported() -> [(finding: Diagnostic, fingerprint: String)] {
    zip(shown(), fingerprints).compactMap { finding, fingerprint in
      guard includesWaived || !finding.isWaived else { return nil }
      return (finding: finding, fingerprint: fingerprint)
    }
  }
}

/// The forms in which findings are written for programs and for a merge request.
package enum FindingFormat: String, CaseIterable, Sendable {
  case json
  case sarif
  case junit
  case github
  case gitlab
  case markdown

  /// The whole output, with its line ends.
  package func text(of report: FindingReport) -> String {
    switch self {
    case .json:
      var json = FindingsJSON(report)
      return json.text()
    case .sarif:
      var renderer = SarifRenderer(report)
      return renderer.text()
    case .junit:
      var renderer = JunitRenderer(report)
      return renderer.text()
    case .github:
      var renderer = GithubRenderer(report)
      return renderer.text()
    case .gitlab:
      var renderer = GitlabRenderer(report)
      return renderer.text()
    case .markdown:
      var summary = MarkdownSummary(report)
      return summary.text()
    }
  }
}

extension Diagnostic {
  var isWaived: Bool { judgement?.waiver != nil }

  /// Whether it says that something cannot be judged, and not that something is wrong.
  var isUndetermined: Bool { judgement?.outcome == .undetermined }

  /// The message fit to be shown; the code where there is none, since readers refuse empty messages.
  func shownMessage(in language: Language) -> String {
    let message = VisibleText.of(message.text(in: language))
    return message.isEmpty ? code.text : message
  }

  /// What there is to read besides the message: notes, why it is waived, and what to do.
  func further(in language: Language) -> [String] {
    var lines = notes.map { VisibleText.of($0.text(in: language)) }
    if let waiver = judgement?.waiver { lines.append(waiver.text(in: language)) }
    if let help {
      lines.append(language.helpWord + " " + VisibleText.of(help.text(in: language)))
    }
    if let offer { lines += offer.lines.map { VisibleText.of($0) } }
    return lines
  }
}

extension Judgement.Waiver {
  /// Why and how long, as `uitgezonderd tot en met 2020-12-31: de gemeente betaalt`.
  func text(in language: Language) -> String {
    let reason = VisibleText.of(self.reason)
    let until = self.until.map { VisibleText.of($0) }
    switch language {
    case .dutch: return "uitgezonderd" + (until.map { " tot en met " + $0 } ?? "") + ": " + reason
    case .english: return "waived" + (until.map { " until " + $0 } ?? "") + ": " + reason
    }
  }
}
