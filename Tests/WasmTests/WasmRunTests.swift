import Demo
import Foundation
import Reading
import Templates
import TestSupport
import Testing
import WholeRun

/// The core on a machine of 32 bits says and shows what it does here, byte for byte.
///
/// `.ci/wasm` makes the module that `WIJKBOEK_MODULE` names.
@Suite struct WasmRunTests {
  private static let module = ProcessInfo.processInfo.environment["WIJKBOEK_MODULE"]

  /// The files below a folder of the repository, as a workspace has them below one of its own.
  private static func files(_ folder: String, as top: String) throws -> [WholeRun.File] {
    let path = JournalFixture.repository + "/" + folder
    return try FileManager.default.subpathsOfDirectory(atPath: path).sorted().compactMap { name in
      let text = FileManager.default.contents(atPath: path + "/" + name)
      // In a bundle each file ends with its line.
      return text.map {
        WholeRun.File(path: top + name, text: [UInt8]($0) + ($0.last == 0x0A ? [] : [0x0A]))
      }
    }
  }

  private static func workspaces() throws -> [(name: String, files: [WholeRun.File])] {
    let rules = try files("rules", as: "rules/")
    let demo = DemoWorkspace.files(seed: 1, rulebook: ShippedRulebook.files)
      .map { WholeRun.File(path: $0.path, text: Array($0.text.utf8)) }
    var all = [("shipped", try files("ledgers", as: "ledgers/") + rules), ("demo", demo)]
    let extras = try files("Tests/WholeRun/Extras", as: "")
    for name in JournalFixture.names(in: JournalFixture.repository + "/Tests/CommandTests/Books") {
      all.append((name, try files("Tests/CommandTests/Books/" + name, as: "") + extras + rules))
    }
    for fixture in JournalFixture.all {
      let texts = fixture.files.files.sorted { $0.key < $1.key }
      all.append(
        (fixture.name, texts.map { WholeRun.File(path: "ledgers/" + $0, text: $1 + [0x0A]) }))
    }
    let fixtures = "Tests/ReadingTests/WorkspaceFixtures"
    for name in JournalFixture.names(in: JournalFixture.repository + "/" + fixtures)
    where !name.contains(".") {
      all.append((name, try files(fixtures + "/" + name, as: "ledgers/")))
    }
    all.append(("imports", try files("Tests/InterchangeTests/Fixtures", as: "ledgers/")))
    let sound = try files(fixtures + "/sound", as: "ledgers/")
    for (folder, top) in [
      ("ReadingTests/DocumentFixtures", "ledgers/"), ("NormsTests/Fixtures", "rules/"),
      ("ExamplesTests/Fixtures", "rules/"),
    ] {
      for file in try files("Tests/" + folder, as: top) where file.path.hasSuffix(".md") {
        all.append((file.path, sound + [file]))
      }
    }
    return all
  }

  /// Whether there is a node that runs modules; it compiles them, and the toolchain's `wasmkit` takes
  /// each step anew.
  private static let hasNode = (try? run(["node", "-e", "import('node:wasi')"])) == 0

  private static func run(
    _ command: [String], input: String? = nil, output: String? = nil
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardInput =
      input.flatMap { FileHandle(forReadingAtPath: $0) } ?? FileHandle.nullDevice
    process.standardOutput =
      output.flatMap { FileHandle(forWritingAtPath: $0) } ?? FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func run(_ module: String, on input: [UInt8]) throws -> Data {
    let path = NSTemporaryDirectory() + "wijkboek-module.\(getpid())"
    let (given, made) = (path + ".in", path + ".out")
    defer { for path in [given, made] { try? FileManager.default.removeItem(atPath: path) } }
    try Data(input).write(to: URL(filePath: given))
    try Data().write(to: URL(filePath: made))
    let script = JournalFixture.repository + "/Tests/WasmTests/run.mjs"
    let status =
      try hasNode
      ? run(["node", "--no-warnings", script, module, given, made])
      : run(["wasmkit", "run", module], input: given, output: made)
    #expect(status == 0, "The module trapped.")
    return try Data(contentsOf: URL(filePath: made))
  }

  @Test(.enabled(if: module != nil, "no WIJKBOEK_MODULE: see .ci/wasm"))
  func theModuleShowsWhatThisMachineDoes() throws {
    let bundles = try WasmRunTests.workspaces().map { ($0.name, WholeRun($0.files).bundle) }
    #expect(bundles.count > 200)
    let input = bundles.flatMap { _, bundle in Array("\(bundle.count)\n".utf8) + bundle }
    var rest = try WasmRunTests.run(WasmRunTests.module ?? "", on: input)[...]
    for (name, bundle) in bundles {
      let shown = WholeRun(bundle: bundle).run().shown
      let line = try #require(rest.firstIndex(of: 0x0A), "\(name): nothing came of it")
      let count = try #require(Int(String(decoding: rest[..<line], as: UTF8.self)))
      let own = rest[(line + 1)...].prefix(count)
      let same = zip(own, shown).prefix { $0 == $1 }.count
      #expect(
        own.elementsEqual(shown),
        "\(name): \(String(decoding: own.dropFirst(same - 60).prefix(120), as: UTF8.self))")
      rest = rest[(line + 1 + count)...]
    }
    #expect(rest.isEmpty)
  }
}
