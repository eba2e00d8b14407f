import Basics
import Diagnostics
import Ledger

extension JournalReader {
  /// The day that the date at `start` names and where it ends; nil if it is no date, which is said.
  @inline(__always) mutating func readDate(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, year: Int?
  ) -> (day: Day, next: Int)? {
    if start + 10 <= end, bytes[start + 4] == ASCII.minus, bytes[start + 7] == ASCII.minus,
      let years = bytes.digits(start, 4), let month = bytes.digits(start + 5, 2),
      let day = bytes.digits(start + 8, 2),
      start + 10 == end || !ASCII.isDigit(bytes[start + 10]),
      let found = knownDay(years, month, day)
    {
      return (found, start + 10)
    }
    return readAnyDate(bytes, start, end, year: year)
  }

  /// A day of the month that the last date lay in costs no calendar.
  @inline(__always) private mutating func knownDay(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    let key = year * 16 + month
    if key != lastMonth.key {
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      lastMonth = (key, first.number, Day.days(inMonth: month, of: year))
    }
    guard 1...lastMonth.days ~= day else { return nil }
    return Day(number: lastMonth.firstDay + Int32(day - 1))
  }

  /// A date in any of the forms that hledger knows: `2020-3-12`, `2020/03/12`, `2020.3.12`, and
  /// without a year where one is given.
  private mutating func readAnyDate(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, year: Int?
  ) -> (day: Day, next: Int)? {
    var fields: [(value: Int, digits: Int)] = []
    var separators: [UInt8] = []
    var position = start
    while position < end, fields.count < 3 {
      let first = position
      var value = 0
      while position < end, ASCII.isDigit(bytes[position]) {
        value = min(value * 10 + Int(bytes[position] - ASCII.zero), 1_000_000)
        position += 1
      }
      guard position > first else { break }
      fields.append((value, position - first))
      let isFull = fields[0].digits >= 4
      guard fields.count < (isFull ? 3 : 2), position < end else { break }
      let separator = bytes[position]
      guard separator == ASCII.minus || separator == ASCII.slash || separator == ASCII.point else {
        break
      }
      separators.append(separator)
      position += 1
    }
    let isFull = (fields.first?.digits ?? 0) >= 4
    guard fields.count == (isFull ? 3 : 2), separators.count == fields.count - 1 else {
      reportMalformedDate(bytes, start, position, end)
      return nil
    }
    if separators.count == 2, separators[0] != separators[1] {
      reportMixedSeparators(bytes, start, position, end, fields.map { $0.value })
      return nil
    }
    guard let year = isFull ? fields[0].value : year else {
      reportMissingYear(bytes, start, position, end)
      return nil
    }
    let (month, day) = (fields[fields.count - 2].value, fields[fields.count - 1].value)
    guard let found = Day(year: year, month: month, day: day) else {
      reportImpossible(bytes, start, position, end, (year, month, day))
      return nil
    }
    return (found, position)
  }
}

extension Span<UInt8> {
  /// The number in exactly `count` digits from `start` on.
  @inline(__always) func digits(_ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      let digit = self[index] &- ASCII.zero
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
