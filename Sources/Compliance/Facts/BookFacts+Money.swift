import Basics
import Ledger
import Norms

/// What was allotted, promised and spent.
///
/// Of a year it comes from the pots. Of a tertiaal, a municipality or an agreement there are no
/// pots, and the lines of the journals are added up. The budget of a tertiaal is a third of that of
/// its year, also where an activity says when it begins and ends.
extension BookFacts {
  func budgeted(_ reference: SubjectReference, _ kinds: [AccountPath.Kind]) -> BoundedMoney {
    var sum =
      reference.subject == .municipality
      ? municipalityBudget(reference, kinds) : allotted(reference, kinds)
    if reference.tertiaal != 0 { sum.bounds = sum.bounds.third }
    return sum
  }

  private func allotted(_ reference: SubjectReference, _ kinds: [AccountPath.Kind]) -> BoundedMoney
  {
    var sum = BoundedMoney()
    for year in moneyYears(reference) {
      for key in potKeys(reference, kinds, year) {
        guard let pot = pots[key] else { continue }
        sum.add(pot.received, phrases: { phrase($0, reference) })
      }
    }
    if !sum.isFound {
      sum.bounds = .fromZero
      sum.miss(.budget(of: name(of: reference), at: placeOfBudget(reference)))
    }
    return sum
  }

