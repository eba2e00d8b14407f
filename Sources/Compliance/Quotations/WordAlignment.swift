/// The words of a quotation beside those of the passage of a law that are most like them.
struct WordAlignment {
  enum Step: Equatable {
    case same(quoted: Int, law: Int)
    case onlyQuoted(Int)
    case onlyLaw(Int)
  }

  /// From the first word of the quotation to its last.
  private(set) var steps: [Step] = []
  /// How many words would have to change.
  let cost: Int
  let matches: Int

  /// The words of the law that stand beside those of the quotation.
  var window: [Int] {
    steps.compactMap {
      switch $0 {
      case .same(_, let law), .onlyLaw(let law): law
      case .onlyQuoted: nil
      }
    }
  }

  /// Finds the passage of a law with the fewest differences from a quotation.
  ///
  /// Each word that is left out, added or changed is one. Where the passage begins and ends is free,
  /// and so is what joins one line to the next.
  init(_ quoted: [UInt64], in law: LawPassage) {
    let (rows, columns) = (quoted.count, min(law.keys.count, Self.mostOfLaw))
    let width = columns + 1
    // Of each pair of places the cost up to there, and whether the step to it took a word of the
    // quotation (1), of the law (2) or of both (3).
    var costs = [Int32](repeating: 0, count: (rows + 1) * width)
    var moves = [UInt8](repeating: 0, count: (rows + 1) * width)
    for row in 1..<(rows + 1) {
      let key = quoted[row - 1]
      let isJoiner = LawPassage.joiners.contains(key)
      for column in 0..<width {
        let here = row * width + column
        let isFree = isJoiner && law.isBetweenLines(column)
        var best = costs[here - width] + (isFree ? 0 : 1)
        var move: UInt8 = 1
        if column > 0 {
          let pair = costs[here - width - 1] + (law.keys[column - 1] == key ? 0 : 1)
          if pair <= best { (best, move) = (pair, 3) }
          let skipped = costs[here - 1] + (law.joins[column - 1] ? 0 : 1)
          if skipped < best { (best, move) = (skipped, 2) }
        }
        costs[here] = best
        moves[here] = move
      }
    }
    let last = rows * width
    var column = 0
    // Of equals the later end: it has the last words too.
    for end in 0..<width where costs[last + end] <= costs[last + column] { column = end }
    cost = Int(costs[last + column])
    var steps: [Step] = []
    var row = rows
    while row > 0 {
      switch moves[row * width + column] {
      case 1:
        row -= 1
        steps.append(.onlyQuoted(row))
      case 2:
        column -= 1
        steps.append(.onlyLaw(column))
      default:
        row -= 1
        column -= 1
        if law.keys[column] == quoted[row] {
          steps.append(.same(quoted: row, law: column))
        } else {
          steps.append(.onlyLaw(column))
          steps.append(.onlyQuoted(row))
        }
      }
    }
    self.steps = steps.reversed()
    matches = steps.count {
      if case .same = $0 { return true }
      return false
    }
    finish(law)
  }

  /// Where the last words differ, the law's words go on to the end of their line: a quotation that
  /// says something else there has left out all of it.
  private mutating func finish(_ law: LawPassage) {
    guard let last = window.last, let step = steps.last else { return }
    if case .same = step { return }
    steps += (last + 1..<law.lineEnd(last)).prefix(Self.mostAdded).map { .onlyLaw($0) }
  }

  private static let mostAdded = 12
  /// No article is longer than this; a page that says so costs no more time than one that is.
  private static let mostOfLaw = 10_000

  /// The same with the words that the law goes on with, where the quotation stops.
  func continued(_ law: LawPassage) -> WordAlignment {
    guard let last = window.last else { return self }
    var copy = self
    copy.steps += (last + 1..<law.lineEnd(last)).prefix(Self.mostAdded).map { .onlyLaw($0) }
    return copy
  }

  /// The words of the law in the passage, without those that only join lines.
  func words(in law: LawPassage) -> [UInt64] {
    window.filter { !law.joins[$0] }.map { law.keys[$0] }
  }
}
