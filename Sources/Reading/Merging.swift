import Diagnostics
import Ledger

extension JournalReader {
  /// A copy that reads a later stretch: it knows the names found so far, and has found nothing yet.
  func forked() -> JournalReader {
    var fork = self
    fork.diagnostics = []
    fork.rests = []
    fork.prices = []
    fork.rules = []
    fork.leftOut = false
    return fork
  }

  /// Our numbers for the names of another reader, each at its number there.
  struct Numbers {
    fileprivate let accounts: [AccountID]
    fileprivate let commodities: [CommodityID]
    fileprivate let labelSets: [LabelSetID]

    func renumber(_ part: inout BookPart) {
      part.renumber(accounts: accounts, commodities: commodities, labelSets: labelSets)
    }
  }

  /// Takes over what a forked reader has read, with its numbers turned into ours.
  mutating func merge(_ fork: consuming JournalReader) {
    let numbers = adopt(fork)
    part = fork.part
    fork.part = BookPart(source: part.source)
    numbers.renumber(&part)
    unsettled = fork.unsettled
  }

  /// Takes over all that a forked reader knows, but for the lines that it has read.
  mutating func adopt(_ fork: borrowing JournalReader) -> Numbers {
    let accounts = fork.tables.names.accounts.map { tables.account(named: $0) }
    let commodities = tables.mergeCommodities(fork.tables, state: state)
    let labelSets = fork.tables.names.labelSets.map {
      tables.labels.set(of: $0, &tables.names)
    }
    state = fork.state
    isInCommentBlock = fork.isInCommentBlock
    commentBlockStart = fork.commentBlockStart
    leftOut = leftOut || fork.leftOut
    diagnostics += fork.diagnostics
    rests += fork.rests.map {
      let rest = $0.rest
      return (
        $0.place,
        Balancing.Rest(commodity: commodities[Int(rest.commodity)], quantity: rest.quantity)
      )
    }
    prices += fork.prices.map { price in
      Price(
        day: price.day, commodity: commodities[Int(price.commodity)], quantity: price.quantity,
        priceCommodity: commodities[Int(price.priceCommodity)], at: price.place)
    }
    rules += fork.rules.map { rule in
      Rule(
        place: rule.place, isPeriodic: rule.isPeriodic,
        accounts: rule.accounts.map { accounts[Int($0)] })
    }
    // Aliases and parents may have changed within the stretch, or ended.
    forgetWrittenAccounts()
    tables.refreshMarks(state)
    return Numbers(accounts: accounts, commodities: commodities, labelSets: labelSets)
  }
}

extension ReadingTables {
  /// Takes over the commodities of another reader, and how they are written.
  fileprivate mutating func mergeCommodities(
    _ other: ReadingTables, state: ReadingState
  ) -> [CommodityID] {
    other.names.commodities.indices.map { index in
      let number = commodity(named: other.names.commodities[index], state: state)
      let (own, theirs) = (styles[Int(number)], other.styles[index])
      if !own.isSeen || theirs.isDeclared {
        styles[Int(number)] = theirs
      } else if !own.isDeclared {
        styles[Int(number)].scale = max(own.scale, theirs.scale)
      }
      return number
    }
  }
}

/// Places for the results of work on several cores: each is filled once, by one of them.
@safe package final class Slots<Value>: @unchecked Sendable {
  private let count: Int
  private let values: UnsafeMutableBufferPointer<Value?>

  package init(count: Int) {
    self.count = count
    unsafe values = .allocate(capacity: count)
    unsafe values.initialize(repeating: nil)
  }

  deinit {
    unsafe values.deinitialize()
    unsafe values.deallocate()
  }

  /// Puts a value in its place.
  ///
  /// No two calls have the same place, so cores never meet here.
  package func put(_ value: Value, at index: Int) {
    precondition(0..<count ~= index, "A result has a place that was asked for.")
    unsafe values[index] = value
  }

  /// Moves a result out, once all work has ended.
  ///
  /// The caller is then its only owner, so that what is changed in it need not be copied first.
  package func take(at index: Int) -> Value? {
    precondition(0..<count ~= index, "A result has a place that was asked for.")
    let value = unsafe values[index]
    unsafe values[index] = nil
    return value
  }
}
