package import Basics

/// The postings that norms and pots ask about, added up by account, labels and month.
///
/// A book of a million transactions is scanned once; whatever is the same for postings that share a
/// cell (team, theme, layer, whether a label is known) is then asked once for each cell:
///
///     postings ──> cells: [ account | own labels | transaction's labels | month | sums … ]
///
/// Accounts that are neither liveability nor budget have no cells. Cells stand in the order in which
/// their first postings are read.
package struct Cube: Sendable {
  /// How long the time of a cell is.
  package enum Grain: Sendable {
    case month
    case year
  }

  package let grain: Grain
  var rows: [CubeRow] = []
  /// What few cells have, by the number in their row.
  var extras: [CubeExtra] = []
  var index = CubeIndex()
  /// The first posting that moves budget of each transaction with one, in reading order.
  ///
  /// What such a posting means depends on the others of its transaction, which no sum tells.
  package internal(set) var budgetTransactions: [PostingPlace] = []

  package init(by grain: Grain = .month) { self.grain = grain }

  /// The cells of a whole book.
  package init(of book: Book, paths: [AccountPath], by grain: Grain = .month) {
    self.grain = grain
    let selection = CubeSelection(of: book, paths: paths)
    for part in book.parts.indices { add(part, of: book, selection) }
  }

  /// The cells of one part, for whoever has a core for each; the results are joined by `merged`.
  package static func cells(
    of part: Int, in book: Book, _ selection: CubeSelection, by grain: Grain = .month
  ) -> Cube {
    var cube = Cube(by: grain)
    cube.add(part, of: book, selection)
    return cube
  }

  /// The cells of several parts, which have to come in reading order.
  package static func merged(_ cubes: consuming [Cube]) -> Cube {
    guard var merged = cubes.first else { return Cube() }
    for cube in cubes.dropFirst() { merged.add(cube) }
    return merged
  }

  package var count: Int { rows.count }
  package var indices: Range<Int> { rows.indices }

  package subscript(number: Int) -> CubeCell {
    let row = rows[number]
    let figures = figures(of: row)
    let (year, month) = CubeIndex.components(ofMonth: row.month)
    let firstOfMonth = CubeIndex.firstDay(ofMonth: row.month)
    let extra = row.extra == 0 ? CubeExtra() : extras[Int(row.extra) - 1]
    return CubeCell(
      account: row.account, labels: row.labels, outerLabels: row.outerLabels, year: year,
      month: month, sum: figures.sum, isExact: figures.isExact && extra.areHoursExact,
      least: figures.isEmpty ? nil : figures.least, most: figures.isEmpty ? nil : figures.most,
      hours: extra.hours, unvalued: extra.unvalued, count: Int(row.count),
      firstDay: Day(number: firstOfMonth + Int32(row.firstDay)),
      lastDay: Day(number: firstOfMonth + Int32(row.lastDay)), documents: row.documents,
      first: row.first)
  }

  /// The postings of a cell, in reading order.
  ///
  /// The book is read again from the first of them on: for findings, not for each cell.
  package func rows(of cell: CubeCell, in book: Book) -> [PostingPlace] {
    var found: [PostingPlace] = []
    found.reserveCapacity(cell.count)
    for number in cell.first.part..<book.parts.count {
      let part = book.parts[number]
      let start = number == cell.first.part ? cell.first.transaction : 0
      for index in start..<part.transactions.count {
        guard part.transactions[index].labels == cell.outerLabels else { continue }
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          guard posting.account == cell.account, posting.labels == cell.labels else { continue }
          let (year, month, _) = posting.day.components
          guard year == cell.year, month == cell.month || grain == .year else { continue }
          found.append(PostingPlace(part: number, row: row, transaction: index))
          if found.count == cell.count { return found }
        }
      }
    }
    return found
  }
}

/// Postings that are alike in account, labels and month, added up.
package struct CubeCell: Sendable {
  /// Whether the transactions of a cell have a document code.
  package enum Documents: Sendable {
    case all
    case none
    case some
  }

  /// Amounts of one commodity and sign that nothing gives a value in euros.
  package struct Unvalued: Sendable {
    package let commodity: CommodityID
    package let isNegative: Bool
    package let first: PostingPlace
  }

  package let account: AccountID
  /// The labels of the postings themselves.
  package let labels: LabelSetID
  /// The labels of their transactions, which count where the posting's own say nothing.
  package let outerLabels: LabelSetID
  package let year: Int
  /// The month; of a cube by year the first.
  package let month: Int
  /// The euros of what has a value in euros; without meaning where the cell is not `isExact`.
  package let sum: Quantity
  /// False if the sum, or that of the hours, left 128 bits.
  package let isExact: Bool
  /// The least of the amounts in euros; nil where none has a value.
  package let least: Quantity?
  package let most: Quantity?
  /// What was booked in `uur` or `uren`, whether or not that has a value in euros.
  package let hours: Quantity
  /// In the order in which they were first met.
  package let unvalued: [Unvalued]
  package let count: Int
  package let firstDay: Day
  package let lastDay: Day
  package let documents: Documents
  package let first: PostingPlace
}

/// Which accounts have cells, and what their commodities are worth: made once for all parts.
package struct CubeSelection: Sendable {
  enum Role: UInt8 {
    case skipped
    case counted
    case budget
  }

  enum Unit: UInt8 {
    case euro
    case hours
    case other
  }

  let roles: [Role]
  let units: [Unit]
  let value: PostingValue

  package init(of book: Book, paths: [AccountPath]) {
    roles = paths.map { $0.layer == .budget ? .budget : $0.isLiveability ? .counted : .skipped }
    let value = PostingValue(book)
    units = book.names.commodities.indices.map { number in
      if value.isEuro(CommodityID(number)) { return .euro }
      let name = book.names.commodities[number]
      return CubeSelection.isHours(name) ? .hours : .other
    }
    self.value = value
  }

  /// Whether a commodity is how hours are booked.
  package static func isHours(_ commodity: String) -> Bool {
    commodity == "uur" || commodity == "uren"
  }
}
