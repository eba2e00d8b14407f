// The words of plans and what stands in them.
extension Vocabulary {
  static let plan: [Word] = [
    text(
      ["naam", "titel"], .name, "de titel van het plan", "the title of the plan",
      noun: ("de naam", "the name")),
    text(["team", "gebiedsteam"], .team, "het gebiedsteam", "the area team"),
    text(
      ["status"], .status, "`concept`, `overleg` of `vastgesteld`",
      "`concept`, `overleg` or `vastgesteld`", noun: ("de status", "the status")),
    Word(
      ["datum"], .day, .day, dutch: "de datum van het plan", english: "the date of the plan",
      noun: ("de datum", "the date")),
    Word(
      ["looptijd"], .period, .period, dutch: "de looptijd", english: "the years it is for",
      noun: ("de periode", "the period")),
    year, tertiaal, month, shareOfYear, judgedKind, asOf, ofCorporation,
    Word(
      ["jaren zonder cijfers"], .yearsWithoutFigures, .texts,
      dutch: "de jaren van de looptijd waarvoor geen cijfers zijn",
      english: "the years of its period that have no figures", noun: ("de looptijd", "the period")),
    Word(
      ["gemeenten"], .municipalities, .texts, dutch: "de gemeenten van het gebiedsteam",
      english: "the municipalities of its team", noun: ("de gemeente", "the municipality")),
    Word(
      ["woningen"], .dwellings, .number(.dwellings), needs: .year,
      dutch: "de woningen in die gemeenten", english: "the dwellings in those municipalities",
      noun: ("de woningen", "the dwellings")),
    Word(
      ["gemeenten zonder akkoord"], .municipalitiesWithoutConsent, .texts,
      dutch: "de gemeenten die geen akkoord met naam en datum noemt",
      english: "the municipalities that no consent with name and date mentions",
      noun: ("de akkoorden", "the approvals")),
    Word(
      ["huurdersorganisaties"], .tenantsOrganisations, .texts,
      dutch: "de huurdersorganisaties van die gemeenten in de jaren van het plan",
      english: "the tenants' organisations of those municipalities in its years"),
    Word(
      ["huurdersorganisaties zonder akkoord"], .tenantsOrganisationsWithoutConsent, .texts,
      dutch: "die geen akkoord met naam en datum noemt",
      english: "those that no consent with name and date mentions",
      noun: ("de akkoorden", "the approvals")),
    Word(
      ["out of pocket"], .outOfPocket, .number(.money), needs: .year,
      dutch: "wat het team out of pocket heeft", english: "what the team has out of pocket",
      noun: ("het bedrag out of pocket", "the amount out of pocket")),
    Word(
      ["personele inzet", "personeel"], .staff, .number(.money), needs: .year,
      dutch: "wat het team voor personele inzet heeft", english: "what the team has for staff",
      noun: ("het bedrag voor personele inzet", "the amount for staff")),
    Word(
      ["totaal"], .total, .number(.money), needs: .year,
      dutch: "het totaal dat het plan noemt", english: "the total that the plan states",
      noun: ("het totaal", "the total")),
    Word(
      ["budgetten per gemeente"], .municipalityBudgets, .subjects(.municipalityBudget),
      needs: .year, dutch: "wat elke gemeente heeft", english: "what each municipality has",
      noun: ("de budgetten per gemeente", "the budgets by municipality")),
    Word(
      ["aandeel corporatiebreed"], .corporateShare, .number(.money), needs: .year,
      dutch: "het deel van de corporatiebrede projecten in de bedragen van de gemeenten",
      english: "the part of the corporation's projects in the municipalities' budgets",
      noun: (
        "het aandeel in de corporatiebrede projecten", "the share in the corporation's projects"
      )),
    Word(
      ["corporatiebrede projecten"], .corporateProjects, .number(.money), needs: .year,
      dutch: "wat de corporatiebrede projecten samen kosten",
      english: "what the corporation's projects cost together",
      noun: ("de kosten van de corporatiebrede projecten", "the cost of the corporation's projects")
    ),
    Word(
      ["thema's"], .themes, .subjects(.theme),
      dutch: "de thema's waarvoor het team verantwoordelijk is",
      english: "the themes that its team is responsible for", noun: ("de thema's", "the themes")),
    Word(
      ["activiteiten"], .activities, .subjects(.activity),
      dutch: "alle activiteiten, ook die van andere thema's",
      english: "all activities, those of other themes too",
      noun: ("de activiteiten", "the activities")),
    Word(
      ["akkoorden"], .approvals, .subjects(.approval), dutch: "wie met het plan akkoord gaat",
      english: "who agrees to the plan", noun: ("de akkoorden", "the approvals")),
    text(
      ["kenmerk"], .fingerprint, "het kenmerk van het plan zoals het nu is",
      "the fingerprint of the plan as it is now", noun: ("het kenmerk", "the fingerprint")),
  ]

