// The rulebook's examples, and whether they prove their norms.
extension Catalogue {
  static func example(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unreadableExample:
      CatalogueEntry(
        ("voorbeeld dat niet te lezen is", "example that cannot be read"),
        dutch: """
          Een voorbeeld is een klein boek, en moet net zo goed te lezen zijn als een echt boek. \
          Anders bewijst het niets over de norm.
          """,
        english: """
          An example is a small book, and must be as readable as a real one. Otherwise it proves \
          nothing about the norm.
          """)
    case .premiseFails:
      CatalogueEntry(
        (
          dutch: "uitgangspunt dat niet aan de normen voldoet",
          english: "premise that does not comply with the norms"
        ),
        dutch: """
          Het uitgangspunt van een bestand voldoet aan alle normen ervan. Dan komt wat een voorbeeld \
          laat zien, door wat het voorbeeld verandert.
          """,
        english: """
          The premise (uitgangspunt) of a file complies with all of its norms. Then what an example \
          shows is due to what the example changes.
          """)
    case .exampleSurprises:
      CatalogueEntry(
        (
          dutch: "voorbeeld met een andere uitkomst", english: "example with another outcome"
        ),
        dutch: """
          Een voorbeeld zegt wat eruit moet komen: voldoet, voldoet niet, niet te toetsen, loopt \
          nog of niet van toepassing, en achter bij eventueel bij welke regel. Er komt iets anders \
          uit, of het staat bij een andere regel, dus de norm of het voorbeeld klopt niet.
          """,
        english: """
          An example says what must come out: voldoet, voldoet niet, niet te toetsen, loopt nog \
          or niet van toepassing, and behind bij at which line if it matters. Something else came \
          out, or it stands at another line, so either the norm or the example is wrong.
          """)
    case .unnoticedChange:
      CatalogueEntry(
        (
          dutch: "verandering van een norm die niemand merkt",
          english: "change of a norm that nobody notices"
        ), severity: .warning,
        dutch: """
          Om te zien of de voorbeelden een norm bewijzen, verandert norms test haar een klein \
          beetje: een andere vergelijking, een ander getal, een voorwaarde minder. Van een norm \
          die rijen telt, verplaatst zij ook de bevinding. Geen voorbeeld kwam daardoor anders uit, \
          dus er ontbreekt er een.
          """,
        english: """
          To see whether the examples prove a norm, norms test changes it a little: another \
          comparison, another number, a condition less. Of a norm that counts rows it moves the \
          finding too. No example came out otherwise, so one is missing.
          """)
    default: unlisted(code)
    }
  }
}
