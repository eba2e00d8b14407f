import Basics
import Ledger
import Norms

extension Division {
  /// The parts of a year that are judged apart.
  fileprivate var parts: [YearPart] {
    if contains(.tertiaal) { return (1...3).map { .tertiaal($0) } }
    return contains(.month) ? (1...12).map { .month($0) } : [.whole]
  }
}

/// Whom a norm judges, by which day, and at which status.
struct NormSubjects {
  let facts: BookFacts
  /// What every plan is taken to be, where that was asked for.
  let status: Plan.Status?

  private var books: JudgedBooks { facts.books }

  /// All subjects of a kind, but for postings, which are judged in classes (`PostingClasses`).
  func references(_ subject: Subject, _ division: Division) -> [SubjectReference] {
    var references: [SubjectReference] = []
    let asked = facts.kinds[subject]
    for index in 0..<asked.count(facts) {
      let kinds: [AccountPath.Kind?] =
        division.contains(.kind) ? asked.kinds(of: index, facts).map { Optional($0) } : [nil]
      for year in asked.years(of: index, division, facts) {
        let own = SubjectReference(subject, Int32(index), year: Int16(clamping: year))
        for kind in kinds {
          for part in division.parts {
            var reference = own
            reference.kind = kind
            reference.part = part
            references.append(reference)
          }
        }
      }
    }
    return references
  }

  /// Whether a subject is part of a plan that waits for its adoption, so that none of its money is
  /// there to be spent yet.
  func isWaiting(_ reference: SubjectReference) -> Bool {
    facts.kind(of: reference).isWaiting(reference, facts)
  }

  // MARK: The day

  /// The days whose norms and dated values hold for a subject, the earliest first.
  ///
  /// A year is judged by its last day, a plan as a whole by each year that it has figures for, and a
  /// group of postings by its first day.
  func days(of reference: SubjectReference) -> [Day] {
    let kind = facts.kind(of: reference)
    guard kind.isOfYears, let end = Day(endOf: reference.year == 0 ? nil : Int(reference.year))
    else { return kind.days(of: reference, facts) }
    return [end]
  }

  // MARK: The status

  /// How far the plan of a subject has come: one that does not say so is a draft, and what has no
  /// plan is judged in full.
  func status(of reference: SubjectReference) -> Plan.Status {
    if let status { return status }
    guard let plan = facts.plan(of: reference) else { return .adopted }
    return books.plans[plan].status?.value ?? .draft
  }
}
