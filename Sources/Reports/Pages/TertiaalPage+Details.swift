import Basics
import Diagnostics
import Document
import Ledger
import Norms

// Activities, municipalities, hours and outcomes.
extension TertiaalPage {
  // MARK: Activities

  var activityPart: Page.Part? {
    let month = period.endWord(in: language)
    var table = FigureTable([
      Table.Column(key: "activity", title: text("Activiteit", "Activity")),
      column("current", "Budget", "Budget"),
      column("inPeriod", "In \(shortPeriod)", "In \(shortPeriod)"),
      column("upTo", "T/m \(month)", "Up to \(month)"),
      column("open", "Verplicht", "Committed"),
      column("free", "Vrij", "Free"),
      column("forecast", "Prognose", "Forecast"),
    ])
    var missing: [MoneySum] = []
    for theme in figures.all {
      guard let code = theme.code, let kind = theme.kind else { continue }
      let rows = figures.activities(
        of: code, kind, rest: text("Niet bij een activiteit", "Of no activity"))
      guard !rows.isEmpty else { continue }
      table.group(kind == .outOfPocket ? theme.name : theme.name + ", " + name(of: kind))
      let numbers = Array(table.next..<(table.next + rows.count))
      for row in rows { table.append([.text(row.name)] + activityCells(row, at: table.next)) }
      let sum = [.text(text("Samen", "Together"))] + activityCells(theme, at: table.next)
      table.append(cells.summing(sum, 1...4, numbers), as: .subtotal)
      missing += rows.map { $0.current }
    }
    guard !table.isEmpty else { return nil }
    table.notes = [
      text(
        "Vrij = budget - gerealiseerd t/m \(month) - verplicht. Prognose: opgegeven of berekend, zoals bij de thema's; een opgegeven prognose van een thema is de som van wat is opgegeven.",
        "Free = budget - realised up to \(month) - committed. Forecast: given or worked out, as for themes; a forecast given for a theme is the sum of what was given."
      )
    ]
    table.notes += missingNotes(missing)
    return Page.Part(
      key: "activiteiten", title: text("Activiteiten", "Activities"), .table(table.table))
  }

  private func activityCells(_ row: FigureRow, at number: Int) -> [Cell] {
    func own(_ column: Int) -> Formula { .cell(row: number, column: column) }
    return [
      cells.sum(row.current, origin: origins.key(.budget, row)),
      cells.sum(row.inPeriod, origin: origins.key(.realisation, row, from: period.months)),
      cells.sum(row.upTo, origin: origins.key(.realisation, row)),
      cells.sum(row.open, origin: origins.key(.commitment, row)),
      formula(
        cells.difference(row.free, isBadBelowZero: true), .minus(.minus(own(1), own(3)), own(4))),
      cells.sum(row.forecast, origin: origins.key(.forecast, row)),
    ]
  }

  // MARK: Municipalities

  /// The municipalities of the team, then those that only its lines name.
  private var municipalities: [String] {
    var names = books.input.organisation.rows(ofTeam: team)
      .compactMap { $0.municipality?.value }
    let used = books.sums[team: figures.teamNumber, year: period.year].compactMap {
      $0.municipalityName
    }
    for name in Set(used).sorted() where !names.contains(name) { names.append(name) }
    return names
  }

  private func spent(
    _ municipality: String?, _ layer: AccountPath.Layer, _ kind: AccountPath.Kind?,
    _ months: ClosedRange<Int>
  ) -> MoneySum {
    books.sums.euros(layer, team: figures.teamNumber, year: period.year, months) {
      $0.municipalityName == municipality && (kind == nil || $0.kind == kind)
    }
  }

