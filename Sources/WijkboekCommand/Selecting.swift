import Basics
import Diagnostics
import Ledger

/// The options by which reports choose postings.
enum Selecting {
  private static let layers = [
    "realisatie", "begroting", "verplichting", "prognose", "resultaat",
  ]

  static let team = OptionSpec(
    "team", value: .name,
    Bilingual(dutch: "alleen dit gebiedsteam", english: "this area team only"))
  static let municipality = OptionSpec(
    "gemeente", value: .name,
    Bilingual(dutch: "alleen deze gemeente", english: "this municipality only"))

  static let options = [
    BookInput.fileOption,
    OptionSpec(
      "layer", value: Placeholder("LAAG", "LAYER", .words(layers)),
      Bilingual(
        dutch: "realisatie, begroting, verplichting, prognose of resultaat",
        english: "realisatie, begroting, verplichting, prognose or resultaat")),
    team, municipality,
    OptionSpec(
      "period", value: Placeholder("PERIODE", "PERIOD"),
      Bilingual(
        dutch: "jaar, tertiaal, maand of dag: 2020, 2020-T1, 2020-03, 2020-03-12",
        english: "year, tertiaal, month or day: 2020, 2020-T1, 2020-03, 2020-03-12")),
    OptionSpec(
      "format", value: "text|json",
      Bilingual(dutch: "vorm van de uitvoer", english: "form of the output")),
  ]

  /// Which budget of the plans counts.
  static let versionOption = OptionSpec(
    "versie", value: "OOB|MUB|ACB",
    Bilingual(
      dutch: "begroting: oorspronkelijk, alleen wijzigingen, of actueel (ACB)",
      english: "budget: original, changes only, or current (ACB)"))

  static func version(_ options: ParsedOptions) throws(WrongUse) -> BudgetVersion {
    guard let typed = options.value("versie") else { return .current }
    guard let version = BudgetVersion(rawValue: typed.uppercased()) else {
      throw .wrongValue(typed, option: "--versie", allowed: "OOB, MUB, ACB")
    }
    return version
  }

  static func selection(_ options: ParsedOptions) throws(WrongUse) -> Sums.Selection {
    var selection = Sums.Selection()
    if let typed = options.value("layer") {
      guard let layer = layer(typed) else {
        throw .wrongValue(
          typed, option: "--layer", allowed: layers.joined(separator: ", "))
      }
      selection.layer = layer
    }
    if let typed = options.value("period") {
      guard let period = Period(typed) else {
        throw .wrongValue(
          typed, option: "--period", allowed: "2020, 2020-T1, 2020-03, 2020-03-12")
      }
      selection.period = period
    }
    selection.accounts = options.operands
    return selection
  }

  /// Whether the output is for machines.
  static func wantsJSON(_ options: ParsedOptions) throws(WrongUse) -> Bool {
    switch options.value("format") {
    case nil, "text": return false
    case "json": return true
    case let typed?: throw .wrongValue(typed, option: "--format", allowed: "text, json")
    }
  }

  private static func layer(_ typed: String) -> AccountPath.Layer? {
    typed == "realisatie" ? .realisation : typed.isEmpty ? nil : AccountPath.Layer(rawValue: typed)
  }
}
