import Basics

/// What is wrong with documents that say how to import (IMP), and with the files that are imported
/// (CSV).
extension Catalogue {
  static func importing(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .missingImportPart:
      CatalogueEntry(
        ("deel van een import ontbreekt", "part of an import is missing"),
        dutch: """
          Om een bestand te lezen moet bekend zijn hoe het geschreven is (tabel Import), wat in welke \
          kolom staat (tabel Gegeven en Kolom) en waar het geboekt wordt (tabel met Rekening, \
          Kostenplaats of Project). Een datum, een bedrag of uren, en een tegenrekening horen erbij.
          """,
        english: """
          To read a file it must be known how it is written (table Import), what stands in which \
          column (table Gegeven and Kolom) and where it is booked (table with Rekening, Kostenplaats \
          or Project). A date, an amount or hours, and a counter-account belong to it.
          """)
    case .unknownImportName:
      CatalogueEntry(
        ("naam in een import onbekend", "name in an import unknown"),
        dutch: """
          Een grootboeknummer, team, gemeente, afspraak of bron van de boeking is een naam uit de \
          tabellen van de organisatie, precies zo geschreven. Anders zou alles wat hiermee wordt \
          ingelezen nergens meetellen.
          """,
        english: """
          A GL code, team, municipality, agreement or funding source of the booking is a name of the \
          organisation's tables, written exactly like that. Else all that is imported by it would \
          count nowhere.
          """)
    case .unplannedImportActivity:
      CatalogueEntry(
        ("activiteit van een import staat in geen plan", "activity of an import in no plan"),
        dutch: """
          Geen enkel plan heeft onder dit grootboeknummer een activiteit met deze naam of code. Wat \
          erop geboekt wordt, gaat van geen enkel budget af.
          """,
        english: """
          No plan has an activity of this name or code under this GL code. What is booked on it is \
          taken from no budget at all.
          """)
    case .competingImportRows:
      CatalogueEntry(
        ("twee rijen van een import gelden allebei", "two import rows hold at once"),
        severity: .warning,
        dutch: """
          De rij met de meeste ingevulde sleutels gaat voor. Deze twee zijn even precies en kunnen \
          voor dezelfde regel van een bestand gelden, met een andere uitkomst. Komt zo'n regel voor, \
          dan wordt er niets ingelezen.
          """,
        english: """
          The row with the most keys filled in goes first. These two are equally precise and may \
          hold for the same row of a file, with another outcome. If such a row occurs, nothing is \
          imported.
          """)
    case .unsuitableCounterAccount:
      CatalogueEntry(
        ("tegenrekening niet bruikbaar", "counter-account not usable"),
        dutch: """
          Een tegenrekening is een gewone naam, zoals Crediteuren of Loonkosten. Zij begint niet met \
          een grootboeknummer of een laag, want dan zou de andere kant van de boeking als \
          leefbaarheid meetellen.
          """,
        english: """
          A counter-account is a plain name, such as Crediteuren or Loonkosten. It does not begin \
          with a ledger code or a layer, since then the other side of the booking would count as \
          liveability.
          """)
    default: unlisted(code)
    }
  }

  static func exportText(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .raggedExportRow:
      CatalogueEntry(
        (
          "regel van een export met een ander aantal velden",
          "export row with another number of fields"
        ),
        dutch: """
          De regel heeft meer of minder velden dan de kopregel. Vaak staat er een scheidingsteken of \
          regeleinde in een omschrijving zonder aanhalingstekens, of is er een voettekst: die slaat \
          u over met Overslaan onder.
          """,
        english: """
          The row has more or fewer fields than the header. Often a separator or line end stands in \
          a description without quotation marks, or there is a footer: skip that with Overslaan \
          onder.
          """)
    case .openExportQuote:
      CatalogueEntry(
        ("aanhalingsteken niet gesloten", "quotation mark not closed"),
        dutch: """
          Wat met een aanhalingsteken begint, loopt tot het volgende, ook over regels heen. Hier komt \
          er geen meer, dus de rest van het bestand is niet te lezen.
          """,
        english: """
          What begins with a quotation mark runs to the next one, over lines too. Here there is none, \
          so the rest of the file cannot be read.
          """)
    case .strayExportQuote:
      CatalogueEntry(
        ("los aanhalingsteken", "stray quotation mark"),
        dutch: """
          Een veld staat als geheel tussen aanhalingstekens of helemaal niet, en een aanhalingsteken \
          in de tekst is dan verdubbeld. Gebruikt het systeem ze nooit zo, zet dan in de tabel Import \
          Aanhalingsteken op geen.
          """,
        english: """
          A field stands between quotation marks as a whole or not at all, and one within the text \
          is doubled then. If the system never uses them so, set Aanhalingsteken to geen in the \
          table Import.
          """)
    case .undecodableExport:
      CatalogueEntry(
        ("teken van een export niet te lezen", "character of an export cannot be read"),
        dutch: """
          Deze bytes bestaan niet in de codering die de tabel Import noemt, of zijn stuurtekens die in \
          geen tekst horen. Meestal heeft het bestand een andere codering.
          """,
        english: """
          These bytes do not exist in the encoding that the table Import names, or are control \
          characters that belong in no text. Mostly the file has another encoding.
          """)
    case .contradictedEncoding:
      CatalogueEntry(
        ("codering anders dan opgegeven", "encoding other than declared"),
        dutch: """
          Aan het begin of aan de tekens van het bestand is te zien dat het een andere codering heeft \
          dan de tabel Import noemt. Zo gelezen zouden namen met accenten verminkt worden geboekt.
          """,
        english: """
          The start of the file or its characters show that it has another encoding than the table \
          Import names. Read like this, names with accents would be booked maimed.
          """)
    case .missingExportColumn:
      CatalogueEntry(
        ("kolom van een export ontbreekt", "column of an export is missing"),
        dutch: """
          De tabel Gegeven en Kolom noemt een kolom die de kopregel niet heeft, of die er twee keer \
          in staat. Zonder kopregel staat er een nummer: de eerste kolom is 1.
          """,
        english: """
          The table Gegeven and Kolom names a column that the header does not have, or has twice. \
          Without a header a number stands there: the first column is 1.
          """)
    case .emptyExport:
      CatalogueEntry(
        ("export zonder regels", "export without rows"),
        dutch: """
          Na de kopregel en wat wordt overgeslagen, is er niets over om in te lezen. Kijk of dit het \
          goede bestand is, en of Overslaan boven en Overslaan onder kloppen.
          """,
        english: """
          Behind the header and what is skipped, nothing is left to be imported. See whether this is \
          the right file, and whether Overslaan boven and Overslaan onder are right.
          """)
    default: unlisted(code)
    }
  }

  static func exportRow(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unreadableExportAmount:
      CatalogueEntry(
        ("bedrag van een export niet te lezen", "amount of an export cannot be read"),
        dutch: """
          Met een komma als decimaalteken is een bedrag 1.250,00, -1.250,00, 1.250,00-, (1.250,00) of \
          € 1.250,00. Punten staan dan tussen groepen van drie cijfers, en er zijn hoogstens twee \
          decimalen: Wijkboek rondt niet stil af.
          """,
        english: """
          With a comma as decimal mark an amount is 1.250,00, -1.250,00, 1.250,00-, (1.250,00) or \
          € 1.250,00. Points then stand between groups of three digits, and there are at most two \
          decimals: Wijkboek does not round in silence.
          """)
    case .unreadableExportDay:
      CatalogueEntry(
        ("datum van een export niet te lezen", "date of an export cannot be read"),
        dutch: """
          De datum staat niet in de vorm die de tabel Import noemt, of bestaat niet. Dag en maand \
          worden nooit verwisseld om er toch iets van te maken.
          """,
        english: """
          The date is not in the form that the table Import names, or does not exist. Day and month \
          are never swapped to make something of it.
          """)
    case .contradictoryExportRow:
      CatalogueEntry(
        ("regel van een export spreekt zichzelf tegen", "export row contradicts itself"),
        dutch: """
          De regel heeft een bedrag in debet en in credit, in geen van beide, of met een teken dat \
          niet zegt welke kant het is; of de uren en het bedrag gaan een andere kant op.
          """,
        english: """
          The row has an amount in debit and in credit, in neither, or with a sign that does not say \
          which side it is; or its hours and its amount go different ways.
          """)
    case .ambiguousExportRow:
      CatalogueEntry(
        ("regel past bij twee rijen van de import", "row fits two rows of the import"),
        dutch: """
          Twee rijen van het importdocument gelden voor deze regel en zijn even precies, maar boeken \
          haar anders. Maak een rij met alle sleutels samen; die gaat dan voor.
          """,
        english: """
          Two rows of the import document hold for this row and are equally precise, but book it \
          differently. Make a row with all keys together; it goes first then.
          """)
    case .changedExportRow:
      CatalogueEntry(
        ("eerder ingelezen regel is veranderd", "row changed since it was imported"),
        dutch: """
          Dit stuk is eerder ingelezen met iets anders: een ander bedrag, een andere rekening, datum \
          of omschrijving, of met meer regels. Wijkboek boekt het niet nog eens. Haal wat niet meer \
          klopt uit het journaal en lees opnieuw in, of laat het zoals het is.
          """,
        english: """
          This document was imported before with something else: another amount, account, date or \
          description, or with more rows. Wijkboek does not book it once more. Remove from the \
          journal what is no longer right and import again, or leave it as it is.
          """)
    case .alteredImport:
      CatalogueEntry(
        ("ingelezen boeking is aangepast", "imported booking was altered"), severity: .warning,
        dutch: """
          De boekingsregels met dit importlabel zijn samen iets anders dan de regel in de export. Wie \
          een boeking verdeelt, zet het label bij elk deel, zodat de som gelijk blijft.
          """,
        english: """
          The postings with this import label are together something else than the row of the \
          export. Whoever splits a booking puts the label on each part, so that the sum stays the \
          same.
          """)
    case .bookedByHand:
      CatalogueEntry(
        ("stuk staat al met de hand in de boeken", "document already booked by hand"),
        severity: .warning,
        dutch: """
          Het journaal heeft al een uitgave met dit stuknummer, zonder importlabel. Wordt het stuk \
          ook ingelezen, dan telt het dubbel.
          """,
        english: """
          The journal already has spending with this document number, without an import label. If \
          the document is imported too, it counts twice.
          """)
    default: unlisted(code)
    }
  }
}
