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
  struct ThemeRow {
    let plan: Int
    let theme: Int
  }

  struct ActivityRow {
    let plan: Int
    let theme: Int
    let activity: Int
    /// Its theme among all themes.
    let themeRow: Int
    /// The year that it counts in, if anything says it.
    let year: Int?
  }

  struct MunicipalityRow {
    let plan: Int
    let budget: Int
    let municipality: Int
  }

  struct ApprovalRow {
    let plan: Int
    let approval: Int
  }

  /// A line that was looked at by itself.
  struct Line {
    let row: PostingGroups.Row
    let group: Int
  }

  let books: JudgedBooks
  let asOf: Day
  let value: PostingValue
  let groups: PostingGroups
  let pots: Pots
  let teamOf: TeamOfPosting
  let municipalities: [String]
  let themes: [ThemeRow]
  let activities: [ActivityRow]
  let municipalityBudgets: [MunicipalityRow]
  let approvals: [ApprovalRow]
  /// The years of each plan for which another takes its place.
  let replacedYears: [Set<Int>]
  /// The years of each plan that have figures.
  let figureYears: [Set<Int>]
  private(set) var owners: [PostingOwner] = []
  /// The years in which lines tell no team, where there are several teams.
  private(set) var yearsOfNobody: Set<Int> = []
  private(set) var lines: [Line] = []
  /// The lines of the groups that were opened.
  private var opened: [Int: Range<Int>] = [:]
  /// The years that have figures in a plan, or money for liveability in the journals.
  private(set) var allYears: [Int] = []
  var sums: [SumKey: BoundedMoney] = [:]
  /// The groups of each municipality that is named, and of none under the empty name.
  private(set) lazy var groupsByMunicipality = numbers { self.owners[$0].municipality ?? "" }
  /// The groups of each agreement that is named.
  private(set) lazy var groupsByAgreement = numbers {
    self.label("afspraak", of: self.groups[$0]) ?? ""
  }
  /// Whether all postings stand in one file.
  private(set) lazy var isInOneFile = Set(books.book.parts.map { $0.source }).count < 2
  /// The groups that hold hours.
  private(set) lazy var groupsWithHours = (0..<groups.count).filter {
    !groups[$0].figures.hours.isZero
  }
  /// What is missing of the books of a team, once it was looked up.
  var incompleteBooksOfTeams: [IncompleteKey: Missing?] = [:]

  /// Facts for norms of which some ask about tertialen, or none does.
  package init(_ books: JudgedBooks, byTertiaal: Bool = true) {
    self.books = books
    let (plans, organisation) = (books.plans, books.organisation)
    value = PostingValue(books.book)
    groups = PostingGroups(books.book, books.paths, by: byTertiaal ? .month : .year)
    asOf =
      books.asOf ?? books.completeUntil ?? groups.latestRealisation { books.isPlanned($0) }
      ?? books.latestDayOfDocuments ?? groups.latestRealisation { _ in true } ?? Day(number: 0)
    teamOf = TeamOfPosting(organisation, plans, books.book.names)
    pots = Pots(
      plans, organisation, book: books.book, paths: books.paths, cube: groups.cube, groups.years,
      teamOf)
    municipalities = BookFacts.unique(
      organisation.municipalityNames
        + plans.flatMap { $0.budgets.flatMap { $0.municipalities.map { $0.name.value } } })
    figureYears = plans.map { $0.yearsWithFigures }
    replacedYears = plans.map {
      $0.yearsReplaced(by: plans, path: { books.path(of: $0) })
    }
    var themes: [ThemeRow] = []
    var activities: [ActivityRow] = []
    var budgets: [MunicipalityRow] = []
    var approvals: [ApprovalRow] = []
    for (plan, document) in plans.enumerated() {
      for (theme, found) in document.themes.enumerated() {
        for activity in found.activities.indices {
          activities.append(
            ActivityRow(
              plan: plan, theme: theme, activity: activity, themeRow: themes.count,
              year: document.year(of: found.activities[activity], in: found)))
        }
        themes.append(ThemeRow(plan: plan, theme: theme))
      }
      for (budget, found) in document.budgets.enumerated() {
        for municipality in found.municipalities.indices {
          budgets.append(
            MunicipalityRow(plan: plan, budget: budget, municipality: municipality))
        }
      }
      for approval in document.agreements.indices {
        approvals.append(ApprovalRow(plan: plan, approval: approval))
      }
    }
    self.themes = themes
    self.activities = activities
    municipalityBudgets = budgets
    self.approvals = approvals
    findOwners()
    var years: Set<Int> = []
    for plan in plans.indices { years.formUnion(heldYears(of: plan)) }
    for group in groups.years.groups where books.paths[Int(group.account)].isLiveability {
      years.insert(group.year)
    }
    allYears = years.sorted()
  }

  /// What the judge asks.
  package var facts: Facts {
    Facts(
      value: { self.fact($0, $1).value }, isFilledIn: { self.fact($0, $1).isFilledIn },
      origin: { self.origin($0, $1) }, missing: { self.missing($0, $1) },
      soFar: { self.soFar($0, $1) }, known: { self.known($0, $1) })
  }

  /// One of the texts that places stand in.
  package func source(_ number: Int) -> Source { books.book.sources[number] }

  // MARK: Asked of any subject

  func fact(_ field: Field, _ reference: SubjectReference) -> Fact {
    if field == .asOf { return Fact(.day(DayBounds(asOf))) }
    if let money = MoneyField(field) {
      let sum = money.sum(of: reference, in: self)
      return Fact(.number(sum.bounds), isFilledIn: sum.isFilledIn)
    }
    switch reference.subject {
    case .posting: return postingFact(field, reference)
    case .activity: return activityFact(field, reference)
    case .theme: return themeFact(field, reference)
    case .plan: return planFact(field, reference)
    case .team: return teamFact(field, reference)
    case .municipality: return municipalityFact(field, reference)
    case .corporation: return corporationFact(field, reference)
    case .agreement: return agreementFact(field, reference)
    case .municipalityBudget: return municipalityBudgetFact(field, reference)
    case .approval: return approvalFact(field, reference)
    case .fundingSource: return fundingSourceFact(field, reference)
    }
  }

  /// A value as if each period that still runs ended on the day of judgement.
  func soFar(_ field: Field, _ reference: SubjectReference) -> Value {
    if let money = MoneyField(field) { return .number(money.sum(of: reference, in: self).soFar) }
    if field == .hours, reference.subject == .team {
      return .number(hours(reference).soFar)
    }
    return fact(field, reference).value
  }

  /// The year and the kind by which a subject is judged apart.
  func divisionFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    switch field {
    case .year: return .year(reference.year == 0 ? nil : Int(reference.year))
    case .kind: return .text(reference.kind?.rawValue)
    // The judge asks every subject for its name, and whether a question about it is answered.
    case .name, .motivation: return .absent
    default:
      preconditionFailure("A norm asks a subject only for words of its own vocabulary.")
    }
  }

  /// The groups by a name, in their order.
  private func numbers(by name: (Int) -> String) -> [String: [Int]] {
    var numbers: [String: [Int]] = [:]
    for number in 0..<groups.count { numbers[name(number), default: []].append(number) }
    return numbers
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
  func line(_ row: PostingGroups.Row, ofGroup group: Int) -> SubjectReference {
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
  func line(of posting: SubjectReference) -> PostingGroups.Row? {
    if posting.index < 0 { return lines[Int(-1 - posting.index)].row }
    let group = groups[Int(posting.index)]
    return group.count == 1 ? PostingGroups.Row(group.first) : nil
  }

  /// A group that stands for several that a norm cannot tell apart, with the owner of the first.
  func reference(spanning group: PostingGroups.Group, like first: Int) -> SubjectReference {
    let number = groups.add(spanning: group)
    owners.append(owners[first])
    return SubjectReference(.posting, Int32(number), year: Int16(clamping: group.year))
  }

  private func findOwners() {
    var finder = OwnerFinder(self)
    owners = groups.years.groups.map { finder.owner(of: $0) }
    if teams.count > 1 {
      for (group, owner) in zip(groups.years.groups, owners) where owner.team == nil {
        if books.paths[Int(group.account)].isLiveability { yearsOfNobody.insert(group.year) }
      }
    }
  }

  // MARK: Names

  var teams: [String] { teamOf.names }

  /// The plan that holds for a team in a year: one with figures before one that only spans it.
  func plan(of team: String?, in year: Int) -> Int? {
    let own = books.plans.indices.filter {
      books.plans[$0].team?.value == team && !replacedYears[$0].contains(year)
    }
    return own.first { figureYears[$0].contains(year) }
      ?? own.first { books.plans[$0].years?.value.contains(year) ?? false }
  }

  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
