import Basics
package import Diagnostics
package import Document
import Ledger

/// What all teams did in one municipality.
package enum GemeenteReport {
  /// `team` limits the page to one of the teams, and its key names that team.
  package static func page(
    _ books: ReportBooks, municipality: String, team: String?, _ period: ReportPeriod,
    in language: Language, isTraceable: Bool
  ) -> Page {
    GemeentePage(
      books.known(at: period), municipality, team, period, language, isTraceable: isTraceable
    ).page
  }

  /// The municipalities of the organisation; where it lists none, those that the journals name.
  ///
  /// What a line spells otherwise is no municipality: the pages of those that there are say so.
  package static func municipalities(of books: ReportBooks) -> [String] {
    let names = books.input.organisation.municipalityNames
    if !names.isEmpty { return names }
    return books.input.book.names.labelSets.compactMap { set in
      set.first { $0.name == "gemeente" }?.value
    }.filter { !$0.isEmpty }.unique
  }
}

/// The page of a municipality in the making.
private struct GemeentePage {
  private let books: ReportBooks
  private let municipality: String
  private let team: String?
  private let period: ReportPeriod
  private let language: Language
  private let cells: FigureCells
  private let sums: MunicipalitySums
  private let lines: [TeamLines]
  private let origins: FigureOrigins
  private let isTraceable: Bool

  init(
    _ books: ReportBooks, _ municipality: String, _ team: String?, _ period: ReportPeriod,
    _ language: Language, isTraceable: Bool
  ) {
    self.books = books
    self.municipality = municipality
    self.team = team
    self.period = period
    self.language = language
    self.isTraceable = isTraceable
    cells = FigureCells(language)
    sums = MunicipalitySums(books, municipality, of: team, period)
    var origins = FigureOrigins(books)
    lines = sums.teamsWithBookings.map { number in
      TeamLines(books, team: number, period) { line, row, euros in
        guard isTraceable, row.municipalityName == municipality else { return }
        origins.add(line, to: FigureOrigins.Key.all(of: row), euros)
      }
    }
    origins.settle()
    self.origins = origins
  }

  private func text(_ dutch: String, _ english: String) -> String { cells.text(dutch, english) }

  var page: Page {
    var page = Page(
      key: Slug.of("gemeente " + period.text) + "-"
        + (books.slugsOfMunicipalities[municipality] ?? Slug.of(municipality))
        + (team.map { "-team-" + (books.slugsOfTeams[$0] ?? Slug.of($0)) } ?? ""),
      title: text(
        "Leefbaarheid in \(municipality), \(period.text)",
        "Liveability in \(municipality), \(period.text)"),
      subtitle: text("Alle gebiedsteams en thema's", "All area teams and themes"))
    page.facts = facts
    page.parts = [summary, themes, teamPart, budgetPart, activities, hours, outcomes]
      .compactMap { $0 }
    if isTraceable {
      let writer = LineWords(books, language)
      page.origins = origins.origins(title: title) {
        writer.line($0, key: $1)
      }
    }
    page.closing = ReportClosing(books, language).facts(
      period, of: books.teams(in: municipality), tie: tie)
    return page
  }

