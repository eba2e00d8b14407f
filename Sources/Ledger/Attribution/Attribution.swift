package import Basics

/// Whose a posting is: the one answer for every command, check, norm and report.
///
///     label of the posting ──> label of its transaction ──> its activity in the plan
///                                                      └──> the team of its municipality
///
/// Teams and municipalities are numbers, so that a walk over a million postings needs no text. What
/// nothing tells is -1, and never a guess.
package struct Attribution: Sendable {
  package static let unknown = -1
  /// A name that the organisation does not list.
  package static let unlisted = -2

  package let organisation: Organisation
  package let register: PlanRegister
  /// The teams that the organisation lists, then those of plans alone, then those of labels alone.
  package let teams: [String]
  /// How many of the teams an organisation or a plan knows.
  package let listedTeams: Int
  /// The municipalities that the organisation lists, then those of plans, then those of labels.
  package let municipalities: [String]
  /// How many of the municipalities an organisation or a plan knows.
  package let listedMunicipalities: Int

  private let labels: PostingLabels
  // By the number of a label's value.
  private let teamOfLabel: [Int]
  private let municipalityOfLabel: [Int]
  /// By municipality: the one team that works there.
  private let teamOfMunicipality: [Int]
  /// By plan and activity: the one municipality that its plan gives it to.
  private let municipalityOfActivity: [Int]
  // The numbers of agreements, by that of a label's value and by activity.
  private let agreementOfLabel: [Int]
  private let agreementOfActivity: [Int]
  /// By team: its plans, where all of them say their years.
  private let datedPlans: [[Int]]
  /// The team of whatever says nothing, where there is but one.
  private let onlyTeam: Int
  private let numberOfTeam: [String: Int]
  private let numberOfMunicipality: [String: Int]

  package init(_ organisation: Organisation, _ register: PlanRegister, _ names: Names) {
    self.organisation = organisation
    self.register = register
    let labels = PostingLabels(names)
    self.labels = labels
    var teams = NumberedNames()
    for team in organisation.teamNames { teams.add(team) }
    for plan in register.plans { if let team = plan.team?.value { teams.add(team) } }
    listedTeams = teams.names.count
    teamOfLabel = labels.values(of: .team).map { teams.add($0) }
    self.teams = teams.names
    datedPlans = teams.names.map { team in
      let own = register.plans(of: team)
      return own.allSatisfy { register.hasYears($0) } ? own : []
    }
    onlyTeam = listedTeams == 1 ? 0 : Attribution.unknown

    var municipalities = NumberedNames()
    for name in organisation.municipalityNames { municipalities.add(name) }
    for plan in register.plans {
      for budget in plan.budgets {
        for named in budget.municipalities { municipalities.add(named.name.value) }
      }
    }
    listedMunicipalities = municipalities.names.count
    municipalityOfActivity = register.activities.map { row in
      let own = register.activity(of: row).municipalities
      return own.count == 1 && own[0].percent == nil
        ? municipalities.add(own[0].municipality.value) : Attribution.unknown
    }
    municipalityOfLabel = labels.values(of: .municipality).map { municipalities.add($0) }
    self.municipalities = municipalities.names
    var agreements = NumberedNames()
    for agreement in organisation.agreements { agreements.add(agreement.name.value) }
    let number = { (name: String) in agreements.numbers[name] ?? Attribution.unlisted }
    agreementOfLabel = labels.values(of: .agreement).map(number)
    agreementOfActivity = register.activities.map { row in
      register.activity(of: row).agreement.map { number($0.value) } ?? Attribution.unknown
    }
    teamOfMunicipality = municipalities.names.map { name in
      organisation.team(in: name).flatMap { teams.numbers[$0] } ?? Attribution.unknown
    }
    numberOfTeam = teams.numbers
    numberOfMunicipality = municipalities.numbers
  }

  /// Whose postings are where no document says anything: what labels alone tell.
  package init(labelsOf names: Names) {
    self.init(Organisation(), PlanRegister([]), names)
  }

  // MARK: What labels say

  /// What a label says of a posting, its own before that of its transaction; nil where neither does.
  package func value(of label: PostingLabel, _ pair: LabelPair) -> String? {
    let number = labels.number(of: label, pair)
    return number < 0 ? nil : labels.values(of: label)[number]
  }

  /// The municipality that labels name.
  package func labelledMunicipality(_ pair: LabelPair) -> Int {
    let number = labels.number(of: .municipality, pair)
    return number < 0 ? Attribution.unknown : municipalityOfLabel[number]
  }

  /// The team that labels name.
  package func labelledTeam(_ pair: LabelPair) -> Int {
    let number = labels.number(of: .team, pair)
    return number < 0 ? Attribution.unknown : teamOfLabel[number]
  }

  /// The team that labels name, else the team of the municipality that they name.
  package func team(_ pair: LabelPair) -> Int {
    let number = labels.number(of: .team, pair)
    if number >= 0 { return teamOfLabel[number] }
    let municipality = labelledMunicipality(pair)
    if municipality >= 0, teamOfMunicipality[municipality] >= 0 {
      return teamOfMunicipality[municipality]
    }
    return onlyTeam
  }

  /// Whether a posting and its transaction say different things by one label.
  package func contradicts(_ label: PostingLabel, _ pair: LabelPair) -> Bool {
    let own = labels.number(of: label, in: pair.own)
    let outer = labels.number(of: label, in: pair.outer)
    return own >= 0 && outer >= 0 && own != outer
  }

  // MARK: What plans say

  /// The one municipality that a plan gives an activity to.
  package func municipality(ofActivity row: Int) -> Int { municipalityOfActivity[row] }

  /// What the plan says of an activity by the name of a label.
  package func planned(_ label: PostingLabel, ofActivity row: Int) -> String? {
    let activity = register.activity(of: register.activities[row])
    switch label {
    case .agreement: return activity.agreement?.value
    case .targetGroup: return activity.targetGroup?.value
    case .fundingSource: return activity.source?.value
    case .municipality:
      let number = municipalityOfActivity[row]
      return number < 0 ? nil : municipalities[number]
    case .team, .phase, .motivation, .commitment: return nil
    }
  }

  /// Whether what a team books in a year is most likely misdated: its plans all say their years, and
  /// none holds this one.
  ///
  /// What no team is known to have booked is if it would be for each of them.
  package func isMisdated(_ year: Int, ofTeam team: Int) -> Bool {
    let teams = team < 0 ? 0..<listedTeams : team..<(team + 1)
    return !teams.isEmpty
      && teams.allSatisfy { team in
        !datedPlans[team].isEmpty && !datedPlans[team].contains { register.holds($0, year) }
      }
  }

  // MARK: What a posting has, from whichever says it first

  /// A value with where a posting has it from.
  package struct Attributed: Equatable, Sendable {
    package let value: String
    /// Whether the posting itself is silent, and its activity says it.
    package let isInherited: Bool
  }

  /// What a posting has by the name of a label: what it says itself, else what the plan says of its
  /// activity.
  package func value(
    of label: PostingLabel, _ pair: LabelPair, _ owner: Owner
  ) -> Attributed? {
    if let own = value(of: label, pair) { return Attributed(value: own, isInherited: false) }
    guard owner.activity >= 0, let planned = planned(label, ofActivity: Int(owner.activity)) else {
      return nil
    }
    return Attributed(value: planned, isInherited: true)
  }

  /// The number of the agreement in the organisation; `unlisted` where it is none of these.
  package func agreement(_ pair: LabelPair, _ owner: Owner) -> Int {
    let number = labels.number(of: .agreement, pair)
    if number >= 0 { return agreementOfLabel[number] }
    return owner.activity < 0 ? Attribution.unknown : agreementOfActivity[Int(owner.activity)]
  }

  // MARK: Names

  package func number(ofTeam name: String) -> Int? { numberOfTeam[name] }

  package func number(ofMunicipality name: String) -> Int? { numberOfMunicipality[name] }

  /// Up to when the books of a team hold everything, or those of all teams; nil where nobody says.
  package func booksComplete(of team: String?) -> Day? {
    (team.map { organisation.rows(ofTeam: $0) } ?? organisation.teams).completeUntil?.value
  }
}

