import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads a document that says how files of another system become bookings.
///
/// It is held against the organisation and the plans, since a name that they do not have would send
/// all that is imported by it to nowhere.
struct ImportReader {
  let organisation: Organisation
  let codes: LedgerCodes
  let plans: [Plan]
  var cells: CellReader
  var mapping: ImportMapping
  /// Where each label and field was given first.
  var givenLabels: [(label: ImportTables.FormLabel, place: Place)] = []

  init(_ document: SortedDocument, _ organisation: Organisation, _ plans: [Plan]) {
    self.organisation = organisation
    codes = LedgerCodes(organisation)
    self.plans = plans
    cells = CellReader(document)
    mapping = ImportMapping(source: document.document.number)
  }

  mutating func read() {
    var places: [TableKind: Place] = [:]
    var keys: Set<TableForm.Field> = []
    for (grid, kind) in zip(cells.grids, cells.kinds) {
      guard let grid else { continue }
      guard let kind else {
        reportUnknownTable(grid)
        continue
      }
      if places[kind] == nil { places[kind] = cells.document.place(grid.rows[0].range) }
      switch kind {
      case .importForm: readForm(grid)
      case .importColumns: readColumns(grid)
      case .importRows: keys.formUnion(readRows(grid))
      default: preconditionFailure("A document of an import has tables of an import only.")
      }
    }
    cells.reportProblems()
    reportMissingForm(at: places[.importForm])
    reportMissingColumns(at: places[.importColumns], keys)
    reportMissingRows(at: places)
    reportCompetingRows()
  }

  private mutating func reportUnknownTable(_ grid: Grid) {
    guard let first = grid.rows.first?[0] else { return }
    cells.report(
      .unknownTable, at: cells.place(first),
      Bilingual(
        dutch: "deze tabel kent een importdocument niet, dus zij telt niet mee",
        english: "a document of an import does not know this table, so it does not count"),
      help: Bilingual(
        dutch: "begin met Import, Gegeven, Rekening, Kostenplaats of Project, of haal haar weg",
        english: "begin with Import, Gegeven, Rekening, Kostenplaats or Project, or remove it"))
  }

  // MARK: What has to be there

  /// A place for what is said of the document as a whole.
  private var start: Place {
    cells.document.blocks.first.map { cells.document.place($0.range) }
      ?? Place(source: mapping.source, from: 0, to: 0)
  }

  private mutating func reportMissing(_ what: Bilingual, at place: Place?, _ help: Bilingual) {
    cells.report(
      .missingImportPart, at: place ?? start,
      Bilingual(dutch: "hier ontbreekt \(what.dutch)", english: "\(what.english) is missing here"),
      help: help)
  }

  private mutating func reportMissingForm(at place: Place?) {
    guard let place else {
      return reportMissing(
        Bilingual(dutch: "de tabel Import", english: "the table Import"), at: nil,
        Bilingual(
          dutch: "zeg met Codering, Scheidingsteken, Decimaalteken en Datumvorm hoe het bestand is",
          english: "say by Codering, Scheidingsteken, Decimaalteken and Datumvorm how the file is"))
    }
    let needed: [(ImportTables.FormLabel, String, String)] = [
      (.encoding, "Codering", "UTF-8, Windows-1252"),
      (.separator, "Scheidingsteken", "puntkomma, komma, tab"),
      (.decimalMark, "Decimaalteken", "komma, punt"), (.dateForm, "Datumvorm", "dd-mm-jjjj"),
    ]
    for (label, word, example) in needed where !givenLabels.contains(where: { $0.label == label }) {
      reportMissing(
        Bilingual(dutch: "het label \(word)", english: "the label \(word)"), at: place,
        Bilingual(
          dutch: "zet erbij: \(word), met bijvoorbeeld \(example)",
          english: "add \(word), with for instance \(example)"))
    }
  }

