import Basics
import Diagnostics
import Ledger
import Reading
import TestSupport

@testable import Reports

/// Books of a few teams, made from a seed, and whose each of their bookings is.
///
/// What a booking means is worked out here by the words of the documentation, and not by the code
/// under test.
struct RandomBooks {
  /// A label that is not there is nil; one that is left empty is empty.
  struct Labels: Equatable {
    var team: String?
    var municipality: String?

    fileprivate var text: String {
      let parts = [
        team.map { "team: " + $0 }, municipality.map { "gemeente: " + $0 },
      ].compactMap { $0 }
      return parts.isEmpty ? "" : "  ; " + parts.joined(separator: ", ")
    }
  }

  struct Entry {
    let number: Int
    let layer: AccountPath.Layer
    let code: String
    let kind: AccountPath.Kind
    let activity: String?
    let day: Day
    /// In cents; of hours what they are worth.
    let cents: Int
    let hours: Int?
    /// What is taken off a commitment again, and when.
    let released: (day: Day, cents: Int)?
    let header: Labels
    let own: Labels

    var account: String {
      let layer = layer == .realisation ? "" : layer.rawValue + ":"
      return layer + code + ":" + kind.rawValue + (activity.map { ":" + $0 } ?? "")
    }
  }

  struct Team {
    let name: String
    let municipalities: [String]
    /// By year, the municipalities to which the plan gives the one activity of each code.
    let shares: [Int: [String: [String]]]
  }

  static let years = [2023, 2024]
  static let codes = ["82019 LFS 001", "82020 LFF 002"]
  static let participation = "43022"
  static let themes = [
    "82019 LFS 001": "Wijkwerk", "82020 LFF 002": "Schoon", "43022": "Participatie",
  ]
  static let activity = "Taak"

  let teams: [Team]
  var entries: [Entry]
  /// Whether each booking says its municipality once, so that hledger knows as much.
  let isPlain: Bool

  // MARK: Making them

  init(seed: UInt64, isPlain: Bool) {
    var random = SeededRandom(seed: seed)
    self.isPlain = isPlain
    let names = random.shuffled(["Noord", "Zuid", "Oost", "West"])
    let shared = random.chance(40)
    teams = names.prefix(random.number(in: 1...4)).enumerated().map { number, name in
      var own = (1...random.number(in: 1...3)).map { name + "dorp \($0)" }
      if shared, number < 2 { own.append("Grens") }
      var shares: [Int: [String: [String]]] = [:]
      for year in RandomBooks.years {
        for code in RandomBooks.codes {
          shares[year, default: [:]][code] = Array(
            random.shuffled(own).prefix(random.number(in: 0...2)))
        }
      }
      return Team(name: name, municipalities: own, shares: shares)
    }
    entries = []
    for number in 1...random.number(in: 5...40) {
      entries.append(RandomBooks.entry(number, teams, isPlain, &random))
    }
  }

  private static func entry(
    _ number: Int, _ teams: [Team], _ isPlain: Bool, _ random: inout SeededRandom
  ) -> Entry {
    let layer = random.pick([
      AccountPath.Layer.realisation, .realisation, .realisation, .commitment, .forecast,
    ])
    let code = random.pick(codes + codes + [participation])
    let kind: AccountPath.Kind =
      code == participation || random.chance(70) ? .outOfPocket : .staff
    let team = random.pick(teams)
    let place = random.pick(team.municipalities)
    func labels(_ percent: Int) -> Labels {
      var labels = Labels()
      if random.chance(percent) { labels.municipality = random.chance(15) ? "" : place }
      if random.chance(percent) { labels.team = random.chance(15) ? "" : team.name }
      return labels
    }
    var (header, own) = (labels(60), labels(30))
    if isPlain {
      (header, own) = (Labels(), Labels())
      if random.chance(50) { header.municipality = place } else { own.municipality = place }
      if random.chance(30) { header.team = team.name }
      if random.chance(20), own.municipality == nil { own.municipality = "" }
    } else if random.chance(10) {
      // Another team's, so that the two contradict each other.
      own.municipality = random.pick(random.pick(teams).municipalities)
    }
    let month = random.number(in: 1...12)
    let day = day(random.pick(years), month, random.number(in: 1...28))
    let hours = kind == .staff && random.chance(70) ? random.number(in: 1...40) : nil
    let cents = hours.map { $0 * 6_250 } ?? random.number(in: -20_000...90_000)
    let isPromise = layer == .commitment
    let amount = isPromise ? abs(cents) + 1 : cents
    let release = isPromise && random.chance(50)
    return Entry(
      number: number, layer: layer, code: code, kind: kind,
      activity: kind == .outOfPocket && code != participation && random.chance(60) && !isPlain
        ? activity : nil,
      day: day, cents: amount, hours: isPromise ? nil : hours,
      released: release
        ? (self.day(day.components.year, random.number(in: month...12), 28), amount / 2) : nil,
      header: header, own: own)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let found = Day(year: year, month: month, day: day) else {
      preconditionFailure("There are no months of fewer than 28 days.")
    }
    return found
  }

