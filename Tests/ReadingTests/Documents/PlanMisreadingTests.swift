import Basics
import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// Names, heads and amounts that look like something else than they are.
@Suite struct PlanMisreadingTests {
  private static let head = """
    # Plan West

    | Plan | |
    | --- | --- |
    | Gebiedsteam | West |
    | Looptijd | 2020-2021 |


    """

  /// A plan of tables, each a row a line without the outer bars.
  private static func plan(_ tables: String...) -> String {
    head + tables.map { table($0) }.joined(separator: "\n\n") + "\n"
  }

  private static func table(_ rows: String) -> String {
    guard rows.contains("|") else { return rows }
    var lines = rows.split(separator: "\n").map { "| \($0) |" }
    lines.insert(lines[0].split(separator: "|").map { _ in "|---" }.joined() + "|", at: 1)
    return lines.joined(separator: "\n")
  }

  /// A theme with a table of activities.
  private static func activities(_ rows: String) -> String {
    plan(
      "## Wonen", "Thema | \nGrootboeknummer | 82019 LFS 009\nOut of pocket kosten 2020 | ?", rows)
  }

  private static func names(_ reading: DocumentReading) -> [String] {
    reading.plan.themes.flatMap { $0.activities }.map {
      "\($0.name.value): \($0.budget.euros ?? "?")"
    }
  }

  @Test(arguments: [
    ("Aanpak (deel 2)", "Aanpak (deel 2)"),
    ("Buurtbus (zie bijlage 3)", "Buurtbus (zie bijlage 3)"),
    ("Markt (fase 1 en 2)", "Markt (fase 1 en 2)"), ("Markt 1)", "Markt"),
    ("Markt (oud) 1)", "Markt (oud)"),
  ])
  func aNumberInParenthesesIsNoFootnote(written: String, name: String) {
    let text = Self.activities("Activiteit | Budget | Jaar\n\(written) | 500 | 2020")
    let reading = DocumentReading.read(text)
    #expect(reading.codes.isEmpty, "\(reading.findings(text))")
    #expect(Self.names(reading) == ["\(name): 500"])
  }

  /// A figure that is given twice is said, in whichever form of table it stands.
  @Test(arguments: [
    (
      "Budget 2020 | Out of pocket | Personeel\nGebiedsteam | 100 | 200",
      "Budget 2020 | \nOut of pocket | 300\nPersonele inzet | 400"
    ),
    (
      "Budget 2020 | \nOut of pocket | 100\nPersonele inzet | 200",
      "Budget | Out of pocket | Personeel\n2020 | 300 | 400"
    ),
    (
      "Budget 2020 | \nOut of pocket | 100\nPersonele inzet | 200",
      "Budget | 2020\nPersoneelskosten | 300\nOop | 400"
    ),
  ])
  func aSecondFigureIsSaid(first: String, second: String) {
    let text = Self.plan(first, second)
    let reading = DocumentReading.read(text)
    #expect(reading.codes == ["TAB-10", "TAB-10"], "\(reading.findings(text))")
    #expect(reading.plan.budgets.map { $0.outOfPocket?.euros } == ["100"])
    #expect(reading.plan.budgets.map { $0.staff?.euros } == ["200"])
  }

