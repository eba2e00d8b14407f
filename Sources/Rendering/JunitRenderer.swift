import Basics
import Diagnostics

/// Findings as a report of tests in JUnit's XML: a case for each code that was looked for and each
/// norm that was asked, so that what is in order is to be seen too.
///
/// - A case without findings passes.
/// - Errors and warnings are failures.
/// - What cannot be judged yet is skipped, which is no pass; where that is an error, it fails.
/// - What is within its limits so far, in a period that still runs, is skipped too.
/// - What is waived is skipped too, with the reason, and so is what a baseline lets be.
/// - Notes pass, and are written in the output of the suite; so is what was not read, and which norms
///   were judged.
struct JunitRenderer {
  /// A case, and what was found of it.
  private struct Case {
    let code: String
    let title: String
    let findings: [Diagnostic]
    /// How many more a baseline lets be.
    let frozen: Int
    /// Whether a period still runs, so that the last word has not been said.
    var isOngoing = false
  }

  private let report: FindingReport
  private var locator: SourceLocator

  init(_ report: FindingReport) {
    self.report = report
    locator = SourceLocator(report.sources)
  }

  mutating func text() -> String {
    let (codes, norms) = cases()
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    text += suite(0, Bilingual(dutch: "boeken", english: "books"), codes, more: scope())
    if !norms.isEmpty { text += suite(1, Bilingual(dutch: "normen", english: "norms"), norms) }
    return text + "</testsuites>\n"
  }

  private func scope() -> String {
    UnreadWords(report.unread).lines(report.sources, in: report.language)
      + (report.norms.map { $0.words(in: report.language) + "\n" } ?? "")
  }

  /// The cases of our own codes in the order of the catalogue, and of norms by code.
  private func cases() -> (codes: [Case], norms: [Case]) {
    var byCode: [FindingCode: [Diagnostic]] = [:]
    for finding in report.shown() { byCode[finding.code, default: []].append(finding) }
    var frozen: [FindingCode: Int] = [:]
    for finding in report.frozen { frozen[finding.code, default: 0] += 1 }
    let asked = Set(report.codes)
    let entries = report.catalogue.entries()
    let codes = DiagnosticCode.allCases.compactMap { code -> Case? in
      let findings = byCode[.builtIn(code)] ?? []
      let more = frozen[.builtIn(code)] ?? 0
      guard asked.contains(code) || !findings.isEmpty || more > 0 else { return nil }
      return Case(
        code: code.rawValue, title: entries[code].title.text(in: report.language),
        findings: findings,
        frozen: more)
    }
    var titles: [String: String] = [:]
    for rule in report.rules where titles[rule.id] == nil {
      titles[rule.id] = rule.title.text(in: report.language)
    }
    for case .norm(let code) in Array(byCode.keys) + Array(frozen.keys) where titles[code] == nil {
      titles[code] = ""
    }
    let norms = titles.keys.sorted().map { code in
      Case(
        code: code, title: titles[code] ?? "", findings: byCode[.norm(code)] ?? [],
        frozen: frozen[.norm(code)] ?? 0, isOngoing: report.ongoing.contains(code))
    }
    return (codes, norms)
  }

  private mutating func suite(
    _ number: Int, _ name: Bilingual, _ cases: [Case], more: String = ""
  ) -> String {
    let name = name.text(in: report.language)
    var text = ""
    var output = ""
    var (failures, skipped) = (0, 0)
    for test in cases {
      let result = JunitRenderer.result(of: test)
      switch result {
      case .failure: failures += 1
      case .skipped: skipped += 1
      case .success: output += words(of: test.findings)
      }
      text += testCase(test, in: name, result)
    }
    // Neither clock nor machine: the same books give the same bytes.
    return "  <testsuite id=\"\(number)\" name=\"\(name)\""
      + " package=\"wijkboek\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\""
      + " tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\""
      + " skipped=\"\(skipped)\" time=\"0\">\n    <properties/>\n" + text
      + "    <system-out>\(XMLText.escaped(output + more))</system-out>\n    <system-err/>\n"
      + "  </testsuite>\n"
  }

