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

/// What `check` says of the books as they stand, or as they stood at the end of a day.
package struct PeriodJudgement: Sendable {
  /// The day from which everything was judged.
  package let asOf: Day
  package let findings: [Diagnostic]
  /// How many verdicts wait for the rest of their period, by team.
  package let ongoing: [String: Int]
  /// What norms ask people, answered or not.
  package let questions: [AskedQuestion]

  package init(
    asOf: Day, findings: [Diagnostic], ongoing: [String: Int], questions: [AskedQuestion] = []
  ) {
    self.asOf = asOf
    self.findings = findings
    self.ongoing = ongoing
    self.questions = questions
  }
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
  /// What `check` says of the books as they are now.
  package var now: PeriodJudgement
  /// What it says of them as they stood at the end of a period, by the last day of that.
  package var judgements: [Day: PeriodJudgement] = [:]
  /// What must have happened by a day, in the order of the days.
  package var deadlines: [Deadline] = []
  /// How the day from which is judged was found.
  package var asOfBasis: AsOfBasis
  /// What tells each text of the books from others, as `ContentMark` has it.
  package var marks: [String]
  /// What tells this rulebook from others.
  package var rulebookMark: String
  /// The texts that findings stand in: those of the book, and of the rulebook behind them.
  package var sources: [Source]

  package init(
    book: Book, paths: [AccountPath], plans: [Plan], organisation: Organisation,
    periodReports: [PeriodReport], rulebook: Rulebook, cube: Cube, now: PeriodJudgement,
    asOfBasis: AsOfBasis, marks: [String], rulebookMark: String,
    sources: [Source]
  ) {
    self.book = book
    self.paths = paths
    self.plans = plans
    self.organisation = organisation
    self.periodReports = periodReports
    self.rulebook = rulebook
    self.cube = cube
    self.now = now
    self.asOfBasis = asOfBasis
    self.marks = marks
    self.rulebookMark = rulebookMark
    self.sources = sources
  }

  /// Books without what `check` says of them, for whoever is checking.
  package init(
    checking book: Book, paths: [AccountPath], plans: [Plan], organisation: Organisation,
    periodReports: [PeriodReport], rulebook: Rulebook, cube: Cube, asOf: Day
  ) {
    self.init(
      book: book, paths: paths, plans: plans, organisation: organisation,
      periodReports: periodReports, rulebook: rulebook, cube: cube,
      now: PeriodJudgement(asOf: asOf, findings: [], ongoing: [:]), asOfBasis: .unknown, marks: [],
      rulebookMark: "", sources: book.sources)
  }
}
