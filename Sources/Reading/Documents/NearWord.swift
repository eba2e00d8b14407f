import Basics
import Diagnostics

/// Near misses of the words of tables and of names.
enum NearWord {
  /// The candidate that a word was meant to be.
  ///
  /// A word of three letters or fewer is near to nearly everything, so it is never a near miss.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count > 3, word.utf8.count <= 100 else { return nil }
    return Spelling.nearest(to: word, among: candidates)
  }

  /// Whether a word is one of some known words, misspelled or in the words of others.
  static func isNear(_ word: Word, _ candidates: [String]) -> Bool {
    MeantWords.known(word, among: candidates) != nil
      || nearest(to: word.folded, among: candidates) != nil
  }
}
