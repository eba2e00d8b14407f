package import Basics
package import Diagnostics

extension Quantity {
  /// The number as people of a language write it: `1.250,00` or `1,250.00`.
  package func text(in language: Language) -> String {
    language.text(mantissa: mantissa, scale: Int(scale))
  }

  /// The amount with its commodity: `€ 1.250,00`, `€1,250.00`, `40,00 uur`.
  package func text(of commodity: String, in language: Language) -> String {
    language.text(mantissa: mantissa, scale: Int(scale), commodity: commodity)
  }

  /// `€ 3,00, 2 uur en 4 bomen`: amounts of several commodities, in their order.
  package static func list(
    _ amounts: [(commodity: String, quantity: Quantity)], in language: Language
  ) -> String {
    if amounts.isEmpty { return "0" }
    return amounts.map { $0.quantity.text(of: $0.commodity, in: language) }
      .listed(with: language == .dutch ? "en" : "and")
  }
}
