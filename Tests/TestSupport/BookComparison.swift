import Basics
import Diagnostics
import Ledger
package import Reading

/// Holds two readings against each other, row by row, whatever parts the rows are kept in.
package enum BookComparison {
  /// The first thing in which two readings of the same texts differ; nil if nothing does.
  ///
  /// Names must have the same numbers, rows and findings the same order.
  package static func difference(_ one: BookReading, _ other: BookReading) -> String? {
    let (left, right) = (one.book, other.book)
    if left.sources.map({ $0.path }) != right.sources.map({ $0.path }) { return "sources" }
    if left.names.accounts != right.names.accounts { return "accounts" }
    if left.names.commodities != right.names.commodities { return "commodities" }
    if left.names.labelSets != right.names.labelSets { return "labels" }
    if left.styles != right.styles { return "styles \(left.styles) \(right.styles)" }
    if let difference = transactions(left, right) { return difference }
    let prices = (left.prices.map { text($0) }, right.prices.map { text($0) })
    if prices.0 != prices.1 { return "prices" }
    let rules = (left.rules.map { text($0) }, right.rules.map { text($0) })
    if rules.0 != rules.1 { return "rules" }
    return findings(one, other)
  }

  private static func findings(_ one: BookReading, _ other: BookReading) -> String? {
    for (first, second) in zip(one.diagnostics, other.diagnostics) {
      let isSame =
        first.code == second.code && first.place == second.place && first.message == second.message
        && first.related.map { $0.place } == second.related.map { $0.place }
        && first.help == second.help && first.severity == second.severity
      if !isSame { return "finding \(one.finding(of: first)) or \(other.finding(of: second))" }
    }
    let counts = (one.diagnostics.count, other.diagnostics.count)
    return counts.0 == counts.1 ? nil : "\(counts.0) or \(counts.1) findings"
  }

  private static func transactions(_ left: Book, _ right: Book) -> String? {
    if left.transactionCount != right.transactionCount {
      return "\(left.transactionCount) or \(right.transactionCount) transactions"
    }
    let rights = right.parts.flatMap { part in part.transactions.indices.map { (part, $0) } }
    var number = 0
    for part in left.parts {
      for index in part.transactions.indices {
        let (otherPart, otherIndex) = rights[number]
        let (mine, theirs) = (rows(part, index), rows(otherPart, otherIndex))
        if mine != theirs { return "transaction \(number): \(mine) or \(theirs)" }
        number += 1
      }
    }
    return nil
  }

  /// What a transaction and its rows hold, as numbers.
  private static func rows(_ part: BookPart, _ index: Int) -> [Int] {
    let transaction = part.transactions[index]
    var numbers = [
      part.source, Int(transaction.day.number), Int(transaction.line), Int(transaction.labels),
      Int(transaction.codeStart), Int(transaction.codeLength), Int(transaction.status.rawValue),
      Int(part.secondaryDays[index]?.number ?? 0),
    ]
    for row in part.postingRange(ofTransaction: index) {
      let posting = part.postings[row]
      numbers += [
        Int(posting.mantissa), Int(posting.scale), Int(posting.commodity), Int(posting.account),
        Int(posting.day.number), Int(posting.line), Int(posting.labels),
        Int(posting.traits.rawValue),
      ]
      if let cost = part.costs[row] { numbers += values(cost) }
      if let assertion = part.assertions[row] {
        numbers += values(assertion.quantity) + [Int(assertion.commodity)]
        numbers += [Int(assertion.range.start), Int(assertion.range.end)]
        numbers += [assertion.isTotal ? 1 : 0, assertion.isInclusive ? 1 : 0]
        if let cost = assertion.cost { numbers += values(cost) }
      }
      if let lot = part.lots[row] {
        numbers += lot.quantity.map { values($0) } ?? []
        numbers += [Int(lot.commodity), lot.isTotal ? 1 : 0, lot.isFixed ? 1 : 0]
        numbers.append(Int(lot.day?.number ?? 0))
      }
    }
    return numbers
  }

  private static func values(_ quantity: Quantity) -> [Int] {
    [Int(truncatingIfNeeded: quantity.mantissa), Int(quantity.scale)]
  }

  private static func values(_ cost: Cost) -> [Int] {
    values(cost.quantity) + [Int(cost.commodity), cost.isTotal ? 1 : 0]
  }

  private static func text(_ price: Price) -> String {
    "\(price.day.text) \(price.commodity) \(price.quantity.text) \(price.priceCommodity)"
  }

  private static func text(_ rule: Rule) -> String {
    "\(rule.place.source) \(rule.place.range) \(rule.isPeriodic) \(rule.accounts)"
  }
}
