import Diagnostics
import Markdown

/// What a table of a document is about.
enum TableKind: Sendable {
  // Of a plan.
  case plan, agreement, advice, budget, corporateProjects, theme, activities, change
  // Of the organisation.
  case teams, dwellings, ledgerCodes, performanceAgreements, projects, sources, words
  case promises, tenantsOrganisations, bids
  // Of whoever lets a finding be, and of whoever answers what a norm asks.
  case waivers, answers
  // Of what a team writes of a period.
  case periodReport, explanations
  // Of how files of another system are read.
  case importForm, importColumns, importRows

  var isOfOrganisation: Bool {
    switch self {
    case .teams, .dwellings, .ledgerCodes, .performanceAgreements, .projects, .sources, .words,
      .promises, .tenantsOrganisations, .bids:
      true
    case .plan, .agreement, .advice, .budget, .corporateProjects, .theme, .activities, .change,
      .waivers, .answers, .periodReport, .explanations, .importForm, .importColumns, .importRows:
      false
    }
  }

  static func of(_ grid: Grid) -> TableKind? {
    let head = grid.head()
    guard let title = head.first else { return nil }
    let forms = TableForm.ofDocuments
    if let form = forms.first(where: { matches($0, head, near: false) }) { return form.kind }
    let labels = grid.rows.map { grid.word($0[0]) }
    if isBudgetByKind(title, head, labels) { return .budget }
    if let kind = byTitle(title, labels, .exact, .exact) ?? byLabels(labels, .exact) {
      return kind
    }
    if let form = forms.first(where: { matches($0, head, near: true) }) { return form.kind }
    return byTitle(title, labels, .meant, .exact) ?? byTitle(title, labels, .exact, .meant)
      ?? byTitle(title, labels, .misspelled, .misspelled) ?? byLabels(labels, .misspelled)
  }

  /// How far a word may be from a known one.
  ///
  /// Words of others say what a table is only beside a word that is right: many a table has a row
  /// Team or Rekening.
  private enum Tolerance {
    case exact, misspelled, meant
  }

  /// A budget with a column for each kind of money: its rows are years, municipalities or the team.
  private static func isBudgetByKind(_ title: Word, _ head: [Word], _ labels: [Word]) -> Bool {
    let columns = head.dropFirst().compactMap { MoneyWords.column($0) }
    guard columns.contains(.outOfPocket), columns.contains(.staff) else { return false }
    let titles = ["", "budget", "jaar", "gemeente", "gemeenten", "gebiedsteam", "begroting"]
    // `| Jaar | Out of pocket | Personeel | Actie |` is one of activities, in the words of others.
    guard !head.dropFirst().contains(where: { has($0, TableForm.activities.keys, .meant) }) else {
      return false
    }
    return titles.contains(title.folded)
      && !labels.contains { has($0, ["grootboeknummer"], .exact) }
  }

  /// The form that a head is of; one that is right goes before one that is misspelled.
  static func form(of head: [Word], among forms: [TableForm]) -> TableForm? {
    forms.first { matches($0, head, near: false) } ?? forms.first { matches($0, head, near: true) }
  }

  private static func matches(_ form: TableForm, _ head: [Word], near: Bool) -> Bool {
    let keys = form.keyStandsFirst ? head.prefix(1) : head[...]
    let tolerance: Tolerance = near ? .meant : .exact
    guard let key = keys.firstIndex(where: { has($0, form.keys, tolerance) }) else { return false }
    // One word of the two has to be right, or chance would find tables everywhere.
    let isExact = has(head[key], form.keys, .exact)
    return head.indices.contains {
      $0 != key
        && (has(head[$0], form.marks, isExact ? tolerance : .exact)
          || (form.isKnownByAmounts && MoneyWords.isOfAmount(head[$0])))
    }
  }

  private static func has(_ word: Word, _ words: [String], _ tolerance: Tolerance) -> Bool {
    if words.contains(word.folded) { return true }
    return switch tolerance {
    case .exact: false
    case .misspelled: NearWord.nearest(to: word.folded, among: words) != nil
    case .meant: NearWord.isNear(word, words)
    }
  }

  /// The kind of a table of labels, by the word above its first column and one of the labels.
  private static func byTitle(
    _ title: Word, _ labels: [Word], _ ofTitle: Tolerance, _ ofLabels: Tolerance
  ) -> TableKind? {
    if title.folded.hasSuffix("bredeprojecten") { return .corporateProjects }
    let rest = labels.dropFirst()
    func hasLabel(_ words: [String]) -> Bool { rest.contains { has($0, words, ofLabels) } }
    if has(title, ["tertiaalrapportage"], ofTitle), hasLabel(["gebiedsteam", "periode"]) {
      return .periodReport
    }
    if has(title, ["plan"], ofTitle), hasLabel(planLabels) { return .plan }
    if has(title, ["thema"], ofTitle), rest.contains(where: { isOfTheme($0, ofLabels) }) {
      return .theme
    }
    if has(title, ["budget"], ofTitle), title.folded != "bedrag",
      rest.contains(where: { isOfBudget($0, ofLabels) })
    {
      return .budget
    }
    return nil
  }

  private static func byLabels(_ labels: [Word], _ tolerance: Tolerance) -> TableKind? {
    func hasLabel(_ words: [String]) -> Bool { labels.contains { has($0, words, tolerance) } }
    if hasLabel(["grootboeknummer"]) { return .theme }
    if hasLabel(["gebiedsteam", "looptijd"]) { return .plan }
    if hasLabel(["aandeelgebiedsteam"]) { return .corporateProjects }
    if labels.count(where: { isOfTheme($0, tolerance) }) > 1,
      labels.contains(where: { has($0, ["doelstelling", "wettelijk"], .exact) })
    {
      return .theme
    }
    return labels.count(where: { isOfBudget($0, tolerance) }) > 1 ? .budget : nil
  }

  private static let planLabels = ["gebiedsteam", "looptijd", "status", "datum", "vervangt"]
  private static let themeLabels =
    ["grootboeknummer", "wettelijk", "doelstelling"]
    + MoneyWords.suggested([.amount, .outOfPocket, .staff])
  private static let budgetLabels = MoneyWords.suggested([.outOfPocket, .staff, .total])

  private static func isOfTheme(_ label: Word, _ tolerance: Tolerance) -> Bool {
    has(label, themeLabels, tolerance) || isOf([.outOfPocket, .staff], label)
  }

  private static func isOfBudget(_ label: Word, _ tolerance: Tolerance) -> Bool {
    let isMunicipality = label.folded.hasPrefix("gemeente") && label.folded != "gemeente"
    return isMunicipality || has(label, budgetLabels, tolerance)
      || isOf([.outOfPocket, .staff, .total], label)
  }

  private static func isOf(_ columns: [MoneyWords.Column], _ label: Word) -> Bool {
    MoneyWords.column(label).map { columns.contains($0) } ?? false
  }
}
