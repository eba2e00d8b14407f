/// Words that are looked for one after the other, with case and Latin diacritics folded.
package struct WordSequence: Equatable, Sendable {
  package let words: [String]

  package init(_ text: String) { words = WordSequence.folded(text) }

  /// Whether the words stand in `text` next to each other, each as a whole word.
  package func isFound(in text: String) -> Bool {
    let found = WordSequence.folded(text)
    guard !words.isEmpty, words.count <= found.count else { return false }
    return (0...(found.count - words.count)).contains { start in
      found[start..<(start + words.count)].elementsEqual(words)
    }
  }

  /// The words of a text in small letters without accents: `Cafés, à 3` is `cafes`, `a`, `3`.
  static func folded(_ text: String) -> [String] {
    foldedASCII(text) ?? foldedUnicode(text)
  }

  /// The same for a text of ASCII alone, which nearly all are; nil for any other.
  private static func foldedASCII(_ text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x80...: return nil
      default:
        if !word.isEmpty {
          words.append(String(decoding: word, as: UTF8.self))
          word.removeAll(keepingCapacity: true)
        }
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func foldedUnicode(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      // A combining accent belongs to the letter before it.
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += base(of: scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The letter in small, without its accent.
  private static func base(of scalar: Unicode.Scalar) -> String {
    let lower = String(scalar).lowercased()
    guard let only = lower.unicodeScalars.first, !only.isASCII else { return lower }
    for (accented, plain) in latin where accented.unicodeScalars.contains(only) { return plain }
    return lower
  }

  private static let latin: [(String, String)] = [
    ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
    ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"),
    ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşš", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("ĳ", "ij"),
  ]
}
