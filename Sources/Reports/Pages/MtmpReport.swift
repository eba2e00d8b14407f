import Basics
package import Diagnostics
package import Document
import Ledger
import Norms

/// The area teams side by side, for the management that compares them.
package enum MtmpReport {
  /// `isTraceable` says whether the page lists the lines that its figures rest on.
  package static func page(
    _ books: ReportBooks, _ period: ReportPeriod, in language: Language, isTraceable: Bool
  ) -> Page {
    MtmpPage(books.known(at: period), period, language, isTraceable: isTraceable).page
  }
}

/// A team with its sums.
struct ComparedTeam {
  let name: String
  let number: Int
  let figures: TeamFigures
  let outOfPocket: FigureRow
  let staff: FigureRow
  /// Both kinds of what the team is responsible for.
  let all: FigureRow
  /// Nil where nobody says how many there are.
  let dwellings: Quantity?

  init(_ books: ReportBooks, _ name: String, _ period: ReportPeriod) {
    self.name = name
    figures = TeamFigures(books, name, period)
    number = figures.teamNumber
    outOfPocket = figures.granted(.outOfPocket, name)
    staff = figures.granted(.staff, name)
    all = FigureRow.sum([outOfPocket, staff], name, nil)
    dwellings = books.dwellings(of: name, in: period.year)
  }

  func row(of kind: AccountPath.Kind) -> FigureRow { kind == .staff ? staff : outOfPocket }
}

/// The comparison in the making.
struct MtmpPage {
  let books: ReportBooks
  let period: ReportPeriod
  let language: Language
  let cells: FigureCells
  let teams: [ComparedTeam]
  let limits: Limits
  private let origins: MtmpOrigins?

  init(
    _ books: ReportBooks, _ period: ReportPeriod, _ language: Language, isTraceable: Bool
  ) {
    self.books = books
    self.period = period
    self.language = language
    cells = FigureCells(language)
    teams = books.teams.map { ComparedTeam(books, $0, period) }
    limits = Limits(books.input.rulebook, on: period.lastDay)
    origins = isTraceable ? MtmpOrigins(books, teams, period, language) : nil
  }

  func text(_ dutch: String, _ english: String) -> String { cells.text(dutch, english) }
  var month: String { period.endWord(in: language) }

  var page: Page {
    var page = Page(
      key: Slug.of("mtmp " + period.text),
      title: text("Gebiedsteams vergeleken, \(period.text)", "Area teams compared, \(period.text)"),
      subtitle: text("Voor het MTMP", "For the MTMP"))
    page.facts = [
      Page.Fact(text("Periode", "Period"), "\(period.text), \(period.words(in: language))"),
      Page.Fact(text("Gebiedsteams", "Area teams"), String(teams.count)),
    ]
    page.parts = [
      summary, sideBySide, dwellingPart, composition, themePart, trend, outcomes, tiePart,
    ].compactMap { $0 }
    page.origins =
      origins?.all { code in
        teams.lazy.compactMap { $0.figures.titles[code] }.first ?? code
      } ?? []
    page.closing = ReportClosing(books, language).facts(period, tie: tie)
    return page
  }

  // MARK: What differs

  private var summary: Page.Part {
    var part = Page.Part(key: "verschillen", title: text("Wat opvalt", "What stands out"))
    let incomplete = teams.filter { !$0.figures.areBooksComplete }.map { $0.name }
    if !incomplete.isEmpty {
      part.blocks.append(
        .notice(
          text(
            "De boeken zijn niet compleet tot het eind van de periode bij: \(incomplete.joined(separator: "; ")). Wat daar gerealiseerd is, is een ondergrens.",
            "The books are not complete up to the end of the period of: \(incomplete.joined(separator: "; ")). What was realised there is a lower bound."
          ), .bad))
    }
    if let unread = books.unreadCells(of: nil, period.year, in: language) {
      part.blocks.append(.notice(unread, .bad))
    }
    part.blocks.append(.list(MtmpWords(self).lines))
    if let chart { part.blocks.append(.chart(chart)) }
    return part
  }

