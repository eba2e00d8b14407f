import Basics
import Diagnostics
import Glibc
import Reading
import Rendering
import Writing

/// `wijkboek check --fix`: makes the changes that findings carry.
///
/// They are made in memory first, and what becomes of them is judged until nothing more is to be
/// changed: what is mended in one line may bring to light what is wrong with the next. Then the
/// changes are shown, each file is written as a whole, and everything is read from disk again.
enum CheckFix {
  static let options = [
    OptionSpec(
      "fix",
      Bilingual(
        dutch: "herstel wat maar op één manier bedoeld kan zijn",
        english: "mend what can be meant in one way only")),
    OptionSpec(
      "unsafe-fixes",
      Bilingual(
        dutch: "met --fix: herstel ook wat waarschijnlijk bedoeld is; kijk het na",
        english: "with --fix: mend what is probably meant too; look it over")),
    OptionSpec(
      "diff",
      Bilingual(
        dutch: "met --fix: toon wat er zou veranderen, en schrijf niets",
        english: "with --fix: show what would change, and write nothing")),
  ]

  /// One change may make room for another, but not for ever.
  private static let mostRounds = 20

  static func isAskedFor(_ options: ParsedOptions, _ form: CheckForm) throws(WrongUse) -> Bool {
    guard options.has("fix") else {
      for name in ["unsafe-fixes", "diff"] where options.has(name) {
        throw .optionWithout("--" + name, "--fix")
      }
      return false
    }
    for name in ["staged", "against", "output"] where options.has(name) {
      throw .notTogether(option: "--fix", with: "--" + name)
    }
    if case .report(let format) = form.kind {
      throw .notTogether(option: "--fix", with: "--format \(format.rawValue)")
    }
    if files(options).contains("-") { throw .notTogether(option: "--fix", with: "-") }
    return true
  }

  private static func files(_ options: ParsedOptions) -> [String] {
    options.all("file") + options.operands
  }

  static func run(
    _ options: ParsedOptions, _ form: CheckForm, _ terminal: Terminal, _ threshold: Severity
  ) throws(WrongUse) -> ExitStatus {
    let files = files(options)
    if files.isEmpty { try BookInput.enterWorkspace() }
    let texts = FixedTexts(named: files)
    let first = try CheckRun(options, files: files, of: texts.workspace)
    var (last, made, plan) = (first, 0, texts.plan(first, options))
    for _ in 0..<mostRounds where !plan.isEmpty {
      texts.make(plan, in: last)
      made += plan.made
      last = try CheckRun(options, files: files, of: texts.workspace)
      plan = texts.plan(last, options)
    }
    let words = FixWords(terminal.language)
    let output = Output()
    let changed = texts.changedPaths
    if !changed.isEmpty {
      let (old, new) = (ShownTexts(of: first), ShownTexts(of: last))
      for path in changed {
        output.write(
          ShownTexts.difference(of: path, from: old[path], to: old.hidden(in: new[path])))
      }
    }
    if !changed.isEmpty { output.write("\n") }
    if options.has("diff") {
      output.write(words.wouldChange(made, files: changed.count))
      output.write(words.left(plan))
      output.flush()
      return changed.isEmpty ? CheckCommand.status(of: first, threshold) : .findings
    }
    let failures = changed.compactMap { path in texts.write(path).map { (path, $0) } }
    if failures.isEmpty { output.write(words.changed(made, files: changed.count)) }
    output.write(words.left(plan) + "\n")
    output.flush()
    let errors = Output(STDERR_FILENO)
    for (path, failure) in failures { errors.say(words.failed(path, failure)) }
    let rest = try CheckRun(options, files: files, of: FixedTexts(named: files).workspace)
    let status = CheckCommand.report(
      rest, try CheckBaseline(options), form, terminal, threshold)
    return failures.isEmpty ? status : .wrongUse
  }

  /// A line that says how much of what was found can be mended; empty if nothing can.
  static func hint(for run: CheckRun, in language: Language) -> String {
    // Standard input has no file to be mended.
    guard !run.sources.contains(where: { $0.path == "-" }) else { return "" }
    let surest = run.diagnostics.compactMap { $0.surestFix?.grade }
    let safe = surest.count { $0 == .safe }
    return FixWords(language).hint(safe: safe, others: surest.count - safe)
  }
}

/// The texts of a workspace, with the changes that were made to them in memory.
private final class FixedTexts {
  private let disk: Workspace
  /// The paths that the user names; of a whole workspace none.
  private let named: [String]
  private var originals: [String: Source] = [:]
  private var changes: [String: [UInt8]] = [:]

  init(named: [String]) {
    self.named = named
    disk = .onDisk()
  }

  var changedPaths: [String] {
    changes.keys.filter { changes[$0] != originals[$0]?.copyOfBytes() }.sorted()
  }

  /// The workspace as it is with the changes.
  var workspace: Workspace {
    let access = FileAccess(
      read: { self.content($0) }, list: disk.access.list, identity: disk.access.identity,
      home: disk.access.home)
    return Workspace(access: access, files: disk.files, isFolder: disk.isFolder)
  }

  private func content(_ path: String) -> FileAccess.Content {
    if let bytes = changes[path] { return .source(Source(path: path, bytes: bytes)) }
    if let source = originals[path] { return .source(source) }
    let content = disk.access.read(path)
    guard case .source(let read) = content else { return content }
    // A large file is mapped, and would change under our hands if somebody writes it meanwhile.
    let source = Source(path: path, bytes: read.copyOfBytes())
    originals[path] = source
    return .source(source)
  }

