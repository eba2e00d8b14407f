import Foundation
import Testing

/// Standard input and other things that are no files of a folder.
@Suite struct GivenInputTests {
  private static let summary = "1 boeking in 1 bestand: geen fouten"

  // MARK: Standard input

  @Test(arguments: [["check", "-f", "-"], ["check", "-"], ["check", "--file=-"]])
  func aDashIsStandardInput(arguments: [String]) throws {
    let run = try Folder().run(arguments, input: Journals.sound)
    #expect(run.status == 0 && run.bookLines == [GivenInputTests.summary])
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: ["balance", "register", "print"])
  func reportsReadStandardInput(command: String) throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "boek.journal")
    let run = try folder.shell("cat boek.journal | \"$W\" \(command) -f -")
    #expect(run.status == 0 && !run.output.isEmpty)
    #expect(run.output == (try folder.run(command, "-f", "boek.journal").output))
  }

  @Test func findingsAreToldOfTheDash() throws {
    let run = try Folder().run(["check", "--concise", "-f", "-"], input: Journals.unbalanced)
    #expect(run.status == 1 && run.output.hasPrefix("-:3:1: fout BAL-01 "))
  }

  /// What standard input includes lies in the folder that one works in.
  @Test func standardInputMayInclude() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "deel/boek.journal")
    let run = try folder.run(["check", "-f", "-"], input: "include deel/boek.journal\n")
    #expect(run.status == 0 && run.bookLines == ["1 boeking in 2 bestanden: geen fouten"])
  }

  @Test func whatIsLeftOfStandardInputIsRead() throws {
    let folder = try Folder()
    try folder.write("onzin\n" + Journals.sound, to: "boek.journal")
    let run = try folder.shell(
      "(dd bs=6 count=1 2>/dev/null >&2; \"$W\" check -f -) < boek.journal")
    #expect(run.status == 0 && run.bookLines == [GivenInputTests.summary])
  }

  @Test func nothingIsThereToReadInTheNullDevice() throws {
    let run = try Folder().run("check", "/dev/null")
    #expect(run.status == 0 && run.bookLines == ["geen boekingen in 1 bestand: geen fouten"])
  }

  // MARK: Pipes and devices

  /// Nobody writes to these pipes, so reading one would never end.
  @Test(arguments: ["boek.journal", "plan.md"])
  func aPipeInTheWorkspaceIsToldAndNotReadFrom(name: String) throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "ledgers/goed.journal")
    let run = try folder.shell(
      "mkfifo ledgers/\(name); ln -s \(name) ledgers/link-\(name); timeout 20 \"$W\" check")
    #expect(run.status == 2)
    #expect(run.output.contains("fout[TXT-01]: ledgers/\(name) is geen gewoon bestand"))
    #expect(run.output.contains("1 boeking in "))
  }

  @Test(arguments: ["check", "balance -f", "print -f", "fmt"])
  func aNamedPipeIsRefused(command: String) throws {
    let folder = try Folder()
    let run = try folder.shell("mkfifo pijp.journal; timeout 20 \"$W\" \(command) pijp.journal")
    #expect(run.status == 2)
    let words = command == "fmt" ? "is niet te lezen" : "is geen gewoon bestand"
    #expect((run.output + run.errors).contains("pijp.journal \(words)"))
  }

  @Test func aDeviceIsRefused() throws {
    let run = try Folder().run("check", "/dev/zero")
    #expect(run.status == 2 && run.output.contains("/dev/zero is geen gewoon bestand"))
  }

  // MARK: Documents

  @Test(arguments: [("weg.md", "bestaat niet"), ("map.md", "is een map"), ("pijp.md", "is geen")])
  func aDocumentThatCannotBeReadIsTwo(name: String, words: String) throws {
    let folder = try Folder()
    try folder.write("", to: "map.md/leeg.txt")
    try folder.write(Journals.sound, to: "boek.journal")
    let run = try folder.shell("mkfifo pijp.md; timeout 20 \"$W\" check boek.journal \(name)")
    #expect(run.status == 2 && run.output.contains("fout[TXT-01]: \(name) \(words)"))
  }

  // MARK: Once

  /// Where the system lets a program look at another one.
  private static let canTrace =
    Program.isInstalled("strace")
    && (try? Folder().shell("strace -o trace true"))?.status == 0

  @Test(.enabled(if: canTrace, "strace is not installed, or may not be used"))
  func eachJournalOfAWorkspaceIsOpenedOnce() throws {
    let folder = try Folder.workspace()
    let run = try folder.shell("strace -f -e trace=openat -o trace \"$W\" check; cat trace")
    for name in try folder.journals() {
      #expect(run.lines.filter { $0.contains("\"\(name)\"") && $0.contains("open") }.count == 1)
    }
  }
}
