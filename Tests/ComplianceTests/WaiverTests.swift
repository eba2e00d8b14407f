import Compliance
import Diagnostics
import Foundation
import Ledger
import Norms
import Testing

/// Findings that somebody lets be, and waivers that let nothing be.
struct WaiverTests {
  private static func table(_ rows: String...) -> String {
    """
    # Vrijstellingen

    | Vrijstelling | Onderwerp | Reden | Wie | Tot |
    | ------------ | --------- | ----- | --- | --- |

    """ + rows.joined(separator: "\n")
  }

  private func waived(
    _ row: String, _ subject: Subject = .activity, field: Field = .name
  ) -> NormResults {
    run(SmallBooks(further: [Self.table(row)]), .asking(subject), showing: field) {
      facts, reference in
      // Of postings only those for liveability.
      subject != .posting || facts.isFilledIn(.theme, reference) ? .fails : nil
    }
  }

  private func codes(_ results: NormResults) -> [String] {
    results.diagnostics.map { $0.code.text }
  }

  @Test func aWaivedFindingStaysInSight() throws {
    let results = waived("| TST-01 | Spreekuur | besluit | controller | 2020-12-31 |")
    #expect(codes(results) == ["TST-01", "TST-01", "TST-01"])
    let finding = try #require(results.diagnostics.first { $0.judgement?.waiver != nil })
    #expect(finding.severity == .note)
    #expect(finding.judgement?.waiver?.reason == "besluit")
    #expect(finding.judgement?.waiver?.until == "2020-12-31")
    #expect(
      finding.notes.first?.dutch
        == "vrijgesteld: besluit, door controller, tot en met 2020-12-31")
    #expect(finding.judgement?.subject.activity == "Spreekuur")
    #expect(results.counts.fail == 3)
    #expect(results.counts.waived == 1)
    #expect(results.diagnostics.count { $0.severity == .warning } == 2)
  }

  @Test(arguments: [
    ("", 3), ("Noord", 3), ("noord", 3), ("Maatschappij", 2), ("Plan Noord", 3), ("Veendam", 2),
    ("OPR", 1), ("Opruimdag", 1),
  ])
  func aSubjectIsCalledByAnyOfItsNames(name: String, count: Int) {
    let results = waived("| TST-01 | \(name) | besluit | | |")
    #expect(results.counts.waived == count)
    #expect(!codes(results).contains("VRS-05"))
  }

  @Test func aDocumentCodeWaivesItsLines() throws {
    let results = waived("| TST-01 | F3 | besluit | | |", .posting, field: .account)
    #expect(results.counts.waived == 1)
    #expect(results.counts.fail == 6)
    let finding = try #require(results.diagnostics.first { $0.judgement?.waiver != nil })
    #expect(finding.related.isEmpty)
    let lines = results.verdicts.map { $0.lines }
    #expect(lines.reduce(0, +) == 6)
  }

  @Test func aLabelThatIsMissingIsWaivedRowByRow() {
    let books = SmallBooks(further: [Self.table("| TST-01 | Spreekuur | besluit | | |")])
    let norm = Norm.asking(.activity, demand: .isFilledIn(.own(.targetGroup)))
    let results = run(books, norm, showing: .targetGroup) { _, _ in .fails }
    #expect(results.diagnostics.count == 3)
    #expect(results.diagnostics.count { $0.severity == .note } == 1)
  }

  @Test func withoutAReasonNothingIsWaived() {
    #expect(waived("| TST-01 | Spreekuur | | controller | |").counts.waived == 0)
  }

  @Test func whatIsOverWaivesNothing() {
    let results = waived("| TST-01 | Spreekuur | besluit | | 2020-12-30 |")
    #expect(results.counts.waived == 0)
    #expect(codes(results).contains("VRS-04"))
    // The day of judgement is the last on which it holds.
    #expect(waived("| TST-01 | Spreekuur | besluit | | 2020-12-31 |").counts.waived == 1)
  }

  @Test func aNormThatIsNotThereIsSuggested() throws {
    let results = waived("| TST-10 | Spreekuur | besluit | | |")
    let finding = try #require(results.diagnostics.first { $0.code.text == "VRS-03" })
    #expect(finding.help?.dutch == "bedoelt u TST-01?")
    let ours = waived("| PLN-07 | Spreekuur | besluit | | |")
    #expect(
      ours.diagnostics.first { $0.code.text == "VRS-03" }?.message.dutch
        == "PLN-07 is geen norm, en is niet vrij te stellen")
  }

  @Test func whatWaivesNothingIsSaid() throws {
    let results = waived("| TST-01 | Zuid | besluit | | |")
    let finding = try #require(results.diagnostics.first { $0.code.text == "VRS-05" })
    #expect(
      finding.message.dutch == "TST-01 vindt niets bij Zuid, dus valt er niets vrij te stellen")
  }

  /// The fixtures of findings that need a rulebook.
  @Test(arguments: ["VRS-03-unknown", "VRS-04-expired", "VRS-05-unused"])
  func fixtures(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ReadingTests/DocumentFixtures")
    let text = try String(contentsOf: folder.appending(path: name + ".md"), encoding: .utf8)
    let results = run(SmallBooks(further: [text]), .asking(.plan, code: "BGR-03")) { _, _ in .fails
    }
    #expect(codes(results).filter { $0 != "BGR-03" } == [String(name.prefix(6))])
    for finding in results.diagnostics {
      #expect(finding.message.dutch.count <= 160 && finding.message.english.count <= 160)
      #expect(finding.help != nil || finding.code.builtIn == nil)
    }
  }
}
