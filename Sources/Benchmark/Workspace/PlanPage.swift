/// The plan of a team for all years of the books.
///
/// It names each activity of the journal once for each year. What norms look for and the journal
/// does not have stands in rows of its own, so that those norms have something to judge.
struct PlanPage {
  /// Words that norms ask about, with the norms that do.
  struct Wording {
    let words: String
    let norms: [String]

    init(_ words: String, _ norms: String...) {
      self.words = words
      self.norms = norms
    }
  }

  static let themes = [
    Wording("Woonmaatschappelijk werk"), Wording("Kleinschalige infrastructuur", "WW-17"),
    Wording("Schoon, heel en veilig", "WW-18"),
  ]
  static let participation = "Participatie"
  static let project = "Voorzieningswijzer"

  private static let rareActivities = [
    Wording("Achter de voordeur", "WW-10"), Wording("Cursus budgetteren", "WW-07"),
    Wording("Huismeester in de portieken", "WW-14"),
    Wording("Crisiswoning inrichten", "PRV-01", "WW-16"), Wording("Buurtfeest", "WW-06"),
    Wording("Overleg met de huurdersorganisatie", "PAR-03"),
  ]
  static var rareActivityCount: Int { rareActivities.count }

  /// For the first activities of a theme.
  private static let explanations = [
    Wording("winterborrel", "WW-06"), Wording("houdt de huur laag", "WW-11"),
    Wording("geen investering", "WW-12"), Wording("geen kleine herstellingen", "WW-13"),
    Wording("geen sponsoring", "WW-15"), Wording("gesprek met mevrouw", "PRV-02"),
    Wording("noodwoning", "PRV-01"),
  ]

  /// An answer to each of some norms, as the cell Motivering holds them.
  private static func answers(to norms: [String]) -> String {
    norms.map { $0 + ": zo is het afgesproken" }.joined(separator: "; ")
  }

  /// One activity in this many is paid from elsewhere.
  private static let fundedOneIn = 10

  let team: AreaTeam
  let allowances: Allowances
  let shape: WorkspaceShape

  var text: String {
    let (first, last) = (BookNames.years.lowerBound, BookNames.years.upperBound)
    var plan = MarkdownTable("Plan", "")
    plan.add("Gebiedsteam", team.name)
    plan.add("Looptijd", "\(first)-\(last)")
    plan.add("Status", "vastgesteld")
    plan.add("Datum", "\(first - 1)-12-01")
    var agreed = MarkdownTable("Akkoord", "Naam", "Datum")
    for party in ["Bewonersvertegenwoordiging", "Gemeente", "Manager gebiedsteam"] {
      agreed.add(party, "A. de Vries", "\(first - 1)-12-15")
    }
    return "# Plan van \(team.name)\n\n" + plan.text
      + (shape.isWordy ? PlanProse.introduction : "") + agreed.text + budget + projects + themes
      + participation
  }

  /// The first team leaves some cells empty, so that not every verdict is that all is well.
  private var answersAll: Bool { team.folder != AreaTeam.all[0].folder }

  // MARK: Budgets

  private var budget: String {
    var table = Self.byYear("Budget")
    for (name, amount) in zip(team.municipalities, allowances.ofMunicipalities(team)) {
      table.add(row: Self.everyYear("Gemeente \(name)", amount))
    }
    table.add(row: Self.everyYear("Personele inzet", allowances.teamStaff))
    table.add(row: Self.everyYear("Out of pocket", allowances.teamOutOfPocket))
    table.add(row: Self.everyYear("Totaal", allowances.team))
    return "## Budget\n\n" + table.text
  }

  private var projects: String {
    var table = Self.byYear("Corporatiebrede projecten")
    table.add(row: Self.everyYear(Self.project, Allowances.projects))
    table.add(row: Self.everyYear("Totaal", Allowances.projects))
    table.add(row: Self.everyYear("Aandeel gebiedsteam", Allowances.projectsShare))
    return table.text
  }

  private static func byYear(_ title: String) -> MarkdownTable {
    MarkdownTable(columns: [title] + BookNames.years.map { String($0) })
  }

  private static func everyYear(_ label: String, _ amount: Int) -> [String] {
    [label] + BookNames.years.map { _ in documentAmount(amount) }
  }

  // MARK: Themes

  private var themes: String {
    zip(Self.themes, BookNames.generalLedgerCodes).enumerated().map { index, theme in
      let (wording, code) = theme
      var table = MarkdownTable("Thema", "")
      table.add("Grootboeknummer", code)
      for year in BookNames.years {
        table.add(
          "Out of pocket kosten \(year)", documentAmount(allowances.themeOutOfPocket))
        table.add("Personele inzet \(year)", documentAmount(allowances.themeStaff))
      }
      table.add("Doelstelling", shape.isWordy ? PlanProse.goal : "Het is hier goed wonen.")
      table.add("Wettelijk", "artikel 51 van het BTIV 2015")
      return "## \(wording.words)\n\n" + (shape.isWordy ? PlanProse.theme : "") + table.text
        + activities(ofTheme: index)
    }.joined()
  }

  private func activities(ofTheme theme: Int) -> String {
    var table = MarkdownTable(
      "Omschrijving activiteit", "Budget", "Jaar", "Gemeente", "Afspraak", "Doelgroep", "Bron",
      "Toelichting", "Motivering")
    for year in BookNames.years {
      for number in 1...shape.activitiesPerCode {
        let agreement = BookNames.agreements[number % BookNames.agreements.count]
        let explanation =
          number <= Self.explanations.count ? Self.explanations[number - 1] : Wording("")
        table.add(
          name(ofActivity: number), documentAmount(allowances.activity),
          String(year), shares, "\(agreement)-\(year)", BookNames.targetGroup,
          number % Self.fundedOneIn == 0 ? OrganisationPage.fundingSource : "",
          explanation.words, Self.answers(to: Self.themes[theme].norms + explanation.norms))
      }
      for number in 0..<shape.rareActivitiesPerCode {
        // Each theme begins with others, so that few in each theme are many in all.
        let first = theme * shape.rareActivitiesPerCode
        let rare = Self.rareActivities[(first + number) % Self.rareActivities.count]
        table.add(
          rare.words, documentAmount(Allowances.rareActivity), String(year),
          answersAll ? shares : "", "\(BookNames.agreements[0])-\(year)", BookNames.targetGroup, "",
          "",
          answersAll ? Self.answers(to: Self.themes[theme].norms + rare.norms) : "")
      }
    }
    return table.text
  }

  private func name(ofActivity number: Int) -> String {
    let name = "Activiteit \(padded(number, to: 3))"
    return shape.isWordy ? "\(name) *\(PlanProse.explanation(number))*" : name
  }

  private var shares: String {
    let names = team.municipalities
    return names.count == 2 ? "\(names[0]) 60%, \(names[1]) 40%" : names.joined()
  }

  private var participation: String {
    var table = MarkdownTable("Thema", "")
    table.add("Grootboeknummer", OrganisationPage.participationCode)
    for year in BookNames.years {
      table.add("Budget \(year)", documentAmount(Allowances.participation))
    }
    table.add("Wettelijk", "artikel 7 van de Overlegwet")
    var activities = MarkdownTable(
      "Omschrijving activiteit", "Budget", "Jaar", "Gemeente", "Motivering")
    for year in BookNames.years {
      activities.add(
        "Scholing van de bewonerscommissie", documentAmount(Allowances.participation),
        String(year), shares, Self.answers(to: ["PAR-05"]))
    }
    return "## \(Self.participation)\n\n" + table.text + activities.text
  }
}
