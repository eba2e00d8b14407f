import Basics
import Diagnostics
import Ledger

/// Days as people write them in a rulebook.
enum DayText {
  /// `2015-07-01`, and nothing else.
  static func plain(_ text: String) -> Day? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2
    else { return nil }
    return day(parts[0], parts[1], parts[2])
  }

  /// `2015-07-01`, `01-07-2015` or `1 juli 2015`.
  static func day(_ text: String) -> Day? {
    if let day = plain(text) { return day }
    let parts = text.split { $0 == "-" || $0 == " " }
    guard parts.count == 3 else { return nil }
    if let month = Language.dutch.months.firstIndex(of: parts[1].lowercased()) {
      return day(parts[2], Substring(String(month + 1)), parts[0])
    }
    return parts[0].utf8.count == 4
      ? day(parts[0], parts[1], parts[2]) : day(parts[2], parts[1], parts[0])
  }

  private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    guard year.utf8.count == 4, let year = number(year), let month = number(month),
      let day = number(day)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.count <= 4 ? Int(digits: text.utf8) : nil
  }
}
