import Diagnostics
import Foundation
import Rendering
import Testing

/// The Python that is installed on this machine, with the packages that a test needs.
private enum Python {
  /// The first Python that has all of the packages.
  static func path(with packages: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    // Packages of the system belong to its own Python, which need not be the first one.
    let paths = folders.map { "\($0)/python3" } + ["/usr/bin/python3"]
    return paths.first { path in
      guard FileManager.default.isExecutableFile(atPath: path) else { return false }
      let result = try? run(path, "import " + packages.joined(separator: ", "), [])
      return result?.status == 0
    }
  }

  static let jsonSchema = path(with: ["jsonschema"])
  static let xmlSchema = path(with: ["lxml.etree"])
  static let sarifTools = path(with: ["sarif.loader"])
  static let junitParser = path(with: ["junitparser"])

  /// Runs a script with texts, which it finds as files named in its arguments.
  static func run(
    _ path: String, _ script: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-c", script] + arguments
    process.environment = ["PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static func run(_ path: String?, _ script: String, on text: String, _ more: [String] = [])
    throws -> String
  {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("wijkboek-findings-\(UUID().uuidString).sarif").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let result = try run(try #require(path), script, [file] + more)
    #expect(result.status == 0, "\(result.output)")
    return result.output
  }
}

/// The folder with the schemas of other formats, which are no part of this project.
private let schemas = ProcessInfo.processInfo.environment["WIJKBOEK_SCHEMAS"]

/// The reports that are held against a schema or given to another program.
private let reports = [
  OddReport.report(), OddReport.report(.english, withWaived: true),
  FindingReport(findings: [], sources: [], language: .dutch),
  FindingReport(findings: [], sources: OddReport.sources, language: .english),
]

/// Reports keep to the schemas of their formats.
@Suite(.disabled(if: schemas == nil, "WIJKBOEK_SCHEMAS names no folder with schemas"))
struct FindingSchemaTests {
  @Test(
    .disabled(if: Python.jsonSchema == nil, "no python3 with jsonschema is installed"),
    arguments: [
      (FindingFormat.sarif, "sarif-schema-2.1.0.json"),
      (.gitlab, "gitlab-codequality.schema.json"),
    ])
  func json(format: FindingFormat, schema: String) throws {
    let script = """
      import json, sys, jsonschema
      report, schema = [json.load(open(name, encoding="utf-8")) for name in sys.argv[1:]]
      validator = jsonschema.validators.validator_for(schema)
      validator.check_schema(schema)
      checker = validator(schema, format_checker=jsonschema.FormatChecker())
      flaws = [f"{list(e.path)}: {e.message}" for e in checker.iter_errors(report)]
      print("\\n".join(flaws) or "valid")
      """
    for report in reports {
      let text = format.text(of: report)
      let path = "\(schemas ?? "")/\(schema)"
      #expect(try Python.run(Python.jsonSchema, script, on: text, [path]) == "valid\n")
    }
  }

  @Test(.disabled(if: Python.xmlSchema == nil, "no python3 with lxml is installed"))
  func junit() throws {
    let script = """
      import sys
      from lxml import etree
      schema = etree.XMLSchema(etree.parse(sys.argv[2]))
      schema.validate(etree.parse(sys.argv[1]))
      print("\\n".join(str(e) for e in schema.error_log) or "valid")
      """
    for report in reports {
      let text = FindingFormat.junit.text(of: report)
      let path = "\(schemas ?? "")/JUnit.xsd"
      #expect(try Python.run(Python.xmlSchema, script, on: text, [path]) == "valid\n")
    }
  }
}

/// Other programs read from the reports what was written in them.
@Suite struct FindingConsumerTests {
  @Test(.disabled(if: Python.sarifTools == nil, "no python3 with sarif-tools is installed"))
  func sarifTools() throws {
    let script = """
      import sys
      from sarif import loader
      data = loader.load_sarif_file(sys.argv[1])
      print(data.get_distinct_tool_names())
      for r in data.get_records():
          print(r["Severity"], r["Code"], r["Location"], r["Line"])
      """
    let text = FindingFormat.sarif.text(of: OddReport.report())
    let output = try Python.run(Python.sarifTools, script, on: text)
    let lines = output.split(separator: "\n").map { String($0) }
    #expect(lines.first == "['Wijkboek']")
    #expect(lines.count == OddReport.findings.count)
    #expect(lines.contains { $0.hasPrefix("error BDR-05 ") && $0.hasSuffix(" 1") })
    #expect(lines.contains { $0.hasPrefix("warning BGR-03 ") })
  }

  @Test(.disabled(if: Python.junitParser == nil, "no python3 with junitparser is installed"))
  func junitParser() throws {
    let script = """
      import sys
      from junitparser import JUnitXml
      for s in JUnitXml.fromfile(sys.argv[1]):
          print(s.name, s.tests, s.failures, s.skipped, sum(not c.result for c in s))
      """
    let text = FindingFormat.junit.text(of: OddReport.report())
    #expect(
      try Python.run(Python.junitParser, script, on: text) == """
        ledgers/a b/é,100%:x.journal 4 4 0 0
        leeg.journal 1 1 0 0
        stuk.journal 2 2 0 0
        plan|*<b>@x.md 5 3 1 1
        goed.md 1 0 0 1
        /elders/los.md 2 1 1 0

        """)
  }
}