  private var chart: Chart? {
    let known = teams.filter { $0.all.used.total != nil }
    guard known.count > 1 else { return nil }
    var chart = Chart(
      .bars, title: text("Budget en gebruik per team", "Budget and use by team"),
      description: text(
        "Out of pocket per gebiedsteam: het budget naast wat tot en met \(month) is gerealiseerd en verplicht.",
        "Out of pocket by area team: the budget beside what was realised and committed up to \(month)."
      ) + (MtmpWords(self).usedLine.map { " " + $0 } ?? ""), categories: known.map { $0.name })
    cells.appendUse(to: &chart, of: known.map { $0.outOfPocket })
    return chart
  }

  // MARK: Side by side

  private var teamColumn: Table.Column { cells.words("team", "Gebiedsteam", "Area team") }

  private var sideBySide: Page.Part? {
    var part = Page.Part(key: "teams", title: text("Naast elkaar", "Side by side"))
    for kind in TeamFigures.kinds {
      let rows = teams.map { ($0, $0.row(of: kind)) }.filter { !$1.isEmpty }
      guard !rows.isEmpty else { continue }
      var table = FigureTable([
        teamColumn, cells.column("current", "Budget", "Budget"),
        cells.column("upTo", "T/m \(month)", "Up to \(month)"),
        cells.column("open", "Verplicht", "Committed"),
        cells.column("used", "Gebruikt", "Used"),
        cells.column("forecast", "Prognose", "Forecast"),
        cells.column("deviation", "Afwijking", "Deviation"),
        cells.words("light", "Licht", "Light"),
      ])
      let name = PotWords(language).name(of: kind)
      table.caption = name.prefix(1).uppercased() + name.dropFirst()
      for (team, row) in rows {
        table.append(compared(row, team, team.figures.areBooksComplete, at: table.next))
      }
      if rows.count > 1 {
        let sum = FigureRow.sum(rows.map { $0.1 }, text("Totaal", "Total"), kind)
        let isComplete = rows.allSatisfy { $0.0.figures.areBooksComplete }
        table.append(
          cells.summing(
            compared(sum, nil, isComplete, at: table.next), [1, 2, 3, 5], Array(0..<table.next)),
          as: .total)
      }
      table.notes =
        [
          text(
            "Gebruikt = (gerealiseerd + verplicht) / budget. Afwijking = prognose - budget; boven nul is meer dan er is.",
            "Used = (realised + committed) / budget. Deviation = forecast - budget; above zero is more than there is."
          )
        ] + (part.blocks.isEmpty ? cells.lightNotes(limits) : [])
      part.blocks.append(.table(table.table))
    }
    return part.blocks.isEmpty ? nil : part
  }

  /// A row with the lines that it leads to, if it is one team's.
  private func compared(
    _ row: FigureRow, _ team: ComparedTeam?, _ isComplete: Bool, at number: Int
  ) -> [Cell] {
    func own(_ column: Int) -> Formula { .cell(row: number, column: column) }
    return themeCells(row.name, row, team, at: number) + [
      cells.sum(row.forecast, origin: origins?.key(.forecast, row, of: team)),
      cells.formula(cells.difference(row.deviation), .minus(own(5), own(1))),
      cells.light(limits.light(of: row, areBooksComplete: isComplete)),
    ]
  }

