import Diagnostics
import Glibc
import Privacy
import Rendering
import Workspace

/// `wijkboek check`: what is wrong with the books.
enum CheckCommand {
  static let asOfOption = OptionSpec(
    "as-of", value: Placeholder("DATUM|today", "DATE|today", .words(["today"])),
    Bilingual(
      dutch: "peildatum (anders tot wanneer de boeken compleet zijn)",
      english: "the day from which to judge (else up to when the books are complete)"))

  static let command = Command(
    name: "check",
    summary: Bilingual(dutch: "toets de boeken", english: "check the books"),
    operands: .files,
    options: [BookInput.fileOption] + CheckForm.options + [
      OptionSpec(
        "fail-on", value: "error|warning|note",
        Bilingual(
          dutch: "vanaf welke ernst de uitgang 1 is (anders error)",
          english: "from which severity the exit status is 1 (else error)")),
      OptionSpec(
        "status", value: "concept|overleg|vastgesteld",
        Bilingual(
          dutch: "oordeel alsof elk plan deze status heeft",
          english: "judge as if every plan had this status")),
      asOfOption,
      RuleInput.option,
    ] + StagedCheck.options + [AgainstCheck.option, CellsCheck.option, workspaceOption]
      + CheckFix.options + CheckBaseline.options,
    details: Bilingual(
      dutch: """
        Leest de journalen en plannen onder ledgers/, of de bestanden die u noemt, en zegt van elke
        fout waar zij staat, waarom het er een is en wat u eraan doet. Zonder bestanden toetst zij ook
        aan het normenboek in rules/: eerst wat niet voldoet, dan wat niet te toetsen is en wat
        daarvoor ontbreekt. Wat nog loopt, telt alleen de samenvatting. Uw boeken blijven zoals ze
        zijn, tenzij met --fix: dan herstelt zij wat maar op één manier bedoeld kan zijn, en laat
        zien wat zij verandert.

        Met --staged toetst zij wat in git klaarstaat voor de volgende commit, niet wat op schijf
        staat, en toont zij wat daaraan nieuw is: zo hoort het bij elke commit. Met --against zegt zij
        wat een wijziging deed.

        Voor programma's zijn er json, sarif (2.1.0), junit, github en gitlab; markdown is een
        samenvatting voor een merge request. De uitgang is in elke vorm dezelfde. Met --output komt
        het verslag in een bestand en de samenvatting op het scherm.

        Wat er al was toen u begon, is te bevriezen: --write-baseline zet het in .wijkboek-baseline.
        Dat telt dan mee in de samenvatting, en niet voor de uitgang. Worden de cijfers of de ernst
        anders, dan verschijnt het weer. Wat hersteld is gaat eruit zodra alles getoetst is en er geen
        fouten zijn; met --update-baseline ook als die er nog zijn. Zo komt er nooit iets bij.
        """,
      english: """
        Reads the journals and plans below ledgers/, or the files that you name, and says of each
        mistake where it stands, why it is one and what to do about it. Without files it also judges by
        the rulebook in rules/: first what fails, then what cannot be judged and what is missing for
        it. What is ongoing is only counted in the summary. Your books stay as they are, unless with
        --fix: then it mends what can be meant in one way only, and shows what it changes.

        With --staged it judges what is ready to be committed in git, not the disk, and shows what is
        new in it: that is what a hook of git needs. With --against it says what a change did.

        For programs there are json, sarif (2.1.0), junit, github and gitlab; markdown is a summary
        for a merge request; the exit status is the same. --output writes the report to a file.

        What was there when you began can be frozen: --write-baseline puts it into
        .wijkboek-baseline. It then counts in the summary, and not for the exit status. If its figures
        or its severity change, it is shown again. What was mended leaves it as soon as all is judged
        and there are no errors; with --update-baseline also while there are. Nothing is ever added.
        """),
    examples: [
      "wijkboek check", "wijkboek check ledgers/2020/team/T1.journal",
      "wijkboek check --concise --fail-on warning", "wijkboek check --status vastgesteld",
      "wijkboek check --verdicts --format json", "wijkboek check --staged",
      "wijkboek check --format sarif --output wijkboek.sarif",
      "wijkboek check --against main --format markdown",
      "wijkboek check ledgers/2020/plan.md --cells",
      "wijkboek check --fix --diff", "wijkboek check --write-baseline",
    ], run: run)

