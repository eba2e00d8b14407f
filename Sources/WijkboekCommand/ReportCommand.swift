import Basics
import Diagnostics
import Ledger
import Reports
import Workspace

/// `wijkboek report`: pages for the meetings of controllers, managers and partners.
enum ReportCommand {
  static let command = Command(
    name: "report",
    summary: Bilingual(
      dutch: "rapporten per team, gemeente en periode",
      english: "reports by team, municipality and period"),
    operands: Placeholder(names("|") + " [PERIODE]", names("|") + " [PERIOD]"),
    options: [
      Selecting.team, Selecting.municipality,
      OptionSpec(
        "since", value: Placeholder("BESTAND|REVISIE:PAD", "FILE|REVISION:PATH"),
        Bilingual(
          dutch: "overleg: vergelijk het plan met deze eerdere versie",
          english: "overleg: compare the plan with this earlier version")),
      OptionSpec(
        "answers",
        Bilingual(
          dutch: "overleg: ook wat de regels vragen en wie wat heeft geantwoord, voor medewerkers",
          english: "overleg: also what the rules ask and who answered what, for staff")),
      ReportOutput.formatOption, ReportOutput.excelOption, ReportOutput.outputOption,
      ReportOutput.overwriteOption,
      CheckCommand.asOfOption,
      RuleInput.option,
    ],
    details: Bilingual { language in
      ReportKind.all.map { $0.name + ": " + $0.words.text(in: language) }
        .joined(separator: "\n\n") + "\n\n" + aboutPeriods.text(in: language)
    },
    examples: [
      "wijkboek report tertiaal 2020-T2",
      "wijkboek report tertiaal 2020-T2 --format html --output rapport.html",
      "wijkboek report tertiaal alle --format xlsx --output rapporten/",
      "wijkboek report gemeente 2020 --gemeente Stadskanaal",
      "wijkboek report mtmp 2020-T3", "wijkboek report overleg --since HEAD~1:ledgers/plan.md",
    ], run: run)

  private static let aboutPeriods = Bilingual(
    dutch: """
      Een periode is een tertiaal of een jaar; zonder periode het tertiaal van de peildatum. Bij
      tertiaal staat een jaar voor zijn drie tertialen, en alle voor die van alle jaren met een plan.
      """,
    english: """
      A period is a tertiaal or a year; without one it is the tertiaal of the day from which is judged.
      For tertiaal a year means its three tertialen, and alle means those of all years with a plan.
      """)

  private static func names(_ separator: String) -> String {
    ReportKind.all.map { $0.name }.joined(separator: separator)
  }

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    guard let typed = options.operands.first else { throw .operandMissing(names(", ")) }
    guard let kind = ReportKind.all.first(where: { $0.name == typed.lowercased() }) else {
      throw .wrongValue(typed, option: "report", allowed: names(", "))
    }
    if let extra = options.operands.dropFirst(2).first { throw .tooManyOperands(extra) }
    let asked = options.operands.dropFirst().first
    if kind.periods == .none, let asked { throw .tooManyOperands(asked) }
    try check(options, kind)
    let output = try ReportOutput(options, terminal)
    let periods = try AskedPeriods(asked, kind.periods)
    // Where the output goes is told from where the user is, and everything else from the workspace.
    let folder = DiskFiles.currentFolder
    try BookInput.enterWorkspace()
    var run = try ReportRun(options)
    if let refusal = run.refusal(terminal) { return refusal }
    var request = ReportRequest(
      periods.periods(of: run.reports.input), in: terminal.language,
      isTraceable: output.format.isTraceable, workers: Cores.workers)
    // A calendar is about the books as they are now.
    if kind.periods != .year { run.reports.judge(at: request.periods) }
    let books = ReportBooks(run.reports.input)
    if let typed = options.value(Selecting.team.name) {
      request.team = try TypedName.known(typed, among: books.teams, option: "--team")
    }
    if let typed = options.value(Selecting.municipality.name) {
      request.municipality = try TypedName.known(
        typed, among: GemeenteReport.municipalities(of: books), option: "--gemeente")
    }
    request.isForStaff = options.has(ReportKind.Choice.answers.rawValue)
    if let typed = options.value("since") {
      request.earlierPlan = try earlierPlan(typed, books, request.team, terminal)
    }
    return try output.write(kind.pages(books, request), hiddenBy: run.mask, from: folder)
  }

  /// Refuses options that would change nothing, since who typed them expects that they do.
  private static func check(_ options: ParsedOptions, _ kind: ReportKind) throws(WrongUse) {
    for choice in [ReportKind.Choice.earlierPlan, .answers, .municipality, .team]
    where options.has(choice.rawValue) && !kind.choices.contains(choice) {
      let others = ReportKind.all.filter { $0.choices.contains(choice) }
      if others.count == 1 {
        throw .optionWithout("--" + choice.rawValue, "report " + others[0].name)
      }
      throw .notTogether(option: "--" + choice.rawValue, with: "report " + kind.name)
    }
  }

  /// The version of the one plan that a report is about.
  private static func earlierPlan(
    _ typed: String, _ books: ReportBooks, _ team: String?, _ terminal: Terminal
  ) throws(WrongUse) -> (Plan, String) {
    guard ReportKind.plansForConsultation(books, of: team).count == 1 else {
      throw .optionWithout("--since", "--team")
    }
    guard let earlier = PlanVersion.plan(typed, terminal) else {
      throw .wrongValue(typed, option: "--since", allowed: "plan.md, HEAD~1:ledgers/…/plan.md")
    }
    return (earlier.plan, typed)
  }
}

/// The periods that were asked for.
private struct AskedPeriods {
  private let asked: ReportPeriod?
  private let isAll: Bool
  private let kind: ReportKind.Periods

  init(_ typed: String?, _ kind: ReportKind.Periods) throws(WrongUse) {
    self.kind = kind
    let isTertiaal = kind == .tertialen
    let lowered = typed?.lowercased()
    isAll = isTertiaal && (lowered == "alle" || lowered == "all")
    guard let typed, !isAll else {
      asked = nil
      return
    }
    guard let period = ReportPeriod(typed),
      period.isYear || (period.isTertiaal && kind != .year)
    else {
      throw .wrongValue(typed, option: "report", allowed: AskedPeriods.examples(kind))
    }
    asked = period
  }

  private static func examples(_ kind: ReportKind.Periods) -> String {
    switch kind {
    case .tertialen: "2020-T2, 2020, alle"
    case .year: "2020"
    case .one, .none: "2020-T2, 2020"
    }
  }

  /// In their order.
  func periods(of input: ReportInput) -> [ReportPeriod] {
    if kind == .none { return [] }
    if kind == .year { return [asked ?? ReportPeriod(yearOf: input.now.asOf)] }
    if isAll { return ReportBooks(input).tertialen }
    if kind == .tertialen, let asked, asked.isYear {
      return (1...3).map { ReportPeriod(year: asked.year, tertiaal: $0) }
    }
    return [asked ?? ReportPeriod(tertiaalOf: input.now.asOf)]
  }
}