  var municipalityPart: Page.Part? {
    let names = municipalities
    guard !names.isEmpty else { return nil }
    let month = period.endWord(in: language)
    var table = FigureTable([
      Table.Column(key: "municipality", title: text("Gemeente", "Municipality")),
      column("budget", "Budget", "Budget"),
      column("inPeriod", "In \(shortPeriod)", "In \(shortPeriod)"),
      column("outOfPocket", "Out of pocket", "Out of pocket"),
      column("staff", "Personeel", "Staff"),
      column("upTo", "T/m \(month)", "Up to \(month)"),
      column("open", "Verplicht", "Committed"),
    ])
    for name in names { table.append(municipalityCells(name, at: table.next)) }
    let nobodys = municipalityCells(nil, at: table.next)
    if [nobodys[2], nobodys[5], nobodys[6]].contains(where: { $0.value != nothing }) {
      table.append(nobodys)
    }
    let rows = Array(0..<table.next)
    func total(_ layer: AccountPath.Layer, _ kind: AccountPath.Kind?, _ months: ClosedRange<Int>)
      -> Cell
    {
      cells.sum(
        books.sums.euros(layer, team: figures.teamNumber, year: period.year, months) {
          kind == nil || $0.kind == kind
        })
    }
    let sum: [Cell] = [
      .text(text("Totaal", "Total")), .empty, total(.realisation, nil, period.months),
      total(.realisation, .outOfPocket, period.monthsSoFar),
      total(.realisation, .staff, period.monthsSoFar),
      total(.realisation, nil, period.monthsSoFar), total(.commitment, nil, period.monthsSoFar),
    ]
    table.append(cells.summing(sum, 2...6, rows), as: .total)
    table.notes = [
      text(
        "Budget is wat het plan voor de gemeente noemt, met personele inzet en met haar deel van de corporatiebrede projecten; het telt niet op tot het budget van het team.",
        "Budget is what the plan says of the municipality, with staff and with its part of the corporation's projects; it does not add up to the team's budget."
      ),
      text(
        "Out of pocket en personeel: gerealiseerd tot en met \(month), samen de kolom erachter.",
        "Out of pocket and staff: realised up to \(month), together the column behind them."),
    ]
    return Page.Part(
      key: "gemeenten", title: text("Gemeenten", "Municipalities"), .table(table.table))
  }

  private var nothing: Cell.Value { .amounts([FigureCells.euros(.zero)]) }

  private func municipalityCells(_ name: String?, at number: Int) -> [Cell] {
    func sum(
      _ layer: AccountPath.Layer, _ kind: AccountPath.Kind, _ months: ClosedRange<Int>,
      from: ClosedRange<Int>? = nil
    ) -> Cell {
      cells.sum(
        spent(name, layer, kind, months),
        origin: name.flatMap { origins.key(layer, kind, municipality: $0, from: from) })
    }
    return [
      .text(name ?? text("Zonder gemeente", "Without municipality")), budget(of: name),
      cells.sum(spent(name, .realisation, nil, period.months)),
      sum(.realisation, .outOfPocket, period.monthsSoFar),
      sum(.realisation, .staff, period.monthsSoFar),
      formula(
        cells.sum(spent(name, .realisation, nil, period.monthsSoFar)),
        .plus(.cell(row: number, column: 3), .cell(row: number, column: 4))),
      sum(.commitment, .outOfPocket, period.monthsSoFar),
    ]
  }

  private func budget(of municipality: String?) -> Cell {
    guard let municipality else { return .empty }
    let named = figures.plan?.budgets.first { $0.year == period.year }?.municipalities
      .first { $0.name.value == municipality }
    guard let named else { return Cell(.unknown(nil)) }
    guard let amount = named.figure.amount else { return Cell(.unknown(nil)) }
    return Cell(
      .amounts([FigureCells.euros(amount)]), origin: origins.key(budgetOf: municipality))
  }

  // MARK: Hours and outcomes

