import Basics
import Diagnostics
import Ledger
import Markdown

/// The money of the team, and of the corporation as a whole.
extension PlanReader {
  private enum BudgetLabel {
    case staff, outOfPocket, total
  }

  private static let budgetLabels = Vocabulary<BudgetLabel>([
    (.staff, ["Personele inzet"]), (.outOfPocket, ["Out of pocket", "Out of pocket kosten"]),
    (.total, ["Totaal"]),
  ])

  mutating func readBudget(_ grid: Grid) {
    let labels = Self.budgetLabels
    let table = cells.labelTable(grid, title: "budget") {
      labels.exact($0) != nil || $0.folded.hasPrefix("gemeente")
    }
    for row in table.rows {
      let label = grid.rows[row][0]
      guard !label.isEmpty else { continue }
      let word = Word(label.text)
      if let name = municipalityName(label.text) {
        let placed = municipality(name, at: cells.place(label))
        for (year, figure) in figures(table, row, "gemeente:" + placed.value) {
          let index = budgetIndex(year, table)
          plan.budgets[index].municipalities.append(
            Plan.NamedFigure(name: placed, figure: figure))
        }
        continue
      }
      guard let meaning = cells.meaning(of: word, label, labels, in: table.labels) else { continue }
      for (year, figure) in figures(table, row, "team:\(word.folded)") {
        let index = budgetIndex(year, table)
        switch meaning {
        case .staff: plan.budgets[index].staff = figure
        case .outOfPocket: plan.budgets[index].outOfPocket = figure
        case .total: plan.budgets[index].total = figure
        }
      }
    }
  }

  /// `Gemeente Stadskanaal`, or the bare name of a municipality that the organisation knows.
  private func municipalityName(_ label: String) -> String? {
    if known.municipalities.contains(label) { return label }
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

  /// The figures of a row, each with the year that it counts for.
  ///
  /// One that cannot be placed in a
  /// year, or that has been given before, is said and left out.
  mutating func figures(
    _ table: LabelTable, _ row: Int, _ key: String, isYearNeeded: Bool = true
  ) -> [(Int, Figure)] {
    let label = table.grid.rows[row][0]
    let labelYear = Word(label.text).year
    var figures: [(Int, Figure)] = []
    var isSaid = false
    for column in table.columns {
      let figure = figure(table.grid, row, column.index)
      guard let year = column.year ?? labelYear ?? table.year ?? onlyYear else {
        if !isSaid, !figure.isUndetermined { reportMissingYear(label) }
        isSaid = true
        continue
      }
      let place = column.year == nil || labelYear != nil ? cells.place(label) : figure.place
      guard isNew(key, year, at: place, of: label.text), isKnownPeriod(year, table, row) else {
        continue
      }
      figures.append((year, figure))
    }
    return figures
  }

  /// Judges a year once where it stands: above a column, in a title, or in a label.
  private mutating func isKnownPeriod(_ year: Int, _ table: LabelTable, _ row: Int) -> Bool {
    guard let period = plan.years?.value, !(period ~= year) else { return true }
    let label = table.grid.rows[row][0]
    let first = table.grid.rows[0]
    var cell = label
    if Word(label.text).year != year {
      cell = first.cells.first { Word($0.text).year == year } ?? label
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
    (.total, ["Totaal"]), (.share, ["Aandeel gebiedsteam"]),
  ])

  mutating func readCorporateProjects(_ grid: Grid) {
    let labels = Self.projectsLabels
    let table = cells.labelTable(grid, title: "corporatiebrede projecten") {
      labels.exact($0) != nil
    }
    for row in table.rows {
      let label = grid.rows[row][0]
      guard !label.isEmpty else { continue }
      let word = Word(label.text)
      // Any other label is the name of a project.
      let isLabel = labels.exact(word) != nil || labels.nearest(word) != nil
      let meaning =
        isLabel ? cells.meaning(of: word, label, labels, in: table.labels) : nil
      for (year, figure) in figures(table, row, "projecten:\(word.folded)") {
        let index = projectsIndex(year, table)
        switch meaning {
        case .total: plan.corporateProjects[index].total = figure
        case .share: plan.corporateProjects[index].share = figure
        case nil:
          let name = Placed(label.text, at: cells.place(label))
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
