import Basics
import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// The same books written in another way are the same books.
///
/// Nobody has to know what a book says for this: two ways of writing it must only agree.
@Suite struct MetamorphicTests {
  static let seeds = Array(UInt64(0)..<60)

  // MARK: Books of which the entries are known

  @Test(arguments: seeds)
  func theOrderOfEntriesOnDifferentDaysDoesNotMatter(seed: UInt64) {
    expectSame(seed) { book, random in
      var other = book
      other.entries = random.shuffled(book.entries)
      return BookReading.read(text: other.text)
    }
  }

  @Test(arguments: seeds)
  func aBookMayBeCutIntoIncludes(seed: UInt64) {
    expectSame(seed) { book, random in
      let cuts = (0..<4).map { _ in random.below(book.entries.count + 1) }.sorted()
      let (first, rest) = (book.entries[..<cuts[0]], book.entries[cuts[3]...])
      let nested = SmallBook.text(of: book.entries[cuts[1]..<cuts[2]])
      let files = MemoryFiles(texts: [
        (
          "boek.journal",
          SmallBook.directives + SmallBook.text(of: first) + "include deel/1.journal\n"
            + SmallBook.text(of: rest)
        ),
        (
          "deel/1.journal",
          SmallBook.text(of: book.entries[cuts[0]..<cuts[1]]) + "include ../2.journal\n"
            + SmallBook.text(of: book.entries[cuts[2]..<cuts[3]])
        ),
        ("2.journal", nested),
      ])
      return BookReading.read(["boek.journal"], from: files.access)
    }
  }

  @Test(arguments: seeds)
  func theOrderOfFilesDoesNotMatter(seed: UInt64) {
    for isShuffled in [false, true] {
      expectSame(seed) { book, random in
        let size = 1 + book.entries.count / 5
        let texts = stride(from: 0, to: book.entries.count, by: size).map { start in
          let part = book.entries[start..<min(start + size, book.entries.count)]
          return ("\(start).journal", SmallBook.directives + SmallBook.text(of: part))
        }
        let paths = texts.map { $0.0 }
        return BookReading.read(
          isShuffled ? random.shuffled(paths) : paths, from: MemoryFiles(texts: texts).access)
      }
    }
  }

  @Test(arguments: seeds)
  func aPostingMayBeSplit(seed: UInt64) {
    expectSame(seed) { book, random in
      var other = book
      for _ in 0..<5 {
        let entry = random.below(book.entries.count)
        let line = random.below(other.entries[entry].lines.count)
        let part = random.number(in: -1000...1000)
        var piece = other.entries[entry].lines[line]
        (piece.cents, piece.balance) = (part, nil)
        other.entries[entry].lines[line].cents -= part
        other.entries[entry].lines.insert(piece, at: line)
      }
      return BookReading.read(text: other.text)
    }
  }

  @Test(arguments: seeds)
  func postingsOfAnEntryMayChangePlacesIfNoneHasABalance(seed: UInt64) {
    expectSame(seed) { book, random in
      var other = book
      for index in book.entries.indices
      where book.entries[index].lines.allSatisfy({ $0.balance == nil }) {
        other.entries[index].lines = random.shuffled(book.entries[index].lines)
      }
      return BookReading.read(text: other.text)
    }
  }

  /// Books without findings would make the rest of this file weaker than it looks.
  @Test func someOfTheBooksHaveMistakes() {
    let codes = Self.seeds.flatMap { seed in
      BookReading.read(text: SmallBook(seed: seed).text).diagnostics.map { $0.code.builtIn }
    }
    #expect(codes.contains(.unbalanced) && codes.contains(.failedAssertion))
    #expect(codes.count < Self.seeds.count)
  }

