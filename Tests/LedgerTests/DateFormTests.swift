import Basics
import Ledger
import Testing

/// A day is read in the declared form, and in no other.
@Suite struct DateFormTests {
  @Test(arguments: [
    ("dd-mm-jjjj", "31-12-2020"), ("dd/mm/jjjj", "31/12/2020"), ("jjjj-mm-dd", "2020-12-31"),
    ("jjjjmmdd", "20201231"), ("d-m-jjjj", "31-12-2020"), ("mm/dd/yyyy", "12/31/2020"),
    ("DD.MM.JJJJ", "31.12.2020"),
  ])
  func dayIsRead(form: String, text: String) {
    #expect(DateForm(form)?.read(text) == Day(year: 2020, month: 12, day: 31).map { .day($0) })
  }

  @Test(arguments: [
    ("dd-mm-jjjj", "1-3-2020"), ("dd-mm-jjjj", "31/12/2020"), ("dd-mm-jjjj", "31-12-20"),
    ("dd-mm-jjjj", "31-12-2020 00:00"), ("jjjjmmdd", "2020-12-31"), ("d-m-jjjj", "031-1-2020"),
    ("jjjjmmdd", ""), ("dd-mm-jjjj", "aa-bb-cccc"),
  ])
  func otherFormIsSaid(form: String, text: String) {
    #expect(DateForm(form)?.read(text) == .otherForm)
  }

  @Test(arguments: [
    ("dd-mm-jjjj", "31-02-2020"), ("dd-mm-jjjj", "12-31-2020"), ("jjjjmmdd", "20200230"),
    ("d-m-jjjj", "0-1-2020"), ("dd-mm-jjjj", "29-02-2021"),
  ])
  func impossibleDayIsSaid(form: String, text: String) {
    #expect(DateForm(form)?.read(text) == .impossible)
  }

  @Test func shortNumbersAreRead() {
    #expect(
      DateForm("d-m-jjjj")?.read("1-3-2020") == Day(year: 2020, month: 3, day: 1).map { .day($0) })
  }

  @Test(arguments: [
    "", "dd-mm", "dd-mm-jj", "dmjjjj", "djjjjmm", "dd-mm-jjjj-dd", "ddd-mm-jjjj", "datum",
    "dd--mm-jjjj",
  ])
  func noFormIsRefused(text: String) {
    #expect(DateForm(text) == nil)
  }
}
