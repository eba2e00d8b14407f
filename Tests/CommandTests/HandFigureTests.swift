import Foundation
import Testing

/// Reports on books of which every figure was worked out by hand, beside the tables below.
///
/// The books are in `Books/rekenboek`: four teams of two municipalities each. Noord has a commitment,
/// hours, a forecast, two changes of its budget, a label that wins over its header and an empty one
/// that does not; West has books up to April; Oost has a theme whose budget nobody knows; and
/// participation falls under the steering team.
@Suite struct HandFigureTests {
  private func mtmp() throws -> ReportPage { try Folder.book("rekenboek").page("mtmp", "2024-T2") }

  private func expect(
    _ table: ReportPage.Table?, _ rows: [String], at location: SourceLocation = #_sourceLocation
  ) {
    for row in rows {
      let name = row.components(separatedBy: " | ")[0]
      #expect(table?.row(name) == row, sourceLocation: location)
    }
  }

  // MARK: mtmp

  @Test func teamsStandSideBySide() throws {
    let page = try mtmp()
    let tables = page.tables("teams")
    #expect(tables.map { $0.caption } == ["Out of pocket", "Personele inzet"])
    // West: 1.900 of 2.000. Forecast: 1.900 + 2.000 - 8/12 of 2.000 = 2.566,67, so 566,67 too much,
    // which is more than 10 %.
    expect(
      tables.first,
      [
        "West | 2000 | 1900.00 | 0.00 | 19/20 | 2566.67 | 566.67 | rood",
        // 1.200,50 + 300 + 200 + 700 = 2.400,50 spent; 2.000 - 1.200,50 = 799,50 open; together
        // 3.200 of 10.000. Forecast: 5.200 given for one theme; the other 700 + 3.500 - 2.333,33.
        "Noord | 10000 | 2400.50 | 799.50 | 8/25 | 7066.67 | -2933.33 | oranje",
        // 75 + 60 of the 5.000 that it was granted, of which one theme has 3.000 and another ?: so
        // is what is expected, 75 + 3.000 - 2.000 and 60 + ?.
        "Oost | 5000 | 135.00 | 0.00 | 27/1000 | 1135.00 + ? | ? | ?",
        // 2.400,50 + 1.640 + 1.900 + 135, and 799,50: 6.875 of 25.000.
        "Totaal | 25000 | 6075.50 | 799.50 | 11/40 | 15075.01 + ? | ? | ?",
        // 1.000 + 640 of 8.000; forecast 1.640 + 8.000 - 5.333,33 = 4.306,67.
        "Zuid | 8000 | 1640.00 | 0.00 | 41/200 | 4306.67 | -3693.33 | oranje",
      ])
    expect(
      tables.last,
      [
        // 40 hours at 62,50; forecast 2.500 + 6.250 - 4.166,67.
        "Noord | 6250 | 2500 | 0 | 2/5 | 4583.33 | -1666.67 | oranje",
        // 16 hours at 62,50; forecast 1.000 + 3.000 - 2.000.
        "Zuid | 3000 | 1000 | 0 | 1/3 | 2000.00 | -1000.00 | oranje",
        // Nothing spent of 1.000, of books that go no further than April: nobody can tell.
        "West | 1000 | 0 | 0 | 0/1 | 333.33 | -666.67 | ?",
        "Oost | 1000 | 0 | 0 | 0/1 | 333.33 | -666.67 | oranje",
        "Totaal | 11250 | 3500 | 0 | 14/45 | 7249.99 | -4000.01 | ?",
      ])
  }

  @Test func moneyIsDividedByDwellings() throws {
    let table = try mtmp().tables("woningen").first
    // Of Foxhol nobody knows how many there are.
    expect(table, ["West | ? | ? | ? | ? | ?"])
    expect(
      table,
      [
        // 400 + 100 dwellings: 2.400,50, 2.500 and 4.900,50, of 16.250.
        "Noord | 500 | 4.80 | 5.00 | 9.80 | 32.50",
        // 250 + 250: 1.640, 1.000 and 2.640, of 11.000.
        "Zuid | 500 | 3.28 | 2.00 | 5.28 | 22.00",
        // 120 + 80: 67,5 cents, half to even; and 6.000.
        "Oost | 200 | 0.68 | 0.00 | 0.68 | 30.00",
      ])
  }

  @Test func staffHasItsShare() throws {
    expect(
      try mtmp().tables("soorten").first,
      [
        // 2.500 of 4.900,50; 1.000 of 2.640; 3.500 of 9.575,50.
        "Noord | 2400.50 | 2500 | 4900.50 | 5000/9801", "Zuid | 1640.00 | 1000 | 2640.00 | 25/66",
        "West | 1900.00 | 0 | 1900.00 | 0/1", "Oost | 135.00 | 0 | 135.00 | 0/1",
        "Totaal | 6075.50 | 3500 | 9575.50 | 7000/19151",
      ])
  }

