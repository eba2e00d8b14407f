import Diagnostics

/// How people say a comparison in words: `is hoogstens`, `groter dan`, `bevat`.
///
/// `is` may stand before each. What could be meant in two ways, or is said elsewhere in a norm, is no
/// comparison, and is answered with what to write.
enum ComparisonWords {
  enum Meaning {
    case comparison(Expression.Comparison)
    /// `noemt`, and whether it is denied.
    case mentions(isDenied: Bool)
    /// `is ingevuld`, and whether it is denied.
    case filledIn(isDenied: Bool)
    /// Nothing that a norm says so; what to write instead.
    case answer(Bilingual)
  }

  struct Phrase {
    let words: [String]
    let meaning: Meaning
  }

  /// The longest phrase that words begin with.
  static func phrase(_ words: ArraySlice<String?>) -> Phrase? {
    guard let first = words.first ?? nil else { return nil }
    return phrases[first]?.first { phrase in
      words.count >= phrase.words.count && zip(words, phrase.words).allSatisfy { $0 == $1 }
    }
  }

  /// Words that begin a phrase, and so are no part of a name that nobody knows.
  static func begins(with word: String) -> Bool { phrases[word] != nil }

  static let mostWords = all.reduce(1) { max($0, $1.words.count) }

  /// By their first words, the longest first.
  private static let phrases: [String: [Phrase]] = {
    var phrases: [String: [Phrase]] = [:]
    for phrase in all { phrases[phrase.words[0], default: []].append(phrase) }
    for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
    return phrases
  }()

  private static let all: [Phrase] = compared + mentioned + filled + redirected

  private static var compared: [Phrase] {
    phrases(.less, "minder dan, kleiner dan, lager dan, korter dan, eerder dan, voor")
      + phrases(.greater, "meer dan, groter dan, hoger dan, langer dan, later dan, na")
      + phrases(
        .lessOrEqual,
        "hoogstens, ten hoogste, maximaal, uiterlijk, niet meer dan, niet groter dan,"
          + "niet hoger dan, niet langer dan, niet later dan, kleiner dan of gelijk aan,"
          + "minder dan of gelijk aan")
      + phrases(
        .greaterOrEqual,
        "minstens, ten minste, tenminste, minimaal, niet minder dan, niet kleiner dan,"
          + "niet lager dan, niet korter dan, niet eerder dan, groter dan of gelijk aan,"
          + "meer dan of gelijk aan")
      + phrases(.equal, "gelijk aan") + phrases(.unequal, "niet gelijk aan, ongelijk aan")
  }

  private static func phrases(
    _ comparison: Expression.Comparison, _ written: String
  ) -> [Phrase] {
    written.split(separator: ",").map {
      Phrase(words: Names.split(String($0)), meaning: .comparison(comparison))
    }
  }

  private static var mentioned: [Phrase] {
    ["noemt", "bevat"].flatMap { verb in
      [
        Phrase(words: [verb], meaning: .mentions(isDenied: false)),
        Phrase(words: [verb, "niet"], meaning: .mentions(isDenied: true)),
        Phrase(words: [verb, "geen"], meaning: .mentions(isDenied: true)),
      ]
    }
  }

  private static let filled: [Phrase] = [
    Phrase(words: ["ingevuld"], meaning: .filledIn(isDenied: false)),
    Phrase(words: ["niet", "ingevuld"], meaning: .filledIn(isDenied: true)),
    Phrase(words: ["leeg"], meaning: .filledIn(isDenied: true)),
    Phrase(words: ["niet", "leeg"], meaning: .filledIn(isDenied: false)),
    Phrase(words: ["ontbreekt"], meaning: .filledIn(isDenied: true)),
  ]

  private static var redirected: [Phrase] {
    answers.flatMap { answer in
      answer.phrases.map { Phrase(words: Names.split($0), meaning: .answer(answer.help)) }
    }
  }

  private struct Answer {
    let phrases: [String]
    let help: Bilingual

    init(_ phrases: [String], dutch: String, english: String) {
      self.phrases = phrases
      help = Bilingual(dutch: dutch, english: english)
    }
  }

  private static let answers: [Answer] = [
    Answer(
      ["tussen", "ligt tussen", "niet tussen"],
      dutch: "schrijf beide grenzen, want anders is niet te zien of zij meetellen: "
        + "budget >= € 1 en budget <= € 2",
      english: "write both limits, or nobody can see whether they count: "
        + "budget >= € 1 en budget <= € 2"),
    Answer(
      ["in", "zit in", "staat in", "komt uit", "niet in"],
      dutch:
        "schrijf is een van, en de waarden met een komma ertussen: gemeente is een van \"a\", \"b\"",
      english: "write is een van, and the values with commas: gemeente is een van \"a\", \"b\""),
    Answer(
      ["binnen", "ligt binnen", "ligt in", "valt in", "valt tussen"],
      dutch: "schrijf bij een dag valt binnen en een periode, en bij een getal hoe ver het mag "
        + "afwijken: verschil tussen gerealiseerd en begroot <= 20 % van begroot",
      english:
        "write valt binnen and a period with a day, and with a number how far it may be off: "
        + "verschil tussen gerealiseerd en begroot <= 20 % van begroot"),
    Answer(
      ["zonder", "met", "die", "waarvan"],
      dutch: "schrijf waar en een vergelijking: aantal boekingen waar gemeente ontbreekt",
      english: "write waar and a comparison: aantal boekingen waar gemeente ontbreekt"),
    Answer(
      ["per"], dutch: "schrijf een deling: gerealiseerd / woningen",
      english: "write a division: gerealiseerd / woningen"),
    Answer(
      ["ouder dan", "jonger dan"],
      dutch: "schrijf een vergelijking van dagen: geopend + 6 maanden >= peildatum",
      english: "write a comparison of days: geopend + 6 maanden >= peildatum"),
    Answer(
      ["begint met", "eindigt op", "eindigt met", "lijkt op"],
      dutch: "schrijf noemt, dat naar hele woorden zoekt: naam noemt \"huur\"",
      english: "write noemt, which looks for whole words: naam noemt \"huur\""),
    Answer(
      ["bestaat uit", "bestaat"],
      dutch: "schrijf is ingevuld, of tel: aantal activiteiten > 0",
      english: "write is ingevuld, or count: aantal activiteiten > 0"),
    Answer(
      ["mag", "moet", "hoort", "bedraagt", "blijft", "wordt", "heeft", "telt", "kost"],
      dutch: "schrijf alleen de vergelijking, zonder werkwoord: budget is hoogstens € 10.000",
      english: "write the comparison alone, without a verb: budget is hoogstens € 10.000"),
    Answer(
      ["tenzij"], dutch: "schrijf of: eis budget <= € 10.000 of motivering is ingevuld",
      english: "write of: eis budget <= € 10.000 of motivering is ingevuld"),
    Answer(
      ["als", "indien", "wanneer", "mits"],
      dutch: "zet voor wie de norm geldt op een regel die met waar begint",
      english: "put for whom the norm holds on a line that begins with waar"),
  ]
}
