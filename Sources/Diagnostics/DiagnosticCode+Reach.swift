extension DiagnosticCode {
  /// What has to be read before a code can be found.
  ///
  /// Not to find what was not looked for says nothing, and must not pass for good news.
  package enum Reach: Hashable, Sendable {
    /// Journals, or any text.
    case texts
    /// Plans and the organisation.
    case documents
    /// The rulebook.
    case rules
    /// Documents that a rulebook judges.
    case judging
    /// Something that `check` does not do, such as running the examples of the rulebook.
    case elsewhere
  }

  package var reach: Reach {
    switch self {
    case .misspelledLedgerCode, .unlistedLedgerCode, .unplannedActivity, .yearWithoutPlan,
      .unknownLabelValue, .contradictingTeam, .unbalancedLayer, .spendingWithoutBudget,
      .misplacedUnit, .untoldTeam, .labelWithoutColon, .contradictedLabel, .overdrawnBudget:
      return .documents
    case .unreadableWaiver, .waiverWithoutReason, .incompleteAnswer: return .documents
    case .missingLegalPart, .themeWithoutNorm, .unlistedNormValue: return .judging
    default: break
    }
    switch rawValue.prefix(3) {
    case "TXT", "JNL", "INC", "DAT", "BDR", "BAL", "REK", "LBL", "STK", "VPL", "AVG":
      return .texts
    case "PLN", "TAB", "ORG", "RAP", "IMP": return .documents
    case "NRM": return .rules
    case "VRS", "ANT": return .judging
    default: return .elsewhere
    }
  }
}
