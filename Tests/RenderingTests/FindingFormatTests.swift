import Diagnostics
import Foundation
import Rendering
import TestSupport
import Testing

/// The forms in which findings go to other programs.
@Suite struct FindingFormatTests {
  static let goldens =
    URL(filePath: #filePath).deletingLastPathComponent().path + "/Goldens/findings."

  /// A report with one text and one finding in it.
  private func report(
    _ text: String = "x\n", path: String = "a.journal", _ change: (inout Diagnostic) -> Void
  ) -> FindingReport {
    var finding = Diagnostic(
      .unknownLine, at: Place(source: 0, from: 0, to: 1), .same("regel niet begrepen"))
    change(&finding)
    return FindingReport(
      findings: [finding], sources: [Source(path: path, text: text)], language: .dutch)
  }

  @Test func nothingFound() {
    let report = FindingReport(
      findings: [], sources: [Source(path: "a&b.journal", text: "")], language: .dutch)
    #expect(FindingFormat.github.text(of: report) == "")
    #expect(FindingFormat.gitlab.text(of: report) == "[]\n")
    #expect(FindingFormat.markdown.text(of: report) == "## Wijkboek\n\n**geen fouten**.\n")
    #expect(
      FindingFormat.junit.text(of: report) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite id="0" name="a&amp;b.journal" package="wijkboek" \
        timestamp="1970-01-01T00:00:00" hostname="localhost" tests="1" failures="0" errors="0" \
        skipped="0" time="0">
            <properties/>
            <testcase name="geen bevindingen" classname="a&amp;b.journal" time="0"/>
            <system-out></system-out>
            <system-err/>
          </testsuite>
        </testsuites>

        """)
    #expect(FindingFormat.sarif.text(of: report).contains("\"results\":[]"))
    #expect(FindingFormat.json.text(of: report).contains("\"findings\":[]"))
  }

  @Test(arguments: FindingFormat.allCases, Language.allCases)
  func oddFindingsAsRecorded(format: FindingFormat, language: Language) throws {
    guard format != .json else { return }
    let text = format.text(of: OddReport.report(language))
    let complaint = Golden(Self.goldens + "\(format.rawValue).\(language.rawValue).txt").complaint(
      about: text)
    #expect(complaint == nil)
  }

  @Test(arguments: FindingFormat.allCases)
  func nothingLeavesThatATerminalObeys(format: FindingFormat) {
    let text = format.text(of: OddReport.report(withWaived: true))
    if format == .json { return }
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && scalar != "\u{202E}")
    }
  }

  // MARK: GitHub

  /// What the runner of GitHub reads in a command: name, properties, message.
  private func parsed(_ line: Substring) throws -> (String, [String: String], String) {
    let match = try #require(line.wholeMatch(of: /::([a-z]+) ([^\n]*?)::([^\n]*)/))
    func plain(_ text: Substring) -> String {
      let marks = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
      return marks.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
    var properties: [String: String] = [:]
    for property in match.2.split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1)
      properties[String(parts[0])] = plain(parts[1])
    }
    return (String(match.1), properties, plain(match.3))
  }

  @Test func githubReadsBackWhatWasWritten() throws {
    let report = OddReport.report(withWaived: true)
    let lines = FindingFormat.github.text(of: report).split(separator: "\n")
    #expect(lines.count == report.findings.count)
    for (line, finding) in zip(lines, report.findings) {
      let (command, properties, message) = try parsed(line)
      let path = ReportedPath(report.sources[finding.place.source].path, below: report.root)
      #expect(properties["file"] == path.text)
      #expect(properties["title"]?.hasPrefix(finding.code.text) == true)
      let words = VisibleText.of(finding.message.dutch)
      let expected = words.isEmpty ? finding.code.text : words
      #expect(message.split(separator: "\n", omittingEmptySubsequences: false)[0] == expected)
      let isWaived = finding.judgement?.waiver != nil
      let names: [Severity: String] = [.error: "error", .warning: "warning", .note: "notice"]
      #expect(command == (isWaived ? "notice" : names[finding.severity]))
      #expect((properties["col"] == nil) == (properties["line"] != properties["endLine"]))
    }
  }

  @Test func githubWithoutColumnsOverSeveralLines() {
    let text = FindingFormat.github.text(
      of: report("ab\ncd\n") { finding in
        finding = Diagnostic(
          .unknownLine, at: Place(source: 0, from: 1, to: 4), .same("50% fout"), help: .same("weg"))
      })
    #expect(
      text == "::error file=a.journal,line=1,endLine=2,title=JNL-01 regel niet begrepen"
        + "::50%25 fout%0Adoen: weg\n")
  }

  // MARK: GitLab

  @Test func gitlab() {
    let text = FindingFormat.gitlab.text(
      of: report(path: "/x/a.journal") { $0.severity = .warning })
    #expect(
      text == """
        [
        {"description":"regel niet begrepen","check_name":"JNL-01","fingerprint":"745203ba7b866528",\
        "severity":"minor","location":{"path":"x/a.journal","lines":{"begin":1,"end":1}}}
        ]

        """)
  }

  @Test(arguments: [false, true])
  func fingerprintsDoNotDependOnWaivers(withWaived: Bool) throws {
    let report = OddReport.report(withWaived: withWaived)
    let text = FindingFormat.gitlab.text(of: report)
    let found = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(found.count == report.findings.count - (withWaived ? 0 : 1))
    let fingerprints = found.compactMap { $0["fingerprint"] as? String }
    #expect(Set(fingerprints).count == found.count)
    let all = Fingerprint.all(of: report.findings, in: report.sources, root: report.root)
    #expect(Set(fingerprints).isSubset(of: all))
  }

  // MARK: JUnit

  @Test func junitCases() {
    let text = FindingFormat.junit.text(of: OddReport.report())
    #expect(text.contains("name=\"JNL-11 geen regeleinde\""))
    #expect(text.contains("name=\"JNL-11 geen regeleinde (2)\""))
    #expect(text.ranges(of: "<skipped").count == 2)
    #expect(text.contains("<skipped message=\"uitgezonderd tot en met 2020-12-31: akkoord &amp;"))
    #expect(text.ranges(of: "<failure").count == OddReport.findings.count - 3)
    #expect(text.contains("<system-out>plan|*&lt;b&gt;@x.md:1:1: opmerking LBL-03"))
  }
}
