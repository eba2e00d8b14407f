package import Basics
package import Diagnostics
package import Ledger

/// What of a workspace is judged, and in what light.
package struct CheckChoices: Sendable {
  /// The files that somebody names; of the whole workspace none.
  package var named: [String] = []
  /// The folder of the rulebook, as seen from the top of the workspace.
  package var rules = "rules"
  /// Whether somebody named it, so that named files are judged by it too.
  package var asksForRules = false
  /// What every plan is taken for, where somebody asks for it.
  package var status: Plan.Status?
  /// The day from which everything is judged; nil for the latest in the books.
  package var asOf: Day?
  /// Whether the sums of months are kept apart.
  package var byMonth = false
  /// The pages of law texts that whoever judges has with it, for a workspace without.
  package var shippedLaws: @Sendable () -> [Source] = { [] }

  package init() {}

  var judgesRules: Bool { named.isEmpty || asksForRules }
}
