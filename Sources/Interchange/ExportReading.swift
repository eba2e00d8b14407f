import Basics
package import Diagnostics
package import Ledger

/// An export as it was read by a mapping, and what is to be said about it.
package struct ExportReading {
  /// The decoded text, of which places and ranges are.
  package let source: Source
  /// In the order of the file; complete only where nothing was found.
  package private(set) var rows: [ExportRow] = []
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var emptyLines = 0
  /// What was passed over by request, above the rows and below them.
  package private(set) var skippedAbove: [TextRange] = []
  package private(set) var skippedBelow: [TextRange] = []
  /// What all rows are together on each side.
  package private(set) var debit = ExportSum()
  package private(set) var credit = ExportSum()

  private let mapping: ImportMapping
  private let number: Int
  /// The place of each field in a record.
  private var columns: [ImportMapping.Field: Int] = [:]

  package var total: ExportSum { debit + credit }

  /// Reads a file, which is source `number` of the run.
  package init(_ file: Source, number: Int, _ mapping: ImportMapping) {
    self.mapping = mapping
    self.number = number
    let decoding = TextDecoding(file, number: number, mapping.form.encoding)
    source = decoding.source
    diagnostics = decoding.diagnostics
    // What is not in the encoding would be found again in each field that it stands in.
    guard diagnostics.isEmpty else { return }
    let start = skipLines(from: decoding.start)
    let table = SeparatedRecords(source, number: number, from: start, mapping.form)
    emptyLines = table.emptyLines
    diagnostics += table.diagnostics
    var records = table.records[...]
    let header = mapping.form.hasHeader ? records.popFirst() : nil
    let below = records.suffix(mapping.form.linesBelow)
    skippedBelow = below.map { $0.range }
    records = records.dropLast(below.count)
    guard let width = (header ?? records.first)?.fields.count, !records.isEmpty else {
      reportEmpty()
      return
    }
    findColumns(header, width: width)
    guard !diagnostics.contains(where: { $0.code == .missingExportColumn }) else { return }
    rows.reserveCapacity(records.count)
    for record in records where record.isSound { read(record, width: width) }
    diagnostics.sort { $0.precedes($1) }
    if rows.isEmpty, diagnostics.isEmpty { reportEmpty() }
  }

  /// Passes over the lines above the header.
  private mutating func skipLines(from start: Int) -> Int {
    source.withBytes { bytes in
      var position = start
      for _ in 0..<mapping.form.linesAbove where position < bytes.count {
        var end = position
        while end < bytes.count, bytes[end] != ASCII.lineFeed { end += 1 }
        skippedAbove.append(TextRange(position, end))
        position = min(end + 1, bytes.count)
      }
      return position
    }
  }

  private mutating func reportEmpty() {
    guard diagnostics.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .emptyExport, at: Place(source: number, from: 0, to: 0),
        Bilingual(
          dutch: "dit bestand heeft geen regels om in te lezen",
          english: "this file has no rows to import"),
        help: Bilingual(
          dutch: "kijk of dit het goede bestand is, en of er te veel wordt overgeslagen",
          english: "see whether this is the right file, and whether too much is skipped")))
  }

  // MARK: Columns

  private mutating func findColumns(_ header: SeparatedRecords.Record?, width: Int) {
    let names = header.map { $0.fields.map { text($0) } } ?? []
    for column in mapping.columns {
      let name = column.name.value
      guard header != nil else {
        let index = (Int(name) ?? 0) - 1
        if 0..<width ~= index { columns[column.field] = index } else { reportMissing(column, []) }
        continue
      }
      let found = names.indices.filter { names[$0] == name }
      if found.count == 1 {
        columns[column.field] = found[0]
      } else if found.isEmpty {
        reportMissing(column, names)
      } else {
        diagnostics.append(
          Diagnostic(
            .missingExportColumn, at: place(header?.fields[found[1]].range),
            Bilingual(
              dutch: "de kolom \(name) staat er twee keer in",
              english: "the column \(name) stands here twice"),
            related: [mappingPlace(column)],
            help: Bilingual(
              dutch: "geef een van beide een andere kop, of haal haar uit de export",
              english: "give one of them another head, or take it out of the export")))
      }
    }
  }

  private mutating func reportMissing(_ column: ImportMapping.Column, _ names: [String]) {
    let near = Spelling.nearest(to: column.name.value, among: names)
    let list = names.listed(most: 8)
    diagnostics.append(
      Diagnostic(
        .missingExportColumn, at: column.name.place,
        Bilingual(
          dutch: "de export heeft geen kolom \(column.name.value)",
          english: "the export has no column \(column.name.value)"),
        help: near.map {
          Bilingual(dutch: "bedoelt u \($0)?", english: "do you mean \($0)?")
        }
          ?? (names.isEmpty
            ? Bilingual(
              dutch: "zonder kopregel staat hier het nummer van de kolom",
              english: "without a header the number of the column stands here")
            : Bilingual(dutch: "kolommen: \(list)", english: "columns: \(list)"))))
  }

  private func mappingPlace(_ column: ImportMapping.Column) -> Diagnostic.Related {
    Diagnostic.Related(
      place: column.name.place,
      label: Bilingual(dutch: "zo in het importdocument", english: "so in the import document"))
  }

  private func place(_ range: TextRange?) -> Place {
    Place(source: number, range: range ?? TextRange(0, 0))
  }

  private func text(_ field: SeparatedRecords.Field) -> String {
    SeparatedRecords.text(field, in: source, quote: mapping.form.quote)
  }

  // MARK: Rows

  private mutating func read(_ record: SeparatedRecords.Record, width: Int) {
    if record.fields.allSatisfy({ text($0).isEmpty }) {
      emptyLines += 1
      return
    }
    guard record.fields.count == width else { return reportRagged(record, width) }
    let before = diagnostics.count
    let day = readDay(record)
    let sides = readAmount(record)
    let hours = readHours(record, sides)
    guard let day, diagnostics.count == before else { return }
    let row = ExportRow(
      range: record.range, day: day, journal: text(.journal, record),
      bookYear: text(.bookYear, record), document: text(.document, record),
      line: text(.line, record), description: text(.description, record),
      relation: text(.relation, record),
      keys: ImportMapping.keyFields.map { text($0, record) },
      amount: sides.map { $0.isCredit ? -$0.amount : $0.amount }, hours: hours)
    rows.append(row)
    if sides?.isCredit ?? false { credit.add(row) } else { debit.add(row) }
  }

  private mutating func reportRagged(_ record: SeparatedRecords.Record, _ width: Int) {
    diagnostics.append(
      Diagnostic(
        .raggedExportRow, at: place(record.range),
        Bilingual(
          dutch:
            "deze regel heeft \(record.fields.count) velden, en \(width) is het aantal kolommen",
          english: "this row has \(record.fields.count) fields, and there are \(width) columns"),
        help: Bilingual(
          dutch: "is dit een voettekst, zet dan Overslaan onder in de tabel Import",
          english: "if this is a footer, set Overslaan onder in the table Import")))
  }

  private func field(
    _ field: ImportMapping.Field, _ record: SeparatedRecords.Record
  ) -> SeparatedRecords.Field? {
    columns[field].map { record.fields[$0] }
  }

  private func text(_ name: ImportMapping.Field, _ record: SeparatedRecords.Record) -> String {
    field(name, record).map { text($0) } ?? ""
  }

  private mutating func readDay(_ record: SeparatedRecords.Record) -> Day? {
    guard let form = mapping.form.dateForm, let field = field(.day, record) else {
      preconditionFailure("A mapping without errors says where the date is and how it is written.")
    }
    let written = text(field)
    let range = field.range.count > 0 ? field.range : record.range
    switch form.read(written) {
    case .day(let day): return day
    case .impossible:
      diagnostics.append(
        Diagnostic(
          .unreadableExportDay, at: place(range),
          Bilingual(
            dutch: "\(written) bestaat niet als \(form.text)",
            english: "\(written) does not exist as \(form.text)"),
          help: Bilingual(
            dutch: "verbeter de datum in het bronsysteem, of de Datumvorm in de tabel Import",
            english: "correct the date in the other system, or Datumvorm in the table Import")))
    case .otherForm:
      let shown = String(written.prefix(40))
      diagnostics.append(
        Diagnostic(
          .unreadableExportDay, at: place(range),
          written.isEmpty
            ? Bilingual(dutch: "hier staat geen datum", english: "there is no date here")
            : Bilingual(
              dutch: "\(shown) is geen datum als \(form.text)",
              english: "\(shown) is not a date like \(form.text)"),
          help: Bilingual(
            dutch: "pas Datumvorm aan in de tabel Import, of sla een voettekst over",
            english: "adapt Datumvorm in the table Import, or skip a footer")))
    }
    return nil
  }
}

