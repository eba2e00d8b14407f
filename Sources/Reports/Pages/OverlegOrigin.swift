import Diagnostics
import Document
import Ledger

/// The cells of a plan that the figures of its page stand in.
struct OverlegOrigin {
  private let books: ReportBooks
  private let plan: Plan
  private let language: Language

  init(_ books: ReportBooks, _ plan: Plan, _ language: Language) {
    self.books = books
    self.plan = plan
    self.language = language
  }

  static func key(of figure: Figure) -> String {
    "plan-\(figure.place.source)-\(figure.place.range.start)"
  }

  /// All cells, in the order of the plan.
  var origin: Origin {
    var origin = Origin(
      key: "plan", title: language == .dutch ? "Cellen van het plan" : "Cells of the plan")
    let order = figures.sorted { $0.figure.place.range.start < $1.figure.place.range.start }
    var last: Place?
    for (name, figure) in order where figure.place != last {
      last = figure.place
      origin.lines.append(
        Origin.Line(
          key: OverlegOrigin.key(of: figure), path: books.path(of: figure.place.source),
          number: books.lineNumber(of: figure.place), day: nil, text: name,
          amount: figure.amount.map { FigureCells.euros($0) }))
    }
    return origin
  }

  private typealias Named = (name: String, figure: Figure)

  private var figures: [Named] {
    var found: [Named] = []
    func add(_ name: String, _ figure: Figure?) {
      if let figure { found.append((name, figure)) }
    }
    for budget in plan.budgets {
      let name = "Budget \(budget.year)"
      add(name, budget.outOfPocket)
      add(name, budget.staff)
      add(name, budget.total)
      for named in budget.municipalities { add(named.name.value, named.figure) }
    }
    for theme in plan.themes {
      for budget in theme.budgets {
        add(theme.name.value, budget.outOfPocket)
        add(theme.name.value, budget.staff)
      }
      for activity in theme.activities { add(activity.name.value, activity.budget) }
    }
    for change in plan.changes {
      add(language == .dutch ? "Begrotingswijziging" : "Change of the budget", change.figure)
    }
    return found
  }
}
