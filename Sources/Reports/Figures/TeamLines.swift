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

/// A line of a journal that is about liveability, and its row of the table of bookings.
struct BookedLine {
  let place: PostingPlace
  let row: Int
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
    book = books.input.book
    for line in books.lines(of: team, in: period.year) {
      let posting = book.posting(at: line.place)
      guard posting.day <= period.lastDay else { continue }
      let booking = books.sums.bookings.rows[line.row]
      if booking.layer == .outcome { count(posting, booking) }
      visit(line.place, booking, books.value.euros(of: line.place, in: book))
    }
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
