import Basics
import Diagnostics
import Ledger

/// The figures of a theme, an activity or a sum of them, at the end of a period.
struct FigureRow {
  let name: String
  /// The ledger code; nil for a sum of several.
  let code: String?
  /// Nil for a sum of both.
  let kind: AccountPath.Kind?
  let activity: String?
  var budget = Budgets.Budget()
  /// The part of the current budget that belongs to the months so far.
  var toPeriod = MoneySum()
  var open = MoneySum()
  var inPeriod = MoneySum()
  var upTo = MoneySum()
  /// What `prognose:` postings come to; nil where there are none.
  var given: MoneySum?
  /// What is expected for the whole year.
  var forecast = MoneySum()

  init(_ name: String, code: String?, _ kind: AccountPath.Kind?, activity: String? = nil) {
    self.name = name
    self.code = code
    self.kind = kind
    self.activity = activity
  }

  var current: MoneySum { budget.current }
  var used: MoneySum { open + upTo }
  var free: MoneySum { current - used }
  var deviation: MoneySum { forecast - current }

  /// What is expected where nobody said it: what is spent and promised, and the budget of the months
  /// to come.
  mutating func settleForecast() {
    forecast = given ?? (upTo + open + (current - toPeriod))
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool {
    budget.current.isNothing && budget.original.isNothing && open.isNothing && upTo.isNothing
      && (given?.isNothing ?? true)
  }

  /// A sum of rows.
  static func sum(_ rows: [FigureRow], _ name: String, _ kind: AccountPath.Kind?) -> FigureRow {
    var sum = FigureRow(name, code: nil, kind)
    for row in rows {
      sum.budget.original.add(row.budget.original)
      sum.budget.change.add(row.budget.change)
      sum.toPeriod.add(row.toPeriod)
      sum.open.add(row.open)
      sum.inPeriod.add(row.inPeriod)
      sum.upTo.add(row.upTo)
      sum.forecast.add(row.forecast)
    }
    return sum
  }
}
