import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads the cells of a document, and collects what is to be said about them.
struct CellReader {
  let sorted: SortedDocument
  /// What the text around the table counts in that is being read.
  var unit: MoneyUnit?
  var diagnostics: [Diagnostic] = []
  /// Cells that count for several rows, and have been reported for the first of them.
  var reportedCells: Set<TextRange> = []

  init(_ sorted: SortedDocument) { self.sorted = sorted }

  var document: MarkdownDocument { sorted.document }
  /// The tables, by the index of their blocks, and which of them are known.
  var grids: [Grid?] { sorted.grids }
  var kinds: [TableKind?] { sorted.kinds }

  func place(_ cell: Cell) -> Place { document.place(cell.range) }

  /// The place of a part of a cell's text.
  func place(of part: Range<Int>, in cell: Cell) -> Place {
    // A cell without marks is its own text, so that nothing has to be read again.
    if cell.range.count == cell.text.utf8.count,
      document.source.text(in: cell.range) == cell.text
    {
      let start = Int(cell.range.start)
      return document.place(TextRange(start + part.lowerBound, start + part.upperBound))
    }
    return document.place(cell.content.range(ofUTF8: part, in: document.source))
  }

  mutating func report(
    _ code: DiagnosticCode, at place: Place, _ message: Bilingual,
    related: [Diagnostic.Related] = [],
    help: Bilingual? = nil, fixes: [Fix?] = []
  ) {
    diagnostics.append(
      Diagnostic(code, at: place, message, related: related, help: help, fixes: fixes))
  }

  /// The text of a cell that is not left open.
  func text(_ cell: Cell) -> Placed<String>? {
    if cell.isEmpty { return nil }
    if DocumentValue.isOpen(cell.text) { return noted(.open, cell, nil) }
    return noted(.text, cell, Placed(FootnoteMark.removed(from: cell.text), at: place(cell)))
  }

  /// Notes what a cell was read as.
  func note(_ reading: CellLog.Reading, _ cell: Cell) {
    if !cell.isEmpty { sorted.log?.note(reading, at: place(cell)) }
  }

  /// The same, and passes on what came of it.
  func noted<Value>(_ reading: CellLog.Reading, _ cell: Cell, _ value: Value) -> Value {
    note(reading, cell)
    return value
  }

  /// Notes what a row is, where it is none of those that a table is about.
  func note(_ kind: RowKind, _ row: Row) {
    sorted.log?.note(kind, ofRowAt: document.place(row.range))
  }

  /// The amount at a place of a table.
  mutating func figure(
    _ grid: Grid, _ row: Int, _ column: Int, in unit: MoneyUnit?
  ) -> Figure {
    let own = grid.rows[row][column]
    guard own.isCovered, let origin = grid.cell(row, column), !origin.isEmpty else {
      return figure(own, in: unit ?? grid.unit)
    }
    // An amount that spans several rows belongs to none of them alone.
    if reportedCells.insert(origin.range).inserted {
      report(
        .mergedAmount, at: place(origin),
        Bilingual(
          dutch: "dit bedrag staat in een cel over meer dan één rij",
          english: "this amount stands in a cell over more than one row"),
        help: Bilingual(
          dutch: "geef elke rij een eigen bedrag, of ? als de verdeling nog open is",
          english: "give each row an amount of its own, or ? while the division is open"))
    }
    return Figure(nil, at: place(origin))
  }

  /// The amount of a cell, in euros; `unit` is what its table counts in.
  mutating func figure(_ cell: Cell, in unit: MoneyUnit? = nil) -> Figure {
    if cell.isEmpty { return Figure(nil, at: place(cell)) }
    switch DocumentValue.amount(FootnoteMark.removed(from: cell.text), in: unit ?? self.unit) {
    case .open: return noted(.open, cell, Figure(nil, at: place(cell)))
    case .value(let amount):
      if unit == nil, let other = self.unit, reportLarge(cell, amount, other) {
        return Figure(nil, at: place(cell))
      }
      return noted(.amount(amount), cell, Figure(amount, at: place(cell)))
    case .unreadable(let suggestion):
      reportUnreadable(
        .unreadableAmount, cell,
        what: Bilingual(dutch: "bedrag", english: "amount"), suggestion: suggestion,
        form: Bilingual(
          dutch: "schrijf een bedrag als € 53.511 of € 1.250,50, of ? als het nog open is",
          english: "write an amount as € 53.511 or € 1.250,50, or ? while it is open"),
        fix: rewritingNumber(cell, suggestion))
      return Figure(nil, at: place(cell))
    }
  }

