import Foundation
import Testing

/// What the program reads: a workspace, or the files that are named, of any kind.
@Suite struct InputTests {
  private static let summary = "1 boeking in 1 bestand: geen fouten"
  private static let unread = "1 bestand niet gelezen; wijkboek check --full noemt ze"

  // MARK: Workspaces

  @Test func workspaceIsFoundFromBelow() throws {
    let folder = try Folder.workspace()
    let below = try #require(folder.journals().first.map { URL(filePath: $0) })
      .deletingLastPathComponent().relativePath
    let runs = try [".", "ledgers", below].map {
      try Program.run(["check"], in: folder.path + "/" + $0)
    }
    #expect(Set(runs.map { $0.output }).count == 1)
    #expect(runs.allSatisfy { $0.status == 0 && $0.output.contains("in 6 bestanden: ") })
  }

  @Test func pathsAreToldAsSeenFromTheWorkspace() throws {
    let folder = try Folder()
    try folder.write(Journals.unbalanced, to: "ledgers/2020/boek.journal")
    let run = try Program.run(["check", "--concise"], in: folder.path + "/ledgers/2020")
    #expect(run.output.hasPrefix("ledgers/2020/boek.journal:3:1: "))
  }

  @Test(arguments: ["check", "balance", "register", "print", "fmt"])
  func withoutAWorkspaceItSaysSo(command: String) throws {
    let run = try Folder().run(command)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("hier of hierboven is geen map ledgers"))
  }

  @Test func emptyWorkspaceIsClean() throws {
    let folder = try Folder()
    try folder.write("niets", to: "ledgers/lees.mij")
    let run = try folder.run("check")
    #expect(
      run.status == 0
        && run.bookLines == ["geen boekingen in geen bestanden: geen fouten", InputTests.unread])
    #expect(try folder.run("balance", "--format", "json").output == "[]\n")
  }

  @Test func journalsThatOthersIncludeAreReadOnce() throws {
    let folder = try Folder()
    try folder.write("include deel/*.journal\n", to: "ledgers/alles.journal")
    try folder.write(Journals.sound, to: "ledgers/deel/boek.journal")
    try folder.write("onzin", to: "ledgers/.verborgen.journal")
    let run = try folder.run("check")
    #expect(
      run.status == 0
        && run.bookLines == ["1 boeking in 2 bestanden: geen fouten", InputTests.unread])
  }

  /// A link to a folder around it has no end, and a second way to a file is no second file.
  @Test func linkThatLeadsBackIsNotFollowed() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "ledgers/2020/boek.journal")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/ledgers/2020/rond", withDestinationPath: "..")
    let run = try folder.run("check")
    #expect(run.status == 0 && run.bookLines == [InputTests.summary, InputTests.unread])
  }

  @Test(.enabled(if: Folder.hasOrdinaryUser, "setpriv is not installed: rights cannot be dropped"))
  func folderThatMayNotBeReadIsTold() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "ledgers/boek.journal")
    for permissions in ["000", "311", "444"] {
      try folder.write(Journals.sound, to: "ledgers/dicht/boek.journal")
      let run = try folder.ordinaryShell(
        "chmod \(permissions) ledgers/dicht; \"$W\" check; s=$?; chmod 755 ledgers/dicht; exit $s")
      #expect(run.status == 2)
      #expect(run.output.contains("mag niet gelezen worden"), "\(permissions): \(run.output)")
    }
  }

  // MARK: Files

  @Test func missingFileIsTold() throws {
    let run = try Folder().run("check", "weg.journal")
    #expect(run.status == 2 && run.output.contains("fout[TXT-01]: weg.journal bestaat niet"))
  }

  @Test func folderInsteadOfAFileIsTold() throws {
    let folder = try Folder.workspace()
    let run = try folder.run("check", "ledgers/2020")
    #expect(run.status == 2 && run.output.contains("fout[TXT-01]: ledgers/2020 is een map"))
  }

  @Test(.enabled(if: Folder.hasOrdinaryUser, "setpriv is not installed: rights cannot be dropped"))
  func fileThatMayNotBeReadIsTold() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "boek.journal", permissions: 0o000)
    for command in ["check", "balance -f", "print -f"] {
      let run = try folder.ordinaryShell("\"$W\" \(command) boek.journal")
      #expect(run.status == 2)
      #expect((run.output + run.errors).contains("boek.journal mag niet gelezen worden"))
    }
  }

  @Test func severalFilesAreOneBook() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "een.journal")
    try folder.write(Journals.sound.replacing("F2020-031", with: "F2020-032"), to: "twee.journal")
    let check = try folder.run("check", "-f", "een.journal", "--file=twee.journal")
    #expect(check.status == 0 && check.bookLines == ["2 boekingen in 2 bestanden: geen fouten"])
    let mixed = try folder.run("check", "-f", "een.journal", "twee.journal")
    #expect(mixed.output == check.output)
    let balance = try folder.run("balance", "-f", "een.journal", "-f", "twee.journal", "Wijk")
    #expect(balance.output.contains("€ 2.500,00"))
  }

  @Test func pipeIsAFileToo() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "boek.journal")
    try folder.write(Journals.long(), to: "lang.journal")
    let short = try folder.shell("cat boek.journal | \"$W\" check -f /dev/stdin")
    #expect(short.status == 0 && short.bookLines == [InputTests.summary])
    let long = try folder.shell("cat lang.journal | \"$W\" check /dev/stdin")
    #expect(long.bookLines == ["20000 boekingen in 1 bestand: geen fouten"])
    let given = try folder.shell(
      "cat boek.journal | \"$W\" balance -f /dev/fd/3 --format json 3<&0 </dev/null")
    #expect(given.status == 0 && given.output.contains("1250.00"))
  }

  @Test(arguments: ["", "\n", "; niets\n", "\u{FEFF}"])
  func emptyJournalIsClean(text: String) throws {
    let folder = try Folder()
    try folder.write(text, to: "leeg.journal")
    let run = try folder.run("check", "leeg.journal")
    #expect(run.status == 0 && run.bookLines == ["geen boekingen in 1 bestand: geen fouten"])
    #expect(try folder.run("print", "-f", "leeg.journal").status == 0)
  }

  @Test func oddNamesAreRead() throws {
    let folder = try Folder()
    for name in ["met spatie.journal", "één €.journal", "a;b'c\"d.journal", "-f.journal"] {
      try folder.write(Journals.sound, to: name)
      #expect(try folder.run("check", "--", name).bookLines == [InputTests.summary])
      #expect(try folder.run("check", "-f", name).bookLines == [InputTests.summary])
    }
  }

  /// More than one core reads a large file, and tells the same as one does.
  @Test func oneCoreTellsTheSame() throws {
    let folder = try Folder()
    try folder.write(Journals.long(count: 50_000) + "onzin\n", to: "boek.journal")
    let all = try folder.run("check", "boek.journal")
    #expect(all.status == 1 && all.output.contains("boek.journal:200002:1"))
    guard Program.isInstalled("taskset") else { return }
    #expect(try folder.shell("taskset -c 0 \"$W\" check boek.journal").output == all.output)
  }
}
