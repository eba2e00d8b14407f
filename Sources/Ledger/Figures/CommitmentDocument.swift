package import Basics

/// What was promised by one document, and what of it is still open.
package struct CommitmentDocument: Sendable {
  package let code: String
  /// When it was opened first.
  package let day: Day
  /// The line that opened it first.
  package let first: PostingPlace
  /// What its lines opened together.
  package private(set) var opened = MoneySum()
  /// What they opened, less what was used or released.
  package private(set) var open = MoneySum()

  init(code: String, day: Day, first: PostingPlace) {
    self.code = code
    self.day = day
    self.first = first
  }

  mutating func add(_ amount: Quantity) {
    opened.add(amount)
    open.add(amount)
  }

  mutating func take(_ amount: Quantity) { open.add(-amount) }

  mutating func miss(_ gap: MoneyGap) {
    opened.miss(gap)
    open.miss(gap)
  }
}
