import Basics
import Diagnostics

/// Words that are looked for one after the other, with case and Latin diacritics folded.
package struct WordSequence: Equatable, Sendable {
  /// The words in small letters without accents, with a space between each two: `Cafés, à 3` is
  /// `cafes a 3`.
  private let folded: [UInt8]
  /// Whether the first may be the end of a longer word, and the last the beginning of one: `*feest`
  /// is found in `buurtfeest`, and `sponsor*` in `sponsoring`.
  fileprivate let beginsInside: Bool
  private let endsInside: Bool

  package init(_ text: String) {
    folded = WordSequence.folded(text)
    (beginsInside, endsInside) = (false, false)
  }

  /// Words to be looked for, with an asterisk where a longer word will do.
  package init(pattern text: String) {
    folded = WordSequence.folded(text)
    let words = text.spacedWords
    beginsInside = words.first?.hasPrefix("*") ?? false
    endsInside = words.last?.hasSuffix("*") ?? false
  }

  package var isEmpty: Bool { folded.isEmpty }

  /// The words as they are looked for.
  package var text: String {
    (beginsInside ? "*" : "") + String(decoding: folded, as: UTF8.self) + (endsInside ? "*" : "")
  }

  /// Whether the words stand in `text` next to each other, each as a whole word.
  package func isFound(in text: String) -> Bool { [self].areFound(in: text) }

  // MARK: Looking

  /// Whether the words stand at a place where a word begins, with anything but words between them.
  fileprivate func stand(from start: Int, in text: Span<UInt8>) -> Bool {
    var position = start
    for byte in folded {
      if byte == WordSequence.space {
        let end = position
        while position < text.count, !WordSequence.isOfWord(text[position]) { position += 1 }
        if position == end { return false }
      } else {
        guard position < text.count, WordSequence.small(text[position]) == byte else {
          return false
        }
        position += 1
      }
    }
    return endsInside || position == text.count || !WordSequence.isOfWord(text[position])
  }

  fileprivate var first: UInt8? { folded.first }

  private static let space: UInt8 = 0x20

  /// Whether a byte belongs to a word; in a folded text those that are not ASCII do.
  fileprivate static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  fileprivate static func small(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  // MARK: Folding

  fileprivate static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isBetweenWords = false
    for scalar in text.unicodeScalars {
      switch letter(of: scalar) {
      case .ofWord(let bytes):
        if isBetweenWords, !folded.isEmpty { folded.append(space) }
        isBetweenWords = false
        folded += bytes
      case .ascii(let byte):
        if isBetweenWords, !folded.isEmpty { folded.append(space) }
        isBetweenWords = false
        folded.append(byte)
      case .accent: break
      case .none: isBetweenWords = true
      }
    }
    return folded
  }

  /// What a scalar is in a folded text.
  private enum Letter: Sendable {
    case ascii(UInt8)
    case ofWord([UInt8])
    /// It belongs to the letter before it.
    case accent
    case none
  }

  private static func letter(of scalar: Unicode.Scalar) -> Letter {
    if scalar.isASCII {
      let byte = small(UInt8(truncatingIfNeeded: scalar.value))
      return isOfWord(byte) ? .ascii(byte) : .none
    }
    let number = Int(scalar.value) - 0x80
    return number < latinLetters.count ? latinLetters[number] : anyLetter(of: scalar)
  }

  /// Those up to U+017F, since a letter with an accent may stand in any Dutch text.
  private static let latinLetters = (0x80..<0x180).map { number in
    Unicode.Scalar(number).map { anyLetter(of: $0) } ?? .none
  }

  private static func anyLetter(of scalar: Unicode.Scalar) -> Letter {
    if scalar.properties.generalCategory == .nonspacingMark { return .accent }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      return .none
    }
    return .ofWord(Array(PlainLetter.of(scalar).utf8))
  }
}

extension [WordSequence] {
  /// Whether any of them is found in a text.
  package func areFound(in text: String) -> Bool {
    var text = text
    let isFound = text.withUTF8 { bytes in unsafe areFound(inASCII: bytes.span) }
    if let isFound { return isFound }
    let folded = WordSequence.folded(text)
    return stand(in: folded.span)
  }

  /// The same for the bytes of a text.
  package func areFound(in text: Span<UInt8>) -> Bool {
    if let isFound = areFound(inASCII: text) { return isFound }
    let bytes = text.indices.map { text[$0] }
    let folded = WordSequence.folded(String(decoding: bytes, as: UTF8.self))
    return stand(in: folded.span)
  }

  /// The same for a text of ASCII alone, without taking it apart; nil for any other.
  private func areFound(inASCII text: Span<UInt8>) -> Bool? {
    var all: UInt8 = 0
    for index in text.indices { all |= text[index] }
    return all < 0x80 ? stand(in: text) : nil
  }

  private func stand(in text: Span<UInt8>) -> Bool {
    // A bit for each letter that one begins with: most words of a text begin with another.
    var (firsts, insides): (UInt64, UInt64) = (0, 0)
    for sequence in self {
      guard let first = sequence.first else { continue }
      firsts |= 1 << UInt64(first & 63)
      if sequence.beginsInside { insides |= 1 << UInt64(first & 63) }
    }
    var isAtStart = true
    for start in text.indices {
      let isOfWord = WordSequence.isOfWord(text[start])
      if isOfWord, isAtStart || insides != 0 {
        let byte = WordSequence.small(text[start])
        if (isAtStart ? firsts : insides) >> UInt64(byte & 63) & 1 == 1,
          contains(where: {
            $0.first == byte && (isAtStart || $0.beginsInside) && $0.stand(from: start, in: text)
          })
        {
          return true
        }
      }
      isAtStart = !isOfWord
    }
    return false
  }
}
