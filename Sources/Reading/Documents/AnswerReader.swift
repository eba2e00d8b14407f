import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads tables of answers, in whichever document they stand.
struct AnswerReader {
  var cells: CellReader
  private(set) var answers: [Answer] = []

  /// The help of a table that is not understood whole.
  private static let refusal = Bilingual(
    dutch: "zolang dit er staat, beantwoordt deze tabel niets; de kolommen zijn "
      + Answer.heads.listed(with: "en"),
    english: "while this stands here, the table answers nothing; the columns are "
      + Answer.heads.listed(with: "and"))

  init(_ document: SortedDocument) {
    cells = CellReader(document)
  }

  mutating func read(_ grid: Grid) {
    for row in cells.understoodRows(grid, as: .answers, orElse: Self.refusal) { read(row) }
  }

  private mutating func read(_ row: FormRow) {
    guard let norm = row.text(.norm) else { return }
    let answer = Answer(
      place: row.place, norm: norm, subject: row.text(.subject), text: row.text(.answer),
      who: row.text(.who), day: row.day(.day), mark: row.text(.fingerprint))
    reportIncomplete(answer, row)
    answers.append(answer)
  }

  /// Says what a row is without; a day that nobody can read has a finding of its own.
  private mutating func reportIncomplete(_ answer: Answer, _ row: FormRow) {
    let columns: [TableForm.Field] = [.subject, .answer, .who, .day, .fingerprint]
    let missing = columns.filter { field in
      guard let cell = row.cells[field] else { return true }
      return field == .day
        ? DocumentValue.isOpen(cell.text) : row.text(field) == nil
    }
    if missing.isEmpty { return }
    let words = missing.map { TableForm.answers[$0].words[0] }
    let norm = answer.norm.value.clipped(to: 60)
    // An empty cell has no text to point at.
    let open = missing.lazy.compactMap { row.cells[$0] }.first
    cells.report(
      .incompleteAnswer, at: open.map { cells.place($0) } ?? answer.norm.place,
      Bilingual(
        dutch: "het antwoord op \(norm) telt niet zonder \(words.listed(with: "en"))",
        english: "the answer to \(norm) does not count without \(words.listed(with: "and"))"),
      help: missing == [.fingerprint]
        ? Bilingual(
          dutch: "neem het kenmerk over van de rij die check bij de vraag toont",
          english: "take the mark from the row that check shows with the question")
        : Bilingual(
          dutch: "vul die cellen in: een antwoord zegt wat het is, van wie en van welke dag",
          english: "fill in those cells: an answer says what it is, by whom and of which day"))
  }
}
