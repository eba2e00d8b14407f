/// Words that are looked for one after the other, with case and Latin diacritics folded.
package struct WordSequence: Equatable, Sendable {
  package let words: [String]

  package init(_ text: String) { words = WordSequence.folded(text) }

  /// Whether the words stand in `text` next to each other, each as a whole word.
  package func isFound(in text: String) -> Bool {
    var text = text
    let isFoundByBytes = text.withUTF8 { bytes in
      unsafe WordSequence.isFound(words, in: bytes.span)
    }
    if let isFoundByBytes { return isFoundByBytes }
    let found = WordSequence.folded(text)
    guard !words.isEmpty, words.count <= found.count else { return false }
    return (0...(found.count - words.count)).contains { start in
      found[start..<(start + words.count)].elementsEqual(words)
    }
  }

  /// The same for a text of ASCII alone, without taking it apart; nil for any other.
  private static func isFound(_ words: [String], in text: Span<UInt8>) -> Bool? {
    guard let first = words.first?.utf8.first else { return false }
    var isAtStart = true
    for start in text.indices {
      let byte = text[start]
      if byte >= 0x80 { return nil }
      let isWord = isLetterOrDigit(byte)
      if isWord, isAtStart, small(byte) == first, stand(words, from: start, in: text) {
        // A letter behind the words that is not ASCII may belong to the last of them.
        return text.indices.dropFirst(start).contains { text[$0] >= 0x80 } ? nil : true
      }
      isAtStart = !isWord
    }
    return false
  }

  /// Whether the words stand at a place of a text, with anything but words between them.
  private static func stand(_ words: [String], from start: Int, in text: Span<UInt8>) -> Bool {
    var position = start
    for (index, word) in words.enumerated() {
      if index > 0 {
        while position < text.count, !isLetterOrDigit(text[position]) { position += 1 }
      }
      for byte in word.utf8 {
        guard position < text.count, small(text[position]) == byte else { return false }
        position += 1
      }
      if position < text.count, isLetterOrDigit(text[position]) { return false }
    }
    return true
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
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
