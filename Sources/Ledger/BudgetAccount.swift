import Basics
import Diagnostics

/// An account of the layer `begroting:`: a pot of the tree, or a line of the municipalities' view.
package enum BudgetAccount: Hashable, Sendable {
  case corporation
  case team(AccountPath.Kind)
  case theme(code: String, AccountPath.Kind)
  case activity(code: String, AccountPath.Kind, name: String)
  case municipality(String)
  /// The other side of the municipalities, so that their figures never add to the tree.
  case municipalityCounter

  /// The name in a journal.
  package var name: String { AccountPath.Layer.budget.rawValue + ":" + pot }

  /// The name without its layer.
  package var pot: String {
    switch self {
    case .corporation: "corporatie"
    case .team(let kind): "team:" + kind.rawValue
    case .theme(let code, let kind): code + ":" + kind.rawValue
    case .activity(let code, let kind, let name): code + ":" + kind.rawValue + ":" + name
    case .municipality(let name): "gemeente:" + name
    case .municipalityCounter: "gemeente:tegenrekening"
    }
  }

  /// How far from the corporation the money is; nil outside the tree.
  package var depth: Int? {
    switch self {
    case .corporation: 0
    case .team: 1
    case .theme: 2
    case .activity: 3
    case .municipality, .municipalityCounter: nil
    }
  }

  /// The account below `begroting:` that a name in a journal means, if it is one of the reserved
  /// ones; nil for all others.
  package init?(reserved name: String) {
    let parts = name.parts(at: ":").map { String($0) }
    guard parts.count > 1, parts[0] == AccountPath.Layer.budget.rawValue else { return nil }
    switch (parts[1], parts.count) {
    case ("corporatie", 2): self = .corporation
    case ("team", 3):
      guard let kind = AccountPath.Kind(rawValue: parts[2]) else { return nil }
      self = .team(kind)
    case ("gemeente", 3):
      self = parts[2] == "tegenrekening" ? .municipalityCounter : .municipality(parts[2])
    default: return nil
    }
  }

  /// Whether what is booked on an account is in the pot of this one.
  package func holds(_ other: BudgetAccount) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.corporation, _): return other.depth != nil
    case (.theme(let code, let kind), .activity(let own, let otherKind, _)):
      return code == own && kind == otherKind
    case (.team(let kind), .theme(_, let own)), (.team(let kind), .activity(_, let own, _)):
      return kind == own
    default: return false
    }
  }

  package init(code: String, _ kind: AccountPath.Kind, activity: String?) {
    if let activity {
      self = .activity(code: code, kind, name: activity)
    } else {
      self = .theme(code: code, kind)
    }
  }
}

/// Which budget is asked for: the sector's own three versions.
package enum BudgetVersion: String, CaseIterable, Sendable {
  /// As the plan was made.
  case original = "OOB"
  /// The changes since.
  case change = "MUB"
  /// Both together: what holds now.
  case current = "ACB"
}
