import Foundation
import Testing

/// `fmt` changes files as a whole or not at all, and nothing about them but their text.
@Suite struct FormatTests {
  private static let tidy = """
    decimal-mark ,

    2020-03-12 * (F2020-031) Hovenier  ; gemeente: Stadskanaal
        82020 LFF 001:oop:Wijkbeheer  € 1.250,00
        Crediteuren

    """

  private static let left = "0 van 1 bestanden uitgelijnd\n"
  private static let aligned = "1 van 1 bestanden uitgelijnd\n"

  private static let refusal =
    "wijkboek: boek.journal is niet te schrijven; er is niets geschreven\n"

  private func untidy(permissions: Int? = nil) throws -> Folder {
    let folder = try Folder()
    try folder.write(Journals.untidy, to: "boek.journal", permissions: permissions)
    return folder
  }

  // MARK: In place

  @Test func fileIsFormattedInPlace() throws {
    let folder = try untidy()
    let run = try folder.run("fmt", "boek.journal")
    #expect(run.status == 0 && run.output == FormatTests.aligned)
    #expect(try folder.text(of: "boek.journal") == FormatTests.tidy)
    #expect(try folder.run("fmt", "boek.journal").output == FormatTests.left)
    #expect(try folder.names() == ["boek.journal"], "Nothing is left behind.")
  }

  @Test func workspaceIsFormatted() throws {
    let folder = try Folder()
    try folder.write(Journals.untidy, to: "ledgers/a/boek.journal")
    try folder.write(FormatTests.tidy, to: "ledgers/b/boek.journal")
    let run = try folder.run("fmt")
    #expect(run.status == 0 && run.output == "1 van 2 bestanden uitgelijnd\n")
    #expect(try folder.text(of: "ledgers/a/boek.journal") == FormatTests.tidy)
  }

  @Test(arguments: [0o600, 0o644, 0o664, 0o755, 0o666])
  func permissionsAreKept(permissions: Int) throws {
    let folder = try untidy(permissions: permissions)
    let run = try folder.shell("umask 077; \"$W\" fmt boek.journal")
    #expect(run.output == FormatTests.aligned)
    #expect(try folder.permissions(of: "boek.journal") == permissions)
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser can give files away"))
  func ownerIsKept() throws {
    let folder = try untidy()
    let run = try folder.shell(
      "chown 65534:65533 boek.journal; \"$W\" fmt boek.journal; stat -c %u:%g boek.journal")
    #expect(run.lines.last == "65534:65533")
  }

  @Test func symbolicLinkStaysALink() throws {
    let folder = try Folder()
    try folder.write(Journals.untidy, to: "echt/boek.journal")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.journal", withDestinationPath: "echt/boek.journal")
    #expect(try folder.run("fmt", "link.journal").output == FormatTests.aligned)
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: folder.path + "/link.journal")
    #expect(target == "echt/boek.journal")
    #expect(try folder.text(of: "echt/boek.journal") == FormatTests.tidy)
    #expect(try folder.names(in: "echt") == ["boek.journal"])
  }

  @Test func fileThatIsTidyIsNotWritten() throws {
    let folder = try Folder()
    try folder.write(FormatTests.tidy, to: "boek.journal")
    let run = try folder.shell(
      "stat -c %i:%Y:%Z boek.journal; \"$W\" fmt boek.journal > /dev/null; "
        + "stat -c %i:%Y:%Z boek.journal")
    #expect(Set(run.lines).count == 1)
  }

  // MARK: What cannot be written

  @Test(.enabled(if: Folder.hasOrdinaryUser, "setpriv is not installed: rights cannot be dropped"))
  func readOnlyFileIsRefused() throws {
    let folder = try untidy(permissions: 0o444)
    let run = try folder.ordinaryShell("\"$W\" fmt boek.journal")
    try expectRefusal(run, folder)
  }

  @Test(.enabled(if: Folder.hasOrdinaryUser, "setpriv is not installed: rights cannot be dropped"))
  func fileInReadOnlyFolderIsRefused() throws {
    let folder = try untidy()
    let run = try folder.ordinaryShell(
      "chmod 555 .; \"$W\" fmt boek.journal; status=$?; chmod 755 .; exit $status")
    try expectRefusal(run, folder)
  }

  @Test(.enabled(if: Folder.hasOrdinaryUser, "setpriv is not installed: rights cannot be dropped"))
  func fullDiskLeavesTheFile() throws {
    let folder = try untidy()
    // A file may not grow at all, as on a disk that is full.
    let run = try folder.ordinaryShell(
      "(trap '' XFSZ; ulimit -f 0; \"$W\" fmt boek.journal 2>&1) | cat")
    #expect(run.output.contains(FormatTests.refusal))
    #expect(try folder.text(of: "boek.journal") == Journals.untidy)
    #expect(try folder.names() == ["boek.journal"])
  }