  @Test func themesStandByTeam() throws {
    let rows = try mtmp().tables("themas").first?.rows
    let expected = [
      // A change of 500 came in May, and one of 100 after the period. 2.500 of 6.500.
      "Noord | 6500 | 1700.50 | 799.50 | 5/13", "Zuid | 8000 | 1640.00 | 0.00 | 41/200",
      "West | 2000 | 1900.00 | 0.00 | 19/20", "Oost | 3000 | 75.00 | 0.00 | 1/40",
      // 6.115 of 19.500.
      "Samen | 19500 | 5315.50 | 799.50 | 1223/3900",
      "Noord | 6250 | 2500.00 | 0.00 | 2/5", "Zuid | 3000 | 1000.00 | 0.00 | 1/3",
      "West | 1000 | 0.00 | 0.00 | 0/1", "Oost | 1000 | 0.00 | 0.00 | 0/1",
      "Samen | 11250 | 3500.00 | 0.00 | 14/45",
      // What came in October is not in it.
      "Noord | 3500 | 700.00 | 0.00 | 1/5", "Oost | ? | 60.00 | 0.00 | ?",
      "Samen | 3500 + ? | 760.00 | 0.00 | ?",
      "Noord | 800 | 350.00 | 0.00 | 7/16", "Zuid | 200 | 90.00 | 0.00 | 9/20",
      "Samen | 1000 | 440.00 | 0.00 | 11/25",
    ]
    #expect(rows == expected)
  }

