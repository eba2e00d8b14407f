import Basics
import Diagnostics
import Ledger
import Norms

/// Lines of journals, which norms judge in classes (`PostingClasses`).
final class PostingKind: SubjectKind {
  override var isOfYears: Bool { false }

  /// A group is judged by its first day.
  override func days(of reference: SubjectReference, _ facts: BookFacts) -> [Day] {
    if let row = facts.line(of: reference) { return [facts.books.book.posting(at: row).day] }
    return [facts.group(reference).firstDay]
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    facts.postingFact(field, reference)
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    facts.books.book.names.accounts[Int(facts.group(reference).account)]
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    facts.books.book.accountPlace(of: facts.line(of: reference) ?? facts.group(reference).first)
  }

  override func place(
    of field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> Place? {
    let book = facts.books.book
    let row = facts.line(of: reference) ?? facts.group(reference).first
    switch field {
    case .amount, .hours:
      let text = book.text(of: row)
      return book.place(of: text.amount.count > 0 ? text.amount : text.account, beside: row)
    case .day, .document, .description:
      let header = book.header(of: row)
      let own = (field == .document ? header.code : nil) ?? header.description
      return book.place(of: own.count > 0 ? own : header.line, beside: row)
    default: return book.accountPlace(of: row)
    }
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    let plan = Int(facts.owners[facts.group(of: reference)].plan)
    return plan < 0 ? nil : plan
  }

  override func team(of reference: SubjectReference, _ facts: BookFacts) -> String? {
    facts.teamName(ofGroup: facts.group(of: reference))
  }

  override func inheritedFrom(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> String? {
    let group = facts.group(of: reference)
    guard let label = label(field), facts.label(label, ofGroup: group)?.isInherited ?? false else {
      return nil
    }
    let activity = facts.activities[Int(facts.owners[group].activity)]
    return facts.register.activity(of: activity).name.value
  }

  override func named(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> String? {
    label(field).flatMap { facts.label($0, ofGroup: facts.group(of: reference))?.value }
  }

  /// The label that a booking says a field with, or has it from its activity by.
  private func label(_ field: Field) -> PostingLabel? {
    switch field {
    case .municipality: .municipality
    case .agreement: .agreement
    case .targetGroup: .targetGroup
    case .fundingSource: .fundingSource
    default: nil
    }
  }

  override func missing(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Missing]? {
    switch field {
    case .plan: return facts.missingPlan(reference)
    case .fundingSource:
      guard let name = named(field, reference, facts), !facts.fact(field, reference).isKnown else {
        return nil
      }
      return [
        Missing(
          dutch: "de bron \(name) in de tabel Bronnen van de organisatie",
          english: "the funding source \(name) in the organisation's table Bronnen",
          at: place(of: reference, facts))
      ]
    default: return facts.missingElsewhere(field, reference)
    }
  }

  override func table(of reference: SubjectReference, _ facts: BookFacts) -> Int? { 0 }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) {
    let group = facts.group(of: reference)
    let owner = facts.owners[group]
    if case .text(let name) = facts.fact(.theme, reference).value { subject.theme = name }
    if owner.activity >= 0 {
      subject.activity = facts.name(of: SubjectReference(.activity, owner.activity))
    }
    subject.municipality = facts.municipalityName(ofGroup: group)
    subject.agreement = facts.label(.agreement, ofGroup: group)?.value
    subject.kind = facts.books.paths[Int(facts.groups[group].account)].kind?.rawValue
  }
}

extension BookFacts {
  /// A fact of a single line, or of a group: there a day and an amount are bounds.
  fileprivate func postingFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let number = group(of: reference)
    let group = groups[number]
    let owner = owners[number]
    let path = books.paths[Int(group.account)]
    switch field {
    case .layer: return .text(path.layer == .realisation ? "realisatie" : path.layer.rawValue)
    case .account, .name: return .text(books.book.names.accounts[Int(group.account)])
    case .ledgerCode: return .text(path.ledgerCode)
    case .legalParts:
      let activity = owner.activity < 0 ? nil : activities[Int(owner.activity)]
      return legalPartsFact(path.ledgerCode, activity.map { register.activity(of: $0) })
    case .kind: return .text(path.kind?.rawValue)
    case .theme: return .text(themeName(path.ledgerCode, owner.plan < 0 ? nil : Int(owner.plan)))
    case .responsible: return responsibleFact(path.ledgerCode)
    case .amount, .hours, .day, .document, .description, .counterAccounts, .tenantsOrganisation:
      return lineFact(field, reference)
    case .team: return .text(teamName(ofGroup: number))
    case .municipality: return .text(municipalityName(ofGroup: number))
    case .agreement: return agreementFact(named: placedLabel(.agreement, reference))
    case .targetGroup: return labelFact(.targetGroup, reference)
    case .fundingSource: return fundingSourceFact(named: placedLabel(.fundingSource, reference))
    case .phase: return labelFact(.phase, reference)
    case .commitment: return labelFact(.commitment, reference)
    case .motivation: return labelFact(.motivation, reference)
    case .activity:
      return .subject(
        owner.activity < 0
          ? nil : SubjectReference(.activity, owner.activity, year: Int16(clamping: group.year)))
    case .plan:
      return .subject(
        owner.plan < 0
          ? nil : SubjectReference(.plan, owner.plan, year: Int16(clamping: group.year)))
    default: return divisionFact(field, reference)
    }
  }

  /// What the lines have by the name of a label, at the line or in the plan, wherever it is said.
  private func placedLabel(
    _ label: PostingLabel, _ reference: SubjectReference
  ) -> Placed<String>? {
    let number = group(of: reference)
    guard let found = self.label(label, ofGroup: number) else { return nil }
    let planned = found.isInherited ? plannedPlace(of: label, number) : nil
    return Placed(found.value, at: planned ?? place(of: number))
  }

  private func labelFact(_ label: PostingLabel, _ reference: SubjectReference) -> Fact {
    let number = group(of: reference)
    guard let found = self.label(label, ofGroup: number) else { return .absent }
    return .text(found.value, at: found.isInherited ? plannedPlace(of: label, number) : nil)
  }

  /// The cell of the plan from which lines have what they do not say themselves.
  private func plannedPlace(of label: PostingLabel, _ group: Int) -> Place? {
    let activity = register.activity(of: activities[Int(owners[group].activity)])
    switch label {
    case .agreement: return activity.agreement?.place
    case .targetGroup: return activity.targetGroup?.place
    case .fundingSource: return activity.source?.place
    case .municipality: return activity.municipalities.first?.municipality.place
    case .team, .phase, .motivation, .commitment: return nil
    }
  }

  /// The theme as the organisation calls it, else as the plan does.
  private func themeName(_ code: String?, _ plan: Int?) -> String? {
    guard let code else { return nil }
    let listed = books.organisation.ledgerCodes.first { $0.code.value == code }
    if let theme = listed?.theme?.value { return theme }
    return plan.flatMap { number in
      books.plans[number].themes.first { $0.code?.value == code }?.name.value
    }
  }

  /// What differs between the lines of a group.
  private func lineFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    guard let row = line(of: reference) else { return groupFact(field, group(reference)) }
    let posting = books.book.posting(at: row)
    switch field {
    case .day: return Fact(.day(DayBounds(posting.day)))
    case .amount:
      let euros = value.euros(of: row, in: books.book)
      return Fact(
        .number(euros.map { Bounds(Ratio($0)) } ?? .anything), isFilledIn: euros != nil)
    case .hours:
      let commodity = books.book.names.commodities[Int(posting.commodity)]
      guard CubeSelection.isHours(commodity) else { return .absent }
      return Fact(.number(Bounds(Ratio(posting.quantity))))
    case .document:
      return .text(books.book.code(of: row))
    case .counterAccounts:
      return .texts(counterAccounts(of: row), at: books.book.accountPlace(of: row))
    case .tenantsOrganisation: return .text(tenants.named(in: [description(of: row)]))
    default:
      let text = description(of: row)
      return .text(text.isEmpty ? nil : text)
    }
  }

