import Basics
import Compliance
import Diagnostics
import Glibc
import Ledger
import Norms
import Reading
import Rendering
import Reports
import Synchronization

/// Everything that reports are made of: what `check` read and judged, with marks of what it read.
struct ReportRun {
  let input: ReportInput
  private let check: CheckRun

  init(_ options: ParsedOptions) throws(WrongUse) {
    let check = try CheckRun(options, in: .onDisk(), byMonth: true)
    self.check = check
    var book = check.book
    book.sources += check.documents.sources
    let bookSources = book.sources
    let mask = SourceMask(check.diagnostics)
    let sources = check.sources
    let lines = LineNumbers(sources)
    let cube = check.results?.cube ?? Cube(of: check.book, paths: check.paths)
    input = ReportInput(
      book: book, paths: check.paths, plans: check.documents.plans,
      organisation: check.documents.organisation, periodReports: check.documents.periodReports,
      rulebook: check.rulebook, cube: cube,
      findings: mask.hidden(in: check.diagnostics, of: sources),
      asOf: check.results?.asOf ?? check.asOf ?? Day(number: 0), isAsOfGiven: check.asOf != nil,
      digests: (
        ReportRun.mark(bookSources), ReportRun.mark(Array(sources.dropFirst(bookSources.count)))
      ),
      text: { mask.text(at: $0, in: sources[$0.source]) },
      hidden: mask.hiding(
        sources: check.book.sources.count..<bookSources.count, of: sources),
      line: { lines.line(of: $0) })
  }

  /// Shows the errors that stop a report, on standard error; nil if there are none.
  func refusal(_ terminal: Terminal) -> ExitStatus? {
    guard !check.unsound.isEmpty else { return nil }
    let output = Output(STDERR_FILENO)
    FindingList(sources: check.sources, terminal.ofErrors).show(check.unsound, on: output)
    output.flush()
    return check.isReadable ? .findings : .wrongUse
  }

  /// What tells these texts from others, worked out on all cores.
  private static func mark(_ sources: [Source]) -> String {
    let pieces = ContentMark.pieces(of: sources)
    let marks = Slots<UInt64>(count: pieces.count)
    Cores.workers.run(pieces.count) {
      marks.put(ContentMark.mark(of: pieces[$0], in: sources), at: $0)
    }
    return ContentMark.text(sources, pieces, pieces.indices.map { marks.take(at: $0) ?? 0 })
  }
}

/// The numbers of lines, whose index is made for a text when it is first asked for.
private final class LineNumbers: Sendable {
  private let sources: [Source]
  private let indexes: Mutex<[LineIndex?]>

  init(_ sources: [Source]) {
    self.sources = sources
    indexes = Mutex(Array(repeating: nil, count: sources.count))
  }

  func line(of place: Place) -> Int {
    let index = indexes.withLock { indexes in
      let index = indexes[place.source] ?? LineIndex(sources[place.source])
      indexes[place.source] = index
      return index
    }
    return index.line(at: place.range.start)
  }
}
