import Basics
import Glibc
import Ledger

/// The clock, which nothing looks at unless somebody asks for it by name.
enum Clock {
  /// The day that it is here.
  static var today: Day? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    let (year, month, day) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
    return Day(year: Int(year) + 1900, month: Int(month) + 1, day: Int(day))
  }
}
