import Diagnostics
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
        "as-of", value: Placeholder("DATUM|today", "DATE|today"),
        Bilingual(
          dutch: "peildatum (anders de laatste dag met een uitgave)",
          english: "the day from which to judge (else the last day with spending)")),
      RuleInput.option,
    ],
    details: Bilingual(
      dutch: """
        Leest de journalen en plannen onder ledgers/, of de bestanden die u noemt, en zegt van elke
        fout waar zij staat, waarom het er een is en wat u eraan doet. Zonder bestanden toetst zij ook
        aan het normenboek in rules/: eerst wat niet voldoet, dan wat niet te toetsen is en wat
        daarvoor ontbreekt. Verandert niets.

        Voor programma's zijn er json, sarif (2.1.0), junit, github en gitlab; markdown is een
        samenvatting voor een merge request. De uitgang is in elke vorm dezelfde. Met --output komt
        het verslag in een bestand en de samenvatting op het scherm.
        """,
      english: """
        Reads the journals and plans below ledgers/, or the files that you name, and says of each
        mistake where it stands, why it is one and what to do about it. Without files it also judges by
        the rulebook in rules/: first what fails, then what cannot be judged and what is missing for
        it. Changes nothing.

        For programs there are json, sarif (2.1.0), junit, github and gitlab; markdown is a summary
        for a merge request. The exit status is the same in every form. With --output the report goes
        to a file and the summary to the screen.
        """),
    examples: [
      "wijkboek check", "wijkboek check ledgers/2020/team/T1.journal",
      "wijkboek check --concise --fail-on warning", "wijkboek check --status vastgesteld",
      "wijkboek check --verdicts --format json",
      "wijkboek check --format sarif --output wijkboek.sarif",
    ], run: run)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let threshold = try threshold(options.value("fail-on"))
    let form = try CheckForm(options)
    let run = try CheckRun(options)
    let isWritten = form.write(text(of: run, form, form.terminal(terminal)), terminal)
    // Whoever sends the report to a file sees here how it ended.
    if form.path != nil { Output().say(summary(of: run, terminal)) }
    guard isWritten else { return .wrongUse }
    guard run.isReadable else { return .wrongUse }
    // Who accepted a finding has settled it, whatever the threshold.
    let counts = run.diagnostics.contains {
      $0.severity >= threshold && $0.judgement?.waiver == nil
    }
    return counts ? .findings : .clean
  }

  private static func text(of run: CheckRun, _ form: CheckForm, _ terminal: Terminal) -> String {
    let language = terminal.language
    if case .report(let format) = form.kind {
      return format.text(of: FindingReport(run, form, in: language))
    }
    let isConcise = form.kind == .concise
    var text = FindingList(sources: run.sources, terminal, isConcise: isConcise)
      .text(of: run.diagnostics)
    if form.showsVerdicts { text += VerdictList(run, language).text(terminal) + "\n" }
    return isConcise ? text : text + summary(of: run, terminal)
  }

  private static func summary(of run: CheckRun, _ terminal: Terminal) -> String {
    let text = CheckSummary(run, in: terminal.language).text
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
