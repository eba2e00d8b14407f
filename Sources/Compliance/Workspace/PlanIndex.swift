import Diagnostics
import Ledger

/// The plans by team, with the years that each of them holds.
struct PlanIndex {
  struct Entry {
    let plan: Plan
    /// The years for which it gives figures, without those in which another plan replaces it.
    let figureYears: Set<Int>
    let replacedYears: Set<Int>

    /// Whether the plan's period or its figures hold a year.
    func holds(_ year: Int) -> Bool {
      if figureYears.contains(year) { return true }
      return !replacedYears.contains(year) && plan.years?.value.contains(year) ?? false
    }

    /// A plan that says no year at all may be of any.
    var hasYears: Bool {
      plan.years != nil || !figureYears.isEmpty || !replacedYears.isEmpty
    }
  }

  /// By the number of the team.
  private(set) var entries: [[Entry]]

  init(_ plans: [Plan], _ teams: [String], path: (Int) -> String) {
    var numbers: [String: Int] = [:]
    for (number, team) in teams.enumerated() { numbers[team] = number }
    entries = [[Entry]](repeating: [], count: teams.count)
    for plan in plans {
      guard let number = plan.team.flatMap({ numbers[$0.value] }) else { continue }
      let replaced = plan.yearsReplaced(by: plans, path: path)
      entries[number].append(
        Entry(
          plan: plan, figureYears: plan.yearsWithFigures.subtracting(replaced),
          replacedYears: replaced))
    }
  }

  init(_ plans: [Plan], _ teams: TeamOfPosting, _ book: Book) {
    self.init(plans, teams.names) {
      book.sources.indices.contains($0) ? book.sources[$0].path : ""
    }
  }
}
