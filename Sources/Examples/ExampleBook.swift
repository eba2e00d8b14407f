import Compliance
import Diagnostics
import Ledger
import Markdown
import Norms
import Reading

/// A small book of the rulebook, read like any other.
struct ExampleBook {
  let facts: BookFacts
  /// What is wrong with its own text, in words: an example must not rest on a slip of the pen.
  let problems: [Bilingual]

  init(_ text: ExampleText) {
    let journal = Source(path: "voorbeeld.journal", text: text.journal)
    let files = FileAccess(
      read: { $0 == journal.path ? .source(journal) : .failure(.missing) }, list: { _ in [] })
    let reading = BookReading.read([journal.path], from: files)
    let document = Source(path: "voorbeeld.md", text: text.markdown)
    let documents = DocumentReading.read([document], firstNumber: reading.book.sources.count)
    let paths = reading.book.names.accounts.map { AccountPath($0) }
    facts = BookFacts(
      JudgedBooks(
        reading.book, paths: paths, documents: [document], plans: documents.plans,
        organisation: documents.organisation))
    problems = (reading.diagnostics + documents.diagnostics)
      .filter { $0.severity == .error }.map { $0.message }
  }

  /// What a norm says of the book as a whole: the worst that it says of any subject.
  func verdict(of norm: Int, _ rulebook: Rulebook) -> Example.Expectation {
    let outcomes = NormCheck.outcomes(of: norm, rulebook, on: facts)
    if outcomes.contains(.fails) { return .fails }
    if outcomes.contains(.undetermined) { return .undetermined }
    return outcomes.isEmpty ? .notApplicable : .complies
  }
}
