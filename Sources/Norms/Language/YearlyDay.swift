import Basics
import Diagnostics

/// A day that comes back every year, such as 1 July.
package struct YearlyDay: Sendable {
  package let month: Int
  package let day: Int

  /// Nil for a month by no such name, and for a day that no year has.
  init?(_ day: Ratio, ofMonth name: String) {
    guard day.denominator == 1, let day = Int(exactly: day.numerator),
      let month = Language.dutch.months.firstIndex(of: name).map({ $0 + 1 }),
      // Of a leap year, so that 29 February is a day.
      (1...Day.days(inMonth: month, of: 2000)).contains(day)
    else { return nil }
    self.month = month
    self.day = day
  }

  private init(_ day: Day) {
    month = day.components.month
    self.day = day.components.day
  }

  /// The day before and the day after.
  package var neighbours: [YearlyDay] {
    guard let own = Day(year: 2000, month: month, day: day) else { return [] }
    return [own.number - 1, own.number + 1].map { YearlyDay(Day(number: $0)) }
  }

  /// `1 juli`, as norms write it.
  package var text: String { "\(day) \(Language.dutch.months[month - 1])" }

  /// The day in a year that lies within bounds; the last of the month where it is shorter.
  func days(in years: Bounds) -> DayBounds {
    DayBounds(first: day(in: years.least), last: day(in: years.most))
  }

  private func day(in year: Ratio?) -> Day? {
    guard let year, year.denominator == 1, let number = Int(exactly: year.numerator),
      (1...9999).contains(number)
    else { return nil }
    return Day(year: number, month: month, day: min(day, Day.days(inMonth: month, of: number)))
  }
}
