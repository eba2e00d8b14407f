import Diagnostics
import Markdown

/// What a table of a document is about.
enum TableKind: Sendable {
  // Of a plan.
  case plan, agreement, budget, corporateProjects, theme, activities, change
  // Of the organisation.
  case teams, dwellings, ledgerCodes, performanceAgreements, projects, sources, words
  // Of whoever lets a finding be.
  case waivers
  // Of what a team writes of a period.
  case periodReport, explanations
  // Of how files of another system are read.
  case importForm, importColumns, importRows

  var isOfOrganisation: Bool {
    switch self {
    case .teams, .dwellings, .ledgerCodes, .performanceAgreements, .projects, .sources, .words: true
    case .plan, .agreement, .budget, .corporateProjects, .theme, .activities, .change, .waivers,
      .periodReport, .explanations, .importForm, .importColumns, .importRows:
      false
    }
  }

  /// How a table with a header is known: by one of the key words, and one of the others.
  private struct HeaderRule: Sendable {
    let kind: TableKind
    let keys: [String]
    let others: [String]
    /// Whether the key has to stand in the first column.
    var isFirst = false
    /// Whether any column of amounts does for one of the others.
    var hasAmounts = false
  }

  private static let activityKeys = [
    "omschrijvingactiviteit", "activiteit", "activiteiten", "omschrijving",
  ]

  private static let headerRules: [HeaderRule] = [
    HeaderRule(
      kind: .change, keys: ["begrotingswijziging"],
      others: ["grootboeknummer", "soort", "activiteit", "bedrag"], isFirst: true),
    HeaderRule(
      kind: .agreement, keys: ["akkoord"], others: ["naam", "datum", "kenmerk"], isFirst: true),
    HeaderRule(
      kind: .activities,
      keys: activityKeys,
      others: ["budget", "bedrag", "jaar", "gemeente", "afspraak", "toelichting"],
      hasAmounts: true),
    HeaderRule(
      kind: .teams, keys: ["gebiedsteam"], others: ["gemeente", "boekencompleettot"],
      isFirst: true),
    HeaderRule(kind: .dwellings, keys: ["woningen"], others: ["gemeente", "jaar"]),
    HeaderRule(
      kind: .ledgerCodes, keys: ["grootboeknummer"], others: ["thema", "verantwoordelijk"],
      isFirst: true),
    HeaderRule(
      kind: .performanceAgreements, keys: ["afspraak"],
      others: ["partijen", "gemeenten", "vanaf", "tot", "getekend", "afgesprokenmaximum"],
      isFirst: true),
    HeaderRule(kind: .projects, keys: ["project"], others: ["jaar", "bedrag"], isFirst: true),
    HeaderRule(kind: .words, keys: ["woord"], others: ["betekenis"], isFirst: true),
    HeaderRule(kind: .sources, keys: ["bron"], others: ["tot"], isFirst: true),
    HeaderRule(
      kind: .explanations, keys: ["thema"], others: ["toelichting"], isFirst: true),
    HeaderRule(
      kind: .waivers, keys: ["vrijstelling"], others: ["onderwerp", "reden", "wie", "tot"],
      isFirst: true),
  ]

  static func of(_ grid: Grid) -> TableKind? {
    let head = grid.head()
    guard let title = head.first else { return nil }
    for rule in headerRules where matches(rule, head, near: false) { return rule.kind }
    let labels = grid.rows.map { grid.word($0[0]) }
    if isBudgetByKind(title, head, labels) { return .budget }
    if let kind = byTitle(title, labels, near: false) ?? byLabels(labels, near: false) {
      return kind
    }
    for rule in headerRules where matches(rule, head, near: true) { return rule.kind }
    return byTitle(title, labels, near: true) ?? byLabels(labels, near: true)
  }

  /// A budget with a column for each kind of money: its rows are years, municipalities or the team.
  private static func isBudgetByKind(_ title: Word, _ head: [Word], _ labels: [Word]) -> Bool {
    let columns = head.dropFirst().compactMap { MoneyWords.column($0) }
    guard columns.contains(.outOfPocket), columns.contains(.staff) else { return false }
    let titles = ["", "budget", "jaar", "gemeente", "gemeenten", "gebiedsteam", "begroting"]
    // `| Jaar | Out of pocket | Personeel | Actie |` is one of activities, in the words of others.
    guard !head.dropFirst().contains(where: { has($0, activityKeys, true) }) else { return false }
    return titles.contains(title.folded)
      && !labels.contains { has($0, ["grootboeknummer"], false) }
  }

  private static func matches(_ rule: HeaderRule, _ head: [Word], near: Bool) -> Bool {
    let keys = rule.isFirst ? head.prefix(1) : head[...]
    guard let key = keys.firstIndex(where: { has($0, rule.keys, near) }) else { return false }
    // One word of the two has to be right, or chance would find tables everywhere.
    let isExact = has(head[key], rule.keys, false)
    return head.indices.contains {
      $0 != key
        && (has(head[$0], rule.others, near && isExact)
          || (rule.hasAmounts && MoneyWords.isOfAmount(head[$0])))
    }
  }

  private static func has(_ word: Word, _ words: [String], _ near: Bool) -> Bool {
    words.contains(word.folded) || (near && NearWord.isNear(word, words))
  }

  /// The kind of a table of labels, by the word above its first column.
  private static func byTitle(_ title: Word, _ labels: [Word], near: Bool) -> TableKind? {
    if title.folded.hasSuffix("bredeprojecten") { return .corporateProjects }
    let rest = labels.dropFirst()
    if has(title, ["tertiaalrapportage"], near),
      rest.contains(where: { has($0, ["gebiedsteam", "periode"], near) })
    {
      return .periodReport
    }
    if has(title, ["plan"], near), rest.contains(where: { has($0, planLabels, near) }) {
      return .plan
    }
    if has(title, ["thema"], near), rest.contains(where: { has($0, themeLabels, near) }) {
      return .theme
    }
    if has(title, ["budget"], near), title.folded != "bedrag",
      rest.contains(where: { isOfBudget($0, near) })
    {
      return .budget
    }
    return nil
  }

  private static func byLabels(_ labels: [Word], near: Bool) -> TableKind? {
    if labels.contains(where: { has($0, ["grootboeknummer"], near) }) { return .theme }
    if labels.contains(where: { has($0, ["gebiedsteam", "looptijd"], near) }) { return .plan }
    if labels.contains(where: { has($0, ["aandeelgebiedsteam"], near) }) {
      return .corporateProjects
    }
    if labels.count(where: { has($0, themeLabels, near) }) > 1,
      labels.contains(where: { has($0, ["doelstelling", "wettelijk"], false) })
    {
      return .theme
    }
    return labels.count(where: { isOfBudget($0, near) }) > 1 ? .budget : nil
  }

  private static let planLabels = ["gebiedsteam", "looptijd", "status", "datum", "vervangt"]
  private static let themeLabels = [
    "grootboeknummer", "outofpocketkosten", "outofpocket", "personeleinzet", "budget", "wettelijk",
    "doelstelling",
  ]

  private static func isOfBudget(_ label: Word, _ near: Bool) -> Bool {
    let isMunicipality = label.folded.hasPrefix("gemeente") && label.folded != "gemeente"
    return isMunicipality || has(label, ["personeleinzet", "outofpocket", "totaal"], near)
  }
}
