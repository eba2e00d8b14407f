import Basics
import Diagnostics
import Ledger
import Markdown

/// A table `Waarde "…"` with the figures of a value by date.
struct ValueTable {
  let value: DatedValue
  /// Whether any of its figures can be read, so that its unit is known.
  let isUsable: Bool

  private enum Column: String, CaseIterable {
    case from = "vanaf"
    case until = "tot"
    case source = "bron"
    case status = "status"
    case remark = "toelichting"

    var shown: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  /// Whether the header of a table begins like that of a value, or nearly so.
  static func isValue(_ table: Table) -> Bool {
    guard let first = table.rows.first else { return false }
    let word = firstWord(first[0].text)
    if word == "waarde" { return true }
    let hasColumns = first.cells.contains { $0.text.lowercased() == Column.from.rawValue }
    return hasColumns
      && (name(first[0].text) != nil || Wording.nearest(to: word, among: ["waarde"]) != nil)
  }

  private static func firstWord(_ text: String) -> String {
    text.spacedWords.first.map { $0.lowercased() } ?? ""
  }

  /// The name between quotation marks, and what stands behind it.
  private static func name(_ text: String) -> (name: String, rest: String)? {
    let letters = Letters(text)
    let open = (0..<letters.count).first { Quote.closing(letters[$0]) != nil }
    guard let open, let closing = Quote.closing(letters[open]) else { return nil }
    let close = ((open + 1)..<letters.count).first { closing.contains(letters[$0]) }
    guard let close else { return nil }
    let name = letters.text((open + 1)..<close).split { $0.isWhitespace }.joined(separator: " ")
    guard !name.isEmpty else { return nil }
    let rest = letters.text((close + 1)..<letters.count).split { $0.isWhitespace }
    return (name, rest.joined(separator: " ").lowercased())
  }

  /// Reads a table; nil where it has no name.
  static func read(
    _ table: Table, _ document: MarkdownDocument, _ diagnostics: inout [Diagnostic]
  ) -> ValueTable? {
    var reader = Reader(document: document)
    let value = reader.read(table)
    diagnostics += reader.diagnostics
    return value
  }

  // MARK: Rows

  private struct RawEntry {
    let from: Day
    let until: Day?
    let amount: Ratio
    let source: String
    let status: DatedValue.Status
    let range: TextRange
  }

  private struct Reader {
    let document: MarkdownDocument
    var diagnostics: [Diagnostic] = []
    var unit: Unit?

    mutating func report(
      _ code: DiagnosticCode = .unreadableDatedValue, at range: TextRange, _ message: Bilingual,
      related: [Diagnostic.Related] = [], help: Bilingual, fixes: [Fix?] = []
    ) {
      diagnostics.append(
        Diagnostic(
          code, at: document.place(range), message, related: related, help: help, fixes: fixes))
    }

    mutating func read(_ table: Table) -> ValueTable? {
      let header = table.rows[0]
      let title = header[0].range.count > 0 ? header[0].range : header.range
      guard let (name, rest) = ValueTable.name(header[0].text),
        firstWord(header[0].text) == "waarde", rest.isEmpty || rest == "per kalenderjaar"
      else {
        unreadableTitle(title)
        return nil
      }
      let columns = columns(header)
      let missing = [Column.from, .source, .status].filter { columns[$0] == nil }
      var entries: [RawEntry] = []
      if missing.isEmpty {
        for row in table.rows.dropFirst() where !row.isEmpty {
          // A row with a cell too many or too few has been spoken of as such.
          guard row.cells.count == header.cells.count else { continue }
          if let entry = read(row, columns) { entries.append(entry) }
        }
      } else {
        missingColumns(missing, title)
      }
      if entries.isEmpty, diagnostics.isEmpty { noEntries(title) }
      return ValueTable(
        value: DatedValue(
          name: name, unit: unit ?? .count, entries: ordered(entries, perYear: !rest.isEmpty),
          place: document.place(title)),
        isUsable: unit != nil)
    }

    private mutating func unreadableTitle(_ range: TextRange) {
      report(
        at: range,
        Bilingual(
          dutch: "deze kop noemt geen waarde met een naam tussen aanhalingstekens",
          english: "this header names no value with a name between quotation marks"),
        help: Bilingual(
          dutch: "schrijf Waarde \"naam\", of Waarde \"naam\" per kalenderjaar",
          english: "write Waarde \"naam\", or Waarde \"naam\" per kalenderjaar"))
    }

