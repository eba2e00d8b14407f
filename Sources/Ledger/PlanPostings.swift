package import Basics
package import Diagnostics

/// An amount that a plan puts on an account, with the cell that says so.
package struct PlanPosting: Sendable {
  /// Whether the account is given money or gives it; a change may take back, so a sign does not
  /// tell.
  package enum Role: Sendable {
    case received
    case passedOn
  }

  package let account: BudgetAccount
  package let quantity: Quantity
  package let role: Role
  /// What the posting says besides the labels of its transaction.
  package let labels: [Label]
  /// The cell of the amount; of an account that gives to several, the first cell.
  package let place: Place
}

/// An amount that a plan leaves open: no posting, since it is not zero.
package struct PlanUnknown: Sendable {
  /// The account that would receive it.
  package let account: BudgetAccount
  /// The account that would give it.
  package let giver: BudgetAccount
  /// What the document calls it.
  package let name: String
  /// The cell, or what ought to hold it.
  package let place: Place
  /// A budget is zero or more; a change can be anything.
  package let mayBeNegative: Bool
}

/// A balanced transaction that follows from a plan.
package struct PlanTransaction: Sendable {
  package let day: Day
  /// `OOB` or `MUB`.
  package let code: String
  package let description: String
  package let team: String?
  package let postings: [PlanPosting]
  package let unknowns: [PlanUnknown]

  package var labels: [Label] { team.map { [Label(name: "team", value: $0)] } ?? [] }

  init(
    day: Day, code: String, description: String, team: String?, postings: [PlanPosting],
    unknowns: [PlanUnknown]
  ) {
    var sum = Quantity.zero
    for posting in postings {
      guard let next = sum.adding(posting.quantity) else {
        preconditionFailure("Amounts whose sum is too large were left out of the plan's postings.")
      }
      sum = next
    }
    precondition(sum.isZero, "A transaction that follows from a plan balances.")
    self.day = day
    self.code = code
    self.description = description
    self.team = team
    self.postings = postings
    self.unknowns = unknowns
  }
}

/// A plan as postings: what it gives to whom, and what it leaves open.
package struct PlanPostings: Sendable {
  /// By day; of the original budget Plan, Thema's, Activiteiten and Gemeenten in this order.
  package private(set) var transactions: [PlanTransaction] = []

  package var unknowns: [PlanUnknown] { transactions.flatMap { $0.unknowns } }

  /// The postings of a plan; `omitted` are the years in which another plan takes its place.
  package init(
    _ plan: Plan, _ organisation: Organisation, version: BudgetVersion = .current,
    omitting omitted: Set<Int> = []
  ) {
    let compiler = PlanCompiler(plan, organisation)
    if version != .change {
      for year in plan.yearsWithFigures.sorted() where !omitted.contains(year) {
        transactions += compiler.original(of: year)
      }
    }
    if version != .original {
      transactions += compiler.changes.filter { !omitted.contains($0.day.components.year) }
    }
    sort()
  }

  /// The postings of all plans, without the years in which another one gives the money.
  package init(
    _ register: PlanRegister, _ organisation: Organisation, version: BudgetVersion = .current
  ) {
    for (number, plan) in register.settledPlans.enumerated() {
      let postings = PlanPostings(
        plan, organisation, version: version, omitting: register.idleYears(of: number))
      transactions += postings.transactions
    }
    sort()
  }

  /// By day, and on one day in the order of the plans.
  private mutating func sort() {
    let unsorted = transactions
    transactions = unsorted.indices.sorted {
      unsorted[$0].day != unsorted[$1].day ? unsorted[$0].day < unsorted[$1].day : $0 < $1
    }.map { unsorted[$0] }
  }
}

extension Organisation {
  /// Whether a theme gets its money from the corporation itself, past the teams.
  ///
  /// A theme of which the organisation does not say who is responsible counts as the teams': to
  /// leave it out of their sum would let an excess pass.
  package func isOfCorporation(_ code: String) -> Bool {
    let listed = ledgerCodes.first { $0.code.value == code }
    return listed?.responsible != nil && !isOfTeams(code)
  }
}
