import Basics
import Diagnostics
import Foundation
import Reading
import Rendering
import TestSupport
import Testing

/// One slip in a document is one finding, with the code that its file is named after.
@Suite struct DocumentFixtureTests {
  private static let folder = packageFolder.appending(path: "Tests/ReadingTests/DocumentFixtures")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    // The other findings about waivers and answers need a rulebook.
    let families = ["PLN-", "TAB-", "ORG-", "RAP-", "IMP-", "VRS-01", "VRS-02", "ANT-01"]
    return files.filter { file in
      file.hasSuffix(".md") && families.contains { file.hasPrefix($0) }
    }.sorted()
  }()

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// A fixture may hold several documents; one of a plan is read beside the organisation, and one of
  /// an import beside a plan too.
  static func texts(_ name: String) throws -> [String] {
    var texts = try text(name).components(separatedBy: "<!-- volgend document -->")
    let isOfImport = name.hasPrefix("IMP-") || name.contains("import")
    let isOfOrganisation =
      ["ORG-", "VRS-", "ANT-", "organisatie"].contains { name.hasPrefix($0) }
      || name.contains("-organisation-") || name.contains("-waiver-")
    if isOfImport {
      texts += [try text("organisatie.md"), try text("plan.md")]
    } else if !isOfOrganisation {
      texts.append(try text("organisatie.md"))
    }
    return texts
  }

  private func read(_ name: String) throws -> (DocumentReading, [Source]) {
    let sources = try Self.texts(name).enumerated().map {
      Source(path: "ledgers/\($0.offset).md", text: $0.element)
    }
    return (DocumentReading.read(sources, firstNumber: 0), sources)
  }

  private func words(_ reading: DocumentReading, _ sources: [Source]) -> [String] {
    reading.diagnostics.map {
      "\($0.code.text) [\(sources[$0.place.source].text(in: $0.place.range))] "
        + "\($0.message.dutch) = \($0.help?.dutch ?? "")"
    }
  }

  @Test(arguments: names, Language.allCases)
  func isShownAsRecorded(name: String, language: Language) throws {
    let (reading, sources) = try read(name)
    var renderer = TextRenderer(
      sources: sources, language: language, palette: .plain, width: nil)
    let shown = reading.diagnostics.map { renderer.render($0) }.joined(separator: "\n")
    let golden = Golden("\(Self.folder.path)/\(name).\(language.rawValue).txt")
    if let complaint = golden.complaint(about: shown) { Issue.record("\(complaint)") }
  }

  @Test(arguments: ["plan.md", "organisatie.md", "import.md"]) func withoutASlip(name: String)
    throws
  {
    let (reading, sources) = try read(name)
    #expect(reading.diagnostics.isEmpty, "\(words(reading, sources))")
  }

  @Test(arguments: names) func oneSlipIsOneFinding(name: String) throws {
    let (reading, sources) = try read(name)
    #expect(reading.codes == [String(name.prefix(6))], "\(name): \(words(reading, sources))")
    for diagnostic in reading.diagnostics {
      #expect(!diagnostic.message.english.isEmpty && diagnostic.place.range.count > 0)
    }
  }

  @Test func everyCodeHasAFixture() {
    let codes = DiagnosticCode.allCases.map { $0.rawValue }
      .filter { code in ["PLN", "TAB", "ORG", "RAP", "IMP"].contains { code.hasPrefix($0) } }
    // What is held against the books needs a workspace.
    let names =
      Self.names
      + JournalFixture.names(
        in: JournalFixture.repository + "/Tests/ReadingTests/WorkspaceFixtures")
    for code in codes {
      #expect(names.contains { $0.hasPrefix(code) }, "\(code) has no fixture")
    }
  }

  @Test(arguments: [
    ("TAB-04-header.md", "Afspraak"), ("TAB-04-label.md", "Personele inzet"),
    ("TAB-06-english.md", "15.000"), ("TAB-06-letter.md", "4.000"), ("TAB-07-year.md", "2020"),
    ("TAB-08-form.md", "2020-02-01"), ("PLN-06-sign.md", "Veendam 60%"), ("TAB-09-kind.md", "oop"),
    ("PLN-10-code.md", "82020 LFF 002"), ("PLN-11-team.md", "Noord"),
    ("PLN-12-spelling.md", "Pekela"), ("PLN-13-status.md", "overleg"),
    ("PLN-14-agreement.md", "Bod-2020"), ("TAB-04-organisation-header.md", "Verantwoordelijk"),
    ("ORG-05-municipality.md", "Pekela"),
    ("RAP-02-team.md", "Noord"), ("RAP-02-theme.md", "Schoon"),
    ("TAB-04-import-label.md", "Scheidingsteken"),
    ("TAB-04-import-header.md", "Activiteit"), ("TAB-04-import-title.md", "Import"),
    ("TAB-09-import-encoding.md", "Windows-1252"), ("IMP-06-code.md", "82019 LFS 001"),
    ("IMP-06-municipality.md", "Veendam"),
  ])
  func suggestsWhatWasMeant(name: String, meant: String) throws {
    let (reading, sources) = try read(name)
    #expect(
      reading.diagnostics.first?.help?.dutch == "bedoelt u \(meant)?",
      "\(words(reading, sources))")
  }
}
