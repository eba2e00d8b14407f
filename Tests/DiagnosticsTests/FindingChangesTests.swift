import Basics
import Diagnostics
import Testing

/// Which findings are new between two states of the same books.
@Suite struct FindingChangesTests {
  private static let text = "een\ntwee\ndrie\n"

  private static func source(_ text: String = text, path: String = "a.journal") -> Source {
    Source(path: path, text: text)
  }

  /// A finding of a norm on a team.
  private static func norm(
    _ message: String = "te veel", _ severity: Severity = .warning, count: Int = 1,
    excess: Ratio? = nil, known: Known? = nil, waiver: String? = nil
  ) -> Diagnostic {
    var subject = Judgement.Subject()
    subject.team = "Voorbeeld"
    var judgement = Judgement(.fails, of: subject, basis: [])
    judgement.extent = Judgement.Extent(count: count, excess: excess, known: known)
    judgement.waiver = waiver.map { Judgement.Waiver(reason: $0, until: nil) }
    return Diagnostic(
      norm: "EIG-01", severity, at: Place(source: 0, from: 0, to: 3),
      Bilingual(dutch: message, english: message), judgement)
  }

  private static func isNew(_ now: Diagnostic, since before: Diagnostic) -> Bool {
    FindingChanges(
      from: FindingChanges.Findings([before], in: [source()]),
      to: FindingChanges.Findings([now], in: [source()])
    ).isNew[0]
  }

  @Test(arguments: [
    (100, 1, false), (101, 1, true), (99, 1, false), (201, 2, true), (199, 2, false),
  ])
  func aLargerExcessIsNew(numerator: Int, denominator: Int, expected: Bool) {
    let before = FindingChangesTests.norm("€ 1", excess: Ratio(100))
    let now = FindingChangesTests.norm(
      "€ 2", excess: Ratio(Int128(numerator), over: Int128(denominator)))
    #expect(FindingChangesTests.isNew(now, since: before) == expected)
  }

  @Test func moreLinesAreNewAndFewerAreNot() {
    let (two, three) = (
      FindingChangesTests.norm("bij 2", count: 2), FindingChangesTests.norm("bij 3", count: 3)
    )
    #expect(FindingChangesTests.isNew(three, since: two))
    #expect(!FindingChangesTests.isNew(two, since: three))
  }

  @Test(arguments: [
    (11, 0, 1, true), (10, 0, 1, false), (9, 0, 1, false), (10, 1, 1, true), (10, 0, 2, true),
    (9, 0, 2, true),
  ])
  func moreThatIsKnownIsNew(amount: Int, unvalued: Int, lines: Int, expected: Bool) {
    func norm(_ amount: Int, _ unvalued: Int, _ lines: Int) -> Diagnostic {
      FindingChangesTests.norm(
        known: Known(
          amount: Ratio(Int128(amount)), unvalued: Ratio(Int128(unvalued)), lines: lines))
    }
    let now = norm(amount, unvalued, lines)
    #expect(FindingChangesTests.isNew(now, since: norm(10, 0, 1)) == expected)
  }

  @Test func whatBecameMoreSevereOrLostItsWaiverIsNew() {
    let (warning, error) = (
      FindingChangesTests.norm(), FindingChangesTests.norm("te veel", .error)
    )
    let waived = FindingChangesTests.norm(waiver: "mag")
    #expect(FindingChangesTests.isNew(error, since: warning))
    #expect(!FindingChangesTests.isNew(warning, since: error))
    #expect(FindingChangesTests.isNew(warning, since: waived))
    #expect(!FindingChangesTests.isNew(waived, since: warning))
  }

  @Test func whereNobodyCountedAnyOtherNumberIsNew() {
    func finding(_ message: String) -> Diagnostic {
      Diagnostic(
        .unreadableFile, at: Place(source: 0, from: 0, to: 3),
        Bilingual(dutch: message, english: message))
    }
    #expect(FindingChangesTests.isNew(finding("nog € 1,50"), since: finding("nog € 1,40")))
    #expect(!FindingChangesTests.isNew(finding("nog € 1,50"), since: finding("er is € 1,50")))
  }

  @Test func aRenamedFileBringsNothingNew() {
    let finding = Diagnostic(
      .unreadableFile, at: Place(source: 0, from: 4, to: 8), Bilingual(dutch: "x", english: "x"))
    func changes(_ renamed: [String: String]) -> FindingChanges {
      FindingChanges(
        from: FindingChanges.Findings([finding], in: [FindingChangesTests.source(path: "oud.md")]),
        to: FindingChanges.Findings([finding], in: [FindingChangesTests.source(path: "nieuw.md")]),
        renamed: renamed)
    }
    let known = changes(["oud.md": "nieuw.md"])
    #expect(known.isNew == [false] && known.isGone == [false])
    let unknown = changes([:])
    #expect(unknown.isNew == [true] && unknown.isGone == [true])
  }
}
