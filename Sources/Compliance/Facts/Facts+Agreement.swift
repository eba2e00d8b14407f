import Ledger
import Norms

// Agreements, and the parts of plans and of the organisation that other subjects lead to.
extension BookFacts {
  func agreementFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let agreement = books.organisation.agreements[Int(reference.index)]
    switch field {
    case .name: return .text(agreement.name)
    case .parties: return .texts(agreement.parties, at: agreement.name.place)
    case .municipalities:
      return .texts(
        agreement.municipalities.map { $0.value },
        at: agreement.municipalities.first?.place ?? agreement.name.place)
    case .start: return .day(agreement.from)
    case .end: return .day(agreement.until)
    case .period: return .period(agreement.from, agreement.until, at: agreement.name.place)
    case .signed: return .day(agreement.signed)
    case .agreedMaximum: return agreement.maximum.map { .figure($0) } ?? .absent
    default: return divisionFact(field, reference)
    }
  }

  func municipalityBudgetFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let named = budget(municipalityBudgets[Int(reference.index)])
    switch field {
    case .name: return .text(named.name)
    case .amount: return .figure(named.figure)
    default: return divisionFact(field, reference)
    }
  }

  func approvalFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let row = approvals[Int(reference.index)]
    let approval = books.plans[row.plan].agreements[row.approval]
    switch field {
    case .party: return .text(approval.party)
    case .name: return .text(approval.name)
    case .day: return .day(approval.day)
    case .fingerprint: return .text(approval.fingerprint)
    default: return divisionFact(field, reference)
    }
  }

  func fundingSourceFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let source = books.organisation.sources[Int(reference.index)]
    switch field {
    case .name: return .text(source.name)
    case .end: return .day(source.until)
    default: return divisionFact(field, reference)
    }
  }
}
