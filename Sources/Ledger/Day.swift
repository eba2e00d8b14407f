/// A day of the civil calendar, as the number of days since 1970-01-01.
///
/// It knows no time zone and no clock: a book says on which day something was, and that is all.
package struct Day: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let number: Int32

  package init(number: Int32) { self.number = number }

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

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var components: (year: Int, month: Int, day: Int) {
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
    return Day.padded(year, to: 4) + "-" + Day.padded(month, to: 2) + "-" + Day.padded(day, to: 2)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// A span of days in which figures are asked for: a year, a tertiaal, a month or a day.
package struct Period: Equatable, Sendable {
  package let first: Day
  package let last: Day
  package let text: String

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The period that `2020`, `2020-T1`, `2020-03` or `2020-03-12` names.
  ///
  /// A tertiaal is a third of a year: T1 January to April, T2 May to August, T3 September to
  /// December.
  package init?(_ typed: String) {
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
    guard let year = parts.first.flatMap({ Period.number($0, digits: 4) }), parts.count <= 3 else {
      return nil
    }
    var months = 1...12
    if parts.count > 1 {
      if let third = ["T1", "T2", "T3"].firstIndex(of: parts[1].uppercased()), parts.count == 2 {
        months = (third * 4 + 1)...(third * 4 + 4)
      } else if let month = Period.number(parts[1], digits: 2), 1...12 ~= month {
        months = month...month
      } else {
        return nil
      }
    }
    var days = 1...Day.days(inMonth: months.upperBound, of: year)
    if parts.count == 3 {
      guard let day = Period.number(parts[2], digits: 2), days ~= day else { return nil }
      days = day...day
    }
    guard let first = Day(year: year, month: months.lowerBound, day: days.lowerBound),
      let last = Day(year: year, month: months.upperBound, day: days.upperBound)
    else { return nil }
    self.first = first
    self.last = last
    text = typed.uppercased()
  }

  private static func number(_ text: String, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }
}
