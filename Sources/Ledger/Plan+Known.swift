package import Basics

extension [Plan] {
  /// The plans as they were known on a day: without those of a later day that took, or mean to take,
  /// the place of one that was there.
  ///
  /// A plan that is the first of its team and year counts whatever its day: what it gives was what
  /// the team worked with.
  package func known(on last: Day) -> [Plan] {
    let plansOfTeams = Dictionary(grouping: self) { $0.team?.value }
    return filter { plan in
      guard let day = plan.day?.value, last < day, let team = plan.team?.value else { return true }
      let years = plan.yearsWithFigures
      return !(plansOfTeams[team] ?? []).contains { other in
        other.source != plan.source && (other.day.map { $0.value <= last } ?? true)
          && !other.yearsWithFigures.isDisjoint(with: years)
      }
    }
  }
}
