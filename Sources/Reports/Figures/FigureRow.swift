import Basics
import Diagnostics
import Ledger

/// The figures of a theme, an activity or a sum of them, at the end of a period.
struct FigureRow {
  var name: String
  /// The ledger code; nil for a sum of several.
  let code: String?
  /// Nil for a sum of both.
  let kind: AccountPath.Kind?
  let activity: String?
  /// What was given at first, and by changes since.
  var original = MoneySum()
  var change = MoneySum()
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

  var current: MoneySum { original + change }
  var used: MoneySum { open + upTo }
  var free: MoneySum { current - used }
  var deviation: MoneySum { forecast - current }

  /// What is expected: what somebody said, else what is spent and promised and the budget of the
  /// months to come; and never less than what is spent and promised already.
  ///
  /// Of a year that is over it is what was spent and promised.
  mutating func settleForecast(isOver: Bool) {
    forecast = isOver ? used : (given ?? (used + (current - toPeriod))).atLeast(used)
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool {
    current.isNothing && original.isNothing && open.isNothing && upTo.isNothing
      && (given?.isNothing ?? true)
  }

  /// A sum of rows.
  static func sum(_ rows: [FigureRow], _ name: String, _ kind: AccountPath.Kind?) -> FigureRow {
    var sum = FigureRow(name, code: nil, kind)
    for row in rows {
      sum.original.add(row.original)
      sum.change.add(row.change)
      sum.toPeriod.add(row.toPeriod)
      sum.open.add(row.open)
      sum.inPeriod.add(row.inPeriod)
      sum.upTo.add(row.upTo)
      sum.forecast.add(row.forecast)
    }
    return sum
  }
}

extension PartialSum {
  /// The larger of two sums; what both lack is lacking of it too.
  fileprivate func atLeast(_ other: PartialSum) -> PartialSum {
    guard known < other.known else { return self }
    var sum = other
    for gap in gaps { sum.miss(gap) }
    return sum
  }
}
