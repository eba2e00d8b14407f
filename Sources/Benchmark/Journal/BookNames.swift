/// The names that the generated books are made of, in the shape that real books have.
///
/// Their lengths are chosen so that a transaction takes 171 bytes on average, which is what the
/// figures that the goals come from were measured with. Two spaces stand before an amount, as more
/// would leave no room for words.
enum BookNames {
  static let generalLedgerCodes = ["82019 LFS 001", "82020 LFF 001", "82020 LFF 002"]
  /// Where nothing else was asked for.
  static let activitiesPerCode = 50

  /// The municipalities of seven teams: three of the teams work in two, four in one.
  static let municipalities = [
    "Stadskanaal", "Borger-Odoorn", "Noordveen", "Zandhorst", "Meerdijk", "Turfoord",
    "Hunze", "Esdorp", "Wold", "Kanaal",
  ]

  /// Each agreement exists once per year of the books: twelve in all.
  static let agreements = ["Bod", "Wijk", "Zorg", "Groen"]

  /// Whom activities are for.
  static let targetGroup = "eigen huurders"
  /// How many of the first codes have to say whom they are for, in books that norms judge.
  static let codesForTenants = 1

  static let payees = [
    "Hovenier", "Schilder", "Drukker", "Bureau", "Zaalhuur", "Aannemer", "Bakker", "Trainer",
  ]

  static let descriptions = [
    "Termijn 1", "Termijn 2", "Termijn 3", "Snoeien", "Bankjes", "Cliënten", "Opruimen",
    "Flyers", "Bloembak", "Feest", "Verf", "Hekwerk",
  ]

  /// The kinds of money, each with the account that it is booked against.
  static let kinds = [
    (name: "oop", counterAccount: "Crediteuren"),
    (name: "personeel", counterAccount: "Loonkosten"),
  ]

  /// One transaction in this many is about staff.
  static let staffOneIn = 4

  static let years = 2020...2022
}

/// The days of the years of the books, in order.
enum BookDays {
  struct Day {
    let year: Int
    /// As `2020-03-12`.
    let text: String
  }

  static func all() -> [Day] {
    var days: [Day] = []
    for year in BookNames.years {
      for month in 1...12 {
        for day in 1...length(ofMonth: month, year: year) {
          days.append(Day(year: year, text: "\(year)-\(twoDigits(month))-\(twoDigits(day))"))
        }
      }
    }
    return days
  }

  /// The years of the books hold no century, so every fourth year is a leap year.
  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
