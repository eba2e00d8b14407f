extension Catalogue {
  static func text(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unreadableFile:
      CatalogueEntry(
        ("bestand niet te lezen", "file cannot be read"),
        dutch: """
          Het bestand bestaat niet, is een map, is geen tekst (maar Word, Excel of een PDF, wat de \
          naam ook zegt), of mag door u niet gelezen worden. Er is dus niets gecontroleerd: dat is \
          iets anders dan dat er niets mis is. Een bestand dat geen tekst is, wordt nooit veranderd.
          """,
        english: """
          The file does not exist, is a folder, is no text (but Word, Excel or a PDF, whatever its \
          name says), or may not be read by you. So nothing was checked, which is not the same as \
          nothing being wrong. A file that is no text is never changed.
          """)
    case .fileTooLarge:
      CatalogueEntry(
        ("bestand te groot", "file too large"),
        dutch: """
          Een plaats in een bestand is een getal van 32 bits; daarom leest Wijkboek bestanden tot \
          4 GiB. Deel het journaal per jaar of per tertiaal en voeg de delen samen met include.
          """,
        english: """
          A place in a file is a 32-bit number, so Wijkboek reads files below 4 GiB. Split the \
          journal by year or by tertiaal and join the parts with include.
          """)
    case .invalidUTF8:
      CatalogueEntry(
        ("geen geldige UTF-8", "not valid UTF-8"),
        dutch: """
          Boeken staan in UTF-8. Een byte die daar niet in past, komt meestal uit een bestand dat \
          als Windows-1252 of ISO-8859-1 is bewaard. Zet het bestand om naar UTF-8; wie de letter \
          weglaat, verandert misschien een rekening.
          """,
        english: """
          Books are kept in UTF-8. A byte that does not fit usually comes from a file saved as \
          Windows-1252 or ISO-8859-1. Convert the file to UTF-8; leaving the letter out might \
          change an account.
          """)
    case .controlCharacter:
      CatalogueEntry(
        ("stuurteken in de tekst", "control character in the text"),
        dutch: """
          Een NUL of een ander onzichtbaar stuurteken hoort niet in een journaal: op het scherm is \
          het niet te zien, maar het maakt van een rekening een andere. Haal het weg.
          """,
        english: """
          A NUL or another invisible control character does not belong in a journal: it cannot be \
          seen on the screen, and yet it makes one account into another. Remove it.
          """)
    case .unusualSpace:
      CatalogueEntry(
        ("bijzondere spatie", "unusual space"),
        dutch: """
          Tekstverwerkers zetten soms een vaste of smalle spatie neer die er als een gewone uitziet. \
          In een rekening, bedrag of datum bepaalt een spatie waar het een ophoudt en het ander \
          begint. Vervang haar door een gewone spatie; in opmerkingen en omschrijvingen mag zij.
          """,
        english: """
          Word processors sometimes leave a non-breaking or narrow space that looks like an ordinary \
          one. In an account, amount or date a space decides where one thing ends and the next \
          begins. Replace it by an ordinary space; in comments and descriptions it may stay.
          """)
    case .misnamedFile:
      CatalogueEntry(
        ("bestand heet anders dan wat gelezen wordt", "file has another name than what is read"),
        severity: .warning,
        dutch: """
          In ledgers/ leest Wijkboek wat op .journal of .md eindigt, en in rules/ wat op .md eindigt, \
          met kleine letters. Een bestand dat T2.journal.txt, T2.JOURNAL, T2.hledger of plan.markdown \
          heet, is dus niet gelezen, en zijn bedragen tellen nergens mee. Geef het de naam die \
          erbij staat. Windows laat het eind van een naam soms weg: zet in de Verkenner \
          Bestandsnaamextensies aan om het te zien.
          """,
        english: """
          In ledgers/ Wijkboek reads what ends in .journal or .md, and in rules/ what ends in .md, in \
          small letters. So a file called T2.journal.txt, T2.JOURNAL, T2.hledger or plan.markdown \
          was not read, and its amounts count nowhere. Give it the name that is shown. Windows may \
          hide the end of a name: turn on File name extensions in Explorer to see it.
          """)
    default: unlisted(code)
    }
  }

  static func journal(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unknownLine:
      CatalogueEntry(
        ("regel niet begrepen", "line not understood"),
        dutch: """
          Een regel die vooraan begint, is een datum (een boeking), een richtlijn zoals account of \
          include, een regel met ~ of =, een koers P, of commentaar met ; # of *. Deze regel is \
          niets daarvan. Staat er een boekingsregel, laat die dan inspringen.
          """,
        english: """
          A line that starts at the margin is a date (a transaction), a directive such as account or \
          include, a ~ or = rule, a price P, or a comment with ; # or *. This line is none of these. \
          If it is a posting, indent it.
          """)
    case .strayIndentedLine:
      CatalogueEntry(
        ("ingesprongen regel zonder boeking", "indented line without a transaction"),
        dutch: """
          Een ingesprongen regel hoort bij de boeking of richtlijn erboven. Hier staat er een los, \
          meestal doordat een lege regel of een opmerking vooraan de boeking in tweeën deelt.
          """,
        english: """
          An indented line belongs to the transaction or directive above it. This one stands alone, \
          mostly because a blank line or a comment at the margin cuts the transaction in two.
          """)
    case .unsupportedDirective:
      CatalogueEntry(
        ("richtlijn niet ondersteund", "directive not supported"),
        dutch: """
          Deze richtlijn bestaat in hledger of ledger, maar Wijkboek leest haar niet. Zij wordt niet \
          stil overgeslagen, want dan zouden de boeken iets anders zeggen dan er staat. Ondersteund \
          zijn account, commodity, decimal-mark, D, P, Y, include, alias (zonder patroon), apply \
          account, payee, tag en comment.
          """,
        english: """
          This directive exists in hledger or ledger, but Wijkboek does not read it. It is not \
          skipped in silence, for then the books would say something else than what is written. \
          Supported are account, commodity, decimal-mark, D, P, Y, include, alias (without a \
          pattern), apply account, payee, tag and comment.
          """)
    case .incompleteDirective:
      CatalogueEntry(
        ("richtlijn onvolledig", "directive incomplete"),
        dutch: """
          Achter de naam van de richtlijn ontbreekt wat zij nodig heeft, of er staat iets dat zij \
          niet kent. Voorbeelden: account 43022; commodity € 1.000,00; decimal-mark ,; \
          alias Oud = Nieuw; P 2020-01-01 uur € 62,50; Y2020.
          """,
        english: """
          What the directive needs is missing behind its name, or something stands there that it \
          does not know. Examples: account 43022; commodity € 1.000,00; decimal-mark ,; \
          alias Old = New; P 2020-01-01 uur € 62,50; Y2020.
          """)
    case .malformedHeader:
      CatalogueEntry(
        ("kop van een boeking niet begrepen", "transaction header not understood"),
        dutch: """
          De kop van een boeking is: datum, eventueel = tweede datum, eventueel * of !, eventueel \
          (stuknummer), omschrijving. Achter de datum staat een spatie en een haakje wordt gesloten.
          """,
        english: """
          The header of a transaction is: date, perhaps = second date, perhaps * or !, perhaps \
          (document number), description. A space follows the date, and a bracket is closed.
          """)
    case .malformedPosting:
      CatalogueEntry(
        ("boekingsregel niet begrepen", "posting not understood"),
        dutch: """
          Een boekingsregel is: rekening, twee spaties, bedrag, en daarachter eventueel een prijs \
          (@), een saldo (=) of een opmerking (;). Achter het bedrag staat iets anders.
          """,
        english: """
          A posting is: account, two spaces, amount, and behind it perhaps a cost (@), a balance (=) \
          or a comment (;). Something else stands behind the amount.
          """)
    case .transactionWithoutPostings:
      CatalogueEntry(
        ("boeking zonder regels", "transaction without postings"), severity: .warning,
        dutch: """
          Onder deze kop staat geen enkele boekingsregel. Dat mag, maar er wordt niets mee geboekt: \
          meestal zijn de regels vergeten, of staat er een lege regel tussen.
          """,
        english: """
          There is no posting under this header. That is allowed, but nothing is booked by it: \
          mostly the postings were forgotten, or a blank line stands in between.
          """)
    case .openCommentBlock:
      CatalogueEntry(
        ("comment zonder end comment", "comment without end comment"), severity: .warning,
        dutch: """
          Alles achter comment is commentaar tot aan end comment. Die regel ontbreekt, dus de rest \
          van het bestand telt niet mee.
          """,
        english: """
          Everything behind comment is a comment up to end comment. That line is missing, so the \
          rest of the file does not count.
          """)
    case .conflictMark:
      CatalogueEntry(
        ("onopgelost conflict van git", "unresolved git conflict"),
        dutch: """
          Deze regel is een merkteken van git: twee mensen veranderden hetzelfde stuk. Kies wat \
          moet blijven en haal de merktekens weg.
          """,
        english: """
          This line is a mark of git: two people changed the same part. Choose what is to stay and \
          remove the marks.
          """)
    case .formatWithoutDecimalMark:
      CatalogueEntry(
        ("vorm zonder decimaalteken", "format without a decimal mark"),
        dutch: """
          Een commodity of D laat zien hoe bedragen geschreven worden, en daarvoor is een \
          decimaalteken nodig, ook als er geen decimalen zijn: commodity € 1.000,00 of \
          commodity 1.000, huisbezoeken.
          """,
        english: """
          A commodity or D shows how amounts are written, and that needs a decimal mark, even where \
          there are no decimals: commodity € 1.000,00 or commodity 1.000, huisbezoeken.
          """)
    case .missingLineEnd:
      CatalogueEntry(
        ("laatste regel zonder regeleinde", "last line without a line end"),
        dutch: """
          Wijkboek leest deze laatste regel, maar hledger 1.25 weigert het bestand als er achter een \
          include, apply account, comment, losse datum of regel met alleen spaties geen regeleinde \
          staat. Boeken die Wijkboek aanneemt, moet hledger ook aannemen. \
          Houdt een boeking of een tabel zo op, dan is het bestand misschien afgebroken.
          """,
        english: """
          Wijkboek reads this last line, but hledger 1.25 refuses the file if no line end stands \
          behind an include, apply account, comment, lone date or line of blanks. Books that \
          Wijkboek accepts must be accepted by hledger too. Where a transaction or a table ends like \
          that, the file may have been cut off.
          """)
    default: unlisted(code)
    }
  }

  static func include(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .includeNotFound:
      CatalogueEntry(
        ("include vindt niets", "include finds nothing"),
        dutch: """
          Geen bestand past op dit pad of patroon. Het pad begint in de map van het bestand waarin \
          include staat; * staat voor een deel van een naam, ** voor alle mappen eronder.
          """,
        english: """
          No file fits this path or pattern. The path starts in the folder of the file that holds \
          the include; * stands for a part of a name, ** for all folders below.
          """)
    case .includeCycle:
      CatalogueEntry(
        ("include in een kring", "include goes round in a circle"),
        dutch: "Het bestand voegt, direct of langs een omweg, zichzelf in. Haal één include weg.",
        english: "The file includes itself, directly or by a detour. Remove one of the includes.")
    case .includeTooDeep:
      CatalogueEntry(
        ("include te diep", "include too deep"),
        dutch: "Meer dan 32 bestanden voegen elkaar in. Zo diep is een boekhouding niet bedoeld.",
        english: "More than 32 files include one another. Books are not meant to be that deep.")
    case .includeOfOtherFormat:
      CatalogueEntry(
        ("include van een ander soort bestand", "include of another kind of file"),
        dutch: """
          Wijkboek voegt alleen journalen in; hledger leest hier ook timeclock, timedot en csv. \
          Zet zo'n bestand eerst om: hledger -f BESTAND print > NIEUW.journal.
          """,
        english: """
          Wijkboek includes journals only; hledger reads timeclock, timedot and csv here too. \
          Convert such a file first: hledger -f FILE print > NEW.journal.
          """)
    case .includedTwice:
      CatalogueEntry(
        ("bestand tweemaal ingevoegd", "file included twice"),
        dutch: """
          De boekingen zouden dan dubbel tellen, en in hledger doen zij dat ook. Dat is nooit de bedoeling; elk bestand hoort \
          één keer mee te doen.
          """,
        english: """
          The transactions would then count twice, and in hledger they do. That is never meant; each file should \
          take part once.
          """)
    default: unlisted(code)
    }
  }

  static func date(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .impossibleDate:
      CatalogueEntry(
        ("datum bestaat niet", "date does not exist"),
        dutch: """
          De datum is goed geschreven maar staat op geen kalender, zoals 2021-02-29: februari heeft \
          28 dagen, en alleen in een schrikkeljaar 29. April, juni, september en november hebben 30 \
          dagen.
          """,
        english: """
          The date is well written but is on no calendar, such as 2021-02-29: February has 28 days, \
          and 29 in a leap year only. April, June, September and November have 30 days.
          """)
    case .mixedDateSeparators:
      CatalogueEntry(
        ("datum met twee scheidingstekens", "date with two separators"),
        dutch: "Schrijf 2020-03-12, 2020/03/12 of 2020.03.12, en niet door elkaar.",
        english: "Write 2020-03-12, 2020/03/12 or 2020.03.12, and do not mix them.")
    case .dateWithoutYear:
      CatalogueEntry(
        ("datum zonder jaar", "date without a year"),
        dutch: """
          Een datum zonder jaar mag alleen achter een richtlijn Y (bijvoorbeeld Y2020). Wijkboek \
          neemt nooit het lopende jaar aan, want dan hing de uitkomst van de klok af.
          """,
        english: """
          A date may go without a year only behind a Y directive (such as Y2020). Wijkboek never \
          assumes the current year, for then the result would depend on the clock.
          """)
    case .malformedDate:
      CatalogueEntry(
        ("datum niet begrepen", "date not understood"),
        dutch: "Een datum is jaar, maand en dag, zoals 2020-03-12; het jaar heeft vier cijfers.",
        english: "A date is year, month and day, such as 2020-03-12; the year has four digits.")
    case .distantDate:
      CatalogueEntry(
        ("datum bij de regel ligt ver weg", "date of a line is far away"), severity: .warning,
        dutch: """
          Een regel mag een eigen datum hebben, als de kosten in een andere periode vallen dan de \
          factuur. Ligt die ruim een jaar van de datum van de boeking, dan is meestal een van beide \
          jaren verkeerd getypt, en telt de regel in een jaar waarin hij niet hoort.
          """,
        english: """
          A line may have a date of its own, where the costs fall in another period than the \
          invoice. If it is over a year away from the transaction's date, one of the two years was \
          most likely mistyped, and the line counts in a year where it does not belong.
          """)
    default: unlisted(code)
    }
  }
}
