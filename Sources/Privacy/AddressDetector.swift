import Basics

/// Finds addresses: a street with a number, and a postcode with one near it.
enum AddressDetector {
  static func find(
    in bytes: Span<UInt8>, _ range: Range<Int>, words: [TextWord]
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (index, word) in words.enumerated() {
      guard StreetWords.isStreet(word) || isLoneStreet(words, index, bytes),
        let end = endOfNumber(bytes, behind: word.range.upperBound, in: range)
      else { continue }
      found.append(word.range.lowerBound..<end)
    }
    for (index, word) in words.enumerated() where StreetWords.isPlace(word) {
      if let address = address(behind: index, words, bytes, range) { found.append(address) }
    }
    for word in words where word.folded.utf8.count == 2 {
      guard let postcode = postcode(bytes, letters: word.range, in: range) else { continue }
      let address =
        postcodeWithNumber(bytes, postcode, in: range, words: words)
        ?? found.first {
          $0.upperBound <= postcode.lowerBound && postcode.lowerBound - $0.upperBound <= 3
        }.map { $0.lowerBound..<postcode.upperBound }
      if let address { found.append(address) }
    }
    return found.united()
  }

  /// The name and number behind a word such as `woning` or `adres`, whatever the name is.
  ///
  ///     noodwoning aan De Korenbloem 15     adres: Boterdiep 14
  ///                   ^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^
  private static func address(
    behind place: Int, _ words: [TextWord], _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var index = place + 1
    func isNear() -> Bool {
      index < words.count && words[index].range.lowerBound - words[index - 1].range.upperBound <= 3
    }
    while isNear(), !words[index].isCapitalised, StreetWords.joiners.contains(words[index].folded) {
      index += 1
    }
    guard isNear(), words[index].isCapitalised else { return nil }
    let start = words[index].range.lowerBound
    while isNear(), index - place <= longestName {
      let word = words[index]
      let isNumbered = StreetWords.numbered.contains(word.folded)
      if word.isCapitalised, word.range.count > 2, !isNumbered,
        bytes.byte(word.range.upperBound, in: range) != ASCII.colon,
        let end = endOfNumber(bytes, behind: word.range.upperBound, in: range)
      {
        return start..<end
      }
      guard word.isCapitalised || NameDetector.particles.contains(word.folded) else { return nil }
      index += 1
    }
    return nil
  }

  /// How many words there may be from a word such as `adres` to a house number.
  private static let longestName = 7

  /// Whether `straat` stands apart behind a name, as in `Lange straat`.
  private static func isLoneStreet(
    _ words: [TextWord], _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard index > 0, words[index].folded == "straat", words[index - 1].isCapitalised else {
      return false
    }
    let gap = words[index - 1].range.upperBound
    return words[index].range.lowerBound == gap + 1 && ASCII.isBlank(bytes[gap])
  }

  /// Where the house number behind a street ends, with its letter or addition; nil if none follows.
  private static func endOfNumber(
    _ bytes: Span<UInt8>, behind street: Int, in range: Range<Int>
  ) -> Int? {
    var position = skipGap(bytes, street, in: range)
    var isNamed = false
    let word = lettersEnd(bytes, position, in: range)
    if word > position, let text = TextWord.all(in: bytes, position..<word).first,
      StreetWords.numberWords.contains(text.folded)
    {
      isNamed = true
      position = skipGap(bytes, word, in: range)
    }
    guard position > street, let number = houseNumber(bytes, position, in: range) else {
      return nil
    }
    let next = skipGap(bytes, number.end, in: range)
    let following = TextWord.all(in: bytes, next..<lettersEnd(bytes, next, in: range)).first
    if let following, !isNamed {
      if StreetWords.counted.contains(following.folded) { return nil }
      if number.isOrdinal, StreetWords.ordered.contains(following.folded) { return nil }
    }
    return number.end
  }

  /// How many bytes may stand between a street and its number.
  static let widestGap = 40

  /// Behind blanks, emphasis, and the point of `str.`; and behind a border between two cells.
  private static func skipGap(_ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>) -> Int {
    var position = start
    while position < range.upperBound, position - start < widestGap {
      let byte = bytes[position]
      guard
        ASCII.isWhiteSpace(byte) || byte == ASCII.asterisk
          || byte == ASCII.underscore || byte == ASCII.bar
          || byte == ASCII.colon || (byte == ASCII.point && position == start)
      else { break }
      position += 1
    }
    return position
  }

  private static func lettersEnd(_ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>) -> Int {
    var position = start
    while true {
      let length = bytes.lengthOfLetter(position, in: range)
      guard length > 0, position - start < 40 else { return position }
      position += length
    }
  }

