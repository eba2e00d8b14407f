/// Letters without case and accents.
package enum PlainLetter {
  /// The letter in small, without its accent.
  package static func of(_ scalar: Unicode.Scalar) -> String {
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
