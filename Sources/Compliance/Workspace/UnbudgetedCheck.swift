import Basics
import Diagnostics
import Ledger

/// What a team spends or commits has a theme in its plan of that year, or it has no budget at all.
///
/// A theme whose budget is not filled in is told by the norms. One finding per code, team and year; a
/// year without a plan is told by `PlanYearCheck`.
struct UnbudgetedCheck {
  private struct Key: Hashable {
    let code: String
    let team: Int
    let year: Int
  }

  private let book: Book
  private let paths: [AccountPath]
  private let attribution: Attribution
  /// By team.
  private let plans: [[Int]]
  private var missing = Tally<Key>()

  init(_ book: Book, _ paths: [AccountPath], _ attribution: Attribution) {
    self.book = book
    self.paths = paths
    self.attribution = attribution
    plans = attribution.teams.map { attribution.register.plans(of: $0) }
  }

  /// Whether plans hold the year and none of them has a theme with the code.
  func isLacking(_ met: MetPosting) -> Bool {
    let path = paths[met.account]
    guard path.layer == .realisation || path.layer == .commitment else { return false }
    let register = attribution.register
    let own = plans[met.team].filter { register.holds($0, met.year) }
    return !own.isEmpty
      && !own.contains { plan in
        register.plans[plan].themes.contains { $0.bookedCode == path.ledgerCode }
      }
  }

  /// Counts a posting on a theme that is lacking.
  mutating func meet(_ met: MetPosting) {
    guard let code = paths[met.account].ledgerCode else { return }
    missing.meet(Key(code: code, team: met.team, year: met.year), at: met.place)
  }

  var findings: [Diagnostic] { missing.items.map { finding($0) } }

  private func finding(_ meeting: Tally<Key>.Item) -> Diagnostic {
    let key = meeting.key
    let team = attribution.teams[key.team].clipped(to: 60)
    let register = attribution.register
    let plan = plans[key.team].first { register.holds($0, key.year) }.map { register.plans[$0] }
    let place = plan?.years?.place ?? plan?.team?.place
    return Diagnostic(
      .spendingWithoutBudget, at: book.accountPlace(of: meeting.first),
      Bilingual(
        dutch: "het plan van \(team) voor \(key.year) heeft geen thema \(key.code), en dus geen "
          + "budget hiervoor",
        english: "the plan of \(team) for \(key.year) has no theme \(key.code), so no budget for "
          + "this"),
      related: place.map {
        [
          Diagnostic.Related(
            place: $0, label: Bilingual(dutch: "het plan", english: "the plan"))
        ]
      } ?? [],
      notes: WorkspaceWords.postings(meeting.count),
      help: Bilingual(
        dutch: "boek op een thema van het plan, of neem dit thema met een budget in het plan op",
        english: "book on a theme of the plan, or add this theme with a budget to the plan"))
  }
}