  private var dwellingPart: Page.Part? {
    var part = Page.Part(key: "woningen", title: text("Per woning", "By dwelling"))
    var table = FigureTable([
      teamColumn, cells.column("dwellings", "Woningen", "Dwellings"),
      cells.column("outOfPocket", "Out of pocket", "Out of pocket"),
      cells.column("staff", "Personeel", "Staff"),
      cells.column("upTo", "Samen", "Together"), cells.column("budget", "Budget", "Budget"),
    ])
    for team in teams {
      guard let dwellings = team.dwellings else {
        table.append([.text(team.name)] + [Cell](repeating: Cell(.unknown(nil)), count: 5))
        continue
      }
      table.append([
        .text(team.name), FigureCells.cell(dwellings, ""),
        cells.each(team.outOfPocket.upTo, per: dwellings),
        cells.each(team.staff.upTo, per: dwellings), cells.each(team.all.upTo, per: dwellings),
        cells.each(team.all.current, per: dwellings),
      ])
    }
    table.notes = [
      text(
        "Gerealiseerd tot en met \(month) en budget, gedeeld door de woningen van \(period.year) in organisatie.md, op de cent afgerond. Met ? is het aantal woningen of het bedrag niet bekend.",
        "Realised up to \(month) and budget, divided by the dwellings of \(period.year) in organisatie.md, rounded to the cent. With ? the number of dwellings or the amount is not known."
      )
    ]
    part.blocks.append(.table(table.table))
    return part
  }

  private var composition: Page.Part? {
    var part = Page.Part(
      key: "soorten", title: text("Out of pocket en personele inzet", "Out of pocket and staff"))
    var table = FigureTable([
      teamColumn, cells.column("outOfPocket", "Out of pocket", "Out of pocket"),
      cells.column("staff", "Personeel", "Staff"), cells.column("upTo", "Samen", "Together"),
      cells.column("share", "Deel personeel", "Staff share"),
    ])
    func row(
      _ name: String, _ team: ComparedTeam?, _ own: MoneySum, _ staff: MoneySum, at number: Int
    ) -> [Cell] {
      func cell(_ column: Int) -> Formula { .cell(row: number, column: column) }
      return [
        .text(name),
        cells.sum(own, origin: team.flatMap { origins?.key(.realisation, $0.outOfPocket, of: $0) }),
        cells.sum(staff, origin: team.flatMap { origins?.key(.realisation, $0.staff, of: $0) }),
        cells.formula(cells.sum(own + staff), .plus(cell(1), cell(2))),
        cells.formula(cells.share(staff, of: own + staff), .over(cell(2), cell(3))),
      ]
    }
    for team in teams {
      table.append(row(team.name, team, team.outOfPocket.upTo, team.staff.upTo, at: table.next))
    }
    if teams.count > 1 {
      let total = row(
        text("Totaal", "Total"), nil, MoneySum.sum(teams.map { $0.outOfPocket.upTo }),
        MoneySum.sum(teams.map { $0.staff.upTo }), at: table.next)
      table.append(cells.summing(total, 1...2, Array(0..<table.next)), as: .total)
    }
    table.notes = [
      text("Gerealiseerd tot en met \(month).", "Realised up to \(month).")
    ]
    part.blocks.append(.table(table.table))
    var chart = Chart(
      .stackedBars,
      title: text("Out of pocket en personele inzet", "Out of pocket and staff"),
      description: text(
        "Per gebiedsteam wat tot en met \(month) is gerealiseerd, out of pocket en personele inzet achter elkaar.",
        "By area team what was realised up to \(month), out of pocket and staff behind each other."
      ) + (MtmpWords(self).staffLine.map { " " + $0 } ?? ""), categories: teams.map { $0.name })
    cells.appendKinds(to: &chart) { kind in teams.map { $0.row(of: kind).upTo } }
    part.blocks.append(.chart(chart))
    return part
  }

  // MARK: Themes

