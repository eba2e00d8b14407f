import Foundation
import TestSupport
import Testing

/// Two versions of a plan, compared by the real program, with the real git.
@Suite struct DiffTests {
  private static let plan = "ledgers/2020/stadskanaal-borger-odoorn/plan.md"

  /// A workspace in which the plan was changed as an area manager would.
  private static func changed() throws -> Folder {
    let folder = try Folder.workspace()
    try folder.change(
      plan,
      [
        (
          "| Status      | concept                      |",
          "| Status      | overleg                      |"
        ),
        (
          "| Out of pocket kosten 2020 | € 53.511      |",
          "| Out of pocket kosten 2020 | € 54.000      |"
        ),
        ("Wijkbeheer *", "Beheer van de wijk *"),
        ("|      ? |      |          | Bod-2020 |", "|  2.500 | 2020 |          | Bod-2020 |"),
      ], to: "nieuw.md")
    let lines = try folder.text(of: "nieuw.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    try folder.write(
      lines.filter { !$0.hasPrefix("| Oud en nieuw") }.joined(separator: "\n"), to: "nieuw.md")
    return folder
  }

  @Test func whatChangedIsTold() throws {
    let run = try DiffTests.changed().run([
      "diff", DiffTests.plan, "nieuw.md", "--format", "json",
    ])
    #expect(run.status == 0)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let said = rows.map { row in "\(row["change"] ?? "") \(row["item"] ?? "")" }
    #expect(
      said == [
        "changed status", "changed out of pocket 2020",
        "changed Realiseren van fiets- of scootmobielstallingen in de wijk of complex",
        "added year of Realiseren van fiets- of scootmobielstallingen in de wijk of complex",
        "renamed Beheer van de wijk", "dropped Oud en nieuw",
      ])
    let amounts = try #require(rows[1]["difference"] as? [[String: String]])
    #expect(amounts == [["commodity": "€", "quantity": "489"]])
    #expect(rows[2]["old"] as? String == "?")
  }

  @Test func aVersionInGitIsRead() throws {
    let folder = try DiffTests.changed()
    for arguments in [
      ["init", "-q"], ["add", "."],
      ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "eerste"],
    ] {
      let git = Process()
      git.executableURL = URL(filePath: "/usr/bin/env")
      git.arguments = ["git"] + arguments
      git.currentDirectoryURL = URL(filePath: folder.path)
      try git.run()
      git.waitUntilExit()
      try #require(git.terminationStatus == 0, "git is needed for this test")
    }
    try folder.write(try folder.text(of: "nieuw.md"), to: DiffTests.plan)
    let run = try folder.run(["diff", "HEAD:" + DiffTests.plan, DiffTests.plan])
    #expect(run.status == 0 && run.output.contains("Beheer van de wijk"))
    let same = try folder.run(["diff", "HEAD:nieuw.md", DiffTests.plan])
    #expect(same.status == 0 && same.output == "geen verschil\n")
  }

  @Test func markdownIsATable() throws {
    let run = try DiffTests.changed().run([
      "diff", DiffTests.plan, "nieuw.md", "--format", "markdown", "--lang", "en",
    ])
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0 && lines.count == 8)
    #expect(lines.allSatisfy { $0.hasPrefix("| ") && $0.hasSuffix(" |") })
    #expect(Set(lines.map { $0.count }).count == 1)
  }

  @Test(arguments: [
    ["diff"], ["diff", plan], ["diff", plan, "er-niet.md"], ["diff", plan, plan, plan],
    ["diff", plan, "ledgers/organisatie.md"], ["diff", plan, plan, "--format", "csv"],
  ])
  func whatCannotBeComparedIsRefused(arguments: [String]) throws {
    let run = try Folder.workspace().run(arguments)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }
}
