import Compliance
package import Diagnostics
import Norms
package import Rendering

extension FindingReport {
  /// What was found in a workspace, beside what was found in other texts.
  package init(
    _ judged: JudgedWorkspace, besides others: [Diagnostic] = [], in otherSources: [Source] = [],
    language: Language, catalogue: Catalogue
  ) {
    self.init(
      findings: others + judged.diagnostics, sources: judged.sources + otherSources,
      language: language, catalogue: catalogue)
    tell(judged.unread)
    norms = judged.norms
    guard let results = judged.results else { return }
    counts.pass = results.counts.pass
    counts.fail = results.counts.fail
    counts.undetermined = results.counts.undetermined
    counts.ongoing = results.counts.ongoing
    ongoing = Set(
      results.verdicts.lazy.filter { $0.verdict.outcome == .ongoing }
        .map { judged.rulebook.norms[$0.verdict.norm].code })
  }

  /// Takes up what programs are told besides: the norms that had something to judge, and the codes
  /// that were looked for.
  package mutating func tellRules(of judged: JudgedWorkspace) {
    tell(FindingReport.rules(of: judged))
    var reach: Set<DiagnosticCode.Reach> = [.texts]
    if !judged.documents.sources.isEmpty { reach.insert(.documents) }
    if judged.results != nil { reach.formUnion([.rules, .judging]) }
    codes = DiagnosticCode.allCases.filter { reach.contains($0.reach) }
  }

  private static func rules(of judged: JudgedWorkspace) -> [RuleDescription] {
    guard let results = judged.results else { return [] }
    return Set(results.verdicts.map { $0.verdict.norm }).sorted().map { number in
      let norm = judged.rulebook.norms[number]
      let basis = norm.citations.map { citation in
        citation.text + (citation.address.map { " <\($0)>" } ?? "")
      }
      return RuleDescription(
        id: norm.code, title: norm.title, text: norm.text,
        helpText: (norm.explanation + basis).joined(separator: "\n\n"),
        level: norm.severities.most)
    }
  }
}

extension SeverityByStatus {
  /// How much the norm can matter.
  fileprivate var most: Severity {
    [draft, consultation, adopted].compactMap { $0 }.max() ?? .note
  }
}
