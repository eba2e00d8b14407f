// The words of what lines of journals have a number for.
extension Vocabulary {
  static let document: [Word] = [
    text(["naam", "stuknummer"], .name, "het stuknummer", "the document code"),
    Word(
      ["bedrag"], .amount, .number(.money), dutch: "wat al zijn regels samen uitgeven",
      english: "what all of its lines spend together", noun: ("het bedrag", "the amount")),
    Word(
      ["datum"], .day, .day, dutch: "de eerste dag van zijn regels",
      english: "the first day of its lines", noun: ("de datum", "the date")),
    Word(
      ["omschrijving"], .description, .texts, dutch: "wat er bij zijn boekingen staat",
      english: "what stands with its transactions", noun: ("de omschrijving", "the description")),
    Word(
      ["boekingen"], .postings, .subjects(.posting),
      dutch: "de regels die het uitgeven, een voor een",
      english: "the lines that spend it, one by one", noun: ("de boekingen", "the postings")),
    Word(
      ["tegenrekening", "tegenrekeningen"], .counterAccounts, .texts,
      dutch: "de rekeningen aan de andere kant van zijn boekingen",
      english: "the accounts on the other side of its transactions",
      noun: ("de tegenrekening", "the counter-account")),
    text(
      ["team", "gebiedsteam"], .team, "het gebiedsteam, als het er één is", "the only area team",
      noun: ("het gebiedsteam", "the area team")),
    Word(
      ["gemeenten"], .municipalities, .texts, dutch: "de gemeenten van zijn regels",
      english: "the municipalities of its lines", noun: ("de gemeente", "the municipality")),
    text(
      ["motivering"], .motivation, "de motivering bij een van zijn regels",
      "the reason that is given with one of its lines", noun: ("de motivering", "the reason")),
    asOf, ofCorporation,
  ]

  static let commitment: [Word] = [
    text(
      ["naam", "stuknummer"], .name, "het nummer waaronder zij is aangegaan",
      "the code by which it was opened", noun: ("het nummer", "the code")),
    Word(
      ["geopend", "aangegaan"], .start, .day, dutch: "de dag waarop zij is aangegaan",
      english: "the day on which it was opened"),
    Word(
      ["leeftijd"], .age, .number(.days), dutch: "de dagen van toen tot de peildatum",
      english: "the days from then to the day of judgement", noun: ("de leeftijd", "the age")),
    Word(
      ["bedrag"], .amount, .number(.money), dutch: "waarvoor zij is aangegaan",
      english: "for how much it was opened", noun: ("het bedrag", "the amount")),
    Word(
      ["open bedrag", "openstaand bedrag"], .openAmount, .number(.money),
      dutch: "wat er nog niet van gebruikt of vrijgevallen is",
      english: "what was not used or released yet", noun: ("het open bedrag", "the open amount")),
    text(
      ["omschrijving"], .description, "de omschrijving van de boeking die haar opende",
      "the description of the transaction that opened it",
      noun: ("de omschrijving", "the description")),
    text(["grootboek"], .ledgerCode, "het grootboeknummer", "the ledger code"),
    text(
      ["soort"], .kind, "`oop` of `personeel`", "`oop` or `personeel`",
      noun: ("de soort", "the kind")),
    Word(
      ["activiteit"], .activity, .subject(.activity), dutch: "de activiteit in het plan",
      english: "the activity of the plan", noun: ("de activiteit", "the activity")),
    Word(
      ["plan"], .plan, .subject(.plan), dutch: "het plan van het team voor dat jaar",
      english: "the plan of the team for that year", noun: ("het plan", "the plan")),
    text(["team", "gebiedsteam"], .team, "het gebiedsteam", "the area team"),
    text(["gemeente"], .municipality, "de gemeente", "the municipality"),
    text(
      ["motivering"], .motivation, "de motivering", "the reason that is given",
      noun: ("de motivering", "the reason")),
    asOf, ofCorporation,
  ]
}
