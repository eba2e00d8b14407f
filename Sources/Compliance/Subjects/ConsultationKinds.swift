import Basics
import Diagnostics
import Ledger
import Norms

/// A row of what the law has a corporation agree, offer and pay: one that is judged once, by a day
/// of its own.
class ConsultationKind: SubjectKind {
  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    division.contains(.year) ? days(of: index, facts).map { $0.components.year } : [0]
  }

  override func days(of reference: SubjectReference, _ facts: BookFacts) -> [Day] {
    days(of: Int(reference.index), facts)
  }

  /// The days whose norms hold for a row.
  func days(of index: Int, _ facts: BookFacts) -> [Day] { [facts.asOf] }

  override func table(of reference: SubjectReference, _ facts: BookFacts) -> Int? { 0 }
}

/// Something that was promised under a performance agreement.
final class PromiseKind: ConsultationKind {
  private func promise(
    _ reference: SubjectReference, _ facts: BookFacts
  ) -> Organisation.Promise { facts.books.organisation.promises[Int(reference.index)] }

  override func count(_ facts: BookFacts) -> Int { facts.books.organisation.promises.count }

  override func days(of index: Int, _ facts: BookFacts) -> [Day] {
    [facts.books.organisation.promises[index].due?.value ?? facts.asOf]
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let promise = promise(reference, facts)
    switch field {
    case .name: return .text(promise.name)
    case .agreement:
      let number = promise.agreement.flatMap {
        facts.books.organisation.number(ofAgreement: $0.value)
      }
      return .subject(number.map { reference.to(.agreement, $0) }, at: promise.agreement?.place)
    case .executor: return .text(promise.by)
    case .municipalities: return .names(promise.municipalities, at: promise.name.place)
    case .count: return .count(promise.count)
    case .amount: return .figure(promise.figure)
    case .due: return .day(promise.due)
    case .state: return .text(promise.state?.value.rawValue, at: promise.state?.place)
    case .done: return .day(promise.done)
    case .published: return .day(promise.published)
    case .disputed: return .day(promise.disputed)
    case .submitted: return .day(promise.submitted)
    default: return facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    promise(reference, facts).name.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    promise(reference, facts).name.place
  }

  override func named(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> String? { promise(reference, facts).agreement?.value }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) {
    let promise = promise(reference, facts)
    subject.agreement = promise.agreement?.value
    if promise.municipalities.count == 1 { subject.municipality = promise.municipalities[0].value }
  }
}

/// An organisation of tenants in one year.
final class TenantsOrganisationKind: ConsultationKind {
  private func row(
    _ index: Int, _ facts: BookFacts
  ) -> Organisation.TenantsOrganisation { facts.books.organisation.tenantsOrganisations[index] }

  override func count(_ facts: BookFacts) -> Int {
    facts.books.organisation.tenantsOrganisations.count
  }

  override func days(of index: Int, _ facts: BookFacts) -> [Day] {
    [Day(endOf: row(index, facts).year.value) ?? facts.asOf]
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let row = row(Int(reference.index), facts)
    switch field {
    case .name: return .text(row.name)
    case .year: return .year(row.year.value, at: row.year.place)
    case .municipalities: return .names(row.municipalities, at: row.name.place)
    case .amount: return .figure(row.figure)
    case .accounted: return .day(row.accounted)
    case .trainingDays: return .count(row.trainingDays)
    case .consulted: return .day(row.consulted)
    default: return facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    row(Int(reference.index), facts).name.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    row(Int(reference.index), facts).name.place
  }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) {
    let row = row(Int(reference.index), facts)
    subject.year = row.year.value
    if row.municipalities.count == 1 { subject.municipality = row.municipalities[0].value }
  }
}

/// What the corporation offers one municipality, as it was sent in one year.
final class BidKind: ConsultationKind {
  private func bid(_ index: Int, _ facts: BookFacts) -> Organisation.Bid {
    facts.books.organisation.bids[index]
  }

  override func count(_ facts: BookFacts) -> Int { facts.books.organisation.bids.count }

  override func days(of index: Int, _ facts: BookFacts) -> [Day] {
    [Day(endOf: bid(index, facts).year.value) ?? facts.asOf]
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let bid = bid(Int(reference.index), facts)
    switch field {
    case .municipality: return .text(bid.municipality)
    case .year: return .year(bid.year.value, at: bid.year.place)
    case .firstYear: return .year(bid.from)
    case .lastYear: return .year(bid.until)
    case .hasProgramme: return .truth(bid.hasProgramme)
    case .amount: return .figure(bid.liveability)
    case .invited: return .day(bid.invited)
    case .due: return .day(bid.due)
    case .sent: return .day(bid.sent)
    case .filed: return .day(bid.filed)
    default: return facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    let bid = bid(Int(reference.index), facts)
    return "\(bid.municipality.value) \(bid.year.value)"
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    bid(Int(reference.index), facts).municipality.place
  }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) {
    let bid = bid(Int(reference.index), facts)
    subject.year = bid.year.value
    subject.municipality = bid.municipality.value
  }
}

/// What an organisation of tenants was asked about a plan.
final class AdviceKind: ConsultationKind {
  private func advice(_ index: Int, _ facts: BookFacts) -> Plan.Advice {
    let row = facts.advice[index]
    return facts.books.plans[row.plan].advice[row.advice]
  }

  override func count(_ facts: BookFacts) -> Int { facts.advice.count }

  override func days(of index: Int, _ facts: BookFacts) -> [Day] {
    advice(index, facts).asked.map { [$0.value] } ?? facts.days(ofPlan: facts.advice[index].plan)
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let advice = advice(Int(reference.index), facts)
    switch field {
    case .name: return .text(advice.organisation)
    case .asked: return .day(advice.asked)
    case .received: return .day(advice.received)
    case .isFollowed: return .truth(advice.isFollowed)
    case .answered: return .day(advice.answered)
    case .start: return .day(advice.started)
    case .plan: return .subject(reference.to(.plan, facts.advice[Int(reference.index)].plan))
    default: return facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    advice(Int(reference.index), facts).organisation.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    advice(Int(reference.index), facts).organisation.place
  }

  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    facts.advice[Int(reference.index)].plan
  }
}
