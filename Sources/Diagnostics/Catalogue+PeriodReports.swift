/// What is wrong with what teams write of a period, for its report (RAP).
extension Catalogue {
  static func periodReport(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .incompletePeriodReport:
      CatalogueEntry(
        ("toelichting zonder team of periode", "explanation without a team or period"),
        dutch: """
          Een document bij een tertiaal heeft een tabel Tertiaalrapportage met de rijen Gebiedsteam \
          en Periode. Ontbreekt er een van, dan is niet te zeggen in welk rapport de toelichtingen horen, \
          en staan zij in geen.
          """,
        english: """
          A document of a tertiaal has a table Tertiaalrapportage with the rows Gebiedsteam and \
          Periode. Without one of them nobody can tell to which report the explanations belong, and they \
          are in none.
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
