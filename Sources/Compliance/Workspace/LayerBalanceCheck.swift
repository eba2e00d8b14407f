import Basics
import Diagnostics
import Ledger

/// In a transaction each layer balances by itself, so that no money passes from what was planned into
/// what happened.
///
/// Reading asks only that the transaction balances as a whole, and nothing of a posting in round
/// brackets: `hledger` does no more. One finding per transaction, at the first posting of the layer.
enum LayerBalanceCheck {
  static func run(on book: Book, paths: [AccountPath]) -> [Diagnostic] {
    let layers = paths.map { path in
      AccountPath.Layer.allCases.firstIndex(of: path.layer) ?? 0
    }
    var found: [Diagnostic] = []
    for part in book.parts {
      for index in part.transactions.indices {
        let rows = part.postingRange(ofTransaction: index)
        guard mayBeOpen(part, rows, layers) else { continue }
        for (number, layer) in AccountPath.Layer.allCases.enumerated().reversed() {
          let own = rows.filter { layers[Int(part.postings[$0].account)] == number }
          // What stands in round brackets has no other side.
          let oneSided = own.first { part.postings[$0].traits.contains(.virtual) }
          guard let first = oneSided ?? own.first, let open = Balancing.open(part, own),
            !open.isEmpty
          else { continue }
          found.append(finding(layer, open, own, first, in: part, book))
          break
        }
      }
    }
    return found
  }

  /// Whether a transaction is of more than one layer, or has a posting that its balance leaves out:
  /// nearly none is.
  private static func mayBeOpen(_ part: BookPart, _ rows: Range<Int>, _ layers: [Int]) -> Bool {
    guard let first = rows.first else { return false }
    let layer = layers[Int(part.postings[first].account)]
    return rows.contains { row in
      let posting = part.postings[row]
      return layers[Int(posting.account)] != layer || posting.traits.contains(.virtual)
    }
  }

  private static func finding(
    _ layer: AccountPath.Layer, _ open: [(commodity: CommodityID, quantity: Quantity)],
    _ rows: [Int], _ first: Int, in part: BookPart, _ book: Book
  ) -> Diagnostic {
    let sums = open.map {
      (commodity: book.names.commodities[Int($0.commodity)], quantity: $0.quantity.reduced)
    }
    let isRealised = layer == .realisation
    let isOneSided = rows.contains { part.postings[$0].traits.contains(.virtual) }
    return Diagnostic(
      .unbalancedLayer, at: book.accountPlace(part.postings[first], in: part),
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

  private static func help(_ layer: AccountPath.Layer, isOneSided: Bool) -> Bilingual {
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