  var hoursPart: Page.Part? {
    let rows = figures.all.filter { $0.kind == .staff }
    let sum = rows.count > 1 ? [FigureRow.sum(rows, text("Totaal", "Total"), .staff)] : []
    let tariff = books.input.rulebook.values.first { $0.name == "uurtarief" }?
      .entry(on: period.lastDay)
    let month = period.endWord(in: language)
    var columns = [
      cells.words("theme", "Thema", "Theme"),
      column("inPeriod", "In \(shortPeriod)", "In \(shortPeriod)"),
      column("upTo", "T/m \(month)", "Up to \(month)"),
      column("cost", "Kosten t/m \(month)", "Cost up to \(month)"),
      column("budget", "Budget", "Budget"),
    ]
    if tariff != nil { columns.append(column("hours", "In uren", "In hours")) }
    columns.append(column("used", "Gebruikt", "Used"))
    var table = FigureTable(columns)
    for row in rows + sum {
      let made = hourCells(row, tariff?.amount, at: table.next)
      if row.code == nil {
        table.append(cells.summing(made, 1...4, Array(0..<table.next)), as: .total)
      } else {
        table.append(made)
      }
    }
    guard rows.contains(where: { hours($0, period.monthsSoFar).map { !$0.isZero } ?? true }) else {
      return nil
    }
    table.notes = hourNotes(tariff)
    return Page.Part(key: "uren", title: text("Uren", "Hours"), .table(table.table))
  }

  private func hours(_ row: FigureRow, _ months: ClosedRange<Int>) -> Quantity? {
    books.sums.hours(team: figures.teamNumber, year: period.year, months) { use in
      use.kind == .staff && (row.code == nil || use.code == row.code)
    }
  }

  private func hourCells(_ row: FigureRow, _ tariff: Ratio?, at number: Int) -> [Cell] {
    var made: [Cell] = [
      .text(row.name), FigureCells.cell(hours(row, period.months), "uur"),
      FigureCells.cell(hours(row, period.monthsSoFar), "uur"), cells.sum(row.upTo),
      cells.sum(row.current),
    ]
    if let tariff {
      let hours = row.current.total.flatMap { Ratio($0).divided(by: tariff) }
      made.append(FigureCells.cell(hours.flatMap { FigureCells.hundredths($0) }, "uur"))
    }
    let share = Formula.over(.cell(row: number, column: 3), .cell(row: number, column: 4))
    return made + [formula(cells.share(row.upTo, of: row.current), share)]
  }

  private func hourNotes(_ tariff: DatedValue.Entry?) -> [String] {
    let costs = text(
      "Kosten zijn de uren tegen hun eigen prijs, en wat in euro's op personele inzet is geboekt.",
      "Costs are the hours at their own price, and what was booked in euros on staff.")
    guard let tariff, let shown = FigureCells.hundredths(tariff.amount) else { return [costs] }
    let status = tariff.status.isTold ? " (" + tariff.status.words(in: language) + ")" : ""
    let words = PotWords(language).euros(shown, cents: true) + status
    return [
      costs,
      text(
        "In uren = budget / uurtarief van \(words), op een honderdste uur afgerond.",
        "In hours = budget / tariff of \(words), rounded to a hundredth of an hour."),
    ]
  }

  var outcomePart: Page.Part? {
    let rows = OutcomeRow.all(lines.outcomes, period) { outcome in
      books.sums.euros(
        .realisation, team: figures.teamNumber, year: period.year, period.monthsSoFar
      ) { outcome.isOn($0) }
    }
    guard !rows.isEmpty else { return nil }
    var table = FigureTable(
      [cells.words("activity", "Activiteit", "Activity")] + cells.outcomeColumns(period))
    for row in rows { table.append([.text(title(of: row))] + cells.outcome(row)) }
    table.notes = [cells.outcomeNote]
    return Page.Part(key: "resultaten", title: text("Resultaten", "Outcomes"), .table(table.table))
  }

  private func title(of outcome: OutcomeRow) -> String {
    guard let activity = outcome.activity else { return figures.title(outcome.code) }
    let rows = figures.activities(of: outcome.code, outcome.kind, rest: "")
    return rows.first { $0.activity == activity }?.name ?? activity
  }
}
