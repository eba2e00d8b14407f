import Foundation

/// The Python that is installed on this machine, with the packages that read our reports.
package enum Python {
  package static let jsonSchema = path(with: ["jsonschema"])
  package static let xmlSchema = path(with: ["lxml.etree"])
  package static let sarifTools = path(with: ["sarif.loader"])
  package static let junitParser = path(with: ["junitparser"])
  package static let openpyxl = path(with: ["openpyxl"])
  package static let plain = path(with: ["zipfile", "zlib"])

  /// The folder with the schemas of other formats, which are no part of this project.
  package static let schemas = ProcessInfo.processInfo.environment["WIJKBOEK_SCHEMAS"]

  /// The first Python that has all of the packages.
  private static func path(with packages: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    // Packages of the system belong to its own Python, which need not be the first one.
    let paths = folders.map { "\($0)/python3" } + ["/usr/bin/python3"]
    return paths.first { path in
      guard FileManager.default.isExecutableFile(atPath: path) else { return false }
      return (try? run(path, "import " + packages.joined(separator: ", "), []))?.status == 0
    }
  }

  private static func run(
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

  package struct Failure: Error {
    package let output: String
  }

  /// Runs a script on a text, which it finds as the file that its first argument names.
  package static func run(
    _ path: String?, _ script: String, on text: String, _ more: [String] = []
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("wijkboek-findings-\(UUID().uuidString).sarif").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return try run(path, script, with: [file] + more)
  }

  /// What a script says that is run with some arguments.
  package static func run(
    _ path: String?, _ script: String, with arguments: [String]
  ) throws -> String {
    guard let path else { throw Failure(output: "no Python with these packages") }
    let result = try run(path, script, arguments)
    guard result.status == 0 else { throw Failure(output: result.output) }
    return result.output
  }

  // MARK: What reads reports

  /// `valid`, or what a JSON text does against the schema of that name.
  package static func complaint(aboutJSON text: String, schema: String) throws -> String {
    let script = """
      import json, sys, jsonschema
      report, schema = [json.load(open(name, encoding="utf-8")) for name in sys.argv[1:]]
      validator = jsonschema.validators.validator_for(schema)
      validator.check_schema(schema)
      checker = validator(schema, format_checker=jsonschema.FormatChecker())
      flaws = [f"{list(e.path)}: {e.message}" for e in checker.iter_errors(report)]
      print("\\n".join(flaws) or "valid", end="")
      """
    return try run(jsonSchema, script, on: text, ["\(schemas ?? "")/\(schema)"])
  }

  /// `valid`, or what a report of tests does against the schema of JUnit.
  package static func complaint(aboutJUnit text: String) throws -> String {
    let script = """
      import sys
      from lxml import etree
      schema = etree.XMLSchema(etree.parse(sys.argv[2]))
      schema.validate(etree.parse(sys.argv[1]))
      print("\\n".join(str(e) for e in schema.error_log) or "valid", end="")
      """
    return try run(xmlSchema, script, on: text, ["\(schemas ?? "")/JUnit.xsd"])
  }

  /// The name of the tool, and a line for each record that sarif-tools finds.
  package static func sarifRecords(of text: String) throws -> [String] {
    let script = """
      import sys
      from sarif import loader
      data = loader.load_sarif_file(sys.argv[1])
      print(data.get_distinct_tool_names())
      for r in data.get_records():
          print(r["Severity"], r["Code"], r["Location"], r["Line"])
      """
    return try run(sarifTools, script, on: text).split(separator: "\n").map { String($0) }
  }

  /// A line for each suite that junitparser finds: cases, failures, skipped and passed.
  package static func junitSuites(of text: String) throws -> [String] {
    let script = """
      import sys
      from junitparser import JUnitXml
      for s in JUnitXml.fromfile(sys.argv[1]):
          print(s.name, s.tests, s.failures, s.skipped, sum(not c.result for c in s))
      """
    return try run(junitParser, script, on: text).split(separator: "\n").map { String($0) }
  }
}
