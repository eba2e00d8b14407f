import Basics
import Diagnostics
import Ledger
import TestSupport
import Testing

/// Plans become balanced postings that say what the plan says and nothing more.
struct PlanPostingsTests {
  private let postings = PlanPostings(SamplePlan.plan, SamplePlan.organisation)

  private func lines(_ description: String) -> [String] {
    postings.transactions.filter { $0.description == description }.flatMap { $0.postings }
      .map { "\($0.account.name)  \($0.quantity.text)" }
  }

  @Test func teamAndThemesAreTheExample() {
    #expect(
      lines("Plan") == [
        "begroting:team:oop  194310", "begroting:team:personeel  453043",
        "begroting:corporatie  -647353",
      ])
    #expect(
      lines("Thema's") == [
        "begroting:82019 LFS 001:oop  53511", "begroting:82020 LFF 001:oop  55539",
        "begroting:82020 LFF 002:oop  99260", "begroting:team:oop  -208310",
        "begroting:82019 LFS 001:personeel  256413", "begroting:82020 LFF 001:personeel  24326",
        "begroting:82020 LFF 002:personeel  172304", "begroting:team:personeel  -453043",
      ])
    #expect(
      lines("Gemeenten") == [
        "begroting:gemeente:Stadskanaal  511262", "begroting:gemeente:Borger-Odoorn  153888",
        "begroting:gemeente:tegenrekening  -665150",
      ])
  }

  @Test func activitiesAreTheExample() {
    let own = lines("Activiteiten")
    #expect(own.count == 16 + 3)
    #expect(
      own.filter { $0.hasPrefix("begroting:82020 LFF 001") } == [
        "begroting:82020 LFF 001:oop:Wijkbeheer  42000",
        "begroting:82020 LFF 001:oop:Bewonerscommissies  3000",
        "begroting:82020 LFF 001:oop:Musselkanaal, Parkhof  10000",
        "begroting:82020 LFF 001:oop  -55000",
      ])
    #expect(own.contains("begroting:82019 LFS 001:oop  -53000"))
    #expect(own.contains("begroting:82020 LFF 002:oop  -99000"))
  }

  @Test func headersAreTheExample() {
    #expect(postings.transactions.map { $0.day.text } == Array(repeating: "2020-01-01", count: 4))
    #expect(postings.transactions.allSatisfy { $0.code == "OOB" })
    #expect(
      postings.transactions.map { $0.description } == [
        "Plan", "Thema's", "Activiteiten", "Gemeenten",
      ])
    #expect(
      postings.transactions.allSatisfy {
        $0.labels == [Label(name: "team", value: SamplePlan.team)]
      })
  }

  @Test func whatIsOpenIsNoPosting() {
    #expect(
      postings.unknowns.map { $0.account.name } == [
        "begroting:43022:oop", "begroting:82020 LFF 001:oop:" + SamplePlan.bicycles,
        "begroting:43022:oop:De Koepel", "begroting:43022:oop:'t Huurdertje",
      ])
    #expect(postings.unknowns[0].giver == .corporation)
    #expect(postings.unknowns[1].place == SamplePlan.plan.themes[1].activities[2].budget.place)
  }

  @Test func everyPostingHasTheCellThatItCameFrom() throws {
    let plan = SamplePlan.plan
    let all = postings.transactions.flatMap { $0.postings }
    let work = try #require(
      all.first { $0.account.name == "begroting:82020 LFF 001:oop:Wijkbeheer" })
    #expect(work.place == plan.themes[1].activities[0].budget.place)
    let staff = try #require(all.first { $0.account.name == "begroting:team:personeel" })
    #expect(staff.place == plan.budgets[0].staff?.place)
    let received = all.filter { $0.role == .received }
    #expect(Set(received.map { $0.place }).count == received.count)
  }

  @Test func aGapIsUnknownAndNotZero() {
    var plan = SamplePlan.plan
    plan.themes[2].budgets[0].staff = nil
    plan.budgets[0].outOfPocket = nil
    let unknowns = PlanPostings(plan, SamplePlan.organisation).unknowns.map { $0.account.name }
    #expect(unknowns.contains("begroting:82020 LFF 002:personeel"))
    #expect(unknowns.contains("begroting:team:oop"))
  }

  @Test func aThemeWithoutACodeIsUnknown() {
    var plan = SamplePlan.plan
    plan.themes[0].code = nil
    let postings = PlanPostings(plan, SamplePlan.organisation)
    let unknowns = postings.unknowns.filter { $0.giver == .team(.outOfPocket) }
    #expect(unknowns.map { $0.name } == ["Woonmaatschappelijk werk"])
  }

  // MARK: Changes

  @Test func changesMakeVersions() throws {
    let day = try #require(Day(year: 2020, month: 6, day: 1))
    let plan = SamplePlan.plan
      .changing(on: day, code: nil, .outOfPocket, activity: nil, by: 14_000)
      .changing(on: day, code: "82020 LFF 001", .outOfPocket, activity: "Wijkbeheer", by: -2_000)
      .changing(on: day, code: "43022", .outOfPocket, activity: nil, by: nil)
    let original = PlanPostings(plan, SamplePlan.organisation, version: .original)
    let change = PlanPostings(plan, SamplePlan.organisation, version: .change)
    let current = PlanPostings(plan, SamplePlan.organisation)
    #expect(original.transactions.count == 4)
    #expect(change.transactions.allSatisfy { $0.code == "MUB" && $0.day == day })
    #expect(
      change.transactions.map { $0.postings.map { "\($0.account.pot) \($0.quantity.text)" } } == [
        ["team:oop 14000", "corporatie -14000"],
        ["82020 LFF 001:oop:Wijkbeheer -2000", "82020 LFF 001:oop 2000"], [],
      ])
    #expect(change.unknowns.map { $0.mayBeNegative } == [true])
    #expect(current.transactions.count == 7)
  }

  @Test func aChangeFindsTheThemeOfItsActivity() throws {
    let day = try #require(Day(year: 2020, month: 6, day: 1))
    let plan = SamplePlan.plan
      .changing(on: day, code: nil, .outOfPocket, activity: "Oud en nieuw", by: 500)
      .changing(on: day, code: nil, .outOfPocket, activity: "Bestaat niet", by: 700)
    let change = PlanPostings(plan, SamplePlan.organisation, version: .change)
    #expect(
      change.transactions[0].postings.map { $0.account.pot } == [
        "82020 LFF 002:oop:Oud en nieuw", "82020 LFF 002:oop",
      ])
    #expect(change.unknowns.map { $0.name } == ["Bestaat niet"])
  }

  @Test func aPlanThatIsReplacedLosesTheseYears() {
    var later = Plan(source: 1)
    later.team = SamplePlan.plan.team
    later.replaces = SamplePlan.plan.title
    later.budgets = SamplePlan.plan.budgets
    let both = PlanPostings(
      PlanRegister([SamplePlan.plan, later], path: { _ in "plan.md" }), SamplePlan.organisation)
    // The later plan has no themes, so all that is left are its own two tables.
    #expect(both.transactions.map { $0.description } == ["Plan", "Gemeenten"])
    later.budgets[0] = Plan.YearBudget(year: 2021, place: later.budgets[0].place)
    let other = PlanPostings(
      PlanRegister([SamplePlan.plan, later], path: { _ in "plan.md" }), SamplePlan.organisation)
    #expect(other.transactions.count == 4)
  }

  // MARK: Shares

  @Test func oneMunicipalityHasItAll() throws {
    let plan = SamplePlan.plan.sharing("Wijkbeheer", [("Stadskanaal", nil)])
    let all = PlanPostings(plan, SamplePlan.organisation).transactions.flatMap { $0.postings }
    let own = try #require(all.first { $0.account.pot == "82020 LFF 001:oop:Wijkbeheer" })
    #expect(own.labels == [Label(name: "gemeente", value: "Stadskanaal")])
  }

  @Test func sharesAreSplit() {
    let thirds: [(municipality: String, percent: Quantity?)] = [
      ("A", Quantity(mantissa: 3333, scale: 2)), ("B", Quantity(mantissa: 3333, scale: 2)),
      ("C", Quantity(mantissa: 3334, scale: 2)),
    ]
    let plan = SamplePlan.plan.sharing("Wijkbeheer", thirds)
    let own = PlanPostings(plan, SamplePlan.organisation).transactions.flatMap { $0.postings }
      .filter { $0.account.pot == "82020 LFF 001:oop:Wijkbeheer" }
    #expect(own.map { $0.quantity.text } == ["13998.60", "13998.60", "14002.80"])
    #expect(own.map { $0.labels.first?.value } == ["A", "B", "C"])
  }

  @Test func tiesGoToTheFirst() throws {
    let half = Quantity(mantissa: 50, scale: 0)
    let cents = try #require(Quantity(mantissa: 1, scale: 2).split(byPercent: [half, half]))
    #expect(cents.parts.map { $0.text } == ["0.01", "0.00"])
    let negative = try #require(Quantity(mantissa: -101, scale: 2).split(byPercent: [half, half]))
    #expect(negative.parts.map { $0.text } == ["-0.51", "-0.50"])
  }

  @Test func sharesAboveAHundredAreNotSplit() {
    let much = Quantity(mantissa: 60, scale: 0)
    #expect(Quantity(mantissa: 1, scale: 0).split(byPercent: [much, much]) == nil)
    #expect(Quantity(mantissa: 1, scale: 0).split(byPercent: [-much]) == nil)
  }

  /// Whatever the amount and the shares, the parts are the whole, and none is a cent off.
  @Test(arguments: 0..<200)
  func partsAreTheWhole(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let scale = UInt8.random(in: 0...4, using: &random)
    let amount = Quantity(
      mantissa: Int128(Int64.random(in: -9_999_999...9_999_999, using: &random)), scale: scale)
    let fineness = UInt8.random(in: 0...3, using: &random)
    var left = 100 * Quantity.power(Int(fineness))
    var percents: [Quantity] = []
    for _ in 0..<Int.random(in: 1...7, using: &random) {
      let share = Int128(Int64.random(in: 0...Int64(left), using: &random))
      percents.append(Quantity(mantissa: share, scale: fineness))
      left -= share
    }
    let (parts, rest) = try #require(amount.split(byPercent: percents))
    let sum = parts.reduce(rest) { $0.adding($1) ?? .zero }
    #expect(sum == amount)
    let cent = Quantity(mantissa: 1, scale: max(2, scale))
    for (part, percent) in zip(parts, percents) {
      let hundredfold = try #require(amount.multiplied(by: percent))
      let exact = Quantity(mantissa: hundredfold.mantissa, scale: hundredfold.scale + 2)
      let off = try #require(part.adding(-exact))
      #expect(-cent < off && off < cent)
      #expect(part.scale == max(2, scale))
    }
  }
}
