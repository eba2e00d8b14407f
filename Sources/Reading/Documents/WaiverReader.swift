import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads tables of waivers, in whichever document they stand.
struct WaiverReader {
  var cells: CellReader
  private(set) var waivers: [Waiver] = []

  /// The help of a table that is not understood whole.
  private static let refusal = Bilingual(
    dutch: "zolang dit er staat, stelt deze tabel niets vrij; de kolommen zijn Vrijstelling, "
      + "Onderwerp, Reden, Wie en Tot",
    english: "while this stands here, the table waives nothing; the columns are Vrijstelling, "
      + "Onderwerp, Reden, Wie and Tot")

  init(_ document: SortedDocument) {
    cells = CellReader(document)
  }

  mutating func read(_ grid: Grid) {
    for row in cells.understoodRows(grid, as: .waivers, orElse: Self.refusal) { read(row) }
  }

  private mutating func read(_ row: FormRow) {
    guard let norm = row.text(.norm) else { return }
    if row.isUnsaid(.subject), let cell = row.cells[.subject] {
      return reportOpen(
        cell,
        Bilingual(
          dutch: "waarvoor deze vrijstelling geldt, is nog open",
          english: "what this waiver is for is still open"),
        help: Bilingual(
          dutch: "noem het onderwerp, of maak de cel leeg als het alles is",
          english: "name the subject, or empty the cell if it is everything"))
    }
    if row.text(.reason) == nil {
      cells.report(
        .waiverWithoutReason, at: norm.place,
        Bilingual(
          dutch: "de vrijstelling van \(norm.value.clipped(to: 60)) heeft geen reden",
          english: "the waiver of \(norm.value.clipped(to: 60)) has no reason"),
        help: Bilingual(
          dutch: "schrijf in de kolom Reden waarom het mag",
          english: "write in the column Reden why it is allowed"))
    }
    if let cell = row.cells[.until], DocumentValue.isOpen(cell.text) {
      reportOpen(
        cell,
        Bilingual(
          dutch: "tot wanneer deze vrijstelling geldt, is nog open",
          english: "until when this waiver holds is still open"),
        help: Bilingual(
          dutch: "schrijf de laatste dag, of maak de cel leeg als er geen is",
          english: "write the last day, or empty the cell if there is none"))
    }
    waivers.append(
      Waiver(
        place: row.place, norm: norm, subject: row.text(.subject), reason: row.text(.reason),
        who: row.text(.who), until: row.day(.until), isUntilUnreadable: row.isUnsaid(.until)))
  }

  private mutating func reportOpen(_ cell: Cell, _ message: Bilingual, help: Bilingual) {
    cells.report(.unreadableWaiver, at: cells.place(cell), message, help: help)
  }
}
