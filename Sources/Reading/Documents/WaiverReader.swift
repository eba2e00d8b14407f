import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads tables of waivers, in whichever document they stand.
struct WaiverReader {
  var cells: CellReader
  private(set) var waivers: [Waiver] = []

  private enum Field {
    case norm, subject, reason, who, until
  }

  private static let words = Vocabulary<Field>([
    (.norm, ["Vrijstelling"]), (.subject, ["Onderwerp"]), (.reason, ["Reden"]), (.who, ["Wie"]),
    (.until, ["Tot", "Tot en met"]),
  ])

  init(_ document: SortedDocument) {
    cells = CellReader(document, of: .waivers)
  }

  mutating func read(_ grid: Grid) {
    guard let head = grid.rows.first else { return }
    let columns = cells.columns(grid, Self.words)
    // Beside a word that is not known, a row may let more be than its writer meant.
    guard columns.count == head.cells.count(where: { !$0.isEmpty }) else { return }
    for row in grid.body
    where grid.rows[row].cells.count == head.cells.count {
      read(row, of: grid, columns)
    }
  }

  private mutating func read(_ row: Int, of grid: Grid, _ columns: [Column<Field>]) {
    let place = cells.document.place(grid.rows[row].range)
    func cell(_ field: Field) -> Cell? {
      columns.first { $0.meaning == field }.flatMap { grid.cell(row, $0.index) }
    }
    guard let norm = cell(.norm).flatMap({ cells.text($0) }) else {
      cells.report(
        .unreadableWaiver, at: place,
        Bilingual(
          dutch: "deze vrijstelling zegt niet van welke norm",
          english: "this waiver does not say of which norm"),
        help: Bilingual(
          dutch: "zet in de eerste cel de code van de norm, of haal de rij weg",
          english: "put the code of the norm into the first cell, or remove the row"))
      return
    }
    let subjectCell = cell(.subject)
    let subject = subjectCell.flatMap { cells.text($0) }
    if let subjectCell, subject == nil, !subjectCell.isEmpty {
      cells.report(
        .unreadableWaiver, at: cells.place(subjectCell),
        Bilingual(
          dutch: "waarvoor deze vrijstelling geldt, is nog open",
          english: "what this waiver is for is still open"),
        help: Bilingual(
          dutch: "noem het onderwerp, of maak de cel leeg als het alles is",
          english: "name the subject, or empty the cell if it is everything"))
      return
    }
    let reason = cell(.reason).flatMap { cells.text($0) }
    if reason == nil {
      cells.report(
        .waiverWithoutReason, at: norm.place,
        Bilingual(
          dutch: "de vrijstelling van \(norm.value.clipped(to: 60)) heeft geen reden",
          english: "the waiver of \(norm.value.clipped(to: 60)) has no reason"),
        help: Bilingual(
          dutch: "schrijf in de kolom Reden waarom het mag",
          english: "write in the column Reden why it is allowed"))
    }
    let untilCell = cell(.until)
    let until = untilCell.flatMap { cells.day($0) }
    if let untilCell, !untilCell.isEmpty, DocumentValue.isOpen(untilCell.text) {
      cells.report(
        .unreadableWaiver, at: cells.place(untilCell),
        Bilingual(
          dutch: "tot wanneer deze vrijstelling geldt, is nog open",
          english: "until when this waiver holds is still open"),
        help: Bilingual(
          dutch: "schrijf de laatste dag, of maak de cel leeg als er geen is",
          english: "write the last day, or empty the cell if there is none"))
    }
    let who = cell(.who).flatMap { cells.text($0) }
    waivers.append(
      Waiver(
        place: place, norm: norm, subject: subject, reason: reason, who: who, until: until,
        isUntilUnreadable: until == nil && !(untilCell?.isEmpty ?? true)))
  }
}
