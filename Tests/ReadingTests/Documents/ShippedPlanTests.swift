import Basics
import Diagnostics
import Ledger
import Reading
import Testing

/// The plan of 2020 is read to the figures of the document that it was made from.
@Suite struct ShippedPlanTests {
  private let reading: DocumentReading
  private let texts: (plan: String, organisation: String)

  init() throws {
    texts = (try shippedText(planPath), try shippedText(organisationPath))
    reading = DocumentReading.read(texts.plan, texts.organisation)
  }

  @Test func itsFindingsAreTrueOfIt() {
    let findings = reading.findings(texts.plan, texts.organisation)
    #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(findings)")
    #expect(reading.codes == ["PLN-21", "PLN-21", "PLN-21"], "\(findings)")
    #expect(reading.diagnostics.map { $0.related.count }.reduce(0, +) == 10)
  }

  @Test func thePlanItself() {
    let plan = reading.plan
    #expect(plan.title?.value == "Plan van aanpak leefbaarheid 2020-2022")
    #expect(plan.team?.value == "Stadskanaal en Borger-Odoorn")
    #expect(plan.years?.value == 2020...2022)
    #expect(plan.status?.value == .draft)
    #expect(plan.day == nil)
    #expect(plan.agreements.map { $0.party.value }.count == 3)
    #expect(plan.agreements.allSatisfy { $0.name == nil && $0.day == nil })
    #expect(plan.figureYears == [2020])
  }

  @Test func theBudget() {
    let budget = reading.plan.budgets[0]
    #expect(reading.plan.budgets.count == 1)
    #expect(budget.year == 2020)
    #expect(
      budget.municipalities.map { "\($0.name.value) \($0.figure.euros ?? "?")" }
        == ["Stadskanaal 511262", "Borger-Odoorn 153888"])
    #expect(budget.staff?.euros == "453043")
    #expect(budget.outOfPocket?.euros == "194310")
    #expect(budget.total?.euros == "647353")
    let projects = reading.plan.corporateProjects[0]
    #expect(projects.year == 2020)
    #expect(projects.projects.map { $0.figure.euros } == [nil, nil])
    #expect(projects.total?.euros == "103430")
    #expect(projects.share?.isUndetermined == true)
  }

  @Test func theThemes() {
    let themes = reading.plan.themes
    #expect(
      themes.map { $0.name.value } == [
        "Woonmaatschappelijk werk", "Aanleg en onderhoud kleinschalige infrastructuur",
        "Schoon, heel & veilig", "Participatie",
      ])
    #expect(
      themes.map { $0.code?.value } == ["82019 LFS 001", "82020 LFF 001", "82020 LFF 002", "43022"])
    #expect(themes.map { $0.budgets.map { $0.year } } == [[2020], [2020], [2020], [2020]])
    #expect(themes.map { $0.budgets[0].outOfPocket?.euros } == ["53511", "55539", "99260", nil])
    #expect(themes.map { $0.budgets[0].staff?.euros } == ["256413", "24326", "172304", nil])
    #expect(themes.allSatisfy { $0.goal != nil && $0.legalText != nil })
  }

  @Test func theActivities() {
    let activities = reading.plan.themes.flatMap { $0.activities }
    #expect(reading.plan.themes.map { $0.activities.count } == [6, 4, 7, 2])
    #expect(activities.count { !$0.budget.isUndetermined } == 16)
    #expect(
      activities.filter { $0.budget.isUndetermined }.map { $0.name.value } == [
        "Realiseren van fiets- of scootmobielstallingen in de wijk of complex", "De Koepel",
        "'t Huurdertje",
      ])
    #expect(activities.count { $0.year == nil } == 10)
    #expect(activities.count { $0.agreement != nil } == 4)
    let sums = reading.plan.themes.map { FigureSum($0.activities.map { $0.budget }).known.text }
    #expect(sums == ["53000", "55000", "99000", "0"])
    #expect(activities[0].name.value == "Achter de voordeur (o.a. OGGZ)")
    #expect(
      activities[0].explanation?.value
        == "snelle inzet voor schoon, heel en veilig bij huurders die zorg mijden")
    #expect(activities[6].name.value == "Wijkbeheer")
  }

  @Test func theOrganisation() {
    let organisation = reading.organisation
    #expect(organisation.teamNames == ["Stadskanaal en Borger-Odoorn"])
    #expect(organisation.municipalityNames == ["Stadskanaal", "Borger-Odoorn"])
    #expect(
      organisation.teams.map { $0.completeUntil?.value.text } == ["2020-12-31", "2020-12-31"])
    #expect(organisation.dwellings.map { $0.year.value } == [2020, 2020])
    #expect(organisation.dwellings.allSatisfy { $0.count == nil })
    #expect(organisation.ledgerCodes.map { $0.code.value }.count == 4)
    #expect(organisation.isOfTeams("82020 LFF 002") && !organisation.isOfTeams("43022"))
    let agreement = organisation.agreements[0]
    #expect(agreement.name.value == "Bod-2020")
    #expect(agreement.parties == ["corporatie", "gemeente", "bewonersorganisaties"])
    #expect(agreement.municipalities.map { $0.value } == ["Stadskanaal", "Borger-Odoorn"])
    #expect(agreement.maximum?.isUndetermined == true)
    #expect(organisation.projects.count == 2)
    #expect(organisation.projectTotals.map { $0.figure.euros } == ["103430"])
    #expect(organisation.sources.isEmpty)
  }

  @Test func placesCountFromTheFirstNumber() throws {
    let sources = [Source(path: planPath, text: texts.plan)]
    let reading = DocumentReading.read(sources, firstNumber: 7)
    #expect(reading.plans[0].source == 7)
    let place = try #require(reading.plans[0].budgets[0].outOfPocket?.place)
    #expect(place.source == 7)
    #expect(sources[0].text(in: place.range) == "€ 194.310")
  }
}
