import Basics

/// Amounts of money in a text, by their sign or word: `€ 5.000`, `EUR 5.000`, `5.000 euro`.
enum AmountsInText {
  private static let signs = ["€", "eur", "euro"]

  /// Their places in the bytes of the text, in its order.
  static func all(in text: String) -> [Range<Int>] {
    var scanner = MoneyScanner(bytes: MoneyScanner.bytes(text), position: 0)
    var found: [Range<Int>] = []
    while scanner.position < scanner.bytes.count {
      let start = scanner.position
      guard ASCII.isDigit(scanner.bytes[start]) else {
        scanner.position += 1
        continue
      }
      var end = numberEnd(scanner.bytes, start)
      let sign = signStart(scanner.bytes, start)
      scanner.position = end
      scanner.skipSpaces()
      // `€ 5 miljoen`, `5 duizend euro`
      let isCounted = scanner.counting() != nil || scanner.take(["ton"])
      if isCounted, sign != nil { end = scanner.position }
      scanner.skipSpaces()
      let hasCurrency = scanner.takeCurrency() || scanner.take([",-"])
      if hasCurrency { end = scanner.position }
      if hasCurrency || sign != nil { found.append((sign ?? start)..<end) }
      scanner.position = end
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
}
