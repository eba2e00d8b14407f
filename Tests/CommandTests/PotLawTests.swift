import Foundation
import Testing

/// The laws of pots cannot be bent: not by what is promised, not by budget, and not by a price.
///
/// The plan gives € 6.000 of the theme's € 10.000 to Woontraining; € 4.500 of it is spent.
@Suite struct PotLawTests {
  private func folder(
    _ lines: String = "", budget: String = "6.000", spent: Int = 4_500
  ) throws -> Folder {
    let folder = try Folder()
    try folder.writeChapters("uitputting")
    try folder.write(GitFolder.organisation, to: "ledgers/organisatie.md")
    try folder.write(GitFolder.plan(budget: budget), to: "ledgers/plan.md")
    try folder.write(
      GitFolder.journal(spent) + "\n" + lines + "\n", to: "ledgers/2020/T1.journal")
    return folder
  }

  private func activity(_ folder: Folder, year: Int = 2020) throws -> [String?]? {
    try folder.pots().first { $0.pot == "82019 LFS 001:oop:Woontraining" && $0.year == year }
      .map { [$0.received, $0.committed, $0.spent, $0.free, $0.execution] }
  }

  private static func promise(_ day: String, _ code: String, _ euros: String) -> String {
    """
    \(day) ! (\(code)) Trainer  ; gemeente: Voorbeeldstad
        verplichting:82019 LFS 001:oop:Woontraining   € \(euros)
        verplichting:tegenrekening


    """
  }

  /// What was realised stays within what was granted by itself, whatever is promised.
  @Test(arguments: [(6_000, "holds", "0.00"), (6_001, "broken", "-1.00")])
  func whatIsRealisedStaysWithin(spent: Int, law: String, free: String) throws {
    let release = PotLawTests.promise("2020-06-02", "V9", "-3.500,00")
    let folder = try folder(release, spent: spent)
    #expect(try activity(folder) == ["6000", "0", "\(spent).00", free, law])
    let found = try Findings.of(folder)
    #expect(found.of("UIT-01").count == (law == "holds" ? 0 : 1))
  }

  /// A document is used or released as far as it opened, and what another has open stays open.
  @Test func nothingOpenIsBelowZero() throws {
    let lines =
      PotLawTests.promise("2020-06-01", "V1", "1.000,00")
        + """
        2020-07-01 ! (R1) Trainer  ; gemeente: Voorbeeldstad, verplichting: V1
            verplichting:82019 LFS 001:oop:Woontraining   € -5.000,00
            verplichting:tegenrekening


        """ + PotLawTests.promise("2020-08-01", "V2", "700,00")
    let folder = try folder(lines)
    // Of V1 nothing is left, of V2 700: 6.000 - 4.500 - 700 = 800.
    #expect(try activity(folder) == ["6000", "700.00", "4500.00", "800.00", "holds"])
    let found = try Findings.of(folder)
    #expect(found.of("VPL-01").map { $0.line } == [12])
    let page = try folder.page("tertiaal", "2020-T2")
    // `balance` has the sum of the postings: 1.000 - 5.000 + 700; the report has 4.000 more.
    #expect(
      page.closing["Aansluiting"] == "sluit niet aan op wijkboek balance: Verplicht € 4.000")
  }

  /// What is used of last year's document is no longer open there, and is spent in this year.
  @Test func lastYearsCommitmentCountsWhereItIsSpent() throws {
    let lines =
      PotLawTests.promise("2019-12-01", "V2019", "6.500,00")
        + """
        2020-06-01 * (F9) Trainer  ; gemeente: Voorbeeldstad, verplichting: V2019
            82019 LFS 001:oop:Woontraining   € 6.000,00
            Crediteuren
            verplichting:82019 LFS 001:oop:Woontraining   € -6.000,00
            verplichting:tegenrekening   € 6.000,00

        """
    let folder = try folder(lines)
    #expect(try activity(folder) == ["6000", "0", "10500.00", "-4500.00", "broken"])
    // 500 of the 6.500 of last year is still open, and stays last year's.
    #expect(try activity(folder, year: 2019)?[1] == "500.00")
    #expect(try Findings.of(folder).of("UIT-01").first?.message.contains("€ 10.500") == true)
  }

  /// A line of budget in a journal takes no pot below zero; it is told at the last line that moves
  /// money of the pot, or of one that it gives to.
  @Test(
    arguments: [
      // The theme has 4.000 left to give.
      ("82019 LFS 001:oop:Woontraining", "82019 LFS 001:oop", "4.000,00", nil),
      (
        "82019 LFS 001:oop:Woontraining", "82019 LFS 001:oop", "4.000,01",
        "9 het budget van Woonmaatschappelijk werk in 2020 € 0,01 onder nul"
      ),
      // The activity has 6.000 to give back.
      ("82019 LFS 001:oop", "82019 LFS 001:oop:Woontraining", "6.000,00", nil),
      (
        "82019 LFS 001:oop", "82019 LFS 001:oop:Woontraining", "7.000,00",
        "8 het budget van Woontraining in 2020 € 1.000 onder nul"
      ),
      // What the team has, its theme has.
      (
        "82019 LFS 001:oop", "team:oop", "1,00", "9 het budget van team:oop in 2020 € 1 onder nul"
      ),
    ] as [(String, String, String, String?)])
  func aJournalTakesNoPotBelowZero(
    to: String, from: String, euros: String, told: String?
  ) throws {
    let folder = try folder(
      """
      2020-06-01 Budget  ; gemeente: Voorbeeldstad
          begroting:\(from)   € -\(euros)
          begroting:\(to)   € \(euros)
      """)
    let found = try Findings.of(folder).of("REK-10")
    #expect(
      found.map { "\($0.line) " + $0.message.replacing("zo gaat ", with: "") }
        == [told].compactMap { $0 })
  }

  @Test func anActivityIsNotBelowZero() throws {
    let found = try Findings.of(folder(budget: "-6.000")).of("PLN-28")
    #expect(found.map { "\($0.path):\($0.line)" } == ["ledgers/plan.md:26"])
    #expect(try Findings.of(folder(budget: "0")).of("PLN-28").isEmpty)
  }

  /// Hours at nothing, or at less, take nothing off a budget.
  @Test(
    arguments: [
      ("@ € 0,00", "de prijs is nul"), ("@@ € 0,00", "de prijs is nul"),
      ("@ € -62,50", "de prijs is minder dan nul"), ("@ € 0,01", nil),
    ] as [(String, String?)])
  func aPriceIsAboveZero(price: String, told: String?) throws {
    let folder = try folder(
      """
      2020-06-01 * (U1) Uren  ; gemeente: Voorbeeldstad
          82019 LFS 001:personeel   5,00 uur \(price)
          Loonkosten
      """)
    let found = try Findings.of(folder).of("BDR-06")
    #expect(found.map { "\($0.line) \($0.message)" } == [told].compactMap { $0 }.map { "8 " + $0 })
  }

  @Test func aDatedPriceIsAboveZero() throws {
    let found = try Findings.of(folder("P 2020-01-01 uur € 0,00")).of("BDR-06")
    #expect(found.map { $0.line } == [7])
  }
}
