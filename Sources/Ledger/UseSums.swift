import Basics

/// Lines of journals that are alike in account, year and team.
struct UseSum {
  struct Key: Hashable {
    let account: AccountID
    let year: Int
    /// The number of the team, from 1; 0 where nothing tells it.
    let team: Int
    /// The commodity of amounts without a value in euros; nil for what has one.
    let unvalued: CommodityID?
    /// Of lines without a value or without a team: whether they may take something off.
    let isNegative: Bool
  }

  let key: Key
  let team: String?
  var first: CubePosting
  /// The euros of what has a value; nil where their sum is too large to be exact.
  var amount: Quantity?
}

/// What a cube holds of commitments and realisation by year, added up further, so that pots are looked up once for
/// a pot and not for each cell.
struct UseSums {
  /// In the order of their first postings.
  private(set) var sums: [UseSum] = []
  private var numbers: [UseSum.Key: Int] = [:]
  private var teams: [String: Int] = [:]

  init(_ years: CubeYears, _ paths: [AccountPath], _ teamOf: TeamOfPosting) {
    for cell in years.groups {
      let path = paths[Int(cell.account)]
      guard path.layer == .commitment || path.layer == .realisation, path.kind != nil else {
        continue
      }
      let team = teamOf.team(labels: cell.labels, outerLabels: cell.outerLabels)
      let number = number(of: team)
      if let least = cell.figures.least {
        let key = UseSum.Key(
          account: cell.account, year: cell.year, team: number, unvalued: nil,
          isNegative: team == nil && least.isNegative)
        add(key, team, cell.figures.isExact ? cell.figures.sum : nil, cell.first)
      }
      for unvalued in cell.figures.unvalued {
        let key = UseSum.Key(
          account: cell.account, year: cell.year, team: number, unvalued: unvalued.commodity,
          isNegative: unvalued.isNegative)
        add(key, team, .zero, unvalued.first)
      }
    }
    sums.sort { $0.first < $1.first }
  }

  private mutating func number(of team: String?) -> Int {
    guard let team else { return 0 }
    if let number = teams[team] { return number }
    teams[team] = teams.count + 1
    return teams.count
  }

  private mutating func add(
    _ key: UseSum.Key, _ team: String?, _ amount: Quantity?, _ first: CubePosting
  ) {
    guard let number = numbers[key] else {
      numbers[key] = sums.count
      sums.append(UseSum(key: key, team: team, first: first, amount: amount))
      return
    }
    if first < sums[number].first { sums[number].first = first }
    sums[number].amount = sums[number].amount.flatMap { sum in amount.flatMap { sum.adding($0) } }
  }
}
