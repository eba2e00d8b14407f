import Ledger
import Norms

/// Groups of postings that a norm cannot tell apart.
///
/// A norm about agreements sees the same in a thousand accounts of one theme. So groups that are
/// alike in all that it looks at, but for days and amounts, which become bounds, are judged as one.
/// Most norms look at the same few things, so that their classes are found once.
struct PostingClasses {
  private let facts: BookFacts
  private var found: [PostingSight: [[Int]]] = [:]

  init(_ facts: BookFacts) { self.facts = facts }

  private struct Key: Hashable {
    let account: Int32
    let labels: Int32
    let team: Int32
    let plan: Int32
    let activity: Int32
    let year: Int32
  }

  /// The numbers of the groups of each class, in the order of their first groups.
  mutating func of(_ reach: NormReach) -> [[Int]] {
    let sight = PostingSight(reach)
    if let known = found[sight] { return known }
    let classes = classes(sight)
    found[sight] = classes
    return classes
  }

  private func classes(_ sight: PostingSight) -> [[Int]] {
    let accounts = accountClasses(sight)
    var labels = LabelClasses(facts, sight)
    var classes: [[Int]] = []
    var numbers: [Key: Int] = [:]
    let groups = facts.groups.years.groups
    for number in groups.indices {
      let owner = facts.owners[number]
      let key = Key(
        account: accounts[Int(groups[number].account)], labels: labels.number(of: number),
        team: sight.team ? owner.team : -1, plan: owner.plan,
        activity: sight.sees(owner.activity, facts) ? owner.activity : -1,
        year: Int32(groups[number].year))
      if let found = numbers[key] {
        classes[found].append(number)
      } else {
        numbers[key] = classes.count
        classes.append([number])
      }
    }
    return classes
  }

  /// A number for each account, equal where a norm sees the same in them.
  private func accountClasses(_ sight: PostingSight) -> [Int32] {
    var numbers: [String: Int32] = [:]
    return facts.books.paths.indices.map { index in
      let path = facts.books.paths[index]
      var text = ""
      if sight.account { text = facts.books.book.names.accounts[index] }
      if sight.layer { text += "|" + path.layer.rawValue }
      if sight.ledgerCode { text += "|" + (path.ledgerCode ?? "-") }
      if sight.kind { text += "|" + (path.kind?.rawValue ?? "-") }
      let number = numbers[text] ?? Int32(numbers.count)
      numbers[text] = number
      return number
    }
  }
}

/// What a norm sees of a posting, beside days and amounts.
private struct PostingSight: Hashable {
  struct LabelSight: Hashable {
    let label: PostingLabel
    /// Whether it matters what the label says.
    let isValued: Bool
  }

  let account: Bool
  let layer: Bool
  let ledgerCode: Bool
  let kind: Bool
  let team: Bool
  let activity: Bool
  let legalParts: Bool
  let labels: [LabelSight]

  private static let labelsOfFields: [(field: Field, label: PostingLabel)] = [
    (.municipality, .municipality), (.agreement, .agreement), (.targetGroup, .targetGroup),
    (.fundingSource, .fundingSource), (.phase, .phase), (.commitment, .commitment),
    (.motivation, .motivation),
  ]

  init(_ reach: NormReach) {
    let fields = reach.fields
    account = fields.contains(.account)
    layer = fields.contains(.layer)
    ledgerCode = !fields.isDisjoint(with: [.ledgerCode, .theme, .responsible, .legalParts])
    kind = fields.contains(.kind)
    team = fields.contains(.team)
    activity = fields.contains(.activity)
    legalParts = fields.contains(.legalParts)
    labels = PostingSight.labelsOfFields.filter { fields.contains($0.field) }
      .map { LabelSight(label: $0.label, isValued: reach.valued.contains($0.field)) }
  }

  /// Whether it matters which activity a posting is of.
  func sees(_ activity: Int32, _ facts: BookFacts) -> Bool {
    if self.activity || !legalParts || activity < 0 { return self.activity }
    return !facts.register.activity(of: facts.activities[Int(activity)]).parts.isEmpty
  }
}

/// Numbers for the labels of groups, equal where a norm sees the same in them.
private struct LabelClasses {
  /// What is not said by labels, a line has from its activity.
  private struct Said: Hashable {
    let labels: LabelPair
    let activity: Int32
  }

  private let facts: BookFacts
  private let looked: [PostingSight.LabelSight]
  private var ofSaid: [Said: Int32] = [:]
  private var ofTexts: [String: Int32] = [:]

  init(_ facts: BookFacts, _ sight: PostingSight) {
    self.facts = facts
    looked = sight.labels
  }

  mutating func number(of group: Int) -> Int32 {
    if looked.isEmpty { return 0 }
    let own = facts.groups[group]
    let said = Said(
      labels: LabelPair(own: own.labels, outer: own.outerLabels),
      activity: facts.owners[group].activity)
    if let known = ofSaid[said] { return known }
    var text = ""
    for sight in looked {
      let value = facts.label(sight.label, ofGroup: group)?.value
      text += value.map { sight.isValued ? "=" + $0 : "=" } ?? "-"
      text += "\n"
    }
    let number = ofTexts[text] ?? Int32(ofTexts.count)
    ofTexts[text] = number
    ofSaid[said] = number
    return number
  }
}
