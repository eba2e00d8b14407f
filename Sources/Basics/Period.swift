/// A span of days in which figures are asked for: a year, a tertiaal, a month or a day.
package struct Period: Hashable, Sendable {
  package let first: Day
  package let last: Day
  package let text: String

  /// All days from one to another; from the beginning where no first is named.
  package init(from first: Day?, to last: Day) {
    self.first = first ?? Day(number: Int32.min)
    self.last = last
    text = (first?.text ?? "") + ".." + last.text
  }

  @inlinable package func contains(_ day: Day) -> Bool { first <= day && day <= last }

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
    text.utf8.count == digits ? Int(digits: text.utf8) : nil
  }
}
