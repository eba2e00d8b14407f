extension Catalogue {
  /// What journals say beside what the organisation and the plans say.
  static func workspace(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unlistedLedgerCode:
      CatalogueEntry(
        ("grootboeknummer niet bij de organisatie", "ledger code not of the organisation"),
        dutch: """
          De tabel Grootboeknummer van de organisatie zegt op welke nummers leefbaarheidsgeld \
          wordt geboekt. Op een ander nummer valt een boeking buiten elk thema en elk budget. \
          Verbeter het nummer, of voeg het toe aan de tabel.
          """,
        english: """
          The organisation's table Grootboeknummer says which codes liveability money is booked \
          on. On another code a posting is outside every theme and every budget. Correct the \
          code, or add it to the table.
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
}
