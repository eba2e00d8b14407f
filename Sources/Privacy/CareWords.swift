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

  /// What care words, and pairs of words, begin with.
  static let all = Beginnings(beginnings + pairs.map { $0.0 })

  /// The care words among `words`, by their index, with the bytes of each.
  static func found(in words: [TextWord]) -> [(index: Int, range: Range<Int>)] {
    var found: [(index: Int, range: Range<Int>)] = []
    for (index, word) in words.enumerated() {
      let folded = Array(word.folded.utf8)
      guard all.hold(0, folded.span, folded.indices) else { continue }
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

/// Words that others begin with: each word of a text is asked about.
struct Beginnings {
  private let words: [[StaticString]]
  /// By the first letter a bit for each letter that may come second.
  private let seconds: [UInt32]

  init(_ words: [StaticString]) {
    var (byLetter, seconds) = (
      Array(repeating: [StaticString](), count: 26), [UInt32](repeating: 0, count: 26)
    )
    for word in words {
      let (first, second) = word.withUTF8Buffer { letters in
        unsafe (Int(letters[0] - ASCII.lowerA), letters[1] - ASCII.lowerA)
      }
      byLetter[first].append(word)
      seconds[first] |= 1 << UInt32(second)
    }
    self.words = byLetter
    self.seconds = seconds
  }

  /// Whether what begins at `position` begins with one of them, in any case.
  @inline(__always) func hold(
    _ position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard position + 1 < range.upperBound else { return false }
    let first = Int(bytes[position] | 0x20) - Int(ASCII.lowerA)
    let second = Int(bytes[position + 1] | 0x20) - Int(ASCII.lowerA)
    guard seconds.indices.contains(first), seconds.indices.contains(second),
      seconds[first] & 1 << UInt32(second) != 0
    else { return false }
    return words[first].contains { bytes.spells($0, at: position, in: range) }
  }
}
