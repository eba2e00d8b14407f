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
    case .municipalityBudget: municipalityBudget
    case .approval: approval
    case .fundingSource: fundingSource
    }
  }

  package static func word(for field: Field, of subject: Subject) -> Word? {
    words(of: subject).first { $0.field == field }
  }

  /// What a norm may call a subject behind `voor`: `elk thema`, `elke activiteit`.
  package static let subjectNames: [(name: String, subject: Subject)] =
    Subject.allCases.filter { $0.isJudged }.map { ($0.rawValue, $0) }

  // Words that several subjects have.

  static let asOf = Word(
    ["peildatum"], .asOf, .day, dutch: "de dag waarop alles beoordeeld wordt",
    english: "the day on which everything is judged")
  static let year = Word(
    ["jaar"], .year, .year, needs: .year, dutch: "het jaar dat beoordeeld wordt",
    english: "the year that is judged")
  static let judgedKind = Word(
    ["soort"], .kind, .text, needs: .kind, dutch: "`oop` of `personeel`",
    english: "`oop` (out of pocket) or `personeel` (staff)")

  /// What was allotted, promised and spent, together and for each kind of money.
  static let money: [Word] = [
    Word(
      ["begroot"], .budgeted, .number(.money), dutch: "het budget, met de wijzigingen",
      english: "the budget, with its changes"),
    Word(
      ["begroot out of pocket"], .budgetedOutOfPocket, .number(.money),
      dutch: "het budget out of pocket", english: "the budget out of pocket"),
    Word(
      ["begroot personeel"], .budgetedStaff, .number(.money),
      dutch: "het budget voor personele inzet", english: "the budget for staff"),
    Word(
      ["verplicht"], .committed, .number(.money), dutch: "de openstaande verplichtingen",
      english: "the open commitments"),
    Word(
      ["verplicht out of pocket"], .committedOutOfPocket, .number(.money),
      dutch: "de openstaande verplichtingen out of pocket",
      english: "the open commitments out of pocket"),
    Word(
      ["verplicht personeel"], .committedStaff, .number(.money),
      dutch: "de openstaande verplichtingen voor personele inzet",
      english: "the open commitments for staff"),
    Word(
      ["gerealiseerd"], .realised, .number(.money), dutch: "wat werkelijk is uitgegeven",
      english: "what was really spent"),
    Word(
      ["gerealiseerd out of pocket"], .realisedOutOfPocket, .number(.money),
      dutch: "wat out of pocket is uitgegeven", english: "what was spent out of pocket"),
    Word(
      ["gerealiseerd personeel"], .realisedStaff, .number(.money),
      dutch: "wat aan personele inzet is besteed", english: "what was spent on staff"),
    Word(
      ["vrij"], .free, .number(.money), dutch: "begroot min verplicht en gerealiseerd",
      english: "the budget less what is committed and realised"),
    Word(
      ["vrij out of pocket"], .freeOutOfPocket, .number(.money),
      dutch: "wat out of pocket vrij is", english: "what is free out of pocket"),
    Word(
      ["vrij personeel"], .freeStaff, .number(.money),
      dutch: "wat voor personele inzet vrij is", english: "what is free for staff"),
  ]

  /// What a subject is by the law, for those that have a ledger code.
  static func legalParts(_ dutch: String, _ english: String) -> Word {
    Word(["onderdeel"], .legalParts, .legalParts, dutch: dutch, english: english)
  }

  static func text(_ names: [String], _ field: Field, _ dutch: String, _ english: String) -> Word {
    Word(names, field, .text, dutch: dutch, english: english)
  }
}
