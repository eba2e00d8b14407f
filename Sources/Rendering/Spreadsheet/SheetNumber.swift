import Basics
import Diagnostics
import Document

/// Numbers as a spreadsheet holds them, and the formats that show them.
enum SheetNumber {
  /// The most digits that a spreadsheet keeps of a number.
  private static let mostDigits = 15

  /// An amount in the shortest decimal text; nil where a spreadsheet would change its last digits.
  static func text(of amount: Quantity) -> String? {
    var significant = amount.mantissa.magnitude
    while significant != 0, significant % 10 == 0 { significant /= 10 }
    guard String(significant).utf8.count <= mostDigits else { return nil }
    return amount.reduced.text
  }

  /// A fraction to seventeen digits, which is as near as a spreadsheet comes; nil where it is too
  /// large to be worked out.
  static func text(of fraction: Fraction) -> String? {
    var digits = ""
    var scale = 0
    var (whole, rest) = fraction.numerator.magnitude.quotientAndRemainder(
      dividingBy: fraction.denominator.magnitude)
    digits = String(whole)
    var significant = whole == 0 ? 0 : digits.utf8.count
    if significant > mostDigits { return nil }
    while rest != 0, significant < 17, scale < 40 {
      let (product, overflow) = rest.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      (whole, rest) = product.quotientAndRemainder(dividingBy: fraction.denominator.magnitude)
      digits += String(whole)
      scale += 1
      if significant > 0 || whole != 0 { significant += 1 }
    }
    guard scale > 0 else { return (fraction.numerator < 0 ? "-" : "") + digits }
    let text = String(digits.dropLast(scale)) + "." + String(digits.suffix(scale))
    return (fraction.numerator < 0 ? "-" : "") + text
  }

  /// The days since the day before 1900; nil for days that spreadsheets count in different ways.
  static func text(of day: Day) -> String? {
    // From 30 December 1899 to the first day of 1970.
    1901...9999 ~= day.components.year ? String(day.number + 25_569) : nil
  }

  // MARK: Formats

  static let date = ["yyyy\\-mm\\-dd"]
  static let share = ["0.0%"]
  static let whole = ["0"]
  static let words = ["@"]

  /// How an amount is shown, with all the decimals of `scale`: from zero up, and below it.
  static func sections(commodity: String, scale: Int, in language: Language) -> [String] {
    let digits = "#,##0" + (scale > 0 ? "." + String(repeating: "0", count: min(scale, 20)) : "")
    if commodity.isEmpty { return [digits] }
    guard Language.isSign(commodity) else { return [digits + quoted(" " + commodity)] }
    switch language {
    case .dutch:
      return [quoted(commodity + " ") + digits, quoted(commodity + " ") + "\\-" + digits]
    case .english: return [quoted(commodity) + digits, "\\-" + quoted(commodity) + digits]
    }
  }

  /// A format of its sections, with a sign before what is shown, which stays what it is.
  static func format(_ sections: [String], marked sign: String) -> String {
    guard !sign.isEmpty, let first = sections.first else { return sections.joined(separator: ";") }
    let mark = quoted(sign + " ")
    if sections == words { return mark + "@" }
    // A negative number without a section of its own would show its sign before the mark.
    let below = sections.count > 1 ? sections[1] : "\\-" + first
    return [first, below, first, "@"].map { mark + $0 }.joined(separator: ";")
  }

  private static func quoted(_ text: String) -> String {
    let shown = VisibleText.of(text)
    return "\"" + shown.map { $0 == "\"" ? "\"\\\"\"" : String($0) }.joined() + "\""
  }
}
