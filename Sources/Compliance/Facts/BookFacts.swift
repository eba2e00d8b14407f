import Basics
package import Diagnostics
import Ledger
package import Norms

/// Makes of real books what the judge asks for.
///
/// A reference points at a row of one of the tables below. Of postings, a number from zero up is a
/// group of postings that are alike, and one below zero a single line of `lines`, which grows as
/// groups are opened.
package final class BookFacts {
  struct MunicipalityRow {
    let plan: Int
    let budget: Int
    let municipality: Int
  }

  struct AdviceRow {
    let plan: Int
    let advice: Int
  }

  struct ApprovalRow {
    let plan: Int
    let approval: Int
  }

  /// A line that was looked at by itself.
  struct Line {
    let row: PostingPlace
    let group: Int
  }

  let kinds = SubjectKinds()
  let books: JudgedBooks
  let asOf: Day
  let value: PostingValue
  let groups: PostingGroups
  let bookings: Bookings
  let pots: Pots
  /// The teams and municipalities that the organisation or a plan knows.
  let teams: [String]
  let municipalities: [String]
  let municipalityBudgets: [MunicipalityRow]
  let approvals: [ApprovalRow]
  private(set) lazy var tenants = NamedOrganisations(books.organisation)
  private(set) lazy var advice = books.plans.enumerated().flatMap { plan, document in
    document.advice.indices.map { AdviceRow(plan: plan, advice: $0) }
  }
  /// The rows of each plan among these two.
  let budgetsOfPlan: [Range<Int>]
  let approvalsOfPlan: [Range<Int>]
  /// Among the budgets those of a municipality, by its name.
  private(set) lazy var budgetsOfMunicipality = Dictionary(
    grouping: municipalityBudgets.indices
  ) { budget(municipalityBudgets[$0]).name.value }
  /// The texts that journals, and that plans are read from.
  private(set) lazy var sourcesOfJournals = Set(books.book.parts.map { $0.source })
  private(set) lazy var sourcesOfPlans = Set(books.plans.compactMap { $0.anchor?.source })
  private(set) lazy var plansOfSources = books.plans.indices.reduce(into: [Int: Int]()) {
    $0[books.plans[$1].source] = $1
  }
  /// The rows of answers by the question that each names.
  private(set) lazy var answersOfQuestions = books.answers.indices.reduce(
    into: [QuestionKey: [Int]]()
  ) {
    let answer = books.answers[$1]
    guard let subject = answer.subject else { return }
    let (norm, name) = (WaiverUse.folded(answer.norm.value), WaiverUse.folded(subject.value))
    $0[QuestionKey(norm: norm, subject: name), default: []].append($1)
  }
  /// The rows that answers may name, of each kind once somebody asked.
  var rowsOfAnswers: [Subject: [NamedRow: [MarkedRow]]] = [:]
  /// The rows of the ledger table, by their codes.
  private(set) lazy var listedCodes = books.organisation.ledgerCodes.reduce(
    into: [String: Organisation.LedgerCode]()
  ) { $0[$1.code.value] = $1 }
  /// Whose the postings of each group are; of those that stand for several the first one's.
  private(set) var owners: [Owner]
  private(set) var lines: [Line] = []
  /// The lines of the groups that were opened.
  private var opened: [Int: Range<Int>] = [:]
  /// The years that have figures in a plan, or money for liveability in the journals.
  private(set) var allYears: [Int] = []
  /// The same without the years that misdated lines alone bring into being; `PlanYearCheck` tells
  /// these at the lines.
  private(set) lazy var judgedYears: [Int] = {
    var years = Set(books.plans.indices.flatMap { register.yearsWithinTerm(of: $0) })
    for (number, group) in groups.years.groups.enumerated()
    where books.paths[Int(group.account)].isLiveability && !years.contains(group.year) {
      if !attribution.isMisdated(group.year, ofTeam: Int(owners[number].team)) {
        years.insert(group.year)
      }
    }
    return years.sorted()
  }()
  var sums: [SumKey: BoundedMoney] = [:]
  /// Looked for once a norm asks for documents.
  private(set) lazy var documents = BookDocuments(self)
  /// Whether all postings stand in one file.
  var isInOneFile: Bool { sourcesOfJournals.count < 2 }
  /// The marks of the rows that norms ask about, since several ask about the same.
  var marksOfRows: [SubjectReference: String] = [:]
  /// What the cells Motivering answer, by their texts.
  var answersInCells: [String: AnswersInCell] = [:]
  /// What is missing of the books of a team, once it was looked up.
  var incompleteBooksOfTeams: [IncompleteKey: Missing?] = [:]

  /// Facts for norms of which some ask about months, or none does.
  package init(_ books: JudgedBooks, byMonth: Bool = true) {
    self.books = books
    let (plans, organisation) = (books.plans, books.organisation)
    value = PostingValue(books.book)
    groups = PostingGroups(books.book, books.paths, by: byMonth ? .month : .year)
    let register = PlanRegister(plans, path: { books.path(of: $0) })
    asOf =
      books.asOf ?? books.completeUntil ?? groups.latestRealisation { register.isPlanned($0) }
      ?? books.latestDayOfDocuments ?? groups.latestRealisation { _ in true } ?? Day(number: 0)
    let attribution = Attribution(organisation, register, books.book.names)
    bookings = Bookings(
      books.book, paths: books.paths, groups.cube, groups.years, attribution)
    owners = bookings.owners
    pots = Pots(
      books.book, paths: books.paths, bookings,
      budgetTransactions: groups.cube.budgetTransactions, until: books.knownUntil)
    teams = Array(attribution.teams.prefix(attribution.listedTeams))
    municipalities = Array(attribution.municipalities.prefix(attribution.listedMunicipalities))
    var budgets: [MunicipalityRow] = []
    var approvals: [ApprovalRow] = []
    var (budgetsOfPlan, approvalsOfPlan) = ([Range<Int>](), [Range<Int>]())
    for (plan, document) in plans.enumerated() {
      let (firstBudget, firstApproval) = (budgets.count, approvals.count)
      for (budget, found) in document.budgets.enumerated() {
        for municipality in found.municipalities.indices {
          budgets.append(
            MunicipalityRow(plan: plan, budget: budget, municipality: municipality))
        }
      }
      for approval in document.agreements.indices {
        approvals.append(ApprovalRow(plan: plan, approval: approval))
      }
      budgetsOfPlan.append(firstBudget..<budgets.count)
      approvalsOfPlan.append(firstApproval..<approvals.count)
    }
    (self.budgetsOfPlan, self.approvalsOfPlan) = (budgetsOfPlan, approvalsOfPlan)
    municipalityBudgets = budgets
    self.approvals = approvals
    var years = bookings.years
    for plan in plans.indices { years.formUnion(register.judgedYears(of: plan)) }
    allYears = years.sorted()
  }

  /// What the judge asks.
  package var facts: Facts {
    Facts(
      value: { self.fact($0, $1).value }, isFilledIn: { self.fact($0, $1).isFilledIn },
      origin: { self.origin($0, $1) }, missing: { self.missing($0, $1) },
      answer: { self.answer(to: $0, $1) }, soFar: { self.soFar($0, $1) },
      known: { self.known($0, $1) }, lines: { self.open(self.group(of: $0)) })
  }

  /// One of the texts that places stand in.
  package func source(_ number: Int) -> Source { books.book.sources[number] }

  // MARK: Asked of any subject

  func kind(of reference: SubjectReference) -> SubjectKind { kinds[reference.subject] }

  func fact(_ field: Field, _ reference: SubjectReference) -> Fact {
    if field == .asOf { return Fact(.day(DayBounds(asOf))) }
    if field == .shareOfYear { return shareOfYear(Int(reference.year)) }
    if let money = MoneyField(field) {
      let sum = money.sum(of: reference, in: self)
      return Fact(.number(sum.bounds), isFilledIn: sum.isFilledIn)
    }
    switch field {
    case .corporation: return .subject(reference.to(.corporation, 0))
    case .postings where reference.subject != .document: return postings(of: reference)
    default: return kind(of: reference).fact(field, reference, self)
    }
  }

  /// The part of a year that is over on the day of judgement.
  private func shareOfYear(_ year: Int) -> Fact {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(endOf: year) else {
      return .absent
    }
    let days = Int128(last.number - first.number) + 1
    let over = min(max(Int128(asOf.number) - Int128(first.number) + 1, 0), days)
    return Ratio(over, over: days).map { Fact(.number(Bounds($0))) } ?? .absent
  }

  /// A value as if each period that still runs ended on the day of judgement.
  func soFar(_ field: Field, _ reference: SubjectReference) -> Value {
    if let money = MoneyField(field) { return .number(money.sum(of: reference, in: self).soFar) }
    if field == .hours, kind(of: reference).addsUpHours {
      return .number(hours(reference).soFar)
    }
    if field == .postings, reference.subject != .document,
      case .subjects(let list) = fact(field, reference).value
    {
      let isOpen = incompleteBooks(of: reference).contains { !$0.isTime }
      return .subjects(SubjectList(list.members, isOpen: isOpen))
    }
    return fact(field, reference).value
  }

  /// The year, its part and the kind by which a subject is judged apart.
  func divisionFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    switch field {
    case .year: return .year(reference.year == 0 ? nil : Int(reference.year))
    case .tertiaal:
      return reference.part.tertiaal.map { Fact(.number(Bounds(Ratio(Int128($0))))) } ?? .absent
    case .month:
      return .text(reference.part.month.map { Language.dutch.months[$0 - 1] })
    case .kind: return .text(reference.kind?.rawValue)
    // The judge asks every subject for its name, and whether a question about it is answered.
    case .name, .motivation: return .absent
    default:
      preconditionFailure("A norm asks a subject only for words of its own vocabulary.")
    }
  }

  // MARK: Lines of groups

  /// The lines of a group, each as a subject of its own.
  func open(_ group: Int) -> [SubjectReference] {
    let range = opened[group] ?? (lines.count..<(lines.count + groups[group].count))
    if opened[group] == nil {
      lines += groups.rows(of: group).map { Line(row: $0, group: group) }
      opened[group] = range
    }
    let year = Int16(clamping: groups[group].year)
    return range.map { SubjectReference(.posting, Int32(-1 - $0), year: year) }
  }

  /// A line as a subject of its own.
  func line(_ row: PostingPlace, ofGroup group: Int) -> SubjectReference {
    lines.append(Line(row: row, group: group))
    let year = Int16(clamping: groups[group].year)
    return SubjectReference(.posting, Int32(-lines.count), year: year)
  }

  func reference(toGroup number: Int) -> SubjectReference {
    let year = Int16(clamping: groups[number].year)
    return SubjectReference(.posting, Int32(number), year: year)
  }

  func group(of posting: SubjectReference) -> Int {
    posting.index >= 0 ? Int(posting.index) : lines[Int(-1 - posting.index)].group
  }

  /// The line that is meant; nil for a group of several.
  func line(of posting: SubjectReference) -> PostingPlace? {
    if posting.index < 0 { return lines[Int(-1 - posting.index)].row }
    let group = groups[Int(posting.index)]
    return group.count == 1 ? group.first : nil
  }

  /// A group that stands for several that a norm cannot tell apart, with the owner of the first.
  func reference(spanning group: PostingGroups.Group, like first: Int) -> SubjectReference {
    let number = groups.add(spanning: group)
    owners.append(owners[first])
    return SubjectReference(.posting, Int32(number), year: Int16(clamping: group.year))
  }

  // MARK: Names

  var attribution: Attribution { bookings.attribution }
  var register: PlanRegister { attribution.register }
  var themes: [PlanRegister.ThemeRow] { register.themes }
  var activities: [PlanRegister.ActivityRow] { register.activities }

  /// The name of the team that a group is of; nil where nothing tells it.
  func teamName(ofGroup number: Int) -> String? {
    let team = Int(owners[number].team)
    return team < 0 ? nil : attribution.teams[team]
  }

  func municipalityName(ofGroup number: Int) -> String? {
    let municipality = Int(owners[number].municipality)
    return municipality < 0 ? nil : attribution.municipalities[municipality]
  }

  /// What the lines of a group have by the name of a label.
  func label(_ label: PostingLabel, ofGroup number: Int) -> Attribution.Attributed? {
    let group = groups[number]
    return attribution.value(
      of: label, LabelPair(own: group.labels, outer: group.outerLabels), owners[number])
  }
}
