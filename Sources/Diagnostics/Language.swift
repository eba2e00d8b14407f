/// A language in which Wijkboek speaks to its users.
package enum Language: String, CaseIterable, Sendable {
  case dutch = "nl"
  case english = "en"

  /// A number with its noun, of which there are one and many.
  package func count(
    _ number: Int, _ dutch: (one: String, many: String), _ english: (one: String, many: String)
  ) -> String {
    let noun = self == .dutch ? dutch : english
    return "\(number) " + (number == 1 ? noun.one : noun.many)
  }
}

/// The same sentence in every language that Wijkboek speaks.
///
/// Both texts are made where the fact is found, so that the words of a rule stand beside the rule
/// and none of them can be forgotten. Only findings pay for this, and findings are few.
package struct Bilingual: Equatable, Sendable {
  package let dutch: String
  package let english: String

  package init(dutch: String, english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The text that `make` builds for each language, for sentences that hold figures.
  package init(_ make: (Language) -> String) {
    dutch = make(.dutch)
    english = make(.english)
  }

  package func mapped(_ change: (String) -> String) -> Bilingual {
    Bilingual(dutch: change(dutch), english: change(english))
  }

  package func text(in language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
