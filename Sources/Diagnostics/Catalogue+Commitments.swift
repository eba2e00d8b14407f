extension Catalogue {
  static func commitment(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .overusedCommitment:
      CatalogueEntry(
        ("meer van een verplichting af dan er openstaat", "more off a commitment than is open"),
        dutch: """
          Een verplichting staat open voor wat er onder haar stuknummer is aangegaan, min wat ervan is \
          gebruikt of vrijgevallen, per rekening en op de dag van de boeking. Meer kan er niet af. Kost \
          het werk meer dan was aangegaan, boek dan eerst de verhoging.
          """,
        english: """
          A commitment is open for what was committed under its document number, less what was used \
          or released of it, per account and on the day of the posting. No more can be taken off. If \
          the work costs more than was committed, book the increase first.
          """)
    case .unequalUse:
      CatalogueEntry(
        ("gebruik van een verplichting wijkt af", "use of a commitment differs"),
        severity: .warning,
        dutch: """
          Een boeking die een verplichting gebruikt, haalt van de verplichting af wat zij op dezelfde \
          rekening realiseert. Anders telt een deel dubbel, of lijkt er geld vrij dat al is \
          toegezegd. Wat niet meer nodig is, valt vrij in een eigen boeking.
          """,
        english: """
          A transaction that uses a commitment takes off it what it realises on the same account. \
          Otherwise a part counts twice, or money seems free that was promised already. What is not \
          needed any more is released in a transaction of its own.
          """)
    case .unknownCommitment:
      CatalogueEntry(
        ("verplichting onbekend", "commitment unknown"), severity: .warning,
        dutch: """
          Het label verplichting noemt het stuknummer van een boeking die een verplichting aangaat. \
          Geen boeking met dit nummer doet dat, dus de verplichting die bedoeld is blijft openstaan.
          """,
        english: """
          The label verplichting names the document number of a transaction that makes a commitment. \
          No transaction with this number does, so the commitment that is meant stays open.
          """)
    case .namelessCommitment:
      CatalogueEntry(
        ("verplichting zonder nummer", "commitment without a number"), severity: .warning,
        dutch: """
          Een verplichting wordt aangegaan onder een stuknummer, en gebruikt of vrijgegeven met het \
          label verplichting en dat nummer. Zonder nummer is niet na te gaan wat ervan openstaat.
          """,
        english: """
          A commitment is made under a document number, and used or released with the label \
          verplichting and that number. Without a number nobody can tell what is left of it.
          """)
    default: unlisted(code)
    }
  }
}
