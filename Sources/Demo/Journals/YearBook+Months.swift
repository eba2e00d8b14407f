/// What returns every month or tertiaal: hours, outcomes, forecasts and payments.
extension YearBook {
  /// How much is worked in a month beside others, in percent.
  private static let seasons = [104, 101, 106, 102, 98, 102, 84, 80, 106, 108, 104, 88]

  mutating func addHours() {
    let tariff = Corporation.tariff(in: year)
    for month in 1...12 {
      var lines: [Entry.Line] = []
      for (index, theme) in plan.themes.enumerated() {
        for (municipality, share) in zip(team.municipalities, team.shares) {
          let whole = theme.staff * 100 / 12 * YearBook.seasons[month - 1] / 100 * share / 100
          let cents = random.part(of: whole, percent: 94...102)
          // In half hours.
          lines.append(
            Entry.Line(
              account: Corporation.themes[index].code + ":personeel",
              amount: "\(Text.hours(quarters: cents * 2 / tariff * 2)) uur @ \(Text.cents(tariff))",
              municipality: municipality.name))
        }
      }
      lines.append(Entry.Line(account: "Loonkosten"))
      var entry = Entry(
        kind: .hours, month: month, day: YearBook.lastDay(of: month),
        description: "Uren \(Text.months[month - 1])", lines: lines)
      entry.labels = [("doelgroep", "eigen huurders")]
      if year <= 2021 { entry.labels.append(("afspraak", team.agreement(year))) }
      entries.append(entry)
    }
  }

  mutating func addOutcomes() {
    for month in 1...12 {
      let visits = random.number(in: 6...14)
      var counts = [
        ("Achter de voordeur", "huisbezoeken", visits),
        ("Achter de voordeur", "doorverwijzingen", visits * random.number(in: 30...60) / 100),
        ("Bemiddelen tussen buren", "bemiddelingen", random.number(in: 1...5)),
      ]
      if month % 3 == 0 {
        counts.append(("Woontraining voor startende huurders", "trainingen", 2))
        counts.append(
          ("Woontraining voor startende huurders", "deelnemers", random.number(in: 12...22)))
      }
      let place = team.municipalities[
        random.number(in: 1...100) <= team.shares[0] ? 0 : team.municipalities.count - 1]
      entries.append(
        Entry(
          kind: .outcome, month: month, day: YearBook.lastDay(of: month),
          description: "Resultaten \(Text.months[month - 1])",
          labels: [("doelgroep", "eigen huurders")],
          lines: counts.map { activity, unit, count in
            Entry.Line(
              account: "resultaat:82019 LFS 001:oop:\(activity)", amount: "\(count) \(unit)",
              municipality: place.name)
          } + [Entry.Line(account: "resultaat:tegenrekening")]))
    }
  }

  /// After the first tertiaal what each activity is expected to cost, and after the second what
  /// changed in that.
  mutating func addForecasts() {
    // By activity and then by theme, in hundreds of euros.
    let goals = spent + plan.themes.map { $0.staff * 97 }
    func rounded(_ cents: Int) -> Int { (cents + 12_500) / 25_000 * 25_000 }
    let first = goals.map { rounded(random.part(of: $0, percent: 94...108)) }
    let second = goals.map { rounded(random.part(of: $0, percent: 98...103)) }
    add(first, month: 4, "Prognose na het eerste tertiaal")
    add(zip(second, first).map { $0 - $1 }, month: 8, "Prognose na het tweede tertiaal, wijziging")
  }

  private mutating func add(_ amounts: [Int], month: Int, _ description: String) {
    for (number, municipality) in team.municipalities.enumerated() {
      var lines: [Entry.Line] = []
      for (index, amount) in amounts.enumerated() {
        let isActivity = index < plan.activities.count
        let share = isActivity ? plan.activities[index].shares[number] : team.shares[number]
        let own = amount * share / 100
        guard own != 0 else { continue }
        let account =
          isActivity
          ? TeamYear.account(plan.activities[index])
          : Corporation.themes[index - plan.activities.count].code + ":personeel"
        lines.append(
          Entry.Line(
            account: "prognose:" + account, amount: Text.cents(own),
            municipality: municipality.name))
      }
      guard !lines.isEmpty else { continue }
      lines.append(Entry.Line(account: "prognose:tegenrekening"))
      entries.append(
        Entry(
          kind: .forecast, month: month, day: YearBook.lastDay(of: month),
          description: description, lines: lines))
    }
  }

  /// Each month what was invoiced in it is paid.
  mutating func addPayments() {
    for month in 1...12 {
      let bought = entries.filter { $0.kind == .invoice && $0.month == month && $0.year == nil }
      guard !bought.isEmpty else { continue }
      entries.append(
        Entry(
          kind: .payment, month: month, day: YearBook.lastDay(of: month),
          description: "Betaling van de facturen van \(Text.months[month - 1])",
          lines: [
            Entry.Line(
              account: "Crediteuren", amount: Text.cents(bought.reduce(0) { $0 + $1.invoiced })),
            Entry.Line(account: "Bank"),
          ]))
    }
  }

  static func lastDay(of month: Int) -> Int {
    month == 2 ? 28 : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
