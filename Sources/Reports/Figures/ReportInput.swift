package import Basics
package import Diagnostics
package import Ledger
package import Norms

/// How the day from which everything is judged was found.
package enum AsOfBasis: Sendable {
  /// Somebody asked for it.
  case asked
  /// It is the last day with spending.
  case spending
  /// Up to it the books of a team are complete.
  case completeBooks
  /// It is the latest day that a document names.
  case documents
  /// Neither journals nor documents name a day.
  case unknown
}

/// All that reports are made of: the books as they were read, and what `check` says of them.
package struct ReportInput: Sendable {
  /// Its sources hold the documents too.
  package var book: Book
  package var paths: [AccountPath]
  package var plans: [Plan]
  package var organisation: Organisation
  package var periodReports: [PeriodReport]
  package var rulebook: Rulebook
  /// By month.
  package var cube: Cube
  package var findings: [Diagnostic]
  package var asOf: Day
  /// How the day from which is judged was found.
  package var asOfBasis: AsOfBasis
  /// Of each team how many verdicts are still open because a period runs.
  package var ongoing: [String: Int] = [:]
  /// What tells each text of the books from others, as `ContentMark` has it.
  package var marks: [String]
  /// What tells this rulebook from others.
  package var rulebookMark: String
  /// The text at a place of the books without personal data.
  package var text: @Sendable (Place) -> String
  /// A text without the personal data of any document.
  package var hidden: @Sendable (String) -> String
  /// The number of the line, from 1, on which a place begins.
  package var line: @Sendable (Place) -> Int

  package init(
    book: Book, paths: [AccountPath], plans: [Plan], organisation: Organisation,
    periodReports: [PeriodReport], rulebook: Rulebook, cube: Cube, findings: [Diagnostic],
    asOf: Day, asOfBasis: AsOfBasis, marks: [String], rulebookMark: String,
    text: @escaping @Sendable (Place) -> String,
    hidden: @escaping @Sendable (String) -> String, line: @escaping @Sendable (Place) -> Int
  ) {
    self.book = book
    self.paths = paths
    self.plans = plans
    self.organisation = organisation
    self.periodReports = periodReports
    self.rulebook = rulebook
    self.cube = cube
    self.findings = findings
    self.asOf = asOf
    self.asOfBasis = asOfBasis
    self.marks = marks
    self.rulebookMark = rulebookMark
    self.text = text
    self.hidden = hidden
    self.line = line
  }

  /// Books without what `check` says of them, for whoever is checking.
  package init(
    checking book: Book, paths: [AccountPath], plans: [Plan], organisation: Organisation,
    periodReports: [PeriodReport], rulebook: Rulebook, cube: Cube
  ) {
    let sources = book.sources
    self.init(
      book: book, paths: paths, plans: plans, organisation: organisation,
      periodReports: periodReports, rulebook: rulebook, cube: cube, findings: [],
      asOf: Day(number: 0), asOfBasis: .unknown, marks: [], rulebookMark: "",
      text: { sources[$0.source].text(in: $0.range) }, hidden: { $0 },
      line: { LineIndex(sources[$0.source]).line(at: $0.range.start) })
  }
}
