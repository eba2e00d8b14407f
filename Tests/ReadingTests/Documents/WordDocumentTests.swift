import Diagnostics
import Foundation
import Ledger
import Reading
import Testing

/// A plan written in Word, brought over with `pandoc -t gfm`, is read to the same figures.
@Suite struct WordDocumentTests {
  private static let pandoc = [
    "/usr/bin/pandoc", "/usr/local/bin/pandoc", "/opt/homebrew/bin/pandoc",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Tables as Word users make them: labels without a header row, a first row of data in the place
  /// of a header, and an explanation in italics on a second line of the cell.
  private static let html = """
    <h1>Plan van aanpak West</h1>
    <table><tbody>
    <tr><td>Gebiedsteam</td><td>West</td></tr>
    <tr><td>Looptijd</td><td>2020-2022</td></tr>
    <tr><td>Status</td><td>concept</td></tr>
    </tbody></table>
    <h2>Budget</h2>
    <table><thead><tr><th>Gemeente Assen</th><th>€ 511.262</th></tr></thead><tbody>
    <tr><td>Personele inzet 2020</td><td>€ 453.043</td></tr>
    <tr><td>Out of pocket 2020</td><td>€ 194.310</td></tr>
    <tr><td>Totaal 2020</td><td>€ 647.353</td></tr>
    </tbody></table>
    <h2>Wonen &amp; werk</h2>
    <table><tbody>
    <tr><td>Grootboeknummer</td><td>82019 LFS 001</td></tr>
    <tr><td>Out of pocket kosten 2020</td><td>€ 53.511</td></tr>
    <tr><td>Personele inzet 2020</td><td>€ 256.413</td></tr>
    <tr><td>Doelstelling</td><td><p>Goed wonen.</p><p>Voor iedereen.</p></td></tr>
    </tbody></table>
    <p></p>
    <table><tbody>
    <tr><td><strong>Omschrijving activiteit</strong></td><td><strong>Budget</strong></td><td><strong>Jaar</strong></td></tr>
    <tr><td>Achter de voordeur:<br><em>snelle inzet bij zorgmijders</em></td><td>6.000</td><td>2020</td></tr>
    <tr><td><p>Woontraining</p><p><em>voor starters; kost meer dan 1.000</em></p></td><td>€ 2.000</td><td>2020</td></tr>
    <tr><td>Fietsenstalling</td><td>?</td><td>2020</td></tr>
    </tbody></table>
    """

  @Test(.enabled(if: pandoc != nil, "pandoc is not installed: no Word document is read"))
  func throughPandoc() throws {
    let pandoc = try #require(Self.pandoc)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.html.write(
      to: folder.appending(path: "plan.html"), atomically: true, encoding: .utf8)
    for arguments in [
      ["plan.html", "-o", "plan.docx"], ["plan.docx", "-t", "gfm", "-o", "plan.md"],
    ] {
      let process = Process()
      process.executableURL = URL(filePath: pandoc)
      process.arguments = arguments
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
    let text = try String(contentsOf: folder.appending(path: "plan.md"), encoding: .utf8)
    let reading = DocumentReading.read(text)
    #expect(reading.diagnostics.isEmpty, "\(reading.findings(text))\n\(text)")
    let plan = reading.plan
    #expect(plan.title?.value == "Plan van aanpak West")
    #expect(plan.team?.value == "West" && plan.years?.value == 2020...2022)
    #expect(plan.status?.value == .draft)
    let budget = try #require(plan.budgets.first)
    #expect(budget.municipalities.map { $0.figure.euros } == ["511262"])
    #expect(budget.staff?.euros == "453043" && budget.outOfPocket?.euros == "194310")
    #expect(budget.total?.euros == "647353")
    let theme = try #require(plan.themes.first)
    #expect(theme.name.value == "Wonen & werk" && theme.code?.value == "82019 LFS 001")
    #expect(theme.budgets.map { $0.outOfPocket?.euros } == ["53511"])
    #expect(theme.budgets.map { $0.staff?.euros } == ["256413"])
    #expect(
      theme.activities.map { $0.name.value } == [
        "Achter de voordeur", "Woontraining", "Fietsenstalling",
      ])
    #expect(
      theme.activities.map { $0.explanation?.value } == [
        "snelle inzet bij zorgmijders", "voor starters; kost meer dan 1.000", nil,
      ])
    #expect(theme.activities.map { $0.budget.euros } == ["6000", "2000", nil])
    #expect(theme.activities.map { $0.year?.value } == [2020, 2020, 2020])
  }
}
