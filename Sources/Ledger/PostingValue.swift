package import Basics

/// What postings are worth in euros: their own amount, their cost, or the dated price.
package struct PostingValue: Sendable {
  private static let euros: Set<String> = ["€", "EUR"]

  /// By the number of the commodity.
  private let isEuro: [Bool]
  /// Prices in euros by the number of the commodity, the latest day first.
  private let prices: [[Price]]

  package init(_ book: Book) {
    let isEuro = book.names.commodities.map { PostingValue.euros.contains($0) }
    var prices = [[Price]](repeating: [], count: isEuro.count)
    for price in book.prices where isEuro[Int(price.priceCommodity)] {
      prices[Int(price.commodity)].append(price)
    }
    self.isEuro = isEuro
    self.prices = prices.map { list in
      // Of two prices of one day the later line counts.
      list.indices.sorted {
        list[$0].day != list[$1].day ? list[$0].day > list[$1].day : $0 > $1
      }.map { list[$0] }
    }
  }

  /// The euros of the posting at `row`; nil where nothing says what its commodity is worth.
  package func euros(of row: Int, in part: BookPart) -> Quantity? {
    let posting = part.postings[row]
    if isEuro[Int(posting.commodity)] { return posting.quantity }
    if posting.traits.contains(.priced), let cost = part.costs[row], isEuro[Int(cost.commodity)] {
      return cost.value(of: posting.quantity)?.reduced
    }
    return price(of: posting.commodity, on: posting.day).flatMap {
      posting.quantity.multiplied(by: $0.quantity)?.reduced
    }
  }

  package func euros(of place: PostingPlace, in book: Book) -> Quantity? {
    euros(of: place.row, in: book.parts[place.part])
  }

  package func isEuro(_ commodity: CommodityID) -> Bool { isEuro[Int(commodity)] }

  /// The latest price that is not of a later day.
  private func price(of commodity: CommodityID, on day: Day) -> Price? {
    let list = prices[Int(commodity)]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].day <= day { high = middle } else { low = middle + 1 }
    }
    return low < list.count ? list[low] : nil
  }
}
