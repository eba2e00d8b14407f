import Diagnostics
import Rendering

/// `wijkboek check`: what is wrong with the books.
enum CheckCommand {
  static let command = Command(
    name: "check",
    summary: Bilingual(dutch: "toets de boeken", english: "check the books"),
    operands: .files,
    options: [
      BookInput.fileOption,
      OptionSpec(
        "concise",
        Bilingual(
          dutch: "één regel per bevinding, voor editors", english: "one line a finding, for editors"
        )),
      OptionSpec(
        "fail-on", value: "error|warning|note",
        Bilingual(
          dutch: "vanaf welke ernst de uitgang 1 is (anders error)",
          english: "from which severity the exit status is 1 (else error)")),
      OptionSpec(
        "format", value: "text|json",
        Bilingual(dutch: "vorm van de uitvoer", english: "form of the output")),
      OptionSpec(
        "verdicts",
        Bilingual(
          dutch: "toon elk oordeel, ook wat voldoet, met de cijfers",
          english: "show every verdict, the passes too, with its figures")),
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
        """,
      english: """
        Reads the journals and plans below ledgers/, or the files that you name, and says of each
        mistake where it stands, why it is one and what to do about it. Without files it also judges by
        the rulebook in rules/: first what fails, then what cannot be judged and what is missing for
        it. Changes nothing.
        """),
    examples: [
      "wijkboek check", "wijkboek check ledgers/2020/team/T1.journal",
      "wijkboek check --concise --fail-on warning", "wijkboek check --status vastgesteld",
      "wijkboek check --verdicts --format json",
    ], run: run)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let threshold = try threshold(options.value("fail-on"))
    let wantsJSON = try Selecting.wantsJSON(options)
    if wantsJSON, options.has("concise") {
      throw .notTogether(option: "--concise", with: "--format")
    }
    let run = try CheckRun(options)
    let output = Output()
    if wantsJSON {
      output.write(VerdictList(run, terminal).json(withVerdicts: options.has("verdicts")))
    } else {
      FindingList(sources: run.sources, terminal, isConcise: options.has("concise"))
        .show(run.diagnostics, on: output)
      if options.has("verdicts") { output.write(VerdictList(run, terminal).text + "\n") }
      if !options.has("concise") {
        output.write(summary(of: run, terminal))
      }
    }
    output.flush()
    guard run.isReadable else { return .wrongUse }
    // Who accepted a finding has settled it, whatever the threshold.
    let counts = run.diagnostics.contains {
      $0.severity >= threshold && $0.judgement?.waiver == nil
    }
    return counts ? .findings : .clean
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