// Amounts and hours.
extension ExportReading {
  /// An amount, and the side that it stands on.
  fileprivate struct Sided {
    let amount: Quantity
    let isCredit: Bool
  }

  fileprivate mutating func readAmount(_ record: SeparatedRecords.Record) -> Sided? {
    if columns[.debit] != nil { return readSides(record) }
    guard let field = field(.amount, record) else { return nil }
    guard let amount = read(field, in: record, mayBeEmpty: false) else { return nil }
    guard let side = self.field(.side, record) else {
      // Without a column that says it, the sign tells the side.
      return Sided(
        amount: amount.isNegative ? -amount : amount, isCredit: amount.isNegative)
    }
    let sign = text(side)
    if sign == mapping.form.debitSign { return Sided(amount: amount, isCredit: false) }
    if sign == mapping.form.creditSign { return Sided(amount: amount, isCredit: true) }
    let (debit, credit) = (mapping.form.debitSign, mapping.form.creditSign)
    reportContradiction(
      side.range.count > 0 ? side.range : record.range,
      sign.isEmpty
        ? Bilingual(
          dutch: "hier staat niet of dit debet of credit is",
          english: "this does not say whether it is debit or credit")
        : Bilingual(
          dutch: "\(sign.prefix(20)) is geen \(debit) of \(credit)",
          english: "\(sign.prefix(20)) is neither \(debit) nor \(credit)"),
      Bilingual(
        dutch: "zet Teken debet en Teken credit in de tabel Import",
        english: "set Teken debet and Teken credit in the table Import"))
    return nil
  }

