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
    let listed = books.input.organisation.municipalityNames
    // Where nothing is listed, nothing can be held against it.
    guard !listed.isEmpty else { return [] }
    let everybody = [-1] + books.teams.indices
    var names: Set<String> = []
    for team in everybody {
      names.formUnion(books.sums[team: team, year: period.year].compactMap { $0.municipalityName })
    }
    return names.subtracting(listed).sorted().compactMap { name in
      func sum(_ team: Int) -> MoneySum {
        books.sums.own(.realisation, team: team, year: period.year, period.monthsSoFar) {
          $0.municipalityName == name
        }
      }
      let teams = everybody.filter { !sum($0).isNothing }
      guard !teams.isEmpty else { return nil }
      return UnlistedMunicipality(
        name: name, near: Spelling.nearest(to: name, among: listed), teams: teams,
        spent: MoneySum.sum(teams.map { sum($0) }))
    }
  }

  /// What the page of a municipality says of those that may have been meant for it.
  static func notices(
    _ books: ReportBooks, _ period: ReportPeriod, for municipality: String, _ cells: FigureCells
  ) -> [Page.Block] {
    let own = books.teams(in: municipality)
    return all(books, period).filter { found in
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

extension ReportBooks {
  /// The teams that the organisation puts in a municipality, or whose plans speak of it.
  func teams(in municipality: String) -> Set<String> {
    let rows = input.organisation.teams.filter { $0.municipality?.value == municipality }
    let plans = input.plans.filter { plan in
      plan.budgets.contains { $0.municipalities.contains { $0.name.value == municipality } }
        || plan.themes.contains { theme in
          theme.activities.contains {
            $0.municipalities.contains { $0.municipality.value == municipality }
          }
        }
    }
    return Set(rows.map { $0.name.value } + plans.compactMap { $0.team?.value })
  }
}
