/// Words that other organisations use for those that our tables know.
///
/// They are no slips of the pen, so no spelling finds them. Each is said, and read as it is meant.
enum MeantWords {
  private static let amounts = [
    "begroting", "begroot", "begroot bedrag", "begrote kosten", "kosten", "geraamde kosten",
    "raming", "kostenraming", "geraamd", "middelen", "benodigd budget", "benodigde middelen",
    "prijs",
  ]

  private static let words: [(known: String, meant: [String])] = [
    ("budget", amounts), ("bedrag", amounts + ["budget"]),
    (
      "outofpocket",
      ["materieel", "materiele kosten", "materiële kosten", "externe kosten", "werkbudget"]
    ),
    (
      "personeleinzet", ["formatie", "loonkosten", "inzet medewerkers", "inzet uren", "salarissen"]
    ),
    (
      "totaal",
      [
        "eindtotaal", "samen", "totaal generaal", "totaal begroting", "totale begroting",
        "totale budget",
      ]
    ),
    (
      "omschrijvingactiviteit",
      [
        "wat", "wat gaan we doen", "wat doen we", "actie", "acties", "maatregel", "maatregelen",
        "project",
        "projecten", "inzet", "werkzaamheden", "initiatief", "initiatieven", "beschrijving",
      ]
    ),
    ("jaar", ["wanneer", "planning", "kalenderjaar", "boekjaar", "uitvoering"]),
    ("gemeente", ["plaats", "waar", "woonplaats"]),
    ("afspraak", ["prestatieafspraak", "bod", "prestatieafspraken"]),
    ("doelgroep", ["voor wie", "bewonersgroep"]),
    ("uitvoerder", ["wie", "partner", "uitvoering door", "uitvoerende partij", "trekker"]),
    ("bron", ["financiering", "dekking", "financieringsbron"]),
    ("toelichting", ["opmerking", "opmerkingen", "bijzonderheden", "uitleg", "notitie"]),
    ("datum", ["d.d.", "dag", "getekend op", "datum akkoord", "op"]),
    ("naam", ["ondertekenaar", "namens", "wie"]),
    ("akkoord", ["partij", "ondertekening", "handtekening", "goedkeuring"]),
    ("gebiedsteam", ["team", "wijkteam", "gebied", "rayon"]),
    ("looptijd", ["periode", "planperiode", "jaren", "planjaar"]),
    ("status", ["fase", "stand"]),
    ("vervangt", ["in plaats van"]),
    (
      "grootboeknummer",
      ["grootboek", "grootboekrekening", "rekening", "code", "gl-code", "kostensoort"]
    ),
    ("doelstelling", ["doel", "doelen"]),
    ("wettelijk", ["wet", "wettelijke grondslag", "grondslag"]),
    ("vanaf", ["ingangsdatum", "begindatum", "start"]),
    ("tot", ["einddatum", "tot wanneer"]),
    ("woningen", ["aantal woningen", "huurwoningen", "verhuureenheden", "vhe"]),
  ]

  /// The known words, folded, that each word of others is meant for.
  private static let meanings: [String: [String]] = {
    var meanings: [String: [String]] = [:]
    for (known, meant) in words {
      for word in meant { meanings[Word(word).folded, default: []].append(known) }
    }
    return meanings
  }()

  /// Whether a column explains the others, and so has no figures.
  static func isExplanation(_ word: Word) -> Bool {
    word.folded == "toelichting" || known(word, among: ["toelichting"]) != nil
  }

  /// The one of some known words that a word of others means.
  static func known(_ word: Word, among folded: [String]) -> String? {
    meanings[word.folded]?.first { folded.contains($0) }
  }
}
