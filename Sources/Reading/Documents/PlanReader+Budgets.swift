import Basics
import Diagnostics
import Ledger
import Markdown

/// The money of the team, and of the corporation as a whole.
extension PlanReader {
  private static let budgetLabels = Vocabulary<MoneyWords.Column>([
    (.staff, MoneyWords.staff), (.outOfPocket, MoneyWords.outOfPocket),
    (.total, MoneyWords.total),
  ])

  /// What a table of budgets has given so far, to tell which of its rows a total is of.
  private struct BudgetRows {
    var municipalities: [(year: Int, figure: Figure)] = []
    var hasKinds = false
  }

  mutating func readBudget(_ grid: Grid) {
    let labels = Self.budgetLabels
    let table = cells.labelTable(grid, title: "budget") {
      labels.exact($0) != nil || $0.folded.hasPrefix("gemeente")
    }
    let isOfKinds = table.labels.contains { word in
      labels.exact(word).map { $0 != .total } ?? false
    }
    var rows = BudgetRows()
    for (row, word) in zip(table.rows, table.labels) {
      let label = grid.rows[row][0]
      if let name = municipalityName(label.text) {
        let placed = municipality(name, at: cells.place(label))
        for (year, figure) in wholeFigures(table, row, "gemeente:" + placed.value) {
          let index = budgetIndex(year, table)
          plan.budgets[index].municipalities.append(
            Plan.NamedFigure(name: placed, figure: figure))
          rows.municipalities.append((year: year, figure: figure))
        }
        continue
      }
      let text = grid.text(label)
      let isTotal = TotalRow.isBare(text) || TotalRow.isOfMunicipalities(text)
      if isTotal, isOfKinds, !rows.hasKinds, !rows.municipalities.isEmpty {
        compareMunicipalities(rows, table, row)
        rows.municipalities = []
        continue
      }
      if table.isByKind, isTotal || isOfTeam(label, grid) {
        readKinds(table, row)
        continue
      }
      guard !label.isEmpty else {
        reportNamelessFigure(table, row)
        continue
      }
      // `Totaal personele inzet` is what there is of that kind.
      let kind = grid.isTotal(label) ? labels.exact(Word(TotalRow.subject(text))) : nil
      let known =
        isTotal ? .total : kind ?? cells.meaning(of: word, label, labels, in: table.labels)
      guard let kind = known else { continue }
      if kind != .total { rows.hasKinds = true }
      if kind == .total, rows.hasKinds { rows = BudgetRows() }
      for (year, figure) in wholeFigures(table, row, "team:" + kind.name) {
        give(figure, of: kind, budgetIndex(year, table))
      }
    }
  }

  private mutating func give(_ figure: Figure, of kind: MoneyWords.Column, _ index: Int) {
    switch kind {
    case .outOfPocket: plan.budgets[index].outOfPocket = figure
    case .staff: plan.budgets[index].staff = figure
    case .total, .amount: plan.budgets[index].total = figure
    }
  }

  /// Reads a table of budgets in the chapter of a theme, if it can be nothing but that theme's.
  ///
  /// One that names municipalities, or stands beside figures of the theme, may be the team's.
  mutating func readBudget(_ grid: Grid, of theme: Int) {
    let labels = Self.budgetLabels
    let isOfTeam = grid.rows[grid.body].contains { municipalityName($0[0].text) != nil }
    guard !isOfTeam, plan.themes[theme].budgets.isEmpty else { return reportBudgetOfTheme(grid) }
    let table = cells.labelTable(grid, title: "budget") { labels.exact($0) != nil }
    for (row, word) in zip(table.rows, table.labels) {
      let label = grid.rows[row][0]
      if table.isByKind, self.isOfTeam(label, grid) {
        readKinds(table, row, theme)
      } else if label.isEmpty {
        reportNamelessFigure(table, row)
      } else if !grid.isTotal(label),
        let kind = cells.meaning(of: word, label, labels, in: table.labels)
      {
        for (year, figure) in wholeFigures(table, row, "thema:\(theme):" + kind.name) {
          let index = plan.themes[theme].index(of: year)
          if kind == .staff { plan.themes[theme].budgets[index].staff = figure }
          if kind == .outOfPocket { plan.themes[theme].budgets[index].outOfPocket = figure }
        }
      }
    }
  }

