import Basics
import Diagnostics
import Testing

/// Which fixes are made together, and what they leave as it was.
@Suite struct FixPlanTests {
  private let source = Source(path: "boek.journal", text: "abcdefghij")

  private func edit(_ start: Int, _ end: Int, _ text: String, in source: Int = 0) -> Fix.Edit {
    Fix.Edit(Place(source: source, from: start, to: end), text)
  }

  private func finding(
    _ fixes: (grade: Fix.Grade, edits: [Fix.Edit])..., at start: Int = 0
  ) -> Diagnostic {
    let title = Bilingual(dutch: "doe iets", english: "do something")
    return Diagnostic(
      .unknownLine, at: Place(source: 0, from: start, to: start), title,
      fixes: fixes.map { Fix(title, $0.grade, $0.edits) })
  }

  private func text(_ plan: FixPlan) -> String {
    String(decoding: plan.bytes(of: source, number: 0), as: UTF8.self)
  }

  @Test func editsOfManyFindingsAreMade() {
    let plan = FixPlan(
      [
        finding((.safe, [edit(8, 9, "I")])), finding((.safe, [edit(0, 1, ""), edit(4, 4, "__")])),
        finding((.safe, [edit(10, 10, "!")])),
      ], atLeast: .safe)
    #expect(plan.made == 3 && text(plan) == "bcd__efghIj!")
  }

  @Test func firstByPlaceWinsAndTheOtherIsLeftWhole() {
    let plan = FixPlan(
      [
        finding((.safe, [edit(3, 5, "late"), edit(8, 9, "I")])),
        finding((.safe, [edit(2, 4, "X")])),
      ], atLeast: .safe)
    #expect(plan.made == 1 && plan.overlapping == 1 && text(plan) == "abXefghij")
  }

  @Test func twoInsertionsAtOnePlaceHaveNoOrder() {
    let plan = FixPlan(
      [finding((.safe, [edit(3, 3, "1")])), finding((.safe, [edit(3, 3, "2")]))], atLeast: .safe)
    #expect(plan.made == 1 && plan.overlapping == 1 && text(plan) == "abc1defghij")
  }

  @Test func theSameEditTwiceIsMadeOnce() {
    let top = finding((.safe, [edit(0, 0, "#\n")]))
    let plan = FixPlan([top, top], atLeast: .safe)
    #expect(plan.made == 2 && plan.overlapping == 0 && text(plan) == "#\nabcdefghij")
  }

  @Test func changesSideBySideFit() {
    let plan = FixPlan(
      [
        finding((.safe, [edit(2, 4, "X")])), finding((.safe, [edit(4, 6, "Y")])),
        finding((.safe, [edit(4, 4, "-")])),
      ], atLeast: .safe)
    #expect(plan.made == 3 && text(plan) == "abX-Yghij")
  }

  @Test(arguments: [
    (Fix.Grade.safe, "Abcdefghij"), (.unsafe, "ABcdefghij"), (.displayOnly, "ABcdefghij"),
  ])
  func onlyWhatIsSureEnough(least: Fix.Grade, expected: String) {
    let plan = FixPlan(
      [
        finding((.safe, [edit(0, 1, "A")])), finding((.unsafe, [edit(1, 2, "B")])),
        finding((.displayOnly, [edit(2, 3, "C")])),
      ], atLeast: least)
    #expect(text(plan) == expected)
  }

  @Test func ofWaysToChooseFromNoneIsTaken() {
    let two = finding((.unsafe, [edit(0, 1, "A")]), (.unsafe, [edit(0, 1, "B")]))
    #expect(FixPlan([two], atLeast: .unsafe).isEmpty)
    let one = finding((.unsafe, [edit(0, 1, "A")]), (.displayOnly, [edit(0, 1, "B")]))
    #expect(text(FixPlan([one], atLeast: .unsafe)) == "Abcdefghij")
  }

  @Test func aTextThatMayNotBeTouchedKeepsTheWholeFixBack() {
    let both = finding((.safe, [edit(0, 1, "A"), edit(0, 1, "A", in: 1)]))
    let plan = FixPlan([both], atLeast: .safe) { $0 == 0 }
    #expect(plan.isEmpty && plan.outside == 1 && plan.made == 0)
  }

  @Test func bytesThatAreNoTextStayAsTheyAre() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0x0D, 0x0A, 0x61, 0x0D, 0x00, 0xC3]
    let source = Source(path: "a", bytes: bytes)
    let plan = FixPlan([finding((.safe, [edit(6, 7, "é")]))], atLeast: .safe)
    #expect(plan.bytes(of: source, number: 0) == bytes[..<6] + [0xC3, 0xA9] + bytes[7...])
  }

  @Test func whatNobodyMayReadIsNotWrittenAsBullets() {
    let finding = finding((.safe, [edit(0, 1, "Jan")]), (.unsafe, [edit(0, 1, "Piet")]))
    let masked = finding.withTexts { $0 == "Jan" ? "•••" : $0 }
    #expect(masked.fixes.map { $0.edits[0].replacement } == ["Piet"])
  }
}

/// How sure it is that a word was meant.
@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("stadskanaal", "Stadskanaal"), ("BORGER ODOORN", "Borger-Odoorn"), ("Súdwest", "Sudwest"),
      ("Sudwest", "Súdwest"), ("e\u{301}én", "één"), ("82020 lff-001", "82020 LFF 001"),
      ("Fase 1,5", "Fase 1.5"),
    ])
  func whatIsOnlyWrittenInAnotherWayIsSure(typed: String, meant: String) {
    #expect(Spelling.isSure(that: typed, means: meant, among: ["Emmen", meant, meant]))
    #expect(Spelling.nearest(to: typed, among: ["Emmen", meant]) == meant)
  }

  @Test(
    arguments: [
      ("Stadskanal", "Stadskanaal"), ("gemeenten", "gemeente"), ("Fase 15", "Fase 1.5"),
      ("2020014", "2020-014"), ("82020 LFF 002", "82020 LFF 001"), ("", "a"), ("...", "--"),
    ])
  func anythingElseIsNot(typed: String, meant: String) {
    #expect(!Spelling.isSure(that: typed, means: meant, among: [meant]))
  }

  @Test func twoThatAreWrittenAlikeAreNotSure() {
    #expect(
      !Spelling.isSure(
        that: "bergen nh", means: "Bergen (NH)", among: ["Bergen (NH)", "Bergen NH"]))
  }
}
