package import Basics
package import Diagnostics

// The hot records of a book. A book of a million transactions is two arrays of these, so they are
// flat, hold numbers only, and point at names, labels and texts by number:
//
//   transactions  [ day | line | first posting | … ]──┐
//   postings      [ … ][ … ][ … ]  <──────────────────┘
//                    │    │
//                    │    └─ account, commodity, labels: indices into `Names`
//                    └────── line: offset in the text of the part's source

/// A transaction: what its header says.
///
/// Its postings are rows of their own.
package struct Transaction: Sendable, BitwiseCopyable {
  package var day: Day
  /// The offset of the header in its text.
  package var line: UInt32
  /// The index of the first of its postings in the part; the last is before the next one's first.
  package var firstPosting: UInt32
  /// The labels of the header's comment.
  package var labels: LabelSetID
  /// The offset of the document code, behind its bracket; `codeLength` is 0 where there is none.
  package var codeStart: UInt32
  package var codeLength: UInt16
  package var status: Status
  /// A hash of the document code, taken while its bytes are at hand; equal codes have equal ones.
  package var codeHash: UInt32

  package init(
    day: Day, line: UInt32, firstPosting: UInt32, labels: LabelSetID, codeStart: UInt32,
    codeLength: UInt16, codeHash: UInt32, status: Status
  ) {
    self.day = day
    self.line = line
    self.firstPosting = firstPosting
    self.labels = labels
    self.codeStart = codeStart
    self.codeLength = codeLength
    self.codeHash = codeHash
    self.status = status
  }
}

/// Whether somebody has looked at a transaction or posting: nothing, `!` or `*`.
package enum Status: UInt8, Sendable, BitwiseCopyable {
  case unmarked
  case pending
  case cleared
}

/// One amount on one account.
///
/// A posting whose left-out amount has several commodities is several rows with one line.
package struct Posting: Sendable, BitwiseCopyable {
  package var mantissa: Int64
  /// The day of the posting itself, which is the transaction's unless it has a date of its own.
  package var day: Day
  /// The offset of the posting's line in its text.
  package var line: UInt32
  package var account: AccountID
  /// The labels of the posting's own comment.
  package var labels: LabelSetID
  package var commodity: CommodityID
  package var scale: UInt8
  package var traits: PostingTraits

  package init(
    quantity: (mantissa: Int64, scale: UInt8), commodity: CommodityID, account: AccountID, day: Day,
    line: UInt32, labels: LabelSetID, traits: PostingTraits
  ) {
    mantissa = quantity.mantissa
    scale = quantity.scale
    self.commodity = commodity
    self.account = account
    self.day = day
    self.line = line
    self.labels = labels
    self.traits = traits
  }

  package var quantity: Quantity { Quantity(mantissa: Int128(mantissa), scale: scale) }
}

/// What is special about a posting.
package struct PostingTraits: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The amount was left out and follows from the other postings or from an assigned balance.
  package static let inferred = PostingTraits(rawValue: 1)
  /// The amount is still to be worked out; never seen in a finished book.
  package static let missing = PostingTraits(rawValue: 2)
  /// `(account)`: outside the balance of its transaction.
  package static let virtual = PostingTraits(rawValue: 4)
  /// `[account]`: balances among its like.
  package static let balancedVirtual = PostingTraits(rawValue: 8)
  /// There is a cost in the part's side table.
  package static let priced = PostingTraits(rawValue: 16)
  /// There is an assertion or assignment in the part's side table.
  package static let asserted = PostingTraits(rawValue: 32)
  /// A further commodity of the row before it.
  package static let continued = PostingTraits(rawValue: 64)
  /// The posting has a date of its own.
  package static let dated = PostingTraits(rawValue: 128)
}

package typealias AccountID = UInt32
package typealias CommodityID = UInt32
package typealias LabelSetID = UInt32

/// What a posting's amount cost: `@ € 62,50` for each or `@@ € 2.500,00` in total.
package struct Cost: Sendable {
  package let quantity: Quantity
  package let commodity: CommodityID
  package let isTotal: Bool

  package init(quantity: Quantity, commodity: CommodityID, isTotal: Bool) {
    self.quantity = quantity
    self.commodity = commodity
    self.isTotal = isTotal
  }

  /// What `amount` costs as a whole, with the sign of the amount; nil where it does not fit.
  package func value(of amount: Quantity) -> Quantity? {
    guard isTotal else { return amount.multiplied(by: quantity) }
    return amount.isNegative ? -quantity : quantity
  }
}

/// What a lot was bought for and when: `{€ 1,50} [2020-01-01]`.
///
/// It is kept and changes no sum.
package struct Lot: Sendable {
  package var quantity: Quantity?
  package var commodity: CommodityID = 0
  /// Whether the price is one of the whole lot: `{{…}}`.
  package var isTotal = false
  /// Whether the price stays as it is: `{=…}`.
  package var isFixed = false
  package var day: Day?

  package init() {}
}

/// What a posting says its account holds: `= € 100,00`.
package struct Assertion: Sendable {
  package let quantity: Quantity
  package let commodity: CommodityID
  /// `==`: the account holds no other commodity.
  package let isTotal: Bool
  /// `=*`: the accounts below count too.
  package let isInclusive: Bool
  /// A cost behind the amount: an assertion passes over it, an assignment uses it.
  package let cost: Cost?
  package let range: TextRange

  package init(
    quantity: Quantity, commodity: CommodityID, isTotal: Bool, isInclusive: Bool, cost: Cost?,
    range: TextRange
  ) {
    self.quantity = quantity
    self.commodity = commodity
    self.isTotal = isTotal
    self.isInclusive = isInclusive
    self.cost = cost
    self.range = range
  }
}
