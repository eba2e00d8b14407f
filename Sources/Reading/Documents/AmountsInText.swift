import Basics

/// Amounts of money in a text, by their sign or word: `€ 5.000`, `EUR 5.000`, `5.000 euro`.
enum AmountsInText {
  private static let signs = ["€", "eur", "euro"]
  private static let behind = ["€", "euro's", "euro’s", "euros", "euro", "eur", ",-"]
  private static let counts = ["duizend", "miljoen", "mln", "k", "ton"]

  /// Their places in the bytes of the text, in its order.
  static func all(in text: String) -> [Range<Int>] {
    let bytes = text.utf8.map { ASCII.isUpper($0) ? $0 | 0x20 : $0 }
    var found: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      guard ASCII.isDigit(bytes[position]) else {
        position += 1
        continue
      }
      let end = numberEnd(bytes, position)
      let start = signStart(bytes, position)
      let last = wordEnd(bytes, end)
      if let start {
        found.append(start..<(last ?? end))
      } else if let last {
        found.append(position..<last)
      }
      position = max(end, last ?? end)
    }
    return found
  }

  /// Where a number ends; a mark behind its last digit is one of the sentence.
  private static func numberEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count,
      ASCII.isDigit(bytes[end]) || bytes[end] == ASCII.point || bytes[end] == ASCII.comma
    { end += 1 }
    while !ASCII.isDigit(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Where the sign of the currency before a number begins.
  private static func signStart(_ bytes: [UInt8], _ number: Int) -> Int? {
    var end = number
    while end > 0, bytes[end - 1] == ASCII.space || bytes[end - 1] == ASCII.minus { end -= 1 }
    for sign in signs {
      let start = end - sign.utf8.count
      guard start >= 0, bytes[start..<end].elementsEqual(sign.utf8) else { continue }
      let isWord = ASCII.isLetter(bytes[start])
      if isWord, start > 0, ASCII.isLetter(bytes[start - 1]) { continue }
      return start
    }
    return nil
  }

  /// Where the word of the currency behind a number ends, with a word that counts between them.
  private static func wordEnd(_ bytes: [UInt8], _ number: Int) -> Int? {
    var position = skippingSpaces(bytes, number)
    if let counted = end(of: counts, bytes, position) {
      position = skippingSpaces(bytes, counted)
    }
    return end(of: behind, bytes, position)
  }

  private static func end(of words: [String], _ bytes: [UInt8], _ position: Int) -> Int? {
    for word in words where bytes[position...].starts(with: word.utf8) {
      let end = position + word.utf8.count
      if end >= bytes.count || !ASCII.isLetter(bytes[end]) { return end }
    }
    return nil
  }

  private static func skippingSpaces(_ bytes: [UInt8], _ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == ASCII.space { position += 1 }
    return position
  }
}