  static let theme: [Word] =
    [
      text(
        ["naam"], .name, "de kop van het thema", "the heading of the theme",
        noun: ("de naam", "the name")),
      text(["grootboek"], .ledgerCode, "het grootboeknummer", "the ledger code"),
      legalParts(
        "het onderdeel van de wet", "the part of the law"),
      text(
        ["verantwoordelijk"], .responsible, "wie verantwoordelijk is",
        "who is responsible"),
      text(["doelstelling"], .goal, "de doelstelling", "the goal"),
      text(
        ["wettelijk"], .legalText, "de wet zoals het plan haar aanhaalt",
        "the law as the plan quotes it", noun: ("de wettelijke grond", "the legal ground")),
      text(["team", "gebiedsteam"], .team, "het gebiedsteam", "the area team"),
      postings, year, tertiaal, month, shareOfYear, judgedKind, asOf, ofCorporation,
      Word(
        ["out of pocket"], .outOfPocket, .number(.money), needs: .year,
        dutch: "wat het thema out of pocket heeft", english: "what the theme has out of pocket",
        noun: ("het bedrag out of pocket", "the amount out of pocket")),
      Word(
        ["personele inzet", "personeel"], .staff, .number(.money), needs: .year,
        dutch: "wat het thema voor personele inzet heeft", english: "what the theme has for staff",
        noun: ("het bedrag voor personele inzet", "the amount for staff")),
      Word(
        ["activiteiten"], .activities, .subjects(.activity), dutch: "de activiteiten eronder",
        english: "its activities", noun: ("de activiteiten", "the activities")),
      Word(
        ["plan"], .plan, .subject(.plan), dutch: "het plan", english: "its plan",
        noun: ("het plan", "the plan")),
    ] + money

  static let activity: [Word] =
    [
      text(["naam"], .name, "de naam", "the name"),
      text(
        ["toelichting"], .explanation, "wat achter de naam of in de kolom Toelichting staat",
        "what stands behind the name or in the column Toelichting",
        noun: ("de toelichting", "the explanation")),
      Word(
        ["tekst"], .texts, .texts, dutch: "de naam en de toelichting",
        english: "the name and the explanation", noun: ("de naam", "the name")),
      text(
        ["plaats"], .location, "waar het is", "where it is",
        noun: ("de plaats", "the place")),
      text(
        ["bijdrageplan"], .contribution, "het plan waaraan het bijdraagt, uit de kolom Plan",
        "the plan that it contributes to, of the column Plan",
        noun: ("het plan waaraan het bijdraagt", "the plan that it contributes to")),
      namedOrganisation,
      text(
        ["code"], .code, "de korte naam voor journalen", "the short name for journals",
        noun: ("de code", "the code")),
      text(
        ["grootboek"], .ledgerCode, "het grootboeknummer van het thema", "the ledger code",
        noun: ("het grootboeknummer", "the ledger code")),
      legalParts(
        "het onderdeel van de wet, eigen of van het thema",
        "the part of the law, its own or its theme's"),
      text(
        ["soort"], .kind, "`oop` of `personeel`", "`oop` or `personeel`",
        noun: ("de soort", "the kind")),
      Word(["jaar"], .year, .year, dutch: "het jaar", english: "the year"),
      postings, shareOfYear, asOf, ofCorporation,
      Word(
        ["budget"], .budget, .number(.money), dutch: "het bedrag in het plan",
        english: "the amount in the plan", noun: ("het budget", "the budget")),
      text(
        ["gemeente"], .municipality, "de gemeente, als het er één is", "the only municipality",
        noun: ("de gemeente", "the municipality")),
      Word(
        ["gemeenten"], .municipalities, .texts, dutch: "alle gemeenten",
        english: "all its municipalities", noun: ("de gemeente", "the municipality")),
      Word(
        ["afspraak"], .agreement, .subject(.agreement), dutch: "de prestatieafspraak",
        english: "the performance agreement"),
      text(["doelgroep"], .targetGroup, "de doelgroep", "the target group"),
      Word(
        ["bron"], .fundingSource, .subject(.fundingSource), dutch: "de bron van het geld",
        english: "where the money comes from", noun: ("de bron", "the funding source")),
      Word(["begin", "start"], .start, .day, dutch: "de eerste dag", english: "the first day"),
      Word(["eind", "einde"], .end, .day, dutch: "de laatste dag", english: "the last day"),
      Word(
        ["uren"], .hours, .number(.hours), dutch: "de geplande uren", english: "planned hours",
        noun: ("de uren", "the hours")),
      text(
        ["uitvoerder"], .executor, "wie het uitvoert", "who carries it out",
        noun: ("de uitvoerder", "the executing party")),
      text(
        ["verwacht resultaat"], .expectedOutcome, "het verwachte resultaat",
        "the expected outcome"),
      text(
        ["motivering"], .motivation, "de motivering", "the reason that is given",
        noun: ("de motivering", "the reason")),
      text(["team", "gebiedsteam"], .team, "het gebiedsteam", "the area team"),
      Word(
        ["thema"], .theme, .subject(.theme), dutch: "het thema", english: "its theme",
        noun: ("het thema", "the theme")),
      Word(
        ["plan"], .plan, .subject(.plan), dutch: "het plan", english: "its plan",
        noun: ("het plan", "the plan")),
    ] + money.filter { $0.names[0].split(separator: " ").count == 1 }

  static let municipalityBudget: [Word] = [
    text(["naam"], .name, "de gemeente", "the municipality", noun: ("de naam", "the name")),
    Word(
      ["bedrag"], .amount, .number(.money), dutch: "wat zij heeft", english: "what it has",
      noun: ("het bedrag", "the amount")),
    ofCorporation,
  ]

  static let approval: [Word] = [
    text(["partij"], .party, "wie akkoord gaat", "who agrees", noun: ("de partij", "the party")),
    text(["naam"], .name, "namens wie", "in whose name", noun: ("de naam", "the name")),
    Word(
      ["datum"], .day, .day, dutch: "de datum van het akkoord", english: "the date",
      noun: ("de datum", "the date")),
    text(
      ["kenmerk"], .fingerprint, "het kenmerk van het plan waarmee akkoord is gegaan",
      "the fingerprint of the plan that was agreed to", noun: ("het kenmerk", "the fingerprint")),
    ofCorporation,
  ]
}
