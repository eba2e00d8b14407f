import Compliance
import Diagnostics
import Ledger
import Reading

/// `wijkboek check`: what is wrong with the books.
enum CheckCommand {
  static let command = Command(
    name: "check",
    summary: Bilingual(dutch: "toets de boeken", english: "check the books"),
    operands: .files,
    options: [
      BookInput.fileOption,
      OptionSpec(
        "concise",
        Bilingual(
          dutch: "één regel per bevinding, voor editors", english: "one line a finding, for editors"
        )),
      OptionSpec(
        "fail-on", value: "error|warning|note",
        Bilingual(
          dutch: "vanaf welke ernst de uitgang 1 is (anders error)",
          english: "from which severity the exit status is 1 (else error)")),
    ],
    details: Bilingual(
      dutch: """
        Leest de journalen onder ledgers/, of de bestanden die u noemt, en zegt van elke fout waar zij
        staat, waarom het er een is en wat u eraan doet. Verandert niets.
        """,
      english: """
        Reads the journals below ledgers/, or the files that you name, and says of each mistake where
        it stands, why it is one and what to do about it. Changes nothing.
        """),
    examples: [
      "wijkboek check", "wijkboek check ledgers/2020/team/T1.journal",
      "wijkboek check --concise --fail-on warning",
    ], run: run)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    let threshold = try threshold(options.value("fail-on"))
    let input = try BookInput(files: options.all("file") + options.operands)
    let book = input.reading.book
    let documents = input.documents()
    var diagnostics = input.reading.diagnostics + documents.diagnostics
    diagnostics += BookChecks.run(on: book, paths: input.paths)
    if !documents.sources.isEmpty {
      var whole = book
      whole.sources += documents.sources
      diagnostics += WorkspaceChecks.run(
        on: whole, paths: input.paths, plans: documents.plans,
        organisation: documents.organisation)
    }
    diagnostics.sort { $0.precedes($1) }
    let output = Output()
    FindingList(
      sources: book.sources + documents.sources, terminal, isConcise: options.has("concise")
    )
    .show(diagnostics, on: output)
    if !options.has("concise") {
      output.write(summary(book, documents, diagnostics, in: terminal.language) + "\n")
    }
    output.flush()
    guard input.isReadable(documents) else { return .wrongUse }
    return diagnostics.contains { $0.severity >= threshold } ? .findings : .clean
  }

  private static func threshold(_ typed: String?) throws(WrongUse) -> Severity {
    switch typed {
    case nil, "error": return .error
    case "warning": return .warning
    case "note": return .note
    case let typed?:
      throw .wrongValue(typed, option: "--fail-on", allowed: "error, warning, note")
    }
  }

  /// The last line, such as `93 boekingen in 3 bestanden: geen fouten, 2 waarschuwingen`.
  private static func summary(
    _ book: Book, _ documents: BookInput.Documents, _ diagnostics: [Diagnostic],
    in language: Language
  ) -> String {
    func count(_ severity: Severity) -> Int {
      diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
    let (transactions, plans) = (book.transactionCount, documents.plans.count)
    let words = SummaryWords(language)
    let read = [
      words.transactions.counting(transactions, saysNone: plans == 0),
      words.plans.counting(plans),
    ].compactMap { $0 }
    let files = words.files.counting(
      book.sources.count + documents.sources.count, saysNone: true)
    let found = [
      words.errors.counting(count(.error), saysNone: true),
      words.warnings.counting(count(.warning)), words.notes.counting(count(.note)),
    ].compactMap { $0 }
    return read.joined(separator: " \(words.and) ") + " in \(files ?? ""): "
      + found.joined(separator: ", ")
  }
}

/// The words of the last line, in one language.
private struct SummaryWords {
  /// A noun as it stands behind a number.
  struct Noun {
    let one: String
    let many: String
    let none: String

    /// The number with its noun; nil for none, unless that is worth a word.
    func counting(_ number: Int, saysNone: Bool = false) -> String? {
      if number == 0 { return saysNone ? none : nil }
      return "\(number) \(number == 1 ? one : many)"
    }
  }

  let transactions: Noun
  let plans: Noun
  let files: Noun
  let errors: Noun
  let warnings: Noun
  let notes: Noun
  let and: String

  init(_ language: Language) {
    func noun(_ dutch: (String, String), _ english: (String, String)) -> Noun {
      let (one, many) = language == .dutch ? dutch : english
      return Noun(one: one, many: many, none: (language == .dutch ? "geen " : "no ") + many)
    }
    transactions = noun(("boeking", "boekingen"), ("transaction", "transactions"))
    plans = noun(("plan", "plannen"), ("plan", "plans"))
    files = noun(("bestand", "bestanden"), ("file", "files"))
    errors = noun(("fout", "fouten"), ("error", "errors"))
    warnings = noun(("waarschuwing", "waarschuwingen"), ("warning", "warnings"))
    notes = noun(("opmerking", "opmerkingen"), ("note", "notes"))
    and = language == .dutch ? "en" : "and"
  }
}
