import Diagnostics
import Reading
import TestSupport
import Testing

/// Each diagnostic code has a journal that shows it, and what is said about that is recorded.
@Suite struct FixtureTests {
  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeHasAFixture(code: DiagnosticCode) {
    let documents = [
      "ReadingTests/DocumentFixtures", "ReadingTests/WorkspaceFixtures", "NormsTests/Fixtures",
      "ExamplesTests/Fixtures", "InterchangeTests/Fixtures", "RenderingTests/Goldens",
    ].flatMap {
      JournalFixture.names(in: JournalFixture.repository + "/Tests/" + $0)
    }
    #expect(
      JournalFixture.all.contains { $0.code == code.rawValue }
        || documents.contains { $0.hasPrefix(code.rawValue + "-") })
  }

  /// The name holds the code and its word, so that a folder listing reads as a table of contents.
  @Test(arguments: JournalFixture.all)
  func isNamedAfterItsCode(fixture: JournalFixture) throws {
    let code = try #require(DiagnosticCode(rawValue: fixture.code))
    let name = "\(code.rawValue)-\(FixtureTests.kebab("\(code)"))"
    #expect(fixture.name == name || fixture.name.hasPrefix(name + "-"))
    #expect(fixture.path.hasSuffix("/\(code.rawValue.prefix(3))/\(fixture.name)"))
  }

  @Test(arguments: JournalFixture.all)
  func theFirstFindingHasTheCode(fixture: JournalFixture) throws {
    let reading = BookReading.read(fixture.roots, from: fixture.access)
    let first = try #require(reading.allDiagnostics.first)
    #expect(first.code.text == fixture.code)
  }

  @Test(arguments: JournalFixture.all, Language.allCases)
  func isShownAsRecorded(fixture: JournalFixture, language: Language) {
    let reading = BookReading.read(fixture.roots, from: fixture.access)
    let shown = reading.rendered(reading.allDiagnostics, in: language)
    let golden = Golden("\(fixture.path).\(language.rawValue).txt")
    if let complaint = golden.complaint(about: shown) { Issue.record("\(complaint)") }
  }

  /// What is left of a fixture that was renamed would look like a promise.
  @Test func everyRecordBelongsToAFixture() {
    let names = Set(JournalFixture.all.map { $0.name })
    var seen = 0
    for family in JournalFixture.names(in: JournalFixture.folder) {
      for entry in JournalFixture.names(in: "\(JournalFixture.folder)/\(family)") {
        seen += 1
        let name = entry.split(separator: ".").first.map { String($0) } ?? ""
        #expect(names.contains(name), "\(family)/\(entry)")
      }
    }
    #expect(seen >= 3 * names.count)
  }

  /// `invalidUTF8` as `invalid-utf8`, `includeTooDeep` as `include-too-deep`.
  private static func kebab(_ name: String) -> String {
    var text = ""
    var previousIsUpper = true
    for character in name {
      if character.isUppercase, !previousIsUpper { text += "-" }
      previousIsUpper = character.isUppercase
      text += character.lowercased()
    }
    return text
  }
}