  private func description(of row: PostingPlace) -> String {
    books.book.source(of: row).text(in: books.book.header(of: row).description)
  }

  /// The accounts of the lines of a transaction that take what a line brings, or bring what it takes,
  /// in its layer; each once, as booked.
  func counterAccounts(of place: PostingPlace) -> [String] {
    let part = books.book.parts[place.part]
    let own = part.postings[place.row]
    let layer = books.paths[Int(own.account)].layer
    return part.postingRange(ofTransaction: place.transaction).compactMap { row in
      let other = part.postings[row]
      guard books.paths[Int(other.account)].layer == layer,
        other.mantissa < 0 && own.mantissa > 0 || other.mantissa > 0 && own.mantissa < 0
      else { return nil }
      return books.book.names.accounts[Int(other.account)]
    }.unique
  }

  private func groupFact(_ field: Field, _ group: PostingGroups.Group) -> Fact {
    switch field {
    case .day: return Fact(.day(DayBounds(first: group.firstDay, last: group.lastDay)))
    case .amount:
      guard let least = group.figures.least, let most = group.figures.most, !group.isOpen else {
        return Fact(.number(.anything), isFilledIn: !group.isOpen)
      }
      return Fact(.number(Bounds(least: Ratio(least), most: Ratio(most))))
    case .hours:
      // Which of the lines have hours, and how many each, is told by the lines alone.
      return group.figures.hours.isZero ? .absent : Fact(.number(.anything))
    case .document: return Fact(.absent, isFilledIn: group.documents == .all)
    default: return Fact(.absent, isFilledIn: true)
    }
  }
}

extension PostingGroups.Group {
  /// Whether an amount has no value in euros, or all of them together are too large to be exact.
  var isOpen: Bool { !figures.unvalued.isEmpty || !figures.isExact || figures.least == nil }
}
