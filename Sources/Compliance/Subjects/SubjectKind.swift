import Basics
import Diagnostics
import Ledger
import Norms

/// What the facts answer by what kind of subject they are asked about.
///
/// To add a kind: a case of `Subject`, its words in `Vocabulary`, a class of this type, and its place
/// in `SubjectKinds`. What a kind does not say holds for one that only others lead to: no norm judges
/// it by itself, and it has no money.
class SubjectKind {
  // MARK: Which there are

  /// How many there are for norms to judge.
  func count(_ facts: BookFacts) -> Int { 0 }

  /// The years in which one is judged; zero is all of it at once.
  func years(of index: Int, _ division: Division, _ facts: BookFacts) -> [Int] { [] }

  /// The kinds of money by which one is judged apart.
  func kinds(of index: Int, _ facts: BookFacts) -> [AccountPath.Kind] { AccountPath.Kind.allCases }

  /// Whether one that is judged by a year is judged by its last day.
  var isOfYears: Bool { true }

  /// The days whose norms and dated values hold for one that is not judged by a year, the earliest
  /// first.
  func days(of reference: SubjectReference, _ facts: BookFacts) -> [Day] { [facts.asOf] }

  // MARK: What it is

  func fact(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Fact {
    facts.divisionFact(field, reference)
  }

  func name(of reference: SubjectReference, _ facts: BookFacts) -> String { "" }

  /// The cell or line by which it is known.
  func place(of reference: SubjectReference, _ facts: BookFacts) -> Place? { nil }

  /// Where a field would stand that is not filled in.
  func place(of field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> Place? {
    place(of: reference, facts)
  }

  /// The plan that it is a part of, or that holds for it.
  func plan(of reference: SubjectReference, _ facts: BookFacts) -> Int? { nil }

  func team(of reference: SubjectReference, _ facts: BookFacts) -> String? {
    plan(of: reference, facts).flatMap { facts.books.plans[$0].team?.value }
  }

  /// The activity that it has a field from, where it does not say it itself.
  func inheritedFrom(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> String? { nil }

  /// What it names in a field that leads to another subject, known or not.
  func named(_ field: Field, _ reference: SubjectReference, _ facts: BookFacts) -> String? { nil }

  /// The number of the table in which it is a row; nil for what has a table, or a file, of its own.
  func table(of reference: SubjectReference, _ facts: BookFacts) -> Int? { nil }

  /// Takes up what findings call it, besides its team and the year it is judged by.
  func describe(
    _ reference: SubjectReference, in subject: inout Judgement.Subject, _ facts: BookFacts
  ) {}

  /// What a waiver may call it besides that, and besides its plan.
  func otherNames(_ reference: SubjectReference, _ facts: BookFacts) -> [String] { [] }

  // MARK: Answers about it

  /// What an answer may call it, the name that people are told first.
  func ownNames(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    [name(of: reference, facts)]
  }

  /// The cells that an answer about it rests on; nil for what is answered where it stands.
  func record(of reference: SubjectReference, _ facts: BookFacts) -> CellRecord? { nil }

  // MARK: What is missing

  /// What is missing of a field where it is not the field itself; nil where it is.
  func missing(
    _ field: Field, _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Missing]? { facts.missingElsewhere(field, reference) }

  /// The municipalities whose dwellings are meant.
  func municipalities(_ reference: SubjectReference, _ facts: BookFacts) -> [String] {
    facts.allMunicipalities(in: Int(reference.year))
  }

  // MARK: Its money

  /// Whether its hours are those that were booked, added up.
  var addsUpHours: Bool { false }

  /// Whether none of it is there to be spent yet, since its plan waits for its adoption.
  func isWaiting(_ reference: SubjectReference, _ facts: BookFacts) -> Bool { false }

  /// The years whose money is meant where it is not judged by a year.
  func moneyYears(of index: Int, _ facts: BookFacts) -> [Int] { facts.allYears }

  /// Whether pots tell its money; else the lines of the journals are added up.
  var hasPots: Bool { true }

  func pots(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ year: Int, _ facts: BookFacts
  ) -> [Pots.Key] { [] }

  /// What was allotted to it, by its year.
  func budgeted(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ facts: BookFacts
  ) -> BoundedMoney { facts.allotted(reference, kinds) }

  /// The cells that say its budget, and its changes.
  func budgetPlaces(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ years: [Int], _ facts: BookFacts
  ) -> [Place] { [] }

  /// Where a budget is to be filled in that stands nowhere.
  func placeOfBudget(_ reference: SubjectReference, _ facts: BookFacts) -> Place? {
    place(of: reference, facts)
  }

  /// Whether its money is that of one team: so are the bookings that may be its, and what is missing
  /// of its books, which is looked up once for all of the team.
  var isOfOneTeam: Bool { false }

  /// The rows of the bookings that may be its, in their order.
  func candidates(_ reference: SubjectReference, in year: Int, _ facts: BookFacts) -> [Int] {
    isOfOneTeam ? facts.rows(ofTeam: team(of: reference, facts), in: year) : []
  }

  /// Whether the bookings of a row are its.
  func holds(_ row: Bookings.Row, _ reference: SubjectReference, _ facts: BookFacts) -> Truth {
    .no
  }

  /// The rows of the organisation whose books hold its money.
  func organisationRows(
    _ reference: SubjectReference, _ facts: BookFacts
  ) -> [Organisation.Team] {
    guard let team = team(of: reference, facts) else { return facts.books.organisation.teams }
    return facts.books.organisation.rows(ofTeam: team)
  }
}

/// The kinds of subjects, one value each.
struct SubjectKinds {
  private let posting = PostingKind()
  private let activity = ActivityKind()
  private let theme = ThemeKind()
  private let plan = PlanKind()
  private let team = TeamKind()
  private let municipality = MunicipalityKind()
  private let corporation = CorporationKind()
  private let agreement = AgreementKind()
  private let document = DocumentKind()
  private let commitment = CommitmentKind()
  private let municipalityBudget = MunicipalityBudgetKind()
  private let approval = ApprovalKind()
  private let fundingSource = FundingSourceKind()
  private let promise = PromiseKind()
  private let tenantsOrganisation = TenantsOrganisationKind()
  private let bid = BidKind()
  private let advice = AdviceKind()

  subscript(subject: Subject) -> SubjectKind {
    switch subject {
    case .posting: posting
    case .activity: activity
    case .theme: theme
    case .plan: plan
    case .team: team
    case .municipality: municipality
    case .corporation: corporation
    case .agreement: agreement
    case .document: document
    case .commitment: commitment
    case .municipalityBudget: municipalityBudget
    case .approval: approval
    case .fundingSource: fundingSource
    case .promise: promise
    case .tenantsOrganisation: tenantsOrganisation
    case .bid: bid
    case .advice: advice
    }
  }
}
