import Basics
import Diagnostics
import Ledger
import Reading
import Testing

/// Plans that look otherwise than that of 2020.
@Suite struct OtherPlanTests {
  @Test func severalYearsAsColumns() {
    let text = """
      # Plan West

      | Plan | |
      | --- | --- |
      | Gebiedsteam | West |
      | Looptijd | 2021 t/m 2022 |

      | Budget | 2021 | 2022 |
      | --- | ---: | ---: |
      | Gemeente Assen | 10.000 | € 11.000,00 |
      | out-of-pocket | € 4.000,- | p.m. |

      ## Wonen

      | Thema | 2021 | 2022 |
      | --- | --- | --- |
      | Grootboeknummer | 82019 LFS 009 | |
      | Out of pocketkosten | € 1.250,50 | ? |

      | Activiteit | Budget 2021 | Budget 2022 |
      | --- | --- | --- |
      | Markt | 500 | 600 euro |
      | Totaal | 500 | 600 |
      """
    let reading = DocumentReading.read(text)
    #expect(reading.diagnostics.isEmpty, "\(reading.findings(text))")
    let plan = reading.plan
    #expect(plan.years?.value == 2021...2022)
    #expect(plan.budgets.map { $0.year } == [2021, 2022])
    #expect(plan.budgets.map { $0.municipalities[0].figure.euros } == ["10000", "11000"])
    #expect(plan.budgets.map { $0.outOfPocket?.euros } == ["4000", nil])
    #expect(plan.budgets[1].outOfPocket?.isUndetermined == true)
    #expect(plan.themes[0].budgets.map { $0.outOfPocket?.euros } == ["1250.5", nil])
    #expect(plan.themes[0].activities.map { $0.year?.value } == [2021, 2022])
    #expect(plan.themes[0].activities.map { $0.budget.euros } == ["500", "600"])
  }

  @Test func yearsInLabelsAndOneMunicipality() {
    let text = """
      | Gebiedsteam | Oost |
      | --- | --- |
      | Looptijd | 2020-2021 |

      | Budget | Bedrag |
      | --- | --- |
      | Gemeente Peel en Maas | 10.000 |
      | Out of pocket 2020 | 4.000 |
      | Out of pocket 2021 | -€ 500 |
      """
    let reading = DocumentReading.read(text)
    // The municipality's amount says no year, and there are two to choose from.
    #expect(reading.codes == ["TAB-07", "PLN-28"], "\(reading.findings(text))")
    #expect(reading.plan.team?.value == "Oost")
    #expect(reading.plan.budgets.map { $0.outOfPocket?.euros } == ["4000", "-500"])
  }

  @Test func mergedYearInHTML() {
    let text = """
      | Plan | |
      | --- | --- |
      | Gebiedsteam | West |

      ## Wonen

      <table>
      <tr><td>Grootboeknummer</td><td>82019 LFS 009</td></tr>
      <tr><td>Out of pocket kosten 2020</td><td>€ 900</td></tr>
      </table>

      <table>
      <thead><tr><th>Omschrijving activiteit</th><th>Budget</th><th>Jaar</th><th>Gemeente</th></tr></thead>
      <tr><td><p>Markt:</p><p>elk jaar</p></td><td>500</td><td rowspan="2">2020</td><td>Assen</td></tr>
      <tr><td>Feest<br><em>met muziek</em></td><td>400</td><td>Assen</td></tr>
      </table>
      """
    let reading = DocumentReading.read(text)
    #expect(reading.diagnostics.isEmpty, "\(reading.findings(text))")
    let activities = reading.plan.themes[0].activities
    #expect(activities.map { $0.name.value } == ["Markt", "Feest"])
    #expect(activities.map { $0.explanation?.value } == ["elk jaar", "met muziek"])
    #expect(activities.map { $0.year?.value } == [2020, 2020])
    #expect(activities.map { $0.budget.euros } == ["500", "400"])
  }

