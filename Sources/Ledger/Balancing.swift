package import Basics

/// The law of double entry: what a transaction takes from one account it gives to another.
///
/// Real postings balance among themselves, and so do those in brackets. Amounts count at their
/// cost. One amount of each group may be left out, and then follows from the others.
package struct Balancing {
  /// How a transaction was found.
  package enum Outcome {
    case balanced
    /// The sums that ought to be zero, and the rows that they are of.
    case unbalanced([(commodity: CommodityID, quantity: Quantity)], rows: [Int])
    /// The rows, two or more, whose amounts were left out.
    case severalMissing([Int])
    case tooLarge
  }

  /// A sum that is zero at the transaction's own decimals and not beyond: `hledger` 1.25 looks at
  /// the decimals of the whole journal, so it may refuse what is balanced here.
  package struct Rest: Sendable {
    package let commodity: CommodityID
    package let quantity: Quantity

    package init(commodity: CommodityID, quantity: Quantity) {
      self.commodity = commodity
      self.quantity = quantity
    }
  }

  package private(set) var rests: [Rest] = []

  package init() {}

  /// Balances the transaction whose rows are the last ones of `part`, from `first` on, and fills in
  /// what was left out.
  package mutating func settle(_ part: inout BookPart, from first: Int) -> Outcome {
    settle(&part, rows: first..<part.postings.count)
  }

  /// Balances the transaction whose rows are `rows`.
  package mutating func settle(_ part: inout BookPart, rows: Range<Int>) -> Outcome {
    rests = []
    var rows = rows
    for group in [PostingTraits(), .balancedVirtual] {
      let members = rows.filter {
        part.postings[$0].traits.intersection([.virtual, .balancedVirtual]) == group
      }
      guard !members.isEmpty else { continue }
      let before = part.postings.count
      let outcome = settle(&part, members: members)
      guard case .balanced = outcome else { return outcome }
      rows = rows.lowerBound..<(rows.upperBound + part.postings.count - before)
    }
    return .balanced
  }

  private mutating func settle(_ part: inout BookPart, members: [Int]) -> Outcome {
    // A further commodity of a row belongs to that row.
    let missing = members.filter { part.postings[$0].traits.contains(.missing) }
    if missing.count > 1 { return .severalMissing(missing) }
    guard let sums = sumsAtCost(part, members) else { return .tooLarge }
    if let row = missing.first {
      return fill(&part, row: row, with: sums) ? .balanced : .tooLarge
    }
    if Balancing.impliesCost(part, members) { return .balanced }
    let open = open(sums, part, members)
    return open.isEmpty ? .balanced : .unbalanced(open, rows: members)
  }

  /// What some rows of a finished transaction leave open among themselves; nil where their sums are
  /// too large.
  package static func open(
    _ part: BookPart, _ rows: [Int]
  ) -> [(commodity: CommodityID, quantity: Quantity)]? {
    var balancing = Balancing()
    guard let sums = balancing.sumsAtCost(part, rows) else { return nil }
    return impliesCost(part, rows) ? [] : balancing.open(sums, part, rows)
  }

  /// The sums that are not zero at the decimals of their own rows.
  private mutating func open(
    _ sums: [(commodity: CommodityID, quantity: Quantity)], _ part: BookPart, _ members: [Int]
  ) -> [(commodity: CommodityID, quantity: Quantity)] {
    var open: [(commodity: CommodityID, quantity: Quantity)] = []
    for (commodity, sum) in sums where !sum.isZero {
      let scale = members.filter { part.postings[$0].commodity == commodity }
        .map { part.postings[$0].scale }.max()
      guard let scale, sum.rounded(to: scale).isZero else {
        open.append((commodity, sum))
        continue
      }
      rests.append(Rest(commodity: commodity, quantity: sum))
    }
    return open
  }

  /// The sums of each commodity, at cost, in the order in which the commodities appear.
  private func sumsAtCost(
    _ part: BookPart, _ members: [Int]
  ) -> [(commodity: CommodityID, quantity: Quantity)]? {
    var sums: [(commodity: CommodityID, quantity: Quantity)] = []
    for row in members where !part.postings[row].traits.contains(.missing) {
      guard let (commodity, amount) = part.amountAtCost(ofRow: row) else { return nil }
      if let index = sums.firstIndex(where: { $0.commodity == commodity }) {
        guard let sum = sums[index].quantity.adding(amount) else { return nil }
        sums[index].quantity = sum
      } else {
        sums.append((commodity, amount))
      }
    }
    return sums
  }

  /// Gives the row what the others leave; a row for each further commodity follows it.
  private func fill(
    _ part: inout BookPart, row: Int, with sums: [(commodity: CommodityID, quantity: Quantity)]
  ) -> Bool {
    let amounts = sums.filter { !$0.quantity.isZero }.map { ($0.commodity, -$0.quantity) }
    return part.fill(row: row, with: amounts)
  }

  /// Whether the amounts are an exchange of two commodities, so that one is the cost of the other.
  ///
  /// That is so when the sum has two commodities of opposite sign and no cost is written. The cost
  /// falls on the first of the two, and hledger puts none on a posting of several commodities, such
  /// as a balance that clears what else was there.
  private static func impliesCost(_ part: BookPart, _ members: [Int]) -> Bool {
    var sums: [(key: CostKey, quantity: Quantity)] = []
    for row in members {
      let posting = part.postings[row]
      let key = CostKey(posting, part.costs[row])
      if let index = sums.firstIndex(where: { $0.key == key }) {
        guard let sum = sums[index].quantity.adding(posting.quantity) else { return false }
        sums[index].quantity = sum
      } else {
        sums.append((key, posting.quantity))
      }
    }
    let open = sums.filter { !$0.quantity.isZero }
    guard open.count == 2, open.allSatisfy({ !$0.key.hasCost }),
      open[0].quantity.isNegative != open[1].quantity.isNegative
    else { return false }
    return !members.contains { row in
      let isOfSeveral =
        part.postings[row].traits.contains(.continued)
        || row + 1 < part.postings.count && part.postings[row + 1].traits.contains(.continued)
      return isOfSeveral && part.postings[row].commodity == open[0].key.commodity
    }
  }

  /// What amounts are added up under: their commodity, and what they cost.
  private struct CostKey: Equatable {
    let commodity: CommodityID
    let hasCost: Bool
    let costCommodity: CommodityID
    let mantissa: Int128
    let scale: UInt8

    init(_ posting: Posting, _ cost: Cost?) {
      let unit = cost.map { $0.isTotal ? .zero : $0.quantity.reduced } ?? .zero
      commodity = posting.commodity
      hasCost = cost != nil
      costCommodity = cost?.commodity ?? 0
      mantissa = unit.mantissa
      scale = unit.scale
    }
  }
}

