import Foundation
import Testing

/// What README and the manual show is what the program says, and what they have users write is what
/// it reads.
@Suite struct PagesTests {
  private static let hasScript = Program.isInstalled("script")

  /// The block of a kind by its place among those of that kind.
  private static func block(
    _ file: String, _ heading: String, _ kind: String = "", _ number: Int = 0
  ) throws -> String {
    let blocks = try ManualPage.blocks(ofFile: file, below: heading).filter { $0.kind == kind }
    return try #require(blocks.indices.contains(number) ? blocks[number] : nil).text
  }

  private static func page(_ name: String) -> String { "Sources/Manual/Files/\(name).md" }

  // MARK: What the program says

  @Test(.enabled(if: hasScript, "script is not installed: no terminal is tried"))
  func readmeShowsWhatIsSeen() throws {
    let heading = "## Zo ziet het eruit"
    let folder = try FabelveenBooks.folder()
    #expect(
      try FabelveenBooks.plan.hasSuffix(Self.block("README.md", heading, "markdown")))
    #expect(
      try FabelveenBooks.journal.hasSuffix(Self.block("README.md", heading, "journal")))
    let run = try TerminalTests.inTerminal("stty cols 72; \"$W\" check --color=never", folder)
    let shown = try Self.block("README.md", heading)
    #expect(("\n" + run.output).contains("\n" + shown + "\n"), "\(run.output)")
  }

  @Test(
    .enabled(
      if: hasScript && Program.isInstalled("git"),
      "script or git is not installed: nothing is tried"))
  func aChangeIsShownAsItIs() throws {
    let folder = try FabelveenBooks.folder()
    try folder.change("ledgers/2026/T1.journal", [("8.350,00", "3.250,00")])
    let git = "git -c user.name=t -c user.email=t@example.org"
    let before = try folder.shell("git init -q -b main && git add . && \(git) commit -qm a")
    try #require(before.status == 0, "\(before.errors)")
    try folder.change("ledgers/2026/T1.journal", [("3.250,00", "8.350,00")])
    let run = try TerminalTests.inTerminal(
      "stty cols 78; \"$W\" check --against main --color=never", folder)
    let shown = try Self.block(Self.page("elke-dag"), "## Wat een wijziging doet")
    #expect(run.output.contains("\n" + shown), "\(run.output)")
  }

  @Test(arguments: [
    ("## Een bevinding lezen", "Eerste termijn", "-1.249,00"),
    ("## Laten herstellen", "Termijn 1  ; gemeente: stadskanaal", "-1.250,00"),
  ])
  func findingsAreShownAsTheyAre(heading: String, words: String, amount: String) throws {
    let folder = try Folder()
    try folder.write(
      FabelveenBooks.organisation.replacing("Fabelveen", with: "Stadskanaal"),
      to: "ledgers/organisatie.md")
    try folder.write(
      """
      ; Van het team.

      decimal-mark ,
      commodity € 1.000,00

      2020-03-12 * (F2020-031) Hovenier | \(words)
          82020 LFF 001:oop:Wijkbeheer   € 1.250,00
          Crediteuren                    € \(amount)

      """, to: "ledgers/2020/team/T1.journal")
    let run = try folder.run("check")
    let shown = try Self.block(Self.page("herstellen"), heading)
    #expect(run.status == 1 && run.output.contains(shown), "\(run.output)")
  }

  // MARK: What users write

  @Test(arguments: ["journaal", "importeren"])
  func journalsAreRead(page: String) throws {
    let blocks = try ManualPage.blocks(ofFile: Self.page(page)).filter { $0.kind == "journal" }
    #expect(!blocks.isEmpty)
    for block in blocks {
      let folder = try Folder()
      try folder.write(block.text, to: "boek.journal")
      let run = try folder.run("balance", "-f", "boek.journal")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      if Program.isInstalled("hledger") {
        let other = try folder.shell(
          "hledger -f boek.journal check", environment: ["LANG": "C.UTF-8"])
        #expect(other.status == 0, "\(other.errors)")
      }
    }
  }

  /// Each cell of a table that the manual shows is read, none is refused or passed over.
  @Test(arguments: ["plan-schrijven", "importeren", "rapporten", "herstellen"])
  func tablesAreRead(page: String) throws {
    let blocks = try ManualPage.blocks(ofFile: Self.page(page)).filter { $0.kind == "markdown" }
    #expect(!blocks.isEmpty)
    for block in blocks {
      let folder = try Folder.workspace()
      let title = block.text.hasPrefix("# ") ? "" : "# Titel\n\n"
      try folder.write(title + block.text, to: "ledgers/nieuw.md")
      let run = try folder.run("check", "ledgers/nieuw.md", "--cells")
      let summary = run.output.components(separatedBy: "\n").last { $0.contains("gelezen, ") }
      #expect(summary?.contains(", 0 geweigerd, 0 overgeslagen") == true, "\(run.output)")
    }
  }
}
