import Basics
package import Diagnostics
import Markdown

/// A table of a document with what was made of each of its cells.
package struct TablePreview {
  package enum Outcome: Equatable {
    case read(CellLog.Reading)
    /// Something is wrong with it, so it does not count.
    case refused
    case passedOver(Reason)
  }

  /// Why a cell counts nowhere though nothing is wrong with it.
  package enum Reason: Equatable {
    case empty
    /// A merged cell beside it or above it reaches into its place.
    case covered
    case unknownTable
    /// The table is known, and nothing below its head is read.
    case unreadTable
    /// Its column or label is not known.
    case unknownWord
    /// The row sums up others.
    case total
    /// It stands above others, and names them together.
    case heading
    /// The row goes on with the one above it.
    case continuation
    /// It is not clear what the row is.
    case unclear
    case other
  }

  package struct Cell {
    package let place: Place
    /// What stands above its column, or before it in a table of labels; empty for those words
    /// themselves.
    package let head: String
    package let written: String
    package let outcome: Outcome
    /// The codes of the errors and warnings about it.
    package let codes: [DiagnosticCode]
  }

  package let place: Place
  /// What the table is; nil where nobody knows it.
  package let words: Bilingual?
  /// Whether its words stand in the first column, with what they are about beside them.
  package let isOfLabels: Bool
  /// By row.
  package let rows: [[Cell]]

  /// The tables of a document, in its order.
  static func all(
    _ sorted: SortedDocument, _ log: CellLog, _ findings: [Diagnostic]
  ) -> [TablePreview] {
    let own = findings.filter { finding in
      finding.place.source == sorted.document.number && finding.severity != .note
    }
    return zip(sorted.grids, sorted.kinds).compactMap { grid, kind in
      guard let grid else { return nil }
      let isRead = sorted.reads(kind)
      let isOfLabels = isRead && kind?.isOfLabels == true
      let preview = Preview(
        sorted.document, grid, isRead: isRead, isOfLabels: isOfLabels, log, own)
      return TablePreview(
        place: sorted.document.place(grid.range), words: isRead ? kind?.words : nil,
        isOfLabels: isOfLabels, rows: preview.rows())
    }
  }
}

/// Tells what was made of the cells of one table.
private struct Preview {
  private let document: MarkdownDocument
  private let grid: Grid
  private let isRead: Bool
  /// Whether its words stand in the first column.
  private let isOfLabels: Bool
  private let log: CellLog
  /// Those of the document.
  private let findings: [Diagnostic]
  /// Whether anything below the head was made of.
  private let isAnyRowRead: Bool

  init(
    _ document: MarkdownDocument, _ grid: Grid, isRead: Bool, isOfLabels: Bool, _ log: CellLog,
    _ findings: [Diagnostic]
  ) {
    self.document = document
    self.grid = grid
    self.isRead = isRead
    self.isOfLabels = isOfLabels
    self.log = log
    self.findings = findings.filter { grid.range.overlaps($0.place.range) }
    isAnyRowRead = grid.body.contains { index in
      let row = grid.rows[index]
      return log.rows[document.place(row.range)] != nil
        || row.cells.contains { log.readings[document.place($0.range)] != nil }
    }
  }

  func rows() -> [[TablePreview.Cell]] {
    grid.rows.map { row in
      row.cells.enumerated().map { column, cell in
        let place = document.place(cell.range)
        let found = findings(about: cell, in: row, isRead: log.readings[place] != nil)
        return TablePreview.Cell(
          place: place, head: head(of: cell, column, row),
          written: cell.text, outcome: outcome(cell, column, row, found),
          codes: found.compactMap { finding in
            if case .builtIn(let code) = finding.code { code } else { nil }
          }.unique)
      }
    }
  }

  /// Those at a cell or at its row; of a cell that nobody read, those that only name it too.
  private func findings(about cell: Cell, in row: Row, isRead: Bool) -> [Diagnostic] {
    findings.filter { finding in
      finding.place.range.encloses(cell.range, within: row.range)
        || (!isRead
          && finding.related.contains { $0.place.range.encloses(cell.range, within: row.range) })
    }
  }

  private func head(of cell: Cell, _ column: Int, _ row: Row) -> String {
    guard column < grid.heads.count else { return "" }
    let head = isOfLabels ? row[0] : grid.heads[column].cell
    return head.range == cell.range || grid.heads[column].cell.range == cell.range ? "" : head.text
  }

