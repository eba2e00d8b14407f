import Diagnostics
import Glibc
import Reading
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
      paths = FolderWalk.files(below: "ledgers", ending: ".journal")
    }
    let writes = !options.has("check") && !options.has("diff")
    let (output, errors) = (Output(), Output(STDERR_FILENO))
    var (changed, failed) = (0, false)
    for path in paths {
      guard case .source(let source) = DiskFiles.read(path == "-" ? DiskFiles.standardInput : path)
      else {
        failed = true
        errors.say(isDutch ? "\(path) is niet te lezen\n" : "\(path) cannot be read\n")
        continue
      }
      let old = source.copyOfBytes()
      let new = JournalFormat.formatted(old)
      if new != old { changed += 1 }
      if options.has("diff") {
        output.write(
          LineDiff.unifiedBytes(
            old: old, new: new, oldName: "a/" + path, newName: "b/" + path))
      } else if options.has("check") {
        if new != old { output.write(path + "\n") }
      } else if path == "-" {
        output.write(new)
      } else if new != old, !AtomicFile.replace(path, with: new) {
        failed = true
        errors.say(isDutch ? "\(path) is niet te schrijven\n" : "\(path) cannot be written\n")
      }
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
}

/// Replaces a file as a whole: whoever looks sees the old text or the new one, never half of it.
enum AtomicFile {
  static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    // A link stays a link: the file that it leads to is what changes.
    let target = unsafe realpath(path, nil).map { pointer in
      defer { unsafe free(pointer) }
      return unsafe String(cString: pointer)
    }
    guard let target else { return false }
    var status = stat()
    guard unsafe stat(target, &status) == 0, unsafe access(target, W_OK) == 0 else { return false }
    let temporary = target + ".wijkboek-\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL, status.st_mode & 0o777)
    guard descriptor >= 0 else { return false }
    // The owner first, since that may take rights away. Only the superuser can give a file back to
    // another owner; anybody else stays the owner of what they wrote.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    let isWritten =
      Output.writeAll(bytes, to: descriptor) && fchmod(descriptor, status.st_mode & 0o7777) == 0
      && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    if isWritten, isClosed, unsafe rename(temporary, target) == 0 { return true }
    _ = unsafe unlink(temporary)
    return false
  }
}
