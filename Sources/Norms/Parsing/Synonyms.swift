import Diagnostics

/// What people call things for which the language has another word: they are told which.
enum Synonyms {
  /// The subject that a word means; nil for what is no synonym.
  static func subject(_ word: String) -> String? { subjects[word] }

  /// The word of a subject that another word means; nil where the subject has none of these.
  static func field(_ name: String, of subject: Subject) -> String? {
    let words = fields[name] ?? []
    return words.first { word in
      Vocabulary.words(of: subject).contains { $0.names.contains(word) }
    }
  }

  private static let subjects = [
    "factuur": "stuk", "rekening": "stuk", "bon": "stuk", "document": "stuk",
    "uitgave": "boeking", "mutatie": "boeking", "regel": "boeking", "post": "boeking",
    "project": "activiteit", "maatregel": "activiteit", "bestelling": "verplichting",
    "opdracht": "verplichting", "prestatieafspraak": "afspraak", "organisatie": "corporatie",
    "plaats": "gemeente", "wijk": "gebiedsteam", "gebied": "gebiedsteam",
  ]

  private static let spent = ["gerealiseerd", "bedrag"]
  private static let planned = ["begroot", "budget"]
  private static let promised = ["verplicht", "open bedrag"]

  private static let fields = [
    "uitgaven": spent, "uitgegeven": spent, "besteed": spent, "bestedingen": spent,
    "realisatie": spent, "kosten": spent, "uitgave": spent, "geboekt": spent,
    "budget": planned, "begroting": planned, "toegekend": planned, "begroot": planned,
    "verplichtingen": promised, "aangegaan": promised, "verplicht": promised,
    "saldo": ["vrij", "open bedrag"], "resterend": ["vrij", "open bedrag"],
    "over": ["vrij", "open bedrag"], "beschikbaar": ["vrij"], "openstaand": ["open bedrag"],
    "huizen": ["woningen"], "verhuureenheden": ["woningen"], "vhe": ["woningen"],
    "dag": ["datum", "geopend", "begin"], "startdatum": ["begin", "geopend", "vanaf"],
    "einddatum": ["eind", "tot"], "reden": ["motivering"], "toelichting": ["motivering"],
    "titel": ["naam"], "nummer": ["stuknummer", "grootboek"], "factuurnummer": ["stuknummer"],
    "leverancier": ["omschrijving"], "projecten": ["activiteiten"], "uitgaande": spent,
    "facturen": ["boekingen"], "regels": ["boekingen"], "teams": ["gebiedsteams"],
  ]
}
