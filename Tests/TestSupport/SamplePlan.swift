package import Basics
import Diagnostics
package import Ledger

/// The plan of 2020 of Stadskanaal en Borger-Odoorn as a value, with all of its figures.
///
/// It equals `ledgers/2020/stadskanaal-borger-odoorn/plan.md` but for the places: each cell has one
/// of its own, so that a test can tell cells apart.
package struct SamplePlan {
  package static let team = "Stadskanaal en Borger-Odoorn"
  package static let bicycles =
    "Realiseren van fiets- of scootmobielstallingen in de wijk of complex"
  package static let housing =
    "Project huisvesting en begeleiding jongeren in de gemeente Stadskanaal"

  package private(set) var plan: Plan
  private var position = 0

  /// The plan of 2020.
  package static var plan: Plan { SamplePlan().plan }

  package static var organisation: Organisation {
    var maker = SamplePlan()
    var organisation = Organisation()
    for municipality in ["Stadskanaal", "Borger-Odoorn"] {
      organisation.teams.append(
        Organisation.Team(
          name: maker.cell(team), municipality: maker.cell(municipality),
          completeUntil: Day(year: 2020, month: 12, day: 31).map { maker.cell($0) }))
    }
    let codes =
      [
        ("82019 LFS 001", "Woonmaatschappelijk werk", "gebiedsteams", nil),
        ("82020 LFF 001", "Aanleg en onderhoud kleinschalige infrastructuur", "gebiedsteams", nil),
        ("82020 LFF 002", "Schoon, heel & veilig", "gebiedsteams", nil),
        ("43022", "Participatie", "stuurteam MP", .outOfPocket),
      ] as [(String, String, String, AccountPath.Kind?)]
    for (code, theme, responsible, kind) in codes {
      organisation.ledgerCodes.append(
        Organisation.LedgerCode(
          code: maker.cell(code), theme: maker.cell(theme), responsible: maker.cell(responsible),
          kind: kind.map { maker.cell($0) }))
    }
    return organisation
  }

  private init() {
    plan = Plan(source: 0)
    plan.title = cell("Plan van aanpak leefbaarheid 2020-2022")
    plan.team = cell(SamplePlan.team)
    plan.years = cell(2020...2022)
    plan.status = cell(.draft)
    addBudget()
    addThemes()
  }

  /// A value in a cell of its own.
  package mutating func cell<Value: Sendable>(_ value: Value) -> Placed<Value> {
    Placed(value, at: place())
  }

  private mutating func place() -> Place {
    position += 10
    return Place(source: 0, from: position, to: position + 5)
  }

  private mutating func figure(_ amount: Int?) -> Figure {
    Figure(amount.map { Quantity(mantissa: Int128($0), scale: 0) }, at: place())
  }

  private mutating func addBudget() {
    var budget = Plan.YearBudget(year: 2020, place: place())
    budget.municipalities = [
      Plan.NamedFigure(name: cell("Stadskanaal"), figure: figure(511_262)),
      Plan.NamedFigure(name: cell("Borger-Odoorn"), figure: figure(153_888)),
    ]
    budget.staff = figure(453_043)
    budget.outOfPocket = figure(194_310)
    budget.total = figure(647_353)
    plan.budgets = [budget]
    var projects = Plan.CorporateProjects(year: 2020, place: place())
    projects.projects = [
      Plan.NamedFigure(
        name: cell("Voorzieningswijzer implementeren in ons reguliere werk"), figure: figure(nil)),
      Plan.NamedFigure(
        name: cell("Brandpreventie m.b.v. het Lean project rookmelders"), figure: figure(nil)),
    ]
    projects.total = figure(103_430)
    projects.share = figure(nil)
    plan.corporateProjects = [projects]
  }

  private mutating func addThemes() {
    addTheme(
      "Woonmaatschappelijk werk", "82019 LFS 001", outOfPocket: 53_511, staff: 256_413,
      [
        ("Achter de voordeur (o.a. OGGZ)", 6_000, 2020),
        (SamplePlan.housing, 15_000, 2020),
        ("Crisiswoning in Stadskanaal en Borger-Odoorn", 20_000, 2020),
        ("Verzorgen van woontrainingen voor startende huurders", 2_000, 2020),
        ("Uitwerken woonlastenonderzoek RWLP Stadskanaal", 7_000, 2020),
        ("Uitwerken woonlastenonderzoek Borger-Odoorn", 3_000, 2020),
      ])
    addTheme(
      "Aanleg en onderhoud kleinschalige infrastructuur", "82020 LFF 001", outOfPocket: 55_539,
      staff: 24_326,
      [
        ("Wijkbeheer", 42_000, 2020), ("Bewonerscommissies", 3_000, nil),
        (SamplePlan.bicycles, nil, nil), ("Musselkanaal, Parkhof", 10_000, nil),
      ])
    addTheme(
      "Schoon, heel & veilig", "82020 LFF 002", outOfPocket: 99_260, staff: 172_304,
      [
        ("Uitvoeren acties in samenwerkingsproject (levendig) Musselkanaal", 5_000, nil),
        ("Oud en nieuw", 3_000, nil),
        ("Verbinding met Huurdersorganisaties, partners in de wijk", 10_000, nil),
        ("Activiteiten in wijken en dorpen", 15_000, nil),
        ("Schoonmaken divers complexen", 60_000, nil),
        ("Tuingereedschapsuitleenpunt", 2_000, nil),
        ("Musselkanaal, Asterstraat duplex", 4_000, nil),
      ])
    addTheme(
      "Participatie", "43022", outOfPocket: nil, staff: nil,
      [("De Koepel", nil, 2020), ("'t Huurdertje", nil, nil)])
  }

  private mutating func addTheme(
    _ name: String, _ code: String, outOfPocket: Int?, staff: Int?,
    _ activities: [(name: String, amount: Int?, year: Int?)]
  ) {
    var theme = Plan.Theme(name: cell(name))
    theme.code = cell(code)
    var budget = Plan.ThemeBudget(year: 2020)
    budget.outOfPocket = figure(outOfPocket)
    // Participation says one budget, and no staff.
    if let staff { budget.staff = figure(staff) }
    theme.budgets = [budget]
    for (name, amount, year) in activities {
      let row = place()
      var activity = Plan.Activity(name: cell(name), budget: figure(amount), place: row)
      activity.year = year.map { cell($0) }
      theme.activities.append(activity)
    }
    plan.themes.append(theme)
  }
}

