import Basics

/// A cell while it is being added to: about one line of a processor's cache.
///
/// Amounts are numbers of 64 bits at the row's scale, as nearly all are; what is larger stands in an
/// extra of the row.
struct CubeRow: Sendable, BitwiseCopyable {
  /// The scale of a row that no amount was added to yet.
  static let empty: UInt8 = 254
  /// The scale of a row whose figures stand in its extra.
  static let wide: UInt8 = 255

  struct Traits: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt8
    static let withDocument = Traits(rawValue: 1)
    static let withoutDocument = Traits(rawValue: 2)
  }

  var sum: Int64 = 0
  var least: Int64 = 0
  var most: Int64 = 0
  let account: AccountID
  let labels: LabelSetID
  let outerLabels: LabelSetID
  /// Twelve times the year, and the month from 0; of a cube by year its first month.
  let month: Int32
  let first: PostingPlace
  var count: UInt32 = 0
  /// The number of the extra, from 1; 0 is none.
  var extra: UInt32 = 0
  // Days of the month or year, from 0.
  var firstDay: UInt16
  var lastDay: UInt16
  var scale = CubeRow.empty
  var traits: Traits = []

  var documents: CubeCell.Documents {
    traits == .withDocument ? .all : traits == .withoutDocument ? .none : .some
  }

  @inline(__always) mutating func meet(day: UInt16, hasDocument: Bool) {
    count += 1
    if day < firstDay { firstDay = day }
    if day > lastDay { lastDay = day }
    traits.insert(hasDocument ? .withDocument : .withoutDocument)
  }

  /// Adds an amount; false where that is not possible with 64 bits at the scale of the row.
  @inline(__always) mutating func add(_ mantissa: Int64, scale: UInt8) -> Bool {
    if self.scale == scale {
      let (sum, overflow) = sum.addingReportingOverflow(mantissa)
      if overflow { return false }
      self.sum = sum
      if mantissa < least { least = mantissa }
      if mantissa > most { most = mantissa }
      return true
    }
    guard self.scale == CubeRow.empty else { return false }
    (sum, least, most, self.scale) = (mantissa, mantissa, mantissa, scale)
    return true
  }
}

/// What few cells have.
struct CubeExtra: Sendable {
  /// The figures of a row that is wide.
  var figures = CubeFigures()
  var hours = Quantity.zero
  var areHoursExact = true
  var unvalued: [CubeCell.Unvalued] = []

  mutating func add(hours amount: Quantity) {
    guard let sum = hours.adding(amount) else {
      areHoursExact = false
      return
    }
    hours = sum
  }

  mutating func add(_ other: CubeCell.Unvalued) {
    let isKnown = unvalued.contains {
      $0.commodity == other.commodity && $0.isNegative == other.isNegative
    }
    if !isKnown { unvalued.append(other) }
  }
}

/// A sum in euros with its least and most amount, of any size.
struct CubeFigures: Sendable, BitwiseCopyable {
  var sum = Quantity.zero
  var least = Quantity.zero
  var most = Quantity.zero
  var isEmpty = true
  var isExact = true

  mutating func add(_ other: CubeFigures) {
    if other.isEmpty { return }
    if isEmpty {
      self = other
      return
    }
    isExact = isExact && other.isExact
    if let sum = sum.adding(other.sum) { self.sum = sum } else { isExact = false }
    if other.least < least { least = other.least }
    if other.most > most { most = other.most }
  }

  init() {}

  init(_ amount: Quantity) {
    (sum, least, most, isEmpty) = (amount, amount, amount, false)
  }

  init(_ row: CubeRow) {
    sum = Quantity(mantissa: Int128(row.sum), scale: row.scale)
    least = Quantity(mantissa: Int128(row.least), scale: row.scale)
    most = Quantity(mantissa: Int128(row.most), scale: row.scale)
    isEmpty = false
  }
}

/// Finds the row of a key: for each month, or year, an open hash table of numbers into the rows.
///
/// Books are mostly written in the order of their days, so that the table of one month, which stays
/// in the cache, is the one in use.
struct CubeIndex: Sendable {
  struct Month: Sendable {
    let number: Int32
    /// The number of its first day, and of the first day behind it.
    let start: Int32
    let end: Int32
    /// The number of a row and 1; 0 is empty.
    var slots = [UInt32](repeating: 0, count: 256)
    var count = 0

    init(number: Int32, _ grain: Cube.Grain) {
      self.number = number
      start = CubeIndex.firstDay(ofMonth: number)
      end = CubeIndex.firstDay(ofMonth: number + (grain == .month ? 1 : 12))
    }
  }

  private(set) var months: [Month] = []
  private var numbers: [Int32: Int] = [:]

  /// The place of a month in `months`.
  mutating func place(ofMonth number: Int32, _ grain: Cube.Grain) -> Int {
    if let place = numbers[number] { return place }
    numbers[number] = months.count
    months.append(Month(number: number, grain))
    return months.count - 1
  }

  /// The number of the row with this key; of a new one `next`.
  @inline(__always) mutating func number(
    in month: Int, _ account: AccountID, _ labels: LabelSetID, _ outerLabels: LabelSetID,
    among rows: [CubeRow]
  ) -> Int {
    let mask = months[month].slots.count - 1
    var slot = CubeIndex.hash(account, labels, outerLabels) & mask
    while true {
      let entry = Int(months[month].slots[slot])
      if entry == 0 { break }
      let row = rows[entry - 1]
      if row.account == account, row.outerLabels == outerLabels, row.labels == labels {
        return entry - 1
      }
      slot = (slot + 1) & mask
    }
    months[month].slots[slot] = UInt32(rows.count + 1)
    months[month].count += 1
    return rows.count
  }

  /// Makes room where a table gets full; the row of the latest number has to be there.
  @inline(__always) mutating func growIfFull(_ month: Int, _ rows: [CubeRow]) {
    if months[month].count * 2 > months[month].slots.count { grow(month, rows) }
  }

  @inline(never) private mutating func grow(_ month: Int, _ rows: [CubeRow]) {
    let old = months[month].slots
    let mask = old.count * 2 - 1
    var slots = [UInt32](repeating: 0, count: mask + 1)
    for entry in old where entry != 0 {
      let row = rows[Int(entry) - 1]
      var slot = CubeIndex.hash(row.account, row.labels, row.outerLabels) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
    months[month].slots = slots
  }

  @inline(__always) private static func hash(
    _ account: AccountID, _ labels: LabelSetID, _ outerLabels: LabelSetID
  ) -> Int {
    var hash = (UInt64(account) << 32 | UInt64(labels)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    hash = (hash ^ UInt64(outerLabels)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: hash >> 32)
  }

  // MARK: Months

  static func month(of day: Day, _ grain: Cube.Grain) -> Int32 {
    let (year, month, _) = day.components
    return Int32(year * 12 + (grain == .month ? month - 1 : 0))
  }

  static func components(ofMonth number: Int32) -> (year: Int, month: Int) {
    (Int(number / 12), Int(number % 12) + 1)
  }

  static func firstDay(ofMonth number: Int32) -> Int32 {
    let (year, month) = components(ofMonth: number)
    // The month behind the last one of the calendar has no day of its own.
    guard let day = Day(year: year, month: month, day: 1) else { return Int32.max }
    return day.number
  }
}
