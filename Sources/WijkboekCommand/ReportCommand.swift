import Basics
import Diagnostics
import Document
import Ledger
import Reading
import Rendering
import Reports
import Workspace

/// `wijkboek report`: pages for the meetings of controllers, managers and partners.
enum ReportCommand {
  static let command = Command(
    name: "report",
    summary: Bilingual(
      dutch: "rapporten per team, gemeente en periode",
      english: "reports by team, municipality and period"),
    operands: Placeholder(
      "tertiaal|gemeente|mtmp|overleg [PERIODE]", "tertiaal|gemeente|mtmp|overleg [PERIOD]"),
    options: [
      Selecting.team, Selecting.municipality,
      OptionSpec(
        "since", value: Placeholder("BESTAND|REVISIE:PAD", "FILE|REVISION:PATH"),
        Bilingual(
          dutch: "overleg: vergelijk het plan met deze eerdere versie",
          english: "overleg: compare the plan with this earlier version")),
      ReportOutput.formatOption, ReportOutput.excelOption, ReportOutput.outputOption,
      ReportOutput.overwriteOption,
      CheckCommand.asOfOption,
      RuleInput.option,
    ],
    details: Bilingual(
      dutch: """
        tertiaal: per thema het budget, wat is verplicht en gerealiseerd, wat vrij is en wat wordt
        verwacht; daarna activiteiten, gemeenten, uren, resultaten en wat openstaat. Van elk gebiedsteam
        een rapport, tenzij --team er een kiest.
        gemeente: alle teams en thema's van een gemeente. mtmp: de teams naast elkaar, per woning en door
        de jaren. overleg: het plan voor het 3-hoeksoverleg, met wat er te besluiten is en plaats voor de
        drie akkoorden.

        Een periode is een tertiaal of een jaar; zonder periode het tertiaal van de peildatum. Bij
        tertiaal staat een jaar voor zijn drie tertialen, en alle voor die van alle jaren met een plan.
        """,
      english: """
        tertiaal: by theme the budget, what was committed and realised, what is free and what is
        expected; then activities, municipalities, hours, outcomes and what is open. A report of each
        area team, unless --team chooses one.
        gemeente: all teams and themes of a municipality. mtmp: the teams side by side, by dwelling and
        through the years. overleg: the plan for the three-way consultation, with what has to be decided
        and room for the three agreements.

        A period is a tertiaal or a year; without one it is the tertiaal of the day from which is judged.
        For tertiaal a year means its three tertialen, and alle means those of all years with a plan.
        """),
    examples: [
      "wijkboek report tertiaal 2020-T2",
      "wijkboek report tertiaal 2020-T2 --format html --output rapport.html",
      "wijkboek report tertiaal alle --format xlsx --output rapporten/",
      "wijkboek report gemeente 2020 --gemeente Stadskanaal",
      "wijkboek report mtmp 2020-T3", "wijkboek report overleg --since HEAD~1:ledgers/plan.md",
    ], run: run)

  /// The reports that there are.
  private enum Kind: String, CaseIterable {
    case tertiaal
    case gemeente
    case mtmp
    case overleg
  }

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let kinds = Kind.allCases.map { $0.rawValue }.joined(separator: ", ")
    guard let typed = options.operands.first else { throw .operandMissing(kinds) }
    guard let kind = Kind(rawValue: typed.lowercased()) else {
      throw .wrongValue(typed, option: "report", allowed: kinds)
    }
    if let extra = options.operands.dropFirst(2).first { throw .tooManyOperands(extra) }
    let asked = options.operands.dropFirst().first
    if kind == .overleg, let asked { throw .tooManyOperands(asked) }
    try check(options, kind)
    let output = try ReportOutput(options, terminal)
    let periods = try AskedPeriods(asked, isTertiaal: kind == .tertiaal)
    // Where the output goes is told from where the user is, and everything else from the workspace.
    let folder = DiskFiles.currentFolder
    try BookInput.enterWorkspace()
    var run = try ReportRun(options)
    if let refusal = run.refusal(terminal) { return refusal }
    if kind != .overleg {
      let books = ReportBooks(run.reports.input)
      run.reports.judge(at: kind == .tertiaal ? periods.all(of: books) : [periods.one(of: books)])
    }
    let books = ReportBooks(run.reports.input)
    let maker = PageMaker(
      books: books, language: terminal.language, isTraceable: output.format.isTraceable)
    let pages: [Page]
    switch kind {
    case .tertiaal:
      pages = try maker.tertiaal(
        periods.all(of: books), try maker.team(options), try maker.municipality(options))
    case .gemeente:
      pages = try maker.gemeente(
        periods.one(of: books), try maker.team(options), try maker.municipality(options))
    case .mtmp:
      pages = [
        MtmpReport.page(
          books, periods.one(of: books), in: terminal.language,
          isTraceable: output.format.isTraceable)
      ]
    case .overleg: pages = try maker.overleg(run, try maker.team(options), options, terminal)
    }
    return try output.write(pages, hiddenBy: run.mask, from: folder)
  }

  /// Refuses options that would change nothing, since who typed them expects that they do.
  private static func check(_ options: ParsedOptions, _ kind: Kind) throws(WrongUse) {
    if kind != .overleg, options.has("since") { throw .optionWithout("--since", "report overleg") }
    if kind == .mtmp || kind == .overleg, options.has("gemeente") {
      throw .notTogether(option: "--gemeente", with: "report " + kind.rawValue)
    }
    if kind == .mtmp, options.has("team") {
      throw .notTogether(option: "--team", with: "report mtmp")
    }
  }
}

