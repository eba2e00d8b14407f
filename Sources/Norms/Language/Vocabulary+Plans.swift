// The words of plans and what stands in them.
extension Vocabulary {
  static let plan: [Word] = [
    text(["naam", "titel"], .name, "de titel van het plan", "the title of the plan"),
    text(["team", "gebiedsteam"], .team, "het gebiedsteam", "the area team"),
    text(
      ["status"], .status, "`concept`, `overleg` of `vastgesteld`",
      "`concept`, `overleg` or `vastgesteld`"),
    Word(
      ["datum"], .day, .day, dutch: "de datum van het plan", english: "the date of the plan"),
    Word(["looptijd"], .period, .period, dutch: "de looptijd", english: "the years it is for"),
    year, judgedKind, asOf,
    Word(
      ["jaren zonder cijfers"], .yearsWithoutFigures, .texts,
      dutch: "de jaren van de looptijd waarvoor geen cijfers zijn",
      english: "the years of its period that have no figures"),
    Word(
      ["out of pocket"], .outOfPocket, .number(.money), needs: .year,
      dutch: "wat het team out of pocket heeft", english: "what the team has out of pocket"),
    Word(
      ["personele inzet", "personeel"], .staff, .number(.money), needs: .year,
      dutch: "wat het team voor personele inzet heeft", english: "what the team has for staff"),
    Word(
      ["totaal"], .total, .number(.money), needs: .year,
      dutch: "het totaal dat het plan noemt", english: "the total that the plan states"),
    Word(
      ["budgetten per gemeente"], .municipalityBudgets, .subjects(.municipalityBudget),
      needs: .year, dutch: "wat elke gemeente heeft", english: "what each municipality has"),
    Word(
      ["aandeel corporatiebreed"], .corporateShare, .number(.money), needs: .year,
      dutch: "het deel van de corporatiebrede projecten in de bedragen van de gemeenten",
      english: "the part of the corporation's projects in the municipalities' budgets"),
    Word(
      ["corporatiebrede projecten"], .corporateProjects, .number(.money), needs: .year,
      dutch: "wat de corporatiebrede projecten samen kosten",
      english: "what the corporation's projects cost together"),
    Word(
      ["thema's"], .themes, .subjects(.theme),
      dutch: "de thema's waarvoor het team verantwoordelijk is",
      english: "the themes that its team is responsible for"),
    Word(
      ["activiteiten"], .activities, .subjects(.activity),
      dutch: "alle activiteiten, ook die van andere thema's",
      english: "all activities, those of other themes too"),
    Word(
      ["akkoorden"], .approvals, .subjects(.approval), dutch: "wie met het plan akkoord gaat",
      english: "who agrees to the plan"),
    text(
      ["kenmerk"], .fingerprint, "het kenmerk van het plan zoals het nu is",
      "the fingerprint of the plan as it is now"),
  ]

  static let theme: [Word] =
    [
      text(["naam"], .name, "de kop van het thema", "the heading of the theme"),
      text(["grootboek"], .ledgerCode, "het grootboeknummer", "the ledger code"),
      legalParts(
        "het onderdeel van de wet", "the part of the law"),
      text(
        ["verantwoordelijk"], .responsible, "wie verantwoordelijk is",
        "who is responsible"),
      text(["doelstelling"], .goal, "de doelstelling", "the goal"),
      text(
        ["wettelijk"], .legalText, "de wet zoals het plan haar aanhaalt",
        "the law as the plan quotes it"),
      text(["team", "gebiedsteam"], .team, "het gebiedsteam", "the area team"),
      year, judgedKind, asOf,
      Word(
        ["out of pocket"], .outOfPocket, .number(.money), needs: .year,
        dutch: "wat het thema out of pocket heeft", english: "what the theme has out of pocket"),
      Word(
        ["personele inzet", "personeel"], .staff, .number(.money), needs: .year,
        dutch: "wat het thema voor personele inzet heeft", english: "what the theme has for staff"),
      Word(
        ["activiteiten"], .activities, .subjects(.activity), dutch: "de activiteiten eronder",
        english: "its activities"),
      Word(["plan"], .plan, .subject(.plan), dutch: "het plan", english: "its plan"),
    ] + money

  static let activity: [Word] =
    [
      text(["naam"], .name, "de naam", "the name"),
      text(
        ["toelichting"], .explanation, "wat achter de naam of in de kolom Toelichting staat",
        "what stands behind the name or in the column Toelichting"),
      text(["code"], .code, "de korte naam voor journalen", "the short name for journals"),
      text(["grootboek"], .ledgerCode, "het grootboeknummer van het thema", "the ledger code"),
      legalParts(
        "het onderdeel van de wet, eigen of van het thema",
        "the part of the law, its own or its theme's"),
      text(["soort"], .kind, "`oop` of `personeel`", "`oop` or `personeel`"),
      Word(["jaar"], .year, .year, dutch: "het jaar", english: "the year"),
      asOf,
      Word(
        ["budget"], .budget, .number(.money), dutch: "het bedrag in het plan",
        english: "the amount in the plan"),
      text(["gemeente"], .municipality, "de gemeente, als het er één is", "the only municipality"),
      Word(
        ["gemeenten"], .municipalities, .texts, dutch: "alle gemeenten",
        english: "all its municipalities"),
      Word(
        ["afspraak"], .agreement, .subject(.agreement), dutch: "de prestatieafspraak",
        english: "the performance agreement"),
      text(["doelgroep"], .targetGroup, "de doelgroep", "the target group"),
      Word(
        ["bron"], .fundingSource, .subject(.fundingSource), dutch: "de bron van het geld",
        english: "where the money comes from"),
      Word(["begin", "start"], .start, .day, dutch: "de eerste dag", english: "the first day"),
      Word(["eind", "einde"], .end, .day, dutch: "de laatste dag", english: "the last day"),
      Word(
        ["jaareinde"], .yearEnd, .day, dutch: "31 december van het jaar",
        english: "31 December of the year"),
      Word(["uren"], .hours, .number(.hours), dutch: "de geplande uren", english: "planned hours"),
      text(["uitvoerder"], .executor, "wie het uitvoert", "who carries it out"),
      text(
        ["verwacht resultaat"], .expectedOutcome, "het verwachte resultaat",
        "the expected outcome"),
      text(["motivering"], .motivation, "de motivering", "the reason that is given"),
      text(["team", "gebiedsteam"], .team, "het gebiedsteam", "the area team"),
      Word(["thema"], .theme, .subject(.theme), dutch: "het thema", english: "its theme"),
      Word(["plan"], .plan, .subject(.plan), dutch: "het plan", english: "its plan"),
    ] + money.filter { $0.names[0].split(separator: " ").count == 1 }

  static let municipalityBudget: [Word] = [
    text(["naam"], .name, "de gemeente", "the municipality"),
    Word(["bedrag"], .amount, .number(.money), dutch: "wat zij heeft", english: "what it has"),
  ]

  static let approval: [Word] = [
    text(["partij"], .party, "wie akkoord gaat", "who agrees"),
    text(["naam"], .name, "namens wie", "in whose name"),
    Word(["datum"], .day, .day, dutch: "de datum van het akkoord", english: "the date"),
    text(
      ["kenmerk"], .fingerprint, "het kenmerk van het plan waarmee akkoord is gegaan",
      "the fingerprint of the plan that was agreed to"),
  ]
}
