import Foundation
import TestSupport
import Testing

/// One cell that cannot be read stops what rests on it, and nothing else.
@Suite struct BadCellTests {
  private static let formats =
    Thorough.isAsked ? ["json", "html", "markdown", "xlsx"] : ["json"]
  /// The team whose plan is damaged, of the seven of the demonstration.
  private static let own = "luchtkasteel"

  /// All pages of some reports, by name.
  private func pages(_ folder: Folder) throws -> [String: Data] {
    var pages: [String: Data] = [:]
    for format in BadCellTests.formats {
      for report in ["tertiaal 2022-T2", "gemeente 2022", "overleg"] {
        let words = report.split(separator: " ").map { String($0) }
        let run = try folder.run(
          ["report"] + words + ["--format", format, "--output", "uit/", "--overwrite"])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      }
    }
    for name in try folder.names(in: "uit") {
      pages[name] = try Data(contentsOf: URL(filePath: folder.path + "/uit/" + name))
    }
    return pages
  }

  @Test func theOtherTeamsDoNotNotice() throws {
    let folder = try Folder()
    #expect(try folder.run("init", "--demo", "--seed", "1").status == 0)
    let plan = "ledgers/2022/\(BadCellTests.own)/plan.md"
    let before = try pages(folder)
    // A word for an amount, a total that is wrong, and a number with a letter in it.
    try folder.change(
      plan,
      [
        (
          "Achter de voordeur                    | € 9.600",
          "Achter de voordeur                    | nihil  "
        ),
        ("Totaal                | € 500.160", "Totaal                | € 500.161"),
        ("Out of pocket kosten 2022 | € 43.230", "Out of pocket kosten 2022 | € 43.2x0"),
      ])
    let after = try pages(folder)
    #expect(Set(before.keys) == Set(after.keys))
    let changed = before.keys.filter { before[$0] != after[$0] }
    #expect(changed.allSatisfy { $0.contains(BadCellTests.own) }, "\(changed)")
    let others = before.keys.filter { !$0.contains(BadCellTests.own) }
    #expect(others.count == 33 * BadCellTests.formats.count)
    // Its own report prints, says what it could not read, and knows nothing of what rests on it.
    let page = try folder.page("tertiaal", "2022-T2", "--team", "Luchtkasteel")
    let notice = page.notices("samenvatting").first { $0.contains("niet te lezen") }
    #expect(notice?.hasPrefix("2 cellen zijn niet te lezen en tellen als ?") == true)
    #expect(notice?.contains(plan + ":54") == true && notice?.contains(plan + ":67") == true)
    let rows = page.tables("uitvoering").first?.rows ?? []
    let name = "Aanleg en onderhoud kleinschalige infrastructuur"
    #expect(rows.contains("\(name) | ? | 12450.90 | 24127.40 | 4316.20 | ? | ?"))
    #expect(rows.contains { $0.hasPrefix("Woonmaatschappelijk werk | 41740 | ") })
    let charts = page.charts("samenvatting")
    #expect(!charts.contains { $0.contains("Geen thema gaat over") })
    // The pots print too, with the same sentence below them.
    let pots = try folder.run("balance", "--pots", "--period", "2022", "--team", "Luchtkasteel")
    #expect(pots.status == 0 && pots.output.contains("Luchtkasteel: 2 cellen zijn niet te lezen"))
    let machine = try folder.run("balance", "--pots", "--period", "2022", "--format", "json")
    #expect(machine.status == 0 && machine.errors.contains("2 cellen zijn niet te lezen"))
    #expect(!machine.output.contains("niet te lezen"))
    let budget = try folder.run("balance", "--layer", "begroting", "--period", "2022")
    #expect(budget.status == 0 && budget.errors.contains("2 cellen zijn niet te lezen"))
    // An error of 2022 is none of the plan of 2021.
    let earlier = try folder.page("tertiaal", "2021-T2", "--team", "Luchtkasteel")
    #expect(!earlier.notices("samenvatting").contains { $0.contains("niet te lezen") })
  }

  @Test(arguments: [
    ["report", "tertiaal"], ["report", "mtmp"], ["report", "overleg"], ["balance", "--pots"],
  ])
  func aJournalThatDoesNotBalanceStopsAll(command: [String]) throws {
    let folder = try Folder.book("rekenboek")
    try folder.change(
      "ledgers/2024/boek.journal",
      [("    Loonkosten\n\n2024-08-20", "    Loonkosten  € -1,00\n\n2024-08-20")])
    try folder.write("oud", to: "uit/tertiaal-2024-t2-noord.txt")
    let isReport = command[0] == "report"
    let run = try folder.run(command + (isReport ? ["--output", "uit/", "--overwrite"] : []))
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("fout[BAL-01]"))
    #expect(!isReport || run.errors.contains("geen rapport gemaakt"))
    #expect(try folder.names(in: "uit") == ["tertiaal-2024-t2-noord.txt"])
    #expect(try folder.text(of: "uit/tertiaal-2024-t2-noord.txt") == "oud")
  }

  /// A name with a byte that is no text is printed, and said.
  @Test func aByteThatIsNoTextIsCounted() throws {
    let folder = try Folder.book("rekenboek")
    let path = "ledgers/2024/zuid.md"
    var bytes = Array(try folder.text(of: path).utf8)
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "V")))
    bytes[place] = 0xFF
    try Data(bytes).write(to: URL(filePath: folder.path + "/" + path))
    for (team, count) in [("Zuid", 1), ("Noord", 0)] {
      let notices = try folder.page("tertiaal", "2024-T2", "--team", team).notices("samenvatting")
      let found = notices.filter { $0.hasPrefix("1 fout in een document") && $0.contains(path) }
      #expect(found.count == count, "\(team)")
    }
  }

  /// Two plans for one team and year do not add up: which of them holds is not known.
  @Test func contradictingPlansAreUnknown() throws {
    let folder = try Folder.book("rekenboek")
    try folder.change(
      "ledgers/2024/zuid.md", [("€ 8.000", "€ 9.000")], to: "ledgers/2024/zuid-nieuw.md")
    let page = try folder.page("mtmp", "2024-T2")
    let rows = page.tables("themas").first?.rows ?? []
    #expect(rows.contains("Zuid | ? | 1640.00 | 0.00 | ?"))
    #expect(rows.contains("Noord | 6500 | 1700.50 | 799.50 | 5/13"))
    #expect(page.notices("verschillen").contains { $0.hasPrefix("1 fout in een document") })
  }
}