  private func expectRefusal(_ run: Program.Run, _ folder: Folder) throws {
    #expect(run.status == 2 && run.errors == FormatTests.refusal && run.output == FormatTests.left)
    #expect(try folder.text(of: "boek.journal") == Journals.untidy)
    #expect(try folder.names() == ["boek.journal"])
  }

  @Test func otherFilesAreFormattedAllTheSame() throws {
    let folder = try untidy()
    let run = try folder.run("fmt", "weg.journal", ".", "boek.journal")
    #expect(run.status == 2)
    #expect(run.errors == "weg.journal is niet te lezen\n. is niet te lezen\n")
    #expect(run.output == "1 van 3 bestanden uitgelijnd\n")
    #expect(try folder.text(of: "boek.journal") == FormatTests.tidy)
  }

  // MARK: Looking only

  @Test func checkWritesNothing() throws {
    let folder = try untidy()
    try folder.write(FormatTests.tidy, to: "goed.journal")
    let run = try folder.run("fmt", "--check", "goed.journal", "boek.journal")
    #expect(run.status == 1 && run.output == "boek.journal\n")
    #expect(try folder.text(of: "boek.journal") == Journals.untidy)
    let good = try folder.run("fmt", "--check", "goed.journal")
    #expect(good.status == 0 && good.output.isEmpty)
  }

  @Test(.enabled(if: Program.isInstalled("patch"), "patch is not installed: nothing is tried"))
  func patchAcceptsTheDiff() throws {
    let folder = try Folder.workspace()
    for name in try folder.journals() { try disarrange(name, in: folder) }
    try folder.write("a\r\n\u{20}\u{20}\n\r\n;x  \r\nb", to: "ledgers/vreemd: één.journal")
    let run = try folder.run("fmt", "--diff")
    #expect(run.status == 1 && run.errors.isEmpty)
    try folder.write(run.output, to: "verschil")
    let patched = try folder.shell("patch --binary -p1 < verschil")
    #expect(patched.status == 0, "\(patched.output)")
    #expect(patched.lines.count == 4)
    #expect(try folder.run("fmt", "--check").status == 0)
    #expect(try folder.run("fmt", "--diff").output.isEmpty)
  }

  // MARK: Streams

  @Test func standardInputGoesToStandardOutput() throws {
    let run = try Folder().run("fmt", "-", input: Journals.untidy)
    #expect(run.status == 0 && run.output == FormatTests.tidy && run.errors.isEmpty)
    let folder = try untidy()
    let both = try folder.run("fmt", "-", "boek.journal", input: Journals.untidy)
    #expect(both.status == 0 && both.output == FormatTests.tidy, "The journal stands there alone.")
    let check = try Folder().run("fmt", "--check", "-", input: Journals.untidy)
    #expect(check.status == 1 && check.output == "-\n")
    let diff = try Folder().run("fmt", "--diff", "-", input: FormatTests.tidy)
    #expect(diff.status == 0 && diff.output.isEmpty)
  }

  // MARK: The books that are shipped

  @Test func shippedJournalsAreTidyOrBecomeSo() throws {
    let folder = try Folder.workspace()
    let before = try folder.run("balance", "--format", "json").output
    #expect(try folder.run("fmt").status == 0)
    let texts = try folder.journals().map { try folder.text(of: $0) }
    #expect(texts.count == 3)
    #expect(try folder.run("fmt").output == "0 van 3 bestanden uitgelijnd\n")
    #expect(try folder.journals().map { try folder.text(of: $0) } == texts)
    #expect(try folder.run("balance", "--format", "json").output == before)
    #expect(
      try folder.run("check").output.contains(" boekingen en 1 plan in 6 bestanden: geen fouten,"))
  }

  @Test func disarrangedJournalsComeBack() throws {
    let folder = try Folder.workspace()
    #expect(try folder.run("fmt").status == 0)
    let texts = try folder.journals().map { try folder.text(of: $0) }
    for name in try folder.journals() { try disarrange(name, in: folder) }
    #expect(try folder.journals().map { try folder.text(of: $0) } != texts)
    #expect(try folder.run("fmt").status == 0)
    #expect(try folder.journals().map { try folder.text(of: $0) } == texts)
  }

  /// Changes the white space of a journal where it has no meaning.
  private func disarrange(_ name: String, in folder: Folder) throws {
    let lines = try folder.text(of: name).split(separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.enumerated().map { number, line in
      guard line.hasPrefix("  "), number.isMultiple(of: 3) else { return String(line) }
      let words = line.drop { $0 == " " }
      return "\t" + words.replacing("   €", with: "  €") + (words.contains(";") ? "" : "  ")
    }
    try folder.write(changed.joined(separator: "\n"), to: name)
  }
}
