/// Letters without case and accents.
package enum PlainLetter {
  /// The letter in small, without its accent; nothing for an accent that stands apart.
  package static func of(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xC0..<0x180: latin[Int(scalar.value) - 0xC0]
    case 0x300...0x36F: ""
    default: String(scalar).lowercased()
    }
  }

  /// The letters from U+00C0 on, which are asked about for each letter of a text.
  private static let latin: [String] = (0xC0..<0x180).map { number in
    let lower = Unicode.Scalar(number).map { String($0).lowercased() } ?? ""
    guard let only = lower.unicodeScalars.first else { return lower }
    let known = accents.first { $0.0.unicodeScalars.contains(only) }
    return known?.1 ?? (only.isASCII ? String(only) : lower)
  }

  private static let accents: [(String, String)] = [
    ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
    ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"),
    ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşš", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("ĳ", "ij"),
  ]
}
