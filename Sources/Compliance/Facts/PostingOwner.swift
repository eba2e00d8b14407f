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
      for name in activity.accountNames {
        let key = ActivityName(
          plan: row.plan, account: theme.account(activity.spendingKind, activity: name))
        if names[key] == nil { names[key] = number }
      }
    }
    return names
  }

  func owner(of group: PostingGroups.Group, _ names: [ActivityName: Int]) -> PostingOwner {
    let path = books.paths[Int(group.account)]
    let municipality = label("gemeente", of: group)
    let team =
      label("team", of: group) ?? municipality.flatMap { books.organisation.team(in: $0) }
      ?? (teams.count == 1 ? teams[0] : nil)
    guard let plan = plan(of: team, in: group.year) else {
      return PostingOwner(team: team, municipality: municipality, plan: nil, activity: nil)
    }
    return PostingOwner(
      team: team, municipality: municipality, plan: plan, activity: activity(path, plan, names))
  }

  /// An account below that of an activity belongs to the activity.
  private func activity(
    _ path: AccountPath, _ plan: Int, _ names: [ActivityName: Int]
  ) -> Int? {
    guard let code = path.ledgerCode, let kind = path.kind, let activity = path.activity else {
      return nil
    }
    var parts = activity.split(separator: ":", omittingEmptySubsequences: false)[...]
    while !parts.isEmpty {
      let account = BudgetAccount.activity(code: code, kind, name: parts.joined(separator: ":"))
      if let found = names[ActivityName(plan: plan, account: account)] { return found }
      parts.removeLast()
    }
    return nil
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
