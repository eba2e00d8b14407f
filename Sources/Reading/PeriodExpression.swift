import Basics
import Diagnostics
import Ledger

/// The period of a periodic rule: `monthly from 2020-01 to 2021`.
///
/// Read here are the forms that hledger and Wijkboek understand alike without a clock: an interval,
/// and perhaps dates that bound it. Other forms are refused by name, since a rule that hledger would
/// not accept must not pass, and one that depends on today has no place in a book.
enum PeriodExpression {
  private enum Interval {
    case days, weeks, months, quarters, years
  }

  static func isUnderstood(_ text: String) -> Bool {
    var words = text.lowercased().split(separator: " ").map { String($0) }[...]
    let interval = interval(&words)
    var start: Day?
    while let word = words.popFirst() {
      switch word {
      case "from", "since":
        guard start == nil, let date = words.popFirst().flatMap({ day($0) }) else { return false }
        start = date
      case "to", "until":
        guard words.count == 1, let date = words.popFirst(), day(date) != nil else { return false }
      case "in":
        guard start == nil, let date = words.popFirst().flatMap({ day($0) }) else { return false }
        start = date
      default:
        guard interval == nil, start == nil, let date = day(word) else { return false }
        start = date
      }
    }
    guard interval != nil || start != nil else { return false }
    return begins(interval, on: start)
  }

  /// Takes the interval from the front of the words.
  private static func interval(_ words: inout ArraySlice<String>) -> Interval? {
    let simple: [(String, Interval)] = [
      ("daily", .days), ("weekly", .weeks), ("biweekly", .weeks), ("fortnightly", .weeks),
      ("monthly", .months), ("bimonthly", .months), ("quarterly", .quarters), ("yearly", .years),
    ]
    if let found = simple.first(where: { $0.0 == words.first }) {
      words.removeFirst()
      return found.1
    }
    guard words.first == "every", words.count >= 2 else { return nil }
    let units: [(String, Interval)] = [
      ("day", .days), ("week", .weeks), ("month", .months), ("quarter", .quarters),
      ("year", .years),
    ]
    let rest = words.dropFirst()
    if let found = units.first(where: { $0.0 == rest.first }) {
      words = rest.dropFirst()
      return found.1
    }
    guard let number = rest.first.flatMap({ Int($0) }), number > 0 else { return nil }
    guard let found = units.first(where: { $0.0 + "s" == rest.dropFirst().first }) else {
      return nil
    }
    words = rest.dropFirst(2)
    return found.1
  }

  /// A date, or the first day of a month or year, with any of the three separators.
  private static func day(_ text: String) -> Day? {
    let marks = Set(text.filter { "-/.".contains($0) })
    guard marks.count <= 1 else { return nil }
    let fields = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard let year = fields.first, year.count == 4, fields.count <= 3 else { return nil }
    var numbers: [Int] = []
    for field in fields {
      guard let number = Int(field), number > 0, field.allSatisfy({ $0.isNumber }) else {
        return nil
      }
      numbers.append(number)
    }
    return Day(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
      day: numbers.count > 2 ? numbers[2] : 1)
  }

  /// hledger wants a rule to begin where its interval begins.
  private static func begins(_ interval: Interval?, on start: Day?) -> Bool {
    guard let interval, let start else { return true }
    let (_, month, day) = start.components
    switch interval {
    case .days: return true
    // 1970-01-01 was a Thursday, so Mondays are three days before a multiple of seven.
    case .weeks: return (Int(start.number) + 3) % 7 == 0
    case .months: return day == 1
    case .quarters: return day == 1 && month % 3 == 1
    case .years: return day == 1 && month == 1
    }
  }
}
