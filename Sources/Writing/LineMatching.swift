/// Lines of the old text that stand no more, and the lines that came in their place.
struct LineChange {
  let old: Range<Int>
  let new: Range<Int>
}

/// Finds which lines two texts have in common, in order.
struct LineMatching {
  /// The lines as numbers: lines that are the same have the same number.
  private let old: [Int]
  private let new: [Int]
  /// One more than the largest number.
  private let numberCount: Int
  private var isOldChanged: [Bool]
  private var isNewChanged: [Bool]

  init(old oldText: [UInt8], oldLines: [Range<Int>], new newText: [UInt8], newLines: [Range<Int>]) {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    old = Self.numbered(oldLines, of: oldText, with: &numbers)
    new = Self.numbered(newLines, of: newText, with: &numbers)
    numberCount = numbers.count
    isOldChanged = Array(repeating: false, count: old.count)
    isNewChanged = Array(repeating: false, count: new.count)
  }

  private static func numbered(
    _ lines: [Range<Int>], of text: [UInt8], with numbers: inout [ArraySlice<UInt8>: Int]
  ) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(lines.count)
    for line in lines {
      let next = numbers.count
      let number = numbers[text[line]] ?? next
      if number == next { numbers[text[line]] = number }
      result.append(number)
    }
    return result
  }

  /// The differences, from top to bottom.
  consuming func changes() -> [LineChange] {
    markChanges()
    var changes: [LineChange] = []
    var (x, y) = (0, 0)
    while x < old.count || y < new.count {
      let (startX, startY) = (x, y)
      while x < old.count, isOldChanged[x] { x += 1 }
      while y < new.count, isNewChanged[y] { y += 1 }
      if x > startX || y > startY {
        changes.append(LineChange(old: startX..<x, new: startY..<y))
      } else {
        // A line that is kept stands on both sides, so both go on.
        x += 1
        y += 1
      }
    }
    return changes
  }

  private mutating func markChanges() {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    // A line that the other side does not have is a change on any way. Taking these out first makes
    // two texts in which every line was changed a little as cheap to compare as equal ones.
    var isInOld = Array(repeating: false, count: numberCount)
    for x in start..<oldEnd { isInOld[old[x]] = true }
    var isInNew = Array(repeating: false, count: numberCount)
    for y in start..<newEnd { isInNew[new[y]] = true }
    var oldPlaces: [Int] = []
    for x in start..<oldEnd {
      if isInNew[old[x]] { oldPlaces.append(x) } else { isOldChanged[x] = true }
    }
    var newPlaces: [Int] = []
    for y in start..<newEnd {
      if isInOld[new[y]] { newPlaces.append(y) } else { isNewChanged[y] = true }
    }
    let (oldNumbers, newNumbers) = (old, new)
    var search = ShortestWay(
      old: oldPlaces.map { oldNumbers[$0] }, new: newPlaces.map { newNumbers[$0] })
    search.walk()
    for x in search.changedOld { isOldChanged[oldPlaces[x]] = true }
    for y in search.changedNew { isNewChanged[newPlaces[y]] = true }
  }
}
