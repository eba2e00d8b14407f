import Foundation
import Testing

/// The law as dated text: what commands show of it, and who reads it.
@Suite struct LawTextTests {
  /// A workspace with a rulebook of its own and no texts of laws.
  private func folder() throws -> Folder {
    let folder = try Folder.workspace()
    try FileManager.default.removeItem(atPath: folder.path + "/rules/wetteksten")
    return folder
  }

  /// What a page of a norm shows of the law, on one line.
  private func law(_ folder: Folder, _ arguments: String...) throws -> String {
    let run = try folder.run(arguments)
    #expect(run.status == 0, "\(run.errors)")
    let start = try #require(run.output.range(of: "\nwettekst\n"), "\(run.output)")
    let rest = run.output[start.upperBound...]
    let end = rest.range(of: "\n  voor elk")?.lowerBound ?? rest.endIndex
    return rest[..<end].split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  @Test func normShowsTheWordsThatItCites() throws {
    let shown = try law(folder(), "explain", "WW-08")
    let opening = "Het bijdragen aan de leefbaarheid houdt uitsluitend in:"
    #expect(
      shown.hasPrefix("BTIV 2015 artikel 51 (BWBR0036702, tekst 2015-07-01) 1. \(opening) a. woon"))
    #expect(shown.contains("BTIV 2015 artikel 51 (BWBR0036702, tekst 2022-01-01) \(opening) a. "))
    #expect(!shown.contains("kleinschalige infrastructuur"))
    #expect(try law(folder(), "norms", "show", "WW-08") == shown)
  }

  /// On a day: the words that held then, whether they are known or only the last that were read.
  @Test func normShowsTheWordsOfADay() throws {
    let folder = try folder()
    let known = try law(folder, "explain", "WW-08", "--as-of", "2020-12-31")
    #expect(
      known.hasPrefix("BTIV 2015 artikel 51 (BWBR0036702, tekst 2017-07-12), zo luidde het op 2020")
    )
    // Article 48 said another thing in 2017 than in 2022, and nobody read what it was between.
    let last = try law(folder, "explain", "WW-15", "--as-of", "2020-12-31")
    #expect(last.contains("tekst 2017-07-12), niet gelezen op 2020-12-31 1. De toegelaten"))
    #expect(!last.contains("gericht op ontmoeting"))
    let later = try law(folder, "explain", "WW-08", "--as-of", "2022-01-01")
    #expect(later.contains("tekst 2022-01-01), zo luidde het op 2022-01-01 Het bijdragen"))
    #expect(!later.contains("2015-07-01"))
    let wrong = try folder.run("explain", "WW-08", "--as-of", "gisteren")
    #expect(wrong.status == 2)
  }

  /// A workspace may have texts of its own, for what its own norms rest on.
  @Test func ownTextsComeBesideThoseThatAreShipped() throws {
    let folder = try folder()
    let own = """
      # Verordening

      | Wettekst |             |
      | -------- | ----------- |
      | Nummer   | BWBR0099999 |
      | Namen    | Verordening |

      ## Artikel 1

      ### Tekst 2020-01-01

      Bron: BWBR0099999, artikel 1, tekst 2020-01-01

      > 1. Er is een wijkbudget.

      """
    try folder.write(own, to: "rules/wetteksten/verordening.md")
    let eigen = try String(
      contentsOf: Repository.root.appending(path: "rules/handleiding/normen-schrijven.md"),
      encoding: .utf8)
    let chapter = try #require(
      eigen.split(separator: "````markdown\n").dropFirst().first?.split(separator: "````").first)
    let norm = try #require(
      eigen.split(separator: "````markdown\n").dropFirst(2).first?.split(separator: "````").first)
    let text = { (basis: String) in
      String(chapter + norm).replacing("Werkafspraak van de gebiedsteams  ", with: basis)
    }
    try folder.write(
      text("Verordening art. 1 lid 1 (BWBR0099999, tekst 2020-01-01)"), to: "rules/eigen.md")
    #expect(
      try law(folder, "norms", "show", "EIG-01")
        == "Verordening artikel 1 (BWBR0099999, tekst 2020-01-01) 1. Er is een wijkbudget.")
    #expect(try law(folder, "norms", "show", "WW-21").contains("gericht op ontmoeting"))
    try folder.write(
      text("Verordening art. 1 lid 2 (BWBR0099999, tekst 2020-01-01)"), to: "rules/eigen.md")
    let refused = try folder.run("norms", "show", "EIG-01")
    #expect(refused.status == 1 && refused.errors.contains("[NRM-26]"))
    // A check trusts the rulebook, and neither judges by these pages nor misses them.
    let check = try folder.run("check", "--concise")
    #expect(!check.output.contains("NRM-26") && !check.output.contains("wetteksten"))
    #expect(try Findings.of(folder).count("EIG-01") > 0)
    try folder.write(own.replacing("Bron: ", with: "Van: "), to: "rules/wetteksten/verordening.md")
    let broken = try folder.run("norms", "test", "EIG-01")
    #expect(broken.status == 1 && broken.output.contains("[NRM-28]"))
  }

  /// What a plan quotes is compared with the texts of the program where a workspace has none.
  @Test func quotationsAreComparedWithoutTextsOfItsOwn() throws {
    let folder = try folder()
    #expect(try Findings.of(folder).of("PLN-32").map { $0.line } == [148])
    let plan = "ledgers/2020/stadskanaal-borger-odoorn/plan.md"
    // Without the rulebook, and of a plan alone.
    try FileManager.default.removeItem(atPath: folder.path + "/rules")
    #expect(try Findings.of(folder, plan).of("PLN-33").map { $0.line } == [82, 103, 124])
    // A summary is no quotation.
    try folder.write(
      try folder.text(of: plan).replacing(#/(\| Wettelijk +\| )"(.*)"/#) { "\($0.1)\($0.2)" },
      to: plan)
    let codes = try Findings.of(folder, plan).findings.map { $0.code }
    #expect(!codes.isEmpty && !codes.contains { ["PLN-32", "PLN-33", "PLN-34"].contains($0) })
  }

  @Test func newWorkspaceGetsNone() throws {
    let folder = try Folder()
    let run = try folder.run(["init", "."] + InitTests.options + ["--jaar", "2026"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try !folder.names(in: "rules").contains("wetteksten"))
    #expect(try law(folder, "explain", "PAR-02").contains("binnen twee maanden na afloop"))
  }
}
