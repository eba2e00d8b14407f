import Basics
import Diagnostics
import Ledger
import Norms

/// What can be missing, as the phrases that findings list.
extension Missing {
  static func budget(of name: String, at place: Place?) -> Missing {
    Missing(dutch: "het budget van \(name)", english: "the budget of \(name)", at: place)
  }

  static func kindOfBudget(of name: String, at place: Place?) -> Missing {
    Missing(
      dutch: "het budget van \(name) per soort", english: "the budget of \(name) by kind", at: place
    )
  }

  static func books(of team: String?, after day: Day?, at place: Place?) -> Missing {
    guard let day else {
      return Missing(
        dutch: team.map { "tot wanneer de boeken van \($0) compleet zijn" }
          ?? "tot wanneer de boeken compleet zijn",
        english: team.map { "up to when the books of \($0) are complete" }
          ?? "up to when the books are complete",
        at: place)
    }
    return restOfBooks(of: team, after: day, at: place)
  }

  /// What is still to come of a period that is not over.
  static func restOfPeriod(of team: String?, after day: Day) -> Missing {
    restOfBooks(of: team, after: day, isTime: true)
  }

  private static func restOfBooks(
    of team: String?, after day: Day, at place: Place? = nil, isTime: Bool = false
  ) -> Missing {
    Missing(
      dutch: team.map { "de boeken van \($0) na \(day.text)" } ?? "de boeken na \(day.text)",
      english: team.map { "the books of \($0) after \(day.text)" }
        ?? "the books after \(day.text)",
      at: place, isTime: isTime)
  }

  static func team(ofLinesOn account: String, at place: Place?) -> Missing {
    Missing(
      dutch: "het gebiedsteam van boekingen op \(account)",
      english: "the area team of postings on \(account)", at: place, isToldAtBooking: true)
  }

  static func municipality(ofLinesOn account: String, at place: Place?) -> Missing {
    Missing(
      dutch: "de gemeente van boekingen op \(account)",
      english: "the municipality of postings on \(account)", at: place)
  }

  static func exactness(at place: Place?) -> Missing {
    Missing(
      dutch: "een som die klein genoeg is om precies te zijn",
      english: "a sum that is small enough to be exact", at: place)
  }

  /// Of what is neither euros nor hours the booking itself has to say it.
  static func value(of commodity: String, at place: Place?) -> Missing {
    Missing(
      dutch: "de prijs van \(commodity) in euro's", english: "the price of \(commodity) in euros",
      at: place, isToldAtBooking: !CubeSelection.isHours(commodity))
  }

  static func share(of team: String?, at place: Place?) -> Missing {
    Missing(
      dutch: "het aandeel van \(team ?? "het gebiedsteam") in de corporatiebrede projecten",
      english: "the share of \(team ?? "the area team") in the corporation's projects",
      at: place)
  }

  static func dwellings(of municipality: String, in year: Int, at place: Place?) -> Missing {
    Missing(
      dutch: "de woningen van \(municipality) in \(year)",
      english: "the dwellings of \(municipality) in \(year)", at: place)
  }

  static func projects(in year: Int, at place: Place?) -> Missing {
    Missing(
      dutch: "de kosten van de corporatiebrede projecten in \(year)",
      english: "the cost of the corporation's projects in \(year)", at: place)
  }

  static func agreedMaximum(of agreement: String?, at place: Place?) -> Missing {
    Missing(
      dutch: agreement.map { "het afgesproken maximum van \($0)" } ?? "het afgesproken maximum",
      english: agreement.map { "the agreed maximum of \($0)" } ?? "the agreed maximum", at: place)
  }

  static func plan(of team: String?, in year: Int, at place: Place?) -> Missing {
    Missing(
      dutch: "het plan van \(team ?? "het gebiedsteam") voor \(year)",
      english: "the plan of \(team ?? "the area team") for \(year)", at: place)
  }

  static func listed(_ name: String, _ label: String, at place: Place?) -> Missing {
    Missing(
      dutch: "\(label) \(name) in de organisatie", english: "\(label) \(name) in the organisation",
      at: place)
  }

  /// The part of the law that something is, which `LegalPartCheck` tells once for all.
  static func legalPart(of name: String, at place: Place?) -> Missing {
    let noun = Field.legalParts.noun
    return Missing(
      dutch: "\(noun.dutch) van \(name)", english: "\(noun.english) of \(name)", at: place,
      isOfScope: true)
  }

  /// A field of a subject, by the noun of the field.
  static func field(
    _ noun: (dutch: String, english: String), of name: String, at place: Place?
  ) -> Missing {
    if name.isEmpty { return Missing(dutch: noun.dutch, english: noun.english, at: place) }
    return Missing(
      dutch: "\(noun.dutch) van \(name)", english: "\(noun.english) of \(name)", at: place)
  }
}

