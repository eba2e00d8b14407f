import Basics
import Ledger

/// What was booked for one municipality by the teams that may work there.
struct MunicipalitySums {
  let books: ReportBooks
  let municipality: String
  /// The teams that may work here; -1 is whoever nothing tells.
  let teams: [Int]
  let period: ReportPeriod

  /// The dwellings of this year; nil where nobody says how many.
  var dwellings: Quantity? {
    books.input.organisation.dwellings.first {
      $0.municipality.value == municipality && $0.year.value == period.year
    }?.count?.value
  }

  func sum(
    _ layer: AccountPath.Layer, _ months: ClosedRange<Int>,
    where isWanted: (Bookings.Row) -> Bool = { _ in true }
  ) -> MoneySum {
    var sum = MoneySum()
    for team in teams { sum.add(self.sum(layer, months, team: team, where: isWanted)) }
    return sum
  }

  /// What falls under the area teams; of both kinds where none is named.
  func ofTeams(
    _ layer: AccountPath.Layer, _ months: ClosedRange<Int>, _ kind: AccountPath.Kind?
  ) -> MoneySum {
    sum(layer, months) { !books.isApart($0.code) && (kind == nil || $0.kind == kind) }
  }

  /// The lines name this municipality themselves, so that a team nobody knows takes nothing off.
  func sum(
    _ layer: AccountPath.Layer, _ months: ClosedRange<Int>, team: Int,
    where isWanted: (Bookings.Row) -> Bool = { _ in true }
  ) -> MoneySum {
    books.sums.own(layer, team: team, year: period.year, months) {
      $0.municipalityName == municipality && isWanted($0)
    }
  }

  /// The codes that are booked on: those that the organisation lists first.
  var codes: [String] {
    var used: Set<String> = []
    for team in teams {
      for use in books.sums[team: team, year: period.year]
      where use.municipalityName == municipality {
        used.insert(use.code)
      }
    }
    let listed = books.input.organisation.ledgerCodes.map { $0.code.value }
    return listed.filter { used.contains($0) } + used.subtracting(listed).sorted()
  }
}
