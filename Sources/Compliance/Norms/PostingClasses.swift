import Ledger
import Norms

/// Groups of postings that a norm cannot tell apart.
///
/// A norm about agreements sees the same in a thousand accounts of one theme. So groups that are
/// alike in all that it looks at, but for days and amounts, which become bounds, are judged as one.
enum PostingClasses {
  private struct Key: Hashable {
    let account: Int32
    let labels: Int32
    let team: Int32
    let plan: Int32
    let activity: Int32
    let year: Int32
  }

  /// The numbers of the groups of each class, in the order of their first groups.
  static func of(_ facts: BookFacts, _ reach: NormReach) -> [[Int]] {
    let accounts = accountClasses(facts, reach)
    var labels = LabelClasses(facts, reach)
    var teams: [String: Int32] = [:]
    let looksAtTeam = reach.fields.contains(.team)
    let looksAtActivity = reach.fields.contains(.activity)
    var classes: [[Int]] = []
    var numbers: [Key: Int] = [:]
    let groups = facts.groups.years.groups
    for number in groups.indices {
      let owner = facts.owners[number]
      var team: Int32 = -1
      if looksAtTeam, let name = owner.team {
        team = teams[name] ?? Int32(teams.count)
        teams[name] = team
      }
      let key = Key(
        account: accounts[Int(groups[number].account)],
        labels: labels.number(of: groups[number]), team: team,
        plan: Int32(owner.plan ?? -1),
        activity: looksAtActivity ? Int32(owner.activity ?? -1) : -1,
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
  private static func accountClasses(_ facts: BookFacts, _ reach: NormReach) -> [Int32] {
    let fields = reach.fields
    var numbers: [String: Int32] = [:]
    return facts.books.paths.indices.map { index in
      let path = facts.books.paths[index]
      var text = ""
      if fields.contains(.account) { text = facts.books.book.names.accounts[index] }
      if fields.contains(.layer) { text += "|" + path.layer.rawValue }
      if fields.contains(.ledgerCode) || fields.contains(.theme) || fields.contains(.responsible) {
        text += "|" + (path.ledgerCode ?? "-")
      }
      if fields.contains(.kind) { text += "|" + (path.kind?.rawValue ?? "-") }
      let number = numbers[text] ?? Int32(numbers.count)
      numbers[text] = number
      return number
    }
  }
}

/// Numbers for the labels of groups, equal where a norm sees the same in them.
private struct LabelClasses {
  private struct Pair: Hashable {
    let own: LabelSetID
    let outer: LabelSetID
  }

  private static let names: [(field: Field, label: String)] = [
    (.municipality, "gemeente"), (.agreement, "afspraak"), (.targetGroup, "doelgroep"),
    (.fundingSource, "bron"), (.phase, "fase"), (.commitment, "verplichting"),
    (.motivation, "motivering"),
  ]

  private let facts: BookFacts
  /// The labels that are looked at, and whether it matters what they say.
  private let looked: [(label: String, isValued: Bool)]
  private var ofPairs: [Pair: Int32] = [:]
  private var ofTexts: [String: Int32] = [:]

  init(_ facts: BookFacts, _ reach: NormReach) {
    self.facts = facts
    looked = LabelClasses.names.filter { reach.fields.contains($0.field) }
      .map { (label: $0.label, isValued: reach.valued.contains($0.field)) }
  }

  mutating func number(of group: PostingGroups.Group) -> Int32 {
    if looked.isEmpty { return 0 }
    let pair = Pair(own: group.labels, outer: group.outerLabels)
    if let known = ofPairs[pair] { return known }
    var text = ""
    for (label, isValued) in looked {
      let value = facts.label(label, of: group)
      text += value.map { isValued ? "=" + $0 : "=" } ?? "-"
      text += "\n"
    }
    let number = ofTexts[text] ?? Int32(ofTexts.count)
    ofTexts[text] = number
    ofPairs[pair] = number
    return number
  }
}
