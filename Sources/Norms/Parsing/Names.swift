import Basics
import Diagnostics

/// The names of the vocabulary as the parser looks for them: several words in a row.
enum Names {
  struct Name {
    let words: [String]
    let word: Word
  }

  /// What the language itself means by a word; none of them is ever part of a misspelled name.
  static let operators: Set<String> = [
    "of", "en", "niet", "van", "waar", "is", "noemt", "valt", "per",
  ]

  /// Words that begin a part of an expression, or belong to one.
  static let keywords: [String] = [
    "som", "aantal", "hoogste", "laagste", "waarde", "ergens", "tussen", "anders", "een", "geen",
    "ingevuld", "binnen", "ja", "nee", "norm", "elk", "elke", "jaar", "soort", "tertiaal",
  ]

  /// The names of each subject, in the order of `Subject`, by their first words.
  private static let names: [[String: [Name]]] = Subject.allCases.map { subject in
    var names: [String: [Name]] = [:]
    for word in Vocabulary.words(of: subject) {
      for text in word.names {
        let words = Names.split(text)
        names[words.first ?? "", default: []].append(Name(words: words, word: word))
      }
    }
    return names
  }

  private static let firstWords = names.reduce(into: Set<String>()) { $0.formUnion($1.keys) }

  static func split(_ name: String) -> [String] {
    name.spacedWords.map { Lexer.folded(String($0)) }
  }

  /// Whether a word means something to the language, or begins a name.
  static func isKnown(_ word: String) -> Bool {
    operators.contains(word) || keywords.contains(word) || firstWords.contains(word)
      || firstWords.contains(word + "'s")
  }

  /// The longest name of a subject that `words` begin with.
  static func longest(_ words: ArraySlice<String?>, of subject: Subject) -> Name? {
    longest(words, among: names[Subject.allCases.firstIndex(of: subject) ?? 0])
  }

  /// The longest name that any subject has.
  static func longestOfAny(_ words: ArraySlice<String?>) -> Name? {
    guard let first = words.first ?? nil, firstWords.contains(first) else { return nil }
    var best: Name?
    for subject in names {
      if let name = longest(words, among: subject), name.words.count > best?.words.count ?? 0 {
        best = name
      }
    }
    return best
  }

  /// The name of a subject that is all of `words`.
  static func exact(_ words: [String?], of subject: Subject) -> Name? {
    let name = longest(words[...], of: subject)
    return name?.words.count == words.count ? name : nil
  }

  private static func longest(
    _ words: ArraySlice<String?>, among names: [String: [Name]]
  ) -> Name? {
    guard let first = words.first ?? nil, let candidates = names[first] else { return nil }
    var best: Name?
    for name in candidates where name.words.count > best?.words.count ?? 0 {
      if words.count >= name.words.count, zip(words, name.words).allSatisfy({ $0 == $1 }) {
        best = name
      }
    }
    return best
  }

  static let mostWords = names.reduce(1) { most, names in
    names.values.reduce(most) { most, names in
      names.reduce(most) { max($0, $1.words.count) }
    }
  }
}
