import Basics

/// The words that make a name beside them say something about somebody's life.
enum CareWords {
  /// What such words begin with, in small letters without accents.
  private static let beginnings: [StaticString] = [
    "schuld", "oggz", "ggz", "verslav", "verslaaf", "psychi", "psychos", "dement", "zorgmijd",
    "mishandel", "uithuisplaats", "uithuiszet", "huisuitzet", "ontruim", "vervuil", "eenza",
    "vereenza", "alcohol", "drank", "drugs", "depress", "suicid", "zelfmoord", "zelfdod",
    "bewindvoer", "curatel", "autis", "verward", "verzamelwoede", "hoarding", "detentie",
    "reclasser", "strafblad", "ziekenhuis", "diagnose", "medicijn", "medicat", "zorgwekkend",
    "opvoedproblem", "opvoedingsproblem", "betalingsachterstand", "huurachterstand", "huurschuld",
    "crisisopvang", "vrouwenopvang", "jeugdzorg", "jeugdbescherm",
  ]

  /// Two words that say it together.
  private static let pairs: [(StaticString, StaticString)] = [
    ("huiselijk", "geweld"), ("licht", "verstandelijk"), ("verstandelijk", "beperkt"),
    ("verstandelijke", "beperking"), ("beschermd", "wonen"),
  ]

  /// What a care word, or a pair, begins with, by its first letter.
  private static let byLetter: [[StaticString]] = {
    var byLetter = Array(repeating: [StaticString](), count: 26)
    for word in beginnings + pairs.map({ $0.0 }) {
      byLetter[word.withUTF8Buffer { unsafe Int($0[0] - ASCII.lowerA) }].append(word)
    }
    return byLetter
  }()

  /// Whether the word that begins at `position` begins like a care word, or like the first of a pair.
  @inline(__always) static func begins(
    at position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let letter = Int(bytes.byte(position, in: range) | 0x20) - Int(ASCII.lowerA)
    guard byLetter.indices.contains(letter) else { return false }
    for word in byLetter[letter] where bytes.spells(word, at: position, in: range) { return true }
    return false
  }

  /// The care words among `words`, by their index, with the bytes of each.
  static func all(in words: [TextWord]) -> [(index: Int, range: Range<Int>)] {
    var found: [(index: Int, range: Range<Int>)] = []
    for (index, word) in words.enumerated() {
      let folded = Array(word.folded.utf8)
      guard begins(at: 0, folded.span, folded.indices) else { continue }
      if beginnings.contains(where: { folded.span.spells($0, at: 0, in: folded.indices) }) {
        found.append((index, word.range))
      } else if index + 1 < words.count {
        let next = words[index + 1]
        if pairs.contains(where: { word.folded == "\($0.0)" && next.folded == "\($0.1)" }) {
          found.append((index, word.range.lowerBound..<next.range.upperBound))
        }
      }
    }
    return found
  }
}
