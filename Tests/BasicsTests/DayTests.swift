import Basics
import Testing

@Suite struct DayTests {
  @Test(
    arguments: [
      (1970, 1, 1, 0, "1970-01-01"),
      (1970, 1, 2, 1, "1970-01-02"),
      (1969, 12, 31, -1, "1969-12-31"),
      (2000, 2, 29, 11_016, "2000-02-29"),
      (2000, 3, 1, 11_017, "2000-03-01"),
      (2020, 3, 12, 18_333, "2020-03-12"),
      (2038, 1, 19, 24_855, "2038-01-19"),
      (1900, 1, 1, -25_567, "1900-01-01"),
      (1582, 10, 15, -141_427, "1582-10-15"),
      (1, 1, 1, -719_162, "0001-01-01"),
      (9999, 12, 31, 2_932_896, "9999-12-31"),
    ] as [(Int, Int, Int, Int32, String)])
  func knownDates(year: Int, month: Int, day: Int, number: Int32, text: String) throws {
    let found = try #require(Day(year: year, month: month, day: day))
    #expect(found.number == number)
    #expect(found.text == text)
    #expect(Day(number: number) == found)
    #expect(found.components == (year, month, day))
  }

  @Test(arguments: [
    (2021, 2, 29), (1900, 2, 29), (2000, 2, 30), (2020, 4, 31), (2020, 13, 1), (2020, 0, 1),
    (2020, 1, 0), (2020, 1, 32), (2020, -1, 1), (2020, 1, -1), (0, 1, 1), (10_000, 1, 1),
    (-1, 1, 1), (Int.max, 1, 1), (Int.min, 1, 1),
  ])
  func datesThatNoCalendarHas(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  /// Each day of eight centuries has the number behind that of the day before it.
  @Test func everyDayOfEightCenturies() throws {
    var number = try #require(Day(year: 1600, month: 1, day: 1)).number
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...Day.days(inMonth: month, of: year) {
          let found = Day(year: year, month: month, day: day)
          let isRight =
            found?.number == number && found.map { $0.components == (year, month, day) } == true
          if !isRight { Issue.record("\(year)-\(month)-\(day)") }
          number += 1
        }
        #expect(Day(year: year, month: month, day: Day.days(inMonth: month, of: year) + 1) == nil)
      }
    }
    #expect(Day(number: number).text == "2401-01-01")
  }

  @Test(arguments: [
    (1600, true), (1700, false), (1900, false), (2000, true), (2020, true), (2021, false),
    (2023, false), (2024, true), (2100, false), (2400, true),
  ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(Day.isLeap(year) == isLeap)
    #expect(Day.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
    #expect((1...12).reduce(0) { $0 + Day.days(inMonth: $1, of: year) } == (isLeap ? 366 : 365))
  }

  @Test func earlierDaysComeFirst() throws {
    let days = try [(2020, 12, 31), (2021, 1, 1), (2021, 1, 2)].map {
      try #require(Day(year: $0.0, month: $0.1, day: $0.2))
    }
    #expect(days == days.reversed().sorted())
    #expect(days[0] < days[1] && !(days[1] < days[1]))
  }
}
