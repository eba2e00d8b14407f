import Basics
import Diagnostics
import Ledger
import Norms

/// An agreement with a municipality and tenants, as the organisation lists it.
final class AgreementKind: SubjectKind {
  private func agreement(
    _ index: Int, _ facts: BookFacts
  ) -> Organisation.Agreement { facts.books.organisation.agreements[index] }

  // MARK: Which there are

  override func count(_ facts: BookFacts) -> Int { facts.books.organisation.agreements.count }

  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    guard division.contains(.year) else { return [0] }
    let agreement = agreement(index, facts)
    return moneyYears(of: index, facts).filter { year in
      (agreement.from.map { $0.value.components.year <= year } ?? true)
        && (agreement.until.map { year <= $0.value.components.year } ?? true)
    }
  }

  override func days(of reference: SubjectReference, _ facts: BookFacts) -> [Day] {
    let agreement = agreement(Int(reference.index), facts)
    return [agreement.until?.value ?? agreement.from?.value ?? facts.asOf]
  }

  // MARK: What it is

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let agreement = agreement(Int(reference.index), facts)
    switch field {
    case .name: return .text(agreement.name)
    case .parties: return .texts(agreement.parties, at: agreement.name.place)
    case .municipalities: return .names(agreement.municipalities, at: agreement.name.place)
    case .start: return .day(agreement.from)
    case .end: return .day(agreement.until)
    case .period: return .period(agreement.from, agreement.until, at: agreement.name.place)
    case .signed: return .day(agreement.signed)
    case .activities:
      return facts.activitiesFact(reference) { $0.agreement?.value == agreement.name.value }
    case .agreedMaximum: return agreement.maximum.map { .figure($0) } ?? .absent
    default: return facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    agreement(Int(reference.index), facts).name.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    agreement(Int(reference.index), facts).name.place
  }

  override func table(of reference: SubjectReference, _ facts: BookFacts) -> Int? { 0 }

  override func record(of reference: SubjectReference, _ facts: BookFacts) -> CellRecord? {
    agreement(Int(reference.index), facts).record
  }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) { subject.agreement = name(of: reference, facts) }

  // MARK: Its money

  override var hasPots: Bool { false }

  override func candidates(
    _ reference: SubjectReference, in year: Int, _ facts: BookFacts
  ) -> [Int] { facts.bookings.rows(ofAgreement: Int(reference.index), in: year) }

  override func holds(
    _ row: Bookings.Row, _ reference: SubjectReference, _ facts: BookFacts
  ) -> Truth { Truth(row.agreement == Int(reference.index)) }

  override func organisationRows(
    _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Organisation.Team] {
    let rows = facts.books.organisation.teams
    let names = agreement(Int(reference.index), facts).municipalities
    let own = rows.filter { row in names.contains { $0.value == row.municipality?.value } }
    return own.isEmpty ? rows : own
  }
}

/// Where money comes from, which bookings and activities lead to.
final class FundingSourceKind: SubjectKind {
  private func source(
    _ reference: SubjectReference, _ facts: BookFacts
  ) -> Organisation.FundingSource {
    facts.books.organisation.sources[Int(reference.index)]
  }

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    switch field {
    case .name: .text(source(reference, facts).name)
    case .end: .day(source(reference, facts).until)
    default: facts.divisionFact(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    source(reference, facts).name.value
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    source(reference, facts).name.place
  }
}
