import Diagnostics
import Ledger
import Markdown

extension OrganisationReader {
  private static let teamWords = Vocabulary<Field>([
    (.team, ["Gebiedsteam"]), (.municipality, ["Gemeente"]),
    (.completeUntil, ["Boeken compleet tot", "Boeken compleet tot en met"]),
    (.explanation, ["Toelichting"]),
  ])

  /// A team in a municipality, which has one row.
  private struct TeamRow: Hashable {
    let team: String
    let municipality: String?
  }

  mutating func readTeams(_ grid: Grid) {
    var known: [TeamRow: Placed<String>] = [:]
    for team in organisation.teams {
      let row = TeamRow(team: team.name.value, municipality: team.municipality?.value)
      known[row] = team.municipality ?? team.name
    }
    var teams = organisation.teams
    for row in rows(grid, key: .team, Self.teamWords) {
      guard let name = cells.text(row[.team]) else { continue }
      let municipality = cells.text(row[.municipality])
      let key = TeamRow(team: name.value, municipality: municipality?.value)
      guard isNew(municipality ?? name, known[key]) else { continue }
      known[key] = municipality ?? name
      teams.append(
        Organisation.Team(
          name: name, municipality: municipality, completeUntil: cells.day(row[.completeUntil])))
    }
    organisation.teams = teams
  }

  private static let dwellingWords = Vocabulary<Field>([
    (.municipality, ["Gemeente"]), (.year, ["Jaar"]), (.dwellings, ["Woningen"]),
    (.explanation, ["Toelichting"]),
  ])

  mutating func readDwellings(_ grid: Grid) {
    for row in rows(grid, key: .municipality, Self.dwellingWords) {
      guard let name = cells.text(row[.municipality]), let year = cells.year(row[.year]) else {
        continue
      }
      let earlier = organisation.dwellings(of: name.value, in: year.value)
      guard isNew(name, earlier?.municipality) else { continue }
      organisation.add(
        Organisation.Dwellings(
          municipality: name, year: year, count: cells.count(row[.dwellings])))
    }
  }

  private static let codeWords = Vocabulary<Field>([
    (.code, ["Grootboeknummer"]), (.theme, ["Thema"]), (.responsible, ["Verantwoordelijk"]),
    (.kind, ["Soort"]), (.explanation, ["Toelichting"]),
  ])

  mutating func readLedgerCodes(_ grid: Grid) {
    for row in rows(grid, key: .code, Self.codeWords) {
      guard let code = cells.text(row[.code]) else { continue }
      guard LedgerCodes.canList(code.value) else {
        cells.reportUnreadable(
          .unreadableOrganisationValue, row[.code],
          what: Bilingual(dutch: "grootboeknummer", english: "GL code"), suggestion: nil,
          form: Bilingual(
            dutch: "een rekening kan zo niet beginnen: geen : of ;, geen haakje of ster vooraan, "
              + "niet team, gemeente, corporatie, tegenrekening of een laag",
            english: "no account can begin like this: no : or ;, no bracket or star in front, not "
              + "team, gemeente, corporatie, tegenrekening or a layer"))
        continue
      }
      let earlier = organisation.ledgerCodes.first { $0.code.value == code.value }
      guard isNew(code, earlier?.code) else { continue }
      organisation.ledgerCodes.append(
        Organisation.LedgerCode(
          code: code, theme: cells.text(row[.theme]), responsible: cells.text(row[.responsible]),
          kind: ownKind(row[.kind])))
    }
  }

  /// The only kind of money of a code; nil where the cell is empty or, which is said, no kind.
  private mutating func ownKind(_ cell: Cell) -> Placed<AccountPath.Kind>? {
    guard let text = cells.text(cell) else { return nil }
    if let kind = AccountPath.Kind(rawValue: text.value.lowercased()) {
      return Placed(kind, at: text.place)
    }
    let kinds = AccountPath.Kind.allCases.map { $0.rawValue }
    cells.reportUnreadable(
      .unreadableOrganisationValue, cell, what: Bilingual(dutch: "soort", english: "kind"),
      suggestion: NearWord.nearest(to: text.value, among: kinds),
      form: Bilingual(
        dutch: "schrijf oop of personeel, of laat de cel leeg",
        english: "write oop or personeel, or leave the cell empty"))
    return nil
  }

  private static let agreementWords = Vocabulary<Field>([
    (.agreement, ["Afspraak"]), (.parties, ["Partijen"]),
    (.municipality, ["Gemeenten", "Gemeente"]),
    (.from, ["Vanaf"]), (.until, ["Tot", "Tot en met"]), (.signed, ["Getekend"]),
    (.maximum, ["Afgesproken maximum"]), (.explanation, ["Toelichting"]),
  ])

  mutating func readAgreements(_ grid: Grid) {
    for row in rows(grid, key: .agreement, Self.agreementWords) {
      guard let name = cells.text(row[.agreement]) else { continue }
      let earlier = organisation.number(ofAgreement: name.value)
      guard isNew(name, earlier.map { organisation.agreements[$0].name }) else { continue }
      var agreement = Organisation.Agreement(name: name)
      agreement.parties = names(row[.parties]).map { $0.value }
      agreement.municipalities = names(row[.municipality])
      (agreement.from, agreement.until) = cells.days(
        from: cells.day(row[.from]), to: cells.day(row[.until]))
      agreement.signed = cells.day(row[.signed])
      // An empty cell says that none was agreed, and a question mark that nobody knows it yet.
      if !row[.maximum].isEmpty {
        agreement.maximum = cells.figure(row[.maximum], in: row.unit(.maximum))
      }
      organisation.add(agreement)
    }
  }

  private static let projectWords = Vocabulary<Field>([
    (.project, ["Project"]), (.year, ["Jaar"]), (.amount, ["Bedrag"]),
    (.explanation, ["Toelichting"]),
  ])

  mutating func readProjects(_ grid: Grid) {
    for row in rows(grid, key: .project, Self.projectWords) {
      guard let name = cells.text(row[.project]) else { continue }
      let year = cells.year(row[.year])
      let project = Organisation.Project(
        name: name, year: year, figure: cells.figure(row[.amount], in: row.unit(.amount)))
      let isTotal = grid.isTotal(row[.project])
      let known = isTotal ? organisation.projectTotals : organisation.projects
      let earlier = known.first {
        (isTotal || $0.name.value == name.value) && $0.year?.value == year?.value
      }
      guard isNew(name, earlier?.name) else { continue }
      if isTotal {
        cells.compareTotal(
          project.figure,
          with: organisation.projects.filter { $0.year?.value == year?.value }.map { $0.figure })
        organisation.projectTotals.append(project)
      } else {
        organisation.projects.append(project)
      }
    }
  }

  private static let sourceWords = Vocabulary<Field>([
    (.source, ["Bron"]), (.until, ["Tot", "Tot en met"]), (.explanation, ["Toelichting"]),
  ])

  mutating func readSources(_ grid: Grid) {
    for row in rows(grid, key: .source, Self.sourceWords) {
      guard let name = cells.text(row[.source]) else { continue }
      let earlier = organisation.number(ofSource: name.value)
      guard isNew(name, earlier.map { organisation.sources[$0].name }) else { continue }
      organisation.add(
        Organisation.FundingSource(name: name, until: cells.day(row[.until])))
    }
  }
}
