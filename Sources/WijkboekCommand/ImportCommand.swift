import Diagnostics
import Glibc
import Interchange
import Ledger
import Reading

/// `wijkboek import`: files of other systems to bookings.
enum ImportCommand {
  static let command = Command(
    name: "import",
    summary: Bilingual(
      dutch: "lees een export van een ander systeem in",
      english: "import a file of another system"),
    operands: Placeholder("csv EXPORT", "csv EXPORT", .files),
    options: [
      OptionSpec(
        "mapping", value: .file,
        Bilingual(
          dutch: "het importdocument onder ledgers/, dat zegt hoe en waar wordt geboekt",
          english: "the import document below ledgers/, which says how and where to book")),
      OptionSpec(
        "output", value: .file,
        Bilingual(
          dutch: "het journaal onder ledgers/ (anders dat van het importdocument)",
          english: "the journal below ledgers/ (else that of the import document)")),
      OptionSpec(
        "unmapped", value: Placeholder("REKENING", "ACCOUNT"),
        Bilingual(
          dutch: "boek regels zonder koppeling op deze rekening (anders wordt niets ingelezen)",
          english: "book rows without a mapping on this account (else nothing is imported)")),
      OptionSpec(
        "yes", Bilingual(dutch: "schrijf zonder te vragen", english: "write without asking")),
      OptionSpec(
        "dry-run",
        Bilingual(
          dutch: "laat alleen zien wat er zou gebeuren", english: "only show what would happen")),
    ],
    details: Bilingual(
      dutch: """
        Leest een CSV-bestand volgens een importdocument, laat zien wat ervan begrepen is, en schrijft
        na een vraag alleen wat nog niet in de boeken staat. Wat geen koppeling heeft, wordt opgesomd en
        nooit weggelaten. EXPORT is een bestand, of - voor standaardinvoer. Zonder terminal is --yes
        nodig; anders wordt niets geschreven en is de uitgang 2.
        """,
      english: """
        Reads a CSV file by an import document, shows what was understood of it, and after a question
        writes only what is not in the books yet. What has no mapping is listed and never left out.
        EXPORT is a file, or - for standard input. Without a terminal --yes is needed; else nothing is
        written and the exit status is 2.
        """),
    examples: [
      "wijkboek import csv export.csv --mapping ledgers/import/grootboek.md",
      "wijkboek import csv export.csv --mapping ledgers/import/grootboek.md --dry-run",
      "wijkboek import csv export.csv --mapping ledgers/import/grootboek.md --unmapped "
        + "Vraagposten --yes",
    ], run: run)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    guard let kind = options.operands.first else { throw .operandMissing("csv EXPORT") }
    guard kind == "csv" else { throw .wrongValue(kind, option: "import", allowed: "csv") }
    guard options.operands.count > 1 else { throw .operandMissing("EXPORT") }
    if options.operands.count > 2 { throw .tooManyOperands(options.operands[2]) }
    guard options.has("mapping") else { throw .operandMissing("--mapping") }
    if options.has("yes"), options.has("dry-run") {
      throw .notTogether(option: "--yes", with: "--dry-run")
    }
    do throws(ImportStop) {
      let run = try ImportRun(options, terminal)
      return try finish(run, options, terminal)
    } catch {
      switch error {
      case .wrong(let wrong): throw wrong
      case .status(let status): return status
      }
    }
  }

  /// Shows what was understood, and writes it if that is wanted.
  private static func finish(
    _ run: ImportRun, _ options: ParsedOptions, _ terminal: Terminal
  ) throws(ImportStop) -> ExitStatus {
    let isDutch = terminal.language == .dutch
    let output = Output()
    try run.addEntries()
    ImportPreview(run, terminal).write(to: output)
    run.showFindings(on: output)
    let stops =
      run.batch.diagnostics.contains { $0.code == .ambiguousExportRow }
      || run.batch.sum(of: .unmapped).rows > 0
    // What changed since is not booked, and whoever runs this by script has to see it.
    let status: ExitStatus = run.batch.sum(of: .changed).rows > 0 || stops ? .findings : .clean
    func end(_ dutch: String, _ english: String) {
      output.say((isDutch ? dutch : english) + "\n")
    }
    if stops {
      end(
        "Er is niets geschreven. Vul het importdocument aan, of gebruik --unmapped REKENING.",
        "Nothing was written. Add to the import document, or use --unmapped ACCOUNT.")
      return status
    }
    guard run.batch.sum(of: .new).rows > 0 else {
      end(
        "Er is niets nieuws; \(run.journal) is niet veranderd.",
        "There is nothing new; \(run.journal) was not changed.")
      return status
    }
    if options.has("dry-run") {
      end("Er is niets geschreven (--dry-run).", "Nothing was written (--dry-run).")
      return status
    }
    output.flush()
    if !options.has("yes") {
      guard run.canAsk else {
        end(
          "Er is geen terminal om het te vragen, dus er is niets geschreven; gebruik --yes.",
          "There is no terminal to ask, so nothing was written; use --yes.")
        return .wrongUse
      }
      guard ask(run.journal, isDutch) else {
        end("Er is niets geschreven.", "Nothing was written.")
        return status
      }
    }
    do throws(WriteRefusal) {
      try run.write()
    } catch {
      return error.say(terminal.language)
    }
    output.say(run.tieOut(terminal.language))
    return status
  }

  private static func ask(_ path: String, _ isDutch: Bool) -> Bool {
    Output(STDERR_FILENO).say(
      isDutch ? "Bijschrijven in \(path)? [j/N] " : "Add to \(path)? [y/N] ")
    let answer = readLine()?.lowercased() ?? ""
    return ["j", "ja", "y", "yes"].contains(answer)
  }
}

/// Why an import goes no further.
enum ImportStop: Error {
  case wrong(WrongUse)
  /// It was told already.
  case status(ExitStatus)
}
