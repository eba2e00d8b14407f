package import Basics
import Ledger

/// What a norm says of a subject.
package struct Verdict: Sendable {
  package enum Outcome: Sendable {
    /// `voldoet`
    case complies
    /// `voldoet niet`
    case fails
    /// `niet te toetsen`: something is missing that a person can fill in.
    case undetermined
    /// `loopt nog`: nothing is missing but the rest of a period that is not over yet.
    case ongoing
  }

  /// Whether there is something to be said: it fails, or nobody can tell.
  package var isAmiss: Bool { outcome == .fails || outcome == .undetermined }

  /// The number of the norm in its rulebook.
  package let norm: Int
  package let subject: SubjectReference
  package let outcome: Outcome
  /// The day by which the norm and its dated values were chosen.
  package let day: Day
  /// Whether the norm is about the subject for sure: its `waar` holds, whatever is unknown.
  package let isApplicable: Bool

  package init(
    norm: Int, subject: SubjectReference, outcome: Outcome, day: Day, isApplicable: Bool = true
  ) {
    self.norm = norm
    self.subject = subject
    self.outcome = outcome
    self.day = day
    self.isApplicable = isApplicable
  }
}
