import CodeCatalogue
import Basics
import Diagnostics
import Norms
import Privacy
import Rendering
import Workspace

/// `wijkboek explain`: what a code means, and what to do about it.
enum ExplainCommand {
  static let command = Command(
    name: "explain",
    summary: Bilingual(dutch: "leg een bevinding uit", english: "explain a finding"),
    operands: Placeholder("[CODE]", "[CODE]", .codes),
    options: [RuleInput.option, NormsCommand.lawDay],
    details: Bilingual(
      dutch: """
        Zegt wat een code betekent en wat u eraan doet, ook die van een norm uit het normenboek.
        Zonder code: alle codes.
        """,
      english: """
        Says what a code means and what to do, also one of a norm of the rulebook. Without a code: all
        codes.
        """),
    examples: ["wijkboek explain BAL-01", "wijkboek explain WW-04", "wijkboek explain"],
    run: { options, terminal throws(WrongUse) in
      let output = Output()
      if let extra = options.operands.dropFirst().first { throw .tooManyOperands(extra) }
      let entries = Catalogue.shipped.entries()
      guard let typed = options.operands.first else {
        for code in DiagnosticCode.allCases {
          output.write("\(code.rawValue)  \(entries[code].title.text(in: terminal.language))\n")
        }
        let rules = rules(options)
        let norms = (rules?.reading.rulebook.norms ?? []).map {
          "\($0.code)  \($0.title.text(in: terminal.language))"
        }
        output.flush()
        if let rules, !norms.isEmpty {
          output.say(rules.mask.hidden(inLines: norms.joined(separator: "\n") + "\n"))
        }
        return .clean
      }
      guard let code = DiagnosticCode(typed: typed) else {
        let day = try CheckChoices.asOf(options)
        let norms = rules(options, withLaws: true)
        if let pages = norms?.pages(of: typed, on: day, terminal), !pages.isEmpty {
          output.say(pages.joined(separator: "\n"))
          return .clean
        }
        let codes =
          DiagnosticCode.allCases.map { $0.rawValue }
          + (norms?.reading.rulebook.norms.map { $0.code } ?? [])
        throw .wrongValue(
          typed, option: "CODE",
          allowed: Spelling.nearest(to: typed, among: codes).map { $0 + ", …" }
            ?? "wijkboek explain")
      }
      output.say(page(for: code, entries[code], typed.uppercased(), terminal))
      return .clean
    })

  /// The rulebook of the workspace; nil outside one, where our own codes can be explained all the
  /// same.
  private static func rules(
    _ options: ParsedOptions, withLaws: Bool = false
  ) -> RuleInput? {
    try? NormsCommand.read(options, withLaws: withLaws)
  }

  private static func page(
    for code: DiagnosticCode, _ entry: Catalogue.Entry, _ typed: String, _ terminal: Terminal
  ) -> String {
    let language = terminal.language
    let renamed = Bilingual(
      dutch: "\(typed) heet nu \(code.rawValue)", english: "\(typed) is now \(code.rawValue)")
    let title =
      (typed == code.rawValue ? "" : renamed.text(in: language) + "\n\n")
      + "\(code.rawValue): \(entry.title.text(in: language)) (\(code.severity.word(in: language)))"
    let width = min(terminal.width ?? 80, 80)
    let explanation = TextWrap.lines(of: entry.explanation.text(in: language), width: width)
    return title + "\n\n" + explanation.joined(separator: "\n") + "\n"
  }
}
