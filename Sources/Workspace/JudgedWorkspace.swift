import Basics
package import Compliance
package import Diagnostics
package import Ledger
package import Norms
package import Reading
package import Rendering
import Reports

/// A workspace that was read and judged: what `check` tells and reports rest on.
package struct JudgedWorkspace {
  /// Why no norm was judged.
  private enum Unjudged {
    case filesNamed
    case noRulebook
    case nothingToJudge

    var words: Bilingual {
      switch self {
      case .filesNamed:
        Bilingual(
          dutch: "want u noemt bestanden; zonder bestanden wel, of met --rules MAP",
          english: "since you name files; they are without files, or with --rules DIR")
      case .noRulebook:
        Bilingual(
          dutch: "want er is geen map rules", english: "since there is no folder rules")
      case .nothingToJudge:
        Bilingual(
          dutch: "want geen norm uit de regels gaat over iets in deze boeken",
          english: "since no norm of the rules is about anything in these books")
      }
    }
  }

  package let book: Book
  package let paths: [AccountPath]
  package let documents: WorkspaceDocuments
  /// Of the book, the documents, the rulebook and what was passed over, in this order.
  package let sources: [Source]
  /// The files of the workspace and the parts of documents that nobody read.
  package let unread: [Unread]
  /// Nil where no norm was judged; see `norms`.
  package let results: NormResults?
  package let rulebook: Rulebook
  private let unjudged: Unjudged
  /// What broken books and broken norms come to, then what cannot be judged; each by place.
  package internal(set) var diagnostics: [Diagnostic]
  /// What was held against an earlier state of the same books; nil where nothing was.
  package internal(set) var comparison: Comparison?
  /// Whether all files that were asked for could be read.
  let isWhollyReadable: Bool
  /// The errors that leave no figure to be told.
  package let unsound: [Diagnostic]
  private let choices: CheckChoices

  /// Reads and judges the files that somebody names, or all of a workspace.
  package init(_ files: WorkspaceFiles, _ choices: CheckChoices, workers: Workers) {
    self.choices = choices
    let books = WorkspaceBooks(files, named: choices.named, workers: workers)
    book = books.reading.book
    let texts = books.documentTexts()
    unjudged = choices.judgesRules ? .noRulebook : .filesNamed
    let rules =
      choices.judgesRules
      ? WorkspaceTexts(
        files.chapters(of: choices.rules),
        firstNumber: book.sources.count + texts.sources.count, in: files) : .none
    let work = CheckWork(workers: workers)
    let readings = work.read(documents: texts, rules: rules)
    documents = WorkspaceDocuments(texts, readings.documents)
    rulebook = readings.rules.rulebook
    paths = books.paths(documents)
    let judged = JudgedBooks(
      book, paths: paths, documents: documents.sources, plans: documents.plans,
      organisation: documents.organisation, waivers: documents.waivers, answers: documents.answers,
      asOf: choices.asOf)
    let found = work.judge(
      judged, by: rules.sources.isEmpty ? nil : rulebook,
      laws: JudgedWorkspace.laws(documents, choices, in: files), status: choices.status,
      byMonth: choices.byMonth, hasDocuments: !documents.sources.isEmpty)
    results = found.norms
    let read = book.sources + texts.sources + rules.sources
    let passedOver = UnreadFiles(
      JudgedWorkspace.folders(choices, in: files), except: read.map { $0.path }, in: files.access,
      firstNumber: read.count)
    sources = read + passedOver.sources
    unread = passedOver.unread + documents.unread
    isWhollyReadable =
      books.isReadable(documents) && rules.isReadable
    unsound = books.stopping(documents)
    var diagnostics = books.reading.diagnostics + documents.diagnostics
    diagnostics += found.checks
    if !documents.sources.isEmpty {
      FollowingLabels.complete(
        &diagnostics, sources: book.sources + texts.sources, documents.organisation)
    }
    diagnostics += found.personalData + readings.inRules + PrivacyCheck.run(onNamesOf: sources)
    diagnostics += rules.diagnostics + readings.rules.diagnostics + passedOver.diagnostics
    diagnostics += (found.norms?.diagnostics ?? []) + (found.norms?.ofRulebook ?? [])
    if let norms = found.norms, !documents.periodReports.isEmpty {
      diagnostics += JudgedWorkspace.explanations(judged, documents, rulebook, norms)
    }
    let silent = SilentFindings(rulebook, in: sources)
    self.diagnostics = JudgedWorkspace.ordered(silent.leftOut(of: diagnostics))
  }

  /// Which norms were judged, or why none was.
  package var norms: JudgedNorms {
    guard let results else { return .none(unjudged.words) }
    let judged = Set(results.verdicts.map { rulebook.norms[$0.verdict.norm].code })
    return judged.isEmpty
      ? .none(Unjudged.nothingToJudge.words) : .judged(judged.sorted())
  }

  /// The texts of laws, if anything is quoted that is to be held against them.
  private static func laws(
    _ documents: WorkspaceDocuments, _ choices: CheckChoices, in files: WorkspaceFiles
  ) -> LawTexts {
    guard QuotationCheck.isNeeded(documents.plans) else { return .none }
    let pages = WorkspaceTexts.laws(
      besides: choices.rules, in: files, shipped: choices.shippedLaws(), firstNumber: 0)
    return LawTexts.read(pages.sources, firstNumber: 0).texts
  }

  /// The folders of which each file is read or passed over.
  private static func folders(
    _ choices: CheckChoices, in files: WorkspaceFiles
  ) -> [WorkspaceFolder] {
    var folders: [WorkspaceFolder] = []
    if choices.named.isEmpty {
      folders.append(WorkspaceFolder("ledgers", of: [.journal, .document], in: files.access))
    }
    // Rules that lie loose in the workspace share its folder with everything else.
    if choices.rules != ".", choices.judgesRules {
      folders.append(WorkspaceFolder.rulebook(choices.rules, in: files.access))
    }
    return folders
  }

  /// Judges the books once more, as they stood at the end of earlier days; nil where no norm was
  /// judged.
  var earlier: EarlierJudge? {
    results.map { now in
      EarlierJudge(
        book: book, paths: paths, documents: documents, rulebook: rulebook, status: choices.status,
        asOf: now.asOf, others: diagnostics.filter { $0.judgement == nil }, sources: sources)
    }
  }

  /// What is wrong before what cannot be judged yet; each by place.
  fileprivate static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.sorted { left, right in
      let (one, other) = (left.isUndetermined, right.isUndetermined)
      return one == other ? left.precedes(right) : other
    }
  }

  /// The deviations of which the documents of a period say nothing.
  private static func explanations(
    _ books: JudgedBooks, _ documents: WorkspaceDocuments, _ rulebook: Rulebook,
    _ norms: NormResults
  ) -> [Diagnostic] {
    let cube = norms.cube.grain == .month ? norms.cube : Cube(of: books.book, paths: books.paths)
    return ExplanationCheck.findings(
      ReportInput(
        checking: books.book, paths: books.paths, plans: documents.plans,
        organisation: documents.organisation, periodReports: documents.periodReports,
        rulebook: rulebook, cube: cube, asOf: norms.asOf))
  }

  /// The pots that the books hold.
  package var pots: [Pot] { Pots(book, paths: paths, documents.attribution(book)).pots }

  /// How the day from which was judged was found.
  var asOfBasis: AsOfBasis {
    if choices.asOf != nil { return .asked }
    guard let day = results?.asOf else { return .unknown }
    if documents.organisation.teams.contains(where: { $0.completeUntil?.value == day }) {
      return .completeBooks
    }
    for part in book.parts {
      for posting in part.postings where posting.day == day {
        let path = paths[Int(posting.account)]
        if path.layer == .realisation, path.isLiveability { return .spending }
      }
    }
    return day == Day(number: 0) ? .unknown : .documents
  }

  /// The day from which everything was judged.
  var asOf: Day { results?.asOf ?? choices.asOf ?? Day(number: 0) }
}

