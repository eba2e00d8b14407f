import Basics
import Diagnostics
import Ledger
import Norms

// Teams, municipalities and the corporation.
extension BookFacts {
  func teamFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let name = teams[Int(reference.index)]
    let rows = books.organisation.rows(ofTeam: name)
    switch field {
    case .name: return .text(name, at: rows.first?.name.place)
    case .municipalities:
      let own = rows.compactMap { $0.municipality }
      return .texts(own.map { $0.value }.unique, at: own.first?.place)
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
    default: return divisionFact(field, reference)
    }
  }

  /// The hours that were booked, on accounts of liveability.
  func hours(_ reference: SubjectReference) -> BoundedMoney {
    var sum = BoundedMoney()
    sum.isFound = true
    for (number, belongs) in hourGroups(of: reference) {
      let hours = groups.figures(of: number, tertiaal: reference.tertiaal).hours
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

  func municipalityFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let name = municipalities[Int(reference.index)]
    switch field {
    case .name: return .text(name, at: place(of: reference))
    case .team: return .text(books.organisation.team(in: name))
    case .dwellings: return dwellingsFact([name], Int(reference.year))
    default: return divisionFact(field, reference)
    }
  }

  func corporationFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let year = Int(reference.year)
    switch field {
    case .dwellings: return dwellingsFact(allMunicipalities(in: year), year)
    case .agreedMaximum: return maximumFact(in: year)
    case .corporateProjects: return projectsFact(year)
    case .municipalities: return .texts(municipalities, at: place(of: reference))
    case .themes:
      let own = themes.indices.filter {
        isOfTeams(themes[$0]) && register.judgedYears(of: themes[$0].plan).contains(year)
      }
      return .subjects(own.map { Member(reference.to(.theme, $0)) }, at: place(of: reference))
    default: return divisionFact(field, reference)
    }
  }

  // MARK: Dwellings

  private func allMunicipalities(in year: Int) -> [String] {
    let counted = books.organisation.dwellings.filter { $0.year.value == year }
    return (municipalities + counted.map { $0.municipality.value }).unique
  }

  /// The sum over municipalities; one that is open leaves it open.
  private func dwellingsFact(_ names: [String], _ year: Int) -> Fact {
    var bounds = Bounds(.zero)
    var place: Place?
    for name in names {
      let row = books.organisation.dwellings(of: name, in: year)
      place = place ?? row?.count?.place ?? row?.municipality.place
      bounds = bounds.adding(row?.count.map { Bounds(Ratio($0.value)) } ?? .fromZero)
    }
    if names.isEmpty { bounds = .fromZero }
    return Fact(.number(bounds), isFilledIn: bounds.exact != nil, at: place)
  }

  func missingDwellings(_ reference: SubjectReference) -> [Missing] {
    let year = Int(reference.year)
    let names: [String]
    switch reference.subject {
    case .team:
      names =
        books.organisation.rows(ofTeam: teams[Int(reference.index)])
        .compactMap { $0.municipality?.value }.unique
    case .municipality: names = [municipalities[Int(reference.index)]]
    default: names = allMunicipalities(in: year)
    }
    return names.filter { books.organisation.dwellings(of: $0, in: year)?.count == nil }.map {
      name in
      let listed = books.organisation.dwellings.first?.municipality.place
      return .dwellings(
        of: name, in: year,
        at: books.organisation.dwellings(of: name, in: year)?.municipality.place ?? listed
          ?? place(of: reference))
    }
  }

  // MARK: What was agreed locally

  /// The agreements of a year; one of which a day is open may hold in any year.
  private func agreements(in year: Int) -> [Organisation.Agreement] {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return [] }
    return books.organisation.agreements.filter {
      ($0.from.map { $0.value <= last } ?? true) && ($0.until.map { first <= $0.value } ?? true)
    }
  }

  /// The maximum of the agreements of a year, if all say the same.
  private func maximumFact(in year: Int) -> Fact {
    let all = agreements(in: year)
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

  func missingMaximum(_ reference: SubjectReference) -> [Missing] {
    if fact(.agreedMaximum, reference).isKnown { return [] }
    let all = agreements(in: Int(reference.year))
    let open = all.filter { $0.maximum?.isUndetermined ?? false }
    if open.isEmpty { return [.agreedMaximum(of: nil, at: all.first?.name.place)] }
    return open.map { .agreedMaximum(of: $0.name.value, at: $0.maximum?.place ?? $0.name.place) }
  }

  // MARK: Projects

  /// What the organisation says that its projects of a year cost.
  func projectsFact(_ year: Int) -> Fact {
    let totals = books.organisation.projectTotals.filter { $0.year?.value == year }
    if let total = totals.first?.figure, !total.isUndetermined { return .figure(total) }
    let figures = books.organisation.projects.filter { $0.year?.value == year }
    return figures.isEmpty ? .figure(totals.first?.figure) : .sum(figures.map { $0.figure })
  }
}
