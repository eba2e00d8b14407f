import Diagnostics
import Foundation
import Norms
import Rendering
import TestSupport
import Testing

/// One slip in a rulebook is one finding, with the code that its file is named after.
@Suite struct FixtureTests {
  static let names = JournalFixture.names(in: Sample.folder)
    .filter { $0.hasSuffix(".md") && $0.hasPrefix("NRM-") }.sorted()

  /// What is said of a fixture: of a chapter whose norms rest on the law of `wetteksten`, or of a
  /// page of law texts.
  private func read(_ name: String) throws -> (reading: RulebookReading, sources: [Source]) {
    let sources = [Source(path: "rules/\(name)", text: try Sample.file(name))]
    return (RulebookReading.read(sources, firstNumber: 0, laws: try Sample.laws()), sources)
  }

  private func diagnostics(_ name: String) throws -> [Diagnostic] {
    let (reading, sources) = try read(name)
    return name.hasPrefix("NRM-28")
      ? LawTexts.read(sources, firstNumber: 0).diagnostics : reading.diagnostics
  }

  @Test(arguments: names, Language.allCases)
  func isShownAsRecorded(name: String, language: Language) throws {
    var renderer = TextRenderer(
      sources: try read(name).sources, language: language, palette: .plain, width: nil)
    let shown = try diagnostics(name).map { renderer.render($0) }.joined(separator: "\n")
    let golden = Golden("\(Sample.folder)/\(name).\(language.rawValue).txt")
    if let complaint = golden.complaint(about: shown) { Issue.record("\(complaint)") }
  }

  @Test func withoutASlip() throws {
    let (reading, _) = try read("hoofdstuk.md")
    #expect(reading.diagnostics.map { $0.message.dutch } == [])
    #expect(reading.rulebook.norms.count == 1)
  }

  @Test(arguments: names) func oneSlipIsOneFinding(name: String) throws {
    let found = try diagnostics(name)
    #expect(
      found.map { $0.code.text } == [String(name.prefix(6))],
      "\(found.map { "\($0.code.text) \($0.message.dutch)" })")
  }

  @Test(arguments: names) func isSaidInBothLanguages(name: String) throws {
    for diagnostic in try diagnostics(name) {
      let help = try #require(diagnostic.help)
      #expect(diagnostic.place.range.count > 0 && help.dutch != help.english)
      #expect(diagnostic.message.dutch != diagnostic.message.english)
      for language in Language.allCases {
        #expect(diagnostic.message.text(in: language).count <= 160)
        #expect(!diagnostic.message.text(in: language).hasSuffix("."))
        #expect(!help.text(in: language).hasSuffix("."))
      }
    }
  }

  @Test func everyCodeHasAFixture() {
    // What takes books to be found has its fixture among the workspaces.
    for code in DiagnosticCode.allCases
    where code.rawValue.hasPrefix("NRM") && code.reach == .rules {
      #expect(Self.names.contains { $0.hasPrefix(code.rawValue) }, "\(code) has no fixture")
    }
  }

  /// What is left of a fixture that was renamed would look like a promise.
  @Test func everyRecordBelongsToAFixture() {
    let records = JournalFixture.names(in: Sample.folder).filter { $0.hasSuffix(".txt") }
    for record in records {
      #expect(Self.names.contains { record.hasPrefix($0 + ".") }, "\(record)")
    }
    #expect(records.count == 2 * Self.names.count)
  }
}
