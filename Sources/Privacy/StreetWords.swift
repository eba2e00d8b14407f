import Basics

/// The words by which an address is told from other text with a number behind it.
enum StreetWords {
  /// What names of streets end in and other words hardly do, also without a capital.
  private static let sure = ["straat", "laan", "gracht", "kade", "singel", "plantsoen", "dreef"]

  /// What other words end in too, so that the word must have a capital as names do.
  private static let likely = [
    "weg", "plein", "dijk", "hof", "pad", "park", "erf", "akker", "steeg", "str", "brink", "kamp",
    "boulevard", "allee", "kwartier", "hoeve", "burcht", "diep",
  ]

  /// Words that end so and are no streets: kinds of places, works, and verbs.
  private static let others = [
    "winkelstraat", "woonstraat", "dwarsstraat", "zijstraat", "speelstraat", "leefstraat",
    "milaan", "blokkade", "dokkade", "verdreef", "bedreef", "overdreef", "oversteeg",
    "fietspad", "achterpad", "voetpad", "tegelpad", "zandpad", "looppad", "wandelpad",
    "schelpenpad",
    "tuinpad", "brandpad", "fietspaden", "speelplein", "schoolplein", "parkeerplein", "buurtplein",
    "wijkplein", "binnenplein", "dorpsplein", "marktplein", "snelweg", "rijksweg", "onderweg",
    "halfweg", "terugweg", "uitweg", "omweg", "heenweg", "oprijweg", "toegangsweg",
    "ontsluitingsweg",
    "parkeerhof", "binnenhof", "buurthof", "tuinhof", "gerechtshof", "kantongerechtshof",
    "speelpark", "bedrijvenpark", "vakantiepark", "industriepark", "zonnepark", "skatepark",
    "wijkpark", "buurtpark", "stadspark", "woonerf", "schoolerf", "dierenpark", "retailpark",
    "trapveld", "oprit", "trainingskamp", "zomerkamp", "jeugdkamp", "kinderkamp", "tentenkamp",
    "wijkkwartier", "volksbuurtpad", "register", "minister", "meerdijk", "verdiep",
  ]

  /// Words that say that the name and the number behind them are an address.
  private static let places = [
    "woning", "woningen", "pand", "panden", "adres", "adressen", "appartement", "appartementen",
  ]

  /// What may stand between such a word and the name.
  static let joiners = [
    "aan", "op", "in", "te", "van", "de", "het", "is", "nabij", "bij", "met", "staat", "nr",
  ]

  /// What carries a number in every book and is no street.
  static let numbered = [
    "wijk", "buurt", "fase", "blok", "complex", "cluster", "type", "team", "deel", "deelgebied",
    "gebied", "plan", "project", "week", "termijn", "tertiaal", "kwartaal", "unit", "nummer", "nr",
    "vhe", "etage", "verdieping", "jaar", "kavel", "portiek", "ingang", "trap", "regel",
    "activiteit", "artikel", "kamer", "groep", "route", "zone", "sectie", "bouwnummer", "bouw",
    "gebouw", "toren", "factuur", "order", "opdracht", "offerte", "bon", "werkbon", "contract",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december", "label", "klasse", "categorie", "nen", "btw", "eur", "euro",
    "bijlage", "versie", "stap", "punt", "perceel", "ronde", "lot", "begroting", "budget", "kwh",
  ]

  /// Whether a word says that an address follows.
  static func isPlace(_ word: TextWord) -> Bool {
    places.contains { word.folded == $0 || isCompound(word.folded, $0) }
  }

  /// What is counted, so that the number before it is no house number.
  static let counted = [
    "woningen", "woning", "huizen", "appartementen", "adressen", "huishoudens", "bewoners",
    "huurders", "personen", "mensen", "gezinnen", "kinderen", "jongeren", "deelnemers", "bomen",
    "boom", "bankjes", "bankje", "banken", "stuks", "stuk", "uur", "uren", "dagen", "dag", "weken",
    "week", "maanden", "maand", "jaar", "keer", "maal", "meter", "m", "km", "cm", "euro", "eur",
    "procent", "termijnen", "termijn", "nieuwe", "plekken", "parkeerplaatsen", "lampen",
    "camera's", "cameras", "stoelen", "tegels", "planten", "containers", "kg", "liter", "x",
    "bijeenkomsten", "bezoeken", "portieken", "bergingen", "deuren", "panden", "tuinen", "blokken",
  ]

  /// What stands behind `1e`, which is then no house number with a letter.
  static let ordered = [
    "fase", "termijn", "tertiaal", "kwartaal", "deel", "helft", "verdieping", "etage", "ronde",
    "keer", "halfjaar", "week", "maand", "etappe", "periode", "blok", "bijeenkomst", "afdracht",
  ]

  /// Words between a street and its number.
  static let numberWords = ["nr", "nummer", "huisnummer", "huisnr", "no", "nrs", "nummers"]

  /// Two letters behind four digits that are a unit or a form, and no postcode.
  static let units = ["ST", "PK", "KM", "KG", "CM", "MM", "KW", "UR", "NR", "CV", "BV", "NV", "EU"]

  /// Words that say that an address follows, also as the end of another.
  static let placeEndings = WordEndings(places)
  private static let endings = WordEndings(sure + likely + numberWords)

  /// Whether the letters before `end` are an ending of a street, or a word for a number.
  static func isEnding(_ bytes: Span<UInt8>, _ end: Int, in range: Range<Int>) -> Bool {
    endings.hold(bytes, end, range)
  }

  /// Whether a word is the name of a street.
  static func isStreet(_ word: TextWord) -> Bool {
    let isLikely =
      sure.contains { isCompound(word.folded, $0) }
      || (word.isCapitalised && likely.contains { isCompound(word.folded, $0) })
    return isLikely && !others.contains(word.folded)
  }

  /// Whether a word ends in another, with at least two letters before that.
  private static func isCompound(_ word: String, _ ending: String) -> Bool {
    word.utf8.count >= ending.utf8.count + 2 && word.hasSuffix(ending)
  }
}

/// Words that others may end in, of which the last letters are compared at once: each word of a text
/// is asked about.
struct WordEndings {
  private let words: [[UInt8]]
  /// The last eight letters, and which of the eight bytes before an end they are.
  private let tails: [(letters: UInt64, mask: UInt64)]

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    tails = self.words.map { word in
      word.suffix(8).reversed().enumerated().reduce((0, 0)) { tail, letter in
        let shift = 56 - 8 * UInt64(letter.offset)
        return (tail.0 | UInt64(letter.element) << shift, tail.1 | 0xFF << shift)
      }
    }
  }

  /// Whether the letters before `end` are one of them, in any case.
  @inline(__always) func hold(_ bytes: Span<UInt8>, _ end: Int, _ range: Range<Int>) -> Bool {
    guard end >= 8 else { return words.contains { WordEndings.ends($0, bytes, end, range) } }
    let last = bytes.word(at: end - 8) | 0x2020_2020_2020_2020
    for (index, tail) in tails.enumerated() where last & tail.mask == tail.letters {
      if WordEndings.ends(words[index], bytes, end, range) { return true }
    }
    return false
  }

  private static func ends(
    _ word: [UInt8], _ bytes: Span<UInt8>, _ end: Int, _ range: Range<Int>
  ) -> Bool {
    let start = end - word.count
    return start >= range.lowerBound
      && word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
  }
}
