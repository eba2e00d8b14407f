package import Diagnostics

/// Something that can be known of a subject.
///
/// What a field is called, and which subjects have it, stands in `Vocabulary`; what it is in the
/// books, `Compliance` knows.
package enum Field: UInt8, CaseIterable, Sendable {
  // Names and words.
  case name, explanation, texts, location, contribution, tenantsOrganisation
  case code, account, ledgerCode, kind, layer, document, description
  case team, municipality, municipalities, parties, party, targetGroup, phase, motivation
  case executor, expectedOutcome, goal, legalText, legalParts, responsible, status, fingerprint
  case commitment, state
  case yearsWithoutFigures, municipalitiesWithoutConsent, municipalitiesWithoutBid
  case counterAccounts
  case tenantsOrganisations, tenantsOrganisationsWithoutConsent
  // Days and years.
  case year, tertiaal, month, shareOfYear, day, start, end, period, signed, published
  case booksCompleteUntil, asOf, age
  case due, done, disputed, submitted, accounted, consulted, invited, sent, filed
  case asked, received, answered, firstYear, lastYear
  // What is so or not.
  case hasProgramme, isFollowed
  // Money and counts.
  case amount, budget, outOfPocket, staff, total, corporateShare, corporateProjects
  case budgeted, budgetedOutOfPocket, budgetedStaff
  case committed, committedOutOfPocket, committedStaff
  case realised, realisedOutOfPocket, realisedStaff
  case free, freeOutOfPocket, freeStaff
  case hours, dwellings, agreedMaximum, count, trainingDays, openAmount
  // Other subjects.
  case theme, plan, activity, agreement, fundingSource, corporation
  case activities, themes, municipalityBudgets, approvals, bids, teams, postings

  /// Whether it differs between lines of journals that are alike in account, labels and year.
  package var isOfSingleLines: Bool {
    switch self {
    case .amount, .hours, .day, .document, .description, .counterAccounts, .tenantsOrganisation:
      true
    default: false
    }
  }
}

/// A word of the language: what a norm may write to ask for a field of a subject.
package struct Word: Sendable {
  /// What is written; the first is the one that is shown.
  ///
  /// Plurals such as `activiteiten` are words of their own, since they are other fields.
  package let names: [String]
  package let field: Field
  package let type: ValueType
  /// What it stands for, as a phrase.
  package let meaning: Bilingual
  /// What the field is called in the middle of a sentence: `de doelgroep`.
  package let noun: Bilingual
  /// The division without which the word cannot be used: `jaar` of a team needs `per jaar`.
  package let needs: Division
  /// Whether it is known by month, so that a norm may ask for some months: `gerealiseerd in december`.
  package let isByMonth: Bool

  /// Where the meaning is no noun, or a longer one than a sentence wants, `noun` gives it.
  package init(
    _ names: [String], _ field: Field, _ type: ValueType, needs: Division = [],
    isByMonth: Bool = false, dutch: String, english: String,
    noun: (dutch: String, english: String)? = nil
  ) {
    self.names = names
    self.field = field
    self.type = type
    self.needs = needs
    self.isByMonth = isByMonth
    meaning = Bilingual(dutch: dutch, english: english)
    self.noun = noun.map { Bilingual(dutch: $0.dutch, english: $0.english) } ?? meaning
  }
}
