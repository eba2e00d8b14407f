extension Catalogue {
  /// What journals say beside what the organisation and the plans say.
  static func workspace(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .misspelledLedgerCode:
      CatalogueEntry(
        ("grootboeknummer verkeerd geschreven", "ledger code misspelled"),
        dutch: """
          Deze rekening is één vergissing verwijderd van een nummer uit de tabel Grootboeknummer: een \
          letter voor een cijfer, een cijfer te veel of te weinig, andere hoofdletters of streepjes, \
          of een teken dat niemand ziet. Zo geschreven is het een tegenrekening, en telt het geld bij \
          geen thema en geen budget mee.
          """,
        english: """
          This account is one slip away from a code of the table Grootboeknummer: a letter for a \
          digit, a digit too many or too few, other capitals or dashes, or a character that nobody \
          sees. Written like this it is a counter-account, and its money counts with no theme and no \
          budget.
          """)
    case .unlistedLedgerCode:
      CatalogueEntry(
        ("rekening zonder grootboeknummer", "account without a ledger code"),
        dutch: """
          Leefbaarheidsgeld staat op [laag:]grootboeknummer:soort[:activiteit], met een nummer uit de \
          tabel Grootboeknummer van de organisatie. Deze rekening noemt wel een soort, een activiteit \
          of een thema, maar begint niet met zo'n nummer. Het geld valt dan buiten elk thema en elk \
          budget. Verbeter de rekening, of voeg het nummer toe aan de tabel.
          """,
        english: """
          Liveability money stands on [layer:]ledger code:kind[:activity], with a code from the \
          organisation's table Grootboeknummer. This account names a kind, an activity or a theme, \
          but does not begin with such a code. Its money is then outside every theme and every \
          budget. Correct the account, or add the code to the table.
          """)
    case .unplannedActivity:
      CatalogueEntry(
        ("activiteit staat niet in het plan", "activity not in the plan"),
        dutch: """
          Een boeking noemt een activiteit met haar naam uit het plan van het team voor dat \
          jaar, of met de code die het plan haar geeft. Een naam die het plan niet heeft, gaat van \
          geen enkel budget af. Een rekening onder een activiteit hoort bij de activiteit.
          """,
        english: """
          A posting names an activity by its name in the team's plan of that year, or by the \
          code that the plan gives it. A name that the plan does not have is taken from no budget at \
          all. An account below an activity belongs to the activity.
          """)
    case .yearWithoutPlan:
      CatalogueEntry(
        ("jaar zonder plan", "year without a plan"), severity: .warning,
        dutch: """
          Het team heeft plannen, maar het jaar van deze boeking valt in geen enkele looptijd en \
          geen plan geeft er cijfers voor. Vaak is het jaartal verkeerd getypt. Anders ontbreekt \
          het plan van dat jaar, en is niet te toetsen of het geld er was.
          """,
        english: """
          The team has plans, but the year of this posting is in no plan's period (looptijd) and \
          no plan gives figures for it. Often the year was mistyped. If not, the plan of that \
          year is missing, and there is no telling whether the money was there.
          """)
    case .unknownLabelValue:
      CatalogueEntry(
        ("naam in een label onbekend", "name in a label unknown"),
        dutch: """
          De labels team, gemeente, afspraak en bron noemen een naam uit de tabellen van de \
          organisatie, precies zo geschreven. Bij een andere naam telt de boeking nergens mee. \
          Een soort waarvan de organisatie niets opsomt, wordt niet getoetst.
          """,
        english: """
          The labels team, gemeente, afspraak and bron give a name from the tables of the \
          organisation, written exactly like that. With another name the posting counts nowhere. \
          A kind of which the organisation lists nothing is not judged.
          """)
    case .contradictingTeam:
      CatalogueEntry(
        ("team en gemeente spreken elkaar tegen", "team and municipality contradict each other"),
        severity: .warning,
        dutch: """
          Volgens de tabel Gebiedsteam werkt dit team niet in deze gemeente. Voor het team telt de \
          boeking bij het ene, voor de gemeente bij het andere. Een van beide labels is dus \
          verkeerd, of de tabel is niet volledig.
          """,
        english: """
          By the table Gebiedsteam this team does not work in this municipality. Per team the \
          posting counts with the one, per municipality with the other. So one of the two labels \
          is wrong, or the table is not complete.
          """)
    default: unlisted(code)
    }
  }

  /// Money that would be nobody's, or of no budget.
  static func everyEuro(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unbalancedLayer:
      CatalogueEntry(
        ("laag niet in evenwicht", "layer not in balance"),
        dutch: """
          Begroting, verplichting, prognose, resultaat en wat er echt gebeurde zijn vijf boeken naast \
          elkaar. In elke boeking is elk daarvan apart in evenwicht, ook wat tussen ronde haken staat. \
          Anders komt er geld bij of verdwijnt het, zoals een factuur die budget maakt. hledger ziet \
          dat niet.
          """,
        english: """
          Begroting, verplichting, prognose, resultaat and what really happened are five books side \
          by side. In each transaction each of them balances by itself, postings in round brackets \
          included. Else money appears or disappears, as with an invoice that makes budget. hledger \
          does not see that.
          """)
    case .spendingWithoutBudget:
      CatalogueEntry(
        ("uitgave zonder budget", "spending without a budget"),
        dutch: """
          Het team heeft een plan voor dit jaar, en dat plan heeft geen thema met dit \
          grootboeknummer. Wat erop is uitgegeven of verplicht, gaat dus van geen enkel budget af, \
          en geen norm kan het tegenhouden.
          """,
        english: """
          The team has a plan for this year, and that plan has no theme with this ledger code. What \
          was spent or committed on it is taken from no budget at all, and no norm can hold it back.
          """)
    case .misplacedUnit:
      CatalogueEntry(
        ("eenheid hoort hier niet", "unit does not belong here"),
        dutch: """
          Euro's staan zonder laag, of in begroting, verplichting of prognose; uren op personeel; en \
          aantallen onder resultaat. Uren op oop tellen bij het verkeerde budget, euro's onder \
          resultaat tellen nergens, en van een aantal zonder prijs weet niemand wat het kost.
          """,
        english: """
          Euros stand without a layer, or in begroting, verplichting or prognose; hours on personeel; \
          and counts under resultaat. Hours on oop count with the wrong budget, euros under resultaat \
          count nowhere, and of a count without a price nobody knows what it costs.
          """)
    case .untoldTeam:
      CatalogueEntry(
        ("boeking zonder gebiedsteam", "transaction without an area team"),
        dutch: """
          De organisatie heeft meer dan een gebiedsteam. Van wie een boeking is, zegt het label team, \
          of het label gemeente als er maar een team in die gemeente werkt. Zonder telt het geld bij \
          geen team mee, en is van geen team te zeggen wat het uitgaf.
          """,
        english: """
          The organisation has more than one area team. Whose a transaction is is told by the label \
          team, or by the label gemeente where one team only works in that municipality. Without \
          either the money counts with no team, and nobody can say what any team spent.
          """)
    case .labelWithoutColon:
      CatalogueEntry(
        ("label zonder dubbele punt", "label without a colon"),
        dutch: """
          Een label is een naam met een dubbele punt erachter: gemeente: Stadskanaal. Zonder is het \
          een gewone opmerking, en hoort de boeking nergens bij.
          """,
        english: """
          A label is a name with a colon behind it: gemeente: Stadskanaal. Without one it is a plain \
          comment, and the transaction belongs nowhere.
          """)
    default: unlisted(code)
    }
  }
}

