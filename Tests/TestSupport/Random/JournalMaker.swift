/// Makes one journal: first its directives and transactions in reading order, then its assertions
/// in date order, and last its text.
struct JournalMaker {
  typealias Construct = RandomJournal.Construct

  var random: SeededRandom
  let intent: RandomJournal.Intent
  let habits: Habits
  var constructs: Set<Construct> = []
  var files: [DraftFile] = []
  /// In reading order, over all files.
  var transactions: [DraftTransaction] = []
  /// The coarsest precision that any directive gives to a symbol: hledger does not see differences
  /// that are finer.
  var coarsestPlaces: [String: Int] = [:]
  private var folderCount = 0
  /// How deep included files may include others.
  private static let deepest = 2

  init(seed: UInt64, intent: RandomJournal.Intent) {
    random = SeededRandom(seed: seed ^ 0x57_49_4A_4B)
    self.intent = intent
    habits = Habits(random: &random)
  }

  mutating func note(_ construct: Construct) {
    constructs.insert(construct)
  }

  mutating func make() -> [(path: String, text: String)] {
    var context = DraftContext()
    makeFile(at: habits.mainName, quota: transactionCount(), depth: 0, context: &context)
    if intent == .unbalanced { plantImbalance() }
    planAssertions()
    if intent == .impossibleDate { plantImpossibleDate() }
    return files.map { ($0.path, text(of: $0)) }
  }

  private mutating func transactionCount() -> Int {
    if intent == .sound, random.chance(12) { return 0 }
    return random.chance(70) ? random.number(in: 1...6) : random.number(in: 7...12)
  }

  // MARK: Files

  /// Writes a file with so many transactions, those of the files that it includes counted too.
  private mutating func makeFile(
    at path: String, quota: Int, depth: Int, context: inout DraftContext
  ) {
    let index = files.count
    files.append(DraftFile(path: path))
    if quota == 0, random.chance(60) { return }

    for lines in openingDirectives(isMain: depth == 0, context: &context) {
      files[index].items.append(.lines(lines))
    }
    var left = quota
    while left > 0 {
      if random.chance(habits.directivePercent) {
        let lines = directive(context: &context)
        files[index].items.append(.lines(lines))
      }
      if depth < Self.deepest, files.count < 5, random.chance(habits.includePercent) {
        left -= include(into: index, quota: left, depth: depth, context: &context)
        continue
      }
      appendTransaction(to: index, context: context)
      left -= 1
    }
    if random.chance(30) {
      files[index].items.append(.lines(commentLines()))
    }
  }

  private mutating func appendTransaction(to index: Int, context: DraftContext) {
    // The fault needs a transaction that can carry it.
    let isFirst = transactions.isEmpty
    let style: DraftTransaction.Style? = intent != .sound && isFirst ? .plain : nil
    transactions.append(
      transaction(style: style, mayElide: intent == .sound || !isFirst, context: context))
    files[index].items.append(.transaction(transactions.count - 1))
  }

  /// Writes the files of one `include` line, and says how many transactions they took.
  private mutating func include(
    into parent: Int, quota: Int, depth: Int, context: inout DraftContext
  ) -> Int {
    folderCount += 1
    let folder = random.pick(["deel", "map ", "2020-", "wijk/"]) + String(folderCount)
    let ending = random.pick(["journal", "journal", "j", "hledger"])
    let (pattern, names) = includePattern(ending: ending)
    // `**` also finds what an included file includes, and hledger would read that twice.
    let innerDepth = pattern.hasPrefix("**") ? Self.deepest : depth + 1
    var base = Array(files[parent].path.split(separator: "/").map(String.init).dropLast())
    var prefix = random.chance(15) ? "./" : ""
    // Only up to the main folder: a folder in between may be searched by a pattern.
    if base.count == 1, random.chance(80) {
      note(.includeOfParentFolder)
      base = []
      prefix = "../"
    }
    files[parent].items.append(.lines(["include \(prefix)\(folder)/\(pattern)"]))
    note(.include)
    if depth > 0 { note(.includeNested) }

    var used = 0
    for name in names {
      let path = (base + [folder, name]).joined(separator: "/")
      let share = random.number(in: 0...min(3, quota - used))
      var inner = context
      makeFile(at: path, quota: share, depth: innerDepth, context: &inner)
      context.commodityMarks = inner.commodityMarks
      used += share
    }
    return used
  }

  /// A path or pattern, and the names that it finds in hledger's order.
  private mutating func includePattern(ending: String) -> (pattern: String, names: [String]) {
    switch random.number(in: 0...9) {
    case 0, 1:
      note(.includeWithGlob)
      return ("*.\(ending)", ["boek.\(ending)", "kas 1.\(ending)"])
    case 2:
      note(.includeWithGlob)
      return ("q?.\(ending)", ["q1.\(ending)", "q2.\(ending)"])
    case 3:
      note(.includeWithGlob)
      return ("[ab]*.\(ending)", ["a1.\(ending)", "b.\(ending)"])
    case 4, 5:
      note(.includeWithGlob)
      note(.includeOfFolders)
      return ("*/k*.\(ending)", ["noord/kas.\(ending)", "zuid/kas.\(ending)"])
    case 6, 7:
      note(.includeWithGlob)
      note(.includeOfFolders)
      return ("**/*.\(ending)", ["boek.\(ending)", "noord/kas.\(ending)"])
    default:
      return ("boek.\(ending)", ["boek.\(ending)"])
    }
  }
}
