import Basics
import Diagnostics
import Ledger
import Markdown

/// The activities of a theme.
extension PlanReader {
  /// What may stand once in a theme.
  struct ActivityKey: Hashable {
    let name: String
    let year: Int?
    let kind: AccountPath.Kind?
  }

  /// What a table of activities has, and what has been found in it so far.
  struct ActivityTable {
    let grid: Grid
    let columns: [Column<TableForm.Field>]
    let name: Int
    let budgets: [Column<TableForm.Field>]
    /// Those that say what the amounts of a row are together.
    let totals: [Column<TableForm.Field>]
    let year: Int?
    let theme: Int
    /// The places of names, by name, year and kind.
    var names: [ActivityKey: Place] = [:]
    /// Of each entry, one for each column of amounts, with its year where a cell says it.
    var figures: [(year: Int?, ofColumns: [Figure])] = []
    /// Where in those the rows begin that the next total of a part is of.
    var sectionStart = 0
    /// The activities of the last entry.
    var last: Range<Int> = 0..<0
    /// The names of rows without a year, where the theme gives one.
    var assumed: [Diagnostic.Related] = []
    /// What fills in those years.
    var yearEdits: [Fix.Edit] = []
  }

  mutating func readActivities(_ grid: Grid) {
    let columns = cells.columns(grid, TableForm.activities.vocabulary)
    guard let name = columns.first(where: { $0.meaning == .name }),
      let theme = currentTheme(grid)
    else { return }
    // A total is what counts only where nothing else does.
    let isByKind = columns.contains { $0.meaning == .money(.outOfPocket) }
    let ofMoney = columns.filter { $0.meaning.money != nil }
    let totals = ofMoney.filter {
      $0.meaning == .money(.total) || (isByKind && $0.meaning == .money(.amount))
    }
    let parts = ofMoney.filter { column in !totals.contains { $0.index == column.index } }
    let budgets = parts.isEmpty ? totals : parts
    for budget in budgets {
      if let year = budget.year { _ = isInPeriod(year, at: cells.place(budget.head)) }
    }
    let amounts = (parts + totals).map { $0.index }
    var table = ActivityTable(
      grid: grid, columns: columns.filter { $0.index != name.index && !amounts.contains($0.index) },
      name: name.index, budgets: budgets, totals: parts.isEmpty ? [] : totals,
      year: columns.first { $0.meaning == .year }?.index, theme: theme)
    for activity in plan.themes[theme].activities {
      table.names[key(activity)] = activity.name.place
    }
    plan.themes[theme].activities.reserveCapacity(grid.rows.count)
    table.names.reserveCapacity(grid.rows.count)
    let kinds = RowSorter.kinds(
      of: grid.body, in: grid, name: name.index, amounts: amounts, cells.document.source)
    let lastEntry = kinds.lastIndex(of: .entry) ?? 0
    for ((index, row), kind) in zip(grid.body.enumerated(), kinds) {
      cells.note(kind, grid.rows[row])
      switch kind {
      case .entry: readActivity(row, kind, &table)
      case .bareName, .standsOut:
        reportUnclear(kind, at: grid.rows[row][table.name])
        readActivity(row, kind, &table)
      case .nameless: reportNameless(row, table)
      case .continuation: readContinuation(row, table)
      case .part:
        // An item of a list may have no amount; then it explains the row above.
        if table.budgets.contains(where: { !grid.rows[row][$0.index].isEmpty }) {
          reportUnclear(kind, at: grid.rows[row][table.name])
        } else {
          readContinuation(row, table)
        }
      case .heading: table.sectionStart = table.figures.count
      case .total:
        compareTotal(row, isLast: index > lastEntry, table)
        table.sectionStart = table.figures.count
      case .sum(let isCertain):
        if !isCertain { reportUnclear(kind, at: grid.rows[row][table.name]) }
        compareRow(row, table.budgets.map { cells.figure(grid, row, $0.index, in: $0.unit) }, table)
        table.sectionStart = table.figures.count
      }
    }
    reportAssumedYears(table)
  }

  private func key(_ activity: Plan.Activity) -> ActivityKey {
    ActivityKey(
      name: activity.name.value.lowercased(), year: activity.year?.value,
      kind: activity.kind?.value)
  }