extension Field {
  /// What the field is called in the middle of a sentence.
  var noun: (dutch: String, english: String) {
    switch self {
    case .name, .party, .explanation, .code, .account, .ledgerCode, .kind, .layer, .document,
      .description, .fingerprint, .status:
      nounOfName
    case .team, .municipality, .municipalities, .parties, .targetGroup, .phase, .motivation,
      .executor, .expectedOutcome, .goal, .legalText, .legalParts, .responsible, .commitment:
      nounOfWord
    case .year, .yearEnd, .yearsWithoutFigures, .day, .start, .end, .period, .signed,
      .booksCompleteUntil, .asOf:
      nounOfTime
    case .theme, .plan, .activity, .agreement, .fundingSource, .activities, .themes,
      .municipalityBudgets, .approvals:
      nounOfSubject
    case .amount, .budget, .outOfPocket, .staff, .total, .corporateShare, .corporateProjects,
      .hours, .dwellings, .agreedMaximum:
      nounOfFigure
    case .budgeted, .budgetedOutOfPocket, .budgetedStaff, .committed, .committedOutOfPocket,
      .committedStaff, .realised, .realisedOutOfPocket, .realisedStaff, .free, .freeOutOfPocket,
      .freeStaff:
      nounOfMoney
    }
  }

  private var nounOfName: (dutch: String, english: String) {
    switch self {
    case .explanation: ("de toelichting", "the explanation")
    case .code: ("de code", "the code")
    case .account: ("de rekening", "the account")
    case .ledgerCode: ("het grootboeknummer", "the ledger code")
    case .kind: ("de soort", "the kind")
    case .layer: ("de laag", "the layer")
    case .document: ("het stuknummer", "the document code")
    case .description: ("de omschrijving", "the description")
    case .fingerprint: ("het kenmerk", "the fingerprint")
    case .status: ("de status", "the status")
    case .party: ("de partij", "the party")
    default: ("de naam", "the name")
    }
  }

  private var nounOfWord: (dutch: String, english: String) {
    switch self {
    case .team: ("het gebiedsteam", "the area team")
    case .municipality: ("de gemeente", "the municipality")
    case .municipalities: ("de gemeente", "the municipality")
    case .parties: ("de partijen", "the parties")
    case .targetGroup: ("de doelgroep", "the target group")
    case .phase: ("de fase", "the phase")
    case .executor: ("de uitvoerder", "the executing party")
    case .expectedOutcome: ("het verwachte resultaat", "the expected outcome")
    case .goal: ("de doelstelling", "the goal")
    case .legalText: ("de wettelijke grond", "the legal ground")
    case .legalParts: ("het onderdeel van de wet", "the part of the law")
    case .responsible: ("wie verantwoordelijk is", "who is responsible")
    case .commitment: ("de verplichting", "the commitment")
    default: ("de motivering", "the reason")
    }
  }

  private var nounOfTime: (dutch: String, english: String) {
    switch self {
    case .year, .yearEnd: ("het jaar", "the year")
    case .yearsWithoutFigures: ("de looptijd", "the period")
    case .start: ("de eerste dag", "the first day")
    case .end: ("de laatste dag", "the last day")
    case .period: ("de periode", "the period")
    case .signed: ("de datum van ondertekening", "the date of signing")
    case .booksCompleteUntil:
      ("tot wanneer compleet: de boeken", "up to when they are complete: the books")
    case .asOf: ("de peildatum", "the day of judgement")
    default: ("de datum", "the date")
    }
  }

  private var nounOfSubject: (dutch: String, english: String) {
    switch self {
    case .theme: ("het thema", "the theme")
    case .plan: ("het plan", "the plan")
    case .activity: ("de activiteit", "the activity")
    case .fundingSource: ("de bron", "the funding source")
    case .activities: ("de activiteiten", "the activities")
    case .themes: ("de thema's", "the themes")
    case .municipalityBudgets: ("de budgetten per gemeente", "the budgets by municipality")
    case .approvals: ("de akkoorden", "the approvals")
    default: ("de prestatieafspraak", "the performance agreement")
    }
  }

  private var nounOfFigure: (dutch: String, english: String) {
    switch self {
    case .budget: ("het budget", "the budget")
    case .outOfPocket: ("het bedrag out of pocket", "the amount out of pocket")
    case .staff: ("het bedrag voor personele inzet", "the amount for staff")
    case .total: ("het totaal", "the total")
    case .corporateShare:
      ("het aandeel in de corporatiebrede projecten", "the share in the corporation's projects")
    case .corporateProjects:
      ("de kosten van de corporatiebrede projecten", "the cost of the corporation's projects")
    case .hours: ("de uren", "the hours")
    case .dwellings: ("de woningen", "the dwellings")
    case .agreedMaximum: ("het afgesproken maximum", "the agreed maximum")
    default: ("het bedrag", "the amount")
    }
  }

  private var nounOfMoney: (dutch: String, english: String) {
    switch self {
    case .budgeted, .budgetedOutOfPocket, .budgetedStaff: ("het budget", "the budget")
    case .committed, .committedOutOfPocket, .committedStaff:
      ("de verplichtingen", "the commitments")
    case .realised, .realisedOutOfPocket, .realisedStaff: ("de uitgaven", "the spending")
    default: ("wat vrij is", "what is free")
    }
  }
}
