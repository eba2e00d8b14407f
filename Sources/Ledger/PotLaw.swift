package import Basics
import Diagnostics

/// What a law says of a pot.
package enum LawOutcome: Sendable {
  case holds
  /// By how much at least: what is unknown can only add to it.
  case broken(by: Quantity)
  /// These are missing before it can be said.
  case undetermined([MoneyGap])

  /// Whether `used` stays within `received`, decided only where it is so for all that is possible.
  package static func judge(_ used: MoneySum, within received: MoneySum) -> LawOutcome {
    if let least = used.floor, let most = received.ceiling, least > most {
      return least.adding(-most).map { .broken(by: $0) } ?? .undetermined([])
    }
    if let most = used.ceiling, let least = received.floor, most <= least { return .holds }
    return .undetermined(used.gaps + received.gaps)
  }
}

/// A pot of money for a year: what came in, what went on to smaller pots, and what was done with it.
package struct Pot: Sendable {
  package let account: BudgetAccount
  /// What documents call it; nil where they do not.
  package let title: String?
  package let year: Int
  /// Nil for the corporation, and for lines that tell no team.
  package let team: String?
  /// What it was given at first, and by changes since.
  package internal(set) var original = MoneySum()
  package internal(set) var change = MoneySum()
  package internal(set) var passedOn = MoneySum()
  package internal(set) var committed = MoneySum()
  package internal(set) var spent = MoneySum()
  /// Whether smaller pots get their money from this one, be it an amount that is not known yet.
  package internal(set) var passesOn = false
  /// Whether the team gives it its money, or the corporation past the team.
  package internal(set) var fundedByTeam = false
  /// Why the books may hold less than what happened.
  package internal(set) var incompleteBooks: MoneyGap?
  /// Whether a plan or a journal speaks of its money, be it without an amount.
  package internal(set) var isAllotted = false

  init(account: BudgetAccount, title: String?, year: Int, team: String?) {
    self.account = account
    self.title = title
    self.year = year
    self.team = team
  }

  /// What it was given; what nobody speaks of is open, and not nothing.
  package var received: MoneySum {
    isAllotted
      ? original + change
      : MoneySum(missing: MoneyGap(.notAllotted, account, name: title ?? account.pot))
  }

  /// What is promised or spent.
  package var used: MoneySum { committed + spent }

  /// What is left to pass on, or where nothing is passed on, to promise and spend; nil where that
  /// is not known.
  package var free: Quantity? {
    guard let received = received.total, let gone = passesOn ? passedOn.total : used.total else {
      return nil
    }
    return received.adding(-gone)
  }

  /// The plan law: what is passed on stays within what was received.
  ///
  /// Nil for a pot that passes nothing on.
  package var planLaw: LawOutcome? {
    passesOn ? .judge(passedOn, within: received) : nil
  }

  /// The execution law: what is committed and spent stays within what was received.
  ///
  /// Of books that are not complete the sum is a lower bound: it can break the law and never hold.
  package var executionLaw: LawOutcome {
    var used = used
    if let incompleteBooks { used.miss(incompleteBooks) }
    return .judge(used, within: received)
  }

  package var gaps: [MoneyGap] {
    received.gaps + passedOn.gaps + committed.gaps + spent.gaps
      + (incompleteBooks.map { [$0] } ?? [])
  }
}