  private mutating func reportBudgetOfTheme(_ grid: Grid) {
    cells.report(
      .unclearRow, at: cells.document.place(grid.rows.first?.range ?? grid.range),
      Bilingual(
        dutch: "dit budget staat in het hoofdstuk van een thema, en kan dat van het team zijn; het "
          + "telt niet mee",
        english: "this budget stands in the chapter of a theme, and may be the team's; it does not "
          + "count"),
      help: Bilingual(
        dutch: "zet het in een eigen hoofdstuk, of de bedragen in de tabel Thema",
        english: "put it into a chapter of its own, or the amounts into the table Thema"))
  }

  /// Whether a row beside columns of kinds is about the team as a whole: by its name, or a year.
  private func isOfTeam(_ label: Cell, _ grid: Grid) -> Bool {
    let word = grid.word(label)
    return word.folded.isEmpty || label.text == plan.team?.value
      || ["gebiedsteam", "team", "budget"].contains(word.folded)
      || MoneyWords.column(word) == .amount
  }

  private mutating func readKinds(_ table: LabelTable, _ row: Int) {
    for (year, kind, figure) in figures(table, row, "team") {
      give(figure, of: kind, budgetIndex(year, table))
    }
  }

  /// Holds a total of municipalities, which is not the team's, against their figures.
  private mutating func compareMunicipalities(
    _ rows: BudgetRows, _ table: LabelTable, _ row: Int
  ) {
    for (year, stated) in wholeFigures(table, row, "gemeenten") {
      cells.compareTotal(
        stated, with: rows.municipalities.filter { $0.year == year }.map { $0.figure })
    }
  }

  /// An amount beside an empty label would vanish.
  private mutating func reportNamelessFigure(_ table: LabelTable, _ row: Int) {
    for column in table.columns {
      let cell = table.grid.rows[row][column.index]
      guard !cell.isEmpty else { continue }
      cells.report(
        .unclearRow, at: cells.place(cell),
        Bilingual(
          dutch: "voor dit bedrag staat niet wat het is, dus het telt niet mee",
          english: "nothing before this amount says what it is, so it does not count"),
        help: Bilingual(
          dutch: "zet er een woord voor dat deze tabel kent, of haal de rij weg",
          english: "put a word that this table knows before it, or remove the row"))
      return
    }
  }

  /// `Gemeente Stadskanaal`, or the bare name of a municipality that the organisation knows.
  private func municipalityName(_ written: String) -> String? {
    let label =
      MoneyUnit.split(FootnoteMark.removed(from: written))?.rest
      ?? FootnoteMark.removed(from: written)
    if !organisation.rows(inMunicipality: label).isEmpty { return label }
    let parts = label.split(separator: " ")
    guard parts.count > 1, parts[0].lowercased() == "gemeente" else { return nil }
    // A year may stand behind the name.
    let isYear =
      parts.count > 2 && Int(parts[parts.count - 1]).map { DocumentValue.years ~= $0 } ?? false
    return parts.dropFirst().dropLast(isYear ? 1 : 0).joined(separator: " ")
  }

  private mutating func budgetIndex(_ year: Int, _ table: LabelTable) -> Int {
    if let index = plan.budgets.firstIndex(where: { $0.year == year }) { return index }
    plan.budgets.append(
      Plan.YearBudget(year: year, place: cells.document.place(table.grid.range)))
    return plan.budgets.count - 1
  }

  /// The figures of a row, each with the year that it counts for and the kind of money it is.
  ///
  /// One that cannot be placed in a
  /// year, or that has been given before, is said and left out.
  mutating func figures(
    _ table: LabelTable, _ row: Int, _ key: String
  ) -> [(year: Int, kind: MoneyWords.Column, figure: Figure)] {
    let label = table.grid.rows[row][0]
    let word = table.grid.word(label)
    var figures: [(year: Int, kind: MoneyWords.Column, figure: Figure)] = []
    var isSaid = false
    for column in table.columns {
      let unit = word.unit ?? column.unit ?? table.unit
      let figure = figure(table.grid, row, column.index, in: unit)
      guard let year = column.year ?? word.year ?? table.year ?? onlyYear else {
        if !isSaid, !figure.isUndetermined { reportMissingYear(label) }
        isSaid = true
        continue
      }
      let isOne = table.columns.count == 1 || column.year == nil && !table.isByKind
      let place = isOne || word.year != nil && !label.isEmpty ? cells.place(label) : figure.place
      guard isNew(key + ":" + column.kind.name, year, at: place, of: label.text),
        isKnownPeriod(year, table, row)
      else { continue }
      figures.append((year: year, kind: column.kind, figure: figure))
    }
    return figures
  }