  private mutating func reportMissingColumns(
    at place: Place?, _ keys: Set<TableForm.Field>
  ) {
    guard let place else {
      return reportMissing(
        Bilingual(dutch: "de tabel Gegeven en Kolom", english: "the table Gegeven and Kolom"),
        at: nil,
        Bilingual(
          dutch: "zeg in welke kolom de datum, het bedrag en de rekening staan",
          english: "say which column holds the date, the amount and the account"))
    }
    func has(_ field: ImportMapping.Field) -> Bool { mapping.column(field) != nil }
    let add = { (word: String) in
      Bilingual(
        dutch: "zet erbij: \(word), met de kop van zijn kolom",
        english: "add \(word), with the head of its column")
    }
    if !has(.day) {
      reportMissing(
        Bilingual(dutch: "het gegeven Datum", english: "the field Datum"), at: place, add("Datum"))
    }
    let forms = [has(.amount), has(.debit) || has(.credit)]
    if forms == [true, true] || has(.debit) != has(.credit) || (has(.side) && !has(.amount)) {
      cells.report(
        .missingImportPart, at: place,
        Bilingual(
          dutch: "het bedrag staat hier in kolommen die niet bij elkaar horen",
          english: "the amount stands here in columns that do not belong together"),
        help: Bilingual(
          dutch: "kies: Bedrag, of Bedrag en Debet/credit, of Debet en Credit",
          english: "choose: Bedrag, or Bedrag and Debet/credit, or Debet and Credit"))
    } else if forms == [false, false], !has(.hours) {
      reportMissing(
        Bilingual(dutch: "een bedrag", english: "an amount"), at: place,
        Bilingual(
          dutch: "zet erbij: Bedrag, of Debet en Credit, of Uren",
          english: "add Bedrag, or Debet and Credit, or Uren"))
    }
    let needed: [(TableForm.Field, ImportMapping.Field, String)] = [
      (.account, .account, "Rekening"), (.costCentre, .costCentre, "Kostenplaats"),
      (.project, .project, "Project"),
    ]
    for (key, field, word) in needed where keys.contains(key) && !has(field) {
      reportMissing(
        Bilingual(dutch: "het gegeven \(word)", english: "the field \(word)"), at: place, add(word))
    }
  }

  private mutating func reportMissingRows(at places: [TableKind: Place]) {
    if places[.importRows] == nil {
      reportMissing(
        Bilingual(
          dutch: "de tabel die zegt waar wordt geboekt",
          english: "the table that says where is booked"), at: nil,
        Bilingual(
          dutch: "maak een tabel met Rekening, Grootboeknummer en Soort",
          english: "make a table with Rekening, Grootboeknummer and Soort"))
    } else if mapping.counterAccount == nil,
      !givenLabels.contains(where: { $0.label == .counterAccount }),
      mapping.rows.contains(where: { $0.isBooked && $0.counterAccount == nil })
    {
      reportMissing(
        Bilingual(dutch: "de tegenrekening", english: "the counter-account"),
        at: places[.importForm],
        Bilingual(
          dutch: "zet in de tabel Import: Tegenrekening, met bijvoorbeeld Crediteuren",
          english: "add to the table Import: Tegenrekening, with for instance Crediteuren"))
    }
  }

  // MARK: Rows that compete

  /// Says each pair of rows that are equally precise, may hold for one row of a file, and differ.
  private mutating func reportCompetingRows() {
    let rows = mapping.rows
    // Of more rows than people write by hand, the file itself shows which of them compete.
    guard rows.count <= 1000 else { return }
    for (index, row) in rows.enumerated() {
      for earlier in rows[..<index]
      where earlier.precision == row.precision && !earlier.doesTheSame(as: row) {
        guard let both = ImportReader.union(row, earlier), both != row.keys.map({ $0?.value }),
          !rows.contains(where: { $0.keys.map { $0?.value } == both })
        else { continue }
        let names = both.compactMap { $0 }.joined(separator: ", ")
        cells.report(
          .competingImportRows, at: row.place,
          Bilingual(
            dutch: "deze rij en een eerdere gelden allebei voor \(names.clipped(to: 60))",
            english: "this row and an earlier one both hold for \(names.clipped(to: 60))"),
          related: [
            Diagnostic.Related(
              place: earlier.place,
              label: Bilingual(dutch: "de eerdere rij", english: "the earlier row"))
          ],
          help: Bilingual(
            dutch: "maak een rij met alle sleutels samen, als dat voorkomt",
            english: "make a row with all keys together, if that occurs"))
      }
    }
  }

  /// The keys of a row of a file for which both hold; nil if there is none.
  private static func union(_ row: ImportMapping.Row, _ other: ImportMapping.Row) -> [String?]? {
    var both: [String?] = []
    for (one, another) in zip(row.keys, other.keys) {
      if let one, let another, one.value != another.value { return nil }
      both.append(one?.value ?? another?.value)
    }
    return both
  }
}
