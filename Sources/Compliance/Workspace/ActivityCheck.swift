import Basics
import Diagnostics
import Ledger

/// An activity that journals name is one that the plan of its team and year has.
///
/// One finding per activity and team. A theme without activities in the plan is not judged.
struct ActivityCheck {
  private struct Mistake {
    let code: String
    let activity: String
    let team: Int
    let year: Int
    var postings = WrittenAccounts()
  }

  /// An activity under a code, whatever its layer and kind.
  private struct Name: Hashable {
    let code: String
    let activity: String
    let team: Int
  }

  private struct Key: Hashable {
    let account: AccountID
    let team: Int
    let year: Int
  }

  private static let isFine = -1

  private let paths: [AccountPath]
  private let activities: PlanActivities
  private var mistakes: [Mistake] = []
  private var numbers: [Name: Int] = [:]
  /// The number of the mistake that an account makes in a team's year.
  private var verdicts: [Key: Int] = [:]
  /// The last verdict on each account: postings that are alike stand near each other.
  private var last: [(team: Int, year: Int, verdict: Int)]

  static func run(
    on book: Book, paths: [AccountPath], _ attribution: Attribution
  ) -> [Diagnostic] {
    let activities = PlanActivities(attribution)
    let isOpen = paths.map { path in
      guard path.flaw == nil, let code = path.ledgerCode, let activity = path.activity else {
        return false
      }
      return activities.mayLack(activity, code: code)
    }
    guard isOpen.contains(true) else { return [] }
    var check = ActivityCheck(paths: paths, activities)
    var memo = YearMemo()
    for part in book.parts {
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          guard isOpen[Int(posting.account)] else { continue }
          let team = attribution.team(LabelPair(posting, of: transaction))
          guard team >= 0, !posting.traits.contains(.continued) else { continue }
          check.meet(posting, team, memo.year(of: posting.day), in: part, book)
        }
      }
    }
    return check.mistakes.compactMap { check.finding($0, attribution.teams, book) }
  }

  private init(paths: [AccountPath], _ activities: PlanActivities) {
    self.paths = paths
    self.activities = activities
    last = [(team: Int, year: Int, verdict: Int)](
      repeating: (-1, 0, ActivityCheck.isFine), count: paths.count)
  }

  private mutating func meet(
    _ posting: Posting, _ team: Int, _ year: Int, in part: BookPart, _ book: Book
  ) {
    let account = Int(posting.account)
    if last[account].team != team || last[account].year != year {
      let key = Key(account: posting.account, team: team, year: year)
      let verdict = verdicts[key] ?? judge(posting, team, year, in: part, book)
      verdicts[key] = verdict
      last[account] = (team, year, verdict)
    }
    let verdict = last[account].verdict
    if verdict != ActivityCheck.isFine { mistakes[verdict].postings.add(posting, in: part) }
  }

  private mutating func judge(
    _ posting: Posting, _ team: Int, _ year: Int, in part: BookPart, _ book: Book
  ) -> Int {
    let path = paths[Int(posting.account)]
    guard let code = path.ledgerCode, let activity = path.activity,
      activities.lacks(activity, code: code, team, year)
    else { return ActivityCheck.isFine }
    let name = Name(code: code, activity: activity, team: team)
    if let number = numbers[name] { return number }
    numbers[name] = mistakes.count
    mistakes.append(Mistake(code: code, activity: activity, team: team, year: year))
    return mistakes.count - 1
  }

  private func finding(
    _ mistake: Mistake, _ teams: [String], _ book: Book
  ) -> Diagnostic? {
    guard let place = mistake.postings.firstPlace(in: book) else { return nil }
    let activity = WorkspaceWords.short(mistake.activity, 60)
    let team = WorkspaceWords.short(teams[mistake.team])
    let meant = activities.meant(
      by: mistake.activity, code: mistake.code, mistake.team, mistake.year)
    return Diagnostic(
      .unplannedActivity, at: place,
      Bilingual(
        dutch: "het plan van \(team) voor \(mistake.year) heeft hier geen activiteit \(activity)",
        english: "the plan of \(team) for \(mistake.year) has no activity \(activity) here"),
      related: meant.map { [Diagnostic.Related(place: $0.place, label: $0.label)] } ?? [],
      notes: WorkspaceWords.postings(mistake.postings.count),
      help: meant?.help
        ?? Bilingual(
          dutch: "boek op een activiteit van dit thema, of neem deze in het plan op",
          english: "book on an activity of this theme, or add this one to the plan"),
      fixes: [meant.flatMap { fix(mistake, $0, book) }])
  }

  private func fix(_ mistake: Mistake, _ meant: PlanActivities.Meant, _ book: Book) -> Fix? {
    switch meant.change {
    case .code(let code):
      mistake.postings.fix(.code, as: code, among: [], in: book, paths)
    case .name(let typed, let name, let known):
      mistake.postings.fix(.activity(typed), as: name, among: known, in: book, paths)
    case nil: nil
    }
  }
}
