import Diagnostics
import Document
import Glibc
import Ledger
import Reading
import Rendering
import Reports

/// Compares two versions of a plan: files, or files as they stood in git.
enum DiffCommand {
  static let command = Command(
    name: "diff",
    summary: Bilingual(
      dutch: "vergelijk twee versies van een plan", english: "compare two versions of a plan"),
    operands: operands,
    options: [
      OptionSpec(
        "format", value: "text|markdown|json",
        Bilingual(dutch: "vorm van de uitvoer", english: "form of the output"))
    ],
    details: Bilingual(
      dutch: """
        Zegt wat er tussen twee versies van een plan veranderde: bedragen per thema en activiteit,
        activiteiten die nieuw, vervallen, hernoemd of verplaatst zijn, akkoorden en status. Een versie
        is een bestand, of een bestand zoals het in git stond: REVISIE:PAD.
        """,
      english: """
        Says what changed between two versions of a plan: amounts by theme and activity, activities
        added, dropped, renamed or moved, agreements and status. A version is a file, or a file as it
        stood in git: REVISION:PATH.
        """),
    examples: [
      "wijkboek diff plan-oud.md plan.md",
      "wijkboek diff HEAD~1:ledgers/2020/team/plan.md ledgers/2020/team/plan.md --format markdown",
    ], run: run)

  private static let operands = Placeholder("OUD NIEUW", "OLD NEW", .files)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let format = options.value("format") ?? "text"
    guard ["text", "markdown", "json"].contains(format) else {
      throw .wrongValue(format, option: "--format", allowed: "text, markdown, json")
    }
    guard options.operands.count >= 2 else {
      throw .operandMissing(operands.text(in: terminal.language))
    }
    if options.operands.count > 2 { throw .tooManyOperands(options.operands[2]) }
    guard let old = PlanVersion.plan(options.operands[0], terminal),
      let new = PlanVersion.plan(options.operands[1], terminal)
    else { return .wrongUse }
    // What machines read is the same in every language.
    let table = ShownTable(
      PlanDifferenceReport.table(
        of: PlanDifference(from: old.plan, to: new.plan),
        in: format == "json" ? .english : terminal.language),
      hiddenBy: SourceMask(lookingIn: [old.text, new.text]).words)
    let isDutch = terminal.language == .dutch
    if format == "markdown" {
      Output().say(TableMarkdown.text(of: table, in: terminal.language), isProse: false)
    } else if format == "text", table.table.rows.isEmpty {
      Output().say(isDutch ? "geen verschil\n" : "no difference\n")
    } else {
      TableReport.show(table, format == "json", terminal, names: 3)
    }
    return .clean
  }
}

/// A plan as it stood in a file, or in git.
struct PlanVersion {
  let plan: Plan
  let text: Source

  /// The plan in a version, or nil if there is none, which is said.
  static func plan(_ version: String, _ terminal: Terminal) -> PlanVersion? {
    let errors = Output(STDERR_FILENO)
    let isDutch = terminal.language == .dutch
    guard let source = source(version) else {
      errors.say(
        isDutch
          ? "wijkboek: \(version) is niet te lezen\n" : "wijkboek: \(version) cannot be read\n")
      return nil
    }
    let reading = DocumentReading.read([source], firstNumber: 0)
    guard let plan = reading.plans.first else {
      errors.say(
        isDutch
          ? "wijkboek: in \(version) staat geen plan\n" : "wijkboek: \(version) holds no plan\n")
      return nil
    }
    // A plan with errors is compared as far as it was read, and the errors are told beside it.
    let found = reading.diagnostics.filter { $0.severity == .error }
    FindingList(sources: [source], terminal).show(found, on: errors)
    errors.flush()
    return PlanVersion(plan: plan, text: source)
  }

  /// The text of a file, or of `REVISION:PATH`; a file of that name comes first.
  private static func source(_ version: String) -> Source? {
    if case .source(let source) = DiskFiles.read(version).ofText { return source }
    guard let colon = version.firstIndex(of: ":"), !version.hasPrefix("-") else { return nil }
    // git counts paths from the top of the repository; people count from where they are.
    let local = version[...colon] + "./" + version[version.index(after: colon)...]
    for name in [version, String(local)] {
      if let shown = ChildProcess.run(["git", "show", name]), shown.status == 0 {
        return Source(path: version, bytes: shown.output)
      }
    }
    return nil
  }
}
