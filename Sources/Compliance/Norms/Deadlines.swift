import Basics
import Diagnostics
import Ledger
package import Norms

extension NormResults {
  /// The terms of all norms that have one, in the order of their days; what has none stands last.
  ///
  /// A norm about bookings has none: there are too many of those for a calendar.
  package func deadlines(_ rulebook: Rulebook) -> [Deadline] {
    var found: [Deadline] = []
    for (number, norm) in rulebook.norms.enumerated()
    where norm.rule.hasTerm && norm.rule.subject != .posting {
      for reference in subjects.references(norm.rule.subject, norm.rule.division) {
        let days = subjects.days(of: reference).filter { norm.validity.contains($0) }
        guard let day = days.first, let term = judging.term(number, reference, day) else {
          continue
        }
        found.append(deadline(number, reference, term, judgedOn: day))
      }
    }
    return found.enumerated().sorted {
      guard let one = $0.element.due else { return false }
      guard let other = $1.element.due else { return true }
      return (one, $0.offset) < (other, $1.offset)
    }.map { $0.element }
  }

  private func deadline(
    _ norm: Int, _ reference: SubjectReference, _ term: Term, judgedOn day: Day
  ) -> Deadline {
    let facts = subjects.facts
    var subject = Judgement.Subject()
    facts.kind(of: reference).describe(reference, in: &subject, facts)
    let state: Deadline.State =
      switch (term.due, term.isMet) {
      case (_, .yes): .met
      case (let due?, _) where due >= asOf: .ahead
      case (nil, _), (_, .unknown): .unsaid
      case (_, .no): .missed
      }
    return Deadline(
      norm: norm, name: facts.name(of: reference),
      team: facts.kind(of: reference).team(of: reference, facts),
      municipality: subject.municipality, due: term.due,
      year: (term.due ?? day).components.year, done: term.done, state: state,
      place: facts.place(of: reference))
  }
}
