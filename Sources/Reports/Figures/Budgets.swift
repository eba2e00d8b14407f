import Basics
import Diagnostics
import Ledger

/// What was allotted by the end of a period: at first, by changes since, and now.
struct Budgets {
  struct Key: Hashable {
    let team: String?
    let account: BudgetAccount
  }

  struct Budget: Sendable {
    var original = MoneySum()
    var change = MoneySum()
    /// Whether a plan or a journal speaks of it, be it without an amount.
    fileprivate(set) var isAllotted = false

    var current: MoneySum { original + change }
  }

  private var budgets: [Key: Budget] = [:]
  /// The accounts of a team, in the order of its plan.
  private(set) var accounts: [Key] = []

  /// `pots` makes the pots of one version of the budget.
  init(year: Int, _ pots: (BudgetVersion) -> Pots) {
    for pot in pots(.original).pots where pot.year == year {
      let isAllotted = Budgets.isAllotted(pot)
      change(pot) {
        $0.original = Budgets.sum(of: pot)
        $0.isAllotted = isAllotted
      }
    }
    for pot in pots(.change).pots where pot.year == year {
      let isAllotted = Budgets.isAllotted(pot)
      change(pot) { budget in
        // What changes say nothing of did not change, and what only they give had nothing before.
        budget.change = Budgets.sum(of: pot, isChange: true)
        if isAllotted, !budget.isAllotted { budget.original = MoneySum() }
        budget.isAllotted = budget.isAllotted || isAllotted
      }
    }
  }

  private static func isAllotted(_ pot: Pot) -> Bool {
    !pot.received.gaps.contains {
      if case .notAllotted = $0.reason { return true }
      return false
    }
  }

  private static func sum(of pot: Pot, isChange: Bool = false) -> MoneySum {
    var sum = MoneySum(pot.received.known)
    for gap in pot.received.gaps {
      if isChange, case .notAllotted = gap.reason { continue }
      sum.miss(gap)
    }
    return sum
  }

  private mutating func change(_ pot: Pot, _ body: (inout Budget) -> Void) {
    let key = Key(team: pot.team, account: pot.account)
    if budgets[key] == nil {
      accounts.append(key)
      budgets[key] = Budget()
    }
    if let index = budgets.index(forKey: key) { body(&budgets.values[index]) }
  }

  /// Nil where neither a plan nor a journal speaks of the account.
  subscript(team team: String?, account account: BudgetAccount) -> Budget? {
    budgets[Key(team: team, account: account)]
  }
}
