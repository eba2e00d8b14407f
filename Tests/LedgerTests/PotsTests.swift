import Basics
import Diagnostics
import Foundation
import Ledger
import Reading
import TestSupport
import Testing

/// What is in a pot, and what the two laws say of it.
struct PotsTests {
  private func pots(
    _ plan: Plan = SamplePlan.plan, _ organisation: Organisation = SamplePlan.organisation,
    journal: String = "", version: BudgetVersion = .current
  ) -> [Pot] {
    let reading = BookReading.read(text: journal + "\n")
    #expect(reading.findings.isEmpty)
    let paths = reading.book.names.paths(LedgerCodes(organisation))
    return Pots(
      reading.book, paths: paths,
      Attribution(organisation, PlanRegister([plan]), reading.book.names), version: version
    ).pots
  }

  private func pot(_ name: String, in pots: [Pot]) throws -> Pot {
    try #require(pots.first { $0.account.pot == name }, "there is a pot \(name)")
  }

  // MARK: The plan of 2020

  @Test func theThemesAskTooMuch() throws {
    let team = try pot("team:oop", in: pots())
    #expect(team.received.total?.text == "194310")
    #expect(team.passedOn.total?.text == "208310")
    #expect(team.free?.text == "-14000")
    #expect(team.planLaw?.text == "broken by 14000")
  }

  @Test func theStaffAddsUp() throws {
    let team = try pot("team:personeel", in: pots())
    #expect(team.received.total?.text == "453043")
    #expect(team.passedOn.total?.text == "453043")
    #expect(team.free?.isZero == true)
    #expect(team.planLaw?.text == "holds")
  }

  @Test func activitiesWithinThemes() throws {
    let all = pots()
    let first = try pot("82019 LFS 001:oop", in: all)
    #expect(first.free?.text == "511")
    #expect(first.planLaw?.text == "holds")
    let second = try pot("82020 LFF 001:oop", in: all)
    #expect(second.passedOn.known.text == "55000")
    #expect(second.passedOn.total == nil)
    #expect(second.free == nil)
    #expect(second.planLaw?.text == "undetermined: " + SamplePlan.bicycles)
    let third = try pot("82020 LFF 002:oop", in: all)
    #expect(third.free?.text == "260")
    #expect(third.planLaw?.text == "holds")
  }

  @Test func participationIsTheCorporations() throws {
    let all = pots()
    let pot = try pot("43022:oop", in: all)
    #expect(!pot.fundedByTeam)
    #expect(pot.received.total == nil)
    #expect(pot.planLaw?.text.hasPrefix("undetermined") == true)
    #expect(pot.executionLaw.text.hasPrefix("undetermined") == true || pot.used.known.isZero)
    let corporation = try self.pot("corporatie", in: all)
    #expect(corporation.passedOn.known.text == "647353")
    #expect(corporation.passedOn.gaps.map { $0.name } == ["Participatie"])
    #expect(corporation.planLaw?.text.hasPrefix("undetermined") == true)
  }

