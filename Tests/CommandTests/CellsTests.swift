import Foundation
import TestSupport
import Testing

/// `check PLAN --cells`: which documents it shows, how, and how it ends.
@Suite struct CellsTests {
  private struct Cell: Decodable {
    let path: String
    let table: String
    let line: Int
    let head: String
    let written: String
    let outcome: String
    let reading: String
    let codes: [String]
  }

  private static let plan = "ledgers/2024/plan.md"

  private static func cells(_ run: Program.Run) throws -> [Cell] {
    try JSONDecoder().decode([Cell].self, from: Data(run.output.utf8))
  }

  /// From wherever a document is named, it is read with the words and names of its workspace.
  @Test(arguments: [plan, "./ledgers/2024/../2024/plan.md", "plan.md"])
  func aDocumentIsFoundByAnyPath(path: String) throws {
    let folder = try Folder.book("klein")
    let start = path == "plan.md" ? "ledgers/2024" : "."
    let run = try folder.shell(
      "cd \(start) && \"$W\" check --cells \(path) --format json")
    let cells = try Self.cells(run)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(Set(cells.map { $0.path }) == [Self.plan])
    let budget = try #require(cells.first { $0.written == "4.000" })
    #expect(budget.outcome == "read" && budget.reading == "€ 4.000" && budget.head == "Budget")
    #expect(cells.filter { $0.outcome == "refused" }.isEmpty)
  }

  /// One cell that is refused ends with 1, and its code stands beside it.
  @Test func aRefusedCellEndsWithOne() throws {
    let folder = try Folder.book("klein")
    let text = try folder.text(of: Self.plan)
    try folder.write(text.replacingOccurrences(of: "4.000", with: "4,000"), to: Self.plan)
    let run = try folder.run(["check", "--cells", Self.plan, "--format", "json"])
    let refused = try Self.cells(run).filter { $0.outcome == "refused" }
    #expect(run.status == 1)
    #expect(refused.map { $0.written } == ["4,000"] && refused.first?.codes == ["TAB-06"])
    let shown = try folder.run(["check", "--cells", Self.plan])
    #expect(shown.status == 1 && shown.output.contains("✗ geweigerd (TAB-06)"))
    #expect(shown.output.contains("1 geweigerd"))
  }

  @Test(arguments: [
    ["check", "--cells"], ["check", "--cells", plan, "--staged"],
    ["check", "--cells", plan, "--fix"], ["check", "--cells", plan, "--format", "sarif"],
    ["check", "--cells", "ledgers/2024/T1.journal"], ["check", "--cells", "ledgers/none.md"],
  ])
  func whatCannotBeShownEndsWithTwo(arguments: [String]) throws {
    let run = try Folder.book("klein").run(arguments)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty, "\(run.output)")
  }
}
