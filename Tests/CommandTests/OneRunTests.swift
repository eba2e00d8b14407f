import Rendering
import Testing
import WholeRun

/// What the fuzzer, the tests of damage and the module for wasm32 run is what the command runs: its
/// findings, pots and pages are those of the command, byte for byte.
@Suite struct OneRunTests {
  /// The texts of a folder, as a workspace in memory has them.
  private static func files(_ folder: Folder) throws -> [WholeRun.File] {
    try ["ledgers", "rules"].flatMap { top in
      try Folder.texts(below: folder.path + "/" + top).map {
        WholeRun.File(path: top + "/" + $0.key, text: Array($0.value.utf8))
      }
    }
  }

  @Test(arguments: ["kalender", "klein", "labels", "rekenboek", "shipped"])
  func theCommandSaysTheSame(name: String) throws {
    let folder = try name == "shipped" ? Folder.workspace() : Folder.book(name)
    let outcome = WholeRun(try Self.files(folder)).run()
    #expect(outcome.check.contains("\"summary\""))
    #expect(try folder.run(["check", "--format", "json"]).output == outcome.check)
    #expect(try folder.run(["balance", "--pots", "--format", "json"]).output == outcome.pots)
    #expect(outcome.pages.first?.arguments.first == "kalender")
    // Books without a year to report have a calendar and nothing else.
    #expect(outcome.pages.count > 1 || name == "kalender")
    for page in outcome.pages {
      let made = try folder.run(["report"] + page.arguments + ["--format", "json"])
      #expect(made.output == PageJSON.text(of: page.page), "\(page.arguments)\(made.errors)")
    }
  }
}