  /// What plans say that a municipality has, which they do not say by kind.
  private func municipalityBudget(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind]
  ) -> BoundedMoney {
    var sum = BoundedMoney()
    let years = Set(moneyYears(reference))
    let own = municipalities[Int(reference.index)]
    for number in budgetsOfMunicipality[own] ?? [] {
      let row = municipalityBudgets[number]
      let budget = books.plans[row.plan].budgets[row.budget]
      let named = budget.municipalities[row.municipality]
      guard years.contains(budget.year),
        !register.idleYears(of: row.plan).contains(budget.year)
      else { continue }
      if let amount = named.figure.amount {
        sum.add(Bounds(Ratio(amount)))
      } else {
        sum.add(.fromZero)
        sum.miss(.budget(of: own, at: named.figure.place))
      }
    }
    if !sum.isFound {
      sum.bounds = .fromZero
      sum.miss(.budget(of: own, at: placeOfBudget(reference)))
    } else if kinds.count == 1 {
      sum.bounds = Bounds(least: .zero, most: sum.bounds.most.map { max($0, .zero) })
      sum.miss(.kindOfBudget(of: own, at: place(of: reference)))
    }
    return sum
  }

  func used(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> BoundedMoney {
    let hasPots: Bool
    switch reference.subject {
    case .municipality, .agreement: hasPots = false
    default: hasPots = reference.tertiaal == 0
    }
    var sum = hasPots ? spent(reference, kinds, layer) : addedUp(reference, kinds, layer)
    sum.isFound = true
    for year in moneyYears(reference) {
      guard let phrase = incompleteBooks(of: reference, in: year) else { continue }
      sum.open(phrase)
    }
    return sum
  }

  private func spent(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> BoundedMoney {
    var sum = BoundedMoney()
    for year in moneyYears(reference) {
      for key in potKeys(reference, kinds, year) {
        guard let pot = pots[key] else {
          // A pot that nobody allotted and nobody booked on holds nothing, unless lines that tell
          // no team are its team's.
          if let doubt = doubt(of: key, layer) {
            sum.add(doubt, phrases: { phrase($0, reference) })
          }
          continue
        }
        let part = layer == .commitment ? pot.committed : pot.spent
        sum.add(part, phrases: { phrase($0, reference) })
      }
    }
    return sum
  }

  /// What lines that tell no team may have done to the pot of one.
  private func doubt(of key: Pots.Key, _ layer: AccountPath.Layer) -> MoneySum? {
    guard key.team != nil, teams.count > 1 else { return nil }
    var sum = MoneySum()
    for row in bookings.rows(ofTeam: Attribution.unknown, in: key.year)
    where bookings.rows[row].layer == layer && key.account.holds(bookings.rows[row].account) {
      if key.account.depth == 1, books.organisation.isOfCorporation(bookings.rows[row].code) {
        continue
      }
      sum.miss(bookings.doubt(.withoutTeam, of: row, in: books.book))
    }
    return sum.gaps.isEmpty ? nil : sum
  }

  // MARK: Which pots and years

  /// The years whose money is meant: the one that is judged, else all that the subject has.
  func moneyYears(_ reference: SubjectReference) -> [Int] {
    if reference.year != 0 { return [Int(reference.year)] }
    switch reference.subject {
    case .activity:
      let row = activities[Int(reference.index)]
      return row.year.map { [$0] } ?? register.judgedYears(of: row.plan)
    case .theme: return register.judgedYears(of: themes[Int(reference.index)].plan)
    case .plan: return register.judgedYears(of: Int(reference.index))
    case .posting, .team, .municipality, .corporation, .agreement, .municipalityBudget, .approval,
      .fundingSource:
      return allYears
    }
  }

  private func potKeys(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ year: Int
  ) -> [Pots.Key] {
    switch reference.subject {
    case .activity:
      let row = activities[Int(reference.index)]
      let theme = register.theme(of: themes[row.themeRow])
      let activity = register.activity(of: row)
      guard kinds.contains(activity.spendingKind) else { return [] }
      return [key(year, books.plans[row.plan].team?.value, theme.account(of: activity))]
    case .theme:
      let row = themes[Int(reference.index)]
      let theme = register.theme(of: row)
      return kinds.map { key(year, books.plans[row.plan].team?.value, theme.account($0)) }
    case .team:
      return kinds.map { key(year, teams[Int(reference.index)], .team($0)) }
    case .corporation:
      if kinds.count > 1 { return [key(year, nil, .corporation)] }
      return topPots(kinds[0], year)
    case .posting, .plan, .municipality, .agreement, .municipalityBudget, .approval,
      .fundingSource:
      return []
    }
  }

  /// The pots of a kind right below the corporation's: those of the teams, and of themes that get
  /// their money past them.
  private func topPots(_ kind: AccountPath.Kind, _ year: Int) -> [Pots.Key] {
    pots.pots.filter { pot in
      guard pot.year == year else { return false }
      switch pot.account {
      case .team(let own): return own == kind
      case .theme(_, let own): return own == kind && !pot.fundedByTeam
      case .corporation, .activity, .municipality, .municipalityCounter: return false
      }
    }.map { key($0.year, $0.team, $0.account) }.sorted {
      ($0.team ?? "", $0.account.pot) < ($1.team ?? "", $1.account.pot)
    }
  }

  private func key(_ year: Int, _ team: String?, _ account: BudgetAccount) -> Pots.Key {
    Pots.Key(year: year, team: team, account: account)
  }

  // MARK: Books that are not complete

  /// The books that may hold less than what happens until the end of the period.
  ///
  /// A period is over once both the day of judgement and the books have reached its last day. While
  /// the day of judgement lies before that and the books are complete up to it, only time is missing.
  func incompleteBooks(of reference: SubjectReference, in year: Int) -> Missing? {
    switch reference.subject {
    case .activity, .theme, .team:
      // What a team's activities share is looked up once.
      let key = IncompleteKey(
        team: teamName(of: reference), year: year, tertiaal: reference.tertiaal)
      if let known = incompleteBooksOfTeams[key] { return known }
      let missing = foundIncompleteBooks(of: reference, in: year)
      incompleteBooksOfTeams[key] = .some(missing)
      return missing
    default: return foundIncompleteBooks(of: reference, in: year)
    }
  }

  private func foundIncompleteBooks(of reference: SubjectReference, in year: Int) -> Missing? {
    let month = reference.tertiaal == 0 ? 12 : Int(reference.tertiaal) * 4
    guard let end = Day(year: year, month: month, day: Day.days(inMonth: month, of: year)) else {
      return nil
    }
    let rows = teamRows(of: reference)
    let until = rows.completeUntil?.value
    if let until, until >= end, asOf >= end { return nil }
    if let until, until >= asOf { return .restOfPeriod(of: teamName(of: reference), after: asOf) }
    let open = rows.first { ($0.completeUntil?.value ?? until) == until } ?? rows.first
    return .books(
      of: teamName(of: reference), after: until,
      at: open.map { $0.completeUntil?.place ?? $0.name.place } ?? place(of: reference))
  }

  /// The rows of the organisation whose books hold a subject's money.
  private func teamRows(of reference: SubjectReference) -> [Organisation.Team] {
    let rows = books.organisation.teams
    switch reference.subject {
    case .municipality:
      let name = municipalities[Int(reference.index)]
      let own = books.organisation.rows(inMunicipality: name)
      return own.isEmpty ? rows : own
    case .agreement:
      let names = books.organisation.agreements[Int(reference.index)].municipalities
      let own = rows.filter { row in names.contains { $0.value == row.municipality?.value } }
      return own.isEmpty ? rows : own
    default:
      guard let team = teamName(of: reference) else { return rows }
      return books.organisation.rows(ofTeam: team)
    }
  }
}

/// Whose books, and until when.
struct IncompleteKey: Hashable {
  let team: String?
  let year: Int
  let tertiaal: UInt8
}
