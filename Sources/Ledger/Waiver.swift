package import Basics
package import Diagnostics

/// A row that lets a finding be: which norm, of what, why, by whom and until when.
package struct Waiver: Sendable {
  /// The row.
  package let place: Place
  /// The code of the norm.
  package let norm: Placed<String>
  /// The name of a team, municipality, theme, activity, plan or document; nil is all of them.
  package let subject: Placed<String>?
  package let reason: Placed<String>?
  package let who: Placed<String>?
  /// The last day on which it holds; nil is without end.
  package let until: Placed<Day>?
  /// Whether a last day is written that cannot be read, so that nobody can say if it is over.
  package let isUntilUnreadable: Bool

  package init(
    place: Place, norm: Placed<String>, subject: Placed<String>?, reason: Placed<String>?,
    who: Placed<String>?, until: Placed<Day>?, isUntilUnreadable: Bool = false
  ) {
    self.place = place
    self.norm = norm
    self.subject = subject
    self.reason = reason
    self.who = who
    self.until = until
    self.isUntilUnreadable = isUntilUnreadable
  }

  /// Whether it lets anything be on a day: without a reason, or past its last day, it does not.
  package func holds(on day: Day) -> Bool {
    reason != nil && !isUntilUnreadable && (until.map { day <= $0.value } ?? true)
  }
}
