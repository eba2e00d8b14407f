import Basics
import Diagnostics
import Ledger
import Markdown

/// The tables about the plan itself.
extension PlanReader {
  private enum PlanLabel {
    case team, period, status, day, replaces
  }

  private static let planLabels = Vocabulary<PlanLabel>([
    (.team, ["Gebiedsteam"]), (.period, ["Looptijd"]), (.status, ["Status"]), (.day, ["Datum"]),
    (.replaces, ["Vervangt"]),
  ])

  mutating func readPlan(_ grid: Grid) {
    for (meaning, value) in cells.labelled(grid, title: "plan", Self.planLabels) {
      switch meaning {
      case .team: plan.team = team(value)
      case .period: plan.years = period(value)
      case .status: plan.status = status(value)
      case .day: plan.day = cells.day(value)
      case .replaces: plan.replaces = cells.text(value)
      }
    }
  }

  private mutating func team(_ cell: Cell) -> Placed<String>? {
    guard let name = cells.text(cell) else { return nil }
    let known = organisation.teamNames
    if known.isEmpty || !organisation.rows(ofTeam: name.value).isEmpty { return name }
    let near = NearWord.nearest(to: name.value, among: known)
    cells.report(
      .unknownTeam, at: name.place,
      Bilingual(
        dutch: "\(name.value.clipped(to: 60)) is geen gebiedsteam van de organisatie",
        english: "\(name.value.clipped(to: 60)) is not a team of the organisation"),
      help: near.map { CellReader.meant($0) }
        ?? Bilingual(
          dutch: "bekend: " + known.joined(separator: ", "),
          english: "known: " + known.joined(separator: ", ")),
      fixes: [near.flatMap { cells.respelling(name.value, as: $0, among: known, at: name.place) }])
    return near.map { Placed($0, at: name.place) } ?? name
  }

  private mutating func period(_ cell: Cell) -> Placed<ClosedRange<Int>>? {
    switch DocumentValue.period(cell.text) {
    case .open: return nil
    case .value(let years): return Placed(years, at: cells.place(cell))
    case .unreadable:
      cells.reportUnreadable(
        .unreadablePlanYear, cell, what: Bilingual(dutch: "looptijd", english: "period"),
        suggestion: nil,
        form: Bilingual(
          dutch: "schrijf het eerste en het laatste jaar, als 2020-2022",
          english: "write the first and the last year, as 2020-2022"))
      return nil
    }
  }

  private mutating func status(_ cell: Cell) -> Placed<Plan.Status>? {
    guard let text = cells.text(cell) else { return nil }
    if let status = Plan.Status(rawValue: text.value.lowercased()) {
      return Placed(status, at: text.place)
    }
    let known = Plan.Status.allCases.map { $0.rawValue }
    let near = NearWord.nearest(to: text.value, among: known)
    cells.report(
      .unknownStatus, at: text.place,
      Bilingual(
        dutch: "\(text.value.clipped(to: 60)) is geen status van een plan",
        english: "\(text.value.clipped(to: 60)) is not a status of a plan"),
      help: near.map { CellReader.meant($0) }
        ?? Bilingual(
          dutch: "kies concept, overleg of vastgesteld",
          english: "choose concept, overleg or vastgesteld"),
      fixes: [near.flatMap { cells.respelling(text.value, as: $0, among: known, at: text.place) }])
    return near.flatMap { Plan.Status(rawValue: $0) }.map { Placed($0, at: text.place) }
  }

  private enum AgreementColumn {
    case party, name, day, fingerprint
  }

  private static let agreementColumns = Vocabulary<AgreementColumn>([
    (.party, ["Akkoord"]), (.name, ["Naam"]), (.day, ["Datum"]), (.fingerprint, ["Kenmerk"]),
  ])

  mutating func readAgreements(_ grid: Grid) {
    let columns = cells.columns(grid, Self.agreementColumns)
    for row in grid.body {
      var party: Placed<String>?
      var name: Placed<String>?
      var day: Placed<Day>?
      var fingerprint: Placed<String>?
      for column in columns {
        guard let cell = grid.cell(row, column.index) else { continue }
        switch column.meaning {
        case .party:
          party = cells.text(cell).map {
            Placed(TaughtWords.text($0.value, organisation.words), at: $0.place)
          }
        case .name: name = cells.text(cell)
        case .day: day = cells.day(cell)
        case .fingerprint: fingerprint = cells.text(cell)
        }
      }
      guard let party else { continue }
      if let first = plan.agreements.first(where: {
        Word($0.party.value).folded == Word(party.value).folded
      }) {
        cells.reportDuplicate(
          at: party.place, first: first.party.place, of: Bilingual { _ in party.value })
        continue
      }
      plan.agreements.append(
        Plan.Agreement(party: party, name: name, day: day, fingerprint: fingerprint))
    }
  }
}
