/// The words that make a name beside them say something about somebody's life.
enum CareWords {
  /// What such words begin with, in small letters without accents.
  private static let beginnings = [
    "schuld", "oggz", "ggz", "verslav", "verslaaf", "psychi", "psychos", "dement", "zorgmijd",
    "mishandel", "uithuisplaats", "uithuiszet", "huisuitzet", "ontruim", "vervuil", "eenza",
    "vereenza", "alcohol", "drank", "drugs", "depress", "suicid", "zelfmoord", "zelfdod",
    "bewindvoer", "curatel", "autis", "verward", "verzamelwoede", "hoarding", "detentie",
    "reclasser", "strafblad", "ziekenhuis", "diagnose", "medicijn", "medicat", "zorgwekkend",
    "opvoedproblem", "opvoedingsproblem", "betalingsachterstand", "huurachterstand", "huurschuld",
    "crisisopvang", "vrouwenopvang", "jeugdzorg", "jeugdbescherm",
  ]

  /// Two words that say it together.
  private static let pairs = [
    ("huiselijk", "geweld"), ("licht", "verstandelijk"), ("verstandelijk", "beperkt"),
    ("verstandelijke", "beperking"), ("beschermd", "wonen"),
  ]

  /// The care words among `words`, by their index, with the bytes of each.
  static func all(in words: [TextWord]) -> [(index: Int, range: Range<Int>)] {
    var found: [(index: Int, range: Range<Int>)] = []
    for (index, word) in words.enumerated() {
      if beginnings.contains(where: { word.folded.hasPrefix($0) }) {
        found.append((index, word.range))
      } else if index + 1 < words.count {
        let next = words[index + 1]
        if pairs.contains(where: { $0.0 == word.folded && $0.1 == next.folded }) {
          found.append((index, word.range.lowerBound..<next.range.upperBound))
        }
      }
    }
    return found
  }
}
