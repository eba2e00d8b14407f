/// Budgets, in whole euros, that books of a given size do not use up.
///
/// A transaction is worth € 1,600 on average, so that 50 activities in each theme of a team with two
/// municipalities spend half a euro a year each for every transaction of the books, and fewer
/// activities more. They get twice that, and enough on top for the chance of small books.
struct Allowances {
  /// Far below every maximum per dwelling of the law.
  private static let perDwelling = 100

  /// What an activity costs that no journal books on.
  static let rareActivity = 1_000
  static let participation = 10_000
  /// What one team pays of the projects of the corporation.
  static let projectsShare = 1_000
  static var projects: Int { projectsShare * AreaTeam.all.count }

  /// With how many activities in a theme each gets a euro for a transaction.
  private static let usualActivities = 50

  let activity: Int
  let themeOutOfPocket: Int
  let themeStaff: Int

  init(transactions: Int, _ shape: WorkspaceShape) {
    activity = 100_000 + transactions * Self.usualActivities / shape.activitiesPerCode
    themeOutOfPocket =
      activity * shape.activitiesPerCode + Self.rareActivity * shape.rareActivitiesPerCode
    themeStaff = 500_000 + 20 * transactions
  }

  var teamOutOfPocket: Int { themeOutOfPocket * BookNames.generalLedgerCodes.count }
  var teamStaff: Int { themeStaff * BookNames.generalLedgerCodes.count }
  var team: Int { teamOutOfPocket + teamStaff }

  /// In each municipality and year.
  var dwellings: Int {
    team * AreaTeam.all.count / Self.perDwelling / BookNames.municipalities.count + 1
  }

  /// What each of the municipalities of a team gets, of the team's budget and the projects.
  func ofMunicipalities(_ team: AreaTeam) -> [Int] {
    let (all, count) = (self.team + Self.projectsShare, team.municipalities.count)
    // The last one gets what does not divide.
    return team.municipalities.indices.map { all / count + ($0 == count - 1 ? all % count : 0) }
  }
}

/// An amount as a document writes it: `€ 1.250`.
func documentAmount(_ euros: Int) -> String {
  "€ " + String(grouped(euros).map { $0 == "," ? "." : $0 })
}
