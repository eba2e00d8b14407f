/// What is wrong with waivers (VRS): rows that let a finding of a norm be.
extension Catalogue {
  static func waiver(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unreadableWaiver:
      CatalogueEntry(
        ("vrijstelling niet te lezen", "waiver cannot be read"),
        dutch: """
          Een tabel van vrijstellingen heeft de kolommen Vrijstelling, Onderwerp, Reden, Wie en \
          Tot. Wat daarvan niet te lezen is, stelt niets vrij.
          """,
        english: """
          A table of waivers has the columns Vrijstelling, Onderwerp, Reden, Wie and Tot. What \
          cannot be read of it waives nothing.
          """)
    case .waiverWithoutReason:
      CatalogueEntry(
        ("vrijstelling zonder reden", "waiver without a reason"),
        dutch: """
          Wie later leest dat iets mocht, moet kunnen zien waarom. Zonder reden stelt de rij niets \
          vrij.
          """,
        english: """
          Whoever reads later that something was allowed must be able to see why. Without a reason \
          the row waives nothing.
          """)
    case .unknownWaivedNorm:
      CatalogueEntry(
        ("vrijstelling van een onbekende norm", "waiver of an unknown norm"),
        dutch: """
          In de eerste kolom staat de code van een norm uit de map rules, zoals BGR-03. Codes van \
          Wijkboek zelf, zoals PLN-07, zijn niet vrij te stellen: die fouten zijn te herstellen.
          """,
        english: """
          The first column holds the code of a norm of the folder rules, such as BGR-03. Codes of \
          Wijkboek itself, such as PLN-07, cannot be waived: those mistakes can be mended.
          """)
    case .expiredWaiver:
      CatalogueEntry(
        ("vrijstelling verlopen", "waiver expired"), severity: .warning,
        dutch: """
          De laatste dag van de vrijstelling ligt voor de peildatum. De norm geldt weer, en wat zij \
          vindt telt mee.
          """,
        english: """
          The last day of the waiver is before the day on which everything is judged. The norm \
          holds again, and what it finds counts.
          """)
    case .unusedWaiver:
      CatalogueEntry(
        ("vrijstelling niet gebruikt", "waiver not used"), severity: .warning,
        dutch: """
          De norm vindt niets dat bij deze vrijstelling hoort: het is hersteld, of het onderwerp is \
          anders geschreven. Een vrijstelling die blijft staan, verbergt later iets anders.
          """,
        english: """
          The norm finds nothing that belongs to this waiver: it was mended, or the subject is \
          spelled in another way. A waiver that stays will hide something else later.
          """)
    default: unlisted(code)
    }
  }
}