  private mutating func testCase(_ test: Case, in suite: String, _ result: Result) -> String {
    let name = XMLText.escaped(test.title.isEmpty ? test.code : test.code + " " + test.title)
    let start = "    <testcase name=\"\(name)\" classname=\"\(suite)\" time=\"0\""
    let (message, text) = (
      XMLText.escaped(headline(of: test, result)),
      XMLText.escaped(words(of: test.findings))
    )
    switch result {
    case .success: return start + "/>\n"
    case .failure:
      return start + ">\n      <failure type=\"\(XMLText.escaped(test.code))\""
        + " message=\"\(message)\">\(text)</failure>\n    </testcase>\n"
    case .skipped:
      return start + ">\n      <skipped message=\"\(message)\">\(text)</skipped>\n"
        + "    </testcase>\n"
    }
  }

  /// What viewers show first: the message of the finding that decides, and how many more there are.
  private func headline(of test: Case, _ result: Result) -> String {
    guard
      let first = test.findings.first(where: { JunitRenderer.result(of: $0) == result })
    else {
      let words =
        test.frozen > 0
        ? Bilingual(dutch: "\(test.frozen) bevroren", english: "\(test.frozen) frozen")
        : Bilingual(dutch: "loopt nog", english: "ongoing")
      return words.text(in: report.language)
    }
    let message =
      result == .skipped
      ? first.judgement?.waiver?.text(in: report.language)
        ?? first.shownMessage(in: report.language)
      : first.shownMessage(in: report.language)
    let more = test.findings.count - 1
    if more == 0 { return message }
    return message
      + Bilingual(dutch: "; en nog \(more)", english: "; and \(more) more")
      .text(in: report.language)
  }

  private enum Result {
    case success, skipped, failure
  }

  /// The worst of them decides.
  private static func result(of test: Case) -> Result {
    let results = test.findings.map { result(of: $0) }
    if results.contains(.failure) { return .failure }
    let isSkipped = results.contains(.skipped) || test.frozen > 0 || test.isOngoing
    return isSkipped ? .skipped : .success
  }

  private static func result(of finding: Diagnostic) -> Result {
    if finding.isWaived { return .skipped }
    if finding.isUndetermined, finding.severity < .error { return .skipped }
    return finding.severity == .note ? .success : .failure
  }

  private mutating func words(of findings: [Diagnostic]) -> String {
    var text = ""
    for finding in findings { text += words(of: finding) }
    return text
  }

  /// The concise line of a finding, and what there is to read besides.
  private mutating func words(of finding: Diagnostic) -> String {
    let severity = finding.severity.word(in: report.language)
    let message = finding.shownMessage(in: report.language)
    var lines = ["\(location(of: finding.place)): \(severity) \(finding.code.text) \(message)"]
    for related in finding.related {
      let label = VisibleText.of(related.label.text(in: report.language))
      lines.append("  \(location(of: related.place)): \(label)")
    }
    lines += finding.further(in: report.language).map { "  = " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func location(of place: Place) -> String {
    let position = locator.position(of: place).start
    return "\(path(of: place.source)):\(position.line):\(position.column)"
  }

  private func path(of source: Int) -> String {
    VisibleText.of(ReportedPath(report.sources[source].path, below: report.root).text)
  }
}

/// Pieces of XML as text.
enum XMLText {
  /// A text as XML can hold it, within quotes and outside them; line ends stay.
  ///
  /// XML has no way to write a control character, so that each becomes what `VisibleText` shows.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(line: VisibleText.of(String($0))) }.joined(separator: "\n")
  }

  /// A text without line ends and control characters.
  static func escaped(line: String) -> String {
    // Most have nothing to escape; what begins with 0xEF may be one of the last two below.
    let isPlain = !line.utf8.contains {
      $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0xEF
    }
    if isPlain { return line }
    var escaped = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
