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

  private let attribution: Attribution
  private let isOpen: [Bool]
  /// Whether the organisation lists municipalities, of which one may tell the team.
  private let isJudged: Bool
  /// Whether the organisation lists teams, so that a label with another one is told by itself.
  private let listsTeams: Bool
  private var shared: [String: Shared] = [:]
  private var order: [String] = []

  /// `labels` are the places of what looks like a label and is none: a booking with one of those has
  /// its finding already.
  static func run(
    on book: Book, paths: [AccountPath], _ attribution: Attribution, besides labels: [Place]
  ) -> [Diagnostic] {
    guard attribution.listedTeams > 1 else { return [] }
    var check = UntoldTeamCheck(book, paths, attribution)
    guard check.isOpen.contains(true) else { return [] }
    let bare = Dictionary(grouping: labels) { $0.source }
    var found: [Diagnostic] = []
    for part in book.parts {
      let bare = bare[part.source] ?? []
      for index in part.transactions.indices {
        guard let municipality = check.municipalityOfUntold(part, index) else { continue }
        let transaction = part.transactions[index]
        let date = HeaderText(transaction, in: book.sources[part.source]).date
        let place = Place(source: part.source, range: date)
        if municipality.isEmpty {
          if !bare.contains(where: { part.holds($0, inTransaction: index) }) {
            found.append(finding(at: place, attribution))
          }
        } else if check.shared[municipality] != nil {
          check.shared[municipality]?.count += 1
          if check.shared[municipality]?.first == nil { check.shared[municipality]?.first = place }
        }
      }
    }
    return found + check.order.compactMap { name in check.shared[name].flatMap { finding($0) } }
  }

  private init(_ book: Book, _ paths: [AccountPath], _ attribution: Attribution) {
    self.attribution = attribution
    isOpen = paths.indices.map {
      UntoldTeamCheck.isOfTeam(paths[$0], book.names.accounts[$0])
    }
    let organisation = attribution.organisation
    isJudged = !organisation.municipalityNames.isEmpty
    listsTeams = !organisation.teamNames.isEmpty
    for name in organisation.municipalityNames {
      let rows = organisation.teams.filter { $0.municipality?.value == name }
      guard let first = rows.first,
        let other = rows.first(where: { $0.name.value != first.name.value }),
        let place = other.municipality
      else { continue }
      order.append(name)
      shared[name] = Shared(row: place, teams: [first.name.value, other.name.value])
    }
  }

  /// The municipality of a transaction of which nothing tells the team, empty where it has none; nil
  /// where its team is known, or nobody asks for it.
  private func municipalityOfUntold(_ part: BookPart, _ index: Int) -> String? {
    let transaction = part.transactions[index]
    for row in part.postingRange(ofTransaction: index) {
      let posting = part.postings[row]
      let labels = LabelPair(posting, of: transaction)
      let team = attribution.team(labels)
      let isTold = team >= 0 && (team < attribution.listedTeams || listsTeams)
      guard isOpen[Int(posting.account)], !isTold else { continue }
      let municipality = attribution.labelledMunicipality(labels)
      return isJudged && municipality >= 0 ? attribution.municipalities[municipality] : ""
    }
    return nil
  }

  /// Whether money of an account is one of the teams'.
  private static func isOfTeam(_ path: AccountPath, _ name: String) -> Bool {
    if path.isLiveability { return true }
    if case .team? = BudgetAccount(reserved: name) { return true }
    return false
  }

  // MARK: What is said

  private static func finding(at place: Place, _ attribution: Attribution) -> Diagnostic {
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

  private static func finding(_ shared: Shared) -> Diagnostic? {
    guard let first = shared.first else { return nil }
    let name = WorkspaceWords.short(shared.row.value)
    let teams = shared.teams.map { WorkspaceWords.short($0) }
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

extension BookPart {
  /// Whether a place lies in the text of a transaction: from its header up to the next one.
  fileprivate func holds(_ place: Place, inTransaction index: Int) -> Bool {
    let start = place.range.start
    let isLast = index + 1 == transactions.count
    return transactions[index].line <= start && (isLast || start < transactions[index + 1].line)
  }
}
