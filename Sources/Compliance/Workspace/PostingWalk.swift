import Basics
import Ledger

/// A posting as the checks of a workspace meet it on their one walk through the book.
struct MetPosting {
  let place: PostingPlace
  let posting: Posting
  let labels: LabelPair
  /// The number of the team that it is of; below zero where nothing tells it.
  let team: Int
  let year: Int

  var account: Int { Int(posting.account) }
  /// Whether it is a further commodity of the line before it, which is counted there.
  var isContinued: Bool { posting.traits.contains(.continued) }
}

extension Book {
  func forEachPosting(_ attribution: Attribution, _ meet: (MetPosting) -> Void) {
    var memo = YearMemo()
    forEachPosting { place, posting, transaction in
      let labels = LabelPair(posting, of: transaction)
      meet(
        MetPosting(
          place: place, posting: posting, labels: labels, team: attribution.team(labels),
          year: memo.year(of: posting.day)))
    }
  }
}

/// What was met, each thing once in the order in which it was met, with where first and how often.
struct Tally<Key: Hashable> {
  struct Item {
    let key: Key
    let first: PostingPlace
    fileprivate(set) var last: PostingPlace
    fileprivate(set) var count = 1
  }

  private(set) var items: [Item] = []
  private var numbers: [Key: Int] = [:]

  /// Counts a posting; with `perTransaction` no other of the transaction in which it was met last.
  mutating func meet(_ key: Key, at place: PostingPlace, perTransaction: Bool = false) {
    guard let number = numbers[key] else {
      numbers[key] = items.count
      items.append(Item(key: key, first: place, last: place))
      return
    }
    if perTransaction, place.isInTransaction(of: items[number].last) { return }
    items[number].last = place
    items[number].count += 1
  }
}
