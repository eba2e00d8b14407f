import Ledger

/// The values of one label, as numbers, for each set of labels of a book.
///
/// Worked out once per set, so that a posting needs two look-ups and no text.
struct LabelColumn {
  /// Each distinct value, in the order in which sets have them.
  private(set) var values: [String] = []
  private var numbers: [Int32] = []

  init(_ name: String, in book: Book) {
    var known: [String: Int32] = [:]
    numbers.reserveCapacity(book.names.labelSets.count)
    for labels in book.names.labelSets {
      guard let label = labels.first(where: { $0.name == name }) else {
        numbers.append(-1)
        continue
      }
      let number = known[label.value] ?? Int32(values.count)
      if Int(number) == values.count {
        known[label.value] = number
        values.append(label.value)
      }
      numbers.append(number)
    }
  }

  /// The number of the value for a posting: its own, else that of its transaction; -1 for none.
  @inline(__always) func number(_ posting: Posting, _ transaction: Transaction) -> Int {
    let own = numbers[Int(posting.labels)]
    return Int(own >= 0 ? own : numbers[Int(transaction.labels)])
  }
}

/// Whose each posting is, by the same rule as that of `Pots`: its label, else its municipality where
/// that has one team, else the only team that the books know.
struct PostingTeams {
  /// The teams of the organisation, and then those that only a plan names.
  let names: [String]
  private let teams: LabelColumn
  private let municipalities: LabelColumn
  /// The number of the team that a label's value names, -1 for a name that nobody knows.
  private let ofLabel: [Int]
  private let ofMunicipality: [Int]
  private let otherwise: Int

  init(_ book: Book, _ plans: [Plan], _ organisation: Organisation) {
    var names: [String] = []
    var numbers: [String: Int] = [:]
    for name in organisation.teamNames + plans.compactMap({ $0.team?.value })
    where numbers[name] == nil {
      numbers[name] = names.count
      names.append(name)
    }
    self.names = names
    teams = LabelColumn("team", in: book)
    municipalities = LabelColumn("gemeente", in: book)
    ofLabel = teams.values.map { numbers[$0] ?? -1 }
    let known = Set(organisation.municipalityNames)
    ofMunicipality = municipalities.values.map { name in
      // Most of many distinct names are unknown ones, and those need no search.
      known.contains(name) ? organisation.team(in: name).flatMap { numbers[$0] } ?? -1 : -1
    }
    otherwise = names.count == 1 ? 0 : -1
  }

  /// The number of the posting's team, -1 where that cannot be told.
  @inline(__always) func number(_ posting: Posting, _ transaction: Transaction) -> Int {
    let label = teams.number(posting, transaction)
    if label >= 0 { return ofLabel[label] }
    let municipality = municipalities.number(posting, transaction)
    if municipality >= 0, ofMunicipality[municipality] >= 0 { return ofMunicipality[municipality] }
    return otherwise
  }
}

/// The year of a day, remembered for the days near it: the postings of a year stand together.
struct YearMemo {
  private var first = Int32.max
  private var last = Int32.min
  private var year = 0

  mutating func year(of day: Day) -> Int {
    if first <= day.number, day.number <= last { return year }
    year = day.components.year
    first = Day(year: year, month: 1, day: 1)?.number ?? day.number
    last = Day(year: year, month: 12, day: 31)?.number ?? day.number
    return year
  }
}
