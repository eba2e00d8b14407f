import Basics
import Diagnostics
import Ledger

// Values that are written out.
extension RuleParser {
  mutating func literal() -> Expression? {
    let start = position
    switch current?.kind {
    case .text(let text):
      position += 1
      return constant(.text(text), .text, from: start)
    case .day(let day):
      position += 1
      return constant(.day(DayBounds(day)), .day, from: start)
    case .word("ja"), .word("nee"):
      position += 1
      return constant(.truth(Truth(tokens[start].word == "ja")), .truth, from: start)
    default: break
    }
    var reader = FigureReader(tokens[position..<limit])
    guard let figure = reader.figure() else {
      if !hasFailed {
        report(
          .unreadableNormLiteral, at: placeHere,
          Bilingual(
            dutch: "achter € ontbreekt een bedrag", english: "an amount is missing behind €"),
          help: Bilingual(
            dutch: "schrijf een bedrag als € 10.000 of € 1.250,50",
            english: "write an amount as € 10.000 or € 1.250,50"))
      }
      position += 1
      return nil
    }
    position = reader.rest.startIndex
    return constant(.number(Bounds(figure.amount)), .number(figure.unit), from: start)
  }

  private func constant(_ value: Value, _ type: ValueType, from start: Int) -> Expression {
    Expression(.constant(value), type, at: place(from: start))
  }

  /// A side of a comparison as it is meant beside the other: a number beside a year is a year, and
  /// a text beside a field with few values is one of them.
  ///
  /// Nil where it is none of them, which has then been said.
  mutating func settled(_ side: Expression, beside other: Expression) -> Expression? {
    guard case .constant(let value) = side.node else { return side }
    if other.type == .year { return Expression(side.node, .year, at: side.place) }
    guard case .text(let text) = value, let field = ClosedField(other) else { return side }
    if let known = field.value(text) {
      return Expression(.constant(.text(known)), .text, at: side.place)
    }
    let shown = Wording.short(text)
    report(
      .unknownNormValue, at: side.place,
      Bilingual(
        dutch: "\(field.name) is nooit \"\(shown)\"",
        english: "\(field.name) is never \"\(shown)\""),
      related: [
        Diagnostic.Related(
          place: other.place,
          label: Bilingual(dutch: "hiermee vergeleken", english: "compared with this"))
      ],
      help: field.suggestion(text).map { Wording.meant("\"\($0)\"") } ?? field.help)
    return nil
  }
}

/// A field of which all values are known beforehand.
private struct ClosedField {
  let name: String
  private let values: [String]

  init?(_ expression: Expression) {
    switch expression.node {
    case .field(let field, _), .through(_, let field):
      switch field {
      case .layer:
        name = "laag"
        values = ["realisatie", "begroting", "verplichting", "prognose", "resultaat"]
      case .month: (name, values) = ("maand", Language.dutch.months)
      case .kind: (name, values) = ("soort", ["oop", "personeel"])
      case .status: (name, values) = ("status", ["concept", "overleg", "vastgesteld"])
      case .ledgerCode: (name, values) = ("grootboek", [])
      case .legalParts: (name, values) = ("onderdeel", LegalPart.allCases.map { $0.rawValue })
      default: return nil
      }
    default: return nil
    }
  }

  private var isLedgerCode: Bool { values.isEmpty }
  private var isLegalPart: Bool { name == "onderdeel" }

  /// The value that a text is, as the books write it.
  func value(_ text: String) -> String? {
    if isLedgerCode { return LedgerCodes.canList(text) ? text : nil }
    if isLegalPart { return LegalPart(written: text)?.rawValue }
    return values.first { $0 == text.lowercased() }
  }

  func suggestion(_ text: String) -> String? {
    isLedgerCode ? nil : Wording.nearest(to: text, among: values)
  }

  var help: Bilingual {
    isLedgerCode
      ? Bilingual(
        dutch: "schrijf een nummer zoals de tabel Grootboeknummer het heeft",
        english: "write a code as the table Grootboeknummer has it")
      : Bilingual(
        dutch: "kies uit \(values.listed(with: "en"))",
        english: "choose from \(values.listed(with: "and"))")
  }
}

/// Reads numbers with their units, in norms and in tables of values.
struct FigureReader {
  private(set) var rest: ArraySlice<Token>

  init(_ tokens: ArraySlice<Token>) { rest = tokens }

  /// The figure of a text that holds nothing else.
  static func figure(_ text: String) -> (amount: Ratio, unit: Unit)? {
    let letters = Letters(text)
    let (tokens, problems) = Lexer.tokens(of: letters, 0..<letters.count, source: 0)
    var reader = FigureReader(tokens[...])
    guard problems.isEmpty, let figure = reader.figure(), reader.rest.isEmpty else { return nil }
    return figure
  }

  mutating func figure() -> (amount: Ratio, unit: Unit)? {
    if rest.first?.symbol == .euro {
      guard case .number(let amount)? = rest.dropFirst().first?.kind else { return nil }
      rest = rest.dropFirst(2)
      if takeWords("per", "woning") { return (amount, .moneyPerDwelling) }
      if takeWords("per", "uur") { return (amount, .moneyPerHour) }
      return (amount, .money)
    }
    guard case .number(let amount)? = rest.first?.kind else { return nil }
    rest = rest.dropFirst()
    if rest.first?.symbol == .percent {
      guard let share = amount.divided(by: Ratio(100)) else { return nil }
      rest = rest.dropFirst()
      return (share, .share)
    }
    guard let word = rest.first?.word, let (factor, unit) = FigureReader.unit(word) else {
      return (amount, .count)
    }
    rest = rest.dropFirst()
    return amount.multiplied(by: Ratio(factor)).map { ($0, unit) }
  }

  private mutating func takeWords(_ first: String, _ second: String) -> Bool {
    guard rest.first?.word == first, rest.dropFirst().first?.word == second else { return false }
    rest = rest.dropFirst(2)
    return true
  }

  private static func unit(_ word: String) -> (factor: Int128, unit: Unit)? {
    switch word {
    case "uur", "uren": (1, .hours)
    case "dag", "dagen": (1, .days)
    case "week", "weken": (7, .days)
    case "maand", "maanden": (1, .months)
    case "woning", "woningen": (1, .dwellings)
    default: nil
    }
  }
}