  private mutating func readSides(_ record: SeparatedRecords.Record) -> Sided? {
    guard let debitField = field(.debit, record), let creditField = field(.credit, record) else {
      return nil
    }
    let before = diagnostics.count
    let debit = read(debitField, in: record, mayBeEmpty: true)
    let credit = read(creditField, in: record, mayBeEmpty: true)
    guard diagnostics.count == before else { return nil }
    let help = Bilingual(
      dutch: "verbeter de regel in het bronsysteem, of sla haar over als zij een voettekst is",
      english: "correct the row in the other system, or skip it if it is a footer")
    if let debit, let credit, !debit.isZero, !credit.isZero {
      reportContradiction(
        record.range,
        Bilingual(
          dutch: "deze regel heeft een bedrag in debet en in credit",
          english: "this row has an amount in debit and in credit"), help)
      return nil
    }
    if debit == nil, credit == nil {
      reportContradiction(
        record.range,
        Bilingual(
          dutch: "deze regel heeft geen bedrag in debet of credit",
          english: "this row has no amount in debit or credit"), help)
      return nil
    }
    if let credit, !credit.isZero || debit == nil {
      return Sided(amount: credit, isCredit: true)
    }
    return debit.map { Sided(amount: $0, isCredit: false) }
  }

  fileprivate mutating func readHours(
    _ record: SeparatedRecords.Record, _ amount: Sided?
  ) -> Quantity? {
    guard let field = field(.hours, record) else { return nil }
    let isAlone = columns[.amount] == nil && columns[.debit] == nil
    guard let hours = read(field, in: record, mayBeEmpty: !isAlone) else { return nil }
    if hours.isZero, !isAlone { return nil }
    if let amount {
      let value = amount.isCredit ? -amount.amount : amount.amount
      if !value.isZero, value.isNegative != hours.isNegative {
        reportContradiction(
          record.range,
          Bilingual(
            dutch: "de uren en het bedrag van deze regel gaan een andere kant op",
            english: "the hours and the amount of this row go different ways"),
          Bilingual(
            dutch: "geef bij een correctie beide een minteken",
            english: "give both a minus sign in a correction"))
        return nil
      }
    }
    return hours
  }

  private mutating func reportContradiction(
    _ range: TextRange, _ message: Bilingual, _ help: Bilingual
  ) {
    diagnostics.append(
      Diagnostic(
        .contradictoryExportRow, at: Place(source: number, range: range), message, help: help))
  }

  private mutating func read(
    _ field: SeparatedRecords.Field, in record: SeparatedRecords.Record, mayBeEmpty: Bool
  ) -> Quantity? {
    let written = text(field)
    switch AmountForm(decimalMark: mapping.form.decimalMark).read(written) {
    case .amount(let amount): return amount
    case .empty where mayBeEmpty: return nil
    case .empty, .unreadable: break
    }
    let mark = mapping.form.decimalMark == ASCII.comma
    let example = mark ? "1.250,00" : "1,250.00"
    let range = field.range.count > 0 ? field.range : record.range
    diagnostics.append(
      Diagnostic(
        .unreadableExportAmount, at: Place(source: number, range: range),
        written.isEmpty
          ? Bilingual(dutch: "hier staat geen getal", english: "there is no number here")
          : Bilingual(
            dutch: "\(written.prefix(40)) is geen bedrag als \(example)",
            english: "\(written.prefix(40)) is not an amount like \(example)"),
        help: Bilingual(
          dutch: "kijk of Decimaalteken klopt, en of er niet meer dan twee decimalen zijn",
          english: "see whether Decimaalteken is right, and that there are at most two decimals")))
    return nil
  }
}
