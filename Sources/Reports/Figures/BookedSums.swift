import Basics
import Ledger

/// What is booked, as reports ask for it: sums of a team, or of nobody, in some months of a year.
struct BookedSums {
  let bookings: Bookings
  private let book: Book
  private let ofAccounts: [AccountOfTeam: [Int]]

  private struct AccountOfTeam: Hashable {
    let team: Int
    let year: Int
    let account: BudgetAccount
  }

  init(_ bookings: Bookings, _ book: Book) {
    self.bookings = bookings
    self.book = book
    ofAccounts = Dictionary(grouping: bookings.rows.indices) {
      let row = bookings.rows[$0]
      return AccountOfTeam(team: row.team, year: row.year, account: row.account)
    }
  }

  var years: Set<Int> { bookings.years }

  /// What is booked for a team in a year, in the order of the journals; nobody's under -1.
  subscript(team team: Int, year year: Int) -> [Bookings.Row] {
    bookings.rows(ofTeam: team, in: year).map { bookings.rows[$0] }
  }

  /// The euros of a layer in some months of the lines that tell their team, or that tell none; of
  /// those on one account alone where it is named.
  func own(
    _ layer: AccountPath.Layer, team: Int, year: Int, _ months: ClosedRange<Int>,
    on account: BudgetAccount? = nil, where isWanted: (Bookings.Row) -> Bool
  ) -> MoneySum {
    sum(of: rows(layer, team, year, account, where: isWanted), months)
  }

  func sum(of rows: [Int], _ months: ClosedRange<Int>) -> MoneySum {
    var sum = MoneySum()
    for number in rows { sum.add(bookings.sum(of: number, months)) }
    return sum
  }

  /// The euros of a layer in some months.
  ///
  /// Lines that tell no team may be any team's, so that the sum of one misses them.
  func euros(
    _ layer: AccountPath.Layer, team: Int, year: Int, _ months: ClosedRange<Int>,
    on account: BudgetAccount? = nil, where isWanted: (Bookings.Row) -> Bool
  ) -> MoneySum {
    var sum = own(layer, team: team, year: year, months, on: account, where: isWanted)
    guard team >= 0, bookings.attribution.listedTeams > 1 else { return sum }
    for number in rows(layer, Attribution.unknown, year, account, where: isWanted)
    where isTouched(number, months) {
      sum.miss(bookings.doubt(.withoutTeam, of: number, months, in: book))
    }
    return sum
  }

  func hours(
    team: Int, year: Int, _ months: ClosedRange<Int>, where isWanted: (Bookings.Row) -> Bool
  ) -> Quantity? {
    hours(of: rows(.realisation, team, year, where: isWanted), months)
  }

  func hours(of rows: [Int], _ months: ClosedRange<Int>) -> Quantity? {
    var sum: Quantity? = .zero
    for number in rows {
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
    on account: BudgetAccount? = nil, where isWanted: (Bookings.Row) -> Bool
  ) -> Bool {
    rows(layer, team, year, account, where: isWanted).contains { isTouched($0, months) }
  }

  private func isTouched(_ row: Int, _ months: ClosedRange<Int>) -> Bool {
    if bookings.rows[row].layer == .commitment { return !bookings.sum(of: row, months).isNothing }
    return months.contains { !bookings.sum(of: row, $0...$0).isNothing }
  }

  private func rows(
    _ layer: AccountPath.Layer, _ team: Int, _ year: Int, _ account: BudgetAccount? = nil,
    where isWanted: (Bookings.Row) -> Bool
  ) -> [Int] {
    let all =
      account.map { ofAccounts[AccountOfTeam(team: team, year: year, account: $0)] ?? [] }
      ?? bookings.rows(ofTeam: team, in: year)
    return all.filter { bookings.rows[$0].layer == layer && isWanted(bookings.rows[$0]) }
  }
}
