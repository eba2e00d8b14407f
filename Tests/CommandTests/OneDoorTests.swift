import Foundation
import TestSupport
import Testing

/// Whatever the program writes: it stops where somebody was before it, stays in the workspace, and
/// writes all or nothing.
@Suite struct OneDoorTests {
  private static let later = "\n2021-12-01 intussen\n    Bank  € 5,00\n    Kas\n"

  // MARK: What changed meanwhile

  /// Somebody saves while the question stands on the screen.
  @Test(
    .enabled(if: Program.isInstalled("script"), "script is not installed: no terminal is tried"),
    arguments: [
      "ledgers/2021/T1.journal", "ledgers/2021/nieuw.journal", "ledgers/organisatie.md",
      MeanwhileBooks.mapping,
    ])
  func aQuestionThatTookTooLongWritesNothing(saved: String) throws {
    let folder = try MeanwhileBooks.folder()
    try MeanwhileBooks.write(rows: 2, seed: 1, to: "export.csv", in: folder)
    let journal = try folder.text(of: MeanwhileBooks.journal)
    let run = try folder.shell(
      """
      touch log; (
        for i in $(seq 200); do grep -q 'j/N' log && break; sleep 0.05; done
        printf '\(saved.hasSuffix(".md") ? "\\nTekst.\\n" : OneDoorTests.later)' >> \(saved)
        echo j
      ) | script -qefc '"$W" import csv export.csv --mapping \(MeanwhileBooks.mapping)' log
      echo "status $?"
      """)
    #expect(run.output.contains("wijkboek: \(saved) is intussen veranderd; er is niets geschreven"))
    #expect(run.output.hasSuffix("status 2\n") && !run.output.contains("bijgeschreven"))
    let text = try folder.text(of: MeanwhileBooks.journal)
    #expect(text == journal + (saved == MeanwhileBooks.journal ? OneDoorTests.later : ""))
    #expect(try folder.text(of: saved).hasSuffix(saved.hasSuffix(".md") ? "Tekst.\n" : "Kas\n"))
    try MeanwhileBooks.expectNoLeftovers(in: folder)
  }

