import Foundation
import TestSupport
import Testing

/// Whose a posting is, wherever a label can be empty, doubled, inherited or contradicted: every
/// command gives the same sums.
///
/// The books are in `Books/labels`. Each booking is a power of two, so that a sum tells which of them
/// are in it:
///
///     1     own municipality empty, header Aaldorp       Noord  Aaldorp
///     2     own Beekstad, header empty                   Noord  Beekstad
///     4     own Beekstad, header Aaldorp                 Noord  Beekstad
///     8     twice in one comment, first empty            Zuid   Ceedorp
///     16    only in the plan: Woontraining is Aaldorp's  Noord  Aaldorp
///     32    the team by its municipality                 Zuid   Ceedorp
///     64    a municipality of two teams                  -      Grensdorp
///     128   the same, with a team                        Zuid   Grensdorp
///     256   own team empty, header Zuid                  Zuid   -
///     512   own Zuid, header Noord                       Zuid   -
///     1024  Noord, in a municipality of Zuid             Noord  Ceedorp
///     2048  nothing                                      -      -
///     4096  an activity of two municipalities            Noord  -
@Suite struct LabelPlacesTests {
  private static let teams = [("Noord", 1 + 2 + 4 + 16 + 1024 + 4096), ("Zuid", 936)]
  private static let municipalities = [
    ("Aaldorp", 1 + 16), ("Beekstad", 2 + 4), ("Ceedorp", 8 + 32 + 1024), ("Grensdorp", 64 + 128),
  ]
  private static let ofNobody = 64 + 2048

  private struct Line: Decodable {
    struct Amount: Decodable { let quantity: String }

    let amounts: [Amount]
  }

  private func number(_ text: String) -> Int? {
    Decimal(string: text).map { NSDecimalNumber(decimal: $0).intValue }
  }

  /// What `balance` adds up on liveability accounts.
  private func balance(_ folder: Folder, _ options: String...) throws -> Int {
    let run = try folder.run(["balance", "--format", "json", "82019"] + options)
    return try Balances.read(run).values.reduce(0) { $0 + (number($1["€"] ?? "0") ?? -1) }
  }

  private func register(_ folder: Folder, _ options: String...) throws -> Int {
    let run = try folder.run(["register", "--format", "json", "82019"] + options)
    return try JSONDecoder().decode([Line].self, from: run.outputBytes).reduce(0) { sum, line in
      line.amounts.reduce(sum) { $0 + (number($1.quantity) ?? -1) }
    }
  }