/// Names, each with its number.
private struct NumberedNames {
  private(set) var names: [String] = []
  private(set) var numbers: [String: Int] = [:]

  @discardableResult mutating func add(_ name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

/// Whose a posting is, or each of a group that are alike.
package struct Owner: Equatable, Sendable, BitwiseCopyable {
  /// The number of the team, or -1.
  package let team: Int32
  /// The number of the municipality, or -1.
  package let municipality: Int32
  /// The plan of the team in that year, or -1.
  package let plan: Int32
  /// The activity among those of all plans, or -1.
  package let activity: Int32
  /// Whether the municipality is that of the activity, and the posting itself names none.
  package let inheritsMunicipality: Bool
}

/// Finds whose postings are, and remembers what they share.
package struct OwnerFinder {
  private struct TeamYear: Hashable {
    let team: Int
    let year: Int
  }

  private struct Booked: Hashable {
    let account: AccountID
    let plan: Int
    let year: Int
  }

  let attribution: Attribution
  let paths: [AccountPath]
  private var plans: [TeamYear: Int] = [:]
  private var activities: [Booked: Int] = [:]

  package init(_ attribution: Attribution, paths: [AccountPath]) {
    self.attribution = attribution
    self.paths = paths
  }

  package mutating func owner(of account: AccountID, _ labels: LabelPair, year: Int) -> Owner {
    let team = attribution.team(labels)
    let labelled = attribution.labelledMunicipality(labels)
    let plan = plan(of: team, in: year)
    let activity = plan < 0 ? -1 : self.activity(of: account, in: plan, year)
    let inherited =
      labelled < 0 && activity >= 0 ? attribution.municipality(ofActivity: activity) : labelled
    return Owner(
      team: Int32(team), municipality: Int32(inherited), plan: Int32(plan),
      activity: Int32(activity), inheritsMunicipality: labelled < 0 && inherited >= 0)
  }

  private mutating func plan(of team: Int, in year: Int) -> Int {
    if team < 0 { return -1 }
    let key = TeamYear(team: team, year: year)
    if let known = plans[key] { return known }
    let plan = attribution.register.plan(of: attribution.teams[team], in: year) ?? -1
    plans[key] = plan
    return plan
  }

  private mutating func activity(of account: AccountID, in plan: Int, _ year: Int) -> Int {
    let key = Booked(account: account, plan: plan, year: year)
    if let known = activities[key] { return known }
    let activity =
      attribution.register.activity(of: paths[Int(account)], in: plan, year) ?? -1
    activities[key] = activity
    return activity
  }
}
