package import Basics
import Diagnostics

/// All pots of the books: the plans' money, joined to what journals did with it.
///
///     corporation ─> team:KIND ─> code:KIND ─> activity
///
/// A line of a journal is in the pot of its account, and in every pot above it; whose it is,
/// `TeamOfPosting` says.
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

  private let organisation: Organisation
  private let isOfCorporation: Set<String>
  private let teamOf: TeamOfPosting
  private var teams: [String] { teamOf.names }
  private var titles: [BudgetAccount: String] = [:]
  /// What journals may call an activity, with what its pot is called.
  private var activityNames: [Key: String] = [:]
  private var found: [Key: Pot] = [:]
  private var order: [Key] = []

  package init(
    _ plans: [Plan], _ organisation: Organisation, book: Book, paths: [AccountPath],
    version: BudgetVersion = .current
  ) {
    let cube = Cube(of: book, paths: paths)
    self.init(
      plans, organisation, book: book, paths: paths, cube: cube, CubeYears(cube),
      TeamOfPosting(organisation, plans, book.names), version: version)
  }

  /// The pots, for whoever has the cube of the book already; with a last day, budget that was moved
  /// later is not in them.
  package init(
    _ plans: [Plan], _ organisation: Organisation, book: Book, paths: [AccountPath], cube: Cube,
    _ years: CubeYears, _ teamOf: TeamOfPosting, version: BudgetVersion = .current,
    until last: Day? = nil
  ) {
    self.organisation = organisation
    self.teamOf = teamOf
    isOfCorporation = Set(
      organisation.ledgerCodes.map { $0.code.value }.filter { organisation.isOfCorporation($0) })
    name(plans)
    let postings = PlanPostings(plans, organisation, version: version) {
      book.sources.indices.contains($0) ? book.sources[$0].path : ""
    }
    for transaction in postings.transactions where isInTime(transaction.day, last) {
      add(transaction)
    }
    allot(book, cube, version, until: last)
    add(UseSums(years, paths, teamOf), book, paths)
    finish()
  }

  /// The pot of an account in a year; the corporation has one, whatever the team.
  package subscript(year year: Int, team team: String?, account account: BudgetAccount) -> Pot? {
    found[key(account, year, team)]
  }

  package subscript(key: Key) -> Pot? { found[key] }

  /// The account of the pot that a posting on a liveability account belongs to.
  package func account(of path: AccountPath, year: Int, team: String?) -> BudgetAccount? {
    guard let code = path.ledgerCode, let kind = path.kind else { return nil }
    return account(of: path, code: code, kind, year, team)
  }

  // MARK: Names

  private mutating func name(_ plans: [Plan]) {
    for listed in organisation.ledgerCodes {
      for kind in AccountPath.Kind.allCases {
        titles[.theme(code: listed.code.value, kind)] = listed.theme?.value
      }
    }
    for plan in plans {
      for theme in plan.themes {
        guard let code = theme.code?.value else { continue }
        for kind in AccountPath.Kind.allCases {
          titles[.theme(code: code, kind)] = theme.name.value
        }
        for activity in theme.activities {
          let kind = PlanCompiler.kind(of: activity)
          let name = PlanCompiler.name(of: activity)
          titles[.activity(code: code, kind, name: name)] = activity.name.value
          let years = plan.year(of: activity, in: theme).map { [$0] }
          for year in years ?? Array(plan.yearsWithFigures) {
            for typed in activity.namesInJournals {
              let account = BudgetAccount.activity(code: code, kind, name: typed)
              let key = Key(year: year, team: plan.team?.value, account: account)
              if activityNames[key] == nil { activityNames[key] = name }
            }
          }
        }
      }
    }
  }

  /// The account of a journal's line, with the activity as its plan calls it.
  ///
  /// An account below that of an activity belongs to the activity.
  package func account(
    of path: AccountPath, code: String, _ kind: AccountPath.Kind, _ year: Int, _ team: String?
  ) -> BudgetAccount {
    guard let activity = path.activity else { return .theme(code: code, kind) }
    var parts = activity.parts(at: ":")[...]
    while !parts.isEmpty {
      let typed = BudgetAccount.activity(code: code, kind, name: parts.joined(separator: ":"))
      if let name = activityNames[Key(year: year, team: team, account: typed)] {
        return .activity(code: code, kind, name: name)
      }
      parts.removeLast()
    }
    return .activity(code: code, kind, name: activity)
  }

  // MARK: Money of plans

  private mutating func add(_ transaction: PlanTransaction) {
    let year = transaction.day.components.year
    for posting in transaction.postings where posting.account.depth != nil {
      let pot = key(posting.account, year, transaction.team)
      switch posting.role {
      case .received: receive(posting.quantity, pot)
      case .passedOn: passOn(-posting.quantity, pot)
      }
    }
    for unknown in transaction.unknowns where unknown.account.depth != nil {
      let missing = MoneyGap(
        .figure, unknown.account, name: unknown.name, place: unknown.place,
        mayBeNegative: unknown.mayBeNegative)
      receive(missing, key(unknown.account, year, transaction.team))
      passOn(missing, key(unknown.giver, year, transaction.team))
    }
  }

  private mutating func receive(_ missing: MoneyGap, _ key: Key) {
    change(key) {
      $0.received.miss(missing)
      $0.isAllotted = true
    }
  }

  private mutating func passOn(_ missing: MoneyGap, _ key: Key) {
    change(key) {
      $0.passedOn.miss(missing)
      $0.passesOn = true
    }
  }

  private mutating func receive(_ amount: Quantity, _ key: Key) {
    change(key) {
      $0.received.add(amount)
      $0.isAllotted = true
    }
  }

  private mutating func passOn(_ amount: Quantity, _ key: Key) {
    change(key) {
      $0.passedOn.add(amount)
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

  private mutating func add(_ uses: UseSums, _ book: Book, _ paths: [AccountPath]) {
    for sum in uses.sums {
      use(own(sum, paths[Int(sum.key.account)], book))
    }
    // A line of nobody knows whose may be any team's; not before all pots are there.
    guard teams.count > 1 else { return }
    for sum in uses.sums where sum.team == nil {
      for team in teams { use(elsewhere(sum, paths[Int(sum.key.account)], book, team)) }
    }
  }

  /// What lines of journals that are alike did, or may have done.
  private struct Use {
    let account: BudgetAccount
    let isCommitment: Bool
    let year: Int
    let team: String?
    let amount: Quantity?
    /// What is missing where there is no amount.
    let unknown: MoneyGap
    /// Whether the lines may as well be another team's.
    let isElsewhere: Bool
  }

  private func own(_ sum: UseSum, _ path: AccountPath, _ book: Book) -> Use {
    let account = account(of: path, year: sum.key.year, team: sum.team) ?? .corporation
    var reason = MoneyGap.Reason.tooLarge
    if let commodity = sum.key.unvalued {
      reason = .unpriced(book.names.commodities[Int(commodity)])
    }
    return Use(
      account: account, isCommitment: path.layer == .commitment, year: sum.key.year,
      team: sum.team, amount: sum.key.unvalued == nil ? sum.amount : nil,
      unknown: MoneyGap(
        reason, account, name: account.pot, place: place(of: sum, book),
        mayBeNegative: sum.key.isNegative || reason == .tooLarge),
      isElsewhere: false)
  }

  private func elsewhere(
    _ sum: UseSum, _ path: AccountPath, _ book: Book, _ team: String
  ) -> Use {
    let account = account(of: path, year: sum.key.year, team: team) ?? .corporation
    return Use(
      account: account, isCommitment: path.layer == .commitment, year: sum.key.year, team: team,
      amount: nil,
      unknown: MoneyGap(
        .withoutTeam, account, name: account.pot, place: place(of: sum, book),
        mayBeNegative: sum.key.isNegative),
      isElsewhere: true)
  }

  private func place(of sum: UseSum, _ book: Book) -> Place {
    let part = book.parts[sum.first.part]
    let line = Int(part.postings[sum.first.row].line)
    return Place(source: part.source, from: line, to: line)
  }

  private mutating func use(_ use: Use) {
    for account in [use.account] + above(use.account) {
      // What is no team's is the corporation's once, not once for each team.
      if use.isElsewhere, account == .corporation { continue }
      let key = key(account, use.year, use.team)
      if use.isElsewhere, found[key] == nil { continue }
      change(key) { pot in
        var sum = use.isCommitment ? pot.committed : pot.spent
        if let amount = use.amount {
          sum.add(amount)
        } else {
          sum.miss(use.unknown)
        }
        if use.isCommitment { pot.committed = sum } else { pot.spent = sum }
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
    _ book: Book, _ cube: Cube, _ version: BudgetVersion, until last: Day?
  ) {
    guard !cube.budgetTransactions.isEmpty else { return }
    let value = PostingValue(book)
    for place in cube.budgetTransactions {
      let part = book.parts[place.part]
      let transaction = part.transactions[place.transaction]
      let isChange = book.code(of: transaction, in: part) == BudgetVersion.change.rawValue
      guard isInTime(transaction.day, last),
        version == .current || (version == .change) == isChange
      else { continue }
      let rows = part.postingRange(ofTransaction: place.transaction).compactMap { row in
        BudgetAccount(book.names.accounts[Int(part.postings[row].account)])
          .map { BudgetRow(account: $0, row: row) }
      }
      allot(rows, transaction, part, book, value)
    }
  }

  private func isInTime(_ day: Day, _ last: Day?) -> Bool { last.map { day <= $0 } ?? true }

  /// A posting that moves budget.
  private struct BudgetRow {
    let account: BudgetAccount
    let row: Int
  }

  /// Budget that a journal allots itself.
  ///
  /// Where a transaction moves money between two levels, the upper one gives, whatever the signs;
  /// otherwise what goes up was received and what goes down was passed on, but within one level it
  /// is a shift of what was received.
  private mutating func allot(
    _ rows: [BudgetRow], _ transaction: Transaction, _ part: BookPart, _ book: Book,
    _ value: PostingValue
  ) {
    let depths = Set(rows.compactMap { $0.account.depth }).sorted()
    for (named, row) in rows.map({ ($0.account, $0.row) }) {
      guard let depth = named.depth else { continue }
      let posting = part.postings[row]
      let year = posting.day.components.year
      let team = teamOf.team(labels: posting.labels, outerLabels: transaction.labels)
      var account = named
      if case .activity(let code, let kind, _) = named {
        account = self.account(
          of: AccountPath(named.name), code: code, kind, year, team)
      }
      let pot = key(account, year, team)
      let euros = value.euros(of: row, in: part)
      let isNegative = euros?.isNegative ?? (posting.mantissa < 0)
      let gives = depths.count == 2 ? depth == depths[0] : depths.count > 2 && isNegative
      if let amount = euros {
        if gives { passOn(-amount, pot) } else { receive(amount, pot) }
        continue
      }
      let commodity = book.names.commodities[Int(posting.commodity)]
      let missing = MoneyGap(
        .unpriced(commodity), account, name: account.pot,
        place: Place(source: part.source, from: Int(posting.line), to: Int(posting.line)),
        mayBeNegative: isNegative != gives)
      if gives { passOn(missing, pot) } else { receive(missing, pot) }
    }
  }

  // MARK: In order

  private mutating func finish() {
    // The books of a team are as complete for one of its pots as for the other.
    var completeUntil: [String?: Day?] = [:]
    for key in order {
      let until = completeUntil[key.team] ?? self.completeUntil(key.team)
      completeUntil[key.team] = .some(until)
      let incomplete = incompleteBooks(of: key, until)
      let isOfTeam = above(key.account).contains { $0.depth == 1 }
      change(key) { pot in
        pot.fundedByTeam = isOfTeam
        if !pot.isAllotted {
          pot.received.miss(
            MoneyGap(.notAllotted, pot.account, name: pot.title ?? pot.account.pot))
        }
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

  /// Up to when the books hold everything: for a team with several rows the earliest day counts.
  private func completeUntil(_ team: String?) -> Day? {
    let rows = organisation.teams.filter { team == nil || $0.name.value == team }
    let days = rows.compactMap { $0.completeUntil?.value }
    return days.count == rows.count ? days.min() : nil
  }

  private func incompleteBooks(of key: Key, _ until: Day?) -> MoneyGap? {
    guard let end = Day(year: key.year, month: 12, day: 31) else { return nil }
    if let until, until >= end { return nil }
    return MoneyGap(
      .incompleteBooks(until: until), key.account, name: key.team ?? key.account.pot)
  }
}
