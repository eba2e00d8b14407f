import Basics
import Diagnostics
import Ledger

/// What the plans of a team lack of what it books: the year, the theme or the activity.
///
/// All three depend on account, team and year alone, so each of these is judged once.
struct PlanChecks {
  private struct Key: Hashable {
    let account: Int
    let team: Int
    let year: Int
  }

  private struct Lack: OptionSet {
    let rawValue: UInt8
    static let year = Lack(rawValue: 1)
    static let theme = Lack(rawValue: 2)
    static let activity = Lack(rawValue: 4)
  }

  private(set) var years: PlanYearCheck
  private(set) var themes: UnbudgetedCheck
  private(set) var activities: ActivityCheck
  private let isLiveability: [Bool]
  private var known: [Key: Lack] = [:]
  /// The last answer for each account: postings that are alike stand near each other.
  private var last: [(team: Int, year: Int, lack: Lack)]

  /// Nil where there is no plan to lack anything.
  init?(_ book: Book, _ paths: [AccountPath], _ attribution: Attribution) {
    if attribution.register.plans.isEmpty { return nil }
    years = PlanYearCheck(book, attribution)
    themes = UnbudgetedCheck(book, paths, attribution)
    activities = ActivityCheck(book, paths, attribution)
    isLiveability = paths.map { $0.isLiveability }
    last = [(team: Int, year: Int, lack: Lack)](repeating: (-1, 0, []), count: paths.count)
  }

  mutating func meet(_ met: MetPosting) {
    let account = met.account
    guard isLiveability[account], met.team >= 0, !met.isContinued else { return }
    if last[account].team != met.team || last[account].year != met.year {
      let key = Key(account: account, team: met.team, year: met.year)
      let lack = known[key] ?? judge(met)
      known[key] = lack
      last[account] = (met.team, met.year, lack)
    }
    let lack = last[account].lack
    if lack.isEmpty { return }
    if lack.contains(.year) { years.meet(met) }
    if lack.contains(.theme) { themes.meet(met) }
    if lack.contains(.activity) { activities.meet(met) }
  }

  private func judge(_ met: MetPosting) -> Lack {
    var lack: Lack = []
    if years.isLacking(met) { lack.insert(.year) }
    if themes.isLacking(met) { lack.insert(.theme) }
    if activities.isLacking(met) { lack.insert(.activity) }
    return lack
  }
}