  /// Says an amount of a thousand or more under a sentence that makes it a thousand times as much: it
  /// may as well be written in full.
  private mutating func reportLarge(_ cell: Cell, _ amount: Quantity, _ unit: MoneyUnit) -> Bool {
    guard unit.factor > 1, let limit = unit.euros(Quantity(mantissa: 1000, scale: 0)),
      !(amount < limit)
    else { return false }
    let text = cell.text.clipped(to: 60)
    let factor = Language.dutch.text(mantissa: unit.factor, scale: 0)
    report(
      .unreadableAmount,
      at: place(cell),
      Bilingual(
        dutch:
          "\(text) kan voluit geschreven zijn, of in eenheden van € \(factor) zoals de tekst zegt",
        english: "\(text) may be written in full, or in units of € \(factor) as the text says"),
      help: Bilingual(
        dutch: "zet in de kop van de kolom wat het is: in euro's, of x € \(factor)",
        english: "say in the head of the column what it is: in euro's, or x € \(factor)"))
    return true
  }

  mutating func year(_ cell: Cell, period: ClosedRange<Int>? = nil) -> Placed<Int>? {
    if cell.isEmpty { return nil }
    switch DocumentValue.year(FootnoteMark.removed(from: cell.text)) {
    case .open: return noted(.open, cell, nil)
    case .value(let year): return noted(.year(year), cell, Placed(year, at: place(cell)))
    case .unreadable(let suggestion):
      let meant =
        suggestion
        ?? period.flatMap { years in
          NearWord.nearest(to: cell.text, among: years.map { String($0) })
        }
      reportUnreadable(
        .unreadableYear, cell,
        what: Bilingual(dutch: "jaar", english: "year"), suggestion: meant,
        form: Bilingual(
          dutch: "schrijf één jaar met vier cijfers, of laat de cel leeg",
          english: "write one year in four digits, or leave the cell empty"),
        fix: meant.flatMap { rewriting(cell.text, as: $0, .unsafe, at: place(cell)) })
      return nil
    }
  }

  mutating func day(_ cell: Cell) -> Placed<Day>? {
    if cell.isEmpty { return nil }
    switch DocumentValue.day(cell.text) {
    case .open: return noted(.open, cell, nil)
    case .value(let day): return noted(.day(day), cell, Placed(day, at: place(cell)))
    case .unreadable(let suggestion):
      reportUnreadable(
        .unreadableDay, cell,
        what: Bilingual(dutch: "datum", english: "date"), suggestion: suggestion,
        form: Bilingual(
          dutch: "schrijf een datum die bestaat, als 2020-03-12",
          english: "write a date that exists, as 2020-03-12"),
        fix: suggestion.flatMap {
          // With a month in digits, only the marks between them are not as they should be.
          let isSure = !cell.text.utf8.contains { ASCII.isLetter($0) }
          return rewriting(cell.text, as: $0, isSure ? .safe : .unsafe, at: place(cell))
        })
      return nil
    }
  }

  /// The first and the last day of something; if they are the wrong way round, that is said, and
  /// neither counts.
  mutating func days(
    from first: Placed<Day>?, to last: Placed<Day>?
  ) -> (first: Placed<Day>?, last: Placed<Day>?) {
    guard let first, let last, last.value < first.value else { return (first, last) }
    report(
      .endBeforeStart, at: last.place,
      Bilingual(
        dutch: "\(last.value.text) ligt voor \(first.value.text), waar het begint",
        english: "\(last.value.text) lies before \(first.value.text), where it starts"),
      related: [
        Diagnostic.Related(
          place: first.place, label: Bilingual(dutch: "het begin", english: "the start"))
      ],
      help: Bilingual(
        dutch: "verbeter een van beide datums", english: "correct one of the two dates"))
    return (nil, nil)
  }

  mutating func count(_ cell: Cell) -> Placed<Quantity>? {
    if cell.isEmpty { return nil }
    switch DocumentValue.count(cell.text) {
    case .open: return noted(.open, cell, nil)
    case .value(let count): return noted(.number(count), cell, Placed(count, at: place(cell)))
    case .unreadable(let suggestion):
      reportUnreadable(
        .unreadableValue, cell,
        what: Bilingual(dutch: "aantal", english: "number"), suggestion: suggestion,
        form: Bilingual(
          dutch: "schrijf een getal als 1.250 of 12,5", english: "write a number as 1.250 or 12,5"),
        fix: rewritingNumber(cell, suggestion))
      return nil
    }
  }

  mutating func reportUnreadable(
    _ code: DiagnosticCode, _ cell: Cell, what: Bilingual, suggestion: String?, form: Bilingual,
    fix: Fix? = nil
  ) {
    let text = cell.text.clipped(to: 60)
    report(
      code, at: place(cell),
      Bilingual(
        dutch: "\(text) is niet te lezen als \(what.dutch)",
        english: "\(text) cannot be read as \(what.english)"),
      help: suggestion.map { CellReader.meant($0) } ?? form, fixes: [fix])
  }

  /// The number that was probably meant, in the place of the one that a cell holds.
  private func rewritingNumber(_ cell: Cell, _ suggestion: String?) -> Fix? {
    guard let suggestion else { return nil }
    let number = DocumentValue.number(in: cell.text)
    // A minus stands before the number already.
    let meant = suggestion.hasPrefix("-") ? String(suggestion.dropFirst()) : suggestion
    return rewriting(
      number, as: meant, DocumentValue.hasOneReading(number) ? .safe : .unsafe, at: place(cell))
  }