  @Test func aSecondFigureOfAThemeOrMunicipalityIsSaid() {
    let text = Self.plan(
      "Budget 2020 | Bedrag\nGemeente Assen | 900\nGemeente Emmen | 800",
      "Budget 2020 | Out of pocket | Personeel\nGemeente Assen | 400 | 300", "## Wonen",
      "Thema | Out of pocket | Personeel\nGrootboeknummer | 82019 LFS 009 |\n2020 | 100 | 200\n"
        + "Budget 2020 | 300 | 400")
    let reading = DocumentReading.read(text)
    #expect(reading.codes == ["TAB-10", "TAB-10", "TAB-10"], "\(reading.findings(text))")
    #expect(
      reading.plan.budgets.flatMap { $0.municipalities }.map { $0.figure.euros } == ["900", "800"])
    #expect(reading.plan.themes.flatMap { $0.budgets }.map { $0.staff?.euros } == ["200"])
  }

  @Test(arguments: [
    "Speelplekken in 10 buurten", "Zitjes in 1000 tuinen", "Acties x 1000 bomen",
    "Wonen in duizend kleuren", "Buurtfeest x 10",
  ])
  func aNumberInANameIsNoUnit(name: String) {
    let text = Self.plan("Corporatiebrede projecten 2020 | Bedrag\n\(name) | 500\nTotaal | 500")
      .replacing("# Plan West", with: "## \(name)")
    let reading = DocumentReading.read(
      text + "\n" + Self.table("Thema | \nGrootboeknummer | 82019 LFS 009"))
    #expect(reading.codes.isEmpty, "\(reading.findings(text))")
    #expect(reading.plan.corporateProjects.first?.projects.map { $0.figure.euros } == ["500"])
    #expect(reading.plan.themes.map { $0.name.value } == [name])
  }

  @Test(arguments: [
    "Budget (x € 1.000)", "Budget (x 1000)", "Bedrag in 1.000 euro", "Budget in € 1.000",
    "Budget (in duizenden)", "Budget in duizend euro", "Budget (k€)",
  ])
  func aUnitIsAThousand(head: String) {
    let text = Self.activities("Activiteit | \(head) | Jaar\nMarkt | 5 | 2020")
    let reading = DocumentReading.read(text)
    #expect(reading.codes.isEmpty, "\(reading.findings(text))")
    #expect(Self.names(reading) == ["Markt: 5000"])
  }

  @Test(arguments: [
    "Team | Noord\nRekening | 82019\nPeriode | voorjaar", "Rayon | Noord\nAantal | 3",
    "Post | \nFormatie | 3\nSamen | 5", "Onderwerp | \nRekening | 4\nWat | 5",
  ])
  func wordsOfOthersAloneMakeNoPlan(table: String) {
    let text = "# Notulen\n\n## Zaken\n\n" + Self.table(table) + "\n"
    let reading = DocumentReading.read(text)
    #expect(reading.plans.isEmpty && reading.codes.isEmpty, "\(reading.findings(text))")
    // In a plan it is no table either, and that is said.
    let plan = Self.plan("## Zaken", table, "## Wonen", "Thema | \nGrootboeknummer | 82019 LFS 009")
    #expect(
      DocumentReading.read(plan).codes == ["PLN-22"], "\(DocumentReading.read(plan).findings(plan))"
    )
  }

  @Test func aSlipOfThePenStillMakesAPlan() {
    let text = "# Plan\n\n" + Self.table("Gebiedstaem | West\nStatus | concept") + "\n"
    #expect(DocumentReading.read(text).plan.team?.value == "West")
  }

  @Test(arguments: ["#", "%", "# 2020", "№"]) func aMarkIsNoColumnOfAmounts(mark: String) {
    let budget = Self.plan("Budget 2020 | \(mark) | Bedrag\nGemeente Assen | 12 | 500")
    #expect(DocumentReading.read(budget).codes == ["TAB-05"])
    #expect(
      DocumentReading.read(budget).plan.budgets.flatMap { $0.municipalities }.map {
        $0.figure.euros
      } == ["500"])
    let text = Self.activities("Activiteit | \(mark) | Budget | Jaar\nMarkt | 3 | 500 | 2020")
    #expect(DocumentReading.read(text).codes == ["TAB-05"])
    #expect(Self.names(DocumentReading.read(text)) == ["Markt: 500"])
  }

  @Test(arguments: ["€", "(€)", "€ 2020", "2020", "€ 2020 (x € 1)", "2020 (in €)"])
  func aSignOfMoneyIsAColumnOfAmounts(mark: String) {
    let text = Self.activities("Activiteit | \(mark)\nMarkt | 500")
    let reading = DocumentReading.read(text)
    #expect(Set(reading.codes).isSubset(of: ["PLN-21"]), "\(reading.findings(text))")
    #expect(Self.names(reading) == ["Markt: 500"])
  }

  @Test func namesInLowerCaseAreActivities() {
    let text = Self.activities(
      """
      Activiteit | Budget | Jaar
      buurtmarkt | |
      voorleesuur | |
      Tuin | 500 | 2020
      voor iedereen | |
      Totaal | 500 |
      buurtbus | |
      """)
    let reading = DocumentReading.read(text)
    #expect(
      Self.names(reading) == ["buurtmarkt: ?", "voorleesuur: ?", "Tuin: 500", "buurtbus: ?"],
      "\(reading.findings(text))")
    #expect(
      reading.plan.themes.first?.activities.first { $0.name.value == "Tuin" }?.explanation?.value
        == "voor iedereen")
  }

  @Test func totaalWithinAWordIsNoTotal() {
    let text = Self.activities(
      """
      Activiteit | Budget | Jaar
      Totaal-aanpak eenzaamheid | 500 | 2020
      Plan-totaal | 200 | 2020
      Totaal - wonen | 700 |
      """)
    let reading = DocumentReading.read(text)
    #expect(reading.codes.isEmpty, "\(reading.findings(text))")
    #expect(Self.names(reading) == ["Totaal-aanpak eenzaamheid: 500", "Plan-totaal: 200"])
  }

  @Test func tablesOfTheOrganisationInAPlanAreReadInItsUnit() {
    let text = Self.plan(
      "Bedragen in duizenden euro's.", "Project | Jaar | Bedrag\nSleutels | 2020 | 5")
    let reading = DocumentReading.read(text)
    #expect(reading.codes == ["TAB-01"], "\(reading.findings(text))")
    #expect(reading.organisation.projects.map { $0.figure.euros } == ["5000"])
  }

  @Test func amountsLikeYearsAreNoHead() {
    let text = Self.plan(
      " | 2020 | 2021\nPersonele inzet | 2000 | 2100\nOut of pocket | 3000 | 3100")
    let reading = DocumentReading.read(text)
    #expect(reading.codes.isEmpty, "\(reading.findings(text))")
    #expect(reading.plan.budgets.map { $0.staff?.euros } == ["2000", "2100"])
    #expect(reading.plan.budgets.map { $0.outOfPocket?.euros } == ["3000", "3100"])
  }

  @Test func anUnknownTableIsNotReadInUnits() {
    let text = Self.plan("Kleur | Aantal\nrood | 5", "Bedragen x € 1.000")
    let reading = DocumentReading.read(text)
    let said = reading.diagnostics.filter { $0.code == .builtIn(.unitInText) }
    #expect(
      said.map { $0.message.dutch } == ["hierdoor is geen tabel gelezen in eenheden van € 1.000"])
  }

  /// Every word for a kind of money tells a table of budgets.
  @Test(arguments: ["Personeelskosten", "Inzet personeel", "Personele kosten"])
  func anyWordForStaffTellsABudget(staff: String) {
    let text = Self.plan("\(staff) 2020 | 200\nKosten out of pocket 2020 | 100")
    let reading = DocumentReading.read(text)
    #expect(reading.codes.isEmpty, "\(reading.findings(text))")
    #expect(reading.plan.budgets.map { $0.staff?.euros } == ["200"])
    #expect(reading.plan.budgets.map { $0.outOfPocket?.euros } == ["100"])
  }

  @Test(arguments: [
    ("Het kost € 5 miljoen per jaar.", "€ 5 miljoen"), ("Dat is 5 duizend euro.", "5 duizend euro"),
    ("Er is EUR 12,5 k voor.", "EUR 12,5 k"), ("Er is € 500,- voor.", "€ 500,-"),
    ("Er is € 5 per bewoner.", "€ 5"), ("Wij hebben € 5 ton over.", "€ 5 ton"),
  ])
  func anAmountInProseIsShownWhole(sentence: String, amount: String) {
    let text = Self.plan(sentence)
    let source = Source(path: "", text: text)
    let reading = DocumentReading.read(text)
    #expect(reading.codes == ["PLN-24"], "\(reading.findings(text))")
    #expect(reading.diagnostics.map { source.text(in: $0.place.range) } == [amount])
  }

  @Test func totalsOfPartsOfProjectsAreNone() {
    let text = Self.plan(
      """
      Corporatiebrede projecten 2020 | Bedrag
      Sleutels | 100
      Lift | 200
      Subtotaal | 300
      Tuinen | 50
      Hagen | 60
      Subtotaal | 110
      Totaal | 410
      """)
    let reading = DocumentReading.read(text)
    #expect(reading.codes.isEmpty, "\(reading.findings(text))")
    let projects = reading.plan.corporateProjects
    #expect(projects.map { $0.total?.euros } == ["410"])
    #expect(projects.map { $0.projects.map { $0.figure.euros } } == [["100", "200", "50", "60"]])
    let wrong = text.replacing("| Subtotaal | 110 |", with: "| Subtotaal | 120 |")
    #expect(DocumentReading.read(wrong).codes == ["TAB-15"])
  }

  @Test func totalsOfYearsAreOfTheirYear() {
    let text = Self.activities(
      """
      Activiteit | Budget | Jaar
      Markt | 500 | 2020
      Feest | 300 | 2021
      Tuin | 200 | 2020
      Totaal 2020 | 700 |
      Totaal 2021 | 300 |
      """)
    #expect(
      DocumentReading.read(text).codes.isEmpty, "\(DocumentReading.read(text).findings(text))")
    let wrong = text.replacing("| Totaal 2021 | 300 |", with: "| Totaal 2021 | 400 |")
    #expect(DocumentReading.read(wrong).codes == ["TAB-15"])
  }

  @Test func aBoldTotalAndShareOfProjectsCount() {
    let text = Self.plan(
      """
      Corporatiebrede projecten 2020 | Bedrag
      **Totaal van alles** | **900**
      Lift | 200
      Sleutels | 300
      Bank | 50
      **Rookmelders** | **700**
      **Aandeel gebiedsteam** | **100**
      """)
    let reading = DocumentReading.read(text)
    // Of a project in bold that is the sum of nothing, nobody can tell what it is.
    #expect(reading.codes == ["TAB-02"], "\(reading.findings(text))")
    let projects = reading.plan.corporateProjects
    #expect(projects.map { $0.total?.euros } == ["900"])
    #expect(projects.map { $0.share?.euros } == ["100"])
    #expect(projects.map { $0.projects.map { $0.figure.euros } } == [["200", "300", "50", nil]])
  }
}
