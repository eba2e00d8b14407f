extension Catalogue {
  static func amount(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .ambiguousNumber:
      CatalogueEntry(
        ("getal op twee manieren te lezen", "number can be read two ways"),
        dutch: """
          1.250 is duizend tweehonderdvijftig in Nederland en een en een kwart in Engeland. Zolang \
          het journaal niet zegt welk teken de decimalen scheidt, kiest Wijkboek niet. Zet decimal-mark , \
          bovenaan het bestand, of decimal-mark . als de bedragen Engels zijn.
          """,
        english: """
          1.250 is one thousand two hundred and fifty in the Netherlands and one and a quarter in \
          England. As long as the journal does not say which mark sets off the decimals, Wijkboek \
          does not choose. Put decimal-mark , at the top of the file, or decimal-mark . if the amounts \
          are English.
          """)
    case .malformedNumber:
      CatalogueEntry(
        ("getal niet begrepen", "number not understood"),
        dutch: """
          Een getal heeft cijfers, eventueel groepen met steeds hetzelfde teken (1.250.000), en \
          hoogstens één decimaalteken (1.250,50). Een macht (1E3) gaat niet samen met groepen.
          """,
        english: """
          A number has digits, perhaps groups with one and the same mark (1,250,000), and at most \
          one decimal mark (1,250.50). An exponent (1E3) does not go together with groups.
          """)
    case .amountTooLarge:
      CatalogueEntry(
        ("getal te groot", "number too large"),
        dutch: """
          Wijkboek rekent met hele getallen en rondt nooit stil af. Een bedrag heeft daarom hoogstens \
          18 cijfers, decimalen meegeteld.
          """,
        english: """
          Wijkboek calculates with whole numbers and never rounds in silence. So an amount has at \
          most 18 digits, its decimals included.
          """)
    case .contradictedDecimalMark:
      CatalogueEntry(
        ("getal spreekt het decimaalteken tegen", "number contradicts the decimal mark"),
        dutch: """
          Een regel decimal-mark, commodity of D zegt welk teken de decimalen scheidt, en dit getal \
          gebruikt het andere daarvoor. Het kan een Engels bedrag in een Nederlands journaal zijn; herschrijf \
          het, of verander wat het journaal zegt.
          """,
        english: """
          A line decimal-mark, commodity or D says which mark sets off the decimals, and this number \
          uses the other one for it. It may be an English amount in a Dutch journal; write it anew, or \
          change what the journal says.
          """)
    case .malformedAmount:
      CatalogueEntry(
        ("bedrag niet begrepen", "amount not understood"),
        dutch: """
          Een bedrag is een getal met hoogstens één eenheid, ervoor of erachter: € 12,50 of 4 uur. \
          Een eenheid met een spatie, cijfer of leesteken staat tussen aanhalingstekens.
          """,
        english: """
          An amount is a number with at most one commodity, before or behind it: € 12.50 or 4 uur. \
          A commodity with a space, digit or punctuation mark stands in double quotes.
          """)
    default: unlisted(code)
    }
  }

  static func balance(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unbalanced:
      CatalogueEntry(
        ("boeking niet in evenwicht", "transaction does not balance"),
        dutch: """
          Wat erbij komt op de ene rekening, gaat eraf op de andere: de regels van een boeking zijn \
          samen nul, per eenheid, op de decimalen die in de boeking zelf staan. Regels tussen [ ] \
          zijn onder elkaar in evenwicht, regels tussen ( ) tellen niet mee.
          """,
        english: """
          What is added to one account is taken from another: the postings of a transaction are \
          zero together, per commodity, at the decimals written in the transaction itself. Postings \
          in [ ] balance among themselves, postings in ( ) do not count.
          """)
    case .severalElidedAmounts:
      CatalogueEntry(
        ("meer dan één bedrag weggelaten", "more than one amount left out"),
        dutch: """
          Eén bedrag mag weggelaten worden, omdat het uit de andere volgt. Bij twee is niet te zeggen \
          welk deel waar hoort. Let ook op de twee spaties tussen rekening en bedrag: staat er maar \
          één, dan hoort het bedrag bij de naam van de rekening.
          """,
        english: """
          One amount may be left out, since it follows from the others. With two there is no telling \
          which part belongs where. Mind the two spaces between account and amount too: with only \
          one, the amount is part of the account's name.
          """)
    case .failedAssertion:
      CatalogueEntry(
        ("saldo klopt niet", "balance assertion fails"),
        dutch: """
          Achter = staat wat er na deze regel op de rekening moet staan; dat staat er niet. Gerekend \
          wordt op datum, en binnen een dag in de volgorde van lezen. = let op één eenheid, == op \
          alle; met * tellen de rekeningen eronder mee.
          """,
        english: """
          Behind = stands what the account must hold after this posting; it does not. The order is \
          by date, and within a day as read. = looks at one commodity, == at all; with * the \
          accounts below count too.
          """)
    case .unbalancedForHledger:
      CatalogueEntry(
        ("hledger zou deze boeking weigeren", "hledger would refuse this transaction"),
        dutch: """
          Op de decimalen van de boeking zelf klopt zij, maar hledger 1.25 rekent met de decimalen \
          die elders in het journaal staan, en dan blijft er een restje over. Boeken die Wijkboek \
          aanneemt, moet hledger ook aannemen. Schrijf een totaalprijs (@@) of rond het restje weg.
          """,
        english: """
          At its own decimals the transaction balances, but hledger 1.25 uses the decimals found \
          elsewhere in the journal, and then a rest remains. Books that Wijkboek accepts must be \
          accepted by hledger too. Write a total cost (@@) or book the rest away.
          """)
    case .assignmentNotPossible:
      CatalogueEntry(
        ("saldo toekennen kan hier niet", "balance assignment not possible here"),
        dutch: """
          Een regel zonder bedrag met = zet het saldo van de rekening op een bedrag. Dat kan niet \
          op een regel met een eigen datum, en niet op een rekening waarvoor een = regel \
          (automatische boeking) geldt.
          """,
        english: """
          A posting without an amount but with = sets the balance of its account. That is not \
          possible on a posting with a date of its own, nor on an account that an = rule (automated \
          posting) writes to.
          """)
    default: unlisted(code)
    }
  }

  static func account(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unknownLayer:
      CatalogueEntry(
        ("laag verkeerd gespeld", "misspelled layer"),
        dutch: """
          Voor het grootboeknummer kan een laag staan: begroting, verplichting, prognose of \
          resultaat. Zonder laag is het realisatie. Een verkeerd gespelde laag zou als realisatie of \
          als tegenrekening tellen.
          """,
        english: """
          A layer may stand before the ledger code: begroting (budget), verplichting (commitment), \
          prognose (forecast) or resultaat (outcome). Without one it is realisation. A misspelled \
          layer would count as realisation or as a counter-account.
          """)
    case .missingKind:
      CatalogueEntry(
        ("soort ontbreekt", "kind missing"),
        dutch: """
          Achter het grootboeknummer staat waar het geld aan opgaat: oop (out of pocket) of personeel. \
          Beide hebben een eigen budget. Een nummer waarbij de tabel Grootboeknummer een Soort noemt, \
          mag zonder.
          """,
        english: """
          Behind the ledger code stands what the money is spent on: oop (out of pocket) or personeel \
          (staff). Each has a budget of its own. A code for which the table Grootboeknummer gives a \
          kind (Soort) may do without.
          """)
    case .unknownKind:
      CatalogueEntry(
        ("soort onbekend", "kind unknown"),
        dutch: "Achter het grootboeknummer staat oop of personeel, en daarna de activiteit.",
        english: "Behind the ledger code stands oop or personeel, and then the activity.")
    case .amountInAccount:
      CatalogueEntry(
        ("bedrag in de naam van een rekening", "amount in the name of an account"),
        dutch: """
          Tussen rekening en bedrag staan ten minste twee spaties. Met één spatie hoort het bedrag \
          bij de naam van de rekening, en telt het nergens mee.
          """,
        english: """
          At least two spaces stand between account and amount. With one space the amount is a \
          part of the account's name, and counts nowhere.
          """)
    default: unlisted(code)
    }
  }

  static func label(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .misspelledLabel:
      CatalogueEntry(
        ("label verkeerd gespeld", "misspelled label"), severity: .warning,
        dutch: """
          Wijkboek gebruikt de labels team, gemeente, afspraak, doelgroep, bron, fase, motivering en \
          verplichting. Dit label lijkt op een daarvan; zo geschreven telt het nergens mee.
          """,
        english: """
          Wijkboek uses the labels team, gemeente, afspraak, doelgroep, bron, fase, motivering and \
          verplichting. This label looks like one of them; written like this it counts nowhere.
          """)
    case .textBehindComma:
      CatalogueEntry(
        ("tekst achter een komma valt weg", "text behind a comma is lost"), severity: .warning,
        dutch: """
          De waarde van een label loopt tot de eerste komma. Wat erachter staat en geen label is, \
          telt niet mee. Schrijf de waarde zonder komma, of geef de rest een eigen label.
          """,
        english: """
          The value of a label ends at the first comma. What stands behind it and is no label does \
          not count. Write the value without a comma, or give the rest a label of its own.
          """)
    case .emptyLabel:
      CatalogueEntry(
        ("label zonder waarde", "label without a value"), severity: .warning,
        dutch:
          "Achter de dubbele punt staat niets, dus het label zegt niets. Vul het in of haal het weg.",
        english:
          "Nothing stands behind the colon, so the label says nothing. Fill it in or remove it.")
    case .duplicateDocument:
      CatalogueEntry(
        ("stuknummer komt vaker voor", "document number occurs more than once"), severity: .warning,
        dutch: """
          Een factuur, creditnota of verplichting hoort één keer in de boeken. Twee boekingen met \
          hetzelfde nummer zijn vaak één stuk dat dubbel is geboekt. Hoort een stuk bij twee \
          gemeenten, zet het dan in één boeking met een label op elke regel.
          """,
        english: """
          An invoice, credit note or commitment belongs in the books once. Two transactions with one \
          number are often one document booked twice. If a document belongs to two municipalities, \
          keep it in one transaction with a label on each posting.
          """)
    default: unlisted(code)
    }
  }
}