    private mutating func noEntries(_ range: TextRange) {
      report(
        at: range,
        Bilingual(dutch: "deze waarde heeft geen rijen", english: "this value has no rows"),
        help: Bilingual(
          dutch: "zet er een rij onder met bedrag, Vanaf, Bron en Status",
          english: "put a row below with the amount, Vanaf, Bron and Status"))
    }

    private mutating func missingColumns(_ columns: [Column], _ range: TextRange) {
      let names = columns.map { $0.shown }
      report(
        at: range,
        Bilingual(
          dutch: "deze waarde heeft geen kolom \(names.listed(with: "en"))",
          english: "this value has no column \(names.listed(with: "and"))"),
        help: Bilingual(
          dutch: "voeg de kolom toe: een waarde heeft een begin, een bron en een status",
          english: "add the column: a value has a beginning, a source and a status"))
    }

    private mutating func columns(_ header: Row) -> [Column: Int] {
      var columns: [Column: Int] = [:]
      for (index, cell) in header.cells.enumerated().dropFirst() {
        if let column = Column(rawValue: cell.text.lowercased()), columns[column] == nil {
          columns[column] = index
          continue
        }
        let known = Column.allCases.map { $0.shown }
        let meant = Wording.nearest(to: cell.text, among: known)
        report(
          .unknownNormRow, at: cell.isEmpty ? header.range : cell.range,
          Bilingual(
            dutch: "de tabel van een waarde kent geen kolom \(Wording.short(cell.text))",
            english: "the table of a value knows no column \(Wording.short(cell.text))"),
          help: meant.map { Wording.meant($0) }
            ?? Bilingual(
              dutch: "kies uit \(known.listed(with: "en"))",
              english: "choose from \(known.listed(with: "and"))"),
          fixes: [Wording.fix(cell.text, among: known, at: document.place(cell.range))])
        // What was meant is taken for it, so that nothing is said to be missing.
        let column = meant.flatMap { Column(rawValue: $0.lowercased()) }
        if let column, columns[column] == nil { columns[column] = index }
      }
      return columns
    }

    private mutating func read(_ row: Row, _ columns: [Column: Int]) -> RawEntry? {
      func cell(_ column: Column) -> Cell { row[columns[column] ?? row.cells.count] }
      let amount = amount(row[0], row)
      let from = day(cell(.from), row)
      var until: Day?
      var isFine = true
      if !cell(.until).isEmpty {
        until = day(cell(.until), row)
        isFine = until != nil
        if let from, let last = until, last < from {
          endsBeforeBeginning(cell(.until).range)
          isFine = false
        }
      }
      let source = cell(.source).text
      if source.isEmpty { sourceMissing(row) }
      let status = status(cell(.status), row)
      guard isFine, let amount, let from, let status, !source.isEmpty else { return nil }
      return RawEntry(
        from: from, until: until, amount: amount, source: source, status: status, range: row.range)
    }

    private mutating func amount(_ cell: Cell, _ row: Row) -> Ratio? {
      guard let figure = FigureReader.figure(cell.text) else {
        report(
          at: cell.isEmpty ? row.range : cell.range,
          cell.isEmpty
            ? Bilingual(dutch: "deze rij heeft geen waarde", english: "this row has no value")
            : Bilingual(
              dutch: "\(Wording.short(cell.text)) is geen waarde die te lezen is",
              english: "\(Wording.short(cell.text)) is no value that can be read"),
          help: Bilingual(
            dutch: "schrijf een waarde als € 125,00 per woning, € 500, 90 %, 4 uur, 6 weken of 50",
            english: "write a value as € 125,00 per woning, € 500, 90 %, 4 uur, 6 weken or 50"))
        return nil
      }
      if let unit, unit != figure.unit {
        let (one, other) = (figure.unit.words, unit.words)
        report(
          at: cell.range,
          Bilingual(
            dutch: "deze rij is \(one.dutch), en de eerste is \(other.dutch)",
            english: "this row is \(one.english), and the first is \(other.english)"),
          help: Bilingual(
            dutch: "geef alle rijen van een waarde dezelfde eenheid",
            english: "give all rows of a value the same unit"))
        return nil
      }
      unit = figure.unit
      return figure.amount
    }

