import Basics
import Document

/// A report with every kind of block, cell, tone and role, and texts that nobody would write.
enum SamplePage {
  static func euros(_ cents: Int128, scale: UInt8 = 2) -> CellAmount {
    CellAmount(mantissa: cents, scale: scale, commodity: "€")
  }

  static func hours(_ hundredths: Int128) -> CellAmount {
    CellAmount(mantissa: hundredths, scale: 2, commodity: "uur")
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  static var page: Page {
    var page = Page(
      key: "tertiaal-2020-T2-voorbeeld", title: "Tertiaalrapportage 2020 T2",
      subtitle: "Gebiedsteam Voorbeeld & omstreken")
    page.facts = [
      Page.Fact("Periode", "1 januari tot en met 31 augustus 2020"),
      Page.Fact("Boeken compleet tot", "2020-08-31"),
      Page.Fact(
        "=1+1",
        "@naam, en een waarde die zo lang is dat zij niet op één regel past, ook niet als de regel zo lang is als een regel in een breed venster lang kan zijn"
      ),
    ]
    page.parts = [budget, odd, charts, empty]
    page.origins = origins
    page.closing = [
      Page.Fact("Sluit aan", "alle cijfers zijn opgeteld uit 1.204 boekingsregels"),
      Page.Fact("Boeken", "a1b2c3d4"),
    ]
    return page
  }

  // MARK: Budget, with sums

  static var budget: Page.Part {
    var part = Page.Part(key: "uitputting", title: "Uitputting per thema")
    part.blocks = [
      .paragraph(
        "Van het budget is tot en met augustus iets meer dan de helft besteed. Wat verplicht is en "
          + "nog niet gefactureerd, telt mee als vastgelegd."),
      .notice("De boeken van Stadskanaal zijn niet compleet: besteed is een ondergrens.", .caution),
      .table(budgetTable),
    ]
    return part
  }

  /// Budget, spent, committed, free, share: each row works out its own, sums add up their rows.
  static var budgetTable: Table {
    var table = Table(columns: [
      Table.Column(key: "theme", title: "Thema en activiteit"),
      Table.Column(key: "budget", title: "Begroot", alignment: .right),
      Table.Column(key: "spent", title: "Besteed", alignment: .right),
      Table.Column(key: "committed", title: "Verplicht", alignment: .right),
      Table.Column(key: "free", title: "Nog vrij te besteden", alignment: .right),
      Table.Column(key: "share", title: "Uitgeput", alignment: .right),
      Table.Column(key: "note", title: "Toelichting"),
    ])
    table.caption = "Uitputting, out of pocket"
    table.notes = ["Vrij is begroot min besteed min verplicht."]
    func add(
      _ name: String, _ figures: [Int128], _ note: String, tone: Cell.Tone = .neutral,
      origin: String? = nil
    ) {
      let row = table.rows.count
      table.append([
        .text(name), .amounts([euros(figures[0])]),
        Cell(.amounts([euros(figures[1])]), origin: origin), .amounts([euros(figures[2])]),
        free(figures, row, tone), share(figures, row), .text(note),
      ])
    }
    func addSum(_ name: String, _ rows: [Int], _ figures: [Int128], as role: Table.Role) {
      let row = table.rows.count
      var cells: [Cell] = [.text(name)]
      for (number, figure) in figures.enumerated() {
        cells.append(
          Cell(.amounts([euros(figure)]), formula: .sum(column: number + 1, rows: rows)))
      }
      cells += [free(figures, row, .neutral), share(figures, row), .empty]
      table.append(cells, as: role)
    }
    let none = [Cell](repeating: .empty, count: 6)
    table.append([.text("Woonmaatschappelijk werk")] + none, as: .group)
    add("Achter de voordeur", [5_351_100, 2_614_050, 12_345], "", origin: "avdv")
    add(
      "Buurtbemiddeling", [1_200_000, 1_325_075, 0],
      "Er waren meer aanvragen dan verwacht, omdat de renovatie van de Spoorbuurt eerder begon dan "
        + "gepland; het stuurteam heeft er op 12 maart mee ingestemd.", tone: .bad)
    addSum("Subtotaal", [1, 2], [6_551_100, 3_939_125, 12_345], as: .subtotal)
    table.append([.text("Schoon, heel en veilig")] + none, as: .group)
    add("Tegelpaden en plantsoenen", [9_926_000, 3_061_250, 2_500_000], "", tone: .good)
    add("Zonder begroting", [0, 10, 0], "geen budget")
    addSum("Subtotaal", [5, 6], [9_926_000, 3_061_260, 2_500_000], as: .subtotal)
    addSum("Totaal", [3, 7], [16_477_100, 7_000_385, 2_512_345], as: .total)
    return table
  }

  private static func free(_ figures: [Int128], _ row: Int, _ tone: Cell.Tone) -> Cell {
    Cell(
      .amounts([euros(figures[0] - figures[1] - figures[2])]), tone: tone,
      formula: .minus(
        .minus(.cell(row: row, column: 1), .cell(row: row, column: 2)), .cell(row: row, column: 3)))
  }

  private static func share(_ figures: [Int128], _ row: Int) -> Cell {
    let used: Formula = .plus(.cell(row: row, column: 2), .cell(row: row, column: 3))
    return Cell(
      figures[0] == 0 ? .empty : .share(Fraction(figures[1] + figures[2], over: figures[0])),
      formula: .over(used, .cell(row: row, column: 1)))
  }

  // MARK: Odd cells

  static var odd: Page.Part {
    var part = Page.Part(
      key: "vreemd", title: "Soorten cellen: [alles] */?\\ wat er kan zijn, en meer")
    part.blocks = [
      .paragraph("# Geen kop\nmaar een alinea met *sterren*, een | streep en `code`."),
      .paragraph("=2+2"),
      .list(["1. geen nummer", "een \"aanhaling\" met <b>haken</b> & meer", "\u{1B}[31mgeen kleur"]
      ),
      .notice("Alles sluit aan.", .good), .notice("Dit klopt niet.", .bad),
      .notice("Dit is om te weten.", .neutral), .table(kinds), .table(mixed),
    ]
    return part
  }

  static var kinds: Table {
    var table = Table(columns: [
      Table.Column(key: "kind", title: "Soort"), Table.Column(key: "value", title: "Waarde"),
      Table.Column(key: "figure", title: "Cijfer", alignment: .right),
    ])
    table.caption = "Soorten"
    let huge: Int128 = 123_456_789_012_345_678
    let cells: [(String, Cell, Cell)] = [
      ("formules", .text("=1+1"), .number(2020)), ("plus", .text("+31"), .number(-12)),
      ("min", .text("-1"), .amounts([euros(-123_456)])), ("at", .text("@som"), .amounts([])),
      ("tab", .text("\tinspringen"), Cell(.share(Fraction(2, over: 3)))),
      (
        "regels", .text("eerste\nen \"tweede\"\r\nderde"),
        Cell(.day(day(2020, 2, 29)))
      ),
      ("emoji", .text("👩‍👩‍👧 漢字 é e\u{301}"), Cell(.day(day(1850, 1, 2)))),
      ("code", .text("0043022"), Cell(.partial(euros(5_500_000)))),
      ("lang", .text(String(repeating: "onafbreekbaar", count: 8)), Cell(.unknown(nil))),
      ("reden", .text("_x0041_ en ; en , en '"), Cell(.unknown("het plan noemt geen bedrag"))),
      ("lijst", .texts(["een", "=twee", "drie;vier"]), .amounts([euros(huge)])),
      ("halve centen", .text(" begint met een spatie"), .amounts([euros(12_345, scale: 3)])),
      ("hele euro's", .text("\u{202E}omgekeerd\u{0}"), .amounts([euros(53_511, scale: 0)])),
      ("goed", Cell(.text("tekst"), tone: .good), Cell(.number(3), tone: .good)),
      ("let op", Cell(.text("=som"), tone: .caution), Cell(.amounts([euros(-1)]), tone: .caution)),
      ("slecht", Cell(.empty, tone: .bad), Cell(.partial(euros(-100)), tone: .bad)),
      ("aandelen", .empty, Cell(.share(Fraction(-1, over: 8)), tone: .bad)),
      ("nul", .empty, Cell(.share(Fraction(0, over: 5)))),
    ]
    for (kind, value, figure) in cells { table.append([.text(kind), value, figure]) }
    return table
  }

  /// A column with several commodities, sums that cannot be worked out, and one that does not fit.
  static var mixed: Table {
    var table = Table(columns: [
      Table.Column(key: "who", title: "Wie"),
      Table.Column(key: "sum", title: "Inzet", alignment: .right),
      Table.Column(key: "price", title: "Prijs", alignment: .right),
    ])
    table.append([.text("Team A"), .amounts([euros(125_000), hours(1_650)]), .amounts([euros(1)])])
    table.append([.text("Team B"), .amounts([hours(4_000)]), Cell(.unknown("geen prijs"))])
    table.append([.text("Team C"), .amounts([]), .amounts([euros(2)])])
    table.append(
      [
        .text("Totaal"),
        Cell(.amounts([euros(125_000), hours(5_650)]), formula: .sum(column: 1, rows: [0, 1, 2])),
        Cell(.partial(euros(3)), formula: .sum(column: 2, rows: [0, 1, 2])),
      ], as: .total)
    return table
  }

  // MARK: Charts, and nothing

  static var charts: Page.Part {
    var part = Page.Part(key: "grafieken", title: "Grafieken")
    var bars = Chart(
      .bars, title: "Begroot en besteed",
      description: "Van elk thema is minder besteed dan begroot.",
      categories: ["Woonmaatschappelijk werk", "Schoon, heel en veilig", "Ontmoeting"])
    bars.append(
      Chart.Series(
        name: "begroot", meaning: .budget, values: [euros(6_551_100), euros(9_926_000), nil]))
    bars.append(
      Chart.Series(
        name: "besteed", meaning: .spent, values: [euros(3_939_125), euros(3_061_260), euros(0)]))
    var single = Chart(
      .bars, title: "Nog vrij", description: "Eén thema is overschreden.",
      categories: ["Oost", "West", "Noord"])
    single.append(
      Chart.Series(name: "vrij", meaning: .other, values: [euros(1_000), euros(-400), euros(1)]))
    var stacked = Chart(
      .stackedBars, title: "Soorten", description: "De helft is personele inzet.",
      categories: ["2020", "2021"])
    stacked.append(
      Chart.Series(name: "out of pocket", meaning: .outOfPocket, values: [euros(500), euros(700)]))
    stacked.append(
      Chart.Series(name: "personele inzet", meaning: .staff, values: [euros(500), euros(0)]))
    var lines = Chart(
      .lines, title: "Verloop", description: "De uitgaven lopen op; van september is niets bekend.",
      categories: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep"])
    lines.append(
      Chart.Series(
        name: "besteed", meaning: .spent,
        values: [0, 10, 20, 35, 60, 80, 81, 99].map { euros($0 * 100) } + [nil]))
    lines.append(
      Chart.Series(
        name: "begroot", meaning: .budget, values: (1...9).map { euros($0 * 1_300) }))
    part.blocks = [.chart(bars), .chart(single), .chart(stacked), .chart(lines)]
    return part
  }

  static var empty: Page.Part {
    var part = Page.Part(
      key: "uitputting", title: "Soorten cellen: [alles] */?\\ wat er kan zijn, en niets")
    var table = Table(columns: [Table.Column(key: "a", title: "Naam")])
    table.caption = "Een tabel zonder rijen"
    part.blocks = [.table(table), .list([]), .paragraph("")]
    return part
  }

  static var origins: [Origin] {
    var origin = Origin(key: "avdv", title: "Besteed aan Achter de voordeur")
    origin.lines = [
      Origin.Line(
        path: "ledgers/2020/team/T1.journal", number: 12,
        day: day(2020, 3, 12),
        text: "82020 LFF 001:oop:Wijkbeheer", amount: euros(2_614_000)),
      Origin.Line(
        key: "later", path: "ledgers/2020/team/=T2.journal", number: 3, day: nil, text: "-los",
        amount: nil),
    ]
    origin.rest = (count: 3, amount: euros(50))
    return [origin]
  }
}
