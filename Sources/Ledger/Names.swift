import Diagnostics

/// A label as it stands in a comment: `gemeente: Stadskanaal`.
package struct Label: Hashable, Sendable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// The labels that Wijkboek gives a meaning to; all others are the writer's own.
  package static let known = [
    "team", "gemeente", "afspraak", "doelgroep", "bron", "fase", "motivering", "verplichting",
  ]
}

/// The names that rows point at by number, in the order in which they were first read.
package struct Names: Sendable {
  package var accounts: [String] = []
  package var commodities: [String] = []
  /// Each distinct list of labels; number 0 is the empty one.
  package var labelSets: [[Label]] = [[]]

  package init() {}
}
