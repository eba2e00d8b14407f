import Testing

/// The calendar of a year, on books of which every term was worked out by hand.
///
/// The books are in `Books/kalender`, complete up to 30 November 2026.
@Suite struct KalenderTests {
  private func page(_ arguments: String...) throws -> ReportPage {
    let run = try Folder.book("kalender").run(
      ["report", "kalender"] + arguments + ["--format", "json"])
    return try ReportPage(run)
  }

  /// A term is over the day after it; what was dropped has none.
  @Test func termsOfTheYearStandInOrder() throws {
    let page = try page("2026")
    #expect(
      page.tables("termijnen").first?.rows == [
        // 6 January and 42 days is 17 February, a day after 16 February.
        "2026-02-17 | Zes weken voor de huurders | Huurdersraad, Noord | niet gehaald, 2026-02-16 | TRM-03",
        "2026-05-01 | Wat is toegezegd, is gedaan | Een moestuin, Sprookhof | op tijd, 2026-04-30 | TRM-02",
        "2026-07-01 | Het bod is er op 1 juli | Fabelveen 2026 | op tijd, 2026-07-01 | TRM-01",
        "2026-07-01 | Het bod is er op 1 juli | Sprookhof 2026 | niet te zeggen: ledgers/organisatie.md:19 | TRM-01",
        "2026-10-01 | Wat is toegezegd, is gedaan | Vier opruimdagen, Fabelveen | niet gehaald, 2026-10-02 | TRM-02",
        "2026-11-29 | Wat is toegezegd, is gedaan | Twee bankjes, Fabelveen | niet gehaald | TRM-02",
        "2026-11-30 | Wat is toegezegd, is gedaan | Een fietsrek, Fabelveen | komt nog | TRM-02",
        "? | Wat is toegezegd, is gedaan | Een rookmelder, Sprookhof | niet te zeggen: ledgers/organisatie.md:29 | TRM-02",
      ])
    #expect(page.notices("samenvatting") == ["3 termijnen zijn niet gehaald."])
    #expect(
      page.lists("samenvatting") == [
        "2 op tijd, 3 niet gehaald, 2 niet te zeggen, 1 nog te komen."
      ])
  }

  /// What the documents hold nothing of is no silence.
  @Test func normsThatNothingIsJudgedByAreNamed() throws {
    #expect(
      try page("2026").lists("zonder") == [
        "Over huurdersorganisatie: Een verantwoording binnen twee maanden (TRM-04)."
      ])
    let earlier = try page("2024")
    #expect(earlier.tables("termijnen").isEmpty)
    #expect(
      earlier.notices("samenvatting") == [
        "Van 2024 staat er niets in de documenten waarvoor een termijn geldt."
      ])
    #expect(earlier.lists("zonder").count == 4)
  }

  @Test func anotherYearIsAskedFor() throws {
    #expect(
      try page("2025").tables("termijnen").first?.rows == [
        "2025-07-01 | Het bod is er op 1 juli | Sprookhof 2025 | niet gehaald, 2025-07-02 | TRM-01"
      ])
    let run = try Folder.book("kalender").run(["report", "kalender", "2026-T1"])
    #expect(run.status == 2, "a tertiaal is no year")
  }

  /// What is of no team is everybody's.
  @Test func aTeamSeesNoPlansOfOthers() throws {
    let rows = try page("2026", "--team", "Zuid").tables("termijnen").first?.rows ?? []
    #expect(rows.count == 7)
    #expect(!rows.contains { $0.contains("Noord") })
  }

  /// One day later, another term is over.
  @Test func theDayOfJudgementDecides() throws {
    let rows = try page("2026", "--as-of", "2026-12-01").tables("termijnen").first?.rows ?? []
    #expect(rows.contains { $0.contains("Een fietsrek, Fabelveen | niet gehaald") })
  }
}
