extension Catalogue {
  static func table(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .activitiesOutsideTheme:
      CatalogueEntry(
        ("activiteiten zonder thema", "activities without a theme"),
        dutch: """
          Een tabel van activiteiten hoort bij het thema van haar hoofdstuk. Boven het eerste thema, of \
          direct onder de titel, is er geen. Bij een ander thema zou het geld op de verkeerde post \
          komen, dus deze activiteiten tellen nergens mee.
          """,
        english: """
          A table of activities belongs to the theme of its chapter. Above the first theme, or directly \
          below the title, there is none. With another theme the money would stand under the wrong \
          item, so these activities count nowhere.
          """)
    case .planWithoutTeam:
      CatalogueEntry(
        ("plan zonder gebiedsteam", "plan without an area team"), severity: .warning,
        dutch: """
          Zonder gebiedsteam is niet te zeggen van wie het geld is, en staat het in geen rapport van \
          een team. De rij Gebiedsteam hoort in de tabel Plan.
          """,
        english: """
          Without an area team nobody can tell whose the money is, and no report of a team shows it. \
          The row Gebiedsteam belongs in the table Plan.
          """)
    case .swappedTheme:
      CatalogueEntry(
        ("kop en grootboeknummer van twee thema's", "heading and GL code of two themes"),
        severity: .warning,
        dutch: """
          De kop is in de organisatie de naam van een ander thema dan dat van het grootboeknummer \
          eronder. Dan zijn twee koppen verwisseld, of twee tabellen. Wijkboek rekent met het nummer.
          """,
        english: """
          In the organisation the heading is the name of another theme than that of the GL code below \
          it. Then two headings are swapped, or two tables. Wijkboek goes by the code.
          """)
    case .unitInText:
      CatalogueEntry(
        ("eenheid van bedragen in de tekst", "unit of amounts in the text"), severity: .note,
        dutch: """
          Een zin als: bedragen in duizenden euro's, geldt voor de tabellen eronder, tot het eind van \
          haar hoofdstuk. Omdat zij elk bedrag groter maakt, staat hier voor welke tabellen. In de kop \
          van een kolom, als Budget (x € 1.000), is geen twijfel mogelijk.
          """,
        english: """
          A sentence such as: amounts in thousands of euros, holds for the tables below it, up to the \
          end of its chapter. Since it makes each amount larger, it is said here for which tables. In \
          the head of a column, as Budget (x € 1.000), there can be no doubt.
          """)
    case .unclearRow:
      CatalogueEntry(
        ("onduidelijk wat dit in de tabel is", "unclear what this is in the table"),
        severity: .warning,
        dutch: """
          Een rij kan een activiteit zijn, een totaal, een tussenkop of een vervolg van de rij erboven. \
          Waar haar vorm het niet zegt, staat hier hoe zij gelezen is. Een totaal heet Totaal of is vet \
          en klopt met zijn rijen; een tussenkop is vet.
          """,
        english: """
          A row can be an activity, a total, a heading or more of the row above. Where its form does \
          not tell, it is said here how it was read. A total is called Totaal, or is bold and agrees \
          with its rows; a heading is bold.
          """)
    case .endBeforeStart:
      CatalogueEntry(
        ("eind ligt voor het begin", "end before the start"),
        dutch: """
          Wat eindigt voordat het begint, geldt op geen enkele dag. Een van beide datums is verkeerd, \
          of zij staan in elkaars kolom. Geen van beide telt.
          """,
        english: """
          What ends before it starts holds on no day at all. One of the two dates is wrong, or they \
          stand in each other's column. Neither counts.
          """)
    default: unlisted(code)
    }
  }
}
