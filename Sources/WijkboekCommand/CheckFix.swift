import Basics
import Diagnostics
import Glibc
import Reading
import Rendering
import Workspace
import Writing

/// `wijkboek check --fix`: makes the changes that findings carry.
///
/// They are made in memory first, and what becomes of them is judged until nothing more is to be
/// changed: what is mended in one line may bring to light what is wrong with the next. Then the
/// changes are shown, all files are written or none, and everything is read from disk again.
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

  static func isAskedFor(_ options: ParsedOptions, _ form: CheckForm) throws(WrongUse) -> Bool {
    guard options.has("fix") else {
      for name in ["unsafe-fixes", "diff"] where options.has(name) {
        throw .optionWithout("--" + name, "--fix")
      }
      return false
    }
    for name in ["staged", "against", "output", "cells"] where options.has(name) {
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
    let texts = EditedFiles()
    let mending = Mending(
      texts, try CheckChoices(options, named: files, in: texts.files),
      atLeast: options.has("unsafe-fixes") ? .unsafe : .safe, workers: Cores.workers
    ) { sources in mayChange(sources.map { $0.path }, of: texts, named: files) }
    let (made, left) = (mending.made, mending.rest)
    let words = FixWords(terminal.language)
    let output = Output()
    let changed = texts.editedPaths
    if !changed.isEmpty {
      let (old, new) = (ShownTexts(of: mending.before), ShownTexts(of: mending.after))
      for path in changed {
        output.write(
          ShownTexts.difference(of: path, from: old[path], to: old.hidden(in: new[path])))
      }
    }
    if !changed.isEmpty { output.write("\n") }
    if options.has("diff") {
      output.write(words.wouldChange(made, files: changed.count))
      output.write(words.left(left))
      output.flush()
      return changed.isEmpty ? CheckCommand.status(of: mending.before, threshold) : .findings
    }
    var refusal: WriteRefusal?
    do throws(WriteRefusal) {
      try texts.commit()
      output.write(words.changed(made, files: changed.count))
    } catch {
      refusal = error
    }
    output.write(words.left(left) + "\n")
    output.flush()
    let refused = refusal?.say(terminal.language)
    let rest = try JudgedWorkspace(options, named: files, in: .onDisk())
    let status = CheckCommand.report(
      rest, try CheckBaseline(options), form, terminal, threshold)
    return refused ?? status
  }

  /// Of each path whether its file may be changed: a regular file that lies in the workspace, or that
  /// the user names, and that no path before it leads to.
  private static func mayChange(
    _ paths: [String], of texts: EditedFiles, named: [String]
  ) -> [Bool] {
    let root = FilePlace.real(".").map { $0 == "/" ? $0 : $0 + "/" }
    let targets = Set(named.compactMap { FilePlace.real($0) })
    var seen: Set<String> = []
    return paths.map { path in
      guard texts.original(path) != nil, let target = FilePlace.real(path),
        named.isEmpty ? root.map({ target.hasPrefix($0) }) ?? false : targets.contains(target)
      else { return false }
      return DiskFiles.isRegular(target) && seen.insert(target).inserted
    }
  }

  /// A line that says how much of what was found can be mended; empty if nothing can.
  static func hint(for run: JudgedWorkspace, in language: Language) -> String {
    // Standard input has no file to be mended.
    guard !run.sources.contains(where: { $0.path == "-" }) else { return "" }
    let surest = run.diagnostics.compactMap { $0.surestFix?.grade }
    let safe = surest.count { $0 == .safe }
    return FixWords(language).hint(safe: safe, others: surest.count - safe)
  }
}

/// What `--fix` says.
struct FixWords {
  private let language: Language
  private var isDutch: Bool { language == .dutch }

  init(_ language: Language) { self.language = language }

  private func findings(_ count: Int) -> String {
    language.count(count, ("bevinding", "bevindingen"), ("finding", "findings"))
  }

  private func files(_ count: Int) -> String {
    language.count(count, ("bestand", "bestanden"), ("file", "files"))
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