  static func meant(_ suggestion: String) -> Bilingual {
    Bilingual(dutch: "bedoelt u \(suggestion)?", english: "do you mean \(suggestion)?")
  }

  /// What was probably meant, or else all that is known.
  static func meant(_ near: String?, among known: [String]) -> Bilingual {
    let all = known.joined(separator: ", ")
    return near.map { meant($0) } ?? Bilingual(dutch: "bekend: " + all, english: "known: " + all)
  }
}

/// A column that a table knows.
struct Column<Meaning: Equatable & Sendable>: Sendable {
  let index: Int
  let meaning: Meaning
  let year: Int?
  /// What its amounts count in, where the head says it.
  let unit: MoneyUnit?
  /// The cell above it.
  let head: Cell
}

extension CellReader {
  /// What the columns of a table are, by the words above them.
  mutating func columns<Meaning: Equatable & Sendable>(
    _ grid: Grid, _ vocabulary: Vocabulary<Meaning>
  ) -> [Column<Meaning>] {
    let words = grid.head()
    var columns: [Column<Meaning>] = []
    for (index, head) in grid.heads.enumerated() where !head.isEmpty {
      let (cell, word) = (head.cell, head.word)
      guard let meaning = meaning(of: word, cell, vocabulary, in: words) else { continue }
      if let first = columns.first(where: { $0.meaning == meaning && $0.year == word.year }) {
        reportDuplicate(cell, first: place(first.head), of: Bilingual { _ in cell.text })
        continue
      }
      columns.append(
        Column(index: index, meaning: meaning, year: word.year, unit: word.unit, head: cell))
    }
    reportNamelessColumns(grid)
    return columns
  }

  /// A column with values and nothing above them would vanish.
  private mutating func reportNamelessColumns(_ grid: Grid) {
    for (index, head) in grid.heads.enumerated() where head.isEmpty && !head.cell.isCovered {
      let filled = grid.rows[grid.body].first { !$0[index].isEmpty }
      guard let filled else { continue }
      report(
        .unknownWord,
        at: place(filled[index]),
        Bilingual(
          dutch: "boven deze kolom staat niets, dus zij telt niet mee",
          english: "nothing stands above this column, so it does not count"))
    }
  }

  /// What a word of a table means; a word that is not known, or only nearly, is said.
  mutating func meaning<Meaning: Equatable & Sendable>(
    of word: Word, _ cell: Cell, _ vocabulary: Vocabulary<Meaning>, in others: [Word]
  ) -> Meaning? {
    if let entry = vocabulary.entry(word) { return noted(.word(entry.word), cell, entry.meaning) }
    let text = cell.text.clipped(to: 60)
    // A word that stands there already, in its right spelling, was not meant once more.
    if let near = vocabulary.nearest(word),
      !others.contains(where: { $0.folded == near.folded && $0.year == word.year })
    {
      reportMeant(
        cell, as: near.word, word.year, vocabulary.isSure(word, near) ? .safe : .unsafe)
      return noted(.word(near.word), cell, near.meaning)
    }
    report(
      .unknownWord, at: place(cell),
      Bilingual(
        dutch: "\(text) kent deze tabel niet, dus wat erbij staat, telt niet mee",
        english: "this table does not know \(text), so what belongs to it does not count"))
    return nil
  }

  /// Says a word that stands for a known one, and how it is put right if that can be written.
  mutating func reportMeant(_ cell: Cell, as word: String, _ year: Int?, _ grade: Fix.Grade?) {
    let text = cell.text.clipped(to: 60)
    let meant = word + (year.map { " \($0)" } ?? "")
    report(
      .misspelledWord, at: place(cell),
      Bilingual(
        dutch: "\(text) is geen woord dat deze tabel kent",
        english: "\(text) is not a word that this table knows"),
      help: CellReader.meant(meant),
      fixes: [grade.flatMap { rewriting(cell.text, as: meant, $0, at: place(cell)) }])
  }

  mutating func reportDuplicate(_ cell: Cell, first: Place, of what: Bilingual) {
    reportDuplicate(at: place(cell), first: first, of: what)
  }

  mutating func reportDuplicate(at place: Place, first: Place, of what: Bilingual) {
    report(
      .duplicateEntry, at: place,
      Bilingual(
        dutch: "\(what.dutch.clipped(to: 60)) staat er al",
        english: "\(what.english.clipped(to: 60)) is already there"),
      related: [
        Diagnostic.Related(
          place: first, label: Bilingual(dutch: "de eerste", english: "the first one"))
      ],
      help: Bilingual(
        dutch: "laat één van beide staan; alleen de eerste telt",
        english: "keep one of them; only the first one counts"))
  }
}
