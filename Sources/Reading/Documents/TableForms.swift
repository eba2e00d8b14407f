import Ledger

/// The tables with a head that documents hold, each with all that there is to know of it.
extension TableForm {
  // Of a plan.

  static let changes = TableForm(
    .change,
    Column(.day, "Begrotingswijziging", as: .day, sign: .key),
    Column(.code, "Grootboeknummer", sign: .mark), Column(.kind, "Soort", as: .kind, sign: .mark),
    Column(.activity, "Activiteit", sign: .mark),
    Column(.amount, "Bedrag", as: .amount, sign: .mark), Column(.explanation, "Toelichting"))

  static let consents = TableForm(
    .agreement,
    Column(.party, "Akkoord", sign: .key, isRequired: true), Column(.name, "Naam", sign: .mark),
    Column(.day, "Datum", as: .day, sign: .mark), Column(.fingerprint, "Kenmerk", sign: .mark))

  static let advice = TableForm(
    .advice,
    Column(.organisation, "Advies", sign: .key, isRequired: true),
    Column(.asked, "Gevraagd", as: .day, sign: .mark),
    Column(.received, "Gekregen", as: .day, sign: .mark),
    Column(.isFollowed, "Gevolgd", as: .yesOrNo, sign: .mark),
    Column(.answered, "Beantwoord", as: .day, sign: .mark),
    Column(.start, "Uitvoering vanaf", as: .day, sign: .mark),
    Column(.explanation, "Toelichting"))

  /// What its cells hold is not said here: whether a row is an activity, a total or the rest of the
  /// row above is known only of all of them, by `PlanReader.readActivities`.
  static let activities = TableForm(
    .activities, keyStandsAnywhere: true, isKnownByAmounts: true,
    Column(
      .name, "Omschrijving activiteit", "Activiteit", "Activiteiten", "Omschrijving", sign: .key),
    Column(.money(.amount), MoneyWords.amount, sign: .mark),
    Column(.money(.outOfPocket), MoneyWords.outOfPocket), Column(.money(.staff), MoneyWords.staff),
    Column(.money(.total), MoneyWords.total), Column(.year, "Jaar", sign: .mark),
    Column(.municipality, "Gemeente", "Gemeenten", sign: .mark),
    Column(.agreement, "Afspraak", sign: .mark), Column(.code, "Code"), Column(.kind, "Soort"),
    Column(.parts, "Onderdeel", as: .parts),
    Column(.targetGroup, "Doelgroep"), Column(.source, "Bron"), Column(.start, "Start", "Begin"),
    Column(.end, "Eind"), Column(.hours, "Uren"), Column(.executor, "Uitvoerder"),
    Column(.location, "Plaats"), Column(.contribution, "Plan"),
    Column(.outcome, "Verwacht resultaat"), Column(.explanation, "Toelichting", sign: .mark),
    Column(.motivation, "Motivering"))

  // Of the organisation.

  static let teams = TableForm(
    .teams,
    Column(.team, "Gebiedsteam", sign: .key, isRequired: true),
    Column(.municipality, "Gemeente", sign: .mark),
    Column(
      .completeUntil, "Boeken compleet tot", "Boeken compleet tot en met", as: .day, sign: .mark),
    Column(.explanation, "Toelichting"))

  static let dwellings = TableForm(
    .dwellings, keyStandsAnywhere: true,
    Column(.municipality, "Gemeente", sign: .mark, isRequired: true),
    Column(.year, "Jaar", as: .year, sign: .mark),
    Column(.dwellings, "Woningen", as: .count, sign: .key), Column(.explanation, "Toelichting"))

  static let ledgerCodes = TableForm(
    .ledgerCodes,
    Column(.code, "Grootboeknummer", sign: .key, isRequired: true),
    Column(.theme, "Thema", sign: .mark), Column(.responsible, "Verantwoordelijk", sign: .mark),
    Column(.kind, "Soort", as: .kind), Column(.parts, "Onderdeel", as: .parts),
    Column(.explanation, "Toelichting"))

  static let performanceAgreements = TableForm(
    .performanceAgreements,
    Column(.agreement, "Afspraak", sign: .key, isRequired: true),
    Column(.parties, "Partijen", as: .names, sign: .mark),
    Column(.municipality, "Gemeenten", "Gemeente", as: .names, sign: .mark),
    Column(.from, "Vanaf", as: .day, sign: .mark),
    Column(.until, "Tot", "Tot en met", as: .day, sign: .mark),
    Column(.signed, "Getekend", as: .day, sign: .mark),
    Column(.maximum, "Afgesproken maximum", as: .amount, sign: .mark),
    Column(.explanation, "Toelichting"))

  static let projects = TableForm(
    .projects,
    Column(.project, "Project", sign: .key, isRequired: true),
    Column(.year, "Jaar", as: .year, sign: .mark),
    Column(.amount, "Bedrag", as: .amount, sign: .mark), Column(.explanation, "Toelichting"))

