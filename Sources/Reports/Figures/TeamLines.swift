import Basics
import Diagnostics
import Document
import Ledger

/// Counts of outputs and outcomes of one activity, by month.
struct OutcomeSum {
  let code: String
  let kind: AccountPath.Kind
  let activity: String?
  let commodity: String
  let municipality: String?
  fileprivate(set) var months = [Quantity](repeating: .zero, count: 12)

  /// What was counted in some months; nil where that is too large to be exact.
  func count(_ wanted: ClosedRange<Int>) -> Quantity? {
    var sum: Quantity? = .zero
    for month in wanted { sum = sum.flatMap { $0.adding(months[month - 1]) } }
    return sum
  }
}

/// The lines of a team, one by one: what its figures rest on, and what it counted.
///
/// Counts have no value in euros, so that the table of bookings does not add them up.
struct TeamLines {
  private struct OutcomeKey: Hashable {
    let code: String
    let kind: AccountPath.Kind
    let activity: String?
    let commodity: CommodityID
    let municipality: String?
  }

  private(set) var outcomes: [OutcomeSum] = []
  private var places: [OutcomeKey: Int] = [:]
  private let book: Book

  /// Reads the lines of a team in the months so far; calls `visit` with each.
  init(
    _ books: ReportBooks, team: Int, _ period: ReportPeriod,
    visit: (PostingPlace, Bookings.Row, _ euros: Quantity?) -> Void = { _, _, _ in }
  ) {
    self = TeamLines.all(books, teams: [team], period) { visit($1, $2, $3) }[0]
  }

  private init(_ book: Book) { self.book = book }

  /// Reads the lines of some teams in one walk over the books, in the order of the teams.
  ///
  /// It calls `visit` with each line, and where its team stands among them.
  static func all(
    _ books: ReportBooks, teams: [Int], _ period: ReportPeriod,
    visit: (Int, PostingPlace, Bookings.Row, _ euros: Quantity?) -> Void = { _, _, _, _ in }
  ) -> [TeamLines] {
    let (book, value) = (books.input.book, books.value)
    var lines = [TeamLines](repeating: TeamLines(book), count: teams.count)
    var indexes: [Int: Int] = [:]
    for (index, team) in teams.enumerated() { indexes[team] = index }
    let isWanted = books.input.paths.map { $0.kind != nil }
    guard let newYear = Day(year: period.year, month: 1, day: 1) else { return lines }
    book.forEachPosting { place, posting, transaction in
      guard isWanted[Int(posting.account)], newYear <= posting.day, posting.day <= period.lastDay,
        let booking = books.booking(posting, of: transaction, in: period.year),
        let index = indexes[booking.team]
      else { return }
      if booking.layer == .outcome { lines[index].count(posting, booking) }
      visit(index, place, booking, value.euros(of: place, in: book))
    }
    return lines
  }

  private mutating func count(_ posting: Posting, _ booking: Bookings.Row) {
    let key = OutcomeKey(
      code: booking.code, kind: booking.kind, activity: booking.activity,
      commodity: posting.commodity, municipality: booking.municipalityName)
    let place = places[key] ?? outcomes.count
    if places[key] == nil {
      places[key] = place
      outcomes.append(
        OutcomeSum(
          code: key.code, kind: key.kind, activity: key.activity,
          commodity: book.names.commodities[Int(posting.commodity)],
          municipality: key.municipality))
    }
    let month = posting.day.components.month - 1
    let sum = outcomes[place].months[month].adding(posting.quantity)
    outcomes[place].months[month] = sum ?? outcomes[place].months[month]
  }
}
