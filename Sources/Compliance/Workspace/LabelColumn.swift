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
