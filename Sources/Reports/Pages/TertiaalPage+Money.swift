import Basics
import Diagnostics
import Document
import Ledger

// The tables of themes: what they have, what was done with it, and what is expected.
extension TertiaalPage {
  /// Rows in groups with their sums, as all tables of themes have them.
  ///
  /// `make` gives the cells of a row behind its name; of the columns in `summed` a spreadsheet can
  /// add up the rows above, and those in `judged` say how the money fares. Where the themes have
  /// something else than the team was granted, both stand there, and what was granted is judged.
  private func grouped(
    _ columns: [Table.Column], summed: [Int], judged: [Int] = [],
    make: (FigureRow, Int) -> [Cell]
  ) -> FigureTable {
    var table = FigureTable(
      [Table.Column(key: "theme", title: text("Thema", "Theme"))] + columns)
    var ofTeam: [Int] = []
    let groups = groups
    for group in groups {
      table.group(group.name)
      let numbers = Array(table.next..<(table.next + group.rows.count))
      for row in group.rows { table.append([.text(row.name)] + make(row, table.next)) }
      var judgedRows = numbers
      if let divided = group.divided {
        var cells = summing(divided, summed, numbers, at: table.next, make)
        for column in judged { cells[column] = .empty }
        table.append(cells, as: .subtotal)
        judgedRows = [table.next]
        let name = text("Toegekend", "Granted")
        table.append([.text(name)] + make(group.judged, table.next), as: .subtotal)
      } else if group.rows.count > 1, groups.count > 1 {
        var sum = group.judged
        sum.name = text("Samen", "Together")
        table.append(summing(sum, summed, numbers, at: table.next, make), as: .subtotal)
      }
      if group.kind != nil { ofTeam += judgedRows }
    }
    table.append(summing(total, summed, ofTeam, at: table.next, make), as: .total)
    return table
  }

  private func summing(
    _ sum: FigureRow, _ columns: [Int], _ rows: [Int], at number: Int,
    _ make: (FigureRow, Int) -> [Cell]
  ) -> [Cell] {
    cells.summing([.text(sum.name)] + make(sum, number), columns, rows)
  }

  // MARK: Budget

  var budgetPart: Page.Part? {
    guard !figures.all.isEmpty else { return nil }
    let month = period.endWord(in: language)
    var part = Page.Part(key: "budget", title: text("Budget", "Budget"))
    var table = grouped(
      [
        column("original", "Oorspronkelijk", "Original"),
        column("change", "Wijzigingen", "Changes"),
        column("current", "Actueel", "Current"),
        column("toPeriod", "Tot en met \(month)", "Up to \(month)"),
      ], summed: [1, 2, 4]
    ) { row, number in
      let origin = origins.key(.budget, row)
      return [
        cells.sum(row.original, origin: origin), cells.sum(row.change),
        formula(
          cells.sum(row.current, origin: origin),
          .plus(.cell(row: number, column: 1), .cell(row: number, column: 2))),
        cells.sum(row.toPeriod, origin: origin),
      ]
    }
    table.notes = budgetNotes
    part.blocks.append(.table(table.table))
    return part
  }

  private var budgetNotes: [String] {
    let month = period.endWord(in: language)
    var notes = [
      text(
        "Actueel = oorspronkelijk + wijzigingen tot en met \(period.lastDay.text).",
        "Current = original + changes up to \(period.lastDay.text)."),
      text(
        "Tot en met \(month) = actueel × \(period.lastMonth) / 12, op de cent, de helft naar even.",
        "Up to \(month) = current × \(period.lastMonth) / 12, to the cent, halves to even."),
    ]
    for dated in figures.activitiesWithDays {
      notes.append(
        text(
          "\(dated.name) loopt van \(dated.first.text) tot en met \(dated.last.text): daarvan telt het deel \(dated.elapsed) / \(dated.days) naar dagen.",
          "\(dated.name) runs from \(dated.first.text) to \(dated.last.text): of it the part \(dated.elapsed) / \(dated.days) by days counts."
        ))
    }
    return notes + outsideNotes + missingNotes(figures.all.map { $0.current })
  }

