/// What happens to the plans of a team, beside what all teams have in common.
extension TeamYear {
  /// How the plan stands with its three parties.
  enum Stage {
    case draft, consultation, adopted

    var word: String {
      switch self {
      case .draft: "concept"
      case .consultation: "overleg"
      case .adopted: "vastgesteld"
      }
    }
  }

  private var isLastYear: Bool { year == Corporation.years.upperBound }

  var stage: Stage {
    switch (team.story, isLastYear) {
    case (.incompleteBooks, true): .consultation
    case (.sumsThatDoNotAddUp, true): .draft
    default: .adopted
    }
  }

  /// The plan of a team as it was made and changed.
  static func of(_ team: AreaTeam, _ year: Int, seed: UInt64) -> TeamYear {
    var plan = TeamYear(team, year, seed: seed)
    switch team.story {
    case .inOrder, .overcommitted, .careless: plan.moveMoney()
    case .overspentTheme: break
    case .withoutAgreements: plan.forgetAgreements()
    case .incompleteBooks, .sumsThatDoNotAddUp: if plan.isLastYear { plan.leaveOpen() }
    }
    return plan
  }

  /// In May money moves from what goes slower to what goes faster.
  private mutating func moveMoney() {
    guard let from = activities.firstIndex(where: { $0.name == "Tuinen op orde" }),
      let to = activities.firstIndex(where: { $0.name == "Grofvuil en zwerfafval" })
    else { return }
    let amount = activities[from].budget / 10 / 50 * 50
    changes.append(
      BudgetChange(
        month: 5, day: 18, from: from, to: to, amount: amount,
        reason: "meer grofvuil dan verwacht, minder verwilderde tuinen"))
    activities[from].change = -amount
    activities[to].change = amount
  }

  /// In the years of the old law some activities name no agreement.
  private mutating func forgetAgreements() {
    guard year <= 2021 else { return }
    for index in activities.indices where index % 4 == 1 { activities[index].agreement = "" }
  }

  /// Two activities have no amount yet.
  private mutating func leaveOpen() {
    for index in activities.indices
    where ["Stallingen voor fietsen en scootmobielen", "Bewonerspanel"].contains(
      activities[index].name)
    {
      activities[index].isOpen = true
    }
  }
}
