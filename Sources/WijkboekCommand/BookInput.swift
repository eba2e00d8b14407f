import Diagnostics
import Glibc
import Ledger
import Reading

/// The journals and documents that a command works on: those that the user names, else those of the
/// workspace.
struct BookInput {
  let workspace: Workspace
  let reading: BookReading
  private let documentPaths: [String]

  static let fileOption = OptionSpec(
    "file", short: "f", value: .file, mayRepeat: true,
    Bilingual(
      dutch: "lees dit journaal in plaats van de werkmap; - is standaardinvoer",
      english: "read this journal instead of the workspace; - is standard input"))

  /// Reads the journals in `files`, or those of the workspace around the current folder.
  init(files: [String]) throws(WrongUse) {
    guard !files.isEmpty else {
      try BookInput.enterWorkspace()
      self.init(.onDisk())
      return
    }
    self.init(files: files, of: .onDisk(takesStandardInput: files.contains("-")))
  }

  /// Reads the journals and documents at some paths of a workspace.
  init(files: [String], of workspace: Workspace) {
    // Whoever names a file means it to be read, whatever it is called.
    let isDocument = { (path: String) in FileKind.document.isMeant(by: path) }
    self.init(
      workspace, roots: files.filter { !isDocument($0) },
      documents: files.filter { isDocument($0) })
  }

  /// Reads the journals below `ledgers/` of a workspace that no other includes.
  init(_ workspace: Workspace) {
    self.init(
      workspace,
      roots: BookReading.roots(
        among: workspace.files("ledgers", ".journal"), from: workspace.access,
        workers: Cores.workers),
      documents: workspace.files("ledgers", ".md"))
  }

  private init(_ workspace: Workspace, roots: [String], documents: [String]) {
    self.workspace = workspace
    documentPaths = documents
    reading = BookReading.read(roots, from: workspace.access, workers: Cores.workers)
  }

  /// What the names of the accounts say, by the ledger codes that the documents list.
  func paths(_ documents: Documents) -> [AccountPath] {
    reading.book.names.paths(LedgerCodes(documents.organisation))
  }

  /// What the documents say.
  ///
  /// Their sources come behind those of the book, so that a place tells which text it is in.
  func documents() -> Documents {
    let texts = documentTexts()
    return Documents(
      texts, DocumentReading.read(texts.sources, firstNumber: texts.firstNumber))
  }

  func documentTexts() -> TextInput {
    TextInput(documentPaths, firstNumber: reading.book.sources.count, in: workspace)
  }

  /// Plans and organisation, with the texts that they were read from.
  struct Documents {
    let sources: [Source]
    let plans: [Plan]
    let waivers: [Waiver]
    let periodReports: [PeriodReport]
    let imports: [ImportMapping]
    let organisation: Organisation
    let unread: [Unread]
    let diagnostics: [Diagnostic]

    init(_ texts: TextInput, _ read: DocumentReading) {
      sources = texts.sources
      plans = read.plans
      waivers = read.waivers
      periodReports = read.periodReports
      imports = read.imports
      organisation = read.organisation
      unread = read.unread
      diagnostics = texts.diagnostics + read.diagnostics
    }

    /// Whose the postings of a book are, by what the documents say.
    func attribution(_ book: Book) -> Attribution {
      Attribution(
        organisation, PlanRegister(plans, path: { path(of: $0, book) }), book.names)
    }

    /// What the plans allot.
    func postings(_ version: BudgetVersion, book: Book) -> PlanPostings {
      PlanPostings(attribution(book).register, organisation, version: version)
    }

    private func path(of number: Int, _ book: Book) -> String {
      let own = number - book.sources.count
      if sources.indices.contains(own) { return sources[own].path }
      return book.sources.indices.contains(number) ? book.sources[number].path : ""
    }
  }

  /// Goes to the nearest folder, from here upwards, that holds `ledgers/`: it becomes the workspace,
  /// so that paths are told as seen from there.
  static func enterWorkspace() throws(WrongUse) {
    guard let folder = workspaceFolder else { throw .noWorkspace }
    _ = unsafe chdir(folder)
  }

  /// The nearest folder, from here upwards, that holds `ledgers/`, from the top of the disk.
  static var workspaceFolder: String? {
    var folder = DiskFiles.currentFolder
    while !DiskFiles.isDirectory(folder + "/ledgers") {
      guard folder != "/", folder.contains("/") else { return nil }
      folder = Paths.folder(of: folder)
    }
    return folder
  }

  /// Whether all files that were asked for could be read.
  func isReadable(_ documents: Documents?) -> Bool {
    !(reading.diagnostics + (documents?.diagnostics ?? [])).contains { $0.isOfUnreadableFile }
  }

  /// The errors that leave no figure to be told: those of the journals, whose sums would be wrong,
  /// and documents that cannot be opened.
  ///
  /// A cell of a document that cannot be read is open, and stops nothing but what rests on it.
  func stopping(_ documents: Documents?) -> [Diagnostic] {
    reading.diagnostics.filter { $0.severity == .error }
      + (documents?.diagnostics ?? []).filter { $0.isOfUnreadableFile }
  }

  /// Shows the errors that stop a report, on standard error: no figure is told of books that are
  /// not sound.
  ///
  /// Gives the status with which the run ends on them; nil if there are none.
  func refusal(_ terminal: Terminal, _ documents: Documents? = nil) -> ExitStatus? {
    let errors = stopping(documents)
    guard !errors.isEmpty else { return nil }
    let output = Output(STDERR_FILENO)
    let sources = reading.book.sources + (documents?.sources ?? [])
    FindingList(sources: sources, terminal.ofErrors).show(errors, on: output)
    output.flush()
    return isReadable(documents) ? .findings : .wrongUse
  }
}

extension Diagnostic {
  var isOfUnreadableFile: Bool { code == .unreadableFile || code == .fileTooLarge }
}