  private var themePart: Page.Part? {
    let codes = teams.flatMap { $0.figures.all.compactMap { $0.code } }.unique
    var table = FigureTable([
      teamColumn, cells.column("current", "Budget", "Budget"),
      cells.column("upTo", "T/m \(month)", "Up to \(month)"),
      cells.column("open", "Verplicht", "Committed"), cells.column("used", "Gebruikt", "Used"),
    ])
    for code in codes {
      for kind in TeamFigures.kinds {
        let rows = teams.compactMap { team in
          team.figures.all.first { $0.code == code && $0.kind == kind }.map { (team, $0) }
        }
        guard let first = rows.first else { continue }
        table.group(first.1.name + ", " + PotWords(language).name(of: kind))
        let start = table.next
        for (team, row) in rows {
          table.append(themeCells(team.name, row, team, at: table.next))
        }
        guard rows.count > 1 else { continue }
        let sum = FigureRow.sum(rows.map { $0.1 }, "", kind)
        table.append(
          cells.summing(
            themeCells(text("Samen", "Together"), sum, nil, at: table.next), 1...3,
            Array(start..<table.next)), as: .subtotal)
      }
    }
    guard !table.isEmpty else { return nil }
    return Page.Part(key: "themas", title: text("Per thema", "By theme"), .table(table.table))
  }

  private func themeCells(
    _ name: String, _ row: FigureRow, _ team: ComparedTeam?, at number: Int
  ) -> [Cell] {
    func own(_ column: Int) -> Formula { .cell(row: number, column: column) }
    return [
      .text(name), cells.sum(row.current, origin: origins?.key(.budget, row, of: team)),
      cells.sum(row.upTo, origin: origins?.key(.realisation, row, of: team)),
      cells.sum(row.open, origin: origins?.key(.commitment, row, of: team)),
      cells.formula(cells.share(row.used, of: row.current), .over(.plus(own(2), own(3)), own(1))),
    ]
  }

  // MARK: Through the years

  private var trend: Page.Part? {
    let known = books.sums.years
    let years = books.reportYears.filter { $0 <= period.year && known.contains($0) }
    guard !years.isEmpty else { return nil }
    var table = FigureTable([
      teamColumn, cells.words("year", "Jaar", "Year"), cells.column("T1", "T1", "T1"),
      cells.column("T2", "T2", "T2"), cells.column("T3", "T3", "T3"),
      cells.column("total", "Jaar samen", "Year together"),
    ])
    for team in teams {
      for (index, year) in years.enumerated() {
        let money = MtmpPage.thirds.map { spent(team, year, $0) }
        table.append(
          [.text(index == 0 ? team.name : ""), .text(String(year))]
            + trendCells(money, table.next, of: team, year))
      }
    }
    if teams.count > 1 {
      for (index, year) in years.enumerated() {
        let money = MtmpPage.thirds.map { third in
          MoneySum.sum(teams.map { spent($0, year, third) })
        }
        let rows = teams.indices.map { $0 * years.count + index }
        table.append(
          cells.summing(
            [.text(index == 0 ? text("Totaal", "Total") : ""), .text(String(year))]
              + trendCells(money, table.next), 2...4, rows), as: .total)
      }
    }
    table.notes = [
      text(
        "Gerealiseerd per tertiaal, out of pocket en personele inzet samen, zonder de thema's die niet van de teams zijn; van \(period.year) tot en met \(month).",
        "Realised by tertiaal, out of pocket and staff together, without the themes that are not the teams'; of \(period.year) up to \(month)."
      )
    ]
    let others = books.spentElsewhere(until: period.year).map {
      String($0.year) + " (" + cells.euros($0.sum.known) + ")"
    }
    if !others.isEmpty {
      table.notes.append(
        text(
          "Niet hierin, omdat er geen plan en geen heel jaar boekingen van is: \(others.joined(separator: "; ")).",
          "Not in it, since there is no plan and no whole year of postings of it: \(others.joined(separator: "; "))."
        ))
    }
    var part = Page.Part(key: "verloop", title: text("Verloop", "Trend"))
    part.blocks.append(.table(table.table))
    if let chart = trendChart(years) { part.blocks.append(.chart(chart)) }
    return part
  }

  private static let thirds = [1...4, 5...8, 9...12]

