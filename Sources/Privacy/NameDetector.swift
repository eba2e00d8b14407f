import Basics

/// Finds names of persons near a word about care, debts or eviction.
///
/// A name is a title with a name behind it (`mevr. Jansen`, `familie De Boer`) or initials with one
/// (`J. van Dijk`). A bare `Jan Jansen` is not told from other words with capitals.
enum NameDetector {
  private static let titles = [
    "mevrouw", "mevr", "mw", "mej", "mejuffrouw", "dhr", "heer", "meneer", "mijnheer", "hr", "fam",
    "familie", "gezin",
  ]

  /// Whether a word is a title; HR is a department, and Hr a man, if no number follows at once.
  static func isTitle(_ word: TextWord, _ bytes: Span<UInt8>) -> Bool {
    guard titles.contains(word.folded) else { return false }
    return word.folded != "hr"
      || !ASCII.isUpper(bytes[word.range.lowerBound + 1])
        && !ASCII.isDigit(bytes.byte(word.range.upperBound, in: bytes.indices))
  }

  static let particles = [
    "van", "de", "der", "den", "ten", "ter", "te", "het", "el", "al", "la", "le", "ben", "op", "in",
    "t", "d", "v", "von", "du", "bin", "aan", "bij", "onder",
  ]
  private static let companies = [
    "bv", "nv", "vof", "b", "n", "v", "stichting", "zn", "zonen", "co",
  ]

  /// How many words may stand between a name and a care word.
  private static let reach = 8

  static func find(
    in bytes: Span<UInt8>, _ range: Range<Int>, words: [TextWord]
  ) -> [(name: Range<Int>, care: Range<Int>)] {
    let care = CareWords.found(in: words)
    guard !care.isEmpty else { return [] }
    var found: [(name: Range<Int>, care: Range<Int>)] = []
    var index = 0
    var nearest = 0
    while index < words.count {
      guard let last = end(ofNameAt: index, bytes, range, words) else {
        index += 1
        continue
      }
      while nearest + 1 < care.count,
        abs(care[nearest + 1].index - index) <= abs(care[nearest].index - index)
      {
        nearest += 1
      }
      let word = care[nearest]
      let distance = word.index < index ? index - word.index : word.index - last
      if distance - 1 <= reach {
        found.append((words[index].range.lowerBound..<words[last].range.upperBound, word.range))
      }
      index = last + 1
    }
    return found
  }

  /// The index of the last word of the name that begins with the word at `start`.
  private static func end(
    ofNameAt start: Int, _ bytes: Span<UInt8>, _ range: Range<Int>, _ words: [TextWord]
  ) -> Int? {
    var index = start
    let isTitled = isTitle(words[start], bytes)
    if isTitled { index += 1 }
    var initials = 0
    while index < words.count, isInitial(words[index], bytes, range),
      index == start || isNext(index, words, bytes)
    {
      initials += 1
      index += 1
    }
    guard isTitled || initials > 0 else { return nil }
    while index < words.count, particles.contains(words[index].folded), isNext(index, words, bytes)
    {
      index += 1
    }
    guard index < words.count, isNext(index, words, bytes), words[index].isCapitalised,
      words[index].range.count >= 2, !isTitle(words[index], bytes)
    else { return nil }
    while index + 1 < words.count, words[index + 1].isCapitalised,
      words[index + 1].range.lowerBound == words[index].range.upperBound + 1,
      bytes[words[index].range.upperBound] == ASCII.minus
    {
      index += 1
    }
    if !isTitled, index + 1 < words.count, companies.contains(words[index + 1].folded),
      words[index + 1].isCapitalised
    {
      return nil
    }
    return index
  }

  /// A capital with a point behind it, or two letters as in `Th.`.
  private static func isInitial(
    _ word: TextWord, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    word.isCapitalised && word.folded.unicodeScalars.count <= 2
      && bytes.byte(word.range.upperBound, in: range) == ASCII.point
  }

  /// Whether nothing but a point, blanks or an apostrophe stands before a word and the one before.
  private static func isNext(_ index: Int, _ words: [TextWord], _ bytes: Span<UInt8>) -> Bool {
    guard index > 0 else { return false }
    let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
    guard gap.count <= 5 else { return false }
    for position in gap {
      let byte = bytes[position]
      guard
        ASCII.isWhiteSpace(byte) || byte == ASCII.point || byte == 0x27
          || byte >= 0x80 || byte == ASCII.asterisk || byte == ASCII.underscore
      else { return false }
    }
    return true
  }
}
