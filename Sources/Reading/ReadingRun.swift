import Basics
import Diagnostics
import Ledger

/// One run over all files of a book: follows includes, and hands stretches of large files to cores.
struct ReadingRun {
  let files: FileAccess
  let workers: Workers
  var reader = JournalReader()
  var book = Book()
  var unsettled: [[Int]] = []
  /// The files read so far, and where each was first asked for: the include, or its own beginning.
  var firstPlaces: [String: Place] = [:]
  private var stack: [String] = []

  private static let maximumDepth = 32
  /// Stretches smaller than this are not worth a second core.
  private static let smallestStretch = 1 << 19
  /// The head of a file, where directives stand, is read before any guess is made about them.
  private static let head = 1 << 16

  init(files: FileAccess, workers: Workers) {
    self.files = files
    self.workers = workers
  }

  mutating func readRoot(_ written: String) {
    // However a path is written, it is one file, and a file is read once.
    let path = Paths.plain(written)
    if let first = firstPlaces[path] {
      report(FileFindings.twice(path, first: first, at: first))
      return
    }
    switch files.read(path) {
    case .source(let source):
      reader.begin(with: reader.state.ofMainFile)
      readFile(source)
    case .failure(let failure):
      // A file that is not there still has a name, and the finding a place in it.
      book.sources.append(Source(path: path, bytes: []))
      let place = Place(source: book.sources.count - 1, from: 0, to: 0)
      reader.diagnostics.append(FileFindings.unreadable(path, failure, at: place))
      reader.leftOut = true
    }
  }

  mutating func finish() -> BookReading {
    // Rows whose amounts were all left out are zero of the first commodity, so there is one.
    if reader.tables.names.commodities.isEmpty {
      _ = reader.tables.commodity(named: "", state: reader.state)
    }
    book.names = reader.tables.names
    book.styles = reader.tables.styles
    book.prices = reader.prices
    book.rules = reader.rules
    var diagnostics = reader.diagnostics
    var rests = reader.rests
    // A balance cannot hold where transactions are missing, so that is not said as well.
    if !reader.leftOut {
      let walked = AssertionWalk.run(on: &book, unsettled: unsettled)
      diagnostics += walked.diagnostics
      rests += walked.rests
    }
    for (place, rest) in rests {
      let scale = hledgerScale(of: rest.commodity)
      guard !rest.quantity.rounded(to: scale).isZero else { continue }
      let symbol = book.names.commodities[Int(rest.commodity)]
      diagnostics.append(
        BalanceFindings.refusedByHledger(
          at: place, commodity: symbol, rest: rest.quantity, scale: scale))
    }
    DecimalMarkEvidence.add(to: &diagnostics, sources: book.sources)
    diagnostics.sort { $0.precedes($1) }
    return BookReading(book: book, diagnostics: diagnostics)
  }

  /// The decimals to which hledger 1.25 looks: those of the commodity directive, else those of the
  /// last D of a main file, else the most that any amount has.
  private func hledgerScale(of commodity: CommodityID) -> UInt8 {
    let style = book.styles[Int(commodity)]
    if !style.isDeclared, let last = reader.state.defaultCommodity,
      last.symbol == book.names.commodities[Int(commodity)]
    {
      return last.scale
    }
    return style.scale
  }

  // MARK: Files

  /// Whether a file is worth more cores than one.
  func isLarge(_ source: Source) -> Bool {
    workers.count > 1 && source.count > 4 * ReadingRun.smallestStretch
  }

  /// How far reading of a file came, and why it stopped there.
  private struct Progress {
    let stop: JournalReader.Stop
    let reached: Int
  }

  private mutating func readFile(_ source: Source) {
    let number = book.sources.count
    book.sources.append(source)
    let beginning = Place(source: number, from: 0, to: 0)
    firstPlaces[source.path] = firstPlaces[source.path] ?? beginning
    stack.append(source.path)
    var position = 0
    var maySplit = isLarge(source)
    while position < source.count {
      let progress: Progress
      if maySplit, position >= ReadingRun.head {
        progress = readStretches(of: source, number, from: position)
        // Where one guess about the state failed, others would; the rest is read as it comes.
        maySplit = false
      } else {
        let isHead = maySplit && position < ReadingRun.head
        let end = isHead ? ReadingRun.cut(source, near: ReadingRun.head) : source.count
        progress = readPart(of: source, number, from: position, to: end)
      }
      position = progress.reached
      if case .include(let argument, _) = progress.stop {
        include(source.text(in: argument), at: Place(source: number, range: argument))
      }
    }
    reader.endFile(source, number)
    stack.removeLast()
  }

