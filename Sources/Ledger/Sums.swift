package import Basics

/// Adds up postings per account and commodity, exactly, at the finest scale that occurs.
package struct Sums: Sendable {
  /// Which postings count.
  package struct Selection: Hashable, Sendable {
    package var layer: AccountPath.Layer?
    package var period: Period?
    /// The number of the team, and of the municipality, whose postings count.
    package var team: Int?
    package var municipality: Int?
    /// Words of which an account's name must hold at least one; case does not count.
    package var accounts: [String] = []

    package init() {}

    package func contains(_ name: String, _ path: AccountPath) -> Bool {
      if let layer, path.layer != layer { return false }
      return accounts.isEmpty || accounts.contains { Selection.holds(name, $0) }
    }

    /// Whether the letters of a word stand next to each other in the name of an account; case does
    /// not count.
    ///
    /// The standard library's `contains` for a text within a text is not there in Embedded Swift.
    package static func holds(_ name: String, _ word: String) -> Bool {
      let (text, word) = (Array(name.lowercased()), Array(word.lowercased()))
      guard word.count <= text.count else { return false }
      return (0...(text.count - word.count)).contains { start in
        text[start..<(start + word.count)].elementsEqual(word)
      }
    }
  }

  package struct Total: Sendable {
    package let commodity: CommodityID
    package let quantity: Quantity

    package init(commodity: CommodityID, quantity: Quantity) {
      self.commodity = commodity
      self.quantity = quantity
    }
  }

  /// Of whom the sums are kept apart where one walk is for all of them.
  package enum Owners: Hashable, Sendable {
    case teams
    case municipalities
  }

  /// The accounts with sums that are not zero, in the order of their numbers; amounts in the order of
  /// their commodities' names.
  package fileprivate(set) var accounts: [(account: AccountID, totals: [Total])] = []

  /// False if a sum left 128 bits, which no book of real money does.
  package fileprivate(set) var isExact = true

  /// No sums at all.
  package init() {}

  /// Adds up the postings of a book; with `value` what is worth euros counts as euros.
  package init(
    of book: Book, paths: [AccountPath], _ selection: Selection, _ attribution: Attribution,
    valuedBy value: PostingValue? = nil
  ) {
    var sums = SparseSums(of: book, value, places: book.names.accounts.count)
    selection.forEach(in: book, paths: paths, attribution) { line, posting, _ in
      sums.add(posting, line, at: Int(posting.account))
    }
    for (account, totals) in sums.totals.enumerated() where !totals.isEmpty {
      accounts.append((AccountID(account), totals))
    }
    isExact = sums.inexact.isEmpty
  }

  private struct OwnAccount: Hashable {
    let owner: Int
    let account: AccountID
  }

  /// The same of each team or municipality, by its number, in one walk over the book.
  package static func ofEach(
    _ owners: Owners, of book: Book, paths: [AccountPath], _ selection: Selection,
    _ attribution: Attribution, valuedBy value: PostingValue? = nil
  ) -> [Int: Sums] {
    var places: [OwnAccount: Int] = [:]
    var sums = SparseSums(of: book, value, places: 0)
    selection.forEach(in: book, paths: paths, attribution, owners) { line, posting, owner in
      let key = OwnAccount(owner: owner, account: posting.account)
      let place = places[key] ?? sums.addPlace()
      places[key] = place
      sums.add(posting, line, at: place)
    }
    let totals = sums.totals
    var found: [Int: Sums] = [:]
    for (key, place) in places.sorted(by: { $0.key.account < $1.key.account }) {
      if sums.inexact.contains(place) { found[key.owner, default: Sums()].isExact = false }
      if totals[place].isEmpty { continue }
      found[key.owner, default: Sums()].accounts.append((key.account, totals[place]))
    }
    return found
  }
}