/// The periods that were asked for.
struct AskedPeriods {
  private let asked: ReportPeriod?
  private let isAll: Bool
  private let isTertiaal: Bool

  init(_ typed: String?, isTertiaal: Bool) throws(WrongUse) {
    self.isTertiaal = isTertiaal
    let lowered = typed?.lowercased()
    isAll = isTertiaal && (lowered == "alle" || lowered == "all")
    guard let typed, !isAll else {
      asked = nil
      return
    }
    guard let period = ReportPeriod(typed), period.isTertiaal || period.isYear else {
      throw .wrongValue(
        typed, option: "report", allowed: isTertiaal ? "2020-T2, 2020, alle" : "2020-T2, 2020")
    }
    asked = period
  }

  /// The tertialen, in their order.
  func all(of books: ReportBooks) -> [ReportPeriod] {
    if isAll { return books.tertialen }
    guard let asked, asked.isYear else { return [one(of: books)] }
    return (1...3).map { ReportPeriod(year: asked.year, tertiaal: $0) }
  }

  func one(of books: ReportBooks) -> ReportPeriod {
    asked ?? ReportPeriod(tertiaalOf: books.input.now.asOf)
  }
}

/// Makes the pages that were asked for.
struct PageMaker {
  let books: ReportBooks
  let language: Language
  let isTraceable: Bool

  func team(_ options: ParsedOptions) throws(WrongUse) -> String? {
    guard let typed = options.value("team") else { return nil }
    return try TypedName.known(typed, among: books.teams, option: "--team")
  }

  func municipality(_ options: ParsedOptions) throws(WrongUse) -> String? {
    guard let typed = options.value("gemeente") else { return nil }
    return try TypedName.known(
      typed, among: GemeenteReport.municipalities(of: books), option: "--gemeente")
  }

  /// A report of each team, or of a municipality where one is named.
  func tertiaal(
    _ periods: [ReportPeriod], _ team: String?, _ municipality: String?
  ) throws(WrongUse) -> [Page] {
    if municipality != nil {
      var pages: [Page] = []
      for period in periods { pages += try gemeente(period, team, municipality) }
      return pages
    }
    let teams = books.teams.filter { team == nil || team == $0 }
    let wanted = periods.flatMap { period in teams.map { (period: period, team: $0) } }
    let (language, isTraceable) = (language, isTraceable)
    let page: @Sendable (ReportBooks, Wanted) -> Page = { books, wanted in
      TertiaalReport.page(
        books, team: wanted.team, wanted.period, in: language, isTraceable: isTraceable)
    }
    let count = min(Cores.workers.count, wanted.count / PageMaker.fewestOfACore)
    guard count > 1 else { return wanted.map { page(books, $0) } }
    // What is worked out of the books is kept with them, so that each core has its own.
    let (input, made) = (books.input, Slots<[Page]>(count: count))
    Cores.workers.run(count) { number in
      let own = wanted[(wanted.count * number / count)..<(wanted.count * (number + 1) / count)]
      let books = ReportBooks(input)
      made.put(own.map { page(books, $0) }, at: number)
    }
    return (0..<count).flatMap { made.take(at: $0) ?? [] }
  }

  private typealias Wanted = (period: ReportPeriod, team: String)

  /// Of how few pages a core is not worth a look at the books of its own.
  private static let fewestOfACore = 4

  func gemeente(
    _ period: ReportPeriod, _ team: String?, _ municipality: String?
  ) throws(WrongUse) -> [Page] {
    let names = municipality.map { [$0] } ?? GemeenteReport.municipalities(of: books)
    return names.map {
      GemeenteReport.page(
        books, municipality: $0, team: team, period, in: language, isTraceable: isTraceable)
    }
  }

  /// A page of each plan of the team, or of all teams, but for what another one is to replace.
  func overleg(
    _ run: ReportRun, _ team: String?, _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> [Page] {
    let replaced = Set(books.input.plans.compactMap { books.replaced(by: $0)?.source })
    let plans = books.input.plans.filter {
      (team == nil || $0.team?.value == team) && !replaced.contains($0.source)
    }
    guard let since = options.value("since") else {
      return plans.map { plan in
        let replaced = books.replaced(by: plan)
        return OverlegReport.page(
          books, plan, since: replaced.map { ($0, $0.title?.value ?? "") }, in: language)
      }
    }
    guard plans.count == 1, let plan = plans.first else {
      throw .optionWithout("--since", "--team")
    }
    guard let previous = PlanVersion.plan(since, terminal) else {
      throw .wrongValue(since, option: "--since", allowed: "plan.md, HEAD~1:ledgers/…/plan.md")
    }
    return [OverlegReport.page(books, plan, since: (previous.plan, since), in: language)]
  }
}
