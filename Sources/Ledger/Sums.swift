/// Adds up postings per account and commodity, exactly, at the finest scale that occurs.
package struct Sums: Sendable {
  /// Which postings count.
  package struct Selection: Sendable {
    package var layer: AccountPath.Layer?
    package var period: Period?
    /// Values that labels must have, by their name.
    package var labels: [Label] = []
    /// Words of which an account's name must hold at least one; case does not count.
    package var accounts: [String] = []

    package init() {}

    package func contains(_ name: String, _ path: AccountPath) -> Bool {
      if let layer, path.layer != layer { return false }
      guard !accounts.isEmpty else { return true }
      let folded = Array(name.lowercased())
      return accounts.contains { Selection.holds(folded, Array($0.lowercased())) }
    }

    /// Whether the letters of `word` stand next to each other somewhere in `text`.
    ///
    /// The standard library's `contains` for a text within a text is not there in Embedded Swift.
    private static func holds(_ text: [Character], _ word: [Character]) -> Bool {
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

  /// The sums that are not zero, by account; amounts in the order of their commodities' names.
  package let accounts: [[Total]]

  /// False if a sum left 128 bits, which no book of real money does.
  package let isExact: Bool

  package init(of book: Book, paths: [AccountPath], _ selection: Selection) {
    let commodities = book.names.commodities.count
    let isWanted = zip(book.names.accounts, paths).map { selection.contains($0, $1) }
    var sums = [Quantity](repeating: .zero, count: isWanted.count * commodities)
    var isExact = true
    let needsLabels = !selection.labels.isEmpty
    for part in book.parts {
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          guard isWanted[Int(posting.account)],
            selection.period?.contains(posting.day) ?? true,
            !needsLabels || Sums.has(selection.labels, posting, transaction, book)
          else { continue }
          let key = Int(posting.account) * commodities + Int(posting.commodity)
          if let sum = sums[key].adding(posting.quantity) {
            sums[key] = sum
          } else {
            isExact = false
          }
        }
      }
    }
    let order = (0..<commodities).sorted {
      book.names.commodities[$0] < book.names.commodities[$1]
    }
    accounts = isWanted.indices.map { account in
      order.compactMap { commodity in
        let sum = sums[account * commodities + commodity]
        return sum.isZero ? nil : Total(commodity: CommodityID(commodity), quantity: sum)
      }
    }
    self.isExact = isExact
  }

  private static func has(
    _ labels: [Label], _ posting: Posting, _ transaction: Transaction, _ book: Book
  ) -> Bool {
    labels.allSatisfy {
      book.value(of: $0.name, posting: posting, transaction: transaction) == $0.value
    }
  }
}
