package import Basics

/// A transaction that is still to be written to a journal.
package struct JournalEntry: Sendable {
  package struct Line: Sendable {
    package let account: String
    package let quantity: Quantity
    package let commodity: String
    /// What a quantity in another commodity cost, in euros and without a sign.
    package let totalCost: Quantity?
    /// Told in words below the line.
    package let remark: String?
    package let labels: [Label]

    package init(
      account: String, quantity: Quantity, commodity: String, totalCost: Quantity? = nil,
      remark: String? = nil, labels: [Label] = []
    ) {
      self.account = account
      self.quantity = quantity
      self.commodity = commodity
      self.totalCost = totalCost
      self.remark = remark
      self.labels = labels
    }
  }

  package let day: Day
  package let code: String?
  /// Who it was with, set off from the description.
  package let payee: String
  package let description: String
  package let lines: [Line]

  package init(day: Day, code: String?, payee: String, description: String, lines: [Line]) {
    self.day = day
    self.code = code
    self.payee = payee
    self.description = description
    self.lines = lines
  }
}
