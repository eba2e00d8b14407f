/// How much the plans of a generated workspace hold, and how its journals lie.
struct WorkspaceShape {
  /// What a theme of a team holds in a year, at least one of each sort.
  private static let fewestPerTheme = 3

  /// The activities of each theme in each year on which journals book.
  let activitiesPerCode: Int
  /// Those on which none does, with words that norms ask about.
  let rareActivitiesPerCode: Int
  /// Whether plans explain themselves at length, as people write them.
  let isWordy: Bool
  /// Whether each team has a journal for each tertiaal; else there is one of all.
  let hasJournalPerTertiaal: Bool

  /// So large that the cost of norms shows.
  static let large = WorkspaceShape(activities: 3_549)
  /// Of seven teams with some twenty activities a year, as the plan that the project began with.
  static let ordinary = ordinary(activities: 400)

  static func ordinary(activities: Int) -> WorkspaceShape {
    WorkspaceShape(activities: activities, isWordy: true, hasJournalPerTertiaal: true)
  }

  /// The plans of all teams and years hold about so many activities together.
  init(activities: Int, isWordy: Bool = false, hasJournalPerTertiaal: Bool = false) {
    precondition(Self.sizes.contains(activities), "options are checked before anything is made")
    let ofTeamAndYear = activities / (AreaTeam.all.count * BookNames.years.count)
    // One of them is about participation.
    let perTheme = (ofTeamAndYear - 1) / BookNames.generalLedgerCodes.count
    rareActivitiesPerCode = min(PlanPage.rareActivityCount, perTheme / Self.fewestPerTheme)
    activitiesPerCode = perTheme - rareActivitiesPerCode
    self.isWordy = isWordy
    self.hasJournalPerTertiaal = hasJournalPerTertiaal
  }

  static let sizes: ClosedRange<Int> = {
    let themes = BookNames.generalLedgerCodes.count
    return AreaTeam.all.count * BookNames.years.count * (themes * fewestPerTheme + 1)...100_000
  }()

  var activities: Int {
    let ofTheme = activitiesPerCode + rareActivitiesPerCode
    return AreaTeam.all.count * BookNames.years.count
      * (ofTheme * BookNames.generalLedgerCodes.count + 1)
  }
}
