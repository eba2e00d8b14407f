import Basics
import Diagnostics

extension Book {
  /// Adds what plans allot to the postings of the journals, so that both are summed alike.
  ///
  /// A posting's line is the offset of the cell in its document: documents have to be among the
  /// sources for whoever wants to show one.
  package mutating func add(_ transactions: [PlanTransaction]) {
    var accounts: [String: AccountID] = [:]
    for (number, name) in names.accounts.enumerated() where accounts[name] == nil {
      accounts[name] = AccountID(number)
    }
    let euro = numberOfEuro()
    for transaction in transactions {
      guard let source = transaction.postings.first?.place.source else { continue }
      var part = BookPart(source: source)
      part.transactions.append(
        Transaction(
          day: transaction.day, line: transaction.postings[0].place.range.start, firstPosting: 0,
          labels: number(of: transaction.labels), codeStart: 0, codeLength: 0, codeHash: 0,
          status: .cleared))
      for posting in transaction.postings {
        let name = posting.account.name
        let account = accounts[name] ?? AccountID(names.accounts.count)
        if accounts[name] == nil {
          accounts[name] = account
          names.accounts.append(name)
        }
        for mantissa in Book.rows(of: posting.quantity.mantissa) {
          part.postings.append(
            Posting(
              quantity: (mantissa, posting.quantity.scale), commodity: euro, account: account,
              day: transaction.day, line: posting.place.range.start,
              labels: number(of: posting.labels), traits: []))
        }
      }
      parts.append(part)
    }
  }

  /// A row holds 64 bits; the sum of large budgets may need several rows.
  private static func rows(of mantissa: Int128) -> [Int64] {
    var rows: [Int64] = []
    var rest = mantissa
    repeat {
      let row = Int64(clamping: rest)
      rows.append(row)
      rest -= Int128(row)
    } while rest != 0
    return rows
  }

  private mutating func numberOfEuro() -> CommodityID {
    if let number = names.commodities.firstIndex(of: "€") { return CommodityID(number) }
    names.commodities.append("€")
    styles.append(
      CommodityStyle(symbolIsLeft: true, hasSpace: true, scale: 2, isDeclared: false))
    return CommodityID(names.commodities.count - 1)
  }

  private mutating func number(of labels: [Label]) -> LabelSetID {
    if let number = names.labelSets.firstIndex(of: labels) { return LabelSetID(number) }
    names.labelSets.append(labels)
    return LabelSetID(names.labelSets.count - 1)
  }
}