extension BookPart {
  /// What the row counts for in the balance of its transaction; nil where it does not fit.
  package func amountAtCost(
    ofRow row: Int
  ) -> (commodity: CommodityID, quantity: Quantity)? {
    let posting = postings[row]
    guard posting.traits.contains(.priced), let cost = costs[row] else {
      return (posting.commodity, posting.quantity)
    }
    return cost.value(of: posting.quantity).map { (cost.commodity, $0) }
  }

  /// Puts amounts on a row whose amount was left out; every further commodity becomes a row of its
  /// own behind it.
  ///
  /// False where a number does not fit.
  package mutating func fill(row: Int, with amounts: [(CommodityID, Quantity)]) -> Bool {
    var rows: [Posting] = []
    for (index, (commodity, quantity)) in amounts.enumerated() {
      let least = quantity.reduced
      guard let mantissa = Int64(exactly: least.mantissa), least.scale <= Quantity.maximumScale
      else { return false }
      var posting = postings[row]
      posting.mantissa = mantissa
      posting.scale = least.scale
      posting.commodity = commodity
      posting.traits.remove(.missing)
      posting.traits.insert(index == 0 ? .inferred : [.inferred, .continued])
      if index > 0 { posting.traits.subtract([.asserted, .priced]) }
      rows.append(posting)
    }
    guard let first = rows.first else {
      postings[row].traits.remove(.missing)
      postings[row].traits.insert(.inferred)
      return true
    }
    postings[row] = first
    if rows.count > 1 { insert(Array(rows.dropFirst()), at: row + 1) }
    return true
  }

  /// Inserts rows, and keeps everything that points at rows behind them right.
  private mutating func insert(_ rows: [Posting], at index: Int) {
    // Nearly always these are the last rows of the part, so only what lies behind them is moved.
    for row in (index..<postings.count).reversed() {
      if let cost = costs.removeValue(forKey: row) { costs[row + rows.count] = cost }
      if let lot = lots.removeValue(forKey: row) { lots[row + rows.count] = lot }
      if let assertion = assertions.removeValue(forKey: row) {
        assertions[row + rows.count] = assertion
      }
    }
    postings.insert(contentsOf: rows, at: index)
    var behind = transactions.count - 1
    while behind >= 0, Int(transactions[behind].firstPosting) >= index {
      transactions[behind].firstPosting += UInt32(rows.count)
      behind -= 1
    }
  }
}
