import Foundation
import Testing

/// `check --fix` changes what it shows, and nothing else.
@Suite struct CheckFixTests {
  private static let organisation = """
    # Organisatie

    | Gebiedsteam | Gemeente    | Boeken compleet tot |
    | ----------- | ----------- | ------------------- |
    | Noord       | Stadskanaal | 2020-12-31          |

    """

  /// One mistake that can be meant in one way only, and one that somebody has to look at.
  private static let journal = """
    decimal-mark ,

    2020-03-12 * (F2020-031) Hovenier  ; gemeente: stadskanaal, bronn: gemeente
        82020 LFF 001:oop:Wijkbeheer    € 1.250,00
        Crediteuren

    """

  private static let mended = journal.replacingOccurrences(of: "stadskanaal", with: "Stadskanaal")

  private func workspace(_ journal: String = journal) throws -> Folder {
    let folder = try Folder()
    try folder.write(CheckFixTests.organisation, to: "ledgers/organisatie.md")
    try folder.write(journal, to: "ledgers/a.journal")
    return folder
  }

  // MARK: What is changed

  @Test func safeOnesAreMadeAndShown() throws {
    let folder = try workspace()
    let run = try folder.run("check", "--fix")
    #expect(try folder.text(of: "ledgers/a.journal") == CheckFixTests.mended)
    #expect(run.output.contains("--- a/ledgers/a.journal\n+++ b/ledgers/a.journal\n"))
    #expect(run.output.contains("\nhersteld: 1 bevinding in 1 bestand\n"))
    #expect(run.output.contains("waarschuwing[LBL-01]") && !run.output.contains("fout[LBL-04]"))
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(try folder.names(in: "ledgers") == ["a.journal", "organisatie.md"])
  }

  @Test func againThereIsNothingToDo() throws {
    let folder = try workspace()
    for option in ["--fix", "--unsafe-fixes"] {
      _ = try folder.run(option == "--fix" ? ["check", "--fix"] : ["check", "--fix", option])
      let text = try folder.text(of: "ledgers/a.journal")
      let again = try folder.run(
        option == "--fix" ? ["check", "--fix"] : ["check", "--fix", option])
      #expect(again.output.hasPrefix("niets te herstellen\n"))
      #expect(try folder.text(of: "ledgers/a.journal") == text)
    }
    #expect(try folder.text(of: "ledgers/a.journal").contains("; gemeente: Stadskanaal, bron: "))
  }

  @Test func diffWritesNothing() throws {
    let folder = try workspace()
    let run = try folder.run("check", "--fix", "--unsafe-fixes", "--diff")
    #expect(run.status == 1)
    #expect(run.output.contains("\nte herstellen: 2 bevindingen in 1 bestand; niets geschreven\n"))
    #expect(try folder.text(of: "ledgers/a.journal") == CheckFixTests.journal)
  }

  @Test func theDiffIsThatOfTheFiles() throws {
    let (folder, other) = (try workspace(), try workspace())
    let diff = try folder.run("check", "--fix", "--diff").output
    try #require(Program.isInstalled("patch"), "patch is not installed")
    try other.write(diff, to: "fix.diff")
    let patched = try other.shell("patch -s -p1 < fix.diff")
    #expect(patched.status == 0)
    #expect(try other.text(of: "ledgers/a.journal") == CheckFixTests.mended)
  }

