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
    /// The books of the team are complete up to this day, or up to nobody knows when.
    case incompleteBooks(until: Day?)
    /// The sum is too large to be exact.
    case tooLarge
  }

  package let reason: Reason
  package let account: BudgetAccount
  package let name: String
  package let place: Place?
  /// Whether the amount that is missing may be below zero.
  package let mayBeNegative: Bool

  package init(
    _ reason: Reason, _ account: BudgetAccount, name: String, place: Place? = nil,
    mayBeNegative: Bool = false
  ) {
    self.reason = reason
    self.account = account
    self.name = name
    self.place = place
    self.mayBeNegative = mayBeNegative
  }

  package static var tooLarge: MoneyGap {
    MoneyGap(.tooLarge, .corporation, name: "", mayBeNegative: true)
  }

  /// Lines that lack the same are one thing that is missing; a cell is one by itself.
  package func isSame(as other: MoneyGap) -> Bool {
    guard reason == other.reason, account == other.account, mayBeNegative == other.mayBeNegative
    else { return false }
    return isOfLines
      || (name == other.name && place?.range == other.place?.range
        && place?.source == other.place?.source)
  }

  /// Whether journals' lines are the cause, of which there may be many alike.
  private var isOfLines: Bool {
    switch reason {
    case .unpriced, .withoutTeam: true
    case .figure, .notAllotted, .incompleteBooks, .tooLarge: false
    }
  }
}

/// A sum of euros of which a part may be unknown.
package typealias MoneySum = PartialSum<MoneyGap>
