/// What goes wrong in the books of some teams.
extension YearBook {
  mutating func addStory() {
    switch team.story {
    case .inOrder, .overspentTheme, .sumsThatDoNotAddUp: break
    case .overcommitted: if isLastYear { overcommit() }
    case .withoutAgreements: if year == Corporation.years.lowerBound { spendBeforeSigning() }
    case .incompleteBooks: if isLastYear { entries.removeAll { $0.month > 9 } }
    case .careless: addCareless()
    }
  }

  /// In November one more piece of work is ordered than there is money for, and nobody released it.
  private mutating func overcommit() {
    guard let activity = plan.activities.first(where: { $0.theme == 1 }) else { return }
    let commitment = commitments
    commitments += 1
    let amount = activity.budget * 35 / 5_000 * 5_000 * 100 / 100
    entries.append(
      Entry(
        kind: .commitment, month: 11, day: 14,
        description: "\(activity.template.supplier) | Meerwerk volgend deel",
        labels: labels(activity),
        lines: Entry.committed(
          TeamYear.account(activity), parts(of: amount, activity, isSplit: true), sign: 1),
        opens: commitment))
  }

  /// Money went out in the week before an agreement was signed.
  private mutating func spendBeforeSigning() {
    let activity = plan.activities[0]
    entries.append(
      Entry.spending(
        1, 7, "Welzijnsorganisatie | Voorschot", TeamYear.account(activity),
        [(team.municipalities[0].name, 24_200)], labels: labels(activity)))
  }

  // MARK: The careless team

  private mutating func addCareless() {
    switch year {
    case Corporation.years.lowerBound: bookInThePast()
    case Corporation.years.upperBound:
      misspell()
      misuseCommitments()
      bookElsewhere()
      saySomethingPrivate()
    default: break
    }
  }

  private mutating func careless(
    _ month: Int, _ day: Int, _ description: String, _ account: String = "82020 LFF 002:oop",
    labels: [(name: String, value: String)], municipality: String? = nil
  ) {
    var entry = Entry.spending(
      month, day, description, account, [(municipality ?? team.municipalities[0].name, 6_050)],
      labels: labels)
    if municipality == "" { entry.lines[0].municipality = nil }
    entries.append(entry)
  }

  /// A date with the wrong year.
  private mutating func bookInThePast() {
    careless(1, 12, "Hovenier | Snoeiwerk", labels: [])
    entries[entries.count - 1].year = Corporation.years.lowerBound - 1
  }

  private mutating func misspell() {
    careless(
      2, 9, "Bouwmarkt | Schoffels",
      labels: [("team", team.name), ("gemeenten", team.municipalities[0].name)],
      municipality: "")
    careless(
      3, 3, "Bouwmarkt | Harken", labels: [("doelgroep", "jongeren, en hun ouders")])
    careless(3, 17, "Bouwmarkt | Kruiwagens", labels: [("bron", "")])
    careless(
      4, 6, "Drukkerij | Posters", labels: [("team", team.name)], municipality: "Hersenchim")
    careless(
      4, 20, "Drukkerij | Folders", labels: [("team", AreaTeam.all[0].name)])
    careless(5, 11, "Hovenier | Maaien", labels: [])
    entries[entries.count - 1].number = "F\(year)-7-dubbel"
    careless(5, 12, "Hovenier | Maaien", labels: [])
    entries[entries.count - 1].number = "F\(year)-7-dubbel"
  }

  private mutating func misuseCommitments() {
    let account = "82020 LFF 002:oop:Opruimen met bewoners"
    let place = team.municipalities[0].name
    let commitment = commitments
    commitments += 1
    entries.append(
      Entry(
        kind: .commitment, month: 6, day: 2, description: "Afvalbedrijf | Containers",
        lines: Entry.committed(account, [(place, 60_500)], sign: 1), opens: commitment))
    // Used for another amount than was spent, then for more than is left.
    var first = Entry.spending(
      6, 15, "Afvalbedrijf | Eerste container", account, [(place, 30_250)], labels: [])
    first.lines += Entry.committed(account, [(place, 36_300)], sign: -1)
    first.uses = commitment
    var second = Entry.spending(
      6, 29, "Afvalbedrijf | Tweede container", account, [(place, 36_300)], labels: [])
    second.lines += Entry.committed(account, [(place, 36_300)], sign: -1)
    second.uses = commitment
    var unknown = Entry.spending(
      7, 6, "Afvalbedrijf | Derde container", account, [(place, 12_100)],
      labels: [("verplichting", "V\(year)-7-099")])
    unknown.lines += Entry.committed(account, [(place, 12_100)], sign: -1)
    let nameless = Entry(
      kind: .release, month: 7, day: 20, description: "Afvalbedrijf | Iets vrijgevallen",
      lines: Entry.committed(account, [(place, 6_050)], sign: -1))
    entries += [first, second, unknown, nameless]
  }

  private mutating func bookElsewhere() {
    careless(8, 10, "Hovenier | Bloembakken", "82020 LFF 001:oop:Bloembakken", labels: [])
    careless(8, 24, "Adviesbureau | Notitie", "82021 LFF 009:oop", labels: [])
    careless(
      9, 7, "Welzijnsorganisatie | Welkomstpakketten", "82019 LFS 001:oop:Nieuwkomers wegwijs",
      labels: [("doelgroep", "eigen huurders"), ("bron", Corporation.newNeighbours)])
    careless(9, 21, "Huurdersorganisatie | Zaalhuur", labels: [])
    careless(
      10, 5, "Trainingsbureau | Training voor iedereen",
      "82019 LFS 001:oop:Woontraining voor startende huurders", labels: [])
    // Hours at a price of their own.
    entries.append(
      Entry(
        kind: .hours, month: 10, day: 19, description: "Uren invalkracht",
        labels: [("doelgroep", "eigen huurders")],
        lines: [
          Entry.Line(
            account: "82020 LFF 002:personeel", amount: "8,00 uur @ € 82,50",
            municipality: team.municipalities[0].name), Entry.Line(account: "Loonkosten"),
        ]))
  }

  /// Made up too: a domain that cannot exist, and a street and a person that do not.
  private mutating func saySomethingPrivate() {
    careless(
      11, 9, "Schoonmaakbedrijf | Na melding van mevrouw Voorbeeld met schulden", labels: [])
    careless(
      11, 23, "Drukkerij | Vragen naar bewoner@hersenschim.example", labels: [])
    careless(12, 7, "Timmerbedrijf | Werk aan de Verzonnenstraat 99", labels: [])
  }
}