  @Test func aMistakeMadeOftenIsMendedEverywhere() throws {
    let second = CheckFixTests.journal.replacingOccurrences(of: "031", with: "032")
    let folder = try workspace()
    try folder.write(second, to: "ledgers/b.journal")
    let run = try folder.run("check", "--fix")
    #expect(run.output.contains("hersteld: 1 bevinding in 2 bestanden\n"))
    #expect(try folder.text(of: "ledgers/a.journal") == CheckFixTests.mended)
    #expect(
      try folder.text(of: "ledgers/b.journal")
        == CheckFixTests.mended.replacingOccurrences(of: "031", with: "032"))
  }

  /// A space that is none hides what is wrong with the rest of its transaction.
  @Test func whatComesToLightIsMendedToo() throws {
    let hidden = CheckFixTests.journal.replacingOccurrences(
      of: "LFF 001:oop", with: "lff\u{A0}001:OOP")
    let folder = try workspace(hidden)
    let codes = "\n| Grootboeknummer | Thema |\n| --- | --- |\n| 82020 LFF 001 | Wijken |\n"
    try folder.write(CheckFixTests.organisation + codes, to: "ledgers/organisatie.md")
    let run = try folder.run("check", "--fix")
    #expect(try folder.text(of: "ledgers/a.journal") == CheckFixTests.mended)
    #expect(run.output.contains("hersteld: 4 bevindingen in 1 bestand\n"), "\(run.output)")
  }

  @Test func allOtherBytesStay() throws {
    let text =
      "\u{FEFF}" + CheckFixTests.journal.replacingOccurrences(of: "\n", with: "\r\n")
      + "\r\n;  einde\t zonder regeleinde  "
    let folder = try workspace(text)
    _ = try folder.run("check", "--fix")
    // As bytes, since reading a text may drop its byte-order mark.
    let bytes = try Data(contentsOf: URL(filePath: folder.path + "/ledgers/a.journal"))
    let expected = text.replacingOccurrences(of: "stadskanaal", with: "Stadskanaal")
    #expect(bytes == Data(expected.utf8))
  }

  // MARK: What is not touched

  @Test func whatLiesOutsideIsLeft() throws {
    let folder = try Folder()
    try folder.write(CheckFixTests.organisation, to: "werk/ledgers/organisatie.md")
    try folder.write("include ../../buiten.journal\n", to: "werk/ledgers/a.journal")
    try folder.write(CheckFixTests.journal, to: "buiten.journal")
    let run = try folder.shell("cd werk && \"$W\" check --fix")
    #expect(run.output.hasPrefix("niets te herstellen\nniet aangeraakt, want buiten de werkmap"))
    #expect(run.status == 1)
    #expect(try folder.text(of: "buiten.journal") == CheckFixTests.journal)
  }

  @Test func ofNamedFilesOnlyThoseAreTouched() throws {
    let wrong = CheckFixTests.journal.replacingOccurrences(of: ":oop", with: ":OOP")
    let folder = try Folder()
    try folder.write("include b.journal\n\n" + wrong, to: "a.journal")
    try folder.write(wrong.replacingOccurrences(of: "031", with: "032"), to: "b.journal")
    // The account is wrong in both, and half of a fix is none.
    let run = try folder.run("check", "--fix", "a.journal")
    #expect(run.output.contains("niet aangeraakt, want buiten de werkmap of niet genoemd: 1"))
    let both = try folder.run("check", "--fix", "./b.journal", "a.journal")
    #expect(both.output.contains("hersteld: "), "\(both.output)")
    #expect(try !folder.text(of: "a.journal").contains("OOP"))
    #expect(try !folder.text(of: "b.journal").contains("OOP"))
  }

  @Test(.enabled(if: Folder.hasOrdinaryUser, "setpriv is not installed: rights cannot be dropped"))
  func whatCannotBeWrittenIsSaid() throws {
    let folder = try workspace()
    try folder.set(0o444, of: "ledgers/a.journal")
    let run = try folder.ordinaryShell("\"$W\" check --fix")
    #expect(
      run.status == 2
        && run.errors
          == "wijkboek: ledgers/a.journal is niet te schrijven; er is niets geschreven\n"
    )
    #expect(run.output.contains("fout[LBL-04]") && !run.output.contains("hersteld: "))
    #expect(try folder.text(of: "ledgers/a.journal") == CheckFixTests.journal)
  }

  @Test func personalDataIsMaskedInTheDiff() throws {
    let journal = CheckFixTests.journal.replacingOccurrences(
      of: "Hovenier", with: "Hovenier j.jansen@voorbeeld.nl")
    let folder = try workspace(journal)
    let run = try folder.run("check", "--fix")
    #expect(
      !run.output.contains("jansen") && run.output.contains("+2020-03-12 * (F2020-031) Hovenier •"))
    #expect(try folder.text(of: "ledgers/a.journal").contains("j.jansen@voorbeeld.nl"))
  }

  @Test func whatATerminalObeysIsNotShownInTheDiff() throws {
    let folder = try workspace("; \u{1B}[2J\n" + CheckFixTests.journal)
    let run = try folder.run("check", "--fix")
    #expect(!run.output.contains("\u{1B}") && run.output.contains(" ; ␛[2J\n"))
  }

  // MARK: Wrong use

  @Test(
    arguments: [
      (["--unsafe-fixes"], "--unsafe-fixes hoort bij --fix"),
      (["--diff"], "--diff hoort bij --fix"),
      (["--fix", "--format", "json"], "--fix gaat niet samen met --format"),
      (["--fix", "-f", "-"], "--fix gaat niet samen met -"),
    ])
  func otherOptions(arguments: [String], words: String) throws {
    let folder = try workspace()
    let run = try folder.run(["check"] + arguments)
    #expect(run.status == 2 && run.errors.contains(words), "\(run.errors)")
    #expect(try folder.text(of: "ledgers/a.journal") == CheckFixTests.journal)
  }

  @Test func theSummarySaysWhatCanBeMended() throws {
    let folder = try workspace()
    let dutch = "1 bevinding te herstellen met wijkboek check --fix, en 1 met --unsafe-fixes erbij"
    #expect(try folder.run("check").output.contains(dutch))
    let english = "1 finding to mend by wijkboek check --fix, and 1 with --unsafe-fixes too"
    #expect(try folder.run("check", "--lang", "en").output.contains(english))
    #expect(!(try folder.run("check", "-f", "-", input: "x").output.contains("--fix")))
  }

  // MARK: The shipped books

  @Test func theShippedBooksStayAsTheyAre() throws {
    let folder = try Folder.workspace()
    let before = try folder.shell("cat $(find ledgers rules -type f | sort) | cksum").output
    let run = try folder.run("check", "--fix")
    #expect(run.output.hasPrefix("niets te herstellen\n"))
    #expect(try folder.shell("cat $(find ledgers rules -type f | sort) | cksum").output == before)
  }
}