  /// Somebody saves in the moment between the last look and the first step.
  @Test(
    .enabled(if: SystemCalls.canBeChanged, "strace is not installed, or may not be used"),
    arguments: [
      "echo '; later' >> ledgers/b.journal",
      "(cat ledgers/b.journal; echo '; later') > nieuw; mv nieuw ledgers/b.journal",
    ])
  func theLastLookIsNotTooEarly(edit: String) throws {
    let folder = try Folder()
    for name in ["a", "b"] { try folder.write(Journals.untidy, to: "ledgers/\(name).journal") }
    let run = try folder.shell(
      """
      (for i in $(seq 200); do ls -A ledgers | grep -q tmp && break; sleep 0.02; done
      sleep 0.3; \(edit)) &
      \(SystemCalls.with("renameat2:delay_enter=1500000:when=1")) "$W" fmt; status=$?; wait; exit $status
      """)
    #expect(run.status == 2 && run.output == "0 van 2 bestanden uitgelijnd\n")
    #expect(
      run.errors == "wijkboek: ledgers/b.journal is intussen veranderd; er is niets geschreven, "
        + "doe het opnieuw\n")
    #expect(try folder.text(of: "ledgers/a.journal") == Journals.untidy)
    #expect(try folder.text(of: "ledgers/b.journal") == Journals.untidy + "; later\n")
    try MeanwhileBooks.expectNoLeftovers(in: folder)
  }

  /// Another program that has a file open may write to what is no longer there.
  @Test func whatIsOpenElsewhereIsLeft() throws {
    let folder = try Folder()
    try folder.write(Journals.untidy, to: "a.journal")
    try folder.write(Journals.untidy, to: "b.journal")
    let run = try folder.shell(
      "exec 3>>b.journal; \"$W\" fmt a.journal b.journal; s=$?; echo '; later' >&3; exit $s")
    #expect(run.status == 2 && run.output == "0 van 2 bestanden uitgelijnd\n")
    #expect(
      run.errors == "wijkboek: b.journal staat bij een ander programma open om te schrijven; "
        + "er is niets geschreven, doe het opnieuw\n")
    #expect(try folder.text(of: "a.journal") == Journals.untidy)
    #expect(try folder.text(of: "b.journal") == Journals.untidy + "; later\n")
    #expect(try folder.shell("\"$W\" fmt --lang en *.journal").status == 0)
    #expect(try folder.text(of: "b.journal").hasSuffix("\n; later\n"))
  }

  /// The name of a file that is half written is nobody's, whatever became of the run that wrote it.
  @Test func whatAKilledRunLeftIsNoObstacle() throws {
    let folder = try Folder()
    try folder.write(Journals.untidy, to: "ledgers/a.journal")
    let run = try folder.shell(
      """
      cd ledgers; for name in a.journal.wijkboek-$$ .a.journal.wijkboek-$$ .wijkboek-$$; do
      echo x > "$name"; done; exec "$W" fmt
      """)
    #expect(run.status == 0 && run.output == "1 van 1 bestanden uitgelijnd\n")
    #expect(try folder.names(in: "ledgers").count == 4)
  }

  @Test func aRunWaitsForAnother() throws {
    let folder = try Folder()
    try folder.write(Journals.untidy, to: "ledgers/a.journal")
    let run = try folder.shell(
      """
      flock ledgers sh -c 'touch begonnen; sleep 0.3; cp ledgers/a.journal voor' &
      until test -e begonnen; do sleep 0.01; done
      "$W" fmt && wait && cat voor
      """)
    #expect(run.status == 0)
    #expect(run.output == "1 van 1 bestanden uitgelijnd\n" + Journals.untidy)
  }

  @Test(.enabled(if: Thorough.isAsked, "it waits for seconds: WIJKBOEK_THOROUGH is not set"))
  func aRunDoesNotWaitForEver() throws {
    let folder = try Folder()
    try folder.write(Journals.untidy, to: "ledgers/a.journal")
    let run = try folder.shell("flock ledgers sh -c '\"$W\" fmt'")
    #expect(run.status == 2 && run.output == "0 van 1 bestanden uitgelijnd\n")
    #expect(run.errors.contains("wacht op een andere wijkboek, die nog schrijft"))
    #expect(try folder.text(of: "ledgers/a.journal") == Journals.untidy)
  }

  // MARK: Pipes and devices

  private static let outputs = [
    "report mtmp 2020-T2 --output", "report mtmp 2020-T2 --overwrite --output",
    "check --concise --output", "report overleg --format html --output",
  ]

  @Test(arguments: outputs) func aPipeStaysAPipe(command: String) throws {
    let folder = try Folder.workspace()
    let run = try folder.shell(
      "\"$W\" \(command) bestand; mkfifo pijp; cat pijp > uit & \"$W\" \(command) pijp; wait; "
        + "test -p pijp && cmp uit bestand && test -s uit")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test(
    .enabled(if: geteuid() == 0, "only the superuser makes devices"), arguments: outputs)
  func aDeviceStaysADevice(command: String) throws {
    let folder = try Folder.workspace()
    let run = try folder.shell(
      "mknod leeg c 1 3 && \"$W\" \(command) leeg; stat -c %F:%t:%T leeg; ls -A")
    #expect(run.output.contains("character special file:1:3\n"), "\(run.errors)")
    #expect(run.lines.suffix(3) == ["leeg", "ledgers", "rules"].sorted()[...])
    let full = try folder.shell("mknod vol c 1 7 && \"$W\" \(command) vol; test -c vol")
    #expect(full.status == 0 && full.errors.contains("vol nam niet alles aan\n"))
  }

  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
  func whatWasOpenedForUsIsNotReplaced(name: String) throws {
    let folder = try Folder.workspace()
    let run = try folder.shell(
      """
      (echo eerst; "$W" report mtmp 2020-T2 --overwrite --output \(name); echo laatst) > uit
      "$W" report mtmp 2020-T2 --output \(name) | cat > pijp
      (echo eerst; cat pijp; echo laatst) | cmp - uit
      """)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  // MARK: Links

  /// Each command with a link in its way that leads out of the workspace.
  @Test(arguments: [
    ("ledgers/uit.journal", "fmt"), ("ledgers/uit.journal", "fmt ledgers/uit.journal"),
    ("ledgers/uit.journal", "check --fix ledgers/uit.journal"),
    ("rapport.txt", "report mtmp 2021 --overwrite --output rapport.txt"),
    ("rapport.txt", "check --output rapport.txt"),
    (".wijkboek-baseline", "check --write-baseline"),
    (
      "ledgers/uit.journal",
      "import csv export.csv --mapping \(MeanwhileBooks.mapping) --yes --output ledgers/uit.journal"
    ),
  ])
  func nothingGoesOutThroughALink(link: String, command: String) throws {
    let folder = try MeanwhileBooks.folder(in: "werk/")
    // What is to be mended is no sound journal, which an import asks for.
    let kind = command.contains("--fix") ? ":OOP" : ":oop"
    let text = Journals.untidy.replacing(":oop:Wijkbeheer", with: kind)
    try folder.write(text, to: "buiten/uit.journal")
    try MeanwhileBooks.write(rows: 2, seed: 1, to: "werk/export.csv", in: folder)
    let run = try folder.shell(
      "cd werk && ln -s $(pwd -P)/../buiten/uit.journal \(link) && exec \"$W\" \(command)")
    #expect(
      run.errors.contains("\(link) leidt door een koppeling naar buiten de werkmap; er is niets "),
      "\(run.output)\(run.errors)")
    #expect(run.status == 2)
    #expect(try folder.text(of: "buiten/uit.journal") == text)
    #expect(try folder.names(in: "buiten") == ["uit.journal"])
  }

  @Test func noFolderIsMadeThroughALink() throws {
    let folder = try MeanwhileBooks.folder(in: "werk/")
    try folder.write("", to: "buiten/leeg")
    for command in ["report mtmp 2021 --output uit/x/", "init --team A --jaar 2021 --yes uit/x"] {
      let run = try folder.shell("cd werk && ln -sfn ../buiten uit && exec \"$W\" \(command)")
      #expect(run.status == 2 && run.errors.contains("naar buiten de werkmap"), "\(run.errors)")
    }
    #expect(try folder.names(in: "buiten") == ["leeg"])
  }

  /// What the user names outside is what the user means, and a link within is one of ours.
  @Test func otherLinksAreFollowed() throws {
    let folder = try MeanwhileBooks.folder(in: "werk/")
    try folder.write("", to: "buiten/leeg")
    try folder.write(Journals.untidy, to: "werk/echt/boek.journal")
    let run = try folder.shell(
      """
      ln -s buiten naast; ln -s ../echt/boek.journal werk/ledgers/link.journal; cd werk
      "$W" report mtmp 2021 --output ../naast/een.txt && "$W" fmt ledgers/link.journal &&
      "$W" report mtmp 2021 --output "$(pwd)/../buiten/twee/drie.txt" && test -L ledgers/link.journal
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.names(in: "buiten") == ["een.txt", "leeg", "twee"])
    #expect(try folder.text(of: "werk/echt/boek.journal") != Journals.untidy)
    #expect(try folder.names(in: "werk/echt") == ["boek.journal"])
  }

  // MARK: All or nothing

  private func untidy(_ count: Int) throws -> Folder {
    let folder = try Folder()
    for number in 1...count { try folder.write(Journals.untidy, to: "ledgers/\(number).journal") }
    return folder
  }

  @Test(.enabled(if: Folder.hasOrdinaryUser, "setpriv is not installed: rights cannot be dropped"))
  func oneThatCannotBeWrittenKeepsAllAsTheyWere() throws {
    let folder = try untidy(3)
    try folder.set(0o444, of: "ledgers/2.journal")
    let run = try folder.ordinaryShell("\"$W\" fmt")
    #expect(run.status == 2 && run.output == "0 van 3 bestanden uitgelijnd\n")
    #expect(
      run.errors == "wijkboek: ledgers/2.journal is niet te schrijven; er is niets geschreven\n")
    for number in 1...3 {
      #expect(try folder.text(of: "ledgers/\(number).journal") == Journals.untidy)
    }
    try MeanwhileBooks.expectNoLeftovers(in: folder)
  }

  /// The system itself refuses one of the steps, when others were taken already.
  @Test(
    .enabled(if: SystemCalls.canBeChanged, "strace is not installed, or may not be used"),
    arguments: 1...4)
  func whatStandsIsTakenBack(step: Int) throws {
    let folder = try untidy(4)
    let run = try folder.shell("\(SystemCalls.with("renameat2:error=EIO:when=\(step)")) \"$W\" fmt")
    #expect(run.status == 2 && run.output == "0 van 4 bestanden uitgelijnd\n")
    #expect(run.errors.contains("\(step).journal is niet te schrijven; er is niets geschreven\n"))
    for number in 1...4 {
      #expect(try folder.text(of: "ledgers/\(number).journal") == Journals.untidy)
    }
    try MeanwhileBooks.expectNoLeftovers(in: folder)
  }

  @Test(.enabled(if: SystemCalls.canBeChanged, "strace is not installed, or may not be used"))
  func whatCannotBeTakenBackIsTold() throws {
    let folder = try untidy(3)
    let run = try folder.shell("\(SystemCalls.with("renameat2:error=EIO:when=3+")) \"$W\" fmt")
    #expect(run.status == 2 && run.output == "0 van 3 bestanden uitgelijnd\n")
    #expect(
      run.errors == "wijkboek: ledgers/3.journal is niet te schrijven; "
        + "wel geschreven: ledgers/1.journal, ledgers/2.journal\n")
    #expect(try folder.text(of: "ledgers/1.journal") != Journals.untidy)
    #expect(try folder.text(of: "ledgers/3.journal") == Journals.untidy)
    // What they held is still there.
    let kept = try folder.names(in: "ledgers").filter { $0.hasPrefix(".wijkboek-tmp-") }
    #expect(
      try kept.map { try folder.text(of: "ledgers/" + $0) } == [Journals.untidy, Journals.untidy])
  }

  /// A folder stands where one of the reports would come.
  @Test(arguments: ["", "--overwrite"]) func reportsAreAllOrNothing(option: String) throws {
    let folder = try MeanwhileBooks.folder()
    let report = "report gemeente 2021 --output"
    #expect(try folder.shell("exec \"$W\" \(report) uit/").status == 0)
    let names = try folder.names(in: "uit")
    #expect(names.count == 2)
    for name in names {
      try folder.write("", to: "anders/\(name)/van mij")
      let run = try folder.shell("exec \"$W\" \(report) anders/ \(option)")
      #expect(run.status == 2 && run.errors.contains("anders/\(name)"), "\(run.errors)")
      #expect(try folder.names(in: "anders") == [name])
      #expect(try folder.shell("rm -r anders").status == 0)
    }
  }

  /// A run that is told to end does so before it writes, or when all is written; one that is killed
  /// leaves each file whole, and the next one does the rest.
  @Test(
    .enabled(if: SystemCalls.canBeChanged, "strace is not installed, or may not be used"),
    arguments: ["KILL", "TERM", "HUP"], 1...4)
  func aRunIsEndedBetweenTwoSteps(signal: String, step: Int) throws {
    let folder = try untidy(4)
    let run = try folder.shell(
      "\(SystemCalls.with("renameat2:signal=\(signal):when=\(step)")) \"$W\" fmt; test $? -gt 128")
    #expect(run.status == 0 && run.output.isEmpty)
    let whole = try (1...4).count { number in
      let text = try folder.text(of: "ledgers/\(number).journal")
      let isTidy = text.contains("\n    82020 LFF 001:oop:Wijkbeheer  € 1.250,00\n    Cred")
      #expect(isTidy || text == Journals.untidy)
      return isTidy
    }
    #expect(signal == "KILL" ? whole == step - 1 || whole == step : whole == 4)
    if signal != "KILL" { try MeanwhileBooks.expectNoLeftovers(in: folder) }
    let next = try folder.run("fmt")
    #expect(next.status == 0 && next.output == "\(4 - whole) van 4 bestanden uitgelijnd\n")
    #expect(try folder.run("fmt", "--check").status == 0)
  }

  /// Not every file system lets two files trade places at once.
  @Test(
    .enabled(if: SystemCalls.canBeChanged, "strace is not installed, or may not be used"),
    arguments: ["EINVAL", "ENOSYS"])
  func simplerFileSystemsWillDo(error: String) throws {
    let folder = try untidy(3)
    let old = SystemCalls.with("renameat2:error=\(error)")
    #expect(try folder.shell("\(old) \"$W\" fmt").status == 0)
    for number in 1...3 {
      #expect(try folder.text(of: "ledgers/\(number).journal") != Journals.untidy)
    }
    #expect(try folder.shell("\(old) \"$W\" init --team A --jaar 2021 werk").status == 0)
    #expect(try folder.names(in: "werk/ledgers/2021/a").contains("plan.md"))
    try MeanwhileBooks.expectNoLeftovers(in: folder)
  }
}
