import Basics
import Diagnostics
import Ledger

/// Where several teams keep books, each booking tells whose it is: by its team, or by a municipality
/// that only one of them works in.
///
/// One finding per transaction; but where a municipality stands under two teams, one at its row for
/// all bookings that it leaves without a team. A municipality that the organisation does not know is
/// told where that name stands.
struct UntoldTeamCheck {
  /// A municipality under more than one team, with the bookings that it does not tell the team of.
  private struct Shared {
    let row: Placed<String>
    let teams: [String]
    var first: Place?
    var count = 0
  }

  private let book: Book
  private let attribution: Attribution
  /// By source, what looks like a label and is none.
  private let bare: [Int: [Place]]
  private let isOpen: [Bool]
  /// Whether the organisation lists municipalities, of which one may tell the team.
  private let isJudged: Bool
  /// Whether the organisation lists teams, so that a label with another one is told by itself.
  private let listsTeams: Bool
  private var shared: [String: Shared] = [:]
  private var order: [String] = []
  /// Where transactions stand of which nothing tells the team.
  private var untold: [Place] = []
  /// A posting of the last of these, or of the last that a shared municipality leaves open.
  private var last: PostingPlace?

  /// A check for books of several teams; nil where there is but one.
  ///
  /// `labels` are the places of what looks like a label and is none: a booking with one of those has
  /// its finding already.
  init?(
    _ book: Book, _ paths: [AccountPath], _ attribution: Attribution, besides labels: [Place]
  ) {
    guard attribution.listedTeams > 1 else { return nil }
    self.book = book
    self.attribution = attribution
    bare = Dictionary(grouping: labels) { $0.source }
    isOpen = paths.indices.map {
      UntoldTeamCheck.isOfTeam(paths[$0], book.names.accounts[$0])
    }
    let organisation = attribution.organisation
    isJudged = !organisation.municipalityNames.isEmpty
    listsTeams = !organisation.teamNames.isEmpty
    for name in organisation.municipalityNames {
      let rows = organisation.rows(inMunicipality: name)
      guard let first = rows.first,
        let other = rows.first(where: { $0.name.value != first.name.value }),
        let place = other.municipality
      else { continue }
      order.append(name)
      shared[name] = Shared(row: place, teams: [first.name.value, other.name.value])
    }
  }

  mutating func meet(_ met: MetPosting) {
    let isTold = met.team >= 0 && (met.team < attribution.listedTeams || listsTeams)
    guard isOpen[met.account], !isTold, !(last?.isInTransaction(of: met.place) ?? false) else {
      return
    }
    last = met.place
    let place = book.place(of: book.header(of: met.place).date, beside: met.place)
    let municipality = attribution.labelledMunicipality(met.labels)
    guard isJudged, municipality >= 0 else {
      let isBare = bare[place.source]?.contains { book.holds($0, besides: met.place) } ?? false
      if !isBare { untold.append(place) }
      return
    }
    let name = attribution.municipalities[municipality]
    shared[name]?.count += 1
    if shared[name]?.first == nil { shared[name]?.first = place }
  }

  var findings: [Diagnostic] {
    untold.map { finding(at: $0) } + order.compactMap { shared[$0].flatMap { finding($0) } }
  }

  /// Whether money of an account is one of the teams'.
  private static func isOfTeam(_ path: AccountPath, _ name: String) -> Bool {
    if path.isLiveability { return true }
    if case .team? = BudgetAccount(reserved: name) { return true }
    return false
  }

  // MARK: What is said

  private func finding(at place: Place) -> Diagnostic {
    let names = WorkspaceWords.list(Array(attribution.teams.prefix(attribution.listedTeams)))
    return Diagnostic(
      .untoldTeam, at: place,
      Bilingual(
        dutch: "van deze boeking is niet te zeggen van welk gebiedsteam zij is",
        english: "there is no telling which area team this transaction is of"),
      help: Bilingual(
        dutch: "zet er ; gemeente: of ; team: achter, met een van \(names)",
        english: "put ; gemeente: or ; team: behind it, with one of \(names)"))
  }

  private func finding(_ shared: Shared) -> Diagnostic? {
    guard let first = shared.first else { return nil }
    let name = shared.row.value.clipped(to: 40)
    let teams = shared.teams.map { $0.clipped(to: 40) }
    return Diagnostic(
      .sharedMunicipality, at: shared.row.place,
      Bilingual(
        dutch: "\(name) staat bij \(teams[0]) en bij \(teams[1]), dus zegt geen team",
        english: "\(name) stands with \(teams[0]) and with \(teams[1]), so it tells no team"),
      related: [
        Diagnostic.Related(
          place: first,
          label: Bilingual(
            dutch: "van welk team is deze boeking?", english: "of which team is this?"))
      ],
      notes: shared.count == 1
        ? []
        : [
          Bilingual(
            dutch: "zo hebben \(shared.count) boekingen geen team",
            english: "\(shared.count) transactions have no team like this")
        ],
      help: Bilingual(
        dutch: "haal een rij weg; werken beide teams er, zet dan bij elke boeking een label team",
        english: "remove a row; if both teams work there, give each transaction a label team"))
  }
}

extension Book {
  /// Whether a place lies in the text of a posting's transaction: from its header up to the next one.
  fileprivate func holds(_ place: Place, besides posting: PostingPlace) -> Bool {
    let (start, index) = (place.range.start, posting.transaction)
    let transactions = parts[posting.part].transactions
    let isLast = index + 1 == transactions.count
    return transactions[index].line <= start && (isLast || start < transactions[index + 1].line)
  }
}
