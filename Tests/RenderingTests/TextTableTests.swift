import Basics
import Diagnostics
import Rendering
import Testing

@Suite struct TextTableTests {
  private var themes: TextTable {
    var table = TextTable(columns: [
      .init("Thema"), .init("Begroot", .right), .init("Besteed", .right), .init("Team"),
    ])
    table.append(["Woonmaatschappelijk werk", "€ 53.511,00", "€ 12.000,00", "Stadskanaal"])
    table.append(["Schoon, heel en veilig", "€ 99.260,00", "", "Borger-Odoorn"])
    table.append(["Café 漢字 👩‍👩‍👧", "€ -1.250,50", "?", ""])
    table.appendTotal(["Totaal", "€ 151.520,50", "€ 12.000,00", ""])
    return table
  }

  @Test func asWideAsItIs() {
    let expected = """
      Thema                          Begroot      Besteed  Team
      ────────────────────────  ────────────  ───────────  ─────────────
      Woonmaatschappelijk werk   € 53.511,00  € 12.000,00  Stadskanaal
      Schoon, heel en veilig     € 99.260,00               Borger-Odoorn
      Café 漢字 👩‍👩‍👧               € -1.250,50            ?
      ────────────────────────  ────────────  ───────────  ─────────────
      Totaal                    € 151.520,50  € 12.000,00

      """
    #expect(themes.render(within: nil) == expected)
    #expect(themes.render(within: 66) == expected)
  }

  @Test func textsBreakWhereTheTableIsTooWide() {
    #expect(
      themes.render(within: 62) == """
        Thema                      Begroot      Besteed  Team
        ────────────────────  ────────────  ───────────  ─────────────
        Woonmaatschappelijk    € 53.511,00  € 12.000,00  Stadskanaal
        werk
        Schoon, heel en        € 99.260,00               Borger-Odoorn
        veilig
        Café 漢字 👩‍👩‍👧           € -1.250,50            ?
        ────────────────────  ────────────  ───────────  ─────────────
        Totaal                € 151.520,50  € 12.000,00

        """)
  }

  @Test func namesStandAboveFiguresThatHaveNoRoomBesideThem() {
    #expect(
      themes.render(within: 44) == """
               Begroot      Besteed  Team
          ────────────  ───────────  ─────────────
        Woonmaatschappelijk werk
           € 53.511,00  € 12.000,00  Stadskanaal
        Schoon, heel en veilig
           € 99.260,00               Borger-Odoorn
        Café 漢字 👩‍👩‍👧
           € -1.250,50            ?
          ────────────  ───────────  ─────────────
        Totaal
          € 151.520,50  € 12.000,00

        """)
  }

  @Test func rowsAboutTheSameStandBelowOneTitle() {
    var table = TextTable(columns: [
      .init("Datum"), .init("Omschrijving"), .init("Rekening"), .init("Bedrag", .right),
    ])
    table.append(["2020-03-12", "Eerste termijn", "Wijkbeheer", "€ 10,00"])
    table.append(["2020-03-12", "Eerste termijn", "Crediteuren", "€ -10,00"])
    #expect(
      table.render(within: 24, names: 2) == """
          Rekening       Bedrag
          ───────────  ────────
        2020-03-12  Eerste
        termijn
          Wijkbeheer    € 10,00
          Crediteuren  € -10,00

        """)
  }

  @Test func severalTotalsShareARule() {
    var table = TextTable(columns: [.init("Soort"), .init("Begroot", .right)])
    table.append(["oop", "10"])
    table.appendTotal(["Subtotaal", "10"])
    table.appendTotal(["Totaal", "20"])
    table.append(["later", "1"])
    table.appendTotal(["Samen", "21"])
    #expect(
      table.render(within: 80) == """
        Soort      Begroot
        ─────────  ───────
        oop             10
        ─────────  ───────
        Subtotaal       10
        Totaal          20
        later            1
        ─────────  ───────
        Samen           21

        """)
  }

  @Test func cellsCannotActOnTheTerminal() {
    var table = TextTable(columns: [.init("Naam\u{1B}[1m")])
    table.append(["a\tb\nc\u{1B}[2J"])
    #expect(table.render(within: nil) == "Naam␛[1m\n─────────\na␉b␊c␛[2J\n")
  }

  @Test func colourChangesNoLayout() {
    let coloured = themes.render(within: 56, palette: .coloured)
    #expect(coloured != themes.render(within: 56))
    #expect(withoutColour(coloured) == themes.render(within: 56))
  }

  @Test func aLongCellIsBroken() {
    var table = TextTable(columns: [.init("Naam"), .init("Aantal", .right)])
    table.append([String(repeating: "x", count: 1_000_000), "1"])
    let lines = table.render(within: 80).split(separator: "\n")
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 80 })
  }

  @Test func aRowWithTooFewCellsIsABrokenPromise() async {
    await #expect(processExitsWith: .failure) {
      var table = TextTable(columns: [.init("a"), .init("b")])
      table.append(["x"])
    }
  }
}
