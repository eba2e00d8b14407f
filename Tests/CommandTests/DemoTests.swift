import Foundation
import TestSupport
import Testing

/// The made-up workspace: what it shows, and that it is sound.
@Suite struct DemoTests {
  /// What somebody can find in it, whatever the seed.
  private static let promised: Set<String> = [
    "AVG-04", "AVG-06", "AVG-07", "BGR-01", "BGR-03", "BGR-05", "BGR-06", "BGR-07",
    "BGR-12", "BRN-01", "BRN-02", "DAT-05", "LBL-01", "LBL-02", "LBL-03", "LBL-04", "LBL-05",
    "OVL-01", "OVL-02", "OVL-03", "OVL-04", "OVL-07", "PAR-02", "PAR-03", "PAR-04",
    "PAR-11", "PLN-21", "PLN-32", "PLN-33", "PRV-01", "REK-05", "REK-06", "STK-01", "UIT-01",
    "UIT-03", "UIT-05", "UIT-06", "UIT-07", "UIT-08", "VPL-01", "VPL-02", "VPL-03", "VPL-04",
    "VRS-04", "VRS-05", "WW-01", "WW-02", "WW-03", "WW-08", "WW-11", "WW-12",
    "WW-13", "WW-14", "WW-15", "WW-16", "WW-17", "WW-18",
  ]

  private func demo(_ seed: Int) throws -> Folder {
    let folder = try Folder()
    let run = try folder.run("init", "--demo", "--seed", String(seed))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return folder
  }

  @Test(arguments: [1, 20_260])
  func itShowsWhatItPromises(seed: Int) throws {
    let folder = try demo(seed)
    let found = try Findings.read(folder.run("check", "--format", "json"))
    let codes = Set(found.findings.map { $0.code })
    #expect(codes == DemoTests.promised, "\(codes.symmetricDifference(DemoTests.promised))")
    #expect(found.findings.contains { $0.waived != nil })
    // The line that is dated in a year of nobody's plans is one finding, and asks for no dwellings.
    #expect(found.of("DAT-05").count == 1)
    // A team in which nothing is wrong shows nothing.
    #expect(!found.findings.contains { $0.path.contains("/fabelveen/") })
  }

  @Test func eachTeamHasItsStory() throws {
    let found = try Findings.read(demo(1).run("check", "--format", "json"))
    func has(_ code: String, _ severity: String, _ path: String) -> Bool {
      found.of(code).contains { $0.severity == severity && $0.path.contains(path) }
    }
    #expect(has("UIT-03", "error", "2023/nergenshuizen-verzinsel/"))
    #expect(has("UIT-01", "error", "2023/luchtkasteel/"))
    #expect(has("WW-01", "error", "2021/sprookjesbroek-mythebeek/"))
    #expect(has("WW-03", "warning", "2021/sprookjesbroek-mythebeek/"))
    #expect(has("UIT-05", "warning", "2023/dagdroom/"))
    #expect(has("BGR-03", "warning", "2023/zogenaamd-denkbeeld/"))
    #expect(has("REK-06", "error", "2023/hersenschim/"))
  }

  /// Figures are told, since no file is broken; journals are formatted, and the rulebook is sound.
  @Test func otherCommandsWorkOnIt() throws {
    let folder = try demo(1)
    let pots = try folder.run("balance", "--pots", "--format", "json")
    #expect(pots.status == 0 && pots.output.contains("\"team\":\"Fabelveen\""))
    #expect(try folder.run("fmt", "--check").status == 0)
    #expect(try folder.run("print", "--layer", "begroting").status == 0)
    let test = try folder.run("norms", "test", "UIT-08")
    #expect(test.status == 0, "\(test.output)")
  }

  @Test(
    .enabled(if: HledgerBalance.isInstalled, "hledger is not installed: it reads nothing"))
  func hledgerAcceptsItsJournals() throws {
    let folder = try demo(1)
    let journals = try folder.journals()
    #expect(journals.count == 63)
    let main = try folder.write(journals.map { "include \($0)\n" }.joined(), to: "alles.journal")
    #expect(HledgerBalance.complaint(about: main) == nil)
  }
}