  private mutating func readPart(
    of source: Source, _ number: Int, from start: Int, to end: Int
  ) -> Progress {
    let progress = ReadingRun.readStretch(&reader, of: source, number, from: start, to: end)
    takePart()
    return progress
  }

  private static func readStretch(
    _ reader: inout JournalReader, of source: Source, _ number: Int, from start: Int, to end: Int
  ) -> Progress {
    reader.startPart(source: number, expectedBytes: end - start)
    let stop = source.withBytes { reader.read($0, from: start, to: end) }
    if case .include(_, let next) = stop { return Progress(stop: stop, reached: next) }
    return Progress(stop: stop, reached: end)
  }

  /// Moves what the reader has read into the book.
  private mutating func takePart() {
    guard !reader.part.transactions.isEmpty else { return }
    book.parts.append(reader.part)
    unsettled.append(reader.unsettled)
    reader.startPart(source: reader.part.source, expectedBytes: 0)
  }

  // MARK: Stretches

  /// Reads the rest of a file in stretches, one for each core, on the guess that no directive in
  /// one changes the state in which the next is read.
  ///
  /// What was read on a wrong guess is thrown away.
  private mutating func readStretches(
    of source: Source, _ number: Int, from start: Int
  ) -> Progress {
    var cuts = [start]
    let length = (source.count - start) / workers.count
    for index in 1..<workers.count {
      let cut = ReadingRun.cut(source, near: start + index * length)
      if let last = cuts.last, cut > last, cut < source.count { cuts.append(cut) }
    }
    cuts.append(source.count)
    let guess = reader.state
    let fork = reader.forked()
    let results = Slots<(reader: JournalReader, progress: Progress)>(count: cuts.count - 1)
    let bounds = cuts
    workers.run(bounds.count - 1) { index in
      var own = fork
      let progress = ReadingRun.readStretch(
        &own, of: source, number, from: bounds[index], to: bounds[index + 1])
      results.put((own, progress), at: index)
    }
    var progress = Progress(stop: .end, reached: start)
    for index in 0..<(cuts.count - 1) {
      guard progress.stop == .end, reader.state == guess, !reader.isInCommentBlock,
        let result = results.take(at: index)
      else { break }
      progress = result.progress
      reader.merge(result.reader)
      takePart()
    }
    return progress
  }

  /// The start of the first transaction behind `offset`, or the end of the file.
  ///
  /// A line that starts with a digit begins something new whatever came before it, except within a
  /// comment block; and a stretch that starts within one is thrown away.
  private static func cut(_ source: Source, near offset: Int) -> Int {
    source.withBytes { bytes in
      var position = offset
      while position < bytes.count {
        let next = bytes.first(ASCII.lineFeed, from: position, to: bytes.count) + 1
        if next < bytes.count, ASCII.isDigit(bytes[next]) { return next }
        position = next
      }
      return bytes.count
    }
  }

  // MARK: Includes

  private mutating func include(_ pattern: String, at place: Place) {
    if IncludeScan.isOtherFormat(pattern) {
      report(FileFindings.otherFormat(pattern, at: place))
      return
    }
    let path = book.sources[place.source].path
    let targets = IncludeScan.targets(of: pattern, in: path, files)
    if targets.isEmpty { report(FileFindings.nothingFits(pattern, at: place)) }
    for target in targets { include(path: target, at: place) }
  }

  private mutating func include(path: String, at place: Place) {
    if stack.contains(path) {
      report(FileFindings.circle(stack.drop { $0 != path } + [path], at: place))
      return
    }
    if let first = firstPlaces[path] {
      report(FileFindings.twice(path, first: first, at: place))
      return
    }
    // What a book holds does not hang on what somebody types or passes on.
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") {
      report(FileFindings.unreadable(path, .notAFile, at: place))
      return
    }
    guard stack.count < ReadingRun.maximumDepth else {
      report(FileFindings.tooDeep(most: ReadingRun.maximumDepth, at: place))
      return
    }
    switch files.read(path) {
    case .source(let source):
      let parent = reader.state
      firstPlaces[path] = place
      readFile(source)
      reader.begin(with: parent.returning(from: reader.state))
    case .failure(.missing):
      let argument = book.sources[place.source].text(in: place.range)
      report(FileFindings.missing(path, written: argument, in: files, at: place))
    case .failure(let failure):
      report(FileFindings.unreadable(path, failure, at: place))
    }
  }

  // MARK: Findings

  private mutating func report(_ diagnostic: Diagnostic) {
    reader.diagnostics.append(diagnostic)
    reader.leftOut = true
  }
}
