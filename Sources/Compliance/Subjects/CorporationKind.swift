import Basics
import Diagnostics
import Ledger
import Norms

/// The corporation as a whole, of which there is one.
final class CorporationKind: SubjectKind {
  override func count(_ facts: BookFacts) -> Int { 1 }

  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    division.contains(.year) ? facts.judgedYears : [0]
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    facts.corporationFact(field, reference)
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    facts.books.organisation.teams.first?.name.place
      ?? facts.books.plans.first.flatMap { $0.anchor }
  }

  override func record(of reference: SubjectReference, _ facts: BookFacts) -> CellRecord? {
    facts.books.organisation.record
  }

  override func missing(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Missing]? {
    let year = Int(reference.year)
    switch field {
    case .agreedMaximum: return facts.missingMaximum(reference, of: facts.agreements(in: year))
    case .themes, .activities:
      let plans = facts.missingPlans(in: year)
      return plans.isEmpty ? facts.missingElsewhere(field, reference) : plans
    default: return facts.missingElsewhere(field, reference)
    }
  }

  // MARK: Its money

  override func pots(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ year: Int, _ facts: BookFacts
  ) -> [Pots.Key] {
    kinds.count > 1
      ? [Pots.Key(year: year, team: nil, account: .corporation)]
      : topPots(kinds[0], year, facts)
  }

  /// The pots of a kind right below the corporation's: those of the teams, and of themes that get
  /// their money past them.
  private func topPots(
    _ kind: AccountPath.Kind, _ year: Int, _ facts: BookFacts
  ) -> [Pots.Key] {
    facts.pots.pots.filter { pot in
      guard pot.year == year else { return false }
      switch pot.account {
      case .team(let own): return own == kind
      case .theme(_, let own): return own == kind && !pot.fundedByTeam
      case .corporation, .activity, .municipality, .municipalityCounter: return false
      }
    }.map { Pots.Key(year: $0.year, team: $0.team, account: $0.account) }.sorted {
      ($0.team ?? "", $0.account.pot) < ($1.team ?? "", $1.account.pot)
    }
  }

  override func candidates(
    _ reference: SubjectReference, in year: Int, _ facts: BookFacts
  ) -> [Int] {
    facts.bookings.rows.indices.filter { facts.bookings.rows[$0].year == year }
  }

  override func holds(
    _ row: Bookings.Row, _ reference: SubjectReference, _ facts: BookFacts
  ) -> Truth { .yes }
}

extension BookFacts {
  fileprivate func corporationFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let year = Int(reference.year)
    switch field {
    case .dwellings: return dwellingsFact(allMunicipalities(in: year), year)
    case .agreedMaximum: return maximumFact(of: agreements(in: year))
    case .corporateProjects: return projectsFact(year)
    case .bids:
      let own = bids(in: year).map { Member(reference.to(.bid, $0)) }
      return .subjects(own, at: place(of: reference))
    case .municipalitiesWithoutBid:
      let all = books.organisation.bids
      let offered = Set(bids(in: year).map { all[$0].municipality.value })
      return Fact(
        .texts(municipalities.filter { !offered.contains($0) }),
        at: all.first?.municipality.place ?? place(of: reference))
    case .teams:
      return .subjects(
        teams.indices.map { Member(reference.to(.team, $0)) }, at: place(of: reference))
    case .municipalities:
      return .subjects(
        municipalities.indices.map { Member(reference.to(.municipality, $0)) },
        at: place(of: reference))
    case .themes:
      return .subjects(
        themesOfTeams(in: year).map { Member(reference.to(.theme, $0)) },
        isOpen: !teamsWithoutPlan(in: year).isEmpty, at: place(of: reference))
    case .activities:
      let own = themesOfTeams(in: year).flatMap {
        members(reference, register.activitiesOfTheme[$0])
      }
      return .subjects(
        own, isOpen: !teamsWithoutPlan(in: year).isEmpty, at: place(of: reference))
    default: return divisionFact(field, reference)
    }
  }

  private func bids(in year: Int) -> [Int] {
    books.organisation.bids.indices.filter { books.organisation.bids[$0].year.value == year }
  }

  private func themesOfTeams(in year: Int) -> [Int] {
    themes.indices.filter {
      isOfTeams(themes[$0]) && register.judgedYears(of: themes[$0].plan).contains(year)
    }
  }

  /// The rows of teams whose plan for a year is missing, so that nobody knows their themes.
  private func teamsWithoutPlan(in year: Int) -> [Organisation.Team] {
    var told: Set<String> = []
    return books.organisation.teams.filter { row in
      told.insert(row.name.value).inserted && register.plan(of: row.name.value, in: year) == nil
    }
  }

  func missingPlans(in year: Int) -> [Missing] {
    teamsWithoutPlan(in: year).map { .plan(of: $0.name.value, in: year, at: $0.name.place) }
  }

  /// The agreements of a year that are for a municipality.
  func agreements(in year: Int, ofMunicipality name: String) -> [Organisation.Agreement] {
    agreements(in: year).filter { $0.municipalities.contains { $0.value == name } }
  }

  /// The agreements of a year; one of which a day is open may hold in any year.
  func agreements(in year: Int) -> [Organisation.Agreement] {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(endOf: year) else {
      return []
    }
    return books.organisation.agreements.filter {
      ($0.from.map { $0.value <= last } ?? true) && ($0.until.map { first <= $0.value } ?? true)
    }
  }

  /// The maximum of some agreements, if all say the same.
  func maximumFact(of all: [Organisation.Agreement]) -> Fact {
    let stated = all.compactMap { $0.maximum }
    guard let first = stated.first else { return .absent }
    let known = stated.compactMap { $0.amount }
    let isSure = all.allSatisfy { $0.from != nil && $0.until != nil && $0.maximum != nil }
    let isSame = known.count == stated.count && known.allSatisfy { $0 == known[0] }
    if isSame, isSure { return .figure(first) }
    // One that is open, that may not hold in this year, or that differs leaves it open.
    let open = stated.first { $0.isUndetermined } ?? first
    return Fact(.number(.fromZero), isFilledIn: false, at: open.place)
  }

  func missingMaximum(
    _ reference: SubjectReference, of all: [Organisation.Agreement]
  ) -> [Missing] {
    if fact(.agreedMaximum, reference).isKnown { return [] }
    let open = all.filter { $0.maximum?.isUndetermined ?? false }
    if open.isEmpty { return [.agreedMaximum(of: nil, at: all.first?.name.place)] }
    return open.map { .agreedMaximum(of: $0.name.value, at: $0.maximum?.place ?? $0.name.place) }
  }
}