  static let promises = TableForm(
    .promises,
    Column(.promise, "Toezegging", sign: .key, isRequired: true),
    Column(.agreement, "Afspraak", sign: .mark), Column(.executor, "Door", sign: .mark),
    Column(.municipality, "Gemeente", "Gemeenten", as: .names, sign: .mark),
    Column(.count, "Aantal", as: .count, sign: .mark),
    Column(.amount, "Bedrag", as: .amount, sign: .mark),
    Column(.until, "Uiterlijk", as: .day, sign: .mark),
    Column(.state, "Stand", as: .state, sign: .mark), Column(.done, "Gedaan op", as: .day),
    Column(.published, "Gepubliceerd", as: .day),
    Column(.disputed, "Nakoming gevraagd", as: .day), Column(.submitted, "Voorgelegd", as: .day),
    Column(.explanation, "Toelichting"))

  static let tenantsOrganisations = TableForm(
    .tenantsOrganisations,
    Column(.organisation, "Huurdersorganisatie", sign: .key, isRequired: true),
    Column(.year, "Jaar", as: .year, sign: .mark, isRequired: true),
    Column(.municipality, "Gemeenten", "Gemeente", as: .names, sign: .mark),
    Column(.amount, "Bedrag", as: .amount, sign: .mark),
    Column(.accounted, "Verantwoord", as: .day, sign: .mark),
    Column(.trainingDays, "Scholingsdagen", as: .count, sign: .mark),
    Column(.consulted, "Overleg", as: .day, sign: .mark), Column(.explanation, "Toelichting"))

  static let bids = TableForm(
    .bids,
    Column(.year, "Bod", as: .year, sign: .key, isRequired: true),
    Column(.municipality, "Gemeente", sign: .mark, isRequired: true),
    Column(.from, "Vanaf", as: .year, sign: .mark),
    Column(.until, "Tot en met", "Tot", as: .year, sign: .mark),
    Column(.hasProgramme, "Programma", "Woonvisie", as: .yesOrNo, sign: .mark),
    Column(.amount, "Leefbaarheid", as: .amount, sign: .mark),
    Column(.invited, "Uitgenodigd", as: .day, sign: .mark),
    Column(.due, "Afgesproken datum", as: .day),
    Column(.sent, "Verzonden", as: .day, sign: .mark),
    Column(.filed, "Ingediend", as: .day, sign: .mark), Column(.explanation, "Toelichting"))

  static let words = TableForm(
    .words,
    Column(.word, "Woord", sign: .key, isRequired: true),
    Column(.meaning, "Betekenis", sign: .mark, isRequired: true),
    Column(.explanation, "Toelichting"))

  static let sources = TableForm(
    .sources,
    Column(.source, "Bron", sign: .key, isRequired: true),
    Column(.until, "Tot", "Tot en met", as: .day, sign: .mark),
    Column(.explanation, "Toelichting"))

  // Of whoever lets a finding be or answers a question, and of what a team writes of a period.

  static let waivers = TableForm(
    .waivers,
    Column(.norm, "Vrijstelling", sign: .key, isRequired: true),
    Column(.subject, "Onderwerp", sign: .mark), Column(.reason, "Reden", sign: .mark),
    Column(.who, "Wie", sign: .mark),
    Column(.until, "Tot", "Tot en met", as: .day, sign: .mark))

  static let answers = TableForm(
    .answers,
    Column(.norm, Answer.heads[0], sign: .key, isRequired: true),
    Column(.subject, Answer.heads[1]), Column(.answer, Answer.heads[2], sign: .mark),
    Column(.who, Answer.heads[3]), Column(.day, Answer.heads[4], as: .day),
    Column(.fingerprint, Answer.heads[5], sign: .mark))

  static let explanations = TableForm(
    .explanations,
    Column(.theme, "Thema", sign: .key, isRequired: true), Column(.kind, "Soort", as: .kind),
    Column(.explanation, "Toelichting", sign: .mark))

  // Of how files of another system are read.

  static let importColumns = TableForm(
    .importColumns,
    Column(.givenField, "Gegeven", sign: .key, isRequired: true),
    Column(.givenColumn, "Kolom", sign: .mark), Column(.explanation, "Toelichting"))

  static let importRows = TableForm(
    .importRows,
    Column(.account, "Rekening", sign: .key), Column(.costCentre, "Kostenplaats", sign: .key),
    Column(.project, "Project", sign: .key), Column(.isBooked, "Boeken", sign: .mark),
    Column(.code, "Grootboeknummer", sign: .mark), Column(.kind, "Soort", as: .kind, sign: .mark),
    Column(.activity, "Activiteit"), Column(.team, "Team", "Gebiedsteam"),
    Column(.municipality, "Gemeente"), Column(.agreement, "Afspraak"),
    Column(.targetGroup, "Doelgroep"), Column(.source, "Bron"), Column(.phase, "Fase"),
    Column(.motivation, "Motivering"), Column(.counterAccount, "Tegenrekening"),
    Column(.explanation, "Toelichting", "Omschrijving"))

  /// Those that any document may hold; where two would do, the first does.
  static let ofDocuments = [
    changes, consents, advice, activities, teams, dwellings, ledgerCodes, performanceAgreements,
    promises, tenantsOrganisations, bids, projects, words, sources, explanations, waivers,
    answers,
  ]

  /// Those of a document that says how to import.
  static let ofImports = [importColumns, importRows]
}
