import Basics
import Diagnostics
import Ledger

extension DocumentValue {
  /// `2020-03-12`, `12-03-2020` or `12 maart 2020`: a document is Dutch, so the day comes first
  /// where the year comes last.
  static func day(_ text: String) -> CellValue<Day> {
    if isOpen(text) { return .open }
    let parts = text.split { $0 == "-" || $0 == " " || $0 == "/" || $0 == "." }
      .map { String($0) }
    guard parts.count == 3 else { return .unreadable(suggestion: nil) }
    let numbers = parts.map { number($0) }
    if let month = monthNumber(parts[1]), let day = numbers[0], let year = numbers[2] {
      let found = Day(year: year, month: month.number, day: day)
      if let found, month.isExact { return .value(found) }
      return .unreadable(suggestion: found?.text)
    }
    guard let first = numbers[0], let month = numbers[1], let last = numbers[2] else {
      return .unreadable(suggestion: nil)
    }
    let isYearFirst = parts[0].utf8.count == 4
    guard isYearFirst || parts[2].utf8.count == 4 else { return .unreadable(suggestion: nil) }
    let found =
      isYearFirst
      ? Day(year: first, month: month, day: last) : Day(year: last, month: month, day: first)
    let hasDashes = text.utf8.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.minus }
    if let found, hasDashes { return .value(found) }
    return .unreadable(suggestion: found?.text)
  }

  private static func number(_ text: String) -> Int? {
    text.isEmpty || text.utf8.count > 4 ? nil : Int(digits: text.utf8)
  }

  private static func monthNumber(_ text: String) -> (number: Int, isExact: Bool)? {
    let months = Language.dutch.months
    let word = text.lowercased()
    if let index = months.firstIndex(of: word) { return (index + 1, true) }
    let short = word.utf8.count >= 3 ? months.firstIndex { $0.hasPrefix(word) } : nil
    if let short { return (short + 1, false) }
    guard let near = NearWord.nearest(to: word, among: months),
      let index = months.firstIndex(of: near)
    else { return nil }
    return (index + 1, false)
  }
}
