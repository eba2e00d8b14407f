/// What is wrong with the rulebook (NRM).
extension Catalogue {
  static func normText(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unknownNormWord:
      CatalogueEntry(
        ("onbekend woord in een norm", "unknown word in a norm"),
        dutch: """
          Elk onderwerp heeft zijn eigen woorden: een thema heeft out of pocket, een boeking \
          heeft een datum. Wat van iets anders is, staat achter van: periode van afspraak. Met \
          wijkboek norms words en het onderwerp verschijnt de hele lijst.
          """,
        english: """
          Each subject has words of its own: a theme has out of pocket, a posting has a datum. \
          What belongs to something else stands behind van: periode van afspraak. The command \
          wijkboek norms words with the subject shows the whole list.
          """)
    case .unknownNormSubject:
      CatalogueEntry(
        ("onbekend onderwerp van een norm", "unknown subject of a norm"),
        dutch: """
          Achter voor elk of voor elke staat wie of wat de norm toetst, en met per jaar, per \
          soort of per tertiaal hoe dat verdeeld wordt. Zonder onderwerp is niet te zeggen wat \
          de andere woorden betekenen.
          """,
        english: """
          Behind voor elk or voor elke stands what the norm judges, and by per jaar, per soort \
          or per tertiaal how that is divided. Without a subject there is no telling what the \
          other words mean.
          """)
    case .unknownNormClause:
      CatalogueEntry(
        ("onbekend begin van een regel in een norm", "unknown beginning of a line in a norm"),
        dutch: """
          Een norm bestaat uit regels die beginnen met voor, waar, eis, vraag, melding, message, \
          advies of advice. Een regel die met iets anders begint, hoort bij de regel erboven, \
          maar de eerste kan dat niet, en een verschreven woord mag niet ongemerkt blijven.
          """,
        english: """
          A norm consists of lines that begin with voor, waar, eis, vraag, melding, message, \
          advies or advice. A line that begins with something else goes on with the one above, \
          but the first cannot, and a misspelled word may not go unseen.
          """)
    case .normClauseCount:
      CatalogueEntry(
        ("regel van een norm ontbreekt of staat dubbel", "line of a norm missing or doubled"),
        dutch: """
          Een norm heeft één voor, en één eis of één vraag. De andere regels mogen ontbreken, \
          maar staan er hoogstens één keer. Het waar van een telling staat achter zijn lijst, \
          nooit aan het begin van een regel.
          """,
        english: """
          A norm has one voor, and one eis or one vraag. The other lines may be absent, but \
          stand there once at most. The waar of a count stands behind its list, never at the \
          start of a line.
          """)
    case .malformedNormClause:
      CatalogueEntry(
        ("zin van een norm loopt niet", "sentence of a norm does not run"),
        dutch: """
          Er ontbreekt iets tussen twee woorden, of er staat iets te veel. Een eis is een \
          vergelijking, of meer vergelijkingen met en, of en niet ertussen; haakjes worden \
          gesloten, en een zin in melding of advies staat tussen aanhalingstekens.
          """,
        english: """
          Something is missing between two words, or there is something too many. An eis is a \
          comparison, or several with en, of and niet between them; parentheses are closed, and \
          a sentence in melding or advies stands between quotation marks.
          """)
    case .unfinishedNormText:
      CatalogueEntry(
        ("tekst of accolade in een norm niet afgesloten", "text or brace in a norm not closed"),
        dutch: """
          Een tekst begint en eindigt met een aanhalingsteken. In een zin staat een uitdrukking \
          tussen { en }; wie een accolade zelf wil schrijven, schrijft haar dubbel.
          """,
        english: """
          A text begins and ends with a quotation mark. Within a sentence an expression stands \
          between { and }; a brace that is meant itself is written twice.
          """)
    case .unreadableNormLiteral:
      CatalogueEntry(
        ("getal of dag in een norm niet te lezen", "number or day in a norm cannot be read"),
        dutch: """
          In een norm is een punt voor duizenden en een komma voor decimalen: 10.000 en \
          1.250,50. Een dag is 2020-07-01. Wat op twee manieren te lezen is, zoals 10,000, wordt \
          geweigerd.
          """,
        english: """
          In a norm a point groups thousands and a comma sets off decimals: 10.000 and 1.250,50. \
          A day is 2020-07-01. What can be read in two ways, such as 10,000, is refused.
          """)
    case .unknownNormValue:
      CatalogueEntry(
        ("waarde die een gegeven nooit heeft", "value that a field never has"),
        dutch: """
          Laag, soort, status en grootboek hebben vaste waarden. Een vergelijking met iets \
          anders is nooit waar, en zou een norm maken die niets toetst zonder dat iemand het \
          merkt.
          """,
        english: """
          Laag, soort, status and grootboek have fixed values. A comparison with anything else \
          is never true, and would make a norm that checks nothing without anyone noticing.
          """)
    default: unlisted(code)
    }
  }

  static func normMeaning(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .normUnitClash:
      CatalogueEntry(
        ("eenheden die niet bij elkaar passen", "units that do not fit together"),
        dutch: """
          Euro's en woningen zijn niet op te tellen of te vergelijken. Delen en vermenigvuldigen \
          mag wel: euro's gedeeld door woningen is euro per woning. Een aandeel is geen aantal: \
          schrijf 90 %, niet 0,9.
          """,
        english: """
          Euros and dwellings cannot be added up or compared. They can be divided and \
          multiplied: euros by dwellings is euros per dwelling. A share is no count: write 90 %, \
          not 0,9.
          """)
    case .normTypeClash:
      CatalogueEntry(
        ("soorten gegevens die niet bij elkaar passen", "kinds of values that do not fit together"),
        dutch: """
          Een tekst is niet te vergelijken met een getal, en een lijst moet eerst geteld of \
          opgeteld worden. Eis en waar vragen om iets dat waar is of niet, zoals een \
          vergelijking.
          """,
        english: """
          A text cannot be compared with a number, and a list has to be counted or added up \
          first. Eis and waar take something that is true or not, such as a comparison.
          """)
    case .missingNormDivision:
      CatalogueEntry(
        ("gegeven dat een verdeling nodig heeft", "field that needs a division"),
        dutch: """
          Wat een thema out of pocket heeft, staat vast per jaar. Een norm die ernaar vraagt, \
          zegt daarom in haar eerste regel per jaar; zo ook per soort en per tertiaal.
          """,
        english: """
          What a theme has out of pocket is settled for each year. A norm that asks for it \
          therefore says per jaar in its first line; so with per soort and per tertiaal.
          """)
    case .unknownDatedValue:
      CatalogueEntry(
        ("onbekende waarde in een norm", "unknown value in a norm"),
        dutch: """
          Achter waarde staat de naam van een tabel met datums, die in elk bestand van het \
          normenboek kan staan. Zonder die tabel is er geen bedrag om mee te vergelijken.
          """,
        english: """
          Behind waarde stands the name of a table with dates, which can stand in any file of \
          the rulebook. Without that table there is no figure to compare with.
          """)
    case .normTooDeep:
      CatalogueEntry(
        ("norm te lang of te diep genest", "norm too long or nested too deep"),
        dutch: """
          Een zin met meer dan vijftig haakjes in elkaar, of met meer dan duizend woorden, volgt \
          niemand meer. Wat zo lang is, is beter in meer normen te zeggen.
          """,
        english: """
          A sentence with more than fifty parentheses within each other, or with more than a \
          thousand words, is more than anyone can follow. What is so long is better said in \
          several norms.
          """)
    default: unlisted(code)
    }
  }

  static func normForm(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .missingNormBasis:
      CatalogueEntry(
        ("grondslag van een norm ontbreekt", "ground of a norm missing"),
        dutch: """
          Elke norm berust op iets: een artikel van een wet in de tekst van een bepaalde dag, of \
          een afspraak in woorden. Die grond staat bij elke bevinding, dus een norm zonder grond \
          telt niet mee.
          """,
        english: """
          Each norm rests on something: an article of a law in the text of some day, or an \
          agreement in words. That ground stands with each finding, so a norm without one does \
          not count.
          """)
    case .unreadableNormValidity:
      CatalogueEntry(
        ("geldigheid van een norm niet te lezen", "validity of a norm cannot be read"),
        dutch: """
          Bij Geldig staat wanneer de norm geldt: altijd, vanaf 2015-07-01, 2015-07-01 tot en \
          met 2021-12-31, of tot en met 2021-12-31. Een norm toetst alleen wat in die tijd valt.
          """,
        english: """
          At Geldig stands when the norm is in force: altijd, vanaf 2015-07-01, 2015-07-01 tot \
          en met 2021-12-31, or tot en met 2021-12-31. A norm judges only what falls within that \
          time.
          """)
    case .unreadableNormSeverity:
      CatalogueEntry(
        ("ernst van een norm niet te lezen", "severity of a norm cannot be read"),
        dutch: """
          Bij Ernst staat fout, waarschuwing of opmerking, zo nodig met de status vanaf welke \
          dat geldt: opmerking in concept, fout vanaf overleg. Een status daartussen volgt de \
          lagere.
          """,
        english: """
          At Ernst stands fout, waarschuwing or opmerking, with the status from which it holds \
          where needed: opmerking in concept, fout vanaf overleg. A status in between follows \
          the lower one.
          """)
    case .misplacedNormBlock:
      CatalogueEntry(
        (
          "blok van een norm ontbreekt, staat dubbel of op de verkeerde plaats",
          "block of a norm missing, doubled or out of place"
        ),
        dutch: """
          Een norm is een kop met code en titel, een tabel Norm, uitleg, één blok norm, en \
          voorbeelden. Een hoofdstuk heeft hoogstens één uitgangspunt. Wat daarbuiten staat, \
          hoort nergens bij en zou ongemerkt wegvallen.
          """,
        english: """
          A norm is a heading with code and title, a table Norm, an explanation, one block norm, \
          and examples. A chapter has one uitgangspunt at most. What stands elsewhere belongs to \
          nothing and would be lost unseen.
          """)
    case .missingNormExample:
      CatalogueEntry(
        ("norm zonder voorbeeld", "norm without an example"), severity: .warning,
        dutch: """
          Voorbeelden zijn de proef op een norm: minstens een dat voldoet en een dat niet \
          voldoet, en bij een vraag een dat niet te toetsen is. Zonder voorbeeld dat niet \
          voldoet, weet niemand of de norm ooit iets vindt.
          """,
        english: """
          Examples are the test of a norm: at least one that complies and one that does not, and \
          for a vraag one that cannot be judged. Without an example that fails nobody knows \
          whether the norm ever finds anything.
          """)
    case .unknownNormRow:
      CatalogueEntry(
        ("onbekende rij of kolom in het normenboek", "unknown row or column in the rulebook"),
        dutch: """
          De tabel van een norm heeft de rijen Grondslag, Geldig, Ernst, Voor wie en English, \
          elk hoogstens één keer; de tabel van een waarde heeft de kolommen Vanaf, Tot, Bron, \
          Status en Toelichting. Wat anders heet, zou niet meetellen.
          """,
        english: """
          The table of a norm has the rows Grondslag, Geldig, Ernst, Voor wie and English, each \
          once at most; the table of a value has the columns Vanaf, Tot, Bron, Status and \
          Toelichting. What has another name would not count.
          """)
    case .unknownNormFence:
      CatalogueEntry(
        ("onbekend blok in het normenboek", "unknown block in the rulebook"),
        dutch: """
          Een blok is norm, uitgangspunt, of voorbeeld met wat de norm ervan zegt: voldoet, \
          voldoet niet, niet te toetsen of niet van toepassing. Wat alleen gelezen wordt, is een \
          blok text.
          """,
        english: """
          A block is norm, uitgangspunt, or voorbeeld with what the norm says of it: voldoet, \
          voldoet niet, niet te toetsen or niet van toepassing. What is only to be read is a \
          block text.
          """)
    default: unlisted(code)
    }
  }

  static func rulebook(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .duplicateNorm:
      CatalogueEntry(
        ("code van een norm is al in gebruik", "code of a norm already in use"),
        dutch: """
          Een code wijst één norm aan. Dezelfde code mag terugkomen voor een andere tijd, zoals \
          een norm die gewijzigd is, maar niet tweemaal in dezelfde tijd, en niet naast een \
          ingebouwde controle.
          """,
        english: """
          A code points out one norm. The same code may return for another time, as with a norm \
          that was changed, but not twice at the same time, and not beside a built-in check.
          """)
    case .unreadableDatedValue:
      CatalogueEntry(
        ("tabel van een waarde niet te lezen", "table of a value cannot be read"),
        dutch: """
          Een waarde is een tabel met als kop Waarde en een naam tussen aanhalingstekens, en \
          rijen met bedrag, Vanaf, Bron en Status. Alle bedragen hebben dezelfde eenheid. Een \
          rij die niet te lezen is, geldt niet, en wat erop rust is niet te toetsen.
          """,
        english: """
          A value is a table with the header Waarde and a name between quotation marks, and rows \
          with amount, Vanaf, Bron and Status. All amounts have the same unit. A row that cannot \
          be read does not hold, and what rests on it cannot be judged.
          """)
    case .duplicateDatedValue:
      CatalogueEntry(
        ("waarde die twee keer gegeven is", "value that is given twice"),
        dutch: """
          Op een dag heeft een waarde hoogstens één bedrag. Twee tabellen met dezelfde naam, of \
          twee rijen die in dezelfde tijd gelden, spreken elkaar tegen.
          """,
        english: """
          On any day a value has one amount at most. Two tables of the same name, or two rows \
          that hold at the same time, contradict each other.
          """)
    case .unreadableNormCode:
      CatalogueEntry(
        ("code of titel van een norm niet te lezen", "code or title of a norm cannot be read"),
        dutch: """
          De kop van een norm begint met haar code: één tot vier hoofdletters, een streepje, en \
          twee of drie cijfers, zoals BGR-01. Daarachter staat de titel. De code staat bij elke \
          bevinding, en verandert nooit.
          """,
        english: """
          The heading of a norm begins with its code: one to four capitals, a hyphen, and two or \
          three digits, such as BGR-01. The title stands behind it. The code stands with each \
          finding, and never changes.
          """)
    case .rulebookMarkdown:
      CatalogueEntry(
        ("opmaak van het normenboek klopt niet", "markup of the rulebook is not right"),
        dutch: """
          Een tabel heeft een kop, een rij met streepjes, en in elke rij evenveel cellen; een \
          blok eindigt met een regel van drie aanhalingstekens zoals het begon; een kop heeft \
          een spatie achter het hekje. Anders zou tekst ongemerkt wegvallen.
          """,
        english: """
          A table has a header, a row of dashes, and as many cells in each row; a block ends \
          with a line of three backticks as it began; a heading has a space behind its number \
          sign. Otherwise text would be lost unseen.
          """)
    default: unlisted(code)
    }
  }
}
