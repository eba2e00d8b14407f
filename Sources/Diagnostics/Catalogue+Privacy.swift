extension Catalogue {
  static func personalData(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .citizenServiceNumber: citizenServiceNumber
    case .vatNumberOfPerson: vatNumberOfPerson
    case .bankAccount:
      CatalogueEntry(
        ("bankrekening in stukken die anderen lezen", "bank account in papers that others read"),
        severity: .warning,
        dutch: """
          Een IBAN wijst bijna altijd één rekeninghouder aan. Boeken en plannen gaan naar gemeente en \
          huurders; AVG art. 5 lid 1 onder c vraagt niet meer gegevens te verwerken dan nodig is. \
          Betaalgegevens horen in de crediteurenadministratie.
          """,
        english: """
          An IBAN nearly always points at one account holder. Books and plans go to municipality and \
          tenants; GDPR article 5(1)(c) asks for no more data than is needed. Payment details belong \
          in the accounts payable.
          """)
    case .emailAddress:
      CatalogueEntry(
        ("e-mailadres in stukken die anderen lezen", "e-mail address in papers that others read"),
        severity: .warning,
        dutch: """
          Een e-mailadres is meestal van één persoon. Boeken en plannen gaan naar gemeente en \
          huurders; AVG art. 5 lid 1 onder c vraagt niet meer gegevens te verwerken dan nodig is. \
          Noem de organisatie of de functie.
          """,
        english: """
          An e-mail address mostly belongs to one person. Books and plans go to municipality and \
          tenants; GDPR article 5(1)(c) asks for no more data than is needed. Name the organisation \
          or the role.
          """)
    case .telephoneNumber:
      CatalogueEntry(
        ("telefoonnummer in stukken die anderen lezen", "telephone number in papers others read"),
        severity: .warning,
        dutch: """
          Een telefoonnummer is meestal van één persoon. Boeken en plannen gaan naar gemeente en \
          huurders; AVG art. 5 lid 1 onder c vraagt niet meer gegevens te verwerken dan nodig is. \
          Noem de organisatie of de functie.
          """,
        english: """
          A telephone number mostly belongs to one person. Books and plans go to municipality and \
          tenants; GDPR article 5(1)(c) asks for no more data than is needed. Name the organisation \
          or the role.
          """)
    case .homeAddress: homeAddress
    case .nameBesideCare: nameBesideCare
    default: unlisted(code)
    }
  }

  private static let citizenServiceNumber = CatalogueEntry(
    ("burgerservicenummer", "citizen service number"),
    dutch: """
      Een nummer dat de wet geeft om iemand te herkennen, mag alleen worden gebruikt waar een wet dat \
      zegt (UAVG art. 46 lid 1). Voor een boeking of een plan zegt geen wet dat. Gemeld wordt een \
      getal dat de elfproef doorstaat en waar een woord als bsn of bewoner bij staat, of dat als \
      sofinummer is geschreven.
      """,
    english: """
      A number that the law gives to identify a person may be used only where a law says so (UAVG \
      article 46(1)). No law says so for a booking or a plan. Reported is a number that passes the \
      eleven test with a word such as bsn or bewoner beside it, or that is written in the way of \
      the old sofinummer.
      """)

  private static let vatNumberOfPerson = CatalogueEntry(
    ("btw-nummer waar een bsn in kan zitten", "a VAT number that may hold a service number"),
    severity: .warning,
    dutch: """
      Tot 2020 zat in het btw-nummer van een eenmanszaak het bsn van de ondernemer, en daarvoor geldt \
      UAVG art. 46 lid 1. Het nummer van een rechtspersoon is even lang en doorstaat dezelfde \
      elfproef, dus alleen wie de leverancier kent, weet welk van de twee het is. Het btw-nummer is \
      in de boeken niet nodig.
      """,
    english: """
      Until 2020 the VAT number of a sole trader held that person's citizen service number, to which \
      UAVG article 46(1) applies. The number of a company is as long and passes the same eleven \
      test, so only who knows the supplier knows which of the two it is. Books do not need the VAT \
      number.
      """)

  private static let homeAddress = CatalogueEntry(
    ("adres in stukken die anderen lezen", "address in papers that others read"),
    severity: .warning,
    dutch: """
      Een straat met huisnummer wijst een huishouden aan. Staat het bij een thema als achter de \
      voordeur of bij een noodwoning, dan kan het iets zeggen over iemands gezondheid of \
      veiligheid (vergelijk UAVG art. 22). AVG art. 5 lid 1 onder c vraagt niet meer gegevens te \
      verwerken dan nodig is: noem de buurt of het complex.
      """,
    english: """
      A street with a house number points at a household. Beside a theme such as care behind the \
      front door, or an emergency home, it can tell of somebody's health or safety (compare UAVG \
      article 22). GDPR article 5(1)(c) asks for no more data than is needed: name the \
      neighbourhood or the complex.
      """)

  private static let nameBesideCare = CatalogueEntry(
    ("naam bij een woord over zorg", "name beside a word about care"), severity: .warning,
    dutch: """
      Een naam naast een woord als schulden, verslaving of ontruiming zegt iets over iemands leven. \
      Gegevens over gezondheid mogen niet worden verwerkt, behalve door wie UAVG art. 22 en 30 het \
      toestaan; een boekhouding wordt daar niet genoemd. Noem het traject, niet de persoon.
      """,
    english: """
      A name beside a word such as debts, addiction or eviction tells of somebody's life. Data on \
      health may not be processed, except by those whom UAVG articles 22 and 30 allow it; bookkeeping \
      is not named there. Name the programme, not the person.
      """)
}
