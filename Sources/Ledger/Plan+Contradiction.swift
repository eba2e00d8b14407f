import Basics
import Diagnostics

extension Plan {
  /// Plans in which nothing is known of a year for which two of them speak for one team.
  ///
  /// A team that has € 10.000 by one plan and € 12.000 by another does not have € 22.000. `years` are
  /// those of which each plan gives the money.
  static func openWhereContradicted(
    _ plans: [Plan], _ plansOfTeams: [String: [Int]], _ years: [Set<Int>]
  ) -> [Plan] {
    plans.indices.map { index in
      var contradicted: Set<Int> = []
      let team = plans[index].team?.value
      for other in team.flatMap({ plansOfTeams[$0] }) ?? [] where other != index {
        contradicted.formUnion(years[index].intersection(years[other]))
      }
      return contradicted.isEmpty ? plans[index] : plans[index].withoutAmounts(in: contradicted)
    }
  }

  /// The plan with every amount of some years open.
  private func withoutAmounts(in years: Set<Int>) -> Plan {
    func open(_ figure: Figure?) -> Figure? { figure.map { Figure(nil, at: $0.place) } }
    var plan = self
    for index in plan.budgets.indices where years.contains(plan.budgets[index].year) {
      plan.budgets[index].staff = open(plan.budgets[index].staff)
      plan.budgets[index].outOfPocket = open(plan.budgets[index].outOfPocket)
      plan.budgets[index].total = open(plan.budgets[index].total)
      plan.budgets[index].municipalities = plan.budgets[index].municipalities.map {
        NamedFigure(name: $0.name, figure: Figure(nil, at: $0.figure.place))
      }
    }
    for (number, theme) in themes.enumerated() {
      for index in theme.budgets.indices where years.contains(theme.budgets[index].year) {
        plan.themes[number].budgets[index].outOfPocket = open(theme.budgets[index].outOfPocket)
        plan.themes[number].budgets[index].staff = open(theme.budgets[index].staff)
      }
      for (index, activity) in theme.activities.enumerated() {
        guard let year = year(of: activity, in: theme), years.contains(year) else { continue }
        plan.themes[number].activities[index].budget = Figure(nil, at: activity.budget.place)
      }
    }
    plan.changes = changes.map { change in
      guard let day = change.day, years.contains(day.value.components.year) else { return change }
      return Change(
        place: change.place, day: day, code: change.code, kind: change.kind,
        activity: change.activity, figure: Figure(nil, at: change.figure.place),
        explanation: change.explanation)
    }
    return plan
  }
}
