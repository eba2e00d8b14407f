/// What is wrong with plans (PLN) and with the organisation (ORG).
extension Catalogue {
  static func planValue(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unreadablePlanShare:
      CatalogueEntry(
        ("aandeel van een gemeente niet te lezen", "share of a municipality cannot be read"),
        dutch: """
          Bij een activiteit staat één gemeente, of er staan er meer met hun aandeel: \
          Stadskanaal 60%, Borger-Odoorn 40%. Het procentteken hoort erbij, anders kan het getal \
          ook een bedrag zijn.
          """,
        english: """
          An activity names one municipality, or several with their shares: Stadskanaal 60%, \
          Borger-Odoorn 40%. The percent sign is needed, or the number might be an amount.
          """)
    case .sharesNotWhole:
      CatalogueEntry(
        ("aandelen zijn samen geen geheel", "shares do not make a whole"),
        dutch: """
          De gemeenten dragen samen de hele activiteit. Zijn de aandelen samen meer of minder \
          dan 100%, of ontbreekt er een, dan is niet te zeggen wat elke gemeente krijgt.
          """,
        english: """
          The municipalities carry all of an activity together. If the shares are more or less \
          than 100%, or one is missing, there is no telling what each municipality gets.
          """)
    case .valueInWrongColumn:
      CatalogueEntry(
        ("waarde in de verkeerde kolom", "value in the wrong column"),
        dutch: """
          Er staat een jaar waar een bedrag hoort, of een bedrag waar een jaar hoort. Dat komt \
          van een cel die een plaats is opgeschoven. Wijkboek schuift niets terug: het bedrag en \
          het jaar van deze rij gelden als open.
          """,
        english: """
          A year stands where an amount belongs, or an amount where a year belongs. A cell has \
          slipped by one place. Wijkboek moves nothing back: amount and year of this row count \
          as open.
          """)
    default: unlisted(code)
    }
  }

  static func planName(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unknownPlanCode:
      CatalogueEntry(
        ("grootboeknummer van een thema onbekend", "code of a theme unknown"),
        dutch: """
          De tabel Grootboeknummer van de organisatie zegt welke nummers er zijn. Een thema met \
          een ander nummer krijgt geen enkele boeking. Verbeter het nummer, of voeg het toe aan \
          de tabel.
          """,
        english: """
          The organisation's table Grootboeknummer says which codes there are. A theme with \
          another code gets no posting at all. Correct the code, or add it to the table.
          """)
    case .unknownTeam:
      CatalogueEntry(
        ("gebiedsteam onbekend", "team unknown"),
        dutch: """
          Een plan hoort bij een gebiedsteam uit de tabel van de organisatie. Alleen dan zijn \
          zijn gemeenten bekend en komen zijn boekingen erbij.
          """,
        english: """
          A plan belongs to a team of the organisation's table. Only then are its municipalities \
          known and its postings found.
          """)
    case .unknownPlanMunicipality:
      CatalogueEntry(
        ("gemeente onbekend of van een ander team", "municipality unknown or of another team"),
        dutch: """
          De tabel Gebiedsteam van de organisatie zegt in welke gemeenten een team werkt. Geld \
          voor een andere gemeente hoort in het plan van een ander team.
          """,
        english: """
          The organisation's table Gebiedsteam says in which municipalities a team works. Money \
          for another municipality belongs in another team's plan.
          """)
    case .unknownStatus:
      CatalogueEntry(
        ("status van een plan onbekend", "status of a plan unknown"),
        dutch: """
          Een plan is concept, in overleg of vastgesteld. De status bepaalt hoe zwaar een \
          bevinding weegt, dus een andere status kan niet.
          """,
        english: """
          A plan is concept, overleg or vastgesteld. The status decides how heavy a finding is, \
          so another status is not possible.
          """)
    case .unknownPlanAgreement:
      CatalogueEntry(
        ("prestatieafspraak onbekend", "performance agreement unknown"), severity: .warning,
        dutch: """
          De activiteit noemt een afspraak die niet in de tabel van prestatieafspraken van de \
          organisatie staat. Dan is niet te zien of zij voor deze gemeente en deze periode \
          geldt.
          """,
        english: """
          The activity names an agreement that is not in the organisation's table of performance \
          agreements. So there is no telling whether it covers this municipality and this \
          period.
          """)
    default: unlisted(code)
    }
  }

  static func planFigure(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .yearOutsidePeriod:
      CatalogueEntry(
        ("jaar buiten de looptijd van het plan", "year outside the period of the plan"),
        dutch: """
          Een plan geeft cijfers voor de jaren van zijn looptijd. Een ander jaar is een tikfout, \
          of de looptijd klopt niet. Het cijfer telt niet mee tot een van beide verbeterd is.
          """,
        english: """
          A plan gives figures for the years of its period. Another year is a slip, or the \
          period is wrong. The figure does not count until one of them is corrected.
          """)
    case .contradictingPlans:
      CatalogueEntry(
        ("twee plannen voor hetzelfde team en jaar", "two plans for one team and year"),
        dutch: """
          Een team heeft voor een jaar één plan. Komt er een nieuw, dan zegt de rij Vervangt in \
          de tabel Plan welk plan het vervangt; dan geldt het oude niet meer.
          """,
        english: """
          A team has one plan for a year. When a new one comes, the row Vervangt of the table \
          Plan says which plan it replaces; then the old one no longer holds.
          """)
    case .assumedYear:
      CatalogueEntry(
        ("jaar van een activiteit aangenomen", "year of an activity assumed"), severity: .note,
        dutch: """
          Een activiteit zonder jaar telt in het jaar waarvoor haar thema cijfers heeft, als dat \
          er maar één is. Dat is een aanname; zet het jaar erbij om er zeker van te zijn.
          """,
        english: """
          An activity without a year counts in the year for which its theme has figures, if \
          there is only one. That is an assumption; write the year to be sure of it.
          """)
    default: unlisted(code)
    }
  }

  static func planText(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .chapterWithoutTable:
      CatalogueEntry(
        ("hoofdstuk zonder tabel", "chapter without a table"), severity: .warning,
        dutch: """
          Alleen tabellen dragen cijfers. Een hoofdstuk met tekst en zonder tabel die Wijkboek \
          kent, telt niet mee. Voor een inleiding is dat goed; voor een thema ontbreekt er iets.
          """,
        english: """
          Only tables carry figures. A chapter with text and without a table that Wijkboek knows \
          does not count. For an introduction that is fine; for a theme something is missing.
          """)
    case .amountInProse:
      CatalogueEntry(
        ("bedrag in lopende tekst", "amount in running text"), severity: .warning,
        dutch: """
          Alleen tabellen worden geteld. Een bedrag in een zin telt niet mee, en wie de tekst \
          leest, denkt van wel. Een citaat (>) mag wel bedragen hebben.
          """,
        english: """
          Only tables are counted. An amount in a sentence does not count, and whoever reads the \
          text thinks that it does. A quotation (>) may hold amounts.
          """)
    case .themeWithoutHeading:
      CatalogueEntry(
        ("thema zonder eigen kop", "theme without a heading of its own"), severity: .warning,
        dutch: """
          Een thema heet zoals de kop erboven. Staan er twee tabellen Thema met verschillende \
          grootboeknummers onder één kop, dan is er waarschijnlijk een kop weggevallen, en heten \
          beide hetzelfde in elk rapport.
          """,
        english: """
          A theme is called what the heading above it says. Where two tables Thema with different \
          ledger codes stand below one heading, a heading was probably lost, and both have the \
          same name in every report.
          """)
    default: unlisted(code)
    }
  }

  static func organisation(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unknownOrganisationName:
      CatalogueEntry(
        ("gemeente van geen enkel team", "municipality of no team"),
        dutch: """
          Woningen en afspraken horen bij een gemeente waarin een gebiedsteam werkt. Deze \
          gemeente staat niet in de tabel van gebiedsteams.
          """,
        english: """
          Dwellings and agreements belong to a municipality in which a team works. This \
          municipality is not in the table of teams.
          """)
    case .sharedMunicipality:
      CatalogueEntry(
        ("gemeente bij twee gebiedsteams", "municipality of two area teams"),
        dutch: """
          Werkt er een team in een gemeente, dan volgt het team van een boeking uit haar gemeente. Met \
          twee teams is dat niet te zeggen: elke boeking in die gemeente heeft dan ook een label team \
          nodig, en wat er geen heeft telt bij geen team mee. Hebben alle boekingen er een, dan is er \
          niets aan de hand.
          """,
        english: """
          Where one team works in a municipality, the team of a transaction follows from its \
          municipality. With two teams there is no telling: each transaction in that municipality then \
          needs a label team too, and what has none counts with no team. Where all have one, nothing is \
          wrong.
          """)
    default: unlisted(code)
    }
  }
}
