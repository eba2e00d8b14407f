package import Diagnostics

/// The words that norms may use of each subject.
///
/// `wijkboek norms words SUBJECT` prints them. Several words can be one name, and where two names
/// begin alike the longest wins.
package enum Vocabulary {
  package static func words(of subject: Subject) -> [Word] {
    switch subject {
    case .posting: posting
    case .activity: activity
    case .theme: theme
    case .plan: plan
    case .team: team
    case .municipality: municipality
    case .corporation: corporation
    case .agreement: agreement
    case .promise: promise
    case .tenantsOrganisation: tenantsOrganisation
    case .bid: bid
    case .advice: advice
    case .document: document
    case .commitment: commitment
    case .municipalityBudget: municipalityBudget
    case .approval: approval
    case .fundingSource: fundingSource
    }
  }

  package static func word(for field: Field, of subject: Subject) -> Word? {
    words(of: subject).first { $0.field == field }
  }

  /// What a field of a subject is called in the middle of a sentence.
  ///
  /// The judge asks every subject for its name and its reason, also those that have no word for it.
  package static func noun(for field: Field, of subject: Subject) -> Bilingual {
    let word =
      word(for: field, of: subject)
      ?? Subject.allCases.lazy.compactMap { self.word(for: field, of: $0) }.first
    guard let word else { preconditionFailure("Each field is a word of some subject.") }
    return word.noun
  }

  /// What a norm may call a subject behind `voor`: `elk thema`, `elke activiteit`.
  package static let subjectNames: [(name: String, subject: Subject)] =
    Subject.allCases.filter { $0.isJudged }.map { ($0.rawValue, $0) } + [("team", .team)]

  // Words that several subjects have.

  static let ofCorporation = Word(
    ["corporatie"], .corporation, .subject(.corporation), dutch: "de corporatie als geheel",
    english: "the corporation as a whole")
  static let postings = Word(
    ["boekingen"], .postings, .subjects(.posting), isByMonth: true,
    dutch: "de regels die samen `gerealiseerd` zijn, een voor een",
    english: "the lines that come to `gerealiseerd`, one by one",
    noun: ("de boekingen", "the postings"))
  static let asOf = Word(
    ["peildatum"], .asOf, .day, dutch: "de dag waarop alles beoordeeld wordt",
    english: "the day on which everything is judged", noun: ("de peildatum", "the day of judgement")
  )
  static let year = Word(
    ["jaar"], .year, .year, needs: .year, dutch: "het jaar dat beoordeeld wordt",
    english: "the year that is judged", noun: ("het jaar", "the year"))
  static let shareOfYear = Word(
    ["deel van het jaar"], .shareOfYear, .number(.share), needs: .year,
    dutch: "welk deel van het jaar op de peildatum om is",
    english: "the part of the year that is over on the day of judgement",
    noun: ("de peildatum", "the day of judgement"))
  static let tertiaal = Word(
    ["tertiaal"], .tertiaal, .number(.count), needs: .tertiaal,
    dutch: "het tertiaal dat beoordeeld wordt: 1, 2 of 3",
    english: "the tertiaal that is judged: 1, 2 or 3",
    noun: ("het tertiaal", "the tertiaal"))
  static let month = Word(
    ["maand"], .month, .text, needs: .month, dutch: "de maand die beoordeeld wordt: `januari`",
    english: "the month that is judged: `januari`", noun: ("de maand", "the month"))
  static let namedOrganisation = text(
    ["genoemde huurdersorganisatie"], .tenantsOrganisation,
    "de eerste huurdersorganisatie van de organisatie die er genoemd wordt",
    "the first tenants' organisation of the organisation that is mentioned",
    noun: ("de huurdersorganisatie", "the tenants' organisation"))
  static let judgedKind = Word(
    ["soort"], .kind, .text, needs: .kind, dutch: "`oop` of `personeel`",
    english: "`oop` (out of pocket) or `personeel` (staff)", noun: ("de soort", "the kind"))

  /// What was allotted, promised and spent, together and for each kind of money.
  static let money: [Word] = [
    Word(
      ["begroot"], .budgeted, .number(.money), isByMonth: true,
      dutch: "het budget, met de wijzigingen",
      english: "the budget, with its changes", noun: ("het budget", "the budget")),
    Word(
      ["begroot out of pocket"], .budgetedOutOfPocket, .number(.money), isByMonth: true,
      dutch: "het budget out of pocket", english: "the budget out of pocket",
      noun: ("het budget", "the budget")),
    Word(
      ["begroot personeel"], .budgetedStaff, .number(.money), isByMonth: true,
      dutch: "het budget voor personele inzet", english: "the budget for staff",
      noun: ("het budget", "the budget")),
    Word(
      ["verplicht"], .committed, .number(.money), isByMonth: true,
      dutch: "de openstaande verplichtingen",
      english: "the open commitments", noun: ("de verplichtingen", "the commitments")),
    Word(
      ["verplicht out of pocket"], .committedOutOfPocket, .number(.money), isByMonth: true,
      dutch: "de openstaande verplichtingen out of pocket",
      english: "the open commitments out of pocket", noun: ("de verplichtingen", "the commitments")),
    Word(
      ["verplicht personeel"], .committedStaff, .number(.money), isByMonth: true,
      dutch: "de openstaande verplichtingen voor personele inzet",
      english: "the open commitments for staff", noun: ("de verplichtingen", "the commitments")),
    Word(
      ["gerealiseerd"], .realised, .number(.money), isByMonth: true,
      dutch: "wat werkelijk is uitgegeven",
      english: "what was really spent", noun: ("de uitgaven", "the spending")),
    Word(
      ["gerealiseerd out of pocket"], .realisedOutOfPocket, .number(.money), isByMonth: true,
      dutch: "wat out of pocket is uitgegeven", english: "what was spent out of pocket",
      noun: ("de uitgaven", "the spending")),
    Word(
      ["gerealiseerd personeel"], .realisedStaff, .number(.money), isByMonth: true,
      dutch: "wat aan personele inzet is besteed", english: "what was spent on staff",
      noun: ("de uitgaven", "the spending")),
    Word(
      ["vrij"], .free, .number(.money), isByMonth: true,
      dutch: "begroot min verplicht en gerealiseerd",
      english: "the budget less what is committed and realised",
      noun: ("wat vrij is", "what is free")),
    Word(
      ["vrij out of pocket"], .freeOutOfPocket, .number(.money), isByMonth: true,
      dutch: "wat out of pocket vrij is", english: "what is free out of pocket",
      noun: ("wat vrij is", "what is free")),
    Word(
      ["vrij personeel"], .freeStaff, .number(.money), isByMonth: true,
      dutch: "wat voor personele inzet vrij is", english: "what is free for staff",
      noun: ("wat vrij is", "what is free")),
  ]

  /// What a subject is by the law, for those that have a ledger code.
  static func legalParts(_ dutch: String, _ english: String) -> Word {
    Word(
      ["onderdeel"], .legalParts, .legalParts, dutch: dutch, english: english,
      noun: ("het onderdeel van de wet", "the part of the law"))
  }

  static func text(
    _ names: [String], _ field: Field, _ dutch: String, _ english: String,
    noun: (dutch: String, english: String)? = nil
  ) -> Word {
    Word(names, field, .text, dutch: dutch, english: english, noun: noun)
  }
}
