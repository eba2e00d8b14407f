import Basics

/// Takes personal data out of whatever is shown: texts, names of files, and keys.
///
/// It knows what was found in the texts that a run read, and looks for more in each text that it is
/// given. What was found is known again by its letters and digits: however its spaces, signs,
/// accents and capitals are written, and also where a text breaks off within it.
///
///     found     jan\@example.nl      Dorpsstraat&nbsp;12
///     hidden    jan@example.nl       dorpsstraat-12          Dorpsstr…
package struct TextMask: Sendable {
  /// What is shown for each character.
  package static let sign: Character = "•"

  /// A mask that knows nothing yet, and hides what it finds.
  package static let unknowing = TextMask([])

  /// The letters and digits of what was found, by the first three of them.
  private var known: [UInt32: [[UInt8]]] = [:]
  /// A bit for the first letter of each, by the last six bits of it: some letters share theirs.
  private var beginnings: UInt64 = 0

  /// `found` are pieces of texts as they are written there.
  package init(_ found: [[UInt8]]) {
    var seen: Set<[UInt8]> = []
    for piece in found {
      let letters = PlainLetters(SeenText(piece.span, piece.indices).bytes.span).letters
      // Shorter pieces would be found in every word.
      guard letters.count >= TextMask.least, seen.insert(letters).inserted else { continue }
      known[TextMask.key(letters[0], letters[1], letters[2]), default: []].append(letters)
      beginnings |= 1 << UInt64(letters[0] & 63)
    }
  }

  private static let least = 4

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  // MARK: Shown

  /// The text with a bullet for each character that is to be hidden.
  package func hidden(in text: String) -> String {
    let bytes = Array(text.utf8)
    return TextMask.drawn(bytes, places(in: bytes), TextMask.bullets)
      .map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private static func bullets(_ hidden: ArraySlice<UInt8>) -> String {
    var count = 0
    for byte in hidden where byte & 0xC0 != 0x80 { count += 1 }
    return String(repeating: TextMask.sign, count: count)
  }

  /// The bytes of a text of many lines, each of which stands for itself; what is no text stays.
  package func hidden(inLines bytes: [UInt8]) -> [UInt8] {
    var shown: [UInt8] = []
    for line in bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      let line = Array(line)
      shown += TextMask.drawn(line, places(in: line), TextMask.bullets) ?? line
      shown.append(ASCII.lineFeed)
    }
    shown.removeLast()
    return shown
  }

  package func hidden(inLines text: String) -> String {
    String(decoding: hidden(inLines: Array(text.utf8)), as: UTF8.self)
  }

  /// The pieces of a path that are to be hidden.
  package static func pieces(ofPath path: String) -> [[UInt8]] {
    let bytes = Array(path.utf8)
    return PersonalData.all(inPath: bytes).map { Array(bytes[$0.range]) }
  }

  /// A key or the name of a file with an `x` for each piece that is to be hidden, since both are
  /// written where bullets may not stand.
  package func hidden(inKey key: String) -> String {
    let bytes = Array(key.utf8)
    let named = PersonalData.all(inNames: bytes, bytes.indices).map { $0.range }
    return TextMask.drawn(bytes, places(in: bytes) + named) { _ in "x" }
      .map { String(decoding: $0, as: UTF8.self) } ?? key
  }

  /// The bytes that are to be hidden, in any order.
  package func places(in bytes: [UInt8]) -> [Range<Int>] {
    PersonalData.all(in: bytes.span, bytes.indices).map { $0.range } + knownPlaces(in: bytes)
      + TextMask.pathPlaces(in: bytes)
  }

  /// Nil if nothing is to be hidden.
  private static func drawn(
    _ bytes: [UInt8], _ places: [Range<Int>], _ sign: (ArraySlice<UInt8>) -> String
  ) -> [UInt8]? {
    if places.isEmpty { return nil }
    var shown: [UInt8] = []
    var position = 0
    for place in places.united() {
      shown += bytes[position..<place.lowerBound]
      shown += sign(bytes[place]).utf8
      position = place.upperBound
    }
    return shown + bytes[position...]
  }

  // MARK: What is known

  private func knownPlaces(in bytes: [UInt8]) -> [Range<Int>] {
    guard mayHoldKnown(bytes.span) else { return [] }
    let text = PlainLetters(bytes.span)
    let letters = text.letters
    var found: [Range<Int>] = []
    var start = 0
    while start + TextMask.least <= letters.count {
      var end = start
      if text.isBorder(before: start),
        let pieces = known[TextMask.key(letters[start], letters[start + 1], letters[start + 2])]
      {
        for piece in pieces { end = max(end, text.end(of: piece, at: start, in: bytes)) }
      }
      if end > start { found.append(text.starts[start]..<text.ends[end - 1]) }
      start = max(start + 1, end)
    }
    return found
  }

  /// Whether what was found may stand in a text, as far as the first letters of its words tell.
  private func mayHoldKnown(_ bytes: Span<UInt8>) -> Bool {
    if known.isEmpty { return false }
    var isLetter = false
    var isDigit = false
    for position in bytes.indices {
      let (wasLetter, wasDigit) = (isLetter, isDigit)
      let byte = bytes[position]
      isDigit = ASCII.isDigit(byte)
      isLetter = ASCII.isLetter(byte)
      // Letters beyond ASCII are known without their accents, for which the text is taken apart.
      if byte >= 0xC0, bytes.lengthOfLetter(position, in: bytes.indices) > 0 { return true }
      guard isLetter && !wasLetter || isDigit && !wasDigit else { continue }
      guard beginnings & 1 << UInt64((byte | 0x20) & 63) != 0 else { continue }
      guard position + 2 < bytes.count else { return true }
      let (second, third) = (bytes[position + 1], bytes[position + 2])
      guard TextMask.isPlain(second), TextMask.isPlain(third) else { return true }
      // Small letters; digits have this bit already.
      if known[TextMask.key(byte | 0x20, second | 0x20, third | 0x20)] != nil { return true }
    }
    return false
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }

  // MARK: Names of files

  /// What stands in the paths that a text names.
  private static func pathPlaces(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (start, isPath, hasDigit) = (0, false, false)
    for position in 0...bytes.count {
      let byte = position < bytes.count ? bytes[position] : ASCII.space
      if ASCII.isWhiteSpace(byte) {
        if isPath && hasDigit {
          found += PersonalData.all(inNames: bytes, start..<position).map { $0.range }
        }
        (start, isPath, hasDigit) = (position + 1, false, false)
      } else if byte == ASCII.slash {
        isPath = true
      } else if byte == ASCII.point, position + 1 < bytes.count,
        ASCII.isLetter(bytes[position + 1])
      {
        isPath = true
      } else if ASCII.isDigit(byte) {
        hasDigit = true
      }
    }
    return found
  }
}

