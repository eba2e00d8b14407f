package import Basics
package import Diagnostics

/// What a team writes of a period: why figures are what they are.
package struct PeriodReport: Sendable {
  /// The words of the team about a theme, or about one kind of its money.
  package struct Explanation: Sendable {
    /// The row.
    package let place: Place
    /// The ledger code of the theme.
    package let code: Placed<String>
    /// Nil is both kinds.
    package let kind: Placed<AccountPath.Kind>?
    package let text: Placed<String>

    package init(
      place: Place, code: Placed<String>, kind: Placed<AccountPath.Kind>?, text: Placed<String>
    ) {
      self.place = place
      self.code = code
      self.kind = kind
      self.text = text
    }
  }

  /// The text that it was read from.
  package let source: Int
  package var team: Placed<String>?
  package var period: Placed<Period>?
  package var explanations: [Explanation] = []

  package init(source: Int) { self.source = source }

  /// The words about a kind of money of a theme: those about that kind before those about both.
  package func explanation(of code: String, _ kind: AccountPath.Kind) -> Explanation? {
    let own = explanations.filter { $0.code.value == code }
    return own.first { $0.kind?.value == kind } ?? own.first { $0.kind == nil }
  }
}
