import Diagnostics
import Ledger

/// Postings that are alike in file, account, labels, commodity and month, so that a norm is asked
/// once of each kind of posting and not of each posting.
///
/// Counter-accounts have no groups: no norm is about them.
struct PostingGroups {
  /// A posting, by its place in the book.
  struct Row: Hashable {
    let part: Int32
    let index: Int32
  }

  struct Group {
    let first: Row
    var last: Row
    var count = 1
    let source: Int
    let account: AccountID
    let labels: LabelSetID
    let outerLabels: LabelSetID
    let commodity: CommodityID
    let year: Int
    let month: Int
    var firstDay: Day
    var lastDay: Day
    /// The least and the most that one of them is worth; nil where something has no price.
    var euros: (least: Quantity, most: Quantity)?
    /// What those above zero and those below it are worth together, each without what has no price.
    var above = Quantity.zero
    var below = Quantity.zero
    /// The least and the most of the commodity itself.
    var own: (least: Quantity, most: Quantity)
    /// How many have a document code.
    var documents = 0
    /// Whether something has no price, or is too large to be exact.
    var isOpen = false
  }

  private struct Key: Hashable {
    let source: Int32
    let account: AccountID
    let labels: LabelSetID
    let outerLabels: LabelSetID
    let commodity: CommodityID
    /// Twelve times the year, and the month.
    let month: Int32
  }

  private let book: Book
  private(set) var groups: [Group] = []
  /// The group of each posting, by part; `noGroup` for those of counter-accounts.
  private var members: [[UInt32]] = []
  private static let noGroup = UInt32.max
  /// The latest day on which money for liveability was spent.
  private(set) var latestRealisation: Day?

  init(_ book: Book, _ paths: [AccountPath]) {
    self.book = book
    let value = PostingValue(book)
    var numbers: [Key: Int] = [:]
    var calendar = Calendar()
    var previous: (key: Key, number: Int)?
    for (number, part) in book.parts.enumerated() {
      var own: [UInt32] = []
      own.reserveCapacity(part.postings.count)
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          let path = paths[Int(posting.account)]
          guard path.isLiveability || path.layer == .budget else {
            own.append(PostingGroups.noGroup)
            continue
          }
          let month = calendar.month(of: posting.day)
          let key = Key(
            source: Int32(part.source), account: posting.account, labels: posting.labels,
            outerLabels: transaction.labels, commodity: posting.commodity, month: Int32(month))
          let known = previous?.key == key ? previous?.number : numbers[key]
          let group = known ?? groups.count
          let place = Row(part: Int32(number), index: Int32(row))
          if known == nil {
            numbers[key] = group
            groups.append(
              Group(
                first: place, last: place, count: 0, source: part.source,
                account: posting.account, labels: posting.labels,
                outerLabels: transaction.labels, commodity: posting.commodity,
                year: month / 12, month: month % 12 + 1, firstDay: posting.day,
                lastDay: posting.day, own: (posting.quantity, posting.quantity)))
          }
          previous = (key, group)
          groups[group].add(posting, transaction, value.euros(of: row, in: part), at: place)
          own.append(UInt32(group))
          if path.layer == .realisation, path.isLiveability {
            latestRealisation = max(latestRealisation ?? posting.day, posting.day)
          }
        }
      }
      members.append(own)
    }
  }

  /// The postings of a group, in reading order, or the first of them.
  func rows(of number: Int, atMost most: Int = Int.max) -> [Row] {
    let group = groups[number]
    let wanted = min(most, group.count)
    var rows: [Row] = []
    for part in Int(group.first.part)...Int(group.last.part) {
      let isFirst = part == Int(group.first.part)
      for index in (isFirst ? Int(group.first.index) : 0)..<members[part].count {
        guard rows.count < wanted else { return rows }
        if members[part][index] == UInt32(number) {
          rows.append(Row(part: Int32(part), index: Int32(index)))
        }
      }
    }
    return rows
  }

  func posting(_ row: Row) -> Posting { book.parts[Int(row.part)].postings[Int(row.index)] }

  func euros(_ row: Row, _ value: PostingValue) -> Quantity? {
    value.euros(of: Int(row.index), in: book.parts[Int(row.part)])
  }

  /// The transaction that a posting stands in.
  func transaction(_ row: Row) -> Transaction {
    let transactions = book.parts[Int(row.part)].transactions
    var (low, high) = (0, transactions.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(transactions[middle].firstPosting) <= Int(row.index) {
        low = middle
      } else {
        high = middle
      }
    }
    return transactions[low]
  }
}

extension PostingGroups.Group {
  fileprivate mutating func add(
    _ posting: Posting, _ transaction: Transaction, _ value: Quantity?, at row: PostingGroups.Row
  ) {
    last = row
    count += 1
    firstDay = min(firstDay, posting.day)
    lastDay = max(lastDay, posting.day)
    if transaction.codeLength > 0 { documents += 1 }
    let quantity = posting.quantity
    if quantity < own.least { own.least = quantity }
    if own.most < quantity { own.most = quantity }
    guard let value,
      let sum = (value.isNegative ? below : above).adding(value)
    else {
      isOpen = true
      euros = nil
      return
    }
    if value.isNegative { below = sum } else { above = sum }
    if isOpen { return }
    guard let known = euros else {
      euros = (value, value)
      return
    }
    euros = (min(known.least, value), max(known.most, value))
  }
}

/// The month of a day, remembered since most postings share the month of the one before.
private struct Calendar {
  private var first: Int32 = 1
  private var last: Int32 = 0
  private var number = 0

  mutating func month(of day: Day) -> Int {
    if first <= day.number, day.number <= last { return number }
    let (year, month, ofMonth) = day.components
    first = day.number - Int32(ofMonth - 1)
    last = first + Int32(Day.days(inMonth: month, of: year)) - 1
    number = year * 12 + month - 1
    return number
  }
}