  @Test(arguments: teams) func aTeamHasOneSum(team: String, sum: Int) throws {
    let folder = try Folder.book("labels")
    #expect(try balance(folder, "--team", team) == sum)
    #expect(try register(folder, "--team", team) == sum)
    // What is nobody's may be this team's, so that no report says that this is all.
    let page = try folder.page("tertiaal", "2024-T1", "--team", team)
    let row = page.tables("uitvoering").first?.row("Woonmaatschappelijk werk")
    #expect(row == "Woonmaatschappelijk werk | 10000 | \(sum) + ? | \(sum) + ? | 0 | ? | ?")
    #expect(page.closing["Aansluiting"]?.hasPrefix("alle totalen zijn tot op de cent") == true)
    let mtmp = try folder.page("mtmp", "2024-T1")
    #expect(
      mtmp.tables("themas").first?.row(team) == "\(team) | 10000 | \(sum) + ? | 0 | ?")
  }

  @Test(arguments: municipalities)
  func aMunicipalityHasOneSum(name: String, sum: Int) throws {
    let folder = try Folder.book("labels")
    #expect(try balance(folder, "--gemeente", name) == sum)
    #expect(try register(folder, "--gemeente", name) == sum)
    let page = try folder.page("gemeente", "2024-T1", "--gemeente", name)
    #expect(
      page.tables("themas").first?.rows.first
        == "Woonmaatschappelijk werk | \(sum) | \(sum) | 0 | \(sum) | 0")
    #expect(
      page.closing["Aansluiting"]
        == "alle totalen zijn tot op de cent gelijk aan wijkboek balance --gemeente")
  }

  @Test func theWholeIsTheSumOfTheTeamsAndOfNobody() throws {
    let folder = try Folder.book("labels")
    let whole = LabelPlacesTests.ofNobody + LabelPlacesTests.teams.reduce(0) { $0 + $1.1 }
    #expect(whole == 8191)
    #expect(try balance(folder) == whole)
    #expect(try register(folder) == whole)
    let pots = try folder.pots()
    func spent(_ pot: String, _ team: String?) -> Int? {
      let found = pots.first { $0.pot == pot && $0.team == team }
      return found?.spent.flatMap { number($0) }
    }
    // What is nobody's may be a team's, so that a machine is told no number, and a person a part.
    let text = try folder.run("balance", "--pots").output
    for (team, sum) in LabelPlacesTests.teams {
      #expect(spent("82019 LFS 001:oop", team) == nil)
      let euros = sum == 936 ? "936" : "5.143"
      #expect(text.split(separator: " € \(euros),00 + ? ").count == 3, "\(text)")
    }
    #expect(spent("82019 LFS 001:oop", nil) == LabelPlacesTests.ofNobody)
    #expect(spent("corporatie", nil) == whole)
  }

  /// By hand: the least is what is the subject's, the most what may be besides.
  @Test func normsHaveTheSameSums() throws {
    let found = try Findings.of(Folder.book("labels"))
    func bounds(_ code: String) -> [String] {
      (found.verdicts ?? []).filter { $0.code == code }
        .flatMap { $0.values.map { "\($0.least ?? "?") \($0.most ?? "?")" } }.sorted()
    }
    // Both may have the 64 and the 2.048 of nobody besides.
    #expect(bounds("SOM-01") == ["5143 7255", "936 3048"])
    #expect(
      bounds("SOM-02") == [
        // Ceedorp: 256, 512 and 2.048 of Zuid or of nobody, without a municipality.
        "1064 3880",
        // Aaldorp, Beekstad: 2.048, and 4.096 of Noord. Grensdorp: all five that name none.
        "17 6161", "192 7104", "6 6150",
      ])
    // The plan gives the activity to the agreement, to the target group and to the source.
    #expect(bounds("SOM-03") == ["16 16"])
    #expect(
      found.figures("SOM-04", "pass") == [["eigen huurders (van de activiteit Woontraining)"]])
    #expect(found.count("SOM-04") == 1)
  }

  /// What is wrong with a label is said at its line.
  @Test func whatIsWrongIsSaidThere() throws {
    let found = try Findings.of(Folder.book("labels"))
    let lines = found.findings.filter { $0.code.hasPrefix("LBL") || $0.code.hasPrefix("ORG") }
      .map { "\($0.code) \($0.path.split(separator: "/").last ?? ""):\($0.line)" }
    #expect(
      lines == [
        "LBL-03 een.journal:4", "LBL-03 een.journal:7", "LBL-03 een.journal:11",
        "LBL-03 een.journal:28", "LBL-05 een.journal:31", "LBL-06 een.journal:35",
        "LBL-08 meer.journal:4", "LBL-08 meer.journal:12", "ORG-09 organisatie.md:9",
      ])
  }

  /// hledger finds the same lines where a posting has one value, its own or that of its header.
  @Test(
    .enabled(if: HledgerBalance.isInstalled, "hledger is not installed: nothing is compared"),
    arguments: [
      ("Aaldorp", 1, 1 + 4), ("Beekstad", 2, 2 + 4), ("Ceedorp", 8 + 32 + 1024, 1064),
      ("Grensdorp", 64 + 128, 192),
    ])
  func hledgerHasTheSumsOfLabels(name: String, one: Int, both: Int) throws {
    let folder = try Folder.book("labels")
    func hledger(_ journals: String...) throws -> Int {
      let files = journals.flatMap { ["-f", folder.path + "/ledgers/2024/" + $0] }
      let text = try #require(
        HledgerBalance.output(
          of: ["balance", "-N", "--flat", "-O", "csv", "82019"] + files
            + ["tag:gemeente=^\(name)$"]))
      let amounts = text.split(separator: "\n").dropFirst().compactMap { line in
        line.split(separator: "€ ").last.map { $0.filter { $0.isNumber } }
      }
      return amounts.reduce(0) { $0 + (Int($1) ?? 0) / 100 }
    }
    #expect(try hledger("een.journal") == one)
    #expect(
      try balance(folder, "-f", "ledgers/2024/een.journal", "--gemeente", name) == one)
    // Of two values hledger finds both lines, and of what the plan says it knows nothing.
    #expect(try hledger("een.journal", "meer.journal") == both)
  }
}