  private func title(_ key: FigureOrigins.Key) -> String {
    let parts = [
      LayerWords.name(of: key.layer, in: language), key.code.map { title($0) },
      key.kind.map { PotWords(language).name(of: $0) }, key.activity,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private var facts: [Page.Fact] {
    var facts = [
      Page.Fact(text("Gemeente", "Municipality"), municipality),
      Page.Fact(text("Periode", "Period"), "\(period.text), \(period.words(in: language))"),
    ]
    let names = books.input.organisation.rows(inMunicipality: municipality).map { $0.name.value }
    if !names.isEmpty {
      facts.append(
        Page.Fact(
          text("Gebiedsteams", "Area teams"),
          names.map { name in
            let until =
              books.attribution.booksComplete(of: name)?.text ?? text("onbekend", "unknown")
            return name + text(", boeken compleet t/m ", ", books complete up to ") + until
          }.joined(separator: "; ")))
    }
    let dwellings = sums.dwellings
    facts.append(
      Page.Fact(
        text("Woningen", "Dwellings"),
        dwellings.map { $0.text(in: language) } ?? text("niet bekend", "not known")))
    return facts
  }

  private var month: String { period.endWord(in: language) }

  private func title(_ code: String) -> String {
    let listed = books.input.organisation.ledgerCodes.first { $0.code.value == code }
    return listed?.theme?.value ?? code
  }

  private func origin(
    _ layer: AccountPath.Layer, _ code: String, _ kind: AccountPath.Kind, activity: String? = nil
  ) -> String? {
    origins.key(FigureOrigins.Key(layer: layer, code: code, kind: kind, activity: activity))
  }

  // MARK: Parts

  /// Whether the books of all teams that the organisation puts here reach the end of the period.
  private var areComplete: Bool {
    books.input.organisation.rows(inMunicipality: municipality).allSatisfy {
      books.areComplete($0.name.value, at: period)
    }
  }

  private var summary: Page.Part {
    var part = Page.Part(key: "samenvatting", title: text("In het kort", "In short"))
    if !areComplete {
      part.blocks.append(
        .notice(
          text(
            "De boeken zijn niet compleet tot het eind van de periode: elk bedrag is een ondergrens.",
            "The books are not complete up to the end of the period: each amount is a lower bound."),
          .bad))
    }
    part.blocks += books.unreadCells(in: municipality, period.year, language)
    part.blocks += UnlistedMunicipality.notices(books, period, for: municipality, cells)
    let outOfPocket = sums.ofTeams(.realisation, period.monthsSoFar, .outOfPocket)
    let staff = sums.ofTeams(.realisation, period.monthsSoFar, .staff)
    let all = outOfPocket + staff
    let least = all.gaps.isEmpty ? "" : text("ten minste ", "at least ")
    var lines = [
      text(
        "Tot en met \(month) ging er \(least)\(cells.euros(all.known)) naar leefbaarheid in \(municipality): \(cells.euros(outOfPocket.known)) out of pocket en \(cells.euros(staff.known)) personele inzet.",
        "Up to \(month) \(least)\(cells.euros(all.known)) went to liveability in \(municipality): \(cells.euros(outOfPocket.known)) out of pocket and \(cells.euros(staff.known)) staff."
      )
    ]
    if let dwellings = sums.dwellings, !dwellings.isZero, let total = all.total,
      let each = FigureCells.quotient(total, dwellings)
    {
      let words = PotWords(language).euros(each, cents: true)
      lines.append(
        text("Dat is \(words) per woning.", "That is \(words) for each dwelling."))
    }
    let apart = sums.sum(.realisation, period.monthsSoFar) { books.isApart($0.code) }
    if !apart.isNothing {
      let names = sums.codes.filter { books.isApart($0) }.map { title($0) }.joined(separator: "; ")
      lines.append(
        text(
          "Daarnaast \(cells.euros(apart.known)) die niet onder de gebiedsteams valt: \(names).",
          "Besides \(cells.euros(apart.known)) that is not under the area teams: \(names)."))
    }
    part.blocks.append(.list(lines))
    return part
  }

  private func columns(_ key: String, _ dutch: String, _ english: String) -> [Table.Column] {
    [
      cells.words(key, dutch, english),
      cells.column("inPeriod", "In \(period.short)", "In \(period.short)"),
      cells.column("outOfPocket", "Out of pocket", "Out of pocket"),
      cells.column("staff", "Personeel", "Staff"),
      cells.column("upTo", "T/m \(month)", "Up to \(month)"),
      cells.column("open", "Verplicht", "Committed"),
    ]
  }

  /// In the period, both kinds up to its end, their sum, and what is still committed.
  private func row(
    _ name: String, at number: Int, origins: (AccountPath.Layer, AccountPath.Kind) -> String?,
    _ sum: (AccountPath.Layer, ClosedRange<Int>, AccountPath.Kind?) -> MoneySum
  ) -> [Cell] {
    [
      .text(name), cells.sum(sum(.realisation, period.months, nil)),
      cells.sum(
        sum(.realisation, period.monthsSoFar, .outOfPocket),
        origin: origins(.realisation, .outOfPocket)),
      cells.sum(
        sum(.realisation, period.monthsSoFar, .staff), origin: origins(.realisation, .staff)),
      cells.formula(
        cells.sum(sum(.realisation, period.monthsSoFar, nil)),
        .plus(.cell(row: number, column: 2), .cell(row: number, column: 3))),
      cells.sum(
        sum(.commitment, period.monthsSoFar, nil), origin: origins(.commitment, .outOfPocket)),
    ]
  }

  private typealias MadeRow = (name: String, make: (String, Int) -> [Cell])

  /// Rows with their total, and below it what stands apart from it.
  private func table(
    _ columns: [Table.Column], _ rows: [MadeRow], apart: [MadeRow] = []
  ) -> FigureTable {
    var table = FigureTable(columns)
    for row in rows { table.append(row.make(row.name, table.next)) }
    let total = row(
      text("Totaal", "Total"), at: table.next, origins: { _, _ in nil }, sums.ofTeams)
    table.append(cells.summing(total, 1...5, Array(0..<table.next)), as: .total)
    if apart.isEmpty { return table }
    table.group(text("Niet onder de gebiedsteams", "Not under the area teams"))
    for row in apart { table.append(row.make(row.name, table.next)) }
    return table
  }

  private var themes: Page.Part? {
    let codes = sums.codes
    guard !codes.isEmpty else { return nil }
    func made(_ code: String) -> MadeRow {
      (
        name: title(code),
        make: { (name: String, number: Int) in
          row(name, at: number, origins: { origin($0, code, $1) }) { layer, months, kind in
            sums.sum(layer, months) { $0.code == code && (kind == nil || $0.kind == kind) }
          }
        }
      )
    }
    var table = self.table(
      columns("theme", "Thema", "Theme"), codes.filter { !books.isApart($0) }.map { made($0) },
      apart: sums.codes.filter { books.isApart($0) }.map { made($0) })
    table.notes = [
      text(
        "Alleen boekingen die deze gemeente noemen, of op een activiteit staan die in het plan van deze gemeente alleen is; de rest staat in het rapport van het team.",
        "Only lines that name this municipality, or stand on an activity that the plan gives to it alone; the rest is in the report of the team."
      )
    ]
    return Page.Part(
      key: "themas", title: text("Thema's", "Themes"), .table(table.table), .chart(chart(codes)))
  }

  private func chart(_ codes: [String]) -> Chart {
    let totals = codes.map { code in sums.sum(.realisation, period.monthsSoFar) { $0.code == code }
    }
    // Of books that are not complete nobody knows where most will have gone.
    let largest = areComplete ? FigureCells.largest(totals).map { title(codes[$0]) } : nil
    var chart = Chart(
      .stackedBars, title: text("Realisatie per thema", "Realisation by theme"),
      description: text(
        "Wat tot en met \(month) in \(municipality) is gerealiseerd, out of pocket en personele inzet achter elkaar.",
        "What was realised in \(municipality) up to \(month), out of pocket and staff behind each other."
      )
        + (largest.map { text(" Het meeste ging naar \($0).", " Most went to \($0).") } ?? ""),
      categories: codes.map { title($0) })
    cells.appendKinds(to: &chart) { kind in
      codes.map { code in
        sums.sum(.realisation, period.monthsSoFar) { $0.code == code && $0.kind == kind }
      }
    }
    return chart
  }

  private var teamPart: Page.Part? {
    let own = sums.teamsWithBookings
    guard own.count > 1 else { return nil }
    let rows = own.map { team in
      (
        name: team < 0 ? text("zonder gebiedsteam", "without area team") : books.teams[team],
        make: { (name: String, number: Int) in
          row(name, at: number, origins: { _, _ in nil }) { layer, months, kind in
            sums.sum(layer, months, team: team) {
              !books.isApart($0.code) && (kind == nil || $0.kind == kind)
            }
          }
        }
      )
    }
    return Page.Part(
      key: "teams", title: text("Gebiedsteams", "Area teams"),
      .table(table(columns("team", "Gebiedsteam", "Area team"), rows).table))
  }

  // MARK: Budget

  /// What plans say of the municipality.
  private var budgetPart: Page.Part? {
    var table = FigureTable([
      cells.words("plan", "Plan van", "Plan of"), cells.column("budget", "Budget", "Budget"),
    ])
    var all = MoneySum()
    for team in books.teamNumbers(in: municipality).map({ books.teams[$0] }) {
      let budget = books.plan(of: team, in: period.year)?.budgets.first { $0.year == period.year }
      let named = budget?.municipalities.first { $0.name.value == municipality }
      guard let named else { continue }
      let open = MoneyGap(
        .figure, .municipality(municipality), name: municipality, place: named.figure.place)
      let money = named.figure.amount.map { MoneySum($0) } ?? MoneySum(missing: open)
      all.add(money)
      table.append([.text(team), cells.sum(money)])
    }
    guard !table.isEmpty else { return nil }
    table.append(
      cells.summing([.text(text("Totaal", "Total")), cells.sum(all)], [1], Array(0..<table.next)),
      as: .total)
    table.notes = [
      text(
        "Met personele inzet en met het deel van de corporatiebrede projecten; plannen verdelen dit bedrag niet over thema's.",
        "With staff and with the part of the corporation's projects; plans do not divide this amount over themes."
      )
    ]
    return Page.Part(key: "budget", title: "Budget", .table(table.table))
  }

  /// Activities that are this municipality's, whole or in part, or that spent here.
  private var activities: Page.Part? {
    var table = FigureTable([
      cells.words("activity", "Activiteit", "Activity"),
      cells.column("share", "Budget", "Budget"),
      cells.column("upTo", "T/m \(month)", "Up to \(month)"),
      cells.column("open", "Verplicht", "Committed"),
    ])
    var isOpen = false
    for team in sums.teams where team >= 0 {
      let figures = TeamFigures(books, books.teams[team], period)
      for theme in figures.all {
        guard let code = theme.code, let kind = theme.kind else { continue }
        for activity in figures.activities(of: code, kind, rest: "") {
          guard let name = activity.activity else { continue }
          func here(_ layer: AccountPath.Layer) -> MoneySum {
            books.sums.own(
              layer, team: team, year: period.year, period.monthsSoFar,
              on: .activity(code: code, kind, name: name)
            ) { $0.municipalityName == municipality }
          }
          let (spent, open) = (here(.realisation), here(.commitment))
          let share = figures.share(of: municipality, in: activity)
          let isAllotted = share.map { !$0.isNothing } ?? false
          guard isAllotted || !spent.isNothing || !open.isNothing else { continue }
          isOpen = isOpen || share == nil
          table.append([
            .text(activity.name), share.map { cells.sum($0) } ?? Cell(.unknown(nil)),
            cells.sum(spent, origin: origin(.realisation, code, kind, activity: name)),
            cells.sum(open, origin: origin(.commitment, code, kind, activity: name)),
          ])
        }
      }
    }
    guard !table.isEmpty else { return nil }
    if isOpen {
      table.notes = [
        text(
          "Met ? zegt het plan het bedrag niet, of niet welk deel ervan voor deze gemeente is.",
          "With ? the plan does not say the amount, or which part of it is this municipality's.")
      ]
    }
    return Page.Part(
      key: "activiteiten", title: text("Activiteiten", "Activities"), .table(table.table))
  }

  // MARK: Hours and outcomes

  private var hours: Page.Part? {
    var table = FigureTable([
      cells.words("theme", "Thema", "Theme"),
      cells.column("inPeriod", "In \(period.short)", "In \(period.short)"),
      cells.column("upTo", "T/m \(month)", "Up to \(month)"),
    ])
    for code in sums.codes where !sums.hours(period.monthsSoFar, code).isZero {
      table.append([
        .text(title(code)), FigureCells.cell(sums.hours(period.months, code), "uur"),
        FigureCells.cell(sums.hours(period.monthsSoFar, code), "uur"),
      ])
    }
    guard !table.isEmpty else { return nil }
    let total: [Cell] = [
      .text(text("Totaal", "Total")), FigureCells.cell(sums.hours(period.months, nil), "uur"),
      FigureCells.cell(sums.hours(period.monthsSoFar, nil), "uur"),
    ]
    table.append(cells.summing(total, 1...2, Array(0..<table.next)), as: .total)
    return Page.Part(key: "uren", title: text("Uren", "Hours"), .table(table.table))
  }

  private var outcomes: Page.Part? {
    let counts = lines.flatMap { $0.outcomes }.filter { $0.municipality == municipality }
    let rows = OutcomeRow.all(counts, period) { outcome in
      sums.sum(.realisation, period.monthsSoFar) { outcome.isOn($0) }
    }
    guard !rows.isEmpty else { return nil }
    var table = FigureTable(
      [cells.words("activity", "Activiteit", "Activity")] + cells.outcomeColumns(period))
    for row in rows {
      table.append([.text(row.activity ?? title(row.code))] + cells.outcome(row))
    }
    table.notes = [cells.outcomeNote]
    return Page.Part(key: "resultaten", title: text("Resultaten", "Outcomes"), .table(table.table))
  }

  /// Whether the sum is that of `balance`, which adds up the same postings in another way.
  private var tie: String {
    let number = books.attribution.number(ofMunicipality: municipality) ?? Attribution.unlisted
    let only = team.map { books.attribution.number(ofTeam: $0) ?? Attribution.unlisted }
    let tie = BalanceTie(
      books, team: only, municipality: number, period, [.realisation]
    ) { sums.sum($0, period.monthsSoFar) }
    return tie.words(cells, command: "wijkboek balance --gemeente")
  }
}
