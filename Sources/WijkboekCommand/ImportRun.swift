import Basics
import Compliance
import Diagnostics
import Glibc
import Interchange
import Ledger
import Reading
import Workspace
import Writing

/// Everything that an import reads, and the text that it would write.
struct ImportRun {
  let input: WorkspaceBooks
  let documents: WorkspaceDocuments
  let mapping: ImportMapping
  /// As seen from the workspace.
  let mappingPath: String
  let journal: String
  /// As the user named it.
  let exportPath: String
  let reading: ExportReading
  let batch: ImportBatch
  let clearingAccount: String?
  /// Everything that the import rests on.
  private let texts = EditedFiles()
  private let terminal: Terminal

  /// Of the books, the documents and the export, in this order.
  var sources: [Source] { input.reading.book.sources + documents.sources + [reading.source] }

  init(_ options: ParsedOptions, _ terminal: Terminal) throws(ImportStop) {
    self.terminal = terminal
    let typed = options.operands[1]
    let folder = DiskFiles.currentFolder
    func located(_ path: String) -> String {
      path.hasPrefix("/") ? path : Paths.joined(folder, path)
    }
    // Before the workspace is entered, since paths are as seen from where the user is.
    let content = DiskFiles.read(typed == "-" ? DiskFiles.standardInput : typed, calling: typed)
    do throws(WrongUse) {
      try BookInput.enterWorkspace()
    } catch {
      throw .wrong(error)
    }
    let root = DiskFiles.currentFolder
    func inWorkspace(_ path: String) -> String { ReportedPath(located(path), below: root).text }
    exportPath = typed
    guard case .source(let file) = content else { throw ImportRun.unreadable(typed, terminal) }
    clearingAccount = options.value("unmapped")
    input = WorkspaceBooks(texts.files, workers: Cores.workers)
    documents = input.documents()
    let codes = LedgerCodes(documents.organisation)
    if let name = clearingAccount, !CounterAccount.isSuitable(name, codes) {
      throw .wrong(
        .wrongValue(
          name, option: "--unmapped",
          allowed: terminal.language == .dutch
            ? "een gewone naam, zoals Vraagposten" : "a plain name, such as Vraagposten"))
    }
    let path = inWorkspace(options.value("mapping") ?? "")
    mappingPath = path
    let first = input.reading.book.sources.count
    let (sources, imports) = (documents.sources, documents.imports)
    let found = imports.first { sources[$0.source - first].path == path }
    mapping = try ImportRun.mapping(found, path, input, documents, terminal)
    if clearingAccount != nil, mapping.counterAccount == nil {
      throw ImportRun.stop(
        Bilingual(
          dutch: "bij --unmapped hoort een Tegenrekening in de tabel Import van \(path)",
          english: "--unmapped needs a Tegenrekening in the table Import of \(path)"), terminal)
    }
    let output = options.value("output").map { inWorkspace($0) } ?? mapping.journal?.value
    guard let output else { throw .wrong(.operandMissing("--output")) }
    journal = Paths.plain(output)
    guard journal.hasPrefix("ledgers/"), journal.hasSuffix(".journal") else {
      throw .wrong(
        .wrongValue(output, option: "--output", allowed: "ledgers/….journal"))
    }
    try ImportRun.checkJournal(journal, texts, terminal)
    let number = first + documents.sources.count
    reading = ExportReading(file, number: number, mapping)
    let known = KnownImports(input.reading.book, input.paths(documents))
    batch = ImportBatch(
      reading, number: number, mapping, known, clearingAccount: clearingAccount)
    try refuseUnreadableRows()
  }

  // MARK: What stops it

  private static func stop(_ message: Bilingual, _ terminal: Terminal) -> ImportStop {
    Output(STDERR_FILENO).say("wijkboek: \(message.text(in: terminal.language))\n")
    return .status(.wrongUse)
  }

  private static func unreadable(_ path: String, _ terminal: Terminal) -> ImportStop {
    stop(
      Bilingual(dutch: "\(path) is niet te lezen", english: "\(path) cannot be read"), terminal)
  }

  /// The mapping in a document, if books and document are sound.
  private static func mapping(
    _ found: ImportMapping?, _ path: String, _ input: WorkspaceBooks,
    _ documents: WorkspaceDocuments, _ terminal: Terminal
  ) throws(ImportStop) -> ImportMapping {
    // In journals that are not read whole, earlier imports might be missed.
    if let refusal = input.refusal(terminal) { throw .status(refusal) }
    guard let found else {
      let isThere = documents.sources.contains { $0.path == path }
      throw stop(
        isThere
          ? Bilingual(
            dutch: "\(path) is geen importdocument: de tabel Import ontbreekt",
            english: "\(path) is not an import document: it lacks the table Import")
          : Bilingual(
            dutch: "het importdocument \(path) is er niet; het hoort onder ledgers/",
            english: "there is no import document \(path); it belongs below ledgers/"), terminal)
    }
    let errors = documents.diagnostics.filter {
      $0.place.source == found.source && $0.severity == .error
    }
    guard errors.isEmpty else {
      let output = Output(STDERR_FILENO)
      FindingList(
        sources: input.reading.book.sources + documents.sources, terminal.ofErrors
      ).show(errors, on: output)
      output.flush()
      throw .status(.findings)
    }
    return found
  }

