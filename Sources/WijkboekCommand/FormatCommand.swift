import Basics
import Diagnostics
import Glibc
import Reading
import Workspace
import Writing

/// `wijkboek fmt`: journals in one form.
enum FormatCommand {
  static let command = Command(
    name: "fmt",
    summary: Bilingual(dutch: "lijn journalen uit", english: "align journals"),
    operands: .files,
    options: [
      OptionSpec(
        "check",
        Bilingual(
          dutch: "schrijf niets; de uitgang is 1 als er iets te veranderen is",
          english: "write nothing; the exit status is 1 if there is something to change")),
      OptionSpec(
        "diff",
        Bilingual(
          dutch: "schrijf niets; toon wat er zou veranderen",
          english: "write nothing; show what would change")),
    ],
    details: Bilingual(
      dutch: """
        Zet in journalen de bedragen onder elkaar. Alleen witruimte zonder betekenis verandert:
        opmerkingen, rekeningen en bedragen blijven zoals u ze schreef. Zonder bestanden: alle
        journalen onder ledgers/. Met - van standaardinvoer naar standaarduitvoer.
        """,
      english: """
        Lines up the amounts in journals. Only white space without a meaning changes: comments,
        accounts and amounts stay as you wrote them. Without files: all journals below ledgers/.
        With - from standard input to standard output.
        """),
    examples: [
      "wijkboek fmt", "wijkboek fmt --check", "wijkboek fmt --diff ledgers/2020/team/T1.journal",
    ],
    run: run)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let isDutch = terminal.language == .dutch
    var paths = options.operands
    if paths.isEmpty {
      try BookInput.enterWorkspace()
      paths = WorkspaceFiles.onDisk().files("ledgers", ".journal")
    }
    let writes = !options.has("check") && !options.has("diff")
    let (output, errors) = (Output(), Output(STDERR_FILENO))
    var (changed, failed) = (0, false)
    var changes = FileChanges()
    for path in paths {
      let content = DiskFiles.read(path == "-" ? DiskFiles.standardInput : path).ofText
      guard case .source(let source) = content else {
        failed = true
        errors.say(FormatCommand.unreadable(path, content).text(in: terminal.language) + "\n")
        continue
      }
      // A large file is mapped, and what was judged must not change when the file does.
      let old = source.copyOfBytes()
      let new = JournalFormat.formatted(old)
      if new != old { changed += 1 }
      if options.has("diff") {
        if new != old {
          let after = Source(path: source.path, bytes: new)
          output.write(
            ShownTexts.difference(
              of: path, from: ShownTexts(source)[source.path], to: ShownTexts(after)[source.path]))
        }
      } else if options.has("check") {
        if new != old { output.say(path + "\n", isProse: false) }
      } else if path == "-" {
        output.write(new)
      } else if new != old {
        changes.put(path, .text(Source(path: path, bytes: old)), new)
      }
    }
    do throws(WriteRefusal) {
      try changes.commit()
    } catch {
      error.say(terminal.language)
      (changed, failed) = (0, true)
    }
    // Standard output holds the journal then, and nothing else may stand in it.
    if writes, !paths.contains("-") {
      output.write(
        isDutch
          ? "\(changed) van \(paths.count) bestanden uitgelijnd\n"
          : "\(changed) of \(paths.count) files aligned\n")
    }
    output.flush()
    if failed { return .wrongUse }
    return !writes && changed > 0 ? .findings : .clean
  }

  private static func unreadable(_ path: String, _ content: FileAccess.Content) -> Bilingual {
    if case .failure(.notText(let form)) = content {
      return Bilingual(
        dutch: "\(path) is \(form.name.dutch); \(form.help.dutch)",
        english: "\(path) is \(form.name.english); \(form.help.english)")
    }
    return Bilingual(dutch: "\(path) is niet te lezen", english: "\(path) cannot be read")
  }
}