  private struct HouseNumber {
    let end: Int
    /// Whether it is a number with an `e`, which may be `first` and not `1 E`.
    let isOrdinal: Bool
  }

  /// A number from 1 to 9999 that is no year and no piece of something else.
  private static func houseNumber(
    _ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>
  ) -> HouseNumber? {
    var position = start
    var value = 0
    while ASCII.isDigit(bytes.byte(position, in: range)), position - start < 5,
      value.append(digit: bytes[position] - ASCII.zero)
    {
      position += 1
    }
    guard position > start, position - start <= 4, bytes[start] != ASCII.zero,
      !(1900...2099).contains(value)
    else { return nil }
    var isOrdinal = false
    let letter = bytes.byte(position, in: range)
    if ASCII.isLetter(letter) {
      isOrdinal = letter | 0x20 == 0x65
      position += 1
    }
    // A range or an addition: 12-18, 12-a, 12/2.
    let joint = bytes.byte(position, in: range)
    if joint == ASCII.minus || joint == ASCII.slash {
      var end = position + 1
      while end < range.upperBound, bytes.isAlphanumeric(end, in: range) { end += 1 }
      // 5046-7297 is a code.
      let most = position - start < 4 ? 4 : 3
      if end > position + 1, end - position <= most { position = end }
    }
    guard bytes.standsAlone(start..<position, in: range) else { return nil }
    return HouseNumber(end: position, isOrdinal: isOrdinal)
  }

  // MARK: Postcodes

  /// The postcode whose two capitals are `letters`.
  private static func postcode(
    _ bytes: Span<UInt8>, letters: Range<Int>, in range: Range<Int>
  ) -> Range<Int>? {
    guard letters.count == 2, ASCII.isUpper(bytes[letters.lowerBound]),
      ASCII.isUpper(bytes[letters.lowerBound + 1])
    else { return nil }
    let pair = String(
      decoding: [bytes[letters.lowerBound], bytes[letters.lowerBound + 1]], as: UTF8.self)
    // These three were never given out.
    guard !["SA", "SD", "SS"].contains(pair), !StreetWords.units.contains(pair) else { return nil }
    var end = letters.lowerBound
    if bytes.byte(end - 1, in: range) == ASCII.space { end -= 1 }
    let start = end - 4
    guard start >= range.lowerBound else { return nil }
    for position in start..<end where !ASCII.isDigit(bytes[position]) { return nil }
    let postcode = start..<letters.upperBound
    guard bytes[start] != ASCII.zero, bytes.standsAlone(postcode, in: range) else {
      return nil
    }
    return postcode
  }

  /// The postcode with the house number behind it, or with the street and number before it.
  private static func postcodeWithNumber(
    _ bytes: Span<UInt8>, _ postcode: Range<Int>, in range: Range<Int>, words: [TextWord]
  ) -> Range<Int>? {
    let context = Context(of: postcode, in: words, near: 3)
    let isNamed = context.before.contains {
      ["postcode", "adres", "woonadres", "huisnummer", "pc"].contains($0.folded)
    }
    if let start = startOfNumber(bytes, before: postcode.lowerBound, in: range, words: context) {
      return start..<postcode.upperBound
    }
    var year = 0
    for position in postcode.lowerBound..<(postcode.lowerBound + 4) {
      guard year.append(digit: bytes[position] - ASCII.zero) else { return nil }
    }
    guard isNamed || !(1990...2039).contains(year) else { return nil }
    var position = postcode.upperBound
    if bytes.byte(position, in: range) == ASCII.comma { position += 1 }
    return endOfNumber(bytes, behind: position, in: range).map { postcode.lowerBound..<$0 }
  }

  /// Where the name begins that stands before a house number that stands before a postcode.
  private static func startOfNumber(
    _ bytes: Span<UInt8>, before postcode: Int, in range: Range<Int>, words: Context
  ) -> Int? {
    var end = postcode
    while end > range.lowerBound, postcode - end < 6, !bytes.isAlphanumeric(end - 1, in: range) {
      end -= 1
    }
    var start = end
    while start > range.lowerBound, end - start < 6, bytes.isAlphanumeric(start - 1, in: range) {
      start -= 1
    }
    guard start < end, end < postcode, let number = houseNumber(bytes, start, in: range),
      number.end == end,
      let name = words.before.last(where: { $0.range.upperBound <= start }), name.isCapitalised,
      start - name.range.upperBound <= 2, start > name.range.upperBound
    else { return nil }
    return name.range.lowerBound
  }
}
