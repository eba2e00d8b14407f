import Diagnostics
import Ledger
import Norms

/// Where facts stand, what they are called, and what is missing of them; asked for findings only.
extension BookFacts {
  static let mostPlaces = 5

  func origin(_ field: Field, _ reference: SubjectReference) -> Origin {
    if let money = MoneyField(field) { return moneyOrigin(money, reference) }
    let name = name(of: reference)
    // What follows from the day of judgement stands nowhere.
    if field == .asOf || field == .shareOfYear { return Origin([], name: name) }
    let fact = fact(field, reference)
    if field == .hours, kind(of: reference).addsUpHours {
      let places = hourPlaces(reference)
      if !places.isEmpty { return Origin(places, name: name) }
    }
    let place = fact.place ?? kind(of: reference).place(of: field, reference, self)
    var origin = Origin(place.map { [$0] } ?? [], name: name)
    origin.inheritedFrom = kind(of: reference).inheritedFrom(field, reference, self)
    return origin
  }

  /// What would have to be filled in before a field is known.
  func missing(_ field: Field, _ reference: SubjectReference) -> [Missing] {
    if let money = MoneyField(field) { return money.sum(of: reference, in: self).missing }
    if let elsewhere = kind(of: reference).missing(field, reference, self) { return elsewhere }
    let fact = fact(field, reference)
    if fact.isKnown { return [] }
    let place = fact.place ?? kind(of: reference).place(of: field, reference, self)
    if field == .legalParts { return [.legalPart(of: name(of: reference), at: place)] }
    return [
      .field(
        Vocabulary.noun(for: field, of: reference.subject), of: name(of: reference), at: place)
    ]
  }

  /// What is missing of a field where it is not the field itself, whatever the subject; nil where it
  /// is.
  func missingElsewhere(_ field: Field, _ reference: SubjectReference) -> [Missing]? {
    switch field {
    case .dwellings:
      return missingDwellings(kind(of: reference).municipalities(reference, self), reference)
    case .corporateProjects, .corporateShare:
      let fact = fact(field, reference)
      if fact.isKnown { return [] }
      let place = fact.place ?? place(of: reference)
      return [
        field == .corporateShare
          ? .share(of: teamName(of: reference), at: place)
          : .projects(in: Int(reference.year), at: place)
      ]
    case .agreement:
      let listed = books.organisation.agreements.first?.name.place
      return unknownName(.agreement, field, reference, at: listed)
    case .fundingSource:
      let listed = books.organisation.sources.first?.name.place
      return unknownName(.fundingSource, field, reference, at: listed)
    case .activities, .themes:
      guard case .subjects(let list) = fact(field, reference).value else { return nil }
      return list.members.filter { !$0.isSure }.map {
        .field(
          Vocabulary.noun(for: .year, of: .activity), of: name(of: $0.subject),
          at: place(of: $0.subject))
      }
    case .postings: return missingPostings(reference)
    default: return nil
    }
  }

  /// The plan that ought to hold for a subject.
  func missingPlan(_ reference: SubjectReference) -> [Missing] {
    if fact(.plan, reference).isFilledIn { return [] }
    return [
      .plan(of: teamName(of: reference), in: Int(reference.year), at: place(of: reference))
    ]
  }

  /// A name that is filled in, and that the organisation does not list.
  private func unknownName(
    _ label: PostingLabel, _ field: Field, _ reference: SubjectReference, at listed: Place?
  ) -> [Missing]? {
    let fact = fact(field, reference)
    guard fact.isFilledIn, !fact.isKnown else { return nil }
    return kind(of: reference).named(field, reference, self).map {
      [.listed($0, label.rawValue, at: listed)]
    }
  }

  // MARK: Money

  private func moneyOrigin(_ money: MoneyField, _ reference: SubjectReference) -> Origin {
    let kinds = money.kinds(for: reference)
    var places: [Place] = []
    let most = BookFacts.mostPlaces
    if money.measure == .budgeted || money.measure == .free {
      places += kind(of: reference)
        .budgetPlaces(reference, kinds, moneyYears(reference), self).prefix(most)
    }
    var left = 0
    for layer in money.measure.layers {
      let numbers = lineGroups(of: reference, kinds, layer)
      let lines = firstLines(of: numbers, atMost: max(0, most - places.count))
      places += lines
      left += numbers.reduce(-lines.count) { $0 + groups[$1].count }
    }
    if places.isEmpty, let own = place(of: reference) { places = [own] }
    var origin = Origin(places, name: name(of: reference))
    origin.left = left
    return origin
  }

  func phrase(_ unknown: MoneyGap, _ reference: SubjectReference) -> Missing {
    switch unknown.reason {
    case .figure, .notAllotted:
      return .budget(of: unknown.name, at: unknown.place ?? place(of: reference))
    case .unpriced(let commodity):
      return .value(of: commodity, at: unknown.place.map { lineText(at: $0) })
    case .withoutTeam:
      return .team(ofLinesOn: unknown.account.pot, at: unknown.place.map { lineText(at: $0) })
    case .withoutMunicipality:
      return .municipality(
        ofLinesOn: unknown.account.pot, at: unknown.place.map { lineText(at: $0) })
    case .kind:
      return .kindOfBudget(of: unknown.name, at: unknown.place ?? place(of: reference))
    case .incompleteBooks(let until):
      return .books(of: teamName(of: reference), after: until, at: place(of: reference))
    case .tooLarge:
      return .exactness(at: place(of: reference))
    }
  }

  /// The text of a line of which only the beginning is known.
  private func lineText(at place: Place) -> Place {
    guard place.range.count == 0, books.book.sources.indices.contains(place.source) else {
      return place
    }
    let range = books.book.sources[place.source].withBytes { bytes in
      var start = Int(place.range.start)
      while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x3B { end += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      return TextRange(start, end)
    }
    return Place(source: place.source, range: range)
  }

  // MARK: Names and places of subjects

  func name(of reference: SubjectReference) -> String {
    kind(of: reference).name(of: reference, self)
  }

  func teamName(of reference: SubjectReference) -> String? {
    kind(of: reference).team(of: reference, self)
  }

  /// The plan that a subject is a part of, or that holds for it.
  func plan(of reference: SubjectReference) -> Int? {
    kind(of: reference).plan(of: reference, self)
  }

  /// The cell or line by which a subject is known.
  func place(of reference: SubjectReference) -> Place? {
    kind(of: reference).place(of: reference, self)
  }

  func group(_ posting: SubjectReference) -> PostingGroups.Group {
    groups[group(of: posting)]
  }

  func budget(_ row: MunicipalityRow) -> Plan.NamedFigure {
    books.plans[row.plan].budgets[row.budget].municipalities[row.municipality]
  }
}

extension Plan {
  /// Any cell that tells which plan this is.
  var anchor: Place? {
    title?.place ?? team?.place ?? years?.place ?? budgets.first?.place
      ?? themes.first?.name.place
  }
}
