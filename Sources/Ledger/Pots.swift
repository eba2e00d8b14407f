package import Basics
import Diagnostics

/// All pots of the books: the plans' money, joined to what journals did with it.
///
///     corporation ─> team:KIND ─> code:KIND ─> activity
///
/// What was booked (`Bookings`) is in the pot of its account, and in every pot above it.
package struct Pots: Sendable {
  /// By year; first the corporation, then each team with the pots below it in the order of its plan.
  package private(set) var pots: [Pot] = []

  /// Where a pot is found; that of the corporation has no team.
  package struct Key: Hashable, Sendable {
    package let year: Int
    package let team: String?
    package let account: BudgetAccount

    package init(year: Int, team: String?, account: BudgetAccount) {
      self.year = year
      self.team = team
      self.account = account
    }
  }

  private let attribution: Attribution
  private let version: BudgetVersion
  /// The day after which nothing is known; nil for all that is booked.
  private let last: Day?
  private let isOfCorporation: Set<String>
  private var titles: [BudgetAccount: String] = [:]
  private var found: [Key: Pot] = [:]
  private var order: [Key] = []

  /// The pots of a book; with a last day they know nothing of what was given or booked after it.
  package init(
    _ book: Book, paths: [AccountPath], _ bookings: Bookings,
    budgetTransactions: [PostingPlace], version: BudgetVersion = .current,
    until last: Day? = nil
  ) {
    attribution = bookings.attribution
    self.version = version
    self.last = last
    let organisation = attribution.organisation
    isOfCorporation = Set(
      organisation.ledgerCodes.map { $0.code.value }.filter { organisation.isOfCorporation($0) })
    name(organisation)
    let postings = PlanPostings(attribution.register, organisation, version: version)
    for transaction in postings.transactions where isInTime(transaction.day) { add(transaction) }
    allot(book, paths, budgetTransactions)
    add(bookings, book)
    finish()
  }

  /// The pots of a book, for whoever has nothing added up yet.
  package init(
    _ book: Book, paths: [AccountPath], _ attribution: Attribution,
    version: BudgetVersion = .current
  ) {
    let cube = Cube(of: book, paths: paths)
    self.init(
      book, paths: paths, Bookings(book, paths: paths, cube, CubeYears(cube), attribution),
      budgetTransactions: cube.budgetTransactions, version: version)
  }

  /// The pot of an account in a year; the corporation has one, whatever the team.
  package subscript(year year: Int, team team: String?, account account: BudgetAccount) -> Pot? {
    found[key(account, year, team)]
  }

  package subscript(key: Key) -> Pot? { found[key] }

  private var teams: [String] { attribution.teams }

  private func isInTime(_ day: Day) -> Bool { last.map { day <= $0 } ?? true }

  // MARK: Names

  private mutating func name(_ organisation: Organisation) {
    for listed in organisation.ledgerCodes {
      for kind in AccountPath.Kind.allCases {
        titles[.theme(code: listed.code.value, kind)] = listed.theme?.value
      }
    }
    for plan in attribution.register.plans {
      for theme in plan.themes {
        guard let code = theme.code?.value else { continue }
        for kind in AccountPath.Kind.allCases {
          titles[.theme(code: code, kind)] = theme.name.value
        }
        for activity in theme.activities {
          titles[theme.account(of: activity)] = activity.name.value
        }
      }
    }
  }

  // MARK: Money of plans

  private mutating func add(_ transaction: PlanTransaction) {
    let year = transaction.day.components.year
    let isChange = transaction.code == BudgetVersion.change.rawValue
    for posting in transaction.postings where posting.account.depth != nil {
      let pot = key(posting.account, year, transaction.team)
      switch posting.role {
      case .received: receive(MoneySum(posting.quantity), pot, isChange)
      case .passedOn: passOn(MoneySum(-posting.quantity), pot)
      }
    }
    for unknown in transaction.unknowns where unknown.account.depth != nil {
      let missing = MoneyGap(
        .figure, unknown.account, name: unknown.name, place: unknown.place,
        mayBeNegative: unknown.mayBeNegative)
      receive(
        MoneySum(missing: missing), key(unknown.account, year, transaction.team), isChange)
      passOn(MoneySum(missing: missing), key(unknown.giver, year, transaction.team))
    }
  }

  private mutating func receive(_ sum: MoneySum, _ key: Key, _ isChange: Bool) {
    change(key) {
      if isChange { $0.change.add(sum) } else { $0.original.add(sum) }
      $0.isAllotted = true
    }
  }

  private mutating func passOn(_ sum: MoneySum, _ key: Key) {
    change(key) {
      $0.passedOn.add(sum)
      $0.passesOn = true
    }
  }

  private func key(_ account: BudgetAccount, _ year: Int, _ team: String?) -> Key {
    Key(year: year, team: account == .corporation ? nil : team, account: account)
  }

  /// Changes a pot, which comes to be where it is not there yet.
  private mutating func change(_ key: Key, _ body: (inout Pot) -> Void) {
    if let index = found.index(forKey: key) { return body(&found.values[index]) }
    var pot = Pot(account: key.account, title: titles[key.account], year: key.year, team: key.team)
    body(&pot)
    order.append(key)
    found[key] = pot
  }

  // MARK: What journals did

  private mutating func add(_ bookings: Bookings, _ book: Book) {
    let rows = bookings.rows.indices.sorted { bookings.rows[$0].first < bookings.rows[$1].first }
      .filter {
        bookings.rows[$0].layer == .commitment || bookings.rows[$0].layer == .realisation
      }
    for number in rows {
      let row = bookings.rows[number]
      guard isKnown(row.year) else { continue }
      let sum = bookings.sum(of: number, months(of: row.year))
      use(sum, row, row.team < 0 ? nil : teams[row.team])
    }
    // A line of nobody knows whose may be any team's; not before all pots are there.
    guard attribution.listedTeams > 1 else { return }
    for number in rows where bookings.rows[number].team < 0 {
      let row = bookings.rows[number]
      guard isKnown(row.year) else { continue }
      let gap = bookings.doubt(.withoutTeam, of: number, months(of: row.year), in: book)
      for team in teams.prefix(attribution.listedTeams) { doubt(gap, row, team) }
    }
  }

  private func isKnown(_ year: Int) -> Bool { last.map { year <= $0.components.year } ?? true }

  /// The months of a year that are known of; nil for all of them.
  private func months(of year: Int) -> ClosedRange<Int>? {
    guard let (lastYear, month, _) = last?.components, lastYear == year else { return nil }
    return 1...month
  }

  private mutating func use(_ sum: MoneySum, _ row: Bookings.Row, _ team: String?) {
    for account in [row.account] + above(row.account) {
      change(key(account, row.year, team)) { pot in
        if row.layer == .commitment { pot.committed.add(sum) } else { pot.spent.add(sum) }
      }
    }
  }

  private mutating func doubt(_ gap: MoneyGap, _ row: Bookings.Row, _ team: String) {
    // What is no team's is the corporation's once, not once for each team.
    for account in [row.account] + above(row.account) where account != .corporation {
      let key = key(account, row.year, team)
      if found[key] == nil { continue }
      change(key) { pot in
        if row.layer == .commitment { pot.committed.miss(gap) } else { pot.spent.miss(gap) }
      }
    }
  }

  private func above(_ account: BudgetAccount) -> [BudgetAccount] {
    switch account {
    case .activity(let code, let kind, _):
      return [.theme(code: code, kind)] + above(.theme(code: code, kind))
    case .theme(let code, let kind):
      return isOfCorporation.contains(code) ? [.corporation] : [.team(kind), .corporation]
    case .team: return [.corporation]
    case .corporation, .municipality, .municipalityCounter: return []
    }
  }

  /// Budget that journals allot themselves.
  ///
  /// Of these too a document code `MUB` says that it is a change; all others are original.
  private mutating func allot(
    _ book: Book, _ paths: [AccountPath], _ transactions: [PostingPlace]
  ) {
    guard !transactions.isEmpty else { return }
    let value = PostingValue(book)
    var finder = OwnerFinder(attribution, paths: paths)
    for place in transactions {
      let transaction = book.transaction(at: place)
      let isChange = book.code(of: place) == BudgetVersion.change.rawValue
      guard isInTime(transaction.day), version == .current || (version == .change) == isChange
      else { continue }
      allot(finder.budgetMoves(ofTransaction: place, in: book), isChange, book, value)
    }
  }

  /// Budget that a journal allots itself.
  ///
  /// Where a transaction moves money between two levels, the upper one gives, whatever the signs;
  /// otherwise what goes up was received and what goes down was passed on, but within one level it
  /// is a shift of what was received.
  private mutating func allot(
    _ moves: [BudgetMove], _ isChange: Bool, _ book: Book, _ value: PostingValue
  ) {
    let depths = Set(moves.compactMap { $0.account.depth }).sorted()
    for move in moves {
      guard let depth = move.account.depth else { continue }
      let pot = key(move.account, move.year, move.team)
      let euros = value.euros(of: move.place, in: book)
      let isNegative = euros?.isNegative ?? (book.posting(at: move.place).mantissa < 0)
      let gives = depths.count == 2 ? depth == depths[0] : depths.count > 2 && isNegative
      let sum: MoneySum
      if let amount = euros {
        sum = MoneySum(gives ? -amount : amount)
      } else {
        sum = MoneySum(
          missing: MoneyGap(
            unpriced: move.place, on: move.account, in: book,
            mayBeNegative: isNegative != gives))
      }
      if gives { passOn(sum, pot) } else { receive(sum, pot, isChange) }
    }
  }

  // MARK: In order

  private mutating func finish() {
    // The books of a team are as complete for one of its pots as for the other.
    var completeUntil: [String?: Day?] = [:]
    for key in order {
      let until = completeUntil[key.team] ?? attribution.booksComplete(of: key.team)
      completeUntil[key.team] = .some(until)
      let incomplete = incompleteBooks(of: key, until)
      let isOfTeam = above(key.account).contains { $0.depth == 1 }
      change(key) { pot in
        pot.fundedByTeam = isOfTeam
        pot.incompleteBooks = incomplete
      }
    }
    var ranks: [Key: Int] = [:]
    for (rank, key) in order.enumerated() { ranks[key] = rank }
    var teamRanks: [String: Int] = [:]
    for (rank, team) in teams.enumerated() { teamRanks[team] = rank }
    let sorted = order.map { (key: $0, rank: rank($0, ranks, teamRanks)) }
      .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    pots = sorted.compactMap { found[$0.key] }
  }

  /// Where a pot stands: behind the pots above it, and among its like in the order of the plan.
  private func rank(_ key: Key, _ ranks: [Key: Int], _ teamRanks: [String: Int]) -> [Int] {
    if key.account == .corporation { return [key.year, -1] }
    let team = key.team.map { teamRanks[$0] ?? teams.count } ?? teams.count + 1
    let path = above(key.account).filter { $0 != .corporation }.reversed() + [key.account]
    var rank = [key.year, team]
    // What gets its money past the team comes behind what is the team's.
    if case .team(let kind)? = path.first {
      rank.append(kind == .outOfPocket ? 0 : 1)
    } else {
      rank.append(2)
    }
    for account in path {
      rank.append(ranks[self.key(account, key.year, key.team)] ?? Int.max)
    }
    return rank
  }

  private func incompleteBooks(of key: Key, _ until: Day?) -> MoneyGap? {
    guard let end = Day(endOf: key.year) else { return nil }
    if let until, until >= end { return nil }
    return MoneyGap(
      .incompleteBooks(until: until), key.account, name: key.team ?? key.account.pot)
  }
}
