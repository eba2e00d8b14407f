import Diagnostics
import Ledger

/// The team and the municipality of a posting belong together.
///
/// One finding per pair of them. Names that the organisation does not list are told elsewhere.
enum TeamContradictionCheck {
  private struct Pair: Hashable {
    let team: Int
    let municipality: Int
  }

  /// Where a pair was met first, and how often.
  private struct Meeting {
    let part: Int
    let row: Int
    let transaction: Int
    var last: (part: Int, transaction: Int)
    var transactions = 1
  }

  static func run(on book: Book, _ organisation: Organisation) -> [Diagnostic] {
    let teams = LabelColumn("team", in: book)
    let municipalities = LabelColumn("gemeente", in: book)
    guard !teams.values.isEmpty, !municipalities.values.isEmpty else { return [] }
    let isListed = known(teams.values, organisation.teamNames)
    let owners = owners(of: municipalities.values, teams.values, organisation)
    var met: [Pair: Meeting] = [:]
    var order: [Pair] = []
    for (number, part) in book.parts.enumerated() {
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          let team = teams.number(posting, transaction)
          guard team >= 0, isListed[team] else { continue }
          let municipality = municipalities.number(posting, transaction)
          guard municipality >= 0, owners[municipality].isListed,
            !owners[municipality].teams.contains(team)
          else { continue }
          let pair = Pair(team: team, municipality: municipality)
          guard let before = met[pair] else {
            order.append(pair)
            met[pair] = Meeting(part: number, row: row, transaction: index, last: (number, index))
            continue
          }
          if before.last == (number, index) { continue }
          met[pair]?.last = (number, index)
          met[pair]?.transactions += 1
        }
      }
    }
    return order.compactMap { pair in
      met[pair].map {
        finding(
          $0, Label(name: "team", value: teams.values[pair.team]),
          Label(name: "gemeente", value: municipalities.values[pair.municipality]), book,
          organisation)
      }
    }
  }

  private static func known(_ values: [String], _ listed: [String]) -> [Bool] {
    let listed = Set(listed)
    return values.map { listed.contains($0) }
  }

  /// The teams of each municipality, as numbers of the values of labels.
  private static func owners(
    of municipalities: [String], _ teams: [String], _ organisation: Organisation
  ) -> [(isListed: Bool, teams: [Int])] {
    var numbers: [String: Int] = [:]
    for (number, team) in teams.enumerated() { numbers[team] = number }
    var owners: [String: [Int]] = [:]
    for row in organisation.teams {
      guard let municipality = row.municipality?.value else { continue }
      // A team that no label names has no number, but the municipality has an owner.
      owners[municipality, default: []] += numbers[row.name.value].map { [$0] } ?? []
    }
    return municipalities.map { (owners[$0] != nil, owners[$0] ?? []) }
  }

  private static func finding(
    _ meeting: Meeting, _ team: Label, _ municipality: Label, _ book: Book,
    _ organisation: Organisation
  ) -> Diagnostic {
    let part = book.parts[meeting.part]
    let source = book.sources[part.source]
    let (posting, transaction) = (
      part.postings[meeting.row], part.transactions[meeting.transaction]
    )
    func place(of label: Label) -> Place? {
      let found =
        source.place(of: label, in: posting) ?? source.place(of: label, in: transaction)
      return found.map { Place(source: part.source, range: $0) }
    }
    let owners = organisation.teams.filter { $0.municipality?.value == municipality.value }
    let owner = WorkspaceWords.short(owners.first?.name.value ?? "")
    let name = WorkspaceWords.short(municipality.value)
    let other = WorkspaceWords.short(team.value)
    return Diagnostic(
      .contradictingTeam, at: place(of: team) ?? book.accountPlace(posting, in: part),
      Bilingual(
        dutch: "\(name) is een gemeente van \(owner), niet van \(other)",
        english: "\(name) is a municipality of \(owner), not of \(other)"),
      related: place(of: municipality).map {
        [
          Diagnostic.Related(
            place: $0, label: Bilingual(dutch: "de gemeente", english: "the municipality"))
        ]
      } ?? [],
      notes: WorkspaceWords.times(meeting.transactions),
      help: Bilingual(
        dutch: "verbeter het team of de gemeente, of zet de gemeente ook bij dit gebiedsteam",
        english: "correct the team or the municipality, or list the municipality with this team too"
      ),
      fixes: [
        choosing(Set(owners.map { $0.name.value }), at: place(of: team)),
        choosing(
          Set(
            organisation.teams.filter { $0.name.value == team.value }
              .compactMap { $0.municipality?.value }), at: place(of: municipality)),
      ])
  }

  /// The only name that goes with the other label; which of both is wrong, only the writer knows.
  private static func choosing(_ names: Set<String>, at place: Place?) -> Fix? {
    guard names.count == 1, let name = names.first, let place, LabelPlaces.canHold(name) else {
      return nil
    }
    return Fix(Fix.writing(name), .displayOnly, [Fix.Edit(place, name)])
  }
}
