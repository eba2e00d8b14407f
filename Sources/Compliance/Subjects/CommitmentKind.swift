import Basics
import Diagnostics
import Ledger
import Norms

/// What was promised by one document.
final class CommitmentKind: SubjectKind {
  private func document(
    _ reference: SubjectReference, _ facts: BookFacts
  ) -> CommitmentDocument { facts.bookings.promisedDocuments[Int(reference.index)] }

  /// The group of the line that opened it first.
  private func group(_ reference: SubjectReference, _ facts: BookFacts) -> Int {
    guard let group = facts.group(ofLine: document(reference, facts).first) else {
      preconditionFailure("What promises money for liveability is in a group.")
    }
    return group
  }

  // MARK: Which there are

  override func count(_ facts: BookFacts) -> Int { facts.bookings.promisedDocuments.count }

  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    [facts.bookings.promisedDocuments[index].day.components.year]
  }

  override var isOfYears: Bool { false }

  // MARK: What it is

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let document = document(reference, facts)
    let place = place(of: reference, facts)
    let group = group(reference, facts)
    let path = facts.books.paths[Int(facts.groups[group].account)]
    switch field {
    case .name: return .text(document.code, at: place)
    case .start: return Fact(.day(DayBounds(document.day)), at: place)
    case .age:
      let days = Int128(facts.asOf.number) - Int128(document.day.number)
      return Fact(.number(Bounds(Ratio(days))), at: place)
    case .amount: return fact(of: opened(reference, facts), at: place)
    case .openAmount: return fact(of: open(reference, facts), at: place)
    case .description:
      let book = facts.books.book
      let text = book.source(of: document.first).text(
        in: book.header(of: document.first).description)
      return .text(text.isEmpty ? nil : text, at: place)
    case .ledgerCode: return .text(path.ledgerCode, at: place)
    case .kind: return .text(path.kind?.rawValue, at: place)
    case .activity:
      let activity = Int(facts.owners[group].activity)
      return .subject(activity < 0 ? nil : reference.to(.activity, activity), at: place)
    case .plan:
      return .subject(plan(of: reference, facts).map { reference.to(.plan, $0) }, at: place)
    case .team: return .text(facts.teamName(ofGroup: group), at: place)
    case .municipality: return .text(facts.municipalityName(ofGroup: group), at: place)
    case .motivation: return .text(facts.label(.motivation, ofGroup: group)?.value, at: place)
    default: return facts.divisionFact(field, reference)
    }
  }

  private func fact(of sum: BoundedMoney, at place: Place?) -> Fact {
    Fact(.number(sum.bounds), isFilledIn: sum.isFilledIn, at: place)
  }

  private func opened(_ reference: SubjectReference, _ facts: BookFacts) -> BoundedMoney {
    var sum = BoundedMoney()
    sum.add(document(reference, facts).opened, phrases: { facts.phrase($0, reference) })
    return sum
  }

  /// While books are not complete up to the day of judgement, some of it may have been used.
  private func open(_ reference: SubjectReference, _ facts: BookFacts) -> BoundedMoney {
    var sum = BoundedMoney()
    sum.add(document(reference, facts).open, phrases: { facts.phrase($0, reference) })
    let rows = facts.kind(of: reference).organisationRows(reference, facts)
    let until = rows.completeUntil?.value
    guard until.map({ $0 < facts.asOf }) ?? true, sum.bounds != Bounds(.zero) else { return sum }
    sum.bounds = sum.bounds.union(Bounds(.zero))
    let open = rows.first { ($0.completeUntil?.value ?? until) == until } ?? rows.first
    sum.miss(
      .books(
        of: facts.teamName(of: reference), after: until,
        at: open.map { $0.completeUntil?.place ?? $0.name.place } ?? place(of: reference, facts)))
    return sum
  }

  override func missing(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Missing]? {
    switch field {
    case .amount: opened(reference, facts).missing
    case .openAmount: open(reference, facts).missing
    case .plan: facts.missingPlan(reference)
    default: facts.missingElsewhere(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    document(reference, facts).code
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    facts.books.book.accountPlace(of: document(reference, facts).first)
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    let plan = Int(facts.owners[group(reference, facts)].plan)
    return plan < 0 ? nil : plan
  }

  override func team(of reference: SubjectReference, _ facts: BookFacts) -> String? {
    facts.teamName(ofGroup: group(reference, facts))
  }

  override func table(of reference: SubjectReference, _ facts: BookFacts) -> Int? { 0 }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) {
    subject.document = name(of: reference, facts)
    let activity = Int(facts.owners[group(reference, facts)].activity)
    if activity >= 0 { subject.activity = facts.name(of: reference.to(.activity, activity)) }
    subject.municipality = facts.municipalityName(ofGroup: group(reference, facts))
  }

  override func otherNames(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    [name(of: reference, facts)]
  }
}
