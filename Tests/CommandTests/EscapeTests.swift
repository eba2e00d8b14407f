import Foundation
import Testing

/// Nothing that a terminal obeys leaves the program, whatever somebody typed or a file holds.
@Suite struct EscapeTests {
  private static let escape = "\u{1B}[31mrood\u{9B}2J\u{7}"

  private static func isSafe(_ run: Program.Run) -> Bool {
    (run.output + run.errors).unicodeScalars.allSatisfy {
      ($0.value >= 0x20 || $0 == "\n" || $0 == "\t") && !(0x7F...0x9F ~= $0.value)
    }
  }

  @Test(arguments: [
    ["\(escape)"], ["check", "--\(escape)"], ["check", "--fail-on", "\(escape)"],
    ["check", "\(escape).journal"], ["balance", "--team", "\(escape)"],
    ["balance", "--period", "\(escape)"], ["balance", "-f", "\(escape)"],
    ["explain", "\(escape)"], ["norms", "show", "\(escape)"], ["norms", "\(escape)"],
    ["norms", "list", "--rules", "\(escape)"], ["fmt", "\(escape)"], ["help", "\(escape)"],
    ["register", "--lang", "\(escape)"], ["report", "\(escape)"], ["import", "\(escape)"],
    ["import", "csv", "\(escape)", "--mapping", "\(escape)"], ["print", "--layer", "\(escape)"],
    ["check", "--output", "/\(escape)/x"], ["completions", "\(escape)"], ["diff", "\(escape)"],
    ["init", "--jaar", "\(escape)"], ["check", "--workspace", "\(escape)"],
    ["check", "--cells", "\(escape).md"],
  ])
  func argumentsAreRepeatedSafely(arguments: [String]) throws {
    let folder = try Folder.workspace()
    let run = try folder.run(arguments)
    #expect(run.status == 2 || run.status == 1)
    #expect(Self.isSafe(run), "\(run.output)\(run.errors)")
  }

  @Test(arguments: [["fmt", "--diff"], ["check", "--fix", "--diff"]])
  func aDiffShowsPictures(command: [String]) throws {
    let folder = try Folder()
    try folder.write(
      "2020-01-01 x\n  a:\(Self.escape)  1\n  b   ; \(Self.escape)", to: "boek.journal")
    let run = try folder.run(command + ["boek.journal"])
    #expect(run.output.contains("--- a/boek.journal") && run.output.contains("␛[31mrood"))
    #expect(Self.isSafe(run), "\(run.output)")
  }

  @Test(arguments: [["norms", "show", "UIT-01"], ["explain", "UIT-01"], ["explain"]])
  func normsShowPictures(command: [String]) throws {
    let folder = try Folder.workspace()
    let chapter = try folder.text(of: "rules/uitputting.md")
    let heading = try #require(chapter.firstRange(of: /#+ UIT-01[^\n]*/))
    let title = String(chapter[heading]) + " " + Self.escape
    try folder.write(
      chapter.replacingCharacters(in: heading, with: title), to: "rules/uitputting.md")
    let run = try folder.run(command)
    #expect(Self.isSafe(run), "\(run.output)")
    #expect(run.output.contains("␛[31mrood"), "\(run.output)\(run.errors)")
  }

  @Test(arguments: ["text", "json", "markdown"])
  func cellsShowPictures(format: String) throws {
    let folder = try Folder.book("klein")
    let plan = "ledgers/2024/plan.md"
    let text = try folder.text(of: plan)
    #expect(text.contains("Grofvuil"))
    try folder.write(
      text.replacingOccurrences(of: "Grofvuil", with: "Grofvuil \(Self.escape)"), to: plan)
    let run = try folder.run(["check", "--cells", plan, "--format", format])
    #expect(run.output.contains("Grofvuil") && run.output.contains("31mrood"))
    #expect(Self.isSafe(run), "\(run.output)")
  }
}
