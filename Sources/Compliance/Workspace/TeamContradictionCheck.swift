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

  static func run(on book: Book, _ attribution: Attribution) -> [Diagnostic] {
    let organisation = attribution.organisation
    let works = attribution.municipalities.map { name in
      Set(
        organisation.teams.filter { $0.municipality?.value == name }
          .compactMap { attribution.number(ofTeam: $0.name.value) })
    }
    // The organisation's teams come first.
    let listed = organisation.teamNames.count
    var met: [Pair: Meeting] = [:]
    var order: [Pair] = []
    for (number, part) in book.parts.enumerated() {
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        for row in part.postingRange(ofTransaction: index) {
          let labels = LabelPair(part.postings[row], of: transaction)
          let team = attribution.labelledTeam(labels)
          guard team >= 0, team < listed else { continue }
          let municipality = attribution.labelledMunicipality(labels)
          guard municipality >= 0, !works[municipality].isEmpty,
            !works[municipality].contains(team)
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
          $0, Label(name: "team", value: attribution.teams[pair.team]),
          Label(name: "gemeente", value: attribution.municipalities[pair.municipality]), book,
          organisation)
      }
    }
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
