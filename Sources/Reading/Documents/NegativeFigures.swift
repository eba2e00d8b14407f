import Basics
import Diagnostics
import Ledger

/// Budgets of a plan that are below zero: what gives money back is a later change, with a day.
enum NegativeFigures {
  static func findings(_ plan: Plan) -> [Diagnostic] {
    var figures: [Figure?] = []
    for budget in plan.budgets {
      figures += [budget.outOfPocket, budget.staff, budget.total]
      figures += budget.municipalities.map { $0.figure }
    }
    for theme in plan.themes {
      figures += theme.budgets.flatMap { [$0.outOfPocket, $0.staff] }
      figures += theme.activities.map { $0.budget }
    }
    return figures.compactMap { $0 }.filter { $0.amount?.isNegative ?? false }.map { figure in
      Diagnostic(
        .negativeBudget, at: figure.place,
        Bilingual(
          dutch: "een budget kan niet minder dan nul zijn",
          english: "a budget cannot be below zero"),
        help: Bilingual(
          dutch: "verlaag een budget met een tabel Begrotingswijziging, met een datum",
          english: "lower a budget by a table Begrotingswijziging, with a date"))
    }
  }
}
