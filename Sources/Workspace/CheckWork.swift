import Compliance
import Diagnostics
import Ledger
import Norms
import Reading

/// What `check` does on all cores at once: pieces of work of which none waits for another.
///
/// What comes of them does not depend on how many cores there are, or which was done first.
struct CheckWork {
  let workers: Workers

  /// What the texts beside the journals say, and the personal data in those of the rulebook.
  func read(
    documents: WorkspaceTexts, rules: WorkspaceTexts
  ) -> (documents: DocumentReading, rules: RulebookReading, inRules: [Diagnostic]) {
    let documentsRead = Slots<DocumentReading>(count: 1)
    let rulesRead = Slots<RulebookReading>(count: 1)
    let inRules = Slots<[Diagnostic]>(count: 1)
    workers.run(2) { piece in
      if piece == 0 {
        documentsRead.put(
          DocumentReading.read(documents.sources, firstNumber: documents.firstNumber), at: 0)
      } else {
        rulesRead.put(RulebookReading.read(rules.sources, firstNumber: rules.firstNumber), at: 0)
        inRules.put(
          PrivacyCheck.run(onRules: rules.sources, firstNumber: rules.firstNumber), at: 0)
      }
    }
    guard let documents = documentsRead.take(at: 0), let rules = rulesRead.take(at: 0) else {
      preconditionFailure("All work has ended.")
    }
    return (documents, rules, inRules.take(at: 0) ?? [])
  }

  /// What is found in books and documents.
  struct Findings {
    /// What the norms say, where there are any.
    let norms: NormResults?
    /// Of the checks that are built in.
    let checks: [Diagnostic]
    let personalData: [Diagnostic]
  }

  /// Judges books by the norms, and looks for whatever else is wrong with them.
  func judge(
    _ books: JudgedBooks, by rulebook: Rulebook?, laws: LawTexts, status: Plan.Status?,
    byMonth: Bool, hasDocuments: Bool
  ) -> Findings {
    let sources = books.book.sources
    let stretches = PrivacyCheck.stretches(of: sources, cores: workers.count)
    let norms = Slots<NormResults>(count: 1)
    let checks = Slots<[Diagnostic]>(count: 1)
    let personalData = Slots<[Diagnostic]>(count: stretches.count)
    // The norms take longest, and are judged by one core while the others do all else.
    workers.run(2 + stretches.count) { piece in
      switch piece {
      case 0:
        guard let rulebook else { break }
        norms.put(
          NormCheck.run(rulebook, on: books, status: status, byMonth: byMonth), at: 0)
      case 1: checks.put(Self.checks(books, laws, hasDocuments: hasDocuments), at: 0)
      default:
        personalData.put(PrivacyCheck.run(on: stretches[piece - 2], of: sources), at: piece - 2)
      }
    }
    var found = PrivacyCheck.run(onAccountsOf: books.book)
    for index in stretches.indices { found += personalData.take(at: index) ?? [] }
    return Findings(norms: norms.take(at: 0), checks: checks.take(at: 0) ?? [], personalData: found)
  }

  private static func checks(
    _ books: JudgedBooks, _ laws: LawTexts, hasDocuments: Bool
  ) -> [Diagnostic] {
    var found = BookChecks.run(on: books.book, paths: books.paths)
    if hasDocuments {
      found += WorkspaceChecks.run(
        on: books.book, paths: books.paths, plans: books.plans, organisation: books.organisation)
      if QuotationCheck.isNeeded(books.plans) { found += QuotationCheck.run(on: books.plans, laws) }
    }
    return found
  }
}
