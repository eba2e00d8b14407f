/// What is wrong with the file of frozen findings (BVR).
extension Catalogue {
  static func baseline(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .damagedBaselineLine:
      CatalogueEntry(
        ("bevroren bevinding niet te lezen", "frozen finding cannot be read"),
        dutch: """
          Het bestand .wijkboek-baseline heeft per bevinding een regel van vijf velden, met een tab \
          ertussen: kenmerk, code, ernst, pad en bericht. Een regel die anders is, bevriest niets; \
          vaak is het de rest van een conflict van git. Haal zulke regels weg, of maak het bestand \
          opnieuw met wijkboek check --write-baseline.
          """,
        english: """
          The file .wijkboek-baseline has a line of five fields for each finding, with a tab \
          between them: fingerprint, code, severity, path and message. A line that is not so \
          freezes nothing; often it is left of a conflict of git. Remove such lines, or make the \
          file anew with wijkboek check --write-baseline.
          """)
    default: unlisted(code)
    }
  }
}
