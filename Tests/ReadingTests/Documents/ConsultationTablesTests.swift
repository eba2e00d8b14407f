import Basics
import Diagnostics
import Ledger
import Reading
import Testing

/// The tables of what the law has a corporation agree, offer and pay.
@Suite struct ConsultationTablesTests {
  private static let municipalities = """
    | Gebiedsteam | Gemeente | Boeken compleet tot |
    | ----------- | -------- | ------------------- |
    | Noord       | Veendam  | 2027-12-31          |

    | Afspraak | Partijen             | Gemeenten |
    | -------- | -------------------- | --------- |
    | Bod-2026 | corporatie, gemeente | Veendam   |


    """

  private func read(_ table: String) -> DocumentReading {
    DocumentReading.read(Self.municipalities + table)
  }

  private func codes(_ reading: DocumentReading) -> [String] {
    reading.diagnostics.map { $0.code.text }
  }

  @Test func aPromiseSaysWhatByWhomAndByWhen() throws {
    let reading = read(
      """
      | Toezegging | Afspraak | Door     | Gemeente | Aantal | Bedrag  | Uiterlijk  | Stand | Gepubliceerd |
      | ---------- | -------- | -------- | -------- | -----: | ------: | ---------- | ----- | ------------ |
      | Opruimdag  | Bod-2026 | gemeente | Veendam  |      4 | € 1.250 | 1-10-2027  | Loopt | ?            |
      | Bankjes    | Bod-2026 | gemeente | Veendam  |        | ?       | ?          |       |              |
      """)
    #expect(codes(reading) == [])
    let promises = reading.organisation.promises
    #expect(promises.map { $0.name.value } == ["Opruimdag", "Bankjes"])
    let first = try #require(promises.first)
    #expect(first.agreement?.value == "Bod-2026")
    #expect(first.by?.value == "gemeente")
    #expect(first.municipalities.map { $0.value } == ["Veendam"])
    #expect(first.count?.value.text == "4")
    #expect(first.figure?.amount?.text == "1250")
    #expect(first.due?.value.text == "2027-10-01")
    #expect(first.state?.value == .underWay)
    #expect(first.published == nil)
    let second = try #require(promises.last)
    #expect(second.state == nil && second.due == nil && second.count == nil)
    #expect(second.figure?.isUndetermined == true)
  }

  @Test func aBidIsOfOneYearAndMunicipality() throws {
    let reading = read(
      """
      | Bod  | Gemeente | Vanaf | Tot en met | Programma | Leefbaarheid | Uitgenodigd | Verzonden  | Ingediend |
      | ---- | -------- | ----- | ---------- | --------- | -----------: | ----------- | ---------- | --------- |
      | 2026 | Veendam  | 2027  | 2031       | nee       |     € 40.000 | 2026-03-12  | 2026-06-28 |           |
      | 2026 | Veendam  | 2027  | 2031       | ja        |     € 40.000 | 2026-03-12  | 2026-06-28 |           |
      """)
    #expect(codes(reading) == ["TAB-10"], "a second row of the same year and municipality")
    let bid = try #require(reading.organisation.bids.first)
    #expect(reading.organisation.bids.count == 1)
    #expect(bid.year.value == 2026 && bid.from?.value == 2027 && bid.until?.value == 2031)
    #expect(bid.hasProgramme?.value == false)
    #expect(bid.invited?.value.text == "2026-03-12" && bid.filed == nil)
  }

  @Test func anOrganisationOfTenantsIsOfOneYear() throws {
    let reading = read(
      """
      | Huurdersorganisatie | Jaar | Gemeenten | Bedrag  | Verantwoord | Scholingsdagen | Overleg    |
      | ------------------- | ---- | --------- | ------: | ----------- | -------------: | ---------- |
      | Huurdersraad        | 2026 | Veendam   | € 5.000 | 2027-02-20  |              3 | 2026-05-12 |
      | Huurdersraad        | 2027 | Veendam   | € 5.100 |             |                |            |
      """)
    #expect(codes(reading) == [])
    let rows = reading.organisation.tenantsOrganisations
    #expect(rows.map { $0.year.value } == [2026, 2027])
    #expect(rows.first?.accounted?.value.text == "2027-02-20")
    #expect(rows.first?.trainingDays?.value.text == "3")
    #expect(rows.last?.consulted == nil)
  }

  @Test func adviceIsOfAPlan() throws {
    let reading = read(
      """
      # Plan

      | Plan        |           |
      | ----------- | --------- |
      | Gebiedsteam | Noord     |
      | Looptijd    | 2027-2027 |

      | Advies       | Gevraagd   | Gekregen   | Gevolgd | Beantwoord | Uitvoering vanaf |
      | ------------ | ---------- | ---------- | ------- | ---------- | ---------------- |
      | Huurdersraad | 2026-10-01 | 2026-11-01 | nee     | 2026-11-10 | 2027-01-01       |
      """)
    let advice = try #require(reading.plans.first?.advice.first)
    #expect(advice.organisation.value == "Huurdersraad")
    #expect(advice.isFollowed?.value == false)
    #expect(advice.answered?.value.text == "2026-11-10")
    #expect(advice.started?.value.text == "2027-01-01")
  }
}
