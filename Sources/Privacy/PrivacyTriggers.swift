import Basics

/// What a text holds that personal data could be made of, found in one pass without taking it apart.
///
/// Nearly all lines of a book hold none of it, and are done with after this. A trigger may be wrong;
/// its absence may not.
struct PrivacyTriggers: OptionSet, BitwiseCopyable {
  let rawValue: UInt16

  static let at = PrivacyTriggers(rawValue: 1)
  /// As many digits as the shortest number of a person has, with nothing between them that could not
  /// stand in such a number.
  static let digits = PrivacyTriggers(rawValue: 2)
  /// A number behind a word like that of a street, or before two capitals.
  static let address = PrivacyTriggers(rawValue: 4)
  /// A title or an initial, which is a name where a care word stands near.
  static let name = PrivacyTriggers(rawValue: 8)
  /// Something that a reader sees in another way than it is written.
  static let disguised = PrivacyTriggers(rawValue: 16)
  /// A word that makes an address of a name and a number behind it, be it in the next text.
  static let place = PrivacyTriggers(rawValue: 32)
  /// A digit, with which such an address may end.
  static let number = PrivacyTriggers(rawValue: 64)
  /// A word that makes a name beside it say something about somebody's life.
  static let care = PrivacyTriggers(rawValue: 128)
  /// As many digits as the shortest bank account has, with nothing but letters and the signs of a
  /// number between them.
  static let account = PrivacyTriggers(rawValue: 256)

  /// Whether nothing personal can be made of the text by itself.
  var areHarmless: Bool {
    isSubset(of: [.place, .number, .name, .care]) && !isSuperset(of: [.name, .care])
  }

  /// Whether nothing personal can be made of the text and the one behind it.
  func areHarmless(before next: PrivacyTriggers) -> Bool {
    areHarmless && next.areHarmless && union(next).areHarmless
      && !(contains(.place) && next.contains(.number))
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(in bytes: Span<UInt8>, _ range: Range<Int>) {
    var found: PrivacyTriggers = []
    // Those of what may be one number so far, and of what may be one account.
    var digits = 0
    var accountDigits = 0
    // Fetched once: it would take as long as looking at most words.
    let (care, places) = (CareWords.all, StreetWords.placeEndings)
    // Where the word begins that is being read, if one is.
    var wordStart = -1
    var isPlain = true
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if ASCII.isLetter(byte) {
        if ASCII.isUpper(byte), PrivacyTriggers.isBehindDigit(position, bytes, range) {
          found.insert(.address)
        }
        if wordStart < 0 {
          wordStart = position
          digits = 0
          if PrivacyTriggers.beginsName(position, bytes, range) { found.insert(.name) }
          if care.hold(position, bytes, range) { found.insert(.care) }
        } else {
          // From its third letter on a word says nothing before it ends.
          while position + 1 < range.upperBound, ASCII.isLetter(bytes[position + 1]) {
            position += 1
          }
        }
      } else if byte >= 0x80, byte < 0xC0 || bytes.lengthOfLetter(position, in: range) > 0 {
        if byte >= 0xC0 {
          if wordStart < 0 { wordStart = position }
          isPlain = false
        }
        (digits, accountDigits) = (0, 0)
        if bytes.isDisguise(at: position, in: range) { found.insert(.disguised) }
      } else {
        if wordStart >= 0 {
          found.add(wordStart..<position, isPlain: isPlain, places, bytes, range)
        }
        (wordStart, isPlain) = (-1, true)
        if ASCII.isDigit(byte) {
          digits += 1
          accountDigits += 1
          if digits == 8 { found.insert(.digits) }
          if accountDigits == BankAccountDetector.fewestDigits { found.insert(.account) }
          found.insert(.number)
          if position == range.lowerBound || !ASCII.isDigit(bytes[position - 1]),
            found.contains(.place) || PrivacyTriggers.isBehindStreet(position, bytes, range)
          {
            found.insert(.address)
          }
        } else {
          if !PrivacyTriggers.mayPartDigits(byte) { (digits, accountDigits) = (0, 0) }
          found.addSign(at: position, bytes, range)
        }
      }
      position += 1
    }
    if wordStart >= 0 {
      found.add(wordStart..<position, isPlain: isPlain, places, bytes, range)
    }
    self = found
  }

