import Basics
import Diagnostics
import Ledger
import Markdown

/// Themes, each in the chapter of its heading.
extension PlanReader {
  private enum ThemeLabel: Equatable {
    case code, money(MoneyWords.Column), legalText, goal
  }

  private static let themeLabels = Vocabulary<ThemeLabel>([
    (.code, ["Grootboeknummer"]),
    (.money(.outOfPocket), ["Out of pocket kosten", "Budget"] + MoneyWords.outOfPocket),
    (.money(.staff), MoneyWords.staff), (.legalText, ["Wettelijk"]), (.goal, ["Doelstelling"]),
  ])

  mutating func readTheme(_ grid: Grid) {
    let labels = Self.themeLabels
    let table = cells.labelTable(grid, title: "thema") { labels.exact($0) != nil }
    // Beside columns of kinds, a year or a word for amounts is all that a label has to say.
    let isOfKinds = table.labels.map { table.isByKind && MoneyWords.isOfAmount($0) }
    let meanings = zip(table.rows, isOfKinds).map { row, isOfKinds -> ThemeLabel? in
      let label = grid.rows[row][0]
      guard !label.isEmpty, !isOfKinds else { return nil }
      return cells.meaning(of: table.word(row), label, labels, in: table.labels)
    }
    var code: Placed<String>?
    for (row, meaning) in zip(table.rows, meanings) where meaning == .code {
      code = ledgerCode(grid.rows[row][1])
    }
    let theme = themeIndex(code, grid)
    if plan.themes[theme].code == nil { plan.themes[theme].code = code }
    var seen: [(label: ThemeLabel, place: Place)] = []
    for (row, (meaning, isOfKinds)) in zip(table.rows, zip(meanings, isOfKinds)) {
      let label = grid.rows[row][0]
      if isOfKinds {
        for given in kindFigures(table, row, .theme(theme)) { give(given, theme) }
      }
      guard let meaning else { continue }
      if case .money(let kind) = meaning {
        for given in wholeFigures(table, row, .theme(theme), kind) { give(given, theme) }
        continue
      }
      if let first = seen.first(where: { $0.label == meaning }) {
        cells.reportDuplicate(label, first: first.place, of: Bilingual { _ in label.text })
        continue
      }
      seen.append((label: meaning, place: cells.place(label)))
      if meaning == .legalText { plan.themes[theme].legalText = cells.text(grid.rows[row][1]) }
      if meaning == .goal { plan.themes[theme].goal = cells.text(grid.rows[row][1]) }
    }
  }

  mutating func give(_ given: RowFigure, _ theme: Int) {
    let index = plan.themes[theme].index(of: given.year)
    switch given.kind {
    case .outOfPocket: plan.themes[theme].budgets[index].outOfPocket = given.figure
    case .staff: plan.themes[theme].budgets[index].staff = given.figure
    case .total, .amount: break
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
  ///
  /// Nil, which is said, where the activities stand below no heading but the title, or in a chapter
  /// without a table Thema before the first theme: they would join a theme that they are not of.
  mutating func currentTheme(_ grid: Grid) -> Int? {
    if let openTheme { return openTheme.index }
    let start = Int(grid.range.start)
    // A text without any heading is one chapter.
    let isOneChapter = !hasHeadings && themeTables.count < 2
    let isBelowTitle = heading.map { $0.level == titleLevel } ?? !isOneChapter
    let isEarly =
      (themeTables.first.map { start < $0 } ?? false) && !hasThemeTable(behind: start)
      && !isOneChapter
    guard isBelowTitle || isEarly else { return newTheme(grid) }
    cells.report(
      .activitiesOutsideTheme,
      at: cells.document.place(grid.rows.first?.range ?? grid.range),
      Bilingual(
        dutch: "deze activiteiten staan bij geen thema, en tellen niet mee",
        english: "these activities belong to no theme, and do not count"),
      help: Bilingual(
        dutch: "zet de tabel in het hoofdstuk van haar thema, onder de tabel Thema",
        english: "put the table into the chapter of its theme, below the table Thema"))
    return nil
  }

  /// Whether a table Thema stands behind a place in the same chapter.
  private func hasThemeTable(behind start: Int) -> Bool {
    guard let heading else { return false }
    let blocks = cells.document.blocks
    let end = blocks.lazy.compactMap { block -> Int? in
      guard case .heading(let next) = block, next.level <= heading.level,
        Int(next.range.start) > start
      else { return nil }
      return Int(next.range.start)
    }.first
    return themeTables.contains { $0 > start && $0 < end ?? Int.max }
  }

  private mutating func newTheme(_ grid: Grid) -> Int {
    let document = cells.document
    let name = heading.map {
      let text = $0.content.text
      let unit = MoneyUnit.split(text).flatMap { $0.unit.namesMoney ? $0 : nil }
      return Placed(
        FootnoteMark.removed(from: unit?.rest ?? text), at: document.place($0.content.range))
    }
    let none = Placed("", at: document.place(grid.range))
    plan.themes.append(Plan.Theme(name: name ?? none))
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

// What the headings of themes say.
extension PlanReader {
  /// A heading that is the name of another code's theme: then the tables of two chapters are swapped,
  /// or their headings.
  mutating func findSwappedHeadings() {
    let known = organisation.ledgerCodes
    for (index, theme) in plan.themes.enumerated() {
      // One slip is told once: a code that stands twice, or a heading of two themes, has been.
      let isTold = plan.themes.count {
        $0.code?.value == theme.code?.value || $0.name.place == theme.name.place
      }
      guard isTold == 1 else { continue }
      guard let code = theme.code, let own = known.first(where: { $0.code.value == code.value }),
        let ownName = own.theme?.value
      else { continue }
      let heading = Word(theme.name.value).folded
      guard heading != Word(ownName).folded,
        let other = known.first(where: {
          $0.theme.map { Word($0.value).folded == heading } ?? false
        }),
        !known.contains(where: {
          $0.code.value == code.value && $0.theme.map { Word($0.value).folded == heading } ?? false
        })
      else { continue }
      // Of two that are swapped, the first tells of both.
      let isSecond = plan.themes[..<index].contains {
        $0.code?.value == other.code.value && Word($0.name.value).folded == Word(ownName).folded
      }
      if isSecond { continue }
      cells.report(
        .swappedTheme, at: code.place,
        Bilingual(
          dutch: "\(code.value.clipped(to: 60)) is van het thema \(ownName.clipped(to: 60)), en de "
            + "kop is die van \(other.code.value.clipped(to: 60))",
          english:
            "\(code.value.clipped(to: 60)) is of the theme \(ownName.clipped(to: 60)), and the "
            + "heading is that of \(other.code.value.clipped(to: 60))"),
        related: [
          Diagnostic.Related(
            place: theme.name.place, label: Bilingual(dutch: "de kop", english: "the heading"))
        ],
        help: Bilingual(
          dutch: "wissel de koppen om, of de grootboeknummers",
          english: "swap the headings, or the GL codes"))
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
