import Basics
import Diagnostics
import Ledger

/// What journals did to one account, for one municipality, in a year.
struct Use {
  let layer: AccountPath.Layer
  let kind: AccountPath.Kind
  let code: String
  /// As its plan calls it.
  let activity: String?
  let municipality: String?
  /// By month, from January.
  fileprivate(set) var euros = [Quantity](repeating: .zero, count: 12)
  fileprivate(set) var hours = [Quantity](repeating: .zero, count: 12)
  /// What has no value in euros, with its month.
  fileprivate(set) var missing: [(month: Int, what: MoneyGap)] = []
}

/// What journals promised, spent and expect, by team and year: the cube of the books as reports ask
/// for it.
struct Uses {
  private struct Key: Hashable {
    let team: Int
    let year: Int
    let layer: AccountPath.Layer
    let account: Int
    let municipality: Int
  }

  private struct Account: Hashable {
    let number: AccountID
    let team: Int
    let year: Int
  }

  struct TeamYear: Hashable {
    /// The place in `teams`; -1 where nothing tells whose it is.
    let team: Int
    let year: Int
  }

  /// The teams of the organisation and of plans, then those that only labels name.
  private(set) var teams: [String]
  private(set) var years: Set<Int> = []
  private var uses: [TeamYear: [Use]] = [:]
  private var places: [Key: Int] = [:]

  init(
    _ cube: Cube, _ paths: [AccountPath], _ names: Names, _ teamOf: TeamOfPosting, _ pots: Pots
  ) {
    teams = teamOf.names
    var accounts: [Account: BudgetAccount] = [:]
    var accountNumbers: [BudgetAccount: Int] = [:]
    let municipalities = Municipalities(names)
    for number in cube.indices {
      let cell = cube[number]
      let path = paths[Int(cell.account)]
      guard let kind = path.kind, let code = path.ledgerCode,
        path.layer != .budget, path.layer != .outcome
      else { continue }
      let team = self.team(cell, teamOf)
      let key = Account(number: cell.account, team: team, year: cell.year)
      let account =
        accounts[key]
        ?? pots.account(
          of: path, code: code, kind, cell.year, team < 0 ? nil : teams[team])
      accounts[key] = account
      let accountNumber = accountNumbers[account] ?? accountNumbers.count
      accountNumbers[account] = accountNumber
      let municipality = municipalities.number(cell.labels, cell.outerLabels)
      let place = Key(
        team: team, year: cell.year, layer: path.layer, account: accountNumber,
        municipality: municipality)
      var activity: String?
      if case .activity(_, _, let name) = account { activity = name }
      add(
        cell, place,
        Use(
          layer: path.layer, kind: kind, code: code, activity: activity,
          municipality: municipality < 0 ? nil : municipalities.names[municipality]),
        names)
    }
  }

  private mutating func team(_ cell: CubeCell, _ teamOf: TeamOfPosting) -> Int {
    let number = teamOf.number(labels: cell.labels, outerLabels: cell.outerLabels)
    if number >= 0 { return number }
    guard let name = teamOf.team(labels: cell.labels, outerLabels: cell.outerLabels) else {
      return -1
    }
    if let known = teams.firstIndex(of: name) { return known }
    teams.append(name)
    return teams.count - 1
  }

  private mutating func add(_ cell: CubeCell, _ key: Key, _ empty: Use, _ names: Names) {
    let group = TeamYear(team: key.team, year: key.year)
    years.insert(key.year)
    let place = places[key] ?? uses[group]?.count ?? 0
    if places[key] == nil {
      places[key] = place
      uses[group, default: []].append(empty)
    }
    let month = cell.month - 1
    let isExact: Bool =
      change(group, place) { use in
        guard cell.isExact, let euros = use.euros[month].adding(cell.sum),
          let hours = use.hours[month].adding(cell.hours)
        else { return false }
        use.euros[month] = euros
        use.hours[month] = hours
        return true
      }
    if !isExact { miss(.tooLarge, cell, group, place) }
    for unvalued in cell.unvalued {
      let commodity = names.commodities[Int(unvalued.commodity)]
      miss(
        MoneyGap(
          .unpriced(commodity), .theme(code: empty.code, empty.kind), name: empty.code,
          mayBeNegative: unvalued.isNegative), cell, group, place)
    }
  }

  private mutating func miss(
    _ what: MoneyGap, _ cell: CubeCell, _ group: TeamYear, _ place: Int
  ) {
    _ = change(group, place) { use in
      use.missing.append((cell.month, what))
      return true
    }
  }

  private mutating func change(
    _ group: TeamYear, _ place: Int, _ body: (inout Use) -> Bool
  ) -> Bool {
    guard let index = uses.index(forKey: group) else {
      preconditionFailure("A group is there before its uses are changed.")
    }
    return body(&uses.values[index][place])
  }

  // MARK: Asked of them

  /// What is booked for a team in a year, in the order of the journals; nobody's under -1.
  subscript(team team: Int, year year: Int) -> [Use] {
    uses[TeamYear(team: team, year: year)] ?? []
  }

  /// The euros of a layer in some months.
  ///
  /// Lines that tell no team may be any team's, so that the sum of one misses them; `isNobodys` asks
  /// for those themselves.
  func euros(
    _ layer: AccountPath.Layer, team: Int, year: Int, _ months: ClosedRange<Int>,
    where isWanted: (Use) -> Bool
  ) -> MoneySum {
    var sum = own(layer, team: team, year: year, months, where: isWanted)
    guard team >= 0, teams.count > 1 else { return sum }
    for use in self[team: -1, year: year] where use.layer == layer && isWanted(use) {
      let isTouched =
        months.contains { !use.euros[$0 - 1].isZero }
        || use.missing.contains { months.contains($0.month) }
      if isTouched {
        sum.miss(
          MoneyGap(.withoutTeam, .theme(code: use.code, use.kind), name: use.code))
      }
    }
    return sum
  }

  /// The euros of a layer in some months of the lines that tell their team, or that tell none.
  func own(
    _ layer: AccountPath.Layer, team: Int, year: Int, _ months: ClosedRange<Int>,
    where isWanted: (Use) -> Bool
  ) -> MoneySum {
    var sum = MoneySum()
    for use in self[team: team, year: year] where use.layer == layer && isWanted(use) {
      for month in months { sum.add(use.euros[month - 1]) }
      for missing in use.missing where months.contains(missing.month) { sum.miss(missing.what) }
    }
    return sum
  }

  func hours(
    team: Int, year: Int, _ months: ClosedRange<Int>, where isWanted: (Use) -> Bool
  ) -> Quantity? {
    var sum: Quantity? = .zero
    for use in self[team: team, year: year] where use.layer == .realisation && isWanted(use) {
      for month in months { sum = sum.flatMap { $0.adding(use.hours[month - 1]) } }
    }
    return sum
  }
}

/// The municipality that labels name, looked up once for each set of labels.
private struct Municipalities {
  private(set) var names: [String] = []
  private var ofSet: [Int] = []

  init(_ book: Names) {
    var numbers: [String: Int] = [:]
    for set in book.labelSets {
      guard let name = set.first(where: { $0.name == "gemeente" })?.value, !name.isEmpty else {
        ofSet.append(-1)
        continue
      }
      let number = numbers[name] ?? names.count
      if numbers[name] == nil {
        numbers[name] = number
        names.append(name)
      }
      ofSet.append(number)
    }
  }

  func number(_ own: LabelSetID, _ outer: LabelSetID) -> Int {
    let number = ofSet[Int(own)]
    return number >= 0 ? number : ofSet[Int(outer)]
  }
}
