import Basics
import Ledger
import Norms

/// What a word of money asks: which measure, and of which kind of money.
struct MoneyField: Hashable {
  enum Measure {
    case budgeted, committed, realised, free

    /// The layers of journals that tell it, beside what is budgeted.
    var layers: [AccountPath.Layer] {
      switch self {
      case .budgeted: []
      case .committed: [.commitment]
      case .realised: [.realisation]
      case .free: [.commitment, .realisation]
      }
    }
  }

  let measure: Measure
  /// Nil is the kind by which the subject is judged apart, else both.
  let kind: AccountPath.Kind?

  init(_ measure: Measure, _ kind: AccountPath.Kind?) {
    self.measure = measure
    self.kind = kind
  }

  init?(_ field: Field) {
    switch field {
    case .budgeted: self.init(.budgeted, nil)
    case .budgetedOutOfPocket: self.init(.budgeted, .outOfPocket)
    case .budgetedStaff: self.init(.budgeted, .staff)
    case .committed: self.init(.committed, nil)
    case .committedOutOfPocket: self.init(.committed, .outOfPocket)
    case .committedStaff: self.init(.committed, .staff)
    case .realised: self.init(.realised, nil)
    case .realisedOutOfPocket: self.init(.realised, .outOfPocket)
    case .realisedStaff: self.init(.realised, .staff)
    case .free: self.init(.free, nil)
    case .freeOutOfPocket: self.init(.free, .outOfPocket)
    case .freeStaff: self.init(.free, .staff)
    default: return nil
    }
  }

  func kinds(for reference: SubjectReference) -> [AccountPath.Kind] {
    (kind ?? reference.kind).map { [$0] } ?? AccountPath.Kind.allCases
  }

  /// The sum, remembered since several norms ask for the same one.
  func sum(of reference: SubjectReference, in facts: BookFacts) -> BoundedMoney {
    let key = SumKey(money: self, reference: reference)
    if let known = facts.sums[key] { return known }
    let sum: BoundedMoney
    switch measure {
    case .budgeted: sum = facts.budgeted(reference, kinds(for: reference))
    case .committed: sum = facts.used(reference, kinds(for: reference), .commitment)
    case .realised: sum = facts.used(reference, kinds(for: reference), .realisation)
    case .free:
      sum = MoneyField(.budgeted, kind).sum(of: reference, in: facts)
        .less(MoneyField(.committed, kind).sum(of: reference, in: facts))
        .less(MoneyField(.realised, kind).sum(of: reference, in: facts))
    }
    facts.sums[key] = sum
    return sum
  }
}

struct SumKey: Hashable {
  let money: MoneyField
  let reference: SubjectReference
}

/// A sum of money, of which a part may be unknown.
struct BoundedMoney {
  var bounds = Bounds(.zero)
  /// The same as if each period that still runs were over; nil where none runs.
  var runningBounds: Bounds?
  /// What is unknown of it.
  var missing: [Missing] = []
  /// Whether anything stands there to add up.
  var isFound = false

  var isFilledIn: Bool { isFound && bounds.exact != nil }

  /// What the books hold so far.
  var soFar: Bounds { runningBounds ?? bounds }

  /// Opens the sum upwards, as books may hold less than what happened.
  mutating func open(_ phrase: Missing) {
    let known = soFar
    runningBounds = phrase.isTime ? known : Bounds(least: known.least, most: nil)
    bounds = Bounds(least: bounds.least, most: nil)
    miss(phrase)
  }

  mutating func add(_ other: Bounds) {
    bounds = bounds.adding(other)
    isFound = true
  }

  /// Adds a sum of the books, with what is missing of it in words.
  mutating func add(_ sum: MoneySum, phrases: (MoneyGap) -> Missing) {
    add(Bounds(least: sum.floor.map { Ratio($0) }, most: sum.ceiling.map { Ratio($0) }))
    for gap in sum.gaps { miss(phrases(gap)) }
  }

  mutating func miss(_ phrase: Missing) {
    if !missing.contains(phrase) { missing.append(phrase) }
  }

  func less(_ other: BoundedMoney) -> BoundedMoney {
    var sum = self
    sum.bounds = bounds.adding(other.bounds.opposite)
    sum.runningBounds = soFar.adding(other.soFar.opposite)
    for phrase in other.missing { sum.miss(phrase) }
    return sum
  }
}
