import Diagnostics
import Foundation
import Interchange
import Rendering
import TestSupport
import Testing

/// One slip in an export is one finding, with the code that its file is named after.
@Suite struct ExportFixtureTests {
  static let names = JournalFixture.names(in: SmallImport.folder)
    .filter { $0.hasPrefix("CSV-") && $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }

  @Test(arguments: names, Language.allCases)
  func isShownAsRecorded(name: String, language: Language) throws {
    let small = try SmallImport(fixture: name)
    var renderer = TextRenderer(
      sources: small.sources, language: language, palette: .plain, width: nil)
    let shown = small.findings.map { renderer.render($0) }.joined(separator: "\n")
    let golden = Golden("\(SmallImport.folder)/\(name).csv.\(language.rawValue).txt")
    if let complaint = golden.complaint(about: shown) { Issue.record("\(complaint)") }
  }

  @Test(arguments: names) func oneSlipIsOneFinding(name: String) throws {
    #expect(try SmallImport(fixture: name).codes == [String(name.prefix(6))], "\(name)")
  }

  @Test func withoutASlip() throws {
    let small = try SmallImport(fixture: "sound")
    #expect(small.findings.isEmpty && small.rows(.new) == 2)
  }

  @Test func everyCodeHasAFixture() {
    let codes = DiagnosticCode.allCases.map { $0.rawValue }.filter { $0.hasPrefix("CSV") }
    #expect(codes.count == 14)
    for code in codes {
      #expect(Self.names.contains { $0.hasPrefix(code) }, "\(code) has no fixture")
    }
  }
}
