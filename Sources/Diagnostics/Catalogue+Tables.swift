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

  static func tableWord(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .misspelledWord:
      CatalogueEntry(
        ("woord van een tabel verkeerd gespeld", "word of a table misspelled"),
        dutch: """
          Een kop of label lijkt op een woord dat deze tabel kent, maar is het niet. Het is gelezen \
          alsof het goed gespeld was, zodat de rest te toetsen is; verbeter het, want een ander leest \
          het misschien anders. Met zo'n woord in een importdocument wordt er niets ingelezen.
          """,
        english: """
          A header or label looks like a word that this table knows, but is not. It was read as if it \
          were spelled right, so that the rest can be checked; correct it, since others may read it \
          otherwise. With such a word in a document of an import nothing is imported.
          """)
    case .unknownWord:
      CatalogueEntry(
        ("kolom of label onbekend", "column or label unknown"), severity: .warning,
        dutch: """
          Deze tabel kent dit woord niet. Wat eronder of ernaast staat, telt nergens mee. Hoort het \
          bij de boeken, gebruik dan een woord uit de README; anders mag het blijven staan.
          """,
        english: """
          This table does not know this word. What stands below or beside it counts nowhere. If it \
          belongs to the books, use a word of the README; else it may stay.
          """)
    case .duplicateEntry:
      CatalogueEntry(
        ("iets staat twee keer in een tabel", "something stands twice in a table"),
        dutch: """
          Hetzelfde label of dezelfde activiteit met hetzelfde jaar, hetzelfde team met dezelfde \
          gemeente, een nummer, afspraak, toelichting of rekening die er al staat. Wijkboek telt niet \
          op en kiest niet: alleen wat er het eerst staat, telt.
          """,
        english: """
          The same label or activity with the same year, the same team with the same municipality, a \
          code, agreement, explanation or account that is there already. Wijkboek does not add up and \
          does not choose: only what stands first counts.
          """)
    case .unknownTable:
      CatalogueEntry(
        ("tabel onbekend", "table unknown"), severity: .warning,
        dutch: """
          Een tabel wordt herkend aan de woorden in haar kop of haar eerste kolom. Deze heeft er geen \
          die in dit document hoort, dus haar inhoud telt niet mee.
          """,
        english: """
          A table is recognised by the words of its header or first column. This one has none that \
          belongs in this document, so what it holds does not count.
          """)
    default: unlisted(code)
    }
  }

  static func tableValue(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unreadableAmount:
      CatalogueEntry(
        ("bedrag niet te lezen", "amount cannot be read"),
        dutch: """
          In een document is een punt voor duizenden en een komma voor decimalen: € 53.511 of € \
          1.250,50. Leeg, € en ? betekenen dat het bedrag nog open is. Iets anders wordt \
          geweigerd: € 53,511 kan drieënvijftig euro zijn en drieënvijftigduizend.
          """,
        english: """
          In a document a point groups thousands and a comma sets off decimals: € 53.511 or € \
          1.250,50. Empty, € and ? mean that the amount is still open. Anything else is refused: \
          € 53,511 may be fifty-three euros or fifty-three thousand.
          """)
    case .unreadableYear:
      CatalogueEntry(
        ("jaar niet te lezen", "year cannot be read"),
        dutch: """
          Een jaar heeft vier cijfers, en een looptijd is het eerste en het laatste jaar \
          (2020-2022). Elk bedrag van een plan hoort bij een jaar: het staat in zijn rij, erboven in \
          de kop, of in het label.
          """,
        english: """
          A year has four digits, and a period is the first and the last year (2020-2022). Each \
          amount of a plan belongs to a year: it stands in its row, in the header above it, or in the \
          label.
          """)
    case .unreadableDay:
      CatalogueEntry(
        ("datum niet te lezen", "date cannot be read"),
        dutch: """
          Een datum is 2020-03-12, 12-03-2020 of 12 maart 2020, en de dag moet bestaan. Zonder \
          leesbare datum is niet te zeggen wat wanneer gold.
          """,
        english: """
          A date is 2020-03-12, 12-03-2020 or 12 maart 2020, and the day must exist. Without a \
          date that can be read there is no telling what held when.
          """)
    case .unreadableValue:
      CatalogueEntry(
        ("waarde niet te lezen", "value cannot be read"),
        dutch: """
          Een cel houdt iets anders in dan haar kolom vraagt: een aantal als 1.250, een soort (oop of \
          personeel), een periode als 2020-T2, een grootboeknummer, of hoe een bestand geschreven is. \
          Een lege cel of ? laat de waarde open; Wijkboek raadt niet.
          """,
        english: """
          A cell holds something else than its column asks: a number as 1.250, a kind (oop or \
          personeel), a period as 2020-T2, a GL code, or how a file is written. An empty cell or ? \
          leaves the value open; Wijkboek does not guess.
          """)
    default: unlisted(code)
    }
  }

  static func tableRow(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .incompleteRow:
      CatalogueEntry(
        ("rij zonder onderwerp", "row without a subject"),
        dutch: """
          De cel die zegt waarover de rij gaat, is leeg of een vraagteken: de activiteit, het team, de \
          norm, het thema. Wat er verder in de rij staat, hoort dus nergens bij. Een rij van een \
          import noemt ook het grootboeknummer en de soort, of nee in de kolom Boeken.
          """,
        english: """
          The cell that says what the row is about is empty or a question mark: the activity, the \
          team, the norm, the theme. So the rest of the row belongs to nothing. A row of an import \
          names the GL code and the kind too, or nee in the column Boeken.
          """)
    case .raggedRow:
      CatalogueEntry(
        ("rij met een ander aantal cellen", "row with another number of cells"),
        dutch: """
          De rij heeft meer of minder cellen dan de tabel kolommen heeft, dus een waarde kan \
          onder de verkeerde kop staan. Vaak ontbreekt er een | of staat er een te veel.
          """,
        english: """
          The row has more or fewer cells than the table has columns, so a value may stand below \
          the wrong header. Often a | is missing or there is one too many.
          """)
    case .unfinishedMarkdown:
      CatalogueEntry(
        ("opmaak van een document niet af", "tables or fences of a document not finished"),
        severity: .warning,
        dutch: """
          Een tabel zonder rij met streepjes, een citaat of blok dat nergens eindigt, een # \
          zonder spatie: andere programma's tonen het anders dan bedoeld, en wat erin staat, \
          wordt misschien niet gelezen.
          """,
        english: """
          A table without a row of dashes, a comment or block that never ends, a # without a \
          space: other programs show it otherwise than was meant, and what it holds may not be \
          read.
          """)
    case .wrongTotal:
      CatalogueEntry(
        ("totaal klopt niet met de rijen", "total does not agree with its rows"),
        dutch: """
          De rij Totaal is iets anders dan wat de rijen erboven samen zijn. Een van de bedragen \
          is niet bijgewerkt. Het totaal zelf telt nergens mee.
          """,
        english: """
          The row Totaal is something else than the rows above it together. One of the amounts \
          was not updated. The total itself counts nowhere.
          """)
    case .mergedAmount:
      CatalogueEntry(
        ("bedrag over meer dan één rij", "amount over more than one row"),
        dutch: """
          Een samengevoegde cel met een jaar of gemeente geldt voor elk van haar rijen. Een \
          bedrag kan dat niet: dan zou het meer dan eens tellen. De verdeling moet in het plan \
          staan.
          """,
        english: """
          A merged cell with a year or a municipality holds for each of its rows. An amount \
          cannot: it would count more than once. The plan has to say how it is divided.
          """)
    default: unlisted(code)
    }
  }
}
