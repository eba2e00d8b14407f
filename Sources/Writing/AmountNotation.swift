import Basics
import Diagnostics
import Ledger

/// Writes amounts in one notation: comma for decimals, point for thousands, the commodity where the
/// book puts it.
struct AmountNotation {
  private let styles: [CommodityStyle]
  private let symbols: [String]

  init(_ book: Book) {
    styles = book.styles
    symbols = book.names.commodities.map { AmountNotation.quoted($0) }
  }

  func symbol(_ commodity: CommodityID) -> String { symbols[Int(commodity)] }

  func text(
    of quantity: Quantity, _ commodity: CommodityID, showsDecimalMark: Bool = false
  ) -> String {
    let style = styles[Int(commodity)]
    let symbol = symbols[Int(commodity)]
    var number = quantity.text(in: .dutch)
    if showsDecimalMark, quantity.scale == 0 { number += "," }
    if symbol.isEmpty { return number }
    let gap = style.hasSpace ? " " : ""
    return style.symbolIsLeft ? symbol + gap + number : number + gap + symbol
  }

  func text(of cost: Cost) -> String {
    (cost.isTotal ? "@@ " : "@ ") + text(of: cost.quantity, cost.commodity)
  }

  func text(of lot: Lot) -> String {
    var written = ""
    if let quantity = lot.quantity {
      let amount = (lot.isFixed ? "=" : "") + text(of: quantity, lot.commodity)
      written += lot.isTotal ? " {{" + amount + "}}" : " {" + amount + "}"
    }
    if let day = lot.day { written += " [" + day.text + "]" }
    return written
  }

  /// A commodity with a digit, blank or sign of the grammar in it stands in quotes.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x20, 0x09, 0x22, 0x28...0x2E, 0x3B, 0x3D, 0x40, 0x5B, 0x5D, 0x7B, 0x7D:
        false
      default: true
      }
    }
    return isPlain ? name : "\"" + name + "\""
  }
}
