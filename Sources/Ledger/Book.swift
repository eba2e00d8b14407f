package import Basics
package import Diagnostics

/// What one stretch of one text holds, in reading order.
///
/// A book is a list of parts, so that two cores can each make their own and nothing has to be
/// copied together.
package struct BookPart: Sendable {
  /// The index of the text in the book's sources.
  package var source: Int
  package var transactions: [Transaction] = []
  package var postings: [Posting] = []
  // Side tables for what few postings or transactions have, keyed by their index in this part.
  package var costs: [Int: Cost] = [:]
  package var assertions: [Int: Assertion] = [:]
  package var lots: [Int: Lot] = [:]
  package var secondaryDays: [Int: Day] = [:]

  package init(source: Int) { self.source = source }

  /// The rows of the transaction at `index`.
  package func postingRange(ofTransaction index: Int) -> Range<Int> {
    let start = Int(transactions[index].firstPosting)
    let isLast = index + 1 == transactions.count
    return start..<(isLast ? postings.count : Int(transactions[index + 1].firstPosting))
  }
}

extension BookPart {
  /// Adds a transaction of another part, with some of its rows.
  mutating func append(_ index: Int, of other: BookPart, rows: some Sequence<Int>) {
    var transaction = other.transactions[index]
    transaction.firstPosting = UInt32(postings.count)
    secondaryDays[transactions.count] = other.secondaryDays[index]
    transactions.append(transaction)
    for row in rows {
      let number = postings.count
      postings.append(other.postings[row])
      costs[number] = other.costs[row]
      assertions[number] = other.assertions[row]
      lots[number] = other.lots[row]
    }
  }

  /// The part with some transactions, by their numbers, as they stand alone in parts of their own.
  func replacing(_ replaced: [Int: BookPart]) -> BookPart {
    var part = BookPart(source: source)
    for index in transactions.indices {
      if let own = replaced[index] {
        part.append(0, of: own, rows: own.postings.indices)
      } else {
        part.append(index, of: self, rows: postingRange(ofTransaction: index))
      }
    }
    return part
  }

  /// Replaces the numbers of names by other ones; each list holds the new number at the old.
  package mutating func renumber(
    accounts: [AccountID], commodities: [CommodityID], labelSets: [LabelSetID]
  ) {
    let isSame =
      accounts.indices.allSatisfy { Int(accounts[$0]) == $0 }
      && commodities.indices.allSatisfy { Int(commodities[$0]) == $0 }
      && labelSets.indices.allSatisfy { Int(labelSets[$0]) == $0 }
    if isSame { return }
    for row in postings.indices {
      postings[row].account = accounts[Int(postings[row].account)]
      postings[row].commodity = commodities[Int(postings[row].commodity)]
      postings[row].labels = labelSets[Int(postings[row].labels)]
    }
    for index in transactions.indices {
      transactions[index].labels = labelSets[Int(transactions[index].labels)]
    }
    costs = costs.mapValues { cost in
      Cost(
        quantity: cost.quantity, commodity: commodities[Int(cost.commodity)],
        isTotal: cost.isTotal)
    }
    lots = lots.mapValues { lot in
      var lot = lot
      lot.commodity = lot.quantity == nil ? 0 : commodities[Int(lot.commodity)]
      return lot
    }
    assertions = assertions.mapValues { assertion in
      Assertion(
        quantity: assertion.quantity, commodity: commodities[Int(assertion.commodity)],
        isTotal: assertion.isTotal, isInclusive: assertion.isInclusive,
        cost: assertion.cost.map {
          Cost(
            quantity: $0.quantity, commodity: commodities[Int($0.commodity)], isTotal: $0.isTotal)
        }, range: assertion.range)
    }
  }
}

/// A price of a commodity from a day on: `P 2020-01-01 uur € 62,50`.
package struct Price: Sendable {
  /// The amount.
  package let place: Place
  package let day: Day
  package let commodity: CommodityID
  package let quantity: Quantity
  package let priceCommodity: CommodityID

  package init(
    day: Day, commodity: CommodityID, quantity: Quantity, priceCommodity: CommodityID,
    at place: Place
  ) {
    self.place = place
    self.day = day
    self.commodity = commodity
    self.quantity = quantity
    self.priceCommodity = priceCommodity
  }
}

/// How amounts of a commodity are written, from its directive or from its first amount.
package struct CommodityStyle: Equatable, Sendable {
  package var symbolIsLeft: Bool
  package var hasSpace: Bool
  /// Decimals: those of the directive, else the most that any amount has.
  package var scale: UInt8
  package var isDeclared: Bool
  /// Whether an amount of the commodity was read yet.
  package var isSeen = false

  package init(symbolIsLeft: Bool, hasSpace: Bool, scale: UInt8, isDeclared: Bool) {
    self.symbolIsLeft = symbolIsLeft
    self.hasSpace = hasSpace
    self.scale = scale
    self.isDeclared = isDeclared
  }
}

/// A periodic (`~`) or automated (`=`) rule, kept as it is written.
package struct Rule: Sendable {
  package let place: Place
  package let isPeriodic: Bool
  /// The accounts that an automated rule writes to.
  package let accounts: [AccountID]

  package init(place: Place, isPeriodic: Bool, accounts: [AccountID]) {
    self.place = place
    self.isPeriodic = isPeriodic
    self.accounts = accounts
  }
}

/// All books of a workspace, read and balanced.
package struct Book: Sendable {
  package var sources: [Source] = []
  package var parts: [BookPart] = []
  package var names = Names()
  package var styles: [CommodityStyle] = []
  package var prices: [Price] = []
  package var rules: [Rule] = []

  package init() {}

  package var transactionCount: Int { parts.reduce(0) { $0 + $1.transactions.count } }

  /// The document code of a posting's transaction; nil where it has none.
  package func code(of place: PostingPlace) -> String? {
    let transaction = transaction(at: place)
    guard transaction.codeLength > 0 else { return nil }
    let start = Int(transaction.codeStart)
    return source(of: place).text(in: TextRange(start, start + Int(transaction.codeLength)))
  }
}