  private func spent(_ team: ComparedTeam, _ year: Int, _ months: ClosedRange<Int>) -> MoneySum {
    // Of the year of the report nothing behind its period counts.
    let last = year == period.year ? min(months.upperBound, period.lastMonth) : months.upperBound
    guard months.lowerBound <= last else { return MoneySum() }
    return books.sums.euros(
      .realisation, team: team.number, year: year, months.lowerBound...last
    ) { !books.isApart($0.code) }
  }

  private func trendCells(
    _ money: [MoneySum], _ number: Int, of team: ComparedTeam? = nil, _ year: Int = 0
  ) -> [Cell] {
    func own(_ column: Int) -> Formula { .cell(row: number, column: column) }
    let thirds = zip(money, MtmpPage.thirds).map { money, months in
      cells.sum(money, origin: team.flatMap { origins?.key($0, year, from: months) })
    }
    let year = cells.sum(
      MoneySum.sum(money), origin: team.flatMap { origins?.key($0, year) })
    return thirds + [cells.formula(year, .plus(.plus(own(2), own(3)), own(4)))]
  }

  private func trendChart(_ years: [Int]) -> Chart? {
    let thirds = years.flatMap { year in
      (1...3).filter { year < period.year || ($0 - 1) * 4 < period.lastMonth }.map { (year, $0) }
    }
    guard thirds.count > 1 else { return nil }
    var chart = Chart(
      .lines, title: text("Realisatie per tertiaal", "Realisation by tertiaal"),
      description: text(
        "Een lijn per gebiedsteam, out of pocket en personele inzet samen.",
        "A line for each area team, out of pocket and staff together.")
        + (MtmpWords(self).trendLine.map { " " + $0 } ?? ""),
      categories: thirds.map { String($0.0) + "-T" + String($0.1) })
    for team in teams {
      chart.append(
        cells.series(
          .other, team.name, team.name,
          thirds.map { year, third in spent(team, year, (third * 4 - 3)...(third * 4)) }))
    }
    return chart
  }

  // MARK: Outcomes

  private var outcomes: Page.Part? {
    var table = FigureTable(
      [teamColumn, cells.words("activity", "Activiteit", "Activity")]
        + cells.outcomeColumns(period))
    for team in teams {
      let lines = TeamLines(books, team: team.number, period)
      let rows = OutcomeRow.all(lines.outcomes, period) { outcome in
        books.sums.euros(
          .realisation, team: team.number, year: period.year, period.monthsSoFar
        ) { outcome.isOn($0) }
      }
      for row in rows {
        table.append(
          [.text(team.name), .text(row.activity ?? team.figures.title(row.code))]
            + cells.outcome(row))
      }
    }
    guard !table.isEmpty else { return nil }
    table.notes = [cells.outcomeNote]
    return Page.Part(key: "resultaten", title: text("Resultaten", "Outcomes"), .table(table.table))
  }

  // MARK: That it ties

  /// All lines of the period, those of nobody too.
  private var tiePart: Page.Part? {
    let nobodys = books.sums.own(
      .realisation, team: -1, year: period.year, period.monthsSoFar
    ) { _ in true }
    guard !nobodys.isNothing else { return nil }
    var part = Page.Part(
      key: "zonder-team", title: text("Zonder gebiedsteam", "Without area team"))
    part.blocks.append(
      .notice(
        text(
          "Van \(cells.euros(nobodys.known)) is niet te zeggen bij welk team het hoort; de cijfers van alle teams missen daardoor mogelijk iets.",
          "Of \(cells.euros(nobodys.known)) nobody can tell whose it is; the figures of all teams may therefore lack something."
        ), .caution))
    return part
  }

  private var tie: String {
    let tie = BalanceTie(books, period, [.realisation]) { layer in
      var shown = books.sums.own(
        layer, team: Attribution.unknown, year: period.year, period.monthsSoFar
      ) { _ in true }
      for team in teams { shown.add(MoneySum.sum(team.figures.all.map { $0.upTo }).known) }
      return shown
    }
    return tie.words(cells, command: "wijkboek balance")
  }
}
