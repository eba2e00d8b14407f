import CodeCatalogue
import Basics
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
      findings: [finding], sources: [Source(path: path, text: text)], language: .dutch,
      catalogue: .shipped)
  }

  @Test func nothingFound() {
    let report = FindingReport(
      findings: [], sources: [Source(path: "a&b.journal", text: "")], language: .dutch,
      catalogue: .shipped)
    #expect(FindingFormat.github.text(of: report) == "")
    #expect(FindingFormat.gitlab.text(of: report) == "[]\n")
    #expect(FindingFormat.markdown.text(of: report) == "## Wijkboek\n\n**geen fouten**.\n")
    var narrow = report
    narrow.codes = [.unbalanced]
    #expect(
      FindingFormat.junit.text(of: narrow) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite id="0" name="boeken" package="wijkboek" \
        timestamp="1970-01-01T00:00:00" hostname="localhost" tests="1" failures="0" errors="0" \
        skipped="0" time="0">
            <properties/>
            <testcase name="BAL-01 boeking niet in evenwicht" classname="boeken" time="0"/>
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

  /// A finding is known by what is written, so that it stays the same where more of that is masked.
  @Test(arguments: [FindingFormat.json, .sarif, .gitlab])
  func fingerprintsAreOfWhatIsWritten(format: FindingFormat) {
    let source = Source(path: "ledgers/Kerkstraat-12.journal", text: "x\n")
    let finding = Diagnostic(
      .unknownLine, at: Place(source: 0, from: 0, to: 1), .same("regel niet begrepen"))
    let known = Fingerprint.all(of: [finding], in: [source])
    let text = format.text(
      of: FindingReport(
        findings: [finding], sources: [source], language: .dutch, catalogue: .shipped))
    #expect(text.contains(known[0]) && !text.contains("Kerkstraat"))
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
    let all = FindingFormat.github.text(of: report).split(separator: "\n")
    // Behind them stands what the run itself tells.
    let lines = all.filter { !$0.contains("title=Wijkboek::") }
    #expect(all.count == lines.count + report.unread.count + 1)
    #expect(lines.count == report.found.count)
    for (line, finding) in zip(lines, report.shown()) {
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
    let fingerprints = found.compactMap { $0["fingerprint"] as? String }
    #expect(Set(fingerprints).count == found.count)
    let ofFindings = report.found.count - (withWaived ? 0 : 1)
    #expect(found.count == ofFindings + report.unread.count + 1)
    let all = Fingerprint.all(of: report.found, in: report.sources, root: report.root)
    #expect(Set(fingerprints.prefix(ofFindings)).isSubset(of: all))
  }

  // MARK: JUnit

  /// What is in order is there too, and what is not to be judged does not pass for it.
  @Test func junitCases() {
    let text = FindingFormat.junit.text(of: OddReport.report())
    let cases = text.ranges(of: "<testcase ").count
    #expect(cases == DiagnosticCode.allCases.count + 3)
    #expect(
      text.contains("name=\"BAL-01 boeking niet in evenwicht\" classname=\"boeken\" time=\"0\"/>"))
    #expect(text.contains("<failure type=\"JNL-11\" message=\"geen regeleinde; en nog 1\">"))
    #expect(text.contains("name=\"BGR-02 Tweede {norm}\" classname=\"normen\" time=\"0\"/>"))
    #expect(
      text.contains("<failure type=\"BGR-03\" message=\"vastgesteld en toch onbekend; en nog 1\">"))
    #expect(text.contains("<system-out>plan|*&lt;b&gt;@x.md:1:1: opmerking LBL-03"))
  }

  @Test(arguments: [false, true])
  func junitSkipsWhatIsNoPassAndNoFailure(isWaived: Bool) {
    let finding = OddReport.norm(
      "BGR-03", .warning, isWaived ? .fails : .undetermined, at: Place(source: 0, from: 0, to: 1),
      "bedrag onbekend", waived: isWaived)
    let report = FindingReport(
      findings: [finding], sources: [Source(path: "a.md", text: "x\n")], language: .dutch,
      catalogue: .shipped)
    let message =
      isWaived
      ? "uitgezonderd tot en met 2020-12-31: akkoord &amp; &lt;klaar&gt;" : "bedrag onbekend"
    let text = FindingFormat.junit.text(of: report)
    #expect(text.contains("<skipped message=\"\(message)\">a.md:1:1: waarschuwing BGR-03"))
    #expect(text.contains("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\""))
  }

  // MARK: What is frozen

  @Test(arguments: Language.allCases)
  func aDamagedBaselineIsShownAsRecorded(language: Language) throws {
    let name = "BVR-01-damaged-baseline-line"
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Goldens/"
    let text = try String(contentsOfFile: folder + name, encoding: .utf8)
    let source = Source(path: ".wijkboek-baseline", text: text)
    let (baseline, diagnostics) = Baseline.read(source, number: 0)
    #expect(baseline.entries.count == 2)
    var renderer = TextRenderer(
      sources: [source], language: language, palette: .plain, width: nil)
    let shown = diagnostics.map { renderer.render($0) }.joined(separator: "\n")
    #expect(Golden(folder + "\(name).\(language.rawValue).txt").complaint(about: shown) == nil)
  }

  @Test(arguments: FindingFormat.allCases)
  func frozenFindingsAreInNoForm(format: FindingFormat) throws {
    var report = OddReport.report(withWaived: true)
    let all = report.entries
    #expect(
      all.count == report.found.count - 2, "Neither what is waived nor what is unreadable.")
    let frozen = Baseline(all.filter { $0.code == "BDR-05" || $0.code == "BGR-03" })
    #expect(report.freeze(by: frozen).isEmpty)
    let text = format.text(of: report)
    #expect(!text.contains("bedrag onbekend") && text.contains("budget overschreden"))
    #expect(report.frozen.count == 3)
    // Those that remain are known by what they were known by.
    let left = Set(report.entries.map { $0.fingerprint })
    #expect(
      left == Set(all.map { $0.fingerprint }).subtracting(frozen.entries.map { $0.fingerprint }))
    switch format {
    case .json: #expect(text.contains("\"frozen\":3"))
    case .sarif: #expect(text.contains("\"frozenLeftOut\":3"))
    case .markdown: #expect(text.contains(", 3 bevroren. Toetsingen: "))
    case .junit:
      #expect(
        text.contains("classname=\"normen\" time=\"0\">\n      <skipped message=\"2 bevroren\">"))
    case .github, .gitlab: break
    }
  }

  // MARK: What was looked for, and where

  @Test func onlyCodesThatWereLookedForAreRules() {
    var report = self.report { _ in }
    report.codes = [.unbalanced]
    let sarif = FindingFormat.sarif.text(of: report)
    #expect(sarif.contains("{\"id\":\"BAL-01\"") && sarif.contains("{\"id\":\"JNL-01\""))
    #expect(!sarif.contains("{\"id\":\"JNL-02\""))
    let junit = FindingFormat.junit.text(of: report)
    #expect(junit.ranges(of: "<testcase ").count == 2)
  }

  /// Services know a path from the top of the repository, people from the top of the workspace.
  @Test(arguments: FindingFormat.allCases)
  func pathsOfAWorkspaceWithinARepository(format: FindingFormat) {
    var report = self.report(path: "ledgers/a.journal") { _ in }
    report.folder = "boeken"
    let isOfRepository = [.sarif, .github, .gitlab].contains(format)
    #expect(format.text(of: report).contains("boeken/ledgers/a.journal") == isOfRepository)
    report.folder = nil
    report.root = "/werk"
    report = FindingReport(
      findings: report.found, sources: [Source(path: "/elders/a.journal", text: "x\n")],
      language: .dutch, catalogue: .shipped)
    report.folder = "boeken"
    #expect(!format.text(of: report).contains("boeken/"))
  }
}
