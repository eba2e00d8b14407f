import Diagnostics
import TestSupport
import Testing

/// One slip in a journal beside its documents is one finding, with the code that its folder is named
/// after.
@Suite struct WorkspaceFixtureTests {
  static let slips = WorkspaceFixture.all.filter { $0.name != "sound" }

  @Test func withoutASlip() throws {
    let sound = try #require(WorkspaceFixture.all.first { $0.name == "sound" })
    #expect(sound.read().findings == [])
  }

  @Test(arguments: slips) func oneSlipIsOneFinding(fixture: WorkspaceFixture) throws {
    let read = fixture.read()
    #expect(read.codes == [fixture.code], "\(read.findings)")
    let finding = try #require(read.diagnostics.first)
    // Of a file that is not read there is no text to point at.
    #expect(finding.place.range.count > 0 || read.sources[finding.place.source].count == 0)
    let help = try #require(finding.help)
    #expect(help.dutch != help.english && finding.message.dutch != finding.message.english)
    for language in Language.allCases {
      #expect(finding.message.text(in: language).count <= 160)
      #expect(finding.message.text(in: language).last?.isPunctuation == false)
    }
  }

  @Test(arguments: slips, Language.allCases)
  func isShownAsRecorded(fixture: WorkspaceFixture, language: Language) {
    let golden = Golden("\(fixture.folder).\(language.rawValue).txt")
    if let complaint = golden.complaint(about: fixture.read().rendered(in: language)) {
      Issue.record("\(complaint)")
    }
  }

  @Test func everyRecordBelongsToAFixture() {
    let names = Set(WorkspaceFixture.all.map { $0.name })
    for entry in JournalFixture.names(in: WorkspaceFixture.folder) {
      #expect(
        names.contains(entry.split(separator: ".").first.map { String($0) } ?? ""), "\(entry)")
    }
  }
}
