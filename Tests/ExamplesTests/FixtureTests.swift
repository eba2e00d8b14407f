import Diagnostics
import Examples
import Foundation
import Norms
import Rendering
import TestSupport
import Testing

/// One slip in an example is one finding, with the code that its file is named after.
@Suite struct FixtureTests {
  static let folder = "Tests/ExamplesTests/Fixtures"
  static let all = JournalFixture.names(in: JournalFixture.repository + "/" + folder)
  static let names = all.filter { $0.hasSuffix(".md") && $0.hasPrefix("VBD-") }

  private func read(_ name: String) throws -> TestedRulebook {
    let text = try TestedRulebook.text(Self.folder + "/" + name)
    return TestedRulebook([("rules/" + name, text)])
  }

  @Test(arguments: names, Language.allCases)
  func isShownAsRecorded(name: String, language: Language) throws {
    let tested = try read(name)
    var renderer = TextRenderer(
      sources: tested.sources, language: language, palette: .plain, width: nil)
    let shown = tested.test.diagnostics.map { renderer.render($0) }.joined(separator: "\n")
    let path = "\(JournalFixture.repository)/\(Self.folder)/\(name).\(language.rawValue).txt"
    if let complaint = Golden(path).complaint(about: shown) { Issue.record("\(complaint)") }
  }

  @Test func withoutASlip() throws {
    let tested = try read("sound.md")
    #expect(tested.complaints == [])
    #expect(tested.test.results.map { $0.changes } == [1])
    #expect(tested.test.results.map { $0.noticed } == [1])
  }

  /// The first example that fails names the line of its finding.
  private static func text(_ text: String, naming words: String) -> String {
    text.replacing(
      "```voorbeeld voldoet niet", with: "```voorbeeld voldoet niet bij \(words)",
      maxReplacements: 1)
  }

  /// An example that names the line of a finding proves that it is not marked elsewhere.
  @Test func anExampleMayNameALine() throws {
    let text = try TestedRulebook.text(Self.folder + "/VBD-04-unnoticed-change-place.md")
    for words in ["Gemeente", "gemeente | voorbeeld"] {
      let tested = TestedRulebook([
        ("rules/a.md", Self.text(text, naming: words))
      ])
      #expect(tested.complaints == [], "\(words)")
      #expect(tested.test.results.map { $0.changes - $0.noticed } == [0])
    }
    // A word that stands in every row proves nothing.
    let vague = TestedRulebook([("rules/a.md", Self.text(text, naming: "|"))])
    #expect(vague.test.diagnostics.map { $0.code.text } == ["VBD-04"])
  }

  @Test(arguments: names) func oneSlipIsOneFinding(name: String) throws {
    let tested = try read(name)
    #expect(tested.reading.diagnostics.isEmpty)
    let codes = tested.test.diagnostics.map { $0.code.text }
    #expect(codes == [String(name.prefix(6))], "\(tested.complaints)")
  }

  @Test(arguments: names) func isSaidInBothLanguages(name: String) throws {
    for diagnostic in try read(name).test.diagnostics {
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
    for code in DiagnosticCode.allCases where code.rawValue.hasPrefix("VBD") {
      #expect(Self.names.contains { $0.hasPrefix(code.rawValue) }, "\(code) has no fixture")
    }
  }

  /// What is left of a fixture that was renamed would look like a promise.
  @Test func everyRecordBelongsToAFixture() {
    let records = Self.all.filter { $0.hasSuffix(".txt") }
    for record in records {
      #expect(Self.names.contains { record.hasPrefix($0 + ".") }, "\(record)")
    }
    #expect(records.count == 2 * Self.names.count)
  }
}
