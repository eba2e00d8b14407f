/// What is wrong with plans (PLN) and with the organisation (ORG).
extension Catalogue {
  static func planValue(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
    case .unreadablePlanAmount:
      CatalogueEntry(
        ("bedrag in een plan niet te lezen", "amount in a plan cannot be read"),
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
    case .unreadablePlanYear:
      CatalogueEntry(
        ("jaar in een plan niet te lezen", "year in a plan cannot be read"),
        dutch: """
          Een jaar heeft vier cijfers, en een looptijd is het eerste en het laatste jaar \
          (2020-2022). Elk bedrag hoort bij een jaar: het staat in zijn rij, erboven in de kop, \
          of in het label.
          """,
        english: """
          A year has four digits, and a period is the first and the last year (2020-2022). Each \
          amount belongs to a year: it stands in its row, in the header above it, or in the \
          label.
          """)
    case .unreadablePlanDay:
      CatalogueEntry(
        ("datum in een plan niet te lezen", "date in a plan cannot be read"),
        dutch: """
          Een datum is 2020-03-12, 12-03-2020 of 12 maart 2020, en de dag moet bestaan. Zonder \
          leesbare datum is niet te zeggen wat wanneer gold.
          """,
        english: """
          A date is 2020-03-12, 12-03-2020 or 12 maart 2020, and the day must exist. Without a \
          date that can be read there is no telling what held when.
          """)
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
    default: unlisted(code)
    }
  }

  static func planValueFurther(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
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
    case .unreadablePlanValue:
      CatalogueEntry(
        ("waarde in een plan niet te lezen", "value in a plan cannot be read"),
        dutch: """
          De soort is oop (out of pocket) of personeel, en uren zijn een getal als 120 of 12,5. \
          Een lege cel of ? laat de waarde open.
          """,
        english: """
          The kind is oop (out of pocket) or personeel, and hours are a number such as 120 or \
          12,5. An empty cell or ? leaves the value open.
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
    default: unlisted(code)
    }
  }

  static func planNameFurther(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
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
    case .duplicateInPlan:
      CatalogueEntry(
        ("iets staat twee keer in een plan", "something stands twice in a plan"),
        dutch: """
          Hetzelfde label met hetzelfde jaar, dezelfde activiteit met hetzelfde jaar in een \
          thema, of een nummer dat al gebruikt is. Wijkboek telt niet op en kiest niet: alleen \
          wat er het eerst staat, telt.
          """,
        english: """
          The same label with the same year, the same activity with the same year in a theme, or \
          a code that is taken. Wijkboek does not add up and does not choose: only what stands \
          first counts.
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
    case .namelessActivity:
      CatalogueEntry(
        ("bedrag zonder activiteit", "amount without an activity"),
        dutch: """
          In een rij met activiteiten staat een bedrag, maar geen naam. Boekingen kunnen er niet \
          naar verwijzen, en in de som van het thema zou het niemand opvallen.
          """,
        english: """
          A row of activities holds an amount, but no name. No posting can refer to it, and \
          nobody would see it in the sum of the theme.
          """)
    default: unlisted(code)
    }
  }

