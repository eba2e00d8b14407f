package import Basics
package import Diagnostics

/// What a norm asks a person about one thing, and how that stands.
package struct AskedQuestion: Sendable {
  package enum Standing: Sendable {
    case open, answered
    /// What was asked about has changed since.
    case lapsed
    /// A row is there that does not say all.
    case unfinished
    /// Several answers are there, so that none holds.
    case contested
  }

  /// What somebody answered; of one that stands beside what it is about nobody says who and when.
  package struct Answer: Sendable {
    package let text: String
    package let who: String?
    package let day: Day?

    package init(text: String, who: String?, day: Day?) {
      self.text = text
      self.who = who
      self.day = day
    }
  }

  /// The number of the norm in its rulebook.
  package let norm: Int
  package let question: Bilingual
  /// The cell by which what is asked about is known.
  package let place: Place
  package let standing: Standing
  /// What was answered, or what lapsed.
  package let answer: Answer?
  /// Whether somebody lets it be that nobody answers.
  package let isWaived: Bool

  package init(
    norm: Int, question: Bilingual, place: Place, standing: Standing, answer: Answer?,
    isWaived: Bool
  ) {
    self.norm = norm
    self.question = question
    self.place = place
    self.standing = standing
    self.answer = answer
    self.isWaived = isWaived
  }
}
