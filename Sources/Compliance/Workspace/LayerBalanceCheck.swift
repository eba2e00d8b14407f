import Basics
import Diagnostics
import Ledger

/// In a transaction each layer balances by itself, so that no money passes from what was planned into
/// what happened.
///
/// Reading asks only that the transaction balances as a whole, and nothing of a posting in round
/// brackets: `hledger` does no more. One finding per transaction, at the first posting of the layer.
struct LayerBalanceCheck {
  private let book: Book
  /// By account, the number of its layer.
  private let layers: [Int]
  /// The first posting of the transaction that is being met.
  private var first: PostingPlace?
  /// A posting of each transaction of more than one layer, or with a posting that its balance leaves
  /// out: nearly none is.
  private var mixed: [PostingPlace] = []

  init(_ book: Book, _ paths: [AccountPath]) {
    self.book = book
    layers = paths.map { AccountPath.Layer.allCases.firstIndex(of: $0.layer) ?? 0 }
  }

  mutating func meet(_ met: MetPosting) {
    let first = self.first.flatMap { $0.isInTransaction(of: met.place) ? $0 : nil } ?? met.place
    self.first = first
    let layer = layers[Int(book.posting(at: first).account)]
    guard layers[met.account] != layer || met.posting.traits.contains(.virtual),
      mixed.last.map({ !$0.isInTransaction(of: first) }) ?? true
    else { return }
    mixed.append(first)
  }

  var findings: [Diagnostic] { mixed.compactMap { finding($0) } }

  /// The last layer of a transaction that is open.
  private func finding(_ place: PostingPlace) -> Diagnostic? {
    let part = book.parts[place.part]
    let rows = part.postingRange(ofTransaction: place.transaction)
    for (number, layer) in AccountPath.Layer.allCases.enumerated().reversed() {
      let own = rows.filter { layers[Int(part.postings[$0].account)] == number }
      // What stands in round brackets has no other side.
      let oneSided = own.first { part.postings[$0].traits.contains(.virtual) }
      guard let row = oneSided ?? own.first, let open = Balancing.open(part, own), !open.isEmpty
      else { continue }
      let first = PostingPlace(part: place.part, row: row, transaction: place.transaction)
      return finding(layer, open, at: first, isOneSided: oneSided != nil)
    }
    return nil
  }

  private func finding(
    _ layer: AccountPath.Layer, _ open: [(commodity: CommodityID, quantity: Quantity)],
    at first: PostingPlace, isOneSided: Bool
  ) -> Diagnostic {
    let sums = open.map {
      (commodity: book.names.commodities[Int($0.commodity)], quantity: $0.quantity.reduced)
    }
    let isRealised = layer == .realisation
    return Diagnostic(
      .unbalancedLayer, at: book.accountPlace(of: first),
      Bilingual { language in
        let rest = Quantity.list(sums, in: language)
        return language == .dutch
          ? isRealised
            ? "de regels zonder laag zijn niet in evenwicht: er blijft \(rest) over"
            : "de regels van \(layer.rawValue) zijn niet in evenwicht: er blijft \(rest) over"
          : isRealised
            ? "the postings without a layer do not balance: \(rest) is left"
            : "the postings of \(layer.rawValue) do not balance: \(rest) is left"
      },
      help: help(layer, isOneSided: isOneSided))
  }

  private func help(_ layer: AccountPath.Layer, isOneSided: Bool) -> Bilingual {
    if isOneSided {
      return Bilingual(
        dutch: "haal de ronde haken weg, en boek de andere kant in dezelfde laag",
        english: "remove the round brackets, and book the other side in the same layer")
    }
    switch layer {
    case .realisation:
      return Bilingual(
        dutch: "boek de andere kant op een rekening zonder laag, zoals Crediteuren",
        english: "book the other side on an account without a layer, such as Crediteuren")
    case .budget:
      return Bilingual(
        dutch: "boek de andere kant op begroting:corporatie of een ander budget; een factuur is "
          + "geen begroting",
        english: "book the other side on begroting:corporatie or another budget; an invoice is no "
          + "budget")
    case .commitment, .forecast, .outcome:
      let name = layer.rawValue + ":tegenrekening"
      return Bilingual(
        dutch: "boek de andere kant op \(name)", english: "book the other side on \(name)")
    }
  }
}