  func plan(_ run: CheckRun, _ options: ParsedOptions) -> FixPlan {
    let allowed = mayChange(run.sources.map { $0.path })
    return FixPlan(
      run.diagnostics, atLeast: options.has("unsafe-fixes") ? .unsafe : .safe
    ) { allowed[$0] }
  }

  /// Of each path whether its file may be changed: a regular file that lies in the workspace, or that
  /// the user names, and that no path before it leads to.
  private func mayChange(_ paths: [String]) -> [Bool] {
    let root = FixedTexts.target(of: ".").map { $0 == "/" ? $0 : $0 + "/" }
    let targets = Set(named.compactMap { FixedTexts.target(of: $0) })
    var seen: Set<String> = []
    return paths.map { path in
      guard originals[path] != nil, let target = FixedTexts.target(of: path),
        named.isEmpty ? root.map({ target.hasPrefix($0) }) ?? false : targets.contains(target)
      else { return false }
      return FixedTexts.isRegular(target) && seen.insert(target).inserted
    }
  }

  private static func target(of path: String) -> String? {
    unsafe realpath(path, nil).map { pointer in
      defer { unsafe free(pointer) }
      return unsafe String(cString: pointer)
    }
  }

  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  func make(_ plan: FixPlan, in run: CheckRun) {
    for number in plan.edits.keys {
      let source = run.sources[number]
      changes[source.path] = plan.bytes(of: source, number: number)
    }
  }

  /// Writes a text to its file, unless the file is not what was read any more; why not, if so.
  func write(_ path: String) -> FixWords.Failure? {
    guard let bytes = changes[path], let original = originals[path] else { return nil }
    guard case .source(let now) = DiskFiles.read(path),
      now.copyOfBytes() == original.copyOfBytes()
    else { return .changedMeanwhile }
    return AtomicFile.replace(path, with: bytes) ? nil : .notWritable
  }
}

/// What `--fix` says.
struct FixWords {
  /// Why a file was not written.
  enum Failure {
    case changedMeanwhile
    case notWritable
  }

  private let isDutch: Bool

  init(_ language: Language) { isDutch = language == .dutch }

  private func findings(_ count: Int) -> String {
    isDutch
      ? "\(count) \(count == 1 ? "bevinding" : "bevindingen")"
      : "\(count) \(count == 1 ? "finding" : "findings")"
  }

  private func files(_ count: Int) -> String {
    isDutch
      ? "\(count) \(count == 1 ? "bestand" : "bestanden")"
      : "\(count) \(count == 1 ? "file" : "files")"
  }

  private var nothing: String {
    isDutch ? "niets te herstellen\n" : "nothing to mend\n"
  }

  func changed(_ made: Int, files count: Int) -> String {
    guard count > 0 else { return nothing }
    return isDutch
      ? "hersteld: \(findings(made)) in \(files(count))\n"
      : "mended: \(findings(made)) in \(files(count))\n"
  }

  func wouldChange(_ made: Int, files count: Int) -> String {
    guard count > 0 else { return nothing }
    return isDutch
      ? "te herstellen: \(findings(made)) in \(files(count)); niets geschreven\n"
      : "to be mended: \(findings(made)) in \(files(count)); nothing written\n"
  }

  /// What could not be changed in this run.
  func left(_ plan: FixPlan) -> String {
    var text = ""
    let waiting = plan.overlapping + plan.made
    if waiting > 0 {
      text +=
        isDutch
        ? "blijft over voor een volgende keer: \(findings(waiting))\n"
        : "left for the next time: \(findings(waiting))\n"
    }
    if plan.outside > 0 {
      text +=
        isDutch
        ? "niet aangeraakt, want buiten de werkmap of niet genoemd: \(findings(plan.outside))\n"
        : "not touched, since outside the workspace or not named: \(findings(plan.outside))\n"
    }
    return text
  }

  func failed(_ path: String, _ failure: Failure) -> String {
    let path = VisibleText.of(path)
    switch failure {
    case .changedMeanwhile:
      return isDutch
        ? "\(path) is intussen veranderd, en is niet overschreven\n"
        : "\(path) was changed meanwhile, and was not overwritten\n"
    case .notWritable:
      return isDutch ? "\(path) is niet te schrijven\n" : "\(path) cannot be written\n"
    }
  }

  func hint(safe: Int, others: Int) -> String {
    guard safe + others > 0 else { return "" }
    let (sure, command) = (findings(safe), "wijkboek check --fix")
    if others == 0 {
      return isDutch ? "\(sure) te herstellen met \(command)\n" : "\(sure) to mend by \(command)\n"
    }
    if safe == 0 {
      let unsure = findings(others)
      return isDutch
        ? "\(unsure) te herstellen met \(command) --unsafe-fixes; kijk ze na\n"
        : "\(unsure) to mend by \(command) --unsafe-fixes; look them over\n"
    }
    return isDutch
      ? "\(sure) te herstellen met \(command), en \(others) met --unsafe-fixes erbij; kijk die na\n"
      : "\(sure) to mend by \(command), and \(others) with --unsafe-fixes too; look those over\n"
  }
}
