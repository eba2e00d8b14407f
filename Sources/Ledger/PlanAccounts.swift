// Which accounts the parts of a plan have, and which plan holds for a year.

extension Plan.Theme {
  /// The code under which journals can book; a theme without one has no account.
  package var bookedCode: String? {
    code.flatMap { AccountPath($0.value + ":oop").ledgerCode == $0.value ? $0.value : nil }
  }

  /// The pot of the theme, or of one of its activities.
  package func account(
    _ kind: AccountPath.Kind, activity: String? = nil
  ) -> BudgetAccount {
    BudgetAccount(
      code: bookedCode ?? PlanCompiler.singleSpaced(name.value), kind, activity: activity)
  }

  package func account(of activity: Plan.Activity) -> BudgetAccount {
    account(activity.spendingKind, activity: PlanCompiler.name(of: activity))
  }
}

extension Plan.Activity {
  /// An activity that does not say it is out of pocket.
  package var spendingKind: AccountPath.Kind { kind?.value ?? .outOfPocket }

  /// What journals may call it, each as it stands in an account.
  package var accountNames: [String] {
    let (own, name) = (PlanCompiler.name(of: self), PlanCompiler.singleSpaced(name.value))
    return own == name ? [own] : [own, name]
  }
}

extension Plan {
  /// Whether `other` says in `Vervangt` that it takes the place of this plan.
  ///
  /// It names the title, or the path of the file, whole or from some folder on.
  package func isReplaced(by other: Plan, path: String) -> Bool {
    guard other.source != source, other.team?.value == team?.value,
      let replaced = other.replaces?.value
    else { return false }
    return replaced == title?.value || path == replaced || path.hasSuffix("/" + replaced)
  }

  /// The years for which one of `plans` takes the place of this one.
  package func replacedYears(among plans: [Plan], path: String) -> Set<Int> {
    var years: Set<Int> = []
    for other in plans where isReplaced(by: other, path: path) {
      years.formUnion(other.yearsWithFigures)
    }
    return years
  }
}
