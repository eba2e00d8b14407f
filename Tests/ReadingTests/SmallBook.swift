import Basics
import Diagnostics
import Ledger
import TestSupport

/// A book made from a seed, of which tests know the entries and can write them in several ways.
///
/// No two entries are on the same day. Each fifth seed has a mistake in it.
struct SmallBook {
  struct Line {
    var account: String
    var cents: Int
    /// What the account holds after this line, as the writer says.
    var balance: Int?
  }

  struct Entry {
    var day: Day
    var lines: [Line]
  }

  var entries: [Entry] = []

  private static let accounts = [
    "82020 LFF 001:oop:Wijkbeheer", "82020 LFF 002:oop", "82019 LFS 001:personeel", "43022",
    "Crediteuren", "Kas", "Kas:klein", "Bank", "verplichting:82020 LFF 001:oop",
  ]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var balances: [String: Int] = [:]
    var number = Int32(18_262)
    for _ in 0..<random.number(in: 10...40) {
      number += Int32(random.number(in: 1...9))
      var lines: [Line] = []
      for _ in 0..<random.number(in: 1...4) {
        lines.append(
          Line(
            account: random.pick(Self.accounts), cents: random.number(in: -500_000...500_000),
            balance: nil))
      }
      let rest = -lines.reduce(0) { $0 + $1.cents }
      lines.append(Line(account: random.pick(Self.accounts), cents: rest, balance: nil))
      for index in lines.indices {
        balances[lines[index].account, default: 0] += lines[index].cents
        if random.chance(20) { lines[index].balance = balances[lines[index].account] }
      }
      entries.append(Entry(day: Day(number: number), lines: lines))
    }
    if seed % 10 == 4 { entries[random.below(entries.count)].lines[0].cents += 1 }
    if seed % 10 == 9 { entries[random.below(entries.count)].lines[0].balance = 1 }
  }

  static let directives = "decimal-mark ,\ncommodity € 1.000,00\n\n"

  var text: String { Self.directives + Self.text(of: entries[...]) }

  static func text(of entries: ArraySlice<Entry>) -> String {
    entries.map { entry in
      "\(entry.day.text) boeking\n"
        + entry.lines.map { line in
          let balance = line.balance.map { " = \(amount($0))" } ?? ""
          return "    \(line.account)  \(amount(line.cents))\(balance)\n"
        }.joined() + "\n"
    }.joined()
  }

  private static func amount(_ cents: Int) -> String {
    Quantity(mantissa: Int128(cents), scale: 2).text(of: "€", in: .dutch)
  }
}