/// The letters and digits of a text, without case and accents, and where each is written.
private struct PlainLetters {
  private(set) var letters: [UInt8] = []
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []

  init(_ bytes: Span<UInt8>) {
    var position = 0
    while position < bytes.count {
      let isDigit = ASCII.isDigit(bytes[position])
      let length = isDigit ? 1 : bytes.lengthOfLetter(position, in: bytes.indices)
      let end = position + max(1, length)
      if isDigit {
        letters.append(bytes[position])
      } else if length > 0 {
        TextWord.fold(bytes, position..<end, into: &letters)
      }
      while starts.count < letters.count {
        starts.append(position)
        ends.append(end)
      }
      position = end
    }
  }

  /// Whether a word or a number may begin at a letter, or end before it.
  func isBorder(before index: Int) -> Bool {
    guard index > 0, index < letters.count else { return true }
    return starts[index] > ends[index - 1]
      || ASCII.isDigit(letters[index]) != ASCII.isDigit(letters[index - 1])
  }

  /// The letter behind a piece that begins at `start`, which a dotted text may break off; `start` if
  /// it does not stand there.
  func end(of piece: [UInt8], at start: Int, in bytes: [UInt8]) -> Int {
    var count = 0
    while count < piece.count, start + count < letters.count,
      letters[start + count] == piece[count],
      count == 0 || starts[start + count] - ends[start + count - 1] <= PlainLetters.widestGap
    {
      count += 1
    }
    let end = start + count
    if count == piece.count { return isBorder(before: end) ? end : start }
    guard count >= 3 else { return start }
    var position = ends[end - 1]
    while position < bytes.count, bytes[position] == ASCII.space { position += 1 }
    let isCut =
      position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && bytes[position + 2] == 0xA6
    return isCut ? end : start
  }

  /// How many bytes may stand between two letters of a piece.
  private static let widestGap = 8
}
