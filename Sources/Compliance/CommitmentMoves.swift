import Basics
import Diagnostics
import Ledger

/// What journals say of commitments: each posting that opens, uses or releases one, and each
/// realisation beside it.
///
/// Nothing is judged here.
struct CommitmentMoves {
  /// A unit in which amounts add up: euros where a value is known, else the commodity itself.
  enum Unit: Hashable {
    case euros
    case commodity(CommodityID)
  }

  struct Line {
    let place: PostingPlace
    let day: Day
    /// The account without its layer, by a number that realisation and commitment share.
    let base: Int
    let amount: Quantity
    let unit: Unit
    /// What the label `verplichting` names; nil where there is none.
    let tag: String?
  }

  /// The commitment lines of one transaction, and what it realises on the same accounts.
  struct Entry {
    let code: String?
    var commitments: [Line] = []
    var realisations: [Line] = []
  }

  /// The transactions with a commitment posting, in reading order.
  private(set) var entries: [Entry] = []
  /// Each commitment that a label of a liveability posting names, where it is first named.
  private(set) var named: [(tag: String, place: PostingPlace)] = []

  private let book: Book
  private let value: PostingValue
  /// By account: -1 for those that are neither realisation nor commitment.
  private var bases: [Int] = []
  private var isCommitment: [Bool] = []
  /// By set of labels.
  private let tags: [String?]
  private var seen: Set<String> = []

  init(_ book: Book, paths: [AccountPath]) {
    self.book = book
    value = PostingValue(book)
    tags = book.names.labelSets.map { set in set.first { $0.name == "verplichting" }?.value }
    isCommitment = paths.map { $0.layer == .commitment && $0.isLiveability }
    // Most books hold no commitments, and need not be walked for them.
    guard isCommitment.contains(true) || tags.contains(where: { $0 != nil }) else { return }
    number(paths)
    book.forEachPosting { place, posting, transaction in
      guard bases[Int(posting.account)] >= 0 else { return }
      let tag = tags[Int(posting.labels)] ?? tags[Int(transaction.labels)]
      if let tag, seen.insert(tag).inserted { named.append((tag: tag, place: place)) }
      guard isCommitment[Int(posting.account)],
        !(entries.last?.commitments.first?.place.isInTransaction(of: place) ?? false)
      else { return }
      entries.append(entry(place))
    }
  }

  private mutating func number(_ paths: [AccountPath]) {
    var numbers: [String: Int] = [:]
    for path in paths {
      guard let code = path.ledgerCode, path.layer == .commitment || path.layer == .realisation
      else {
        bases.append(-1)
        continue
      }
      let name = code + ":" + (path.kind?.rawValue ?? "") + ":" + (path.activity ?? "")
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      bases.append(number)
    }
  }

  /// The transaction of a posting.
  private func entry(_ place: PostingPlace) -> Entry {
    let part = book.parts[place.part]
    let transaction = book.transaction(at: place)
    var entry = Entry(code: book.code(of: place))
    for row in part.postingRange(ofTransaction: place.transaction) {
      let posting = part.postings[row]
      let base = bases[Int(posting.account)]
      if base < 0 { continue }
      let euros = value.euros(of: row, in: part)
      let line = Line(
        place: PostingPlace(part: place.part, row: row, transaction: place.transaction),
        day: posting.day,
        base: base, amount: euros ?? posting.quantity,
        unit: euros == nil ? .commodity(posting.commodity) : .euros,
        tag: tags[Int(posting.labels)] ?? tags[Int(transaction.labels)])
      if isCommitment[Int(posting.account)] {
        entry.commitments.append(line)
      } else {
        entry.realisations.append(line)
      }
    }
    return entry
  }
}
