/// What postings are worth in euros: their own amount, their cost, or the dated price.
package struct PostingValue {
  private static let euros: Set<String> = ["€", "EUR"]

  private let commodities: [String]
  /// Prices in euros of each commodity, the latest day first.
  private let prices: [CommodityID: [Price]]

  package init(_ book: Book) {
    commodities = book.names.commodities
    var prices: [CommodityID: [Price]] = [:]
    for price in book.prices
    where PostingValue.euros.contains(book.names.commodities[Int(price.priceCommodity)]) {
      prices[price.commodity, default: []].append(price)
    }
    self.prices = prices.mapValues { list in
      // Of two prices of one day the later line counts.
      list.indices.sorted {
        list[$0].day != list[$1].day ? list[$0].day > list[$1].day : $0 > $1
      }.map { list[$0] }
    }
  }

  /// The euros of the posting at `row`; nil where nothing says what its commodity is worth.
  package func euros(of row: Int, in part: BookPart) -> Quantity? {
    let posting = part.postings[row]
    if isEuro(posting.commodity) { return posting.quantity }
    if let cost = part.costs[row], isEuro(cost.commodity) {
      return cost.value(of: posting.quantity)?.reduced
    }
    let price = prices[posting.commodity]?.first { $0.day <= posting.day }
    return price.flatMap { posting.quantity.multiplied(by: $0.quantity)?.reduced }
  }

  private func isEuro(_ commodity: CommodityID) -> Bool {
    PostingValue.euros.contains(commodities[Int(commodity)])
  }
}
