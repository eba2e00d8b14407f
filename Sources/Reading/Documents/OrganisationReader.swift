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
    case .promises: readPromises(grid)
    case .tenantsOrganisations: readTenantsOrganisations(grid)
    case .bids: readBids(grid)
    // What is taught was read before any other table.
    case .words, .plan, .agreement, .advice, .budget, .corporateProjects, .theme, .activities,
      .change, .waivers, .answers, .periodReport, .explanations, .importForm, .importColumns,
      .importRows:
      break
    }
  }

  /// Said where a name was given before.
  mutating func isNew(_ name: Placed<String>, _ earlier: Placed<String>?) -> Bool {
    guard let earlier else { return true }
    cells.reportDuplicate(at: name.place, first: earlier.place, of: Bilingual { _ in name.value })
    return false
  }

  /// Says each municipality and agreement that is named and not listed, once all tables are known.
  static func unlistedNames(_ organisation: Organisation) -> [Diagnostic] {
    let municipalities =
      organisation.dwellings.map { $0.municipality }
      + organisation.agreements.flatMap { $0.municipalities }
      + organisation.promises.flatMap { $0.municipalities }
      + organisation.tenantsOrganisations.flatMap { $0.municipalities }
      + organisation.bids.map { $0.municipality }
    return unlisted(
      municipalities, among: organisation.municipalityNames,
      Bilingual(
        dutch: "geen gemeente van een gebiedsteam", english: "not a municipality of any team"))
      + unlisted(
        organisation.promises.compactMap { $0.agreement },
        among: organisation.agreements.map { $0.name.value },
        Bilingual(
          dutch: "geen prestatieafspraak van de organisatie",
          english: "not a performance agreement of the organisation"))
  }

  /// Nothing is said where nothing is listed.
  private static func unlisted(
    _ named: [Placed<String>], among known: [String], _ words: Bilingual
  ) -> [Diagnostic] {
    guard !known.isEmpty else { return [] }
    let listed = Set(known)
    return named.filter { !listed.contains($0.value) }.map { name in
      let near = NearWord.nearest(to: name.value, among: known)
      // A name that takes more bytes than it has stands between marks of Markdown.
      let isBare = name.value.utf8.count == name.place.range.count
      return Diagnostic(
        .unknownOrganisationName, at: name.place,
        Bilingual(
          dutch: "\(name.value.clipped(to: 60)) is \(words.dutch)",
          english: "\(name.value.clipped(to: 60)) is \(words.english)"),
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
