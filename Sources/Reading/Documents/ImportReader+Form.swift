import Basics
import Diagnostics
import Ledger
import Markdown

// How a file is written, and what stands in which of its columns.
extension ImportReader {
  mutating func readForm(_ grid: Grid) {
    let hasTitle = ImportTables.formWords.exact(Word(grid.rows[0][0].text)) == nil
    let title = grid.rows[0][0]
    if hasTitle, Word(title.text).folded != "import", !title.isEmpty {
      cells.report(
        .misspelledWord, at: cells.place(title),
        Bilingual(
          dutch: "\(title.text.clipped(to: 60)) is geen tabel die Wijkboek kent",
          english: "\(title.text.clipped(to: 60)) is not a table that Wijkboek knows"),
        help: CellReader.meant("Import"))
    }
    if hasTitle { cells.note(.title, title) }
    let rows = hasTitle ? grid.rows.dropFirst() : grid.rows[...]
    let labels = rows.map { Word($0[0].text) }
    for (row, word) in zip(rows, labels) {
      guard
        let label = cells.meaning(of: word, row[0], ImportTables.formWords, in: labels)
      else { continue }
      if let first = givenLabels.first(where: { $0.label == label }) {
        cells.reportDuplicate(row[0], first: first.place, of: Bilingual { _ in row[0].text })
        continue
      }
      givenLabels.append((label, cells.place(row[0])))
      if row[1].isEmpty { continue }
      let before = cells.diagnostics.count
      read(row[1], as: label)
      if cells.diagnostics.count == before { cells.note(.text, row[1]) }
    }
  }

  private mutating func read(_ cell: Cell, as label: ImportTables.FormLabel) {
    switch label {
    case .system: mapping.system = cell.text
    case .encoding:
      let forms: [(ImportMapping.Encoding, [String])] = [
        (.utf8, ["UTF-8", "utf8"]), (.windows1252, ["Windows-1252", "cp1252", "ANSI"]),
      ]
      if let encoding = choice(cell, forms) { mapping.form.encoding = encoding }
    case .separator:
      let forms: [(UInt8, [String])] = [
        (ASCII.semicolon, ["puntkomma", ";"]), (ASCII.comma, ["komma", ","]),
        (ASCII.tab, ["tab"]), (ASCII.bar, ["streep", "|"]),
      ]
      if let separator = choice(cell, forms) { mapping.form.separator = separator }
    case .quote:
      let forms: [(UInt8?, [String])] = [(ASCII.quote, ["dubbel", "\""]), (nil, ["geen"])]
      if let quote = choice(cell, forms) { mapping.form.quote = quote }
    case .decimalMark:
      let forms: [(UInt8, [String])] = [
        (ASCII.comma, ["komma", ","]), (ASCII.point, ["punt", "."]),
      ]
      if let mark = choice(cell, forms) { mapping.form.decimalMark = mark }
    case .dateForm:
      if let form = DateForm(cell.text) {
        mapping.form.dateForm = form
      } else {
        reportUnreadable(cell, "dd-mm-jjjj, d-m-jjjj, dd/mm/jjjj, jjjj-mm-dd, jjjjmmdd")
      }
    case .header:
      if let hasHeader = yesOrNo(cell) { mapping.form.hasHeader = hasHeader }
    case .above: if let lines = count(cell) { mapping.form.linesAbove = lines }
    case .below: if let lines = count(cell) { mapping.form.linesBelow = lines }
    case .debitSign: mapping.form.debitSign = cell.text
    case .creditSign: mapping.form.creditSign = cell.text
    case .counterAccount: mapping.counterAccount = counterAccount(cell)
    case .journal:
      if cell.text.hasSuffix(".journal") {
        mapping.journal = Placed(cell.text, at: cells.place(cell))
      } else {
        reportUnreadable(cell, "ledgers/2020/realisatie.journal")
      }
    case .explanation: break
    }
  }

  /// The value that one of its words names.
  private mutating func choice<Value>(_ cell: Cell, _ forms: [(Value, [String])]) -> Value? {
    let typed = cell.text.lowercased()
    if let form = forms.first(where: { $0.1.contains { $0.lowercased() == typed } }) {
      return form.0
    }
    reportUnreadable(cell, forms.compactMap { $0.1.first }.joined(separator: ", "))
    return nil
  }

  mutating func yesOrNo(_ cell: Cell) -> Bool? {
    choice(cell, [(true, ["ja"]), (false, ["nee"])])
  }

  private mutating func count(_ cell: Cell) -> Int? {
    if cell.text.utf8.count <= 4, let count = Int(digits: cell.text.utf8) { return count }
    reportUnreadable(cell, "0, 1, 2")
    return nil
  }

  mutating func reportUnreadable(_ cell: Cell, _ allowed: String) {
    let text = cell.text.clipped(to: 60)
    let words = allowed.split(separator: ",").map { String($0.drop { $0 == " " }) }
    cells.report(
      .unreadableValue, at: cells.place(cell),
      Bilingual(dutch: "\(text) kan hier niet staan", english: "\(text) cannot stand here"),
      help: NearWord.nearest(to: cell.text, among: words).map { CellReader.meant($0) }
        ?? Bilingual(dutch: "schrijf bijvoorbeeld: \(allowed)", english: "write one of: \(allowed)")
    )
  }

  mutating func counterAccount(_ cell: Cell) -> String? {
    if cell.isEmpty { return nil }
    if !DocumentValue.isOpen(cell.text),
      CounterAccount.isSuitable(cell.text, codes)
    {
      return cell.text
    }
    cells.report(
      .unsuitableCounterAccount, at: cells.place(cell),
      Bilingual(
        dutch: "\(cell.text.clipped(to: 60)) kan geen tegenrekening zijn",
        english: "\(cell.text.clipped(to: 60)) cannot be a counter-account"),
      help: Bilingual(
        dutch: "neem een gewone naam, zoals Crediteuren",
        english: "take a plain name, such as Crediteuren"))
    return nil
  }

  // MARK: Columns

  mutating func readColumns(_ grid: Grid) {
    let rows = cells.read(grid, as: .importColumns).rows
    let words = rows.map { Word($0.cells[.givenField]?.text ?? "") }
    for (row, word) in zip(rows, words) {
      guard let field = row.cells[.givenField],
        let meaning = cells.meaning(of: word, field, ImportTables.fieldWords, in: words)
      else { continue }
      if let first = mapping.column(meaning) {
        cells.reportDuplicate(field, first: first.name.place, of: Bilingual { _ in field.text })
        continue
      }
      // A field without a column is one that the file does not have.
      guard let name = row.cells[.givenColumn] else { continue }
      if let first = mapping.columns.first(where: { $0.name.value == name.text }) {
        cells.reportDuplicate(name, first: first.name.place, of: Bilingual { _ in name.text })
        continue
      }
      if !mapping.form.hasHeader, Int(name.text).map({ $0 < 1 || $0 > 1000 }) ?? true {
        reportUnreadable(name, "1, 2, 3")
        continue
      }
      mapping.columns.append(
        ImportMapping.Column(field: meaning, name: Placed(name.text, at: cells.place(name))))
    }
  }
}
