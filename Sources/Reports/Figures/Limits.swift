import Basics
import Diagnostics
import Ledger
import Norms

/// From where on a deviation is orange or red, and has to be explained: dated values of the
/// rulebook.
struct Limits {
  enum Light {
    case green
    case orange
    case red
    /// It cannot be said yet.
    case unknown
  }

  static let orangeName = "stoplicht oranje"
  static let underName = "stoplicht onderbesteding"
  static let redName = "stoplicht rood"
  static let explanationName = "toelichting vereist"

  /// Shares of the current budget; nil where the rulebook says nothing of that day.
  let orange: Ratio?
  /// From where on too little is orange; as with too much, where the rulebook does not tell them
  /// apart.
  let under: Ratio?
  let red: Ratio?
  let explanation: Ratio?
  /// Whether nobody settled one of the limits of the lights, or that of explanations.
  let hasProposedLight: Bool
  let isExplanationProposed: Bool

  init(_ rulebook: Rulebook, on day: Day) {
    func entry(_ name: String) -> DatedValue.Entry? {
      rulebook.values.first { $0.name == name && $0.unit == .share }?.entry(on: day)
    }
    let lights = [Limits.orangeName, Limits.underName, Limits.redName].map { entry($0) }
    orange = lights[0]?.amount
    under = lights[1]?.amount ?? orange
    red = lights[2]?.amount
    hasProposedLight = lights.contains { $0?.status == .proposed }
    let limit = entry(Limits.explanationName)
    explanation = limit?.amount
    isExplanationProposed = limit?.status == .proposed
  }

  /// The names of those that the rulebook does not give.
  var missing: [String] {
    [(Limits.orangeName, orange), (Limits.redName, red), (Limits.explanationName, explanation)]
      .filter { $0.1 == nil }.map { $0.0 }
  }

  /// What a row deserves: red where more is used than there is or far more is expected, orange where
  /// what is expected is well above or below it.
  ///
  /// Books that are not complete can be over already, and cannot be said to be within.
  func light(of row: FigureRow, areBooksComplete: Bool) -> Light {
    let used = row.open + row.upTo
    if let budget = row.current.total, used.gaps.isEmpty, budget < used.known { return .red }
    guard let orange, let under, let red, let deviation = row.deviation.total,
      let budget = row.current.total
    else { return .unknown }
    if Limits.exceeds(deviation, red, of: budget) { return .red }
    if !areBooksComplete { return deviation.isNegative ? .unknown : .orange }
    let isLarge =
      deviation.isNegative
      ? Limits.exceeds(-deviation, under, of: budget)
      : Limits.exceeds(deviation, orange, of: budget)
    return isLarge ? .orange : .green
  }

  /// Whether a row has to be explained; what is not known cannot be asked for.
  func needsExplanation(_ row: FigureRow) -> Bool {
    guard let explanation, let deviation = row.deviation.total, let budget = row.current.total
    else { return false }
    return Limits.exceeds(deviation.isNegative ? -deviation : deviation, explanation, of: budget)
  }

  private static func exceeds(_ amount: Quantity, _ share: Ratio, of budget: Quantity) -> Bool {
    guard let limit = share.multiplied(by: Ratio(budget)) else { return true }
    return limit < Ratio(amount)
  }
}
