import Basics
import Diagnostics

/// Phrases that several findings about the rulebook have.
enum Wording {
  static func meant(_ word: String) -> Bilingual {
    Bilingual(dutch: "bedoelt u \(word)?", english: "do you mean \(word)?")
  }

  /// A user's own text, cut off where it is too long for a sentence.
  static func short(_ text: String) -> String { DisplayWidth.shortened(text, to: 40) }

  /// The candidate that a word was meant to be.
  ///
  /// A word of two letters is near to nearly everything, so it is never a near miss.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    word.utf8.count > 2 ? Spelling.nearest(to: word, among: candidates) : nil
  }

  /// What writes the candidate that a word was meant to be, where the word and nothing else stands at
  /// a place.
  static func fix(_ word: String, among candidates: [String], at place: Place) -> Fix? {
    guard word.utf8.count == place.range.count,
      let meant = nearest(to: word, among: candidates)
    else { return nil }
    return Fix(spelling: word, as: meant, among: candidates, at: [place])
  }
}
