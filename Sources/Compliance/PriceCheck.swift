import Basics
import Diagnostics
import Ledger

/// A price is above zero: hours at nothing, or at less, take nothing off a budget, or give it more.
enum PriceCheck {
  static func run(on book: Book) -> [Diagnostic] {
    var found = book.prices.filter { isNothing($0.quantity) }.map {
      finding($0.quantity, at: $0.place, count: 1)
    }
    var first: PostingPlace?
    var count = 0
    book.forEachPosting { place, posting, _ in
      guard posting.traits.contains(.priced),
        let cost = book.parts[place.part].costs[place.row], isNothing(cost.quantity)
      else { return }
      count += 1
      first = first ?? place
    }
    if let first, let cost = book.parts[first.part].costs[first.row] {
      let place = book.place(of: book.text(of: first).amount, beside: first)
      found.append(finding(cost.quantity, at: place, count: count))
    }
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
