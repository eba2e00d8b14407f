import Basics
import Ledger

/// What was booked for one municipality by the teams that may work there.
struct MunicipalitySums {
  let books: ReportBooks
  let municipality: String
  let period: ReportPeriod
  /// The teams that booked here or whose plans speak of it; -1 is whoever nothing tells.
  let teams: [Int]
  /// What is booked here, by team, in the order of the journals.
  private let rows: [Int: [Int]]

  /// `team` is the only one that counts, where one is asked for.
  init(_ books: ReportBooks, _ municipality: String, of team: String?, _ period: ReportPeriod) {
    self.books = books
    self.municipality = municipality
    self.period = period
    let bookings = books.sums.bookings
    let number = books.attribution.number(ofMunicipality: municipality)
    let booked = number.map { bookings.rows(ofMunicipality: $0, in: period.year) } ?? []
    rows = Dictionary(
      grouping: booked.filter { number in
        let own = bookings.rows[number].team
        return team == nil || (own >= 0 && books.teams[own] == team)
      }
    ) { bookings.rows[$0].team }
    let planned = books.teamNumbers(in: municipality).filter {
      team == nil || books.teams[$0] == team
    }
    teams = Set(rows.keys).union(planned).sorted()
  }

  /// The teams that booked here.
  var teamsWithBookings: [Int] { rows.keys.sorted() }

  /// The dwellings of this year; nil where nobody says how many.
  var dwellings: Quantity? {
    books.input.organisation.dwellings(of: municipality, in: period.year)?.count?.value
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
    books.sums.sum(of: rows(layer, team, where: isWanted), months)
  }

  /// The hours of staff, on one code alone where it is named.
  func hours(_ months: ClosedRange<Int>, _ code: String?) -> Quantity {
    var sum = Quantity.zero
    for team in teams {
      let own = rows(.realisation, team) { $0.kind == .staff && (code == nil || $0.code == code) }
      if let hours = books.sums.hours(of: own, months) { sum = sum.adding(hours) ?? sum }
    }
    return sum
  }

  private func rows(
    _ layer: AccountPath.Layer, _ team: Int, where isWanted: (Bookings.Row) -> Bool
  ) -> [Int] {
    let all = books.sums.bookings.rows
    return (rows[team] ?? []).filter { all[$0].layer == layer && isWanted(all[$0]) }
  }

  /// The codes that are booked on: those that the organisation lists first.
  var codes: [String] {
    let used = Set(rows.values.joined().map { books.sums.bookings.rows[$0].code })
    let listed = books.input.organisation.ledgerCodes.map { $0.code.value }
    return listed.filter { used.contains($0) } + used.subtracting(listed).sorted()
  }
}
