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
        for given in wholeFigures(table, row, .municipality(placed.value)) {
          let index = budgetIndex(given.year, table)
          plan.budgets[index].municipalities.append(
            Plan.NamedFigure(name: placed, figure: given.figure))
          rows.municipalities.append((year: given.year, figure: given.figure))
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
      if table.isByKind, isTotal || isOfTeam(label, word) {
        for given in kindFigures(table, row, .team) { give(given, table) }
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
      for given in wholeFigures(table, row, .team, kind) { give(given, table) }
    }
  }

  private mutating func give(_ given: RowFigure, _ table: LabelTable) {
    let index = budgetIndex(given.year, table)
    switch given.kind {
    case .outOfPocket: plan.budgets[index].outOfPocket = given.figure
    case .staff: plan.budgets[index].staff = given.figure
    case .total, .amount: plan.budgets[index].total = given.figure
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
      if table.isByKind, self.isOfTeam(label, word) {
        for given in kindFigures(table, row, .theme(theme)) { give(given, theme) }
      } else if label.isEmpty {
        reportNamelessFigure(table, row)
      } else if !grid.isTotal(label),
        let kind = cells.meaning(of: word, label, labels, in: table.labels)
      {
        for given in wholeFigures(table, row, .theme(theme), kind) { give(given, theme) }
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
  private func isOfTeam(_ label: Cell, _ word: Word) -> Bool {
    label.text == plan.team?.value || ["gebiedsteam", "team"].contains(word.folded)
      || MoneyWords.column(word) == .amount
  }

  /// Holds a total of municipalities, which is not the team's, against their figures.
  private mutating func compareMunicipalities(
    _ rows: BudgetRows, _ table: LabelTable, _ row: Int
  ) {
    for given in wholeFigures(table, row, .municipalities) {
      cells.compareTotal(
        given.figure, with: rows.municipalities.filter { $0.year == given.year }.map { $0.figure })
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

  /// A figure of a row with the year that it counts for, the kind of money it is, and its label.
  struct RowFigure {
    let year: Int
    var kind: MoneyWords.Column
    let figure: Figure
    let label: Place
  }

  /// The figures of a row; one that cannot be placed in a year is said and left out.
  private mutating func figures(
    _ table: LabelTable, _ row: Int, _ owner: FigureOwner
  ) -> [RowFigure] {
    let label = table.grid.rows[row][0]
    let word = table.word(row)
    var own = word.unit
    if case .project = owner, own?.namesMoney == false { own = nil }
    var figures: [RowFigure] = []
    var isSaid = false
    for column in table.columns {
      let unit = own ?? column.unit ?? table.unit
      let figure = cells.figure(table.grid, row, column.index, in: unit)
      guard let year = column.year ?? word.year ?? table.year ?? onlyYear else {
        if !isSaid, !figure.isUndetermined { reportMissingYear(label) }
        isSaid = true
        continue
      }
      let isOne = table.columns.count == 1 || column.year == nil && !table.isByKind
      let place = isOne || word.year != nil && !label.isEmpty ? cells.place(label) : figure.place
      cells.note(.text, label)
      figures.append(RowFigure(year: year, kind: column.kind, figure: figure, label: place))
    }
    return figures
  }

  /// The figures of a row by kind of money; one that was given before is said and left out.
  mutating func kindFigures(
    _ table: LabelTable, _ row: Int, _ owner: FigureOwner
  ) -> [RowFigure] {
    figures(table, row, owner).filter { isNew($0, owner, table, row) }
  }

  /// The figures of a row of one kind of money, whatever its columns are: one for each year.
  mutating func wholeFigures(
    _ table: LabelTable, _ row: Int, _ owner: FigureOwner, _ ofKind: MoneyWords.Column = .total
  ) -> [RowFigure] {
    var whole: [RowFigure] = []
    let figures = figures(table, row, owner)
    for var given in figures {
      let (year, kind) = (given.year, given.kind)
      let parts = figures.filter {
        $0.year == year && ($0.kind == .outOfPocket || $0.kind == .staff)
      }.map { $0.figure }
      given.kind = ofKind
      if kind == .total, !parts.isEmpty {
        cells.compareTotal(given.figure, with: parts, ofRow: true)
      }
      if kind == .amount || kind == .total {
        whole.append(given)
      } else if !figures.contains(where: { $0.year == year && $0.kind == .total }),
        !whole.contains(where: { $0.year == year })
      {
        let sum = FigureSum(parts)
        let figure = Figure(sum.gaps.isEmpty ? sum.known : nil, at: given.figure.place)
        whole.append(RowFigure(year: year, kind: ofKind, figure: figure, label: given.label))
      }
    }
    return whole.filter { isNew($0, owner, table, row) }
  }

  /// Whether a figure was not given before, in a year of the plan; if not, that is said.
  private mutating func isNew(
    _ figure: RowFigure, _ owner: FigureOwner, _ table: LabelTable, _ row: Int
  ) -> Bool {
    // An amount of no kind is that of all kinds.
    let given = GivenFigure(
      owner: owner, kind: figure.kind == .amount ? .total : figure.kind, year: figure.year)
    if let first = givenFigures[given] {
      let text = table.grid.rows[row][0].text
      cells.reportDuplicate(at: figure.label, first: first, of: Bilingual { _ in text })
      return false
    }
    givenFigures[given] = figure.label
    return isKnownPeriod(figure.year, table, row)
  }

  /// Judges a year once where it stands: above a column, in a title, or in a label.
  private mutating func isKnownPeriod(_ year: Int, _ table: LabelTable, _ row: Int) -> Bool {
    guard let period = plan.years?.value, !(period ~= year) else { return true }
    let label = table.grid.rows[row][0]
    var cell = label
    if table.word(row).year != year {
      cell = table.grid.heads.first { $0.word.year == year }?.cell ?? label
    }
    if cells.reportedCells.insert(cell.range).inserted {
      _ = isInPeriod(year, at: cells.place(cell))
    }
    return false
  }

  private mutating func reportMissingYear(_ label: Cell) {
    cells.report(
      .unreadableYear, at: cells.place(label),
      Bilingual(
        dutch: "bij \(label.text.clipped(to: 60)) staat niet voor welk jaar het is",
        english: "\(label.text.clipped(to: 60)) does not say for which year it is"),
      help: Bilingual(
        dutch: "zet het jaar boven het bedrag of achter het label",
        english: "put the year above the amount or behind the label"))
  }

  private enum ProjectsRow {
    case total, share, project, other
  }

  private static let projectsLabels = Vocabulary<ProjectsRow>([
    (.total, MoneyWords.total), (.share, ["Aandeel gebiedsteam"]),
  ])

  mutating func readCorporateProjects(_ grid: Grid) {
    let table = cells.labelTable(grid, title: "corporatiebrede projecten") {
      Self.projectsLabels.exact($0) != nil
    }
    let kinds = RowSorter.kinds(
      of: table.rows, in: grid, name: 0, amounts: table.columns.map { $0.index },
      cells.document.source)
    // By year, where the projects begin that the next total may be of.
    var partStarts: [Int: Int] = [:]
    for ((row, word), kind) in zip(zip(table.rows, table.labels), kinds) {
      let label = grid.rows[row][0]
      cells.note(kind, grid.rows[row])
      let meaning = projectsRow(row, kind, table)
      let owner: FigureOwner
      switch meaning {
      case .other: continue
      case .total: owner = .projects
      case .share: owner = .shareOfProjects
      case .project: owner = .project(word.folded)
      }
      for given in wholeFigures(table, row, owner) {
        let figure = given.figure
        let (start, index) = (partStarts[given.year] ?? 0, projectsIndex(given.year, table))
        let all = plan.corporateProjects[index].projects.map { $0.figure }
        switch meaning {
        case .total:
          let isOfPart =
            TotalRow.isOfPart(label.text)
            || (start > 0 && !CellReader.isTotal(figure, of: all)
              && CellReader.isTotal(figure, of: Array(all[start...])))
          cells.compareTotal(figure, with: all, partFrom: start, isOfPart)
          partStarts[given.year] = all.count
          plan.corporateProjects[index].total = figure
          if isOfPart { forgetTotal(of: index, given.year) }
        case .share: plan.corporateProjects[index].share = figure
        case .project, .other:
          // A total with projects above and below it was one of a part.
          if start > 0 { forgetTotal(of: index, given.year) }
          let name = Placed(FootnoteMark.removed(from: label.text), at: cells.place(label))
          let own = kind == .standsOut ? Figure(nil, at: figure.place) : figure
          plan.corporateProjects[index].projects.append(Plan.NamedFigure(name: name, figure: own))
        }
      }
    }
  }

  private mutating func forgetTotal(of index: Int, _ year: Int) {
    plan.corporateProjects[index].total = nil
    givenFigures[GivenFigure(owner: .projects, kind: .total, year: year)] = nil
  }

  /// What a row is about; one that may be something else is said.
  private mutating func projectsRow(
    _ row: Int, _ kind: RowKind, _ table: LabelTable
  ) -> ProjectsRow {
    let (label, word, labels) = (table.grid.rows[row][0], table.word(row), Self.projectsLabels)
    if TotalRow.isBare(table.grid.text(label)) { return .total }
    // Any other label than one that is known, or nearly, is the name of a project.
    if !label.isEmpty, labels.exact(word) ?? labels.nearest(word)?.meaning != nil,
      let known = cells.meaning(of: word, label, labels, in: table.labels)
    {
      return known
    }
    if table.grid.isTotal(label) { return .total }
    switch kind {
    case .entry: return .project
    case .total, .sum(isCertain: true): return .total
    case .heading, .continuation: return .other
    case .nameless:
      reportNamelessFigure(table, row)
      return .other
    case .bareName, .standsOut, .part, .sum(isCertain: false):
      reportUnclear(kind, at: label)
      return kind == .part ? .other : kind == .sum(isCertain: false) ? .total : .project
    }
  }

  private mutating func projectsIndex(_ year: Int, _ table: LabelTable) -> Int {
    if let index = plan.corporateProjects.firstIndex(where: { $0.year == year }) { return index }
    plan.corporateProjects.append(
      Plan.CorporateProjects(year: year, place: cells.document.place(table.grid.range)))
    return plan.corporateProjects.count - 1
  }
}
