import Compliance
import Diagnostics
import Ledger
import Reading

/// `wijkboek check`: what is wrong with the books.
enum CheckCommand {
  static let command = Command(
    name: "check",
    summary: Bilingual(dutch: "toets de boeken", english: "check the books"),
    operands: "[BESTAND…]",
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
    diagnostics += PersonalDataSearch.findings(in: book, documents: documents.sources)
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
    guard input.isReadable else { return .wrongUse }
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
    let (transactions, plans) = (book.transactionCount, documents.plans.count)
    let files = book.sources.count + documents.sources.count
    func count(_ severity: Severity) -> Int {
      diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    func counted(_ number: Int, _ one: String, _ many: String, _ none: String) -> String {
      number == 0 ? none : "\(number) \(number == 1 ? one : many)"
    }
    switch language {
    case .dutch:
      let read = [
        counted(transactions, "boeking", "boekingen", plans == 0 ? "geen boekingen" : ""),
        counted(plans, "plan", "plannen", ""),
      ].filter { !$0.isEmpty }.joined(separator: " en ")
      let texts = counted(files, "bestand", "bestanden", "geen bestanden")
      let found = [
        counted(errors, "fout", "fouten", "geen fouten"),
        counted(warnings, "waarschuwing", "waarschuwingen", ""),
        counted(notes, "opmerking", "opmerkingen", ""),
      ].filter { !$0.isEmpty }
      return "\(read) in \(texts): \(found.joined(separator: ", "))"
    case .english:
      let read = [
        counted(transactions, "transaction", "transactions", plans == 0 ? "no transactions" : ""),
        counted(plans, "plan", "plans", ""),
      ].filter { !$0.isEmpty }.joined(separator: " and ")
      let texts = counted(files, "file", "files", "no files")
      let found = [
        counted(errors, "error", "errors", "no errors"),
        counted(warnings, "warning", "warnings", ""), counted(notes, "note", "notes", ""),
      ].filter { !$0.isEmpty }
      return "\(read) in \(texts): \(found.joined(separator: ", "))"
    }
  }
}
