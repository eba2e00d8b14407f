import Basics
import Diagnostics
import Ledger
import Norms

/// The postings of a book in groups that are alike, so that a norm is asked once of each kind of
/// posting and not of each posting.
final class PostingGroups {
  typealias Group = CubeYear

  let cube: Cube
  let years: CubeYears
  private let book: Book
  private let paths: [AccountPath]
  private var index: RowIndex?
  /// Groups that stand for several; see `add(spanning:)`.
  private var spans: [Group] = []

  /// The groups of a book; its months are kept apart only if somebody asks about months.
  init(_ book: Book, _ paths: [AccountPath], by grain: Cube.Grain) {
    self.book = book
    cube = Cube(of: book, paths: paths, by: grain)
    years = CubeYears(cube)
    self.paths = paths
  }

  /// The latest day on which money for liveability was spent, of the years that count.
  func latestRealisation(in isCounted: (Int) -> Bool) -> Day? {
    var latest: Day?
    for group in years.groups where isCounted(group.year) {
      let path = paths[Int(group.account)]
      guard path.layer == .realisation, path.isLiveability else { continue }
      latest = max(latest ?? group.lastDay, group.lastDay)
    }
    return latest
  }

  /// How many groups there are, without those that stand for several.
  var count: Int { years.groups.count }

  /// A group; those that stand for several have the numbers behind the last.
  subscript(number: Int) -> Group {
    number < count ? years.groups[number] : spans[number - count]
  }

  /// What the group is worth in some months of its year.
  func figures(of number: Int, in part: YearPart) -> CubeYearFigures {
    precondition(
      part.isWhole || cube.grain == .month, "Who asks about months has kept them apart.")
    if part.isWhole { return years.groups[number].figures }
    return CubeYearFigures(
      years.cells(of: number).filter { part.months.contains(cube[$0].month) }, of: cube)
  }

  /// Adds a group that stands for several, to be judged as one; gives its number.
  func add(spanning group: Group) -> Int {
    spans.append(group)
    return count + spans.count - 1
  }

  // MARK: Lines

  /// The postings of a group, in reading order, or the first of them.
  func rows(of number: Int, atMost most: Int = Int.max) -> [PostingPlace] {
    precondition(number < count, "A group that stands for several has no lines of its own.")
    if most <= 10 { return firstRows(of: self[number], min(most, self[number].count)) }
    let index = index ?? RowIndex(book, years)
    self.index = index
    return Array(index.rows(of: number).prefix(most))
  }

  /// The first postings of a group, found by looking from the first of them on.
  private func firstRows(of group: Group, _ wanted: Int) -> [PostingPlace] {
    var rows: [PostingPlace] = []
    let (first, last) = (group.firstDay, group.lastDay)
    for number in group.first.part..<book.parts.count {
      let part = book.parts[number]
      let start = number == group.first.part ? group.first.transaction : 0
      for index in start..<part.transactions.count
      where part.transactions[index].labels == group.outerLabels {
        for row in part.postingRange(ofTransaction: index) {
          if rows.count == wanted { return rows }
          let posting = part.postings[row]
          if posting.account == group.account, posting.labels == group.labels,
            first <= posting.day, posting.day <= last
          {
            rows.append(PostingPlace(part: number, row: row, transaction: index))
          }
        }
      }
    }
    return rows
  }
}

/// The postings of every group, made when the lines of some group are asked for.
private struct RowIndex {
  private var starts: [Int]
  private var rows: [PostingPlace]

  init(_ book: Book, _ years: CubeYears) {
    var members: [(group: Int, row: PostingPlace)] = []
    var memo = YearMemo()
    book.forEachPosting { place, posting, transaction in
      let labels = LabelPair(posting, of: transaction)
      if let group = years.group(posting.account, labels, year: memo.year(of: posting.day)) {
        members.append((group, place))
      }
    }
    starts = [Int](repeating: 0, count: years.groups.count + 1)
    for member in members { starts[member.group + 1] += 1 }
    for group in years.groups.indices { starts[group + 1] += starts[group] }
    var next = starts
    rows = members.map { $0.row }
    for member in members {
      rows[next[member.group]] = member.row
      next[member.group] += 1
    }
  }

  func rows(of group: Int) -> ArraySlice<PostingPlace> {
    rows[starts[group]..<starts[group + 1]]
  }
}