  private func outcome(
    _ cell: Cell, _ column: Int, _ row: Row, _ found: [Diagnostic]
  ) -> TablePreview.Outcome {
    if let reading = log.readings[document.place(cell.range)] { return .read(reading) }
    if cell.isCovered { return .passedOver(.covered) }
    if cell.isEmpty { return .passedOver(.empty) }
    guard isRead else { return .passedOver(.unknownTable) }
    if found.contains(where: { $0.severity == .error }) { return .refused }
    if let kind = log.rows[document.place(row.range)] { return .passedOver(reason(kind)) }
    // Of a head of two rows, the upper one names groups of columns.
    if grid.rows[..<grid.start].contains(where: { $0.range == row.range }),
      column < grid.heads.count,
      log.readings[document.place(grid.heads[column].cell.range)] != nil
    {
      return .passedOver(.heading)
    }
    if isAnyRowRead || !isOfLabels, isBesideUnknownWord(column, row) {
      return .passedOver(.unknownWord)
    }
    return .passedOver(isAnyRowRead ? .other : .unreadTable)
  }

  /// Whether the head above a column, or the label of a row, is one that the table does not know.
  private func isBesideUnknownWord(_ column: Int, _ row: Row) -> Bool {
    var words = isOfLabels ? [row[0]] : []
    if column < grid.heads.count { words.append(grid.heads[column].cell) }
    return words.contains { log.readings[document.place($0.range)] == nil }
  }

  private func reason(_ kind: RowKind) -> TablePreview.Reason {
    switch kind {
    case .total, .sum: .total
    case .heading: .heading
    case .continuation: .continuation
    case .entry, .nameless, .bareName, .part, .standsOut: .unclear
    }
  }
}

extension TextRange {
  /// Whether a finding at this range is about a cell: it lies within the cell, or is its whole row.
  fileprivate func encloses(_ cell: TextRange, within row: TextRange) -> Bool {
    (cell.start <= start && end <= cell.end) || (start <= row.start && row.end <= end)
  }

  fileprivate func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

extension TableKind {
  private static let haveHeads = Set(
    (TableForm.ofDocuments + TableForm.ofImports).map { $0.kind })

  /// Whether the words of such a table stand in its first column, with what they are about beside
  /// them.
  var isOfLabels: Bool { !Self.haveHeads.contains(self) }

  /// What people call such a table.
  var words: Bilingual {
    switch self {
    case .plan: Bilingual(dutch: "het plan", english: "the plan")
    case .agreement: Bilingual(dutch: "akkoorden", english: "consents")
    case .advice: Bilingual(dutch: "adviezen", english: "advice")
    case .budget: Bilingual(dutch: "budget", english: "budget")
    case .corporateProjects:
      Bilingual(dutch: "corporatiebrede projecten", english: "corporate projects")
    case .theme: Bilingual(dutch: "thema", english: "theme")
    case .activities: Bilingual(dutch: "activiteiten", english: "activities")
    case .change: Bilingual(dutch: "begrotingswijzigingen", english: "changes of the budget")
    case .teams: Bilingual(dutch: "gebiedsteams", english: "area teams")
    case .dwellings: Bilingual(dutch: "woningen", english: "dwellings")
    case .ledgerCodes: Bilingual(dutch: "grootboeknummers", english: "GL codes")
    case .performanceAgreements:
      Bilingual(dutch: "prestatieafspraken", english: "performance agreements")
    case .promises: Bilingual(dutch: "toezeggingen", english: "promises")
    case .tenantsOrganisations:
      Bilingual(dutch: "huurdersorganisaties", english: "tenants' organisations")
    case .bids: Bilingual(dutch: "boden", english: "bids")
    case .projects: Bilingual(dutch: "projecten", english: "projects")
    case .sources: Bilingual(dutch: "bronnen", english: "funding sources")
    case .words: Bilingual(dutch: "eigen woorden", english: "words of your own")
    case .waivers: Bilingual(dutch: "vrijstellingen", english: "waivers")
    case .answers: Bilingual(dutch: "antwoorden", english: "answers")
    case .periodReport: Bilingual(dutch: "tertiaalrapportage", english: "four-monthly review")
    case .explanations: Bilingual(dutch: "toelichtingen", english: "explanations")
    case .importForm: Bilingual(dutch: "vorm van een import", english: "form of an import")
    case .importColumns:
      Bilingual(dutch: "kolommen van een import", english: "columns of an import")
    case .importRows: Bilingual(dutch: "rijen van een import", english: "rows of an import")
    }
  }
}
