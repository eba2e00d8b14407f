import Basics
import Diagnostics
import Ledger

/// What a team books falls in a year that one of its plans holds.
///
/// One finding per team and year. A team without plans is not judged, nor one with a plan that says
/// no year at all.
struct PlanYearCheck {
  private struct Key: Hashable {
    let team: Int
    let year: Int
  }

  private let book: Book
  private let attribution: Attribution
  private var missing = Tally<Key>()

  init(_ book: Book, _ attribution: Attribution) {
    self.book = book
    self.attribution = attribution
  }

  func isLacking(_ met: MetPosting) -> Bool {
    attribution.isMisdated(met.year, ofTeam: met.team)
  }

  /// Counts a posting in a year that is lacking.
  mutating func meet(_ met: MetPosting) {
    missing.meet(Key(team: met.team, year: met.year), at: met.place)
  }

  var findings: [Diagnostic] { missing.items.map { finding($0) } }

  /// The date in the header, which is that of a posting without one of its own.
  private func place(of posting: PostingPlace) -> Place {
    book.posting(at: posting).traits.contains(.dated)
      ? book.accountPlace(of: posting)
      : book.place(of: book.header(of: posting).date, beside: posting)
  }

  private func finding(_ meeting: Tally<Key>.Item) -> Diagnostic {
    let name = attribution.teams[meeting.key.team]
    let plan = attribution.register.plans(of: name).first.map { attribution.register.plans[$0] }
    let known = plan?.years?.place ?? plan?.team?.place
    let team = name.clipped(to: 60)
    return Diagnostic(
      .yearWithoutPlan, at: place(of: meeting.first),
      Bilingual(
        dutch: "\(team) heeft plannen, maar geen voor \(meeting.key.year)",
        english: "\(team) has plans, but none for \(meeting.key.year)"),
      related: known.map {
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
