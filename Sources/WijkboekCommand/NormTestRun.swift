import Diagnostics
import Document
import Examples
import Norms
import Rendering
import Workspace

/// `norms test`: whether the examples of the rulebook come out, and whether they notice a change.
enum NormTestRun {
  static func run(
    _ codes: [String], _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let rules = try NormsCommand.read(options, withLaws: true)
    // What the guide has its reader write is a rulebook of its own.
    let guide = RuleInput.guide(options, firstNumber: rules.sources.count)
    let tutorial = RulebookReading.read(
      guide.sources.map { TutorialText.rules(in: $0) }, firstNumber: rules.sources.count)
    let wanted = Set(codes.map { $0.uppercased() })
    let known = Set((rules.reading.rulebook.norms + tutorial.rulebook.norms).map { $0.code })
    for code in codes where !known.contains(code.uppercased()) {
      throw .wrongValue(code, option: "CODE", allowed: rules.suggestion(for: code))
    }
    let tests = [rules.reading, tutorial].map { reading in
      NormTest(
        reading.rulebook, reading.documents,
        isWanted: { wanted.isEmpty || wanted.contains($0.code) })
    }
    let results = tests.flatMap { $0.results }
    var diagnostics = rules.diagnostics + guide.diagnostics + tutorial.diagnostics
    diagnostics += tests.flatMap { $0.diagnostics }
    // What nobody read about other norms is no answer to who asks for one.
    if !wanted.isEmpty { diagnostics.removeAll { $0.code == .unreadCitation } }
    diagnostics.sort { $0.precedes($1) }
    let output = Output()
    FindingList(sources: rules.sources + guide.sources, terminal).show(diagnostics, on: output)
    output.flush()
    TableReport.show(
      ShownTable(table(of: results, terminal.language), hiddenBy: rules.mask), false, terminal)
    Output().say(summary(of: results, diagnostics, terminal.language) + "\n")
    guard rules.isReadable, guide.isReadable else { return .wrongUse }
    return diagnostics.contains { $0.severity == .error } ? .findings : .clean
  }

  /// A row for each norm.
  private static func table(of results: [NormTest.Result], _ language: Language) -> Table {
    let isDutch = language == .dutch
    var table = Table(columns: [
      Table.Column(key: "code", title: "norm"),
      Table.Column(
        key: "examples", title: isDutch ? "voorbeelden" : "examples", alignment: .right),
      Table.Column(
        key: "changes", title: isDutch ? "veranderingen" : "changes", alignment: .right),
      Table.Column(key: "noticed", title: isDutch ? "gemerkt" : "noticed", alignment: .right),
    ])
    for result in results {
      table.append([
        .text(result.code), .number(result.examples), .number(result.changes),
        .number(result.noticed),
      ])
    }
    return table
  }

  private static func summary(
    of results: [NormTest.Result], _ diagnostics: [Diagnostic], _ language: Language
  ) -> String {
    let changes = results.reduce(0) { $0 + $1.changes }
    let noticed = results.reduce(0) { $0 + $1.noticed }
    let examples = results.reduce(0) { $0 + $1.examples }
    let errors = diagnostics.count { $0.severity == .error }
    let norm = language.count(results.count, ("norm", "normen"), ("norm", "norms"))
    let example = language.count(
      examples, ("voorbeeld", "voorbeelden"), ("example", "examples"))
    let found = language.count(errors, ("fout", "fouten"), ("error", "errors"))
    switch language {
    case .dutch:
      return "\(norm) met \(example), \(noticed) van \(changes) veranderingen gemerkt: "
        + (errors == 0 ? "geen fouten" : found)
    case .english:
      return "\(norm) with \(example), \(noticed) of \(changes) changes noticed: "
        + (errors == 0 ? "no errors" : found)
    }
  }
}