  @Test func theOrderOfTheShippedJournalsDoesNotMatter() {
    let journals = JournalFixture.shippedJournals
    let files = MemoryFiles(Dictionary(uniqueKeysWithValues: journals.map { ($0.path, $0.bytes) }))
    let paths = journals.map { $0.path }
    let before = BookReading.read(paths, from: files.access)
    var random = SeededRandom(seed: 3)
    for _ in 0..<5 {
      expectSame(before, BookReading.read(random.shuffled(paths), from: files.access))
    }
    #expect(before.book.transactionCount > 50)
  }

  // MARK: Journals with every construct

  /// Journals that do not touch each other: without balances, which would count all of them, and
  /// without commodity directives, which reach into the files behind them.
  @Test func theOrderOfRandomJournalsDoesNotMatter() {
    let apart: Set<RandomJournal.Construct> = [
      .assertion, .totalAssertion, .inclusiveAssertion, .totalInclusiveAssertion, .assignment,
      .totalAssignment, .inclusiveAssignment, .totalInclusiveAssignment, .commodityDirective,
      .commodityFormat,
    ]
    let journals = (0..<1200).map { RandomJournal(seed: $0) }.filter {
      $0.constructs.isDisjoint(with: apart)
    }
    #expect(journals.count > 100)
    var random = SeededRandom(seed: 1)
    for _ in 0..<40 {
      let chosen = random.shuffled(Array(journals.indices)).prefix(4)
      let texts = chosen.flatMap { index in
        journals[index].files.map { ("\(index)/\($0.path)", $0.text) }
      }
      let roots = chosen.map { "\($0)/\(journals[$0].files[0].path)" }
      let access = MemoryFiles(texts: texts).access
      expectSame(
        BookReading.read(roots, from: access),
        BookReading.read(random.shuffled(roots), from: access))
    }
  }

  @Test func entriesOfRandomJournalsMayMoveIntoAnInclude() {
    var moved = 0
    for seed in UInt64(0)..<300 {
      let isChanged = expectSame(RandomJournal(seed: seed).files, "seed \(seed)") { texts in
        let main = texts[0]
        let bytes = Array(main.text.utf8)
        let runs = RunsOfEntries(bytes).runs
        guard let run = runs.max(by: { $0.count < $1.count }), run.count > 1 else { return nil }
        var files = MemoryFiles(texts: texts)
        files.files["los.deel"] = Array(bytes[run[0].lowerBound..<run[run.count - 1].upperBound])
        files.files[main.path] =
          Array(bytes[..<run[0].lowerBound]) + Array("include los.deel\n".utf8)
          + Array(bytes[run[run.count - 1].upperBound...])
        return BookReading.read([main.path], from: files.access)
      }
      if isChanged { moved += 1 }
    }
    #expect(moved > 100)
  }

  @Test func entriesOfRandomJournalsMayChangePlaces() {
    var changed = 0
    for seed in UInt64(0)..<400 {
      let isChanged = expectSame(RandomJournal(seed: seed).files, "seed \(seed)") { texts in
        var random = SeededRandom(seed: seed)
        let main = texts[0]
        var files = MemoryFiles(texts: texts)
        // On one day the order counts, also that of postings with a day of their own.
        let before = BookReading.read([main.path], from: files.access)
        var bytes = Array(main.text.utf8)
        let runs = RunsOfEntries(bytes).runs.filter { $0.count > 1 }
        guard !runs.isEmpty, Self.daysAreApart(before.book) else { return nil }
        for run in runs.reversed() {
          let entries = random.shuffled(run).flatMap { Array(bytes[$0]) }
          bytes.replaceSubrange(run[0].lowerBound..<run[run.count - 1].upperBound, with: entries)
        }
        files.files[main.path] = bytes
        return BookReading.read([main.path], from: files.access)
      }
      if isChanged { changed += 1 }
    }
    #expect(changed > 50)
  }