  @Test func optionalColumnsAndShares() throws {
    let text = """
      | Plan | |
      | --- | --- |
      | Gebiedsteam | West |

      ## Wonen

      | Thema | |
      | --- | --- |
      | Grootboeknummer | 82019 LFS 009 |
      | Budget 2020 | 5.000 |

      | Code | Activiteit | Budget | Jaar | Gemeente | Soort | Doelgroep | Bron | Begin | Eind | Uren | Uitvoerder | Verwacht resultaat | Toelichting | Motivering |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | MKT | Markt | 500 | 2020 | Assen 33,5%, Hoogeveen 66,5 % | personeel | eigen huurders | fonds | 2020-03-01 | 1 april 2020 | 12,5 | Welzijn | 40 bezoekers | jaarlijks | gevraagd |
      """
    let reading = DocumentReading.read(text)
    #expect(reading.diagnostics.isEmpty, "\(reading.findings(text))")
    let activity = try #require(reading.plan.themes[0].activities.first)
    #expect(activity.accountName == "MKT")
    #expect(activity.kind?.value == .staff)
    #expect(
      activity.municipalities.map { "\($0.municipality.value) \($0.percent?.text ?? "")" }
        == ["Assen 33.5", "Hoogeveen 66.5"])
    #expect(activity.start?.value.text == "2020-03-01" && activity.end?.value.text == "2020-04-01")
    #expect(activity.hours?.value.text == "12.5")
    #expect(activity.targetGroup?.value == "eigen huurders" && activity.source?.value == "fonds")
    #expect(activity.executor?.value == "Welzijn")
    #expect(activity.expectedOutcome?.value == "40 bezoekers")
    #expect(activity.explanation?.value == "jaarlijks" && activity.motivation?.value == "gevraagd")
  }

  @Test func budgetChanges() {
    let text = """
      | Plan | |
      | --- | --- |
      | Gebiedsteam | West |

      | Begrotingswijziging | Grootboeknummer | Soort | Activiteit | Bedrag | Toelichting |
      | --- | --- | --- | --- | --- | --- |
      | 2020-06-01 | | oop | | € 1.000 | meer voor het team |
      | 2020-07-01 | 82020 LFF 001 | oop | Wijkbeheer | -€ 250,00 | |
      | | 43022 | | | ? | |
      """
    let reading = DocumentReading.read(text)
    #expect(reading.diagnostics.isEmpty, "\(reading.findings(text))")
    let changes = reading.plan.changes
    #expect(changes.map { $0.day?.value.text } == ["2020-06-01", "2020-07-01", nil])
    #expect(changes.map { $0.code?.value } == [nil, "82020 LFF 001", "43022"])
    #expect(changes.map { $0.activity?.value } == [nil, "Wijkbeheer", nil])
    #expect(changes.map { $0.figure.euros } == ["1000", "-250", nil])
  }

  @Test func aPlanThatReplacesAnother() {
    let plan = """
      # Plan 2020

      | Plan | |
      | --- | --- |
      | Gebiedsteam | West |

      | Budget 2020 | |
      | --- | --- |
      | Totaal | 500 |
      """
    let later = plan.replacing(
      "| Gebiedsteam | West |", with: "| Gebiedsteam | West |\n| Vervangt | 0.md |")
    #expect(DocumentReading.read(plan, plan).codes == ["PLN-17"])
    #expect(DocumentReading.read(plan, later).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("€ 53.511", "53511"), ("53.511,00", "53511"), ("6.000", "6000"), ("€ 1.250,50", "1250.5"),
    ("-€ 500", "-500"), ("€ -500", "-500"), ("€ 53.511,-", "53511"), ("53511 euro", "53511"),
    ("0", "0"), ("", nil), ("€", nil), ("?", nil), ("€ ?", nil), ("p.m.", nil), ("n.t.b.", nil),
  ])
  func amounts(written: String, euros: String?) {
    let text =
      "| Gebiedsteam | West |\n| --- | --- |\n| Looptijd | 2020 |\n\n| Budget | |\n| --- | --- |\n"
      + "| Totaal | \(written) |\n| Personele inzet | 1 |\n"
    let reading = DocumentReading.read(text)
    // An amount below zero is read, and said to be one.
    let expected = euros?.hasPrefix("-") ?? false ? ["PLN-28"] : []
    #expect(reading.codes == expected, "\(reading.findings(text))")
    #expect(reading.plan.budgets.first?.total?.euros == euros)
  }

  @Test(arguments: [
    "53,511", "5O.000", "53.51", "1.2.3", "53.511.", "12,3", "€ € 5", "0.500", "nee", "-",
    // More than any number of ours holds.
    "€ 9300000000000000000", "9.300.000.000.000.000.000", "9999999999999999999",
    "99999999999999999999999999999999999999999999999", "€ 999.999.999.999.999.999.999.999,00",
  ])
  func refusedAmounts(written: String) {
    let text =
      "| Gebiedsteam | West |\n| --- | --- |\n| Looptijd | 2020 |\n\n| Budget | |\n| --- | --- |\n"
      + "| Totaal | \(written) |\n| Personele inzet | 1 |\n"
    let reading = DocumentReading.read(text)
    #expect(reading.codes == ["TAB-06"], "\(reading.findings(text))")
    #expect(reading.plan.budgets.first?.total?.isUndetermined == true)
  }

  @Test func proseIsFine() {
    let text = "# Over dit alles\n\nHet kost € 500.\n\n| a | b |\n| - | - |\n| 1 |\n"
    #expect(DocumentReading.read(text).diagnostics.isEmpty)
    #expect(DocumentReading.read(text).plans.isEmpty)
  }
}

extension String {
  /// The text with each occurrence of a part replaced.
  func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
