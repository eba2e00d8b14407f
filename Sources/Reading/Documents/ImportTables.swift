import Ledger
import Markdown

/// How the tables of a document that says how to import are known.
enum ImportTables {
  enum FormLabel: CaseIterable {
    case system, encoding, separator, quote, decimalMark, dateForm, header, above, below
    case debitSign, creditSign, counterAccount, journal, explanation
  }

  static let formWords = Vocabulary<FormLabel>([
    (.system, ["Systeem"]), (.encoding, ["Codering"]), (.separator, ["Scheidingsteken"]),
    (.quote, ["Aanhalingsteken", "Aanhalingstekens"]), (.decimalMark, ["Decimaalteken"]),
    (.dateForm, ["Datumvorm"]), (.header, ["Kopregel"]), (.above, ["Overslaan boven"]),
    (.below, ["Overslaan onder"]), (.debitSign, ["Teken debet"]),
    (.creditSign, ["Teken credit"]), (.counterAccount, ["Tegenrekening"]),
    (.journal, ["Journaal"]), (.explanation, ["Toelichting"]),
  ])

  static let fieldWords = Vocabulary<ImportMapping.Field>([
    (.day, ["Datum", "Boekdatum"]), (.journal, ["Dagboek"]), (.bookYear, ["Boekjaar"]),
    (.document, ["Stuknummer"]), (.line, ["Regel", "Regelnummer"]),
    (.description, ["Omschrijving"]), (.relation, ["Relatie"]), (.account, ["Rekening"]),
    (.costCentre, ["Kostenplaats"]), (.project, ["Project"]), (.amount, ["Bedrag"]),
    (.debit, ["Debet"]), (.credit, ["Credit"]), (.side, ["Debet/credit", "D/C"]),
    (.hours, ["Uren"]),
  ])

  /// The columns that say for which rows of a file a row is.
  static let keys: [TableForm.Field] = [.account, .costCentre, .project]

  /// What a table is in a document that says how to import.
  static func kind(of grid: Grid) -> TableKind? {
    let head = grid.head()
    guard let title = head.first else { return nil }
    func has(_ word: Word, _ words: [String]) -> Bool {
      words.contains(word.folded) || NearWord.isNear(word, words)
    }
    if let form = TableKind.form(of: head, among: TableForm.ofImports) { return form.kind }
    let labels = grid.rows.map { Word($0[0].text) }
    let known = labels.count { label in
      formWords.entries.contains { $0.folded == label.folded }
    }
    if has(title, ["import"]) ? known > 0 : known > 1 { return .importForm }
    return nil
  }

  /// Whether a table makes its document one that says how to import.
  ///
  /// The title has to be right, or chance would find such documents everywhere.
  static func isStart(_ grid: Grid) -> Bool {
    guard let first = grid.rows.first else { return false }
    switch Word(first[0].text).folded {
    case "import", "gegeven":
      let kind = kind(of: grid)
      return kind == .importForm || kind == .importColumns
    default: return false
    }
  }
}