  /// Reads a row; one of which it is not clear whether it is an activity has no amount that counts.
  private mutating func readActivity(
    _ row: Int, _ kind: RowKind, _ table: inout ActivityTable
  ) {
    let grid = table.grid
    let nameCell = grid.cell(row, table.name) ?? grid.rows[row][table.name]
    guard let name = ActivityName(nameCell) else { return reportNameless(row, table) }
    let document = cells.document
    let placedName = Placed(name.text, at: document.place(nameCell.leadRange))
    cells.note(.text, nameCell)
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
    (activity.start, activity.end) = cells.days(from: activity.start, to: activity.end)
    // A year that cannot be read, or stands elsewhere, is no reason to assume one.
    let isRagged = grid.rows[row].cells.count != grid.rows[0].cells.count
    let yearText = table.year.flatMap { grid.cell(row, $0)?.text } ?? ""
    let mayAssume = kind == .entry && !isSwapped && !isRagged && DocumentValue.isOpen(yearText)
    let assumedBefore = table.assumed.count
    let first = plan.themes[table.theme].activities.count
    if table.budgets.isEmpty { add(activity, mayAssume, &table) }
    let figures = table.budgets.map { budget in
      kind == .standsOut || isSwapped && DocumentValue.isYear(grid.rows[row][budget.index].text)
        ? Figure(nil, at: cells.place(grid.rows[row][budget.index]))
        : cells.figure(grid, row, budget.index, in: budget.unit)
    }
    compareRow(row, figures, table)
    let isBlank = table.budgets.allSatisfy { grid.rows[row][$0.index].isEmpty }
    for (budget, figure) in zip(table.budgets, figures) {
      let kind = self.kind(of: budget)
      // Beside an amount of another kind, an empty cell says that there is none of this one.
      if kind != nil, !isBlank, grid.cell(row, budget.index)?.isEmpty ?? true { continue }
      var part = activity
      part.budget = figure
      if let kind { part.kind = kind }
      if let year = budget.year { part.year = Placed(year, at: cells.place(budget.head)) }
      add(part, mayAssume, &table)
      if isBlank, kind != nil { break }
    }
    table.figures.append((year: activity.year?.value, ofColumns: figures))
    table.last = first..<plan.themes[table.theme].activities.count
    if table.assumed.count > assumedBefore { fillYear(row, activity, &table) }
  }

  /// The kind of money that a column of amounts is of, where its head says it.
  private func kind(of budget: Column<TableForm.Field>) -> Placed<AccountPath.Kind>? {
    budget.meaning.money?.kind.map { Placed($0, at: cells.place(budget.head)) }
  }

  /// Adds the text of a row that continues the one above to what explains that activity.
  private mutating func readContinuation(_ row: Int, _ table: ActivityTable) {
    let grid = table.grid
    for index in grid.rows[row].cells.indices where !grid.rows[row][index].isEmpty {
      let cell = grid.rows[row][index]
      let meaning = table.columns.first { $0.index == index }?.meaning
      switch meaning {
      case nil where index != table.name: continue
      case nil, .explanation, .outcome, .motivation:
        guard let text = cells.text(cell) else { continue }
        for activity in table.last {
          let own = plan.themes[table.theme].activities[activity].explanation
          plan.themes[table.theme].activities[activity].explanation =
            own.map { Placed($0.value + " " + text.value, at: $0.place) } ?? text
        }
      default: reportUnclear(.continuation, at: cell)
      }
    }
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
    _ cell: Cell, _ column: TableForm.Field, into activity: inout Plan.Activity
  ) {
    switch column {
    case .year:
      guard let year = cells.year(cell, period: plan.years?.value) else { return }
      if isInPeriod(year.value, at: year.place) { activity.year = year }
    case .municipality: activity.municipalities = shares(cell)
    case .agreement: activity.agreement = agreement(cell)
    case .code: activity.code = code(cell)
    case .kind: activity.kind = cells.kind(cell)
    case .parts: activity.parts = cells.parts(cell) ?? []
    case .targetGroup: activity.targetGroup = cells.text(cell)
    case .source: activity.source = cells.text(cell)
    case .start: activity.start = cells.day(cell)
    case .end: activity.end = cells.day(cell)
    case .hours: activity.hours = cells.count(cell)
    case .executor: activity.executor = cells.text(cell)
    case .outcome: activity.expectedOutcome = cells.text(cell)
    case .location: readLocation(cell, into: &activity)
    case .contribution: activity.contribution = cells.text(cell)
    case .explanation:
      // What stands behind the name is kept where a column says more.
      guard let own = cells.text(cell) else { return }
      activity.explanation =
        activity.explanation.map { Placed($0.value + "; " + own.value, at: $0.place) } ?? own
    case .motivation: activity.motivation = cells.text(cell)
    // The name and the amounts are read with their row; the form has no other columns.
    default: break
    }
  }

  /// Reads where an activity is; who writes a municipality there means just that.
  private mutating func readLocation(_ cell: Cell, into activity: inout Plan.Activity) {
    guard let location = cells.text(cell) else { return }
    if activity.municipalities.isEmpty,
      organisation.municipalityNames.contains(location.value)
    {
      activity.municipalities = shares(cell)
    } else {
      activity.location = location
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
    let lead = FootnoteMark.removed(from: cell.lead)
    var name = ListMark.removed(from: lead[...])
    while let last = name.utf8.last, last == ASCII.colon || last == ASCII.space {
      name = name.dropLast()
    }
    guard !name.isEmpty else { return nil }
    // A name that ends as it stands in its cell is not copied.
    text = name.utf8.count == lead.utf8.count ? lead : String(name)
  }
}

extension DocumentValue {
  /// Whether a text is a bare year, which as an amount nobody writes without a point.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { years ~= $0 } ?? false
  }
}
