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

  private let book: Book
  private let paths: [AccountPath]
  private let teams: [String]
  private let activities: PlanActivities
  private var mistakes: [Mistake] = []
  private var numbers: [Name: Int] = [:]

  init(_ book: Book, _ paths: [AccountPath], _ attribution: Attribution) {
    self.book = book
    self.paths = paths
    teams = attribution.teams
    activities = PlanActivities(attribution)
  }

  func isLacking(_ met: MetPosting) -> Bool {
    let path = paths[met.account]
    guard path.flaw == nil, let code = path.ledgerCode, let activity = path.activity else {
      return false
    }
    return activities.lacks(activity, code: code, met.team, met.year)
  }

  /// Counts a posting on an activity that is lacking.
  mutating func meet(_ met: MetPosting) {
    let path = paths[met.account]
    guard let code = path.ledgerCode, let activity = path.activity else { return }
    let name = Name(code: code, activity: activity, team: met.team)
    let number = numbers[name] ?? mistakes.count
    if number == mistakes.count {
      numbers[name] = number
      mistakes.append(Mistake(code: code, activity: activity, team: met.team, year: met.year))
    }
    mistakes[number].postings.add(met.place, met.posting)
  }

  var findings: [Diagnostic] { mistakes.compactMap { finding($0) } }

  private func finding(_ mistake: Mistake) -> Diagnostic? {
    guard let place = mistake.postings.firstPlace(in: book) else { return nil }
    let activity = mistake.activity.clipped(to: 60)
    let team = teams[mistake.team].clipped(to: 40)
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
      fixes: [meant.flatMap { fix(mistake, $0) }])
  }

  private func fix(_ mistake: Mistake, _ meant: PlanActivities.Meant) -> Fix? {
    switch meant.change {
    case .code(let code):
      mistake.postings.fix(.code, as: code, among: [], in: book, paths)
    case .name(let typed, let name, let known):
      mistake.postings.fix(.activity(typed), as: name, among: known, in: book, paths)
    case nil: nil
    }
  }
}