  /// The figures of a row of which the kind of money does not count: one for each year.
  mutating func wholeFigures(
    _ table: LabelTable, _ row: Int, _ key: String
  ) -> [(year: Int, figure: Figure)] {
    var whole: [(year: Int, figure: Figure)] = []
    let figures = figures(table, row, key)
    for (year, kind, figure) in figures {
      let parts = figures.filter {
        $0.year == year && ($0.kind == .outOfPocket || $0.kind == .staff)
      }.map { $0.figure }
      if kind == .total, !parts.isEmpty { cells.compareTotal(figure, with: parts, ofRow: true) }
      if kind == .amount || kind == .total {
        whole.append((year: year, figure: figure))
      } else if !figures.contains(where: { $0.year == year && $0.kind == .total }),
        !whole.contains(where: { $0.year == year })
      {
        let sum = FigureSum(parts)
        whole.append(
          (year: year, figure: Figure(sum.gaps.isEmpty ? sum.known : nil, at: figure.place)))
      }
    }
    return whole
  }

  /// Judges a year once where it stands: above a column, in a title, or in a label.
  private mutating func isKnownPeriod(_ year: Int, _ table: LabelTable, _ row: Int) -> Bool {
    guard let period = plan.years?.value, !(period ~= year) else { return true }
    let label = table.grid.rows[row][0]
    var cell = label
    if Word(label.text).year != year {
      cell = table.grid.heads.first { $0.word.year == year }?.cell ?? label
    }
    if reportedMerges.insert(cell.range).inserted {
      _ = isInPeriod(year, at: cells.place(cell))
    }
    return false
  }

  private mutating func reportMissingYear(_ label: Cell) {
    cells.report(
      .unreadablePlanYear, at: cells.place(label),
      Bilingual(
        dutch: "bij \(label.text.clipped(to: 60)) staat niet voor welk jaar het is",
        english: "\(label.text.clipped(to: 60)) does not say for which year it is"),
      help: Bilingual(
        dutch: "zet het jaar boven het bedrag of achter het label",
        english: "put the year above the amount or behind the label"))
  }

  private enum ProjectsLabel {
    case total, share
  }

  private static let projectsLabels = Vocabulary<ProjectsLabel>([
    (.total, MoneyWords.total), (.share, ["Aandeel gebiedsteam"]),
  ])

  mutating func readCorporateProjects(_ grid: Grid) {
    let labels = Self.projectsLabels
    let table = cells.labelTable(grid, title: "corporatiebrede projecten") {
      labels.exact($0) != nil
    }
    for (row, word) in zip(table.rows, table.labels) {
      let label = grid.rows[row][0]
      guard !label.isEmpty else {
        reportNamelessFigure(table, row)
        continue
      }
      let isBare = TotalRow.isBare(grid.text(label))
      // Any other label is the name of a project.
      let isLabel = !isBare && (labels.exact(word) != nil || labels.nearest(word) != nil)
      let isTotal = isBare || (!isLabel && grid.isTotal(label))
      let meaning =
        isTotal
        ? .total : isLabel ? cells.meaning(of: word, label, labels, in: table.labels) : nil
      for (year, figure) in wholeFigures(table, row, "projecten:\(word.folded)") {
        let index = projectsIndex(year, table)
        switch meaning {
        case .total:
          cells.compareTotal(figure, with: plan.corporateProjects[index].projects.map { $0.figure })
          if !TotalRow.isOfPart(label.text) { plan.corporateProjects[index].total = figure }
        case .share: plan.corporateProjects[index].share = figure
        case nil:
          let name = Placed(
            FootnoteMark.removed(from: label.text), at: cells.place(label))
          plan.corporateProjects[index].projects.append(
            Plan.NamedFigure(name: name, figure: figure))
        }
      }
    }
  }

  private mutating func projectsIndex(_ year: Int, _ table: LabelTable) -> Int {
    if let index = plan.corporateProjects.firstIndex(where: { $0.year == year }) { return index }
    plan.corporateProjects.append(
      Plan.CorporateProjects(year: year, place: cells.document.place(table.grid.range)))
    return plan.corporateProjects.count - 1
  }
}
