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
    "plus", "min", "keer", "maal", "gedeeld", "som", "aantal", "hoogste", "laagste", "gemiddelde",
    "gemiddeld", "verschil", "waarde",
    "ergens", "tussen", "anders", "een", "geen",
    "ingevuld", "binnen", "ja", "nee", "norm", "elk", "elke", "ieder", "iedere", "jaar", "soort",
    "tertiaal", "maand",
  ]

  /// The names of all subjects by their first words, the longest first; of one length, those of a
  /// subject that comes earlier.
  private static let names: [String: [Owned]] = {
    var names: [String: [Owned]] = [:]
    for subject in Subject.allCases {
      for word in Vocabulary.words(of: subject) {
        for text in word.names {
          let words = Names.split(text)
          names[words.first ?? "", default: []]
            .append(Owned(subject: subject, name: Name(words: words, word: word)))
        }
      }
    }
    for first in names.keys {
      // The order among names of one length is kept, which the library does not promise to do.
      names[first] = names[first]?.enumerated().sorted {
        ($1.element.name.words.count, $0.offset) < ($0.element.name.words.count, $1.offset)
      }.map { $0.element }
    }
    return names
  }()

  private struct Owned {
    let subject: Subject
    let name: Name
  }

  static func split(_ name: String) -> [String] {
    name.spacedWords.map { Lexer.folded(String($0)) }
  }

  /// Whether a word means something to the language, or begins a name.
  static func isKnown(_ word: String) -> Bool {
    operators.contains(word) || keywords.contains(word) || names[word] != nil
      || names[word + "'s"] != nil
  }

  /// The longest name of a subject that `words` begin with, or that of any subject.
  static func longest(_ words: ArraySlice<String?>, of subject: Subject?) -> Name? {
    guard let first = words.first ?? nil else { return nil }
    return names[first]?.first { owned in
      (subject == nil || owned.subject == subject) && words.count >= owned.name.words.count
        && zip(words, owned.name.words).allSatisfy { $0 == $1 }
    }?.name
  }

  /// The name of a subject that is all of `words`.
  static func exact(_ words: [String?], of subject: Subject) -> Name? {
    let name = longest(words[...], of: subject)
    return name?.words.count == words.count ? name : nil
  }

  static let mostWords = names.values.reduce(1) { most, names in
    names.reduce(most) { max($0, $1.name.words.count) }
  }
}
