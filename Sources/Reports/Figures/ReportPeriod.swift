package import Basics
import Diagnostics
import Ledger

/// The months of a year that a report is about; figures are of these months, and from January on.
package struct ReportPeriod: Hashable, Sendable {
  package let year: Int
  package let firstMonth: Int
  package let lastMonth: Int
  /// `2020-T2`, as people type it.
  package let text: String

  /// A year, a tertiaal or a month; nil for a day, which has no report.
  package init?(_ typed: String) {
    guard let period = Period(typed) else { return nil }
    let (first, last) = (period.first.components, period.last.components)
    guard first.day == 1, last.day == Day.days(inMonth: last.month, of: last.year),
      typed.utf8.count < 10
    else { return nil }
    year = first.year
    firstMonth = first.month
    lastMonth = last.month
    text = period.text
  }

  /// The tertiaal that a day is in.
  package init(tertiaalOf day: Day) {
    let (year, month, _) = day.components
    self.init(year: year, tertiaal: (month - 1) / 4 + 1)
  }

  /// The year that a day is in.
  package init(yearOf day: Day) {
    year = day.components.year
    (firstMonth, lastMonth) = (1, 12)
    text = String(year)
  }

  package init(year: Int, tertiaal: Int) {
    self.year = year
    firstMonth = tertiaal * 4 - 3
    lastMonth = tertiaal * 4
    text = String(year) + "-T" + String(tertiaal)
  }

  package var isTertiaal: Bool { lastMonth - firstMonth == 3 }
  package var isYear: Bool { lastMonth - firstMonth == 11 }

  /// `T2`, or the period as it is.
  var short: String { isTertiaal ? "T\(lastMonth / 4)" : text }

  /// The months of the period.
  var months: ClosedRange<Int> { firstMonth...lastMonth }

  /// The months of the year up to the end of the period.
  var monthsSoFar: ClosedRange<Int> { 1...lastMonth }

  var firstDay: Day { day(firstMonth, 1) }
  var firstDayOfYear: Day { day(1, 1) }

  package var lastDay: Day { day(lastMonth, Day.days(inMonth: lastMonth, of: year)) }

  private func day(_ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("A period lies within the calendar.")
    }
    return day
  }

  /// `mei t/m augustus 2020`.
  func words(in language: Language) -> String {
    let names = language.months
    let (first, last) = (names[firstMonth - 1], names[lastMonth - 1])
    if firstMonth == lastMonth { return first + " \(year)" }
    return first + (language == .dutch ? " t/m " : " to ") + last + " \(year)"
  }

  /// The name of the last month.
  func endWord(in language: Language) -> String { language.months[lastMonth - 1] }
}
