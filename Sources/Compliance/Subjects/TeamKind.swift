import Basics
import Diagnostics
import Ledger
import Norms

/// An area team that the organisation or a plan knows.
final class TeamKind: OwnerKind {
  private func name(_ index: Int32, _ facts: BookFacts) -> String { facts.teams[Int(index)] }

  // MARK: Which there are

  override func count(_ facts: BookFacts) -> Int { facts.teams.count }

  // MARK: What it is

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    facts.teamFact(field, reference)
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    name(reference.index, facts)
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    let name = name(reference.index, facts)
    return facts.books.organisation.rows(ofTeam: name).first?.name.place
      ?? facts.register.plans(of: name).first.flatMap { facts.books.plans[$0].team?.place }
  }

  override func team(of reference: SubjectReference, _ facts: BookFacts) -> String? {
    name(reference.index, facts)
  }

  override func record(of reference: SubjectReference, _ facts: BookFacts) -> CellRecord? {
    facts.books.organisation.record(ofTeam: name(reference.index, facts))
  }

  // MARK: What is missing

  override func missing(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Missing]? {
    switch field {
    case .hours: facts.hours(reference).missing
    case .plan: facts.missingPlan(reference)
    case .themes, .activities:
      facts.fact(field, reference).isFilledIn
        ? facts.missingElsewhere(field, reference) : facts.missingPlan(reference)
    default: facts.missingElsewhere(field, reference)
    }
  }

  override func municipalities(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    facts.books.organisation.rows(ofTeam: name(reference.index, facts))
      .compactMap { $0.municipality?.value }.unique
  }

  // MARK: Its money

  override var addsUpHours: Bool { true }

  override func pots(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ year: Int, _ facts: BookFacts
  ) -> [Pots.Key] {
    kinds.map { Pots.Key(year: year, team: name(reference.index, facts), account: .team($0)) }
  }

  override func budgetPlaces(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ years: [Int], _ facts: BookFacts
  ) -> [Place] {
    let name = name(reference.index, facts)
    return years.compactMap { facts.register.plan(of: name, in: $0) }.flatMap { plan in
      facts.books.plans[plan].budgets.filter { years.contains($0.year) }.flatMap { budget in
        kinds.compactMap { budget.figure(of: $0)?.place }
      }
    }
  }

  override func holds(
    _ row: Bookings.Row, _ reference: SubjectReference, _ facts: BookFacts
  ) -> Truth {
    facts.books.organisation.isOfCorporation(row.code)
      ? .no : facts.isOf(team: name(reference.index, facts), row)
  }

  override var isOfOneTeam: Bool { true }
}

extension BookFacts {
  fileprivate func teamFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let name = teams[Int(reference.index)]
    let rows = books.organisation.rows(ofTeam: name)
    switch field {
    case .name: return .text(name, at: rows.first?.name.place)
    case .municipalities:
      let own = rows.compactMap { $0.municipality }
      let numbers = own.compactMap { attribution.number(ofMunicipality: $0.value) }.unique
      return .subjects(
        numbers.map { Member(reference.to(.municipality, $0)) }, at: own.first?.place)
    case .booksCompleteUntil: return rows.completeUntil.map { .day($0) } ?? .absent
    case .dwellings:
      return dwellingsFact(
        rows.compactMap { $0.municipality?.value }.unique, Int(reference.year))
    case .hours:
      let sum = hours(reference)
      return Fact(.number(sum.bounds), isFilledIn: sum.isFilledIn)
    case .plan:
      return .subject(
        register.plan(of: name, in: Int(reference.year)).map { reference.to(.plan, $0) })
    case .themes, .activities:
      guard let plan = register.plan(of: name, in: Int(reference.year)) else {
        return Fact(.absent, isFilledIn: false, at: place(of: reference))
      }
      return fact(field, reference.to(.plan, plan))
    default: return divisionFact(field, reference)
    }
  }

  /// The hours that were booked, on accounts of liveability.
  func hours(_ reference: SubjectReference) -> BoundedMoney {
    var sum = BoundedMoney()
    sum.isFound = true
    for (number, belongs) in hourGroups(of: reference) {
      let hours = groups.figures(of: number, in: reference.part).hours
      let own = Bounds(Ratio(hours))
      sum.add(belongs == .yes ? own : own.union(Bounds(.zero)))
      if belongs == .unknown {
        let account = books.book.names.accounts[Int(groups[number].account)]
        sum.miss(.team(ofLinesOn: account, at: place(of: number)))
      }
    }
    for year in moneyYears(reference) {
      if let phrase = incompleteBooks(of: reference, in: year) { sum.open(phrase) }
    }
    return sum
  }

  /// The groups with hours that are a subject's, or may be.
  func hourGroups(of reference: SubjectReference) -> [(number: Int, belongs: Truth)] {
    let kinds = reference.kind.map { [$0] } ?? AccountPath.Kind.allCases
    return bookedRows(of: reference, kinds, .realisation).flatMap { row, belongs in
      bookings.groups(of: row).filter { !groups[$0].figures.hours.isZero }.map { ($0, belongs) }
    }.sorted { $0.number < $1.number }
  }

  /// The first lines with hours of a subject.
  func hourPlaces(_ reference: SubjectReference) -> [Place] {
    let most = BookFacts.mostPlaces
    let rows = hourGroups(of: reference).prefix(most).flatMap {
      groups.rows(of: $0.number, atMost: most)
    }
    return rows.sorted().prefix(most).map {
      books.book.accountPlace(of: $0)
    }
  }
}
