import Basics
import Diagnostics
import Ledger

/// Where several teams keep books, each booking tells whose it is: by its team, or by a municipality
/// that only one of them works in.
///
/// One finding per transaction. A name that the organisation does not know, or that it has under two
/// teams, is told where that name stands. What falls under another than the area teams needs none.
enum UntoldTeamCheck {
  /// `labels` are the places of what looks like a label and is none: a booking with one of those has
  /// its finding already.
  static func run(
    on book: Book, paths: [AccountPath], _ attribution: Attribution, besides labels: [Place]
  ) -> [Diagnostic] {
    guard attribution.listedTeams > 1 else { return [] }
    let isOpen = paths.indices.map {
      isOfTeam(paths[$0], book.names.accounts[$0], attribution.organisation)
    }
    guard isOpen.contains(true) else { return [] }
    let told = Dictionary(grouping: labels) { $0.source }
    var found: [Diagnostic] = []
    for part in book.parts {
      let bare = told[part.source] ?? []
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        let isUntold = part.postingRange(ofTransaction: index).contains { row in
          let posting = part.postings[row]
          let labels = LabelPair(posting, of: transaction)
          return isOpen[Int(posting.account)] && attribution.team(labels) < 0
            && attribution.labelledMunicipality(labels) < 0
        }
        if isUntold, !bare.contains(where: { part.holds($0, inTransaction: index) }) {
          found.append(
            finding(transaction, attribution, book.sources[part.source], part.source))
        }
      }
    }
    return found
  }

  /// Whether money of an account is one of the teams'.
  private static func isOfTeam(
    _ path: AccountPath, _ name: String, _ organisation: Organisation
  ) -> Bool {
    if let code = path.ledgerCode { return !organisation.isOfCorporation(code) }
    if path.layer == .budget, case .team? = BudgetAccount(reserved: name) { return true }
    return false
  }

  private static func finding(
    _ transaction: Transaction, _ attribution: Attribution, _ source: Source, _ number: Int
  ) -> Diagnostic {
    let names = WorkspaceWords.list(Array(attribution.teams.prefix(attribution.listedTeams)))
    return Diagnostic(
      .untoldTeam, at: Place(source: number, range: HeaderText(transaction, in: source).date),
      Bilingual(
        dutch: "van deze boeking is niet te zeggen van welk gebiedsteam zij is",
        english: "there is no telling which area team this transaction is of"),
      help: Bilingual(
        dutch: "zet er ; gemeente: of ; team: achter, met een van "
          + names,
        english: "put ; gemeente: or ; team: behind it, with one of "
          + names))
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