  static func planFigureFurther(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
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
    case .misspelledPlanWord:
      CatalogueEntry(
        ("woord van een tabel verkeerd gespeld", "word of a table misspelled"),
        dutch: """
          Een kop of label lijkt op een woord dat Wijkboek kent, maar is het niet. Het is \
          gelezen alsof het goed gespeld was, zodat de rest te toetsen is; verbeter het, want \
          een ander leest het misschien anders.
          """,
        english: """
          A header or label looks like a word that Wijkboek knows, but is not. It was read as if \
          it were spelled right, so that the rest can be checked; correct it, since others may \
          read it otherwise.
          """)
    case .unknownPlanWord:
      CatalogueEntry(
        ("kolom of label onbekend", "column or label unknown"), severity: .warning,
        dutch: """
          Deze tabel kent dit woord niet. Wat eronder of ernaast staat, telt nergens mee. Hoort \
          het bij de boeken, gebruik dan een woord uit de README; anders mag het blijven staan.
          """,
        english: """
          This table does not know this word. What stands below or beside it counts nowhere. If \
          it belongs to the books, use a word of the README; else it may stay.
          """)
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
    case .unknownTable:
      CatalogueEntry(
        ("tabel onbekend", "table unknown"), severity: .warning,
        dutch: """
          Een tabel wordt herkend aan de woorden in haar kop of haar eerste kolom. Deze heeft er \
          geen die Wijkboek kent, dus haar inhoud telt niet mee.
          """,
        english: """
          A table is recognised by the words of its header or first column. This one has none \
          that Wijkboek knows, so what it holds does not count.
          """)
    default: unlisted(code)
    }
  }

  static func planTextFurther(_ code: DiagnosticCode) -> CatalogueEntry {
    switch code {
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
    case .raggedPlanRow:
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
    case .planMarkdown:
      CatalogueEntry(
        ("opmaak van een plan niet af", "tables or fences of a plan not finished"),
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
    case .misspelledOrganisationWord:
      CatalogueEntry(
        (
          "woord van een organisatietabel verkeerd gespeld",
          "word of an organisation table misspelled"
        ),
        dutch: """
          Een kop lijkt op een woord dat deze tabel kent, maar is het niet. Hij is gelezen alsof \
          hij goed gespeld was.
          """,
        english: """
          A header looks like a word that this table knows, but is not. It was read as if it \
          were spelled right.
          """)
    case .unknownOrganisationWord:
      CatalogueEntry(
        (
          "kolom van een organisatietabel onbekend",
          "column of an organisation table unknown"
        ), severity: .warning,
        dutch: """
          Deze tabel kent de kolom niet, dus wat erin staat, telt niet mee.
          """,
        english: """
          This table does not know the column, so what it holds does not count.
          """)
    case .unreadableOrganisationValue:
      CatalogueEntry(
        ("waarde van de organisatie niet te lezen", "value of the organisation cannot be read"),
        dutch: """
          Een datum is 2020-03-12, een bedrag € 53.511, een aantal 1.250, een jaar 2020 en een \
          grootboeknummer 82020 LFF 001. Een lege cel of ? laat de waarde open.
          """,
        english: """
          A date is 2020-03-12, an amount € 53.511, a number 1.250, a year 2020 and a GL code \
          82020 LFF 001. An empty cell or ? leaves the value open.
          """)
    case .duplicateInOrganisation:
      CatalogueEntry(
        ("iets staat twee keer in de organisatie", "something stands twice in the organisation"),
        dutch: """
          Hetzelfde team met dezelfde gemeente, hetzelfde nummer, dezelfde afspraak of bron. \
          Wijkboek kiest niet: alleen wat er het eerst staat, telt.
          """,
        english: """
          The same team with the same municipality, the same code, agreement or source. Wijkboek \
          does not choose: only what stands first counts.
          """)
    default: unlisted(code)
    }
  }

  static func organisationRow(_ code: DiagnosticCode) -> CatalogueEntry {
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
    case .incompleteOrganisationRow:
      CatalogueEntry(
        ("rij zonder onderwerp", "row without a subject"),
        dutch: """
          De cel die zegt waarover de rij gaat, is leeg of een vraagteken. Wat er verder in de \
          rij staat, hoort dus nergens bij.
          """,
        english: """
          The cell that says what the row is about is empty or a question mark. So the rest of \
          the row belongs to nothing.
          """)
    case .raggedOrganisationRow:
      CatalogueEntry(
        (
          "rij van de organisatie met een ander aantal cellen",
          "organisation row with another number of cells"
        ),
        dutch: """
          De rij heeft meer of minder cellen dan de tabel kolommen heeft, dus een waarde kan \
          onder de verkeerde kop staan.
          """,
        english: """
          The row has more or fewer cells than the table has columns, so a value may stand below \
          the wrong header.
          """)
    case .organisationMarkdown:
      CatalogueEntry(
        (
          "opmaak van de organisatie niet af",
          "tables or fences of the organisation not finished"
        ), severity: .warning,
        dutch: """
          Een tabel zonder rij met streepjes of een blok dat nergens eindigt: wat erin staat, \
          wordt misschien niet gelezen.
          """,
        english: """
          A table without a row of dashes or a block that never ends: what it holds may not be \
          read.
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
