import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads the tables of the organisation, whichever documents they stand in.
struct OrganisationReader {
  var cells: CellReader
  var organisation: Organisation

  init(_ document: SortedDocument, after organisation: Organisation) {
    cells = CellReader(document, of: .organisation)
    self.organisation = organisation
  }

  mutating func read(_ grid: Grid, _ kind: TableKind) {
    switch kind {
    case .teams: readTeams(grid)
    case .dwellings: readDwellings(grid)
    case .ledgerCodes: readLedgerCodes(grid)
    case .performanceAgreements: readAgreements(grid)
    case .projects: readProjects(grid)
    case .sources: readSources(grid)
    // What is taught was read before any other table.
    case .words, .plan, .agreement, .budget, .corporateProjects, .theme, .activities, .change,
      .waivers,
      .periodReport, .explanations, .importForm, .importColumns, .importRows:
      break
    }
  }

  enum Field {
    case team, municipality, completeUntil, year, dwellings, code, theme, responsible, kind,
      agreement
    case parties, from, until, signed, maximum, project, amount, source, explanation
  }

  /// The cells of a row, by what their columns mean.
  struct Fields {
    let grid: Grid
    let row: Int
    let columns: [Column<Field>]

    subscript(field: Field) -> Cell {
      let column = columns.first { $0.meaning == field }?.index ?? grid.rows[row].cells.count
      return grid.cell(row, column) ?? grid.rows[row][grid.rows[row].cells.count]
    }

    /// What the amounts of a column count in, where its head or a caption says it.
    func unit(_ field: Field) -> MoneyUnit? {
      columns.first { $0.meaning == field }?.unit ?? grid.unit
    }
  }

  /// The rows of a table that have a value in their key column; a row without is said.
  mutating func rows(_ grid: Grid, key: Field, _ words: Vocabulary<Field>) -> [Fields] {
    let columns = cells.columns(grid, words)
    var rows: [Fields] = []
    for row in grid.body {
      let fields = Fields(grid: grid, row: row, columns: columns)
      if cells.text(fields[key]) != nil {
        rows.append(fields)
      } else {
        cells.report(
          .incompleteOrganisationRow, at: cells.document.place(grid.rows[row].range),
          Bilingual(
            dutch: "deze rij zegt niet waarover zij gaat",
            english: "this row does not say what it is about"),
          help: Bilingual(
            dutch: "vul de eerste cel in, of haal de rij weg",
            english: "fill in the first cell, or remove the row"))
      }
    }
    return rows
  }

  /// Said where a name was given before.
  mutating func isNew(_ name: Placed<String>, _ earlier: Placed<String>?) -> Bool {
    guard let earlier else { return true }
    cells.reportDuplicate(at: name.place, first: earlier.place, of: Bilingual { _ in name.value })
    return false
  }

  /// A list of names between commas.
  func names(_ cell: Cell) -> [Placed<String>] {
    guard cells.text(cell) != nil else { return [] }
    let text = cell.text
    return text.splitRanges(by: [ASCII.comma, ASCII.semicolon]).map { part in
      let start = text.utf8.distance(from: text.startIndex, to: part.lowerBound)
      let count = text.utf8.distance(from: part.lowerBound, to: part.upperBound)
      return Placed(String(text[part]), at: cells.place(of: start..<(start + count), in: cell))
    }
  }

  /// Says each municipality that none of the teams works in, once all teams are known.
  static func unknownMunicipalities(_ organisation: Organisation) -> [Diagnostic] {
    let known = organisation.municipalityNames
    guard !known.isEmpty else { return [] }
    let named =
      organisation.dwellings.map { $0.municipality }
      + organisation.agreements.flatMap { $0.municipalities }
    return named.filter { organisation.rows(inMunicipality: $0.value).isEmpty }.map { name in
      let near = NearWord.nearest(to: name.value, among: known)
      // A name that takes more bytes than it has stands between marks of Markdown.
      let isBare = name.value.utf8.count == name.place.range.count
      return Diagnostic(
        .unknownOrganisationName, at: name.place,
        Bilingual(
          dutch: "\(name.value.clipped(to: 60)) is geen gemeente van een gebiedsteam",
          english: "\(name.value.clipped(to: 60)) is not a municipality of any team"),
        help: near.map { CellReader.meant($0) }
          ?? Bilingual(
            dutch: "bekend: " + known.joined(separator: ", "),
            english: "known: " + known.joined(separator: ", ")),
        fixes: [
          near.flatMap {
            isBare && CellReader.isPlain($0)
              ? Fix(spelling: name.value, as: $0, among: known, at: [name.place]) : nil
          }
        ])
    }
  }
}
