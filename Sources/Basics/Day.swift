/// A day of the civil calendar, as the number of days since 1970-01-01.
///
/// It knows no time zone and no clock: a book says on which day something was, and that is all.
package struct Day: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let number: Int32

  @inlinable package init(number: Int32) { self.number = number }

  /// The day of a date, or nil if no calendar has it.
  ///
  /// Years run from 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...Day.days(inMonth: month, of: year) ~= day else {
      return nil
    }
    // Years start in March here, so that the leap day is the last day of a year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The last day of a year.
  package init?(endOf year: Int?) {
    guard let year else { return nil }
    self.init(year: year, month: 12, day: 31)
  }

  @inlinable package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  @inlinable package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  @inlinable package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inlinable package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1
    )
  }

  /// The day as it is written everywhere in Wijkboek: `2020-03-12`.
  package var text: String {
    let (year, month, day) = components
    return String(year).zeroPadded(to: 4) + "-" + String(month).zeroPadded(to: 2) + "-"
      + String(day).zeroPadded(to: 2)
  }
}

/// The year of a day, remembered for the days near it: the postings of a year stand together.
package struct YearMemo: Sendable {
  @usableFromInline var first = Int32.max
  @usableFromInline var last = Int32.min
  @usableFromInline var year = 0

  package init() {}

  @inlinable package mutating func year(of day: Day) -> Int {
    if first <= day.number, day.number <= last { return year }
    return lookUp(day)
  }

  @usableFromInline mutating func lookUp(_ day: Day) -> Int {
    year = day.components.year
    first = Day(year: year, month: 1, day: 1)?.number ?? day.number
    last = Day(endOf: year)?.number ?? day.number
    return year
  }
}
