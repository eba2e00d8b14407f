import Basics

/// What is still open of what was promised, by document.
///
/// A document can be used or released up to what it opened, and no further: what is taken off beyond
/// that opens no room in a pot. What is used of an earlier year's document is no longer open in the
/// year that opened it, and is spent in the year that spends.
struct Commitments: Sendable {
  private struct Move {
    let day: Day
    let place: PostingPlace
    let row: Int
    let document: String
    /// Nil where it has no value in euros.
    let euros: Quantity?
    let isNegative: Bool
  }

  private struct Change: Sendable {
    let day: Day
    let amount: Quantity
  }

  private struct Opening {
    let row: Int
    var left: Quantity
  }

  private struct Key: Hashable {
    let document: String
    let account: BudgetAccount
    let team: Int
  }

  /// What is open of a document, in the order in which it was opened, by municipality.
  private struct Open {
    var municipalities: [Int] = []
    var openings: [Int: ArraySlice<Opening>] = [:]

    mutating func add(_ opening: Opening, of municipality: Int) {
      if openings[municipality] == nil { municipalities.append(municipality) }
      openings[municipality, default: []].append(opening)
    }

    /// Takes an amount off, first off what the same municipality has open; gives what was taken.
    mutating func take(
      _ amount: Quantity, of municipality: Int
    ) -> [(row: Int, taken: Quantity)] {
      var rest = amount
      var found: [(row: Int, taken: Quantity)] = []
      for place in [municipality] + municipalities.filter({ $0 != municipality }) {
        var own = openings.removeValue(forKey: place) ?? []
        defer { openings[place] = own }
        while let first = own.first, !rest.isZero {
          let taken = min(first.left, rest)
          guard let left = first.left.adding(-taken), let further = rest.adding(-taken) else {
            return found
          }
          found.append((first.row, taken))
          rest = further
          if left.isZero { own.removeFirst() } else { own[own.startIndex].left = left }
        }
      }
      return found
    }
  }

  /// In the order in which they were opened.
  private(set) var documents: [CommitmentDocument] = []
  private var numbers: [String: Int] = [:]

  /// By row, in the order of their days.
  private var changes: [Int: [Change]] = [:]
  private var gaps: [Int: [(day: Day, gap: MoneyGap)]] = [:]

  init() {}

  init(
    _ book: Book, paths: [AccountPath], _ years: CubeYears, _ rowOfGroup: [Int32],
    of bookings: Bookings
  ) {
    let isCommitment = paths.map { $0.layer == .commitment && $0.kind != nil }
    // Most books hold no commitments, and need not be walked for them.
    guard isCommitment.contains(true) else { return }
    var moves: [Move] = []
    let value = PostingValue(book)
    var memo = YearMemo()
    book.forEachPosting { place, posting, transaction in
      guard isCommitment[Int(posting.account)] else { return }
      let labels = LabelPair(posting, of: transaction)
      let group = years.group(posting.account, labels, year: memo.year(of: posting.day))
      guard let group, rowOfGroup[group] >= 0 else { return }
      let named = bookings.attribution.value(of: .commitment, labels)
      moves.append(
        Move(
          day: posting.day, place: place, row: Int(rowOfGroup[group]),
          document: named ?? book.code(of: place) ?? "",
          euros: value.euros(of: place, in: book), isNegative: posting.mantissa < 0))
    }
    follow(moves, book, bookings)
  }

  /// Follows the documents through the days; on one day what is opened comes before what is used.
  private mutating func follow(_ moves: [Move], _ book: Book, _ bookings: Bookings) {
    let order = moves.indices.sorted { left, right in
      let (one, other) = (moves[left], moves[right])
      if one.day != other.day { return one.day < other.day }
      if one.isNegative != other.isNegative { return other.isNegative }
      return one.place < other.place
    }
    var open: [Key: Open] = [:]
    for move in order.map({ moves[$0] }) {
      let row = bookings.rows[move.row]
      guard let euros = move.euros else {
        let gap = MoneyGap(
          unpriced: move.place, on: row.account, in: book, mayBeNegative: move.isNegative)
        gaps[move.row, default: []].append((move.day, gap))
        note(move) { $0.miss(gap) }
        continue
      }
      let key = Key(document: move.document, account: row.account, team: row.team)
      if !euros.isNegative {
        changes[move.row, default: []].append(Change(day: move.day, amount: euros))
        open[key, default: Open()].add(
          Opening(row: move.row, left: euros), of: row.municipality)
        note(move) { $0.add(euros) }
      } else {
        for (row, taken) in open[key, default: Open()].take(-euros, of: row.municipality) {
          changes[row, default: []].append(Change(day: move.day, amount: -taken))
          note(move) { $0.take(taken) }
        }
      }
    }
  }

  /// Keeps what a line does to its document; what uses a document that nobody opened does nothing.
  private mutating func note(_ move: Move, _ change: (inout CommitmentDocument) -> Void) {
    if move.document.isEmpty { return }
    if let number = numbers[move.document] { return change(&documents[number]) }
    if move.isNegative { return }
    numbers[move.document] = documents.count
    var document = CommitmentDocument(code: move.document, day: move.day, first: move.place)
    change(&document)
    documents.append(document)
  }

  /// What some days open of a row, less what they take off: from its first day on it is what is open
  /// at the end of the last.
  func open(_ row: Int, from first: Day?, until last: Day?) -> MoneySum {
    func isWanted(_ day: Day) -> Bool {
      (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
    var sum = MoneySum()
    for change in changes[row] ?? [] where isWanted(change.day) { sum.add(change.amount) }
    for (day, gap) in gaps[row] ?? [] where isWanted(day) { sum.miss(gap) }
    return sum
  }
}
