// Which accounts the parts of a plan have, and which plan holds for a year.

extension Plan.Theme {
  /// The pot of the theme, or of one of its activities.
  package func account(
    _ kind: AccountPath.Kind, activity: String? = nil
  ) -> BudgetAccount {
    BudgetAccount(
      code: bookedCode ?? name.value.singleSpaced, kind, activity: activity)
  }

  package func account(of activity: Plan.Activity) -> BudgetAccount {
    account(activity.spendingKind, activity: activity.bookedName)
  }
}

extension Plan.Activity {
  /// An activity that does not say it is out of pocket.
  package var spendingKind: AccountPath.Kind { kind?.value ?? .outOfPocket }

  /// What it is called in accounts.
  var bookedName: String { accountName.singleSpaced }

  /// What journals may call it, each as it stands in an account: its code, if it has one, and its
  /// name.
  package var namesInJournals: [String] {
    let (own, name) = (bookedName, name.value.singleSpaced)
    return own == name ? [own] : [own, name]
  }
}

extension String {
  /// The text with one space between its words: in a journal two end the name of an account.
  var singleSpaced: String {
    // Nearly all texts are so already, and looking is cheaper than taking apart.
    var previous: UInt8 = 0x20
    let isSpaced = utf8.contains { byte in
      defer { previous = byte }
      return byte == 0x09 || byte == 0x0A || (byte == 0x20 && previous == 0x20)
    }
    if !isSpaced, previous != 0x20 { return self }
    return split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
  }
}
