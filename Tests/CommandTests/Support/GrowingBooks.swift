import Foundation
import TestSupport

/// Workspaces of which one thing is many.
enum GrowingBooks: String {
  case activities, teams, spending, commodities, assertions, includes, links, lines, aliases

  func folder(_ count: Int) throws -> Folder {
    let folder = try Folder()
    let hasTeams = self == .teams || self == .spending
    let teams = hasTeams ? count : 2
    let activities = self == .activities ? count : 2
    try folder.write(Self.organisation(teams), to: "ledgers/organisatie.md")
    for team in 0..<(hasTeams ? count : 1) {
      try folder.write(Self.plan(team, activities), to: "ledgers/\(team)/plan.md")
    }
    if self == .teams || self == .activities {
      try folder.write(
        Folder.texts(below: Repository.root.path + "/rules"), below: "rules")
    }
    try folder.write(
      "decimal-mark ,\n\n" + (0..<count).map { entry($0) }.joined(), to: "ledgers/boek.journal")
    if self == .includes {
      for number in 0..<count {
        try folder.write(
          Self.lone("a:\(number)"), to: "ledgers/deel/\(number % 10)/\(number).journal")
      }
    }
    if self == .links {
      try folder.write("include deel/**/**/**/*.journal\n", to: "ledgers/boek.journal")
      try folder.write(Self.lone("a"), to: "ledgers/deel/een/een.journal")
      for number in 0..<count {
        for (link, target) in [("op", "."), ("een/op", "..")] {
          try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/ledgers/deel/\(link)\(number)", withDestinationPath: target)
        }
      }
    }
    return folder
  }

  /// A name without digits, so that no number of its own is made out in it.
  private static func name(_ number: Int) -> String {
    "W" + String(number + 10_000).utf8.map { String(UnicodeScalar($0 + 49)) }.joined()
  }

  private static func lone(_ account: String) -> String {
    "decimal-mark ,\n\n2020-01-02 x\n    \(account)  € 1,00\n    c\n\n"
  }

  private static func organisation(_ teams: Int) -> String {
    let names = (0..<teams).map { name($0) }
    return """
      | Gebiedsteam | Gemeente | Boeken compleet tot |
      | --- | --- | --- |
      \(names.map { "| Team \($0) | \($0) | 2020-12-31 |\n" }.joined())
      | Gemeente | Jaar | Woningen |
      | --- | --- | --- |
      \(names.map { "| \($0) | 2020 | 1000 |\n" }.joined())
      | Grootboeknummer | Thema | Verantwoordelijk | Onderdeel |
      | --- | --- | --- | --------- |
      | 82019 LFS 001 | Woonmaatschappelijk werk | gebiedsteams | a         |

      | Afspraak | Partijen | Gemeenten | Vanaf | Tot | Getekend | Afgesproken maximum |
      | --- | --- | --- | --- | --- | --- | --- |
      | Bod | corporatie, gemeente, bewonersorganisaties | \(names[0]) | 2020-01-01 | 2020-12-31 | 2019-12-01 | |

      """
  }

  private static func plan(_ team: Int, _ activities: Int) -> String {
    let rows = (0..<activities).map {
      "| Werk \(name($0)) | 100 | 2020 | \(name(team)) | Bod | zo is het afgesproken |\n"
    }
    return """
      | Plan | |
      | --- | --- |
      | Gebiedsteam | Team \(name(team)) |
      | Looptijd | 2020-2020 |
      | Status | vastgesteld |
      | Datum | 2019-12-01 |

      | Budget 2020 | Bedrag |
      | --- | --- |
      | Personele inzet | € 1000 |
      | Out of pocket | € \(activities * 100) |

      ## Woonmaatschappelijk werk

      | Thema | |
      | --- | --- |
      | Grootboeknummer | 82019 LFS 001 |
      | Out of pocket kosten 2020 | € \(activities * 100) |
      | Personele inzet 2020 | € 1000 |
      | Wettelijk | artikel 51 van het BTIV 2015 |

      | Omschrijving activiteit | Budget | Jaar | Gemeente | Afspraak | Motivering |
      | --- | --- | --- | --- | --- | --- |
      \(rows.joined())
      """
  }

  /// What the main journal says of one of the things.
  private func entry(_ number: Int) -> String {
    let name = Self.name(number)
    switch self {
    case .activities, .teams:
      let (place, work) = self == .teams ? (name, Self.name(0)) : (Self.name(0), name)
      let account = "82019 LFS 001:oop:Werk \(work)"
      return """
        2020-02-01 ! (V\(number)) Hovenier | Werk  ; gemeente: \(place)
            verplichting:\(account)  € 80,00
            verplichting:tegenrekening

        2020-03-01 * (F\(number)) Hovenier | Werk  ; gemeente: \(place), verplichting: V\(number)
            \(account)  € 80,00
            Crediteuren  € -80,00
            verplichting:\(account)  € -80,00
            verplichting:tegenrekening  € 80,00


        """
    case .spending:
      let line = "2020-03-01 x  ; gemeente: \(name)\n    82019 LFS 001:oop  € 1,00\n    c\n\n"
      return String(repeating: line, count: 400)
    case .commodities:
      return """
        commodity 1.000,00 \(name)
        P 2020-01-01 \(name) € 2,00
        2020-01-02 x
            a  1,00 \(name) = 1,00 \(name)
            c


        """
    case .assertions:
      return """
        2020-01-02 x
            a:\(name)  € 1,00 = € 1,00
            b:\(name)  1,00 \(name) == 1,00 \(name)
            a  € 0,00 =* € \(number + 1),00
            c


        """
    case .includes: return "include deel/\(number % 10)/\(number).journal\n"
    case .links: return ""
    case .lines: return Self.lone("a:\(number % 50)")
    case .aliases: return "alias oud:\(name) = nieuw:\(name)\n" + Self.lone("oud:\(name):deel")
    }
  }
}