  /// What the question marks stand for.
  func missingNotes(_ sums: [MoneySum]) -> [String] {
    let names = sums.flatMap { $0.gaps.map { PotWords(language).words(for: $0) } }.unique
    guard !names.isEmpty else { return [] }
    return [
      text("Nog onbekend, en daarom met ?: ", "Not known yet, and therefore with ?: ")
        + names.joined(separator: "; ") + "."
    ]
  }

  // MARK: Execution

  var executionPart: Page.Part? {
    guard !figures.all.isEmpty else { return nil }
    let month = period.endWord(in: language)
    var part = Page.Part(key: "uitvoering", title: text("Uitvoering", "Execution"))
    var table = grouped(
      [
        column("current", "Budget", "Budget"),
        column("inPeriod", "In \(shortPeriod)", "In \(shortPeriod)"),
        column("upTo", "T/m \(month)", "Up to \(month)"),
        column("open", "Verplicht", "Committed"),
        column("used", "Gebruikt", "Used"),
        column("free", "Vrij", "Free"),
      ], summed: [1, 2, 3, 4], judged: [5, 6]
    ) { row, number in
      func own(_ column: Int) -> Formula { .cell(row: number, column: column) }
      return [
        cells.sum(row.current, origin: origins.key(.budget, row)),
        cells.sum(row.inPeriod, origin: origins.key(.realisation, row, from: period.months)),
        cells.sum(row.upTo, origin: origins.key(.realisation, row)),
        cells.sum(row.open, origin: origins.key(.commitment, row)),
        formula(cells.share(row.used, of: row.current), .over(.plus(own(3), own(4)), own(1))),
        formula(
          cells.difference(row.free, isBadBelowZero: true),
          .minus(.minus(own(1), own(3)), own(4))),
      ]
    }
    table.notes = [
      text(
        "Verplicht is wat op \(period.lastDay.text) nog openstond.",
        "Committed is what was still open on \(period.lastDay.text)."),
      text(
        "Gebruikt = (gerealiseerd t/m \(month) + verplicht) / budget. Vrij = budget - verplicht - gerealiseerd.",
        "Used = (realised up to \(month) + committed) / budget. Free = budget - committed - realised."
      ),
    ]
    table.notes += missingNotes(figures.all.flatMap { [$0.inPeriod, $0.upTo, $0.open] })
    part.blocks.append(.table(table.table))
    return part
  }

  var shortPeriod: String { period.short }

  // MARK: Forecast

  var forecastPart: Page.Part? {
    guard !figures.all.isEmpty else { return nil }
    var part = Page.Part(key: "prognose", title: text("Prognose", "Forecast"))
    var table = grouped(
      [
        column("current", "Budget", "Budget"),
        column("forecast", "Prognose", "Forecast"),
        Table.Column(key: "method", title: text("Wijze", "Method")),
        column("deviation", "Afwijking", "Deviation"),
        column("deviationShare", "Deel", "Share"),
        Table.Column(key: "light", title: text("Licht", "Light")),
      ], summed: [1, 2], judged: [4, 5, 6]
    ) { row, number in
      func own(_ column: Int) -> Formula { .cell(row: number, column: column) }
      return [
        cells.sum(row.current, origin: origins.key(.budget, row)),
        cells.sum(row.forecast, origin: origins.key(.forecast, row)), method(row),
        formula(cells.difference(row.deviation), .minus(own(2), own(1))),
        formula(cells.share(row.deviation, of: row.current), .over(own(4), own(1))),
        lightCell(row),
      ]
    }
    table.notes = forecastNotes
    part.blocks.append(.table(table.table))
    return part
  }

  /// How the forecast came to be; a sum says nothing of it.
  private func method(_ row: FigureRow) -> Cell {
    if row.code == nil { return .empty }
    if figures.isYearOver { return .text(text("afgesloten", "closed")) }
    return .text(row.given != nil ? text("opgegeven", "given") : text("berekend", "worked out"))
  }

