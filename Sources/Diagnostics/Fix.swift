import Basics

/// A change to the texts that settles a finding, or may settle it.
package struct Fix: Sendable {
  /// How sure it is that the change is what the writer meant.
  package enum Grade: Int, Comparable, CaseIterable, Sendable {
    /// One of several ways, or one that hides a mistake: shown, and never applied.
    case displayOnly
    /// Probably right, but somebody has to look.
    case unsafe
    /// Means the same to everyone, and can mean nothing else.
    case safe

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  /// A stretch of a text, and what is to stand there instead.
  package struct Edit: Hashable, Sendable {
    package let place: Place
    package let replacement: String

    package init(_ place: Place, _ replacement: String) {
      self.place = place
      self.replacement = replacement
    }

    /// By text and place.
    package func precedes(_ other: Edit) -> Bool {
      if place.source != other.place.source { return place.source < other.place.source }
      let (left, right) = (place.range, other.place.range)
      if left.start != right.start { return left.start < right.start }
      if left.end != right.end { return left.end < right.end }
      return replacement < other.replacement
    }
  }

  /// What the change does, as an order without a full stop.
  package let title: Bilingual
  package let grade: Grade
  /// In the order of their places; none of them overlap.
  package let edits: [Edit]

  /// Nil without edits: there is nothing to change then.
  package init?(_ title: Bilingual, _ grade: Grade, _ edits: [Edit]) {
    guard !edits.isEmpty else { return nil }
    self.title = title
    self.grade = grade
    self.edits = edits.sorted { $0.precedes($1) }
    for (edit, next) in zip(self.edits, self.edits.dropFirst()) {
      precondition(
        edit.place.source != next.place.source || edit.place.range.end <= next.place.range.start,
        "The edits of one fix do not overlap.")
    }
  }

  /// A known word in the place of a near miss of it.
  ///
  /// It is safe where the word can mean nothing else of what is known.
  package init?(
    spelling typed: String, as meant: String, among known: [String], at places: [Place]
  ) {
    self.init(
      Fix.writing(meant),
      Spelling.isSure(that: typed, means: meant, among: known) ? .safe : .unsafe,
      places.map { Edit($0, meant) })
  }

  /// `schrijf 2020-03-12`.
  package static func writing(_ text: String) -> Bilingual {
    let text = DisplayWidth.shortened(text, to: 60)
    return Bilingual(dutch: "schrijf \(text)", english: "write \(text)")
  }

  /// The same change with a grade that is no higher than `most`.
  package func atMost(_ most: Grade) -> Fix {
    Fix(title, min(grade, most), edits) ?? self
  }

  /// The same change with every text of it shown in another way; nil if that would write something
  /// else than was meant.
  package func withTexts(_ change: (String) -> String) -> Fix? {
    guard edits.allSatisfy({ change($0.replacement) == $0.replacement }) else { return nil }
    return Fix(
      title.mapped(change), grade, edits)
  }
}
