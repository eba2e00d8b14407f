/// What is wrong with what teams write of a period, for its report (RAP).
extension Catalogue {
  static func periodReport(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unreadablePeriodReport:
      CatalogueEntry(
        ("toelichting bij een periode niet te lezen", "explanation of a period cannot be read"),
        dutch: """
          Een document bij een tertiaal heeft een tabel Tertiaalrapportage met de rijen Gebiedsteam \
          en Periode, en een tabel met de kolommen Thema, Soort en Toelichting. Wat daarvan niet te \
          lezen is, staat in geen rapport.
          """,
        english: """
          A document of a tertiaal has a table Tertiaalrapportage with the rows Gebiedsteam and \
          Periode, and a table with the columns Thema, Soort and Toelichting. What cannot be read of \
          it is in no report.
          """)
    case .unknownInPeriodReport:
      CatalogueEntry(
        ("onbekende naam in een toelichting", "unknown name in an explanation"),
        dutch: """
          Gebiedsteams en thema's staan in organisatie.md. Een toelichting bij een naam die daar niet \
          staat, hoort nergens bij en zou verdwijnen.
          """,
        english: """
          Area teams and themes stand in organisatie.md. An explanation of a name that is not there \
          belongs to nothing and would vanish.
          """)
    case .duplicateInPeriodReport:
      CatalogueEntry(
        ("twee toelichtingen voor hetzelfde", "two explanations of the same"),
        dutch: """
          Van een thema en een soort kan er in een periode een toelichting zijn, en van een team en \
          een periode een document. Van twee is niet te zeggen welke telt; de eerste wordt getoond.
          """,
        english: """
          Of a theme and a kind there can be one explanation in a period, and of a team and a period \
          one document. Of two nobody can tell which counts; the first one is shown.
          """)
    case .missingExplanation:
      CatalogueEntry(
        ("afwijking zonder toelichting", "deviation without an explanation"), severity: .warning,
        dutch: """
          Het verschil tussen prognose en budget van een thema ligt boven de grens "toelichting \
          vereist" van het normenboek, en het document van het tertiaal zegt niet waarom. Zonder \
          zo'n document meldt alleen het rapport het.
          """,
        english: """
          The difference between forecast and budget of a theme is above the limit "toelichting \
          vereist" of the rulebook, and the document of the tertiaal does not say why. Without such \
          a document only the report tells it.
          """)
    default: unlisted(code)
    }
  }
}
