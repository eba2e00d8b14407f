/// What a team has and plans for a year, in whole euros.
struct TeamYear {
  /// An activity of the plan.
  struct Activity {
    let template: ActivityTemplate
    /// The place of its theme among those of the corporation; participation comes last.
    let theme: Int
    let name: String
    /// As the plan was made.
    let budget: Int
    /// What changes of the budget added during the year.
    var change = 0
    /// By municipality of the team, in percent; together a hundred.
    let shares: [Int]
    /// Whether the plan says what it costs.
    var isOpen = false
    var agreement: String
    let source: String
  }

  struct ThemeBudget {
    let outOfPocket: Int
    let staff: Int
  }

  let team: AreaTeam
  let year: Int
  let themes: [ThemeBudget]
  let participation: Int
  /// What the team's municipalities pay of the projects of the corporation.
  let projectShare: Int
  var activities: [Activity] = []
  var changes: [BudgetChange] = []

  var outOfPocket: Int { themes.reduce(0) { $0 + $1.outOfPocket } }
  var staff: Int { themes.reduce(0) { $0 + $1.staff } }
  var total: Int { outOfPocket + staff }

  /// What each municipality gets, of the team's budget and of the projects.
  var ofMunicipalities: [Int] {
    let whole = total + projectShare
    var parts = team.municipalities.map { whole * $0.dwellings / team.dwellings / 10 * 10 }
    parts[parts.count - 1] = whole - parts.dropLast().reduce(0, +)
    return parts
  }

  init(_ team: AreaTeam, _ year: Int, seed: UInt64) {
    self.team = team
    self.year = year
    var random = SeededRandom(seed: seed, team.number, year)
    // Per hundred dwellings, and a little more each year.
    let growth = 100 + 3 * (year - Corporation.years.lowerBound)
    let perHundred = 3_150 * growth / 100
    let outOfPocket = team.dwellings * perHundred / 1_000 * 10 + random.number(in: 0...300) * 10
    let staff = team.dwellings * 7_350 * growth / 10_000 / 10 * 10 + random.number(in: 0...900) * 10
    themes = TeamYear.divide(outOfPocket: outOfPocket, staff: staff)
    participation = (team.dwellings * 4 + random.number(in: 0...20) * 100) / 500 * 500
    projectShare =
      Corporation.projectTotal(in: year) * team.dwellings
      / AreaTeam.all.reduce(0) { $0 + $1.dwellings }
    for (theme, templates) in ActivityTemplate.all.enumerated() {
      add(templates.filter { $0.firstYear <= year }, theme, &random)
    }
  }

  private static func divide(outOfPocket: Int, staff: Int) -> [ThemeBudget] {
    var (moneyLeft, staffLeft) = (outOfPocket, staff)
    return Corporation.themes.enumerated().map { index, theme in
      let isLast = index == Corporation.themes.count - 1
      let money = isLast ? moneyLeft : outOfPocket * theme.outOfPocketPart / 1_000 * 10
      let people = isLast ? staffLeft : staff * theme.staffPart / 1_000 * 10
      moneyLeft -= money
      staffLeft -= people
      return ThemeBudget(outOfPocket: money, staff: people)
    }
  }

  /// Divides a theme over its activities, and leaves a little.
  private mutating func add(
    _ templates: [ActivityTemplate], _ theme: Int, _ random: inout SeededRandom
  ) {
    let isOfTeam = theme < themes.count
    let money = isOfTeam ? themes[theme].outOfPocket : participation
    let weights = templates.map { $0.weight * random.number(in: 85...115) }
    let sum = weights.reduce(0, +)
    for (template, weight) in zip(templates, weights) {
      var name = template.name
      var shares = team.shares
      if case .quarter(let index) = template.place {
        let quarter = team.quarters[index]
        name = TeamYear.fill(name, with: quarter.name)
        shares = team.municipalities.indices.map { $0 == quarter.municipality ? 100 : 0 }
      }
      activities.append(
        Activity(
          template: template, theme: theme, name: name,
          budget: money * 985 / 1_000 * weight / sum / 50 * 50, shares: shares,
          agreement: isOfTeam && (year <= 2021 || template.isInAgreement)
            ? team.agreement(year) : "",
          source: isSourceKnown ? template.source : ""))
    }
  }

  /// Everybody but the careless team knows when a source has ended.
  private var isSourceKnown: Bool {
    year < Corporation.years.upperBound || team.story == .careless
  }

  private static func fill(_ name: String, with quarter: String) -> String {
    guard name.hasSuffix(" {wijk}") else { return name }
    return String(name.dropLast(6)) + quarter
  }

  /// The general ledger code of a theme.
  static func code(_ theme: Int) -> String {
    theme < Corporation.themes.count
      ? Corporation.themes[theme].code : Corporation.participation.code
  }

  /// The account of an activity, without its layer.
  static func account(_ activity: Activity) -> String {
    code(activity.theme) + ":oop:" + activity.name
  }
}

/// A change of a budget during the year, which moves money between two activities of one theme.
struct BudgetChange {
  let month: Int
  let day: Int
  /// Places among the activities of the plan.
  let from: Int
  let to: Int
  let amount: Int
  let reason: String
}
