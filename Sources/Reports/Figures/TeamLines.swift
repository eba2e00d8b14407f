import Basics
import Diagnostics
import Document
import Ledger

/// A line of a journal that a figure rests on.
struct FigureLine {
  let part: Int
  let transaction: Int
  let row: Int
  let day: Day
}

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

/// What the lines of a team come to, added up one by one.
///
/// It is the other way to the figures: outcomes, which the cube does not count, and the sums by which
/// a report says that it ties.
struct TeamLines {
  /// What the lines of a layer come to, as `balance` adds them up.
  struct LayerSum {
    /// What was booked in euros, and what in hours.
    fileprivate(set) var euros = Quantity.zero
    fileprivate(set) var hours = Quantity.zero
    /// What all of it is worth in euros; nil where a part has no price, or the sum is too large.
    fileprivate(set) var value: Quantity? = .zero
    fileprivate(set) var count = 0
  }

  private struct OutcomeKey: Hashable {
    let code: String
    let kind: AccountPath.Kind
    let activity: String?
    let commodity: CommodityID
    let municipality: String?
  }

  private(set) var outcomes: [OutcomeSum] = []
  /// By layer, of the months so far.
  private(set) var sums: [AccountPath.Layer: LayerSum] = [:]
  private var places: [OutcomeKey: Int] = [:]
  private let book: Book

  /// Reads the lines of a team in the months so far; calls `visit` with each.
  init(
    _ books: ReportBooks, team: Int, _ period: ReportPeriod,
    visit: (FigureLine, AccountPath, _ municipality: String?, _ euros: Quantity?) -> Void = {
      _, _, _, _ in
    }
  ) {
    let input = books.input
    book = input.book
    let value = books.value
    let isWanted = input.paths.map { $0.kind != nil }
    let isHours = book.names.commodities.map { CubeSelection.isHours($0) }
    guard let newYear = Day(year: period.year, month: 1, day: 1) else { return }
    for (number, part) in book.parts.enumerated() {
      for index in part.transactions.indices {
        let outer = part.transactions[index].labels
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          guard isWanted[Int(posting.account)], newYear <= posting.day,
            posting.day <= period.lastDay,
            books.isOf(team, labels: posting.labels, outerLabels: outer)
          else { continue }
          let path = input.paths[Int(posting.account)]
          let municipality = books.municipality(labels: posting.labels, outerLabels: outer)
          if path.layer == .outcome {
            count(
              posting, path, books.activity(of: posting.account, team, period.year), municipality)
          }
          let euros = value.euros(of: row, in: part)
          add(posting, path.layer, euros, value, isHours[Int(posting.commodity)])
          visit(
            FigureLine(part: number, transaction: index, row: row, day: posting.day), path,
            municipality, euros)
        }
      }
    }
  }

  private mutating func add(
    _ posting: Posting, _ layer: AccountPath.Layer, _ euros: Quantity?, _ value: PostingValue,
    _ isHours: Bool
  ) {
    var sum = sums[layer] ?? LayerSum()
    sum.count += 1
    if value.isEuro(posting.commodity) {
      sum.euros = sum.euros.adding(posting.quantity) ?? sum.euros
    } else if isHours {
      sum.hours = sum.hours.adding(posting.quantity) ?? sum.hours
    }
    sum.value = sum.value.flatMap { known in euros.flatMap { known.adding($0) } }
    sums[layer] = sum
  }

  private mutating func count(
    _ posting: Posting, _ path: AccountPath, _ activity: String?, _ municipality: String?
  ) {
    guard let code = path.ledgerCode, let kind = path.kind else { return }
    let key = OutcomeKey(
      code: code, kind: kind, activity: activity, commodity: posting.commodity,
      municipality: municipality)
    let place = places[key] ?? outcomes.count
    if places[key] == nil {
      places[key] = place
      outcomes.append(
        OutcomeSum(
          code: code, kind: kind, activity: activity,
          commodity: book.names.commodities[Int(posting.commodity)], municipality: municipality))
    }
    let month = posting.day.components.month - 1
    let sum = outcomes[place].months[month].adding(posting.quantity)
    outcomes[place].months[month] = sum ?? outcomes[place].months[month]
  }
}
