import Ledger

/// The values of one label, as numbers, for each set of labels of a book.
///
/// Worked out once per set, so that a posting needs two look-ups and no text.
struct LabelColumn {
  /// Each distinct value, in the order in which sets have them.
  private(set) var values: [String] = []
  private var numbers: [Int32] = []

  init(_ name: String, in book: Book) {
    var known: [String: Int32] = [:]
    numbers.reserveCapacity(book.names.labelSets.count)
    for labels in book.names.labelSets {
      guard let label = labels.first(where: { $0.name == name }) else {
        numbers.append(-1)
        continue
      }
      let number = known[label.value] ?? Int32(values.count)
      if Int(number) == values.count {
        known[label.value] = number
        values.append(label.value)
      }
      numbers.append(number)
    }
  }

  /// The number of the value for a posting: its own, else that of its transaction; -1 for none.
  @inline(__always) func number(_ posting: Posting, _ transaction: Transaction) -> Int {
    let own = numbers[Int(posting.labels)]
    return Int(own >= 0 ? own : numbers[Int(transaction.labels)])
  }
}

/// The year of a day, remembered for the days near it: the postings of a year stand together.
struct YearMemo {
  private var first = Int32.max
  private var last = Int32.min
  private var year = 0

  mutating func year(of day: Day) -> Int {
    if first <= day.number, day.number <= last { return year }
    year = day.components.year
    first = Day(year: year, month: 1, day: 1)?.number ?? day.number
    last = Day(year: year, month: 12, day: 31)?.number ?? day.number
    return year
  }
}