extension Sums.Selection {
  /// Visits the postings that count, in reading order, with the number of whom each is of `owners`.
  package func forEach(
    in book: Book, paths: [AccountPath], _ attribution: Attribution, _ owners: Sums.Owners? = nil,
    _ visit: (PostingPlace, Posting, Int) -> Void
  ) {
    let isWanted = zip(book.names.accounts, paths).map { contains($0, $1) }
    let asksTeam = team != nil || owners == .teams
    let asksMunicipality = municipality != nil || owners == .municipalities
    var finder = OwnerFinder(attribution, paths: paths)
    var memo = YearMemo()
    book.forEachPosting { place, posting, transaction in
      guard isWanted[Int(posting.account)], period?.contains(posting.day) ?? true else { return }
      let labels = LabelPair(posting, of: transaction)
      let ownTeam = asksTeam ? attribution.team(labels) : Attribution.unknown
      if let team, ownTeam != team { return }
      var ownMunicipality = Attribution.unknown
      if asksMunicipality {
        // Only of a line that names none does the plan say which it is.
        ownMunicipality = attribution.labelledMunicipality(labels)
        if ownMunicipality < 0 {
          let year = memo.year(of: posting.day)
          ownMunicipality = Int(finder.owner(of: posting.account, labels, year: year).municipality)
        }
        if let municipality, ownMunicipality != municipality { return }
      }
      visit(place, posting, owners == .municipalities ? ownMunicipality : ownTeam)
    }
  }
}

/// A sum for each place and commodity that occur together, where a place is an account, or that of
/// one owner.
///
/// Nearly all accounts have one commodity, which stands in the account's own place; the few others
/// are looked up, so that many accounts and many commodities do not take their product in memory.
private struct SparseSums {
  private struct Key: Hashable {
    let place: Int
    let commodity: CommodityID
  }

  private static let none = CommodityID.max

  private let book: Book
  private let value: PostingValue?
  private let euro: CommodityID?
  private var commodities: [CommodityID]
  private var firsts: [Quantity]
  private var further: [Key: Quantity] = [:]
  /// The places with a sum that left 128 bits.
  private(set) var inexact: Set<Int> = []

  init(of book: Book, _ value: PostingValue?, places: Int) {
    self.book = book
    self.value = value
    euro = book.names.commodities.indices.lazy.map { CommodityID($0) }.first {
      value?.isEuro($0) ?? false
    }
    commodities = [CommodityID](repeating: SparseSums.none, count: places)
    firsts = [Quantity](repeating: .zero, count: places)
  }

  mutating func addPlace() -> Int {
    commodities.append(SparseSums.none)
    firsts.append(.zero)
    return firsts.count - 1
  }

  @inline(__always) mutating func add(_ posting: Posting, _ line: PostingPlace, at place: Int) {
    if let euro, let euros = value?.euros(of: line, in: book) {
      add(euros, euro, at: place)
    } else {
      add(posting.quantity, posting.commodity, at: place)
    }
  }

  @inline(__always) private mutating func add(
    _ quantity: Quantity, _ commodity: CommodityID, at place: Int
  ) {
    if commodities[place] == SparseSums.none { commodities[place] = commodity }
    if commodities[place] == commodity {
      if let sum = firsts[place].adding(quantity) {
        firsts[place] = sum
      } else {
        inexact.insert(place)
      }
      return
    }
    let key = Key(place: place, commodity: commodity)
    if let sum = further[key, default: .zero].adding(quantity) {
      further[key] = sum
    } else {
      inexact.insert(place)
    }
  }

  /// The sums that are not zero, by place, and by commodity in the order of their names.
  var totals: [[Sums.Total]] {
    var totals = commodities.indices.map { place in
      firsts[place].isZero
        ? [] : [Sums.Total(commodity: commodities[place], quantity: firsts[place])]
    }
    for (key, sum) in further where !sum.isZero {
      totals[key.place].append(Sums.Total(commodity: key.commodity, quantity: sum))
    }
    for place in totals.indices where totals[place].count > 1 {
      totals[place].sort {
        book.names.commodities[Int($0.commodity)] < book.names.commodities[Int($1.commodity)]
      }
    }
    return totals
  }
}
