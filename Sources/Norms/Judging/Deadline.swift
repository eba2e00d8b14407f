package import Basics
package import Diagnostics

/// What must have happened by a day, of one subject, by one norm.
package struct Deadline: Sendable {
  package enum State: Sendable {
    /// It happened in time.
    case met
    /// The day is over, and it did not happen by then.
    case missed
    /// The day is still to come.
    case ahead
    /// The day is over, or is not known, and nobody says whether it happened.
    case unsaid
  }

  /// The number of the norm in the rulebook.
  package let norm: Int
  package let name: String
  package let team: String?
  package let municipality: String?
  package let due: Day?
  /// The year of the term, or of the day by which the subject is judged where the term is not known.
  package let year: Int
  package let done: Day?
  package let state: State
  package let place: Place?

  package init(
    norm: Int, name: String, team: String?, municipality: String?, due: Day?, year: Int, done: Day?,
    state: State, place: Place?
  ) {
    self.norm = norm
    self.name = name
    self.team = team
    self.municipality = municipality
    self.due = due
    self.year = year
    self.done = done
    self.state = state
    self.place = place
  }
}