  /// Whether no two transactions have anything on the same day.
  private static func daysAreApart(_ book: Book) -> Bool {
    var seen: Set<Day> = []
    for part in book.parts {
      for index in part.transactions.indices {
        let rows = part.postings[part.postingRange(ofTransaction: index)]
        let days = Set(rows.map { $0.day } + [part.transactions[index].day])
        guard seen.isDisjoint(with: days) else { return false }
        seen.formUnion(days)
      }
    }
    return true
  }

  // MARK: Comparing

  /// A book and what a change made of it say the same; if not, the fewest of its entries of which
  /// that is so are shown.
  private func expectSame(
    _ seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation,
    as changed: (SmallBook, inout SeededRandom) -> BookReading
  ) {
    var book = SmallBook(seed: seed)
    func differs(_ entries: [SmallBook.Entry]) -> Bool {
      guard !entries.isEmpty else { return false }
      var random = SeededRandom(seed: seed)
      book.entries = entries
      return !isSame(BookReading.read(text: book.text), changed(book, &random))
    }
    let entries = book.entries
    guard differs(entries) else { return }
    let small = Shrinking.smallest(entries, stillFails: differs)
    Issue.record(
      "seed \(seed): \(SmallBook.text(of: small[...]))", sourceLocation: sourceLocation)
  }

  /// The same of a journal with every construct; whether the change found something to change.
  private func expectSame(
    _ texts: Shrinking.Texts, _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    as changed: (Shrinking.Texts) -> BookReading?
  ) -> Bool {
    func differs(_ texts: Shrinking.Texts) -> Bool? {
      changed(texts).map { other in
        !isSame(BookReading.read([texts[0].path], from: MemoryFiles(texts: texts).access), other)
      }
    }
    let isOther = differs(texts)
    if isOther == true {
      let small = Shrinking.smallest(texts) { differs($0) == true }
      Issue.record("\(what)\n\(Shrinking.shown(small))", sourceLocation: sourceLocation)
    }
    return isOther != nil
  }

  private func isSame(_ one: BookReading, _ other: BookReading) -> Bool {
    said(one) == said(other) && one.balances == other.balances
  }

  /// Same balances, and the same said about the same words, in any order.
  private func expectSame(
    _ one: BookReading, _ other: BookReading, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(said(one) == said(other), sourceLocation: sourceLocation)
    #expect(one.balances == other.balances, sourceLocation: sourceLocation)
  }

  private func said(_ reading: BookReading) -> [String] {
    reading.diagnostics.map { diagnostic in
      let place = reading.book.sources[diagnostic.place.source].text(in: diagnostic.place.range)
      return "\(diagnostic.code.text) \(diagnostic.message.dutch) [\(place)]"
    }.sorted()
  }
}

/// The stretches of a journal in which only entries stand: no directive, and no comment block.
private struct RunsOfEntries {
  /// The bytes of each entry, from its header to the next, run by run.
  private(set) var runs: [[Range<Int>]] = []

  init(_ bytes: [UInt8]) {
    var run: [Range<Int>] = []
    var isInCommentBlock = false
    var position = 0
    while position < bytes.count {
      let next = (bytes[position...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
      let line = bytes[position..<next]
      let isEntry = !isInCommentBlock && 0x30...0x39 ~= bytes[position]
      let isContinuation = !isInCommentBlock && " \t\r\n;#*".utf8.contains(bytes[position])
      if line.starts(with: "comment".utf8) { isInCommentBlock = true }
      if line.starts(with: "end comment".utf8) { isInCommentBlock = false }
      // What a file without a last line end holds cannot stand before anything else.
      let isWhole = bytes[next - 1] == 0x0A
      if isEntry, isWhole {
        run.append(position..<next)
      } else if isContinuation, isWhole, let last = run.popLast() {
        run.append(last.lowerBound..<next)
      } else {
        if !isWhole { run = run.dropLast() }
        if !run.isEmpty { runs.append(run) }
        run = []
      }
      position = next
    }
    if !run.isEmpty { runs.append(run) }
  }
}
