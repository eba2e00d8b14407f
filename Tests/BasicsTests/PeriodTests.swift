import Basics
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2020", "2020-01-01", "2020-12-31"),
    ("2020-T1", "2020-01-01", "2020-04-30"),
    ("2020-T2", "2020-05-01", "2020-08-31"),
    ("2020-T3", "2020-09-01", "2020-12-31"),
    ("2020-t1", "2020-01-01", "2020-04-30"),
    ("2020-01", "2020-01-01", "2020-01-31"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2021-02", "2021-02-01", "2021-02-28"),
    ("2020-12", "2020-12-01", "2020-12-31"),
    ("2020-02-29", "2020-02-29", "2020-02-29"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("9999-12-31", "9999-12-31", "9999-12-31"),
  ])
  func names(typed: String, first: String, last: String) throws {
    let period = try #require(Period(typed))
    #expect(period.first.text == first)
    #expect(period.last.text == last)
    #expect(period.text == typed.uppercased())
  }

  @Test(arguments: [
    "", "-", "20", "020", "20200", "2020-", "2020-T", "2020-T0", "2020-T4", "2020-T1-01", "T1",
    "2020T1", "2020-T1 ", " 2020", "2020-00", "2020-13", "2020-1", "2020-001", "2020-02-30",
    "2021-02-29", "2020-01-00", "2020-01-32", "2020-01-1", "2020-01-01-01", "2020/01", "0000",
    "abcd", "+020", "-2020", "２０２０", "2020-𝟎𝟏", "2020-Q1", "2020--01",
  ])
  func nonsense(typed: String) {
    #expect(Period(typed) == nil)
  }

  /// The tertiaals of a year are the year, and so are its months; none shares a day with another.
  @Test(arguments: [2019, 2020])
  func theParts(year: Int) throws {
    let whole = try #require(Period("\(year)"))
    let thirds = try (1...3).map { try #require(Period("\(year)-T\($0)")) }
    let months = try (1...12).map { try #require(Period("\(year)-\($0 < 10 ? "0" : "")\($0)")) }
    for number in (whole.first.number - 1)...(whole.last.number + 1) {
      let day = Day(number: number)
      let count = whole.contains(day) ? 1 : 0
      #expect(thirds.count { $0.contains(day) } == count)
      #expect(months.count { $0.contains(day) } == count)
    }
  }
}
