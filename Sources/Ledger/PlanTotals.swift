package import Basics

/// The sums of a plan's own budget table for a year: they stand beside the tree of pots.
package struct PlanTotals: Sendable {
  package enum Outcome: Sendable {
    case equal
    /// What the sum has more than the other side, or less where it is below zero; at least that,
    /// where something is unknown.
    case differs(by: Quantity)
    case undetermined
  }

  package let year: Int
  package let team: String?
  package let staff: Figure?
  package let outOfPocket: Figure?
  package let total: Figure?
  package let municipalities: [Plan.NamedFigure]
  /// The part of the corporation's projects that the municipalities' budgets hold.
  package let share: Figure?
  /// What those projects cost together: the share cannot be more.
  package let projects: Figure?

  package init(_ plan: Plan, _ budget: Plan.YearBudget) {
    year = budget.year
    team = plan.team?.value
    staff = budget.staff
    outOfPocket = budget.outOfPocket
    total = budget.total
    municipalities = budget.municipalities
    let corporate = plan.corporateProjects.first { $0.year == nil || $0.year == budget.year }
    share = corporate?.share
    projects = corporate?.total
  }

  /// Staff and out of pocket together against the total.
  package var parts: Outcome {
    guard let staff = staff?.amount, let outOfPocket = outOfPocket?.amount,
      let sum = staff.adding(outOfPocket), let total = total?.amount
    else { return .undetermined }
    return PlanTotals.compare(sum, total)
  }

  /// What the municipalities have more than the team, before any share of the projects.
  package var municipalitiesAbove: Quantity? {
    guard let sum = FigureSum(municipalities.map { $0.figure }).total, let total = total?.amount
    else { return nil }
    return sum.adding(-total)
  }

  /// The municipalities against the total with the share of the projects.
  ///
  /// A share that is not stated is anything from zero to what the projects cost, so that equality
  /// is undetermined unless even the nearest of these is off.
  package var view: Outcome {
    let sum = FigureSum(municipalities.map { $0.figure })
    guard !municipalities.isEmpty, let total = total?.amount,
      let above = sum.known.adding(-total)
    else { return .undetermined }
    if let share = share?.amount {
      guard sum.gaps.isEmpty else {
        // Unknown municipalities can only add to what is above already.
        return above > share ? .differs(by: above.adding(-share) ?? above) : .undetermined
      }
      return PlanTotals.compare(above, share)
    }
    if above.isNegative, sum.gaps.isEmpty { return .differs(by: above) }
    if let most = projects?.amount, above > most {
      return .differs(by: above.adding(-most) ?? above)
    }
    return .undetermined
  }

  private static func compare(_ sum: Quantity, _ other: Quantity) -> Outcome {
    guard let difference = sum.adding(-other) else { return .undetermined }
    return difference.isZero ? .equal : .differs(by: difference)
  }
}
