// Which accounts the parts of a plan have, and which plan holds for a year.

extension Plan.Theme {
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

  /// What journals may call it, each as it stands in an account: its code, if it has one, and its
  /// name.
  package var namesInJournals: [String] {
    let (own, name) = (PlanCompiler.name(of: self), PlanCompiler.singleSpaced(name.value))
    return own == name ? [own] : [own, name]
  }
}
