import Basics
import Diagnostics
import Ledger
import Markdown

extension OrganisationReader {
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
    for row in cells.read(grid, as: .teams).rows {
      guard let name = row.text(.team) else { continue }
      let municipality = row.text(.municipality)
      let key = TeamRow(team: name.value, municipality: municipality?.value)
      guard isNew(municipality ?? name, known[key]) else { continue }
      known[key] = municipality ?? name
      teams.append(
        Organisation.Team(
          name: name, municipality: municipality, completeUntil: row.day(.completeUntil)))
    }
    organisation.teams = teams
  }

  mutating func readDwellings(_ grid: Grid) {
    for row in cells.read(grid, as: .dwellings).rows {
      guard let name = row.text(.municipality), let year = row.year(.year) else { continue }
      let earlier = organisation.dwellings(of: name.value, in: year.value)
      guard isNew(name, earlier?.municipality) else { continue }
      organisation.add(
        Organisation.Dwellings(municipality: name, year: year, count: row.count(.dwellings)))
    }
  }

  mutating func readLedgerCodes(_ grid: Grid) {
    let table = cells.read(grid, as: .ledgerCodes)
    for row in table.rows {
      guard let code = row.text(.code), let cell = row.cells[.code] else { continue }
      guard LedgerCodes.canList(code.value) else {
        cells.reportUnreadable(
          .unreadableValue, cell,
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
          code: code, theme: row.text(.theme), responsible: row.text(.responsible),
          kind: row.kind(.kind), parts: table.fields.contains(.parts) ? parts(row) : .withoutColumn
        ))
    }
  }

  private func parts(_ row: FormRow) -> Organisation.LedgerCode.Parts {
    let parts = row.parts(.parts)
    if !parts.isEmpty { return .known(parts) }
    return row.cells[.parts].map { DocumentValue.isOpen($0.text) } ?? true ? .open : .unreadable
  }

  mutating func readAgreements(_ grid: Grid) {
    for row in cells.read(grid, as: .performanceAgreements).rows {
      guard let name = row.text(.agreement) else { continue }
      let earlier = organisation.number(ofAgreement: name.value)
      guard isNew(name, earlier.map { organisation.agreements[$0].name }) else { continue }
      var agreement = Organisation.Agreement(name: name)
      agreement.parties = row.names(.parties).map { $0.value }
      agreement.municipalities = row.names(.municipality)
      (agreement.from, agreement.until) = cells.days(from: row.day(.from), to: row.day(.until))
      agreement.signed = row.day(.signed)
      // An empty cell says that none was agreed, and a question mark that nobody knows it yet.
      agreement.maximum = row.figure(.maximum)
      organisation.add(agreement)
    }
  }

  mutating func readProjects(_ grid: Grid) {
    // By year, where the projects begin that the next total may be of.
    var partStarts: [Int?: Int] = [:]
    for row in cells.read(grid, as: .projects).rows {
      guard let name = row.text(.project), let cell = row.cells[.project] else { continue }
      let year = row.year(.year)
      let project = Organisation.Project(
        name: name, year: year, figure: row.figure(.amount) ?? Figure(nil, at: row.place))
      let isTotal = grid.isTotal(cell)
      let isOfPart = isTotal && TotalRow.isOfPart(name.value)
      let known = isTotal ? organisation.projectTotals : organisation.projects
      let earlier = known.first {
        (isTotal || $0.name.value == name.value) && $0.year?.value == year?.value
      }
      guard isNew(name, isOfPart ? nil : earlier?.name) else { continue }
      if isTotal {
        let all = organisation.projects.filter { $0.year?.value == year?.value }.map { $0.figure }
        let start = partStarts[year?.value] ?? 0
        cells.compareTotal(project.figure, with: all, partFrom: start, isOfPart)
        partStarts[year?.value] = all.count
      }
      if !isTotal {
        organisation.projects.append(project)
      } else if !isOfPart {
        organisation.projectTotals.append(project)
      }
    }
  }

  mutating func readSources(_ grid: Grid) {
    for row in cells.read(grid, as: .sources).rows {
      guard let name = row.text(.source) else { continue }
      let earlier = organisation.number(ofSource: name.value)
      guard isNew(name, earlier.map { organisation.sources[$0].name }) else { continue }
      organisation.add(Organisation.FundingSource(name: name, until: row.day(.until)))
    }
  }
}