  // MARK: Whose a booking is

  func team(of entry: Entry) -> String? {
    let said = [entry.own.team, entry.header.team].compactMap { $0 }.first { !$0.isEmpty }
    if let said { return said }
    if let place = labelled(entry) {
      let there = teams.filter { $0.municipalities.contains(place) }
      if there.count == 1 { return there[0].name }
    }
    return teams.count == 1 ? teams[0].name : nil
  }

  private func labelled(_ entry: Entry) -> String? {
    [entry.own.municipality, entry.header.municipality].compactMap { $0 }.first { !$0.isEmpty }
  }

  func municipality(of entry: Entry) -> String? {
    if let place = labelled(entry) { return place }
    guard entry.activity != nil, let name = team(of: entry),
      let team = teams.first(where: { $0.name == name }),
      let places = team.shares[entry.day.components.year]?[entry.code], places.count == 1
    else { return nil }
    return places[0]
  }

  // MARK: Their texts

  var organisation: String {
    var lines = [
      "# Organisatie", "", "| Gebiedsteam | Gemeente | Boeken compleet tot |", "| - | - | - |",
    ]
    for team in teams {
      for place in team.municipalities { lines.append("| \(team.name) | \(place) | 2024-12-31 |") }
    }
    lines += ["", "| Grootboeknummer | Thema | Verantwoordelijk | Soort |", "| - | - | - | - |"]
    for code in RandomBooks.codes {
      lines.append("| \(code) | \(RandomBooks.themes[code] ?? "") | gebiedsteams | |")
    }
    lines.append("| 43022 | Participatie | stuurteam | oop |")
    return lines.joined(separator: "\n") + "\n"
  }

  func plan(of team: Team, _ year: Int) -> String {
    var lines = [
      "# Plan \(team.name) \(year)", "", "| Plan | |", "| - | - |",
      "| Gebiedsteam | \(team.name) |", "| Looptijd | \(year)-\(year) |",
      "| Status | vastgesteld |",
      "", "| Budget \(year) | Bedrag |", "| - | -: |", "| Personele inzet | € 10.000 |",
      "| Out of pocket | € 8.000 |", "| Totaal | € 18.000 |", "",
    ]
    for code in RandomBooks.codes {
      let places = team.shares[year]?[code] ?? []
      let cell =
        places.count == 2
        ? "\(places[0]) 50%, \(places[1]) 50%" : places.joined()
      lines += [
        "## \(RandomBooks.themes[code] ?? "")", "", "| Thema | |", "| - | - |",
        "| Grootboeknummer | \(code) |", "| Out of pocket kosten \(year) | € 4.000 |",
        "| Personele inzet \(year) | € 5.000 |", "",
        "| Omschrijving activiteit | Budget | Jaar | Gemeente |", "| - | -: | - | - |",
        "| \(RandomBooks.activity) | 4.000 | \(year) | \(cell) |", "",
      ]
    }
    lines += [
      "## Participatie", "", "| Thema | |", "| - | - |", "| Grootboeknummer | 43022 |",
      "| Budget \(year) | € 500 |",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  var journal: String {
    var text = "decimal-mark ,\n"
    for entry in entries {
      let counter =
        entry.layer == .realisation ? "Crediteuren" : entry.layer.rawValue + ":tegenrekening"
      let amount = entry.hours.map { "\($0),00 uur @ € 62,50" } ?? euros(entry.cents)
      text += "\n\(entry.day.text) * (F\(entry.number)) Iets\(entry.header.text)\n"
      text += "    \(entry.account)  \(amount)\(entry.own.text)\n    \(counter)\n"
      guard let released = entry.released else { continue }
      let header = entry.header.text.isEmpty ? "  ; " : entry.header.text + ", "
      text +=
        "\n\(released.day.text) * (R\(entry.number)) Vrij\(header)verplichting: F\(entry.number)\n"
      text += "    \(entry.account)  \(euros(-released.cents))\(entry.own.text)\n    \(counter)\n"
    }
    return text
  }

  private func euros(_ cents: Int) -> String {
    let whole = abs(cents)
    let small = whole % 100
    return "€ \(cents < 0 ? "-" : "")\(whole / 100),\(small < 10 ? "0" : "")\(small)"
  }

  // MARK: Reading them

  var input: ReportInput {
    let reading = BookReading.read(text: journal)
    // An empty label is told, and so is one that contradicts its header; the books are sound.
    precondition(
      !reading.diagnostics.contains { $0.severity == .error },
      "Random books are sound: \(reading.findings)")
    var texts = [("ledgers/organisatie.md", organisation)]
    for team in teams {
      for year in RandomBooks.years {
        texts.append(("ledgers/\(team.name)-\(year).md", plan(of: team, year)))
      }
    }
    return .of(reading.book, texts.map { Source(path: $0.0, bytes: Array($0.1.utf8)) })
  }
}
