package import Basics
import Diagnostics

/// What changed between two versions of a plan, in the order in which a reader of the new plan meets
/// it: the plan itself, the agreements, the money, and then each theme with its activities.
package struct PlanDifference: Sendable {
  /// The kinds of change; machines know them by their raw values.
  package enum Kind: String, Sendable {
    case changed
    case added
    case dropped
    case renamed
    case moved
  }

  /// What a value was or is.
  package enum Value: Equatable, Sendable {
    /// There is no such thing in that version.
    case absent
    case undetermined
    case amount(Quantity)
    case text(String)
  }

  package struct Change: Sendable {
    package let kind: Kind
    /// The theme, or nil for what concerns the whole plan.
    package let theme: String?
    package let item: Item
    package let old: Value
    package let new: Value

    /// By how much an amount moved, where both are known; what is not there counts as zero.
    package var difference: Quantity? {
      func amount(_ value: Value) -> Quantity? {
        switch value {
        case .absent: .zero
        case .amount(let quantity): quantity
        case .undetermined, .text: nil
        }
      }
      guard let old = amount(old), let new = amount(new) else { return nil }
      if case .absent = self.old, case .absent = self.new { return nil }
      return new.adding(-old)
    }
  }

  /// What changed.
  package enum Item: Equatable, Sendable {
    case team, period, status, day, replaces
    case agreement(String)
    case municipality(String, year: Int)
    case outOfPocket(year: Int)
    case staff(year: Int)
    case total(year: Int)
    case theme
    case activity(String)
    case activityYear(String)
    case activityMunicipality(String)
    case activityAgreement(String)
  }

  package private(set) var changes: [Change] = []

  package init(from old: Plan, to new: Plan) {
    comparePlans(old, new)
    compareAgreements(old, new)
    compareBudgets(old, new)
    compareThemes(old, new)
  }

  private mutating func note(
    _ item: Item, theme: String? = nil, _ old: Value, _ new: Value, kind: Kind? = nil
  ) {
    guard old != new else { return }
    let found: Kind = old == .absent ? .added : new == .absent ? .dropped : .changed
    changes.append(Change(kind: kind ?? found, theme: theme, item: item, old: old, new: new))
  }

  // MARK: The plan

  private mutating func comparePlans(_ old: Plan, _ new: Plan) {
    note(.team, PlanDifference.text(old.team?.value), PlanDifference.text(new.team?.value))
    note(.period, PlanDifference.text(old.yearsInWords), PlanDifference.text(new.yearsInWords))
    note(
      .status, PlanDifference.text(old.status?.value.rawValue),
      PlanDifference.text(new.status?.value.rawValue))
    note(.day, PlanDifference.text(old.day?.value.text), PlanDifference.text(new.day?.value.text))
    note(
      .replaces, PlanDifference.text(old.replaces?.value),
      PlanDifference.text(new.replaces?.value))
  }

  private mutating func compareAgreements(_ old: Plan, _ new: Plan) {
    let parties = (old.agreements + new.agreements).map { $0.party.value }.unique
    for party in parties {
      note(
        .agreement(party), PlanDifference.agreement(of: party, in: old),
        PlanDifference.agreement(of: party, in: new))
    }
  }

  /// Who agreed and when, or nothing as long as nobody did.
  private static func agreement(of party: String, in plan: Plan) -> Value {
    guard let found = plan.agreements.first(where: { $0.party.value == party }) else {
      return .absent
    }
    let parts = [found.name?.value, found.day?.value.text, found.fingerprint?.value]
    let signed = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return signed.isEmpty ? .undetermined : .text(signed.joined(separator: ", "))
  }

  private mutating func compareBudgets(_ old: Plan, _ new: Plan) {
    let years = Set(old.budgets.map { $0.year } + new.budgets.map { $0.year }).sorted()
    for year in years {
      let (before, after) = (
        old.budgets.first { $0.year == year }, new.budgets.first { $0.year == year }
      )
      let names = ((before?.municipalities ?? []) + (after?.municipalities ?? []))
        .map { $0.name.value }.unique
      for name in names {
        note(
          .municipality(name, year: year),
          PlanDifference.value(before?.municipalities.first { $0.name.value == name }?.figure),
          PlanDifference.value(after?.municipalities.first { $0.name.value == name }?.figure))
      }
      note(
        .staff(year: year), PlanDifference.value(before?.staff), PlanDifference.value(after?.staff))
      note(
        .outOfPocket(year: year), PlanDifference.value(before?.outOfPocket),
        PlanDifference.value(after?.outOfPocket))
      note(
        .total(year: year), PlanDifference.value(before?.total), PlanDifference.value(after?.total))
    }
  }

  // MARK: Themes

  private mutating func compareThemes(_ old: Plan, _ new: Plan) {
    let codes = (new.themes + old.themes).map { PlanDifference.key($0) }.unique
    var dropped: [(theme: String, activity: Plan.Activity)] = []
    var added: [(theme: String, activity: Plan.Activity)] = []
    for code in codes {
      let before = old.themes.first { PlanDifference.key($0) == code }
      let after = new.themes.first { PlanDifference.key($0) == code }
      let name = after?.name.value ?? before?.name.value ?? code
      note(
        .theme, theme: name, PlanDifference.text(before?.name.value),
        PlanDifference.text(after?.name.value),
        kind: before != nil && after != nil ? .renamed : nil)
      compareFigures(before, after, name)
      let pairs = PlanDifference.pairs(before?.activities ?? [], after?.activities ?? [])
      for pair in pairs.both { compare(pair.old, pair.new, theme: name) }
      dropped += pairs.dropped.map { (name, $0) }
      added += pairs.added.map { (name, $0) }
    }
    settle(dropped, added)
  }

  private mutating func compareFigures(_ old: Plan.Theme?, _ new: Plan.Theme?, _ name: String) {
    let budgets = (old?.budgets ?? []) + (new?.budgets ?? [])
    for year in Set(budgets.map { $0.year }).sorted() {
      let before = old?.budgets.first { $0.year == year }
      let after = new?.budgets.first { $0.year == year }
      note(
        .outOfPocket(year: year), theme: name, PlanDifference.value(before?.outOfPocket),
        PlanDifference.value(after?.outOfPocket))
      note(
        .staff(year: year), theme: name, PlanDifference.value(before?.staff),
        PlanDifference.value(after?.staff))
    }
  }

  // MARK: Activities

  private mutating func compare(_ old: Plan.Activity, _ new: Plan.Activity, theme: String) {
    let name = new.name.value
    if old.name.value != name {
      note(.activity(name), theme: theme, .text(old.name.value), .text(name), kind: .renamed)
    }
    note(
      .activity(name), theme: theme, PlanDifference.value(old.budget),
      PlanDifference.value(new.budget))
    note(
      .activityYear(name), theme: theme, PlanDifference.text(old.year.map { String($0.value) }),
      PlanDifference.text(new.year.map { String($0.value) }))
    note(
      .activityMunicipality(name), theme: theme, PlanDifference.shares(old),
      PlanDifference.shares(new))
    note(
      .activityAgreement(name), theme: theme, PlanDifference.text(old.agreement?.value),
      PlanDifference.text(new.agreement?.value))
  }

  /// What is gone here and new there may be one activity: under another theme it has moved, under
  /// another name it was renamed.
  private mutating func settle(
    _ dropped: [(theme: String, activity: Plan.Activity)],
    _ added: [(theme: String, activity: Plan.Activity)]
  ) {
    var added = added
    for (theme, activity) in dropped {
      if let index = added.firstIndex(where: { $0.activity.name.value == activity.name.value }) {
        let other = added.remove(at: index)
        note(
          .activity(activity.name.value), theme: other.theme, .text(theme), .text(other.theme),
          kind: .moved)
        compare(activity, other.activity, theme: other.theme)
      } else if let index = added.firstIndex(where: {
        $0.theme == theme && PlanDifference.isRenaming(activity, $0.activity)
      }) {
        compare(activity, added.remove(at: index).activity, theme: theme)
      } else {
        note(
          .activity(activity.name.value), theme: theme, PlanDifference.value(activity.budget),
          .absent)
      }
    }
    for (theme, activity) in added {
      note(
        .activity(activity.name.value), theme: theme, .absent,
        PlanDifference.value(activity.budget))
    }
  }

  /// Whether two activities of one theme are one under two names: the names are near to each other,
  /// or the money and the year are the same and known.
  private static func isRenaming(_ old: Plan.Activity, _ new: Plan.Activity) -> Bool {
    if Spelling.nearest(to: old.name.value, among: [new.name.value]) != nil { return true }
    guard let before = old.budget.amount, let after = new.budget.amount else { return false }
    return before == after && old.year?.value == new.year?.value
  }

  /// Activities of one theme in both versions, by their code or else by their name.
  private static func pairs(
    _ old: [Plan.Activity], _ new: [Plan.Activity]
  ) -> (
    both: [(old: Plan.Activity, new: Plan.Activity)], dropped: [Plan.Activity],
    added: [Plan.Activity]
  ) {
    var rest = old
    var both: [(old: Plan.Activity, new: Plan.Activity)] = []
    var added: [Plan.Activity] = []
    for activity in new {
      let match =
        rest.firstIndex { $0.code != nil && $0.code?.value == activity.code?.value }
        ?? rest.firstIndex { $0.name.value == activity.name.value }
      if let match {
        both.append((rest.remove(at: match), activity))
      } else {
        added.append(activity)
      }
    }
    return (both, rest, added)
  }

  // MARK: Values

  private static func key(_ theme: Plan.Theme) -> String { theme.code?.value ?? theme.name.value }

  private static func text(_ text: String?) -> Value {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }

  private static func value(_ figure: Figure?) -> Value {
    guard let figure else { return .absent }
    return figure.amount.map { .amount($0) } ?? .undetermined
  }

  private static func shares(_ activity: Plan.Activity) -> Value {
    let parts = activity.municipalities.map { share in
      share.municipality.value + (share.percent.map { " \($0.reduced.text)%" } ?? "")
    }
    return text(parts.joined(separator: ", "))
  }
}
