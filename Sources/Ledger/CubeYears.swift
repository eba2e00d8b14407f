package import Basics

/// The cells of a cube put together by year, for whoever asks about years: a tenth as many.
///
/// They stand in the order of their first cells.
package struct CubeYears: Sendable {
  package private(set) var groups: [CubeYear] = []
  /// The next cell of the same group, and 1; 0 is none.
  private var next: [UInt32] = []
  // An open hash table of numbers into the groups, and 1; 0 is empty.
  private var slots = [UInt32](repeating: 0, count: 1024)

  package init(_ cube: Cube) {
    next = [UInt32](repeating: 0, count: cube.rows.count)
    var last: [UInt32] = []
    for number in cube.rows.indices {
      let row = cube.rows[number]
      let slot = slot(row.account, row.labels, row.outerLabels, year: row.month / 12)
      let entry = slots[slot]
      if entry == 0 {
        groups.append(CubeYear(row, number, cube))
        last.append(UInt32(number))
        slots[slot] = UInt32(groups.count)
        if groups.count * 2 > slots.count { grow() }
      } else {
        let group = Int(entry) - 1
        groups[group].add(row, cube)
        next[Int(last[group])] = UInt32(number) + 1
        last[group] = UInt32(number)
      }
    }
  }

  /// The numbers of a group's cells, in their order.
  package func cells(of group: Int) -> [Int] {
    var cells: [Int] = []
    var cell = Int(groups[group].firstCell) + 1
    while cell != 0 {
      cells.append(cell - 1)
      cell = Int(next[cell - 1])
    }
    return cells
  }

  /// The number of the group that postings with these labels on an account are in.
  package func group(_ account: AccountID, _ labels: LabelPair, year: Int) -> Int? {
    let slot = slot(account, labels.own, labels.outer, year: Int32(year))
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The place of a key in the table, or the empty one where it belongs.
  private func slot(
    _ account: AccountID, _ labels: LabelSetID, _ outerLabels: LabelSetID, year: Int32
  ) -> Int {
    let mask = slots.count - 1
    var hash = (UInt64(account) << 32 | UInt64(labels)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    let rest = UInt64(outerLabels) << 32 | UInt64(UInt32(bitPattern: year))
    hash = (hash ^ rest) &* 0xD6E8_FEB8_6659_FD93
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      let group = groups[Int(slots[slot]) - 1]
      if group.account == account, group.labels == labels, group.outerLabels == outerLabels,
        group.year == Int(year)
      {
        break
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, group) in groups.enumerated() {
      let slot = slot(
        group.account, group.labels, group.outerLabels, year: Int32(group.year))
      slots[slot] = UInt32(number + 1)
    }
  }
}

/// Postings that are alike in account, labels and year, added up.
package struct CubeYear: Sendable {
  package let account: AccountID
  package let labels: LabelSetID
  package let outerLabels: LabelSetID
  package let year: Int
  package let first: PostingPlace
  let firstCell: UInt32
  package private(set) var figures = CubeYearFigures()
  package private(set) var count = 0
  package private(set) var firstDay: Day
  package private(set) var lastDay: Day
  private var traits: CubeRow.Traits = []

  package var documents: CubeCell.Documents {
    traits == .withDocument ? .all : traits == .withoutDocument ? .none : .some
  }

  init(_ row: CubeRow, _ number: Int, _ cube: Cube) {
    account = row.account
    labels = row.labels
    outerLabels = row.outerLabels
    year = Int(row.month / 12)
    first = row.first
    firstCell = UInt32(number)
    (firstDay, lastDay) = row.days
    add(row, cube)
  }

  mutating func add(_ row: CubeRow, _ cube: Cube) {
    let days = row.days
    firstDay = min(firstDay, days.first)
    lastDay = max(lastDay, days.last)
    count += Int(row.count)
    traits.formUnion(row.traits)
    figures.add(row, cube)
  }

  /// Becomes a group of which no more is known than that its lines are among those of both.
  ///
  /// The other one is given by its place, since copying it would take most of the time.
  package mutating func span(_ other: Int, of groups: [CubeYear]) {
    firstDay = min(firstDay, groups[other].firstDay)
    lastDay = max(lastDay, groups[other].lastDay)
    count += groups[other].count
    traits.formUnion(groups[other].traits)
    figures.span(other, of: groups)
  }
}

/// What postings are worth together.
package struct CubeYearFigures: Sendable {
  package private(set) var sum = Quantity.zero
  /// The least and the most of a single amount in euros; nil where none has a value.
  package private(set) var least: Quantity?
  package private(set) var most: Quantity?
  /// False if a sum left 128 bits.
  package private(set) var isExact = true
  package private(set) var hours = Quantity.zero
  /// Amounts that nothing gives a value in euros.
  package private(set) var unvalued: [CubeCell.Unvalued] = []

  package init() {}

  /// The figures of some cells of a cube.
  package init(_ cells: [Int], of cube: Cube) {
    for cell in cells { add(cube.rows[cell], cube) }
  }

  mutating func add(_ row: CubeRow, _ cube: Cube) {
    if row.extra != 0 {
      let extra = cube.extras[Int(row.extra) - 1]
      unvalued += extra.unvalued
      isExact = isExact && extra.areHoursExact
      hours = exact(hours.adding(extra.hours)) ?? hours
    }
    let own = cube.figures(of: row)
    if own.isEmpty { return }
    isExact = isExact && own.isExact
    sum = exact(sum.adding(own.sum)) ?? sum
    least = least.map { min($0, own.least) } ?? own.least
    most = most.map { max($0, own.most) } ?? own.most
  }

  fileprivate mutating func span(_ other: Int, of groups: [CubeYear]) {
    if let one = least, let least = groups[other].figures.least {
      if least < one { self.least = least }
    } else {
      least = nil
    }
    if let one = most, let most = groups[other].figures.most {
      if one < most { self.most = most }
    } else {
      most = nil
    }
    isExact = isExact && groups[other].figures.isExact
    if !groups[other].figures.unvalued.isEmpty { unvalued += groups[other].figures.unvalued }
    if !groups[other].figures.hours.isZero { hours = groups[other].figures.hours }
  }

  private mutating func exact(_ sum: Quantity?) -> Quantity? {
    if sum == nil { isExact = false }
    return sum
  }
}

extension CubeRow {
  fileprivate var days: (first: Day, last: Day) {
    let start = CubeIndex.firstDay(ofMonth: month)
    return (Day(number: start + Int32(firstDay)), Day(number: start + Int32(lastDay)))
  }
}
