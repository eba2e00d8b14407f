import Basics
import Diagnostics
import Document
import Ledger
import Reading
import Rendering
import Reports
import TestSupport
import Testing

/// The pots as people and machines see them.
struct PotsReportTests {
  private func pots(
    _ plan: Plan = SamplePlan.plan, _ organisation: Organisation = SamplePlan.organisation
  ) -> [Pot] {
    Pots(Book(), paths: [], Attribution(organisation, PlanRegister([plan]), Book().names)).pots
  }

  private func lines(_ plan: Plan = SamplePlan.plan, in language: Language = .dutch) -> [String] {
    PotsArithmetic.lines(
      of: pots(plan), plan.budgets.map { PlanTotals(plan, $0) }, in: language)
  }

  @Test func theSumsOfThePlanInWords() {
    #expect(
      lines() == [
        "Out of pocket: € 53.511 + € 55.539 + € 99.260 = € 208.310, het gebiedsteam heeft "
          + "€ 194.310: € 14.000 te veel",
        "82019 LFS 001 Woonmaatschappelijk werk: € 6.000 + € 15.000 + € 20.000 + € 2.000 + € 7.000 "
          + "+ € 3.000 = € 53.000, het thema heeft € 53.511: past, € 511 over",
        "82020 LFF 001 Aanleg en onderhoud kleinschalige infrastructuur: € 42.000 + € 3.000 + "
          + "€ 10.000 + ? = ten minste € 55.000, het thema heeft € 55.539: niet te toetsen, onbekend: "
          + SamplePlan.bicycles,
        "82020 LFF 002 Schoon, heel & veilig: € 5.000 + € 3.000 + € 10.000 + € 15.000 + € 60.000 + "
          + "€ 2.000 + € 4.000 = € 99.000, het thema heeft € 99.260: past, € 260 over",
        "Personele inzet: € 256.413 + € 24.326 + € 172.304 = € 453.043, het gebiedsteam heeft "
          + "€ 453.043: gelijk",
        "Personele inzet en out of pocket: € 453.043 + € 194.310 = € 647.353, het totaal is "
          + "€ 647.353: gelijk",
        "Gemeenten: € 511.262 + € 153.888 = € 665.150, het gebiedsteam heeft € 647.353: € 17.797 "
          + "meer; niet te toetsen tot het aandeel van de corporatiebrede projecten er staat",
        "43022 Participatie: zonder bedragen",
      ])
  }

  @Test func theSumsInEnglish() {
    #expect(
      lines(in: .english).first == "Out of pocket: €53,511 + €55,539 + €99,260 = €208,310, "
        + "the area team has €194,310: €14,000 too much")
  }

  @Test func incompleteBooksAreToldOnce() {
    var organisation = SamplePlan.organisation
    let day = Day(year: 2020, month: 8, day: 31)
    organisation.teams = organisation.teams.map { team in
      Organisation.Team(
        name: team.name, municipality: team.municipality,
        completeUntil: day.map { Placed($0, at: team.name.place) })
    }
    let pots = pots(SamplePlan.plan, organisation)
    let lines = PotsArithmetic.lines(of: pots, [], in: .dutch)
    #expect(
      lines.filter { $0.hasPrefix("Uitvoering") } == [
        "Uitvoering: onbekend: de boeken na 2020-08-31; tot dan is alleen te zeggen wat er al over is"
      ])
    let unknowns = PotsReport.table(of: pots, in: .dutch).rows.compactMap { $0.cells.last }
    #expect(!unknowns.contains(.texts(["de boeken na 2020-08-31"])))
  }

  @Test func theShareSettlesTheMunicipalities() {
    var plan = SamplePlan.plan
    for (share, end) in [
      (17_797, "€ 17.797 meer, gelijk aan het aandeel van de corporatiebrede projecten"),
      (10_000, "met het aandeel van de corporatiebrede projecten blijft er € 7.797 meer"),
    ] {
      plan.corporateProjects[0].share = Figure(
        Quantity(mantissa: Int128(share), scale: 0), at: plan.budgets[0].place)
      #expect(lines(plan).contains { $0.hasPrefix("Gemeenten") && $0.hasSuffix(end) })
    }
  }

  @Test func theTree() {
    let table = PotsReport.table(of: pots(), in: .dutch)
    let text = TableText.text(of: ShownTable(table), in: .dutch, width: nil, palette: .plain)
    let lines = text.split(separator: "\n").map { String($0) }
    #expect(lines.contains { $0.hasPrefix("2020 " + SamplePlan.team) })
    #expect(lines.contains { $0.hasPrefix("  out of pocket ") && $0.hasSuffix("€ -14.000") })
    #expect(lines.contains { $0.hasPrefix("    82019 LFS 001 Woonmaatschappelijk werk") })
    #expect(
      lines.contains {
        $0.hasPrefix("      " + SamplePlan.bicycles + " ") && $0.hasSuffix(SamplePlan.bicycles)
      })
    #expect(lines.contains { $0.hasPrefix("  43022 Participatie") })
    #expect(lines.contains { $0.hasPrefix("    De Koepel") })
    #expect(table.rows.allSatisfy { $0.cells.count == 7 })
  }

  @Test func theFormForMachines() {
    let json = TableJSON.text(of: ShownTable(PotsReport.machineTable(of: pots())))
    let lines = json.split(separator: "\n").map { String($0) }
    let team = "\"year\":2020,\"team\":\"Stadskanaal en Borger-Odoorn\""
    #expect(
      lines.contains(
        "{\"pot\":\"team:oop\",\(team),\"received\":\"194310\",\"passedOn\":\"208310\","
          + "\"committed\":\"0\",\"spent\":\"0\",\"free\":\"-14000\",\"unknown\":[],"
          + "\"plan\":\"broken\",\"execution\":\"holds\"},"))
    #expect(
      lines.contains(
        "{\"pot\":\"82020 LFF 001:oop\",\(team),\"received\":\"55539\",\"passedOn\":null,"
          + "\"committed\":\"0\",\"spent\":\"0\",\"free\":null,"
          + "\"unknown\":[\"\(SamplePlan.bicycles)\"],"
          + "\"plan\":\"undetermined\",\"execution\":\"holds\"},"))
    #expect(
      lines.contains(
        "{\"pot\":\"82020 LFF 001:oop:Wijkbeheer\",\(team),\"received\":\"42000\","
          + "\"passedOn\":\"0\",\"committed\":\"0\",\"spent\":\"0\",\"free\":\"42000\","
          + "\"unknown\":[],\"plan\":null,\"execution\":\"holds\"},"))
  }
}
