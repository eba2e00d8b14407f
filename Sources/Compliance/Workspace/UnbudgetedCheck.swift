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

  private struct Meeting {
    let key: Key
    let place: Place
    var count = 1
  }

  static func run(
    on book: Book, paths: [AccountPath], _ attribution: Attribution
  ) -> [Diagnostic] {
    let register = attribution.register
    guard !register.plans.isEmpty else { return [] }
    let plans = attribution.teams.map { register.plans(of: $0) }
    let isOpen = paths.map { path in
      path.isLiveability && (path.layer == .realisation || path.layer == .commitment)
    }
    var lacks: [Key: Bool] = [:]
    var last = [(key: Key, lacks: Bool)?](repeating: nil, count: paths.count)
    var (meetings, numbers, memo) = ([Meeting](), [Key: Int](), YearMemo())
    for part in book.parts {
      for transactionIndex in part.transactions.indices {
        let transaction = part.transactions[transactionIndex]
        for row in part.postingRange(ofTransaction: transactionIndex) {
          let posting = part.postings[row]
          let account = Int(posting.account)
          guard isOpen[account], let code = paths[account].ledgerCode else { continue }
          let team = attribution.team(LabelPair(posting, of: transaction))
          guard team >= 0 else { continue }
          let year = memo.year(of: posting.day)
          if let last = last[account], last.key.team == team, last.key.year == year {
            if !last.lacks { continue }
          }
          let key = Key(code: code, team: team, year: year)
          let answer = lacks[key] ?? lack(plans[team], code, year, register)
          lacks[key] = answer
          last[account] = (key, answer)
          guard answer, !posting.traits.contains(.continued) else { continue }
          if let number = numbers[key] {
            meetings[number].count += 1
          } else {
            numbers[key] = meetings.count
            meetings.append(Meeting(key: key, place: book.accountPlace(posting, in: part)))
          }
        }
      }
    }
    return meetings.map { finding($0, attribution, plans) }
  }

  private static func finding(
    _ meeting: Meeting, _ attribution: Attribution, _ plans: [[Int]]
  ) -> Diagnostic {
    let key = meeting.key
    let team = WorkspaceWords.short(attribution.teams[key.team], 60)
    let register = attribution.register
    let plan = plans[key.team].first { register.holds($0, key.year) }.map { register.plans[$0] }
    let place = plan?.years?.place ?? plan?.team?.place
    return Diagnostic(
      .spendingWithoutBudget, at: meeting.place,
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

  /// Whether plans hold a year and none of them has a theme with a code.
  private static func lack(
    _ plans: [Int], _ code: String, _ year: Int, _ register: PlanRegister
  ) -> Bool {
    let own = plans.filter { register.holds($0, year) }
    return !own.isEmpty
      && !own.contains { plan in
        register.plans[plan].themes.contains { $0.bookedCode == code }
      }
  }
}