extension Catalogue {
  /// What takes money out of sight in ways of its own.
  static func everyEuroFurther(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .contradictedLabel:
      CatalogueEntry(
        ("label anders dan in de kop", "label other than in the header"), severity: .note,
        dutch: """
          De boekingsregel zegt met een label iets anders dan de kop van de boeking. De regel zelf \
          telt, in elk rapport en elk saldo. hledger vindt de regel bij beide waarden, zodat zijn som \
          voor de waarde uit de kop hoger is dan de onze.
          """,
        english: """
          The posting says something else by a label than the header of its transaction. The posting \
          itself counts, in every report and balance. hledger finds the line by both values, so that \
          its sum for the value of the header is higher than ours.
          """)
    case .overdrawnBudget:
      CatalogueEntry(
        ("budget onder nul", "budget below zero"), severity: .warning,
        dutch: """
          Een boeking op begroting verplaatst budget. Wie geeft, geeft niet meer dan hij zelf kreeg: \
          de corporatie aan het team, het team aan de thema's, een thema aan zijn activiteiten. Hier \
          gaat een van hen onder nul, en dat was zonder deze boekingen niet zo.
          """,
        english: """
          A posting on begroting moves budget. Who gives, gives no more than was received: the \
          corporation to the team, the team to the themes, a theme to its activities. Here one of \
          them goes below zero, which it did not without these postings.
          """)
    case .worthlessPrice:
      CatalogueEntry(
        ("prijs niet boven nul", "price not above zero"), severity: .warning,
        dutch: """
          Een prijs zegt wat een uur of iets anders kost. Bij nul gaat er niets van het budget af, en \
          onder nul komt er geld bij.
          """,
        english: """
          A price says what an hour or something else costs. At zero nothing is taken from the \
          budget, and below zero money is added to it.
          """)
    case .negativeBudget:
      CatalogueEntry(
        ("budget onder nul in het plan", "budget below zero in the plan"), severity: .warning,
        dutch: """
          Een budget is nul of meer. Een bedrag onder nul maakt in de som ruimte voor wat er niet is. \
          Gaat er later iets af, zet dat dan in een tabel Begrotingswijziging met een datum.
          """,
        english: """
          A budget is zero or more. An amount below zero makes room in the sum for what is not there. \
          If something is taken off later, put that in a table Begrotingswijziging with a date.
          """)
    default: unlisted(code)
    }
  }
}
