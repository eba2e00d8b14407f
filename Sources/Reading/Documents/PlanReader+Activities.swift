import Basics
import Diagnostics
import Ledger
import Markdown

/// The activities of a theme.
extension PlanReader {
  enum ActivityColumn {
    case name, budget, year, municipality, agreement, code, kind, targetGroup, source, start, end
    case hours, executor, outcome, explanation, motivation
  }

  private static let activityColumns = Vocabulary<ActivityColumn>([
    (.name, ["Omschrijving activiteit", "Activiteit", "Activiteiten", "Omschrijving"]),
    (.budget, ["Budget", "Bedrag"]), (.year, ["Jaar"]), (.municipality, ["Gemeente", "Gemeenten"]),
    (.agreement, ["Afspraak"]), (.code, ["Code"]), (.kind, ["Soort"]),
    (.targetGroup, ["Doelgroep"]), (.source, ["Bron"]), (.start, ["Start", "Begin"]),
    (.end, ["Eind"]), (.hours, ["Uren"]), (.executor, ["Uitvoerder"]),
    (.outcome, ["Verwacht resultaat"]), (.explanation, ["Toelichting"]),
    (.motivation, ["Motivering"]),
  ])

  /// What may stand once in a theme.
  struct ActivityKey: Hashable {
    let name: String
    let year: Int?
  }

  /// What a table of activities has, and what has been found in it so far.
  struct ActivityTable {
    let grid: Grid
    let columns: [Column<ActivityColumn>]
    let name: Int
    let budgets: [Column<ActivityColumn>]
    let year: Int?
    let theme: Int
    /// The places of names, by name and year.
    var names: [ActivityKey: Place] = [:]
    /// One for each column of amounts.
    var sums: [FigureSum]
    /// The names of rows without a year, where the theme gives one.
    var assumed: [Diagnostic.Related] = []
    /// What fills in those years.
    var yearEdits: [Fix.Edit] = []
  }

  mutating func readActivities(_ grid: Grid) {
    let columns = cells.columns(grid, Self.activityColumns)
    guard let name = columns.first(where: { $0.meaning == .name }) else { return }
    let theme = currentTheme(grid)
    let budgets = columns.filter { $0.meaning == .budget }
    for budget in budgets {
      if let year = budget.year { _ = isInPeriod(year, at: cells.place(budget.head)) }
    }
    var table = ActivityTable(
      grid: grid, columns: columns.filter { $0.meaning != .name && $0.meaning != .budget },
      name: name.index, budgets: budgets,
      year: columns.first { $0.meaning == .year }?.index, theme: theme,
      sums: budgets.map { _ in FigureSum() })
    for activity in plan.themes[theme].activities {
      table.names[key(activity)] = activity.name.place
    }
    plan.themes[theme].activities.reserveCapacity(grid.rows.count)
    table.names.reserveCapacity(grid.rows.count)
    for row in grid.rows.indices.dropFirst() { readActivity(row, &table) }
    reportAssumedYears(table)
  }

  private func key(_ activity: Plan.Activity) -> ActivityKey {
    ActivityKey(name: activity.name.value.lowercased(), year: activity.year?.value)
  }

  private mutating func readActivity(_ row: Int, _ table: inout ActivityTable) {
    let grid = table.grid
    let nameCell = grid.cell(row, table.name) ?? grid.rows[row][table.name]
    let name = ActivityName(nameCell)
    if TotalRow.isTotal(nameCell.text) { return compareTotal(row, table) }
    guard let name else { return reportNameless(row, table) }
    let document = cells.document
    let placedName = Placed(name.text, at: document.place(nameCell.leadRange))
    var activity = Plan.Activity(
      name: placedName, budget: Figure(nil, at: cells.place(nameCell)),
      place: document.place(grid.rows[row].range))
    if !nameCell.rest.isEmpty {
      activity.explanation = Placed(nameCell.rest, at: document.place(nameCell.restRange))
    }
    let isSwapped = isInWrongColumn(row, table)
    for column in table.columns {
      guard let cell = grid.cell(row, column.index), !cell.isEmpty else { continue }
      if column.meaning == .year, isSwapped { continue }
      read(cell, column.meaning, into: &activity)
    }
    // A year that cannot be read, or stands elsewhere, is no reason to assume one.
    let isRagged = grid.rows[row].cells.count != grid.rows[0].cells.count
    let yearText = table.year.flatMap { grid.cell(row, $0)?.text } ?? ""
    let mayAssume = !isSwapped && !isRagged && DocumentValue.isOpen(yearText)
    let assumedBefore = table.assumed.count
    if table.budgets.isEmpty { add(activity, mayAssume, &table) }
    for (index, budget) in table.budgets.enumerated() {
      activity.budget =
        isSwapped && DocumentValue.isYear(grid.rows[row][budget.index].text)
        ? Figure(nil, at: cells.place(grid.rows[row][budget.index]))
        : figure(grid, row, budget.index)
      table.sums[index].add(activity.budget)
      if let year = budget.year { activity.year = Placed(year, at: cells.place(budget.head)) }
      add(activity, mayAssume, &table)
    }
    if table.assumed.count > assumedBefore { fillYear(row, activity, &table) }
  }

