import Foundation
import Testing

/// Colour and width are for terminals, and for nothing else.
@Suite struct TerminalTests {
  private static let hasScript = Program.isInstalled("script")

  private func unsound() throws -> Folder {
    let folder = try Folder()
    try folder.write(Journals.unbalanced, to: "boek.journal")
    return folder
  }

  @Test(arguments: [
    ([], false), (["--color", "auto"], false), (["--color=never"], false),
    (["--color", "always"], true),
  ])
  func fileHasColourOnlyWhenAsked(option: [String], isColoured: Bool) throws {
    let run = try unsound().run(["check", "boek.journal"] + option)
    #expect(run.output.contains("\u{1B}[") == isColoured)
  }

  /// Who asks for colour by name gets it; the environment is for the automatic choice.
  @Test func askedColourWinsOverTheEnvironment() throws {
    let run = try unsound().run(
      "check", "boek.journal", "--color", "always", environment: ["NO_COLOR": "1"])
    #expect(run.output.contains("\u{1B}["))
  }

  @Test(
    .enabled(if: hasScript, "script is not installed: no terminal is tried"),
    arguments: [
      ([:], "", true), (["NO_COLOR": "1"], "", false), (["NO_COLOR": ""], "", true),
      (["TERM": "dumb"], "", false), (["NO_COLOR": "1"], "--color=always", true),
      ([:], "--color=never", false),
    ])
  func terminalHasColour(
    environment: [String: String], option: String, isColoured: Bool
  ) throws {
    let run = try TerminalTests.inTerminal(
      "\"$W\" check boek.journal \(option)", unsound(), environment)
    #expect(run.output.contains("fout") && run.output.contains("\u{1B}[") == isColoured)
    #expect(run.status == 1)
  }

  @Test(.enabled(if: hasScript, "script is not installed: no terminal is tried"))
  func terminalHasWidth() throws {
    let folder = try Folder()
    let words = String(repeating: "woorden van een lange omschrijving ", count: 10)
    try folder.write("2020-02-30 \(words)\n a  1\n b\n", to: "boek.journal")
    try folder.write("2020-02-28 \(words)\n a  1\n b\n", to: "goed.journal")
    for command in ["check boek.journal", "register -f goed.journal", "balance -f goed.journal"] {
      let run = try TerminalTests.inTerminal(
        "stty cols 60; \"$W\" \(command) --color=never", folder)
      #expect(!run.lines.isEmpty)
      for line in run.lines { #expect(line.count <= 60, "\(command): \(line)") }
    }
  }

  /// An account or pot of which half the name is read may be another one.
  @Test(
    .enabled(if: hasScript, "script is not installed: no terminal is tried"),
    arguments: ["balance", "balance --pots", "register", "norms list"], [80, 100])
  func namesAreWhole(command: String, columns: Int) throws {
    let folder = try Folder.workspace()
    func words(_ run: Program.Run) -> [Substring] {
      run.output.split { $0.isWhitespace || $0 == "─" || $0 == ":" }
    }
    let whole = try folder.run(command.split(separator: " ").map { String($0) })
    let run = try TerminalTests.inTerminal(
      "stty cols \(columns); \"$W\" \(command) --color=never", folder)
    for line in run.lines { #expect(line.count <= columns, "\(line)") }
    // Above names that stand above their figures there is no title.
    let titles = whole.lines[0].split(separator: " ")
    #expect(!run.output.contains("…"))
    #expect(Set(words(whole)).subtracting(words(run)).subtracting(titles).isEmpty)
  }

  @Test(
    .enabled(if: hasScript, "script is not installed: no terminal is tried"),
    arguments: [
      "--help", "check --help", "import --help", "norms show WW-04", "check --full",
      "check --verdicts", "check --cells ledgers/2020/stadskanaal-borger-odoorn/plan.md",
    ])
  func proseBreaksAtTheWidth(command: String) throws {
    let run = try TerminalTests.inTerminal(
      "stty cols 80; \"$W\" \(command) --color=never", Folder.workspace())
    #expect(run.lines.count > 10)
    // A row that answers a question is no prose: broken in two, it could not be pasted.
    for line in run.lines where !line.hasPrefix("| ") { #expect(line.count <= 80, "\(line)") }
  }

  @Test(.enabled(if: hasScript, "script is not installed: no terminal is tried"))
  func errorsThatGoToAFileHaveNoColour() throws {
    let folder = try unsound()
    let run = try TerminalTests.inTerminal("\"$W\" balance -f boek.journal 2>errors", folder)
    #expect(run.status == 1 && run.output.isEmpty)
    let errors = try folder.text(of: "errors")
    #expect(errors.contains("fout[BAL-01]") && !errors.contains("\u{1B}["))
  }

  /// Runs lines of shell in a terminal of its own.
  static func inTerminal(
    _ script: String, _ folder: Folder, _ environment: [String: String] = [:]
  ) throws -> Program.Run {
    let environment = ["TERM": "xterm", "SCRIPT": script].merging(environment) { $1 }
    let run = try folder.shell(
      "script -qec 'sh -c \"$SCRIPT\"' /dev/null", environment: environment)
    return Program.Run(
      status: run.status, outputBytes: run.outputBytes.filter { $0 != UInt8(ascii: "\r") },
      errors: run.errors)
  }

  // MARK: A reader that goes away

  @Test(arguments: ["register", "print", "balance", "check --concise", "fmt --diff", "fmt -"])
  func brokenPipeIsAQuietEnd(command: String) throws {
    let folder = try Folder()
    try folder.write(Journals.long(count: 4_000), to: "ledgers/boek.journal")
    try folder.write(String(repeating: "onzin\n", count: 10_000), to: "fout.journal")
    let file = command.hasPrefix("check") ? " fout.journal" : ""
    let run = try folder.shell(
      "{ \"$W\" \(command)\(file) < ledgers/boek.journal; echo $? > status; } | head -1")
    #expect(run.errors.isEmpty)
    #expect(run.lines.count == 1)
    #expect(try Int(folder.text(of: "status").dropLast()).map { $0 < 2 } == true)
  }
}
