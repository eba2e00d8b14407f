import Foundation
import TestSupport
import Testing

/// Files of Word and their like in the place of text: one sentence each, and not a byte changes.
@Suite struct NotTextTests {
  private static let document = Data(
    [0x50, 0x4B, 3, 4] + Array("word/document.xml".utf8)
      + (0..<2000).flatMap { [UInt8(truncatingIfNeeded: $0 * 7), 0x20, 0x0D, 0x0A, 0x09] })

  private func folder(_ name: String) throws -> (Folder, URL) {
    let folder = try Folder()
    let url = URL(filePath: try folder.write("", to: name))
    try Self.document.write(to: url)
    return (folder, url)
  }

  @Test(arguments: [
    ["check", "--fix", "--unsafe-fixes", "plan.docx"], ["check", "plan.docx"],
    ["fmt", "plan.docx"], ["fmt", "--diff", "plan.docx"], ["print", "-f", "plan.docx"],
    ["balance", "-f", "plan.docx"], ["register", "-f", "plan.docx"],
  ])
  func aWordFileIsNamedAndKept(arguments: [String]) throws {
    let (folder, url) = try folder("plan.docx")
    let run = try folder.run(arguments)
    let said = run.output + run.errors
    #expect(run.status == 2)
    #expect(said.components(separatedBy: "plan.docx is een Word-bestand").count == 2, "\(said)")
    #expect(!said.contains("TXT-03") && !said.contains("TXT-04"))
    #expect(try Data(contentsOf: url) == Self.document)
  }

  /// The same in a workspace, whatever the name is.
  @Test(arguments: ["ledgers/2020/plan.md", "ledgers/2020/T1.journal", "rules/regels.md"])
  func inAWorkspaceTheOthersAreJudged(name: String) throws {
    let (folder, url) = try folder(name)
    try folder.write("2020-01-01 x\n    a  1\n    b\n", to: "ledgers/2020/T9.journal")
    let run = try folder.run("check", "--fix", "--unsafe-fixes")
    #expect(run.status == 2)
    #expect(run.output.components(separatedBy: "is een Word-bestand").count == 2, "\(run.output)")
    #expect(run.output.contains("1 boeking in"))
    #expect(try Data(contentsOf: url) == Self.document)
  }
}
