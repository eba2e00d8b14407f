package import Basics
import Diagnostics

/// What journals did, promised, expect and counted, added up by whose it is: the one table under
/// pots, norms and reports.
///
///     cube:     [ account | labels | month | sum ] … as many as there are sets of labels
///     owners:   whose each group of the cube is (`Attribution`)
///     bookings: [ team | municipality | agreement | layer | pot | year ] ──> sums by month
///
/// What is promised is added up by document (`Commitments`); all else as it is booked.
package struct Bookings: Sendable {
  /// Postings that are alike in whose they are, what they are, and their year.
  package struct Row: Sendable {
    package let layer: AccountPath.Layer
    package let kind: AccountPath.Kind
    package let code: String
    /// The pot, with the activity as its plan calls it.
    package let account: BudgetAccount
    package let year: Int
    /// The number of the team; -1 where nothing tells it.
    package let team: Int
    package let municipality: Int
    package let municipalityName: String?
    /// The number of the agreement in the organisation; below zero for none, or for one that it does
    /// not list.
    package let agreement: Int
    /// The first of its postings.
    package fileprivate(set) var first: PostingPlace

    /// The activity as its plan calls it; nil for what is booked on a theme.
    package var activity: String? {
      if case .activity(_, _, let name) = account { return name }
      return nil
    }
  }

  /// What has no value in euros, or is too large to be added up.
  private struct Flaw {
    let month: Int
    let gap: MoneyGap
  }

  private struct Key: Hashable {
    let layer: AccountPath.Layer
    let account: Int
    let year: Int
    let team: Int
    let municipality: Int
    let agreement: Int
  }

  fileprivate struct Sums {
    var euros = Quantity.zero
    var hours = Quantity.zero
    /// What the amounts below zero come to, and those above it; nil where a cell mixes them.
    var below: Quantity? = .zero
    var above: Quantity? = .zero
  }

  package let attribution: Attribution
  package let grain: Cube.Grain
  /// Whose the postings of each group of `CubeYears` are.
  package private(set) var owners: [Owner] = []
  /// In the order of their first groups.
  package private(set) var rows: [Row] = []
  /// The years with money for liveability.
  package private(set) var years: Set<Int> = []
  private var rowOfGroup: [Int32] = []
  private var groupsOfRow: [[Int32]] = []
  /// By row and month, from January.
  private var sums: [Sums] = []
  private var flaws: [Int: [Flaw]] = [:]
  private var numbers: [Key: Int] = [:]
  private var accounts: [BudgetAccount: Int] = [:]
  private var ofTeams: [TeamYear: [Int]] = [:]
  private var ofMunicipalities: [TeamYear: [Int]] = [:]
  private var ofAgreements: [TeamYear: [Int]] = [:]
  private var commitments = Commitments()

  private struct TeamYear: Hashable {
    let number: Int
    let year: Int
  }

  private static let months = 12

  /// The bookings of a book whose cells are added up in `years`.
  package init(
    _ book: Book, paths: [AccountPath], _ cube: Cube, _ years: CubeYears,
    _ attribution: Attribution
  ) {
    self.attribution = attribution
    grain = cube.grain
    addOwners(years, paths)
    rowOfGroup = [Int32](repeating: -1, count: years.groups.count)
    for (number, group) in years.groups.enumerated() {
      let path = paths[Int(group.account)]
      if path.isLiveability { self.years.insert(group.year) }
      guard path.layer != .budget, let row = row(number, group, path) else { continue }
      rowOfGroup[number] = Int32(row)
      groupsOfRow[row].append(Int32(number))
      if path.layer == .commitment { continue }
      for cell in years.cells(of: number) { add(cube[cell], to: row, book) }
    }
    commitments = Commitments(book, paths: paths, years, rowOfGroup, of: self)
    index()
  }

  // MARK: Filling

  private mutating func addOwners(_ years: CubeYears, _ paths: [AccountPath]) {
    var finder = OwnerFinder(attribution, paths: paths)
    owners = years.groups.map {
      finder.owner(
        of: $0.account, LabelPair(own: $0.labels, outer: $0.outerLabels), year: $0.year)
    }
  }

  /// The row of a group, which comes to be where it is not there yet; nil for what has no kind.
  private mutating func row(
    _ number: Int, _ group: CubeYear, _ path: AccountPath
  ) -> Int? {
    let owner = owners[number]
    guard let code = path.ledgerCode, let kind = path.kind,
      let account = attribution.register.account(of: path, owner)
    else { return nil }
    let agreement = attribution.agreement(
      LabelPair(own: group.labels, outer: group.outerLabels), owner)
    let accountNumber = accounts[account] ?? accounts.count
    accounts[account] = accountNumber
    let key = Key(
      layer: path.layer, account: accountNumber, year: group.year, team: Int(owner.team),
      municipality: Int(owner.municipality), agreement: agreement)
    if let known = numbers[key] {
      if group.first < rows[known].first { rows[known].first = group.first }
      return known
    }
    numbers[key] = rows.count
    rows.append(
      Row(
        layer: path.layer, kind: kind, code: code, account: account, year: group.year,
        team: Int(owner.team), municipality: Int(owner.municipality),
        municipalityName: owner.municipality < 0
          ? nil : attribution.municipalities[Int(owner.municipality)], agreement: agreement,
        first: group.first))
    groupsOfRow.append([])
    sums += [Sums](repeating: Sums(), count: Bookings.months)
    return rows.count - 1
  }

  private mutating func add(_ cell: CubeCell, to row: Int, _ book: Book) {
    let place = row * Bookings.months + cell.month - 1
    if cell.isExact, let euros = sums[place].euros.adding(cell.sum),
      let hours = sums[place].hours.adding(cell.hours)
    {
      sums[place].euros = euros
      sums[place].hours = hours
      sums[place].add(cell)
    } else {
      flaws[row, default: []].append(Flaw(month: cell.month, gap: .tooLarge))
    }
    for unvalued in cell.unvalued {
      let gap = MoneyGap(
        unpriced: unvalued.first, on: rows[row].account, in: book,
        mayBeNegative: unvalued.isNegative)
      flaws[row, default: []].append(Flaw(month: cell.month, gap: gap))
    }
  }

  private mutating func index() {
    for (number, row) in rows.enumerated() {
      ofTeams[TeamYear(number: row.team, year: row.year), default: []].append(number)
      ofMunicipalities[TeamYear(number: row.municipality, year: row.year), default: []]
        .append(number)
      if row.agreement >= 0 {
        ofAgreements[TeamYear(number: row.agreement, year: row.year), default: []].append(number)
      }
    }
  }

  // MARK: Which rows

  /// The rows of a team in a year; those of nobody under -1.
  package func rows(ofTeam team: Int, in year: Int) -> [Int] {
    ofTeams[TeamYear(number: team, year: year)] ?? []
  }

  package func rows(ofMunicipality municipality: Int, in year: Int) -> [Int] {
    ofMunicipalities[TeamYear(number: municipality, year: year)] ?? []
  }

  package func rows(ofAgreement agreement: Int, in year: Int) -> [Int] {
    ofAgreements[TeamYear(number: agreement, year: year)] ?? []
  }

  /// The groups of `CubeYears` that a row is made of.
  package func groups(of row: Int) -> [Int] { groupsOfRow[row].map { Int($0) } }

  /// The row that a group is part of; nil for what is no booking.
  package func row(ofGroup group: Int) -> Int? {
    rowOfGroup[group] < 0 ? nil : Int(rowOfGroup[group])
  }

  // MARK: Sums

  /// What a row comes to in some months of its year; all of it where none are named.
  ///
  /// Of what is promised it is what they opened, less what they took off: from January on that is
  /// what is open at the end of them.
  package func sum(of row: Int, _ months: ClosedRange<Int>? = nil) -> MoneySum {
    precondition(
      months == nil || grain == .month, "Who asks about months has kept them apart.")
    if rows[row].layer == .commitment {
      guard let months else { return commitments.open(row, from: nil, until: nil) }
      return commitments.open(
        row, from: day(of: row, months.lowerBound, isLast: false),
        until: day(of: row, months.upperBound, isLast: true))
    }
    var sum = MoneySum()
    let wanted = months ?? 1...Bookings.months
    for month in wanted { sum.add(sums[row * Bookings.months + month - 1].euros) }
    for flaw in flaws[row] ?? [] where wanted.contains(flaw.month) { sum.miss(flaw.gap) }
    return sum
  }

  /// What was promised, by document, in the order in which it was opened.
  package var promisedDocuments: [CommitmentDocument] { commitments.documents }

  /// What is open of a row of promises at the end of a day, be it of a later year.
  package func promised(_ row: Int, until last: Day) -> MoneySum {
    commitments.open(row, from: nil, until: last)
  }

  /// What a row may add to a sum that it may as well not belong to.
  package func doubt(
    _ reason: MoneyGap.Reason, of row: Int, _ months: ClosedRange<Int>? = nil, in book: Book
  ) -> MoneyGap {
    let own = rows[row]
    let sum = self.sum(of: row, months)
    var (least, most) = (Quantity?.some(.zero), Quantity?.some(.zero))
    if own.layer == .commitment {
      least = sum.known.isNegative ? sum.known : .zero
      most = sum.known.isNegative ? .zero : sum.known
    } else {
      for month in months ?? 1...Bookings.months {
        let cell = sums[row * Bookings.months + month - 1]
        least = least.flatMap { one in cell.below.flatMap { one.adding($0) } }
        most = most.flatMap { one in cell.above.flatMap { one.adding($0) } }
      }
    }
    for gap in sum.gaps {
      if gap.least.map({ $0.isNegative }) ?? true { least = nil }
      most = nil
    }
    return MoneyGap(
      reason, own.account, name: own.account.pot, place: book.linePlace(of: own.first),
      least: least,
      most: most)
  }

  private func day(of row: Int, _ month: Int, isLast: Bool) -> Day {
    let year = rows[row].year
    let number = isLast ? Day.days(inMonth: month, of: year) : 1
    guard let day = Day(year: year, month: month, day: number) else {
      preconditionFailure("A row has a year of the calendar, and a month a first and a last day.")
    }
    return day
  }

  /// The hours of a row in some months; nil where they are too many to be exact.
  package func hours(of row: Int, _ months: ClosedRange<Int>? = nil) -> Quantity? {
    var hours: Quantity? = .zero
    for month in months ?? 1...Bookings.months {
      hours = hours.flatMap { $0.adding(sums[row * Bookings.months + month - 1].hours) }
    }
    return hours
  }
}

extension Bookings.Sums {
  /// Amounts of both signs within a cell are not told apart.
  fileprivate mutating func add(_ cell: CubeCell) {
    guard let least = cell.least, let most = cell.most else { return }
    if !least.isNegative {
      above = above.flatMap { $0.adding(cell.sum) }
    } else if most.isNegative || most.isZero {
      below = below.flatMap { $0.adding(cell.sum) }
    } else {
      (below, above) = (nil, nil)
    }
  }
}