  @Test func theOrderIsTheTree() {
    let names = pots().map { $0.account.pot }
    #expect(names.count == 1 + 2 + 6 + 17 + 1 + 2)
    #expect(
      Array(names.prefix(4)) == [
        "corporatie", "team:oop", "82019 LFS 001:oop",
        "82019 LFS 001:oop:Achter de voordeur (o.a. OGGZ)",
      ])
    #expect(names.last == "43022:oop:'t Huurdertje")
    #expect(
      names.firstIndex(of: "team:personeel").map { names[$0 + 1] } == "82019 LFS 001:personeel")
  }

  // MARK: Totals beside the tree

  @Test func theTableOfTheTeam() throws {
    let plan = SamplePlan.plan
    var totals = PlanTotals(plan, plan.budgets[0])
    #expect(totals.parts.text == "equal")
    #expect(totals.municipalitiesAbove?.text == "17797")
    #expect(totals.view.text == "undetermined")
    for (share, outcome) in [(17_797, "equal"), (17_000, "797"), (0, "17797"), (18_000, "-203")] {
      var stated = plan
      stated.corporateProjects[0].share = Figure(
        Quantity(mantissa: Int128(share), scale: 0), at: plan.budgets[0].place)
      totals = PlanTotals(stated, stated.budgets[0])
      #expect(totals.view.text == outcome)
    }
    var large = plan
    large.corporateProjects[0].total = Figure(
      Quantity(mantissa: 17_000, scale: 0), at: plan.budgets[0].place)
    #expect(PlanTotals(large, large.budgets[0]).view.text == "797")
  }

  // MARK: Unknowns

  @Test func anUnknownIsNeverAPass() throws {
    var plan = SamplePlan.plan
    plan.budgets[0].outOfPocket = Figure(nil, at: plan.budgets[0].place)
    let team = try pot("team:oop", in: pots(plan))
    #expect(team.received.total == nil)
    #expect(team.free == nil)
    #expect(team.planLaw?.text == "undetermined: " + SamplePlan.team)
  }

  @Test func whatIsKnownCanBeTooMuchAlready() throws {
    var plan = SamplePlan.plan
    plan.themes[2].budgets[0].outOfPocket = Figure(nil, at: plan.budgets[0].place)
    plan.themes[0].budgets[0].outOfPocket = Figure(
      Quantity(mantissa: 140_000, scale: 0), at: plan.budgets[0].place)
    let team = try pot("team:oop", in: pots(plan))
    #expect(team.planLaw?.text == "broken by 1229")
    #expect(team.free == nil)
  }

  @Test func anUnknownChangeLeavesAllOpen() throws {
    let day = try #require(Day(year: 2020, month: 6, day: 1))
    let plan = SamplePlan.plan.changing(
      on: day, code: "82020 LFF 002", .outOfPocket, activity: nil, by: nil)
    // The change might take from the theme what the themes ask too much.
    let team = try pot("team:oop", in: pots(plan))
    #expect(team.planLaw?.text == "undetermined: Schoon, heel & veilig")
    let original = try pot("team:oop", in: pots(plan, version: .original))
    #expect(original.planLaw?.text == "broken by 14000")
  }

  @Test func aChangeMendsThePlan() throws {
    let day = try #require(Day(year: 2020, month: 6, day: 1))
    let plan = SamplePlan.plan.changing(
      on: day, code: nil, .outOfPocket, activity: nil, by: 14_000)
    #expect(try pot("team:oop", in: pots(plan)).planLaw?.text == "holds")
    let change = try pot("team:oop", in: pots(plan, version: .change))
    #expect(change.received.total?.text == "14000")
  }

  @Test func hoursCountAtCostElseAtPrice() throws {
    let journal = """
      decimal-mark ,
      P 2020-01-01 uur € 60,00
      P 2020-03-01 uur € 65,00
      2020-02-01 a
          82019 LFS 001:personeel  2 uur @ € 62,50
          Loonkosten
      2020-02-01 b
          82019 LFS 001:personeel  2 uur
          Loonkosten
      2020-03-01 c
          82019 LFS 001:personeel  2 uur
          Loonkosten
      """
    let pot = try pot("82019 LFS 001:personeel", in: pots(journal: journal))
    #expect(pot.spent.total?.text == "375.0" || pot.spent.total?.reduced.text == "375")
  }

  @Test func hoursWithoutAPriceAreUnknown() throws {
    let journal = """
      decimal-mark ,
      2020-02-01 a
          82019 LFS 001:personeel  2 uur
          Loonkosten
      2020-02-02 b
          82020 LFF 001:personeel  2 uur
          82020 LFF 001:personeel  € 30000
          Loonkosten
      """
    let all = pots(journal: journal)
    let pot = try pot("82019 LFS 001:personeel", in: all)
    #expect(pot.spent.total == nil)
    #expect(pot.free == nil)
    #expect(pot.executionLaw.text == "undetermined: 82019 LFS 001:personeel")
    #expect(try self.pot("team:personeel", in: all).spent.gaps.count == 2)
    // The known part is over by itself.
    let over = try self.pot("82020 LFF 001:personeel", in: all)
    #expect(over.executionLaw.text == "broken by 5674")
  }

  @Test func whatNoPlanAllotsIsUnknown() throws {
    let journal = """
      decimal-mark ,
      2020-02-01 a
          82020 LFF 001:oop:Iets anders  € 1
          Crediteuren
      """
    let pot = try pot("82020 LFF 001:oop:Iets anders", in: pots(journal: journal))
    #expect(pot.received.total == nil)
    #expect(pot.executionLaw.text.hasPrefix("undetermined"))
  }

  @Test func incompleteBooksNeverPass() throws {
    var organisation = SamplePlan.organisation
    organisation.teams[1] = Organisation.Team(
      name: organisation.teams[1].name, municipality: organisation.teams[1].municipality,
      completeUntil: nil)
    let pot = try pot("82019 LFS 001:oop", in: pots(SamplePlan.plan, organisation))
    #expect(pot.executionLaw.text.hasPrefix("undetermined"))
    #expect(pot.planLaw?.text == "holds")
  }

  // MARK: Joining

  @Test func journalsMayUseTheCodeOfAnActivity() throws {
    var plan = SamplePlan.plan
    plan.themes[1].activities[0].code = Placed("WB", at: plan.budgets[0].place)
    let journal = """
      decimal-mark ,
      2020-02-01 a
          82020 LFF 001:oop:WB  € 1
          82020 LFF 001:oop:Wijkbeheer  € 2
          82020 LFF 001:oop:Wijkbeheer:Tegels  € 4
          Crediteuren
      """
    let pot = try pot("82020 LFF 001:oop:WB", in: pots(plan, journal: journal))
    #expect(pot.spent.total?.text == "7")
    #expect(pot.received.total?.text == "42000")
  }

  @Test func severalTeamsNeedToBeTold() throws {
    var organisation = SamplePlan.organisation
    let place = SamplePlan.plan.budgets[0].place
    organisation.teams.append(
      Organisation.Team(
        name: Placed("Emmen", at: place), municipality: Placed("Emmen", at: place),
        completeUntil: nil))
    let journal = """
      decimal-mark ,
      2020-02-01 a  ; gemeente: Stadskanaal
          82020 LFF 001:oop:Wijkbeheer  € 1
          Crediteuren
      2020-02-01 b  ; team: Emmen
          82020 LFF 001:oop:Wijkbeheer  € 2
          Crediteuren
      2020-02-01 c
          82020 LFF 001:oop:Wijkbeheer  € 4
          Crediteuren
      """
    let all = pots(SamplePlan.plan, organisation, journal: journal)
    let own = all.filter { $0.account.pot == "82020 LFF 001:oop:Wijkbeheer" }
    #expect(own.map { $0.team } == [SamplePlan.team, "Emmen", nil])
    #expect(own.map { $0.spent.known.text } == ["1", "2", "4"])
    // What is nobody's may be either's.
    #expect(own.map { $0.spent.total == nil } == [true, true, false])
    let corporation = try pot("corporatie", in: all)
    #expect(corporation.spent.total?.text == "7")
  }

  @Test func aLineOfNobodyCountsWhereverItStands() throws {
    var organisation = SamplePlan.organisation
    let place = SamplePlan.plan.budgets[0].place
    organisation.teams.append(
      Organisation.Team(
        name: Placed("Emmen", at: place), municipality: Placed("Emmen", at: place),
        completeUntil: nil))
    let journal = """
      decimal-mark ,
      2020-02-01 a
          82020 LFF 001:oop:Wijkbeheer  € 4
          Crediteuren
      2020-02-01 b  ; team: Emmen
          82020 LFF 001:oop:Wijkbeheer  € 2
          Crediteuren
      """
    let own = pots(SamplePlan.plan, organisation, journal: journal)
      .filter { $0.account.pot == "82020 LFF 001:oop:Wijkbeheer" && $0.team != nil }
    #expect(own.map { $0.spent.known.text } == ["0", "2"])
    #expect(own.map { $0.spent.total == nil } == [true, true])
  }

  @Test func budgetWithoutAValueIsUnknown() throws {
    let journal = """
      decimal-mark ,
      2020-06-01 * (MUB) Ruil
          begroting:82020 LFF 001:oop  5 boom
          begroting:82020 LFF 002:oop  -5 boom
      """
    let all = pots(journal: journal)
    #expect(try pot("82020 LFF 001:oop", in: all).received.total == nil)
    #expect(try pot("82020 LFF 001:oop", in: all).received.floor != nil)
    #expect(try pot("82020 LFF 002:oop", in: all).received.floor == nil)
  }

  @Test func aPotIsFoundByItsName() {
    let pots = Pots(
      Book(), paths: [],
      Attribution(SamplePlan.organisation, PlanRegister([SamplePlan.plan]), Book().names))
    for pot in pots.pots {
      #expect(pots[year: pot.year, team: pot.team, account: pot.account]?.title == pot.title)
    }
    let path = AccountPath("82020 LFF 001:oop:Wijkbeheer:Tegels", .withoutTable)
    let register = PlanRegister([SamplePlan.plan])
    let row = register.activity(of: path, in: 0, 2020).map { register.activities[$0] }
    #expect(row.map { register.activity(of: $0).name.value } == "Wijkbeheer")
    #expect(pots[year: 2019, team: SamplePlan.team, account: .corporation] == nil)
    #expect(pots[year: 2020, team: SamplePlan.team, account: .corporation] != nil)
  }

  @Test func journalsMayAllotThemselves() throws {
    let journal = """
      decimal-mark ,
      2020-06-01 * (MUB) Verschuiving
          begroting:82020 LFF 001:oop  € 500
          begroting:82020 LFF 002:oop  € -500
      2020-06-01 * (MUB) Minder
          begroting:82020 LFF 002:oop  € -100
          begroting:team:oop  € 100
      """
    let all = pots(journal: journal)
    #expect(try pot("82020 LFF 001:oop", in: all).received.total?.text == "56039")
    #expect(try pot("82020 LFF 002:oop", in: all).received.total?.text == "98660")
    #expect(try pot("team:oop", in: all).passedOn.total?.text == "208210")
  }
}

extension LawOutcome {
  fileprivate var text: String {
    switch self {
    case .holds: "holds"
    case .broken(let excess): "broken by \(excess.reduced.text)"
    case .undetermined(let missing):
      "undetermined: " + missing.map { $0.name }.joined(separator: ", ")
    }
  }
}

extension PlanTotals.Outcome {
  fileprivate var text: String {
    switch self {
    case .equal: "equal"
    case .differs(let difference): difference.text
    case .undetermined: "undetermined"
    }
  }
}
