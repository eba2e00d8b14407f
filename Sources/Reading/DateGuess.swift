import Basics
import Diagnostics
import Ledger

/// The days that somebody may mean who writes `14-02-2020`, `20200214` or `20-02-14`.
struct DateGuess {
  /// Each day that the text can be read as.
  private(set) var days: [Day] = []
  private var grade = Fix.Grade.unsafe

  /// The guess for a text; `yearBefore` is the year of the date above it.
  init(_ text: String, yearBefore: Int?) {
    let fields = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let numbers = fields.compactMap { $0.utf8.count <= 8 ? Int($0) : nil }
    guard numbers.count == fields.count else { return }
    if fields.count == 1, fields[0].utf8.count == 8 {
      readDigits(numbers[0])
    } else if fields.count == 3, fields[0].utf8.count <= 2, fields[1].utf8.count <= 2 {
      if fields[2].utf8.count == 4 {
        readYearLast(numbers)
      } else if fields[2].utf8.count == 2 {
        readShortYear(numbers, yearBefore)
      }
    }
  }

  /// Eight digits begin with the year, unless they can be read with the year at the end too.
  private mutating func readDigits(_ number: Int) {
    let (head, middle, tail) = (number / 10_000, number / 100 % 100, number % 100)
    guard let day = Day(year: head, month: middle, day: tail) else { return }
    let other = Day(year: number % 10_000, month: head % 100, day: head / 100)
    days = [day]
    grade = other == nil && DocumentValue.years ~= head ? .safe : .unsafe
  }

  /// In Dutch the day comes first; from 13 on it can be nothing but a day.
  private mutating func readYearLast(_ numbers: [Int]) {
    let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = Day(year: numbers[2], month: numbers[0], day: numbers[1])
    days = [dayFirst ?? monthFirst].compactMap { $0 }
    grade = dayFirst != nil && (monthFirst == nil || monthFirst == dayFirst) ? .safe : .unsafe
  }

  /// A year of two digits may stand at either end; the date above tells which, if anything does.
  private mutating func readShortYear(_ numbers: [Int], _ yearBefore: Int?) {
    let yearFirst = Day(year: 2000 + numbers[0], month: numbers[1], day: numbers[2])
    let yearLast = Day(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
    days = [yearFirst, yearLast].compactMap { $0 }
    if days.count == 2, days[0] == days[1] { days.removeLast() }
    let near = days.filter { $0.components.year == yearBefore }
    if near.count == 1 { days = near }
  }

  /// The day that was meant, if there is just one.
  var only: Day? { days.count == 1 ? days[0] : nil }

  /// The day in the place of what stands there; of several, each to choose from.
  func fixes(at place: Place) -> [Fix?] {
    days.map { DateGuess.fix($0, days.count == 1 ? grade : .displayOnly, at: place) }
  }

  static func fix(_ day: Day, _ grade: Fix.Grade, at place: Place) -> Fix? {
    Fix(Fix.writing(day.text), grade, [Fix.Edit(place, day.text)])
  }
}

extension Span<UInt8> {
  /// The year of the nearest line above that begins with a whole date.
  func yearOfDate(before start: Int) -> Int? {
    // Entries are short, and further up nothing is said about this one.
    let most = 200
    var end = start
    for _ in 0..<most {
      while end > 0, self[end - 1] != ASCII.lineFeed { end -= 1 }
      guard end > 0 else { return nil }
      end -= 1
      var line = end
      while line > 0, self[line - 1] != ASCII.lineFeed { line -= 1 }
      let separators = [ASCII.minus, ASCII.slash, ASCII.point]
      if end - line >= 8, separators.contains(self[line + 4]), let year = digits(line, 4) {
        return year
      }
    }
    return nil
  }
}