extension Plan {
  /// The plan with other shares of municipalities for an activity.
  package func sharing(
    _ activity: String, _ shares: [(municipality: String, percent: Quantity?)]
  ) -> Plan {
    var plan = self
    for theme in plan.themes.indices {
      for index in plan.themes[theme].activities.indices
      where plan.themes[theme].activities[index].name.value == activity {
        let place = plan.themes[theme].activities[index].place
        plan.themes[theme].activities[index].municipalities = shares.map {
          Share(municipality: Placed($0.municipality, at: place), percent: $0.percent)
        }
      }
    }
    return plan
  }

  /// The plan with a change of a budget.
  package func changing(
    on day: Day, code: String?, _ kind: AccountPath.Kind, activity: String?, by amount: Int?
  ) -> Plan {
    var plan = self
    let place = Place(
      source: source, from: 9_000 + plan.changes.count * 10, to: 9_005 + plan.changes.count * 10)
    plan.changes.append(
      Change(
        place: place, day: Placed(day, at: place), code: code.map { Placed($0, at: place) },
        kind: Placed(kind, at: place),
        activity: activity.map { Placed($0, at: place) },
        figure: Figure(amount.map { Quantity(mantissa: Int128($0), scale: 0) }, at: place),
        explanation: nil))
    return plan
  }
}