  /// Keeps what would fill in the year of a row for which one was assumed.
  private func fillYear(
    _ row: Int, _ activity: Plan.Activity, _ table: inout ActivityTable
  ) {
    guard let column = table.year, !table.grid.rows[row][column].isCovered,
      let year = plan.year(of: activity, in: plan.themes[table.theme])
    else { return }
    let cell = table.grid.rows[row][column]
    guard cell.isEmpty else {
      table.yearEdits.append(Fix.Edit(cells.place(cell), "\(year)"))
      return
    }
    // An empty cell ends at its bar; where it has room, the row stays as wide as it is.
    let (text, end) = ("\(year) ", Int(cell.range.end))
    let room = TextRange(max(0, end - text.utf8.count - 1), end)
    let isWide = cells.document.source.text(in: room).utf8.allSatisfy { $0 == ASCII.space }
    let start = isWide ? end - text.utf8.count : end
    table.yearEdits.append(Fix.Edit(cells.document.place(TextRange(start, end)), text))
  }

  private mutating func add(
    _ activity: Plan.Activity, _ mayAssume: Bool, _ table: inout ActivityTable
  ) {
    let key = key(activity)
    if let first = table.names[key] {
      cells.reportDuplicate(
        at: activity.name.place, first: first, of: Bilingual { _ in activity.name.value })
      return
    }
    table.names[key] = activity.name.place
    if mayAssume, activity.year == nil,
      let year = plan.year(of: activity, in: plan.themes[table.theme])
    {
      table.assumed.append(
        Diagnostic.Related(
          place: activity.name.place, label: Bilingual(dutch: "→ \(year)", english: "→ \(year)")))
    }
    plan.themes[table.theme].activities.append(activity)
  }

  private mutating func read(
    _ cell: Cell, _ column: ActivityColumn, into activity: inout Plan.Activity
  ) {
    switch column {
    case .name, .budget: break
    case .year:
      guard let year = cells.year(cell, period: plan.years?.value) else { return }
      if isInPeriod(year.value, at: year.place) { activity.year = year }
    case .municipality: activity.municipalities = shares(cell)
    case .agreement: activity.agreement = agreement(cell)
    case .code: activity.code = code(cell)
    case .kind: activity.kind = kind(cell)
    case .targetGroup: activity.targetGroup = cells.text(cell)
    case .source: activity.source = cells.text(cell)
    case .start: activity.start = cells.day(cell)
    case .end: activity.end = cells.day(cell)
    case .hours: activity.hours = cells.count(cell)
    case .executor: activity.executor = cells.text(cell)
    case .outcome: activity.expectedOutcome = cells.text(cell)
    case .explanation:
      // What stands behind the name is kept where a column says more.
      guard let own = cells.text(cell) else { return }
      activity.explanation =
        activity.explanation.map { Placed($0.value + "; " + own.value, at: $0.place) } ?? own
    case .motivation: activity.motivation = cells.text(cell)
    }
  }

  private mutating func code(_ cell: Cell) -> Placed<String>? {
    guard let code = cells.text(cell) else { return nil }
    for theme in plan.themes {
      for other in theme.activities where other.code?.value == code.value {
        guard let first = other.code else { continue }
        cells.reportDuplicate(at: code.place, first: first.place, of: Bilingual { _ in code.value })
        return nil
      }
    }
    return code
  }
}

/// The name of an activity: the lead of its cell, without what leads on to the explanation.
struct ActivityName {
  let text: String

  init?(_ cell: Cell) {
    var name = cell.lead[...]
    while let last = name.utf8.last, last == ASCII.colon || last == ASCII.space {
      name = name.dropLast()
    }
    guard !name.isEmpty else { return nil }
    // A name that ends as it stands in its cell is not copied.
    text = name.utf8.count == cell.lead.utf8.count ? cell.lead : String(name)
  }
}

extension DocumentValue {
  /// Whether a text is a bare year, which as an amount nobody writes without a point.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { years ~= $0 } ?? false
  }
}
