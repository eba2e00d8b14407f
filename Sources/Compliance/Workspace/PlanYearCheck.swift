import Basics
import Diagnostics
import Ledger

/// What a team books falls in a year that one of its plans holds.
///
/// One finding per team and year. A team without plans is not judged, nor one with a plan that says
/// no year at all.
enum PlanYearCheck {
  private struct Key: Hashable {
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
    let plans = attribution.teams.map { register.plans(of: $0) }
    let isJudged = plans.map { own in
      !own.isEmpty && own.allSatisfy { hasYears(register, $0) }
    }
    guard isJudged.contains(true) else { return [] }
    let isLiveability = paths.map { $0.isLiveability }
    var (memo, verdicts) = (YearMemo(), Verdicts(register, plans))
    var (meetings, numbers) = ([Meeting](), [Key: Int]())
    for part in book.parts {
      for transactionIndex in part.transactions.indices {
        let transaction = part.transactions[transactionIndex]
        for row in part.postingRange(ofTransaction: transactionIndex) {
          let posting = part.postings[row]
          guard isLiveability[Int(posting.account)] else { continue }
          let team = attribution.team(LabelPair(posting, of: transaction))
          guard team >= 0, isJudged[team] else { continue }
          let year = memo.year(of: posting.day)
          if verdicts.holds(year, team) || posting.traits.contains(.continued) { continue }
          let key = Key(team: team, year: year)
          if let number = numbers[key] {
            meetings[number].count += 1
          } else {
            numbers[key] = meetings.count
            meetings.append(
              Meeting(key: key, place: place(of: posting, transaction, in: part, book)))
          }
        }
      }
    }
    return meetings.map { finding($0, attribution, plans) }
  }

  /// A plan that says no year at all may be of any.
  private static func hasYears(_ register: PlanRegister, _ plan: Int) -> Bool {
    register.plans[plan].years != nil || !register.figureYears[plan].isEmpty
      || !register.replacedYears[plan].isEmpty
  }

  /// The last answer for each team, since the postings of a year stand together.
  private struct Verdicts {
    private let register: PlanRegister
    private let plans: [[Int]]
    private var lastYears: [Int]
    private var lastAnswers: [Bool]

    init(_ register: PlanRegister, _ plans: [[Int]]) {
      self.register = register
      self.plans = plans
      lastYears = [Int](repeating: Int.min, count: plans.count)
      lastAnswers = [Bool](repeating: false, count: plans.count)
    }

    mutating func holds(_ year: Int, _ team: Int) -> Bool {
      if lastYears[team] != year {
        lastYears[team] = year
        lastAnswers[team] = plans[team].contains { register.holds($0, year) }
      }
      return lastAnswers[team]
    }
  }

  /// The date in the header, which is that of a posting without one of its own.
  private static func place(
    of posting: Posting, _ transaction: Transaction, in part: BookPart, _ book: Book
  ) -> Place {
    if posting.traits.contains(.dated) { return book.accountPlace(posting, in: part) }
    let source = book.sources[part.source]
    return Place(source: part.source, range: HeaderText(transaction, in: source).date)
  }

  private static func finding(
    _ meeting: Meeting, _ attribution: Attribution, _ plans: [[Int]]
  ) -> Diagnostic {
    let team = WorkspaceWords.short(attribution.teams[meeting.key.team], 60)
    let plan = attribution.register.plans[plans[meeting.key.team][0]]
    let place = plan.years?.place ?? plan.team?.place
    return Diagnostic(
      .yearWithoutPlan, at: meeting.place,
      Bilingual(
        dutch: "\(team) heeft plannen, maar geen voor \(meeting.key.year)",
        english: "\(team) has plans, but none for \(meeting.key.year)"),
      related: place.map {
        [
          Diagnostic.Related(
            place: $0,
            label: Bilingual(dutch: "een plan van dit team", english: "a plan of this team"))
        ]
      } ?? [],
      notes: WorkspaceWords.postings(meeting.count),
      help: Bilingual(
        dutch: "verbeter de datum, of zet het plan van \(meeting.key.year) bij de boeken",
        english: "correct the date, or put the plan of \(meeting.key.year) with the books"))
  }
}