  /// Refuses a journal that cannot be added to.
  private static func checkJournal(
    _ journal: String, _ texts: EditedFiles, _ terminal: Terminal
  ) throws(ImportStop) {
    switch texts.files.access.read(journal) {
    case .source: return
    case .failure(.missing):
      guard DiskFiles.isDirectory(Paths.folder(of: journal)) else {
        throw stop(
          Bilingual(
            dutch: "de map \(Paths.folder(of: journal)) is er niet",
            english: "there is no folder \(Paths.folder(of: journal))"), terminal)
      }
    case .failure: throw unreadable(journal, terminal)
    }
  }

  /// Rows that cannot be read stop the whole import: half of an export is no export.
  private func refuseUnreadableRows() throws(ImportStop) {
    guard !reading.diagnostics.isEmpty else { return }
    let output = Output(STDERR_FILENO)
    show(reading.diagnostics, terminal.ofErrors, on: output)
    let count = terminal.language.count(
      reading.diagnostics.count, ("bevinding", "bevindingen"), ("finding", "findings"))
    output.write(
      terminal.language == .dutch
        ? "Er is niets ingelezen: \(count).\n" : "Nothing was imported: \(count).\n")
    output.flush()
    throw .status(.findings)
  }

  /// Shows findings in the export without the personal data that it holds.
  private func show(_ findings: [Diagnostic], _ terminal: Terminal, on output: Output) {
    let number = sources.count - 1
    let hidden =
      PrivacyCheck.run(on: input.reading.book.sources + documents.sources)
      + PrivacyCheck.run(onAccountsOf: input.reading.book)
      + PrivacyCheck.run(onLinesOf: reading.source, number: number)
    output.write(FindingList(sources: sources, terminal).text(of: findings, besides: hidden))
  }

  func showFindings(on output: Output) {
    guard !batch.diagnostics.isEmpty else { return }
    output.write("\n")
    show(batch.diagnostics, terminal, on: output)
  }

  // MARK: Writing

  /// Makes the journal as it will be, which is read back and found sound.
  func addEntries() throws(ImportStop) {
    let existing = texts.original(journal)?.copyOfBytes() ?? []
    texts.edit(journal, EntryJournal.text(existing, adding: batch.entries()))
    let after = WorkspaceBooks(texts.files, workers: Cores.workers)
    if let refusal = after.refusal(terminal) {
      Output(STDERR_FILENO).say(
        terminal.language == .dutch
          ? "Er is niets geschreven: zo bijgeschreven zouden de boeken niet meer kloppen.\n"
          : "Nothing was written: the books would not be sound with it.\n")
      throw .status(refusal)
    }
    let known = KnownImports(after.reading.book, after.paths(documents))
    let isAsMeant = batch.rows.indices.allSatisfy { index in
      guard batch.fates[index] == .new else { return true }
      guard let booked = known.booked[batch.identities[index]],
        after.reading.book.names.accounts[Int(booked.account)] == batch.account(of: index)
      else { return false }
      return batch.rows[index].amount.map { booked.amount == $0 } ?? true
    }
    guard isAsMeant else {
      throw ImportRun.stop(
        Bilingual(
          dutch: "achter wat al in \(journal) staat, zou deze tekst iets anders betekenen; "
            + "kies met --output een eigen journaal",
          english: "behind what \(journal) holds, this text would mean something else; "
            + "choose a journal of its own by --output"), terminal)
    }
  }

  var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  func write() throws(WriteRefusal) { try texts.commit() }

  /// What the books hold of the export now, beside the export's own total.
  func tieOut(_ language: Language) -> String {
    let after = WorkspaceBooks(.onDisk(), workers: Cores.workers)
    let known = KnownImports(after.reading.book, after.paths(documents))
    var booked = ExportSum()
    var seen: Set<RowIdentity> = []
    for index in batch.rows.indices where seen.insert(batch.identities[index]).inserted {
      // An export of hours alone has no euros to tie out.
      guard let found = known.booked[batch.identities[index]],
        let amount = batch.rows[index].amount
      else { continue }
      booked.add(amount: found.amount ?? amount)
    }
    let new = language.count(
      batch.sum(of: .new).rows, ("regel", "regels"), ("row", "rows"))
    let others = batch.sum(of: .leftOut) + batch.sum(of: .changed)
    let difference =
      reading.total.amount.adding(-booked.amount)?.adding(-others.amount) ?? Quantity.zero
    func euros(_ quantity: Quantity) -> String { quantity.text(of: "€", in: language) }
    let sums = (euros(reading.total.amount), euros(booked.amount), euros(others.amount))
    return language == .dutch
      ? """
      \(new) bijgeschreven in \(journal).
      Aansluiting: export \(sums.0), in de boeken \(sums.1), niet geboekt \(sums.2), verschil \(euros(difference)).

      """
      : """
      \(new) added to \(journal).
      Tie-out: export \(sums.0), in the books \(sums.1), not booked \(sums.2), difference \(euros(difference)).

      """
  }
}