  /// 2023 has spending in each tertiaal; the line of 2013 is a slip, and is counted below the table.
  @Test func yearsAreThoseOfBooks() throws {
    let table = try mtmp().tables("verloop").first
    let years = table?.rows.map { $0.components(separatedBy: " | ")[1] }
    #expect(Set(years ?? []) == ["2023", "2024"])
    // 1.000; 960,20; 77.
    expect(table, ["Noord | 2023 | 1000.00 | 960.20 | 77 | 2037.20"])
    expect(table, ["Zuid | 2023 | 0.00 | 2000.00 | 0 | 2000.00"])
    expect(table, ["Totaal | 2023 | 1000.00 | 2960.20 | 77 | 4037.20"])
    // 2024 without participation: 700 + 2.500 in the second third of Noord, 640 + 1.000 in Zuid's.
    let rows = table?.rows.filter { $0.hasPrefix(" | 2024 | ") }
    #expect(
      rows == [
        " | 2024 | 1700.50 | 3200.00 | 0 | 4900.50", " | 2024 | 1000.00 | 1640.00 | 0 | 2640.00",
        " | 2024 | 1900.00 | 0.00 | 0 | 1900.00", " | 2024 | 75.00 | 60.00 | 0 | 135.00",
        " | 2024 | 4675.50 | 4900.00 | 0 | 9575.50",
      ])
    #expect(table?.notes.last?.contains("2013 (€ 45)") == true)
  }

  /// West and Oost are in no ranking, and stand apart with why.
  @Test func whoCannotBeComparedStandsApart() throws {
    let page = try mtmp()
    let lines = page.lists("verschillen")
    let apart = lines.filter { $0.hasPrefix("Niet met de andere vergeleken: ") }
    #expect(
      apart == [
        "Niet met de andere vergeleken: West (de boeken zijn compleet tot en met 2024-04-30); Oost (van het budget is niet bekend: Schoon en veilig)."
      ])
    let ranking = lines.filter { !apart.contains($0) && !$0.hasPrefix("Rood: ") }
    #expect(ranking.count == 5)
    for line in ranking + page.charts("verschillen") + page.charts("soorten") {
      #expect(!line.contains("West") && !line.contains("Oost"), "\(line)")
    }
    for line in ranking {
      #expect(line.hasSuffix(", van de 2 teams die te vergelijken zijn."), "\(line)")
    }
  }

  // MARK: gemeente

  @Test func aMunicipalityHasItsLines() throws {
    let folder = try Folder.book("rekenboek")
    let page = try folder.page("gemeente", "2024-T2", "--gemeente", "Aaldorp")
    // In the period only the hours; 1.200,50 + 300 out of pocket.
    #expect(
      page.tables("themas").first?.rows == [
        "Woonmaatschappelijk werk | 2500 | 1500.50 | 2500 | 4000.50 | 799.50",
        "Totaal | 2500 | 1500.50 | 2500 | 4000.50 | 799.50",
      ])
    #expect(page.tables("budget").first?.rows == ["Noord | 11250", "Totaal | 11250"])
    #expect(
      page.tables("activiteiten").first?.rows == [
        // 75 % of 4.500; all of 1.500; half of 800.
        "Woontraining | 3375 | 1200.50 | 799.50", "Achter de voordeur | 1500 | 300.00 | 0.00",
        "Huurdersraad | 400 | 0.00 | 0.00",
      ])
    #expect(
      page.tables("uren").first?.rows == ["Woonmaatschappelijk werk | 40 | 40", "Totaal | 40 | 40"])
  }

  /// A label of the line wins over that of its header, and an empty one hides nothing.
  @Test func theOwnLabelWins() throws {
    let folder = try Folder.book("rekenboek")
    let page = try folder.page("gemeente", "2024-T2", "--gemeente", "Beekstad")
    #expect(
      page.tables("themas").first?.rows == [
        "Woonmaatschappelijk werk | 0 | 200 | 0 | 200 | 0",
        "Schoon en veilig | 700 | 700 | 0 | 700 | 0",
        "Totaal | 700 | 900 | 0 | 900 | 0",
      ])
    #expect(
      page.tables("activiteiten").first?.rows == [
        // 25 % of 4.500; nothing of it is Beekstad's, but spent there; 3.000 - 500; half of 800.
        "Woontraining | 1125 | 0 | 0", "Achter de voordeur | 0 | 200 | 0",
        "Grofvuil | 2500 | 700 | 0", "Huurdersraad | 400 | 0 | 0",
      ])
    #expect(
      page.charts("themas").first?.hasSuffix("Het meeste ging naar Schoon en veilig.") == true)
    #expect(page.lists("samenvatting").last == "Dat is € 9,00 per woning.")
  }

  @Test func anUnknownBudgetOfAMunicipalityIsUnknown() throws {
    let folder = try Folder.book("rekenboek")
    let page = try folder.page("gemeente", "2024-T2", "--gemeente", "Huizum")
    #expect(page.tables("budget").first?.rows == ["Oost | ?", "Totaal | ?"])
    #expect(
      page.tables("activiteiten").first?.rows == [
        // 60 % of 1.250.
        "Spreekuur | 750 | 0 | 0", "Opruimdag | ? | 60 | 0",
      ])
  }

  // MARK: tertiaal and overleg

  @Test func aTeamHasItsFigures() throws {
    let page = try Folder.book("rekenboek").page("tertiaal", "2024-T2", "--team", "Noord")
    #expect(
      page.tables("uitvoering").first?.rows.filter { !$0.hasPrefix("Totaal") } == [
        "Woonmaatschappelijk werk | 6500 | 0 | 1700.50 | 799.50 | 5/13 | 4000",
        "Schoon en veilig | 3500 | 700 | 700.00 | 0.00 | 1/5 | 2800",
        "Samen | 10000 | 700 | 2400.50 | 799.50 | 8/25 | 6800",
        "Woonmaatschappelijk werk | 6250 | 2500 | 2500.00 | 0.00 | 2/5 | 3750",
        "Participatie | 800 | 350 | 350.00 | 0.00 | 7/16 | 450",
      ])
    #expect(
      page.tables("gemeenten").first?.rows.filter { !$0.hasPrefix("Totaal") } == [
        "Aaldorp | 11250 | 2500 | 1500.50 | 2500 | 4000.50 | 799.50",
        "Beekstad | 5000 | 700 | 900.00 | 0 | 900.00 | 0.00",
        "Zonder gemeente |  | 350 | 350.00 | 0 | 350.00 | 0.00",
      ])
  }

  @Test func aConsultationHasWhatIsOpen() throws {
    let page = try Folder.book("rekenboek").page("overleg", "--team", "Oost")
    let budget = page.tables("budget")
    #expect(
      budget.first?.rows == [
        "Out of pocket | 5000", "Personele inzet | 1000", "Totaal | 6000", "Gemeente Geelo | 4000",
        "Gemeente Huizum | ?",
      ])
    #expect(
      budget.last?.rows == [
        "Woonmaatschappelijk werk | 3000 | 1000", "Schoon en veilig | ? | 0",
        "Samen | 3000 + ? | 1000",
      ])
    // Where most goes is not known while a theme is open.
    #expect(page.charts("budget") == ["Per thema out of pocket en personele inzet in 2024."])
    #expect(
      page.tables("thema-1").first?.rows == [
        "Spreekuur | 1250 | 2024 | Geelo 40%, Huizum 60% |  | ", "Samen | 1250 |  |  |  | ",
      ])
    #expect(
      page.tables("thema-2").first?.rows == [
        "Opruimdag | ? | 2024 | Huizum |  | ", "Bankjes | 450 | 2024 |  |  | ",
        "Samen | 450 + ? |  |  |  | ",
      ])
    #expect(
      page.lists("besluiten") == [
        "Het thema Schoon en veilig heeft nog geen budget.",
        "Het budget van Opruimdag (Schoon en veilig) is nog open.",
      ])
    #expect(
      page.tables("akkoord").first?.rows == [
        "Bewonersvertegenwoordiging | voorzitter | 2024-01-15 | ", "Gemeente |  |  | ",
        "Manager gebiedsteam |  |  | ",
      ])
  }
}
