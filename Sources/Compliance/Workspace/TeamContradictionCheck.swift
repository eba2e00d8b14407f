import Basics
import Diagnostics
import Ledger

/// The team and the municipality of a posting belong together.
///
/// One finding per pair of them. Names that the organisation does not list are told elsewhere.
struct TeamContradictionCheck {
  private struct Pair: Hashable {
    let team: Int
    let municipality: Int
  }

  private let book: Book
  private let attribution: Attribution
  /// By municipality: the teams that work there.
  private let works: [Set<Int>]
  /// How many teams the organisation lists, which come first.
  private let listed: Int
  private var pairs = Tally<Pair>()

  init(_ book: Book, _ attribution: Attribution) {
    self.book = book
    self.attribution = attribution
    let organisation = attribution.organisation
    works = attribution.municipalities.map { name in
      Set(
        organisation.rows(inMunicipality: name).compactMap {
          attribution.number(ofTeam: $0.name.value)
        })
    }
    listed = organisation.teamNames.count
  }

  mutating func meet(_ met: MetPosting) {
    let team = attribution.labelledTeam(met.labels)
    guard team >= 0, team < listed else { return }
    let municipality = attribution.labelledMunicipality(met.labels)
    guard municipality >= 0, !works[municipality].isEmpty, !works[municipality].contains(team)
    else { return }
    pairs.meet(
      Pair(team: team, municipality: municipality), at: met.place, perTransaction: true)
  }

  var findings: [Diagnostic] { pairs.items.map { finding($0) } }

  private func finding(_ meeting: Tally<Pair>.Item) -> Diagnostic {
    let (book, line, organisation) = (self.book, meeting.first, attribution.organisation)
    let team = Label(name: "team", value: attribution.teams[meeting.key.team])
    let municipality = Label(
      name: "gemeente", value: attribution.municipalities[meeting.key.municipality])
    func place(of label: Label) -> Place? {
      let source = book.source(of: line)
      let found =
        source.place(of: label, in: book.posting(at: line))
        ?? source.place(of: label, in: book.transaction(at: line))
      return found.map { book.place(of: $0, beside: line) }
    }
    let owners = organisation.rows(inMunicipality: municipality.value)
    let owner = (owners.first?.name.value ?? "").clipped(to: 40)
    let name = municipality.value.clipped(to: 40)
    let other = team.value.clipped(to: 40)
    return Diagnostic(
      .contradictingTeam, at: place(of: team) ?? book.accountPlace(of: line),
      Bilingual(
        dutch: "\(name) is een gemeente van \(owner), niet van \(other)",
        english: "\(name) is a municipality of \(owner), not of \(other)"),
      related: place(of: municipality).map {
        [
          Diagnostic.Related(
            place: $0, label: Bilingual(dutch: "de gemeente", english: "the municipality"))
        ]
      } ?? [],
      notes: WorkspaceWords.times(meeting.count),
      help: Bilingual(
        dutch: "verbeter het team of de gemeente, of zet de gemeente ook bij dit gebiedsteam",
        english: "correct the team or the municipality, or list the municipality with this team too"
      ),
      fixes: [
        choosing(Set(owners.map { $0.name.value }), at: place(of: team)),
        choosing(
          Set(
            organisation.rows(ofTeam: team.value).compactMap { $0.municipality?.value }),
          at: place(of: municipality)),
      ])
  }

  /// The only name that goes with the other label; which of both is wrong, only the writer knows.
  private func choosing(_ names: Set<String>, at place: Place?) -> Fix? {
    guard names.count == 1, let name = names.first, let place, LabelPlaces.canHold(name) else {
      return nil
    }
    return Fix(Fix.writing(name), .displayOnly, [Fix.Edit(place, name)])
  }
}
