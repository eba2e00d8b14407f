import Basics
import Diagnostics
import Ledger
import Markdown

/// Totals, and what they are of.
extension CellReader {
  static func isTotal(_ total: Figure, of figures: [Figure]) -> Bool {
    guard let stated = total.amount, !figures.isEmpty else { return true }
    let sum = FigureSum(figures)
    return sum.gaps.isEmpty ? sum.known == stated : sum.known <= stated
  }

  /// Holds a total against all figures above it, or those of its part.
  mutating func compareTotal(
    _ total: Figure, with all: [Figure], partFrom start: Int, _ isOfPart: Bool
  ) {
    let part = Array(all[start...])
    let isOfRows = [all, part].contains { !$0.isEmpty && CellReader.isTotal(total, of: $0) }
    if !isOfRows { compareTotal(total, with: isOfPart && !part.isEmpty ? part : all) }
  }

  /// Says a total that is not what its figures come to: those above it, or those beside it in its row.
  mutating func compareTotal(_ total: Figure, with figures: [Figure], ofRow: Bool = false) {
    guard let stated = total.amount, !CellReader.isTotal(total, of: figures) else { return }
    let sum = FigureSum(figures)
    let parts =
      ofRow
      ? Bilingual(dutch: "de bedragen ernaast", english: "the amounts beside it")
      : Bilingual(dutch: "de rijen hierboven", english: "the rows above")
    report(
      .wrongTotal, at: total.place,
      Bilingual { language in
        let come = sum.known.text(of: "€", in: language)
        let said = stated.text(of: "€", in: language)
        return switch language {
        case .dutch: "\(parts.dutch) zijn samen \(come), en hier staat \(said)"
        case .english: "\(parts.english) are \(come) together, and here stands \(said)"
        }
      }, fixes: [totalling(sum, stated, at: total.place)])
  }

  /// The total that the rows come to; that a row is wrong is as likely, so it is only shown.
  private func totalling(_ sum: FigureSum, _ stated: Quantity, at place: Place) -> Fix? {
    let written = document.source.text(in: place.range)
    // In another unit than euros, nobody would write it like this.
    guard sum.gaps.isEmpty, case .value(stated) = DocumentValue.amount(written) else { return nil }
    return rewriting(
      written, as: sum.known.text(of: "€", in: .dutch), .displayOnly, at: place)
  }
}
