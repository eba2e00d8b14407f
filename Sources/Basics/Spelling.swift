/// Finds the word that a writer most likely meant.
package enum Spelling {
  /// The candidate nearest to `word`, or nil if none is near enough to be a slip of the pen.
  ///
  /// A slip is at most one change for each three characters. Case does not count. Of equally near
  /// candidates the first wins, so the order of `candidates` decides and not chance. One that is
  /// only written in another way comes before all others.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let characters = Array(word.lowercased())
    // A long text is no misspelled name, and comparing it would take for ever.
    guard !characters.isEmpty, characters.count <= 100 else { return nil }
    if let same = onlyVariant(of: word, among: candidates) { return same }
    let most = max(1, characters.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      // Each letter more or less is a change by itself.
      guard abs(other.count - characters.count) <= most else { continue }
      let distance = distance(characters, other)
      if distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    guard let best, best.distance <= most else { return nil }
    return best.candidate
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two words.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }

  // MARK: Variants

  /// Whether a writer of `word` can only have meant `candidate`: it differs in case, accents, white
  /// space and punctuation alone, and no other candidate does.
  package static func isSure(
    that word: String, means candidate: String, among candidates: [String]
  ) -> Bool {
    onlyVariant(of: word, among: candidates) == candidate
  }

  /// The one candidate that is written in another way and is the same word.
  private static func onlyVariant(of word: String, among candidates: [String]) -> String? {
    let letters = letters(of: word)
    guard !letters.isEmpty else { return nil }
    var found: String?
    for candidate in candidates
    where candidate != found && Spelling.letters(of: candidate) == letters {
      guard found == nil else { return nil }
      found = candidate
    }
    return found
  }

  /// The letters and digits of a word, with a point where something stands between two digits: 1.5
  /// and 15 are two numbers.
  private static func letters(of word: String) -> String {
    var letters = ""
    var endsInDigit = false
    var isApart = false
    for scalar in word.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      let isDigit = scalar.properties.numericType != nil
      guard isDigit || scalar.properties.isAlphabetic else {
        isApart = true
        continue
      }
      if isApart, isDigit, endsInDigit { letters += "." }
      letters += PlainLetter.of(scalar)
      (endsInDigit, isApart) = (isDigit, false)
    }
    return letters
  }
}
