import Basics
import Diagnostics
import Ledger
import Norms

/// A municipality that the organisation or a plan knows.
final class MunicipalityKind: OwnerKind {
  private func name(_ index: Int32, _ facts: BookFacts) -> String {
    facts.municipalities[Int(index)]
  }

  // MARK: Which there are

  override func count(_ facts: BookFacts) -> Int { facts.municipalities.count }

  // MARK: What it is

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let name = name(reference.index, facts)
    switch field {
    case .name: return .text(name, at: place(of: reference, facts))
    case .team: return .text(facts.books.organisation.team(in: name))
    case .dwellings: return facts.dwellingsFact([name], Int(reference.year))
    case .agreedMaximum:
      return facts.maximumFact(
        of: facts.agreements(in: Int(reference.year), ofMunicipality: name))
    case .activities:
      return facts.activitiesFact(reference) { activity in
        activity.municipalities.contains { $0.municipality.value == name }
      }
    default: return facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    name(reference.index, facts)
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    let name = name(reference.index, facts)
    return facts.books.organisation.rows(inMunicipality: name).first?.municipality?.place
      ?? facts.budgetsOfMunicipality[name]?.first.map {
        facts.budget(facts.municipalityBudgets[$0]).name.place
      }
  }

  override func team(of reference: SubjectReference, _ facts: BookFacts) -> String? {
    facts.books.organisation.team(in: name(reference.index, facts))
  }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) { subject.municipality = name(reference.index, facts) }

  override func record(of reference: SubjectReference, _ facts: BookFacts) -> CellRecord? {
    facts.books.organisation.record(ofMunicipality: name(reference.index, facts))
  }

  override func missing(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Missing]? {
    guard field == .agreedMaximum else { return facts.missingElsewhere(field, reference) }
    let agreements = facts.agreements(
      in: Int(reference.year), ofMunicipality: name(reference.index, facts))
    return facts.missingMaximum(reference, of: agreements)
  }

  override func municipalities(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    [name(reference.index, facts)]
  }

  // MARK: Its money

  override var hasPots: Bool { false }

  /// What plans say that a municipality has, which they do not say by kind.
  override func budgeted(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ facts: BookFacts
  ) -> BoundedMoney {
    var sum = BoundedMoney()
    let years = Set(facts.moneyYears(reference))
    let own = name(reference.index, facts)
    for number in facts.budgetsOfMunicipality[own] ?? [] {
      let row = facts.municipalityBudgets[number]
      let budget = facts.books.plans[row.plan].budgets[row.budget]
      let named = budget.municipalities[row.municipality]
      guard years.contains(budget.year),
        !facts.register.idleYears(of: row.plan).contains(budget.year)
      else { continue }
      if let amount = named.figure.amount {
        sum.add(Bounds(Ratio(amount)))
      } else {
        sum.add(.fromZero)
        sum.miss(.budget(of: own, at: named.figure.place))
      }
    }
    if !sum.isFound {
      sum.bounds = .fromZero
      sum.miss(.budget(of: own, at: placeOfBudget(reference, facts)))
    } else if kinds.count == 1 {
      sum.bounds = Bounds(least: .zero, most: sum.bounds.most.map { max($0, .zero) })
      sum.miss(.kindOfBudget(of: own, at: place(of: reference, facts)))
    }
    return sum
  }

  override func budgetPlaces(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ years: [Int], _ facts: BookFacts
  ) -> [Place] {
    let rows = facts.budgetsOfMunicipality[name(reference.index, facts)] ?? []
    return rows.map { facts.municipalityBudgets[$0] }.filter {
      years.contains(facts.books.plans[$0.plan].budgets[$0.budget].year)
    }.map { facts.budget($0).figure.place }
  }

  override func candidates(
    _ reference: SubjectReference, in year: Int, _ facts: BookFacts
  ) -> [Int] {
    facts.bookings.rows(ofMunicipality: Int(reference.index), in: year)
      + facts.bookings.rows(ofMunicipality: Attribution.unknown, in: year)
  }

  /// A booking without a municipality may be of any in which its team works; what no team is
  /// responsible for is no part of what a plan gives a municipality.
  override func holds(
    _ row: Bookings.Row, _ reference: SubjectReference, _ facts: BookFacts
  ) -> Truth {
    if facts.books.organisation.isOfCorporation(row.code) { return .no }
    if row.municipality >= 0 { return Truth(row.municipality == Int(reference.index)) }
    if row.team < 0 { return .unknown }
    let own = facts.books.organisation.rows(ofTeam: facts.attribution.teams[row.team])
      .compactMap { $0.municipality?.value }
    return own.isEmpty || own.contains(name(reference.index, facts)) ? .unknown : .no
  }

  override func organisationRows(
    _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Organisation.Team] {
    let own = facts.books.organisation.rows(inMunicipality: name(reference.index, facts))
    return own.isEmpty ? facts.books.organisation.teams : own
  }
}
