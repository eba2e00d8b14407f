import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads the tables of the organisation, whichever documents they stand in.
struct OrganisationReader {
  var cells: CellReader
  var organisation: Organisation

  init(_ document: SortedDocument, after organisation: Organisation) {
    cells = CellReader(document)
    self.organisation = organisation
  }

  mutating func read(_ grid: Grid, _ kind: TableKind) {
    switch kind {
    case .teams: readTeams(grid)
    case .dwellings: readDwellings(grid)
    case .ledgerCodes: readLedgerCodes(grid)
    case .performanceAgreements: readAgreements(grid)
    case .projects: readProjects(grid)
    case .sources: readSources(grid)
    // What is taught was read before any other table.
    case .words, .plan, .agreement, .budget, .corporateProjects, .theme, .activities, .change,
      .waivers, .answers, .periodReport, .explanations, .importForm, .importColumns, .importRows:
      break
    }
  }

  /// Said where a name was given before.
  mutating func isNew(_ name: Placed<String>, _ earlier: Placed<String>?) -> Bool {
    guard let earlier else { return true }
    cells.reportDuplicate(at: name.place, first: earlier.place, of: Bilingual { _ in name.value })
    return false
  }

  /// Says each municipality that none of the teams works in, once all teams are known.
  static func unknownMunicipalities(_ organisation: Organisation) -> [Diagnostic] {
    let known = organisation.municipalityNames
    guard !known.isEmpty else { return [] }
    let named =
      organisation.dwellings.map { $0.municipality }
      + organisation.agreements.flatMap { $0.municipalities }
    return named.filter { organisation.rows(inMunicipality: $0.value).isEmpty }.map { name in
      let near = NearWord.nearest(to: name.value, among: known)
      // A name that takes more bytes than it has stands between marks of Markdown.
      let isBare = name.value.utf8.count == name.place.range.count
      return Diagnostic(
        .unknownOrganisationName, at: name.place,
        Bilingual(
          dutch: "\(name.value.clipped(to: 60)) is geen gemeente van een gebiedsteam",
          english: "\(name.value.clipped(to: 60)) is not a municipality of any team"),
        help: CellReader.meant(near, among: known),
        fixes: [
          near.flatMap {
            isBare && CellReader.isPlain($0)
              ? Fix(spelling: name.value, as: $0, among: known, at: [name.place]) : nil
          }
        ])
    }
  }
}
