import Basics
import Diagnostics
import Document
import Ledger

/// What lines name as a municipality that the organisation does not have: a slip of the pen, of which
/// the money is in no municipality's report.
struct UnlistedMunicipality {
  let name: String
  /// The municipality that was probably meant.
  let near: String?
  /// The places in the list of teams; -1 is whoever nothing tells.
  let teams: [Int]
  let spent: MoneySum

  /// All of a period's year up to its end, by name.
  static func all(_ books: ReportBooks, _ period: ReportPeriod) -> [UnlistedMunicipality] {
    let listed = Set(books.input.organisation.municipalityNames)
    // Where nothing is listed, nothing can be held against it.
    guard !listed.isEmpty else { return [] }
    let rows = books.sums.bookings.rows
    var found: [String: [(team: Int, sum: MoneySum)]] = [:]
    for team in [-1] + books.teams.indices {
      let own = books.sums.bookings.rows(ofTeam: team, in: period.year).filter { number in
        rows[number].layer == .realisation
          && !(rows[number].municipalityName.map { listed.contains($0) } ?? true)
      }
      for (name, numbers) in Dictionary(grouping: own, by: { rows[$0].municipalityName ?? "" }) {
        let sum = books.sums.sum(of: numbers, period.monthsSoFar)
        if !sum.isNothing { found[name, default: []].append((team, sum)) }
      }
    }
    return found.sorted { $0.key < $1.key }.map { name, sums in
      UnlistedMunicipality(
        name: name,
        near: Spelling.nearest(to: name, among: books.input.organisation.municipalityNames),
        teams: sums.map { $0.team }, spent: MoneySum.sum(sums.map { $0.sum }))
    }
  }

  /// What the page of a municipality says of those that may have been meant for it.
  static func notices(
    _ books: ReportBooks, _ period: ReportPeriod, for municipality: String, _ cells: FigureCells
  ) -> [Page.Block] {
    let own = books.teams(in: municipality)
    return books.unlistedMunicipalities(period).filter { found in
      if let near = found.near { return near == municipality }
      return found.teams.contains { $0 < 0 || own.contains(books.teams[$0]) }
    }.map { found in
      let sum = cells.euros(found.spent.known)
      let name = found.name + (found.near.map { " (" + $0 + "?)" } ?? "")
      return .notice(
        cells.text(
          "Boekingen noemen de gemeente \(name), die niet in organisatie.md staat: \(sum) telt daardoor bij geen gemeente mee. Waar: wijkboek check (LBL-04).",
          "Postings name the municipality \(name), which organisatie.md does not list: \(sum) therefore counts for no municipality. Where: wijkboek check (LBL-04)."
        ), .caution)
    }
  }
}

extension Plan {
  /// The municipalities that its budgets and activities name.
  var namedMunicipalities: [String] {
    budgets.flatMap { $0.municipalities.map { $0.name.value } }
      + themes.flatMap { theme in
        theme.activities.flatMap { $0.municipalities.map { $0.municipality.value } }
      }
  }
}
