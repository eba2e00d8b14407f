package import Diagnostics
package import Ledger
package import Reading

/// The journals of a workspace as they were read, and where its documents are: those that somebody
/// names, or all below `ledgers/`.
package struct WorkspaceBooks {
  package let files: WorkspaceFiles
  package let reading: BookReading
  private let documentPaths: [String]

  /// `named` are the journals and documents that are read; of none it is the whole workspace, with
  /// the journals that no other includes.
  package init(_ files: WorkspaceFiles, named: [String] = [], workers: Workers) {
    let roots: [String]
    if named.isEmpty {
      roots = BookReading.roots(
        among: files.files("ledgers", FileKind.journal.ending), from: files.access,
        workers: workers)
      documentPaths = files.files("ledgers", FileKind.document.ending)
    } else {
      // Whoever names a file means it to be read, whatever it is called.
      roots = named.filter { !FileKind.document.isMeant(by: $0) }
      documentPaths = named.filter { FileKind.document.isMeant(by: $0) }
    }
    self.files = files
    reading = BookReading.read(roots, from: files.access, workers: workers)
  }

  /// What the names of the accounts say, by the ledger codes that the documents list.
  package func paths(_ documents: WorkspaceDocuments) -> [AccountPath] {
    reading.book.names.paths(LedgerCodes(documents.organisation))
  }

  /// What the documents say.
  ///
  /// Their sources come behind those of the book, so that a place tells which text it is in.
  package func documents() -> WorkspaceDocuments {
    let texts = documentTexts()
    return WorkspaceDocuments(
      texts, DocumentReading.read(texts.sources, firstNumber: texts.firstNumber))
  }

  func documentTexts() -> WorkspaceTexts {
    WorkspaceTexts(documentPaths, firstNumber: reading.book.sources.count, in: files)
  }

  /// Whether all files that were asked for could be read.
  package func isReadable(_ documents: WorkspaceDocuments?) -> Bool {
    !(reading.diagnostics + (documents?.diagnostics ?? [])).contains { $0.isOfUnreadableFile }
  }

  /// The errors that leave no figure to be told: those of the journals, whose sums would be wrong,
  /// and documents that cannot be opened.
  ///
  /// A cell of a document that cannot be read is open, and stops nothing but what rests on it.
  package func stopping(_ documents: WorkspaceDocuments?) -> [Diagnostic] {
    reading.diagnostics.filter { $0.severity == .error }
      + (documents?.diagnostics ?? []).filter { $0.isOfUnreadableFile }
  }
}

/// Plans and organisation, with the texts that they were read from.
package struct WorkspaceDocuments: Sendable {
  package let sources: [Source]
  package let plans: [Plan]
  package let waivers: [Waiver]
  package let answers: [Answer]
  package let periodReports: [PeriodReport]
  package let imports: [ImportMapping]
  package let organisation: Organisation
  package let unread: [Unread]
  package let diagnostics: [Diagnostic]

  init(_ texts: WorkspaceTexts, _ read: DocumentReading) {
    sources = texts.sources
    plans = read.plans
    waivers = read.waivers
    answers = read.answers
    periodReports = read.periodReports
    imports = read.imports
    organisation = read.organisation
    unread = read.unread
    diagnostics = texts.diagnostics + read.diagnostics
  }

  /// Whose the postings of a book are, by what the documents say.
  package func attribution(_ book: Book) -> Attribution {
    Attribution(organisation, PlanRegister(plans, path: { path(of: $0, book) }), book.names)
  }

  /// What the plans allot.
  package func postings(_ version: BudgetVersion, book: Book) -> PlanPostings {
    PlanPostings(attribution(book).register, organisation, version: version)
  }

  private func path(of number: Int, _ book: Book) -> String {
    let own = number - book.sources.count
    if sources.indices.contains(own) { return sources[own].path }
    return book.sources.indices.contains(number) ? book.sources[number].path : ""
  }
}
