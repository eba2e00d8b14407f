/// Finds the fewest changes that make one sequence of another, by Eugene Myers' greedy algorithm.
///
/// It looks for the way from the top left to the bottom right of a grid with the fewest steps. A
/// step to the right takes an old line away, a step down puts a new line in; a diagonal keeps a
/// line, and costs nothing:
///
///            a   b   c   old
///          ┌───┬───┬───┐
///        a │ ╲ │   │   │
///          ├───┼───┼───┤      a is kept, b goes,
///        c │   │   │ ╲ │      c is kept, d comes
///          ├───┼───┼───┤
///        d │   │   │   │
///      new └───┴───┴───┘
///
/// For each number of steps it remembers how far one can get on each diagonal; a diagonal is named
/// by how much further it is in the old sequence than in the new one. From that memory the way is
/// read backwards.
struct ShortestWay {
  let old: [Int]
  let new: [Int]
  /// The places in the old sequence that are taken away.
  private(set) var changedOld: [Int] = []
  /// The places in the new sequence that are put in.
  private(set) var changedNew: [Int] = []

  /// After so many steps the search settles for the way that got furthest, and goes on from there.
  ///
  /// Memory grows with its square, and time with it for each line. The result is a way in any case;
  /// it is the shortest if the sequences differ in no more than this.
  private static let maximumSteps = 1000

  private struct Point {
    var x: Int
    var y: Int
    var diagonal: Int { x - y }
  }

  init(old: [Int], new: [Int]) {
    self.old = old
    self.new = new
  }

  mutating func walk() {
    var from = Point(x: 0, y: 0)
    while from.x < old.count || from.y < new.count { from = walkStretch(from: from) }
  }

  /// Walks to the end, or as far as the steps go, and marks the changes on the way.
  private mutating func walkStretch(from start: Point) -> Point {
    // Diagonals count from the one of the start; the middle of the array is the start's own.
    let middle = Self.maximumSteps + 1
    var reach = Array(repeating: start.x, count: 2 * middle + 1)
    var memory: [[Int]] = []
    var furthest = (point: start, steps: 0)
    for steps in 0...Self.maximumSteps {
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let at = middle + diagonal
        if steps > 0 {
          let comesDown = Self.comesDown(
            to: diagonal, in: steps, below: reach[at - 1], above: reach[at + 1])
          reach[at] = comesDown ? reach[at + 1] : reach[at - 1] + 1
        }
        var point = Point(x: reach[at], y: reach[at] - diagonal - start.diagonal)
        while point.x < old.count, point.y < new.count, old[point.x] == new[point.y] {
          point.x += 1
          point.y += 1
        }
        reach[at] = point.x
        // A diagonal may leave the grid. What lies outside leads nowhere, and is never chosen.
        let isInside = point.x <= old.count && point.y <= new.count
        if isInside, point.x + point.y > furthest.point.x + furthest.point.y {
          furthest = (point, steps)
        }
      }
      memory.append(Array(reach[(middle - steps)...(middle + steps)]))
      if furthest.point.x == old.count, furthest.point.y == new.count { break }
    }
    markChanges(to: furthest.point, in: furthest.steps, from: start, memory: memory)
    return furthest.point
  }

  /// Reads the way backwards, and marks its steps.
  private mutating func markChanges(
    to end: Point, in steps: Int, from start: Point, memory: [[Int]]
  ) {
    var diagonal = end.diagonal - start.diagonal
    for step in stride(from: steps, to: 0, by: -1) {
      let reach = memory[step - 1]
      // The memory of the step before starts at its own lowest diagonal.
      let at = diagonal + step - 1
      let below = at > 0 ? reach[at - 1] : 0
      let above = at + 1 < reach.count ? reach[at + 1] : 0
      if Self.comesDown(to: diagonal, in: step, below: below, above: above) {
        diagonal += 1
        changedNew.append(above - diagonal - start.diagonal)
      } else {
        changedOld.append(below)
        diagonal -= 1
      }
    }
  }

  /// Whether the last step to a diagonal is a step down, from the diagonal above it.
  private static func comesDown(to diagonal: Int, in steps: Int, below: Int, above: Int) -> Bool {
    diagonal == -steps || diagonal != steps && below < above
  }
}
