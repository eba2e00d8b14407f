package import Basics
package import Diagnostics

/// Something that is missing of a sum of euros.
package struct MoneyGap: SumGap {
  package enum Reason: Equatable, Sendable {
    /// A document leaves the amount open.
    case figure
    /// No document and no journal gives the account anything.
    case notAllotted
    /// Amounts of this commodity have neither a cost nor a price in euros.
    case unpriced(String)
    /// The line names no team, and nothing tells it.
    case withoutTeam
    /// The line names no municipality, and nothing tells it.
    case withoutMunicipality
    /// The plan does not say how much of it is for one kind of money.
    case kind
    /// The books of the team are complete up to this day, or up to nobody knows when.
    case incompleteBooks(until: Day?)
    /// The sum is too large to be exact.
    case tooLarge
  }

  package let reason: Reason
  package let account: BudgetAccount
  package let name: String
  package let place: Place?
  package private(set) var least: Quantity?
  package private(set) var most: Quantity?

  /// An amount of which only the sign may be known.
  package init(
    _ reason: Reason, _ account: BudgetAccount, name: String, place: Place? = nil,
    mayBeNegative: Bool = false
  ) {
    self.init(
      reason, account, name: name, place: place, least: mayBeNegative ? nil : .zero, most: nil)
  }

  package init(
    _ reason: Reason, _ account: BudgetAccount, name: String, place: Place?, least: Quantity?,
    most: Quantity?
  ) {
    self.reason = reason
    self.account = account
    self.name = name
    self.place = place
    self.least = least
    self.most = most
  }

  /// A posting whose amount has no value in euros.
  init(
    unpriced posting: PostingPlace, on account: BudgetAccount, in book: Book, mayBeNegative: Bool
  ) {
    let commodity = book.names.commodities[Int(book.posting(at: posting).commodity)]
    self.init(
      .unpriced(commodity), account, name: account.pot, place: book.linePlace(of: posting),
      mayBeNegative: mayBeNegative)
  }

  package static var tooLarge: MoneyGap {
    MoneyGap(.tooLarge, .corporation, name: "", mayBeNegative: true)
  }

  package var opposite: MoneyGap {
    MoneyGap(
      reason, account, name: name, place: place, least: most.map { -$0 }, most: least.map { -$0 })
  }

  /// Lines that lack the same are one thing that is missing; a cell is one by itself.
  package mutating func absorb(_ other: MoneyGap) -> Bool {
    guard reason == other.reason, account == other.account else { return false }
    if !isOfLines {
      guard name == other.name, place == other.place else { return false }
      return true
    }
    least = least.flatMap { one in other.least.flatMap { one.adding($0) } }
    most = most.flatMap { one in other.most.flatMap { one.adding($0) } }
    return true
  }

  /// Whether journals' lines are the cause, of which there may be many alike.
  private var isOfLines: Bool {
    switch reason {
    case .unpriced, .withoutTeam, .withoutMunicipality: true
    case .figure, .notAllotted, .kind, .incompleteBooks, .tooLarge: false
    }
  }
}

/// A sum of euros of which a part may be unknown.
package typealias MoneySum = PartialSum<MoneyGap>
