import Basics
import Compliance
import Diagnostics
import Ledger
import Norms
import Reading
import Rendering
import Reports
import TestSupport

/// A small workspace that shows one mistake of journals beside their documents:
/// `REK-05-unlisted-ledger-code`, a folder with `organisatie.md`, `plan.md` and `T1.journal`.
struct WorkspaceFixture: CustomStringConvertible {
  let name: String
  let folder: String

  var description: String { name }
  var code: String { String(name.prefix(6)) }

  static let folder = JournalFixture.repository + "/Tests/ReadingTests/WorkspaceFixtures"

  static let all: [WorkspaceFixture] = JournalFixture.names(in: folder)
    .filter { !$0.contains(".") }
    .map { WorkspaceFixture(name: $0, folder: folder + "/" + $0) }

  func read() -> CheckedWorkspace {
    CheckedWorkspace(
      JournalFixture.names(in: folder).map { name in
        guard case .source(let source) = FileAccess.disk.read(folder + "/" + name) else {
          preconditionFailure("A file that a folder lists can be read.")
        }
        return (name, String(decoding: source.copyOfBytes(), as: UTF8.self))
      })
  }
}

/// Journals and documents as `check` reads them, with all that it says.
struct CheckedWorkspace {
  let diagnostics: [Diagnostic]
  /// Those of the journals, and then those of the documents.
  let sources: [Source]

  init(_ texts: [(path: String, text: String)]) {
    let journals = texts.filter { $0.path.hasSuffix(".journal") }
    let reading = BookReading.read(
      journals.map { $0.path }, from: MemoryFiles(texts: journals).access)
    var book = reading.book
    // The page of the rulebook that reports ask for its limits, and one of norms that are judged.
    let pages = ["rapportage.md", "normen.md"]
    let rules = texts.filter { pages.contains($0.path) }
    let documents = texts.filter { $0.path.hasSuffix(".md") && !pages.contains($0.path) }
      .map { Source(path: $0.path, text: $0.text) }
    let read = DocumentReading.read(documents, firstNumber: book.sources.count)
    book.sources += documents
    let access = MemoryFiles(texts: texts).access
    let passedOver = UnreadFiles(
      [WorkspaceFolder("", of: [.journal, .document], in: access)],
      except: texts.map { $0.path }.filter { $0.hasSuffix(".journal") || $0.hasSuffix(".md") },
      in: access,
      firstNumber: book.sources.count)
    let beforeRules = book.sources + passedOver.sources
    let rulePages = rules.map { Source(path: $0.path, text: $0.text) }
    sources = beforeRules + rulePages
    let paths = book.names.paths(LedgerCodes(read.organisation))
    let rulebook = RulebookReading.read(rulePages, firstNumber: beforeRules.count).rulebook
    var found =
      reading.diagnostics + read.diagnostics + BookChecks.run(on: book, paths: paths)
      + WorkspaceChecks.run(
        on: book, paths: paths, plans: read.plans, organisation: read.organisation)
      + ExplanationCheck.findings(
        ReportInput(
          checking: book, paths: paths, plans: read.plans, organisation: read.organisation,
          periodReports: read.periodReports, rulebook: rulebook,
          cube: Cube(of: book, paths: paths),
          asOf: read.organisation.teams.compactMap { $0.completeUntil?.value }.max()
            ?? Day(number: 0))) + passedOver.diagnostics
    // What the norms say of the books has codes of their own.
    found +=
      NormCheck.run(
        rulebook,
        on: JudgedBooks(book, paths: paths, plans: read.plans, organisation: read.organisation)
      ).ofRulebook
    found += QuotationCheck.run(on: read.plans, CheckedWorkspace.laws)
    FollowingLabels.complete(&found, sources: book.sources, read.organisation)
    diagnostics = found.sorted { $0.precedes($1) }
  }

  /// The law that is shipped.
  private static let laws: LawTexts = {
    let folder = JournalFixture.repository + "/rules/wetteksten"
    let pages = JournalFixture.names(in: folder).compactMap { name -> Source? in
      if case .source(let source) = FileAccess.disk.read(folder + "/" + name) { return source }
      return nil
    }
    return LawTexts.read(pages, firstNumber: 0).texts
  }()

  var codes: [String] { diagnostics.map { $0.code.text } }

  /// Code, the text that is marked, and the sentence of each finding.
  var findings: [String] {
    diagnostics.map {
      "\($0.code.text) [\(sources[$0.place.source].text(in: $0.place.range))] \($0.message.dutch)"
    }
  }

  func rendered(in language: Language) -> String {
    var renderer = TextRenderer(sources: sources, language: language, palette: .plain, width: nil)
    return diagnostics.map { renderer.render($0) }.joined(separator: "\n")
  }
}
