import Basics
package import Diagnostics
package import Document
import Ledger

/// The tertiary report of a team: where its money stands at the end of four months.
package enum TertiaalReport {
  /// `isTraceable` says whether the page lists the lines that its figures rest on.
  package static func page(
    _ books: ReportBooks, team: String, _ period: ReportPeriod, in language: Language,
    isTraceable: Bool
  ) -> Page {
    TertiaalPage(books.known(at: period), team, period, language, isTraceable: isTraceable).page
  }
}

/// A tertiary report in the making.
struct TertiaalPage {
  let books: ReportBooks
  let team: String
  let period: ReportPeriod
  let language: Language
  let cells: FigureCells
  let figures: TeamFigures
  let lines: TeamLines
  let limits: Limits
  let origins: TeamOrigins

  init(
    _ books: ReportBooks, _ team: String, _ period: ReportPeriod, _ language: Language,
    isTraceable: Bool
  ) {
    self.books = books
    self.team = team
    self.period = period
    self.language = language
    cells = FigureCells(language)
    figures = TeamFigures(books, team, period)
    var origins = TeamOrigins(books, figures, language)
    if isTraceable {
      lines = TeamLines(books, team: figures.teamNumber, period) { origins.add($0, $1, $2) }
      origins.addBudgets()
      origins.settle()
    } else {
      lines = TeamLines(books, team: figures.teamNumber, period)
    }
    self.origins = origins
    limits = Limits(books.input.rulebook, on: period.lastDay)
  }

  func text(_ dutch: String, _ english: String) -> String { cells.text(dutch, english) }

  var page: Page {
    var page = Page(
      key: Slug.of("tertiaal " + period.text) + "-" + (books.slugsOfTeams[team] ?? Slug.of(team)),
      title: text("Tertiaalrapportage \(period.text)", "Tertiary report \(period.text)"),
      subtitle: team)
    page.facts = facts
    let tie = tie
    page.parts = [
      summary, budgetPart, executionPart, forecastPart, explanationPart, activityPart,
      municipalityPart, hoursPart, outcomePart, findingsPart, tiePart(tie),
    ].compactMap { $0 }
    page.origins = origins.all
    page.closing = ReportClosing(books, language).facts(
      period, of: [team],
      tie: tie.words(cells, command: "wijkboek balance"))
    return page
  }

  private var facts: [Page.Fact] {
    var facts = [
      Page.Fact(text("Gebiedsteam", "Area team"), team),
      Page.Fact(
        text("Periode", "Period"), "\(period.text), \(period.words(in: language))"),
    ]
    let status = figures.plan.map {
      ($0.title?.value ?? books.path(of: $0.source))
        + ($0.status.map { " (\($0.value.rawValue))" } ?? "")
    }
    facts.append(
      Page.Fact(
        "Plan",
        status ?? text("geen plan met cijfers voor dit jaar", "no plan with figures for this year"))
    )
    facts.append(
      Page.Fact(
        text("Boeken compleet tot en met", "Books complete up to"),
        books.attribution.booksComplete(of: team)?.text ?? text("onbekend", "unknown")))
    facts.append(Page.Fact(text("Peildatum", "As of"), books.judgement(at: period).asOf.text))
    return facts
  }

  // MARK: In short

  private var summary: Page.Part {
    var part = Page.Part(key: "samenvatting", title: text("In het kort", "In short"))
    part.blocks += notices
    part.blocks.append(.list(TertiaalWords(self).summary))
    part.blocks.append(.table(totals))
    part.blocks += TertiaalCharts(self).blocks
    return part
  }

  /// The two kinds of money and their sum, for whoever reads no further.
  private var totals: Table {
    let month = period.endWord(in: language)
    var table = FigureTable([
      Table.Column(key: "kind", title: text("Soort", "Kind")),
      column("current", "Budget", "Budget"),
      column("upTo", "T/m \(month)", "Up to \(month)"),
      column("open", "Verplicht", "Committed"),
      column("used", "Gebruikt", "Used"),
      column("free", "Vrij", "Free"),
      column("forecast", "Prognose", "Forecast"),
      Table.Column(key: "light", title: text("Licht", "Light")),
    ])
    for group in groups { table.append(totalCells(group.judged, at: table.next)) }
    let own = groups.indices.filter { groups[$0].kind != nil }
    if groups.count > 1, !own.isEmpty {
      table.append(
        cells.summing(totalCells(total, at: table.next), [1, 2, 3, 6], own), as: .total)
    }
    table.notes = outsideNotes
    return table.table
  }

  private func totalCells(_ row: FigureRow, at number: Int) -> [Cell] {
    func own(_ column: Int) -> Formula { .cell(row: number, column: column) }
    return [
      .text(row.name), cells.sum(row.current), cells.sum(row.upTo), cells.sum(row.open),
      formula(cells.share(row.used, of: row.current), .over(.plus(own(2), own(3)), own(1))),
      formula(
        cells.difference(row.free, isBadBelowZero: true),
        .minus(.minus(own(1), own(2)), own(3))),
      cells.sum(row.forecast), lightCell(row),
    ]
  }

