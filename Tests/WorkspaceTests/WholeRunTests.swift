import Foundation
import TestSupport
import Testing
import WholeRun

/// Whatever is damaged in any of the files of a workspace: nothing traps, and what is found does not
/// depend on the order of the files.
@Suite struct WholeRunTests {
  /// A workspace with each kind of file that is read.
  private static func sound() throws -> [WholeRun.File] {
    try ["CommandTests/Books/klein", "WholeRun/Extras"].flatMap { name in
      let folder = JournalFixture.repository + "/Tests/" + name
      return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        .compactMap { path in
          FileManager.default.contents(atPath: folder + "/" + path).map {
            WholeRun.File(path: path, text: [UInt8]($0))
          }
        }.filter { !$0.text.isEmpty }
    }
  }

  @Test func aWorkspaceWithEachKindOfFile() throws {
    let files = try WholeRunTests.sound()
    #expect(files.count == 12)
    let findings = WholeRun(files).run().findings
    #expect(findings.contains { $0.contains(" LBL-04 ") }, "\(findings)")
    // One question is answered, and the answer to the other lapsed.
    let asked = findings.filter { $0.contains(" EIG-03 ") }
    #expect(asked.count == 1 && asked.first?.contains("Woontraining") == true, "\(asked)")
    #expect(WholeRun(bundle: WholeRun(files).bundle).run().findings == findings)
  }

  /// One to five changes to any of the files at once; the last bundle is on disk where one traps.
  @Test func damagedInAnyFile() throws {
    let files = try WholeRunTests.sound()
    let last = NSTemporaryDirectory() + "wijkboek-damaged.\(getpid()).txt"
    let seed = UInt64.random(in: 0...0xFFFF_FFFF)
    print("damaged workspaces from seed \(seed); the last of them in \(last)")
    var findings = 0
    for number in 0..<UInt64(Thorough.count(40, thorough: 1_000)) {
      var mutation = LineMutation(seed: seed &+ number)
      var damaged = files
      for _ in 0...mutation.below(5) {
        let index = mutation.below(files.count)
        damaged[index].text = mutation.mutated(damaged[index].text)
      }
      let run = WholeRun(damaged)
      try Data(run.bundle).write(to: URL(fileURLWithPath: last))
      // Pages take most of the time, and are made of every fourth.
      findings += run.run(makesPages: number % 4 == 0).findings.count
    }
    try FileManager.default.removeItem(atPath: last)
    #expect(findings > 0)
  }
}