  @inline(__always) private mutating func addSign(
    at position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) {
    let byte = bytes[position]
    if byte == ASCII.at || PrivacyTriggers.isWordForAt(position, bytes, range) { insert(.at) }
    if byte == ASCII.ampersand || byte == ASCII.backslash || byte >= ASCII.firstBeyond,
      bytes.isDisguise(at: position, in: range)
    {
      insert(.disguised)
    }
  }

  @inline(__always) private mutating func add(
    _ word: Range<Int>, isPlain: Bool, _ places: WordEndings, _ bytes: Span<UInt8>,
    _ range: Range<Int>
  ) {
    if !isPlain {
      addFolded(word, bytes)
    } else if places.hold(bytes, word.upperBound, range) {
      insert(.place)
    }
  }

  /// Adds what a word with letters beyond ASCII says, which is known without its accents and may be an
  /// initial of any script.
  private mutating func addFolded(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    guard let word = TextWord.all(in: bytes, range).first else { return }
    let folded = Array(word.folded.utf8)
    if StreetWords.placeEndings.hold(folded.span, folded.count, folded.indices)
      || StreetWords.isEnding(folded.span, folded.count, in: folded.indices)
    {
      insert(.place)
    }
    let mayBeInitial = word.isCapitalised && word.folded.unicodeScalars.count <= 2
    if mayBeInitial || NameDetector.isTitle(word, bytes) { insert(.name) }
    if CareWords.all.hold(0, folded.span, folded.indices) { insert(.care) }
  }

  /// Whether a sign may stand within a number of a person.
  @inline(__always) private static func mayPartDigits(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.space, ASCII.tab, ASCII.point, ASCII.minus, ASCII.slash, ASCII.underscore,
      ASCII.plus, ASCII.openParenthesis, ASCII.closeParenthesis:
      return true
    default: return false
    }
  }

  /// Whether two capitals begin here that a digit stands before, as in a postcode.
  @inline(__always) private static func isBehindDigit(
    _ position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard position - 2 >= range.lowerBound, position + 1 < range.upperBound,
      ASCII.isUpper(bytes[position + 1])
    else { return false }
    return ASCII.isDigit(bytes[position - 1]) || ASCII.isDigit(bytes[position - 2])
  }

  /// Whether the word at `position` is an initial or begins like a title.
  @inline(__always) private static func beginsName(
    _ position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard position + 2 < range.upperBound else { return false }
    let byte = bytes[position]
    let next = bytes[position + 1]
    let behind = bytes[position + 2]
    if ASCII.isUpper(byte),
      next == ASCII.point || ASCII.isLetter(next) && behind == ASCII.point
    {
      return true
    }
    let (second, third) = (next | 0x20, behind | 0x20)
    // mevr…, mej…, mene…, mijnh…, mw, dhr, heer, hr, fam…, gez…
    switch byte | 0x20 {
    case 0x6D:
      return second == 0x77
        || second == 0x65
          && (third == 0x76 || third == 0x6A || bytes.spells("mene", at: position, in: range))
        || second == 0x69 && bytes.spells("mijnh", at: position, in: range)
    case 0x64: return second == 0x68 && third == 0x72
    case 0x68:
      return second == 0x65 && third == 0x65 || second == 0x72 && !ASCII.isLetter(third)
    case 0x66: return second == 0x61 && third == 0x6D
    case 0x67: return second == 0x65 && third == 0x7A
    default: return false
    }
  }

  /// Whether `(at)` or `[at]` begins here.
  @inline(__always) static func isWordForAt(
    _ position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let byte = bytes[position]
    guard byte == ASCII.openParenthesis || byte == ASCII.openBracket else { return false }
    let end = bytes.byte(position + 3, in: range)
    return bytes.spells("at", at: position + 1, in: range)
      && (end == ASCII.closeParenthesis || end == ASCII.closeBracket)
  }

  /// Whether the number that begins at `position` stands behind a word that ends like a street, or
  /// that says that a house number follows.
  private static func isBehindStreet(
    _ position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var end = position
    let floor = max(range.lowerBound, position - AddressDetector.widestGap)
    while end > floor, !bytes.isAlphanumeric(end - 1, in: range) { end -= 1 }
    guard end < position, end > range.lowerBound, ASCII.isLetter(bytes[end - 1]) else {
      return false
    }
    return StreetWords.isEnding(bytes, end, in: range)
  }
}