  /// Rows of themes that are summed together, with the row by which they are judged.
  struct Group {
    let name: String
    /// Nil for what gets its money past the team.
    let kind: AccountPath.Kind?
    let rows: [FigureRow]
    /// What the themes have together, where that is not what the team was granted.
    let divided: FigureRow?
    let judged: FigureRow
  }

  /// The rows of each kind of the team, and those that get their money past it.
  var groups: [Group] {
    var groups: [Group] = []
    for kind in TeamFigures.kinds {
      let rows = figures.rows(of: kind)
      let granted = figures.granted(kind, name(of: kind))
      if rows.isEmpty && granted.isEmpty { continue }
      let isWhole = figures.isWhollyDivided(kind) ?? false
      groups.append(
        Group(
          name: name(of: kind), kind: kind, rows: rows,
          divided: isWhole ? nil : figures.divided(kind, text("Verdeeld", "Divided")),
          judged: granted))
    }
    if !figures.otherThemes.isEmpty {
      let name = text("Buiten het teambudget", "Outside the team's budget")
      groups.append(
        Group(
          name: name, kind: nil, rows: figures.otherThemes, divided: nil,
          judged: FigureRow.sum(figures.otherThemes, name, figures.otherThemes[0].kind)))
    }
    return groups
  }

  /// What the team was granted of both kinds, and did with it.
  var total: FigureRow {
    FigureRow.sum(
      groups.filter { $0.kind != nil }.map { $0.judged }, text("Totaal", "Total"), nil)
  }

  /// That a total is the team's alone, where something stands beside it.
  var outsideNotes: [String] {
    guard !figures.otherThemes.isEmpty, !figures.themes.isEmpty else { return [] }
    return [
      text(
        "Het totaal is dat van het gebiedsteam; wat buiten het teambudget valt, telt er niet in mee.",
        "The total is that of the area team; what is outside the team's budget does not count in it."
      )
    ]
  }

  func name(of kind: AccountPath.Kind) -> String {
    let name = PotWords(language).name(of: kind)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  // MARK: What nobody may miss

  private var notices: [Page.Block] {
    var notices: [Page.Block] = []
    if !figures.areBooksComplete {
      let until = books.attribution.booksComplete(of: team)
      let since = until.map { text("alleen tot en met \($0.text)", "only up to \($0.text)") }
      notices.append(
        .notice(
          text(
            "De boeken zijn niet compleet: \(since ?? "niemand zegt tot wanneer"). Wat hier gerealiseerd en verplicht heet, is een ondergrens.",
            "The books are not complete: \(since ?? "nobody says up to when"). What is called realised and committed here is a lower bound."
          ), .bad))
    }
    if let unread = books.unreadCells(of: team, period.year, in: language) {
      notices.append(.notice(unread, .bad))
    }
    if books.input.now.asOf < period.lastDay, case .spending = books.input.asOfBasis {
      notices.append(
        .notice(
          text(
            "De laatste uitgave in de boeken is van \(books.input.now.asOf.text), voor het eind van de periode.",
            "The last spending in the books is of \(books.input.now.asOf.text), before the end of the period."
          ), .caution))
    }
    for kind in TeamFigures.kinds {
      guard let over = excess(kind) else { continue }
      notices.append(.notice(over, .bad))
    }
    if !limits.missing.isEmpty {
      let names = limits.missing.joined(separator: ", ")
      notices.append(
        .notice(
          text(
            "Het normenboek geeft op \(period.lastDay.text) geen waarde voor: \(names). Wat daarvan afhangt, staat op ?.",
            "The rulebook gives no value on \(period.lastDay.text) for: \(names). What depends on it says ?."
          ), .caution))
    }
    return notices
  }

  /// That the themes ask for more than the team has.
  private func excess(_ kind: AccountPath.Kind) -> String? {
    guard
      let own = figures.pots[year: period.year, team: team, account: .team(kind)]?.received.total
    else {
      return nil
    }
    let themes = figures.divided(kind, "").current
    guard let difference = themes.known.adding(-own), !difference.isNegative, !difference.isZero
    else { return nil }
    let words = PotWords(language)
    let least = themes.gaps.isEmpty ? "" : text("ten minste ", "at least ")
    return text(
      "\(name(of: kind)): de thema's hebben samen \(least)\(words.euros(themes.known)), het gebiedsteam \(words.euros(own)); dat is \(words.euros(difference)) te veel verdeeld.",
      "\(name(of: kind)): the themes have \(least)\(words.euros(themes.known)) together, the area team \(words.euros(own)); that is \(words.euros(difference)) too much given out."
    )
  }

  // MARK: Shared by parts

  func column(_ key: String, _ dutch: String, _ english: String) -> Table.Column {
    cells.column(key, dutch, english)
  }

  func formula(_ cell: Cell, _ formula: Formula) -> Cell { cells.formula(cell, formula) }

  func lightCell(_ row: FigureRow) -> Cell {
    cells.light(limits.light(of: row, areBooksComplete: figures.areBooksComplete))
  }
}
