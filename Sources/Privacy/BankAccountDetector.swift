import Basics

/// Finds international bank account numbers, by the length of their country and modulo 97.
enum BankAccountDetector {
  /// How many characters an account has, by country: the register of ISO 13616.
  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
    "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15,
    "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SE": 24,
    "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26, "UA": 29, "VG": 24, "XK": 20,
  ]

  static func find(in bytes: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = range.lowerBound
    while position + 15 <= range.upperBound {
      if let end = end(ofAccountAt: position, bytes, in: range) {
        found.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private static func end(
    ofAccountAt start: Int, _ bytes: Span<UInt8>, in range: Range<Int>
  ) -> Int? {
    guard ASCII.isLetter(bytes[start]), ASCII.isLetter(bytes[start + 1]),
      !bytes.isAlphanumeric(start - 1, in: range),
      ASCII.isDigit(bytes.byte(skipGap(bytes, start + 2, in: range), in: range))
    else { return nil }
    let country = String(decoding: [bytes[start] & 0xDF, bytes[start + 1] & 0xDF], as: UTF8.self)
    guard let length = lengths[country] else { return nil }
    var characters: [UInt8] = []
    var digits = 0
    var position = start
    while characters.count < length {
      if characters.count > 0 { position = skipGap(bytes, position, in: range) }
      let byte = bytes.byte(position, in: range)
      let isDigit = ASCII.isDigit(byte)
      // A country, and two digits that check the rest.
      let isCheck = characters.count == 2 || characters.count == 3
      guard isDigit || ASCII.isLetter(byte) && !isCheck else { return nil }
      // A Dutch one names its bank by four letters, and has digits behind them.
      if country == "NL", characters.count >= 4, isDigit != (characters.count >= 8) { return nil }
      if isDigit { digits += 1 }
      characters.append(byte)
      position += 1
    }
    guard digits >= fewestDigits, !bytes.isAlphanumeric(position, in: range) else { return nil }
    return isAccount(characters) ? position : nil
  }

  /// Words that happen to be as long as an account have fewer.
  static let fewestDigits = 10

  /// Behind whatever people part the characters of an account by.
  private static func skipGap(_ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>) -> Int {
    var position = start
    while position < range.upperBound, position - start < 3 {
      let byte = bytes[position]
      guard
        ASCII.isBlank(byte) || byte == ASCII.point || byte == ASCII.minus
          || byte == ASCII.underscore || byte == ASCII.slash
      else { break }
      position += 1
    }
    return position
  }

  /// Whether the number is 1 modulo 97 once its first four characters stand at the end.
  static func isAccount(_ characters: [UInt8]) -> Bool {
    guard characters.count > 4 else { return false }
    var rest = 0
    for character in characters[4...] + characters[..<4] {
      if ASCII.isDigit(character) {
        rest = (rest * 10 + Int(character - ASCII.zero)) % 97
      } else {
        // A counts as 10, Z as 35.
        rest = (rest * 100 + Int(character & 0xDF) - 55) % 97
      }
    }
    return rest == 1
  }
}
