// The words of journals and of the organisation.
extension Vocabulary {
  static let posting: [Word] = [
    text(
      ["laag"], .layer, "`realisatie`, `begroting`, `verplichting`, `prognose` of `resultaat`",
      "`realisatie`, `begroting`, `verplichting`, `prognose` or `resultaat`",
      noun: ("de laag", "the layer")),
    text(
      ["rekening"], .account, "de rekening zoals geboekt", "the account as booked",
      noun: ("de rekening", "the account")),
    text(["grootboek"], .ledgerCode, "het grootboeknummer", "the ledger code"),
    legalParts(
      "het onderdeel van de wet, van de activiteit of het thema",
      "the part of the law, of its activity or its theme"),
    text(
      ["soort"], .kind, "`oop` of `personeel`", "`oop` or `personeel`",
      noun: ("de soort", "the kind")),
    text(
      ["thema"], .theme, "het thema van het grootboeknummer", "the theme of the ledger code",
      noun: ("het thema", "the theme")),
    text(
      ["verantwoordelijk"], .responsible, "wie voor het thema verantwoordelijk is",
      "who is responsible for the theme", noun: ("wie verantwoordelijk is", "who is responsible")),
    Word(
      ["bedrag"], .amount, .number(.money), dutch: "het bedrag in euro's",
      english: "the amount in euros", noun: ("het bedrag", "the amount")),
    Word(
      ["uren"], .hours, .number(.hours), dutch: "de uren, als er uren geboekt zijn",
      english: "the hours, if hours are booked", noun: ("de uren", "the hours")),
    Word(
      ["datum"], .day, .day, dutch: "de dag van de regel", english: "the day of the posting",
      noun: ("de datum", "the date")),
    text(["stuk", "stuknummer"], .document, "het stuknummer", "the document code"),
    text(["omschrijving"], .description, "de omschrijving", "the description"),
    Word(
      ["tegenrekening", "tegenrekeningen"], .counterAccounts, .texts,
      dutch: "de rekeningen aan de andere kant van de boeking",
      english: "the accounts on the other side of the transaction",
      noun: ("de tegenrekening", "the counter-account")),
    text(["team", "gebiedsteam"], .team, "het gebiedsteam", "the area team"),
    text(["gemeente"], .municipality, "de gemeente", "the municipality"),
    Word(
      ["afspraak"], .agreement, .subject(.agreement), dutch: "de prestatieafspraak",
      english: "the performance agreement"),
    text(["doelgroep"], .targetGroup, "de doelgroep", "the target group"),
    Word(
      ["bron"], .fundingSource, .subject(.fundingSource), dutch: "de bron van het geld",
      english: "where the money comes from", noun: ("de bron", "the funding source")),
    namedOrganisation,
    text(["fase"], .phase, "de fase", "the phase"),
    text(
      ["verplichting"], .commitment, "de verplichting die gebruikt wordt", "the commitment used",
      noun: ("de verplichting", "the commitment")),
    text(
      ["motivering"], .motivation, "de motivering", "the reason that is given",
      noun: ("de motivering", "the reason")),
    Word(
      ["activiteit"], .activity, .subject(.activity), dutch: "de activiteit in het plan",
      english: "the activity of the plan", noun: ("de activiteit", "the activity")),
    Word(
      ["plan"], .plan, .subject(.plan), dutch: "het plan van het team voor dat jaar",
      english: "the plan of the team for that year", noun: ("het plan", "the plan")),
    asOf, ofCorporation,
  ]

  static let team: [Word] =
    [
      text(["naam"], .name, "de naam", "the name"),
      Word(
        ["gemeenten"], .municipalities, .subjects(.municipality),
        dutch: "de gemeenten waar het werkt",
        english: "the municipalities that it works in", noun: ("de gemeente", "the municipality")),
      Word(
        ["boeken compleet tot"], .booksCompleteUntil, .day,
        dutch: "tot en met wanneer de boeken compleet zijn",
        english: "up to when the books are complete",
        noun: ("tot wanneer compleet: de boeken", "up to when they are complete: the books")),
      Word(
        ["woningen"], .dwellings, .number(.dwellings), needs: .year,
        dutch: "de woningen in zijn gemeenten", english: "the dwellings in its municipalities",
        noun: ("de woningen", "the dwellings")),
      Word(
        ["uren"], .hours, .number(.hours), isByMonth: true, dutch: "de geboekte uren",
        english: "the booked hours",
        noun: ("de uren", "the hours")),
      Word(
        ["plan"], .plan, .subject(.plan), needs: .year, dutch: "het plan voor dat jaar",
        english: "the plan for that year", noun: ("het plan", "the plan")),
      Word(
        ["thema's"], .themes, .subjects(.theme), needs: .year,
        dutch: "de thema's van zijn plan waarvoor het verantwoordelijk is",
        english: "the themes of its plan that it is responsible for",
        noun: ("de thema's", "the themes")),
      Word(
        ["activiteiten"], .activities, .subjects(.activity), needs: .year,
        dutch: "alle activiteiten van zijn plan", english: "all activities of its plan",
        noun: ("de activiteiten", "the activities")),
      postings, year, tertiaal, month, shareOfYear, judgedKind, asOf, ofCorporation,
    ] + money

