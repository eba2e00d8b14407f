import Basics
import Diagnostics
import Norms
import Privacy
import Rendering
import Reports
import Workspace

/// `wijkboek norms`: what the rulebook holds, and whether its examples come out.
enum NormsCommand {
  static let command = Command(
    name: "norms",
    summary: Bilingual(
      dutch: "toon en toets het normenboek", english: "show and test the rulebook"),
    operands: Placeholder(usage(in: .dutch), usage(in: .english)), actions: actions,
    options: [RuleInput.option, lawDay],
    details: Bilingual(
      dutch: """
        Het normenboek staat in rules/: uitleg, norm en voorbeelden bij elkaar. test verandert elke
        norm ook een klein beetje, om te zien of een voorbeeld dat merkt.
        """,
      english: """
        The rulebook is in rules/: explanation, norm and examples together. test changes each norm a
        little too, to see whether an example notices.
        """),
    examples: [], run: run)

  /// Of which day the words of the law are shown.
  static let lawDay = OptionSpec(
    "as-of", value: Placeholder("DATUM|today", "DATE|today", .words(["today"])),
    Bilingual(
      dutch: "toon de wet zoals zij op deze dag luidde (anders zoals de norm haar aanhaalt)",
      english: "show the law as it read on this day (else as the norm cites it)"))

  private static let actions = [
    CommandAction(
      name: "list", operands: .nothing,
      summary: Bilingual(dutch: "alle normen", english: "all norms"),
      examples: ["wijkboek norms list", "wijkboek norms list --rules ../regels"]),
    CommandAction(
      name: "show", operands: Placeholder("CODE", "CODE", .norms),
      summary: Bilingual(
        dutch: "een norm met uitleg, grondslag, waarden en voorbeelden",
        english: "a norm with its explanation, basis, values and examples"),
      examples: ["wijkboek norms show WW-04", "wijkboek norms show WW-08 --as-of 2020-12-31"]),
    CommandAction(
      name: "words",
      operands: Placeholder("ONDERWERP", "SUBJECT", .words(Subject.allCases.map { $0.rawValue })),
      summary: Bilingual(
        dutch: "de woorden die een norm over een onderwerp mag gebruiken",
        english: "the words that a norm about a subject may use"),
      examples: ["wijkboek norms words activiteit", "wijkboek norms words budget per gemeente"]),
    CommandAction(
      name: "test", operands: Placeholder("[CODE…]", "[CODE…]", .norms),
      summary: Bilingual(
        dutch: "draai alle voorbeelden, of die van enkele normen",
        english: "run all examples, or those of some norms"),
      examples: ["wijkboek norms test", "wijkboek norms test BGR-03 WW-04"]),
  ]

  private static func usage(in language: Language) -> String {
    actions.map { [$0.name, $0.operands.text(in: language)].filter { !$0.isEmpty } }
      .map { $0.joined(separator: " ") }.joined(separator: " | ")
  }

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let names = actions.map { $0.name }.joined(separator: ", ")
    guard let action = options.operands.first else { throw .operandMissing(names) }
    let rest = Array(options.operands.dropFirst())
    switch action {
    case "list": return try list(rest, options, terminal)
    case "show": return try show(rest, options, terminal)
    case "words": return try words(rest, terminal)
    case "test": return try NormTestRun.run(rest, options, terminal)
    default:
      throw .wrongValue(action, option: "norms", allowed: names)
    }
  }

  private static func list(
    _ operands: [String], _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    if let extra = operands.first { throw .tooManyOperands(extra) }
    let rules = try read(options)
    TableReport.show(
      ShownTable(
        NormListReport.table(of: rules.reading.rulebook, in: terminal.language),
        hiddenBy: rules.mask), false, terminal)
    return rules.complaint(terminal)
  }

  private static func show(
    _ operands: [String], _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    guard let typed = operands.first else { throw .operandMissing("CODE") }
    if let extra = operands.dropFirst().first { throw .tooManyOperands(extra) }
    let rules = try read(options, withLaws: true)
    let pages = rules.pages(of: typed, on: try CheckChoices.asOf(options), terminal)
    guard !pages.isEmpty else {
      // A norm that cannot be read has a finding of its own, which tells more than that it is not
      // there.
      let status = rules.complaint(terminal)
      if status != .clean { return status }
      throw .wrongValue(typed, option: "CODE", allowed: rules.suggestion(for: typed))
    }
    Output().say(pages.joined(separator: "\n"))
    return .clean
  }

  private static func words(
    _ operands: [String], _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let names = Subject.allCases.map { $0.rawValue }
    guard let typed = operands.first else { throw .operandMissing(names.joined(separator: ", ")) }
    let name = operands.joined(separator: " ").lowercased()
    let named = Vocabulary.subjectNames.first { $0.name == name }?.subject
    guard let subject = Subject(rawValue: name) ?? named else {
      throw .wrongValue(typed, option: "norms words", allowed: names.joined(separator: ", "))
    }
    let table = NormListReport.words(of: subject, in: terminal.language)
    TableReport.show(ShownTable(table, hiddenBy: .unknowing), false, terminal)
    return .clean
  }

  static func read(
    _ options: ParsedOptions, withLaws: Bool = false
  ) throws(WrongUse) -> RuleInput {
    if !options.has("rules") { try BookInput.enterWorkspace() }
    return try RuleInput(options, withLaws: withLaws)
  }
}

extension RuleInput {
  /// The pages of all norms that have a code, since it may have one for each period.
  ///
  /// The words of the law are those of a day, or of the days that a norm names.
  func pages(of typed: String, on day: Day?, _ terminal: Terminal) -> [String] {
    let (rulebook, mask) = (reading.rulebook, mask)
    return rulebook.norms.filter { $0.code == typed.uppercased() }.map { norm in
      mask.hidden(
        in: NormPage(
          norm: norm, rulebook: rulebook, laws: laws, day: day, language: terminal.language,
          width: min(terminal.width ?? 80, 80)
        ).text)
    }
  }

  /// Which code may have been meant.
  func suggestion(for typed: String) -> String {
    let codes = reading.rulebook.norms.map { $0.code }
    return Spelling.nearest(to: typed, among: codes).map { $0 + ", …" } ?? "wijkboek norms list"
  }

  /// Shows what is wrong with the rulebook itself on standard error.
  func complaint(_ terminal: Terminal) -> ExitStatus {
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return .clean }
    let output = Output(2)
    FindingList(sources: sources, terminal.ofErrors).show(errors, on: output)
    output.flush()
    return isReadable ? .findings : .wrongUse
  }
}
