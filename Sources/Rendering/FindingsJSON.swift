import Basics
package import Diagnostics

/// Findings and verdicts for machines, in the stable form that the manual documents (`vormen-voor-machines.md`).
///
/// Words are in one language whatever the terminal speaks only where they are codes; messages follow
/// the language that was asked for.
package struct FindingsJSON {
  /// A verdict of a norm, with the figures that it rests on.
  package struct Verdict: Sendable {
    package enum Outcome: String, Sendable {
      case pass, fail, undetermined, ongoing
    }

    package struct Figure: Sendable {
      package let words: String
      package let value: String
      /// The least and the most that a number can be, as decimals; both nil for what is no number.
      package let least: String?
      package let most: String?

      package init(words: String, value: String, least: String?, most: String?) {
        self.words = words
        self.value = value
        self.least = least
        self.most = most
      }
    }

    package let code: String
    package let outcome: Outcome
    package let subject: Judgement.Subject
    package let place: Place?
    /// How many lines of journals it stands for; 1 for everything else.
    package let count: Int
    package let figures: [Figure]
    /// How much is known of what cannot be judged yet.
    package let known: Known?

    package init(
      code: String, _ outcome: Outcome, of subject: Judgement.Subject, at place: Place?, count: Int,
      figures: [Figure], known: Known? = nil
    ) {
      self.known = known
      self.code = code
      self.outcome = outcome
      self.subject = subject
      self.place = place
      self.count = count
      self.figures = figures
    }

    func withTexts(_ change: (String) -> String) -> Verdict {
      Verdict(
        code: code, outcome, of: subject.withTexts(change), at: place, count: count,
        figures: figures.map {
          Figure(words: change($0.words), value: change($0.value), least: $0.least, most: $0.most)
        }, known: known)
    }
  }

  /// How many verdicts there are of each kind.
  package struct Counts: Sendable {
    package var pass = 0
    package var fail = 0
    package var undetermined = 0
    package var ongoing = 0

    package init() {}
  }

  private let report: FindingReport
  private var locator: SourceLocator
  private var language: Language { report.language }

  init(_ report: FindingReport) {
    self.report = report
    locator = SourceLocator(report.sources)
  }

  /// The whole output.
  mutating func text() -> String {
    let (findings, counts) = (report.shown(), report.counts)
    func count(_ severity: Severity) -> String {
      String(findings.count { $0.severity == severity })
    }
    let summary = JSONText.object([
      ("error", count(.error)), ("warning", count(.warning)), ("note", count(.note)),
      ("pass", String(counts.pass)), ("fail", String(counts.fail)),
      ("undetermined", String(counts.undetermined)), ("ongoing", String(counts.ongoing)),
      ("frozen", String(report.frozen.count)), ("unread", String(report.unread.count)),
      ("norms", String(report.norms?.codes.count ?? 0)),
    ])
    var members = [("version", "2"), ("summary", summary)]
    let objects = zip(findings, report.fingerprints).map { object(of: $0, $1) }
    members.append(("findings", list(objects)))
    members.append(("unread", list(report.unread.map { object(of: $0) })))
    if let norms = report.norms {
      let reason = norms.reason.map { JSONText.string($0.text(in: language)) } ?? "null"
      members.append(
        (
          "norms",
          JSONText.object([
            ("judged", JSONText.array(norms.codes.map { JSONText.string($0) })),
            ("reason", reason),
          ])
        ))
    }
    if let verdicts = report.verdicts {
      members.append(("verdicts", list(verdicts.map { object(of: $0) })))
    }
    return JSONText.object(members) + "\n"
  }

  /// A line for each element.
  private func list(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n" + elements.joined(separator: ",\n") + "\n]"
  }

  private mutating func object(of finding: Diagnostic, _ fingerprint: String) -> String {
    let judgement = finding.judgement
    func string(_ text: Bilingual) -> String { JSONText.string(text.text(in: language)) }
    let related = finding.related.map { related in
      let start = locator.position(of: related.place).start
      return JSONText.object([
        ("path", JSONText.string(locator.path(of: related.place))), ("line", String(start.line)),
        ("column", String(start.column)), ("message", string(related.label)),
      ])
    }
    return JSONText.object(
      [
        ("code", JSONText.string(finding.code.text)),
        ("severity", JSONText.string(finding.severity.machineWord)),
        ("verdict", JSONText.string(judgement?.outcome == .undetermined ? "undetermined" : "fail")),
        ("message", string(finding.message)),
      ] + place(finding.place) + [
        ("subject", FindingsJSON.subject(judgement?.subject ?? Judgement.Subject())),
        ("related", JSONText.array(related)),
        ("notes", JSONText.array(finding.notes.map { string($0) })),
        ("basis", JSONText.array((judgement?.basis ?? []).map { FindingsJSON.basis($0) })),
        ("help", finding.help.map { string($0) } ?? "null"),
        ("answer", FindingsJSON.answer(finding.offer)),
        ("fixes", JSONText.array(fixes(of: finding))),
        ("waived", FindingsJSON.waiver(judgement?.waiver)),
        ("known", FindingsJSON.known(judgement?.extent?.known)),
        ("fingerprint", JSONText.string(fingerprint)),
      ])
  }

  private mutating func fixes(of finding: Diagnostic) -> [String] {
    finding.fixes.map { fix in
      let edits = fix.edits.map { edit in
        JSONText.object(
          place(edit.place) + [("replacement", JSONText.string(edit.replacement))])
      }
      return JSONText.object([
        ("title", JSONText.string(fix.title.text(in: language))),
        ("grade", JSONText.string(fix.grade.machineWord)), ("edits", JSONText.array(edits)),
      ])
    }
  }

  private mutating func object(of verdict: Verdict) -> String {
    JSONText.object(
      [
        ("code", JSONText.string(verdict.code)),
        ("verdict", JSONText.string(verdict.outcome.rawValue)),
        ("subject", FindingsJSON.subject(verdict.subject)),
        ("count", String(verdict.count)),
      ] + (verdict.place.map { place($0) } ?? [("path", "null"), ("line", "null")]) + [
        (
          "values",
          JSONText.array(
            verdict.figures.map { figure in
              JSONText.object([
                ("words", JSONText.string(figure.words)), ("value", JSONText.string(figure.value)),
                ("least", FindingsJSON.optional(figure.least)),
                ("most", FindingsJSON.optional(figure.most)),
              ])
            })
        ), ("known", FindingsJSON.known(verdict.known)),
      ])
  }

  private mutating func object(of unread: Unread) -> String {
    JSONText.object(
      [("reason", JSONText.string(unread.word))] + place(unread.place) + [
        ("message", JSONText.string(VisibleText.of(unread.message.text(in: language))))
      ])
  }

  private mutating func place(_ place: Place) -> [(String, String)] {
    let position = locator.position(of: place)
    return [
      ("path", JSONText.string(locator.path(of: place))), ("line", String(position.start.line)),
      ("column", String(position.start.column)), ("endLine", String(position.end.line)),
      ("endColumn", String(position.end.column)),
    ]
  }

  private static func optional(_ text: String?) -> String {
    text.map { JSONText.string($0) } ?? "null"
  }

  /// What is known of the subject; nothing for what is not.
  static func subject(_ subject: Judgement.Subject) -> String {
    let texts: [(String, String?)] = [
      ("team", subject.team), ("municipality", subject.municipality), ("theme", subject.theme),
      ("activity", subject.activity), ("agreement", subject.agreement),
      ("document", subject.document), ("kind", subject.kind),
    ]
    var members = texts.compactMap { name, text in
      text.map { (name, JSONText.string($0)) }
    }
    if let year = subject.year { members.append(("year", String(year))) }
    if let tertiaal = subject.tertiaal { members.append(("tertiaal", String(tertiaal))) }
    if let month = subject.month { members.append(("month", String(month))) }
    return JSONText.object(members)
  }

  static func basis(_ basis: Judgement.Basis) -> String {
    JSONText.object([
      ("text", JSONText.string(basis.text)), ("law", optional(basis.law)),
      ("article", optional(basis.article)), ("state", optional(basis.state)),
      ("address", optional(basis.address)),
    ])
  }

  /// How much is known of what cannot be judged, and of how many lines.
  private static func known(_ known: Known?) -> String {
    guard let known else { return "null" }
    return JSONText.object([
      ("amount", JSONText.string(known.amount.text)),
      ("unvalued", JSONText.string(known.unvalued.text)), ("lines", String(known.lines)),
    ])
  }

  /// The rows that answer a question, and the head of their table where there is none yet.
  private static func answer(_ offer: OfferedRows?) -> String {
    guard let offer else { return "null" }
    return JSONText.object([
      ("head", JSONText.array(offer.head.map { JSONText.string($0) })),
      ("rows", JSONText.array(offer.rows.map { JSONText.string($0) })),
    ])
  }

  private static func waiver(_ waiver: Judgement.Waiver?) -> String {
    guard let waiver else { return "null" }
    return JSONText.object([
      ("reason", JSONText.string(waiver.reason)), ("until", optional(waiver.until)),
    ])
  }
}

extension Fix.Grade {
  /// What machines call it, in every language.
  var machineWord: String {
    switch self {
    case .safe: "safe"
    case .unsafe: "unsafe"
    case .displayOnly: "display"
    }
  }
}

extension Severity {
  /// What machines call it, in every language.
  var machineWord: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