  static let municipality: [Word] =
    [
      text(["naam"], .name, "de naam", "the name"),
      text(
        ["team", "gebiedsteam"], .team, "het team, als het er één is", "the only team",
        noun: ("het gebiedsteam", "the area team")),
      Word(
        ["afgesproken maximum"], .agreedMaximum, .number(.moneyPerDwelling), needs: .year,
        dutch: "het bedrag per woning dat er lokaal is afgesproken",
        english: "the amount per dwelling that was agreed there",
        noun: ("het afgesproken maximum", "the agreed maximum")),
      Word(
        ["woningen"], .dwellings, .number(.dwellings), needs: .year, dutch: "de woningen",
        english: "the dwellings"),
      Word(
        ["activiteiten"], .activities, .subjects(.activity), needs: .year,
        dutch: "de activiteiten die haar noemen", english: "the activities that name it",
        noun: ("de activiteiten", "the activities")),
      postings, year, tertiaal, month, shareOfYear, judgedKind, asOf, ofCorporation,
    ] + money

  static let corporation: [Word] =
    [
      Word(
        ["woningen"], .dwellings, .number(.dwellings), needs: .year, dutch: "alle woningen",
        english: "all dwellings", noun: ("de woningen", "the dwellings")),
      Word(
        ["afgesproken maximum"], .agreedMaximum, .number(.moneyPerDwelling), needs: .year,
        dutch: "het bedrag per woning dat lokaal is afgesproken",
        english: "the amount per dwelling that was agreed locally",
        noun: ("het afgesproken maximum", "the agreed maximum")),
      Word(
        ["corporatiebrede projecten"], .corporateProjects, .number(.money), needs: .year,
        dutch: "wat de projecten voor de hele corporatie kosten",
        english: "what the corporation's projects cost",
        noun: (
          "de kosten van de corporatiebrede projecten", "the cost of the corporation's projects"
        )),
      Word(
        ["gebiedsteams", "teams"], .teams, .subjects(.team), dutch: "alle gebiedsteams",
        english: "all area teams", noun: ("de gebiedsteams", "the area teams")),
      Word(
        ["gemeenten"], .municipalities, .subjects(.municipality), dutch: "alle gemeenten",
        english: "all municipalities", noun: ("de gemeenten", "the municipalities")),
      Word(
        ["activiteiten"], .activities, .subjects(.activity), needs: .year,
        dutch: "de activiteiten van die thema's", english: "the activities of those themes",
        noun: ("de activiteiten", "the activities")),
      Word(
        ["boden"], .bids, .subjects(.bid), needs: .year,
        dutch: "wat er dat jaar aan gemeenten is geboden",
        english: "what municipalities were offered that year", noun: ("de boden", "the bids")),
      Word(
        ["gemeenten zonder bod"], .municipalitiesWithoutBid, .texts, needs: .year,
        dutch: "de gemeenten waarvoor er dat jaar geen bod is",
        english: "the municipalities that were offered nothing that year",
        noun: ("de boden", "the bids")),
      Word(
        ["thema's"], .themes, .subjects(.theme), needs: .year,
        dutch: "de thema's van alle plannen waarvoor gebiedsteams verantwoordelijk zijn",
        english: "the themes of all plans that teams are responsible for",
        noun: ("de thema's", "the themes")),
      year, tertiaal, month, shareOfYear, judgedKind, asOf, postings,
    ] + money

  static let agreement: [Word] =
    [
      text(["naam"], .name, "de naam", "the name"),
      Word(["partijen"], .parties, .texts, dutch: "de partijen", english: "the parties"),
      Word(
        ["gemeenten"], .municipalities, .texts, dutch: "de gemeenten waarvoor zij geldt",
        english: "the municipalities that it is for", noun: ("de gemeente", "the municipality")),
      Word(["vanaf"], .start, .day, dutch: "de eerste dag", english: "the first day"),
      Word(["tot"], .end, .day, dutch: "de laatste dag", english: "the last day"),
      Word(
        ["periode"], .period, .period, dutch: "van de eerste tot en met de laatste dag",
        english: "from the first to the last day", noun: ("de periode", "the period")),
      Word(
        ["getekend"], .signed, .day, dutch: "wanneer getekend", english: "when it was signed",
        noun: ("de datum van ondertekening", "the date of signing")),
      Word(
        ["afgesproken maximum"], .agreedMaximum, .number(.moneyPerDwelling),
        dutch: "het afgesproken bedrag per woning", english: "the agreed amount per dwelling",
        noun: ("het afgesproken maximum", "the agreed maximum")),
      Word(
        ["activiteiten"], .activities, .subjects(.activity),
        dutch: "de activiteiten die haar noemen", english: "the activities that name it",
        noun: ("de activiteiten", "the activities")),
      postings, year, tertiaal, month, shareOfYear, judgedKind, asOf, ofCorporation,
    ] + money.filter { $0.names[0].hasPrefix("gerealiseerd") || $0.names[0].hasPrefix("verplicht") }

  static let fundingSource: [Word] = [
    text(["naam"], .name, "de naam", "the name"),
    Word(
      ["tot"], .end, .day, dutch: "tot wanneer er geld is", english: "until when there is money",
      noun: ("de laatste dag", "the last day")),
    ofCorporation,
  ]
}
