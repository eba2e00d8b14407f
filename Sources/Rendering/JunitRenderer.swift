import Diagnostics

/// Findings as a report of tests in JUnit's XML: a suite for each text, a case for each finding.
///
/// - Errors and warnings are failures.
/// - What cannot be judged yet is a skipped case, which is no pass; where that is an error, it fails.
/// - What is waived is skipped too, with the reason.
/// - Notes pass, and are written in the output of the suite.
///
/// A text without findings has one case that passes, since tools take an empty suite for a mistake.
struct JunitRenderer {
  private let report: FindingReport
  private var locator: SourceLocator

  init(_ report: FindingReport) {
    self.report = report
    locator = SourceLocator(report.sources)
  }

  mutating func text() -> String {
    var findings: [[Diagnostic]] = Array(repeating: [], count: report.sources.count)
    for finding in report.findings {
      precondition(
        findings.indices.contains(finding.place.source),
        "A finding stands in one of the texts that were read.")
      findings[finding.place.source].append(finding)
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for number in report.sources.indices {
      text += suite(number, of: findings[number])
    }
    return text + "</testsuites>\n"
  }

  private mutating func suite(_ number: Int, of findings: [Diagnostic]) -> String {
    let path = path(of: number)
    var cases = ""
    var output = ""
    var (failures, skipped) = (0, 0)
    var names = UniqueNames()
    for finding in findings {
      let message = finding.shownMessage(in: report.language)
      let name = names.unique(finding.code.text + " " + message)
      let result = JunitRenderer.result(of: finding)
      switch result {
      case .failure: failures += 1
      case .skipped: skipped += 1
      case .success: output += words(of: finding)
      }
      cases += testCase(name, in: path, result, finding, message)
    }
    if findings.isEmpty {
      let name = report.language == .dutch ? "geen bevindingen" : "no findings"
      cases = "    <testcase\(JunitRenderer.attributes(name: name, path: path))/>\n"
    }
    // Neither clock nor machine: the same books give the same bytes.
    return "  <testsuite id=\"\(number)\" name=\"\(XMLText.escaped(path))\""
      + " package=\"wijkboek\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\""
      + " tests=\"\(max(1, findings.count))\" failures=\"\(failures)\" errors=\"0\""
      + " skipped=\"\(skipped)\" time=\"0\">\n    <properties/>\n" + cases
      + "    <system-out>\(XMLText.escaped(output))</system-out>\n    <system-err/>\n"
      + "  </testsuite>\n"
  }

  private mutating func testCase(
    _ name: String, in path: String, _ result: Result, _ finding: Diagnostic, _ message: String
  ) -> String {
    let start = "    <testcase\(JunitRenderer.attributes(name: name, path: path))"
    let text = XMLText.escaped(words(of: finding))
    switch result {
    case .success: return start + "/>\n"
    case .failure:
      return start + ">\n      <failure type=\"\(XMLText.escaped(finding.code.text))\""
        + " message=\"\(XMLText.escaped(message))\">\(text)</failure>\n    </testcase>\n"
    case .skipped:
      let reason = finding.judgement?.waiver?.text(in: report.language) ?? message
      return start + ">\n      <skipped message=\"\(XMLText.escaped(reason))\">\(text)</skipped>\n"
        + "    </testcase>\n"
    }
  }

  private enum Result {
    case success, failure, skipped
  }

  private static func result(of finding: Diagnostic) -> Result {
    if finding.isWaived { return .skipped }
    if finding.isUndetermined, finding.severity < .error { return .skipped }
    return finding.severity == .note ? .success : .failure
  }

  private static func attributes(name: String, path: String) -> String {
    " name=\"\(XMLText.escaped(name))\" classname=\"\(XMLText.escaped(path))\" time=\"0\""
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

/// Names that differ: GitLab keeps only the first of two cases with one name.
private struct UniqueNames {
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  mutating func unique(_ name: String) -> String {
    var number = counts[name, default: 0]
    var numbered = name
    repeat {
      number += 1
      numbered = number == 1 ? name : "\(name) (\(number))"
    } while !used.insert(numbered).inserted
    counts[name] = number
    return numbered
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

  private static func escaped(line: String) -> String {
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
