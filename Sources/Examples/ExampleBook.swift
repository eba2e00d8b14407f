import Basics
import Compliance
import Diagnostics
import Ledger
import Markdown
import Norms
import Reading

/// A line that a finding stands at, and the lines around it.
struct ExamplePlace {
  let line: String
  /// The other lines of its table or transaction.
  let others: [String]

  init(_ place: Place, in source: Source) {
    let index = LineIndex(source)
    let own = index.line(at: place.range.start)
    func text(_ line: Int) -> String {
      let text = source.text(in: index.range(ofLine: line, in: source)).lowercased()
      return text.split(separator: " ").joined(separator: " ")
    }
    func isEmpty(_ line: Int) -> Bool { text(line).utf8.allSatisfy { $0 <= 0x20 } }
    var (first, last) = (own, own)
    while first > 1, !isEmpty(first - 1) { first -= 1 }
    while last < index.starts.count, !isEmpty(last + 1) { last += 1 }
    line = text(own)
    others = (first...last).filter { $0 != own }.map { text($0) }
  }

  /// Whether it is the line that holds some words, written small.
  func isAt(_ words: String) -> Bool { line.range(ofWord: words) != nil }

  /// Whether it would be noticed if the finding stood at any line beside its own.
  func isTold(by words: String) -> Bool {
    isAt(words) && !others.contains { $0.range(ofWord: words) != nil }
  }
}

/// A small book of the rulebook, read like any other.
struct ExampleBook {
  let facts: BookFacts
  /// What is wrong with its own text, in words: an example must not rest on a slip of the pen.
  let problems: [Bilingual]

  init(_ text: ExampleText) {
    let files = MemoryFiles(texts: [("voorbeeld.journal", text.journal)])
    let reading = BookReading.read(["voorbeeld.journal"], from: files.access)
    let document = Source(path: "voorbeeld.md", text: text.markdown)
    let documents = DocumentReading.read([document], firstNumber: reading.book.sources.count)
    let paths = reading.book.names.paths(LedgerCodes(documents.organisation))
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
    if outcomes.contains(.ongoing) { return .ongoing }
    return outcomes.isEmpty ? .notApplicable : .complies
  }

  /// Where the findings of a norm stand, each in the table or transaction of its line.
  func places(of norm: Int, _ rulebook: Rulebook) -> [ExamplePlace] {
    NormCheck.findings(of: norm, rulebook, on: facts).map { finding in
      ExamplePlace(finding.place, in: facts.source(finding.place.source))
    }
  }
}