    private mutating func day(_ cell: Cell, _ row: Row) -> Day? {
      if let day = DayText.day(cell.text) { return day }
      report(
        at: cell.isEmpty ? row.range : cell.range,
        cell.isEmpty
          ? Bilingual(
            dutch: "deze rij zegt niet vanaf wanneer de waarde geldt",
            english: "this row does not say since when the value holds")
          : Bilingual(
            dutch: "\(Wording.short(cell.text)) is geen dag die bestaat",
            english: "\(Wording.short(cell.text)) is no day that exists"),
        help: Bilingual(
          dutch: "schrijf een dag als 2016-01-01", english: "write a day as 2016-01-01"))
      return nil
    }

    private mutating func endsBeforeBeginning(_ range: TextRange) {
      report(
        at: range,
        Bilingual(
          dutch: "deze waarde eindigt voor zij begint",
          english: "this value ends before it begins"),
        help: Bilingual(
          dutch: "zet bij Tot de laatste dag waarop zij geldt",
          english: "put the last day on which it holds at Tot"))
    }

    private mutating func sourceMissing(_ row: Row) {
      report(
        at: row.range,
        Bilingual(
          dutch: "deze rij zegt niet waar de waarde vandaan komt",
          english: "this row does not say where the value comes from"),
        help: Bilingual(
          dutch: "schrijf bij Bron een artikel, een besluit of een afspraak",
          english: "write an article, a decision or an agreement at Bron"))
    }

    private mutating func status(_ cell: Cell, _ row: Row) -> DatedValue.Status? {
      switch cell.text.lowercased() {
      case "gepubliceerd": return .published
      case "afgeleid": return .derived
      case "vastgesteld": return .adopted
      case "voorstel": return .proposed
      default: break
      }
      let known = ["gepubliceerd", "afgeleid", "vastgesteld", "voorstel"]
      report(
        at: cell.isEmpty ? row.range : cell.range,
        cell.isEmpty
          ? Bilingual(dutch: "deze rij heeft geen status", english: "this row has no status")
          : Bilingual(
            dutch: "\(Wording.short(cell.text)) is geen status van een waarde",
            english: "\(Wording.short(cell.text)) is no status of a value"),
        help: Wording.nearest(to: cell.text, among: known).map { Wording.meant($0) }
          ?? Bilingual(
            dutch: "kies uit \(known.listed(with: "en"))",
            english: "choose from \(known.listed(with: "and"))"),
        fixes: [Wording.fix(cell.text, among: known, at: document.place(cell.range))])
      return nil
    }

    // MARK: Periods

    /// The entries by day, each with its end; says which of them overlap.
    private mutating func ordered(_ raw: [RawEntry], perYear: Bool) -> [DatedValue.Entry] {
      let raw = raw.sorted {
        $0.from != $1.from ? $0.from < $1.from : $0.range.start < $1.range.start
      }
      var entries: [DatedValue.Entry] = []
      for (index, entry) in raw.enumerated() {
        if let last = entries.last, last.until.map({ $0 >= entry.from }) ?? true {
          overlap(entry.range, last.place)
          continue
        }
        var until = entry.until
        if until == nil {
          if perYear { until = Day(endOf: entry.from.components.year) }
          // Two rows of one day overlap, which is said when the second of them comes.
          let next = raw[(index + 1)...].first?.from
          if let next, next > entry.from, until.map({ next <= $0 }) ?? true {
            until = Day(number: next.number - 1)
          }
        }
        entries.append(
          DatedValue.Entry(
            from: entry.from, until: until, amount: entry.amount, source: entry.source,
            status: entry.status, place: document.place(entry.range)))
      }
      return entries
    }

    private mutating func overlap(_ range: TextRange, _ other: Place) {
      report(
        .duplicateDatedValue, at: range,
        Bilingual(
          dutch: "deze rij geldt in dezelfde tijd als een andere",
          english: "this row holds at the same time as another one"),
        related: [
          Diagnostic.Related(
            place: other, label: Bilingual(dutch: "de andere", english: "the other"))
        ],
        help: Bilingual(
          dutch: "laat de een eindigen voor de ander begint",
          english: "let one end before the other begins"))
    }
  }
}
