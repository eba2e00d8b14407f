import Diagnostics
import Ledger
import Markdown

/// Themes, each in the chapter of its heading.
extension PlanReader {
  private enum ThemeLabel {
    case code, outOfPocket, staff, legalText, goal
  }

  private static let themeLabels = Vocabulary<ThemeLabel>([
    (.code, ["Grootboeknummer"]),
    (.outOfPocket, ["Out of pocket kosten", "Out of pocket", "Budget"]),
    (.staff, ["Personele inzet"]), (.legalText, ["Wettelijk"]), (.goal, ["Doelstelling"]),
  ])

  mutating func readTheme(_ grid: Grid) {
    let labels = Self.themeLabels
    let table = cells.labelTable(grid, title: "thema") { labels.exact($0) != nil }
    let meanings = table.rows.map { row -> ThemeLabel? in
      let label = grid.rows[row][0]
      guard !label.isEmpty else { return nil }
      return cells.meaning(of: Word(label.text), label, labels, in: table.labels)
    }
    var code: Placed<String>?
    for (row, meaning) in zip(table.rows, meanings) where meaning == .code {
      code = ledgerCode(grid.rows[row][1])
    }
    let theme = themeIndex(code, grid)
    if plan.themes[theme].code == nil { plan.themes[theme].code = code }
    var seen: [(label: ThemeLabel, place: Place)] = []
    for (row, meaning) in zip(table.rows, meanings) {
      guard let meaning else { continue }
      let label = grid.rows[row][0]
      let value = grid.rows[row][1]
      if meaning != .outOfPocket, meaning != .staff {
        if let first = seen.first(where: { $0.label == meaning }) {
          cells.reportDuplicate(label, first: first.place, of: Bilingual { _ in label.text })
          continue
        }
        seen.append((label: meaning, place: cells.place(label)))
      }
      switch meaning {
      case .code: break
      case .legalText: plan.themes[theme].legalText = cells.text(value)
      case .goal: plan.themes[theme].goal = cells.text(value)
      case .outOfPocket:
        for (year, figure) in figures(table, row, "oop:\(theme)") {
          let index = plan.themes[theme].index(of: year)
          plan.themes[theme].budgets[index].outOfPocket = figure
        }
      case .staff:
        for (year, figure) in figures(table, row, "personeel:\(theme)") {
          let index = plan.themes[theme].index(of: year)
          plan.themes[theme].budgets[index].staff = figure
        }
      }
    }
  }

  /// The theme that a table belongs to: that of its chapter, or a new one.
  ///
  /// A second table with another code in one chapter is a theme of its own.
  private mutating func themeIndex(_ code: Placed<String>?, _ grid: Grid) -> Int {
    if let open = openTheme {
      let own = plan.themes[open.index].code
      guard let own, let code, own.value != code.value else { return open.index }
      cells.report(
        .themeWithoutHeading, at: code.place,
        Bilingual(
          dutch: "dit thema heeft geen eigen kop, en krijgt zo de naam van het vorige",
          english: "this theme has no heading of its own, and so gets the name of the one before"),
        related: [
          Diagnostic.Related(
            place: own.place, label: Bilingual(dutch: "het vorige", english: "the one before"))
        ],
        help: Bilingual(
          dutch: "zet boven de tabel een kop met de naam van het thema, zoals ## Participatie",
          english: "put a heading with the theme's name above the table, such as ## Participatie"))
    }
    return newTheme(grid)
  }

  /// The theme of the chapter; a chapter of activities alone is a theme without a code.
  mutating func currentTheme(_ grid: Grid) -> Int { openTheme?.index ?? newTheme(grid) }

  private mutating func newTheme(_ grid: Grid) -> Int {
    let document = cells.document
    let name =
      heading.map { Placed($0.content.text, at: document.place($0.content.range)) }
      ?? Placed("", at: document.place(grid.range))
    plan.themes.append(Plan.Theme(name: name))
    openTheme = OpenTheme(index: plan.themes.count - 1, level: heading?.level ?? 0)
    return plan.themes.count - 1
  }

  /// A code belongs to one theme of a plan.
  mutating func findRepeatedCodes() {
    for (index, theme) in plan.themes.enumerated() {
      guard let code = theme.code,
        let first = plan.themes[..<index].first(where: { $0.code?.value == code.value })?.code
      else { continue }
      cells.reportDuplicate(at: code.place, first: first.place, of: Bilingual { _ in code.value })
    }
  }
}

extension Plan.Theme {
  /// The index of the budget of a year, which is made if there is none.
  mutating func index(of year: Int) -> Int {
    if let index = budgets.firstIndex(where: { $0.year == year }) { return index }
    budgets.append(Plan.ThemeBudget(year: year))
    return budgets.count - 1
  }
}
