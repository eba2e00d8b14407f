import Diagnostics
import TestSupport
import Testing

/// What counts as one mistake, what is not judged, and what is no mistake.
@Suite struct WorkspaceCheckTests {
  private static let sound: [String: String] = {
    guard let fixture = WorkspaceFixture.all.first(where: { $0.name == "sound" }) else {
      return [:]
    }
    var texts: [String: String] = [:]
    for source in fixture.read().sources {
      texts[source.path] = String(decoding: source.copyOfBytes(), as: UTF8.self)
    }
    return texts
  }()

  private let organisation = sound["organisatie.md"] ?? ""
  private var withSamen: String {
    organisation.replacing(
      "| 82020 LFF 002   |",
      with: "| 43022           | Samen        | gebiedsteams     |\n| 82020 LFF 002   |")
  }
  private let plan = sound["plan.md"] ?? ""

  private func check(_ journal: String, _ documents: [String]) -> CheckedWorkspace {
    CheckedWorkspace(
      [("boek.journal", "decimal-mark ,\n" + journal)]
        + documents.enumerated().map { ("\($0.offset).md", $0.element) })
  }

  private func booking(_ account: String, _ labels: String, day: String = "2020-03-12") -> String {
    "\n\(day) * Iets  ; \(labels)\n    \(account)  € 1,00\n    Kas\n"
  }

  // MARK: One mistake

