import Diagnostics
import Glibc
import Rendering

/// `wijkboek check`: what is wrong with the books.
enum CheckCommand {
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
      OptionSpec(
        "as-of", value: Placeholder("DATUM|today", "DATE|today", .words(["today"])),
        Bilingual(
          dutch: "peildatum (anders de laatste dag met een uitgave)",
          english: "the day from which to judge (else the last day with spending)")),
      RuleInput.option,
    ] + CheckBaseline.options,
    details: Bilingual(
      dutch: """
        Leest de journalen en plannen onder ledgers/, of de bestanden die u noemt, en zegt van elke
        fout waar zij staat, waarom het er een is en wat u eraan doet. Zonder bestanden toetst zij ook
        aan het normenboek in rules/: eerst wat niet voldoet, dan wat niet te toetsen is en wat
        daarvoor ontbreekt. Verandert niets aan uw boeken.

        Voor programma's zijn er json, sarif (2.1.0), junit, github en gitlab; markdown is een
        samenvatting voor een merge request. De uitgang is in elke vorm dezelfde. Met --output komt
        het verslag in een bestand en de samenvatting op het scherm.

        Wat er al was toen u begon, is te bevriezen: --write-baseline zet het in .wijkboek-baseline.
        Dat telt dan mee in de samenvatting, en niet voor de uitgang. Worden de cijfers of de ernst
        anders, dan verschijnt het weer. --update-baseline haalt weg wat hersteld is, en voegt niets
        toe; zonder die optie zegt check alleen dat het er niet meer is.
        """,
      english: """
        Reads the journals and plans below ledgers/, or the files that you name, and says of each
        mistake where it stands, why it is one and what to do about it. Without files it also judges by
        the rulebook in rules/: first what fails, then what cannot be judged and what is missing for
        it. Changes nothing in your books.

        For programs there are json, sarif (2.1.0), junit, github and gitlab; markdown is a summary
        for a merge request. The exit status is the same in every form. With --output the report goes
        to a file and the summary to the screen.

        What was there when you began can be frozen: --write-baseline puts it into
        .wijkboek-baseline. It then counts in the summary, and not for the exit status. If its figures
        or its severity change, it is shown again. --update-baseline takes out what was mended, and
        adds nothing; without that option check only says that it is gone.
        """),
    examples: [
      "wijkboek check", "wijkboek check ledgers/2020/team/T1.journal",
      "wijkboek check --concise --fail-on warning", "wijkboek check --status vastgesteld",
      "wijkboek check --verdicts --format json",
      "wijkboek check --format sarif --output wijkboek.sarif", "wijkboek check --write-baseline",
    ], run: run)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let threshold = try threshold(options.value("fail-on"))
    let form = try CheckForm(options)
    let frozen = try CheckBaseline(options)
    let run = try CheckRun(options)
    let content = frozen.read(number: run.sources.count)
    var report = FindingReport(run, content, form, in: terminal.language)
    let outcome = frozen.apply(content, to: &report, isReadable: run.isReadable)
    let summary = summary(CheckSummary(run, report, gone: outcome.gone).text, terminal)
    let text = text(of: report, run, form, form.terminal(terminal), summary)
    let isWritten = form.write(text, terminal)
    // Whoever sends the report to a file sees here how it ended.
    if form.path != nil { Output().say(summary) }
    for words in outcome.words {
      Output(STDERR_FILENO).say(words.text(in: terminal.language) + "\n")
    }
    guard isWritten, !outcome.hasFailed, run.isReadable, content.isReadable else {
      return .wrongUse
    }
    // Who accepted a finding has settled it, whatever the threshold.
    let counts = report.findings.contains {
      $0.severity >= threshold && $0.judgement?.waiver == nil
    }
    return counts ? .findings : .clean
  }

  private static func text(
    of report: FindingReport, _ run: CheckRun, _ form: CheckForm, _ terminal: Terminal,
    _ summary: String
  ) -> String {
    if case .report(let format) = form.kind { return format.text(of: report) }
    let isConcise = form.kind == .concise
    var text = FindingList(
      sources: report.sources, terminal, isConcise: isConcise, mask: report.mask
    ).text(of: report.findings)
    if form.showsVerdicts { text += VerdictList(run, terminal.language).text(terminal) + "\n" }
    return isConcise ? text : text + summary
  }

  private static func summary(_ text: String, _ terminal: Terminal) -> String {
    guard let width = terminal.width else { return text }
    return text.split(separator: "\n").map { line in
      TextWrap.lines(of: String(line), width: width).joined(separator: "\n") + "\n"
    }.joined()
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
