import Basics

/// How a language writes numbers and amounts: `€ -1.250,00` in Dutch, `-€1,250.00` in English.
///
/// A number is `mantissa / 10^scale`, and is shown with all the decimals of its scale: what was
/// booked as `12,50` is not shown as `12,5`.
extension Language {
  /// A number with its sign in front.
  package func text(mantissa: Int128, scale: Int) -> String {
    (mantissa < 0 ? "-" : "") + digits(of: mantissa, scale: scale)
  }

  /// An amount: a currency sign stands on the left, a word such as `uur` on the right.
  package func text(mantissa: Int128, scale: Int, commodity: String) -> String {
    if commodity.isEmpty { return text(mantissa: mantissa, scale: scale) }
    guard Language.isSign(commodity) else {
      return text(mantissa: mantissa, scale: scale) + " " + commodity
    }
    switch self {
    case .dutch: return commodity + " " + text(mantissa: mantissa, scale: scale)
    case .english:
      return (mantissa < 0 ? "-" : "") + commodity + digits(of: mantissa, scale: scale)
    }
  }

  /// Whether a commodity is written as a sign: `€` and also `US$`, but not `EUR`.
  package static func isSign(_ commodity: String) -> Bool {
    commodity.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
  }

  private func digits(of mantissa: Int128, scale: Int) -> String {
    precondition(scale >= 0, "A number has no fewer than zero decimals.")
    let padded = String(mantissa.magnitude).zeroPadded(to: scale + 1)
    let wholes = padded.utf8.count - scale
    var text = ""
    for (index, digit) in padded.unicodeScalars.enumerated() {
      if index == wholes {
        text += self == .dutch ? "," : "."
      } else if index > 0, index < wholes, (wholes - index) % 3 == 0 {
        text += self == .dutch ? "." : ","
      }
      text.unicodeScalars.append(digit)
    }
    return text
  }
}
