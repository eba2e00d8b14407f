/// Writes books of any size whose sums it knows.
///
/// A transaction is put together from pieces that were made into bytes once:
///
///     2020-03-12 * (F2020-0000031) Hovenier | Termijn 1  ; gemeente: Wold, afspraak: Bod-2020
///     +-----------------++-----+ +--------------------++------------------------------------+
///     day                number   words                 labels
///         82020 LFF 001:oop:Activiteit 007  € 1.250,00
///     +------------------------------------++------+
///     liveability account                    amount
///         Crediteuren  € -1.250,00
///     +---------------++-+
///     counter-account  the amount again
struct JournalGenerator {
  static let sizes = 1_000...10_000_000

  private static let head = Array("decimal-mark ,\ncommodity € 1.000,00\n\n".utf8)
  private static let seed: UInt64 = 2020
  private static let targetGroup = Array(", doelgroep: \(BookNames.targetGroup)".utf8)
  private static let codeEnd = Array(") ".utf8)
  private static let lineEnd: UInt8 = 10
  private static let minus = UInt8(ascii: "-")

  /// An account, the line of a posting up to its amount, and the running sum in cents.
  private struct Account {
    let name: String
    let line: [UInt8]
    var cents: Int64 = 0

    init(_ name: String) {
      self.name = name
      line = Array("    \(name)  € ".utf8)
    }
  }

  /// The accounts that money of one kind is booked on.
  private struct Kind {
    var activities: [Account]
    var counter: Account
  }

  private let days = BookDays.all()
  private let dayStarts: [[UInt8]]
  private let words: [[UInt8]]
  /// By year, counted from the first year of the books.
  private let labels: [[[UInt8]]]
  private let activitiesPerCode: Int
  private let namesTargetGroup: Bool
  private var kinds: [Kind]
  private var random = SeededRandom(seed: seed)

  private init(activitiesPerCode: Int, namesTargetGroup: Bool) {
    self.activitiesPerCode = activitiesPerCode
    self.namesTargetGroup = namesTargetGroup
    dayStarts = days.map { Array("\($0.text) * (F\($0.year)-".utf8) }
    words = BookNames.payees.flatMap { payee in
      BookNames.descriptions.map { Array("\(payee) | \($0)".utf8) }
    }
    labels = BookNames.years.map { year in
      BookNames.municipalities.flatMap { municipality in
        BookNames.agreements.map { agreement in
          Array("  ; gemeente: \(municipality), afspraak: \(agreement)-\(year)".utf8)
        }
      }
    }
    kinds = BookNames.kinds.map { kind in
      let activities = BookNames.generalLedgerCodes.flatMap { code in
        (1...activitiesPerCode).map { number in
          Account("\(code):\(kind.name):Activiteit \(padded(number, to: 3))")
        }
      }
      return Kind(activities: activities, counter: Account(kind.counterAccount))
    }
  }

  /// Writes a journal of `transactions` transactions, spread evenly over the days of the books.
  ///
  /// Where norms are to judge them, what is for tenants says so, as norms ask.
  static func generate(
    _ transactions: Int, to path: String, activitiesPerCode: Int = BookNames.activitiesPerCode,
    namesTargetGroup: Bool = false
  ) throws(Failure) -> ExpectedBooks {
    precondition(sizes.contains(transactions), "options are checked before anything is generated")
    var generator = JournalGenerator(
      activitiesPerCode: activitiesPerCode, namesTargetGroup: namesTargetGroup)
    var file = try BlockFile(creating: path)
    file.append(head)
    var number = 0
    var year = 0
    for index in 0..<transactions {
      let day = index * generator.days.count / transactions
      if generator.days[day].year != year {
        year = generator.days[day].year
        number = 0
      }
      number += 1
      generator.appendTransaction(number, day: day, to: &file)
      try file.flushIfFull()
    }
    return ExpectedBooks(
      transactions: transactions, size: try file.finish(), sums: generator.sums())
  }

  private mutating func appendTransaction(_ number: Int, day: Int, to file: inout BlockFile) {
    file.append(dayStarts[day])
    appendDigits(number, count: 7, to: &file)
    file.append(Self.codeEnd)
    file.append(words[random.below(words.count)])
    let labelsOfYear = labels[days[day].year - BookNames.years.lowerBound]
    file.append(labelsOfYear[random.below(labelsOfYear.count)])

    let kind = random.below(BookNames.staffOneIn) == 0 ? 1 : 0
    let activity = random.below(kinds[kind].activities.count)
    let isForTenants = activity / activitiesPerCode < BookNames.codesForTenants
    if namesTargetGroup, isForTenants { file.append(Self.targetGroup) }
    file.append(Self.lineEnd)
    let cents = drawAmount()
    kinds[kind].activities[activity].cents += Int64(cents)
    kinds[kind].counter.cents -= Int64(cents)

    file.append(kinds[kind].activities[activity].line)
    appendAmount(cents, to: &file)
    file.append(Self.lineEnd)
    file.append(kinds[kind].counter.line)
    file.append(Self.minus)
    appendAmount(cents, to: &file)
    file.append(Self.lineEnd)
    file.append(Self.lineEnd)
  }

  /// Draws an amount in cents: most are small, as in real books, and some have a digit group.
  private mutating func drawAmount() -> Int {
    switch random.below(8) {
    case 0...2: 500 + random.below(9_500)
    case 3...5: 10_000 + random.below(90_000)
    default: 100_000 + random.below(900_000)
    }
  }

  /// Appends an amount such as `1.250,00`, knowing that no drawn amount reaches a million.
  private func appendAmount(_ cents: Int, to file: inout BlockFile) {
    let euros = cents / 100
    if euros >= 1000 {
      appendDigits(euros / 1000, count: 1, to: &file)
      file.append(UInt8(ascii: "."))
      appendDigits(euros % 1000, count: 3, to: &file)
    } else {
      appendDigits(euros, count: euros >= 100 ? 3 : euros >= 10 ? 2 : 1, to: &file)
    }
    file.append(UInt8(ascii: ","))
    appendDigits(cents % 100, count: 2, to: &file)
  }

  /// Appends the last `count` digits of `number`.
  private func appendDigits(_ number: Int, count: Int, to file: inout BlockFile) {
    var divisor = 1
    for _ in 1..<count { divisor *= 10 }
    while divisor > 0 {
      file.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  private func sums() -> [AccountSum] {
    kinds.flatMap { $0.activities + [$0.counter] }
      .filter { $0.cents != 0 }
      .map { AccountSum(account: $0.name, cents: $0.cents) }
      .sortedByAccount()
  }
}
