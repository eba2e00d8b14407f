import Testing

/// Scripts see 0 for clean, 1 for findings, 2 for wrong use or what cannot be read or written.
@Suite struct ExitStatusTests {
  @Test(arguments: ["check", "balance", "register", "print"])
  func soundBooksAreClean(command: String) throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "boek.journal")
    let run = try folder.run(command, "-f", "boek.journal")
    #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty)
  }

  @Test func findingsAreOne() throws {
    let folder = try Folder()
    try folder.write(Journals.unbalanced, to: "boek.journal")
    let run = try folder.run("check", "boek.journal")
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("fout[BAL-01]: "))
    #expect(run.bookLines.last == "geen boekingen in 1 bestand: 1 fout")
  }

  /// No figure is told of books that are not sound: what is wrong with them is, on standard error.
  @Test(arguments: ["balance", "register", "print"])
  func reportsOfUnsoundBooksAreRefused(command: String) throws {
    let folder = try Folder()
    try folder.write(Journals.unbalanced, to: "boek.journal")
    let run = try folder.run(command, "-f", "boek.journal")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("fout[BAL-01]: "))
  }

  @Test(arguments: ["check", "balance", "register", "print"])
  func unreadableInputIsTwo(command: String) throws {
    let run = try Folder().run(command, "-f", "weg.journal")
    #expect(run.status == 2)
    #expect((run.output + run.errors).contains("weg.journal bestaat niet"))
  }

  /// Norms that nobody could read were not judged, whatever else was found.
  @Test(arguments: ["check", "norms list", "norms test", "norms show XX-01"])
  func unreadableRulesAreTwo(command: String) throws {
    let folder = try Folder.workspace()
    _ = try folder.shell("ln -s weg.md rules/kapot.md")
    let run = try folder.shell("exec \"$W\" \(command)")
    #expect(run.status == 2)
    #expect((run.output + run.errors).contains("rules/kapot.md bestaat niet"))
  }

  @Test func wrongUseIsTwo() throws {
    for arguments in [["chekc"], ["check", "--nee"], ["balance", "--layer", "x"], []] {
      #expect(try Folder().run(arguments).status == 2)
    }
  }

  @Test(arguments: [
    (nil, 0), ("error", 0), ("warning", 1), ("note", 1), ("fout", 2), ("", 2),
  ])
  func thresholdDecides(threshold: String?, status: Int32) throws {
    let folder = try Folder()
    try folder.write(Journals.doubtful, to: "boek.journal")
    let options = threshold.map { ["--fail-on", $0] } ?? []
    let run = try folder.run(["check", "boek.journal"] + options)
    #expect(run.status == status)
    #expect(run.output.contains("waarschuwing[LBL-01]") == (status < 2))
  }

  @Test(arguments: [
    "balance", "register", "print", "explain", "fmt -", "check --concise", "--help",
  ])
  func fullDiskIsTwo(command: String) throws {
    let folder = try Folder()
    try folder.write(Journals.unbalanced, to: "fout.journal")
    try folder.write(Journals.sound, to: "ledgers/boek.journal")
    let file = command.hasPrefix("check") ? " fout.journal" : ""
    let run = try folder.shell("\"$W\" \(command)\(file) < ledgers/boek.journal > /dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("niet te schrijven"))
  }

  // MARK: The concise form

  @Test func conciseFindingIsOneLine() throws {
    let folder = try Folder()
    try folder.write(Journals.unbalanced, to: "map/boek.journal")
    let run = try folder.run("check", "--concise", "map/boek.journal")
    #expect(run.status == 1)
    let place = "map/boek.journal:3:1"
    let message = "de boeking is niet in evenwicht: er blijft € 250,00 over"
    #expect(run.lines == ["\(place): fout BAL-01 \(message)"])
  }

  @Test func conciseFindingsAllHaveTheForm() throws {
    let folder = try Folder()
    let bad = "\n2020-02-30 x\n a  1\n b\n\n2020-01-01 x\n a  1,2,3.4.5\n b\nonzin\n"
    try folder.write(String(repeating: bad, count: 100), to: "boek.journal")
    let run = try folder.run("check", "--concise", "--lang", "en", "boek.journal")
    #expect(run.lines.count == 300, "All findings are shown.")
    for line in run.lines {
      #expect(
        line.wholeMatch(of: /boek\.journal:\d+:\d+: (error|warning|note) [A-Z]{3}-\d\d .+/) != nil)
    }
  }

  @Test func ofManyFindingsTheFirstAreDrawn() throws {
    let folder = try Folder()
    try folder.write(String(repeating: "onzin\n", count: 201), to: "boek.journal")
    let run = try folder.run("check", "boek.journal")
    #expect(run.lines.filter { $0.hasPrefix("fout[JNL-01]") }.count == 200)
    #expect(run.output.contains("… en nog 1 "))
    #expect(run.bookLines.last == "geen boekingen in 1 bestand: 201 fouten")
  }
}
