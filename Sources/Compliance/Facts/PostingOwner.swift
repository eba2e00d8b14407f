import Basics
import Diagnostics
import Ledger

/// Whose the postings of a group are.
struct PostingOwner {
  let team: String?
  let municipality: String?
  /// The plan of the team in that year.
  let plan: Int?
  /// The activity of the plan, among all activities.
  let activity: Int?
}

/// What journals may call an activity.
struct ActivityName: Hashable {
  let plan: Int
  let account: BudgetAccount
}

extension BookFacts {
  /// The activities of all plans by every name that journals may give them.
  func activityNames() -> [ActivityName: Int] {
    var names: [ActivityName: Int] = [:]
    for (number, row) in activities.enumerated() {
      let theme = books.plans[row.plan].themes[row.theme]
      guard theme.bookedCode != nil else { continue }
      let activity = theme.activities[row.activity]
      for name in activity.namesInJournals {
        let key = ActivityName(
          plan: row.plan, account: theme.account(activity.spendingKind, activity: name))
        if names[key] == nil { names[key] = number }
      }
    }
    return names
  }

  /// The value of a label: the line's own, else that of its transaction.
  func label(_ name: String, of group: PostingGroups.Group) -> String? {
    for set in [group.labels, group.outerLabels] where set != 0 {
      let labels = books.book.names.labelSets[Int(set)]
      if let found = labels.first(where: { $0.name == name }) {
        return found.value.isEmpty ? nil : found.value
      }
    }
    return nil
  }
}

/// Finds whose the postings of groups are; what groups share is looked up once.
struct OwnerFinder {
  private struct Labels: Hashable {
    let own: LabelSetID
    let outer: LabelSetID
  }

  private struct TeamYear: Hashable {
    let team: String?
    let year: Int
  }

  private struct AccountPlan: Hashable {
    let account: AccountID
    let plan: Int
  }

  private let facts: BookFacts
  private let names: [ActivityName: Int]
  private var municipalities: [Labels: String?] = [:]
  private var plans: [TeamYear: Int?] = [:]
  private var activities: [AccountPlan: Int?] = [:]

  init(_ facts: BookFacts) {
    self.facts = facts
    names = facts.activityNames()
  }

  mutating func owner(of group: PostingGroups.Group) -> PostingOwner {
    let labels = Labels(own: group.labels, outer: group.outerLabels)
    let municipality = municipalities[labels] ?? facts.label("gemeente", of: group)
    municipalities[labels] = .some(municipality)
    let team = facts.teamOf.team(labels: group.labels, outerLabels: group.outerLabels)
    let key = TeamYear(team: team, year: group.year)
    let plan = plans[key] ?? facts.plan(of: team, in: group.year)
    plans[key] = .some(plan)
    guard let plan else {
      return PostingOwner(team: team, municipality: municipality, plan: nil, activity: nil)
    }
    let place = AccountPlan(account: group.account, plan: plan)
    let activity = activities[place] ?? self.activity(of: group.account, plan)
    activities[place] = .some(activity)
    return PostingOwner(team: team, municipality: municipality, plan: plan, activity: activity)
  }

  /// An account below that of an activity belongs to the activity.
  private func activity(of account: AccountID, _ plan: Int) -> Int? {
    let path = facts.books.paths[Int(account)]
    guard let code = path.ledgerCode, let kind = path.kind, let activity = path.activity else {
      return nil
    }
    var parts = activity.parts(at: ":")[...]
    while !parts.isEmpty {
      let account = BudgetAccount.activity(code: code, kind, name: parts.joined(separator: ":"))
      if let found = names[ActivityName(plan: plan, account: account)] { return found }
      parts.removeLast()
    }
    return nil
  }
}
