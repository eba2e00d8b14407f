import Diagnostics
import Ledger
import Norms

/// Where facts stand, what they are called, and what is missing of them; asked for findings only.
extension BookFacts {
  static let mostPlaces = 5

  func origin(_ field: Field, _ reference: SubjectReference) -> Origin {
    if let money = MoneyField(field) { return moneyOrigin(money, reference) }
    let fact = fact(field, reference)
    let name = name(of: reference)
    if field == .hours, reference.subject == .team {
      let places = hourPlaces(reference)
      if !places.isEmpty { return Origin(places, name: name) }
    }
    let place = fact.place ?? place(of: field, in: reference)
    var origin = Origin(place.map { [$0] } ?? [], name: name)
    origin.inheritedFrom = inheritedFrom(field, reference)
    return origin
  }

  /// The activity that a booking has a field from, where it does not say it itself.
  private func inheritedFrom(_ field: Field, _ reference: SubjectReference) -> String? {
    guard reference.subject == .posting else { return nil }
    let label: PostingLabel
    switch field {
    case .municipality: label = .municipality
    case .agreement: label = .agreement
    case .targetGroup: label = .targetGroup
    case .fundingSource: label = .fundingSource
    default: return nil
    }
    let group = group(of: reference)
    guard self.label(label, ofGroup: group)?.isInherited ?? false else { return nil }
    return register.activity(of: activities[Int(owners[group].activity)]).name.value
  }

  /// What would have to be filled in before a field is known.
  func missing(_ field: Field, _ reference: SubjectReference) -> [Missing] {
    if let money = MoneyField(field) { return money.sum(of: reference, in: self).missing }
    if let special = specialMissing(field, reference) { return special }
    let fact = fact(field, reference)
    if fact.isKnown { return [] }
    let place = fact.place ?? place(of: field, in: reference)
    return [.field(field.noun, of: name(of: reference), at: place)]
  }

  /// What is missing where it is not the field itself; nil where it is.
  private func specialMissing(_ field: Field, _ reference: SubjectReference) -> [Missing]? {
    let year = Int(reference.year)
    switch (field, reference.subject) {
    case (.dwellings, _): return missingDwellings(reference)
    case (.hours, .team): return hours(reference).missing
    case (.agreedMaximum, .corporation): return missingMaximum(reference)
    case (.corporateProjects, _):
      let fact = fact(field, reference)
      return fact.isKnown ? [] : [.projects(in: year, at: fact.place ?? place(of: reference))]
    case (.corporateShare, _):
      let fact = fact(field, reference)
      return fact.isKnown
        ? []
        : [.share(of: teamName(of: reference), at: fact.place ?? place(of: reference))]
    case (.fundingSource, .posting):
      guard let name = label(.fundingSource, ofGroup: group(of: reference))?.value,
        !fact(field, reference).isKnown
      else {
        return nil
      }
      return [
        Missing(
          dutch: "de bron \(name) in de tabel Bronnen van de organisatie",
          english: "the funding source \(name) in the organisation's table Bronnen",
          at: place(of: reference))
      ]
    case (.plan, .posting), (.plan, .team):
      if fact(field, reference).isFilledIn { return [] }
      return [.plan(of: teamName(of: reference), in: year, at: place(of: reference))]
    case (.agreement, _):
      let listed = books.organisation.agreements.first?.name.place
      return unknownName(.agreement, field, reference, at: listed)
    case (.fundingSource, _):
      let listed = books.organisation.sources.first?.name.place
      return unknownName(.fundingSource, field, reference, at: listed)
    case (.activities, _), (.themes, _):
      guard case .subjects(let members) = fact(field, reference).value else { return nil }
      return members.filter { !$0.isSure }.map {
        .field(Field.year.noun, of: name(of: $0.subject), at: place(of: $0.subject))
      }
    default: return nil
    }
  }

  /// A name that is filled in, and that the organisation does not list.
  private func unknownName(
    _ label: PostingLabel, _ field: Field, _ reference: SubjectReference, at listed: Place?
  ) -> [Missing]? {
    let fact = fact(field, reference)
    guard fact.isFilledIn, !fact.isKnown else { return nil }
    let name: String?
    switch reference.subject {
    case .posting: name = self.label(label, ofGroup: group(of: reference))?.value
    case .activity:
      let activity = register.activity(of: activities[Int(reference.index)])
      name = field == .agreement ? activity.agreement?.value : activity.source?.value
    default: name = nil
    }
    return name.map { [.listed($0, label.rawValue, at: listed)] }
  }

  // MARK: Money

