import Basics
import Diagnostics
import Ledger

extension ReportBooks {
  /// The years that reports are about, in their order.
  ///
  /// A year is one for which a plan gives figures, or one in which each tertiaal has spending: one
  /// line with a mistyped date makes no year. Where that leaves none, it is the year with the most
  /// lines.
  package var reportYears: [Int] {
    let planned = Set(input.plans.flatMap { ReportBooks.plannedYears($0) })
    let busy = sums.years.filter { !planned.contains($0) && isBusy($0) }
    let found = planned.union(busy)
    if !found.isEmpty { return found.sorted() }
    let largest = sums.years.sorted().max { count(of: $0) < count(of: $1) }
    return largest.map { [$0] } ?? []
  }

  /// The years that a plan gives figures for; an activity in a year outside its term is a slip.
  private static func plannedYears(_ plan: Plan) -> Set<Int> {
    plan.yearsWithFigures.filter { plan.years?.value.contains($0) ?? true }
  }

  private var allTeams: [Int] { [-1] + teams.indices }

  private func isBusy(_ year: Int) -> Bool {
    [1...4, 5...8, 9...12].allSatisfy { months in
      allTeams.contains { team in
        sums.hasAny(.realisation, team: team, year: year, months) { _ in true }
      }
    }
  }

  private func count(of year: Int) -> Int {
    (1...12).reduce(0) { count, month in
      count
        + allTeams.filter {
          sums.hasAny(.realisation, team: $0, year: year, month...month) { _ in true }
        }.count
    }
  }

  /// What was spent in the years up to one that are no years of reports.
  func spentElsewhere(until last: Int) -> [(year: Int, sum: MoneySum)] {
    let known = Set(reportYears)
    return sums.years.sorted().filter { $0 <= last && !known.contains($0) }.map { year in
      (
        year: year,
        sum: MoneySum.sum(
          allTeams.map { sums.own(.realisation, team: $0, year: year, 1...12) { _ in true } })
      )
    }.filter { !$0.sum.isNothing }
  }
}
