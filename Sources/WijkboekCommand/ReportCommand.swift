import Diagnostics
import Document
import Ledger
import Rendering
import Reports

/// `wijkboek report`: pages for the meetings of controllers, managers and partners.
enum ReportCommand {
  static let command = Command(
    name: "report",
    summary: Bilingual(
      dutch: "rapporten per team, gemeente en periode",
      english: "reports by team, municipality and period"),
    operands: Placeholder("tertiaal [PERIODE]", "tertiaal [PERIOD]"),
    options: [
      OptionSpec(
        "team", value: .name,
        Bilingual(dutch: "alleen dit gebiedsteam", english: "this area team only")),
      OptionSpec(
        "as-of", value: Placeholder("DATUM|today", "DATE|today"),
        Bilingual(
          dutch: "peildatum (anders de laatste dag met een uitgave)",
          english: "the day from which to judge (else the last day with spending)")),
      RuleInput.option,
    ],
    details: Bilingual(
      dutch: """
        tertiaal: per thema en in totaal het budget, wat is verplicht en gerealiseerd, wat vrij is en
        wat wordt verwacht; daarna activiteiten, gemeenten, uren, resultaten en wat openstaat. Zonder
        --team van elk gebiedsteam een rapport. Zonder periode: het tertiaal van de peildatum.
        """,
      english: """
        tertiaal: by theme and in total the budget, what was committed and realised, what is free and
        what is expected; then activities, municipalities, hours, outcomes and what is open. Without
        --team a report of each area team. Without a period: the tertiaal of the day from which to
        judge.
        """),
    examples: [
      "wijkboek report tertiaal 2020-T2",
      "wijkboek report tertiaal 2020-T2 --team \"Stadskanaal en Borger-Odoorn\"",
    ], run: run)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    guard let kind = options.operands.first else {
      throw .operandMissing("tertiaal")
    }
    guard kind == "tertiaal" else {
      throw .wrongValue(kind, option: "report", allowed: "tertiaal")
    }
    if let extra = options.operands.dropFirst(2).first { throw .tooManyOperands(extra) }
    let asked = try period(options.operands.dropFirst().first)
    try BookInput.enterWorkspace()
    let run = try ReportRun(options)
    if let refusal = run.refusal(terminal) { return refusal }
    let books = ReportBooks(run.input)
    let period = asked ?? ReportPeriod(tertiaalOf: run.input.asOf)
    let teams = try teams(options, books)
    let pages = teams.map {
      TertiaalReport.page(books, team: $0, period, in: terminal.language, isTraceable: false)
    }
    let output = Output()
    for (index, page) in pages.enumerated() {
      if index > 0 { output.write("\n") }
      output.write(StopgapText.text(of: page, terminal))
    }
    output.flush()
    return .clean
  }

  private static func period(_ typed: String?) throws(WrongUse) -> ReportPeriod? {
    guard let typed else { return nil }
    guard let period = ReportPeriod(typed), period.isTertiaal else {
      throw .wrongValue(typed, option: "report tertiaal", allowed: "2020-T1, 2020-T2, 2020-T3")
    }
    return period
  }

  private static func teams(
    _ options: ParsedOptions, _ books: ReportBooks
  ) throws(WrongUse) -> [String] {
    guard let typed = options.value("team") else { return books.teams }
    guard books.teams.contains(typed) else {
      let near = Spelling.nearest(to: typed, among: books.teams)
      throw .wrongValue(
        typed, option: "--team", allowed: near ?? books.teams.joined(separator: ", "))
    }
    return [typed]
  }
}
