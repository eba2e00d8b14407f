import Foundation
import Testing

/// Out of pocket of a team means the same in every report: what it was granted, and what is left.
@Suite struct OutOfPocketTests {
  private static let team = "Stadskanaal en Borger-Odoorn"

  /// 169.385,56 + 9.317 = 178.702,56 of 194.310, which is 91,97 %; 194.310 - 178.702,56 = 15.607,44.
  @Test func theShippedBooksAtTheEndOf2020() throws {
    let folder = try Folder.workspace()
    let page = try folder.page("tertiaal", "2020-T3")
    #expect(
      page.tables("samenvatting").first?.row("Out of pocket")
        == "Out of pocket | 194310 | 169385.56 | 9317 | \(share) | 15607.44 | 178702.56 | groen")
    // The themes got 208.310, so the row by which the team is judged stands below theirs.
    let rows = page.tables("uitvoering").first?.rows ?? []
    #expect(rows.contains("Verdeeld | 208310 | 64535.60 | 169385.56 | 9317 |  | "))
    #expect(
      rows.contains("Toegekend | 194310 | 64535.60 | 169385.56 | 9317 | \(share) | 15607.44"))
    let said = page.notices("samenvatting").filter { $0.contains("€ 14.000 te veel") }
    #expect(said.count == 1 && said[0].contains("€ 208.310") && said[0].contains("€ 194.310"))
    let inShort = page.lists("samenvatting").first ?? ""
    for figure in ["€ 178.702,56 van € 194.310", "€ 9.317", "Vrij is € 15.607,44"] {
      #expect(inShort.contains(figure), "\(inShort)")
    }
    let mtmp = try folder.page("mtmp", "2020-T3").tables("teams").first
    #expect(
      mtmp?.row(OutOfPocketTests.team)
        == "\(OutOfPocketTests.team) | 194310 | 169385.56 | 9317 | \(share) | 178702.56 | "
        + "-15607.44 | groen")
    let pots = try folder.run("balance", "--pots").output
    #expect(pots.contains("€ 14.000 te veel"))
  }

  /// 178.702,56 / 194.310 in its lowest terms.
  private let share = "248198/269875"

  /// The demonstration has participation in each team, which is nobody's out of pocket.
  @Test(arguments: [2021, 2022, 2023]) func mtmpAndTertiaalSayTheSame(year: Int) throws {
    let folder = try Folder()
    #expect(try folder.run("init", "--demo", "--seed", "1").status == 0)
    var compared = 0
    for third in 1...3 {
      let period = "\(year)-T\(third)"
      let run = try folder.run("report", "tertiaal", period, "--format", "json", "--output", "uit/")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let tables = try folder.page("mtmp", period).tables("teams")
      for name in try folder.names(in: "uit") where name.contains(period.lowercased()) {
        let bytes = try Data(contentsOf: URL(filePath: folder.path + "/uit/" + name))
        let page = try ReportPage(Program.Run(status: 0, outputBytes: bytes, errors: ""))
        for (table, kind) in zip(tables, ["Out of pocket", "Personele inzet"]) {
          let team = try #require(page.facts["Gebiedsteam"])
          let own = try cells(page.tables("samenvatting").first?.row(kind))
          let other = try cells(table.row(team))
          // Granted, realised, committed, and the share of the three; then what is expected.
          #expect(Array(own[0...3]) == Array(other[0...3]), "\(team) \(period) \(kind)")
          #expect(own[5] == other[4], "\(team) \(period) \(kind)")
          let free = try zip(own[0...2], [1, -1, -1]).reduce(Decimal(0)) { sum, part in
            sum + (try #require(Decimal(string: part.0))) * Decimal(part.1)
          }
          #expect(Decimal(string: own[4]) == free, "\(team) \(period) \(kind)")
          compared += 1
        }
        // What falls under another stands apart, and is in neither.
        let apart = try cells(page.tables("samenvatting").first?.row("Buiten het teambudget"))
        #expect(Decimal(string: apart[0]) != 0)
      }
    }
    #expect(compared == 3 * 7 * 2)
  }

  /// The cells of a row behind its name, numbers without zeros at their end.
  private func cells(_ row: String?) throws -> [String] {
    try #require(row).components(separatedBy: " | ").dropFirst().map { cell in
      Decimal(string: cell).flatMap { cell.contains("/") ? nil : "\($0)" } ?? cell
    }
  }
}