  private static let workspaceOption = OptionSpec(
    "workspace", value: Placeholder("MAP", "DIR"),
    Bilingual(
      dutch: "werk in deze map (anders die waar u bent)",
      english: "work in this folder (else the one that you are in)"))

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let threshold = try threshold(options.value("fail-on"))
    if options.has("all"), !options.has("staged") { throw .optionWithout("--all", "--staged") }
    let form = try CheckForm(options)
    if try CheckFix.isAskedFor(options, form) {
      return try CheckFix.run(options, form, terminal, threshold)
    }
    let frozen = try CheckBaseline(options)
    let start = DiskFiles.currentFolder
    if let folder = options.value(workspaceOption.name) { try go(to: folder, for: "--workspace") }
    if options.has(CellsCheck.option.name) { return try CellsCheck.run(options, form, terminal) }
    if let revision = options.value(AgainstCheck.option.name) {
      let check = try AgainstCheck(revision, options, form, start: start)
      let isWritten = form.write(check.text(form.terminal(terminal)), terminal)
      return isWritten ? status(of: check.now, threshold) : .wrongUse
    }
    let isStaged = options.has("staged")
    let run = try isStaged ? StagedCheck.run(options, start: start) : JudgedWorkspace(options)
    return report(run, frozen, form, terminal, threshold)
  }

  /// Tells what a run found, and how the program ends.
  static func report(
    _ run: JudgedWorkspace, _ frozen: CheckBaseline, _ form: CheckForm, _ terminal: Terminal,
    _ threshold: Severity
  ) -> ExitStatus {
    let content = frozen.read(number: run.sources.count)
    var report = FindingReport(run, content, form, in: terminal.language)
    let outcome = frozen.apply(content, to: &report, isReadable: run.isReadable)
    let summary = TextWrap.block(
      of: report.mask.words.hidden(inLines: CheckSummary(run, report, gone: outcome.gone).text)
        + CheckFix.hint(for: run.keeping(report.found), in: terminal.language)
        + report.unreadLine(isNamed: form.isFull), width: terminal.width)
    let text = text(of: report, run, form, form.terminal(terminal), summary)
    let isWritten = form.write(text, terminal)
    // Whoever sends the report to a file sees here how it ended.
    if form.path != nil { Output().say(summary) }
    // The lines of an editor are findings and nothing else.
    if form.kind == .concise {
      Output(STDERR_FILENO).say(run.norms.words(in: terminal.language) + "\n")
    }
    for words in outcome.words {
      Output(STDERR_FILENO).say(words.text(in: terminal.language) + "\n")
    }
    if let refusal = outcome.refusal { return refusal.say(terminal.language) }
    guard isWritten, content.isReadable else { return .wrongUse }
    // What decides in a comparison is what is new; else all that is not frozen.
    return status(of: run.comparison == nil ? run.keeping(report.found) : run, threshold)
  }

  static func status(of run: JudgedWorkspace, _ threshold: Severity) -> ExitStatus {
    guard run.isReadable else { return .wrongUse }
    // Who accepted a finding has settled it, whatever the threshold.
    let counts = run.deciding.contains {
      $0.severity >= threshold && $0.judgement?.waiver == nil
    }
    return counts ? .findings : .clean
  }

  private static func text(
    of report: FindingReport, _ run: JudgedWorkspace, _ form: CheckForm, _ terminal: Terminal,
    _ summary: String
  ) -> String {
    if case .report(let format) = form.kind { return format.text(of: report) }
    func verdicts() -> String {
      VerdictList(run, terminal.language).text(terminal, hiddenBy: report.mask.words)
    }
    let isConcise = form.kind == .concise
    let full = form.isFull ? TextWrap.block(of: report.scope, width: terminal.width) + "\n" : ""
    guard let comparison = run.comparison, !isConcise else {
      var text = FindingList(
        sources: report.sources, terminal, isConcise: isConcise, mask: report.mask
      ).text(of: report.found)
      if form.showsVerdicts { text += verdicts() + "\n" }
      return text + (isConcise ? report.unreadLines : full + summary)
    }
    let list = FindingList(sources: report.sources, terminal, isConcise: false, mask: report.mask)
    var text = list.text(of: comparison.new)
    if comparison.showsOld, !comparison.old.isEmpty {
      text +=
        Bilingual(dutch: "Wat er al stond:", english: "What was there before:")
        .text(in: terminal.language) + "\n\n" + list.text(of: comparison.old)
    }
    if form.showsVerdicts { text += verdicts() + "\n" }
    return text + full + summary
  }

  static func go(to folder: String, for option: String) throws(WrongUse) {
    guard unsafe chdir(folder) == 0 else {
      throw .wrongValue(folder, option: option, allowed: "., …")
    }
  }

  private static func threshold(_ typed: String?) throws(WrongUse) -> Severity {
    switch typed {
    case nil, "error": return .error
    case "warning": return .warning
    case "note": return .note
    case let typed?:
      throw .wrongValue(typed, option: "--fail-on", allowed: "error, warning, note")
    }
  }
}