  @Test func aMistakeMadeOftenIsOneFinding() {
    let wrong = booking("82020 LFF 003:oop:X", "gemeente: Veendamm, bron: Potje")
    let read = check(String(repeating: wrong, count: 500), [organisation, plan])
    #expect(
      read.findings == [
        "LBL-04 [Veendamm] label gemeente: de organisatie kent Veendamm niet",
        "LBL-04 [Potje] label bron: de organisatie kent Potje niet",
        "REK-05 [82020 LFF 003:oop:X] 82020 LFF 003 lijkt een leefbaarheidsrekening, maar begint "
          + "niet met een grootboeknummer van de organisatie",
      ])
    #expect(read.diagnostics.allSatisfy { $0.notes.first?.dutch.contains("500") == true })
  }

  @Test func eachTeamHasItsOwnPlan() {
    let south = plan.replacing("| Noord      |", with: "| Zuid       |")
      .replacing("Veendam", with: "Emmen").replacing("Pekela ", with: "Emmen  ")
      .replacing("Opruimdag", with: "Zwerfvuil")
    let journal =
      booking("82020 LFF 002:oop:Opruimdag", "team: Noord")
      + booking("82020 LFF 002:oop:Zwerfvuil", "team: Zuid")
      + booking("82020 LFF 002:oop:Opruimdag", "gemeente: Emmen")
    let found = check(journal, [organisation, plan, south]).findings.filter {
      $0.hasPrefix("REK")
    }
    #expect(
      found == [
        "REK-06 [82020 LFF 002:oop:Opruimdag] het plan van Zuid voor 2020 heeft hier geen "
          + "activiteit Opruimdag"
      ])
  }

  @Test func thePlanThatReplacesAnotherCounts() {
    let later = plan.replacing("# Plan Noord", with: "# Plan Noord, herzien")
      .replacing("| Status      | overleg    |", with: "| Vervangt    | Plan Noord |")
      .replacing("Opruimdag", with: "Zwerfvuil")
    let journal =
      booking("82020 LFF 002:oop:Zwerfvuil", "team: Noord")
      + booking("82020 LFF 002:oop:Opruimdag", "team: Noord")
    let found = check(journal, [organisation, plan, later]).findings.filter {
      $0.hasPrefix("REK")
    }
    #expect(found.count == 1 && found.first?.contains("geen activiteit Opruimdag") == true)
  }

  // MARK: Places

  /// A posting's own label goes before that of its transaction, and each is marked where it stands.
  @Test(arguments: ["\n", "\r\n"]) func labelsOfPostingsGoFirst(lineEnd: String) {
    let journal = """
      2020-03-12 * Iets ; team: Zuid, x:y
          ; bron: Wijkfonds Veendam
          82020 LFF 002:oop:Opruimdag   € 1,00 ; los, team: Noord
              ; gemeente:   Emmen\u{20}
          Kas

      """.replacing("\n", with: lineEnd)
    #expect(
      check(journal, [organisation, plan]).findings == [
        "LBL-05 [Noord] Emmen is een gemeente van Zuid, niet van Noord",
        "LBL-08 [Noord] hier is team Noord, en de kop van de boeking zegt Zuid: hier telt Noord",
      ])
  }

  @Test func aDateOfThePostingItselfDecidesTheYear() {
    let journal = """
      2024-09-12 * Iets ; team: Noord
          82020 LFF 002:oop  € 1,00 ; date:2025-03-12
          Kas

      """
    #expect(
      check(journal, [organisation, plan]).findings == [
        "DAT-05 [82020 LFF 002:oop] Noord heeft plannen, maar geen voor 2025"
      ])
  }

  // MARK: Accounts that look like others

  private static let slips = [
    "8202O LFF 002:oop", "82020 lff 002:oop", "82020LFF002:oop", "82020-LFF-002:oop",
    "８２０２０ LFF 002:oop", "٨2020 LFF 002:oop", "82020 LFF\u{AD} 002:oop", "\u{FEFF}82020 LFF 002",
    "\u{200E}82020 LFF 002:oop", "82020 LFF 00２:oop", "82020 ＬFF 002:oop", "8202 LFF 002:oop",
    "82020 LFF 02:oop", "820200 LFF 002:oop", "82002 LFF 002:oop", "verplichting:8202O LFF 002:oop",
  ]

  /// Each is one finding, which knows what was meant.
  @Test(arguments: slips) func aSlipInACodeIsFound(account: String) {
    let counter = account.hasPrefix("verplichting") ? "verplichting:tegenrekening" : "Kas"
    let read = check(
      booking(account, "team: Noord").replacing("Kas", with: counter), [organisation, plan])
    #expect(read.codes == ["REK-02"])
    #expect(read.diagnostics.first?.help?.dutch == "bedoelt u 82020 LFF 002?")
  }

  /// What looks the same can only be that, and is put right by itself; the rest is to be looked at.
  @Test func onlyTheSameIsSure() {
    func grade(_ account: String) -> Fix.Grade? {
      check(booking(account, "team: Noord"), [organisation, plan]).diagnostics.first?.fixes.first?
        .grade
    }
    #expect(grade("8202O LFF 002:oop") == .safe)
    #expect(grade("8202 LFF 002:oop") == .displayOnly)
    #expect(grade("oop:82020 LFF 002:Opruimdag") == .safe)
    #expect(grade("Opruimdag") == .unsafe)
    #expect(grade("Schoon") == nil)
    #expect(grade("Verplichting:82020 lff-002:oop") == .safe)
    #expect(grade("begrotting:8202O LFF 002:oop") == .unsafe)
    #expect(grade("Verplichting:8202 LFF 002:oop") == nil)
  }

  /// The sentence names the part that stands where a code should, or else the whole account.
  @Test(arguments: [
    ("99999 ABC 001:personeel:Iets", "99999 ABC 001"), ("begrotting:8202O LFF 002:oop", nil),
    ("oop:Iets", nil), ("Verplichting:8202 LFF 002:oop", nil),
  ]) func whatIsToldIsWhatIsWrong(account: String, part: String?) {
    let read = check(booking(account, "team: Noord"), [organisation, plan])
    #expect(read.codes == ["REK-05"])
    #expect(read.diagnostics.first?.message.dutch.hasPrefix((part ?? account) + " lijkt") == true)
  }

  @Test(
    arguments: [
      "oop:82020 LFF 002", "Kosten:oop", "Kosten:82020 LFF 002", "43022 Participatie",
      "99999 ABC 001:personeel", "Opruimdag", "Kosten:opruimdag", "Schoon", "WT",
      "82020 LFF 009:oop:Opruimdag", "82020 LFF 002 Opruimdag", "resultaat:Bezoeken:oop",
    ])
  func whatLooksLikeLiveabilityIsFound(account: String) {
    let read = check(
      booking(account, "team: Noord").replacing("€ 1,00", with: "1 stuk"), [withSamen, plan])
    #expect(read.codes.filter { $0.hasPrefix("REK-05") } == ["REK-05"], "\(read.findings)")
  }

  /// A number that is not listed, five digits or not, is the writer's own; and so are outcomes.
  @Test(
    arguments: [
      "46110", "Crediteuren", "Loonkosten", "Bank", "Kas:Lopende rekening", "Personeel", "82021",
      "43021", "Debiteuren:12345", "resultaat:Bezoeken:Opruimdag", "resultaat:Opruimdag",
    ])
  func whatIsAnAccountOfTheWritersOwnIsLeft(account: String) {
    let own = plan.replacing(
      "| Woontraining ",
      with: "| Bank         |     1 |  1 | 2020 | Pekela   |          |\n| Woontraining ")
    let journal = """
      2020-03-12 * Iets  ; team: Noord
          \(account)   1 stuk
          \(account.hasPrefix("resultaat") ? "resultaat:tegenrekening" : "Kas")

      """
    #expect(check(journal, [withSamen, own]).codes.filter { $0.hasPrefix("REK") } == [])
  }

  /// A code is what the table lists; then the kind is checked.
  @Test(arguments: ["46110", "ONDH-12", "Leefbaarheid groen", "4.3.022"])
  func aCodeOfAnyFormIsOne(code: String) {
    let table = organisation.replacing("82020 LFF 002", with: code)
    let own = plan.replacing("82020 LFF 002", with: code)
    func codes(_ account: String) -> [String] {
      check(booking(account, "team: Noord"), [table, own]).codes
    }
    #expect(codes("\(code):oop:Opruimdag") == [])
    #expect(codes("\(code):oop:Opruimen") == ["REK-06"])
    #expect(codes(code) == ["REK-03"])
    let withKind = table.replacing("gebiedsteams     |", with: "gebiedsteams     | oop   |")
      .replacing("Verantwoordelijk |", with: "Verantwoordelijk | Soort |")
      .replacing(
        "| ------------ | ---------------- |", with: "| ------------ | ---------------- | ----- |")
    #expect(check(booking("\(code):Opruimdag", "team: Noord"), [withKind, own]).codes == [])
  }

  // MARK: No mistake

  /// Of what the documents list nothing, nothing can be wrong.
  @Test func withoutListsNothingIsJudged() {
    let journal = booking(
      "99999 ABC 001:oop:X", "team: A, gemeente: B, afspraak: C, bron: D", day: "1999-01-01")
    #expect(check(journal, []).codes == [])
    #expect(check(journal, ["# Organisatie\n"]).codes == [])
  }

  @Test func budgetsAndCounterAccountsAreLeftAlone() {
    let journal = booking("begroting:team:oop", "team: Noord", day: "1999-01-01")
      .replacing("Kas", with: "begroting:corporatie")
    #expect(check(journal, [organisation, plan]).codes == [])
  }

  /// A slip in a name makes it no other name as well.
  @Test func aSlipIsToldOnce() {
    let journal =
      booking("82020 LFF 002:oop:Zomaar", "team: Nord, gemeente: Emmen")
      + booking("82020 LFF 02:oop:Zomaar", "team: Noord")
    #expect(check(journal, [organisation, plan]).codes == ["LBL-04", "REK-02"])
  }

  // MARK: Much of it

  @Test func manyDistinctMistakesEnd() {
    var journal = ""
    for number in 0..<200 {
      journal += booking(
        "82020 LFF 002:oop:Opruimdag \(number) " + String(repeating: ":", count: 20),
        "gemeente: Veendam \(number)")
    }
    journal += booking("82020 LFF 002:oop:" + String(repeating: ":x", count: 5000), "team: Noord")
    let read = check(journal, [organisation, plan])
    #expect(read.codes.filter { $0 == "LBL-04" }.count == 200)
    #expect(read.codes.filter { $0 == "REK-06" }.count == 1)
  }
}