  private func moneyOrigin(_ money: MoneyField, _ reference: SubjectReference) -> Origin {
    let kinds = money.kinds(for: reference)
    var places: [Place] = []
    let most = BookFacts.mostPlaces
    if money.measure == .budgeted || money.measure == .free {
      places += budgetPlaces(reference, kinds).prefix(most)
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

  /// The cells that say a budget, and its changes.
  private func budgetPlaces(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind]
  ) -> [Place] {
    let years = moneyYears(reference)
    switch reference.subject {
    case .activity:
      let row = activities[Int(reference.index)]
      let activity = register.activity(of: row)
      return [activity.budget.place]
        + books.plans[row.plan].changes.filter {
          guard let name = $0.activity?.value else { return false }
          return name == activity.name.value || name == activity.code?.value
        }.map { $0.figure.place }
    case .theme:
      let row = themes[Int(reference.index)]
      let plan = books.plans[row.plan]
      let theme = register.theme(of: row)
      let cells = theme.budgets.filter { years.contains($0.year) }.flatMap { budget in
        kinds.compactMap { budget.figure(of: $0)?.place }
      }
      return cells
        + plan.changes.filter { $0.activity == nil && $0.code?.value == theme.code?.value }
        .filter { $0.code != nil }.map { $0.figure.place }
    case .team:
      let name = teams[Int(reference.index)]
      return years.compactMap { register.plan(of: name, in: $0) }.flatMap { plan in
        books.plans[plan].budgets.filter { years.contains($0.year) }.flatMap { budget in
          kinds.compactMap { budget.figure(of: $0)?.place }
        }
      }
    case .municipality:
      let rows = budgetsOfMunicipality[municipalities[Int(reference.index)]] ?? []
      return rows.map { municipalityBudgets[$0] }.filter {
        years.contains(books.plans[$0.plan].budgets[$0.budget].year)
      }.map { budget($0).figure.place }
    case .posting, .plan, .corporation, .agreement, .municipalityBudget, .approval,
      .fundingSource:
      return []
    }
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
    let index = Int(reference.index)
    switch reference.subject {
    case .posting: return books.book.names.accounts[Int(group(reference).account)]
    case .activity: return register.activity(of: activities[index]).name.value
    case .theme: return register.theme(of: themes[index]).name.value
    case .plan: return books.plans[index].title?.value ?? books.plans[index].team?.value ?? ""
    case .team: return teams[index]
    case .municipality: return municipalities[index]
    case .corporation: return ""
    case .agreement: return books.organisation.agreements[index].name.value
    case .municipalityBudget: return budget(municipalityBudgets[index]).name.value
    case .approval:
      let row = approvals[index]
      return books.plans[row.plan].agreements[row.approval].party.value
    case .fundingSource: return books.organisation.sources[index].name.value
    }
  }

  func teamName(of reference: SubjectReference) -> String? {
    switch reference.subject {
    case .posting: return teamName(ofGroup: group(of: reference))
    case .team: return teams[Int(reference.index)]
    case .municipality: return books.organisation.team(in: municipalities[Int(reference.index)])
    case .corporation, .agreement, .fundingSource: return nil
    case .activity, .theme, .plan, .municipalityBudget, .approval:
      return plan(of: reference).flatMap { books.plans[$0].team?.value }
    }
  }

  /// The plan that a subject is a part of, or that holds for it.
  func plan(of reference: SubjectReference) -> Int? {
    let index = Int(reference.index)
    switch reference.subject {
    case .posting:
      let plan = Int(owners[group(of: reference)].plan)
      return plan < 0 ? nil : plan
    case .activity: return activities[index].plan
    case .theme: return themes[index].plan
    case .plan: return index
    case .municipalityBudget: return municipalityBudgets[index].plan
    case .approval: return approvals[index].plan
    case .team, .municipality:
      guard let team = teamName(of: reference), reference.year != 0 else { return nil }
      return register.plan(of: team, in: Int(reference.year))
    case .corporation, .agreement, .fundingSource: return nil
    }
  }

  func group(_ posting: SubjectReference) -> PostingGroups.Group {
    groups[group(of: posting)]
  }

  func budget(_ row: MunicipalityRow) -> Plan.NamedFigure {
    books.plans[row.plan].budgets[row.budget].municipalities[row.municipality]
  }

  /// The cell or line by which a subject is known.
  func place(of reference: SubjectReference) -> Place? {
    let index = Int(reference.index)
    switch reference.subject {
    case .posting:
      return books.book.accountPlace(of: line(of: reference) ?? group(reference).first)
    case .activity: return register.activity(of: activities[index]).name.place
    case .theme: return register.theme(of: themes[index]).name.place
    case .plan: return place(ofPlan: index, year: Int(reference.year))
    case .team:
      return books.organisation.rows(ofTeam: teams[index]).first?.name.place
        ?? register.plans(of: teams[index]).first.flatMap { books.plans[$0].team?.place }
    case .municipality:
      let name = municipalities[index]
      return books.organisation.rows(inMunicipality: name).first?.municipality?.place
        ?? budgetsOfMunicipality[name]?.first.map { budget(municipalityBudgets[$0]).name.place }
    case .corporation:
      return books.organisation.teams.first?.name.place ?? books.plans.first.flatMap { $0.anchor }
    case .agreement: return books.organisation.agreements[index].name.place
    case .municipalityBudget: return budget(municipalityBudgets[index]).name.place
    case .approval:
      let row = approvals[index]
      return books.plans[row.plan].agreements[row.approval].party.place
    case .fundingSource: return books.organisation.sources[index].name.place
    }
  }

  private func place(ofPlan index: Int, year: Int) -> Place? {
    let plan = books.plans[index]
    return plan.title?.place ?? plan.budgets.first { $0.year == year }?.place ?? plan.anchor
  }

  /// Where a field of a subject would stand that is not filled in.
  private func place(of field: Field, in reference: SubjectReference) -> Place? {
    guard reference.subject == .posting else { return place(of: reference) }
    let row = line(of: reference) ?? group(reference).first
    switch field {
    case .amount, .hours:
      let text = books.book.text(of: row)
      return books.book.place(of: text.amount.count > 0 ? text.amount : text.account, beside: row)
    case .day, .document, .description:
      let header = books.book.header(of: row)
      let own = (field == .document ? header.code : nil) ?? header.description
      return books.book.place(of: own.count > 0 ? own : header.line, beside: row)
    default: return books.book.accountPlace(of: row)
    }
  }
}

extension Plan {
  /// Any cell that tells which plan this is.
  var anchor: Place? {
    title?.place ?? team?.place ?? years?.place ?? budgets.first?.place
      ?? themes.first?.name.place
  }
}