/// Judges books as they stood at the end of a day, beside what was found in them otherwise.
struct EarlierJudge: Sendable {
  fileprivate let book: Book
  fileprivate let paths: [AccountPath]
  fileprivate let documents: WorkspaceDocuments
  fileprivate let rulebook: Rulebook
  fileprivate let status: Plan.Status?
  fileprivate let asOf: Day
  /// What is no verdict of a norm.
  fileprivate let others: [Diagnostic]
  fileprivate let sources: [Source]

  func judged(until last: Day) -> (results: NormResults, diagnostics: [Diagnostic]) {
    let books = JudgedBooks(
      book.until(last), paths: paths, documents: documents.sources,
      plans: documents.plans.known(on: last), organisation: documents.organisation,
      waivers: documents.waivers,
      answers: documents.answers.filter { $0.day.map { $0.value <= last } ?? true },
      asOf: min(asOf, last), knownUntil: last)
    let results = NormCheck.run(rulebook, on: books, status: status, byMonth: true)
    let silent = SilentFindings(rulebook, in: sources)
    return (
      results, JudgedWorkspace.ordered(silent.leftOut(of: others + results.diagnostics))
    )
  }
}

extension Diagnostic {
  /// Whether a norm cannot say yet.
  fileprivate var isUndetermined: Bool { judgement?.outcome == .undetermined }
}
