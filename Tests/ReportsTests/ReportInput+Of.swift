import Basics
import Diagnostics
import Ledger
import Norms
import Reading
import Reports

extension ReportInput {
  /// The input of reports on a book and its documents, judged from the last day of complete books; the
  /// table of bookings may be that of another book with the same accounts.
  static func of(
    _ book: Book, _ documents: [Source], rules: [Source] = [], tableOf other: Book? = nil
  ) -> ReportInput {
    var book = book
    let read = DocumentReading.read(documents, firstNumber: book.sources.count)
    let paths = book.names.paths(LedgerCodes(read.organisation))
    let cube = Cube(of: other ?? book, paths: paths)
    book.sources += documents
    return ReportInput(
      checking: book, paths: paths, plans: read.plans, organisation: read.organisation,
      periodReports: read.periodReports,
      rulebook: RulebookReading.read(rules, firstNumber: book.sources.count).rulebook, cube: cube,
      asOf: read.organisation.teams.compactMap { $0.completeUntil?.value }.max() ?? Day(number: 0))
  }
}
