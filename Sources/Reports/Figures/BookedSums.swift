import Basics
import Ledger

/// What is booked, as reports ask for it: sums of a team, or of nobody, in some months of a year.
struct BookedSums {
  let bookings: Bookings
  private let book: Book

  init(_ bookings: Bookings, _ book: Book) {
    self.bookings = bookings
    self.book = book
  }

  var years: Set<Int> { bookings.years }

  /// What is booked for a team in a year, in the order of the journals; nobody's under -1.
  subscript(team team: Int, year year: Int) -> [Bookings.Row] {
    bookings.rows(ofTeam: team, in: year).map { bookings.rows[$0] }
  }

  /// The euros of a layer in some months of the lines that tell their team, or that tell none.
  func own(
    _ layer: AccountPath.Layer, team: Int, year: Int, _ months: ClosedRange<Int>,
    where isWanted: (Bookings.Row) -> Bool
  ) -> MoneySum {
    var sum = MoneySum()
    for number in rows(layer, team, year, where: isWanted) {
      sum.add(bookings.sum(of: number, months))
    }
    return sum
  }

  /// The euros of a layer in some months.
  ///
  /// Lines that tell no team may be any team's, so that the sum of one misses them.
  func euros(
    _ layer: AccountPath.Layer, team: Int, year: Int, _ months: ClosedRange<Int>,
    where isWanted: (Bookings.Row) -> Bool
  ) -> MoneySum {
    var sum = own(layer, team: team, year: year, months, where: isWanted)
    guard team >= 0, bookings.attribution.listedTeams > 1 else { return sum }
    for number in rows(layer, Attribution.unknown, year, where: isWanted)
    where isTouched(number, months) {
      sum.miss(bookings.doubt(.withoutTeam, of: number, months, in: book))
    }
    return sum
  }

  func hours(
    team: Int, year: Int, _ months: ClosedRange<Int>, where isWanted: (Bookings.Row) -> Bool
  ) -> Quantity? {
    var sum: Quantity? = .zero
    for number in rows(.realisation, team, year, where: isWanted) {
      sum = sum.flatMap { one in bookings.hours(of: number, months).flatMap { one.adding($0) } }
    }
    return sum
  }

  /// What is open at the end of a day of all that a team ever promised.
  func promised(team: Int, until last: Day) -> MoneySum {
    var sum = MoneySum()
    for year in years.sorted() {
      for number in rows(.commitment, team, year, where: { _ in true }) {
        sum.add(bookings.promised(number, until: last))
      }
    }
    return sum
  }

  /// Whether anything of a layer is booked in some months, be it without a value.
  func hasAny(
    _ layer: AccountPath.Layer, team: Int, year: Int, _ months: ClosedRange<Int>,
    where isWanted: (Bookings.Row) -> Bool
  ) -> Bool {
    rows(layer, team, year, where: isWanted).contains { isTouched($0, months) }
  }

  private func isTouched(_ row: Int, _ months: ClosedRange<Int>) -> Bool {
    if bookings.rows[row].layer == .commitment { return !bookings.sum(of: row, months).isNothing }
    return months.contains { !bookings.sum(of: row, $0...$0).isNothing }
  }

  private func rows(
    _ layer: AccountPath.Layer, _ team: Int, _ year: Int, where isWanted: (Bookings.Row) -> Bool
  ) -> [Int] {
    bookings.rows(ofTeam: team, in: year).filter {
      bookings.rows[$0].layer == layer && isWanted(bookings.rows[$0])
    }
  }
}
