import Diagnostics

/// All pots of the books: the plans' money, joined to what journals did with it.
///
///     corporation ─> team:KIND ─> code:KIND ─> activity
///
/// A line of a journal is in the pot of its account, and in every pot above it. It is its team's by
/// its label, by its municipality where the organisation makes that unique, or because the books
/// know one team.
package struct Pots: Sendable {
  /// By year; first the corporation, then each team with the pots below it in the order of its plan.
  package private(set) var pots: [Pot] = []

  private struct Key: Hashable {
    let year: Int
    let team: String?
    let account: BudgetAccount
  }

  private let organisation: Organisation
  private let isOfCorporation: Set<String>
  private var teams: [String]
  private var titles: [BudgetAccount: String] = [:]
  /// What journals may call an activity, with what its pot is called.
  private var activityNames: [Key: String] = [:]
  private var found: [Key: Pot] = [:]
  private var order: [Key] = []

  package init(
    _ plans: [Plan], _ organisation: Organisation, book: Book, paths: [AccountPath],
    version: BudgetVersion = .current
  ) {
    self.organisation = organisation
    isOfCorporation = Set(
      organisation.ledgerCodes.map { $0.code.value }.filter { organisation.isOfCorporation($0) })
    teams = organisation.teamNames
    for team in plans.compactMap({ $0.team?.value }) where !teams.contains(team) {
      teams.append(team)
    }
    name(plans)
    let postings = PlanPostings(plans, organisation, version: version) {
      book.sources.indices.contains($0) ? book.sources[$0].path : ""
    }
    for transaction in postings.transactions { add(transaction) }
    add(book, paths)
    finish()
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
  private func account(
    of path: AccountPath, code: String, _ kind: AccountPath.Kind, _ year: Int, _ team: String?
  ) -> BudgetAccount {
    guard let activity = path.activity else { return .theme(code: code, kind) }
    var parts = activity.split(separator: ":", omittingEmptySubsequences: false)[...]
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
      let missing = PotUnknown(
        .figure, unknown.account, name: unknown.name, place: unknown.place,
        mayBeNegative: unknown.mayBeNegative)
      change(key(unknown.account, year, transaction.team)) {
        $0.received.add(missing)
        $0.isAllotted = true
      }
      change(key(unknown.giver, year, transaction.team)) {
        $0.passedOn.add(missing)
        $0.passesOn = true
      }
    }
  }

  private mutating func receive(_ amount: Quantity, _ key: Key) {
    change(key) {
      $0.received.add(amount, at: key.account)
      $0.isAllotted = true
    }
  }

  private mutating func passOn(_ amount: Quantity, _ key: Key) {
    change(key) {
      $0.passedOn.add(amount, at: key.account)
      $0.passesOn = true
    }
  }

  private func key(_ account: BudgetAccount, _ year: Int, _ team: String?) -> Key {
    Key(year: year, team: account == .corporation ? nil : team, account: account)
  }

  /// Changes a pot, which comes to be where it is not there yet.
  private mutating func change(_ key: Key, _ body: (inout Pot) -> Void) {
    if found[key] == nil {
      order.append(key)
      found[key] = Pot(
        account: key.account, title: titles[key.account], year: key.year, team: key.team)
    }
    if let index = found.index(forKey: key) { body(&found.values[index]) }
  }

  // MARK: What journals did

  private mutating func add(_ book: Book, _ paths: [AccountPath]) {
    let value = PostingValue(book)
    var uses = UseSums()
    for part in book.parts {
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        var budget: [(account: BudgetAccount, row: Int)] = []
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          let path = paths[Int(posting.account)]
          if path.layer == .budget {
            if let account = BudgetAccount(book.names.accounts[Int(posting.account)]) {
              budget.append((account, row))
            }
          } else if path.layer == .commitment || path.layer == .realisation, path.kind != nil {
            uses.add(value.euros(of: row, in: part), posting, transaction, source: part.source)
          }
        }
        if !budget.isEmpty { allot(budget, transaction, part, book, value) }
      }
    }
    for (posting, transaction, sum, source) in uses.sums {
      let path = paths[Int(posting.account)]
      guard let code = path.ledgerCode, let kind = path.kind else { continue }
      use(
        Use(
          path: path, code: code, kind: kind, year: posting.day.components.year,
          team: team(of: posting, transaction, book), amount: sum,
          commodity: book.names.commodities[Int(posting.commodity)],
          isNegative: posting.mantissa < 0,
          place: Place(source: source, from: Int(posting.line), to: Int(posting.line))))
    }
  }

  /// What lines of journals did that are alike.
  private struct Use {
    let path: AccountPath
    let code: String
    let kind: AccountPath.Kind
    let year: Int
    let team: String?
    let amount: Quantity?
    let commodity: String
    let isNegative: Bool
    let place: Place
  }

  private mutating func use(_ use: Use) {
    var teams = [use.team]
    // A line of nobody knows whose may be any team's.
    if use.team == nil, self.teams.count > 1 { teams += self.teams.map { Optional($0) } }
    for team in teams {
      let own = account(of: use.path, code: use.code, use.kind, use.year, team)
      let isElsewhere = team != use.team
      let unknown =
        isElsewhere
        ? PotUnknown(
          .withoutTeam, own, name: own.pot, place: use.place, mayBeNegative: use.isNegative)
        : PotUnknown(
          .unpriced(use.commodity), own, name: own.pot, place: use.place,
          mayBeNegative: use.isNegative)
      for account in [own] + above(own) {
        // What is no team's is the corporation's once, not once for each team.
        if isElsewhere, account == .corporation { continue }
        let key = key(account, use.year, team)
        if isElsewhere, found[key] == nil { continue }
        change(key) { pot in
          let isCommitment = use.path.layer == .commitment
          var sum = isCommitment ? pot.committed : pot.spent
          if let amount = use.amount, !isElsewhere {
            sum.add(amount, at: own)
          } else {
            sum.add(unknown)
          }
          if isCommitment { pot.committed = sum } else { pot.spent = sum }
        }
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

  private func team(
    of posting: Posting, _ transaction: Transaction, _ book: Book
  ) -> String? {
    if let named = book.value(of: "team", posting: posting, transaction: transaction) {
      return named
    }
    let municipality = book.value(of: "gemeente", posting: posting, transaction: transaction)
    if let team = municipality.flatMap({ organisation.team(in: $0) }) { return team }
    return teams.count == 1 ? teams[0] : nil
  }

  /// Budget that a journal allots itself.
  ///
  /// Where a transaction moves money between two levels, the upper one gives, whatever the signs;
  /// otherwise what goes up was received and what goes down was passed on, but within one level it
  /// is a shift of what was received.
  private mutating func allot(
    _ rows: [(account: BudgetAccount, row: Int)], _ transaction: Transaction, _ part: BookPart,
    _ book: Book, _ value: PostingValue
  ) {
    let depths = Set(rows.compactMap { $0.account.depth }).sorted()
    for (named, row) in rows {
      guard let depth = named.depth else { continue }
      let posting = part.postings[row]
      let year = posting.day.components.year
      let team = team(of: posting, transaction, book)
      var account = named
      if case .activity(let code, let kind, _) = named {
        account = self.account(
          of: AccountPath(named.name), code: code, kind, year, team)
      }
      let pot = key(account, year, team)
      guard let amount = value.euros(of: row, in: part) else { continue }
      let gives = depths.count == 2 ? depth == depths[0] : depths.count > 2 && amount.isNegative
      if gives { passOn(-amount, pot) } else { receive(amount, pot) }
    }
  }

  // MARK: In order

  private mutating func finish() {
    for key in order {
      let incomplete = incompleteBooks(of: key)
      let isOfTeam = above(key.account).contains { $0.depth == 1 }
      change(key) { pot in
        pot.fundedByTeam = isOfTeam
        if !pot.isAllotted {
          pot.received.add(
            PotUnknown(.notAllotted, pot.account, name: pot.title ?? pot.account.pot))
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
  private func incompleteBooks(of key: Key) -> PotUnknown? {
    guard let end = Day(year: key.year, month: 12, day: 31) else { return nil }
    let rows = organisation.teams.filter { key.team == nil || $0.name.value == key.team }
    let days = rows.compactMap { $0.completeUntil?.value }
    let until = days.count == rows.count ? days.min() : nil
    if let until, until >= end { return nil }
    return PotUnknown(
      .incompleteBooks(until: until), key.account, name: key.team ?? key.account.pot)
  }
}

/// Postings added up that are alike in account, year and labels, so that pots are looked up once for
/// each kind of posting and not for each posting.
private struct UseSums {
  private struct Key: Hashable {
    let account: AccountID
    let year: Int
    let labels: LabelSetID
    let outerLabels: LabelSetID
    let commodity: CommodityID
    let isNegative: Bool
    let isPriced: Bool
  }

  /// By the first posting of each; without a sum where nothing says what they are worth.
  private(set) var sums:
    [(posting: Posting, transaction: Transaction, sum: Quantity?, source: Int)] = []
  private var numbers: [Key: Int] = [:]

  mutating func add(
    _ amount: Quantity?, _ posting: Posting, _ transaction: Transaction, source: Int
  ) {
    let key = Key(
      account: posting.account, year: posting.day.components.year, labels: posting.labels,
      outerLabels: transaction.labels, commodity: posting.commodity,
      isNegative: posting.mantissa < 0, isPriced: amount != nil)
    guard let number = numbers[key] else {
      numbers[key] = sums.count
      sums.append((posting, transaction, amount, source))
      return
    }
    // A sum that is too large to be exact is as good as unknown.
    sums[number].sum = sums[number].sum.flatMap { sum in amount.flatMap { sum.adding($0) } }
  }
}
