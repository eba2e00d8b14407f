import Foundation
import Rendering
import Testing
import WholeRun

/// What the fuzzer, the tests of damage and the module for wasm32 run is what the command runs: its
/// findings, pots and pages are those of the command, byte for byte.
@Suite struct OneRunTests {
  /// What a workspace in memory takes of a folder: texts that git keeps.
  private static func files(_ folder: Folder) throws -> [WholeRun.File] {
    try ["ledgers", "rules"].flatMap { top in
      try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/" + top).sorted()
        .compactMap { path in
          FileManager.default.contents(atPath: folder.path + "/\(top)/\(path)").map {
            WholeRun.File(path: top + "/" + path, text: [UInt8]($0))
          }
        }.filter { !$0.text.isEmpty }
    }
  }

  @Test(arguments: ["klein", "labels", "rekenboek", "shipped"])
  func theCommandSaysTheSame(name: String) throws {
    let folder = try name == "shipped" ? Folder.workspace() : Folder.book(name)
    let outcome = WholeRun(try Self.files(folder)).run()
    #expect(outcome.check.contains("\"summary\""))
    #expect(try folder.run(["check", "--format", "json"]).output == outcome.check)
    #expect(try folder.run(["balance", "--pots", "--format", "json"]).output == outcome.pots)
    #expect(!outcome.pages.isEmpty)
    for page in outcome.pages {
      let made = try folder.run(["report"] + page.arguments + ["--format", "json"])
      #expect(made.output == PageJSON.text(of: page.page), "\(page.arguments)\(made.errors)")
    }
  }
}
