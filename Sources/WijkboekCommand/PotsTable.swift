import Basics
import Diagnostics
import Document
import Glibc
import Ledger
import Privacy
import Reading
import Rendering
import Reports
import Workspace

/// `balance --pots`: what came into each pot of money, and what was done with it.
enum PotsTable {
  static let option = OptionSpec(
    "pots",
    Bilingual(
      dutch: "per pot: ontvangen, doorgegeven, verplicht, besteed, vrij en onbekend",
      english: "by pot: received, passed on, committed, spent, free and unknown"))

  static func run(_ options: ParsedOptions, _ terminal: Terminal) throws(WrongUse) -> ExitStatus {
    let wantsJSON = try Selecting.wantsJSON(options)
    let version = try Selecting.version(options)
    let year = try year(options)
    for name in ["layer", "gemeente"] where options.has(name) {
      throw .notTogether(option: "--" + name, with: "--pots")
    }
    if let operand = options.operands.first { throw .tooManyOperands(operand) }
    let input = try BookInput.books(named: options.all("file"))
    let documents = input.documents()
    if let refusal = input.refusal(terminal, documents) { return refusal }
    var book = input.reading.book
    let attribution = documents.attribution(book)
    book.sources += documents.sources
    let names = KnownNames(documents, attribution, book)
    var team = options.value("team")
    if let typed = team {
      team = try TypedName.known(typed, among: names.teams, option: "--team")
    }
    let pots = Pots(book, paths: input.paths(documents), attribution, version: version).pots
      .filter { pot in
        (year ?? pot.year) == pot.year && (team == nil || pot.team == team)
      }
    let notes = unread(documents, book, team, year, terminal)
    let mask = SourceMask(lookingIn: documents.sources).words
    if wantsJSON {
      // A program reads what is printed, and a person what is said beside it.
      if !notes.isEmpty { Output(STDERR_FILENO).say(notes.joined(separator: "\n") + "\n") }
      TableReport.show(
        ShownTable(PotsReport.machineTable(of: pots), hiddenBy: mask), true, terminal)
      return .clean
    }
    let table = ShownTable(PotsReport.table(of: pots, in: terminal.language), hiddenBy: mask)
    let output = Output()
    output.write(
      TableText.text(
        of: table, in: terminal.language, width: terminal.width,
        palette: terminal.isColoured ? .coloured : .plain))
    output.flush()
    let register = attribution.register
    // A plan that waits for its adoption, or that another replaced, has no money to add up here.
    let totals = register.settledPlans.enumerated().flatMap { number, plan in
      plan.budgets.filter { register.gives(number, $0.year) }.map { PlanTotals(plan, $0) }
    }
    let lines = PotsArithmetic.lines(of: pots, totals, in: terminal.language)
    if !lines.isEmpty {
      let title = terminal.language == .dutch ? "Optelling" : "Sums"
      let shown = lines.map { "  " + mask.hidden(in: $0) + "\n" }
      output.say("\n" + title + "\n" + shown.joined())
    }
    for note in notes { output.say("\n" + mask.hidden(in: note) + "\n") }
    return .clean
  }

  /// What is wrong in the documents, a sentence for each team of which something is.
  static func unread(
    _ documents: WorkspaceDocuments, _ book: Book, _ asked: String?, _ year: Int?,
    _ terminal: Terminal
  ) -> [String] {
    let named =
      documents.organisation.teamNames + documents.plans.compactMap { $0.team?.value }
    let unread = UnreadCells.OfTeams(
      documents.diagnostics, documents.plans, documents.periodReports, documents.organisation,
      in: year)
    let lines = { (place: Place) in
      let source = book.sources[place.source]
      return source.path + ":" + String(LineIndex(source).line(at: place.range.start))
    }
    return named.unique.filter { asked == nil || asked == $0 }.compactMap { team in
      unread.of(team).words(in: terminal.language, where: lines).map { team + ": " + $0 }
    }
  }

  /// A pot is one of a year, so no other period can be asked for.
  private static func year(_ options: ParsedOptions) throws(WrongUse) -> Int? {
    guard let typed = options.value("period") else { return nil }
    guard typed.utf8.count == 4, let period = Period(typed) else {
      throw .wrongValue(typed, option: "--period", allowed: "2020, 2021, …")
    }
    return period.first.components.year
  }
}
