/// What a team books in a year: three journals, one for each tertiaal.
struct YearBook {
  let plan: TeamYear
  var random: SeededRandom
  var entries: [Entry] = []
  /// How many commitments were opened.
  var commitments = 0
  /// What each activity of the plan spends in the end, in cents.
  var spent: [Int] = []

  var team: AreaTeam { plan.team }
  var year: Int { plan.year }
  var isLastYear: Bool { year == Corporation.years.upperBound }

  init(_ plan: TeamYear, seed: UInt64) {
    self.plan = plan
    random = SeededRandom(seed: seed, 1, plan.team.number, plan.year)
    for index in plan.activities.indices { addActivity(index) }
    addHours()
    addOutcomes()
    addForecasts()
    addStory()
    addPayments()
  }

  // MARK: Activities

  /// How much of a budget is spent, in percent.
  private func use(_ activity: TeamYear.Activity) -> ClosedRange<Int> {
    if team.story == .overspentTheme, activity.theme == 1 {
      return isLastYear ? 104...113 : 84...96
    }
    if activity.theme == Corporation.themes.count { return 82...89 }
    // Most teams come near to where somebody is warned; each year another one is well behind.
    return (team.number + year) % 5 == 0 ? 70...84 : 85...89
  }

  private mutating func addActivity(_ index: Int) {
    let activity = plan.activities[index]
    let template = activity.template
    let planned = (activity.budget + activity.change) * 100
    let goal = random.part(of: planned, percent: use(activity))
    let weights = (0..<template.invoices).map { _ in random.number(in: 70...130) }
    let sum = weights.reduce(0, +)
    // A net price in steps of five euros, with the VAT of 21 percent.
    let amounts = weights.map { max(5, goal / 121 * $0 / sum / 5 * 5) * 121 }
    spent.append(amounts.reduce(0, +))
    let commitment = template.isOrdered ? open(activity, spent: spent[index]) : nil
    let span = template.months.count
    for (number, amount) in amounts.enumerated() {
      let month = template.months.lowerBound + number * span / template.invoices
      let day = random.number(in: 3...27)
      let work = template.works[number % template.works.count]
      var entry = Entry.spending(
        month, day, "\(template.supplier) | \(work)", TeamYear.account(activity),
        parts(of: amount, activity, isSplit: template.isOrdered), labels: labels(activity))
      if let commitment {
        entry.uses = commitment
        entry.lines += Entry.committed(
          TeamYear.account(activity), parts(of: amount, activity, isSplit: true), sign: -1)
      }
      entries.append(entry)
    }
  }

  /// Orders the work of the year before it begins, with some room, and lets go of the room at its end.
  private mutating func open(_ activity: TeamYear.Activity, spent: Int) -> Int {
    let commitment = commitments
    commitments += 1
    let amount = (spent * random.number(in: 102...106) / 100 + 5_000) / 5_000 * 5_000
    let account = TeamYear.account(activity)
    let first = activity.template.months.lowerBound
    entries.append(
      Entry(
        kind: .commitment, month: max(1, first - 1), day: first == 1 ? 2 : 18,
        description: "\(activity.template.supplier) | Opdracht \(year)", labels: labels(activity),
        lines: Entry.committed(
          account, parts(of: amount, activity, isSplit: true), sign: 1), opens: commitment))
    entries.append(
      Entry(
        kind: .release, month: 12, day: 28, description: "\(activity.template.supplier) | Vrijval",
        labels: labels(activity),
        lines: Entry.committed(
          account, parts(of: amount - spent, activity, isSplit: true), sign: -1),
        uses: commitment))
    return commitment
  }

  /// An amount over the municipalities of an activity; what does not divide goes to the last.
  ///
  /// A small invoice is for one of them.
  mutating func parts(
    of cents: Int, _ activity: TeamYear.Activity, isSplit: Bool
  ) -> [(municipality: String, cents: Int)] {
    let names = team.municipalities.map { $0.name }
    let own = names.indices.filter { activity.shares[$0] > 0 }
    if own.count == 1 { return [(names[own[0]], cents)] }
    if !isSplit {
      let drawn = random.number(in: 1...100)
      return [(names[drawn <= activity.shares[0] ? 0 : 1], cents)]
    }
    let first = cents * activity.shares[0] / 100
    return [(names[0], first), (names[1], cents - first)]
  }

  func labels(_ activity: TeamYear.Activity) -> [(name: String, value: String)] {
    var labels: [(name: String, value: String)] = []
    if !activity.template.targetGroup.isEmpty {
      labels.append(("doelgroep", activity.template.targetGroup))
    }
    if !activity.agreement.isEmpty { labels.append(("afspraak", activity.agreement)) }
    if !activity.source.isEmpty { labels.append(("bron", activity.source)) }
    return labels
  }
}
