import Basics
import Diagnostics
import Ledger
import Norms

/// A document by whose number money was spent: all of its lines together.
final class DocumentKind: SubjectKind {
  private func document(
    _ reference: SubjectReference, _ facts: BookFacts
  ) -> BookDocuments.Document { facts.documents.all[Int(reference.index)] }

  private func groups(_ reference: SubjectReference, _ facts: BookFacts) -> [Int] {
    document(reference, facts).rows.compactMap { facts.group(ofLine: $0) }.unique
  }

  // MARK: Which there are

  override func count(_ facts: BookFacts) -> Int { facts.documents.all.count }

  override func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] {
    [facts.documents.all[index].day.components.year]
  }

  override var isOfYears: Bool { false }

  override func days(of reference: SubjectReference, _ facts: BookFacts) -> [Day] {
    [document(reference, facts).day]
  }

  // MARK: What it is

  override func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    let document = document(reference, facts)
    let place = place(of: reference, facts)
    switch field {
    case .name: return .text(document.code, at: place)
    case .day: return Fact(.day(DayBounds(document.day)), at: place)
    case .amount:
      let sum = amount(document, facts)
      return Fact(.number(sum.bounds), isFilledIn: sum.isFilledIn, at: place)
    case .description:
      let book = facts.books.book
      let texts = document.rows.map {
        book.source(of: $0).text(in: book.header(of: $0).description)
      }
      return .texts(texts.filter { !$0.isEmpty }.unique.sorted(), at: place)
    case .counterAccounts:
      return .texts(
        document.rows.flatMap { facts.counterAccounts(of: $0) }.unique.sorted(), at: place)
    case .postings:
      let lines = facts.documents.lines(of: Int(reference.index), facts)
      return .subjects(lines.map { Member($0) }, at: place)
    case .team: return .text(team(of: reference, facts), at: place)
    case .municipalities:
      let names = groups(reference, facts).compactMap { facts.municipalityName(ofGroup: $0) }
      return .texts(names.unique.sorted(), at: place)
    case .motivation:
      let reasons = groups(reference, facts).compactMap {
        facts.label(.motivation, ofGroup: $0)?.value
      }
      return .text(reasons.min(), at: place)
    default: return facts.divisionFact(field, reference)
    }
  }

  private func amount(_ document: BookDocuments.Document, _ facts: BookFacts) -> BoundedMoney {
    var sum = BoundedMoney()
    for row in document.rows {
      if let euros = facts.value.euros(of: row, in: facts.books.book) {
        sum.add(Bounds(Ratio(euros)))
      } else {
        let commodity = facts.books.book.posting(at: row).commodity
        sum.add(.anything)
        sum.miss(
          .value(
            of: facts.books.book.names.commodities[Int(commodity)],
            at: facts.books.book.accountPlace(of: row)))
      }
    }
    return sum
  }

  override func missing(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Missing]? {
    switch field {
    case .amount: amount(document(reference, facts), facts).missing
    case .postings: []
    default: facts.missingElsewhere(field, reference)
    }
  }

  override func name(of reference: SubjectReference, _ facts: BookFacts) -> String {
    document(reference, facts).code
  }

  override func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? {
    facts.books.book.accountPlace(of: document(reference, facts).rows[0])
  }

  /// Nil where its lines do not agree.
  override func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? {
    let plans = groups(reference, facts).map { Int(facts.owners[$0].plan) }.unique
    return plans.count == 1 && plans[0] >= 0 ? plans[0] : nil
  }

  override func team(of reference: SubjectReference, _ facts: BookFacts) -> String? {
    let teams = groups(reference, facts).map { facts.teamName(ofGroup: $0) }.unique
    return teams.count == 1 ? teams[0] : nil
  }

  override func table(of reference: SubjectReference, _ facts: BookFacts) -> Int? { 0 }

  override func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) { subject.document = name(of: reference, facts) }

  override func otherNames(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    [name(of: reference, facts)]
  }
}
