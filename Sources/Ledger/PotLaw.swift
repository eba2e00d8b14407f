package import Diagnostics

/// Something that is missing for a figure of a pot.
package struct PotUnknown: Sendable {
  package enum Reason: Equatable, Sendable {
    /// A document leaves the amount open.
    case figure
    /// No document and no journal gives the account anything.
    case notAllotted
    /// Amounts of this commodity have neither a cost nor a price in euros.
    case unpriced(String)
    /// The line names no team, and nothing tells it.
    case withoutTeam
    /// The books of the team are complete up to this day, or up to nobody knows when.
    case incompleteBooks(until: Day?)
    /// The sum is too large to be exact.
    case tooLarge

    /// Whether journals' lines are the cause, of which there may be many alike.
    var isOfLines: Bool {
      switch self {
      case .unpriced, .withoutTeam: true
      default: false
      }
    }
  }

  package let reason: Reason
  package let account: BudgetAccount
  package let name: String
  package let place: Place?
  /// Whether the amount that is missing may be below zero.
  package let mayBeNegative: Bool

  package init(
    _ reason: Reason, _ account: BudgetAccount, name: String, place: Place? = nil,
    mayBeNegative: Bool = false
  ) {
    self.reason = reason
    self.account = account
    self.name = name
    self.place = place
    self.mayBeNegative = mayBeNegative
  }
}

/// A sum of which a part may be unknown: an interval from what is sure to what is possible.
package struct PartialSum: Sendable {
  /// The sum of what is known.
  package private(set) var known: Quantity = .zero
  package private(set) var unknowns: [PotUnknown] = []

  package init() {}

  package mutating func add(_ amount: Quantity, at account: BudgetAccount) {
    if let sum = known.adding(amount) {
      known = sum
    } else {
      add(PotUnknown(.tooLarge, account, name: account.pot, mayBeNegative: true))
    }
  }

  /// Adds what is missing; lines that lack the same are one thing that is missing.
  package mutating func add(_ unknown: PotUnknown) {
    let isKnown = unknowns.contains {
      $0.reason.isOfLines && unknown.reason.isOfLines && $0.account == unknown.account
        && $0.mayBeNegative == unknown.mayBeNegative && $0.reason == unknown.reason
    }
    if !isKnown { unknowns.append(unknown) }
  }

  /// The sum, if all of it is known.
  package var total: Quantity? { unknowns.isEmpty ? known : nil }

  /// What the sum is at least; nil where it has no floor.
  package var floor: Quantity? {
    unknowns.contains { $0.mayBeNegative } ? nil : known
  }

  package func adding(_ other: PartialSum, at account: BudgetAccount) -> PartialSum {
    var sum = self
    sum.add(other.known, at: account)
    sum.unknowns += other.unknowns
    return sum
  }
}

/// What a law says of a pot.
package enum LawOutcome: Sendable {
  case holds
  /// By how much at least: what is unknown can only add to it.
  case broken(by: Quantity)
  /// These are missing before it can be said.
  case undetermined([PotUnknown])

  /// Whether `used` stays within `received`, decided only where it is so for all that is possible.
  package static func judge(_ used: PartialSum, within received: PartialSum) -> LawOutcome {
    if let least = used.floor, let most = received.total, least > most {
      return least.adding(-most).map { .broken(by: $0) } ?? .undetermined([])
    }
    if let most = used.total, let least = received.floor, most <= least { return .holds }
    return .undetermined(used.unknowns + received.unknowns)
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
  package internal(set) var received = PartialSum()
  package internal(set) var passedOn = PartialSum()
  package internal(set) var committed = PartialSum()
  package internal(set) var spent = PartialSum()
  /// Whether smaller pots get their money from this one, be it an amount that is not known yet.
  package internal(set) var passesOn = false
  /// Whether the team gives it its money, or the corporation past the team.
  package internal(set) var fundedByTeam = false
  /// Why the books may hold less than what happened.
  package internal(set) var incompleteBooks: PotUnknown?
  /// Whether anything was ever allotted to it.
  var isAllotted = false

  init(account: BudgetAccount, title: String?, year: Int, team: String?) {
    self.account = account
    self.title = title
    self.year = year
    self.team = team
  }

  /// What is promised or spent.
  package var used: PartialSum { committed.adding(spent, at: account) }

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
    if let incompleteBooks { used.add(incompleteBooks) }
    return .judge(used, within: received)
  }

  package var unknowns: [PotUnknown] {
    received.unknowns + passedOn.unknowns + committed.unknowns + spent.unknowns
      + (incompleteBooks.map { [$0] } ?? [])
  }
}
