import Foundation
import Testing

/// What takes money where there is none is found at its line: in `check`, in the hook, against an
/// earlier version, and past a baseline that froze what was there before.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed")) struct FoundEverywhereTests {
  private static let plan = "ledgers/plan.md"
  private static let journal = "ledgers/2020/T1.journal"

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    var budget = "6.000"
    var before = 4_500
    /// Whether the rulebook judges plans too.
    var judgesPlans = false
    /// What is written into the books.
    let change: @Sendable (GitFolder) throws -> Void
    /// Findings with their places; of a message its beginning is enough.
    let found: [String]
  }

  private static func adding(_ lines: String) -> @Sendable (GitFolder) throws -> Void {
    { repository in
      try repository.write(GitFolder.journal(4_500) + "\n" + lines + "\n", to: journal)
    }
  }

  /// A line in a booking of its own, which stands on line 8.
  private static func booking(
    _ line: String, against counter: String = "Crediteuren"
  ) -> @Sendable (GitFolder) throws -> Void {
    adding("2020-06-01 * (F9) Iets  ; gemeente: Voorbeeldstad\n    \(line)\n    \(counter)")
  }

  private static let cases = [
    Case(
      testDescription: "a stray commitment below zero opens no room",
      change: adding(
        """
        2020-06-01 * (F9) Trainer  ; gemeente: Voorbeeldstad
            82019 LFS 001:oop:Woontraining   € 4.500,00
            Crediteuren

        2020-06-02 ! (V9) Los  ; gemeente: Voorbeeldstad
            verplichting:82019 LFS 001:oop:Woontraining   € -3.500,00
            verplichting:tegenrekening
        """),
      found: [
        "UIT-01 ledgers/plan.md:26 Woontraining heeft € 9.000 gebruikt van € 6.000",
        "VPL-04 ledgers/2020/T1.journal:12 hier gaat een verplichting omlaag",
      ]),
    Case(
      testDescription: "what was promised last year counts where it is spent",
      change: adding(
        """
        2019-12-01 ! (V2019) Vorig jaar  ; gemeente: Voorbeeldstad
            verplichting:82019 LFS 001:oop:Woontraining   € 6.500,00
            verplichting:tegenrekening

        2020-06-01 * (F9) Trainer  ; gemeente: Voorbeeldstad, verplichting: V2019
            82019 LFS 001:oop:Woontraining   € 6.500,00
            Crediteuren
            verplichting:82019 LFS 001:oop:Woontraining   € -6.500,00
            verplichting:tegenrekening   € 6.500,00
        """),
      found: [
        "UIT-01 ledgers/plan.md:26 Woontraining heeft € 11.000 gebruikt van € 6.000",
        "UIT-03 ledgers/plan.md:21 Woonmaatschappelijk werk (oop) heeft € 11.000 gebruikt",
        "UIT-05 ledgers/plan.md:13 Voorbeeld (oop) heeft € 11.000 gebruikt van € 10.000",
      ]),
    Case(
      testDescription: "budget against a creditor",
      change: booking("begroting:82019 LFS 001:oop:Woontraining   € 90.000,00"),
      found: ["BAL-06 ledgers/2020/T1.journal:8 de regels van begroting zijn niet in evenwicht"]),
    Case(
      testDescription: "budget that no pot gives",
      change: booking(
        "begroting:82019 LFS 001:oop:Woontraining   € 90.000,00",
        against: "begroting:82019 LFS 001:oop"),
      found: ["REK-10 ledgers/2020/T1.journal:9 zo gaat het budget van Woonmaatschappelijk werk"]),
    Case(
      testDescription: "a letter for a digit", change: booking("8202O LFF 001   € 50.000,00"),
      found: ["REK-02 ledgers/2020/T1.journal:8 8202O LFF 001 lijkt op grootboeknummer 82020"]),
    Case(
      testDescription: "a theme without a budget",
      change: booking("82020 LFF 001:oop   € 5.000,00"),
      found: ["REK-08 ledgers/2020/T1.journal:8 het plan van Voorbeeld voor 2020 heeft geen"]),
    Case(
      testDescription: "a theme whose budget nobody knows",
      change: { repository in
        try repository.write(
          GitFolder.plan(budget: "6.000") + openTheme, to: FoundEverywhereTests.plan)
        try booking("82020 LFF 001:oop   € 5.000,00")(repository)
      },
      found: ["UIT-03 ledgers/plan.md:33 niet te toetsen: een thema blijft binnen zijn budget"]),
    Case(
      testDescription: "a concept that replaces gives no money, and is judged as a plan",
      judgesPlans: true,
      change: { repository in
        try repository.write(concept, to: "ledgers/concept.md")
        try repository.write(GitFolder.journal(6_001), to: journal)
      },
      found: [
        "UIT-01 ledgers/plan.md:26 Woontraining heeft € 6.001 gebruikt van € 6.000",
        "BGR-01 ledgers/concept.md:22 de activiteiten van Woonmaatschappelijk werk vragen € 91.000",
      ]),
    Case(
      testDescription: "an unknown that grows", budget: "?", before: 10,
      change: { try $0.write(GitFolder.journal(9_010), to: journal) },
      found: ["UIT-01 ledgers/plan.md:26 niet te toetsen: een activiteit blijft binnen haar"]),
  ]

  static let concept = GitFolder.plan(budget: "91.000").replacing("# Plan", with: "# Nieuw plan")
    .replacing(
      "| Status      | vastgesteld |",
      with: "| Status      | concept     |\n| Vervangt    | Plan        |"
    )
    .replacing("€ 10.000", with: "€ 90.000").replacing("€ 16.250", with: "€ 96.250")

  private static let openTheme = """

    ## Infrastructuur

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82020 LFF 001 |
    | Out of pocket kosten 2020 | ?             |
    | Personele inzet 2020      | € 0           |

    """

  private func repository(_ one: Case) throws -> GitFolder {
    let repository = try GitFolder()
    if one.judgesPlans { try repository.folder.writeChapters("begroting") }
    let theme = "| 82020 LFF 001   | Infrastructuur           | gebiedsteams     | b         |\n"
    try repository.write(
      GitFolder.organisation + theme, to: "ledgers/organisatie.md")
    try repository.write(GitFolder.plan(budget: one.budget), to: FoundEverywhereTests.plan)
    try repository.write(GitFolder.journal(one.before), to: FoundEverywhereTests.journal)
    try repository.git("git add . && git commit -q -m basis")
    return repository
  }

  private func expect(
    _ one: Case, in found: [Findings.Finding], _ way: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let told = found.map { "\($0.code) \($0.path):\($0.line) \($0.message)" }
    for wanted in one.found {
      #expect(
        told.contains { $0.hasPrefix(wanted) }, "\(way) does not say \(wanted):\n\(told)",
        sourceLocation: location)
    }
  }

  @Test(arguments: cases) func itIsFound(one: Case) throws {
    let repository = try repository(one)
    // Nothing of it is said before, but for the unknown itself, which is smaller.
    let clean = try Findings.read(repository.shell("\"$W\" check --format json"))
    #expect(clean.summary.error == 0)
    #expect(clean.of("UIT-01").count == (one.budget == "?" ? 1 : 0))
    try repository.git("\"$W\" check --write-baseline && git add . && git commit -q -m bevroren")
    let frozen = try Findings.read(repository.shell("\"$W\" check --format json"))
    #expect(frozen.findings.isEmpty, "all that was there is frozen")

    try one.change(repository)
    let plain = try repository.shell("\"$W\" check --no-baseline --format json")
    expect(one, in: try Findings.read(plain).findings, "check")
    expect(
      one, in: try Findings.read(repository.shell("\"$W\" check --format json")).findings,
      "the baseline")
    let against = try repository.shell("\"$W\" check --against HEAD --no-baseline --format json")
    expect(one, in: try FindingsAgainst.read(against).new.findings, "--against")
    try repository.git("git add .")
    let staged = try repository.staged("--no-baseline --fail-on warning --format json")
    #expect(staged.status == 1)
    expect(one, in: try Findings.read(staged).findings, "--staged")
  }

  /// Pots and reports keep the adopted money, and the consultation shows the concept.
  @Test func aConceptBesideAnAdoptedPlan() throws {
    let repository = try GitFolder()
    try repository.write(GitFolder.plan(budget: "6.000"), to: FoundEverywhereTests.plan)
    let folder = repository.folder
    let before = try folder.run("balance", "--pots")
    #expect(before.output.contains("€ 10.000"))
    let report = try folder.page("tertiaal", "2020-T2")
    try repository.write(FoundEverywhereTests.concept, to: "ledgers/concept.md")
    #expect(try folder.run("balance", "--pots").output == before.output)
    let after = try folder.page("tertiaal", "2020-T2")
    for part in ["budget", "uitvoering", "prognose"] {
      let rows = report.tables(part).map { $0.rows }
      #expect(!rows.isEmpty && after.tables(part).map { $0.rows } == rows, "\(part)")
    }
    let consultation = try folder.page("overleg")
    #expect(
      consultation.tables("budget").first?.rows.first == "Out of pocket | 90000")
    #expect(
      consultation.tables("thema-1").first?.rows.first?.hasPrefix("Woontraining | 91000 | ")
        == true)
    // Once it is adopted, it is what there is to spend.
    try folder.change("ledgers/concept.md", [("concept    ", "vastgesteld")])
    #expect(try folder.run("balance", "--pots").output.contains("€ 91.000"))
  }
}
