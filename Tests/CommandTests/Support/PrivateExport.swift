/// An export of another system with personal data in each of its texts, and the document by which it
/// is imported.
struct PrivateExport {
  let places: PrivatePlaces

  var mapping: String {
    """
    # \(places.text("title"))

    | Import          |                               |
    | --------------- | ----------------------------- |
    | Systeem         | \(places.text("headercomment")) |
    | Codering        | UTF-8                         |
    | Scheidingsteken | puntkomma                     |
    | Decimaalteken   | komma                         |
    | Datumvorm       | d-m-jjjj                      |
    | Overslaan boven | 1                             |
    | Overslaan onder | 1                             |
    | Tegenrekening   | Crediteuren                   |
    | Journaal        | ledgers/2020/invoer.journal   |

    | Gegeven      | Kolom        |
    | ------------ | ------------ |
    | Datum        | Boekdatum    |
    | Stuknummer   | Stuk         |
    | Regel        | Regel        |
    | Omschrijving | Omschrijving |
    | Relatie      | Relatie      |
    | Rekening     | Rekening     |
    | Kostenplaats | Kpl          |
    | Bedrag       | Bedrag       |

    | Rekening | Kostenplaats | Grootboeknummer | Soort | Activiteit | Gemeente |
    | -------- | ------------ | --------------- | ----- | ---------- | -------- |
    | 430100 | \(places.text("directive")) | 82019 LFS 001 | oop | \(places.text("rowname")) | \(places.text("municipality")) |

    """
  }

  /// The export, with one row of which a cell can be another.
  func rows(
    day: String = "14-1-2020", account: String = "430100", amount: String = "12,50"
  ) -> String {
    let row = [
      day, places.text("document"), "1", places.text("note"), places.text("payee"), account,
      places.text("directive"), amount,
    ]
    return """
      \(places.text("remark"))
      Boekdatum;Stuk;Regel;Omschrijving;Relatie;Rekening;Kpl;Bedrag
      \(row.joined(separator: ";"))
      \(places.text("alias"))

      """
  }
}
