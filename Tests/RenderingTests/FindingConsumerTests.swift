import CodeCatalogue
import Diagnostics
import Rendering
import TestSupport
import Testing

/// The reports that are held against a schema or given to another program.
private let reports = [
  OddReport.report(), OddReport.report(.english, withWaived: true),
  FindingReport(findings: [], sources: [], language: .dutch, catalogue: .shipped),
  FindingReport(findings: [], sources: OddReport.sources, language: .english, catalogue: .shipped),
]

/// Reports keep to the schemas of their formats.
@Suite(.disabled(if: Python.schemas == nil, "WIJKBOEK_SCHEMAS names no folder with schemas"))
struct FindingSchemaTests {
  @Test(
    .disabled(if: Python.jsonSchema == nil, "no python3 with jsonschema is installed"),
    arguments: [
      (FindingFormat.sarif, "sarif-schema-2.1.0.json"),
      (.gitlab, "gitlab-codequality.schema.json"),
    ])
  func json(format: FindingFormat, schema: String) throws {
    for report in reports {
      let text = format.text(of: report)
      #expect(try Python.complaint(aboutJSON: text, schema: schema) == "valid")
    }
  }

  @Test(.disabled(if: Python.xmlSchema == nil, "no python3 with lxml is installed"))
  func junit() throws {
    for report in reports {
      let text = FindingFormat.junit.text(of: report)
      #expect(try Python.complaint(aboutJUnit: text) == "valid")
    }
  }
}

/// Other programs read from the reports what was written in them.
@Suite struct FindingConsumerTests {
  @Test(.disabled(if: Python.sarifTools == nil, "no python3 with sarif-tools is installed"))
  func sarifTools() throws {
    let lines = try Python.sarifRecords(of: FindingFormat.sarif.text(of: OddReport.report()))
    #expect(lines.first == "['Wijkboek']")
    #expect(lines.count == OddReport.findings.count)
    #expect(lines.contains { $0.hasPrefix("error BDR-05 ") && $0.hasSuffix(" 1") })
    #expect(lines.contains { $0.hasPrefix("warning BGR-03 ") })
  }

  @Test(.disabled(if: Python.junitParser == nil, "no python3 with junitparser is installed"))
  func junitParser() throws {
    var report = OddReport.report()
    report.codes = [.malformedAmount, .unknownLine, .impossibleDate]
    // Eight codes: one was not found, one says no more than a note, and the others are wrong.
    #expect(
      try Python.junitSuites(of: FindingFormat.junit.text(of: report)) == [
        "boeken 8 6 0 2", "normen 3 2 0 1",
      ])
  }
}
