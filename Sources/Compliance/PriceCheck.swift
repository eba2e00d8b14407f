import Basics
import Diagnostics
import Ledger

/// A price is above zero: hours at nothing, or at less, take nothing off a budget, or give it more.
enum PriceCheck {
  static func run(on book: Book) -> [Diagnostic] {
    var found = book.prices.filter { isNothing($0.quantity) }.map {
      finding($0.quantity, at: $0.place, count: 1)
    }
    var first: Place?
    var (count, quantity) = (0, Quantity.zero)
    for part in book.parts where !part.costs.isEmpty {
      for row in part.postings.indices {
        guard let cost = part.costs[row], isNothing(cost.quantity) else { continue }
        count += 1
        if first != nil { continue }
        let text = PostingText(part.postings[row], in: book.sources[part.source])
        first = Place(source: part.source, range: text.amount)
        quantity = cost.quantity
      }
    }
    if let first { found.append(finding(quantity, at: first, count: count)) }
    return found
  }

  private static func isNothing(_ quantity: Quantity) -> Bool {
    quantity.isZero || quantity.isNegative
  }

  private static func finding(_ quantity: Quantity, at place: Place, count: Int) -> Diagnostic {
    Diagnostic(
      .worthlessPrice, at: place,
      quantity.isZero
        ? Bilingual(dutch: "de prijs is nul", english: "the price is zero")
        : Bilingual(dutch: "de prijs is minder dan nul", english: "the price is below zero"),
      notes: WorkspaceWords.postings(count),
      help: Bilingual(
        dutch: "schrijf wat er een kost, zoals € 62,50",
        english: "write what one costs, such as € 62,50"))
  }
}
