import Basics
import Ledger
import Norms

/// What a rule looks at: which fields of its subject, and which dated values.
struct NormReach {
  private(set) var fields: Set<Field> = []
  /// Those that decide whether the rule is about the subject at all.
  private(set) var conditional: Set<Field> = []
  /// Those of which it matters what they are, and not only whether they are filled in.
  private(set) var valued: Set<Field> = []
  /// Those that must be filled in: behind `is ingevuld` in what is asked.
  private(set) var demanded: Set<Field> = []
  /// Those that are asked whether they are there: behind `is ingevuld` or before `of anders`.
  private(set) var looked: Set<Field> = []
  private(set) var values: Set<Int> = []
  /// Words of which a description has to hold some for the norm to be about its line; nil where it
  /// may be about any line.
  private(set) var wordsOfLines: [WordSequence]?

  /// `tenants` are the words of the organisations of tenants that a line may mention.
  init(_ rule: NormRule, tenants: [WordSequence] = []) {
    if let condition = rule.condition {
      look(at: condition)
      wordsOfLines = NormReach.words(neededBy: condition, tenants)
    }
    conditional = fields
    guard case .requirement(let demand) = rule.demand else {
      // Bookings are answered by what their label says, and not by its being there.
      fields.insert(.motivation)
      valued.insert(.motivation)
      return
    }
    look(at: demand)
    findDemanded(in: demand)
  }

  /// The words of which a line has to mention one for a condition to hold.
  private static func words(
    neededBy condition: Expression, _ tenants: [WordSequence]
  ) -> [WordSequence]? {
    switch condition.node {
    case .mentions(let text, let words):
      guard case .field(.description, .subject) = text.node else { return nil }
      return words
    case .isFilledIn(let inner):
      guard case .field(.tenantsOrganisation, .subject) = inner.node else { return nil }
      return tenants
    case .and(let one, let other):
      return words(neededBy: one, tenants) ?? words(neededBy: other, tenants)
    case .or(let one, let other):
      guard let first = words(neededBy: one, tenants),
        let second = words(neededBy: other, tenants)
      else { return nil }
      return first + second
    default: return nil
    }
  }

  private mutating func look(at expression: Expression) {
    switch expression.node {
    case .datedValue(let number): values.insert(number)
    case .field(let field, let owner):
      guard owner == .subject else { return }
      fields.insert(field)
      valued.insert(field)
    case .isFilledIn(let inner):
      if case .field(let field, .subject) = inner.node {
        fields.insert(field)
        looked.insert(field)
      } else {
        look(at: inner)
      }
    case .otherwise(let one, _):
      if case .field(let field, .subject) = one.node { looked.insert(field) }
      for part in expression.parts { look(at: part) }
    default:
      for part in expression.parts { look(at: part) }
    }
  }

  private mutating func findDemanded(in expression: Expression) {
    switch expression.node {
    case .isFilledIn(let inner):
      if case .field(let field, .subject) = inner.node { demanded.insert(field) }
    case .and(let one, let other), .or(let one, let other):
      findDemanded(in: one)
      findDemanded(in: other)
    default: break
    }
  }

  /// Whether a group has to be judged line by line, whatever it is as a whole.
  func mustOpen(_ group: PostingGroups.Group, _ norm: Norm, _ rulebook: Rulebook) -> Bool {
    let ofLines: [Field] = [.description, .counterAccounts, .tenantsOrganisation]
    if ofLines.contains(where: { looked.contains($0) }) { return true }
    if looked.contains(.document), group.documents == .some { return true }
    if looked.contains(.amount), group.isOpen, group.count > 1 { return true }
    let (first, last) = (group.firstDay, group.lastDay)
    if first == last { return false }
    if norm.validity.contains(first) != norm.validity.contains(last) { return true }
    if let from = norm.validity.from, first < from, from <= last { return true }
    // A dated value may begin or end between the first line and the last.
    return values.contains { number in
      rulebook.values[number].entries.contains { entry in
        (first < entry.from && entry.from <= last)
          || (entry.until.map { first <= $0 && $0 < last } ?? false)
      }
    }
  }

  /// Whether lines of a group may fare differently, so that it is worth to look at each.
  ///
  /// A group of which all hold what is asked may still hold lines that the norm is not about.
  func differs(within group: PostingGroups.Group, _ outcome: Verdict.Outcome) -> Bool {
    switch outcome {
    case .fails: false
    case .complies: differs(conditional, within: group)
    case .undetermined, .ongoing: differs(fields, within: group)
    }
  }

  private func differs(_ fields: Set<Field>, within group: PostingGroups.Group) -> Bool {
    if group.count == 1 { return false }
    // A group does not tell these, so that a norm on them is undetermined for each group.
    if fields.contains(.description) || fields.contains(.counterAccounts) { return true }
    if fields.contains(.document), group.documents != .none { return true }
    if fields.contains(.day), group.firstDay != group.lastDay { return true }
    if fields.contains(.amount), group.isOpen || group.figures.least != group.figures.most {
      return true
    }
    return fields.contains(.hours) && !group.figures.hours.isZero
  }
}
