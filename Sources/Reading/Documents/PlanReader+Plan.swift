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
      help: CellReader.meant(near, among: known),
      fixes: [near.flatMap { cells.respelling(name.value, as: $0, among: known, at: name.place) }])
    return near.map { Placed($0, at: name.place) } ?? name
  }

  private mutating func period(_ cell: Cell) -> Placed<ClosedRange<Int>>? {
    switch DocumentValue.period(cell.text) {
    case .open: return cells.noted(.open, cell, nil)
    case .value(let years):
      return cells.noted(.years(years), cell, Placed(years, at: cells.place(cell)))
    case .unreadable:
      cells.reportUnreadable(
        .unreadableYear, cell, what: Bilingual(dutch: "looptijd", english: "period"),
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

  mutating func readAgreements(_ grid: Grid) {
    for row in cells.read(grid, as: .consents).rows {
      guard let typed = row.text(.party) else { continue }
      let party = Placed(TaughtWords.text(typed.value, organisation.words), at: typed.place)
      if let first = plan.agreements.first(where: {
        Word($0.party.value).folded == Word(party.value).folded
      }) {
        cells.reportDuplicate(
          at: party.place, first: first.party.place, of: Bilingual { _ in party.value })
        continue
      }
      plan.agreements.append(
        Plan.Agreement(
          party: party, name: row.text(.name), day: row.day(.day),
          fingerprint: row.text(.fingerprint)))
    }
  }

  mutating func readAdvice(_ grid: Grid) {
    for row in cells.read(grid, as: .advice).rows {
      guard let organisation = row.text(.organisation) else { continue }
      if let first = plan.advice.first(where: {
        Word($0.organisation.value).folded == Word(organisation.value).folded
      }) {
        cells.reportDuplicate(
          at: organisation.place, first: first.organisation.place,
          of: Bilingual { _ in organisation.value })
        continue
      }
      var advice = Plan.Advice(organisation: organisation)
      advice.asked = row.day(.asked)
      advice.received = row.day(.received)
      advice.isFollowed = row.yesOrNo(.isFollowed)
      advice.answered = row.day(.answered)
      advice.started = row.day(.start)
      plan.advice.append(advice)
    }
  }
}
