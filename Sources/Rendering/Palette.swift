/// The colours of a terminal, or none.
///
/// Layout names what a piece of text is, a palette says how that looks. So the layout is the same
/// with and without colour, and whoever starts the program decides once which of the two it is.
package struct Palette: Sendable {
  /// What a piece of text is.
  enum Role {
    case error
    case warning
    case note
    /// A place that a finding rests on.
    case related
    /// A line as it becomes.
    case added
    /// Line numbers, rules and whatever else is not content.
    case frame
    case strong
    /// What is as it should be.
    case good
    /// The bars and lines of charts.
    case budget
    case spent
    case committed
    case forecast
    case outOfPocket
    case staff
  }

  let isColoured: Bool

  package static let plain = Palette(isColoured: false)
  package static let coloured = Palette(isColoured: true)

  func paint(_ text: String, as role: Role) -> String {
    isColoured && !text.isEmpty ? Palette.sequence(role) + text + "\u{1B}[0m" : text
  }

  private static func sequence(_ role: Role) -> String {
    switch role {
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .note: "\u{1B}[1;34m"
    case .related: "\u{1B}[36m"
    case .added: "\u{1B}[32m"
    case .frame: "\u{1B}[2m"
    case .strong: "\u{1B}[1m"
    case .good: "\u{1B}[32m"
    case .budget: "\u{1B}[34m"
    case .spent, .outOfPocket: "\u{1B}[36m"
    case .committed, .staff: "\u{1B}[33m"
    case .forecast: "\u{1B}[35m"
    }
  }
}