  private var forecastNotes: [String] {
    var notes: [String] = []
    let rows = figures.all
    if figures.isYearOver {
      notes.append(
        text(
          "Afgesloten = het jaar is voorbij en de boeken zijn compleet: gerealiseerd + verplicht.",
          "Closed = the year is over and the books are complete: realised + committed."))
    }
    if !figures.isYearOver, rows.contains(where: { $0.given != nil }) {
      notes.append(
        text(
          "Opgegeven = de som van de boekingen op prognose: tot en met \(period.lastDay.text), voor het hele jaar.",
          "Given = the sum of the postings on prognose: up to \(period.lastDay.text), for the whole year."
        ))
    }
    if !figures.isYearOver, rows.contains(where: { $0.given == nil }) {
      notes.append(
        text(
          "Berekend = gerealiseerd + verplicht + het budget van de maanden die nog komen.",
          "Worked out = realised + committed + the budget of the months to come."))
    }
    notes.append(
      text(
        "Afwijking = prognose - budget; boven nul is meer dan er is. Deel = afwijking / budget.",
        "Deviation = forecast - budget; above zero is more than there is. Share = deviation / budget."
      ))
    return notes + cells.lightNotes(limits) + unforeseen
  }

  /// What was spent or promised on activities that a forecast given by hand says nothing of.
  private var unforeseen: [String] {
    var names: [String] = []
    for row in figures.all where row.given != nil && !figures.isYearOver {
      guard let code = row.code, let kind = row.kind else { continue }
      // A forecast for the theme as a whole is one for all of its activities.
      let uses = books.sums[team: figures.teamNumber, year: period.year].filter {
        $0.code == code && $0.kind == kind
      }
      if uses.contains(where: { $0.layer == .forecast && $0.activity == nil }) { continue }
      for activity in figures.activities(of: code, kind, rest: "") where activity.given == nil {
        guard activity.activity != nil, !activity.used.known.isZero else { continue }
        names.append(activity.name + " (" + PotWords(language).euros(activity.used.known) + ")")
      }
    }
    guard !names.isEmpty else { return [] }
    return [
      text(
        "De opgegeven prognose zegt niets over: \(names.joined(separator: "; ")).",
        "The forecast that was given says nothing of: \(names.joined(separator: "; ")).")
    ]
  }

  // MARK: Explanations

  var explanationPart: Page.Part? {
    var table = FigureTable([
      Table.Column(key: "theme", title: text("Thema", "Theme")),
      Table.Column(key: "kind", title: text("Soort", "Kind")),
      column("deviation", "Afwijking", "Deviation"),
      Table.Column(key: "explanation", title: text("Toelichting", "Explanation")),
    ])
    for row in figures.all {
      guard let code = row.code, let kind = row.kind else { continue }
      let given = explanation(of: code, kind)
      let isNeeded = limits.needsExplanation(row)
      guard given != nil || isNeeded else { continue }
      let words =
        given.map { Cell.text($0) }
        ?? Cell(
          .text(text("ontbreekt, en is hier vereist", "missing, and required here")), tone: .bad)
      table.append([
        .text(row.name), .text(name(of: kind)), cells.difference(row.deviation), words,
      ])
    }
    guard !table.isEmpty else { return nil }
    if let limit = limits.explanation {
      let status = limits.isExplanationProposed ? text(" (voorstel)", " (proposal)") : ""
      table.notes = [
        text(
          "Een afwijking van meer dan \(cells.percent(limit))\(status) van het budget vraagt om een toelichting.",
          "A deviation of more than \(cells.percent(limit))\(status) of the budget asks for an explanation."
        )
      ]
    }
    return Page.Part(
      key: "toelichting", title: text("Toelichting", "Explanation"), .table(table.table))
  }

  private func explanation(of code: String, _ kind: AccountPath.Kind) -> String? {
    books.periodReport(of: team, period)?.explanation(of: code, kind).map { $0.text.value }
  }
}
