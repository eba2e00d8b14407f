import Basics
import Diagnostics
import Document

/// The value of a cell as people read it.
enum CellText {
  /// A piece for each amount or text of the cell; none where it is empty.
  static func pieces(of value: Cell.Value, in language: Language) -> [String] {
    switch value {
    case .empty: return []
    case .text(let text): return [text]
    case .texts(let texts): return texts
    case .number(let number): return [String(number)]
    case .amounts(let amounts):
      return amounts.isEmpty ? ["0"] : amounts.map { text(of: $0, in: language) }
    // The known part is never shown as if it were the sum.
    case .partial(let known): return [text(of: known, in: language) + " + ?"]
    case .share(let share): return [text(of: share, in: language)]
    case .day(let day): return [day.text]
    case .unknown: return ["?"]
    }
  }

  static func text(of amount: CellAmount, in language: Language) -> String {
    language.text(
      mantissa: amount.mantissa, scale: Int(amount.scale), commodity: amount.commodity)
  }

  /// A percentage with one decimal, half to even, as `94,3%`.
  static func text(of share: Fraction, in language: Language) -> String {
    guard let tenths = share.rounded(timesTenTo: 3) else { return "?" }
    return language.text(mantissa: tenths, scale: 1, commodity: "") + "%"
  }
}

extension Fraction {
  /// The fraction times a power of ten, as a whole number, half to even; nil where that is too
  /// large.
  func rounded(timesTenTo power: Int) -> Int128? {
    var dividend = numerator
    for _ in 0..<power {
      let (product, overflow) = dividend.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      dividend = product
    }
    return dividend.dividedHalfToEven(by: denominator)
  }
}
